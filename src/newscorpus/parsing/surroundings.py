"""The traits of a line that come from the page around it, as numbers into a table of weights.

What the neighbours are decides more than the line itself: a short line between two paragraphs is text, the same
line in a menu is not (Kohlschütter, Fankhauser and Nejdl, WSDM 2010, doi:10.1145/1718487.1718542). Lines that are
printed often, or of a shape that recurs (a name, a date and a time over every comment), are furniture.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, chain
from operator import sub
from typing import NamedTuple

from newscorpus.model import BlockKind
from newscorpus.parsing.lines import Line, ends_sentence
from newscorpus.parsing.signs import Sign
from newscorpus.parsing.traits import CHARACTERS, HINTS, OWN, WORDS, end_of, length_of, starts

__all__ = ["AROUND", "Surveyed", "long_words", "text_words", "traits_around"]

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
FAR = 99
HEADER_WORDS = 8
TOPIC_CHARACTERS = 1500

_AT = starts(AROUND, sum(OWN.values()))
_TEXT_OF_PAGE = _AT["text of page"]
_LINES_OF_PAGE = _AT["lines of page"]
_SIGN = _AT["sign"]
_SIGN_ABOVE = _AT["sign above"]
_SIGN_BELOW = _AT["sign below"]
_BLANK_LINES = _AT["blank lines"]
_INDENT = _AT["indent"]
_PRINTED_BEFORE = _AT["printed before"]
_SHAPE = _AT["shape"]
_SHAPE_ABOVE = _AT["shape above"]
_SHAPE_BELOW = _AT["shape below"]
_PLACE = _AT["place"]
_LINE_ABOVE = _AT["line above"]
_SECOND_ABOVE = _AT["second above"]
_LINE_BELOW = _AT["line below"]
_SECOND_BELOW = _AT["second below"]
_END_ABOVE = _AT["end above"]
_SINCE_TEXT = _AT["since text"]
_UNTIL_TEXT = _AT["until text"]
_TEXT_ABOVE = _AT["text above"]
_TEXT_BELOW = _AT["text below"]
_TOPIC = _AT["topic"]
_BELOW_RELATED = _AT["below related"]
_OPENED = _AT["agency or place"]
_BELOW_A_STAMP = _AT["below a stamp"]
_SAME_END = _AT["same end"]
_SHARE_OF_TEXT = _AT["share of text"]
_BELOW = [_BELOW_RELATED + 6 * n for n in range(len(HEADERS))]
_FAR_BELOW = [begin + len(BELOW) for begin in _BELOW]
_BITS_OF_HEADERS = [1 << HINTS.index(header) for header in HEADERS]
_HEADER_BITS = sum(_BITS_OF_HEADERS)
WIDEST = 12  # lines of the widest window, to either side
REACHES = (2, 5, WIDEST)
_TEXT_IN_2 = _AT["text in 2"]
_TEXT_IN_5 = _AT["text in 5"]
_TEXT_IN_12 = _AT["text in 12"]

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
        hints: the hints of its words, one bit for each.
        topics: its long words.
        opened: whether an agency or a place stands before its first words.
    """

    lines: Sequence[Line]
    text: Sequence[int]
    signs: Sequence[Sign | None]
    keys: Sequence[str]
    hints: Sequence[int]
    topics: Sequence[frozenset[str]]
    opened: Sequence[bool]


