"""The features of a line that come from the page around it.

The neighbours decide more than the line itself. A short line between two paragraphs is text; the same line in a menu
is not (Kohlschütter, Fankhauser and Nejdl, WSDM 2010, doi:10.1145/1718487.1718542). Lines that are printed often, or
that have a recurring shape (a name, a date and a time above every comment), are furniture.
"""

# ruff: noqa: FURB136 - conditions instead of min() in the columns of features

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, pairwise
from operator import sub
from typing import NamedTuple

from newscorpus.model import BlockKind
from newscorpus.parsing.classifier.content_words import long_words, shares_of_topics
from newscorpus.parsing.classifier.own_features import HINTS, lengths_and_steps, steps
from newscorpus.parsing.fast.byte_columns import Columns, mixed
from newscorpus.parsing.labels.line_labels import LineLabel
from newscorpus.parsing.lines.reading import Line, ends_sentence

__all__ = [
    "AROUND",
    "Surveyed",
    "distances_since",
    "features_around",
    "long_words",
    "places_in_text",
    "texts_at_first_sight",
]

HEADERS = ("related", "comments", "subscribe", "bio")  # hints of short lines that stand above boilerplate

AROUND = {
    "sign": 5, "sign above": 6, "sign below": 6, "blank lines": 20, "indent": 20, "printed before": 20,
    "shape": 20, "shape above": 5, "shape below": 5, "place": 32, "line above": 25, "second above": 25,
    "line below": 25, "second below": 25, "end above": 36, "text in 2": 32, "text in 5": 32, "text in 12": 32,
    "text above": 7, "text below": 7, "since text": 32, "until text": 32, "topic": 36, "text of page": 12,
    "lines of page": 7, "share of text": 16,
    "agency or place": 2, "below a stamp": 8, "same end": 20,
} | {f"below {header}": 6 for header in HEADERS}  # fmt: skip

PLACES = (0.001, 0.1, 0.25, 0.5, 0.75, 0.9, 0.999)  # share of the page's text above
SHARES = (0.001, 0.02, 0.05, 0.1, 0.2, 0.4, 0.7)  # share of text among the words around
AMOUNTS = (1, 20, 60, 120, 250, 500)  # words of text
DISTANCES = (1, 2, 3, 4, 6, 10, 20)  # lines
BELOW = (1, 2, 4, 8, 16)
TEXT = (100, 200, 400, 800, 1600)
PARTS = (0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9)  # of the page's words that are text
LINES = (20, 50, 100, 200, 400, 800)

TEXT_WORDS = 8  # a sentence with at least this number of words looks like text
LONG_WORDS = 25  # and so does a line with this number
CAPPED = 80  # a longer line counts as this number of words
HEADER_WORDS = 8

_BITS_OF_HEADERS = [1 << HINTS.index(header) for header in HEADERS]
_DISTANCE, _AMOUNT, _BELOW = steps(DISTANCES), steps(AMOUNTS), bytes(steps(BELOW)[1:-1])
AMOUNT_LINES = 5  # whose words of text are counted
WIDEST = 12  # lines of the widest window, to either side
REACHES = (2, 5, WIDEST)

_NUMBERS = re.compile(r"\d\d*")  # a run of digits
_SIGNS = {BlockKind.FURNITURE: 1, BlockKind.TIMESTAMP: 2, BlockKind.BYLINE: 3}
_IS_STAMP = bytes(mark in (2, 3) for mark in range(256))


class Surveyed(NamedTuple):
    """The lines of a page, with what is known about each by itself.

    Attributes:
        lines: the lines.
        text: the number of words of each line that looks like text.
        signs: the label of each line that has one by itself.
        keys: equal for lines with the same words.
        ends: how each line ends.
        hints: the hints of its words, one bit for each.
        topics: its long words.
        opened: whether an agency or a place stands before its first words.
    """

    lines: Sequence[Line]
    text: Sequence[int]
    signs: Sequence[LineLabel | None]
    keys: Sequence[str]
    ends: Sequence[int]
    hints: Sequence[int]
    topics: Sequence[frozenset[str]]
    opened: Sequence[bool]


