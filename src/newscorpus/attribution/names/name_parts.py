"""Split a printed personal name into titles, given name, middle names, particles, surname and suffix.

The parts are the parts that style guides and library catalogues distinguish (The Chicago Manual of Style, 18th ed.,
8.3-8.35; IFLA, Names of Persons, 4th ed., 1996). The rules list the titles, suffixes and particles. The order of the
parts depends on the words: "Lindqvist, Maja" is reversed, and a Chinese or Korean name has the family name first.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from attrs import frozen

from newscorpus.attribution.names.chinese import is_pinyin
from newscorpus.attribution.names.name_tables import NameTables, name_tables, normalize
from newscorpus.rules import Rules
from newscorpus.rules.tables.names import Gender, ParticleKind

__all__ = ["LONGEST_NAME", "NameParts", "name_parts"]

LONGEST_NAME = 200  # code points; a longer text is a sentence and is not split
MOST_WORDS_REVERSED = 3  # words on each side of the comma in "Surname, Given"
LONGEST_SYLLABLE = 6  # letters of a syllable in a Korean or Cantonese given name

# A nickname inside a name.
_NICKNAME = re.compile(
    r"""
    ["“”„«»']{1,2}                           # an opening mark: Carl "Buddy" Ostrander, Henry C. ''Hank'' Prins
    ([^"“”„«»'\s][^"“”„«»']{0,30})
    ["“”„«»']{1,2}(?=\s|$)                   # a closing mark at the end of a word, unlike the mark in O'Neil
    | \(([^()]{1,30})\)                      # or brackets: Uwe (Ulli) Brandt
    """,
    re.VERBOSE,
)
# A given name or an initial after the comma in "Brandt, Ilse".
_GIVEN = re.compile(
    r"""
    (?!\w-)                                  # no party and state: Dana Whitlow, D-Ohio
    [^\W\d_]+                                # letters: Ilse
    (?:['’.-][^\W\d_]*){0,6}$                # more letters after a mark: J.-P., Anne-Marie, D'Arcy
    """,
    re.VERBOSE,
)
# One or two syllables, as in a Korean or Cantonese given name: Ji, Sung, Yeong.
_SYLLABLES = re.compile(
    r"""
    (?:
        [bcdfghjklmnpqrstvwxyz]{0,2}         # at most two consonants: sh, k
        [aeiouy]{1,3}                        # at most three vowels: yeo, u
        (?:ng|nh|ch|[bcghklmnprstw])?        # a final consonant: ng, n
    ){1,2}
    """,
    re.VERBOSE,
)
_ARTICLES = frozenset({"the", "a", "an"})
# European given names that Pinyin could spell.
_WESTERN_IN_PINYIN = frozenset(
    {"anna", "ana", "lena", "nina", "mia", "leo", "nico", "gina", "dan", "ben", "joe", "lee"}
)


@frozen
class NameParts:
    """The parts of a printed name, as printed.

    Attributes:
        text: the whole name, unchanged.
        honorifics: the titles before the name, in order, including words for what the person does ("coach").
        given: the first given name or initial. A single name is a surname, and ``given`` is empty.
        middle: the words between given name and surname.
        particles: the small words of the surname ("van", "der").
        surname: the name by which the person is called alone. In "Bae Sung-ho" it is the first word.
        suffix: "Jr.", "III". Degrees are not suffixes.
        nickname: the text in quotation marks or brackets inside the name.
        gender: the gender that the titles show.
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
        """The words of the name in the printed order, without titles and suffix."""
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
    """Split a printed personal name into its parts.

    Any text has parts. They have no meaning if the text is not a name. A text of more than 200 characters is all
    surname. Time is linear in the length of the name.

    Args:
        name: the name as printed, with or without titles.
        rules: the tables of honorifics, suffixes, particles and family names. The default is the package's own rules.

    Raises:
        TypeError: ``name`` is not a ``str``.

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
    rest, nickname = _split_nickname(name)
    honorifics, words = _split_honorifics(_given_name_first(rest, tables), tables)
    words, suffix = _split_suffix(words, tables)
    words = tuple(word.strip(",;:") or word for word in words)
    family_first = _is_family_first(words, tables)
    split = _split_family_first(words) if family_first else _split_family_last(words, tables)
    given, middle, particles, surname = split
    return NameParts(
        text=name,
        honorifics=honorifics,
        given=given,
        middle=middle,
        particles=particles,
        surname=surname,
        suffix=suffix,
        nickname=nickname,
        gender=next((gender for title in honorifics if (gender := tables.gender(title)) is not None), None),
        family_first=family_first,
    )


def _split_nickname(name: str) -> tuple[str, str]:
    """Return the name without its nickname, and the nickname. A name that is only a nickname is left whole."""
    found = _NICKNAME.search(name)
    if found is None or not (name[: found.start()].strip() or name[found.end() :].strip()):
        return name, ""
    return f"{name[: found.start()]} {name[found.end() :]}", (found[1] or found[2]).strip()


def _given_name_first(name: str, tables: NameTables) -> tuple[str, ...]:
    """Return the words of a name, with "Surname, Given" reversed. Drop what follows any other comma.

    A suffix after the comma stays: "Carl Ostrander, Sr.".
    """
    before, _, after = name.partition(",")
    family, tail = before.split(), after.partition(",")[0].split()
    if not family or not tail:
        return (*family, *tail)
    if tables.suffix(tail[0]) is not None:
        return (*family, *tail)
    is_short = len(family) <= MOST_WORDS_REVERSED and len(tail) <= MOST_WORDS_REVERSED
    is_given = all(map(_GIVEN.match, tail)) and not tail[0].islower()
    # The empty word stands for the name, which must follow a title: in "Judge, Ruth" the first word is a title.
    begins_with_title = tables.honorific_length((*family, ""), 0, is_first=True) > 0
    return (*tail, *family) if is_short and is_given and not begins_with_title else tuple(family)


def _split_honorifics(words: tuple[str, ...], tables: NameTables) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the titles before the name, and the words of the name."""
    titles: list[str] = []
    has_article = len(words) > 2 and words[0] == "The" and tables.honorific_length(words, 1, is_first=True) > 0
    at = 1 if has_article else 0
    while (size := tables.honorific_length(words, at, is_first=not titles)) > 0:
        titles.append(" ".join(words[at : at + size]))
        at += size
    end = _end_of_roles(words, at, tables)
    if end > at:
        titles.append(" ".join(words[at:end]))
        more, rest = _split_honorifics(words[end:], tables)
        return (*titles, *more), rest
    return tuple(titles), words[at:]


def _end_of_roles(words: tuple[str, ...], at: int, tables: NameTables) -> int:
    """Return the word after the last role in lower case ("former coach", "Swiss climber"), or ``at`` without a role.

    The last word of the name is never a role. Neither is a text with an article ("the ministry") a name with a role.
    """
    if at < len(words) and words[at].casefold() in _ARTICLES:
        return at
    for n in range(len(words) - 2, at - 1, -1):
        word = words[n]
        if word.islower() and len(word) > 2 and word.isalpha() and tables.particle(word) is None:
            return n + 1
    return at


def _split_suffix(words: tuple[str, ...], tables: NameTables) -> tuple[tuple[str, ...], str]:
    """Return the words without suffixes and degrees, and the first suffix that is not a degree.

    A suffix in lower case needs a full stop: "jr." is a suffix, "v" may be a word.
    """
    suffix = ""
    while len(words) > 1:
        last = words[-1].strip(",")
        rule = tables.suffix(last) if last else None
        if last and (rule is None or (last.islower() and "." not in last)):
            break
        if rule is not None and not rule.degree:
            suffix = last
        words = words[:-1]
    return words, suffix


def _is_family_first(words: Sequence[str], tables: NameTables) -> bool:
    """Whether a name is Chinese or Korean, in the order of its language.

    "Cai Yulan" has one word of Pinyin after the family name. "Bae Sung-ho" and "Hwang Ji Won" have two syllables.
    """
    if not 2 <= len(words) <= 3 or not tables.is_family_name(words[0]):
        return False
    given = [part for word in words[1:] for part in normalize(word).split("-")]
    if len(given) == 1:
        return is_pinyin(given[0]) and normalize(words[1]) not in _WESTERN_IN_PINYIN
    is_hyphenated = "-" in words[1] and words[1].split("-")[-1].islower()
    are_syllables = len(given) == 2 and all(
        len(part) <= LONGEST_SYLLABLE and _SYLLABLES.fullmatch(part) for part in given
    )
    return are_syllables and (is_hyphenated or len(words) == 3 or not tables.is_family_name(words[-1]))


_Split = tuple[str, tuple[str, ...], tuple[str, ...], str]  # given name, middle names, particles, surname


def _split_family_first(words: tuple[str, ...]) -> _Split:
    return words[1], words[2:], (), words[0]


def _split_family_last(words: tuple[str, ...], tables: NameTables) -> _Split:
    if not words:
        return "", (), (), ""
    start = len(words) - 1
    while start > 0 and _is_surname_particle(words, start - 1, tables):
        start -= 1
    before = words[:start]
    return (before[0] if before else ""), before[1:], words[start:-1], words[-1]


def _is_surname_particle(words: Sequence[str], at: int, tables: NameTables) -> bool:
    """Whether a word is a particle of the surname that follows it.

    "Ben", "Al" and "Ed" are given names at the beginning of a name. "Van Dam" and "Le Goff" are whole surnames, and so
    "Van" and "Le" are particles there.
    """
    kind = tables.particle(words[at])
    if kind is None:
        return False
    if kind is ParticleKind.NOBILIARY:
        return words[at].islower() or len(words[at]) > 1
    return words[at].islower() or at > 0
