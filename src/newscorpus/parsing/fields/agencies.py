"""Expressions and words for the names of agencies."""

import re
from functools import lru_cache

from newscorpus.parsing.fields.alternation import alternation
from newscorpus.rules import Rules
from newscorpus.rules.tables.origins import AgencyRule

__all__ = ["agency_ends", "agency_pattern", "agency_words", "slug_agencies"]


@lru_cache(maxsize=16)
def agency_pattern(rules: Rules) -> re.Pattern[str]:
    """Return an expression for the whole name of an agency, as printed."""
    names = alternation(name for rule in rules.table(AgencyRule) for name in rule.names)
    return re.compile(rf"(?<![^\W_])(?:{names})(?![^\W_])")


@lru_cache(maxsize=16)
def slug_agencies(rules: Rules) -> frozenset[str]:
    """Return the agencies that the first words of a story may name, casefolded."""
    return frozenset(name.casefold() for rule in rules.table(AgencyRule) if not rule.pictures for name in rule.names)


@lru_cache(maxsize=16)
def agency_ends(rules: Rules) -> frozenset[str]:
    """Return the last words of the names of agencies, in lower case."""
    return frozenset(name.lower().split()[-1] for rule in rules.table(AgencyRule) for name in rule.names)


@lru_cache(maxsize=16)
def agency_words(rules: Rules) -> re.Pattern[str]:
    """Return an expression for a word in the name of an agency."""
    words = alternation(word for rule in rules.table(AgencyRule) for word in rule.words)
    return re.compile(rf"\b(?:{words})\b")
