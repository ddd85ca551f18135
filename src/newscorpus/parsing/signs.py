"""What a line says by itself, wherever it stands: the rules of ``[[line]]``, time stamps, bylines, prose."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from newscorpus.model import BlockKind
from newscorpus.parsing.dates import is_stamp_line
from newscorpus.parsing.fields import authors
from newscorpus.parsing.lines import Line, ends_sentence
from newscorpus.rules import LineRule, Rules

__all__ = ["Sheet", "Sign", "is_prose", "is_title_like", "key_of", "read_sign"]

LABEL_CHARACTERS = 300  # a longer line is no label, stamp or byline
PROSE_WORDS = 5  # a sentence
LONG_PROSE_WORDS = 25  # a paragraph, whatever mark it ends with
TITLE_WORDS = range(2, 26)


class Sign(NamedTuple):
    """That a line is of a kind whatever stands around it, and the rule that says so."""

    kind: BlockKind
    rule: str


class Sheet(NamedTuple):
    """A page laid out, line by line.

    Attributes:
        lines: its lines.
        signs: what each says of itself.
        keys: equal for lines that say the same.
        kept: whether each is text of a story.
    """

    lines: Sequence[Line]
    signs: Sequence[Sign | None]
    keys: Sequence[str]
    kept: Sequence[bool]


def read_sign(line: Line, rules: Rules) -> Sign | None:
    """What the line says of itself, or None for a line that only its place can explain."""
    if len(line.text) > LABEL_CHARACTERS:
        return None
    for rule, found in _searches(rules):
        if found(line.text):
            return Sign(rule.kind, rule.id)
    if is_stamp_line(line.text, rules):
        return Sign(BlockKind.TIMESTAMP, "line.stamp")
    if authors(line.text, rules) is not None:
        return Sign(BlockKind.BYLINE, "line.byline")
    if not any(map(str.isalpha, line.text)):
        return Sign(BlockKind.FURNITURE, "line.no-letters")
    return None


@lru_cache(maxsize=16)
def _searches(rules: Rules) -> tuple[tuple[LineRule, Callable[[str], re.Match[str] | None]], ...]:
    return tuple((rule, rule.pattern.search) for rule in rules.table(LineRule))


def is_prose(line: Line) -> bool:
    """Whether the line reads as a sentence or a paragraph."""
    return line.words >= LONG_PROSE_WORDS or (line.words >= PROSE_WORDS and ends_sentence(line.text))


def is_title_like(line: Line) -> bool:
    """Whether the line may be a headline: some words, and no full stop behind them."""
    return line.words in TITLE_WORDS and line.text.rstrip("\"'”’»)")[-1:] not in (".", ":", ",", ";")


def key_of(line: Line) -> str:
    """Equal for lines that say the same."""
    return " ".join(line.text.casefold().split())
