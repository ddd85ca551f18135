"""Texts with their keys, and a quick check whether two texts may be one story.

The check costs little compared with an alignment. It gives the same answer for two texts alone as for two texts among
many.
"""

from array import array
from math import ceil

from attrs import field, frozen

from newscorpus.deduplication.candidates.keys import Keys
from newscorpus.deduplication.tokens import Tokens, Vocabulary, tokens_of

__all__ = ["FEWEST", "MANY", "KeyedText", "KeyedTextMaker", "common_keys", "may_be_one_story", "need"]

OVERLAP = 0.4  # of the threshold: the least share of the fewer keys that a pair must have in common
PART = 0.25  # the same where there are MANY keys, so that chance plays less of a part
NOISY = 0.16  # the same where the other has not many more keys: one character in ten may be misread
MANY = 12
LARGER = 2  # times the keys
FEWEST = 2  # keys that a pair must have in common, where both have so many
WORDS = 0.6  # the least share of the smaller vocabulary that a pair must have in common
NOISY_WORDS = 0.55  # the same where the vocabulary is LONG
LONG = 60
HALF = 0.5  # the share of the fewer keys from which on nothing further is asked


@frozen(eq=False)
class KeyedText:
    """A text with its folded words and its keys, both in the order of the text.

    The words are a tuple and the keys are bytes, because the garbage collector does not follow these.
    """

    text: str
    words: tuple[str, ...] = field(repr=False)
    packed: bytes = field(repr=False)  # the keys

    @property
    def keys(self) -> "memoryview[int]":
        """Return the keys, of 64 bits each."""
        return memoryview(self.packed).cast("Q")

    @property
    def size(self) -> int:
        """Return the number of keys."""
        return len(self.packed) // 8

    def tokens(self) -> Tokens:
        """Return the words for an alignment."""
        return Tokens(self.text, [*self.words])


class KeyedTextMaker:
    """Makes keyed texts and remembers their words."""

    def __init__(self, threshold: float) -> None:
        self._keys = Keys(threshold)
        self._vocabulary = Vocabulary()

    def node(self, text: str) -> KeyedText | None:
        """Return the keyed text, or None for a text without words."""
        tokens = tokens_of(text, self._vocabulary)
        return (
            KeyedText(text, tuple(tokens.words), array("Q", self._keys.of(tokens)).tobytes()) if tokens.words else None
        )


def common_keys(a: KeyedText, b: KeyedText) -> set[int]:
    """Return the keys that both texts have."""
    return set(a.keys).intersection(b.keys)


def need(one: int, other: int, threshold: float) -> int:
    """Return how many keys two texts with these numbers of keys must have in common."""
    fewer, more = (one, other) if one < other else (other, one)
    share = OVERLAP if fewer < MANY else PART if more > LARGER * fewer else NOISY
    return max(min(FEWEST, fewer), ceil(share * threshold * fewer))


def may_be_one_story(a: KeyedText, b: KeyedText, threshold: float) -> bool:
    """Whether two texts have enough in common, in the right places, to align them."""
    shared = common_keys(a, b)
    if len(shared) < need(a.size, b.size, threshold):
        return False
    if len(shared) >= HALF * min(a.size, b.size):
        return True
    return _alike(set(a.words), set(b.words))


def _alike(a: set[str], b: set[str]) -> bool:
    """Whether enough words and enough figures of the smaller vocabulary are in the other."""
    if len(a) > len(b):
        a, b = b, a
    common = a & b
    if len(common) < (WORDS if len(a) < LONG else NOISY_WORDS) * len(a):
        return False
    figures = [word for word in a if word.isdigit()]
    return len(figures) < 3 or 3 * sum(map(common.__contains__, figures)) >= len(figures)
