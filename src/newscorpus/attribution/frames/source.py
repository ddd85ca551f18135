"""The source of a cue: the phrase that names the speaker, and the relation of the phrase to the cue.

Source, cue and content are the three parts of a quotation (Pareti, PARC 3.0, LREC 2016).
"""

from typing import Literal

from attrs import frozen

from newscorpus.attribution.syntax.phrase import NounPhrase

__all__ = ["LEFT", "SHARED", "Source", "SourceRelation"]


# The relation of a source to its cue.
SourceRelation = Literal[
    "left.adjacent",  # Cole said
    "left.comma",  # Cole, said
    "left.apposition",  # Cole, a farmer, said
    "relative",  # Cole, who said
    "right.adjacent",  # said Cole
    "agent",  # described by Cole as
    "owner",  # Cole's claim that
    "of",  # footage of Cole saying
    "phrase",  # according to Cole
    "shared.cue",  # Cole said … and added: the source of an earlier cue
    "shared.near",  # the nearest subject
    "shared.subject",  # the subject of the sentence
    # of stretches without a cue
    "colon",  # Cole: “…”
    "dash",  # “…” — Cole
    "any",  # “…,” Cole fumed
    "loose",  # the subject of the sentence around a stretch
    "sentence.before",  # the subject of the sentence before
]

# The relations of subjects to the left of the cue.
LEFT: tuple[SourceRelation, ...] = ("left.adjacent", "left.comma", "left.apposition")
# The relations of subjects that another verb shares.
SHARED: tuple[SourceRelation, ...] = ("shared.cue", "shared.near", "shared.subject")


@frozen(eq=False)
class Source:
    """A phrase that may name the speaker of a cue.

    Attributes:
        phrase: the head phrase.
        first, last: the first and last token of the source with its appositions and further phrases.
        relation: the relation of the source to the cue.
        others: further phrases that speak with it ("Cole and Amsel").
        score: the sum of the weights of its features, once the source is chosen.
    """

    phrase: NounPhrase
    first: int
    last: int
    relation: SourceRelation
    others: tuple[NounPhrase, ...] = ()
    score: float = 0.0

    @property
    def is_left(self) -> bool:
        """Whether the source is the subject to the left of its cue."""
        return self.relation in LEFT

    @property
    def is_shared(self) -> bool:
        """Whether the source also belongs to another verb."""
        return self.relation in SHARED
