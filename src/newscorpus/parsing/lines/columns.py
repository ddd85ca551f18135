"""Read columns that a converter printed side by side one after the other.

Many pages were laid out with a table: a menu to the left of the story, teasers to its right. Converters that keep the
layout print the cells of such a table side by side. A printed line then holds an entry of the menu, a paragraph and a
teaser. The stretches that are blank in all lines separate the columns (the white streams between blocks of type; H.
Baird, "Background structure in document images", 1994).

A table of figures or names is not a layout. Its lines stay as they are printed.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

__all__ = ["WIDE", "Row", "in_reading_order"]

WIDE = "   "  # may part two columns where a line holds both
NARROW = 2  # blanks that part them if so many are there in all lines
PROVEN = 3  # times that the text is on both sides of a blank stretch, before it is known to part columns
PATIENCE = 12  # lines behind the last such, at which the columns are at their end
MOST = 16  # columns, and pieces of a line
DEEPEST = 4  # tables within tables
MUCH = 0.5  # of the text of the column that has most
PROSE = 60  # characters in a cell that is text
TEXTS = 3  # such cells in the main column, at least
EMPTY = 4  # blank lines across all columns, at which they are at their end
BESIDE = 0.8  # the share of the lines of the main column that hold others, too, if it is a table of data, and
LEVEL = 0.6  # the share of the cells of the others that stand beside one of its own

_GAP = re.compile(r"\s{2,}")


class Row(NamedTuple):
    """The text of one printed line, or of one column in it.

    Attributes:
        text: the words, without outer blanks.
        start: the offset in the capture.
        blanks: the number of blank lines before it.
        indent: the number of characters before it in its line or column.
    """

    text: str
    start: int
    blanks: int
    indent: int


class Piece(NamedTuple):
    """The extent of a piece of a row in characters, end exclusive."""

    left: int
    right: int


class Columns(NamedTuple):
    """What the lines of a layout have in common.

    Attributes:
        edges: the extent of each column.
        across: for the blank stretch after each column but the last, the number of lines that have text on both
            sides, or on the other side than the line before.
    """

    edges: tuple[Piece, ...]
    across: tuple[int, ...]


def in_reading_order(rows: list[Row], depth: int = 0) -> list[Row]:
    """Return the rows in reading order: column by column where there are columns."""
    if depth == DEEPEST or not any(WIDE in row.text for row in rows) or all(row.blanks == 1 for row in rows[1:]):
        return rows  # the text of an article, with a blank line between all lines, has no columns
    found: list[Row] = []
    at = 0
    for first, end, columns in _layouts(rows):
        found += _apart(rows[at:first], at)
        for column in _split(rows[first:end], columns.edges):
            found += in_reading_order(column, depth + 1)
        at = end
    return [*found, *_apart(rows[at:], at)]


def _apart(rows: list[Row], at: int) -> list[Row]:
    """Return the rows from ``at`` on, after columns. At least one blank line precedes them."""
    return [row._replace(blanks=max(1, row.blanks)) for row in rows[:1] if at] + rows[1 if at else 0 :]


def _layouts(rows: Sequence[Row]) -> Iterator[tuple[int, int, Columns]]:
    """Yield the ranges of rows with columns side by side, and the columns."""
    at = free = 0
    while at < len(rows):
        if WIDE not in rows[at].text:
            at += 1
            continue
        last, end, columns = _grown(rows, at)
        if max(columns.across, default=0) < PROVEN:
            at = end
            continue
        first, main = at, _main(rows[at:last], columns.edges)
        while first > free and rows[first].blanks < EMPTY and _goes_before(rows[first - 1], columns, main):
            first -= 1
        while last < len(rows) and rows[last].blanks < EMPTY and _goes_on(rows[last], columns, main):
            last += 1
        if _is_layout([_cells(row, columns.edges) for row in rows[first : max(last, end)]], main):
            yield first, last, columns
            free = last
        at = last


def _grown(rows: Sequence[Row], first: int) -> tuple[int, int, Columns]:
    """Return the columns that begin in a row, the end of their rows, and where to continue."""
    columns = Columns((), ())
    last = first
    before = _pieces(rows[first])
    for n in range(first, len(rows)):
        pieces = _pieces(rows[n])
        wider = _with(columns, pieces)
        if wider is None or (n > first and (_at_end(rows[n], n - last) or len(wider.edges) == 1)):
            return last + 1, max(n, first + 1), columns
        # two columns with space between their paragraphs may alternate from line to line
        left, right = min(before[0].left, pieces[0].left), max(before[-1].right, pieces[-1].right)
        across = tuple(
            lines + (left < end and start < right)
            for lines, ((_, end), (start, _)) in zip(wider.across, pairwise(wider.edges), strict=True)
        )
        if across != wider.across:
            last = n
        before, columns = pieces, Columns(wider.edges, across)
    return last + 1, len(rows), columns


def _at_end(row: Row, lines: int) -> bool:
    """Whether columns end before a row, this many lines after the last row that showed them."""
    return lines > PATIENCE or row.blanks >= EMPTY


def _pieces(row: Row) -> list[Piece]:
    """Return the extents of the pieces of a row that wide gaps separate."""
    ends = [row.indent + gap.start() for gap in _GAP.finditer(row.text)]
    starts = [row.indent + gap.end() for gap in _GAP.finditer(row.text)]
    return [*map(Piece, [row.indent, *starts], [*ends, row.indent + len(row.text)])]


def _with(columns: Columns, pieces: Sequence[Piece]) -> Columns | None:
    """Return the columns that also contain these pieces, or None if a piece crosses a known gap."""
    edges, across = list(columns.edges), list(columns.across)
    if len(pieces) > MOST:
        return None
    for left, right in pieces:
        first = sum(1 for _, end in edges if end + NARROW <= left)  # the columns to its left
        behind = sum(1 for start, _ in edges if start < right + NARROW)  # these, and the columns that it touches
        if first < behind:
            if max(across[first : behind - 1], default=0) >= PROVEN:
                return None
            edges[first:behind] = [Piece(min(left, edges[first].left), max(right, edges[behind - 1].right))]
            del across[first : behind - 1]
        else:
            if edges:
                across.insert(first, 0)
            edges.insert(first, Piece(left, right))
    return Columns(tuple(edges), tuple(across)) if len(edges) <= MOST else None


def _main(rows: Sequence[Row], edges: Sequence[Piece]) -> int:
    """Return the column with most of the text, or the first with much of it."""
    sizes = [0] * len(edges)
    for row in rows:
        for n, cell in _cells(row, edges).items():
            sizes[n] += cell.right - cell.left
    return next(n for n, size in enumerate(sizes) if size >= MUCH * max(sizes))


def _is_layout(rows: Sequence[Mapping[int, Piece]], main: int) -> bool:
    """Whether the main column holds text, and its cells are not in one row with the others, as in a table."""
    own = [cells for cells in rows if main in cells]
    texts = sum(cells[main].right - cells[main].left >= PROSE for cells in own)
    beside = sum(len(cells) > 1 for cells in own)
    level, others = (sum(map(len, of)) - len(own) for of in (own, rows))
    return texts >= TEXTS and (beside < BESIDE * len(own) or level < LEVEL * others)


def _goes_before(row: Row, columns: Columns, main: int) -> bool:
    """Whether a row above the first wide gap holds two columns, or more of the columns from the main one on."""
    held = _cells(row, columns.edges)
    return (len(held) > 1 or min(held) >= main > 0) and _with(columns, _pieces(row)) is not None


def _goes_on(row: Row, columns: Columns, main: int) -> bool:
    """Whether a row below the last row with two columns holds more of the columns from the main one on."""
    held = _cells(row, columns.edges)
    return len(held) == 1 and min(held) >= main and _with(columns, _pieces(row)) is not None


def _cells(row: Row, edges: Sequence[Piece]) -> dict[int, Piece]:
    """Return what a row has in each of the columns."""
    cells: dict[int, Piece] = {}
    for left, right in _pieces(row):
        n = min(sum(1 for _, end in edges if end + NARROW <= left), len(edges) - 1)
        cells[n] = Piece(cells[n].left if n in cells else left, right)
    return cells


def _split(rows: Sequence[Row], edges: Sequence[Piece]) -> list[list[Row]]:
    """Return the rows of each column. At least one blank line separates two columns."""
    columns: list[list[Row]] = [[] for _ in edges]
    blanks = [max(1, rows[0].blanks) - rows[0].blanks] * len(edges)  # blank lines above the next row of each column
    for row in rows:
        cells = _cells(row, edges)
        for n, (left, _) in enumerate(edges):
            blanks[n] += row.blanks
            if n not in cells:
                blanks[n] += 1
                continue
            piece = cells[n]
            text = row.text[piece.left - row.indent : piece.right - row.indent]
            start = row.start + piece.left - row.indent
            columns[n].append(Row(text, start, blanks[n], max(0, piece.left - left)))
            blanks[n] = 0
    return columns
