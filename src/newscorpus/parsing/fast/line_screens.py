"""The lines of a page in which one of many patterns may be found.

The plain way:
    [line for line in lines if any(pattern.search(line) for pattern in patterns)]
The result never lacks a line of the plain way, which ``tests/fast`` checks, but may have others, and lines twice.

A pattern that is only found at the beginning of a line is tried in lines that begin with its first characters. A
pattern that may be found anywhere is searched in all lines at once; where it needs one of some words, only the lines
with one of them are searched.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newscorpus.parsing.fast.joined_lines import JoinedLines
from newscorpus.parsing.fast.regex_screens import beginnings, branches, required_words

__all__ = ["LineScreens"]

BEGINNING = 2  # characters at the beginning of a line by which most patterns are ruled out

# patterns that may match across many lines, or may fail because of a line break before or after the line
_NOT_IN_JOINED_LINES = re.compile(r"[*+]|,\}|\(\?(?:<?!|[>(]|\w*-\w*m)|\\[ABZz]")
_FLAGS = re.compile(r"\(\?([a-zA-Z]+)\)")  # flags of a whole expression stand at its beginning

_Search = Callable[[str], re.Match[str] | None]


class _Anchored(NamedTuple):
    """A branch that is only found at the beginning of a line, and what it begins with."""

    match: _Search
    begins: _Search


class _Floating(NamedTuple):
    """A pattern that may be found anywhere in a line, and words in lower case of which each match holds one."""

    pattern: re.Pattern[str]
    words: tuple[str, ...]


class LineScreens:
    """Patterns, prepared for being searched in many lines.

    Args:
        patterns: the patterns.
    """

    def __init__(self, patterns: Iterable[re.Pattern[str]]) -> None:
        self._in_joined_lines: list[_Floating] = []
        self._line_by_line: list[_Search] = []
        self._anchored: list[_Anchored] = []
        for pattern in patterns:
            self._add(pattern)
        self._beginning_with = lru_cache(maxsize=4096)(self._find_anchored)

    def may_match(self, lines: Sequence[str], joined: JoinedLines) -> Iterator[str]:
        """Yield the lines in which a pattern may be found; ``joined`` are the same lines."""
        for pattern, words in self._in_joined_lines:
            yield from joined.holding(pattern, words)
        for search in self._line_by_line:
            yield from filter(search, lines)
        beginning_with = self._beginning_with
        for line in lines:
            for match in beginning_with(line[:BEGINNING]):
                if match(line):
                    yield line
                    break

    def _find_anchored(self, beginning: str) -> tuple[_Search, ...]:
        """Return the searches that may match a line with this beginning."""
        return tuple(match for match, begins in self._anchored if begins(beginning))

    def _add(self, pattern: re.Pattern[str]) -> None:
        """Split a pattern into branches that are anchored and a rest that is not."""
        flags = _FLAGS.match(pattern.pattern)
        expression = pattern.pattern[flags.end() :] if flags else pattern.pattern
        scope = f"(?{flags[1]}:" if flags else "(?:"
        # The numbers of groups would change; and with these flags "^", "|" and "#" may mean something else.
        simple = not pattern.groups and not pattern.flags & (re.MULTILINE | re.VERBOSE) and "#" not in expression
        parts = [*branches(expression)] if simple else []
        anchored = [branch for branch in parts if branch.startswith("^")]
        for branch in anchored:
            begins = "|".join(dict.fromkeys(beginnings(branch[1:], BEGINNING)))
            self._anchored.append(_Anchored(*(re.compile(f"{scope}{e})").match for e in (branch, begins))))
        if anchored:
            expression = "|".join(branch for branch in parts if not branch.startswith("^"))
            if not expression:
                return
            pattern = re.compile(f"{scope}{expression})")
        if _NOT_IN_JOINED_LINES.search(pattern.pattern):
            self._line_by_line.append(pattern.search)
        else:
            words = tuple(word.lower() for word in required_words(expression)) if simple else ()
            self._in_joined_lines.append(_Floating(re.compile(pattern.pattern, pattern.flags | re.MULTILINE), words))
