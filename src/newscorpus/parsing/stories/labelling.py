"""The kind of every line of a page, the story that it belongs to, and what the lines around a story say of it."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from attrs import evolve

from newscorpus.model import BlockKind, Capture
from newscorpus.parsing.fast.dated_lines import lines_with_years
from newscorpus.parsing.fields.credit_screen import CreditLines
from newscorpus.parsing.fields.credits import credit_at_end, credit_of, is_introduced
from newscorpus.parsing.fields.days import DayOrder
from newscorpus.parsing.labels.line_labels import Sheet, Sign, holds_stamp
from newscorpus.parsing.lines.reading import Line
from newscorpus.parsing.stories.bodies import STANDFIRST_WORDS, body_lines, passage_lines, standfirst_below
from newscorpus.parsing.stories.boundaries import Story
from newscorpus.parsing.stories.caption_lines import CaptionLine
from newscorpus.parsing.stories.headlines import find_headline
from newscorpus.parsing.stories.own_text import drop_what_would_not_stay, is_headline_alone
from newscorpus.parsing.stories.publication_dates import PlacedStamp, page_day_order, publication_dates
from newscorpus.parsing.stories.story_fields import StoryFields, story_fields
from newscorpus.parsing.stories.subheadings import subheadings
from newscorpus.rules import Rules

__all__ = ["Label", "Part", "label_own_text", "label_page"]

CAPTION_CHARACTERS = 1000  # a longer line is no caption
CAPTION_WORDS = 4
PARAGRAPH = 25  # words, from which on a line with a mere name at its end is one, and no caption
LONG_CAPTION = 60  # words; a longer line over a credit is a paragraph over a picture
LABELLED_WORDS = 20  # of a line that says when the story was published, and by whom
HEAD_KINDS = (BlockKind.BYLINE, BlockKind.TIMESTAMP)
NOTHING_TOLD = frozenset({BlockKind.FURNITURE, BlockKind.TIMESTAMP, BlockKind.BYLINE})
CREDIT_ABOVE = 45  # lines above a text in which a credit tells a caption


class Label(NamedTuple):
    """What a line was found to be, by which rule, and in which story."""

    kind: BlockKind
    rule: str
    story: int | None = None


PUBLICATION = Label(BlockKind.TIMESTAMP, "line.publication")
WITH_WORDS = Label(BlockKind.TIMESTAMP, "line.stamp-with-words")
BYLINE = Label(BlockKind.BYLINE, "line.byline")
REPEAT = Label(BlockKind.FURNITURE, "line.repeat")
APART = Label(BlockKind.FURNITURE, "line.apart")


class Part(NamedTuple):
    """What the lines around a story say of it; their numbers are those of the page's lines."""

    captions: Mapping[int, CaptionLine | None]
    published: PlacedStamp | None = None
    modified: PlacedStamp | None = None
    authors: tuple[str, ...] = ()


def label_own_text(lines: Sequence[Line], signs: Sequence[Sign | None], rules: Rules) -> tuple[list[Label], list[Part]]:
    """The labels of text that is one article's, and nothing else."""
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
    """The labels of the lines of a page with these stories, and what is told of each story that has text."""
    # what a line is outside of all stories
    of_signs = {sign: Label(*sign) for sign in set(sheet.signs) if sign is not None}
    of_reasons = {reason: Label(BlockKind.FURNITURE, reason) for reason in set(sheet.reasons)}
    alone = [
        of_reasons[reason] if sign is None else of_signs[sign]
        for sign, reason in zip(sheet.signs, sheet.reasons, strict=True)
    ]
    telling = _telling(enumerate(alone)) if _telling(enumerate(of_signs.values())) else []
    labels = alone.copy()
    order = page_day_order(capture.text, rules)
    parts: list[Part] = []
    above = 0  # behind the last line of the story above
    for story in stories:
        read = _read(capture, sheet, story, above, rules=rules, order=order)
        if read is None:
            continue
        body, title, bylines, part = read
        stamps = {stamp.line for stamp in (part.published, part.modified) if stamp is not None}
        inside = _passage_kinds(body, sheet.lines, sheet.keys, rules)
        added = not sheet.kept[body[0]] and sheet.signs[body[0]] is None
        if added or _is_standfirst(body, sheet, {*stamps, *bylines}):
            inside[body[0]] = BlockKind.STANDFIRST
        placed = _placed(title, inside, sheet, alone) | dict.fromkeys(stamps, PUBLICATION)
        placed |= dict.fromkeys(bylines, BYLINE)
        if story.title is not None:
            placed[story.title] = Label(BlockKind.TITLE, story.rule)
        reach = range(above if title is not None and title < story.start else story.start, story.end)
        changed = _labelled(reach, body[0], placed, part.captions, sheet, alone, rules)
        labels[reach.start : reach.stop] = alone[reach.start : reach.stop]
        for n, label in changed.items():
            labels[n] = label
        told = _telling(changed.items()) + [n for n in telling if n in reach and n not in changed]
        told += [*stamps, *bylines]
        first, last = min(told), max(told)
        inside_story = labels[first : last + 1]  # what stands above and below is the page's
        of_story = {label: label._replace(story=len(parts)) for label in set(inside_story)}
        labels[first : last + 1] = [of_story[label] for label in inside_story]
        parts.append(part)
        above = last + 1
    return labels, parts


