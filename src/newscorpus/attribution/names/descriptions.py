"""Whether two descriptions can be of one person, and whether they say that they are.

A description is read as places, occupations and other names ("Sarek Shipping"), by the tables ``[[place]]`` and
``[[occupation]]``. Two descriptions contradict each other where their places have nothing to do with one another,
or their occupations belong to spheres that one person seldom unites (a minister, a goalkeeper). They support each
other where they share an occupation or a name, or a place and an office that may be the same.
"""

import enum
import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from newscorpus.attribution.names.transliteration import fold
from newscorpus.rules import Rules
from newscorpus.rules.tables.names import OccupationRule, PlaceRule

__all__ = ["Evidence", "evidence"]

LONGEST_DESCRIPTION = 300  # in code points: what follows is not read
GENERATION = 15  # years between two printed ages that make two persons of one name

_SEGMENT = re.compile(r"[,;()]|\band (?=former\b|ex-|current\b|now\b)|\bturned\b")
_WORD = re.compile(r"([^\W_]+(?:[.'’-][^\W_]+)*\.?)")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_AGE = re.compile(r"\b(\d{1,3})[- ]years?[- ]old\b|\baged? (\d{1,3})\b|(?:^|,)\s*(\d{2})(?=\s*(?:,|$))")
_YEAR = re.compile(r"\b(1\d{3}|20\d{2})s?\b")
# What follows tells of others: "an aide to the mayor".
_OF_OTHERS = frozenset(
    ["to", "for", "from", "in", "at", "with", "who", "whose", "during", "until", "since", "under", "by", "near"]
)
_TIMES = {
    "former": frozenset(["former", "ex", "ousted", "deposed", "outgoing", "toppled", "then", "onetime", "retired"]),
    "current": frozenset(["current", "incumbent", "sitting", "new", "present"]),
    "dead": frozenset(["died", "killed", "assassinated", "executed", "late", "slain"]),
}
_AT_ODDS = (("former", "current"), ("dead", "current"))
_NO_NAMES = frozenset(
    [
        *("the", "a", "an", "mr", "mrs", "ms", "dr", "president", "minister", "prime", "general", "secretary", "chief"),
        *("leader", "party", "state", "house", "office", "ministry", "department", "council", "committee"),
        *("national", "international"),
    ]
)


def _pairs(table: dict[str, str]) -> frozenset[frozenset[str]]:
    return frozenset(frozenset((one, other)) for one, others in table.items() for other in others.split())


# Spheres that one person unites, at once or in turn, ...
_UNITED = _pairs(
    {
        "office": "politics military law business activism militant finance science religion clergy police medicine"
        " body",
        "politics": "finance family military",
        "military": "ranks militant",
        "religion": "militant clergy",
        "business": "family body",
        "everyday": "family",
    }
)
# ... and those that one does now and then, so that a place in common must speak for it; all others are against it.
_AT_TIMES = _pairs(
    {
        "politics": "law business activism militant science religion police",
        "military": "police science",
        "law": "activism police science",
        "science": "finance business medicine activism",
        "business": "finance",
        "activism": "media arts religion clergy everyday",
        "media": "arts",
        "ranks": "everyday police",
    }
)


class Evidence(enum.IntEnum):
    """What two descriptions say of whether their bearers are one person.

    Against: places or ages exclude it. Unlikely: what they do is seldom done by one person.
    """

    AGAINST = -2
    UNLIKELY = -1
    NONE = 0
    FOR = 1


@frozen
class _Facts:
    """What a description says: ids of places and occupations, spheres, names in it, times."""

    places: frozenset[str] = frozenset()
    occupations: frozenset[str] = frozenset()
    spheres: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    acronyms: frozenset[str] = frozenset()
    initials: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()
    age: int | None = None


def evidence(a: str, b: str, rules: Rules, *, surname_only: bool = False) -> Evidence:
    """What two descriptions say of whether they are of one person; the same whichever comes first.

    Args:
        a: a description, empty where there is none.
        b: the other.
        rules: the tables of places and occupations.
        surname_only: whether the names agree in the surname alone; then the holders of one office at different
            times are two persons.

    >>> rules = Rules.default()
    >>> evidence("Fijian foreign minister", "Fiji's top diplomat", rules).name
    'FOR'
    >>> evidence("a midfielder from Suva", "the Danish prime minister", rules).name
    'AGAINST'
    >>> evidence("a midfielder", "the Danish prime minister", rules).name
    'UNLIKELY'
    """
    if not a or not b:
        return Evidence.NONE
    tables = _tables(rules)
    x, y = _facts(a[:LONGEST_DESCRIPTION], rules), _facts(b[:LONGEST_DESCRIPTION], rules)
    shares_place, other_place = _compare_places(x.places, y.places, tables)
    if other_place or _other_generation(x, y) or (surname_only and _other_time(x, y)):
        return Evidence.AGAINST
    shared = x.occupations & y.occupations
    if any(shares_place or not tables.wider.get(job) for job in shared):
        return Evidence.NONE if surname_only and ("former" in x.times) != ("former" in y.times) else Evidence.FOR
    if x.spheres and y.spheres and not _united(x.spheres, y.spheres, _UNITED | _AT_TIMES if shares_place else _UNITED):
        return Evidence.UNLIKELY
    if (x.names & y.names) or (x.acronyms & y.initials) or (y.acronyms & x.initials):
        return Evidence.FOR
    fits = any(tables.fits(one, other) for one in x.occupations for other in y.occupations)
    return Evidence.FOR if fits and shares_place else Evidence.NONE


def _other_generation(a: _Facts, b: _Facts) -> bool:
    return a.age is not None and b.age is not None and abs(a.age - b.age) > GENERATION


