"""The traits of a line that come from the page around it, as numbers into a table of weights.

What the neighbours are decides more than the line itself: a short line between two paragraphs is text, the same
line in a menu is not (Kohlschütter, Fankhauser and Nejdl, WSDM 2010, doi:10.1145/1718487.1718542). Lines that are
printed often, or of a shape that recurs (a name, a date and a time over every comment), are furniture.
"""

# ruff: noqa: FURB136 - a condition is three times as fast as min()

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise, repeat
from operator import sub
from typing import NamedTuple

from newscorpus.model import BlockKind
from newscorpus.parsing.lines import Line, ends_sentence
from newscorpus.parsing.signs import Sign
from newscorpus.parsing.traits import (
    CHARACTERS,
    HINTS,
    OWN,
    by_length,
    length_of,
    numbers_by_length,
    starts,
    steps,
    words_of,
)

__all__ = ["AROUND", "Surveyed", "long_words", "mentioned_in", "text_words", "traits_around"]

HEADERS = ("related", "comments", "subscribe", "bio")  # hints whose short lines stand over what is no text

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
TOPICS = (0.001, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7)
BELOW = (1, 2, 4, 8, 16)
TEXT = (100, 200, 400, 800, 1600)
PARTS = (0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9)  # of the page's words that are text
LINES = (20, 50, 100, 200, 400, 800)

TEXT_WORDS = 8  # a sentence of so many words is text at first sight
LONG_WORDS = 25  # and so is a line of so many
CAPPED = 80  # a longer line counts no more than that
HEADER_WORDS = 8
TOPIC_CHARACTERS = 1500

_AT = starts(AROUND, sum(OWN.values()))
_TEXT_OF_PAGE = _AT["text of page"]
_LINES_OF_PAGE = _AT["lines of page"]
_SIGN = _AT["sign"]
_SIGN_ABOVE = _AT["sign above"]
_SIGN_BELOW = _AT["sign below"]
_BLANK_LINES = _AT["blank lines"]
_INDENT = numbers_by_length(_AT["indent"], AROUND["indent"])
_PRINTED_BEFORE = numbers_by_length(_AT["printed before"], AROUND["printed before"])
_SHAPE = numbers_by_length(_AT["shape"], AROUND["shape"])
_SHAPE_ABOVE = _AT["shape above"]
_SHAPE_BELOW = _AT["shape below"]
_PLACE = numbers_by_length(_AT["place"], AROUND["place"])
_LINE_ABOVE = _AT["line above"]
_SECOND_ABOVE = _AT["second above"]
_LINE_BELOW = _AT["line below"]
_SECOND_BELOW = _AT["second below"]
_END_ABOVE = numbers_by_length(_AT["end above"], AROUND["end above"])
_SINCE_TEXT = numbers_by_length(_AT["since text"], AROUND["since text"])
_UNTIL_TEXT = numbers_by_length(_AT["until text"], AROUND["until text"])
_TEXT_ABOVE = _AT["text above"]
_TEXT_BELOW = _AT["text below"]
_TOPIC = numbers_by_length(_AT["topic"], AROUND["topic"])
_BELOW_RELATED = _AT["below related"]
_OPENED = _AT["agency or place"]
_BELOW_A_STAMP = _AT["below a stamp"]
_SAME_END = numbers_by_length(_AT["same end"], AROUND["same end"])
_SHARE_OF_TEXT = _AT["share of text"]
_BELOW = [_BELOW_RELATED + 6 * n for n in range(len(HEADERS))]
_BELOW_EACH = [[begin + step for step in steps(BELOW)[1:-1]] for begin in _BELOW]  # one line below it, two, …
_BITS_OF_HEADERS = [1 << HINTS.index(header) for header in HEADERS]
_DISTANCE, _AMOUNT = steps(DISTANCES), steps(AMOUNTS)
WIDEST = 12  # lines of the widest window, to either side
REACHES = (2, 5, WIDEST)
_TEXT_IN_2 = numbers_by_length(_AT["text in 2"], AROUND["text in 2"])
_TEXT_IN_5 = numbers_by_length(_AT["text in 5"], AROUND["text in 5"])
_TEXT_IN_12 = numbers_by_length(_AT["text in 12"], AROUND["text in 12"])

_NUMBERS = re.compile(r"\d+")
LONG = 5  # letters
_LONG = re.compile(rf"[^\W\d_]{{{LONG},}}")
_ASCII_LONG = re.compile(rf"[a-z]{{{LONG},}}")
_SIGNS = {BlockKind.FURNITURE: 1, BlockKind.TIMESTAMP: 2, BlockKind.BYLINE: 3}