def features_around(page: Surveyed) -> Columns:
    """Return the features that each line has by its surroundings, as columns with a byte for each line."""
    lines, text, signs, keys, ends, hints, topics, opened = page
    words = [line.words for line in lines]
    lengths, steps_of_words = lengths_and_steps(words)
    is_text = bytes([1 if many else 0 for many in text])
    text_to = list(accumulate(text, initial=0))
    all_text = text_to[-1] or 1
    # Cumulative sums, extended beyond both ends of the page, so that every window is a difference of two sums.
    text_sums = _widened(text_to)
    sums = text_sums, _widened(list(accumulate(words, initial=0)))
    text_in_2, text_in_5, text_in_12 = (mixed(_shares(text, words, sums, reach), 4, lengths) for reach in REACHES)
    # the values of the line above, and of the line below
    amounts = bytes([_AMOUNT[some] for some in map(sub, text_sums[WIDEST:], text_sums[WIDEST - AMOUNT_LINES :])])
    # the first line has no line above, and the last has none below
    blanks = bytes([*[line.blanks if line.blanks < 3 else 3 for line in lines], 4])
    marks = bytes([0 if sign is None else _SIGNS.get(sign.kind, 4) for sign in signs])
    marks_around = bytes((5, *marks, 5))
    shapes = _times(_shapes(keys, words))
    shapes_around = bytes((0, *shapes, 0))
    sizes_around = bytes((24, 24, *mixed(steps_of_words, 2, is_text), 24, 24))
    part = bisect_right(PARTS, all_text / (sum([count if count < CAPPED else CAPPED for count in words]) or 1))
    return {
        "sign": marks,
        "sign above": marks_around,
        "sign below": marks_around[2:],
        "blank lines": mixed(blanks, 5, blanks[1:]),
        "indent": mixed(_indents([line.indent for line in lines], text), 4, lengths),
        "printed before": mixed(_times(keys), 4, lengths),
        "shape": mixed(shapes, 4, lengths),
        "shape above": shapes_around,
        "shape below": shapes_around[2:],
        "place": mixed(places_in_text(text_to, all_text), 4, lengths),
        "line above": sizes_around[1:],
        "second above": sizes_around,
        "line below": sizes_around[3:],
        "second below": sizes_around[4:],
        "end above": mixed(bytes((8, *ends)), 4, lengths),
        "since text": mixed(distances_since(is_text), 4, lengths),
        "until text": mixed(distances_since(is_text[::-1])[::-1], 4, lengths),
        "text of page": mixed(_same(bisect_right(TEXT, all_text), lines), 2, is_text),
        "lines of page": _same(bisect_right(LINES, len(lines)), lines),
        "share of text": mixed(_same(part, lines), 2, is_text),
        "agency or place": bytes(opened),
        "below a stamp": distances_since(marks.translate(_IS_STAMP)),
        "same end": mixed(_same_ends(keys, words), 4, lengths),
        "text in 2": text_in_2,
        "text in 5": text_in_5,
        "text in 12": text_in_12,
        "text above": amounts,
        "text below": amounts[AMOUNT_LINES + 1 :],
        "topic": mixed(shares_of_topics(topics, is_text), 4, lengths),
    } | _below_headers(words, hints)


def _same(value: int, lines: Sequence[Line]) -> bytes:
    return bytes((value,)) * len(lines)


def _widened(sums: list[int]) -> list[int]:
    return [0] * WIDEST + sums + sums[-1:] * WIDEST


