"""Compare two names of persons: every word of one name must match a word of the other, in order."""

import enum
import re
from functools import lru_cache

from newscorpus.attribution.names.chinese import is_pinyin, same_syllables
from newscorpus.attribution.names.name_alignment import is_contained
from newscorpus.attribution.names.name_tables import name_tables
from newscorpus.attribution.names.name_words import NameForm, NameWord
from newscorpus.attribution.names.word_match import MatchKind, WordMatch, match_words
from newscorpus.rules import Rules

__all__ = ["NameMatch", "match_names"]

GREATEST_COST_OF_LONE_WORD = 0.15  # between two spellings of the only word in common
SHORTEST_GLUED = 4  # letters or sounds; a shorter name is not compared without its spaces
SHORTEST_INITIALS = 3  # letters of a word that may be the initials of a name

# A Japanese word in Hepburn romanization: syllables of an optional consonant and one vowel, or an n.
_JAPANESE = re.compile(
    r"""
    (?:
        (?:[kgnhbpmr]y|sh|ch|ts|kk|tt|pp|ss|[kgsztdnhbpmyrwjf])?   # a consonant: ky, sh, k
        [aiueo](?:h(?![aiueoy]))?                                  # a vowel, which may be long: o, oh
        | n(?![aiueoy])                                            # an n that ends a syllable: ken
    ){2,12}
    """,
    re.VERBOSE,
)


class NameMatch(enum.Enum):
    """How two names match."""

    FULL = enum.auto()  # two names of several words that agree
    LONE = enum.auto()  # the same single name
    SURNAME = enum.auto()  # one name is the surname of the other
    OTHER = enum.auto()  # one name is another word of the other, or spelt differently
    NONE = enum.auto()  # two different names


@lru_cache(maxsize=32768)
def match_names(a: NameForm, b: NameForm, rules: Rules) -> NameMatch:
    """Return how two names match. The order of the two makes no difference."""
    if not a.words or not b.words or _contradict(a, b, rules):
        return NameMatch.NONE
    if a.lone and b.lone:
        return _by_one_word(match_words(a.words[0], b.words[0], rules), NameMatch.LONE)
    if a.lone:
        return _match_lone_name(a, b, rules)
    if b.lone:
        return _match_lone_name(b, a, rules)
    if _equal_without_spaces(a, b) and not (_has_initial(a) and _has_initial(b)):
        return NameMatch.FULL
    return NameMatch.FULL if _match_full_names(a, b, rules) else NameMatch.NONE


def _contradict(a: NameForm, b: NameForm, rules: Rules) -> bool:
    """Whether the titles show two genders, or the suffixes differ."""
    genders = {a.parts.gender, b.parts.gender} - {None}
    if len(genders) > 1:
        return True
    tables = name_tables(rules)
    suffixes = {tables.suffix_id(a.parts.suffix), tables.suffix_id(b.parts.suffix)} - {""}
    return len(suffixes) > 1


def _equal_without_spaces(a: NameForm, b: NameForm) -> bool:
    """Whether two names differ only in their spaces ("IlseBrandt")."""
    if len(a.words) == len(b.words):
        return len(a.letters) > SHORTEST_GLUED and a.letters == b.letters
    return any(spoken.count(" ") >= SHORTEST_GLUED for spoken in a.glued & b.glued)


def _has_initial(name: NameForm) -> bool:
    return any(word.initial for word in name.words)


# --- a single name ------------------------------------------------------------------------------------------------


def _by_one_word(found: WordMatch | None, match: NameMatch) -> NameMatch:
    """Return the match of two names with one word in common. It is weaker if the spelling differs (Hale, Gale)."""
    if found is None or found[0] > MatchKind.ALIKE:
        return NameMatch.NONE
    return match if found[1] <= GREATEST_COST_OF_LONE_WORD else NameMatch.OTHER


def _match_lone_name(lone: NameForm, full: NameForm, rules: Rules) -> NameMatch:
    """Return how a single name matches a name of several words."""
    word = lone.words[0]
    if _equal_without_spaces(lone, full):
        return NameMatch.FULL
    if lone.capitals and len(word.forms[0]) >= SHORTEST_INITIALS and word.forms[0] in full.initials:
        return NameMatch.FULL
    surname_at = 0 if full.parts.family_first else len(full.words) - 1
    found = match_words(word, full.words[surname_at], rules)
    if found is not None and found[0] <= MatchKind.ALIKE:
        return _by_one_word(found, NameMatch.SURNAME)
    others = [other for n, other in enumerate(full.words) if n != surname_at and not other.initial]
    is_nickname = bool(full.nickname) and full.nickname in word.forms
    if is_nickname or any(match_words(word, other, rules, is_exact=True) for other in others):
        return NameMatch.OTHER
    return NameMatch.NONE


# --- two full names ----------------------------------------------------------------------------------------------


def _match_full_names(a: NameForm, b: NameForm, rules: Rules) -> bool:
    """Whether one name is the other with words left out, in the printed order or with the family name moved."""
    family_first = a.parts.family_first or b.parts.family_first
    if family_first and (_is_wade_giles_of(a, b) or _is_wade_giles_of(b, a)):
        return True
    as_printed = [(a.words, b.words)]
    moved = [(a.words, words) for words in _other_orders(b)] + [(words, b.words) for words in _other_orders(a)]
    return any(
        is_contained(short, long, rules, is_exact=family_first or n > 0)
        for n, (x, y) in enumerate(as_printed + moved)
        for short, long in ((x, y), (y, x))
    )


def _is_wade_giles_of(a: NameForm, b: NameForm) -> bool:
    """Whether the first name is the second in Wade-Giles, which has a hyphen or a word that is not Pinyin."""
    words = tuple(word.forms[0] for word in a.words)
    is_marked = "-" in a.parts.given or not all(map(is_pinyin, words))
    return is_marked and same_syllables(words, tuple(word.forms[0] for word in b.words))


def _other_orders(name: NameForm) -> tuple[tuple[NameWord, ...], ...]:
    """Return the words with the family name at the other end, if newspapers print both orders."""
    words = name.words
    if name.parts.family_first:
        return ((*words[1:], words[0]),)
    is_japanese = len(words) == 2 and all(_JAPANESE.fullmatch(word.forms[0]) for word in words)
    return ((words[1], words[0]),) if is_japanese else ()
