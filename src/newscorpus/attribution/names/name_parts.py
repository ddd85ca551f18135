"""A printed personal name taken apart: titles, given names, particles, surname, suffix.

The parts are those that style guides and library catalogues tell apart (The Chicago Manual of Style, 18th ed.,
8.3-8.35; IFLA, Names of Persons, 4th ed., 1996). Which words are titles, suffixes and particles is in the
rules; the order of the parts follows from the words: "Lindqvist, Maja" is turned round, and a Chinese or Korean
name is read family name first.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from attrs import frozen

from newscorpus.attribution.names.chinese import is_pinyin
from newscorpus.rules import Rules
from newscorpus.rules.tables.names import (
    FamilyNameRule,
    Gender,
    HonorificRule,
    ParticleKind,
    ParticleRule,
    SuffixRule,
    plain_words,
)

__all__ = ["LONGEST_NAME", "NameParts", "NameTables", "name_parts", "name_tables"]

LONGEST_NAME = 200  # in code points: what is longer is a sentence, and is not taken apart

_NICKNAME = re.compile(r"""["“”„«»']{1,2}([^"“”„«»'\s][^"“”„«»']{0,30})["“”„«»']{1,2}(?=\s|$)|\(([^()]{1,30})\)""")
_GIVEN = re.compile(r"(?!\w-)[^\W\d_]+(?:['’.-][^\W\d_]*){0,6}$")  # a given name or an initial, and no "D-Ohio"
_DETERMINERS = frozenset({"the", "a", "an"})
# A given name of Korean or Cantonese, by its look.
_SYLLABLES = re.compile(r"(?:[bcdfghjklmnpqrstvwxyz]{0,2}[aeiouy]{1,3}(?:ng|nh|ch|[bcghklmnprstw])?){1,2}")


