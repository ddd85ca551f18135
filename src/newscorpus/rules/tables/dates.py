"""The tables on dates: months, weekdays, times of day, time zones, labels and relative dates."""

import re
from functools import cached_property
from typing import ClassVar

from attrs import frozen

from newscorpus.rules.checks import check_match, check_words
from newscorpus.rules.rule import Rule

__all__ = [
    "DateLabelRule",
    "DateWordsRule",
    "MonthsRule",
    "RelativeDateRule",
    "TimeWordsRule",
    "WeekdaysRule",
    "ZoneRule",
]

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
    """``[[weekdays]]``: the names of the days of the week in a language, in any order.

    Attributes:
        names: the names and abbreviations.
        in_brackets: single characters that name a day only in brackets after the date ("3月3日(水)").
    """

    table: ClassVar[str] = "weekdays"

    names: tuple[str, ...] = ()
    in_brackets: tuple[str, ...] = ()

    def check(self) -> None:
        """Check that there are names, and that none is empty."""
        check_words((*self.names, *self.in_brackets), "names")


@frozen(kw_only=True)
class DateWordsRule(Rule):
    """``[[date_words]]``: the words and characters between the parts of a date in a language.

    Attributes:
        links: words between day, month and year ("3 de marzo de 2021").
        ordinals: endings of the number of a day ("3rd").
        year, month, day: characters after the numbers ("2021年3月3日").
        after: what may follow the year ("3 марта 2021 г.").
    """

    table: ClassVar[str] = "date_words"

    links: tuple[str, ...] = ()
    ordinals: tuple[str, ...] = ()
    year: tuple[str, ...] = ()
    month: tuple[str, ...] = ()
    day: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


@frozen(kw_only=True)
class TimeWordsRule(Rule):
    """``[[time_words]]``: the words around a time of day in a language.

    Attributes:
        before: words between a date and its time ("at", "um").
        after: words after a time ("Uhr", "h").
        am: words for the hours before noon, after the time ("a.m.").
        pm: words for the hours after noon, after the time ("p.m.").
        early: words for the hours before noon, before the time ("午前").
        late: words for the hours after noon, before the time ("午後").
        hour: characters between hour and minute ("14時05分").
        minute: characters after the minute.
        before_date: words between a time and the date that follows it ("14:05 on 3 March").
        beside: words that may share a line with a date and do not concern it ("4 min read").
    """

    table: ClassVar[str] = "time_words"

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    am: tuple[str, ...] = ()
    pm: tuple[str, ...] = ()
    early: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    hour: tuple[str, ...] = ()
    minute: tuple[str, ...] = ()
    before_date: tuple[str, ...] = ()
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
