"""Find the lines that were broken at a width and continue the paragraph of the line above.

Text that is wrapped greedily has a break exactly where the next word does not fit on the line (first-fit; D. Knuth
and M. Plass, "Breaking paragraphs into lines", 1981). If nearly every break between two long lines is of this kind,
the text was wrapped. In other texts the longest lines are long by chance, and few others are as long.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

__all__ = ["wrapped"]

NARROWEST, WIDEST = 40, 132  # characters to the right edge
LONGER = 0.03  # the share of the lines that may reach beyond it: addresses, tables; but the full ones say more
HALF = 0.5  # of the way to the edge: a shorter line is no full one
FEWEST = 5  # breaks for want of room, and their share of those behind lines that reach nearly to the edge
NEARLY = 0.8
SHARE = 0.75
LONGEST = 24  # characters in a word; what is longer is written without blanks and may be broken anywhere


class Placed(Protocol):
    """A line: its text, its indent, and the number of blank lines before it."""

    @property
    def text(self) -> str: ...
    @property
    def indent(self) -> int: ...
    @property
    def blanks(self) -> int: ...


def wrapped(lines: Sequence[Placed]) -> frozenset[int]:
    """Return the positions of the lines that continue the paragraph of the line above, because that line was full."""
    most = int(LONGER * len(lines))
    if len([line for line in lines if len(line.text) > WIDEST]) > most:  # as on most pages, no line is full
        return frozenset()
    edges = [line.indent + len(line.text) for line in lines]
    width = max(sorted(edges)[: len(edges) - most], default=0)
    if not NARROWEST <= width <= WIDEST:
        return frozenset()
    full: list[int] = []
    near = sure = 0
    for n, (above, line) in enumerate(pairwise(lines), start=1):
        if line.blanks or line.indent > above.indent or not HALF * width <= edges[n - 1] <= width:
            continue
        word = len(line.text.split(None, 1)[0])
        is_full = edges[n - 1] + (1 + word if word <= LONGEST else 1) > width
        if is_full:
            full.append(n)
        if edges[n - 1] >= NEARLY * width:
            near += 1
            sure += is_full
    if sure < max(FEWEST, SHARE * near):
        return frozenset()
    longer = sum(edge for edge in edges if edge > width)
    return frozenset(full if longer <= sum(edges[n - 1] for n in full) else ())
