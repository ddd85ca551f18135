"""Compare two sources: their relation, with the evidence."""

from attrs import evolve, frozen

from newscorpus.deduplication.candidates.keyed_texts import KeyedTextMaker, may_be_one_story
from newscorpus.deduplication.comparison.alignment import Run
from newscorpus.deduplication.comparison.differences import differences
from newscorpus.deduplication.comparison.relations import relation
from newscorpus.deduplication.sources import THRESHOLD, Source, later_of, text_of
from newscorpus.deduplication.tokens import Tokens
from newscorpus.model import Match, Relation, Span

__all__ = ["Comparison", "Evidence", "compare", "compared"]

EVIDENCE = 5  # words in the shortest passage that is shown of two stories; of one story, all are


def compare(a: Source, b: Source) -> Match | None:
    """Return the relation of two sources and the passages that they share.

    The relation is that of duplicates exactly if ``find_duplicates`` joins the two sources when it gets only these.
    Words are compared without case and accents. The passages are maximal runs of equal words, in the order of ``a``.
    Passages in another order in ``b`` are included if they have at least eight words. The spans are offsets in ``a``
    and ``b``, or in the ``text`` of an article.

    Returns:
        A match of position 0 with position 1, or None if they share no long passage: for different stories, none of
            at least ten words.

    Raises:
        TypeError: a source is neither ``str`` nor ``Article``; the message says which.

    >>> a = "Ravnholt will close both indoor pools in June, the council said."
    >>> b = "Ravnholt will close both indoor pools in July, the council said."
    >>> match = compare(a, b)
    >>> match.relation
    <Relation.UPDATE: 'update'>
    >>> [one.of(a) for one, _ in match.shared]
    ['Ravnholt will close both indoor pools in', 'the council said']
    """
    maker = KeyedTextMaker(THRESHOLD)
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
    """The relation of two texts and what they share, without their words.

    Attributes:
        relation: the relation.
        shared: the number of shingles of five words that both have.
        sizes: the number of shingles of each.
        passages: the passages that they share, in the order of the first.
    """

    relation: Relation
    shared: int
    sizes: tuple[int, int]
    passages: tuple[tuple[Span, Span], ...]

    def match(self, positions: tuple[int, int], sources: tuple[Source, Source]) -> Match:
        """Return the match of the two sources at these positions, which have these texts."""
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
    """The relation of two texts, and what they share.

    Attributes:
        a: the shorter text.
        b: the longer text.
        runs: the passages that they share, in the order of ``a``.
        relation: the relation.
        part: whether the longer text contains the shorter, and may contain another story as well.
    """

    a: Tokens
    b: Tokens
    runs: list[Run]
    relation: Relation
    part: bool

    def evidence(self, first: Tokens) -> Evidence:
        """Return the evidence, oriented so that ``first`` comes first."""
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
    """Compare two texts. The result does not depend on their order.

    Texts that are ``apart`` are two stories, whatever their words; they may share a passage.
    """
    if first.words == second.words:  # also where there are too few for a run
        return Comparison(first, second, [Run(0, 0, len(first))], Relation.IDENTICAL, part=False)
    swapped = (len(second), second.words, second.text) < (len(first), first.words, first.text)
    found = differences(second, first) if swapped else differences(first, second)
    kind, part = relation(evolve(found, apart=True) if apart else found, threshold)
    return None if kind is None else Comparison(found.a, found.b, found.runs, kind, part)


def _place(passage: tuple[Span, Span]) -> int:
    return passage[0].start
