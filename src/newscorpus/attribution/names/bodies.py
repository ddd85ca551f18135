"""Decide whether two printed names belong to one body, such as a ministry, a company or a league of nations.

The words of a body's name count in any order ("Fisheries Ministry", "Ministry of Fisheries"). A country may be named by
any of its words ("Fiji's", "Fijian"). An acronym matches the words whose first letters it consists of.
"""

import re
from functools import lru_cache

from attrs import frozen

from newscorpus.attribution.names.name_parts import LONGEST_NAME, name_parts
from newscorpus.attribution.names.transliteration import fold
from newscorpus.rules import Rules
from newscorpus.rules.tables.names import BodyWordRule, PlaceRule, plain_words

__all__ = ["BodyForm", "body_form", "is_body_name", "same_body"]

LONGEST_ACRONYM = 8  # letters
PLACE_PREFIX = "place."  # of the ids of the rules on places

# A word: letters and digits, with marks inside it and a full stop at its end: O'Neil, Smith-Prins, B&C, Inc.
_BODY_WORD = re.compile(r"([^\W_]+(?:[.'’&-][^\W_]+)*\.?)")
_ACRONYM_IN_BRACKETS = re.compile(r"\(([A-Z][A-Za-z.&-]{1,9})\)")
_POSSESSIVE_ENDING = re.compile(r"['’]s?$")
_FUNCTION_WORDS = frozenset(
    [
        *("the", "a", "an", "of", "for", "and", "in", "on", "to", "at"),
        *("de", "del", "la", "des", "du", "der", "die", "das", "für", "und", "y", "e", "et", "da", "do", "dos"),
    ]
)
_BODY_DETERMINERS = frozenset(
    ["the", "a", "an", "his", "her", "their", "its", "our", "my", "some", "this", "that", "one"]
)
_AMERICAN_SPELLINGS = (
    ("isation", "ization"),
    ("centre", "center"),
    ("defence", "defense"),
    ("labour", "labor"),
    ("programme", "program"),
)


@frozen
class BodyForm:
    """A body's name, prepared for comparison.

    Attributes:
        words: its words, sorted, without function words and legal forms. A country is the id of its rule.
        acronyms: the acronyms that are the name or are printed with it.
        initials: the acronyms that its words could have.
        bare: whether the name has no capital letter and no country, and so names no particular body ("the company").
    """

    words: tuple[str, ...]
    acronyms: frozenset[str]
    initials: frozenset[str]
    bare: bool


@frozen(eq=False)
class _BodyTables:
    """The rules on words of bodies, and the ids of the rules on places, by their words."""

    words: dict[str, BodyWordRule]
    places: dict[tuple[str, ...], str]
    longest_place: int  # words

    def is_legal_form(self, word: str) -> bool:
        """Whether a word is a legal form of companies."""
        rule = self.words.get(word)
        return rule is not None and rule.legal


@lru_cache(maxsize=16)
def _body_tables(rules: Rules) -> _BodyTables:
    words = {_without_possessive(word): rule for rule in rules.table(BodyWordRule) for word in rule.words}
    places = {phrase: rule.id for rule in rules.table(PlaceRule) for phrase in rule.phrases}
    return _BodyTables(words, places, max(map(len, places), default=0))


def is_body_name(name: str, rules: Rules) -> bool:
    """Whether the words of a name show that it is a body's name.

    >>> rules = Rules.default()
    >>> is_body_name("Sarek Foundation", rules), is_body_name("Charlotte Church", rules)
    (True, False)
    """
    return _is_body_name(name[:LONGEST_NAME], rules)


@lru_cache(maxsize=32768)
def _is_body_name(name: str, rules: Rules) -> bool:
    words = _BODY_WORD.findall(name)
    if words and words[0] == "The":
        return not name_parts(name, rules).honorifics
    if len(words) < 2:
        return False
    for n, word in enumerate(words):
        rule = _body_tables(rules).words.get(_without_possessive(word))
        is_last = words[n + 1 : n + 2] in ([], ["of"])  # "Foundation", "Bank of Salto"
        if rule is not None and ((is_last and len(words) > 2) if rule.also_name else (is_last or not rule.legal)):
            return True
    return False


def body_form(name: str, rules: Rules) -> BodyForm:
    """Prepare a body's name for comparison. Only the first 200 characters count."""
    return _body_form(name[:LONGEST_NAME], rules)


@lru_cache(maxsize=32768)
def _body_form(text: str, rules: Rules) -> BodyForm:
    printed: list[str] = _BODY_WORD.findall(_ACRONYM_IN_BRACKETS.sub(" ", text))
    if printed and printed[0].casefold() in _BODY_DETERMINERS:
        printed = printed[1:]
    words = tuple(sorted(_compared_words(printed, _body_tables(rules))))
    has_place = any(word.startswith(PLACE_PREFIX) for word in words)
    has_capital = any(word[:1].isupper() or not word[:1].islower() for word in printed)
    return BodyForm(
        words=words,
        acronyms=frozenset(_acronyms(text, printed)),
        initials=frozenset(_possible_acronyms(printed)),
        bare=not has_place and not has_capital,
    )


def _acronyms(text: str, printed: list[str]) -> set[str]:
    """Return the acronym in brackets, and the name itself if it is one word in capitals."""
    found = _ACRONYM_IN_BRACKETS.search(text)
    acronyms = {_as_acronym(found[1])} if found else set[str]()
    if len(printed) == 1 and printed[0][:2].isupper():
        alone = _as_acronym(printed[0])
        acronyms |= {alone} if 2 <= len(alone) <= LONGEST_ACRONYM else set()
    return acronyms


def _possible_acronyms(printed: list[str]) -> set[str]:
    """Return the first letters of several words, with and without the function words."""
    if len(printed) < 2:
        return set()
    content_words = [word for word in printed if word.casefold() not in _FUNCTION_WORDS]
    return {"".join(word[0] for word in words).upper() for words in (content_words, printed)}


def _compared_words(printed: list[str], tables: _BodyTables) -> list[str]:
    """Return the words that are compared. If the name consists of a country and function words only, return all."""
    words = [_without_possessive(word) for word in printed]
    countries: list[str] = []
    others: list[str] = []
    at = 0
    while at < len(words):
        ends = range(at + tables.longest_place, at, -1)
        end = next((end for end in ends if tuple(words[at:end]) in tables.places), None)
        if end is not None:
            countries.append(tables.places[tuple(words[at:end])])
            at = end
            continue
        if words[at] not in _FUNCTION_WORDS and not tables.is_legal_form(words[at]):
            others.append(_with_american_spelling(fold(words[at])))
        at += 1
    return [*countries, *others] if others else [fold(word) for word in words]


def _without_possessive(word: str) -> str:
    return "".join(plain_words(_POSSESSIVE_ENDING.sub("", word)))


def _with_american_spelling(word: str) -> str:
    for british, american in _AMERICAN_SPELLINGS:
        word = word.replace(british, american)
    return word


def _as_acronym(word: str) -> str:
    """Return a word in capitals, without full stops and a possessive ending."""
    return _POSSESSIVE_ENDING.sub("", word).replace(".", "").upper()


def same_body(a: BodyForm, b: BodyForm) -> bool:
    """Whether two names belong to one body. The order of the two makes no difference.

    If only one name has a country, they differ: there are many foreign ministries.
    """
    if not a.bare and not b.bare and a.words and a.words == b.words:
        return True
    return bool((a.acronyms & b.initials) or (b.acronyms & a.initials) or (a.acronyms & b.acronyms))
