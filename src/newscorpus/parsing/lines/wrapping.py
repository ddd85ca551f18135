"""Lines that were broken at a width: which of them go on with the paragraph of the line above.

Text that is wrapped greedily has a break just where the next word has no room on its line (first-fit; D. Knuth and
M. Plass, "Breaking paragraphs into lines", 1981). Where nearly every break between two long lines is such a one, the
text was wrapped; an unwrapped one has its longest lines by chance, with few others as long.
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
    """A line: what it says, how far it is set in, and how many blank lines stand before it."""

    @property
    def text(self) -> str: ...
    @property
    def indent(self) -> int: ...
    @property
    def blanks(self) -> int: ...


def wrapped(lines: Sequence[Placed]) -> frozenset[int]:
    """The positions of the lines that go on with the paragraph of the line above, as that was full."""
    most = int(LONGER * len(lines))
    if len([line for line in lines if len(line.text) > WIDEST]) > most:  # as on most pages
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
