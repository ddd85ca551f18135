"""Days as they are printed. Each printed form stands in ``FORMS`` with its expression and its reader.

To add a form, add one entry: its name, an expression in which group names begin with "@", and a function that reads the
groups. Sources of the forms: ISO 8601, RFC 5322, and the date patterns of the Unicode CLDR for the languages in the
rules.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple

from attrs import frozen

from newscorpus.model import Precision
from newscorpus.parsing.fast.words import words_of_letters
from newscorpus.parsing.fields.date_patterns import DatePatterns
from newscorpus.parsing.fields.times_of_day import WINDOW, Clock

__all__ = ["YEAR", "Day", "DayOrder", "DayPart", "days_in", "may_hold_day", "may_hold_short_day", "short_days"]

YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR = YEAR.pattern
# After the year nothing, or something that a converter has glued to it: a time ("March 7, 20217:55 AM"), a reading time
# ("March 7, 20215 min") or a number at the end of the line.
_YEAR_ENDS = r"(?:(?!\d)|(?=\d{1,2}(?:[:.]\d\d|\s?min|\s*\Z)))"
_NAME = r"[^\W\d_]{2,12}(?:\s[^\W\d_]{3,6})?"  # a month in letters, perhaps of two words
_CAPITALIZED = re.compile(r"[A-Z][a-z]+")
# a day, a month and a year of two digits: "14.3.21"
_SHORT_YEAR = re.compile(r"(?<![\d.,/:])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d\d)(?![\d.,:%/-])")
CENTURY_CHANGE = 69  # POSIX: two digits from 69 on are years of the 20th century

DayPart = Mapping[str, str | None]


class DayOrder(StrEnum):
    """Whether the day or the month comes first in 03/04/2021."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


class Day(NamedTuple):
    """A date at its place in the line, at midnight.

    Attributes:
        start, end: offsets in the line, end exclusive.
        day: the date.
        precision: day, month or year.
        clock: the time, if it stands inside the date.
    """

    start: int
    end: int
    day: datetime
    precision: Precision
    clock: Clock | None = None


@frozen
class _Form:
    """A printed form of a day.

    Attributes:
        expression: returns the expression for the words of a language. Group names begin with "@".
        read: reads the groups of a match. It gets the offsets, the groups, the words and the order of the page.
        begins_with_name: whether the match begins with a name. A word before the name may then have been taken for a
            part of it, so that a search goes on after the first character.
    """

    expression: Callable[[DatePatterns], str]
    read: Callable[[tuple[int, int], DayPart, DatePatterns, DayOrder | None], Day | None]
    begins_with_name: bool = False


def days_in(plain: str, patterns: DatePatterns, order: DayOrder | None) -> Iterator[Day]:
    """Yield the days of a line that have a year of four digits, one for each year."""
    expression = _day_expression(patterns)
    free = 0
    for year in YEAR.finditer(plain):
        # Search only around the year. Elsewhere in a long line every word would be tried as a month.
        at = max(free, year.start() - WINDOW)
        if not may_hold_day(plain[at : year.end() + WINDOW], patterns):
            continue
        while at < year.end() and (found := expression.search(plain, at, year.end() + WINDOW)):
            if found.start() > year.start():
                break
            read = _read(found, patterns, order)
            if read is not None:
                free = read.end
                yield read
                break
            # 30 February is not a day, and the rest of it ("February 2021") is not a month.
            form = FORMS[found.lastgroup or ""]
            at = found.start() + 1 if form.begins_with_name else found.end()


def short_days(plain: str) -> Iterator[Day]:
    """Yield the days with a year of two digits: "14.3.21"."""
    for found in _SHORT_YEAR.finditer(plain):
        day, month, year = (int(part) for part in found.groups())
        full_year = year + (2000 if year < CENTURY_CHANGE else 1900)
        read = _real(found.span(), (full_year, month, day), Precision.DAY)
        if read is not None:
            yield read


def may_hold_short_day(plain: str) -> bool:
    """Whether a day with a year of two digits may stand in a line."""
    return "." in plain and _SHORT_YEAR.search(plain) is not None


