"""Find the texts that can have a similar text, and leave out the others: the sampling lemma.

Let x be a set of shingles and y a set that is similar to it: J(x, y) >= t, or x is the smaller set and its
containment in y is >= t. In both cases |x & y| >= t|x|, so y lacks at most (1 - t)|x| of x's shingles. This also
holds for any part of x: y lacks at most as many of that part. Hence:

    If more than (1 - t)|x| of a text's shingles, or of any sample of them, occur in no other text, then the text has
    no similar text.

The sample is the shingles whose fingerprint is below a bound. Fingerprints of 20 to 28 bits show which shingles occur
elsewhere. Two shingles with the same fingerprint make a shingle seem to occur elsewhere although it does not, and |x|
is at most the number of places in the text at which a shingle begins. Both errors let more texts pass, and never
fewer. So nothing is lost whatever the fingerprints are, and they do not appear in any result.
"""

from array import array
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from itertools import compress
from math import ceil
from operator import itemgetter

from newscorpus.deduplication.exact_join.fingerprints import BITS, Fingerprints
from newscorpus.deduplication.shingles import shingles, words

__all__ = ["TOLERANCE", "Repeated", "exhaust", "partners"]

TOLERANCE = 1e-6  # a margin for the rounding of t|x|

LEAST, MUCH = 0.1, 1.75  # of the shingles are sampled: at the least, and times the share that a similar text may lack
ENOUGH = 0.75  # of the texts are left when looking once more is not worth the while
ROOM = 2  # fingerprints for each character of a text, some twelve for each shingle
_ONE_MORE = bytes((1, 2, 2, *range(3, 256)))  # from how many texts have a fingerprint, with another text

Shingles = Iterable[tuple[str, ...]]

exhaust: Callable[[Iterable[None]], None] = deque[None](maxlen=0).extend


class Shared:
    """Whether a shingle is in one or in several of the texts added so far, by its fingerprint.

    A table has one byte for each fingerprint: 0, 1 for one text, 2 for several.
    """

    def __init__(self, size: int) -> None:
        self._table = bytearray(size)

    def add(self, of: Iterable[int]) -> "array[int]":
        """Note the fingerprints of a text's shingles, and return the distinct ones."""
        own = array("I", set(of))
        exhaust(map(self._table.__setitem__, own, self._texts(own).translate(_ONE_MORE)))
        return own

    def alone(self, own: "array[int]") -> int:
        """Return how many of these fingerprints, which were added, only one text has. The number is never too high."""
        return self._texts(own).count(1)

    def among(self, of: Sequence[int]) -> Iterable[bool]:
        """Return the fingerprints that several texts may have. It lacks none that they do have."""
        return map((1).__lt__, self._texts(of))

    def _texts(self, of: Sequence[int]) -> bytes:
        return bytes(itemgetter(0, 0, *of)(self._table))[2:]  # the two make it a tuple in any case


class Repeated:
    """The shingles that several texts may have. It lacks none that they do have."""

    def __init__(self, texts: Sequence[str], shingle: int) -> None:
        self._bits = _bits(sum(map(len, texts)))
        self._fingerprints = Fingerprints(shingle)
        self._shared = _tallied(texts, range(len(texts)), self._fingerprints, self._bits)[1]

    def of(self, text: Sequence[str]) -> Shingles:
        """Return the repeated shingles of a text with these words, in order and with repetitions."""
        found = self._fingerprints
        return compress(shingles(text, found.shingle), self._shared.among(found.of(text, self._bits)))


def possible(texts: Sequence[str], threshold: float, fingerprints: Fingerprints) -> list[int]:
    """Return the positions of the texts that may have a similar text, by a sample of their shingles."""
    rate = max(LEAST, MUCH * (1 - threshold))  # a smaller sample takes less time, but leaves out fewer texts
    if rate >= 1:
        return [n for n, text in enumerate(texts) if words(text)]
    bits = _bits(sum(map(len, texts)))
    share = ceil(rate * 256)
    below = b"\x01" * share + bytes(256 - share)
    size = share << bits >> 8
    tally = Shared(size)
    samples: dict[int, array[int]] = {}
    limits: dict[int, float] = {}
    for n, text in enumerate(texts):
        of = words(text)
        if len(of) < fingerprints.shingle:  # its one shingle is all its words
            if of:
                samples[n], limits[n] = array("I"), 1.0
        else:
            samples[n] = tally.add(fingerprints.sample(of, bits, below))
            limits[n] = _limit(len(of) - fingerprints.shingle + 1, threshold)
    for _ in range(2):  # without the texts that are left out, shingles of other texts become unique
        samples = {n: sample for n, sample in samples.items() if tally.alone(sample) <= limits[n]}
        tally = Shared(size)
        for sample in samples.values():
            tally.add(sample)
    return [n for n, sample in samples.items() if tally.alone(sample) <= limits[n]]


def partners(texts: Sequence[str], threshold: float, shingle: int) -> list[int]:
    """Return the positions of the texts that may have a similar text, by all their shingles."""
    fingerprints = Fingerprints(shingle)
    among = possible(texts, threshold, fingerprints)
    bits = _bits(sum(len(texts[n]) for n in among))
    own, tally = _tallied(texts, among, fingerprints, bits)
    while True:
        left = {
            n: places
            for n, places in own.items()
            # the words are counted only where the distinct places, never more than they, do not decide
            if (alone := tally.alone(places)) <= _limit(len(places), threshold)
            or alone <= _limit(len(words(texts[n])), threshold)
        }
        if len(left) >= ENOUGH * len(own):
            return list(left)
        own, tally = left, Shared(1 << bits)
        for places in own.values():
            tally.add(places)


def _tallied(
    texts: Sequence[str], among: Iterable[int], fingerprints: Fingerprints, bits: int
) -> tuple[dict[int, "array[int]"], Shared]:
    tally = Shared(1 << bits)
    return {n: tally.add(fingerprints.of(words(texts[n]), bits)) for n in among}, tally


def _bits(characters: int) -> int:
    """Return the size of fingerprints that few shingles share by chance, in texts of this many characters."""
    return min(BITS, max(8, (ROOM * characters).bit_length()))


def _limit(size: int, threshold: float) -> float:
    """Return how many of a text's shingles may be in no other text if it has a similar text."""
    return (1 - threshold) * max(size, 1) + TOLERANCE
