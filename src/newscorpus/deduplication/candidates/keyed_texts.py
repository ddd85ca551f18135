"""Texts with their keys, and whether two have so much in common that they may be one story.

What is asked here costs little beside an alignment, and is the same for two texts alone and for two among many.
"""

from array import array
from math import ceil

from attrs import field, frozen

from newscorpus.deduplication.candidates.keys import Keys
from newscorpus.deduplication.tokens import Tokens, Vocabulary, tokens_of

__all__ = ["FEWEST", "MANY", "Node", "NodeMaker", "common_keys", "may_be_one_story", "need"]

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
class Node:
    """A text with its words, folded, and its keys, both in the order of the text.

    The words are a tuple and the keys bytes, as the garbage collector leaves these alone: with lists it would take a
    fifth of the time of a large corpus.
    """

    text: str
    words: tuple[str, ...] = field(repr=False)
    packed: bytes = field(repr=False)  # the keys

    @property
    def keys(self) -> "memoryview[int]":
        """The keys, of 64 bits each."""
        return memoryview(self.packed).cast("Q")

    @property
    def size(self) -> int:
        """How many keys there are."""
        return len(self.packed) // 8

    def tokens(self) -> Tokens:
        """The words as an alignment needs them, with nothing found out about them yet."""
        return Tokens(self.text, [*self.words])


class NodeMaker:
    """Makes nodes of texts, remembering their words."""

    def __init__(self, threshold: float) -> None:
        self._keys = Keys(threshold)
        self._vocabulary = Vocabulary()

    def node(self, text: str) -> Node | None:
        """The node of a text; None for one without words."""
        tokens = tokens_of(text, self._vocabulary)
        return Node(text, tuple(tokens.words), array("Q", self._keys.of(tokens)).tobytes()) if tokens.words else None


def common_keys(a: Node, b: Node) -> set[int]:
    """The keys that both texts have."""
    return set(a.keys).intersection(b.keys)


def need(one: int, other: int, threshold: float) -> int:
    """How many keys two texts with so many keys must have in common."""
    fewer, more = (one, other) if one < other else (other, one)
    share = OVERLAP if fewer < MANY else PART if more > LARGER * fewer else NOISY
    return max(min(FEWEST, fewer), ceil(share * threshold * fewer))


def may_be_one_story(a: Node, b: Node, threshold: float) -> bool:
    """Whether two texts have so much in common, and where they have it, that it is worth while to align them."""
    shared = common_keys(a, b)
    if len(shared) < need(a.size, b.size, threshold):
        return False
    if len(shared) >= HALF * min(a.size, b.size):
        return True
    return _alike(set(a.words), set(b.words))


def _alike(a: set[str], b: set[str]) -> bool:
    """Whether enough words, and enough figures, of the vocabulary that has fewer are in the other."""
    if len(a) > len(b):
        a, b = b, a
    common = a & b
    if len(common) < (WORDS if len(a) < LONG else NOISY_WORDS) * len(a):
        return False
    figures = [word for word in a if word.isdigit()]
    return len(figures) < 3 or 3 * sum(map(common.__contains__, figures)) >= len(figures)
