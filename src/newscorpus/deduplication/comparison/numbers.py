"""Numbers that are printed in two ways: in figures, spelled out, or with a word or letter for the zeros."""

import re
from collections.abc import Sequence

__all__ = ["same_numbers"]

LONGEST = 3  # digits of a figure that is part of a number that is spelled out

_ZEROS = {"thousand": 3, "k": 3, "million": 6, "mln": 6, "m": 6, "mn": 6, "billion": 9, "bln": 9, "bn": 9, "b": 9}
_FIGURE = re.compile(r"(\d+)([a-z]*)")


def same_numbers(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether folded words that differ print the same numbers.

    >>> same_numbers(["340", "crowns"], ["3", "hundred", "and", "40", "kroner"])
    True
    >>> same_numbers(["1", "5", "mln"], ["1", "500", "000"])
    True
    >>> same_numbers(["1", "5", "mln"], ["1", "5", "bln"])
    False
    """
    left, right = _digits(a), _digits(b)
    zeros_a, zeros_b = _zeros(a), _zeros(b)
    if zeros_a != zeros_b and zeros_a and zeros_b:
        return False
    if left == right or _spelled(a) == right or left == _spelled(b):
        return True
    return _rounded(left, zeros_a, right) or _rounded(right, zeros_b, left)


def _digits(words: Sequence[str]) -> str:
    return "".join(c for word in words for c in word if c.isdigit())


def _zeros(words: Sequence[str]) -> int:
    """Return the number of zeros that a word or letter stands for."""
    for word in words:
        figure = _FIGURE.fullmatch(word)
        zeros = _ZEROS.get(figure[2] if figure else word, 0)
        if zeros:
            return zeros
    return 0


def _rounded(rounded: str, zeros: int, digits: str) -> bool:
    """Whether digits followed by this number of zeros are the number with the other digits."""
    missing = len(digits) - len(rounded)  # fewer zeros if digits follow a point: "1.5 million"
    return digits.rstrip("0") == rounded.rstrip("0") != "" and zeros - len(rounded) < missing <= zeros != 0


def _spelled(words: Sequence[str]) -> str:
    """Return the digits of spelled numbers, one after the other."""
    found: list[int] = []
    thousands, rest = 0, None
    for word in (*words, ""):
        value = int(word) if word.isdecimal() and len(word) <= LONGEST else None
        if rest is not None and value is not None and _completes(rest, value):
            rest += value
        elif rest is None and value is not None:
            rest = value
        elif word == "hundred" and rest:
            rest *= 100
        elif word == "thousand" and rest:
            thousands, rest = rest * 1000, None
        elif word != "and":
            if thousands or rest is not None:
                found.append(thousands + (rest or 0))
            thousands, rest = 0, value
    return "".join(map(str, found))


def _completes(rest: int, value: int) -> bool:
    """Whether a spelled number continues like this: "twenty" with "five", "three hundred" with "forty"."""
    if rest % 100 == 0:
        return rest >= 100 > value
    return rest % 10 == 0 and rest % 100 > 10 > value
