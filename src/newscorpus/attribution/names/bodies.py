"""Whether two printed names are those of one body: a ministry, a company, a league of nations.

The words of a body's name count whatever their order ("Fisheries Ministry", "Ministry of Fisheries"), a country
under any of its words ("Fiji's", "Fijian"), and an acronym stands for the words whose first letters it has.
"""

import re
from functools import lru_cache

from attrs import frozen

from newscorpus.attribution.names.name_parts import LONGEST_NAME, name_parts
from newscorpus.attribution.names.transliteration import fold
from newscorpus.rules import Rules
from newscorpus.rules.tables.names import BodyWordRule, PlaceRule, plain_words

__all__ = ["BodyForm", "body_form", "is_body_name", "same_body"]


_WORD = re.compile(r"([^\W_]+(?:[.'’&-][^\W_]+)*\.?)")
_ACRONYM_AFTER = re.compile(r"\(([A-Z][A-Za-z.&-]{1,9})\)")
_SMALL = frozenset(
    [
        *("the", "a", "an", "of", "for", "and", "in", "on", "to", "at"),
        *("de", "del", "la", "des", "du", "der", "die", "das", "für", "und", "y", "e", "et", "da", "do", "dos"),
    ]
)
_DETERMINERS = frozenset(["the", "a", "an", "his", "her", "their", "its", "our", "my", "some", "this", "that", "one"])
_BRITISH = (
    ("isation", "ization"),
    ("centre", "center"),
    ("defence", "defense"),
    ("labour", "labor"),
    ("programme", "program"),
)


@frozen
class BodyForm:
    """A body's name, to be compared.

    Attributes:
        words: its words but small ones and forms of companies, sorted; countries as the ids of their rules.
        acronyms: the acronyms that the name is or brings with it.
        initials: the acronyms that its words could have.
        bare: whether it says neither by a capital letter nor by a country which body it is ("the company").
    """

    words: tuple[str, ...]
    acronyms: frozenset[str]
    initials: frozenset[str]
    bare: bool


@frozen(eq=False)
class _Tables:
    words: dict[str, BodyWordRule]
    places: dict[tuple[str, ...], str]
    longest_place: int


@lru_cache(maxsize=16)
def _tables(rules: Rules) -> _Tables:
    words = {_plain(word): rule for rule in rules.table(BodyWordRule) for word in rule.words}
    places = {phrase: rule.id for rule in rules.table(PlaceRule) for phrase in rule.phrases}
    return _Tables(words, places, max(map(len, places), default=0))


def is_body_name(name: str, rules: Rules) -> bool:
    """Whether a name is that of a body by its words, whatever is said of it.

    >>> rules = Rules.default()
    >>> is_body_name("Sarek Foundation", rules), is_body_name("Charlotte Church", rules)
    (True, False)
    """
    return _is_body_name(name[:LONGEST_NAME], rules)


@lru_cache(maxsize=32768)
def _is_body_name(name: str, rules: Rules) -> bool:
    words = _WORD.findall(name)
    if words and words[0] == "The":
        return not name_parts(name, rules).honorifics
    for n, word in enumerate(words):
        rule = _tables(rules).words.get(_plain(word)) if len(words) > 1 else None
        last = words[n + 1 : n + 2] in ([], ["of"])
        if rule is not None and ((last and len(words) > 2) if rule.also_name else (last or not rule.legal)):
            return True
    return False


def body_form(name: str, rules: Rules) -> BodyForm:
    """A body's name in the form in which it is compared; of what is longer than 200 characters the beginning."""
    return _body_form(name[:LONGEST_NAME], rules)


@lru_cache(maxsize=32768)
def _body_form(text: str, rules: Rules) -> BodyForm:
    given = _ACRONYM_AFTER.search(text)
    acronyms = {_acronym(given[1])} if given else set[str]()
    printed = _WORD.findall(_ACRONYM_AFTER.sub(" ", text))
    if printed and printed[0].casefold() in _DETERMINERS:
        printed = printed[1:]
    tables = _tables(rules)
    words = tuple(sorted(_words(printed, tables)))
    if len(printed) == 1 and 2 <= len(_acronym(printed[0])) <= 8 and printed[0][:2].isupper():
        acronyms.add(_acronym(printed[0]))
    big = [word for word in printed if word.casefold() not in _SMALL]
    initials = (
        {"".join(word[0] for word in some).upper() for some in (big, printed)} if len(printed) > 1 else set[str]()
    )
    has_place = any(word.startswith("place.") for word in words)
    bare = not has_place and not any(word[:1].isupper() or not word[:1].islower() for word in printed)
    return BodyForm(words, frozenset(acronyms), frozenset(initials), bare)


def _words(printed: list[str], tables: _Tables) -> list[str]:
    """The words that count, a country as the id of its rule unless the name has nothing else."""
    plain = [_plain(word) for word in printed]
    countries: list[str] = []
    words: list[str] = []
    at = 0
    while at < len(plain):
        end = next((e for e in range(at + tables.longest_place, at, -1) if tuple(plain[at:e]) in tables.places), at)
        if end > at:
            countries.append(tables.places[tuple(plain[at:end])])
        else:
            end = at + 1
            rule = tables.words.get(plain[at])
            words += (
                [_american(fold(plain[at]))] if plain[at] not in _SMALL and (rule is None or not rule.legal) else []
            )
        at = end
    return [*countries, *words] if words else [fold(word) for word in plain]


def _plain(word: str) -> str:
    return "".join(plain_words(re.sub(r"['’]s?$", "", word)))


def _american(word: str) -> str:
    for british, american in _BRITISH:
        word = word.replace(british, american)
    return word


def _acronym(word: str) -> str:
    return re.sub(r"['’]s?$|\.", "", word).upper()


def same_body(a: BodyForm, b: BodyForm) -> bool:
    """Whether two names of bodies are those of one; the same whichever comes first.

    A name without the country that another has is not the same: there are many foreign ministries.
    """
    if not a.bare and not b.bare and a.words and a.words == b.words:
        return True
    return bool((a.acronyms & b.initials) or (b.acronyms & a.initials) or (a.acronyms & b.acronyms))
