"""Groups of duplicates: the links between texts made into stories, each with its canonical text."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from newscorpus.deduplication.compare import compared
from newscorpus.deduplication.keys import Keys
from newscorpus.deduplication.links import Links, Node
from newscorpus.deduplication.shingles import check_share, texts_of
from newscorpus.deduplication.sources import THRESHOLD, Source, text_of
from newscorpus.deduplication.tokens import tokens_of
from newscorpus.deduplication.wholes import stories
from newscorpus.model import DuplicateGroup, Match

__all__ = ["find_duplicates"]


def find_duplicates(sources: Iterable[Source], *, threshold: float = THRESHOLD) -> tuple[DuplicateGroup, ...]:
    """The sources that are one story, in groups, each with its canonical source and the evidence.

    Two texts are duplicates when one is identical to the other, an update, an excerpt or a rewrite of it
    (see ``Relation``). Texts that share no more than a passage are not.

    Args:
        sources: texts, or articles, of which ``text`` is compared; read once.
        threshold: the least share of the shorter text's words that duplicates have in common, misread words
            included.

    Returns:
        The groups of two or more, in the order of their first members. ``matches`` says what the other members
        are to the canonical one; ``a`` is the canonical one. Two members may be linked through a third only:
        one that shares nothing with the canonical one has no match.

    Raises:
        TypeError: a source is neither ``str`` nor ``Article``; the message names its position.
        ValueError: the threshold is not above 0 and at most 1.

    >>> story = "Ravnholt will close both indoor pools in June, the council said on Monday evening."
    >>> groups = find_duplicates([story, "No other news was heard from the town.", story.upper()])
    >>> [(group.members, group.canonical) for group in groups]
    [((0, 2), 2)]
    >>> groups[0].matches[0].relation
    <Relation.IDENTICAL: 'identical'>
    """
    check_share(threshold, "threshold")
    texts = texts_of(sources, text_of, "sources", "str or Article")
    nodes, members = _nodes(texts, threshold)
    links = Links(threshold)
    shared = _shared_keys(nodes)
    for node in nodes:
        links.add(node, [key for key in node.keys if key in shared])
    together: defaultdict[int, list[int]] = defaultdict(list)
    for number, story in enumerate(stories(links)):
        together[story] += members[number]
    groups = [_group(sorted(positions), texts, threshold) for positions in together.values() if len(positions) > 1]
    return tuple(sorted(groups, key=lambda group: group.members))


def _nodes(texts: Sequence[str], threshold: float) -> tuple[list[Node], list[list[int]]]:
    """The different texts, and the positions of each.

    Texts of the same words are one. They stand in an order of their own, the longest first, so that the order
    of the sources changes nothing.
    """
    places: defaultdict[str, list[int]] = defaultdict(list)
    for n, text in enumerate(texts):
        places[text].append(n)
    keys = Keys(threshold)
    found: dict[tuple[str, ...], tuple[Node, list[int]]] = {}
    for text in sorted(places):
        tokens = tokens_of(text)
        if not tokens.words:
            continue
        words = tuple(tokens.words)
        if words not in found:
            own = keys.of(tokens)
            found[words] = Node(tokens, own, frozenset(own)), []
        found[words][1].extend(places[text])
    ordered = [found[words] for words in sorted(found, key=lambda words: (-len(words), words))]
    return [node for node, _ in ordered], [positions for _, positions in ordered]


def _shared_keys(nodes: Iterable[Node]) -> set[int]:
    """The keys that at least two texts have."""
    once: set[int] = set()
    more: set[int] = set()
    for node in nodes:
        more |= once & node.held
        once |= node.held
    return more


def _group(positions: list[int], texts: Sequence[str], threshold: float) -> DuplicateGroup:
    tokens = {n: tokens_of(texts[n]) for n in positions}
    canonical = min(positions, key=lambda n: (-len(tokens[n]), texts[n], n))
    matches: list[Match] = []
    for n in positions:
        if n != canonical:
            found = compared(tokens[canonical], tokens[n], threshold)
            if found is not None:
                matches.append(found.match(canonical, n))
    return DuplicateGroup(tuple(positions), canonical, tuple(matches))