@frozen
class NameParts:
    """The parts of a printed name, as printed.

    Attributes:
        text: the name as it was given.
        honorifics: the titles before it, in order; words that say what somebody does ("coach") included.
        given: the first given name or initial; empty where the name is a single one.
        middle: what stands between given name and surname.
        particles: the small words of the surname ("van", "der").
        surname: the name that one is called by alone; of "Bae Sung-ho" it is the first.
        suffix: "Jr.", "III"; a degree is none.
        nickname: what stands in quotation marks or brackets inside the name.
        gender: what the titles tell.
        family_first: whether the surname is printed first.
    """

    text: str
    honorifics: tuple[str, ...] = ()
    given: str = ""
    middle: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    surname: str = ""
    suffix: str = ""
    nickname: str = ""
    gender: Gender | None = None
    family_first: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name itself, in the printed order, without titles and suffix."""
        family = (*self.particles, self.surname) if self.surname else ()
        given = (self.given, *self.middle) if self.given else ()
        return (*family, *given) if self.family_first else (*given, *family)

    @property
    def full_surname(self) -> str:
        """The surname with its particles.

        >>> name_parts("Joost van der Meer").full_surname
        'van der Meer'
        """
        return " ".join((*self.particles, self.surname))


def name_parts(name: str, rules: Rules | None = None) -> NameParts:
    """Take a printed personal name apart.

    Any text has parts; where it is no name they mean nothing (and a text of more than 200 characters is all
    surname). Linear in the length of the name.

    Args:
        name: the name as printed, with or without titles.
        rules: the tables of honorifics, suffixes, particles and family names; by default those of the package.

    Raises:
        TypeError: ``name`` is no ``str``.

    >>> parts = name_parts("Lt. Gen. Pieter J. van den Berg Jr.")
    >>> parts.honorifics, parts.given, parts.middle, parts.particles, parts.surname, parts.suffix
    (('Lt. Gen.',), 'Pieter', ('J.',), ('van', 'den'), 'Berg', 'Jr.')
    >>> name_parts("Mrs. Okello").gender
    <Gender.FEMALE: 'female'>
    """
    if not isinstance(name, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"name_parts takes a str, not {type(name).__name__}")
    if len(name) > LONGEST_NAME:
        return NameParts(text=name, surname=name)
    return _name_parts(name, Rules.default() if rules is None else rules)


@lru_cache(maxsize=32768)
def _name_parts(name: str, rules: Rules) -> NameParts:
    tables = name_tables(rules)
    rest, nickname = _without_nickname(name)
    words = tables.turned_round(rest)
    honorifics, words = tables.without_honorifics(words)
    suffix, words = tables.without_suffix(words)
    words = tuple(word.strip(",;:") or word for word in words)
    gender = next((g for title in honorifics if (g := tables.gender(title)) is not None), None)
    particles: tuple[str, ...] = ()
    if tables.family_first(words):
        given, middle, surname, family_first = words[1], words[2:], words[0], True
    else:
        given, middle, particles, surname = tables.western(words)
        family_first = False
    return NameParts(name, honorifics, given, middle, particles, surname, suffix, nickname, gender, family_first)


def _without_nickname(name: str) -> tuple[str, str]:
    """The name without what stands in quotation marks or brackets in it, and that."""
    found = _NICKNAME.search(name)
    if found is None or not (name[: found.start()].strip() or name[found.end() :].strip()):
        return name, ""
    return f"{name[: found.start()]} {name[found.end() :]}", (found[1] or found[2]).strip()


@frozen(eq=False)
class NameTables:
    """The rules of names in the form in which they are looked up."""

    honorifics: dict[tuple[str, ...], HonorificRule]
    longest_honorific: int
    suffixes: dict[str, SuffixRule]
    particles: dict[str, ParticleKind]
    family_names: frozenset[str]

    def gender(self, title: str) -> Gender | None:
        """What a title tells of the person."""
        rule = self.honorifics.get(plain_words(title))
        return rule.gender if rule is not None else None

    def is_office(self, title: str) -> bool:
        """Whether a title says what the person does."""
        rule = self.honorifics.get(plain_words(title))
        return rule is None or rule.office

    def suffix_id(self, suffix: str) -> str:
        """The suffix in the form that is compared: the id of its rule."""
        rule = self.suffixes.get(_plain(suffix))
        return rule.id if rule is not None else ""

    def particle(self, word: str) -> ParticleKind | None:
        """What a small word does, if it is one."""
        return self.particles.get(_plain(word))

    def turned_round(self, name: str) -> tuple[str, ...]:
        """The words of the name, with "Surname, Given" turned round and what follows another comma left out."""
        before, _, after = name.partition(",")
        family, tail = before.split(), after.partition(",")[0].split()
        if not family or not tail:
            return (*family, *tail)
        if self.suffixes.get(_plain(tail[0])) is not None:
            return (*family, *tail)
        a_title = self._honorific_at((*family, ""), 0, first=True) > 0
        if (
            len(family) <= 3
            and len(tail) <= 3
            and not a_title
            and all(map(_GIVEN.match, tail))
            and not tail[0].islower()
        ):
            return (*tail, *family)
        return tuple(family)

    def without_honorifics(self, words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The titles before the name, and the words of the name."""
        titles: list[str] = []
        at = 1 if len(words) > 2 and words[0] == "The" and self._honorific_at(words, 1, first=True) else 0
        while (size := self._honorific_at(words, at, first=not titles)) > 0:
            titles.append(" ".join(words[at : at + size]))
            at += size
        role = self._role_words(words, at)
        if role > at:
            titles.append(" ".join(words[at:role]))
            more, rest = self.without_honorifics(words[role:])
            return (*titles, *more), rest
        return tuple(titles), words[at:]

    def _honorific_at(self, words: tuple[str, ...], at: int, *, first: bool) -> int:
        """How many words from here are a title before a name."""
        for size in range(min(self.longest_honorific, len(words) - at - 1), 0, -1):
            phrase = tuple(part for word in words[at : at + size] for part in plain_words(word.rstrip(",")))
            rule = self.honorifics.get(phrase)
            if rule is not None and not (rule.also_name and first and len(words) - at - size < 2):
                return size
        return 0

    def _role_words(self, words: tuple[str, ...], at: int) -> int:
        """Where the name begins after words in lower case ("Shiite cleric", "former coach")."""
        if at < len(words) and words[at].casefold() in _DETERMINERS:
            return at
        for n in range(len(words) - 2, at - 1, -1):
            word = words[n]
            if word.islower() and len(word) > 2 and word.isalpha() and self.particle(word) is None:
                return n + 1
        return at

    def without_suffix(self, words: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
        """The suffix (no degree), and the words before it."""
        suffix = ""
        while len(words) > 1:
            last = words[-1].strip(",")
            rule = self.suffixes.get(_plain(last)) if last else None
            if last and (rule is None or (last.islower() and "." not in last)):
                break
            if rule is not None and not rule.degree:
                suffix = last
            words = words[:-1]
        return suffix, words

    def family_first(self, words: Sequence[str]) -> bool:
        """Whether a name is Chinese or Korean in the order of its language."""
        if not 2 <= len(words) <= 3 or _plain(words[0]) not in self.family_names:
            return False
        given = [part for word in words[1:] for part in _plain(word).split("-")]
        if len(given) == 1:
            return is_pinyin(given[0]) and _plain(words[1]) not in _WESTERN_IN_PINYIN
        hyphen_lower = "-" in words[1] and words[1].split("-")[-1].islower()
        short = len(given) == 2 and all(len(part) <= 6 and _SYLLABLES.fullmatch(part) for part in given)
        return short and (hyphen_lower or len(words) == 3 or _plain(words[-1]) not in self.family_names)

    def western(self, words: tuple[str, ...]) -> tuple[str, tuple[str, ...], tuple[str, ...], str]:
        """Given name, middle names, particles and surname of a name with the surname last."""
        if not words:
            return "", (), (), ""
        start = len(words) - 1
        while start > 0 and self._is_particle(words, start - 1):
            start -= 1
        before = words[:start]
        return (before[0] if before else ""), before[1:], words[start:-1], words[-1]

    def _is_particle(self, words: Sequence[str], at: int) -> bool:
        kind = self.particle(words[at])
        if kind is None:
            return False
        # "Ben", "Al", "Ed" before a surname are given names; "Van Dam" and "Le Goff" are surnames by themselves.
        return (
            words[at].islower()
            or (kind is ParticleKind.NOBILIARY and len(words[at]) > 1)
            or (at > 0 and kind is not ParticleKind.NOBILIARY)
        )


# Given names of Europe that Pinyin could spell.
_WESTERN_IN_PINYIN = frozenset(
    {"anna", "ana", "lena", "nina", "mia", "leo", "nico", "gina", "dan", "ben", "joe", "lee"}
)


def _plain(word: str) -> str:
    return word.casefold().replace(".", "").replace("’", "'")


def _by_phrase(rules: Iterable[HonorificRule]) -> dict[tuple[str, ...], HonorificRule]:
    return {phrase: rule for rule in rules for phrase in rule.phrases}


@lru_cache(maxsize=16)
def name_tables(rules: Rules) -> NameTables:
    """The tables of names, compiled once for each value of the rules."""
    honorifics = _by_phrase(rules.table(HonorificRule))
    return NameTables(
        honorifics=honorifics,
        longest_honorific=max(map(len, honorifics), default=0),
        suffixes={_plain(word): rule for rule in rules.table(SuffixRule) for word in rule.words},
        particles={_plain(word): rule.kind for rule in rules.table(ParticleRule) for word in rule.words},
        family_names=frozenset(_plain(word) for rule in rules.table(FamilyNameRule) for word in rule.words),
    )
