"""Small numbers for shingles: the same for the same words, and counted for all shingles of a text at once.

The fingerprint of a shingle is a sum of its words' numbers, each times a multiplier of its place, cut to 30 bits.
Words are numbered as they come, so that the numbers depend on nothing but the texts. The words of a text lie side
by side in one integer, 64 bits each: a multiplication of it multiplies all of them, and no product reaches into the
bits of the next.
"""

from collections.abc import Sequence
from struct import pack, unpack_from

__all__ = ["CUT", "Fingerprints"]

CUT = (1 << 30) - 1  # the greatest fingerprint: up to it an int is one digit in CPython, 28 bytes instead of 36
_BITS = 64  # for each word: of two numbers up to CUT neither the product nor what is added to it needs more
_LANE = CUT.to_bytes(8, "little")
_NEXT, _LAST = 763961341, 1013904223  # odd, below 2**30, no round numbers


class _Numbers(dict[str, int]):
    """Numbers for words, in the order of their first occurrence."""

    def __missing__(self, word: str) -> int:
        self[word] = number = (len(self) + 1) & CUT
        return number


class Fingerprints:
    """Makes the fingerprints of texts, remembering their words.

    >>> one, two, three = Fingerprints(2).of(["a", "rose", "a", "rose"])
    >>> one == three != two
    True
    """

    def __init__(self, shingle: int) -> None:
        self.shingle = shingle
        self._number = _Numbers().__getitem__

    def of(self, words: Sequence[str]) -> tuple[int, ...]:
        """The fingerprints of the shingles of these words, in their order and with repetitions."""
        size = min(self.shingle, len(words))
        lanes = int.from_bytes(pack(f"<{len(words)}Q", *map(self._number, words)), "little")
        cut = int.from_bytes(_LANE * len(words), "little")
        # From the fingerprints of n words follow those of 2n and of n + 1: the size is read bit by bit.
        found, reach = lanes, 1
        for bit in f"{size:b}"[1:]:
            found = (found >> _BITS * reach) * (_NEXT * (2 * reach + 1) & CUT) + found & cut
            reach *= 2
            if bit == "1":
                found = (lanes >> _BITS * reach) * _LAST + found & cut
                reach += 1
        count = len(words) - size + 1 if words else 0
        return unpack_from(f"<{count}Q", found.to_bytes(8 * len(words), "little"))
