"""The tables on names: titles, suffixes, particles, short forms, spellings, and what descriptions say.

A rule is a class of words with the same meaning for a name, such as all titles of an army or all forms of "junior".
Case and full stops make no difference: "Lt. Gen." equals "lt gen".
"""

import enum
from functools import cached_property
from typing import ClassVar

from attrs import frozen

from newscorpus.rules.rule import Rule

__all__ = [
    "BodyWordRule",
    "FamilyNameRule",
    "Gender",
    "HonorificRule",
    "NicknameRule",
    "OccupationRule",
    "ParticleKind",
    "ParticleRule",
    "PlaceRule",
    "SoundRule",
    "SuffixRule",
    "plain_words",
]


class Gender(enum.StrEnum):
    """The gender that a title or pronoun shows."""

    FEMALE = "female"
    MALE = "male"


class ParticleKind(enum.StrEnum):
    """The function of a small word inside a name.

    Article: "al-", which many papers omit. Filial: "bin", son of, which they omit too. Nobiliary: "de", "van der", part
    of the surname. Compound: "Abdul", which forms one name with the next word. Kunya: "Abu", father of, which also
    forms one name with the next word and is never omitted.
    """

    ARTICLE = "article"
    FILIAL = "filial"
    NOBILIARY = "nobiliary"
    COMPOUND = "compound"
    KUNYA = "kunya"


def plain_words(text: str) -> tuple[str, ...]:
    """Return the words of a text as the tables of names compare them.

    >>> plain_words("Lt. Gen.")
    ('lt', 'gen')
    """
    return tuple(text.casefold().replace(".", " ").replace("’", "'").split())


def _holds(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    return any(words[at : at + len(phrase)] == phrase for at in range(len(words)))


def _check_pairs(examples: tuple[str, ...]) -> None:
    for example in examples:
        if example.count(" = ") != 1:
            raise ValueError(f"an example must be two names with ' = ' between them, not {example!r}")


@frozen(kw_only=True)
class _WordsRule(Rule):
    """A class of words or phrases. Each ``yes`` contains one."""

    words: tuple[str, ...]

    @cached_property
    def phrases(self) -> tuple[tuple[str, ...], ...]:
        """``words`` in the form in which they are compared."""
        return tuple(plain_words(word) for word in self.words)

    def check(self) -> None:
        """Check that each example of ``yes`` contains a word."""
        if not all(self.phrases):
            raise ValueError("each item of words must contain a word")
        for example in self.yes:
            words = plain_words(example)
            if not any(_holds(words, phrase) for phrase in self.phrases):
                raise ValueError(f"its yes {example!r} contains none of its words")


@frozen(kw_only=True)
class HonorificRule(_WordsRule):
    """``[[honorific]]``: titles before a name. The examples in ``no`` are names that do not begin with a title.

    Attributes:
        words: the titles, which may have several words.
        gender: the gender that they show, if any.
        office: whether they name what the person does (Judge) and not only a form of address (Mr).
        also_name: whether they are given names too (Dean). Such a title must be followed by two words.
    """

    table: ClassVar[str] = "honorific"

    gender: Gender | None = None
    office: bool = False
    also_name: bool = False


@frozen(kw_only=True)
class SuffixRule(_WordsRule):
    """``[[suffix]]``: words after a name.

    Attributes:
        words: all forms of one suffix.
        degree: whether it is a degree or an honour (PhD), which many papers omit, and not a part of the name (Jr.).
    """

    table: ClassVar[str] = "suffix"

    degree: bool = False


@frozen(kw_only=True)
class ParticleRule(_WordsRule):
    """``[[particle]]``: small words inside a name.

    Attributes:
        kind: their function.
        words: all their forms.
    """

    table: ClassVar[str] = "particle"

    kind: ParticleKind


@frozen(kw_only=True)
class NicknameRule(Rule):
    """``[[nickname]]``: given names that may replace each other.

    Attributes:
        names: the full form (or several full forms with the same short forms) and the short forms.
        language: the language of the names, as a BCP 47 code.
        yes: pairs of names of one person, ``"Bob Tanner = Robert Tanner"``.
        no: pairs of names of two persons.
    """

    table: ClassVar[str] = "nickname"

    names: tuple[str, ...]
    language: str

    def check(self) -> None:
        """Check the values, and the form of the examples."""
        if len(self.names) < 2:
            raise ValueError("names must have at least two items")
        _check_pairs((*self.yes, *self.no))


@frozen(kw_only=True)
class SoundRule(Rule):
    """``[[sound]]``: letters that transliterations write for one sound of the original language.

    Attributes:
        letters: with cost 0, all spellings of one sound; otherwise a spelling and others that are near it. ``""`` is a
            sound that is omitted.
        cost: the distance between the spellings, from 0 (the same sound) to 1 (another sound). A spelling in a rule
            with cost 0 represents all spellings of that rule in the other rules.
        yes: pairs of names of one person, ``"Qadiri = Kadiri"``.
        no: pairs of names of two persons.
    """

    table: ClassVar[str] = "sound"

    letters: tuple[str, ...]
    cost: float

    def check(self) -> None:
        """Check the values, and the form of the examples."""
        if len(self.letters) < 2:
            raise ValueError("letters must have at least two spellings")
        if not 0 <= self.cost <= 1:
            raise ValueError(f"cost must be from 0 to 1, but is {self.cost}")
        _check_pairs((*self.yes, *self.no))


@frozen(kw_only=True)
class FamilyNameRule(_WordsRule):
    """``[[family_name]]``: family names that are printed first (Chinese, Korean)."""

    table: ClassVar[str] = "family_name"


@frozen(kw_only=True)
class BodyWordRule(_WordsRule):
    """``[[body_word]]``: words that show that a name is the name of a body.

    Attributes:
        words: the words.
        also_name: whether they are surnames too (Church). Such a word counts only at the end of three words or more.
        legal: whether they are legal forms of companies (Ltd), which make no difference between two names.
    """

    table: ClassVar[str] = "body_word"

    also_name: bool = False
    legal: bool = False


@frozen(kw_only=True)
class OccupationRule(_WordsRule):
    """``[[occupation]]``: words of a description that name the same occupation.

    Attributes:
        words: the words and phrases.
        sphere: the part of public life, such as politics, law, sport or everyday. Rules with the same word are in the
            same sphere.
        fits: the ids of narrower rules that the words may also mean ("leader" for a president).
    """

    table: ClassVar[str] = "occupation"

    sphere: str
    fits: tuple[str, ...] = ()


@frozen(kw_only=True)
class PlaceRule(_WordsRule):
    """``[[place]]``: a country or a part of it, as descriptions print it, with capitals.

    Attributes:
        words: its names and the names of its people ("Fiji", "Fijian").
        parts: towns, regions and seats of government inside it ("Suva").
        within: the id of the place that contains it.
    """

    table: ClassVar[str] = "place"

    parts: tuple[str, ...] = ()
    within: str = ""
