"""Remove the marks that a converter put into a text, so that a line reads as it does on the page.

Converters to Markdown put the address of each link after its words (CommonMark 0.31, inline links and images), signs
before headings, and asterisks around bold text. Text browsers that list the addresses at the end number the links,
each before its first word. All these marks are removed as repairs, which can be undone.
"""

import re

from newscorpus.model import Repair, Span

__all__ = ["marks_in", "without_marks"]

LINKS = 3  # on a page that is Markdown, at least
NUMBERED = 5  # on one of which they are numbered, and the share of the numbers that count on
MOST = 0.9
RULE = "line.markup"

# [words](address "title"), ![words](address); the text of the group is kept
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
    """Return the expression for the marks of a capture, or None if it has no links with marks.

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
    for number in numbers:  # other numbers belong to notes
        counted += number == counted + 1
    return _NUMBER if counted >= max(NUMBERED, MOST * len(numbers)) else None


def without_marks(text: str, start: int, pattern: re.Pattern[str]) -> tuple[str, tuple[Repair, ...]]:
    """Return a line without these marks, and the repairs that remove them. ``start`` is its offset in the capture.

    The line stays unchanged if nothing would be left, or if the rest contained marks again.

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
    """Merge marks that follow each other."""
    joined: list[tuple[int, int]] = []
    for first, end in marks:
        if joined and joined[-1][1] == first:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((first, end))
    return joined
