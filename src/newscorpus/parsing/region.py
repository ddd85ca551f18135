"""The region of a page that holds most of its text, and the traits of a line that come from it.

A first score tells each line by itself and its neighbours. The stretch of lines with the greatest sum of scores
(Kadane's algorithm; Bentley, CACM 27(9), 1984, doi:10.1145/358234.381162) is the region of the story; how a line
lies to it, and what it shares with it, is what a second score adds: the text of a related story scores well by
itself, but lies outside and is about something else.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, chain

from newscorpus.parsing.lines import Line
from newscorpus.parsing.surroundings import AROUND
from newscorpus.parsing.traits import OWN, length_of, starts

__all__ = ["IN_REGION", "best_region", "traits_in_region"]

IN_REGION = {
    "score": 48, "score inside": 24, "share": 40, "score above": 52, "score below": 52, "second score above": 13,
    "second score below": 13, "before": 32, "behind": 32, "from start": 16, "to end": 16, "scores 3 above": 14,
    "scores 3 below": 14, "scores 8 above": 14, "scores 8 below": 14, "region's indent": 48, "region's topic": 72,
    "region's size": 12,
}  # fmt: skip

SCORES = (-4.0, -3.0, -2.0, -1.2, -0.5, 0.0, 0.5, 1.2, 2.0, 3.0, 4.0)
NO_SCORE = 12  # above the first line and below the last
SHARES = (0.5, 0.7, 0.9, 0.999)
DISTANCES = (1, 2, 3, 5, 9, 17, 40)
AMOUNTS = (1, 20, 60, 150, 300, 600)
TOPICS = (0.001, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7)
SIZES = (50, 100, 200, 400, 800)

STEEPEST = 3.0  # a surer score counts no more than that
CAPPED = 40  # words; nor does a longer line
CAPPED_AROUND = 60
WIDEST = 9  # lines of the widest window of scores
LINE_COST = 2.0  # what a line takes from the region's sum, so that a menu between two stories parts them

_AT = starts(IN_REGION, sum(OWN.values()) + sum(AROUND.values()))
_SCORE = _AT["score"]
_SCORE_INSIDE = _AT["score inside"]
_SHARE = _AT["share"]
_SCORE_ABOVE = _AT["score above"]
_SCORE_BELOW = _AT["score below"]
_SECOND_SCORE_ABOVE = _AT["second score above"]
_SECOND_SCORE_BELOW = _AT["second score below"]
_SCORES_3_ABOVE = _AT["scores 3 above"]
_SCORES_3_BELOW = _AT["scores 3 below"]
_SCORES_8_ABOVE = _AT["scores 8 above"]
_SCORES_8_BELOW = _AT["scores 8 below"]
_REGIONS_SIZE = _AT["region's size"]
_REGIONS_INDENT = _AT["region's indent"]
_BEFORE = _AT["before"]
_BEHIND = _AT["behind"]
_FROM_START = _AT["from start"]
_TO_END = _AT["to end"]
_REGIONS_TOPIC = _AT["region's topic"]


def best_region(scores: Sequence[float], lines: Sequence[Line]) -> tuple[int, int]:
    """The stretch of lines, end exclusive, with the greatest sum of scores, each weighed by the line's words."""
    best = total = 0.0
    first = start = end = 0
    for n, (score, line) in enumerate(zip(scores, lines, strict=True)):
        if total <= 0:
            total, first = 0.0, n
        total += max(-STEEPEST, min(STEEPEST, score)) * min(line.words, CAPPED) - LINE_COST
        if total > best:
            best, start, end = total, first, n + 1
    return start, end


def traits_in_region(
    lines: Sequence[Line], scores: Sequence[float], topics: Sequence[frozenset[str]]
) -> list[list[int]]:
    """For each line the numbers of the traits that the page's region gives it, in the table of all weights."""
    indents = [line.indent for line in lines]
    start, end = best_region(scores, lines)
    gains = [
        score * min(line.words, CAPPED_AROUND) if score > 0.0 else 0.0
        for score, line in zip(scores, lines, strict=True)
    ]
    gains_to = list(accumulate(gains, initial=0.0))
    share = bisect_right(SHARES, (gains_to[end] - gains_to[start]) / (gains_to[-1] or 1.0))
    size = bisect_right(SIZES, sum(line.words for line in lines[start:end]))
    inside = [n for n in range(start, end) if scores[n] > 0]
    usual = _usual(inside, lines, indents)
    flat = max(indents, default=0) == 0
    mentions = Counter(chain.from_iterable(topics[n] for n in inside))
    mentioned = frozenset(mentions)
    twice = frozenset(word for word, times in mentions.items() if times > 1)
    steps = [NO_SCORE, NO_SCORE, *[bisect_right(SCORES, score) for score in scores], NO_SCORE, NO_SCORE]
    # the sums to a line, and beyond the page those to its ends
    sums = [0.0] * WIDEST + gains_to + gains_to[-1:] * WIDEST
    rows: list[list[int]] = []
    for n, line in enumerate(lines):
        length = length_of(line.words)
        within = 1 if start <= n < end else 0
        side = within * 4 + length
        above = gains_to[n]
        below = gains_to[n + 1]
        longer = 1 if length > 1 else 0
        step = steps[n + 2]
        at = n + WIDEST
        row = [
            _SCORE + step * 4 + length,
            _SCORE_INSIDE + step * 2 + within,
            _SHARE + share * 8 + side,
            _SCORE_ABOVE + steps[n + 1] * 4 + length,
            _SCORE_BELOW + steps[n + 3] * 4 + length,
            _SECOND_SCORE_ABOVE + steps[n],
            _SECOND_SCORE_BELOW + steps[n + 4],
            _SCORES_3_ABOVE + bisect_right(AMOUNTS, above - sums[at - 3]) * 2 + longer,
            _SCORES_3_BELOW + bisect_right(AMOUNTS, sums[at + 4] - below) * 2 + longer,
            _SCORES_8_ABOVE + bisect_right(AMOUNTS, above - sums[at - 8]) * 2 + longer,
            _SCORES_8_BELOW + bisect_right(AMOUNTS, sums[at + 9] - below) * 2 + longer,
            _REGIONS_SIZE + size * 2 + within,
            _REGIONS_INDENT + (5 if flat else _indent(indents[n] - usual)) * 8 + side,
        ]
        if n < start:
            row.append(_BEFORE + bisect_right(DISTANCES, start - n) * 4 + length)
        elif n >= end:
            row.append(_BEHIND + bisect_right(DISTANCES, n - end + 1) * 4 + length)
        else:
            row.append(_FROM_START + min(n - start, 3) * 4 + length)
            row.append(_TO_END + min(end - 1 - n, 3) * 4 + length)
        topic = topics[n]
        if topic:
            shared = len(topic & (twice if within and scores[n] > 0 else mentioned)) / len(topic)
            row.append(_REGIONS_TOPIC + bisect_right(TOPICS, shared) * 8 + side)
        else:
            row.append(_REGIONS_TOPIC + 64 + side)
        rows.append(row)
    return rows


def _usual(inside: Sequence[int], lines: Sequence[Line], indents: Sequence[int]) -> int:
    words = Counter[int]()
    for n in inside:
        words[indents[n]] += lines[n].words
    return max(words, key=lambda indent: (words[indent], -indent), default=0)


def _indent(by: int) -> int:
    return 0 if by == 0 else 1 if -4 <= by < 0 else 2 if by < 0 else 3 if by <= 4 else 4
