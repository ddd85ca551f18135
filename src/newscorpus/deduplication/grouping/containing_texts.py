"""Decide which story an excerpt belongs to.

A text may contain two stories, such as a captured page or a round-up of briefs. The texts of both stories are found
in it, and must not become one group because of it. And a text may be part of two stories, if both print the same
passage. Then it belongs to one of them.

All decisions use sets of versions and the fullest text of each set, so the order of the texts does not matter.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from heapq import nsmallest
from itertools import chain, combinations
from math import sqrt

from attrs import frozen

from newscorpus.deduplication.comparison.alignment import Run
from newscorpus.deduplication.comparison.differences import differences
from newscorpus.deduplication.grouping.links import DisjointSets, Links
from newscorpus.deduplication.tokens import Tokens

__all__ = ["stories"]

MAIN = 0.3  # of a whole: a part that makes up so much of it tells the same story
TELLING = 5  # letters in the shortest word that tells what a text is about; names and figures tell it as well
COHESION = 0.09  # the least cosine of the counts of such words in two parts of one story
UNDER_A_HEADLINE = 0.25  # the same where the later one has a headline of its own
CHANCE = 0.1  # the share of a part's places that another may have by chance, with stock phrases
PARTS = 24  # parts of one whole that are held against one another, the longest first


@frozen(eq=False)
class _Part:
    """A text that another text contains.

    Attributes:
        root: the root of its set of versions.
        tokens: its words.
        places: the words of the containing text that it covers.
        opens: whether it begins with the first words of the containing text.
        headed: whether it begins with a headline inside the containing text.
    """

    root: int
    tokens: Tokens
    places: frozenset[int]
    opens: bool
    headed: bool

    @cached_property
    def telling(self) -> Counter[str]:
        """Return how often each word occurs that shows what the part is about."""
        return Counter((*(word for word in self.tokens.words if len(word) >= TELLING), *self.tokens.facts))


def stories(links: Links) -> list[int]:
    """Return for each text the number of its story, which is the number of the story's first text."""
    root_of = [*map(links.versions.find, range(len(links.nodes)))]
    stands_in: defaultdict[int, set[int]] = defaultdict(set)
    for smaller, larger in links.parts:
        stands_in[root_of[larger]].add(root_of[smaller])
    concerned = {*stands_in, *chain.from_iterable(stands_in.values())}
    sets: defaultdict[int, list[int]] = defaultdict(list)
    for n, root in enumerate(root_of):
        if root in concerned:
            sets[root].append(n)
    forest = DisjointSets(root_of)
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
    return [*map(forest.find, root_of)]


def _longest(links: Links, numbers: Iterable[int]) -> list[int]:
    """Return the numbers of the longest of these texts, the longest first."""
    return nsmallest(1 + PARTS, numbers, key=lambda n: (-len(links.nodes[n].words), links.nodes[n].text))


def _part(root: int, part: Tokens, whole: Tokens) -> _Part:
    runs = differences(part, whole).runs
    first = min(runs, key=lambda run: run.a, default=None)
    return _Part(
        root=root,
        tokens=part,
        places=frozenset(n for run in runs for n in range(run.b, run.b + run.length)),
        opens=first is not None and first.b - first.a <= 2,
        headed=first is not None and _headed(part, first),
    )


def _headed(part: Tokens, first: Run) -> bool:
    """Whether a part that begins inside the containing text has its own headline."""
    if first.b <= part.headline or not part.headline or not part.is_furniture(0, part.headline):
        return False
    return first.a == 0 or first.a >= part.headline  # the containing text has it there, or has lost it


def _of_one_story(parts: Sequence[_Part], versions: Sequence[_Part]) -> Sequence[_Part]:
    """Return the parts that belong to the story of a containing text with these versions.

    The version that covers it shows which story the containing text is. If two parts that agree with this version are
    different stories, the containing text is a page with both, and is not a version of either.
    """
    kept = [part for part in parts if not any(_tell_different_stories(part, other) for other in versions)]
    longest = sorted(kept, key=lambda part: (-len(part.tokens), part.tokens.text))[:PARTS]
    return [] if any(_tell_different_stories(one, other) for one, other in combinations(longest, 2)) else kept


def _tell_different_stories(one: _Part, other: _Part) -> bool:
    """Whether two parts share no place of the containing text, and few words that show what they are about."""
    if len(one.places & other.places) > CHANCE * min(len(one.places), len(other.places)):
        return False
    a, b = one.telling, other.telling
    later = max(one, other, key=lambda part: min(part.places, default=0))
    least = UNDER_A_HEADLINE if later.headed else COHESION
    common = sum(count * b[word] for word, count in a.items())
    return common < least * sqrt(_square(a) * _square(b))


def _square(counts: Counter[str]) -> int:
    return sum(count * count for count in counts.values())
