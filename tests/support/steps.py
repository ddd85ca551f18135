"""Count how much work a call does. A count is the same on every machine; a time is not."""

import sys
from collections.abc import Callable
from typing import Any


def steps(function: Callable[..., Any], *arguments: Any) -> int:
    """Return how many functions, of Python and of C, the call calls. Work inside a regular expression is not counted."""
    made = 0

    def count(_frame: Any, event: str, _argument: Any) -> None:
        nonlocal made
        if event in ("call", "c_call"):
            made += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        function(*arguments)
    finally:
        sys.setprofile(before)
    return made


def grows_linearly(function: Callable[[str], Any], unit: str, size: int = 4_000) -> bool:
    """Whether the work for four times the text is about four times the work. Quadratic work is sixteen times as much.

    Args:
        function: takes a text.
        unit: the text repeats it.
        size: the length of the shorter text, in characters. A function with a bounded search needs a text longer than
            its bound.
    """
    text = unit * (size // len(unit))
    function(text)  # the first call also reads data files and compiles expressions, which is not counted
    small, large = steps(function, text), steps(function, text * 4)
    return large < 6 * small + 2_000
