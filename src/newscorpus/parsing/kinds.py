"""The kind of every line of a page, and the story that it belongs to."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newscorpus.model import PASSAGE_KINDS, BlockKind
from newscorpus.parsing.dates import stamps_in
from newscorpus.parsing.fields import caption_credit
from newscorpus.parsing.lines import Line
from newscorpus.parsing.own_text import drop_what_would_not_stay, is_headline_alone
from newscorpus.parsing.signs import LABEL_CHARACTERS, Sheet, is_prose, is_title_like
from newscorpus.parsing.stories import Story
from newscorpus.rules import Rules

__all__ = ["Label", "label_own_text", "label_page"]

CAPTION_CHARACTERS = 1000  # a longer line is no caption
CAPTION_WORDS = 4
STAMP_WORDS = 12  # a line with a time stamp and more words than that says something else
SUBHEADING_WORDS = 16  # at most
HEADLINE_WORDS = 4  # at least, of a headline known by its place alone


class Label(NamedTuple):
    """What a line was found to be, by which rule, and in which story."""

    kind: BlockKind
    rule: str
    story: int | None = None


def label_own_text(lines: Sequence[Line]) -> list[Label]:
    """The labels of text that is one article's, and nothing else."""
    labels = [_of_body(n, lines, "line.own-text", 0) for n in range(len(lines))]
    if len(lines) > 1 and is_headline_alone(lines[0]):
        labels[0] = Label(BlockKind.TITLE, "line.headline-alone", 0)
    return labels


def label_page(sheet: Sheet, stories: Sequence[Story], rules: Rules) -> list[Label]:
    """The labels of the lines of a page with these stories."""
    lines, signs, keys = sheet.lines, sheet.signs, sheet.keys
    labels = [Label(sign.kind, sign.rule) if sign else Label(BlockKind.FURNITURE, "line.outside") for sign in signs]
    number = 0
    for story in stories:
        captions = _captions(story, sheet, rules)
        body = _body(story, sheet, captions)
        if not body:
            continue
        first = body[0]
        title = story.title if story.title is not None else _title(range(story.start, first), sheet, captions, rules)
        inside = set(body)
        seen: set[str] = set()
        for n in range(story.start, story.end):
            label = labels[n]
            if signs[n]:
                pass
            elif keys[n] in seen:
                label = Label(BlockKind.FURNITURE, "line.repeat")
            elif n == title:
                label = Label(BlockKind.TITLE, "line.headline")
            elif n in captions:
                label = Label(BlockKind.CAPTION, captions[n])
            elif n in inside:
                label = _of_body(n, lines, "line.prose", number)
            elif n < first and _holds_stamp(lines[n], rules):
                label = Label(BlockKind.TIMESTAMP, "line.stamp-with-words")
            seen.add(keys[n])
            labels[n] = label
        said = [n for n in range(story.start, story.end) if labels[n].kind != BlockKind.FURNITURE]
        for n in range(said[0], said[-1] + 1):  # what stands above and below is the page's
            labels[n] = labels[n]._replace(story=number)
        number += 1
    return labels


def _captions(story: Story, sheet: Sheet, rules: Rules) -> dict[int, str]:
    """The captions of a story, each with its rule: lines with a credit, and lines printed twice over the text."""
    lines, signs, keys = sheet.lines, sheet.signs, sheet.keys
    times = Counter(keys[story.start : story.body])
    found: dict[int, str] = {}
    for n in range(story.start, story.end):
        line = lines[n]
        if signs[n] or n == story.title or line.words < CAPTION_WORDS or len(line.text) > CAPTION_CHARACTERS:
            continue
        if n < story.body and times[keys[n]] > 1 and not (story.title is not None and keys[n] == keys[story.title]):
            found[n] = "line.repeated-over-text"
        elif (n < story.body or sheet.kept[n]) and caption_credit(line.text, rules) is not None:
            found[n] = "line.credit"
    return found


def _body(story: Story, sheet: Sheet, captions: Mapping[int, str]) -> list[int]:
    """The lines of a story's body: what is kept, each once, and the short lines between two that are."""
    lines, signs, keys = sheet.lines, sheet.signs, sheet.keys
    seen = set(keys[story.start : story.body])
    body: list[int] = []
    between: list[int] = []
    for n in range(story.body, story.end):
        if n in captions or keys[n] in seen:
            continue
        sign = signs[n]
        if sheet.kept[n] or (sign is not None and sign.kind in PASSAGE_KINDS):
            if body and len(between) == 1:
                body += between
            body.append(n)
            between = []
            seen.add(keys[n])
        elif sign is None:
            between.append(n)
    return drop_what_would_not_stay(body, lines)


def _title(head: range, sheet: Sheet, captions: Mapping[int, str], rules: Rules) -> int | None:
    """The headline nearest to the text below it."""
    lines, signs = sheet.lines, sheet.signs
    for n in reversed(head):
        if signs[n] or n in captions or not is_title_like(lines[n]) or lines[n].words < HEADLINE_WORDS:
            continue
        if not _holds_stamp(lines[n], rules):
            return n
    return None


def _holds_stamp(line: Line, rules: Rules) -> bool:
    return (
        line.words <= STAMP_WORDS and len(line.text) <= LABEL_CHARACTERS and bool(stamps_in(line.text, 0, rules, None))
    )


def _of_body(n: int, lines: Sequence[Line], rule: str, story: int) -> Label:
    """A paragraph or, short and without a full stop, a subheading."""
    line = lines[n]
    if line.words <= SUBHEADING_WORDS and not is_prose(line) and not line.text.endswith((".", ":", ",", ";")):
        return Label(BlockKind.SUBHEADING, "line.subheading", story)
    return Label(BlockKind.PARAGRAPH, rule, story)
