"""The tables that say how dates, times and their labels are printed, language by language."""

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
        names: twelve lists, January first, each with every form and abbreviation, without full stop.
    """

    table: ClassVar[str] = "months"

    names: tuple[tuple[str, ...], ...]

    def check(self) -> None:
        """Hold the names against the calendar."""
        if len(self.names) != 12:
            raise ValueError(f"names must hold twelve lists, not {len(self.names)}")
        for forms in self.names:
            check_words(forms, "each list of names")


@frozen(kw_only=True)
class WeekdaysRule(Rule):
    """``[[weekdays]]``: the names of the days of the week in a language, in any order."""

    table: ClassVar[str] = "weekdays"

    names: tuple[str, ...]

    def check(self) -> None:
        """Hold the names against emptiness."""
        check_words(self.names, "names")


@frozen(kw_only=True)
class TimeWordsRule(Rule):
    """``[[time_words]]``: the words around a time of day in a language.

    Attributes:
        before: between a date and its time ("at", "um").
        after: behind a time ("Uhr", "h").
        am: for the hours before noon.
        pm: for those after noon.
        beside: what stands beside a date in a line of its own and says nothing of it ("4 min read").
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
        names: the abbreviations, in capitals as printed.
        offset: hours and minutes east of UTC, "+05:30"; or
        posix: the zone with its daylight saving time as a POSIX TZ string, for an abbreviation that stands
            for both ("ET").
    """

    table: ClassVar[str] = "zone"

    names: tuple[str, ...]
    offset: str | None = None
    posix: str | None = None

    def check(self) -> None:
        """Hold the offset against the form."""
        check_words(self.names, "names")
        if (self.offset is None) == (self.posix is None):
            raise ValueError("one of offset and posix must be there")
        if self.offset is not None and not re.fullmatch(r"[+-](?:0\d|1[0-4]):[0-5]\d", self.offset):
            raise ValueError(f"offset must look like +05:30, not {self.offset!r}")
        if self.posix is not None and not re.fullmatch(r"[A-Z]{3,4}\d{1,2}[A-Z]{3,4},M[\d.]+,M[\d.]+", self.posix):
            raise ValueError(f"posix must look like EST5EDT,M3.2.0,M11.1.0, not {self.posix!r}")


@frozen(kw_only=True)
class DateLabelRule(Rule):
    """``[[date_label]]``: words before a date that say what it is the date of.

    Attributes:
        role: "published", "modified", or "other": it names a date without saying of what ("date", "as of").
        words: the labels, in any case.
    """

    table: ClassVar[str] = "date_label"

    role: str
    words: tuple[str, ...]

    def check(self) -> None:
        """Hold the role against the known ones."""
        check_words(self.words, "words")
        if self.role not in ("published", "modified", "other"):
            raise ValueError(f"role must be published, modified or other, not {self.role!r}")


@frozen(kw_only=True)
class RelativeDateRule(Rule):
    """``[[relative_date]]``: a date told from the moment of reading; read only if that is known.

    Attributes:
        unit: minute, hour, day, week, month or year.
        match: a regular expression; its first group, where it has one, is the number of units that have
            passed, in digits; words in it count as one.
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
        """Hold the expression against the examples."""
        if self.unit not in UNITS:
            raise ValueError(f"unit must be one of {', '.join(UNITS)}, not {self.unit!r}")
        if self.count < 0:
            raise ValueError(f"count must not be negative, but is {self.count}")
        check_match(self.match, self.yes, self.no)
