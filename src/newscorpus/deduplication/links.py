"""The links between texts: which are versions of one story, and which are part of which.

Which texts are compared, and so what is linked, is decided by the set of all texts alone: whoever adds them in another
order or in steps, or merges what was added apart, gets the same links.
"""

from collections import Counter
from collections.abc import Iterable
from heapq import nsmallest
from itertools import chain, filterfalse, repeat
from math import ceil

from newscorpus.deduplication.compare import Evidence, compared
from newscorpus.deduplication.nodes import FEWEST, MANY, Node, common_keys, may_be_one_story, need
from newscorpus.deduplication.tokens import Tokens
from newscorpus.model import Relation

__all__ = ["Forest", "Links"]

CROWD = 8  # texts: a key that more have is page furniture, a stock phrase or that of a story with many copies
CENTRES = 6  # of the texts that have such a key: only they lead to the others by it
REMEMBERED = 100  # texts of which it is remembered what was found out about their words: longer, it would fill memory
MEET = 0.5  # of the keys that a pair must have in common: those in which it must meet if it has not MANY


class Forest:
    """Disjoint sets of the numbers from 0; each set is named by its least member.

    R. Tarjan, "Efficiency of a good but not linear set union algorithm", 1975.
    """

    def __init__(self, up: Iterable[int] = ()) -> None:
        self.up: list[int] = list(up)

    def find(self, n: int) -> int:
        """The least member of the set that a number is in."""
        up = self.up
        while up[n] != n:
            up[n] = up[up[n]]
            n = up[n]
        return n

    def join(self, a: int, b: int) -> None:
        """Make the sets of two numbers one."""
        a, b = self.find(a), self.find(b)
        self.up[max(a, b)] = min(a, b)


