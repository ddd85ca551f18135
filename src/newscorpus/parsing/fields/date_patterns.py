"""The rules on dates, compiled to dictionaries of names and to parts of expressions.

Names are looked up in dictionaries, so that the expressions stay small. Every quantifier is bounded, and every match
begins at a digit or a word, so that the time is linear in the length of the line.
"""

import re
from datetime import timedelta, timezone, tzinfo
from functools import lru_cache

from attrs import frozen
from dateutil import tz

from newscorpus.parsing.fields.alternation import alternation
from newscorpus.rules import Rules
from newscorpus.rules.tables.dates import (
    DateLabelRule,
    DateWordsRule,
    MonthsRule,
    RelativeDateRule,
    TimeWordsRule,
    WeekdaysRule,
    ZoneRule,
)
from newscorpus.rules.tables.origins import AgencyRule

__all__ = ["DatePatterns", "date_patterns", "offset_zone", "plain_digits"]

# The decimal digits of Arabic, Persian, Devanagari and Bengali. Each becomes one ASCII digit, so that offsets stay.
_DIGITS = {ord(zero) + n: str(n) for zero in "٠۰०০" for n in range(10)}
_OTHER_DIGITS = re.compile(r"[٠-٩۰-۹०-९০-৯]")
_WORD = re.compile(r"[^\W\d_]+")


@frozen(eq=False)
class DatePatterns:
    """The words of dates and times. All but the zones are casefolded in dictionaries and sets.

    Attributes:
        months: the number of the month by its name.
        month_words: the last words of the names of months.
        labels: the role by the label.
        weekdays: the names of the days of the week.
        words: the single words that may stand in a line of dates only.
        zones: the time zones by their abbreviations, as printed.
        am, pm: words for the hours before and after noon.
        relative: the rules for dates relative to the capture.
        relative_words: words of the examples of these rules. Each relative date contains one.
        links, ordinals, year_marks, month_marks, day_marks, after_year, bracketed_days: expressions for the words of
            ``[[date_words]]`` and ``[[weekdays]]``.
        before_time, after_time, half_days, early, late, hour_marks, minute_marks, before_date, zone, weekday:
            expressions for the words of ``[[time_words]]``, ``[[zone]]`` and ``[[weekdays]]``.
    """

    months: dict[str, int]
    month_words: frozenset[str]
    labels: dict[str, str]
    weekdays: frozenset[str]
    words: frozenset[str]
    zones: dict[str, tzinfo]
    am: frozenset[str]
    pm: frozenset[str]
    relative: tuple[RelativeDateRule, ...]
    relative_words: frozenset[str]
    links: str
    ordinals: str
    year_marks: str
    month_marks: str
    day_marks: str
    after_year: str
    bracketed_days: str
    before_time: str
    after_time: str
    half_days: str
    early: str
    late: str
    hour_marks: str
    minute_marks: str
    before_date: str
    zone: str
    weekday: str


@lru_cache(maxsize=16)
def date_patterns(rules: Rules) -> DatePatterns:
    """Return the words of dates in these rules."""
    times, dates, days = rules.table(TimeWordsRule), rules.table(DateWordsRule), rules.table(WeekdaysRule)
    before = [word for rule in times for word in rule.before]
    am = frozenset(word.casefold() for rule in times for word in rule.am)
    pm = frozenset(word.casefold() for rule in times for word in rule.pm)
    months = _months(rules)
    labels = _labels(rules)
    weekdays = [name for rule in days for name in rule.names]
    zones = {name: _zone(rule) for rule in rules.table(ZoneRule) for name in rule.names}
    relative = [example for rule in rules.table(RelativeDateRule) for example in rule.yes]
    known = (
        *relative, *am, *pm, *labels, *weekdays, *before, *(word for rule in times for word in rule.beside), *months,
        *zones, *(name for rule in rules.table(AgencyRule) for name in rule.names),
    )  # fmt: skip
    return DatePatterns(
        months=months,
        month_words=frozenset(name.split()[-1] for name in months),
        labels=labels,
        weekdays=frozenset(name.casefold() for name in weekdays),
        words=frozenset(_WORD.findall(" ".join(known).casefold())),
        zones=zones,
        am=am,
        pm=pm,
        relative=rules.table(RelativeDateRule),
        relative_words=frozenset(word for word in _WORD.findall(" ".join(relative).casefold()) if len(word) > 1),
        links=alternation(word for rule in dates for word in rule.links),
        ordinals=alternation(word for rule in dates for word in rule.ordinals),
        year_marks=alternation(word for rule in dates for word in rule.year),
        month_marks=alternation(word for rule in dates for word in rule.month),
        day_marks=alternation(word for rule in dates for word in rule.day),
        after_year=alternation(word for rule in dates for word in rule.after),
        bracketed_days=alternation(word for rule in days for word in rule.in_brackets),
        before_time=alternation(before),
        after_time=alternation(word for rule in times for word in rule.after),
        half_days=alternation((*am, *pm)),
        early=alternation(word for rule in times for word in rule.early),
        late=alternation(word for rule in times for word in rule.late),
        hour_marks=alternation(word for rule in times for word in rule.hour),
        minute_marks=alternation(word for rule in times for word in rule.minute),
        before_date=alternation(word for rule in times for word in rule.before_date),
        zone=alternation(zones),
        weekday=alternation(weekdays),
    )


def _months(rules: Rules) -> dict[str, int]:
    months: dict[str, int] = {}
    for rule in rules.table(MonthsRule):
        for number, names in enumerate(rule.names, start=1):
            for name in names:
                months.setdefault(name.casefold(), number)
    return months


def _labels(rules: Rules) -> dict[str, str]:
    labels: dict[str, str] = {}
    for label in rules.table(DateLabelRule):
        for word in label.words:
            labels.setdefault(word.casefold(), label.role)
    return labels


def plain_digits(line: str) -> str:
    """Return the line with ASCII digits for the digits of other scripts."""
    return line if line.isascii() or not _OTHER_DIGITS.search(line) else line.translate(_DIGITS)


def _zone(rule: ZoneRule) -> tzinfo:
    if rule.posix is not None:
        return tz.tzstr(rule.posix)
    assert rule.offset is not None
    return offset_zone(rule.offset)


def offset_zone(text: str) -> tzinfo:
    """Return the zone of a printed offset: "+05:30", "GMT+1", "-0400".

    >>> offset_zone("GMT+1").utcoffset(None)
    datetime.timedelta(seconds=3600)
    """
    digits = "".join(re.findall(r"\d+", text))
    hours, minutes = (int(digits), 0) if len(digits) <= 2 else (int(digits[:-2]), int(digits[-2:]))
    offset = timedelta(hours=hours, minutes=minutes)
    return timezone(offset if "+" in text else -offset)