def traits_around(page: Surveyed) -> list[list[int]]:
    """For each line the numbers of the traits that its surroundings give it, in the table of all weights."""
    lines, text, signs, keys, hints, topics, opened = page
    indents = [line.indent for line in lines]
    blanks = [min(line.blanks, 3) for line in lines] + [4]
    count = len(lines)
    text_to = list(accumulate(text, initial=0))
    words_to = list(accumulate((line.words for line in lines), initial=0))
    all_text = text_to[-1] or 1
    # the sums to a line, and beyond the page those to its ends: a window of lines is a difference, wherever it is
    text_sums = [0] * WIDEST + text_to + text_to[-1:] * WIDEST
    words_sums = [0] * WIDEST + words_to + words_to[-1:] * WIDEST
    shapes = [
        _NUMBERS.sub("0", key) if line.words <= HEADER_WORDS else key for key, line in zip(keys, lines, strict=True)
    ]
    printed, shaped = _times(keys), [0, *_times(shapes), 0]
    usual = _usual(indents, text)
    flat = max(indents, default=0) == 0
    since, until = _distances(text)
    sizes = [bisect_right(WORDS, line.words) * 2 + (1 if many else 0) for line, many in zip(lines, text, strict=True)]
    sizes = [24, 24, *sizes, 24, 24]
    ends = [8, *[end_of(line.text) for line in lines]]
    mentions = Counter(chain.from_iterable(topic for topic, many in zip(topics, text, strict=True) if many))
    mentioned = frozenset(mentions)
    twice = frozenset(word for word, times in mentions.items() if times > 1)
    marks = [5, *[0 if sign is None else _SIGNS.get(sign.kind, 4) for sign in signs], 5]
    headers_at = [-FAR] * len(HEADERS)  # where the last line with each stood
    header_at = -FAR  # and the last of them all
    tails = [
        " ".join(key.rsplit(None, 2)[-2:]) if line.words > 1 else "" for key, line in zip(keys, lines, strict=True)
    ]
    ended = _times(tails)
    stamped = FAR  # lines since a time stamp or a byline
    size_of_page = _LINES_OF_PAGE + bisect_right(LINES, count)
    text_of_page = _TEXT_OF_PAGE + 2 * bisect_right(TEXT, all_text)
    part = _SHARE_OF_TEXT + 2 * bisect_right(PARTS, all_text / (sum(min(line.words, CAPPED) for line in lines) or 1))
    text_2, text_5, text_12 = (_in_window(text_sums, reach) for reach in REACHES)
    words_2, words_5, words_12 = (_in_window(words_sums, reach) for reach in REACHES)
    rows: list[list[int]] = []
    for n, line in enumerate(lines):
        words, many = line.words, text[n]
        length = length_of(words)
        is_text = 1 if many else 0
        at = n + WIDEST  # in the sums
        topic = topics[n]
        shared = bisect_right(TOPICS, len(topic & (twice if many else mentioned)) / len(topic)) if topic else 8
        row = [
            _SIGN + marks[n + 1],
            _SIGN_ABOVE + marks[n],
            _SIGN_BELOW + marks[n + 2],
            _BLANK_LINES + blanks[n] * 5 + blanks[n + 1],
            _INDENT + (0 if flat else _indent(indents[n] - usual)) * 4 + length,
            _PRINTED_BEFORE + printed[n] * 4 + length,
            _SHAPE + shaped[n + 1] * 4 + length,
            _SHAPE_ABOVE + shaped[n],
            _SHAPE_BELOW + shaped[n + 2],
            _PLACE + bisect_right(PLACES, text_to[n] / all_text) * 4 + length,
            _LINE_ABOVE + sizes[n + 1],
            _SECOND_ABOVE + sizes[n],
            _LINE_BELOW + sizes[n + 3],
            _SECOND_BELOW + sizes[n + 4],
            _END_ABOVE + ends[n] * 4 + length,
            _SINCE_TEXT + bisect_right(DISTANCES, since[n]) * 4 + length,
            _UNTIL_TEXT + bisect_right(DISTANCES, until[n]) * 4 + length,
            text_of_page + is_text,
            size_of_page,
            part + is_text,
            _OPENED + (1 if opened[n] else 0),
            _BELOW_A_STAMP + bisect_right(DISTANCES, stamped),
            _SAME_END + (ended[n] if tails[n] else 0) * 4 + length,
            _TEXT_IN_2 + bisect_right(SHARES, (text_2[n] - many) / (words_2[n] - words or 1)) * 4 + length,
            _TEXT_IN_5 + bisect_right(SHARES, (text_5[n] - many) / (words_5[n] - words or 1)) * 4 + length,
            _TEXT_IN_12 + bisect_right(SHARES, (text_12[n] - many) / (words_12[n] - words or 1)) * 4 + length,
            _TEXT_ABOVE + bisect_right(AMOUNTS, text_sums[at] - text_sums[at - 5]),
            _TEXT_BELOW + bisect_right(AMOUNTS, text_sums[at + 6] - text_sums[at + 1]),
            _TOPIC + shared * 4 + length,
        ]
        if n - header_at < BELOW[-1]:
            row += [begin + bisect_right(BELOW, n - above) for begin, above in zip(_BELOW, headers_at, strict=True)]
        else:
            row += _FAR_BELOW
        if words <= HEADER_WORDS and hints[n] & _HEADER_BITS:
            headers_at = [
                n if hints[n] & bit else above for bit, above in zip(_BITS_OF_HEADERS, headers_at, strict=True)
            ]
            header_at = n
        stamped = 1 if marks[n + 1] in (2, 3) else stamped + 1
        rows.append(row)
    return rows


def _in_window(sums: Sequence[int], reach: int) -> list[int]:
    """For each line the sum over the lines so far above and below, and over itself."""
    return list(map(sub, sums[WIDEST + reach + 1 :], sums[WIDEST - reach :]))


def _times(values: Sequence[str]) -> list[int]:
    """How often each of the values is among them; four times stands for more."""
    few = {value: min(times, 4) for value, times in Counter(values).items()}
    return [few[value] for value in values]


def text_words(line: Line) -> int:
    """The words of a line that is text at first sight; none of another."""
    if line.words >= LONG_WORDS or (line.words >= TEXT_WORDS and ends_sentence(line.text)):
        return min(line.words, CAPPED)
    return 0


def _usual(indents: Sequence[int], text: Sequence[int]) -> int:
    """The indent of most of the text."""
    words = Counter[int]()
    for indent, many in zip(indents, text, strict=True):
        words[indent] += many
    return max(words, key=lambda indent: (words[indent], -indent), default=0)


def _indent(by: int) -> int:
    return 1 if by == 0 else 2 if -4 <= by < 0 else 3 if by < 0 else 4


def _distances(text: Sequence[int]) -> tuple[list[int], list[int]]:
    """For each line how many lines back and ahead there is text."""

    def back(amounts: Sequence[int]) -> list[int]:
        out: list[int] = []
        distance = FAR
        for many in amounts:
            out.append(distance)
            distance = 1 if many else distance + 1
        return out

    return back(text), back(text[::-1])[::-1]
