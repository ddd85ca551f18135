"""Times of day after or before a date: "at 2:05 pm GMT", "14.05 Uhr", "15h09"."""

import re
from datetime import datetime, tzinfo
from functools import lru_cache
from typing import NamedTuple

from newscorpus.model import Precision
from newscorpus.parsing.fields.date_patterns import DatePatterns, offset_zone

__all__ = ["WINDOW", "Clock", "clock_after", "clock_before", "moment"]

WINDOW = 48  # characters between a date and its time or label, at most

# The end of a word. Converters drop the space between two elements, so a capital after a small letter ends a word, too:
# "UTCUpdated", "UhrLesedauer".
_WORD_ENDS = r"(?:(?![^\W_])|(?=(?-i:[A-ZÄÖÜÅØ][a-zäöüåø])))"
_SEPARATORS = r"[\s,;.|•·∙●–—/:(-]"


class Clock(NamedTuple):
    """A time of day at its place in the line.

    Attributes:
        start, end: offsets in the line, end exclusive.
        hour: 0 to 23.
        minute, second: None if the text does not state them.
        zone: the time zone, or None.
    """

    start: int
    end: int
    hour: int
    minute: int | None
    second: int | None
    zone: tzinfo | None


def clock_after(plain: str, end: int, patterns: DatePatterns) -> Clock | None:
    """Return the time that follows a date, which ends at ``end``."""
    found = _expressions(patterns)[0].match(plain, end, end + WINDOW)
    if found is None:
        return None
    # "3.14" after a date is a time only if a word says so.
    if found["mark"] == "." and not (found["at"] or found["half"] or found["after"] or found["zone"]):
        return None
    return _clock(found, patterns)


def clock_before(plain: str, start: int, end: int, patterns: DatePatterns) -> Clock | None:
    """Return the time between ``start`` and ``end``, where a date begins."""
    found = _expressions(patterns)[1].search(plain, start, end)
    if found is None or (found["mark"] == "." and not (found["half"] or found["after"] or found["zone"])):
        return None
    return _clock(found, patterns)


def moment(day: datetime, clock: Clock) -> tuple[datetime, Precision]:
    """Return the time on a day, and how precise it is."""
    value = day.replace(hour=clock.hour, minute=clock.minute or 0, second=clock.second or 0, tzinfo=clock.zone)
    if clock.minute is None:
        return value, Precision.HOUR
    return value, Precision.MINUTE if clock.second is None else Precision.SECOND


def _clock(found: re.Match[str], patterns: DatePatterns) -> Clock | None:
    """Return the time of day of a match, or None if there is no such time."""
    hour = int(found["hour"])
    minute, second = (int(found[name]) if found[name] else None for name in ("minute", "second"))
    half = (found["half"] or "").casefold()
    is_late, is_early = half in patterns.pm or bool(found["late"]), half in patterns.am or bool(found["early"])
    if (is_late or is_early) and 1 <= hour <= 12:
        hour = hour % 12 + 12 * is_late
    if hour > 23 or (minute or 0) > 59 or (second or 0) > 59:
        return None
    zone = None
    if found["zone"]:
        zone = patterns.zones.get(found["zone"]) or offset_zone(found["zone"])
    return Clock(found.start(), found.end(), hour, minute, second, zone)


@lru_cache(maxsize=16)
def _expressions(patterns: DatePatterns) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the expressions for a time after a date, and for a time before one."""
    time = _time(patterns)
    weekday = rf"(?:{patterns.weekday})\.?(?![^\W\d_])"
    # "T" is the separator of ISO 8601. Otherwise separators, a weekday and a word such as "at" may stand in between.
    after = rf"""(?:T
        | (?:\s(?:{patterns.after_year})|\s?[（(](?:{patterns.bracketed_days})[)）])?
          {_SEPARATORS}{{0,4}}(?:{weekday}{_SEPARATORS}{{0,3}})?
          (?P<at>(?:{patterns.before_time})(?![^\W\d_])\.?:?\s?)?
        ){time}"""
    before = rf"""(?<![\d:.]){time}{_SEPARATORS}{{0,4}}(?:(?:{patterns.before_date}|{weekday})[\s,]{{0,3}})?\Z"""
    return re.compile(after, re.IGNORECASE | re.VERBOSE), re.compile(before, re.IGNORECASE | re.VERBOSE)


def _time(patterns: DatePatterns) -> str:
    """Return an expression for a time of day: with minutes, or with a word that shows that the number is an hour.

    "h" is the international symbol for hours ("15h09"). A full stop separates hour and minute only before exactly two
    digits ("14.05").
    """
    return rf"""(?:
        (?P<early>(?:{patterns.early})\s?)?(?P<late>(?:{patterns.late})\s?)?
        (?P<hour>\d{{1,2}})
        (?:
            (?P<mark>:|\s?h\s?(?=\d\d(?!\d))|(?:{patterns.hour_marks})\s?|\.(?=\d\d(?!\d|\.\d)))
            (?P<minute>\d\d)(?!\d)(?:{patterns.minute_marks})?
            (?:[:.](?P<second>\d\d)(?!\d)(?:[.,]\d{{1,9}}(?!\d))?)?
          | (?=\s?(?:{patterns.half_days}|{patterns.after_time}){_WORD_ENDS})
        )
        (?:\s?(?P<half>{patterns.half_days}){_WORD_ENDS})?
        (?:\s?(?P<after>{patterns.after_time}){_WORD_ENDS})?
        # an offset such as UTC+01:00, or an abbreviation of a zone in capitals
        (?:\s?\(?(?P<zone>
            (?:UTC|GMT)?\s?[+−-](?:0?\d|1[0-4])(?::?[0-5]\d)?(?![\d:./-])|(?-i:{patterns.zone}){_WORD_ENDS}
        )\)?)?
        (?!\s?min|\d|%|[:.]\d)  # not the length of a video, a share or a longer number
    )"""
