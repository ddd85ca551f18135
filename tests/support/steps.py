"""How much work a call is, counted and not timed: the same on every machine, busy or idle."""

import sys
from collections.abc import Callable
from typing import Any


def steps(function: Callable[..., Any], *arguments: Any) -> int:
    """The calls, of Python and of C, that one call makes."""
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


def grows_linearly(function: Callable[[str], Any], unit: str, size: int = 20_000) -> bool:
    """Whether four times the text is about four times the work, and not sixteen times."""
    text = unit * (size // len(unit))
    function(text)  # what is read and compiled once is not counted
    small, large = steps(function, text), steps(function, text * 4)
    return large < 6 * small + 2_000