def long_words(line: Line, looked_up: Sequence[str] | None = None) -> frozenset[str]:
    """The words of five letters and more: what a line is about, in languages with blanks between words.

    Args:
        line: the line.
        looked_up: the ``hint_words`` of its first characters, if they are known; in a short line no others are long.
    """
    if looked_up is not None and len(line.text) <= CHARACTERS:
        words = [word for word in looked_up if len(word) >= LONG]
        if not "".join(words).isalpha():
            whole = [word for word in words if word.isalpha()]
            words = whole + _LONG.findall(" ".join([word for word in words if not word.isalpha()]))
        return frozenset(words)
    text = line.text[:TOPIC_CHARACTERS].lower()
    if not text.isascii():
        for mark in "’“”–—‘…":  # nothing else keeps much English from being ASCII, which is searched much faster
            text = text.replace(mark, " ")
    return frozenset((_ASCII_LONG if text.isascii() else _LONG).findall(text))


class Surveyed(NamedTuple):
    """The lines of a page with what each says by itself.

    Attributes:
        lines: the lines.
        text: the words of each that is text at first sight.
        signs: what each says of itself.
        keys: equal for lines that say the same.
        ends: how it ends.
        hints: the hints of its words, one bit for each.
        topics: its long words.
        opened: whether an agency or a place stands before its first words.
    """

    lines: Sequence[Line]
    text: Sequence[int]
    signs: Sequence[Sign | None]
    keys: Sequence[str]
    ends: Sequence[int]
    hints: Sequence[int]
    topics: Sequence[frozenset[str]]
    opened: Sequence[bool]


def traits_around(page: Surveyed) -> list[tuple[int, ...]]:
    """For each line the numbers of the traits that its surroundings give it, in the table of all weights.

    They are made trait by trait for all lines at once, which takes half the time of line by line.
    """
    lines, text, signs, keys, ends, hints, topics, opened = page
    words = [line.words for line in lines]
    lengths = [length_of(count) for count in words]
    text_to = list(accumulate(text, initial=0))
    all_text = text_to[-1] or 1
    # the sums to a line, and beyond the page those to its ends: a window of lines is a difference, wherever it is
    text_sums = _widened(text_to)
    words_sums = _widened(list(accumulate(words, initial=0)))
    text_in_2, text_in_5, text_in_12 = (_shares(text, words, text_sums, words_sums, reach) for reach in REACHES)
    # what stands above the first line and below the last has values of its own
    blanks = [*[line.blanks if line.blanks < 3 else 3 for line in lines], 4]
    marks = [0 if sign is None else _SIGNS.get(sign.kind, 4) for sign in signs]
    marks_around = [5, *marks, 5]
    shapes = _times(_shapes(keys, words))
    shapes_around = [0, *shapes, 0]
    sizes = [words_of(count) * 2 + (1 if many else 0) for count, many in zip(words, text, strict=True)]
    sizes_around = [24, 24, *sizes, 24, 24]
    size_of_page = _LINES_OF_PAGE + bisect_right(LINES, len(lines))
    text_of_page = _TEXT_OF_PAGE + 2 * bisect_right(TEXT, all_text)
    part = _SHARE_OF_TEXT + 2 * bisect_right(
        PARTS, all_text / (sum([count if count < CAPPED else CAPPED for count in words]) or 1)
    )
    columns = (
        [_SIGN + mark for mark in marks],
        [_SIGN_ABOVE + mark for mark in marks_around],
        [_SIGN_BELOW + mark for mark in marks_around[2:]],
        [_BLANK_LINES + above * 5 + below for above, below in pairwise(blanks)],
        by_length(_INDENT, _indents([line.indent for line in lines], text), lengths),
        by_length(_PRINTED_BEFORE, _times(keys), lengths),
        by_length(_SHAPE, shapes, lengths),
        [_SHAPE_ABOVE + times for times in shapes_around],
        [_SHAPE_BELOW + times for times in shapes_around[2:]],
        by_length(_PLACE, [bisect_right(PLACES, above / all_text) for above in text_to], lengths),
        [_LINE_ABOVE + size for size in sizes_around[1:]],
        [_SECOND_ABOVE + size for size in sizes_around],
        [_LINE_BELOW + size for size in sizes_around[3:]],
        [_SECOND_BELOW + size for size in sizes_around[4:]],
        by_length(_END_ABOVE, [8, *ends], lengths),
        by_length(_SINCE_TEXT, _since(text), lengths),
        by_length(_UNTIL_TEXT, _since(text[::-1])[::-1], lengths),
        [text_of_page + (1 if many else 0) for many in text],
        repeat(size_of_page),
        [part + (1 if many else 0) for many in text],
        [_OPENED + (1 if slug else 0) for slug in opened],
        [_BELOW_A_STAMP + steps for steps in _since([mark in (2, 3) for mark in marks])],
        by_length(_SAME_END, _same_ends(keys, words), lengths),
        by_length(_TEXT_IN_2, text_in_2, lengths),
        by_length(_TEXT_IN_5, text_in_5, lengths),
        by_length(_TEXT_IN_12, text_in_12, lengths),
        [_TEXT_ABOVE + _AMOUNT[some] for some in map(sub, text_sums[WIDEST:], text_sums[WIDEST - 5 :])],
        [_TEXT_BELOW + _AMOUNT[some] for some in map(sub, text_sums[WIDEST + 6 :], text_sums[WIDEST + 1 :])],
        by_length(_TOPIC, _shared(topics, text), lengths),
        *_below_headers(words, hints),
    )
    return list(zip(*columns, strict=False))


