"""Two sources: what they are to each other, with the evidence."""

from attrs import evolve, frozen

from newscorpus.deduplication.candidates.keyed_texts import NodeMaker, may_be_one_story
from newscorpus.deduplication.comparison.alignment import Run
from newscorpus.deduplication.comparison.differences import differences
from newscorpus.deduplication.comparison.relations import relation
from newscorpus.deduplication.sources import THRESHOLD, Source, later_of, text_of
from newscorpus.deduplication.tokens import Tokens
from newscorpus.model import Match, Relation, Span

__all__ = ["Comparison", "Evidence", "compare", "compared"]

EVIDENCE = 5  # words in the shortest passage that is shown of two stories; of one story, all are


def compare(a: Source, b: Source) -> Match | None:
    """What two sources are to each other, and the passages that they share.

    It is a duplicate's relation just where ``find_duplicates`` joins the two when they are all that it is given.
    Words are compared without case and accents. The passages are runs of the same words, each as long as it
    can be, in the order of ``a``; those that stand in another order in ``b`` are among them if they have
    eight words or more. Their spans point into ``a`` and ``b``, or into the ``text`` of an article.

    Returns:
        A match of position 0 with position 1; None if they share no passage worth the name: none of ten words
        where they are different stories.

    Raises:
        TypeError: one is neither ``str`` nor ``Article``; the message says which.

    >>> a = "Ravnholt will close both indoor pools in June, the council said."
    >>> b = "Ravnholt will close both indoor pools in July, the council said."
    >>> match = compare(a, b)
    >>> match.relation
    <Relation.UPDATE: 'update'>
    >>> [one.of(a) for one, _ in match.shared]
    ['Ravnholt will close both indoor pools in', 'the council said']
    """
    maker = NodeMaker(THRESHOLD)
    first, second = (maker.node(_text(named, source)) for named, source in (("a", a), ("b", b)))
    if first is None or second is None:
        return None
    apart = not may_be_one_story(first, second, THRESHOLD)
    tokens = first.tokens()
    found = compared(tokens, second.tokens(), THRESHOLD, apart=apart)
    return None if found is None else found.evidence(tokens).match((0, 1), (a, b))


def _text(named: str, source: object) -> str:
    text = text_of(source)
    if text is None:
        raise TypeError(f"{named} must be str or Article, not {type(source).__name__}")
    return text


@frozen(eq=False)
class Evidence:
    """What two texts are to each other and what they share, without their words.

    Attributes:
        relation: what they are.
        shared: the 5-word shingles that both have.
        sizes: those that each has.
        passages: that they share, in the order of the first.
    """

    relation: Relation
    shared: int
    sizes: tuple[int, int]
    passages: tuple[tuple[Span, Span], ...]

    def match(self, positions: tuple[int, int], sources: tuple[Source, Source]) -> Match:
        """The match of the two sources at these positions, which have these texts."""
        later = later_of(*sources) if self.relation.has_later else None
        return Match(
            a=positions[0],
            b=positions[1],
            relation=self.relation,
            containment=self.shared / min(self.sizes),
            jaccard=self.shared / (sum(self.sizes) - self.shared),
            shared=self.passages,
            later=None if later is None else positions[later],
        )


@frozen(eq=False)
class Comparison:
    """What two texts are to each other, and what they share.

    Attributes:
        a: the shorter text.
        b: the longer.
        runs: the passages that they share, in the order of ``a``.
        relation: what they are.
        part: whether the shorter stands in the longer, which may hold another story as well.
    """

    a: Tokens
    b: Tokens
    runs: list[Run]
    relation: Relation
    part: bool

    def evidence(self, first: Tokens) -> Evidence:
        """The evidence, with that of the two texts first which is given."""
        least = 1 if self.relation.is_duplicate else EVIDENCE
        passages = [
            (self.a.span(run.a, run.a + run.length), self.b.span(run.b, run.b + run.length))
            for run in self.runs
            if run.length >= least
        ]
        sets = self.a.shingles, self.b.shingles
        if self.a is not first:
            passages = sorted(((y, x) for x, y in passages), key=_place)
            sets = sets[::-1]
        sizes = len(sets[0]), len(sets[1])
        return Evidence(self.relation, len(sets[0] & sets[1]), sizes, tuple(passages))


def compared(first: Tokens, second: Tokens, threshold: float, *, apart: bool = False) -> Comparison | None:
    """Compare two texts; what comes of it does not depend on which is the first.

    Two that are ``apart`` are two stories whatever their words say; they may share a passage.
    """
    if first.words == second.words:  # also where there are too few for a run
        return Comparison(first, second, [Run(0, 0, len(first))], Relation.IDENTICAL, part=False)
    swapped = (len(second), second.words, second.text) < (len(first), first.words, first.text)
    found = differences(second, first) if swapped else differences(first, second)
    kind, part = relation(evolve(found, apart=True) if apart else found, threshold)
    return None if kind is None else Comparison(found.a, found.b, found.runs, kind, part)


def _place(passage: tuple[Span, Span]) -> int:
    return passage[0].start
