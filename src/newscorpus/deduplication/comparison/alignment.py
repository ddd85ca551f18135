"""The passages that two texts share: maximal runs of equal words. Each word is used once."""

from bisect import bisect_left
from collections.abc import Sequence

from attrs import frozen

__all__ = ["LEAST", "Run", "chain", "shared_runs"]

LEAST = 3  # words in the shortest run
SURE = 8  # words in a run that is taken without looking for a longer one, where one word differs before it
_CANDIDATES = 8  # places of the other text that are tried for a run


@frozen
class Run:
    """``length`` equal words, from ``a`` on in one text and from ``b`` on in the other."""

    a: int
    b: int
    length: int


def shared_runs(a: Sequence[str], b: Sequence[str]) -> list[Run]:
    """Return the runs of at least three words that two texts share, in the order of ``a``.

    From left to right, the longest run that begins at a word is taken, as in greedy string tiling (M. Wise, "YAP3:
    improved detection of similarities in computer program and other texts", 1996). Only the eight places nearest to
    the end of the last run are tried, which bounds the time.
    """
    runs = _from_the_beginning(a, b)  # versions and copies usually begin and end with equal words
    head_a, head_b = (runs[-1].a + runs[-1].length, runs[-1].b + runs[-1].length) if runs else (0, 0)
    tail = _same_tail(a, b, min(len(a) - head_a, len(b) - head_b))
    if tail < LEAST:
        tail = 0
    inner = _tiles(a[head_a : len(a) - tail], b[head_b : len(b) - tail])
    runs += [Run(run.a + head_a, run.b + head_b, run.length) for run in inner]
    return [*runs, Run(len(a) - tail, len(b) - tail, tail)] if tail else runs


def _from_the_beginning(a: Sequence[str], b: Sequence[str]) -> list[Run]:
    """Return the run with which both texts begin, and the long runs after single words that differ."""
    runs: list[Run] = []
    at, least = 0, LEAST
    while at < len(a) and at < len(b) and (n := _same(a, at, b, at)) >= least:
        runs.append(Run(at, at, n))
        at += n + 1
        least = SURE
    return runs


def _same(a: Sequence[str], i: int, b: Sequence[str], j: int) -> int:
    """Return how many words are equal from i and j on."""
    n, step = 0, 16
    while True:
        left, right = a[i + n : i + n + step], b[j + n : j + n + step]
        if left != right:
            for x, y in zip(left, right, strict=False):
                if x != y:
                    return n
                n += 1
            return n
        n += len(left)
        if len(left) < step:
            return n
        step *= 2


def _same_tail(a: Sequence[str], b: Sequence[str], most: int) -> int:
    """Return how many of the last words are equal, up to a limit."""
    n, step = 0, 16
    while n < most:
        step = min(step, most - n)
        if a[len(a) - n - step : len(a) - n] != b[len(b) - n - step : len(b) - n]:
            while a[-1 - n] == b[-1 - n]:
                n += 1
            return n
        n += step
        step *= 2
    return n


def _tiles(a: Sequence[str], b: Sequence[str]) -> list[Run]:
    grams_b = list(zip(b, b[1:], b[2:]))  # noqa: B905  the last is the shortest
    last = dict(zip(grams_b, range(len(grams_b)), strict=True))
    earlier: dict[int, list[int]] = {}
    if len(last) < len(grams_b):
        for j, end in enumerate(map(last.__getitem__, grams_b)):
            if j != end:
                earlier.setdefault(end, []).append(j)
    runs: list[Run] = []
    used = bytearray(len(b))
    expected = 0
    free_from = 0
    for i, place in enumerate(map(last.get, zip(a, a[1:], a[2:]))):  # noqa: B905  as above
        if place is None or i < free_from:
            continue
        best, length = 0, 0
        for j in _nearest([*earlier[place], place], expected) if place in earlier else (place,):
            if not used[j]:
                n = _extent(a, i, b, j, used)
                if n > length:
                    best, length = j, n
        if length >= LEAST:
            runs.append(Run(i, best, length))
            used[best : best + length] = b"\x01" * length
            expected = best + length
            free_from = i + length
    return runs


def _nearest(places: list[int], expected: int) -> list[int]:
    if len(places) <= _CANDIDATES:
        return places
    middle = bisect_left(places, expected)
    return places[max(0, middle - 2) : middle + _CANDIDATES - 2]


def _extent(a: Sequence[str], i: int, b: Sequence[str], j: int, used: bytearray) -> int:
    """Return how many words are equal from i and j on, up to a word that is already used."""
    n, step = 0, 16
    while True:
        left, right = a[i + n : i + n + step], b[j + n : j + n + step]
        if left != right or used.find(1, j + n, j + n + step) >= 0:
            for x, y in zip(left, right, strict=False):
                if x != y or used[j + n]:
                    return n
                n += 1
            return n
        n += len(left)
        if len(left) < step:
            return n
        step *= 2


def chain(runs: Sequence[Run]) -> list[Run]:
    """Return the heaviest series of runs that are in the same order in both texts."""
    ends: list[int] = []  # the end in b of the best series of each weight; both rise
    weights: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for n, run in enumerate(runs):
        at = bisect_left(ends, run.b + 1)
        weight = run.length + (weights[at - 1] if at else 0)
        before.append(last[at - 1] if at else -1)
        end = run.b + run.length
        at = bisect_left(ends, end)
        if at and weights[at - 1] >= weight:
            continue
        if at < len(ends) and ends[at] == end and weights[at] >= weight:
            continue
        stop = at
        while stop < len(ends) and weights[stop] <= weight:
            stop += 1
        ends[at:stop], weights[at:stop], last[at:stop] = [end], [weight], [n]
    series: list[Run] = []
    n = last[-1] if last else -1
    while n >= 0:
        series.append(runs[n])
        n = before[n]
    return series[::-1]
