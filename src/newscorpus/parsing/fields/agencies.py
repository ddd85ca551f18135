"""The names of agencies in a text."""

import re
from collections.abc import Iterable
from functools import lru_cache

from newscorpus.rules import Rules
from newscorpus.rules.tables.origins import AgencyRule

__all__ = ["agency_ends", "agency_pattern", "any_of", "slug_agencies"]


def any_of(words: Iterable[str]) -> str:
    """An alternation of words, the longest first, in which any blank stands for a blank."""
    ordered = sorted(dict.fromkeys(words), key=lambda word: (-len(word), word))
    return "|".join(r"\s".join(re.escape(part) for part in word.split()) for word in ordered) or r"(?!)"


@lru_cache(maxsize=16)
def agency_pattern(rules: Rules) -> re.Pattern[str]:
    """A whole name of an agency, as printed."""
    names = any_of(name for rule in rules.table(AgencyRule) for name in rule.names)
    return re.compile(rf"(?<![^\W_])(?:{names})(?![^\W_])")


@lru_cache(maxsize=16)
def slug_agencies(rules: Rules) -> frozenset[str]:
    """The agencies that a story's first words may name, casefolded."""
    return frozenset(name.casefold() for rule in rules.table(AgencyRule) if not rule.pictures for name in rule.names)


@lru_cache(maxsize=16)
def agency_ends(rules: Rules) -> frozenset[str]:
    """The last words of the names of agencies, in small letters."""
    return frozenset(name.lower().split()[-1] for rule in rules.table(AgencyRule) for name in rule.names)
