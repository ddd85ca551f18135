"""Where a token may be two words, and how likely that is.

Every word has a cost, about the negative logarithm of its probability. Common words, and words that the text repeats,
are cheap. Unknown strings are expensive. A token is two words if two cheap words can replace one expensive word.
"""

import re
from collections.abc import Container, Iterable, Mapping
from typing import NamedTuple

from newscorpus.parsing.english import RARE, lexicon

__all__ = ["SHORTEST", "Split", "Vocabulary", "strange", "words_in"]

SHORTEST = 4  # characters of two words
LONGEST_TOKEN = 60  # a longer one is an address or a number, not two words
REMEMBERED = 20_000  # tokens whose splits are kept

# --- costs: chosen by hand on the word list's sizes, then by the fewest wrong splits of glued news text
LISTED = (0.0, 0.4, 0.8, 1.2, 1.7, 2.5, 4.0, 6.0)  # by rank
UNKNOWN = 12.0
NAME = 5.0  # an unknown word with a capital
CAPITAL = 0.5  # a known one with a capital where it need not have one
ACRONYM = {2: 5.0, 3: 4.0, 4: 4.0, 5: 6.0}
LONG_ACRONYM = 9.0
LETTERS = {"capital": 4.0, "small": 12.0}  # a single one: an initial, or nothing
TWO_LETTERS = 10.0  # unless it is a common word
BRAND = 6.0
ABBREVIATION = 2.0
NUMBER = 3.0
SIGNS = 2.0  # a token without a word
USED_AGAIN = 2.5
GLUED_SIGNS = 11.0  # the cost of leaving "ends,The" one word

_CONTRACTED = "s|t|re|ve|ll|d|m"  # the end of one word after an apostrophe
_CONTRACTIONS = tuple(_CONTRACTED.split("|"))
_WORD = re.compile(rf"(?:[A-Z]\.){{2,}}|(?:\b[^\W_]['’])?[^\W_]+(?:['’](?:{_CONTRACTED})(?![^\W_]))?")
_NUMBER = re.compile(r"\d+(?:st|nd|rd|th|s|m|km|kg|k|bn|am|pm|p|x)?")
_BRAND = re.compile(r"(?:[eix]|Mc|Mac|De|Di|La|Le|O)[A-Z][a-z]+s?|[A-Z]{2,5}s")  # iBook, McBride, MPs
_POSSESSIVE = re.compile(r"['’]s?\Z")
_INITIALS = re.compile(r"(?:(?<![^\W_])[A-Z]\.)+")
_LAST_INITIALS = re.compile(r"(?<![^\W_])(?:[A-Z]\.)+\Z")
_ADDRESS = re.compile(r"://|www\.|\w@\w|\w\.(?:com|org|net|gov|edu|co|info|io)\b")

# marks that no word contains
_JUNCTION = re.compile(
    rf"""(?x)
    [^\W_][.,;:!?)\]”»%]+[^\W\d_]
  | [^\W_]{{2}}['’](?!(?:{_CONTRACTED})(?![^\W_]))[^\W\d_]
  | \d[^\W\d_]{{3}}
  | [a-z][(“$]
    """
)

_AROUND = ".,;:!?()[]“”‘’'\"«»"
_NUMERIC = "0123456789.,:/$%"
_CLOSING = frozenset(",.;:!?)]}”’»%…'")
_OPENING = frozenset("([{“‘«$€£#@")
_JOINING = frozenset("-–—/@_&+")
_APOSTROPHES = frozenset("'’")


class Split(NamedTuple):
    """Two words that a token may be.

    Attributes:
        at: the offset in the token at which the second word begins.
        cost: the cost of the two words.
    """

    at: int
    cost: float


def words_in(text: str) -> list[str]:
    """Return the words of a text. Contractions and abbreviations are one word.

    >>> words_in("The U.S. can’t,he said")
    ['The', 'U.S.', 'can’t', 'he', 'said']
    """
    return _WORD.findall(text)


def strange(strings: Iterable[str]) -> list[str]:
    """Return the strings that may be two words: not a listed word, and not only a name.

    >>> strange(["ferry", "Sallow,", "Qorvanto", "theferry", "ends.The"])
    ['theferry', 'ends.The']
    """
    listed = lexicon()
    found: list[str] = []
    for string in strings:
        bare = string.strip(_AROUND)
        if bare.isalpha():  # names are frequent and are checked before the list
            if not bare.istitle() and bare not in listed and _has_two_words(bare, listed):
                found.append(string)
            continue
        if len(bare) < SHORTEST or not bare.strip(_NUMERIC):
            continue
        parts = bare.split("-")
        if len(parts) > 1 and "".join(parts).isalpha():  # only hyphens between its words
            if any(_has_two_words(word, listed) for word in parts):
                found.append(string)
            continue
        if "'" in bare and (bare.lower() in listed or bare in listed):  # listed words contain no other mark
            continue
        if "’" in bare and _is_contracted(bare, listed):
            continue
        if _JUNCTION.search(_INITIALS.sub("", bare) if "." in bare else bare) or any(
            _has_two_words(word, listed) for word in words_in(bare) if word not in listed
        ):
            found.append(string)
    return found


def _is_contracted(text: str, listed: Container[str]) -> bool:
    """Whether a string is one word with "’s" or the like.

    No listed word contains this apostrophe, so two words can only be split after it, and only if a name precedes it.
    """
    word, _, end = text.rpartition("’")
    return end in _CONTRACTIONS and word.isalpha() and (word.islower() or (word.istitle() and end not in listed))


