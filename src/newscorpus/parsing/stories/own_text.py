"""Text that is already an article: passages with one blank line between them, and nothing else.

``Article.text`` has this form. Parsing it again must neither add nor lose anything, so such a text is kept whole. And
a body must have this form when it stands alone.
"""

from collections.abc import Sequence
from itertools import pairwise

from newscorpus.model.article import PASSAGE_KINDS
from newscorpus.parsing.labels.line_labels import LineLabel, holds_stamp, is_prose, is_title_like
from newscorpus.parsing.lines.reading import Line
from newscorpus.rules import Rules

__all__ = ["drop_what_would_not_stay", "is_headline_alone", "is_own_text", "is_spaced"]

PROSE_SHARE = 0.2  # the share of the words in paragraphs; the rest may be lists
HEADLINE_WORDS = 16  # a longer line above a text is its standfirst


def is_spaced(lines: Sequence[Line]) -> bool:
    """Whether all lines are whole, with one blank line between two."""
    return (
        bool(lines)
        and all(line.start - before.end == 2 and line.blanks == 1 for before, line in pairwise(lines))
        and not any(line.breaks for line in lines)
    )


def is_own_text(lines: Sequence[Line], signs: Sequence[LineLabel | None], rules: Rules) -> bool:
    """Whether such lines are passages, without any sign of a page around them."""
    if any(sign and sign.kind not in PASSAGE_KINDS for sign in signs):
        return False
    two_headlines = len(lines) > 1 and is_headline_alone(lines[0]) and is_headline_alone(lines[1])
    return not two_headlines and not _is_stamp_with_words(lines[0], rules) and _holds_prose(lines)


def is_headline_alone(line: Line) -> bool:
    """Whether a line above nothing but text is read as its headline."""
    return is_title_like(line) and line.words <= HEADLINE_WORDS


def drop_what_would_not_stay(body: Sequence[int], lines: Sequence[Line], rules: Rules) -> list[int]:
    """Return the lines of a body that a second parse of its text would keep."""
    kept = _from_text_on(body, lines, rules)
    if not _holds_prose([lines[n] for n in kept]):
        kept = _from_text_on([n for n in kept if is_prose(lines[n])], lines, rules)
    return kept


def _from_text_on(body: Sequence[int], lines: Sequence[Line], rules: Rules) -> list[int]:
    for at, n in enumerate(body):
        if not is_headline_alone(lines[n]) and not _is_stamp_with_words(lines[n], rules):
            return list(body[at:])
    return []


def _is_stamp_with_words(line: Line, rules: Rules) -> bool:
    return not is_prose(line) and holds_stamp(line, rules)


def _holds_prose(lines: Sequence[Line]) -> bool:
    words = sum(line.words for line in lines)
    return sum(line.words for line in lines if is_prose(line)) > PROSE_SHARE * words
