"""Find the paragraphs of a text."""

import re
from collections.abc import Iterator

__all__ = ["paragraphs"]

SHORTEST_BROKEN_LINE = 40  # characters; a shorter line is not broken by a converter

_LINE = re.compile(r"[^\n\r]+")


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    r"""Yield the start and end of each paragraph: a line that is not blank, joined with the lines that continue it.

    >>> list(paragraphs("One.\n\nA line that a converter has broken somewhere in\nthe middle."))
    [(0, 4), (6, 65)]
    """
    start = end = -1
    for match in _LINE.finditer(text):
        if match.group().isspace():
            continue
        if start >= 0 and _continues(text, start, end, match.start()):
            end = match.end()
            continue
        if start >= 0:
            yield start, end
        start, end = match.span()
    if start >= 0:
        yield start, end


def _continues(text: str, start: int, end: int, following: int) -> bool:
    """Whether the next line continues a paragraph that is long, ends without a stop, and is followed in lower case."""
    return (
        following - end == 1
        and end - start >= SHORTEST_BROKEN_LINE
        and (text[end - 1].isalnum() or text[end - 1] in ",-–")
        and text[following].islower()
    )
