"""The source of a cue: the phrase that names the speaker, and how it stands to the cue.

Source, cue and content are the three parts of a quotation (Pareti, PARC 3.0, LREC 2016).
"""

from enum import StrEnum

from attrs import frozen

from newscorpus.attribution.syntax.phrase import NounPhrase

__all__ = ["Source", "SourceRelation"]


class SourceRelation(StrEnum):
    """How a source stands to its cue."""

    LEFT_ADJACENT = "left.adjacent"  # Cole said
    LEFT_COMMA = "left.comma"  # Cole, said
    LEFT_APPOSITION = "left.apposition"  # Cole, a farmer, said
    RELATIVE = "relative"  # Cole, who said
    RIGHT_ADJACENT = "right.adjacent"  # said Cole
    AGENT = "agent"  # described by Cole as
    OWNER = "owner"  # Cole's claim that
    OF = "of"  # footage of Cole saying
    PHRASE = "phrase"  # according to Cole
    SHARED_CUE = "shared.cue"  # Cole said … and added: the source of an earlier cue
    SHARED_NEAR = "shared.near"  # the nearest subject
    SHARED_SUBJECT = "shared.subject"  # the subject of the sentence

    # of stretches without a cue
    COLON = "colon"  # Cole: “…”
    DASH = "dash"  # “…” — Cole
    ANY = "any"  # “…,” Cole fumed
    LOOSE = "loose"  # the subject of the sentence around a stretch
    SENTENCE_BEFORE = "sentence.before"  # the subject of the sentence before

    @property
    def is_left(self) -> bool:
        """Whether the source is the subject to the left of its cue."""
        return self in _LEFT

    @property
    def is_shared(self) -> bool:
        """Whether the source belongs to another verb, too."""
        return self in _SHARED


_LEFT = frozenset({SourceRelation.LEFT_ADJACENT, SourceRelation.LEFT_COMMA, SourceRelation.LEFT_APPOSITION})
_SHARED = frozenset({SourceRelation.SHARED_CUE, SourceRelation.SHARED_NEAR, SourceRelation.SHARED_SUBJECT})


@frozen(eq=False)
class Source:
    """A phrase that may name the speaker of a cue.

    Attributes:
        phrase: the head phrase.
        first, last: the first and last token of everything that belongs to it.
        relation: how it stands to the cue.
        others: further phrases that speak with it ("Cole and Amsel").
        score: the sum of its weights, once it is chosen.
    """

    phrase: NounPhrase
    first: int
    last: int
    relation: SourceRelation
    others: tuple[NounPhrase, ...] = ()
    score: float = 0.0