def _other_time(a: _Facts, b: _Facts) -> bool:
    if a.years and b.years and a.years.isdisjoint(b.years):
        return True
    return any(
        (one in a.times and other in b.times) or (other in a.times and one in b.times) for one, other in _AT_ODDS
    )


def _united(a: frozenset[str], b: frozenset[str], pairs: frozenset[frozenset[str]]) -> bool:
    return not a.isdisjoint(b) or any(frozenset((x, y)) in pairs for x in a for y in b)


def _compare_places(a: frozenset[str], b: frozenset[str], tables: "_Tables") -> tuple[bool, bool]:
    """Whether two sets of places have one in common, and whether they exclude each other."""
    if not a or not b:
        return False, False
    common = (a & tables.with_wider(b)) | (b & tables.with_wider(a))
    if not common:
        return False, True
    # Both may name the country, and different parts of it.
    parts_a = {place for place in a if tables.within.get(place) in common}
    parts_b = {place for place in b if tables.within.get(place) in common}
    a_part_in_common = any(place in tables.within for place in common)
    return True, bool(parts_a and parts_b) and parts_a.isdisjoint(parts_b) and not a_part_in_common


# --- reading a description ---------------------------------------------------------------------------------------


@frozen(eq=False)
class _Tables:
    """The rules of places and occupations in the form in which they are looked up."""

    places: dict[tuple[str, ...], str]
    within: dict[str, str]
    occupations: dict[tuple[str, ...], OccupationRule]
    wider: dict[str, tuple[str, ...]]
    longest: int

    def with_wider(self, places: frozenset[str]) -> frozenset[str]:
        """The places and those that they are in."""
        return places | {self.within[place] for place in places if place in self.within}

    def fits(self, a: str, b: str) -> bool:
        """Whether one occupation may be what the other means."""
        return a in self.wider.get(b, ()) or b in self.wider.get(a, ())

    def occupation(self, words: tuple[str, ...]) -> OccupationRule | None:
        """The occupation that words name, in the singular or plural."""
        return self.occupations.get(words) or self.occupations.get((*words[:-1], words[-1].removesuffix("s")))


@lru_cache(maxsize=16)
def _tables(rules: Rules) -> _Tables:
    table = rules.table(PlaceRule)
    places = {tuple(map(_plain, word.split())): rule.id for rule in table for word in (*rule.words, *rule.parts)}
    occupations = {tuple(word.split()): rule for rule in rules.table(OccupationRule) for word in rule.words}
    return _Tables(
        places,
        {rule.id: rule.within for rule in table if rule.within},
        occupations,
        {rule.id: rule.fits for rule in rules.table(OccupationRule)},
        max(map(len, (*places, *occupations)), default=0),
    )


def _plain(word: str) -> str:
    return _POSSESSIVE.sub("", word).replace(".", "").replace("’", "'")


@lru_cache(maxsize=32768)
def _facts(text: str, rules: Rules) -> _Facts:
    tables = _tables(rules)
    places: set[str] = set()
    jobs: list[OccupationRule] = []
    names: set[str] = set()
    words: list[str] = []
    for segment in _SEGMENT.split(text):
        printed = [word for found in _WORD.findall(segment) for word in _parts(found)]
        words += map(_plain, printed)
        of_others = False
        for phrase, place, job in _phrases(printed, tables):
            of_others = of_others or phrase[0].casefold() in _OF_OTHERS
            if place is not None:
                places.add(place)
            elif job is not None:
                owner = _POSSESSIVE.search(phrase[-1]) is not None
                jobs += [] if of_others or owner else [job]
                if len(phrase) > 1:
                    names.update(_names(phrase))
            else:
                names.update(_names(phrase))
    lower = {word.casefold() for word in words}
    ages = [int(next(filter(None, found.groups()))) for found in _AGE.finditer(text)]
    return _Facts(
        places=frozenset(places),
        occupations=frozenset(job.id for job in jobs),
        spheres=frozenset(job.sphere for job in jobs),
        names=frozenset(names),
        acronyms=frozenset(word for word in words if len(word) > 1 and word.isupper()),
        initials=frozenset(_initials(words)),
        times=frozenset(time for time, said in _TIMES.items() if lower & said),
        years=frozenset(_YEAR.findall(text)),
        age=ages[0] if ages else None,
    )


def _parts(word: str) -> tuple[str, ...]:
    """A word, or two where a hyphen makes a place of the first ("Suva-based")."""
    first, hyphen, second = word.partition("-")
    return (first, second) if hyphen and second in ("based", "born", "backed", "trained") else (word,)


def _phrases(words: list[str], tables: _Tables) -> Iterator[tuple[list[str], str | None, OccupationRule | None]]:
    """The words cut into the longest phrases that the tables know, each with what they say of it."""
    plain = [_plain(word) for word in words]
    lower = [word.casefold() for word in plain]
    at = 0
    while at < len(words):
        for end in range(min(at + tables.longest, len(words)), at, -1):
            place = tables.places.get(tuple(plain[at:end]))
            job = tables.occupation(tuple(lower[at:end])) if place is None else None
            if place is not None or job is not None or end == at + 1:
                yield words[at:end], place, job
                at = end
                break


def _names(words: list[str]) -> Iterator[str]:
    """The words that name something."""
    return (fold(_plain(word)) for word in words if word[:1].isupper() and word.casefold() not in _NO_NAMES)


def _initials(words: list[str]) -> Iterator[str]:
    """The first letters of the runs of capitalized words, and of their parts: what an acronym of them would be."""
    run = ""
    for word in (*words, ""):
        if word[:1].isupper():
            run = (run + word[0])[-7:]
            yield from (run[start:] for start in range(len(run) - 1))
        elif word.casefold() not in ("of", "and", "the", "for"):
            run = ""
