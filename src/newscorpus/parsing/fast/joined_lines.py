"""Lines looked through as one text: most hold nothing of what is looked for, which one search tells of all of them."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import filterfalse

__all__ = ["Together"]

# what each byte of ASCII is: a digit, a sign between the parts of a line, a blank, a line break, a hyphen or another
_KINDS = bytes(
    ord("0" if c.isdigit() else "|" if c in "|;" else c if c in "\n-" else " " if c.isspace() else "x")
    for c in map(chr, range(256))
)


class Together:
    """Lines without line breaks, joined; those in ASCII by themselves, in which to look for kinds of signs is faster.

    A line break stands before each. An expression that is looked for finds in a line among others at least what it
    finds in it alone: it asks for nothing that a line break before or behind the line could prevent, and does not run
    through line after line.

    Args:
        lines: the lines.
        small: whether to look through them in small letters.
    """

    def __init__(self, lines: Sequence[str], *, small: bool = False) -> None:
        self._in_ascii = [*filter(str.isascii, lines)]
        self._others = [*filterfalse(str.isascii, lines)]
        self._ascii_text, self._other_text = ("\n".join(["", *group]) for group in (self._in_ascii, self._others))
        if small:
            self._ascii_text, self._other_text = self._ascii_text.lower(), self._other_text.lower()

    def holding(self, expression: re.Pattern[str]) -> list[str]:
        """The lines in which the expression is found, or perhaps would not be found alone."""
        in_ascii = _found(self._ascii_text, self._in_ascii, _finder(expression, self._ascii_text))
        return in_ascii + _found(self._other_text, self._others, _finder(expression, self._other_text))

    def holding_words(self, words: Iterable[str]) -> list[str]:
        """The lines in which one of these words or signs stands; some of them twice."""
        lines: list[str] = []
        for word in words:
            lines += _found(self._other_text, self._others, partial(self._other_text.find, word))
            if word.isascii():
                lines += _found(self._ascii_text, self._in_ascii, partial(self._ascii_text.find, word))
        return lines

    def holding_kinds(self, expression: re.Pattern[str], *kinds: bytes) -> list[str]:
        """The lines in which an expression is found that in ASCII asks for one of some rows of kinds of signs."""
        lines = _found(self._other_text, self._others, _finder(expression, self._other_text))
        kinds_of_signs = self._ascii_text.encode().translate(_KINDS)
        for row in kinds:
            lines += _found(self._ascii_text, self._in_ascii, partial(kinds_of_signs.find, row))
        return lines


def _finder(expression: re.Pattern[str], text: str) -> Callable[[int], int]:
    """Where the expression is found from some place on; -1 where it is not."""

    def find(start: int) -> int:
        found = expression.search(text, start)
        return found.start() if found else -1

    return find


def _found(text: str, lines: Sequence[str], find: Callable[[int], int]) -> list[str]:
    """The lines of the text in which something is found."""
    found: list[str] = []
    end = number = 0
    while end >= 0 and (at := find(end)) >= 0:
        number += text.count("\n", end, at + 1)
        found.append(lines[number - 1])
        end = text.find("\n", at + 1)
    return found
