"""Which story an excerpt belongs to.

A text may hold two stories: a page captured whole, a round-up of briefs. Then the texts of either are found in
it, and must not become one group through it. And a text may be part of two stories: a passage that both print.
Then it belongs to one of them.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from attrs import frozen

from newscorpus.deduplication.compare import Comparison
from newscorpus.deduplication.links import Forest, Links
from newscorpus.deduplication.tokens import Tokens

__all__ = ["stories"]

MAIN = 0.3  # of a whole: a part that makes up so much of it tells the same story
TELLING = 5  # letters in the shortest word that tells what a text is about
COHESION = 0.09  # the least share of such words that two parts of one story have in common
UNDER_A_HEADLINE = 0.3  # the same where the second part begins with a headline of its own
PARTS = 24  # parts of one whole that are held against one another, the largest first


@frozen(eq=False)
class _Part:
    """A text that is part of another.

    Attributes:
        number: of the text.
        whole: the number of the other.
        places: the words of the whole that it covers.
        tokens: its words.
        opens: whether its first words are the first of the whole.
        headed: whether its first words stand in the middle of the whole, as a headline.
    """

    number: int
    whole: int
    places: frozenset[int]
    tokens: Tokens
    opens: bool
    headed: bool


def stories(links: Links) -> list[int]:
    """For each text the number of its story; the stories are numbered by their first texts."""
    forest = Forest()
    for n in range(len(links.nodes)):
        forest.add()
        forest.join(n, links.versions.find(n))
    by_whole: defaultdict[int, list[_Part]] = defaultdict(list)
    for (part, whole), found in sorted(links.parts.items()):
        by_whole[whole].append(_part(part, whole, found))
    versions: defaultdict[int, list[_Part]] = defaultdict(list)
    for (one, other), found in links.proofs.items():
        longer, shorter = (one, other) if found.differences.b is links.nodes[one].tokens else (other, one)
        if longer in by_whole:
            versions[longer].append(_part(shorter, longer, found))
    minor: defaultdict[int, list[_Part]] = defaultdict(list)
    for whole, parts in by_whole.items():
        size = len(links.nodes[whole].tokens)
        if _holds_two_stories([*versions[whole], *parts]):
            continue
        for part in parts:
            if len(part.tokens) >= MAIN * size:
                forest.join(part.number, whole)
            else:
                minor[part.number].append(part)
    for number, parts in minor.items():
        best = min(parts, key=lambda part: (not part.opens, len(links.nodes[part.whole].tokens), part.whole))
        forest.join(number, best.whole)
    return [forest.find(n) for n in range(len(links.nodes))]


def _part(number: int, whole: int, found: Comparison) -> _Part:
    of = found.differences
    runs = of.runs
    first = min(runs, key=lambda run: run.a)
    line = of.b.line_at(first.b)
    return _Part(
        number=number,
        whole=whole,
        places=frozenset(n for run in runs for n in range(run.b, run.b + run.length)),
        tokens=of.a,
        opens=first.b - first.a <= 2,
        headed=bool(of.a.headline) and first.a == 0 and first.b > 0 and line == (first.b, first.b + of.a.headline),
    )


def _holds_two_stories(parts: Sequence[_Part]) -> bool:
    largest = sorted(parts, key=lambda part: (-len(part.places), part.number))[:PARTS]
    return any(
        one.places.isdisjoint(other.places) and _tell_different_stories(one, other)
        for one, other in combinations(largest, 2)
    )


def _tell_different_stories(one: _Part, other: _Part) -> bool:
    a, b = _telling(one.tokens.words), _telling(other.tokens.words)
    least = UNDER_A_HEADLINE if one.headed or other.headed else COHESION
    return len(a & b) < least * max(1, min(len(a), len(b)))


def _telling(words: Iterable[str]) -> set[str]:
    return {word for word in words if len(word) >= TELLING}
