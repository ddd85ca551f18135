"""The tables on dates: months, weekdays, times of day, time zones, labels and relative dates."""

import re
from functools import cached_property
from typing import ClassVar

from attrs import frozen

from newscorpus.rules.checks import check_match, check_words
from newscorpus.rules.rule import Rule

__all__ = ["DateLabelRule", "MonthsRule", "RelativeDateRule", "TimeWordsRule", "WeekdaysRule", "ZoneRule"]

UNITS = ("minute", "hour", "day", "week", "month", "year")


@frozen(kw_only=True)
class MonthsRule(Rule):
    """``[[months]]``: the names of the twelve months in a language.

    Attributes:
        names: twelve lists, January first, each with all forms and abbreviations, without a full stop.
    """

    table: ClassVar[str] = "months"

    names: tuple[tuple[str, ...], ...]

    def check(self) -> None:
        """Check that there are twelve lists of names."""
        if len(self.names) != 12:
            raise ValueError(f"names must have twelve lists, not {len(self.names)}")
        for forms in self.names:
            check_words(forms, "each list of names")


@frozen(kw_only=True)
class WeekdaysRule(Rule):
    """``[[weekdays]]``: the names of the days of the week in a language, in any order."""

    table: ClassVar[str] = "weekdays"

    names: tuple[str, ...]

    def check(self) -> None:
        """Check that there are names, and that none is empty."""
        check_words(self.names, "names")


@frozen(kw_only=True)
class TimeWordsRule(Rule):
    """``[[time_words]]``: the words around a time of day in a language.

    Attributes:
        before: words between a date and its time ("at", "um").
        after: words after a time ("Uhr", "h").
        am: words for the hours before noon.
        pm: words for the hours after noon.
        beside: words that may share a line with a date and do not concern it ("4 min read").
    """

    table: ClassVar[str] = "time_words"

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    am: tuple[str, ...] = ()
    pm: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


@frozen(kw_only=True)
class ZoneRule(Rule):
    """``[[zone]]``: the abbreviations of a time zone.

    Attributes:
        names: the abbreviations as printed, in capitals.
        offset: hours and minutes east of UTC, "+05:30"; or
        posix: a POSIX TZ string with the rule of daylight saving time, for an abbreviation that covers both ("ET").
    """

    table: ClassVar[str] = "zone"

    names: tuple[str, ...]
    offset: str | None = None
    posix: str | None = None

    def check(self) -> None:
        """Check that there is one of offset and posix, in its form."""
        check_words(self.names, "names")
        if (self.offset is None) == (self.posix is None):
            raise ValueError("exactly one of offset and posix must be given")
        if self.offset is not None and not re.fullmatch(r"[+-](?:0\d|1[0-4]):[0-5]\d", self.offset):
            raise ValueError(f"offset must look like +05:30, not {self.offset!r}")
        if self.posix is not None and not re.fullmatch(r"[A-Z]{3,4}\d{1,2}[A-Z]{3,4},M[\d.]+,M[\d.]+", self.posix):
            raise ValueError(f"posix must look like EST5EDT,M3.2.0,M11.1.0, not {self.posix!r}")


@frozen(kw_only=True)
class DateLabelRule(Rule):
    """``[[date_label]]``: words before a date that say what the date means.

    Attributes:
        role: "published", "modified", or "other" for words that leave the meaning open ("date", "as of").
        words: the labels, in upper or lower case.
    """

    table: ClassVar[str] = "date_label"

    role: str
    words: tuple[str, ...]

    def check(self) -> None:
        """Check the role."""
        check_words(self.words, "words")
        if self.role not in ("published", "modified", "other"):
            raise ValueError(f"role must be published, modified or other, not {self.role!r}")


@frozen(kw_only=True)
class RelativeDateRule(Rule):
    """``[[relative_date]]``: a date relative to the time of the capture, which must be known.

    Attributes:
        unit: minute, hour, day, week, month or year.
        match: a regular expression. Its first group, if any, is the number of units that have passed, in digits. Words
            in its place count as one.
        count: the number of units where there is no such group.
    """

    table: ClassVar[str] = "relative_date"

    unit: str
    match: str
    count: int = 1

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """``match``, compiled."""
        return re.compile(self.match)

    def check(self) -> None:
        """Check the values, and the expression against the examples."""
        if self.unit not in UNITS:
            raise ValueError(f"unit must be one of {', '.join(UNITS)}, not {self.unit!r}")
        if self.count < 0:
            raise ValueError(f"count must not be negative, but is {self.count}")
        check_match(self.match, self.yes, self.no)
