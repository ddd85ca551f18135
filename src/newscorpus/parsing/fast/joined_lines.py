"""Many lines searched as one text.

The plain way:
    [line for line in lines if pattern.search(line)]      # JoinedLines.holding
    [line for line in lines if any(word in line for word in words)]      # JoinedLines.holding_words
Most lines of a page hold nothing of what is searched for, and one search of the joined text passes over all of them.
The result may have more lines than the plain way gives, and lines twice: callers search each again. It never has fewer,
which ``tests/fast`` checks.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, partial
from itertools import chain, filterfalse

from newscorpus.parsing.fast.regex_screens import holds_odd_case

__all__ = ["JoinedLines"]

# The class of each ASCII byte: a digit (0), a separator between the parts of a line (|), a space, a line break, a
# hyphen or anything else (x).
_CLASSES = bytes(
    ord("0" if c.isdigit() else "|" if c in "|;" else c if c in "\n-" else " " if c.isspace() else "x")
    for c in map(chr, range(256))
)


class JoinedLines:
    """Lines without line breaks, joined; lines in ASCII are kept apart from the others.

    A line break stands before each line. A pattern that is searched must find in a joined line whatever it finds in the
    line alone: it must not depend on the beginning or end of the text, and must not match across many lines.

    Args:
        lines: the lines.
        lowered: whether to search them in lower case.
    """

    def __init__(self, lines: Sequence[str], *, lowered: bool = False) -> None:
        self._in_ascii = [*filter(str.isascii, lines)]
        self._others = [*filterfalse(str.isascii, lines)]
        self._ascii_text, self._other_text = ("\n".join(["", *group]) for group in (self._in_ascii, self._others))
        self._by_word: dict[str, list[str]] = {}
        if lowered:
            self._ascii_text, self._other_text = self._ascii_text.lower(), self._other_text.lower()

    def holding(self, pattern: re.Pattern[str], required: Sequence[str] = ()) -> list[str]:
        """Return the lines in which the pattern is found, and perhaps others.

        If each match of the pattern holds one of the words ``required``, in lower case, only lines with one of them are
        searched.
        """
        if not required:
            in_ascii = _found(self._ascii_text, self._in_ascii, _finder(pattern, self._ascii_text))
            return in_ascii + _found(self._other_text, self._others, _finder(pattern, self._other_text))
        lines = chain.from_iterable(map(self._with_word, required))
        return [*filter(pattern.search, chain(lines, self._others if self._is_odd else ()))]

    def _with_word(self, word: str) -> list[str]:
        """Return the lines with a word in lower case. Several patterns may require the same word."""
        known = self._by_word.get(word)
        if known is None:
            known = []
            if word.isascii() and word in self._lowered_ascii:
                known = _found(self._lowered_ascii, self._in_ascii, partial(self._lowered_ascii.find, word))
            if not self._is_odd and word in self._lowered_other:
                known += _found(self._lowered_other, self._others, partial(self._lowered_other.find, word))
            self._by_word[word] = known
        return known

    @cached_property
    def _lowered_ascii(self) -> str:
        return self._ascii_text.lower()

    @cached_property
    def _lowered_other(self) -> str:
        return self._other_text.lower()

    @cached_property
    def _is_odd(self) -> bool:
        """Whether a pattern may ignore case where lower case does not: "ſ" matches "s"."""
        return holds_odd_case(self._other_text)

    def holding_words(self, words: Iterable[str]) -> list[str]:
        """Return the lines that hold one of these words or characters, possibly with repeats."""
        lines: list[str] = []
        for word in words:
            if word in self._other_text:
                lines += _found(self._other_text, self._others, partial(self._other_text.find, word))
            if word.isascii() and word in self._ascii_text:
                lines += _found(self._ascii_text, self._in_ascii, partial(self._ascii_text.find, word))
        return lines

    def holding_classes(self, pattern: re.Pattern[str], *classes: bytes) -> list[str]:
        """Return the lines in which the pattern is found, possibly with repeats.

        In lines of ASCII, one of these sequences of character classes is searched instead of the pattern.
        """
        lines = _found(self._other_text, self._others, _finder(pattern, self._other_text))
        text = self._ascii_text.encode().translate(_CLASSES)
        for sequence in classes:
            lines += _found(self._ascii_text, self._in_ascii, partial(text.find, sequence))
        return lines


def _finder(pattern: re.Pattern[str], text: str) -> Callable[[int], int]:
    """Return a function that finds the pattern from an offset on, or returns -1."""

    def find(start: int) -> int:
        found = pattern.search(text, start)
        return found.start() if found else -1

    return find


def _found(text: str, lines: Sequence[str], find: Callable[[int], int]) -> list[str]:
    """Return the lines of the joined text in which ``find`` finds something."""
    found: list[str] = []
    end = number = 0
    while end >= 0 and (at := find(end)) >= 0:
        number += text.count("\n", end, at + 1)
        found.append(lines[number - 1])
        end = text.find("\n", at + 1)
    return found
