"""Duplicates: what ``compare`` and ``find_duplicates`` return."""

import enum
from itertools import pairwise

from attrs import field, frozen

from newscorpus.model.text import Span
from newscorpus.model.validation import instance_of, length_repr, not_negative, share_of_one, short_repr, tuple_of

__all__ = ["DuplicateGroup", "Match", "Relation"]


class Relation(enum.StrEnum):
    """How two texts that share words are related.

    Identical: the same story in the same words, apart from what a page added or a machine misread. Update: another
    version of the story, with changed facts or sentences. Excerpt: one text contains (nearly) all of the other and
    considerably more. Rewrite: the same story, reworded throughout. Passage: two stories with a passage in common.

    >>> [str(relation) for relation in Relation if not relation.is_duplicate]
    ['passage']
    """

    IDENTICAL = "identical"
    UPDATE = "update"
    EXCERPT = "excerpt"
    REWRITE = "rewrite"
    PASSAGE = "passage"

    @property
    def is_duplicate(self) -> bool:
        """Whether texts with this relation are one story, so that ``find_duplicates`` groups them."""
        return self not in _TWO_STORIES

    @property
    def has_later(self) -> bool:
        """Whether one of the two texts is a later version of the other, so that ``Match.later`` may name it."""
        return self in _WITH_LATER


# A new relation needs its name in the enum and, where it applies, in these sets; nothing else asks which it is.
_TWO_STORIES = frozenset({Relation.PASSAGE})
_WITH_LATER = frozenset({Relation.UPDATE})


@frozen
class Match:
    """Two related texts and the evidence.

    Attributes:
        a: the position of one text in the sources.
        b: the position of the other.
        relation: how they are related.
        containment: the number of shared shingles divided by the size of the smaller set, from 0 to 1.
        jaccard: the number of shared shingles divided by the size of the union, from 0 to 1.
        shared: the shared passages as pairs (span in a, span in b), in the order of a.
        later: ``a`` or ``b``, whichever is the later version, if dates or the texts show it.
    """

    a: int = field(validator=[instance_of(int), not_negative])
    b: int = field(validator=[instance_of(int), not_negative])
    relation: Relation = field(validator=instance_of(Relation))
    containment: float = field(validator=[instance_of(float), share_of_one])
    jaccard: float = field(validator=[instance_of(float), share_of_one])
    shared: tuple[tuple[Span, Span], ...] = field(default=(), validator=tuple_of(tuple), repr=length_repr)
    later: int | None = field(default=None, validator=instance_of(int, optional=True))

    def __attrs_post_init__(self) -> None:
        for n, pair in enumerate(self.shared):
            if len(pair) != 2 or not all(isinstance(span, Span) for span in pair):  # pyright: ignore[reportUnnecessaryComparison, reportUnnecessaryIsInstance]
                raise TypeError(f"Match.shared[{n}] must be a pair of Span")
        if self.later is not None and self.later not in (self.a, self.b):
            raise ValueError(f"Match.later must be one of {self.a} and {self.b}, but is {self.later}")


@frozen
class DuplicateGroup:
    """Sources that tell one story.

    Attributes:
        members: their positions in the sources, in order.
        canonical: the position of the member that represents the group.
        matches: the match of each other member with it.
    """

    members: tuple[int, ...] = field(validator=tuple_of(int), repr=short_repr)
    canonical: int = field(validator=instance_of(int))
    matches: tuple[Match, ...] = field(default=(), validator=tuple_of(Match), repr=length_repr)

    def __attrs_post_init__(self) -> None:
        if self.canonical not in self.members:
            raise ValueError(f"DuplicateGroup.canonical must be one of its members, but is {self.canonical}")
        if any(after <= before for before, after in pairwise(self.members)):
            raise ValueError("DuplicateGroup.members must be in order, each once")
