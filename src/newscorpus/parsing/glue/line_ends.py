"""Find the width at which a text was wrapped before its line breaks were dropped, and the places of the breaks.

A greedily wrapped text breaks before a word exactly if the word does not fit on the line. So the first token that
crosses the edge is two glued words, and the next line begins with the second. Donald Knuth and Michael Plass call
this first-fit (Breaking Paragraphs into Lines, 1981).
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from newscorpus.parsing.glue.word_costs import Vocabulary

__all__ = ["Lines", "Token", "Wrap", "break_lines", "likely_wraps"]

WIDTHS = range(40, 141)  # columns
NARROWEST = 16  # columns that an indent leaves to a first line
DEAREST = 18.0  # cost up to which two words are believed where a line has to end
MOST_WIDTHS, MOST_FIRSTS = 5, 4  # that are tried
AGREEING = 0.25  # the share of the lines that must speak for a width
UNSEEN = 18.0  # the cost of a line end at which no two words are visible
CONVINCING = 8.0  # cost of two words for which nothing else is tried
OVERFULL = 2.0  # cost of each column that a line is too long


class Token(NamedTuple):
    """A text without blanks at its place in the paragraph.

    Attributes:
        start: the offset of its first character.
        end: the offset after its last character.
        text: its characters.
        opened: whether a straight quotation mark that was opened before it is still open.
    """

    start: int
    end: int
    text: str
    opened: bool = False


class Wrap(NamedTuple):
    """A width in columns, and how many of the columns the first line of a paragraph has."""

    width: int
    first: int


class Lines(NamedTuple):
    """How a paragraph was broken into lines.

    Attributes:
        cost: the cost of all line ends.
        number: the number of line ends.
        glued: the offsets of line ends at which two words are glued.
    """

    cost: float
    number: int
    glued: tuple[int, ...]


def likely_wraps(glued: Sequence[Sequence[tuple[int, int]]]) -> list[Wrap]:
    """Return the wraps that explain the glue of a text best, the best first.

    Args:
        glued: for each paragraph, the offset of each certain glue, and the length of the word after it.

    Two neighbouring glues are the ends of a line. The line is as wide as the text between them, or wider, but not so
    wide that the word after it would have fitted.
    """
    widths, firsts = Counter[int](), Counter[int]()
    pairs = 0
    for places in glued:
        for (before, _), (at, word) in pairwise(places):
            pairs += 1
            widths.update(width for width in range(at - before, at - before + word + 1) if width in WIDTHS)
        for at, word in places[:1]:
            firsts.update(first for first in range(at, at + word + 1) if NARROWEST <= first <= WIDTHS[-1])
    if max(widths.values(), default=0) < max(2, AGREEING * pairs):
        return []
    return [
        Wrap(width, first)
        for width in _most_voted(widths, MOST_WIDTHS)
        for first in dict.fromkeys((*_most_voted({f: n for f, n in firsts.items() if f <= width}, MOST_FIRSTS), width))
    ]


def _most_voted(votes: Mapping[int, int], most: int) -> list[int]:
    return sorted(votes, key=lambda value: (-votes[value], value))[:most]


class _Start(NamedTuple):
    """A place at which a line may begin, and the cheapest way to it."""

    at: int
    token: int  # the token inside or before which the line begins
    cost: float = 0.0
    number: int = 0
    glued: bool = False
    before: "_Start | None" = None


def break_lines(tokens: Sequence[Token], wrap: Wrap, vocabulary: Vocabulary) -> Lines:
    """Return the cheapest way in which the lines of a paragraph may have ended.

    The method is a shortest path over the places at which a line may begin. Each place has at most as many successors
    as a token has characters, so the time is linear.

    >>> tokens = [Token(0, 3, "The"), Token(4, 9, "ferry"), Token(10, 22, "crossedbefore"), Token(23, 28, "dawn.")]
    >>> break_lines(tokens, Wrap(20, 20), Vocabulary({}))
    Lines(cost=2.5, number=1, glued=(17,))
    """
    starts = {0: _Start(0, 0)}
    last: _Start | None = None
    ends = [token.end for token in tokens]
    end = ends[-1] if ends else 0
    while starts:
        line = starts.pop(min(starts))
        room = wrap.width if line.at else wrap.first
        if end - line.at <= room and (last is None or line.cost < last.cost):
            last = line
        n = bisect_left(ends, line.at + room, line.token)
        if n == len(tokens):
            continue
        token = tokens[n]
        cheapest = UNSEEN
        for split in vocabulary.splits(token.text, opened=token.opened):
            at = token.start + split.at
            cost = split.cost + OVERFULL * max(0, at - line.at - room)
            if at > line.at and cost <= DEAREST:
                cheapest = min(cheapest, cost)
                held = starts.get(at)
                if held is None or line.cost + cost < held.cost:
                    starts[at] = _Start(at, n, line.cost + cost, line.number + 1, glued=True, before=line)
        if cheapest < CONVINCING:
            continue
        # the line ended here, but no two words are visible: at any place of the token, or at the blank after it
        cost = line.cost + UNSEEN
        places = [(at, n) for at in range(max(line.at + 1, token.start), min(token.end, line.at + room + 1))]
        if n + 1 < len(tokens):
            places.append((tokens[n + 1].start, n + 1))
        for at, in_token in places:
            held = starts.get(at)
            if held is None or cost < held.cost:
                starts[at] = _Start(at, in_token, cost, line.number + 1, before=line)
    return _followed(last)


def _followed(last: _Start | None) -> Lines:
    """Yield the line ends on the way to the last line.

    If a paragraph has no such lines, the end of one line is not visible.
    """
    if last is None:
        return Lines(UNSEEN, 1, ())
    glued: list[int] = []
    line: _Start | None = last
    while line is not None:
        if line.glued:
            glued.append(line.at)
        line = line.before
    return Lines(last.cost, last.number, tuple(reversed(glued)))
