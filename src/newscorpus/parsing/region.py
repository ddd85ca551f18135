"""The region of a page that holds most of its text, and the traits of a line that come from it.

A first score tells each line by itself and its neighbours. The stretch of lines with the greatest sum of scores
(Kadane's algorithm; Bentley, CACM 27(9), 1984, doi:10.1145/358234.381162) is the region of the story; how a line
lies to it, and what it shares with it, is what a second score adds: the text of a related story scores well by
itself, but lies outside and is about something else.
"""

# ruff: noqa: FURB136 - a condition is three times as fast as min()

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from newscorpus.parsing.lines import Line
from newscorpus.parsing.surroundings import AROUND, mentioned_in
from newscorpus.parsing.traits import OWN, by_length, length_of, numbers_by_length, starts, steps

__all__ = ["IN_REGION", "best_region", "traits_in_region"]

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
TOPICS = (0.001, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7)
SIZES = (50, 100, 200, 400, 800)

STEEPEST = 3.0  # a surer score counts no more than that
CAPPED = 40  # words; nor does a longer line
CAPPED_AROUND = 60
WIDEST = 9  # lines of the widest window of scores
LINE_COST = 2.0  # what a line takes from the region's sum, so that a menu between two stories parts them

_AT = starts(IN_REGION, sum(OWN.values()) + sum(AROUND.values()))
_SCORE = numbers_by_length(_AT["score"], IN_REGION["score"])
_SCORE_INSIDE = _AT["score inside"]
_SHARE = _AT["share"]
_SCORE_ABOVE = numbers_by_length(_AT["score above"], IN_REGION["score above"])
_SCORE_BELOW = numbers_by_length(_AT["score below"], IN_REGION["score below"])
_SECOND_SCORE_ABOVE = _AT["second score above"]
_SECOND_SCORE_BELOW = _AT["second score below"]
_SCORES_3_ABOVE = _AT["scores 3 above"]
_SCORES_3_BELOW = _AT["scores 3 below"]
_SCORES_8_ABOVE = _AT["scores 8 above"]
_SCORES_8_BELOW = _AT["scores 8 below"]
_REGIONS_SIZE = _AT["region's size"]
_REGIONS_INDENT = _AT["region's indent"]
_BEFORE = numbers_by_length(_AT["before"], IN_REGION["before"])
_BEHIND = numbers_by_length(_AT["behind"], IN_REGION["behind"])
_FROM_START = numbers_by_length(_AT["from start"], IN_REGION["from start"])
_TO_END = numbers_by_length(_AT["to end"], IN_REGION["to end"])
_REGIONS_TOPIC = _AT["region's topic"]
_DISTANCE = steps(DISTANCES)


def best_region(scores: Sequence[float], lines: Sequence[Line]) -> tuple[int, int]:
    """The stretch of lines, end exclusive, with the greatest sum of scores, each weighed by the line's words."""
    best = total = 0.0
    first = start = end = 0
    for n, (score, line) in enumerate(zip(scores, lines, strict=True)):
        words = line.words
        if total <= 0:
            total, first = 0.0, n
        capped = score if -STEEPEST < score < STEEPEST else max(-STEEPEST, min(STEEPEST, score))
        total += capped * (words if words < CAPPED else CAPPED) - LINE_COST
        if total > best:
            best, start, end = total, first, n + 1
    return start, end


