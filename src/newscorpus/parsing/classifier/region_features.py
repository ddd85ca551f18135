"""The region of a page that holds most of its text, and the features of a line that come from it.

A first score judges each line by itself and by its neighbours. The stretch of lines with the greatest sum of scores
(Kadane's algorithm; Bentley, CACM 27(9), 1984, doi:10.1145/358234.381162) is the region of the story. A second score
adds the place of a line relative to the region, and the words that it shares with it. The text of a related story has
a high first score, but lies outside the region and has another topic.
"""

# ruff: noqa: FURB136 - conditions instead of min() in the columns of features

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from operator import sub
from typing import NamedTuple

from newscorpus.parsing.classifier.content_words import shares_of_topics
from newscorpus.parsing.classifier.own_features import lengths_and_steps, steps
from newscorpus.parsing.fast.byte_columns import Columns, mixed
from newscorpus.parsing.lines.reading import Line

__all__ = ["IN_REGION", "InRegion", "best_region", "features_in_region"]

IN_REGION = {
    "score": 48, "score inside": 24, "share": 40, "score above": 52, "score below": 52, "second score above": 13,
    "second score below": 13, "before": 32, "behind": 32, "from start": 16, "to end": 16, "scores 3 above": 14,
    "scores 3 below": 14, "scores 8 above": 14, "scores 8 below": 14, "region's indent": 48,
    "region's topic": 72, "region's size": 12,
}  # fmt: skip

SCORES = (-4.0, -3.0, -2.0, -1.2, -0.5, 0.0, 0.5, 1.2, 2.0, 3.0, 4.0)
NO_SCORE = 12  # above the first line and below the last
SHARES = (0.5, 0.7, 0.9, 0.999)
DISTANCES = (1, 2, 3, 5, 9, 17, 40)
AMOUNTS = (1, 20, 60, 150, 300, 600)
INNER = 3  # lines into the region
SIZES = (50, 100, 200, 400, 800)

STEEPEST = 3.0  # a higher score counts as this
CAPPED = 40  # words; a longer line counts as this number
CAPPED_AROUND = 60
WIDEST = 8  # lines of the widest window of scores
LINE_COST = 2.0  # subtracted for each line, so that a menu between two stories separates them

_DISTANCE = steps(DISTANCES)
_LONGER = bytes(length > 1 for length in range(256))
# the values of these features follow those of "before" in this order
_BEHIND = IN_REGION["before"] // 4
_FROM_START = _BEHIND + IN_REGION["behind"] // 4


def best_region(scores: Sequence[float], lines: Sequence[Line]) -> tuple[int, int]:
    """Return the stretch of lines with the greatest sum of scores, end exclusive.

    The words of a line are the weight of its score.
    """
    best = total = 0.0
    first = start = end = 0
    for n, (score, line) in enumerate(zip(scores, lines, strict=True)):
        words = line.words
        if total <= 0:
            total, first = 0.0, n
        capped = -STEEPEST if score < -STEEPEST else STEEPEST if score > STEEPEST else score
        total += capped * (words if words < CAPPED else CAPPED) - LINE_COST
        if total > best:
            best, start, end = total, first, n + 1
    return start, end


class InRegion(NamedTuple):
    """The values of the features that each line has by the region of the page.

    Attributes:
        columns: the values of all lines. The distances to the region, and inside it, are one feature after the other.
        start: the first line of the region.
        to_end: for each line from there on, its distance to the end of the region.
    """

    columns: Columns
    start: int
    to_end: bytes