def _widened(sums: list[int]) -> list[int]:
    return [0] * WIDEST + sums + sums[-1:] * WIDEST


def _shares(
    text: Sequence[int], words: Sequence[int], text_sums: Sequence[int], words_sums: Sequence[int], reach: int
) -> list[int]:
    """The share of text among the words so many lines above and below, those of the line itself aside."""
    text_near = map(sub, text_sums[WIDEST + reach + 1 :], text_sums[WIDEST - reach :])
    words_near = map(sub, words_sums[WIDEST + reach + 1 :], words_sums[WIDEST - reach :])
    return [
        bisect_right(SHARES, (near - many) / (all_near - count)) if near > many else 0
        for near, all_near, many, count in zip(text_near, words_near, text, words, strict=False)
    ]


def _shapes(keys: Sequence[str], words: Sequence[int]) -> list[str]:
    """The keys with each number as 0 where the line is short; one look for the numbers of all."""
    short = "\n".join([key for key, count in zip(keys, words, strict=True) if count <= HEADER_WORDS])
    shapes = iter(_NUMBERS.sub("0", short).split("\n"))
    return [next(shapes) if count <= HEADER_WORDS else key for key, count in zip(keys, words, strict=True)]


def _same_ends(keys: Sequence[str], words: Sequence[int]) -> list[int]:
    """How often the last two words of each line end one; 0 for a line of one word."""
    ends = [
        key[key.rfind(" ", 0, key.rfind(" ")) + 1 :] if count > 1 else ""
        for key, count in zip(keys, words, strict=True)
    ]
    return [times if end else 0 for times, end in zip(_times(ends), ends, strict=True)]


def _below_headers(words: Sequence[int], hints: Sequence[int]) -> list[Iterable[int]]:
    """For each header the numbers of the distance to the last line with it."""
    heads = [n for n, (count, bits) in enumerate(zip(words, hints, strict=True)) if count <= HEADER_WORDS and bits]
    columns: list[Iterable[int]] = []
    for begin, bit, below in zip(_BELOW, _BITS_OF_HEADERS, _BELOW_EACH, strict=True):
        column = [begin + len(BELOW)] * len(words)
        for head in heads:
            if hints[head] & bit:
                column[head + 1 : head + 1 + len(below)] = below[: len(words) - head - 1]
        columns.append(column)
    return columns


def mentioned_in(topics: Iterable[frozenset[str]]) -> tuple[set[str], set[str]]:
    """The words of the topics, and those that more than one of them has."""
    mentioned, twice = set[str](), set[str]()
    for topic in topics:
        twice |= mentioned & topic
        mentioned |= topic
    return mentioned, twice


def _shared(topics: Sequence[frozenset[str]], text: Sequence[int]) -> list[int]:
    """The share of each topic that the text has, too; a line of the text must share it with another."""
    mentioned, twice = mentioned_in(topic for topic, many in zip(topics, text, strict=True) if many)
    return [
        bisect_right(TOPICS, len(topic & (twice if many else mentioned)) / len(topic)) if topic else 8
        for topic, many in zip(topics, text, strict=True)
    ]


def _times(values: Sequence[str]) -> list[int]:
    """How often each of the values is among them; four times stands for more."""
    counted = Counter(values)
    return [times if times < 4 else 4 for times in map(counted.__getitem__, values)]


def text_words(line: Line) -> int:
    """The words of a line that is text at first sight; none of another."""
    if line.words >= LONG_WORDS or (line.words >= TEXT_WORDS and ends_sentence(line.text)):
        return line.words if line.words < CAPPED else CAPPED
    return 0


def _indents(indents: Sequence[int], text: Sequence[int]) -> list[int]:
    """How each line is set in against most of the text; 0 on a page without indents."""
    if not any(indents):
        return [0] * len(indents)
    words = Counter[int]()
    for indent, many in zip(indents, text, strict=True):
        words[indent] += many
    usual = max(words, key=lambda indent: (words[indent], -indent))
    return [_indent(indent - usual) for indent in indents]


def _indent(by: int) -> int:
    return 1 if by == 0 else 2 if -4 <= by < 0 else 3 if by < 0 else 4


def _since(there: Iterable[int]) -> list[int]:
    """How many lines back each line has one for which it is true, in eight steps."""
    out: list[int] = []
    distance = DISTANCES[-1]
    for here in there:
        out.append(_DISTANCE[distance])
        distance = 1 if here else distance + (distance < DISTANCES[-1])
    return out