def _telling(labels: Iterable[tuple[int, Label]]) -> list[int]:
    """The numbers of the lines that are more than furniture."""
    return [n for n, label in labels if label.kind not in NOTHING_TOLD]


def _read(
    capture: Capture, sheet: Sheet, story: Story, above: int, *, rules: Rules, order: DayOrder | None
) -> tuple[list[int], int | None, frozenset[int], Part] | None:
    """The body of a story, its title, its bylines and what else is told of it; None if it has no text."""
    passages = passage_lines(sheet, story, ())
    body = body_lines(passages, sheet, rules)
    if not body:
        return None
    start = min(above, story.start)
    texts = [line.text for line in sheet.lines[start : story.end]]
    credit_lines = CreditLines(texts, rules)
    title = story.title
    if title is None:
        head = credit_lines.between(max(above, body[0] - CREDIT_ABOVE) - start, body[0] - start)
        credits_ = set(_credits([start + n for n in head], sheet, rules))
        title = find_headline(above, body, credits_, sheet, rules)
        if title is None and story.likely is not None and story.likely < body[0]:
            title = story.likely
        if title is not None and title >= body[0]:  # what stands over it is no part of the story
            rest = drop_what_would_not_stay([n for n in body if n > title], sheet.lines, rules)
            title, body = (title, rest) if rest else (None, body)
    first_last = (body[0] - start, body[-1] - start)
    at = None if title is None else title - start
    read = story_fields(
        texts,
        [line.blanks for line in sheet.lines[start : story.end]],
        at,
        first_last,
        rules,
        captured_at=capture.captured_at,
        order=order,
        credit_lines=credit_lines,
    )
    fields = _counted_from(start, read)
    stamps = [stamp for stamp in (fields.published, fields.modified) if stamp is not None]
    captions = _captions(
        fields, story, range(body[0] if title is None else min(title, body[0]), body[-1] + 1), sheet, rules
    )
    if title is not None:
        captions.pop(title, None)
    labelled = {stamp.line for stamp in stamps if stamp.stamp.role and sheet.lines[stamp.line].words <= LABELLED_WORDS}
    away = captions.keys() | labelled
    said = away | {stamp.line for stamp in stamps} | {byline.line for byline in fields.bylines}
    below = None if title is None else standfirst_below(title, body[0], said, sheet)
    without = passage_lines(sheet, story, away, title=title, standfirst=below)
    if without != passages:
        body = body_lines(without, sheet, rules) or body
    inside = frozenset(body)
    if any(stamp.line in inside for stamp in stamps):
        for n in body:  # a date in the text is one of what it tells
            texts[n - start] = ""
        published, modified = publication_dates(texts, at, first_last, rules, capture.captured_at, order=order)
        fields = _counted_from(start, evolve(read, published=published, modified=modified))
    bylines = [byline for byline in fields.bylines if byline.line not in inside and byline.line != title]
    part = Part(
        {n: caption for n, caption in captions.items() if n not in inside},
        fields.published,
        fields.modified,
        tuple(dict.fromkeys(name for byline in bylines for name in byline.names)),
    )
    return body, title, frozenset(byline.line for byline in bylines), part


