"""How far apart two spellings of one name are, over diacritics and transliterations.

A word is folded to the letters a to z, cut into the spellings of sounds that the rules list, and two words are
compared by the weighted edit distance of their sounds (Wagner and Fischer, J. ACM 21, 1974; the weights by
class of sound as in Zobel and Dart, Phonetic string matching, SIGIR 1996). What may stand for what, and at
which cost, is data: the ``[[sound]]`` rules, after the romanization tables of ALA-LC, BGN/PCGN and ISO.
"""

import re
import unicodedata
from functools import lru_cache
from typing import cast

from attrs import frozen

from newscorpus.rules import Rules
from newscorpus.rules.tables.names import SoundRule

__all__ = ["Sounds", "fold", "foldings", "sounds"]

LONGEST_WORD = 40  # in letters: what is longer is compared letter by letter only
OTHER_SOUND = 1.0
AT_AN_END = 2.5  # times the cost of a vowel within

# Letters that Unicode does not decompose, as newspapers without them print them.
_LETTERS = str.maketrans(
    {
        "ø": "o", "đ": "d", "ł": "l", "ß": "ss", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ə": "a",
        "ŋ": "ng", "ħ": "h", "ŧ": "t", "ĳ": "ij", "ơ": "o", "ư": "u",
    }
)  # fmt: skip
# The same letters, and those with an umlaut, as others print them.
_OTHER_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "đ": "dj", "ñ": "ny", "č": "ch",
                                "š": "sh", "ž": "zh", "ş": "sh", "ç": "ch", "ć": "ch"})  # fmt: skip
_NOT_A_LETTER = re.compile(r"[^a-z0-9]+")
_W_BEFORE_VOWEL = re.compile(r"w(?=$|[aeiouy])")  # and so no part of "ow"
_FINAL_J = re.compile(r"(?<=[aeou])j$")  # Albanian and Slavic: a vowel
_VOWELS = frozenset("aeiouy")


def fold(word: str) -> str:
    """A word in the letters a to z and digits, without marks, case and punctuation; letters of other scripts stay.

    >>> fold("Šćepan-Ødegård")
    'scepanodegard'
    """
    return _stripped(word.casefold().translate(_LETTERS))


def foldings(word: str) -> tuple[str, ...]:
    """A word folded in all the ways that newspapers do it: ``ü`` is ``u`` or ``ue``.

    >>> foldings("Krüger")
    ('kruger', 'krueger')
    """
    lower = unicodedata.normalize("NFC", word.casefold())
    first, second = fold(lower), _stripped(lower.translate(_OTHER_LETTERS).translate(_LETTERS))
    return (first,) if first == second else (first, second)


def _stripped(lower: str) -> str:
    if lower.isascii():
        return _NOT_A_LETTER.sub("", lower)
    decomposed = unicodedata.normalize("NFKD", lower)
    return "".join(c for c in decomposed if c.isalnum())


@frozen(eq=False)
class Sounds:
    """The rules of sounds in the form in which words are compared."""

    spellings: re.Pattern[str]
    same: dict[str, str]
    near: dict[tuple[str, str], float]
    classes: dict[str, str]

    def of(self, word: str) -> tuple[str, ...]:
        """The sounds of a folded word, each in one spelling."""
        same = self.same
        found: list[str] = []
        for spelling in cast("list[str]", self.spellings.findall(_FINAL_J.sub("y", _W_BEFORE_VOWEL.sub("v", word)))):
            sound = same.get(spelling, spelling)
            if found[-1:] != [sound]:  # a doubled letter is one sound
                found.append(sound)
        return tuple(found)

    def skeletons(self, word: tuple[str, ...]) -> tuple[str, ...]:
        """The classes of a word's consonants: words that are near have one such form in common."""
        classes = self.classes
        with_h = "".join([classes.get(sound, sound) for sound in word])
        if "h" not in word:
            return (with_h,)
        # An h may be left out, and may be written for a g or kh.
        return with_h, "".join([classes.get(sound, sound) for sound in word if sound != "h"])

    def distance(self, a: tuple[str, ...], b: tuple[str, ...], limit: float) -> float:
        """How far apart two words are, in sounds; what is beyond the limit is ``limit`` + 1."""
        if a == b:
            return 0.0
        beyond = limit + 1.0
        if abs(len(a) - len(b)) > 3 or not a or not b:
            return beyond
        row = [0.0]
        for n, sound in enumerate(b):
            row.append(row[-1] + self._cost("", sound, n == 0, n == len(b) - 1))
        for m, left in enumerate(a):
            last = m == len(a) - 1
            without_left = self._cost(left, "", m == 0, last)
            new = [row[0] + without_left]
            for n, right in enumerate(b):
                last_right = n == len(b) - 1
                both = row[n] if left == right else row[n] + self._cost(left, right, m == n == 0, last and last_right)
                without_right = new[n] + self._cost("", right, n == 0, last_right)
                new.append(min(both, row[n + 1] + without_left, without_right))
            row = new
            if min(row) > limit:
                return beyond
        return row[-1]

    def _cost(self, left: str, right: str, first: bool, last: bool) -> float:  # noqa: FBT001
        cost = self.near.get((left, right))
        if cost is None or (first and not (left and right)):
            return OTHER_SOUND
        # Maria is not Mario, nor Ilsa Elsa: a vowel at an end is less a matter of transliteration than one within.
        return min(cost * AT_AN_END, OTHER_SOUND) if (first or last) and (left or right)[0] in _VOWELS else cost


@lru_cache(maxsize=16)
def sounds(rules: Rules) -> Sounds:
    """The sounds of the rules, compiled once for each value of them."""
    table = rules.table(SoundRule)
    same = {spelling: rule.letters[0] for rule in table if rule.cost == 0 for spelling in rule.letters}
    near: dict[tuple[str, str], float] = {}
    for rule in table:
        if rule.cost == 0:
            continue
        first = same.get(rule.letters[0], rule.letters[0])
        for other in rule.letters[1:]:
            second = same.get(other, other)
            for pair in ((first, second), (second, first)):
                near[pair] = min(rule.cost, near.get(pair, OTHER_SOUND))
    known = {spelling for rule in table for spelling in rule.letters if spelling}
    longest_first = sorted(known, key=lambda spelling: (-len(spelling), spelling))
    pattern = re.compile("|".join([*map(re.escape, longest_first), "."]), re.DOTALL)
    return Sounds(pattern, same, near, _classes({*known, *same.values()}, near))


def _classes(known: set[str], near: dict[tuple[str, str], float]) -> dict[str, str]:
    """For each sound its class: the consonants that are near, directly or by others; vowels have none."""
    of_sound = {sound: sound for sound in known if sound and sound[0] not in _VOWELS}
    for left, right in sorted(near):
        if left in of_sound and right in of_sound:
            both = {of_sound[left], of_sound[right]}
            of_sound = {sound: min(both) if kind in both else kind for sound, kind in of_sound.items()}
    return dict.fromkeys([*known, *_VOWELS], "") | of_sound
