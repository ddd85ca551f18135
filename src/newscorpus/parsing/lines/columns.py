"""Columns that a converter printed side by side: each is read from its top to its end, one after the other.

Pages were long laid out by a table, with a menu to the left of the story and teasers to its right. Converters that
keep the layout print the cells of such a table side by side, so that a printed line holds an entry of the menu, a
paragraph and a teaser. What stays blank in all the lines parts the columns (the white streams between blocks of
type; H. Baird, "Background structure in document images", 1994).

A table of figures or of names is no layout: its lines are left as they are printed.
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
    """What is printed on one line, or in one column of it.

    Attributes:
        text: its words, without outer blanks.
        start: where it begins in the capture.
        blanks: how many blank lines stand before it.
        indent: how many characters stand before it on its line, or in its column.
    """

    text: str
    start: int
    blanks: int
    indent: int


class Piece(NamedTuple):
    """From where to where a piece of a row reaches, in characters; the end exclusive."""

    left: int
    right: int


class Columns(NamedTuple):
    """What the lines of a layout have in common.

    Attributes:
        edges: from where to where each column reaches.
        across: for the blank stretch behind each column but the last, how many lines have text on both sides, or on
            the other side than the line before.
    """

    edges: tuple[Piece, ...]
    across: tuple[int, ...]


def in_reading_order(rows: list[Row], depth: int = 0) -> list[Row]:
    """The rows in the order in which they are read: where they hold columns, column by column."""
    if depth == DEEPEST or not any(WIDE in row.text for row in rows) or all(row.blanks == 1 for row in rows[1:]):
        return rows  # nor are there columns in the text of an article, which has a blank line between all others
    found: list[Row] = []
    at = 0
    for first, end, columns in _layouts(rows):
        found += _apart(rows[at:first], at)
        for column in _split(rows[first:end], columns.edges):
            found += in_reading_order(column, depth + 1)
        at = end
    return [*found, *_apart(rows[at:], at)]


def _apart(rows: list[Row], at: int) -> list[Row]:
    """The rows from ``at`` on; behind columns, there is a blank line at least."""
    return [row._replace(blanks=max(1, row.blanks)) for row in rows[:1] if at] + rows[1 if at else 0 :]


def _layouts(rows: Sequence[Row]) -> Iterator[tuple[int, int, Columns]]:
    """From which row to before which there are columns side by side, and the columns."""
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
    """The columns that begin in a row: behind their last row, where to look on, and the columns."""
    columns = Columns((), ())
    last = first
    before = _pieces(rows[first])
    for n in range(first, len(rows)):
        pieces = _pieces(rows[n])
        wider = _with(columns, pieces)
        if wider is None or (n > first and (_at_end(rows[n], n - last) or len(wider.edges) == 1)):
            return last + 1, max(n, first + 1), columns
        # two lines that follow each other may take turns, where both columns have space between their paragraphs
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
    """Whether columns end before a row, so many lines behind the last that told of them."""
    return lines > PATIENCE or row.blanks >= EMPTY


def _pieces(row: Row) -> list[Piece]:
    """From where to where each piece of a row reaches that wide gaps part from the others."""
    ends = [row.indent + gap.start() for gap in _GAP.finditer(row.text)]
    starts = [row.indent + gap.end() for gap in _GAP.finditer(row.text)]
    return [*map(Piece, [row.indent, *starts], [*ends, row.indent + len(row.text)])]


def _with(columns: Columns, pieces: Sequence[Piece]) -> Columns | None:
    """The columns that hold these pieces as well; None where a piece lies across what is known to part them."""
    edges, across = list(columns.edges), list(columns.across)
    if len(pieces) > MOST:
        return None
    for left, right in pieces:
        first = sum(1 for _, end in edges if end + NARROW <= left)  # the columns to the left of it
        behind = sum(1 for start, _ in edges if start < right + NARROW)  # those, and the ones that it touches
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
    """The column with most of the text, or the first with much of it."""
    sizes = [0] * len(edges)
    for row in rows:
        for n, cell in _cells(row, edges).items():
            sizes[n] += cell.right - cell.left
    return next(n for n, size in enumerate(sizes) if size >= MUCH * max(sizes))


def _is_layout(rows: Sequence[Mapping[int, Piece]], main: int) -> bool:
    """Whether the main column holds text, and its cells do not stand beside those of the others, as in a table."""
    own = [cells for cells in rows if main in cells]
    texts = sum(cells[main].right - cells[main].left >= PROSE for cells in own)
    beside = sum(len(cells) > 1 for cells in own)
    level, others = (sum(map(len, of)) - len(own) for of in (own, rows))
    return texts >= TEXTS and (beside < BESIDE * len(own) or level < LEVEL * others)


def _goes_before(row: Row, columns: Columns, main: int) -> bool:
    """Whether a row above the first wide gap holds two columns, or more of those from the main one on."""
    held = _cells(row, columns.edges)
    return (len(held) > 1 or min(held) >= main > 0) and _with(columns, _pieces(row)) is not None


def _goes_on(row: Row, columns: Columns, main: int) -> bool:
    """Whether a row below the last that holds two columns holds more of those from the main one on."""
    held = _cells(row, columns.edges)
    return len(held) == 1 and min(held) >= main and _with(columns, _pieces(row)) is not None


def _cells(row: Row, edges: Sequence[Piece]) -> dict[int, Piece]:
    """What a row has in each of the columns."""
    cells: dict[int, Piece] = {}
    for left, right in _pieces(row):
        n = min(sum(1 for _, end in edges if end + NARROW <= left), len(edges) - 1)
        cells[n] = Piece(cells[n].left if n in cells else left, right)
    return cells


def _split(rows: Sequence[Row], edges: Sequence[Piece]) -> list[list[Row]]:
    """The rows of each column; between two columns there is a blank line at least."""
    columns: list[list[Row]] = [[] for _ in edges]
    blanks = [max(1, rows[0].blanks) - rows[0].blanks] * len(edges)  # above the next row of each
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