def _captions(
    fields: StoryFields, story: Story, reach: range, sheet: Sheet, rules: Rules
) -> dict[int, CaptionLine | None]:
    """The captions of a story, those that only a rule or their place tells without what is read from them."""
    start = reach.start
    found: dict[int, CaptionLine | None] = dict(_printed_twice(story, sheet))
    for caption in fields.captions:
        sign = sheet.signs[caption.line]
        if sign is not None and sign.kind != BlockKind.CAPTION:
            continue
        if _names_something(sheet.lines[caption.line]) and not _is_text(caption, sheet, rules):
            found[caption.line] = caption
    credit_lines = {caption.credit_line for caption in fields.captions}
    for n in range(start, reach.stop):
        sign = sheet.signs[n]
        if sign is None or sign.kind != BlockKind.CAPTION or n in credit_lines or n in found:
            continue
        if credit_of(sheet.lines[n].text, rules) is None:
            found[n] = None
    return found


def _counted_from(start: int, fields: StoryFields) -> StoryFields:
    """The fields with the numbers of the page's lines, not of those that were read."""
    return StoryFields(
        None if fields.published is None else evolve(fields.published, line=fields.published.line + start),
        None if fields.modified is None else evolve(fields.modified, line=fields.modified.line + start),
        tuple(evolve(byline, line=byline.line + start) for byline in fields.bylines),
        tuple(
            evolve(
                caption,
                line=caption.line + start,
                credit_line=None if caption.credit_line is None else caption.credit_line + start,
            )
            for caption in fields.captions
        ),
    )


def _is_text(caption: CaptionLine, sheet: Sheet, rules: Rules) -> bool:
    """Whether a line with a credit reads as a paragraph all the same: "… principles (GAAP)", or a picture below it."""
    line = sheet.lines[caption.line]
    if not sheet.kept[caption.line] or line.words < PARAGRAPH:
        return False
    if caption.credit_line is None:
        return not is_introduced(line.text[caption.end :], rules)
    return line.words > LONG_CAPTION or not is_introduced(sheet.lines[caption.credit_line].text, rules)


def _names_something(line: Line) -> bool:
    """Whether it has two words at least, a bullet not counted."""
    return sum(1 for word in line.text.split(None, 3) if word[0].isalnum()) > 1


def _credits(head: Iterable[int], sheet: Sheet, rules: Rules) -> Iterator[int]:
    """Those of the lines, all of which may hold a credit, that have one at their end."""
    for n in head:
        line = sheet.lines[n]
        if not sheet.signs[n] and len(line.text) <= CAPTION_CHARACTERS and credit_at_end(line.text, rules) is not None:
            yield n


def _printed_twice(story: Story, sheet: Sheet) -> Iterator[tuple[int, None]]:
    """Lines that a head with a repeated headline repeats, too: the caption of its picture."""
    times = Counter(sheet.keys[story.start : story.body])
    for n in range(story.start, story.body):
        line = sheet.lines[n]
        if line.words < CAPTION_WORDS or len(line.text) > CAPTION_CHARACTERS or sheet.signs[n]:
            continue
        if times[sheet.keys[n]] > 1 and (story.title is None or sheet.keys[n] != sheet.keys[story.title]):
            yield n, None


def _passage_kinds(
    body: Sequence[int], lines: Sequence[Line], keys: Sequence[str], rules: Rules
) -> dict[int, BlockKind]:
    """What each line of a body is."""
    over_text = subheadings(body, lines, keys, rules)
    return {n: BlockKind.SUBHEADING if n in over_text else BlockKind.PARAGRAPH for n in body}


def _is_standfirst(body: Sequence[int], sheet: Sheet, head: Collection[int]) -> bool:
    """Whether the first line of a body stands over the byline or the date of its story."""
    if len(body) == 1 or sheet.lines[body[0]].words not in STANDFIRST_WORDS:
        return False
    signs = (sheet.signs[n] for n in range(body[0] + 1, body[1]))
    return any(sign is not None and sign.kind in HEAD_KINDS for sign in signs) or any(
        body[0] < n < body[1] for n in head
    )


def _placed(title: int | None, body: Mapping[int, BlockKind], sheet: Sheet, alone: Sequence[Label]) -> dict[int, Label]:
    """The labels of a story's title and of its body."""
    placed = {} if title is None else {title: Label(BlockKind.TITLE, "line.headline")}
    for n, kind in body.items():
        if sheet.signs[n] is not None:
            placed[n] = alone[n]
        else:
            placed[n] = Label(kind, "line.standfirst" if kind == BlockKind.STANDFIRST else sheet.reasons[n])
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
    """The labels of those lines of a story that are something else in it than ``alone``.

    Args:
        reach: the lines of the story.
        first: the first line of its text.
        placed: the labels that are known.
        captions: its captions.
        sheet: the page.
        alone: what its lines are outside of all stories.
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
