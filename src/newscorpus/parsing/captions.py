"""The maker's name at the end of a picture's caption."""

import re
from functools import lru_cache

from newscorpus.parsing.agencies import agency_pattern, any_of
from newscorpus.rules import Rules
from newscorpus.rules.origins import CreditRule

__all__ = ["caption_credit"]

REACH = 140  # a credit stands in so many last characters of a caption

_NAME = r"(?:[A-ZÀ-ÞĀ-Ž][\w.'’-]*|al-\w+|de|van|von|der|da|di|el|bin|la)"
_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]{2,100})[)\]]\s*\.?\s*\Z")
_COPYRIGHT = re.compile(r"\s*[|–—-]?\s*(?:©|\(c\)|Copyright:?)\s*([^©]{2,80}?)\s*\Z", re.IGNORECASE)
_STROKED = re.compile(
    rf"(?:(?<=[.!?…”\"'’)»:])\s{{1,3}}|\s{{0,3}}[|–—]\s{{1,2}}|\s-\s|\A\s*)((?:{_NAME}\s?){{1,4}}(?:[/|]\s?(?:{_NAME}\s?){{1,4}}){{1,3}})\.?\s*\Z"
)
_TAIL = re.compile(r"(?:(?<=[.!?…”\"'’)»])\s{1,3}|\s{0,3}[|–—]\s{1,2}|\s-\s|,\s)([^.!?|–—]{2,60}?)\.?\s*\Z")
_BODY = re.compile(
    r"\b(?:Agency|Press|News|Images|Photos?|Media|Office|Ministry|Police|Handout|via|Archive|Archiv|TV)\b"
)


def caption_credit(line: str, rules: Rules) -> tuple[int, str] | None:
    """Where a caption's own words end, and the credit behind them; None if there is no credit.

    The credit is as printed, without brackets, marks and the words that introduce it.

    >>> caption_credit("A ferry leaves the harbour. (Kofi Brandt/AFP)", Rules.default())
    (27, 'Kofi Brandt/AFP')
    >>> caption_credit("A ferry leaves. Photo: Kofi Brandt", Rules.default())
    (15, 'Kofi Brandt')
    """
    start = max(0, len(line) - REACH)
    tail = line[start:]
    introduced, agency = _introduced(rules), agency_pattern(rules)
    if found := _BRACKET.search(tail):
        inside = found[1].strip()
        if words := introduced.fullmatch(inside):
            return start + found.start(), _clean(words[1])
        before = tail[: found.start()].rstrip()
        if (
            agency.search(inside)
            or _BODY.search(inside)
            or _STROKED.fullmatch(inside)
            or (before.endswith((".", "!", "?", "”", '"')) and re.fullmatch(rf"(?:{_NAME}\s?){{2,4}}", inside))
        ):
            return start + found.start(), _clean(inside)
    if found := _COPYRIGHT.search(tail):
        return start + found.start(), _clean(found[1])
    if found := _last(introduced, tail):
        return start + len(tail[: found.start()].rstrip(" |–—-,;/")), _clean(found[1])
    if (found := _STROKED.search(tail)) and agency.search(found[1]):
        return start + len(tail[: found.start()].rstrip()), _clean(found[1])
    if (found := _TAIL.search(tail)) and (named := agency.match(found[1])) and named.end() == len(found[1]):
        return start + len(tail[: found.start()].rstrip()), _clean(found[1])
    return None


@lru_cache(maxsize=16)
def _introduced(rules: Rules) -> re.Pattern[str]:
    """A word for a picture, a colon or a stroke, and the name up to the end."""
    words = any_of(word for rule in rules.table(CreditRule) for word in rule.words)
    return re.compile(
        rf"(?<![^\W_])(?:{words})(?:\s?[:：/|]\s?|\s(?:by|von|di|de|par|por)\s|,\s(?=(?-i:[A-Z]))|(?<=\.)\s)([^\n]{{2,90}})",
        re.IGNORECASE,
    )


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The first match that has everything up to the end."""
    return pattern.search(text)


def _clean(credit: str) -> str:
    return " ".join(credit.split()).strip(" .,;:|/-–—©()[]")
