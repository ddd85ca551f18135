"""Dates told from the moment of reading ("2 hours ago"), read against the time of the capture."""

from datetime import datetime

from dateutil.relativedelta import relativedelta

from newscorpus.model import Precision
from newscorpus.parsing.fields.date_patterns import DatePatterns, words_in

__all__ = ["may_tell_moment", "moment_told"]

_PRECISION = {
    "minute": Precision.MINUTE,
    "hour": Precision.HOUR,
    "day": Precision.DAY,
    "week": Precision.DAY,
    "month": Precision.MONTH,
    "year": Precision.YEAR,
}


def may_tell_moment(line: str, patterns: DatePatterns) -> bool:
    """A quick look: most lines have none of the words that tell one."""
    return not patterns.told.isdisjoint(words_in(line.casefold()))


def moment_told(
    line: str, patterns: DatePatterns, captured_at: datetime
) -> tuple[int, int, datetime, Precision] | None:
    """The first such date of a line, with its place in it.

    The value is as precise as the unit in which it is told: "3 hours ago" is an hour, "2 months ago" a month. A day,
    month or year has no offset.
    """
    if not may_tell_moment(line, patterns):
        return None
    for rule in patterns.relative:
        found = rule.pattern.search(line)
        if found is None:
            continue
        number = found[1].strip() if found.re.groups and found[1] else ""
        count = int(number) if number.isdecimal() else rule.count
        try:
            value = captured_at - relativedelta(**{f"{rule.unit}s": count})  # type: ignore[arg-type]
        except (ValueError, OverflowError):
            continue
        precision = _PRECISION[rule.unit]
        return found.start(), found.end(), _cut(value, precision), precision
    return None


def _cut(value: datetime, precision: Precision) -> datetime:
    """Nothing below the precision."""
    value = value.replace(second=0, microsecond=0)
    if precision is Precision.MINUTE:
        return value
    value = value.replace(minute=0)
    if precision is Precision.HOUR:
        return value
    value = value.replace(hour=0, tzinfo=None)
    if precision is Precision.DAY:
        return value
    return value.replace(day=1) if precision is Precision.MONTH else value.replace(month=1, day=1)
