"""Label every line of a page: its kind, the rule that decided, and the story that it belongs to."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from newscorpus.model import BlockKind, Capture
from newscorpus.parsing.fast.dated_lines import lines_with_years
from newscorpus.parsing.labels.line_labels import LineLabel, Sheet, holds_stamp
from newscorpus.parsing.lines.reading import Line
from newscorpus.parsing.stories.bodies import STANDFIRST_WORDS
from newscorpus.parsing.stories.boundaries import Story
from newscorpus.parsing.stories.caption_lines import CaptionLine
from newscorpus.parsing.stories.own_text import drop_what_would_not_stay, is_headline_alone
from newscorpus.parsing.stories.publication_dates import page_day_order
from newscorpus.parsing.stories.story_reading import Part, ReadStory, read_story
from newscorpus.parsing.stories.subheadings import subheadings
from newscorpus.rules import Rules

__all__ = ["Label", "label_own_text", "label_page"]

HEAD_KINDS = (BlockKind.BYLINE, BlockKind.TIMESTAMP)
AROUND_STORIES = frozenset({BlockKind.FURNITURE, BlockKind.TIMESTAMP, BlockKind.BYLINE})


class Label(NamedTuple):
    """The kind of a line, the rule that decided, and the number of the story."""

    kind: BlockKind
    rule: str
    story: int | None = None


PUBLICATION = Label(BlockKind.TIMESTAMP, "line.publication")
WITH_WORDS = Label(BlockKind.TIMESTAMP, "line.stamp-with-words")
BYLINE = Label(BlockKind.BYLINE, "line.byline")
REPEAT = Label(BlockKind.FURNITURE, "line.repeat")
APART = Label(BlockKind.FURNITURE, "line.apart")


def label_own_text(
    lines: Sequence[Line], signs: Sequence[LineLabel | None], rules: Rules
) -> tuple[list[Label], list[Part]]:
    """Return the labels of a text that is one article and nothing else."""
    kinds = _passage_kinds(range(len(lines)), lines, [line.key for line in lines], rules)
    labels = [
        Label(sign.kind, sign.rule, 0) if sign else Label(kinds[n], "line.own-text", 0) for n, sign in enumerate(signs)
    ]
    rest = list(range(1, len(lines)))
    if rest and is_headline_alone(lines[0]) and drop_what_would_not_stay(rest, lines, rules) == rest:
        labels[0] = Label(BlockKind.TITLE, "line.headline-alone", 0)
    return labels, [Part({})]


def label_page(
    capture: Capture, sheet: Sheet, stories: Sequence[Story], rules: Rules
) -> tuple[list[Label], list[Part]]:
    """Return the labels of the lines of a page, and what the lines say about each story that has text."""
    alone = _labels_alone(sheet)
    content = _of_stories(enumerate(alone))
    labels = alone.copy()
    order = page_day_order(capture.text, rules)
    parts: list[Part] = []
    above = 0  # the line after the story above
    for story in stories:
        read = read_story(capture, sheet, story, above, rules=rules, order=order)
        if read is None:
            continue
        title, part = read.title, read.part
        stamps = {stamp.line for stamp in (part.published, part.modified) if stamp is not None}
        placed = _placed(read, story, stamps, sheet, alone, rules)
        reach = range(above if title is not None and title < story.start else story.start, story.end)
        changed = _labelled(reach, read.body[0], placed, part.captions, sheet, alone, rules)
        labels[reach.start : reach.stop] = alone[reach.start : reach.stop]
        for n, label in changed.items():
            labels[n] = label
        own = _of_stories(changed.items()) + [n for n in content if n in reach and n not in changed]
        own += [*stamps, *read.bylines]
        first, last = min(own), max(own)
        inside = labels[first : last + 1]  # the lines above and below belong to the page
        of_story = {label: label._replace(story=len(parts)) for label in set(inside)}
        labels[first : last + 1] = [of_story[label] for label in inside]
        parts.append(part)
        above = last + 1
    return labels, parts


def _labels_alone(sheet: Sheet) -> list[Label]:
    """Return the labels of lines outside of all stories."""
    by_sign = {sign: Label(*sign) for sign in set(sheet.signs) if sign is not None}
    by_reason = {reason: Label(BlockKind.FURNITURE, reason) for reason in set(sheet.reasons)}
    return [
        by_reason[reason] if sign is None else by_sign[sign]
        for sign, reason in zip(sheet.signs, sheet.reasons, strict=True)
    ]


def _of_stories(labels: Iterable[tuple[int, Label]]) -> list[int]:
    """Return the lines that belong to a story: all but furniture, timestamps and bylines."""
    return [n for n, label in labels if label.kind not in AROUND_STORIES]


def _passage_kinds(
    body: Sequence[int], lines: Sequence[Line], keys: Sequence[str], rules: Rules
) -> dict[int, BlockKind]:
    """Return for each line of a text whether it is a subheading or a paragraph."""
    over_text = subheadings(body, lines, keys, rules)
    return {n: BlockKind.SUBHEADING if n in over_text else BlockKind.PARAGRAPH for n in body}


def _is_standfirst(body: Sequence[int], sheet: Sheet, head: Collection[int]) -> bool:
    """Whether the first line of a text stands above the byline or the date of the story."""
    if len(body) == 1 or sheet.lines[body[0]].words not in STANDFIRST_WORDS:
        return False
    signs = (sheet.signs[n] for n in range(body[0] + 1, body[1]))
    return any(sign is not None and sign.kind in HEAD_KINDS for sign in signs) or any(
        body[0] < n < body[1] for n in head
    )


def _placed(
    read: ReadStory, story: Story, stamps: Collection[int], sheet: Sheet, alone: Sequence[Label], rules: Rules
) -> dict[int, Label]:
    """Return the labels of the title, the text, the timestamps and the bylines of a story."""
    body, title = read.body, read.title
    kinds = _passage_kinds(body, sheet.lines, sheet.keys, rules)
    is_added = not sheet.kept[body[0]] and sheet.signs[body[0]] is None
    if is_added or _is_standfirst(body, sheet, {*stamps, *read.bylines}):
        kinds[body[0]] = BlockKind.STANDFIRST
    placed = {} if title is None else {title: Label(BlockKind.TITLE, "line.headline")}
    for n, kind in kinds.items():
        if sheet.signs[n] is not None:
            placed[n] = alone[n]
        else:
            placed[n] = Label(kind, "line.standfirst" if kind == BlockKind.STANDFIRST else sheet.reasons[n])
    placed |= dict.fromkeys(stamps, PUBLICATION) | dict.fromkeys(read.bylines, BYLINE)
    if story.title is not None:
        placed[story.title] = Label(BlockKind.TITLE, story.rule)
    return placed


def _labelled(
    reach: range,
    first: int,
    placed: Mapping[int, Label],
    captions: Mapping[int, CaptionLine | None],
    sheet: Sheet,
    alone: Sequence[Label],
    rules: Rules,
) -> dict[int, Label]:
    """Return the labels of the lines of a story that differ from ``alone``.

    Args:
        reach: the lines of the story.
        first: the first line of its text.
        placed: the labels that are known.
        captions: its captions.
        sheet: the page.
        alone: the labels of its lines outside of all stories.
        rules: the rules of the run.
    """
    lines, signs, keys, kept = sheet.lines, sheet.signs, sheet.keys, sheet.kept
    found = {n: label for n, label in placed.items() if n in reach}
    first_with = {keys[n]: n for n in reversed(reach)}
    for n in reach:
        if signs[n] is not None or n in placed:
            continue
        if first_with[keys[n]] < n:
            found[n] = REPEAT
        elif n in captions:
            caption = captions[n]
            found[n] = Label(BlockKind.CAPTION, "caption.printed-twice" if caption is None else caption.rule)
        elif kept[n]:  # text, but not of the story
            found[n] = APART
    for n in lines_with_years([line.text for line in lines[reach.start : first]]):
        m = reach.start + n
        is_furniture = m not in placed and found.get(m, alone[m]).kind == BlockKind.FURNITURE
        if is_furniture and holds_stamp(lines[m], rules):
            found[m] = WITH_WORDS
    return found