def traits_in_region(
    lines: Sequence[Line], scores: Sequence[float], topics: Sequence[frozenset[str]]
) -> list[tuple[int, ...]]:
    """For each line the numbers of the traits that the page's region gives it, in the table of all weights.

    They are made trait by trait for all lines at once, which takes less time than line by line.
    """
    start, end = best_region(scores, lines)
    words = [line.words for line in lines]
    lengths = [*map(length_of, words)]
    within = [*[0] * start, *[1] * (end - start), *[0] * (len(lines) - end)]
    sides = [inside * 4 + length for inside, length in zip(within, lengths, strict=True)]
    gains = [
        score * (count if count < CAPPED_AROUND else CAPPED_AROUND) if score > 0.0 else 0.0
        for score, count in zip(scores, words, strict=True)
    ]
    gains_to = list(accumulate(gains, initial=0.0))
    # the sums to a line, and beyond the page those to its ends
    sums = [0.0] * WIDEST + gains_to + gains_to[-1:] * WIDEST
    longer = [1 if length > 1 else 0 for length in lengths]
    share = _SHARE + bisect_right(SHARES, (gains_to[end] - gains_to[start]) / (gains_to[-1] or 1.0)) * 8
    size = _REGIONS_SIZE + bisect_right(SIZES, sum(words[start:end])) * 2
    score_steps = [bisect_right(SCORES, score) for score in scores]
    steps_around = [NO_SCORE, NO_SCORE, *score_steps, NO_SCORE, NO_SCORE]
    inside = [n for n in range(start, end) if scores[n] > 0]
    shared = _shared(topics, inside)
    columns = (
        by_length(_SCORE, score_steps, lengths),
        [_SCORE_INSIDE + step * 2 + in_it for step, in_it in zip(score_steps, within, strict=True)],
        [share + side for side in sides],
        by_length(_SCORE_ABOVE, steps_around[1:], lengths),
        by_length(_SCORE_BELOW, steps_around[3:], lengths),
        [_SECOND_SCORE_ABOVE + step for step in steps_around],
        [_SECOND_SCORE_BELOW + step for step in steps_around[4:]],
        _gained(_SCORES_3_ABOVE, gains_to, sums[WIDEST - 3 :], longer),
        _gained(_SCORES_3_BELOW, sums[WIDEST + 4 :], gains_to[1:], longer),
        _gained(_SCORES_8_ABOVE, gains_to, sums[WIDEST - 8 :], longer),
        _gained(_SCORES_8_BELOW, sums[WIDEST + 9 :], gains_to[1:], longer),
        [size + in_it for in_it in within],
        [_REGIONS_INDENT + indent * 8 + side for indent, side in zip(_indents(inside, lines), sides, strict=True)],
        _places(start, end, lengths),
        [_REGIONS_TOPIC + share * 8 + side for share, side in zip(shared, sides, strict=True)],
    )
    rows = list(zip(*columns, strict=False))
    to_end = by_length(_TO_END, _inside(end - start)[::-1], lengths[start:])
    rows[start:end] = [(*row, number) for row, number in zip(rows[start:end], to_end, strict=True)]
    return rows


def _gained(begin: int, to: Sequence[float], since: Sequence[float], longer: Sequence[int]) -> list[int]:
    """What the lines between two sums gain, for short lines and for longer ones."""
    return [
        begin + bisect_right(AMOUNTS, here - before) * 2 + more
        for here, before, more in zip(to, since, longer, strict=False)
    ]


def _places(start: int, end: int, lengths: Sequence[int]) -> list[int]:
    """How far each line is from the region, or inside it from its start."""
    above, below = _away(start)[::-1], _away(len(lengths) - end)
    return [
        *by_length(_BEFORE, above, lengths),
        *by_length(_FROM_START, _inside(end - start), lengths[start:]),
        *by_length(_BEHIND, below, lengths[end:]),
    ]


def _inside(count: int) -> list[int]:
    """How far each of so many lines is from the first of them; from some lines on, it is the same."""
    return [n if n < INNER else INNER for n in range(count)]


def _away(count: int) -> list[int]:
    """How far so many lines are, in steps, the nearest first."""
    return [*_DISTANCE[1 : count + 1], *[_DISTANCE[-1]] * (count + 1 - len(_DISTANCE))]


def _shared(topics: Sequence[frozenset[str]], inside: Sequence[int]) -> list[int]:
    """The share of each topic that the region has, too; a line inside it must share it with another."""
    mentioned, twice = mentioned_in(topics[n] for n in inside)
    known = [mentioned] * len(topics)
    for n in inside:
        known[n] = twice
    return [
        bisect_right(TOPICS, len(topic & words) / len(topic)) if topic else len(TOPICS) + 1
        for topic, words in zip(topics, known, strict=True)
    ]


def _indents(inside: Sequence[int], lines: Sequence[Line]) -> list[int]:
    """How each line is set in against most of the region; 5 on a page without indents."""
    if not any(line.indent for line in lines):
        return [5] * len(lines)
    words = Counter[int]()
    for n in inside:
        words[lines[n].indent] += lines[n].words
    usual = max(words, key=lambda indent: (words[indent], -indent), default=0)
    return [_indent(line.indent - usual) for line in lines]


def _indent(by: int) -> int:
    return 0 if by == 0 else 1 if -4 <= by < 0 else 2 if by < 0 else 3 if by <= 4 else 4
