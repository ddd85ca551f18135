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
LONGER = 0.03  # the share of the lines that may reach beyond it: addresses, tables
FEWEST = 5  # breaks for want of room, and their share of those behind lines that reach half as far as the edge
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
    edges = [line.indent + len(line.text) for line in lines]
    most = int(LONGER * len(edges))
    width = max(sorted(edges)[: len(edges) - most], default=0)
    if not NARROWEST <= width <= WIDEST:
        return frozenset()
    near = 0
    full: list[int] = []
    for n, (above, line) in enumerate(pairwise(lines), start=1):
        if line.blanks or line.indent > above.indent or not width / 2 <= edges[n - 1] <= width:
            continue
        near += 1
        word = len(line.text.split(None, 1)[0])
        if edges[n - 1] + (1 + word if word <= LONGEST else 1) > width:
            full.append(n)
    return frozenset(full if len(full) >= max(FEWEST, SHARE * near) else ())
