"""Which texts can have a similar one: the sampling lemma, and what it lets us leave out.

Let x be a set of shingles and y one that is similar to it: J(x, y) >= t, or x is the smaller of the two
and its containment in y is >= t. In both cases |x & y| >= t|x|, so that y lacks at most (1 - t)|x| of
x's shingles. Now take any part of x, chosen in any way: y lacks no more of that part. Hence

    a text of whose shingles, or of any sample of them, more than (1 - t)|x| occur in no other text
    has no similar text.

The sample is the shingles whose first word sorts before a bound. What occurs elsewhere is tallied by hash: shingles
that share a place in the table make one seem to occur elsewhere that does not, and |x| is at most the
number of places in the text at which a shingle begins. Both make the test pass more texts, never fewer: so
nothing is lost whatever the hashes are, and they appear in no result.
"""

from array import array
from collections import deque
from collections.abc import Iterable, Sequence
from itertools import chain, compress

from newscorpus.deduplication.shingles import shingles, words

__all__ = ["TOLERANCE", "Shared", "exhaust", "partners", "possible", "shared_in"]

TOLERANCE = 1e-6  # on the safe side of what floating point does to t|x|

Shingles = Iterable[tuple[str, ...]]

_ONE_MORE = bytes((1, 2, *[2] * 254))
_MANY = bytes((0, 0, 1, *[0] * 253))
exhaust = deque[None](maxlen=0).extend


class Shared:
    """Whether a shingle is in no text, in one, or in more: a byte for each place that its hash may have.

    A table that fits the processor's cache is faster than a larger one with fewer collisions, and takes a
    tenth of the memory of a set.
    """

    def __init__(self, shingles_expected: int) -> None:
        size = 1 << min(max((4 * shingles_expected).bit_length(), 12), 26)
        self.table = bytearray(size)
        self.place = (size - 1).__and__

    def places(self, hashes: Iterable[int]) -> "array[int]":
        """The distinct places of some hashes."""
        return array("I", set(map(self.place, hashes)))

    def add(self, places: "array[int]") -> None:
        """Tally the shingles of one text."""
        seen = bytes(map(self.table.__getitem__, places))
        exhaust(map(self.table.__setitem__, places, seen.translate(_ONE_MORE)))

    def alone(self, places: "array[int]") -> int:
        """How many of these, which have been added, only one text has: never more than truly are."""
        return bytes(map(self.table.__getitem__, places)).count(1)

    def among(self, of: Sequence[tuple[str, ...]]) -> Shingles:
        """Those of the shingles that more than one text may have: all that do, and few others."""
        seen = bytes(map(self.table.__getitem__, map(self.place, map(hash, of))))
        return compress(of, seen.translate(_MANY))


def possible(texts: Sequence[str], threshold: float, shingle: int) -> list[int]:
    """The positions of the texts that may have a similar one, told from a sample of their shingles."""
    rate = max(0.1, 1.75 * (1 - threshold))  # less samples faster, but leaves out less
    if rate >= 1:
        return [n for n, text in enumerate(texts) if words(text)]
    sampled = _bound(texts, rate).__gt__
    tally = Shared(int(rate * _shingles_in(texts)))
    samples: dict[int, array[int]] = {}
    limits: dict[int, float] = {}
    for n, text in enumerate(texts):
        of = words(text)
        if len(of) < shingle:  # its one shingle is all its words
            if of:
                samples[n], limits[n] = array("I"), 1.0
        else:
            samples[n] = tally.places(map(hash, compress(shingles(of, shingle), map(sampled, of))))
            limits[n] = _limit(len(of) - shingle + 1, threshold)
            tally.add(samples[n])
    for _ in range(2):  # the texts left out free others, whose shingles only they had as well
        samples = {n: sample for n, sample in samples.items() if tally.alone(sample) <= limits[n]}
        tally = Shared(len(tally.table) // 8)
        for sample in samples.values():
            tally.add(sample)
    return [n for n, sample in samples.items() if tally.alone(sample) <= limits[n]]


def _bound(texts: Sequence[str], rate: float) -> str:
    """A word that about this share of all words sorts before, told from two hundred of the texts."""
    some = sorted(chain.from_iterable(map(words, texts[:: len(texts) // 200 + 1])))
    return some[int(rate * len(some))] if some else ""


def partners(texts: Sequence[str], among: Sequence[int], threshold: float, shingle: int) -> list[int]:
    """Those of ``among`` that may have a similar text there, told from all their shingles."""
    own, tally = _tallied(texts, among, shingle)
    while True:
        left = {
            n: places
            for n, places in own.items()
            # the words are counted only where the distinct places, never more than they, do not decide
            if (alone := tally.alone(places)) <= _limit(len(places), threshold)
            or alone <= _limit(len(words(texts[n])), threshold)
        }
        if len(left) >= 0.9 * len(own):
            return list(left)
        own, tally = left, Shared(len(tally.table) // 8)
        for places in own.values():
            tally.add(places)


def shared_in(texts: Sequence[str], shingle: int) -> Shared:
    """What is shared among all the texts."""
    return _tallied(texts, range(len(texts)), shingle)[1]


def _tallied(texts: Sequence[str], among: Sequence[int], shingle: int) -> tuple[dict[int, "array[int]"], Shared]:
    tally = Shared(_shingles_in([texts[n] for n in among]))
    own: dict[int, array[int]] = {}
    for n in among:
        own[n] = tally.places(map(hash, shingles(words(texts[n]), shingle)))
        tally.add(own[n])
    return own, tally


def _limit(size: int, threshold: float) -> float:
    """How many shingles of a text of so many may be in no other text if it is to have a similar one."""
    return (1 - threshold) * max(size, 1) + TOLERANCE


def _shingles_in(texts: Iterable[str]) -> int:
    """About how many shingles some texts have: a word and what follows it take some six characters."""
    return sum(map(len, texts)) // 6
