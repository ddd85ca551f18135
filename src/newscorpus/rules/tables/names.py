"""The tables that say how names are printed: titles, suffixes, particles, short forms, spellings.

A rule of these tables is a class of words that mean the same for a name: all titles of an army, all forms of
"junior". Upper and lower case and full stops make no difference: "Lt. Gen." is also "lt gen".
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
    """What a title or a pronoun tells of a person."""

    FEMALE = "female"
    MALE = "male"


class ParticleKind(enum.StrEnum):
    """What a small word inside a name does.

    Article: "al-", left out by many papers. Filial: "bin", son of, left out too. Nobiliary: "de", "van der",
    part of the surname. Compound: "Abdul", one name together with the next word. Kunya: "Abu", father of,
    likewise, and never left out.
    """

    ARTICLE = "article"
    FILIAL = "filial"
    NOBILIARY = "nobiliary"
    COMPOUND = "compound"
    KUNYA = "kunya"


def plain_words(text: str) -> tuple[str, ...]:
    """The words of a text as the tables of names compare them.

    >>> plain_words("Lt. Gen.")
    ('lt', 'gen')
    """
    return tuple(text.casefold().replace(".", " ").replace("’", "'").split())


def _holds(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    return any(words[at : at + len(phrase)] == phrase for at in range(len(words)))


def _check_pairs(examples: tuple[str, ...]) -> None:
    for example in examples:
        if example.count(" = ") != 1:
            raise ValueError(f"an example must be two names with ' = ' between, not {example!r}")


@frozen(kw_only=True)
class _WordsRule(Rule):
    """A class of words or phrases; every ``yes`` holds one of them."""

    words: tuple[str, ...]

    @cached_property
    def phrases(self) -> tuple[tuple[str, ...], ...]:
        """``words`` in the form that is compared."""
        return tuple(plain_words(word) for word in self.words)

    def check(self) -> None:
        """Hold the words against the examples."""
        if not all(self.phrases):
            raise ValueError("words must hold at least one word each")
        for example in self.yes:
            words = plain_words(example)
            if not any(_holds(words, phrase) for phrase in self.phrases):
                raise ValueError(f"none of its words is in its yes {example!r}")


@frozen(kw_only=True)
class HonorificRule(_WordsRule):
    """``[[honorific]]``: titles before a name; ``no`` are names whose first word is none.

    Attributes:
        words: the titles, several words allowed.
        gender: what they tell of the person, if anything.
        office: whether they say what the person does (Judge), and not only how one is addressed (Mr).
        also_name: whether they are given names too (Dean), and so titles only where two words follow.
    """

    table: ClassVar[str] = "honorific"

    gender: Gender | None = None
    office: bool = False
    also_name: bool = False


@frozen(kw_only=True)
class SuffixRule(_WordsRule):
    """``[[suffix]]``: what stands after a name.

    Attributes:
        words: all forms of one suffix.
        degree: whether it is a degree or an honour (PhD), which many leave out, and no part of the name (Jr.).
    """

    table: ClassVar[str] = "suffix"

    degree: bool = False


@frozen(kw_only=True)
class ParticleRule(_WordsRule):
    """``[[particle]]``: small words inside a name.

    Attributes:
        kind: what they do.
        words: all forms of them.
    """

    table: ClassVar[str] = "particle"

    kind: ParticleKind


@frozen(kw_only=True)
class NicknameRule(Rule):
    """``[[nickname]]``: given names that stand for one another.

    Attributes:
        names: the full form (several where their short forms are the same) and the short ones.
        language: whose names they are, as a BCP 47 code.
        yes: pairs of names that are the same, ``"Bob Tanner = Robert Tanner"``.
        no: pairs that are not.
    """

    table: ClassVar[str] = "nickname"

    names: tuple[str, ...]
    language: str

    def check(self) -> None:
        """Hold the form of the examples."""
        if len(self.names) < 2:
            raise ValueError("names must hold at least two")
        _check_pairs((*self.yes, *self.no))


@frozen(kw_only=True)
class SoundRule(Rule):
    """``[[sound]]``: letters that different transliterations write for one sound of the name's language.

    Attributes:
        letters: with cost 0, all spellings of one sound; else a spelling and the others that are near it.
            ``""`` stands for a sound left out.
        cost: how far apart they are, from 0 (always the same) to 1 (another sound). A spelling that a rule
            with cost 0 holds stands in all other rules for all spellings of that rule.
        yes: pairs of names that are the same, ``"Qadiri = Kadiri"``.
        no: pairs that are not.
    """

    table: ClassVar[str] = "sound"

    letters: tuple[str, ...]
    cost: float

    def check(self) -> None:
        """Hold the form of the examples."""
        if len(self.letters) < 2:
            raise ValueError("letters must hold at least two spellings")
        if not 0 <= self.cost <= 1:
            raise ValueError(f"cost must be from 0 to 1, but is {self.cost}")
        _check_pairs((*self.yes, *self.no))


@frozen(kw_only=True)
class FamilyNameRule(_WordsRule):
    """``[[family_name]]``: family names that are printed first (Chinese, Korean)."""

    table: ClassVar[str] = "family_name"


@frozen(kw_only=True)
class BodyWordRule(_WordsRule):
    """``[[body_word]]``: words that make a name the name of a body.

    Attributes:
        words: the words.
        also_name: whether they are surnames too (Church), and tell only at the end of three words or more.
        legal: whether they are forms of a company (Ltd), which make no difference between two names.
    """

    table: ClassVar[str] = "body_word"

    also_name: bool = False
    legal: bool = False


@frozen(kw_only=True)
class OccupationRule(_WordsRule):
    """``[[occupation]]``: words of a description that say the same of what somebody does.

    Attributes:
        words: the words and phrases.
        sphere: the part of public life: politics, law, sport, everyday and so on; the same word in two rules
            is the same sphere.
        fits: the ids of narrower rules that the words may stand for ("leader" for a president).
    """

    table: ClassVar[str] = "occupation"

    sphere: str
    fits: tuple[str, ...] = ()


@frozen(kw_only=True)
class PlaceRule(_WordsRule):
    """``[[place]]``: a country or a part of it, as descriptions print it, capitals included.

    Attributes:
        words: its names and those of its people ("Fiji", "Fijian").
        parts: towns, regions and houses of government: who is there is in the place ("Suva").
        within: the id of the place that it is a part of.
    """

    table: ClassVar[str] = "place"

    parts: tuple[str, ...] = ()
    within: str = ""