def may_hold_day(text: str, patterns: DatePatterns) -> bool:
    """Whether the text around a year may hold a day: a number is next to the year, or a word is a name of a month."""
    if _beside_year(patterns).search(text):
        return True
    known = patterns.month_words
    return not known.isdisjoint(words_of_letters(text)) or not known.isdisjoint(
        map(str.casefold, _CAPITALIZED.findall(text))  # "UpdatedMarch"
    )


@lru_cache(maxsize=16)
def _beside_year(patterns: DatePatterns) -> re.Pattern[str]:
    return re.compile(rf"[-/.]\s?{_YEAR}|{_YEAR}(?:[-/.]|\s?(?:{patterns.year_marks}))")


@lru_cache(maxsize=16)
def _day_expression(patterns: DatePatterns) -> re.Pattern[str]:
    """Return one expression for all forms. The name of the form is the last group of a match."""
    forms = (f"(?P<{name}>{form.expression(patterns).replace('@', f'{name}_')})" for name, form in FORMS.items())
    return re.compile("|".join(forms), re.IGNORECASE | re.VERBOSE)


def _read(found: re.Match[str], patterns: DatePatterns, order: DayOrder | None) -> Day | None:
    """Return the day of a match, or None if there is no such day."""
    name = found.lastgroup or ""
    parts = {group: found[f"{name}_{group}"] for group in _groups(found.re, name)}
    return FORMS[name].read(found.span(), parts, patterns, order)


@lru_cache(maxsize=256)
def _groups(expression: re.Pattern[str], form: str) -> tuple[str, ...]:
    """Return the names of the groups of a form."""
    prefix = f"{form}_"
    return tuple(name.removeprefix(prefix) for name in expression.groupindex if name.startswith(prefix))


# --- readers --------------------------------------------------------------------------------------------------


def _numbers(span: tuple[int, int], part: DayPart, _: DatePatterns, __: DayOrder | None) -> Day | None:
    """Read a form that writes year, month and perhaps day as numbers in a fixed order."""
    return _dated(span, part, int(part["month"] or 0))


def _either_order(span: tuple[int, int], part: DayPart, _: DatePatterns, order: DayOrder | None) -> Day | None:
    """Read 03/04/2021. Before a full stop stands the day; before a hyphen or a slash stands either.

    Where both orders are possible and the order of the page is not known, only the year is read.
    """
    first, second, year = int(part["first"] or 0), int(part["second"] or 0), int(part["year"] or 0)
    if part["separator"] == "." or first > 12 or first == second:
        order = DayOrder.DAY_FIRST
    elif second > 12:
        order = DayOrder.MONTH_FIRST
    if order is None:
        return _real(span, (year, 1, 1), Precision.YEAR)
    day, month = (first, second) if order is DayOrder.DAY_FIRST else (second, first)
    return _real(span, (year, month, day), Precision.DAY)


def _day_first(span: tuple[int, int], part: DayPart, patterns: DatePatterns, _: DayOrder | None) -> Day | None:
    """Read a form with a number before the name of the month."""
    named = _month(part["month"] or "", patterns)
    return None if named is None else _dated(span, part, named[0])


def _name_first(span: tuple[int, int], part: DayPart, patterns: DatePatterns, _: DayOrder | None) -> Day | None:
    """Read a form that begins with the name of the month. What stands before the name is cut."""
    named = _month(part["month"] or "", patterns)
    return None if named is None else _dated((span[0] + named[1], span[1]), part, named[0])


def _with_clock(span: tuple[int, int], part: DayPart, patterns: DatePatterns, _: DayOrder | None) -> Day | None:
    """Read a form with the time between the day and the year."""
    day = _name_first(span, part, patterns, None)
    if day is None:
        return None
    hour, minute, second = (int(n) for n in (part["time"] or "").split(":"))
    return day._replace(clock=Clock(day.start, day.end, hour, minute, second, patterns.zones.get(part["zone"] or "")))


def _dated(span: tuple[int, int], part: DayPart, month: int) -> Day | None:
    day = part.get("day")
    return _real(span, (int(part["year"] or 0), month, int(day or 1)), Precision.DAY if day else Precision.MONTH)


