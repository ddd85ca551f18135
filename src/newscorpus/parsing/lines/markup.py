"""Marks that a converter put into a text: they are read as nothing, so that a line says what it says on the page.

Those that write Markdown put the address of each link behind its words (CommonMark 0.31, inline links and images),
signs before each heading, and stars around what is bold. Text browsers that list the addresses at the end number the
links, each before its first word. All of that is taken away as repairs, which can be undone.
"""

import re

from newscorpus.model import Repair, Span

__all__ = ["marks_in", "without_marks"]

LINKS = 3  # on a page that is Markdown, at least
NUMBERED = 5  # on one of which they are numbered, and the share of the numbers that count on
MOST = 0.9
RULE = "line.markup"

# [words](address "title"), ![words](address): what stands in the group stays
_MARKDOWN = re.compile(
    r"""
      !?\[(?P<words>[^\[\]]*)\]
      \((?:https?://|www\.|mailto:|tel:|[/\#.?])[^\s()]*(?:\([^\s()]*\)[^\s()]*)*(?:\s+"[^"]*")?\)
    | ^(?:\#{1,6}\s+)+
    | \*\*
    """,
    re.VERBOSE,
)
_LIST = re.compile(r"^[ \t]*References[ \t]*\r?\n\s*1\. ", re.MULTILINE)  # of the addresses
_NUMBER = re.compile(r"\[(?P<number>\d{1,4})\](?=\S)")


def marks_in(text: str) -> re.Pattern[str] | None:
    """The marks that a capture has, if it has links with marks.

    >>> marks_in("[Home](/) [News](/news) [Sport](/sport)") is not None
    True
    """
    if "[" not in text:
        return None
    if text.count("](") >= LINKS:
        return _MARKDOWN
    listed = _LIST.search(text) if "References" in text else None
    numbers = [int(found["number"]) for found in _NUMBER.finditer(text, 0, listed.start())] if listed else []
    counted = 0
    for number in numbers:  # others are those of notes
        counted += number == counted + 1
    return _NUMBER if counted >= max(NUMBERED, MOST * len(numbers)) else None


def without_marks(text: str, start: int, pattern: re.Pattern[str]) -> tuple[str, tuple[Repair, ...]]:
    """A line without these marks, and the repairs that take them away; ``start`` is where it begins.

    It stays as it is where nothing would be left, or something that has marks again.

    >>> text, marks = without_marks("## [Holm](/holm) votes", 10, _MARKDOWN)
    >>> text, [mark.span for mark in marks]
    ('Holm votes', [Span(10, 14), Span(18, 26)])
    """
    marks: list[tuple[int, int]] = []
    for found in pattern.finditer(text):
        first, end = found.span("words") if pattern is _MARKDOWN else (-1, -1)
        marks += [found.span()] if first < 0 else [(found.start(), first), (end, found.end())]
    kept: list[str] = []
    at = 0
    for first, end in marks:
        kept.append(text[at:first])
        at = end
    rest = "".join([*kept, text[at:]])
    if not rest or rest != rest.strip() or pattern.search(rest):
        return text, ()
    return rest, tuple(Repair(Span(start + first, start + end), "", RULE) for first, end in _joined(marks))


def _joined(marks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Marks that follow each other as one."""
    joined: list[tuple[int, int]] = []
    for first, end in marks:
        if joined and joined[-1][1] == first:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((first, end))
    return joined
