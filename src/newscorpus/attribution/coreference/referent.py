"""The value for a referent: a person, body or document that a text mentions."""

from typing import Literal

from attrs import define, field

from newscorpus.rules.tables.speech import WordGender, WordNumber

__all__ = ["PERSONAL_GENDERS", "Referent", "ReferentKind", "joint_referent"]

# What a referent is.
ReferentKind = Literal[
    "person",
    "body",
    "document",
    "unknown",  # a single name that may belong to a person or a body
    "unnamed",  # a phrase that refers to nothing mentioned before
]

PERSONAL_GENDERS: frozenset[WordGender] = frozenset({"m", "f"})


@define(eq=False)
class Referent:
    """A person, body or document that a text mentions. It changes while the text is read.

    Attributes:
        kind: what it is.
        first: the offset of its first mention.
        name: the fullest name printed, or None.
        words: the words of the name in lower case.
        forms: all names printed, with the offset of the first mention of each.
        nouns: the nouns that describe it ("minister").
        titled: a surname alone, with the honorific before it.
        text: the phrase that introduced it, if it has no name.
        gender: its gender, as far as known.
        number: its number, as far as known.
        age: the age printed after the name, as digits.
        description: the title or apposition printed with the name.
        is_interviewer: whether a word that shows an interviewer follows a mention ("Cole interviewed").
        last: the offset of its last mention, or -1.
        sentence: the number of the sentence of its last mention.
        salience: 1 if it is the subject of that sentence, otherwise 0.
        joint: the members, if several referents speak together.
        same: the named referent that it turned out to be.
    """

    kind: ReferentKind
    first: int
    name: str | None = None
    words: tuple[str, ...] = ()
    forms: dict[str, int] = field(factory=dict[str, int])
    nouns: frozenset[str] = frozenset()
    titled: str = ""
    text: str = ""
    gender: WordGender = ""
    number: WordNumber = ""
    age: str = ""
    description: str | None = None
    is_interviewer: bool = False
    last: int = -1
    sentence: int = 0
    salience: float = 0.0
    joint: "tuple[Referent, ...]" = ()
    same: "Referent | None" = None


def joint_referent(members: list[Referent], at: int) -> Referent:
    """Return a referent for several persons who speak together, first mentioned at this offset."""
    return Referent("person", at, number="p", joint=tuple(members))
