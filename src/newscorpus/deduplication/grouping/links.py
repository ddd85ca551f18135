"""The links between texts: which are versions of one story, and which are parts of others.

The set of all texts alone decides which texts are compared and linked. The links are the same if texts are added in
another order or in steps, or if indexes are merged.
"""

from collections import Counter
from collections.abc import Iterable
from itertools import chain
from math import ceil

from newscorpus.deduplication.candidates.inverted_index import InvertedIndex, Numbers, rank
from newscorpus.deduplication.candidates.keyed_texts import FEWEST, MANY, KeyedText, common_keys, may_be_one_story, need
from newscorpus.deduplication.comparison.compare import Evidence, compared
from newscorpus.deduplication.tokens import Tokens

__all__ = ["DisjointSets", "Links"]

REMEMBERED = 100  # texts of which it is remembered what was found out about their words: longer, it would fill memory
MEET = 0.5  # of the keys that a pair must have in common: those in which it must meet if it has not MANY


class DisjointSets:
    """Disjoint sets of the numbers from 0 on. The least member names the set.

    R. Tarjan, "Efficiency of a good but not linear set union algorithm", 1975.
    """

    def __init__(self, up: Iterable[int] = ()) -> None:
        self.up: list[int] = list(up)

    def find(self, n: int) -> int:
        """Return the least member of the set of a number."""
        up = self.up
        while up[n] != n:
            up[n] = up[up[n]]
            n = up[n]
        return n

    def join(self, a: int, b: int) -> None:
        """Merge the sets of two numbers."""
        a, b = self.find(a), self.find(b)
        self.up[max(a, b)] = min(a, b)


