"""Groups of duplicates: stories made from the links between texts, each with its canonical text."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, cast

from newscorpus.deduplication.candidates.keyed_texts import KeyedTextMaker, may_be_one_story
from newscorpus.deduplication.checks import check_share
from newscorpus.deduplication.comparison.compare import Evidence, compared
from newscorpus.deduplication.grouping.containing_texts import stories
from newscorpus.deduplication.grouping.links import Links
from newscorpus.deduplication.sources import THRESHOLD, Source, default_order, sources_of, text_of
from newscorpus.model import DuplicateGroup, Match

__all__ = ["Prefer", "find_duplicates", "grouped"]

Prefer = Callable[[Any], Any]  # from a source to what sorts


def find_duplicates(
    sources: Iterable[Source], *, threshold: float = THRESHOLD, prefer: Prefer | None = None
) -> tuple[DuplicateGroup, ...]:
    """Return the groups of sources that are one story, each with its canonical source and the evidence.

    Two texts are duplicates if one is identical to the other, an update, an excerpt or a rewrite of it (see
    ``Relation``). Texts that share only a passage are not.

    Args:
        sources: texts, or articles, whose ``text`` is compared; read once.
        threshold: the least share of the shorter text's words that duplicates have in common, including misread
            words.
        prefer: a pure function of a source. The source with the greatest value is the canonical one of its group. If
            values are equal, and without the function, the fullest source is (the one with the most words), then the
            earliest, then the one with the fewest repairs, then the first by code points.

    Returns:
        The groups of at least two, in the order of their first members. ``matches`` gives the relation of the other
        members to the canonical one, which is ``a``. Two members may be linked only through a third. A member that
        shares nothing with the canonical one has no match.

    Raises:
        TypeError: a source is neither ``str`` nor ``Article``; the message gives its position.
        ValueError: the threshold is not above 0 and at most 1.

    >>> story = "Ravnholt will close both indoor pools in June, the council said on Monday evening."
    >>> groups = find_duplicates([story, "No other news was heard from the town.", story.upper()])
    >>> [(group.members, group.canonical) for group in groups]
    [((0, 2), 2)]
    >>> groups[0].matches[0].relation
    <Relation.IDENTICAL: 'identical'>
    """
    check_share(threshold, "threshold")
    given = sources_of(sources)
    texts = [cast("str", text_of(source)) for source in given]
    nodes = [*filter(None, map(KeyedTextMaker(threshold).node, dict.fromkeys(texts)))]
    links = Links(threshold)
    links.add(nodes, last=True)
    numbers = {node.text: n for n, node in enumerate(links.nodes)}
    return grouped(given, links, [*map(numbers.get, texts)], prefer)


def grouped(
    sources: Sequence[Source], links: Links, numbers: Sequence[int | None], prefer: Prefer | None
) -> tuple[DuplicateGroup, ...]:
    """Return the groups of the sources with linked texts.

    ``numbers`` gives the number of each source's text, or None for a text without words.
    """
    story_of = stories(links)
    count = Counter(story_of[n] for n in numbers if n is not None)
    together: defaultdict[int, dict[int, int]] = defaultdict(dict)
    for position, number in enumerate(numbers):
        if number is not None and count[story_of[number]] > 1:
            together[story_of[number]][position] = number
    grouping = _Grouping(sources, links, prefer)
    return tuple(map(grouping.group, together.values()))


class _Grouping:
    """Makes a group from the texts of a story."""

    def __init__(self, sources: Sequence[Source], links: Links, prefer: Prefer | None) -> None:
        self.sources = sources
        self.links = links
        self.prefer = prefer

    def group(self, number_of: Mapping[int, int]) -> DuplicateGroup:
        """Return the group of the sources at these rising positions, whose texts have these numbers."""
        canonical = self._canonical(number_of)
        evidence: dict[int, Evidence | None] = {}
        matches: list[Match] = []
        for position, number in number_of.items():
            if position == canonical:
                continue
            if number not in evidence:
                evidence[number] = self._evidence(number_of[canonical], number)
            found = evidence[number]
            if found is not None:
                matches.append(found.match((canonical, position), (self.sources[canonical], self.sources[position])))
        return DuplicateGroup(tuple(number_of), canonical, tuple(matches))

    def _evidence(self, a: int, b: int) -> Evidence | None:
        if (a, b) in self.links.proofs:
            return self.links.proofs[a, b]
        first, second, threshold = self.links.nodes[a], self.links.nodes[b], self.links.threshold
        apart = not may_be_one_story(first, second, threshold)
        tokens = self.links.tokens(a)
        found = compared(tokens, second.tokens(), threshold, apart=apart)
        return None if found is None else found.evidence(tokens)

    def _canonical(self, number_of: Mapping[int, int]) -> int:
        def order(n: int) -> tuple[Any, ...]:
            return *default_order(self.sources[n], len(self.links.nodes[number_of[n]].words)), n

        if self.prefer is None:
            return min(number_of, key=order)
        prefer = self.prefer
        return max(sorted(number_of, key=order), key=lambda n: prefer(self.sources[n]))
