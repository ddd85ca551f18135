"""The links between texts: which are versions of one story, and which are part of which."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import chain
from math import ceil

from attrs import frozen

from newscorpus.deduplication.compare import Comparison, compared
from newscorpus.deduplication.tokens import Tokens
from newscorpus.model import Relation

__all__ = ["Forest", "Links", "Node"]

OVERLAP = 0.4  # of the threshold: the least share of the fewer keys that a pair must have in common
NOISY = 0.25  # the same where there are MANY keys, so that chance plays no part: one character in ten may be misread
MANY = 12
FEWEST = 2  # keys that a pair must have in common, where both have so many
CROWD = 12  # sets of versions: a key that so many have is page furniture or a stock phrase, and leads to none
TRIES = 64  # texts of one set that are compared with a text until one turns out to be a version of it
SHORT = 0.4  # of another's length: a text below it is no version of the other
WORDS = 0.6  # the least share of the smaller vocabulary that a pair must have in common
NOISY_WORDS = 0.5  # the same where the vocabulary is LONG
LONG = 60
HALF = 0.7  # the share of the fewer keys from which on a pair is compared without asking further
HOLE = 0.3  # the share of the keys in one stretch that only one of two texts has, from which on
DENSE = 0.85  # and the share of the other keys that both have, two stories only share the page around them


@frozen(eq=False)
class Node:
    """A text with its keys, in the order of the text."""

    tokens: Tokens
    keys: tuple[int, ...]
    held: frozenset[int]


class Forest:
    """Disjoint sets of the numbers from 0; each set is named by its least member.

    R. Tarjan, "Efficiency of a good but not linear set union algorithm", 1975.
    """

    def __init__(self, up: Iterable[int] = ()) -> None:
        self.up: list[int] = list(up)

    def add(self) -> int:
        """A new number, in a set of its own."""
        self.up.append(len(self.up))
        return len(self.up) - 1

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
    """Texts entered one by one, with their links to those entered before.

    Versions of one story (identical, update, rewrite) are joined in sets; ``parts`` holds the excerpts. A text
    is compared only with those that share enough keys with it, and with no more of a set than it takes to find
    that it belongs there: ten thousand copies cost ten thousand comparisons, not fifty million.

    Attributes:
        threshold: as for ``find_duplicates``.
        nodes: the texts, by number.
        versions: the sets.
        parts: the excerpts, as pairs (part, whole) of numbers.
        proofs: the comparisons that joined the sets, by (earlier, later) text.
    """

    def __init__(self, threshold: float) -> None:
        self.threshold = threshold
        self.nodes: list[Node] = []
        self.versions: Forest = Forest()
        self.parts: set[tuple[int, int]] = set()
        self.proofs: dict[tuple[int, int], Comparison] = {}
        self._needs: list[int] = []  # the keys that a text must share with another to be considered
        self._least: list[int] = []  # the same for each set, at its number: the least of its texts
        self._only: dict[int, int] = {}  # the text that holds a key that no other holds
        # Of the texts that hold a key, the first of each set, and the others: so copies are met once.
        self._first: dict[int, list[int]] = {}
        self._others: dict[int, list[int]] = {}
        self._own: set[int] = set()  # the keys whose lists no copy shares

    def copy(self) -> "Links":
        """The same links, to which texts can be added without changing these."""
        new = Links(self.threshold)
        new.nodes, new.versions, new.parts = [*self.nodes], Forest(self.versions.up), {*self.parts}
        new._needs, new._least = [*self._needs], [*self._least]
        new._only, new._first, new._others = {**self._only}, {**self._first}, {**self._others}
        self._own = set()
        return new

    def restore(self, node: Node, versions: Iterable[int]) -> None:
        """Enter a text of which it is known which of the texts before are versions of it."""
        number = self._number(node)
        known = set(versions)
        if known:
            self._join(number, min(known))
        self._enter(number, node.keys, known)

    def add(self, node: Node, keys: Iterable[int]) -> int:
        """Enter a text, to be met by these of its keys; its number."""
        number = self._number(node)
        first, only = self._first, self._only
        keys = [key for key in keys if len(first.get(key, ())) < CROWD]
        self._needs[number] = self._least[number] = _need(len(keys), self.threshold)
        met = Counter(chain.from_iterable([first[key] for key in keys if key in first]))
        met.update([only[key] for key in keys if key in only])
        need, needs = self._needs[number], self._needs
        likely = [n for n, shared in met.items() if shared >= need or shared >= needs[n]]
        likely.sort(key=lambda n: (-met[n], n))
        sets: defaultdict[int, list[int]] = defaultdict(list)
        for n in likely:
            sets[self.versions.find(n)].append(n)
        for root, those in sorted(sets.items()):
            # no text of a set shares more keys than its first holders do together
            enough = sum(met[n] for n in those) >= min(need, self._least[root])
            if enough and self.versions.find(root) == root:  # else this very text joined it to another
                self._link(number, root, those, keys)
        root = self.versions.find(number)
        self._enter(number, keys, {n for those in sets.values() for n in those if self.versions.find(n) == root})
        return number

    def _number(self, node: Node) -> int:
        self.nodes.append(node)
        need = _need(len(node.keys), self.threshold)
        self._needs.append(need)
        self._least.append(need)
        return self.versions.add()

    def _enter(self, number: int, keys: Iterable[int], of_its_set: set[int]) -> None:
        """Note that a text holds these keys; the second set are the texts of its own set that it met."""
        for key in keys:
            if key in self._only:
                self._first[key], self._others[key] = [self._only.pop(key)], []
                self._own.add(key)
            elif key not in self._first:
                self._only[key] = number
                continue
            elif key not in self._own:
                self._first[key], self._others[key] = [*self._first[key]], [*self._others[key]]
                self._own.add(key)
            listed = self._first[key]
            (listed if of_its_set.isdisjoint(listed) else self._others[key]).append(number)

    def _link(self, number: int, root: int, likely: list[int], keys: list[int]) -> None:
        """Compare the text with texts of a set, until one is a version of it."""
        tried: set[int] = set()
        part = False
        for batch in (lambda: (root, *likely), lambda: self._rest(root, keys)):
            for other in batch():
                if other in tried or len(tried) >= TRIES:
                    continue
                if part and not self._comparable(number, other):
                    continue
                tried.add(other)
                found = self._compare(number, other)
                if found is None or found.relation is Relation.PASSAGE:
                    continue
                if found.relation is not Relation.EXCERPT:
                    self.proofs[other, number] = found.of(self.nodes[number].tokens)
                    self._join(number, other)
                    return
                part = True
                is_part = found.a.text == self.nodes[number].tokens.text
                self.parts.add((number, other) if is_part else (other, number))

    def _join(self, number: int, other: int) -> None:
        a, b = self.versions.find(number), self.versions.find(other)
        self.versions.join(a, b)
        self._least[min(a, b)] = min(self._least[a], self._least[b])
        # from now on these stand for a set, whose other texts may share more keys with a text than they do
        self._needs[number] = self._needs[other] = 1

    def _rest(self, root: int, keys: list[int]) -> list[int]:
        """The texts of a set that hold any of the keys, those with most of them first."""
        find = self.versions.find
        count = Counter(n for key in keys for n in self._others.get(key, ()) if find(n) == root)
        return sorted(count, key=lambda n: (-count[n], n))

    def _comparable(self, one: int, other: int) -> bool:
        a, b = len(self.nodes[one].tokens), len(self.nodes[other].tokens)
        return min(a, b) >= SHORT * max(a, b)

    def _compare(self, one: int, other: int) -> Comparison | None:
        a, b = self.nodes[one], self.nodes[other]
        shared = len(a.held & b.held)
        if shared < _need(min(len(a.keys), len(b.keys)), self.threshold):
            return None
        if shared < HALF * min(len(a.held), len(b.held)):
            if _hole(a, b) and _hole(b, a):
                return None
            if not _alike(a.tokens, b.tokens):
                return None
        return compared(a.tokens.bare(), b.tokens, self.threshold)


def _need(keys: int, threshold: float) -> int:
    """How many of so many keys a text must share with one that has no fewer."""
    share = OVERLAP if keys < MANY else NOISY
    return max(min(FEWEST, keys), ceil(share * threshold * keys))


def _hole(of: Node, other: Node) -> bool:
    """Whether the keys that both have lie around a stretch of keys that only one has, and are all there."""
    flags = bytes(map(other.held.__contains__, of.keys))
    inside = flags.strip(b"\x00")
    longest = max(map(len, inside.split(b"\x01")))
    return longest >= HOLE * len(flags) and flags.count(1) >= DENSE * (len(flags) - longest)


def _alike(a: Tokens, b: Tokens) -> bool:
    """Whether enough words, and enough figures, of the text that has fewer are in the other."""
    if len(a.vocabulary) > len(b.vocabulary):
        a, b = b, a
    common = a.vocabulary & b.vocabulary
    if len(common) < (WORDS if len(a.vocabulary) < LONG else NOISY_WORDS) * len(a.vocabulary):
        return False
    figures = [word for word in a.vocabulary if word.isdigit()]
    return len(figures) < 3 or 3 * sum(map(common.__contains__, figures)) >= len(figures)