class Links:
    """Texts with their links.

    Texts that meet in enough keys, and have enough in common, are compared. Versions of one story (identical, update,
    rewrite) form sets. Two texts that other texts already put into one set are not compared, because this would not
    change any set: ten thousand copies need ten thousand comparisons, not fifty million.

    New texts can only remove pairs that met: a key becomes crowded, or a longer text replaces a centre. They add no
    pairs except their own. So the earlier links are checked against the keys again. No other pair is searched, except
    the pairs that were left out because they were in one set that no longer exists.

    Attributes:
        threshold: as for ``find_duplicates``.
        nodes: the texts, by number.
        versions: the sets.
        joined: pairs (earlier, later) of numbers that were compared and are versions of one story.
        parts: pairs (part, containing text) of numbers.
        left_out: pairs (earlier, later) that were not compared, because they are in one set.
        proofs: the evidence of the links found in this process, by (earlier, later) text.
    """

    def __init__(self, threshold: float) -> None:
        self.threshold = threshold
        self.nodes: list[KeyedText] = []
        self.versions: DisjointSets = DisjointSets()
        self.joined: set[tuple[int, int]] = set()
        self.parts: set[tuple[int, int]] = set()
        self.left_out: set[tuple[int, int]] = set()
        self.proofs: dict[tuple[int, int], Evidence] = {}
        self._tokens: dict[int, Tokens] = {}  # the words of texts that were recently compared
        self._least: list[int] = []  # in how many keys each text must meet a text with at least as many
        self._holders = InvertedIndex()

    def copy(self) -> "Links":
        """Return a copy to which texts can be added without changing these links."""
        new = Links(self.threshold)
        new.nodes, new.versions = [*self.nodes], DisjointSets(self.versions.up)
        new.joined, new.parts, new.left_out = {*self.joined}, {*self.parts}, {*self.left_out}
        new._least, new._holders = [*self._least], self._holders.copy()
        return new

    def add(self, nodes: Iterable[KeyedText], *, last: bool = False) -> None:
        """Add texts. The longest text must come first.

        If they are the ``last`` texts, no more can follow, and nothing is kept for others.
        """
        first = len(self.nodes)
        meetings = self._enter(nodes, last=last)
        find, centres = self.versions.find, self._holders.centres
        fewest = min(self._least, default=1)
        for n, (met, led_to) in enumerate(meetings, first):
            least = self._least[n]
            keys = Counter(chain(met, led_to))
            if others := [o for o, k in keys.items() if k >= fewest and (k >= least or k >= self._least[o])]:
                crowded = {key for key in self.nodes[n].keys if key in centres}
                for other in sorted(others):
                    if find(other) != find(n):
                        if self._enough(n, other, met.count(other), crowded):
                            self._link(other, n)
                    elif not last:
                        self.left_out.add((other, n))

    def tokens(self, n: int) -> Tokens:
        """Return the words of a text. Their derived values are kept for a while."""
        if n not in self._tokens:
            if len(self._tokens) >= REMEMBERED:
                self._tokens.clear()
            self._tokens[n] = self.nodes[n].tokens()
        return self._tokens[n]

    def restore(
        self,
        nodes: Iterable[KeyedText],
        joined: Iterable[tuple[str, str]],
        parts: Iterable[tuple[str, str]],
        left_out: Iterable[tuple[str, str]],
    ) -> None:
        """Add texts to empty links, with the links that are known of them."""
        self._enter(nodes, last=False)
        number = {node.text: n for n, node in enumerate(self.nodes)}
        self.parts = {(number[a], number[b]) for a, b in parts}
        self.left_out = {_rising(number[a], number[b]) for a, b in left_out}
        self.joined = {_rising(number[a], number[b]) for a, b in joined}
        for pair in self.joined:
            self.versions.join(*pair)

    def _enter(self, nodes: Iterable[KeyedText], *, last: bool) -> Iterable[tuple[Numbers, Numbers]]:
        """Add the keys of texts. Return the earlier texts that each text meets, as ``InvertedIndex.enter`` does."""
        first = len(self.nodes)
        self.nodes += sorted(nodes, key=rank)
        self.versions.up += range(first, len(self.nodes))
        self._least += [_least(node.size, self.threshold) for node in self.nodes[first:]]
        met, led_to, lost = self._holders.enter(self.nodes, first, last=last)
        self._let_go(lost)
        return zip(met, led_to, strict=True)

    def _let_go(self, lost: set[int]) -> None:
        """Drop links between texts that no longer meet in enough keys, because some of these keys are now crowded."""
        gone = {(a, b) for a, b in self.joined | self.parts if a in lost and b in lost and not self._meet(a, b)}
        self.parts -= gone
        if self.joined.isdisjoint(gone):
            return
        self.joined -= gone
        self.versions = DisjointSets(range(len(self.nodes)))
        for pair in self.joined:
            self.versions.join(*pair)
        find = self.versions.find
        apart = sorted((a, b) for a, b in self.left_out if find(a) != find(b))
        self.left_out.difference_update(apart)
        for a, b in apart:
            if self._meet(a, b):
                self._link(a, b)

    def _link(self, a: int, b: int) -> None:
        """Compare two texts that meet, unless they are in one set, and note their relation."""
        if self.versions.find(a) == self.versions.find(b):
            self.left_out.add((a, b))
            return
        if not may_be_one_story(self.nodes[a], self.nodes[b], self.threshold):
            return
        earlier = self.tokens(a)
        found = compared(self.nodes[b].tokens(), earlier, self.threshold)
        if found is None or not found.relation.is_duplicate:
            return
        self.proofs[a, b] = found.evidence(earlier)
        if found.part:
            self.parts.add((a, b) if found.a is earlier else (b, a))
        else:
            self.joined.add((a, b))
            self.versions.join(a, b)

    def _meet(self, a: int, b: int) -> bool:
        """Whether two texts meet in enough keys, and have enough in common."""
        centres = self._holders.centres
        shared = common_keys(self.nodes[a], self.nodes[b])
        crowded = {key for key in shared if key in centres}
        met = len(shared) - len(crowded)
        led_to = sum(1 for key in crowded if a in centres[key] or b in centres[key])
        return met + led_to >= min(self._least[a], self._least[b]) and self._enough(a, b, met, crowded)

    def _enough(self, a: int, b: int, met: int, crowded: set[int]) -> bool:
        """Whether two texts that share this number of uncrowded keys have enough in common."""
        least = need(self.nodes[a].size, self.nodes[b].size, self.threshold)
        if met + len(crowded) / 2 < least:
            return False
        return met >= least or met + len(crowded.intersection(self.nodes[b].keys)) / 2 >= least


def _rising(a: int, b: int) -> tuple[int, int]:
    return (a, b) if a < b else (b, a)


def _least(keys: int, threshold: float) -> int:
    """Return in how many keys a text must meet a text that has at least as many."""
    needed = need(keys, keys, threshold)
    return needed if keys >= MANY else max(min(FEWEST, keys), ceil(MEET * needed))
