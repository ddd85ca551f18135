"""The passages that two texts share: maximal runs of the same words, each word used once."""

from bisect import bisect_left
from collections.abc import Sequence

from attrs import frozen

__all__ = ["LEAST", "Run", "chain", "shared_runs"]

LEAST = 3  # words in the shortest run
_CANDIDATES = 8  # places of the other text that are tried for a run


@frozen
class Run:
    """``length`` words from ``a`` in the one text and from ``b`` in the other are the same."""

    a: int
    b: int
    length: int


def shared_runs(a: Sequence[str], b: Sequence[str]) -> list[Run]:
    """The runs of at least three words that two texts share, in the order of ``a``.

    From left to right the longest run that begins at a word is taken (as in greedy string tiling; M. Wise,
    "YAP3: improved detection of similarities in computer program and other texts", 1996). Of the places where
    it may begin only the eight nearest to where the last run ended are tried, which bounds the time.
    """
    head = _extent(a, 0, b, 0, bytearray(len(b)))
    if head == len(a) == len(b):
        return [Run(0, 0, head)] if head else []
    tail = _same_tail(a, b, min(len(a), len(b)) - head)
    head, tail = (n if n >= LEAST else 0 for n in (head, tail))
    if head or tail:  # versions and copies begin and end with the same words
        inner = _tiles(a[head : len(a) - tail], b[head : len(b) - tail])
        runs = [Run(0, 0, head)] if head else []
        runs += [Run(run.a + head, run.b + head, run.length) for run in inner]
        return [*runs, Run(len(a) - tail, len(b) - tail, tail)] if tail else runs
    return _tiles(a, b)


def _same_tail(a: Sequence[str], b: Sequence[str], most: int) -> int:
    """How many of the last words are the same, up to so many."""
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
    """How many words from i and j on are the same, up to one that is used."""
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
    """The heaviest series of runs that are in the same order in both texts."""
    ends: list[int] = []  # where in b the best series of each weight ends: rising, as the weights are
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
