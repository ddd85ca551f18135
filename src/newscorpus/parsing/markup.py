"""Markdown in a capture: its marks are read as nothing, so that a line says what it says on the page.

Converters that write Markdown put the address of each link behind its words (CommonMark 0.31, inline links and images),
signs before each heading, and stars around what is bold. They are taken away as repairs, which can be undone.
"""

import re

from newscorpus.model import Repair, Span

__all__ = ["is_markdown", "without_marks"]

LINKS = 3  # on a page that is Markdown, at least
RULE = "line.markup"

# [words](address "title"), ![words](address): what stands in the group stays
_MARKS = re.compile(
    r"""
      !?\[(?P<words>[^\[\]]*)\]
      \((?:https?://|www\.|mailto:|tel:|[/\#.?])[^\s()]*(?:\([^\s()]*\)[^\s()]*)*(?:\s+"[^"]*")?\)
    | ^(?:\#{1,6}\s+)+
    | \*\*
    """,
    re.VERBOSE,
)


def is_markdown(text: str) -> bool:
    """Whether a text has links as Markdown writes them.

    >>> is_markdown("[Home](/) [News](/news) [Sport](/sport)")
    True
    """
    return text.count("](") >= LINKS


def without_marks(text: str, start: int) -> tuple[str, tuple[Repair, ...]]:
    """A line without the marks of Markdown, and the repairs that take them away; ``start`` is where it begins.

    It stays as it is where nothing would be left, or something that has marks again.

    >>> text, marks = without_marks("## [Holm](/holm) votes", 10)
    >>> text, [mark.span for mark in marks]
    ('Holm votes', [Span(10, 14), Span(18, 26)])
    """
    marks: list[tuple[int, int]] = []
    for found in _MARKS.finditer(text):
        words = found.span("words")
        marks += [found.span()] if words[0] < 0 else [(found.start(), words[0]), (words[1], found.end())]
    kept: list[str] = []
    at = 0
    for first, end in marks:
        kept.append(text[at:first])
        at = end
    rest = "".join([*kept, text[at:]])
    if not rest or rest != rest.strip() or _MARKS.search(rest):
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
