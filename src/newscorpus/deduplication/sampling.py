"""Which texts can have a similar one: the sampling lemma, and what it lets us leave out.

Let x be a set of shingles and y one that is similar to it: J(x, y) >= t, or x is the smaller of the two
and its containment in y is >= t. In both cases |x & y| >= t|x|, so that y lacks at most (1 - t)|x| of
x's shingles. Now take any part of x, chosen in any way: y lacks no more of that part. Hence

    a text of whose shingles, or of any sample of them, more than (1 - t)|x| occur in no other text
    has no similar text.

The sample is the shingles whose fingerprint is below a bound. What occurs elsewhere is told by fingerprints
of 30 bits: shingles that share one make one seem to occur elsewhere that does not, and |x| is at most the
number of places in the text at which a shingle begins. Both make the test pass more texts, never fewer: so
nothing is lost whatever the fingerprints are, and they appear in no result.
"""

from array import array
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from itertools import compress

from newscorpus.deduplication.fingerprints import CUT, Fingerprints
from newscorpus.deduplication.shingles import shingles, words

__all__ = ["TOLERANCE", "Repeated", "exhaust", "partners"]

TOLERANCE = 1e-6  # on the safe side of what floating point does to t|x|

Shingles = Iterable[tuple[str, ...]]

exhaust: Callable[[Iterable[None]], None] = deque[None](maxlen=0).extend


class Shared:
    """Whether a shingle is in one of the texts added or in more, by its fingerprint."""

    def __init__(self) -> None:
        self._once: set[int] = set()
        self._more: set[int] = set()

    def add(self, of: Iterable[int]) -> "array[int]":
        """Note the fingerprints of a text's shingles; the distinct ones."""
        own = set(of)
        self._more |= self._once & own
        self._once |= own
        return array("I", own)

    def alone(self, own: "array[int]") -> int:
        """How many of these, which have been added, only one text has: never more than truly are."""
        return len(own) - len(self._more.intersection(own))

    def among(self, of: Iterable[int]) -> Iterable[bool]:
        """Which of these more than one text may have: all that do, and few others."""
        return map(self._more.__contains__, of)


class Repeated:
    """The shingles of texts that more than one of them may have: all that do, and few others."""

    def __init__(self, texts: Sequence[str], shingle: int) -> None:
        self._fingerprints = Fingerprints(shingle)
        self._shared = _tallied(texts, range(len(texts)), self._fingerprints)[1]

    def of(self, text: Sequence[str]) -> Shingles:
        """Those of the shingles of a text with these words, in order and with repetitions."""
        found = self._fingerprints
        return compress(shingles(text, found.shingle), self._shared.among(found.of(text)))


def possible(texts: Sequence[str], threshold: float, fingerprints: Fingerprints) -> list[int]:
    """The positions of the texts that may have a similar one, told from a sample of their shingles."""
    rate = max(0.1, 1.75 * (1 - threshold))  # less samples faster, but leaves out less
    if rate >= 1:
        return [n for n, text in enumerate(texts) if words(text)]
    sampled = int(rate * CUT).__gt__
    tally = Shared()
    samples: dict[int, array[int]] = {}
    limits: dict[int, float] = {}
    for n, text in enumerate(texts):
        of = words(text)
        if len(of) < fingerprints.shingle:  # its one shingle is all its words
            if of:
                samples[n], limits[n] = array("I"), 1.0
        else:
            samples[n] = tally.add(filter(sampled, fingerprints.of(of)))
            limits[n] = _limit(len(of) - fingerprints.shingle + 1, threshold)
    for _ in range(2):  # the texts left out free others, whose shingles only they had as well
        samples = {n: sample for n, sample in samples.items() if tally.alone(sample) <= limits[n]}
        tally = Shared()
        for sample in samples.values():
            tally.add(sample)
    return [n for n, sample in samples.items() if tally.alone(sample) <= limits[n]]


def partners(texts: Sequence[str], threshold: float, shingle: int) -> list[int]:
    """The positions of fewer texts that may have a similar one, told from all their shingles."""
    fingerprints = Fingerprints(shingle)
    own, tally = _tallied(texts, possible(texts, threshold, fingerprints), fingerprints)
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
        own, tally = left, Shared()
        for places in own.values():
            tally.add(places)


def _tallied(
    texts: Sequence[str], among: Iterable[int], fingerprints: Fingerprints
) -> tuple[dict[int, "array[int]"], Shared]:
    tally = Shared()
    return {n: tally.add(fingerprints.of(words(texts[n]))) for n in among}, tally


def _limit(size: int, threshold: float) -> float:
    """How many shingles of a text of so many may be in no other text if it is to have a similar one."""
    return (1 - threshold) * max(size, 1) + TOLERANCE