def features_in_region(lines: Sequence[Line], scores: Sequence[float], topics: Sequence[frozenset[str]]) -> InRegion:
    """Return the features that the region of the page gives each line, as columns."""
    start, end = best_region(scores, lines)
    words = [line.words for line in lines]
    lengths, _ = lengths_and_steps(words)
    within = bytes(start) + b"\1" * (end - start) + bytes(len(lines) - end)
    sides = mixed(within, 4, lengths)
    gains = [
        score * (count if count < CAPPED_AROUND else CAPPED_AROUND) if score > 0.0 else 0.0
        for score, count in zip(scores, words, strict=True)
    ]
    gains_to = list(accumulate(gains, initial=0.0))
    # Cumulative sums, extended beyond both ends of the page, so that every window is a difference of two sums.
    sums = [0.0] * WIDEST + gains_to + gains_to[-1:] * (WIDEST + 1)
    in_3, in_8 = (_gained(sums, reach) for reach in (3, WIDEST))
    longer = lengths.translate(_LONGER)
    share = bisect_right(SHARES, (gains_to[end] - gains_to[start]) / (gains_to[-1] or 1.0))
    size = bisect_right(SIZES, sum(words[start:end]))
    score_steps = bytes([bisect_right(SCORES, score) for score in scores])
    beyond = bytes((NO_SCORE, NO_SCORE))
    steps_around = beyond + score_steps + beyond
    inside = [n for n in range(start, end) if scores[n] > 0]
    is_text = bytearray(len(lines))
    for n in inside:
        is_text[n] = 1
    columns = {
        "score": mixed(score_steps, 4, lengths),
        "score inside": mixed(score_steps, 2, within),
        "share": mixed(bytes((share,)) * len(lines), 8, sides),
        "score above": mixed(steps_around[1:], 4, lengths),
        "score below": mixed(steps_around[3:], 4, lengths),
        "second score above": steps_around,
        "second score below": steps_around[4:],
        "scores 3 above": mixed(in_3[WIDEST - 3 :], 2, longer),
        "scores 3 below": mixed(in_3[WIDEST + 1 :], 2, longer),
        "scores 8 above": mixed(in_8, 2, longer),
        "scores 8 below": mixed(in_8[WIDEST + 1 :], 2, longer),
        "region's size": mixed(bytes((size,)) * len(lines), 2, within),
        "region's indent": mixed(_indents(inside, lines), 8, sides),
        "before": mixed(_places(start, end, len(lines)), 4, lengths),
        "region's topic": mixed(shares_of_topics(topics, bytes(is_text)), 8, sides),
    }
    return InRegion(columns, start, mixed(_inside(end - start)[::-1], 4, lengths[start:end]))


def _gained(sums: Sequence[float], reach: int) -> bytes:
    """Return how much each sum grows over this number of lines."""
    return bytes([bisect_right(AMOUNTS, gain) if gain >= AMOUNTS[0] else 0 for gain in map(sub, sums[reach:], sums)])


def _places(start: int, end: int, count: int) -> bytes:
    """Return the distance of each line to the region, or inside it to its start, in steps."""
    inside = bytes([_FROM_START + n for n in _inside(end - start)])
    return _away(start)[::-1] + inside + bytes([_BEHIND + n for n in _away(count - end)])


def _inside(count: int) -> bytes:
    """Return the distance of each of these lines to the first, in steps."""
    return (bytes(range(INNER)) + bytes((INNER,)) * count)[:count]


def _away(count: int) -> bytes:
    """Return the distances of this number of lines, in steps, the nearest first."""
    return (bytes(_DISTANCE[1:]) + bytes((_DISTANCE[-1],)) * count)[:count]


def _indents(inside: Sequence[int], lines: Sequence[Line]) -> bytes:
    """Return the indent of each line compared with most of the region; 5 on a page without indents."""
    if not any(line.indent for line in lines):
        return b"\5" * len(lines)
    words = Counter[int]()
    for n in inside:
        words[lines[n].indent] += lines[n].words
    usual = max(words, key=lambda indent: (words[indent], -indent), default=0)
    return bytes([_indent(line.indent - usual) for line in lines])


def _indent(by: int) -> int:
    return 0 if by == 0 else 1 if -4 <= by < 0 else 2 if by < 0 else 3 if by <= 4 else 4
