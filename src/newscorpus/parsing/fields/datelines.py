"""Read the dateline before the first words of a story: the agency that sent it, and the place where it was written.

The forms are those of the agencies' style books: "LAGOS, March 3 (AFP) – ", "BERLIN (dpa) - ", "NAIROBI — " and
"Agency/ ".
"""

import re
from functools import lru_cache

from attrs import frozen

from newscorpus.parsing.fields.agencies import agency_words, slug_agencies
from newscorpus.rules import Rules
from newscorpus.rules.tables.origins import RubricRule

__all__ = ["Slug", "slug"]

REACH = 120  # a slug takes no more characters
SHORTEST_PLACE = 3  # characters

_PLACE = r"[^\W\d_][^\W\d_.'’-]*\.?(?:[ '’-]{1,2}[^\W\d_][^\W\d_.]*\.?){0,4}"
_PLACES = rf"{_PLACE}(?:\s?[,/]\s?{_PLACE}){{0,2}}"
_DAY = r"(?:,?\s(?:[^\W\d_]{3,10}\.?\s\d{1,2}|\d{1,2}\.?\s[^\W\d_]{3,10}\.?)(?:,?\s\d{4})?)"
_AGENCIES = r"[^\W_][^()/]{0,40}(?:/\s?[^\W_][^()/]{0,30}){0,3}"
_DASH = r"\s{0,2}(?:[-–—―:]{1,2}|\|)\s{0,2}"

_BRACKETS = re.compile(
    rf"\s{{0,4}}(?:(?P<place>{_PLACES}){_DAY}?,?\s{{0,2}})?\((?P<agency>{_AGENCIES})\)"
    rf"(?:(?P<dash>{_DASH})|\s{{1,2}}(?=[A-ZÀ-Þ]))"
)
_STROKE = re.compile(
    r"\s{0,4}(?P<agency>[^\W\d_][^/\n(),:;.]{1,40}?)(?P<stroke>\s?(?:/{1,2}|\|)\s{0,2})(?=[^\W\d_]|[“\"'‘«„(])"
)
_CAPITALS = re.compile(
    rf"\s{{0,4}}(?P<place>{_PLACES}){_DAY}?(?:\s{{0,2}}[–—―]{{1,2}}\s{{0,2}}|\s-{{1,2}}\s|:\s)(?=\S)"
)


@frozen
class Slug:
    """What stands before the first words of a story.

    Attributes:
        agency: the agency as printed, or None.
        dateline: the place, or None.
        end: the offset at which the story's own words begin.
    """

    agency: str | None
    dateline: str | None
    end: int


def slug(paragraph: str, rules: Rules) -> Slug | None:
    """Return the agency and place at the beginning of a paragraph, or None.

    >>> slug("LAGOS, March 3 (AFP) – The ferry left.", Rules.default())
    Slug(agency='AFP', dateline='LAGOS', end=23)
    >>> slug("The ferry left.", Rules.default()) is None
    True
    """
    head = paragraph[:REACH]
    # each form has a sign without which its expression cannot match
    if "(" in head and (found := _BRACKETS.match(head)):
        agency, place, known = found["agency"].strip(), found["place"], slug_agencies(rules)
        named = any(part.strip().casefold() in known for part in (agency, *agency.split("/")))
        # the form identifies an unknown agency: a place in capitals before it, and a dash after it
        has_form = (
            place is not None
            and found["dash"] is not None
            and _is_name(agency)
            and (place.isupper() or agency_words(rules).search(agency) is not None)
        )
        if (named or has_form) and (place is None or place[0].isupper()):
            return Slug(agency, place.strip() if place else None, found.end())
    if ("/" in head or "|" in head) and (found := _STROKE.match(head)):
        agency = found["agency"].strip()
        if agency.casefold() in slug_agencies(rules) or (
            found["stroke"] == "/ " and " " in agency and _is_name(agency)
        ):
            return Slug(agency, None, found.end())
    start = head.lstrip()[:SHORTEST_PLACE]
    if start == start.upper() and (found := _CAPITALS.match(head)) and _is_place(found["place"], rules):
        return Slug(None, found["place"].strip(), found.end())
    return None


def _is_name(text: str) -> bool:
    """Whether a text is a few words with capitals."""
    words = text.split()
    return len(words) < 5 and all(word[0].isupper() or word[0].isdigit() for word in words)


def _is_place(words: str, rules: Rules) -> bool:
    """Whether a text is a place in capitals. Its country may be in lower case ("NAIROBI, Kenya")."""
    first = re.split(r"[,/]", words)[0].strip()
    return len(first) >= SHORTEST_PLACE and first.isupper() and first.casefold() not in _rubrics(rules)


@lru_cache(maxsize=16)
def _rubrics(rules: Rules) -> frozenset[str]:
    return frozenset(word.casefold() for rule in rules.table(RubricRule) for word in rule.words)
