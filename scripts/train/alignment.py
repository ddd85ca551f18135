"""Which lines of a page are its story: the lines aligned with a body that people made of the page."""

import re
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Sequence

WORD = re.compile(r"\w+")
RUN = 4  # words
SHARE = 0.5  # of a line's runs that must stand in the body
SLACK = 2  # words by which a line may begin before the one above it ended
REACH = 60  # words above the first and below the last long line in which a short one is looked for
SHORT = 12  # words
LOOK_BACK = 400  # candidates


def text_lines(lines: Sequence[str], body: str) -> list[bool]:
    """For each line whether it is of the body: the heaviest chain of lines that follow it in order."""
    gold = WORD.findall(body)
    places: dict[tuple[str, ...], list[int]] = {}
    for n in range(len(gold) - RUN + 1):
        places.setdefault(tuple(gold[n : n + RUN]), []).append(n)
    words = [WORD.findall(line) for line in lines]
    chosen = _chain(_candidates(words, places))
    order = sorted(chosen)
    for n, line in enumerate(words):
        if n in chosen or not 0 < len(line) <= SHORT:
            continue
        at = bisect_left(order, n)
        last = chosen[order[at]][0] if at < len(order) else min(len(gold), chosen[order[-1]][1] + REACH if order else 0)
        first = max(0, chosen[order[at - 1]][1] - 1 if at else last - REACH)
        for start in range(first, last - len(line) + 1):
            if gold[start : start + len(line)] == line:
                chosen[n] = (start, start + len(line))
                insort(order, n)
                break
    return [n in chosen for n in range(len(lines))]


def _candidates(
    words: Sequence[list[str]], places: dict[tuple[str, ...], list[int]]
) -> list[tuple[int, int, int, int]]:
    """For each place that a line may have: line, where in the body it begins, where it ends, weight."""
    found: list[tuple[int, int, int, int]] = []
    for n, line in enumerate(words):
        runs = len(line) - RUN + 1
        hits = [(at, places[run]) for at in range(runs) if (run := tuple(line[at : at + RUN])) in places]
        if runs < 1 or len(hits) < SHARE * runs:
            continue
        shifts = Counter(place - at for at, many in hits for place in many[:6])
        for shift, count in sorted(shifts.items(), key=lambda item: (-item[1], item[0]))[:3]:
            if count >= 0.3 * runs:
                found.append((n, max(shift, 0), shift + len(line), count + RUN))
    return sorted(found)


def _chain(candidates: Sequence[tuple[int, int, int, int]]) -> dict[int, tuple[int, int]]:
    best: list[int] = []
    link: list[int] = []
    for n, (line, start, _, weight) in enumerate(candidates):
        most, before = 0, -1
        for m in range(max(0, n - LOOK_BACK), n):
            if candidates[m][0] < line and candidates[m][2] <= start + SLACK and best[m] > most:
                most, before = best[m], m
        best.append(most + weight)
        link.append(before)
    chosen: dict[int, tuple[int, int]] = {}
    n = max(range(len(best)), key=best.__getitem__, default=-1)
    while n >= 0:
        line, start, end, _ = candidates[n]
        chosen[line] = (start, end)
        n = link[n]
    return chosen
