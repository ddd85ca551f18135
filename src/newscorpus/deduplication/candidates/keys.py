"""The keys of a text, by which duplicates meet. They are the same on every machine, and each text has only a few.

A key is the hash of three consecutive words, or of up to six until they have twelve letters, so that short words and
figures do not make a key that many texts have. Only the hashes of a word and of the word after it decide whether a
key begins at a word (A. Broder, S. Glassman, M. Manasse, G. Zweig, "Syntactic clustering of the Web", 1997: the
shingles that are 0 modulo m). So a passage gives the same keys wherever it stands.
"""

from collections.abc import Iterable
from hashlib import blake2b
from itertools import compress

from newscorpus.deduplication.checks import check_share
from newscorpus.deduplication.sources import THRESHOLD, Source, text_of
from newscorpus.deduplication.tokens import HEADLINE, Tokens, tokens_of

__all__ = ["Keys", "duplicate_keys"]

LEAST, MOST = 3, 6  # words in a key
SHORT = 60  # words in a text that has a key of all its words: its others may be stock phrases
LETTERS = 12  # in a key that has fewer than MOST words
SHORTEST_HEADLINE = 4  # words in a first line that makes a key

_SIXTY_FOUR = (1 << 64) - 1
_SIXTY_THREE = (1 << 63) - 1  # what a signed 64-bit column holds
_MULTIPLIER = 6364136223846793005  # D. Knuth's for 64-bit linear congruential generators
_SQUARED = _MULTIPLIER * _MULTIPLIER & _SIXTY_FOUR


def duplicate_keys(source: Source, *, threshold: float = THRESHOLD) -> tuple[int, ...]:
    """Return the keys by which a database can join the duplicates of a text.

    Any two sources that ``find_duplicates`` would join at this threshold share a key. The keys are the same on every
    machine and under every version of Python. They fit a signed 64-bit column.

    Args:
        source: a text, or an article, whose ``text`` is read.
        threshold: as for ``find_duplicates``. A higher threshold gives fewer keys.

    Returns:
        The distinct keys in rising order, about one for every eight words. None for a text without words.

    Raises:
        TypeError: the source is neither ``str`` nor ``Article``.
        ValueError: the threshold is not above 0 and at most 1.

    >>> len(duplicate_keys("The council of Ravnholt voted on Monday to close both of its indoor pools."))
    2
    """
    text = text_of(source)
    if text is None:
        raise TypeError(f"source must be str or Article, not {type(source).__name__}")
    check_share(threshold, "threshold")
    return tuple(sorted(set(Keys(threshold).of(tokens_of(text)))))


class _Ranks(dict[str, int]):
    """A 64-bit hash for each word, computed once."""

    def __missing__(self, word: str) -> int:
        digest = blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest()
        self[word] = rank = int.from_bytes(digest, "big")
        return rank


class Keys:
    """Computes the keys at one threshold and remembers the hashes of words."""

    def __init__(self, threshold: float) -> None:
        self._rank = _Ranks().__getitem__
        self._chosen = int((0.3 - 0.2 * threshold) * (1 << 64)).__gt__

    def of(self, tokens: Tokens) -> list[int]:
        """Return the distinct keys of a text, in its order."""
        words = tokens.words
        ranks = [*map(self._rank, words)]
        chosen = map(self._chosen, map(int.__xor__, ranks, ranks[1:]))
        keys: list[int] = []
        for at in compress(range(len(words) - LEAST + 1), chosen):
            value = ranks[at] * _SQUARED + ranks[at + 1] * _MULTIPLIER + ranks[at + 2]
            end = at + LEAST
            letters = len(words[at]) + len(words[at + 1]) + len(words[at + 2])
            while letters < LETTERS and end < len(words) and end < at + MOST:
                letters += len(words[end])
                value = value * _MULTIPLIER + ranks[end]
                end += 1
            value &= _SIXTY_FOUR
            keys.append((value ^ value >> 32) & _SIXTY_THREE)
        opening = tokens.headline or len(words)
        if SHORTEST_HEADLINE <= opening <= HEADLINE:
            keys.insert(0, _hash(ranks[:opening]))
        if words and (len(words) <= SHORT or not keys):
            keys.append(_hash(ranks))
        return [*dict.fromkeys(keys)]


def _hash(ranks: Iterable[int]) -> int:
    value = 0
    for rank in ranks:
        value = (value * _MULTIPLIER + rank) & _SIXTY_FOUR
    return (value ^ value >> 32) & _SIXTY_THREE