def _real(span: tuple[int, int], day: tuple[int, int, int], precision: Precision) -> Day | None:
    """Return the day, or None if the calendar has no such day."""
    try:
        value = datetime(*day)
    except ValueError:
        return None
    return Day(*span, value, precision)


def _month(name: str, patterns: DatePatterns) -> tuple[int, int] | None:
    """Return the month, and the number of characters before its name: "on March", "UpdatedMarch"."""
    whole = patterns.months.get(" ".join(name.casefold().split()))
    if whole is not None:
        return whole, 0
    for last in (r"[^\W\d_]+\Z", r"[A-Z][a-z]+\Z"):
        piece = re.search(last, name)
        if piece and (month := patterns.months.get(piece[0].casefold())):
            return month, piece.start()
    return None


# --- forms ----------------------------------------------------------------------------------------------------

# In the order in which they are tried.
FORMS: Final[Mapping[str, _Form]] = {
    # 2021-03-14, 2021/3/14, 2021. 3. 14.
    "year_first": _Form(
        lambda _: (
            rf"""(?<![\d.,/:-])(?P<@year>{_YEAR})(?P<@separator>[-/.])\s?(?P<@month>\d{{1,2}})
            (?P=@separator)\s?(?P<@day>\d{{1,2}})(?!\d)"""
        ),
        _numbers,
    ),
    # 2021年3月14日, 2021년 3월
    "east_asian": _Form(
        lambda words: (
            rf"""(?<!\d)(?P<@year>{_YEAR})\s?(?:{words.year_marks})\s?
            (?P<@month>\d{{1,2}})\s?(?:{words.month_marks})(?:\s?(?P<@day>\d{{1,2}})\s?(?:{words.day_marks}))?"""
        ),
        _numbers,
    ),
    # 14/03/2021, 14.3.2021, 3-14-2021
    "year_last": _Form(
        lambda _: (
            rf"""(?<![\d,/:])(?P<@first>\d{{1,2}})(?P<@separator>[-/.])\s?(?P<@second>\d{{1,2}})
            (?P=@separator)\s?(?P<@year>{_YEAR}){_YEAR_ENDS}(?!\.\d)"""
        ),
        _either_order,
    ),
    # 3rd of March 2021, 3. März 2021, 3-Mar-2021, 3 de marzo de 2021, 3 آذار/مارس 2021
    "day_name_year": _Form(
        lambda words: (
            rf"""(?<![\d,/:])(?P<@day>\d{{1,2}})(?:\s?(?:(?:{words.ordinals})(?![^\W\d_])|[º°ª.]))?
            (?:[\s-]|\s?(?:{words.links})(?:\s|(?<=['’]))){{0,2}}
            (?P<@month>{_NAME})(?:/{_NAME})?\.?[,،]?
            (?:[\s/-]|\s(?:{words.links})\s){{0,2}}(?P<@year>{_YEAR}){_YEAR_ENDS}"""
        ),
        _day_first,
    ),
    # March 3rd, 2021
    "name_day_year": _Form(
        lambda words: (
            rf"""(?<![^\W\d_])(?P<@month>{_NAME})\.?\s{{0,2}}(?P<@day>\d{{1,2}})(?:{words.ordinals})?
            (?:\.?,\s{{0,2}}|\s{{1,2}})(?P<@year>{_YEAR}){_YEAR_ENDS}"""
        ),
        _name_first,
        begins_with_name=True,
    ),
    # March 2021, marzo de 2021
    "name_year": _Form(
        lambda words: (
            rf"""(?<![^\W\d_])(?P<@month>{_NAME})\.?,?\s(?:(?:{words.links})\s)?
            (?P<@year>{_YEAR})(?![\d:/-])"""
        ),
        _name_first,
        begins_with_name=True,
    ),
    # Mar  3 14:05:06 UTC 2021
    "time_inside": _Form(
        lambda _: (
            rf"""(?<![^\W\d_])(?P<@month>[A-Z][a-z]{{2}})\s{{1,2}}(?P<@day>\d{{1,2}})\s
            (?P<@time>\d\d:\d\d:\d\d)\s(?P<@zone>[A-Z]{{3,4}})\s(?P<@year>{_YEAR})(?!\d)"""
        ),
        _with_clock,
        begins_with_name=True,
    ),
}
