"""Which story an excerpt belongs to.

A text may hold two stories: a page captured whole, a round-up of briefs. Then the texts of either are found in
it, and must not become one group through it. And a text may be part of two stories: a passage that both print.
Then it belongs to one of them.

All is decided on sets of versions and on the fullest text of each, so that no order of the texts matters.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from heapq import nsmallest
from itertools import combinations

from attrs import frozen

from newscorpus.deduplication.differences import differences
from newscorpus.deduplication.links import Forest, Links
from newscorpus.deduplication.tokens import Tokens

__all__ = ["stories"]

MAIN = 0.3  # of a whole: a part that makes up so much of it tells the same story
TELLING = 5  # letters in the shortest word that tells what a text is about
COHESION = 0.09  # the least share of such words that two parts of one story have in common
UNDER_A_HEADLINE = 0.3  # the same where one of the parts begins with a headline amid the whole
PARTS = 24  # parts of one whole that are held against one another, the longest first


@frozen(eq=False)
class _Part:
    """A text that stands in another.

    Attributes:
        root: of its set of versions.
        tokens: its words.
        places: the words of the whole that it covers.
        opens: whether its first words are the first of the whole.
        headed: whether its first words are a headline amid the whole.
    """

    root: int
    tokens: Tokens
    places: frozenset[int]
    opens: bool
    headed: bool


def stories(links: Links) -> list[int]:
    """For each text the number of its story, which is that of the first of its texts."""
    find = links.versions.find
    sets: defaultdict[int, list[int]] = defaultdict(list)
    for n in range(len(links.nodes)):
        sets[find(n)].append(n)
    stands_in: defaultdict[int, set[int]] = defaultdict(set)
    for smaller, larger in links.parts:
        stands_in[find(larger)].add(find(smaller))
    forest = Forest(map(find, range(len(links.nodes))))
    minor: defaultdict[int, list[tuple[_Part, int, Tokens]]] = defaultdict(list)
    for whole, parts in sorted(stands_in.items()):
        fullest, *others = map(links.tokens, _longest(links, sets[whole]))
        inside = [
            _part(root, links.tokens(_longest(links, sets[root])[0]), fullest) for root in sorted(parts - {whole})
        ]
        versions = [_part(whole, other, fullest) for other in others]
        for part in _of_one_story(inside, versions):
            if len(part.tokens) >= MAIN * len(fullest):
                forest.join(part.root, whole)
            else:
                minor[part.root].append((part, whole, fullest))
    for root, found in minor.items():
        best = min(found, key=lambda one: (not one[0].opens, len(one[2]), one[2].text))
        forest.join(root, best[1])
    return [forest.find(n) for n in range(len(links.nodes))]


def _longest(links: Links, numbers: Iterable[int]) -> list[int]:
    """The numbers of the longest of these texts, the longest first."""
    return nsmallest(1 + PARTS, numbers, key=lambda n: (-len(links.nodes[n].words), links.nodes[n].text))


def _part(root: int, part: Tokens, whole: Tokens) -> _Part:
    runs = differences(part, whole).runs
    first = min(runs, key=lambda run: run.a, default=None)
    return _Part(
        root=root,
        tokens=part,
        places=frozenset(n for run in runs for n in range(run.b, run.b + run.length)),
        opens=first is not None and first.b - first.a <= 2,
        headed=first is not None
        and first.a == 0 < first.b
        and part.headline > 0
        and whole.line_at(first.b) == (first.b, first.b + part.headline),
    )


def _of_one_story(parts: Sequence[_Part], versions: Sequence[_Part]) -> Sequence[_Part]:
    """The parts that belong to the story of a whole of which there are these versions.

    What a version covers tells which story the whole is. If two of the parts that agree with that tell different
    stories, the whole is a page with both of them, and is no version of either.
    """
    kept = [part for part in parts if not any(_tell_different_stories(part, other) for other in versions)]
    longest = sorted(kept, key=lambda part: (-len(part.tokens), part.tokens.text))[:PARTS]
    return [] if any(_tell_different_stories(one, other) for one, other in combinations(longest, 2)) else kept


def _tell_different_stories(one: _Part, other: _Part) -> bool:
    """Whether two parts have no place of the whole in common, and few of the words that tell what they are about."""
    if not one.places.isdisjoint(other.places):
        return False
    a, b = _telling(one.tokens.words), _telling(other.tokens.words)
    least = UNDER_A_HEADLINE if one.headed or other.headed else COHESION
    return len(a & b) < least * max(1, min(len(a), len(b)))


def _telling(words: Iterable[str]) -> set[str]:
    return {word for word in words if len(word) >= TELLING}
