"""Find every pair of similar texts, and no other: an exact join on shared shingles."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from attrs import frozen

from newscorpus.deduplication.checks import check_positive, check_share
from newscorpus.deduplication.exact_join.sampling import TOLERANCE, Repeated, exhaust, partners
from newscorpus.deduplication.shingles import (
    Measure,
    score,
    shingles,
    texts_of,
    words,
)

__all__ = ["similar_pairs"]


def similar_pairs(
    texts: Iterable[str], *, threshold: float, measure: Measure = "jaccard", shingle: int = 5
) -> Iterator[tuple[int, int, float]]:
    r"""Return every pair of texts whose similarity is at least ``threshold``, and no other.

    A text is the set of its shingles, the sequences of ``shingle`` words in it. Words are the matches of ``\w+`` in
    the lower-cased text. A text with fewer words has one shingle, which is all its words. A text without words is
    similar to no text. The similarity of x and y is

    - ``"jaccard"``: ``|x & y| / |x | y|``
    - ``"containment"``: ``|x & y| / min(|x|, |y|)``

    The result is exact. The sampling lemma leaves texts out, prefix filtering finds the candidates (S. Chaudhuri, V.
    Ganti, R. Kaushik, "A primitive operator for similarity joins in data cleaning", 2006; R. Bayardo, Y. Ma, R.
    Srikant, "Scaling up all pairs similarity search", 2007), and the shingles are counted without hashing. The
    documentation has the proof.

    Args:
        texts: the texts; read once, when the function is called.
        threshold: the least similarity, above 0 and at most 1.
        measure: ``"jaccard"`` or ``"containment"``.
        shingle: the number of words in a shingle, at least 1.

    Returns:
        An iterator of (i, j, similarity): positions in ``texts`` with i < j, in the order of j, then of i.

    Raises:
        TypeError: a text is not a ``str``; the message gives its position.
        ValueError: the threshold, the measure or the shingle is not one of these.

    >>> texts = ["The mayor opened the new bridge.", "The mayor opened the old bridge.", "Rain is expected."]
    >>> list(similar_pairs(texts, threshold=0.3, shingle=2))
    [(0, 1, 0.42857142857142855)]
    """
    check_share(threshold, "threshold")
    check_positive(shingle, "shingle")
    if measure not in ("jaccard", "containment"):
        raise ValueError(f"measure must be 'jaccard' or 'containment', not {measure!r}")
    given = texts_of(texts)
    if measure == "jaccard":
        kept, repeated = partners(given, threshold, shingle), None
    else:  # any text may contain another
        kept, repeated = [n for n, text in enumerate(given) if words(text)], Repeated(given, shingle)
    return _joined(_units(given, kept, repeated, shingle), threshold, measure)


@frozen(eq=False)
class _Text:
    """What decides the similarity of a text to others. Texts for which this is equal count as one.

    Attributes:
        size: the number of its distinct shingles.
        units: the shingles that others also have. Shingles that exactly the same texts have are one unit.
        weight: the number of these shingles.
    """

    size: int
    units: frozenset[int]
    weight: int


@frozen(eq=False)
class _Corpus:
    """The texts as the join needs them.

    Attributes:
        at: for each position of a given text, its place in ``texts``.
        texts: the distinct texts.
        weights: the number of shingles of each unit.
        holders: the number of texts that have each unit.
    """

    at: dict[int, int]
    texts: list[_Text]
    weights: Counter[int]
    holders: Counter[int]


class _Numbers(dict[tuple[str, ...], int]):
    """Numbers for shingles, in the order of their first occurrence."""

    def __missing__(self, shingle: tuple[str, ...]) -> int:
        self[shingle] = number = len(self)
        return number


class _Split(dict[int, int]):
    """The new classes for the members of old classes that a text has."""

    def __init__(self, first: int) -> None:
        super().__init__()
        self.first = first

    def __missing__(self, old: int) -> int:
        self[old] = new = self.first + len(self)
        return new


def _units(texts: Sequence[str], among: Iterable[int], repeated: Repeated | None, shingle: int) -> _Corpus:
    """Count the shingles of each text exactly, and merge shingles that exactly the same texts have into one unit.

    Boilerplate, a stock paragraph or a copied story becomes one unit. So frequent shingles cost no more than rare
    ones.
    """
    number = _Numbers()
    sizes: dict[int, int] = {}
    numbers: dict[int, array[int]] = {}
    for n in among:
        text = words(texts[n])
        # shingles that no other text has only need memory
        counted = repeated.of(text) if repeated else shingles(text, shingle)
        numbers[n] = array("I", set(map(number.__getitem__, counted)))
        sizes[n] = len(set(shingles(text, shingle)) if repeated else numbers[n])
    # Partition refinement: each text splits every class of shingles into its own and the others.
    classes = array("I", bytes(4 * len(number)))
    number.clear()
    first = 1
    for own in numbers.values():
        split = _Split(first)
        exhaust(map(classes.__setitem__, own, [*map(split.__getitem__, map(classes.__getitem__, own))]))
        first += len(split)
    units = {n: set(map(classes.__getitem__, own)) for n, own in numbers.items()}
    holders = Counter(chain.from_iterable(units.values()))
    weights = Counter(classes)
    places: dict[tuple[int, frozenset[int]], int] = {}
    at: dict[int, int] = {}
    for n, of in units.items():
        in_others = frozenset(u for u in of if holders[u] > 1)
        at[n] = places.setdefault((sizes[n], in_others), len(places))
    distinct_texts = [_Text(size, of, sum(weights[u] for u in of)) for size, of in places]
    return _Corpus(at, distinct_texts, weights, holders)


def _joined(corpus: _Corpus, threshold: float, measure: Measure) -> Iterator[tuple[int, int, float]]:
    """Yield the similar pairs, in the order of the later text, then of the earlier."""
    members: dict[int, list[int]] = {}
    neighbours: dict[int, list[tuple[int, float]]] = {}  # of the texts that occur more than once
    copies = Counter(corpus.at.values())
    index = _Index(corpus, threshold, measure)
    for position, c in corpus.at.items():
        text = corpus.texts[c]
        if c not in members:
            found = index.similar(c)
            members[c] = []
            if copies[c] > 1:
                own = score(text.weight, text.size, text.size, measure)
                neighbours[c] = [*found, (c, own)] if own >= threshold else list(found)
            for d, value in found:
                if copies[d] > 1:
                    neighbours[d].append((c, value))
        else:
            found = neighbours[c]
        yield from sorted((i, position, value) for d, value in found for i in members[d])
        members[c].append(position)


class _Index:
    """The texts seen so far, by the units in which a similar text must meet them.

    Two similar sets share at least need = t|x| shingles, where x is either set, or the smaller one for containment.
    If the prefix of x contains all but fewer than need of x's shared shingles, then the sets meet in the prefix. The
    prefix contains the rarest shingles.
    """

    def __init__(self, corpus: _Corpus, threshold: float, measure: Measure) -> None:
        self.corpus = corpus
        self.threshold = threshold
        self.measure: Measure = measure
        self.by_prefix: defaultdict[int, list[int]] = defaultdict(list)
        self.by_unit: defaultdict[int, list[int]] = defaultdict(list)

    def similar(self, c: int) -> list[tuple[int, float]]:
        """Return the earlier texts that are similar to this one, and add it."""
        text = self.corpus.texts[c]
        prefix = self._prefix(text)
        if self.measure == "jaccard":  # x may be either set, so the prefixes meet
            met = set[int]().union(*(self.by_prefix[u] for u in prefix))
        else:
            met = set[int]().union(*(self.by_prefix[u] for u in text.units), *(self.by_unit[u] for u in prefix))
            for unit in text.units:
                self.by_unit[unit].append(c)
        for unit in prefix:
            self.by_prefix[unit].append(c)
        found: list[tuple[int, float]] = []
        for d in met:
            other = self.corpus.texts[d]
            if min(text.weight, other.weight) + TOLERANCE < self._need(text.size, other.size):
                continue
            shared = sum(self.corpus.weights[u] for u in text.units & other.units)
            value = score(shared, text.size, other.size, self.measure)
            if value >= self.threshold:
                found.append((d, value))
        return found

    def _need(self, a: int, b: int) -> float:
        """Return the number of shingles that two sets of these sizes must share."""
        t = self.threshold
        return t / (1 + t) * (a + b) if self.measure == "jaccard" else t * min(a, b)

    def _prefix(self, text: _Text) -> list[int]:
        need = self.threshold * text.size - TOLERANCE
        rarest = sorted(text.units, key=lambda u: (self.corpus.holders[u], u))
        left = text.weight
        for n, unit in enumerate(rarest):
            if left < need:
                return rarest[:n]
            left -= self.corpus.weights[unit]
        return rarest