class Links:
    """Texts with their links.

    Two texts meet in a key that both have, if at most CROWD texts have it or one of the two is among its centres, the
    longest of those that have it. Texts that meet in enough keys, and have enough in common, are compared. Versions of
    one story (identical, update, rewrite) make sets; two texts that are in one set by others are not compared, which
    changes no set: ten thousand copies cost ten thousand comparisons, not fifty million.

    What is added takes from the pairs that met: a key becomes crowded, a centre gives way to a longer text. It makes
    none meet of which it is not part. So the links found before are held against the keys anew and no other
    pair is looked for, but the pairs that were left out for being in one set that is none any more.

    Attributes:
        threshold: as for ``find_duplicates``.
        nodes: the texts, by number.
        versions: the sets.
        joined: pairs (earlier, later) of numbers that were compared and are versions of one story.
        parts: the texts that stand in others, as pairs (part, whole) of numbers.
        left_out: pairs (earlier, later) that were not compared, as they are in one set.
        proofs: the evidence of what was linked in this process, by (earlier, later) text.
    """

    def __init__(self, threshold: float) -> None:
        self.threshold = threshold
        self.nodes: list[Node] = []
        self.versions: Forest = Forest()
        self.joined: set[tuple[int, int]] = set()
        self.parts: set[tuple[int, int]] = set()
        self.left_out: set[tuple[int, int]] = set()
        self.proofs: dict[tuple[int, int], Evidence] = {}
        self._tokens: dict[int, Tokens] = {}  # of the texts that others were compared with of late
        self._least: list[int] = []  # the keys in which each text must meet one with no fewer
        self._holders: dict[int, list[int]] = {}
        self._centres: dict[int, list[int]] = {}  # of the keys that are crowded
        self._only: dict[int, int] = {}  # the text that has a key that no other has

    def copy(self) -> "Links":
        """The same links, to which texts can be added without changing these."""
        new = Links(self.threshold)
        new.nodes, new.versions = [*self.nodes], Forest(self.versions.up)
        new.joined, new.parts, new.left_out = {*self.joined}, {*self.parts}, {*self.left_out}
        new._least = [*self._least]
        new._only, new._holders, new._centres = {**self._only}, {**self._holders}, {**self._centres}
        return new

    def add(self, nodes: Iterable[Node], *, last: bool = False) -> None:
        """Enter texts that are not there yet; the longest gets the first number.

        If they are the ``last``, no more can follow, and nothing is kept for that.
        """
        first = len(self.nodes)
        every_led_to = self._enter(nodes, last=last)
        find = self.versions.find
        for n, led_to in enumerate(every_led_to, first):
            met = Counter(chain.from_iterable(led_to))
            least = self._least[n]
            if others := [o for o, keys in met.items() if o < n and (keys >= least or keys >= self._least[o])]:
                held = set(self.nodes[n].keys)
                for other in sorted(others):
                    if find(other) != find(n):
                        if self._enough(held, other):
                            self._link(other, n)
                    elif not last:
                        self.left_out.add((other, n))

    def tokens(self, n: int) -> Tokens:
        """The words of a text, of which it is remembered for a while what has been found out about them."""
        if n not in self._tokens:
            if len(self._tokens) >= REMEMBERED:
                self._tokens.clear()
            self._tokens[n] = self.nodes[n].tokens()
        return self._tokens[n]

    def restore(
        self,
        nodes: Iterable[Node],
        joined: Iterable[tuple[str, str]],
        parts: Iterable[tuple[str, str]],
        left_out: Iterable[tuple[str, str]],
    ) -> None:
        """Enter texts where there are none yet, with the links that are known of them."""
        self._enter(nodes, last=False)
        number = {node.text: n for n, node in enumerate(self.nodes)}
        self.parts = {(number[a], number[b]) for a, b in parts}
        self.left_out = {_rising(number[a], number[b]) for a, b in left_out}
        self.joined = {_rising(number[a], number[b]) for a, b in joined}
        for pair in self.joined:
            self.versions.join(*pair)

    def _enter(self, nodes: Iterable[Node], *, last: bool) -> list[list[list[int]]]:
        """Note who has which keys; for each new text the texts that its keys lead to."""
        first = len(self.nodes)
        added = sorted(nodes, key=_rank)
        self.nodes += added
        self.versions.up += range(first, len(self.nodes))
        self._least += [_least(len(node.keys), self.threshold) for node in added]
        newer: dict[int, list[int]] = {key: [] for key in self._several(added)}
        led_to: list[list[list[int]]] = []
        for n, node in enumerate(added, first):
            led_to.append([those for those in map(newer.get, node.keys) if those is not None])
            for those in led_to[-1]:
                those.append(n)
            if not last:
                self._only.update(zip(filterfalse(newer.__contains__, node.keys), repeat(n)))
        lost: set[int] = set()
        for key, those in newer.items():
            older = self._holders.get(key) or ([self._only.pop(key)] if key in self._only else [])
            those[:0] = older
            every = those
            if len(those) > CROWD:
                every = [*those]
                before = self._centres.get(key, older)
                centres = self._centres[key] = self._longest(before, those[len(older) :][:CENTRES])
                for n in centres if older else ():
                    if n >= first:
                        led_to[n - first].append([o for o in older if o not in centres])
                if any(n not in centres for n in before):
                    lost.update(older)
                those[:] = centres
            if not last:
                self._holders[key] = every
        self._let_go(lost)
        return led_to

    def _several(self, added: Iterable[Node]) -> set[int]:
        """The keys that two of the texts have of which at least one is among these new ones."""
        once: set[int] = set()
        several: set[int] = set()
        for node in added:
            several.update(once.intersection(node.keys))
            once.update(node.keys)
        for known in (self._holders, self._only):
            if known:
                several.update(filter(known.__contains__, once))
        return several

    def _longest(self, older: list[int], newer: list[int]) -> list[int]:
        """The CENTRES longest of these texts, the second part of which is sorted so."""
        if not older:
            return newer
        return sorted(nsmallest(CENTRES, [*older, *newer], key=lambda n: _rank(self.nodes[n])))

    def _let_go(self, lost: set[int]) -> None:
        """Drop the links between texts that no longer meet in enough keys: of these keys have become crowded."""
        gone = {(a, b) for a, b in self.joined | self.parts if a in lost and b in lost and not self._meet(a, b)}
        self.parts -= gone
        if self.joined.isdisjoint(gone):
            return
        self.joined -= gone
        self.versions = Forest(range(len(self.nodes)))
        for pair in self.joined:
            self.versions.join(*pair)
        find = self.versions.find
        apart = sorted((a, b) for a, b in self.left_out if find(a) != find(b))
        self.left_out.difference_update(apart)
        for a, b in apart:
            if self._meet(a, b):
                self._link(a, b)

    def _link(self, a: int, b: int) -> None:
        """Compare two texts that meet, unless they are in one set, and note what they are."""
        if self.versions.find(a) == self.versions.find(b):
            self.left_out.add((a, b))
            return
        if not may_be_one_story(self.nodes[a], self.nodes[b], self.threshold):
            return
        earlier = self.tokens(a)
        found = compared(self.nodes[b].tokens(), earlier, self.threshold)
        if found is None or found.relation is Relation.PASSAGE:
            return
        self.proofs[a, b] = found.evidence(earlier)
        if found.part:
            self.parts.add((a, b) if found.a is earlier else (b, a))
        else:
            self.joined.add((a, b))
            self.versions.join(a, b)

    def _meet(self, a: int, b: int) -> bool:
        """Whether two texts meet in enough keys, and have enough in common."""
        crowded = self._centres
        shared = common_keys(self.nodes[a], self.nodes[b])
        met = sum(1 for key in shared if key not in crowded or a in crowded[key] or b in crowded[key])
        return met >= min(self._least[a], self._least[b]) and self._enough(set(self.nodes[a].keys), b)

    def _enough(self, held: set[int], n: int) -> bool:
        """Whether a text that has these keys has enough of them in common with another; of crowded ones two are one."""
        keys = self.nodes[n].keys
        shared = held.intersection(keys)
        least = need(len(held), len(keys), self.threshold)
        return len(shared) >= least and len(shared) - sum(map(self._centres.__contains__, shared)) / 2 >= least


def _rank(node: Node) -> tuple[int, str]:
    """What sorts texts, the longest first."""
    return -len(node.words), node.text


def _rising(a: int, b: int) -> tuple[int, int]:
    return (a, b) if a < b else (b, a)


def _least(keys: int, threshold: float) -> int:
    """In how many of so many keys a text must meet one that has no fewer."""
    needed = need(keys, keys, threshold)
    return needed if keys >= MANY else max(min(FEWEST, keys), ceil(MEET * needed))
