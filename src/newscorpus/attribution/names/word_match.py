"""Compare two words of names: equal, similar in sound, an initial, or a short form."""

import enum
from functools import lru_cache

from newscorpus.attribution.names.name_words import NameWord
from newscorpus.attribution.names.transliteration import sounds
from newscorpus.rules import Rules

__all__ = ["MatchKind", "WordMatch", "match_words"]

COST_PER_SOUND = 0.13  # the greatest distance of two spellings, for each sound of the longer one ...
GREATEST_COST = 0.8  # ... and for the whole word


class MatchKind(enum.IntEnum):
    """How two words match, from the strongest evidence to the weakest."""

    SAME = 0  # one spelling in common
    ALIKE = 1  # two spellings of the same sounds
    INITIAL = 2  # one word is the first letter of the other
    SHORT = 3  # one word is a short form of the other: Bob, Robert


WordMatch = tuple[MatchKind, float]  # the kind, and the distance of the spellings


@lru_cache(maxsize=65536)
def match_words(a: NameWord, b: NameWord, rules: Rules, *, is_exact: bool = False) -> WordMatch | None:
    """Return how two words match, or None if they do not. ``is_exact`` excludes spellings that are only alike."""
    if not set(a.forms).isdisjoint(b.forms):
        return MatchKind.SAME, 0.0
    if a.initial or b.initial:
        has_letter = any(one[0] == other[0] for one in a.forms for other in b.forms)
        return (MatchKind.INITIAL, 0.0) if has_letter else None
    is_short_form = bool(a.given & b.given)
    distance = None if is_exact else _sound_distance(a, b, rules, is_short_form=is_short_form)
    if is_short_form:
        return (MatchKind.SHORT if distance is None else MatchKind.ALIKE), 0.0
    return None if distance is None else (MatchKind.ALIKE, distance)


def _sound_distance(a: NameWord, b: NameWord, rules: Rules, *, is_short_form: bool) -> float | None:
    """Return the distance of the two nearest spellings, or None if it is too large.

    Two different given names that the rules know must sound the same, unless one is a short form of the other.
    """
    if set(a.skeletons).isdisjoint(b.skeletons):
        return None
    must_be_equal = a.known and b.known and not is_short_form
    table = sounds(rules)
    nearest: float | None = None
    for left in a.sounds:
        for right in b.sounds:
            limit = 0.0 if must_be_equal else min(COST_PER_SOUND * max(len(left), len(right)), GREATEST_COST)
            distance = table.distance(left, right, limit)
            if distance <= limit and (nearest is None or distance < nearest):
                nearest = distance
    return nearest
