"""Relative dates ("2 hours ago"), computed from the time of the capture."""

from datetime import datetime

from dateutil.relativedelta import relativedelta

from newscorpus.model import Precision
from newscorpus.parsing.fast.words import words_of_letters
from newscorpus.parsing.fields.date_patterns import DatePatterns

__all__ = ["may_hold_relative_date", "relative_date"]

_PRECISION = {
    "minute": Precision.MINUTE,
    "hour": Precision.HOUR,
    "day": Precision.DAY,
    "week": Precision.DAY,
    "month": Precision.MONTH,
    "year": Precision.YEAR,
}


def may_hold_relative_date(line: str, patterns: DatePatterns) -> bool:
    """Whether a line contains a word of relative dates."""
    return not patterns.relative_words.isdisjoint(words_of_letters(line))


def relative_date(
    line: str, patterns: DatePatterns, captured_at: datetime
) -> tuple[int, int, datetime, Precision] | None:
    """Return the offsets, the value and the precision of the first relative date of a line.

    The unit decides the precision: "3 hours ago" is precise to the hour, "2 months ago" to the month. A day, month or
    year has no time zone.
    """
    if not may_hold_relative_date(line, patterns):
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
    """Set everything below the precision to its first value."""
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