def _shares(text: Sequence[int], words: Sequence[int], sums: tuple[list[int], list[int]], reach: int) -> bytes:
    """Return the share of text among the words in this number of lines above and below, without the line itself."""
    text_near, words_near = (map(sub, to[WIDEST + reach + 1 :], to[WIDEST - reach :]) for to in sums)
    return bytes(
        [
            bisect_right(SHARES, (near - many) / (all_near - count)) if near > many else 0
            for near, all_near, many, count in zip(text_near, words_near, text, words, strict=False)
        ]
    )


def places_in_text(text_to: Sequence[int], all_text: int) -> bytes:
    """Return the share of the page's text above each line, in steps."""
    starts = [bisect_left(text_to, edge, key=lambda above: above / all_text) for edge in PLACES]
    return b"".join(bytes((step,)) * (end - at) for step, (at, end) in enumerate(pairwise((0, *starts, len(text_to)))))


def _shapes(keys: Sequence[str], words: Sequence[int]) -> list[str]:
    """Return the keys of short lines with 0 for each number."""
    short = "\n".join([key for key, count in zip(keys, words, strict=True) if count <= HEADER_WORDS])
    shapes = iter(_NUMBERS.sub("0", short).split("\n"))
    return [next(shapes) if count <= HEADER_WORDS else key for key, count in zip(keys, words, strict=True)]


def _same_ends(keys: Sequence[str], words: Sequence[int]) -> bytes:
    """Return how often each line's last two words end a line; 0 for a line of one word."""
    ends = [
        key[key.rfind(" ", 0, key.rfind(" ")) + 1 :] if count > 1 else ""
        for key, count in zip(keys, words, strict=True)
    ]
    return bytes([times if end else 0 for times, end in zip(_times(ends), ends, strict=True)])


def _below_headers(words: Sequence[int], hints: Sequence[int]) -> Columns:
    """Return for each header the distance to the last line with it."""
    heads = [n for n, (count, bits) in enumerate(zip(words, hints, strict=True)) if count <= HEADER_WORDS and bits]
    columns: Columns = {}
    for header, bit in zip(HEADERS, _BITS_OF_HEADERS, strict=True):
        column = bytearray((len(BELOW),)) * len(words)
        for head in heads:
            if hints[head] & bit:
                column[head + 1 : head + 1 + len(_BELOW)] = _BELOW[: len(words) - head - 1]
        columns[f"below {header}"] = bytes(column)
    return columns


def _times(values: Sequence[str]) -> bytes:
    """Return how often each of the values occurs, up to four times."""
    counted = Counter(values)
    return bytes([times if times < 4 else 4 for times in map(counted.__getitem__, values)])


def texts_at_first_sight(lines: Sequence[Line]) -> list[int]:
    """Return the number of words of each line that looks like text, and 0 for others."""
    return [
        (line.words if line.words < CAPPED else CAPPED)
        if line.words >= LONG_WORDS or (line.words >= TEXT_WORDS and ends_sentence(line.text))
        else 0
        for line in lines
    ]


def _indents(indents: Sequence[int], text: Sequence[int]) -> bytes:
    """Return the indent of each line compared with most of the text; 0 on a page without indents."""
    if not any(indents):
        return bytes(len(indents))
    words = Counter[int]()
    for indent, many in zip(indents, text, strict=True):
        words[indent] += many
    usual = max(words, key=lambda indent: (words[indent], -indent))
    return bytes([_indent(indent - usual) for indent in indents])


def _indent(by: int) -> int:
    return 1 if by == 0 else 2 if -4 <= by < 0 else 3 if by < 0 else 4


def distances_since(there: bytes) -> bytes:
    """Return the number of lines back to the last line for which the value is true, in eight steps."""
    far = bytes((_DISTANCE[-1],)) * len(there)
    behind = bytes(_DISTANCE[1:]) + far  # a line for which the value is true
    above, *runs = there.split(b"\1")
    return (far[: len(above) + 1] + b"".join([behind[: len(run) + 1] for run in runs]))[: len(there)]
