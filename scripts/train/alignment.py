"""Align the lines of a page with a body that people extracted from the page, and compare texts by their words."""

import re
import unicodedata
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

WORD = re.compile(r"\w+")
RUN = 4  # words: two texts are compared by their runs of four words
SHARE = 0.5  # of the runs of a line that must be in the body
SLACK = 2  # words by which a line may begin before the end of the line above it
REACH = 60  # words before the first and after the last long line within which a short line is searched
SHORT = 12  # words of a short line, which is searched between its neighbours only
LOOK_BACK = 400  # candidates that a chain looks back


class Candidate(NamedTuple):
    """A place in the body that a line may have."""

    line: int
    start: int  # the number of its first word in the body
    end: int
    weight: int


def text_lines(lines: Sequence[str], body: str) -> list[bool]:
    """Return for each line whether it is in the body: the heaviest chain of lines that follow the body in order."""
    gold = WORD.findall(body)
    words = [WORD.findall(line) for line in lines]
    chosen = _chain(_candidates(words, gold))
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


def _candidates(words: Sequence[list[str]], gold: list[str]) -> list[Candidate]:
    """Return the places in the body that the lines may have, at most three for each line."""
    places: dict[tuple[str, ...], list[int]] = {}
    for n in range(len(gold) - RUN + 1):
        places.setdefault(tuple(gold[n : n + RUN]), []).append(n)
    found: list[Candidate] = []
    for n, line in enumerate(words):
        runs = len(line) - RUN + 1
        hits = [(at, places[run]) for at in range(runs) if (run := tuple(line[at : at + RUN])) in places]
        if runs < 1 or len(hits) < SHARE * runs:
            continue
        shifts = Counter(place - at for at, many in hits for place in many[:6])
        for shift, count in sorted(shifts.items(), key=lambda item: (-item[1], item[0]))[:3]:
            if count >= 0.3 * runs:
                found.append(Candidate(n, max(shift, 0), shift + len(line), count + RUN))
    return sorted(found)


def _chain(candidates: Sequence[Candidate]) -> dict[int, tuple[int, int]]:
    """Return the start and the end of each line in the heaviest chain of candidates that do not overlap."""
    best: list[int] = []
    link: list[int] = []
    for n, candidate in enumerate(candidates):
        most, before = 0, -1
        for m in range(max(0, n - LOOK_BACK), n):
            earlier = candidates[m]
            if earlier.line < candidate.line and earlier.end <= candidate.start + SLACK and best[m] > most:
                most, before = best[m], m
        best.append(most + candidate.weight)
        link.append(before)
    chosen: dict[int, tuple[int, int]] = {}
    n = max(range(len(best)), key=best.__getitem__, default=-1)
    while n >= 0:
        chosen[candidates[n].line] = (candidates[n].start, candidates[n].end)
        n = link[n]
    return chosen


def words_of(text: str) -> Counter[str]:
    """Return the words of a title in lower case, with their counts."""
    return Counter(WORD.findall(unicodedata.normalize("NFKC", text).casefold()))


def same_words(a: Counter[str], b: Counter[str]) -> bool:
    """Whether two titles have 85 % of their words in common."""
    return 2 * (a & b).total() >= 0.85 * (a.total() + b.total())


def overlap(gold: str, found: str) -> tuple[int, int, int]:
    """Return how many runs of four words both texts have, the gold has, and the found text has."""
    a, b = _runs(gold), _runs(found)
    return (a & b).total(), a.total(), b.total()


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = WORD.findall(text)
    return Counter(tuple(words[n : n + RUN]) for n in range(len(words) - RUN + 1))
