"""Measure the distance between two spellings of a name, across diacritics and transliterations.

A word is folded to the letters a to z and divided into sounds, which the rules list. Two words are compared by the
weighted edit distance of their sounds (Wagner and Fischer, J. ACM 21, 1974; weights by class of sound as in Zobel and
Dart, Phonetic string matching, SIGIR 1996). The ``[[sound]]`` rules say which sounds may replace each other and at
which cost. They follow the romanization tables of ALA-LC, BGN/PCGN and ISO.
"""

import re
import unicodedata
from functools import lru_cache

from attrs import frozen

from newscorpus.rules import Rules
from newscorpus.rules.tables.names import SoundRule

__all__ = ["LONGEST_WORD", "Sounds", "fold", "foldings", "sounds"]

LONGEST_WORD = 40  # letters; the rest of a longer word is not compared
OTHER_SOUND = 1.0  # the cost of a sound that no rule allows
AT_AN_END = 2.5  # times the cost of a vowel inside a word: Maria is not Mario, Ilsa is not Elsa
MOST_EXTRA_SOUNDS = 3  # two words whose lengths differ by more are not compared

# Letters that Unicode does not decompose, as newspapers without these letters print them.
_PLAIN_LETTERS = str.maketrans(
    {
        "ø": "o", "đ": "d", "ł": "l", "ß": "ss", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ə": "a",
        "ŋ": "ng", "ħ": "h", "ŧ": "t", "ĳ": "ij", "ơ": "o", "ư": "u",
    }
)  # fmt: skip
# Letters that some newspapers print as two: Krüger, Krueger.
_LETTER_PAIRS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "đ": "dj", "ñ": "ny", "č": "ch",
                               "š": "sh", "ž": "zh", "ş": "sh", "ç": "ch", "ć": "ch"})  # fmt: skip
_NOT_A_LETTER = re.compile(r"[^a-z0-9]+")
# A w that is a consonant, as in "Wanda" or a final "Lew". The w in "Brown" is a part of the vowel.
_CONSONANT_W = re.compile(r"w(?=$|[aeiouy])")
# A j that is a vowel, at the end of an Albanian or Slavic name: "Nikolaj".
_FINAL_J = re.compile(r"(?<=[aeou])j$")
_VOWELS = frozenset("aeiouy")


def fold(word: str) -> str:
    """Return a word in the letters a to z and digits, without marks, case and punctuation. Other scripts stay.

    >>> fold("Šćepan-Ødegård")
    'scepanodegard'
    """
    return _without_marks(word.casefold().translate(_PLAIN_LETTERS))


def foldings(word: str) -> tuple[str, ...]:
    """Return a word folded in all ways that newspapers use: ``ü`` is ``u`` or ``ue``. The first is ``fold(word)``.

    >>> foldings("Krüger")
    ('kruger', 'krueger')
    """
    lower = unicodedata.normalize("NFC", word.casefold())
    first, second = fold(lower), _without_marks(lower.translate(_LETTER_PAIRS).translate(_PLAIN_LETTERS))
    return (first,) if first == second else (first, second)


def _without_marks(lower: str) -> str:
    if lower.isascii():
        return _NOT_A_LETTER.sub("", lower)
    return "".join(character for character in unicodedata.normalize("NFKD", lower) if character.isalnum())