def _has_two_words(text: str, listed: Container[str]) -> bool:
    """Whether an unlisted word may be two listed words, one of which may be a name."""
    if len(text) < SHORTEST or len(text) > LONGEST_TOKEN or text.istitle() or text in listed:
        return False
    lower = text.lower()
    if lower in listed:
        return False
    if text.islower():  # and contains no name
        return any(text[at:] in listed for at in range(1, len(text)) if text[:at] in listed)
    starts = [at for at in range(1, len(text)) if lower[:at] in listed or text[:at].istitle()]
    return any(lower[at:] in listed or text[at:].istitle() for at in starts)


class Vocabulary:
    """The costs of words in a text: common words, the list of English words, and the words that the text repeats.

    >>> vocabulary = Vocabulary({"ferry": 1})
    >>> min(vocabulary.splits("oldand"), key=lambda split: split.cost)
    Split(at=3, cost=0.4)
    """

    def __init__(self, counts: Mapping[str, int]) -> None:
        """``counts`` gives how often the text uses each of its words."""
        self._counts = counts
        self._listed = lexicon()
        self._costs: dict[str, float] = {}
        self.remembered: dict[tuple[str, bool], tuple[Split, ...]] = {}

    def cost(self, word: str) -> float:
        """Return the cost of a word."""
        found = self._costs.get(word)
        if found is None:
            found = self._costs[word] = self._cost(word)
        return found

    def splits(self, token: str, *, opened: bool = False) -> tuple[Split, ...]:
        """Return every place at which the token may be two words, with its cost.

        Args:
            token: a text without blanks.
            opened: whether a straight quotation mark that was opened before it is still open.
        """
        found = self.remembered.get((token, opened))
        if found is None:
            if len(self.remembered) >= REMEMBERED:
                self.remembered.clear()
            places = _places(token, opened=opened)
            found = tuple([Split(at, self._total(token[:at]) + self._total(token[at:])) for at in places])
            self.remembered[token, opened] = found
        return found

    def cheapest(self, token: str, most: float, *, opened: bool = False) -> Split | None:
        """Return the cheapest split, the first of several, or None if it costs more than ``most``."""
        best: Split | None = None
        for at in _places(token, opened=opened):
            before = self._total(token[:at])
            if before <= most:  # few beginnings of a token are this cheap, so the rest need not be checked
                cost = before + self._total(token[at:])
                if cost <= most and (best is None or cost < best.cost):
                    best = Split(at, cost)
        return best

    def _total(self, token: str) -> float:
        """Return the cost of the words of a token, and of marks that should not be inside one."""
        if token.isalpha():
            return self.cost(token)
        words = words_in(token)
        if not words:
            return SIGNS
        return sum(map(self.cost, words)) + GLUED_SIGNS * len(_JUNCTION.findall(_INITIALS.sub("", token)))

    def _cost(self, word: str) -> float:
        used = stem = word
        if not word.isalpha():
            if _NUMBER.fullmatch(word):
                return NUMBER
            used = _POSSESSIVE.sub("", word)
            stem = used.replace("’", "'")
            if "." in stem:
                return ABBREVIATION
        if len(stem) < 2 and stem not in {"a", "A", "I"}:
            return LETTERS["capital" if stem.isupper() else "small"]
        cost = self._alone(stem)
        uses = self._counts.get(used, 0)
        if uses > 2 or (uses == 2 and len(stem) > 3):
            return min(cost, USED_AGAIN)
        return cost

    def _alone(self, word: str) -> float:
        """Return the cost of a word without regard to the rest of the text."""
        plain = word.isupper() or word[1:].islower() or len(word) == 1  # and not "UpperS"
        rank = self._listed.get(word) if plain else None
        if plain and (small := self._listed.get(word.lower())) is not None:
            rank = small if rank is None else min(rank, small)
        if word == "I":
            rank = 0
        if len(word) == 2 and (rank is None or rank >= RARE - 1) and not word.isupper():
            return TWO_LETTERS
        if rank is not None and (len(word) > 2 or rank < RARE - 1):
            capital = CAPITAL if word[0].isupper() else 0.0
            # many of the short words of the larger lists are abbreviations
            return LISTED[rank] * (2 if len(word) == 3 and rank >= RARE else 1) + capital
        if word.isupper():
            return ACRONYM.get(len(word), LONG_ACRONYM)
        if word[0].isupper() and word[1:].islower():
            return NAME
        return BRAND if _BRAND.fullmatch(word) else UNKNOWN


def _places(token: str, *, opened: bool) -> list[int]:
    """Return the places at which a token may be two words by its marks."""
    if len(token) > LONGEST_TOKEN or _ADDRESS.search(token):
        return []
    letters = token.isalpha()  # words may be split anywhere between two of these
    return [at for at in range(1, len(token)) if letters or _may_part(token, at, opened=opened)]


def _may_part(token: str, at: int, *, opened: bool) -> bool:
    """Whether a word may end, and another begin, at this place by the marks around it."""
    before, after = token[at - 1], token[at]
    if '"' in (before, after):
        quotes = token.count('"', 0, at if after == '"' else at - 1)
        opens = (quotes % 2 == 0) != opened
        return (after == '"') == opens
    if after in _CLOSING or before in _OPENING or not (after.isalnum() or after in _OPENING):
        return False
    if before in _APOSTROPHES:  # the end of a quotation, or a contraction
        return at > 2 and token[at - 2].isalnum() and not token.startswith(_CONTRACTIONS, at)
    if before in _JOINING:
        return at == 1  # a dash with blanks around it
    if before in ".,:" and at > 1 and after.isdecimal() and token[at - 2].isdecimal():
        return False
    if before == ".":
        initials = _LAST_INITIALS.search(token, 0, at)
        if initials and token[at + 1 : at + 2] == ".":  # between U. and S.
            return False
        if after.islower() and (initials is None or at - initials.start() < 4):
            return False
    return not (before.isdecimal() and after.isdecimal())
