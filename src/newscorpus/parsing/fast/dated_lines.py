r"""The lines of a page in which a date may stand.

The plain way:
    year = re.compile(r"[12]\d{3}")
    [n for n, line in enumerate(lines) if year.search(line)]
All lines are searched at once. The result never lacks a line of the plain way, which ``tests/fast`` checks.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from newscorpus.parsing.fast.joined_lines import JoinedLines

__all__ = ["has_year", "lines_with_digits", "lines_with_years"]

_DIGIT = re.compile(r"\d")
# A year in the digits of any script that ``plain_digits`` reads. The class of the first digit is small and comes first,
# because an expression that begins with a small class is searched faster.
_ANY_YEAR = re.compile(r"[12١٢۱۲१२১২]\d{3}")
_ASCII_YEAR = re.compile(r"[12][0-9]{3}")
_BEFORE_SHORT_YEAR = re.compile(r"\.(?<=\d.)")  # the full stop after a number, as in "14.3.21"


def has_year(line: str) -> bool:
    """Whether a number that may be a year of four digits stands in the line."""
    return (_ASCII_YEAR if line.isascii() else _ANY_YEAR).search(line) is not None


def lines_with_digits(lines: JoinedLines) -> list[str]:
    """Return the lines with a digit of any script."""
    return lines.holding_classes(_DIGIT, b"0")


def lines_with_years(lines: Sequence[str], *, short: bool = False) -> list[int]:
    """Return the numbers of the lines in which a year may stand; with ``short``, also one of two digits ("14.3.21").

    >>> lines_with_years(["The ferry left.", "3 March 2021", "4 boats", "14.3.21"], short=True)
    [1, 3]
    """
    text = "\n".join(lines)
    found = [match.start() for match in (_ASCII_YEAR if text.isascii() else _ANY_YEAR).finditer(text)]
    if short:
        found += [match.start() for match in _BEFORE_SHORT_YEAR.finditer(text)]
    if not found:
        return []
    starts = list(accumulate([len(line) + 1 for line in lines], initial=0))
    return sorted({bisect_right(starts, at) - 1 for at in found})
