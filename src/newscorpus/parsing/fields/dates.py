"""Dates and times as they are printed in the lines of a page.

The module has its own expressions for the printed forms and guesses nothing. It never reads the clock, the time zone or
the locale of the machine. Where day and month could change places it reads only the year, unless the caller knows the
order of the page. A year has four digits. Two digits ("14.3.21") are read only on a page that is known to write the day
first, and as POSIX reads them: from 1969 to 2068.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import lru_cache
from typing import Literal

from attrs import frozen

from newscorpus.model import Precision, Span, Timestamp
from newscorpus.parsing.fast.dated_lines import has_year
from newscorpus.parsing.fields.date_patterns import DatePatterns, date_patterns, plain_digits
from newscorpus.parsing.fields.days import YEAR, Day, DayOrder, days_in, short_days
from newscorpus.parsing.fields.relative_dates import relative_date
from newscorpus.parsing.fields.times_of_day import WINDOW, clock_after, clock_before, moment
from newscorpus.rules import Rules

__all__ = ["STAMP_LINE", "Role", "Stamp", "day_order", "label_role", "stamps_in"]

Role = Literal["published", "modified"]

STAMP_LINE = 160  # characters; a longer line is not a line of stamps
LONGEST_LABEL = 4  # words

_MARKS = str.maketrans(dict.fromkeys(":：.,;|•·–—()[]（）/<>-", " "))
_MONTH_BEFORE_YEAR = re.compile(r"[/-]\s?(?:19|20)\d\d")  # only these dates can be read in two orders
_TWO_NUMBERS_AND_YEAR = re.compile(r"(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-](?:19|20)\d\d(?!\d)")


@frozen
class Stamp:
    """A date in a line, and its role.

    Attributes:
        timestamp: the date.
        role: "published" or "modified", or None if no label states a role.
    """

    timestamp: Timestamp
    role: Role | None = None


def stamps_in(
    line: str, at: int, rules: Rules, captured_at: datetime | None = None, *, order: DayOrder | None = None
) -> tuple[Stamp, ...]:
    """Return the dates of a line, in order. A date that the calendar does not have (30 February) is skipped.

    Args:
        line: one line of a page.
        at: the offset of the line in the capture, which is added to the spans.
        rules: the months, zones, labels and so on.
        captured_at: the time of the capture. Without it, relative dates ("2 hours ago") are skipped.
        order: whether the page writes the day or the month first, if that is known.

    >>> stamp, = stamps_in("Updated: 3 March 2021, 14:05 GMT", 100, Rules.default())
    >>> stamp.role, stamp.timestamp.text, stamp.timestamp.span, str(stamp.timestamp.value)
    ('modified', '3 March 2021, 14:05 GMT', Span(109, 132), '2021-03-03 14:05:00+00:00')
    """
    may_be_short = order is DayOrder.DAY_FIRST and len(line) <= STAMP_LINE and "." in line
    is_dated = has_year(line)
    if not is_dated and captured_at is None and not may_be_short:
        return ()
    if is_dated:
        is_ambiguous = ("/" in line or "-" in line) and _MONTH_BEFORE_YEAR.search(plain_digits(line)) is not None
        if whole := _stamps_with_year(line, at, rules, order if is_ambiguous else None):
            return whole
    plain, patterns = plain_digits(line), date_patterns(rules)
    stamps = tuple(_stamped(short_days(plain), plain, line, at, patterns)) if may_be_short else ()
    if stamps or captured_at is None or len(line) > STAMP_LINE:
        return stamps
    return _relative_stamp(plain, line, at, patterns, captured_at)


# A line with a date is read several times: for its label, for the byline and for the date of the story.
@lru_cache(maxsize=256)
def _stamps_with_year(line: str, at: int, rules: Rules, order: DayOrder | None) -> tuple[Stamp, ...]:
    """Return the dates of a line that have a year of four digits."""
    plain = plain_digits(line)
    if YEAR.search(plain) is None:
        return ()
    patterns = date_patterns(rules)
    return tuple(_stamped(days_in(plain, patterns, order), plain, line, at, patterns))


def _stamped(days: Iterable[Day], plain: str, line: str, at: int, patterns: DatePatterns) -> Iterator[Stamp]:
    """Yield the days of a line with their times and roles."""
    free = 0  # the end of the stamp before
    for start, end, value, precision, clock in days:
        if clock is None and precision is Precision.DAY:
            clock = clock_after(plain, end, patterns)  # noqa: PLW2901
            clock = clock or clock_before(plain, max(free, start - WINDOW), start, patterns)  # noqa: PLW2901
        if clock is not None:
            start, end = min(start, clock.start), max(end, clock.end)  # noqa: PLW2901
            value, precision = moment(value, clock)  # noqa: PLW2901
        while line[start].isspace():
            start += 1  # noqa: PLW2901
        role = _role(plain[max(free, start - WINDOW) : start], patterns)
        yield Stamp(Timestamp(value, precision, line[start:end], Span(at + start, at + end)), role)
        free = end


def _relative_stamp(plain: str, line: str, at: int, patterns: DatePatterns, captured_at: datetime) -> tuple[Stamp, ...]:
    """Return the first relative date of a line, with the time after it."""
    found = relative_date(plain, patterns, captured_at)
    if found is None:
        return ()
    start, end, value, precision = found
    if precision is Precision.DAY and (clock := clock_after(plain, end, patterns)):
        end, (value, precision) = clock.end, moment(value, clock)
    role = _role(plain[max(0, start - WINDOW) : start], patterns)
    return (Stamp(Timestamp(value, precision, line[start:end], Span(at + start, at + end)), role),)


def label_role(line: str, rules: Rules) -> Role | None:
    """Return the role that a label at the end of a line gives to the date at the beginning of the next line.

    >>> label_role("Last updated:", Rules.default())
    'modified'
    """
    return _role(line[-WINDOW:], date_patterns(rules))


def _role(before: str, patterns: DatePatterns) -> Role | None:
    """Return the role that the label at the end of some words gives to the date after it."""
    words = before.casefold().translate(_MARKS).split()
    while words and words[-1] in patterns.weekdays:
        words.pop()
    while words:
        counts = range(min(LONGEST_LABEL, len(words)), 0, -1)
        label = next((n for n in counts if " ".join(words[-n:]) in patterns.labels), None)
        if label is None:
            return None
        role = patterns.labels[" ".join(words[-label:])]
        if role != "other":
            return "published" if role == "published" else "modified"
        words = words[:-label]  # "Published on"
    return None


def day_order(text: str) -> DayOrder | None:
    """Return whether the day or the month comes first, if all unambiguous dates of a text agree.

    >>> day_order("25/03/2021 and 03/04/2021")
    <DayOrder.DAY_FIRST: 'day first'>
    """
    orders: set[DayOrder] = set()
    for first, second in _TWO_NUMBERS_AND_YEAR.findall(text):
        if 12 < int(first) <= 31 and 1 <= int(second) <= 12:
            orders.add(DayOrder.DAY_FIRST)
        elif 12 < int(second) <= 31 and 1 <= int(first) <= 12:
            orders.add(DayOrder.MONTH_FIRST)
    return orders.pop() if len(orders) == 1 else None
