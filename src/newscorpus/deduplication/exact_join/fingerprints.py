"""Fingerprints of shingles: small numbers, equal for equal words.

The fingerprint of a shingle is a weighted sum of the numbers of its words, cut to 28 bits. The weight is a small
multiplier for each place in the shingle. The numbers of the words are scattered, but depend only on the order in
which the words first occur. The words of a text lie next to each other in one large integer, 32 bits each. One
multiplication of this integer multiplies all words, and no product reaches the bits of the next word.
"""

from collections.abc import Iterable, Sequence
from itertools import compress, cycle
from struct import pack, unpack_from

__all__ = ["BITS", "Fingerprints"]

BITS = 28  # of a fingerprint: with a multiplier of up to 15 and a sum of two it fits into the bits of a word
_LANE = 32  # bits for each word
_MULTIPLIERS = (
    3,
    5,
    7,
    11,
    13,
    9,
    15,
)  # primes first: the multipliers of the places are products of them, each another
_ODD = 0x9E3779B97F4A7C15, 0xD6E8FEB86659FD93
_SIXTY_FOUR = (1 << 64) - 1


class _Numbers(dict[str, int]):
    """Scattered numbers for words, by the order of their first occurrence."""

    def __missing__(self, word: str) -> int:
        # Consecutive numbers are not enough: too many of their weighted sums are equal.
        number = (len(self) + 1) * _ODD[0] & _SIXTY_FOUR
        number = (number ^ number >> 32) * _ODD[1] & _SIXTY_FOUR
        self[word] = number = number >> 64 - BITS
        return number


class Fingerprints:
    """Computes the fingerprints of texts and remembers the numbers of words.

    >>> one, two, three = Fingerprints(2).of(["a", "rose", "a", "rose"])
    >>> one == three != two
    True
    """

    def __init__(self, shingle: int) -> None:
        self.shingle = shingle
        self._number = _Numbers().__getitem__

    def of(self, words: Sequence[str], bits: int = BITS) -> Sequence[int]:
        """Return the first bits of the fingerprints of all shingles of these words, in order and with repetitions."""
        return self._first_bits(self._lanes(words), words, bits)

    def sample(self, words: Sequence[str], bits: int, below: bytes) -> Iterable[int]:
        """Return the fingerprints whose first byte is in a sample: where ``below`` has a 1."""
        lanes = self._lanes(words)
        first_bytes = (lanes << _LANE - BITS).to_bytes(_LANE // 8 * len(words), "little")[3::4]
        return compress(self._first_bits(lanes, words, bits), first_bytes.translate(below))

    def _first_bits(self, lanes: int, words: Sequence[str], bits: int) -> Sequence[int]:
        count = len(words) - min(self.shingle, len(words)) + 1 if words else 0
        if bits < BITS:
            lanes = lanes >> BITS - bits & _every((1 << bits) - 1, len(words))
        return unpack_from(f"<{count}I", lanes.to_bytes(_LANE // 8 * len(words), "little"))

    def _lanes(self, words: Sequence[str]) -> int:
        """Return the fingerprints next to each other, the first in the lowest bits."""
        numbers = int.from_bytes(pack(f"<{len(words)}I", *map(self._number, words)), "little")
        cut = _every((1 << BITS) - 1, len(words))
        multiplier = cycle(_MULTIPLIERS)
        # From the fingerprints of n words follow those of 2n and of n + 1: the size is read bit by bit.
        found, reach = numbers, 1
        for bit in f"{min(self.shingle, len(words)):b}"[1:]:
            found = (found >> _LANE * reach) * next(multiplier) + found & cut
            reach *= 2
            if bit == "1":
                found = (numbers >> _LANE * reach) * next(multiplier) + found & cut
                reach += 1
        return found


def _every(value: int, words: int) -> int:
    """Return the same value for each word."""
    return int.from_bytes(value.to_bytes(_LANE // 8, "little") * words, "little")
