"""Align the words of a short name with the words of a long one.

The words keep their order. Words of the long name may be left out: a middle name, a second surname, or a first name
that the person does not use. Up to three words of one name may be one word of the other: Sung-ho, Sung Ho, Sungho.
"""

import re
from itertools import pairwise

from attrs import define, field, frozen

from newscorpus.attribution.names.name_words import NameWord, joined
from newscorpus.attribution.names.word_match import MatchKind, WordMatch, match_words
from newscorpus.rules import Rules

__all__ = ["is_contained"]

GREATEST_COST_OF_NAME = 1.2  # the sum of the distances of all words
GREATEST_COST_FAMILY_FIRST = 0.1  # of one word: in a Chinese or Korean syllable, another vowel is another name
LONG_WORD = 6  # sounds; a word that long is rarely an English name

_GROUPS = ((1, 1), (1, 2), (1, 3), (2, 1), (3, 1))  # words of the short name, words of the long name
_DOUBLED = re.compile(r"(.)\1")


def is_contained(
    short: tuple[NameWord, ...], long: tuple[NameWord, ...], rules: Rules, *, is_exact: bool = False
) -> bool:
    """Whether one name is the other with words left out. The first or the last words of both must match.

    Args:
        short: the words of the name that may have fewer words.
        long: the words of the other name.
        rules: the rules on names.
        is_exact: whether spellings may hardly differ, as in Chinese and Korean names.
    """
    for from_first in (False, True):
        path = _Aligner(short, long, rules, is_exact=is_exact, from_first=from_first).best(0, 0)
        if path is not None and _is_plausible(short, long, path):
            return True
    return False


@frozen(order=True)
class _Step:
    """One pair of matching words: their positions, the number of words of the long name, and the kind of the match."""

    short_at: int
    long_at: int
    long_size: int
    kind: MatchKind


_Path = tuple[float, tuple[_Step, ...]]  # the sum of the distances, and the steps


@define
class _Aligner:
    """Finds every word of a short name in a long one, in order, at the least cost.

    Attributes:
        short: the words to find.
        long: the words in which they are found.
        rules: the rules on names.
        is_exact: whether spellings may hardly differ.
        from_first: whether the first words of both must match. If not, the last words must.
        known: the best path from each pair of positions.
    """

    short: tuple[NameWord, ...]
    long: tuple[NameWord, ...]
    rules: Rules
    is_exact: bool
    from_first: bool
    known: dict[tuple[int, int], _Path | None] = field(factory=dict["tuple[int, int]", "_Path | None"])

    def best(self, i: int, j: int) -> _Path | None:
        """Return the cheapest path for the words of ``short`` from ``i`` and the words of ``long`` from ``j``."""
        if (i, j) not in self.known:
            self.known[i, j] = self._best(i, j)
        return self.known[i, j]

    def _best(self, i: int, j: int) -> _Path | None:
        if i == len(self.short):
            return (0.0, ()) if self.from_first or j == len(self.long) else None
        if j == len(self.long):
            return None
        paths: list[_Path] = []
        for short_size, long_size in _GROUPS:
            found = self._match(i, short_size, j, long_size)
            rest = self.best(i + short_size, j + long_size) if found is not None else None
            if found is not None and rest is not None:
                kind, distance = found
                paths.append((rest[0] + distance, (_Step(i, j, long_size, kind), *rest[1])))
        if not (self.from_first and j == 0):
            without = self.best(i, j + 1)
            if without is not None:
                paths.append(without)
        return min(paths) if paths else None

    def _match(self, i: int, short_size: int, j: int, long_size: int) -> WordMatch | None:
        """Return how a group of words of the short name matches a group of the long name."""
        if i + short_size > len(self.short) or j + long_size > len(self.long):
            return None
        is_group = short_size + long_size > 2
        if is_group and self.short[i].forms[0][0] != self.long[j].forms[0][0]:
            return None
        left = joined(self.short[i : i + short_size], self.rules)
        right = joined(self.long[j : j + long_size], self.rules)
        found = match_words(left, right, self.rules) if left is not None and right is not None else None
        if found is None or (is_group and found[0] > MatchKind.ALIKE):
            return None
        return None if self.is_exact and found[1] > GREATEST_COST_FAMILY_FIRST else found


def _is_plausible(short: tuple[NameWord, ...], long: tuple[NameWord, ...], path: _Path) -> bool:
    """Whether an alignment is plausible for one person."""
    cost, steps = path
    first, last = steps[0], steps[-1]
    if cost > GREATEST_COST_OF_NAME or last.kind > MatchKind.ALIKE:
        return False  # the last words must share more than an initial
    if first.kind is MatchKind.INITIAL and (first.short_at or first.long_at):
        return False  # William J. Tanner is not Jim Tanner
    if first.long_at > 0 and long[first.long_at].of_father:
        return False  # Salim bin Nasr is the father of Omar bin Salim bin Nasr
    is_english = short[first.short_at].english and long[first.long_at].english
    if is_english and not all(_has_same_letters(short, long, step) for step in steps if step.kind is MatchKind.ALIKE):
        return False  # Reed is not Reid: an English name has one spelling
    return not any(_omits_a_distinction(long, left, right) for left, right in pairwise(steps[:-1]))


def _has_same_letters(short: tuple[NameWord, ...], long: tuple[NameWord, ...], step: _Step) -> bool:
    """Whether two words differ only in doubled letters (Phillips, Philips), or cannot be two English names."""
    left, right = short[step.short_at], long[step.long_at]
    is_long = len(left.sounds[0]) >= LONG_WORD and left.sounds[0] == right.sounds[0]
    if step.long_size > 1 or left.given & right.given or is_long:
        return True
    return _DOUBLED.sub(r"\1", left.forms[0]) == _DOUBLED.sub(r"\1", right.forms[0])


def _omits_a_distinction(long: tuple[NameWord, ...], left: _Step, right: _Step) -> bool:
    """Whether the words left out between two steps distinguish two persons: Carl W. is not Carl H. W."""
    left_out = long[left.long_at + left.long_size : right.long_at]
    if not left_out:
        return False
    return right.kind is MatchKind.INITIAL or any(
        word.initial or word.english for word in (*left_out, long[right.long_at])
    )
