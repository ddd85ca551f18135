"""Decide whether two descriptions can belong to one person, and whether they show that they do.

Two descriptions contradict each other if their places exclude one another, or if their occupations belong to spheres
that one person seldom combines (a minister, a goalkeeper). They support each other if they share an occupation or a
name, or a place and an office that may be the same.
"""

import enum

from newscorpus.attribution.names.description_facts import (
    DescriptionFacts,
    DescriptionTables,
    Tenure,
    description_facts,
    description_tables,
)
from newscorpus.rules import Rules

__all__ = ["Evidence", "compare_descriptions"]

GENERATION = 15  # years between two printed ages that show two persons with one name

_CONTRADICTING_TENURES = ((Tenure.FORMER, Tenure.CURRENT), (Tenure.DEAD, Tenure.CURRENT))


def _sphere_pairs(table: dict[str, str]) -> frozenset[frozenset[str]]:
    return frozenset(frozenset((one, other)) for one, others in table.items() for other in others.split())


# Spheres that one person often combines, at once or one after the other.
_OFTEN_COMBINED = _sphere_pairs(
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
# Spheres that one person combines now and then: plausible only with a place in common. All other pairs contradict.
_SOMETIMES_COMBINED = _sphere_pairs(
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
    """The evidence of two descriptions on whether they belong to one person."""

    AGAINST = -2  # places, ages or times exclude it
    UNLIKELY = -1  # one person seldom has both occupations
    NONE = 0
    FOR = 1


def compare_descriptions(a: str, b: str, rules: Rules, *, surname_only: bool = False) -> Evidence:
    """Return the evidence of two descriptions. The order of the two makes no difference.

    Args:
        a: a description, or an empty string.
        b: the other description.
        rules: the tables of places and occupations.
        surname_only: whether the names agree only in the surname. Then a former and a present holder of an office are
            two persons.

    >>> rules = Rules.default()
    >>> compare_descriptions("Fijian foreign minister", "Fiji's top diplomat", rules).name
    'FOR'
    >>> compare_descriptions("a midfielder from Suva", "the Danish prime minister", rules).name
    'AGAINST'
    >>> compare_descriptions("a midfielder", "the Danish prime minister", rules).name
    'UNLIKELY'
    """
    if not a or not b:
        return Evidence.NONE
    tables = description_tables(rules)
    x, y = description_facts(a, rules), description_facts(b, rules)
    shares_place = _shares_place(x.places, y.places, tables)
    if _places_exclude(x.places, y.places, tables) or _ages_exclude(x, y) or (surname_only and _times_exclude(x, y)):
        return Evidence.AGAINST
    if any(shares_place or not tables.wider.get(occupation) for occupation in x.occupations & y.occupations):
        is_successor = surname_only and (Tenure.FORMER in x.tenures) != (Tenure.FORMER in y.tenures)
        return Evidence.NONE if is_successor else Evidence.FOR
    if x.spheres and y.spheres and not _can_combine(x.spheres, y.spheres, shares_place=shares_place):
        return Evidence.UNLIKELY
    if (x.names & y.names) or (x.acronyms & y.initials) or (y.acronyms & x.initials):
        return Evidence.FOR
    fits = any(tables.fits(one, other) for one in x.occupations for other in y.occupations)
    return Evidence.FOR if fits and shares_place else Evidence.NONE


def _common_places(a: frozenset[str], b: frozenset[str], tables: DescriptionTables) -> frozenset[str]:
    """Return the places that both name, or that one names and that contain a place of the other."""
    return (a & tables.with_containing(b)) | (b & tables.with_containing(a))


def _shares_place(a: frozenset[str], b: frozenset[str], tables: DescriptionTables) -> bool:
    return bool(_common_places(a, b, tables))


def _places_exclude(a: frozenset[str], b: frozenset[str], tables: DescriptionTables) -> bool:
    """Whether two sets of places have nothing in common, or name different parts of a country that both name."""
    if not a or not b:
        return False
    common = _common_places(a, b, tables)
    if not common:
        return True
    parts_a = {place for place in a if tables.within.get(place) in common}
    parts_b = {place for place in b if tables.within.get(place) in common}
    shares_part = any(place in tables.within for place in common)
    return bool(parts_a and parts_b) and parts_a.isdisjoint(parts_b) and not shares_part


def _ages_exclude(a: DescriptionFacts, b: DescriptionFacts) -> bool:
    return a.age is not None and b.age is not None and abs(a.age - b.age) > GENERATION


def _times_exclude(a: DescriptionFacts, b: DescriptionFacts) -> bool:
    """Whether two descriptions have different years, or one person left an office that the other person holds."""
    if a.years and b.years and a.years.isdisjoint(b.years):
        return True
    return any(
        (one in a.tenures and other in b.tenures) or (other in a.tenures and one in b.tenures)
        for one, other in _CONTRADICTING_TENURES
    )


def _can_combine(a: frozenset[str], b: frozenset[str], *, shares_place: bool) -> bool:
    """Whether two sets of spheres have one in common, or a pair that one person combines."""
    pairs = _OFTEN_COMBINED | _SOMETIMES_COMBINED if shares_place else _OFTEN_COMBINED
    return not a.isdisjoint(b) or any(frozenset((x, y)) in pairs for x in a for y in b)
