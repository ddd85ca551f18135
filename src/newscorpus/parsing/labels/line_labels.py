"""Label lines by themselves: the rules of ``[[line]]``, timestamps and bylines. Recognise prose and headlines."""

import re
from collections.abc import Sequence

from attrs import frozen

from newscorpus.model import BlockKind
from newscorpus.parsing.fast.dated_lines import lines_with_digits
from newscorpus.parsing.fast.joined_lines import JoinedLines
from newscorpus.parsing.fields.bylines import authors, byline_words, may_be_bylines
from newscorpus.parsing.fields.dates import stamps_in
from newscorpus.parsing.fields.stamp_lines import is_stamp_line
from newscorpus.parsing.labels.line_rules import LineLabel, labels_by_rule
from newscorpus.parsing.lines.reading import Line, ends_sentence
from newscorpus.rules import Rules

__all__ = [
    "FAR_FROM_TEXT",
    "NO_LETTERS",
    "LineLabel",
    "Sheet",
    "has_letters",
    "holds_stamp",
    "is_prose",
    "is_title_like",
    "read_sign",
    "signs_near",
]

LABEL_CHARACTERS = 300  # a longer line is no label, stamp or byline
ABOVE, BELOW = 45, 12  # lines above and below a text in which its headline, byline and date are looked for
STAMP_WORDS = 12  # a line with a time stamp and more words than that says something else
PROSE_WORDS = 5  # a sentence
LONG_PROSE_WORDS = 25  # a paragraph, whatever mark it ends with
TITLE_WORDS = range(2, 31)

_DIGIT = re.compile(r"\d")
_LETTER = re.compile(r"[^\W\d_]")


@frozen(eq=False)  # one value for a page
class Sheet:
    """The lines of a page, with what is known about each.

    Attributes:
        lines: the lines.
        signs: the label of each line that has one by itself.
        keys: equal for lines with the same words.
        kept: whether each line is text of a story.
        reasons: the rule that decided this.
        topics: the long words of the lines that were classified; may be empty.
    """

    lines: Sequence[Line]
    signs: Sequence[LineLabel | None]
    keys: Sequence[str]
    kept: Sequence[bool]
    reasons: Sequence[str]
    topics: Sequence[frozenset[str] | None] = ()


STAMP = LineLabel(BlockKind.TIMESTAMP, "line.stamp")
BYLINE = LineLabel(BlockKind.BYLINE, "line.byline")
NO_LETTERS = LineLabel(BlockKind.FURNITURE, "line.no-letters")
FAR_FROM_TEXT = LineLabel(BlockKind.FURNITURE, "line.far-from-text")


def has_letters(text: str) -> bool:
    """Whether a text contains a letter."""
    return text[:1].isalpha() or _LETTER.search(text) is not None


def signs_near(near: Sequence[int], lines: Sequence[Line], rules: Rules) -> list[LineLabel | None]:
    """Return the labels of lines. Far from the text, only rules that a user may add are applied."""
    texts = [line.text for line in lines]
    printed = dict.fromkeys(texts)  # many lines occur several times in a page
    short = [text for text in printed if len(text) <= LABEL_CHARACTERS]
    together = JoinedLines(short)
    ruled = labels_by_rule(printed, short, together, rules)
    stretches = _not_far(near, len(lines))
    close = {text for stretch in stretches for text in texts[stretch]}
    labels = _labels_by_form(close.difference(ruled), together, rules) | ruled
    signs: list[LineLabel | None] = [ruled.get(text, FAR_FROM_TEXT) for text in texts]
    for stretch in stretches:
        signs[stretch] = map(labels.get, texts[stretch])
    return signs


def _not_far(near: Sequence[int], count: int) -> list[slice]:
    """Return slices with the lines near the text: up to ABOVE lines before it and BELOW lines after it."""
    found: list[slice] = []
    begin, until = 0, 0  # of the last slice so far
    for n in near:
        if n - ABOVE > until:
            found.append(slice(begin, until))
            begin = n - ABOVE
        until = n + 1
    return [*found, slice(begin, min(until + BELOW, count))]


def read_sign(line: Line, rules: Rules) -> LineLabel | None:
    """Return the label of a line, or None if only its surroundings can explain it."""
    return signs_near((0,), (line,), rules)[0]


def _labels_by_form(texts: set[str], together: JoinedLines, rules: Rules) -> dict[str, LineLabel]:
    """Return the timestamps, the bylines and the lines without letters among short lines."""
    labels = {text: NO_LETTERS for text in texts if not has_letters(text) and len(text) <= LABEL_CHARACTERS}
    for text in texts.intersection(lines_with_digits(together)):
        if is_stamp_line(text, rules):
            labels[text] = STAMP
    for text in texts.intersection(may_be_bylines(texts, together, byline_words(rules))).difference(labels):
        if authors(text, rules) is not None:
            labels[text] = BYLINE
    return labels


def holds_stamp(line: Line, rules: Rules) -> bool:
    """Whether a short line contains a date, possibly with other words."""
    if line.words > STAMP_WORDS or len(line.text) > LABEL_CHARACTERS or not _DIGIT.search(line.text):
        return False
    return bool(stamps_in(line.text, 0, rules))


def is_prose(line: Line) -> bool:
    """Whether the line reads as a sentence or a paragraph."""
    return line.words >= LONG_PROSE_WORDS or (line.words >= PROSE_WORDS and ends_sentence(line.text))


def is_title_like(line: Line) -> bool:
    """Whether the line may be a headline: it has some words and no full stop at its end."""
    text = line.text.rstrip("\"'”’»)")
    return line.words in TITLE_WORDS and (not text.endswith((".", ":", ",", ";")) or text.endswith("..."))