@frozen(eq=False)
class Sounds:
    """The rules on sounds, indexed.

    Attributes:
        spellings: matches the spelling of one sound, the longest first.
        same: the spelling that represents all spellings of the same sound.
        near: the cost of replacing one sound by another. The empty sound is an omission.
        classes: the class of each sound: one letter for all consonants that are near each other, "" for vowels.
    """

    spellings: re.Pattern[str]
    same: dict[str, str]
    near: dict[tuple[str, str], float]
    classes: dict[str, str]

    def of(self, word: str) -> tuple[str, ...]:
        """Return the sounds of a folded word. A doubled letter is one sound."""
        found: list[str] = []
        for spelling in self.spellings.finditer(_FINAL_J.sub("y", _CONSONANT_W.sub("v", word))):
            sound = self.same.get(spelling[0], spelling[0])
            if found[-1:] != [sound]:
                found.append(sound)
        return tuple(found)

    def skeletons(self, word: tuple[str, ...]) -> tuple[str, ...]:
        """Return the consonant classes of a word's sounds. Words that are near have one skeleton in common.

        A word with an h has two, because an h may be omitted, and may be written for g or kh.
        """
        whole = self._skeleton(word)
        return (whole, self._skeleton(tuple(sound for sound in word if sound != "h"))) if "h" in word else (whole,)

    def _skeleton(self, word: tuple[str, ...]) -> str:
        return "".join(self.classes.get(sound, sound) for sound in word)

    def distance(self, a: tuple[str, ...], b: tuple[str, ...], limit: float) -> float:
        """Return the weighted edit distance of two words, or ``limit`` + 1 if it is above the limit."""
        if a == b:
            return 0.0
        beyond = limit + 1.0
        if abs(len(a) - len(b)) > MOST_EXTRA_SOUNDS or not a or not b:
            return beyond
        row = [0.0]
        for n, right in enumerate(b):
            row.append(row[-1] + self._cost("", right, is_first=n == 0, is_last=n == len(b) - 1))
        for m, left in enumerate(a):
            row = self._next_row(row, left, b, is_first=m == 0, is_last=m == len(a) - 1)
            if min(row) > limit:
                return beyond
        return row[-1] if row[-1] <= limit else beyond

    def _next_row(
        self, row: list[float], left: str, b: tuple[str, ...], *, is_first: bool, is_last: bool
    ) -> list[float]:
        """Return the row of the distance table for the next sound of the first word."""
        without_left = self._cost(left, "", is_first=is_first, is_last=is_last)
        new = [row[0] + without_left]
        for n, right in enumerate(b):
            right_is_last = n == len(b) - 1
            both = row[n]
            if left != right:
                both += self._cost(left, right, is_first=is_first and n == 0, is_last=is_last and right_is_last)
            without_right = new[n] + self._cost("", right, is_first=n == 0, is_last=right_is_last)
            new.append(min(both, row[n + 1] + without_left, without_right))
        return new

    def _cost(self, left: str, right: str, *, is_first: bool, is_last: bool) -> float:
        """Return the cost of replacing, omitting or adding a sound. The first sound of a word is never omitted."""
        cost = self.near.get((left, right))
        if cost is None or (is_first and not (left and right)):
            return OTHER_SOUND
        if (is_first or is_last) and (left or right)[0] in _VOWELS:
            return min(cost * AT_AN_END, OTHER_SOUND)
        return cost


@lru_cache(maxsize=16)
def sounds(rules: Rules) -> Sounds:
    """Return the sounds of the rules."""
    table = rules.table(SoundRule)
    same = {spelling: rule.letters[0] for rule in table if rule.cost == 0 for spelling in rule.letters}
    near = _near_sounds(table, same)
    known = {spelling for rule in table for spelling in rule.letters if spelling}
    longest_first = sorted(known, key=lambda spelling: (-len(spelling), spelling))
    pattern = re.compile("|".join([*map(re.escape, longest_first), "."]), re.DOTALL)
    return Sounds(pattern, same, near, _consonant_classes({*known, *same.values()}, near))


def _near_sounds(table: tuple[SoundRule, ...], same: dict[str, str]) -> dict[tuple[str, str], float]:
    """Return the cost of each pair of sounds in the rules, in both orders."""
    near: dict[tuple[str, str], float] = {}
    for rule in table:
        if rule.cost == 0:
            continue
        first = same.get(rule.letters[0], rule.letters[0])
        for other in rule.letters[1:]:
            second = same.get(other, other)
            for pair in ((first, second), (second, first)):
                near[pair] = min(rule.cost, near.get(pair, OTHER_SOUND))
    return near


def _consonant_classes(known: set[str], near: dict[tuple[str, str], float]) -> dict[str, str]:
    """Return the class of each sound. Consonants are in one class if a chain of near sounds connects them."""
    of_sound = {sound: sound for sound in known if sound and sound[0] not in _VOWELS}
    for left, right in sorted(near):
        if left in of_sound and right in of_sound:
            both = {of_sound[left], of_sound[right]}
            of_sound = {sound: min(both) if name in both else name for sound, name in of_sound.items()}
    return dict.fromkeys([*known, *_VOWELS], "") | of_sound
