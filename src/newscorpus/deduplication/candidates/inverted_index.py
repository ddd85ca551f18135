"""An inverted index: which texts have a key in common.

The keys are processed in slices whose tables fit into the cache of the processor. With one table for the keys of a
large corpus, nearly every look-up would wait for the memory.
"""

from array import array
from collections.abc import Iterator, Sequence
from heapq import nsmallest
from itertools import compress, repeat
from operator import ne
from typing import TypeAlias

from newscorpus.deduplication.candidates.keyed_texts import KeyedText
from newscorpus.deduplication.exact_join.sampling import exhaust

__all__ = ["InvertedIndex", "rank"]

CROWD = 8  # texts: a key that more have is page furniture, a stock phrase or that of a story with many copies
CENTRES = 6  # of the texts that have such a key: only they lead to the others by it
SLICE = 16_384  # keys of texts; where there are more than 256 times as many, a slice has more

Numbers: TypeAlias = "array[int]"


class InvertedIndex:
    """The texts, by number, that have each key.

    Two texts meet in a key that both have, if at most CROWD texts have it, or if one of the two is a centre of the
    key. The centres are the longest texts that have it.

    Attributes:
        centres: the centres of crowded keys.
    """

    def __init__(self) -> None:
        self.centres: dict[int, list[int]] = {}
        self._every: dict[int, list[int]] = {}  # of the keys that several texts have
        self._only: dict[int, int] = {}  # of the others

    def copy(self) -> "InvertedIndex":
        """Return a copy to which texts can be added without changing this index."""
        new = InvertedIndex()
        new.centres, new._every, new._only = {**self.centres}, {**self._every}, {**self._only}
        return new

    def enter(
        self, nodes: Sequence[KeyedText], first: int, *, last: bool
    ) -> tuple[list[Numbers], list[Numbers], set[int]]:
        """Add the keys of the texts from ``first`` on. The longest text must be the first; earlier texts are known.

        If they are the ``last`` texts, nothing is kept for others.

        Returns:
            For each text, the texts of lower numbers that it meets, once for each key: first in keys that are not
                crowded, then in crowded keys. And the older texts of which two may now meet in fewer keys.
        """
        met = [array("I") for _ in range(first, len(nodes))]
        led_to = [array("I") for _ in met]
        lost: set[int] = set()
        for keys, numbers in _slices(nodes, first):
            for key, newer in self._several(keys, numbers, last=last).items():
                older = self._every.get(key) or ([self._only.pop(key)] if key in self._only else [])
                those = older + newer if older else newer
                if not last:
                    self._every[key] = those
                if len(those) <= CROWD:
                    for at in range(len(older) or 1, len(those)):
                        met[those[at] - first].fromlist(those[:at])
                    continue
                before = self.centres.get(key)
                self.centres[key] = centres = _longest(nodes, before or older, newer[:CENTRES])
                if before is None or any(n not in centres for n in before):
                    lost.update(older)
                end, every = max(centres), array("I", centres)
                for at, n in enumerate(newer, len(older)):
                    if n > end:
                        led_to[n - first].extend(every)
                    else:
                        led_to[n - first].fromlist(those[:at] if n in centres else [c for c in centres if c < n])
        return met, led_to, lost

    def _several(self, keys: list[int], numbers: list[int], *, last: bool) -> dict[int, list[int]]:
        """Return the keys that this text shares with another one, and mark the keys that are new among them."""
        first: dict[int, int] = {}
        several: dict[int, list[int]] = {}
        again = map(ne, map(first.setdefault, keys, numbers), numbers)
        for key, n in compress(zip(keys, numbers, strict=True), again):
            if key in several:
                several[key].append(n)
            else:
                several[key] = [first[key], n]
        for known in (self._every, self._only):
            if known:
                for key in filter(known.__contains__, first):
                    several.setdefault(key, [first[key]])
        if not last:
            self._only.update((key, n) for key, n in first.items() if key not in several)
        return several


def _longest(nodes: Sequence[KeyedText], older: list[int], newer: list[int]) -> list[int]:
    """Return the CENTRES longest of these texts. The second part is sorted by length."""
    if not older:
        return newer
    return sorted(nsmallest(CENTRES, [*older, *newer], key=lambda n: rank(nodes[n])))


def rank(node: KeyedText) -> tuple[int, str]:
    """Return the key that sorts texts, the longest first."""
    return -len(node.words), node.text


def _slices(nodes: Sequence[KeyedText], first: int) -> Iterator[tuple[list[int], list[int]]]:
    """Yield the keys of the texts from ``first`` on, and the number of the text for each, in slices."""
    count = min(256, sum(nodes[n].size for n in range(first, len(nodes))) // SLICE + 1)
    slice_of = bytes(n * count >> 8 for n in range(256))  # by one byte of a key
    keys = [array("Q") for _ in range(count)]
    numbers = [array("I") for _ in range(count)]
    append = type(numbers[0]).append
    for n in range(first, len(nodes)):
        slices = nodes[n].packed[::8].translate(slice_of)
        exhaust(map(append, map(keys.__getitem__, slices), nodes[n].keys))
        exhaust(map(append, map(numbers.__getitem__, slices), repeat(n)))
    while keys:
        yield keys.pop().tolist(), numbers.pop().tolist()
