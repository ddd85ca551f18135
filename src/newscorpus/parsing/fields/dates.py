"""Dates and times as they are printed, in the lines of a page.

Own expressions for the printed forms, and nothing guessed: the clock, the time zone and the locale of the
machine are never read, and where day and month could change places only the year is given (precision "year"),
unless the caller knows the order of the page. A year has four digits; two ("14.3.21") are read only on a page that
is known to write the day first, and as POSIX reads them: from 1969 to 2068.

Sources of the forms: ISO 8601, RFC 5322, and the date patterns of the Unicode CLDR for the languages in the
rules.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, tzinfo
from enum import StrEnum
from functools import lru_cache
from itertools import accumulate
from typing import Literal, NamedTuple

from attrs import frozen

from newscorpus.model import Precision, Span, Timestamp
from newscorpus.parsing.fast.joined_lines import JoinedLines
from newscorpus.parsing.fields.date_patterns import (
    ANY_YEAR,
    ASCII_YEAR,
    DATE,
    SHORT_YEAR,
    YEAR,
    DatePatterns,
    date_patterns,
    may_hold_day,
    offset_zone,
    plain_digits,
)
from newscorpus.parsing.fields.relative_dates import may_tell_moment, moment_told
from newscorpus.rules import Rules

__all__ = [
    "DayOrder",
    "Role",
    "Stamp",
    "day_order",
    "has_digit",
    "is_alone",
    "is_stamp_line",
    "label_role",
    "may_be_dated",
    "stamps_in",
    "with_digit",
]

Role = Literal["published", "modified"]

WINDOW = 48  # a time or a label stands at most so many characters before its date
STAMP_LINE = 160  # a longer line is no line of stamps
INSIDE_STAMPS = 12  # such as may be a part of the dates: "3rd", "15h30"
SMALL_CHANGE = 9  # letters and digits that a line of stamps may hold beside them: a section, a reading time

_DIGIT = re.compile(r"\d")
_ASCII_DIGIT = re.compile(r"[0-9]")
_BEHIND_DIGIT = re.compile(r"\.(?<=\d.)")  # before a year of two digits
_BEHIND_MONTH = re.compile(r"[/-]\s?(?:19|20)\d\d")  # as in no other date that can be read in two orders
_WORD = re.compile(r"[^\W_]+")
_SEPARATOR = re.compile(r"[|•·–—/\t]|\s{2}")  # between the entries of a line: "3 March 2031 | 4 min read."
_SENTENCE_END = (".", "!", "?", "…", "。", "！", "？", "।", "؟", "۔")
_CLOSING = " \t\xa0\"'”’»)"  # may follow the mark at the end of a sentence
_BLANKED = bytes(n if chr(n).isalnum() and n < 128 else 32 for n in range(256))  # what is in no such word of ASCII
_MARKS = str.maketrans(dict.fromkeys(":：.,;|•·–—()[]（）/<>-", " "))


class DayOrder(StrEnum):
    """Which comes first in 03/04/2021."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


@frozen
class Stamp:
    """A date of a line, and what its label says that it is.

    Attributes:
        timestamp: the date.
        role: "published" or "modified"; None where no label says so.
    """

    timestamp: Timestamp
    role: Role | None = None


def has_digit(text: str) -> bool:
    """Is there a digit in it, of any script?"""
    return (_ASCII_DIGIT if text.isascii() else _DIGIT).search(text) is not None  # [0-9] is found faster


def with_digit(lines: JoinedLines) -> list[str]:
    """The lines with a digit."""
    return lines.holding_classes(_DIGIT, b"0")


def may_be_dated(lines: Sequence[str], order: DayOrder | None = None) -> list[int]:
    """The numbers of the lines in which a date may stand, by one look at all of them; "2 hours ago" is none here.

    >>> may_be_dated(["The ferry left.", "3 March 2021", "4 boats", "14.3.21"], DayOrder.DAY_FIRST)
    [1, 3]
    """
    text = "\n".join(lines)
    found = [match.start() for match in (ASCII_YEAR if text.isascii() else ANY_YEAR).finditer(text)]
    if order is DayOrder.DAY_FIRST:
        found += [match.start() for match in _BEHIND_DIGIT.finditer(text)]
    if not found:
        return []
    starts = list(accumulate([len(line) + 1 for line in lines], initial=0))
    return sorted({bisect_right(starts, at) - 1 for at in found})


def stamps_in(
    line: str, at: int, rules: Rules, captured_at: datetime | None = None, *, order: DayOrder | None = None
) -> tuple[Stamp, ...]:
    """The dates of a line, in order; an unreal one (30 February) is none.

    Args:
        line: one line of a page.
        at: the line's offset in the capture; the spans count from there.
        rules: the months, zones, labels and so on.
        captured_at: when the page was captured; without it "2 hours ago" is no date.
        order: which of day and month comes first on this page, where that is known.

    >>> stamp, = stamps_in("Updated: 3 March 2021, 14:05 GMT", 100, Rules.default())
    >>> stamp.role, stamp.timestamp.text, stamp.timestamp.span, str(stamp.timestamp.value)
    ('modified', '3 March 2021, 14:05 GMT', Span(109, 132), '2021-03-03 14:05:00+00:00')
    """
    short = order is DayOrder.DAY_FIRST and len(line) <= STAMP_LINE and "." in line
    dated = (ASCII_YEAR if line.isascii() else ANY_YEAR).search(line) is not None or (
        short and SHORT_YEAR.search(line) is not None
    )
    if not dated and captured_at is None:
        return ()
    if dated:
        matters = ("/" in line or "-" in line) and _BEHIND_MONTH.search(plain_digits(line)) is not None
        if whole := _whole_stamps(line, at, rules, order if matters else None):
            return whole
    stamps: list[Stamp] = []
    patterns = date_patterns(rules)
    plain = plain_digits(line)
    if short:
        stamps.extend(_stamped(_short_days(plain), plain, line, at, patterns))
    if captured_at is not None and not stamps and len(line) <= STAMP_LINE:
        told = moment_told(plain, patterns, captured_at)
        if told is not None:
            start, end, value, precision = told
            if precision is Precision.DAY and (clock := _clock_after(plain, end, patterns)):
                end, (value, precision) = clock.end, _moment(value, clock)
            role = _role(plain[max(0, start - WINDOW) : start], patterns)
            stamps.append(Stamp(Timestamp(value, precision, line[start:end], Span(at + start, at + end)), role))
    return tuple(stamps)


@lru_cache(maxsize=256)  # each dated line of a page is read for its sign, for the byline and for the date of the story
def _whole_stamps(line: str, at: int, rules: Rules, order: DayOrder | None) -> tuple[Stamp, ...]:
    """The dates of a line that have a year of four digits."""
    plain = plain_digits(line)
    if YEAR.search(plain) is None:
        return ()
    patterns = date_patterns(rules)
    return tuple(_stamped(_days(plain, patterns, order), plain, line, at, patterns))


def is_stamp_line(line: str, rules: Rules) -> bool:
    """Is this line nothing but dates, their labels, and small change beside them?

    A label alone ("Published") counts too, and so does a date told from the moment of reading.

    >>> is_stamp_line("Published 3 March 2021 | 4 min read", Rules.default())
    True
    >>> is_stamp_line("On 3 March 2021 the ferry left.", Rules.default())
    False
    """
    if not line or len(line) > STAMP_LINE or (len(line) > WINDOW and not has_digit(line)):
        return False
    patterns = date_patterns(rules)
    plain = plain_digits(line)
    bare = plain.strip(" \t\xa0:：")
    if len(bare) < 40 and patterns.labels.get(" ".join(bare.casefold().split())) in {"published", "modified"}:
        return True
    if not _may_be_dated(plain, patterns) or _unknown(plain, patterns) > SMALL_CHANGE + INSIDE_STAMPS:
        return False
    stamps = stamps_in(line, 0, rules, _EPOCH, order=DayOrder.DAY_FIRST)
    return bool(stamps) and is_alone(line, stamps, rules)


def _may_be_dated(plain: str, patterns: DatePatterns) -> bool:
    """A quick look at a line: most have no year, and none of the words for a moment told from another."""
    return (
        YEAR.search(plain) is not None
        or ("." in plain and SHORT_YEAR.search(plain) is not None)
        or may_tell_moment(plain, patterns)
    )


def is_alone(line: str, stamps: Sequence[Stamp], rules: Rules) -> bool:
    """Does a line hold nothing but these dates of it, their labels, and small change? Their spans count from 0."""
    plain = plain_digits(line)
    rest: list[str] = []
    free = 0
    for stamp in stamps:
        rest.append(plain[free : stamp.timestamp.span.start])
        free = stamp.timestamp.span.end
    rest.append(plain[free:])
    patterns = date_patterns(rules)
    return (
        len(line) <= STAMP_LINE
        and _unknown(" ".join(rest), patterns) <= SMALL_CHANGE
        and not _is_sentence(plain, stamps, patterns)
    )


def _is_sentence(plain: str, stamps: Sequence[Stamp], patterns: DatePatterns) -> bool:
    """Whether a short line with dates is a sentence, such as "On 3 March 2031 the ferry left.".

    A sentence ends with a mark, and next to one of its dates it has a word in lower case that is not a word of dates.
    A date with a label ("Published in print on 3 March 2031.") belongs to a stamp, even if the stamp is a sentence.
    """
    if not plain.rstrip(_CLOSING).endswith(_SENTENCE_END):
        return False
    free = 0
    for n, stamp in enumerate(stamps):
        start, end = stamp.timestamp.span.start, stamp.timestamp.span.end
        until = stamps[n + 1].timestamp.span.start if n + 1 < len(stamps) else len(plain)
        beside = f"{_SEPARATOR.split(plain[free:start])[-1]} {_SEPARATOR.split(plain[end:until])[0]}"
        if stamp.role is None and any(_is_unknown_in_lower_case(word, patterns) for word in _WORD.findall(beside)):
            return True
        free = end
    return False


def _is_unknown_in_lower_case(word: str, patterns: DatePatterns) -> bool:
    return len(word) > 1 and not word[0].isdigit() and word == word.lower() and word.casefold() not in patterns.words


def _unknown(text: str, patterns: DatePatterns) -> int:
    """How many letters there are in words that say nothing of dates."""
    folded = text.casefold()
    words = folded.encode().translate(_BLANKED).decode().split() if folded.isascii() else _WORD.findall(folded)
    return sum([len(word) for word in words if word not in patterns.words and not word.isdigit()])


_EPOCH = datetime(2000, 1, 1)


def label_role(line: str, rules: Rules) -> Role | None:
    """What a label at the end of a line says of the date that begins the next one.

    >>> label_role("Last updated:", Rules.default())
    'modified'
    """
    return _role(line[-WINDOW:], date_patterns(rules))


def day_order(text: str) -> DayOrder | None:
    """Which of day and month comes first in the dates of a text, told by those that leave no choice.

    >>> day_order("25/03/2021 and 03/04/2021")
    <DayOrder.DAY_FIRST: 'day first'>
    """
    orders: set[DayOrder] = set()
    for first, second in re.findall(r"(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-](?:19|20)\d\d(?!\d)", text):
        if 12 < int(first) <= 31 and 1 <= int(second) <= 12:
            orders.add(DayOrder.DAY_FIRST)
        elif 12 < int(second) <= 31 and 1 <= int(first) <= 12:
            orders.add(DayOrder.MONTH_FIRST)
    return orders.pop() if len(orders) == 1 else None


# --- days ---------------------------------------------------------------------------------------------------


class _Clock(NamedTuple):
    """A time of day with its place in the line."""

    start: int
    end: int
    hour: int
    minute: int | None
    second: int | None
    zone: tzinfo | None


class _Day(NamedTuple):
    """A date with its place in the line, at midnight, and its time where that stands inside it."""

    start: int
    end: int
    day: datetime
    precision: Precision
    clock: _Clock | None = None


def _stamped(days: Iterable[_Day], plain: str, line: str, at: int, patterns: DatePatterns) -> Iterator[Stamp]:
    """The days of a line, with their times and labels."""
    free = 0  # what stands before belongs to the stamp before
    for found in days:
        start, end, value, precision, clock = found
        if clock is None and precision is Precision.DAY:
            clock = _clock_after(plain, end, patterns)
            clock = clock or _clock_before(plain, max(free, start - WINDOW), start, patterns)
        if clock is not None:
            start, end = min(start, clock.start), max(end, clock.end)
            value, precision = _moment(value, clock)
        while line[start].isspace():
            start += 1
        role = _role(plain[max(free, start - WINDOW) : start], patterns)
        yield Stamp(Timestamp(value, precision, line[start:end], Span(at + start, at + end)), role)
        free = end


def _days(plain: str, patterns: DatePatterns, order: DayOrder | None) -> Iterator[_Day]:
    free = 0
    for year in YEAR.finditer(plain):
        # only around the year: elsewhere in a long line every word would be tried as a month
        at = max(free, year.start() - WINDOW)
        if not may_hold_day(plain[at : year.end() + WINDOW], patterns):
            continue
        while at < year.end() and (found := DATE.search(plain, at, year.end() + WINDOW)):
            if found.start() > year.start():
                break
            read = _day(found, patterns, order)
            if read is not None:
                free = read.end
                yield read
                break
            # an unreal day is no date, and what is left of it ("February 2021") neither
            at = found.start() + 1 if found["month_e"] or found["month_f"] or found["month_g"] else found.end()


def _short_days(plain: str) -> Iterator[_Day]:
    """Days with a year of two digits."""
    for found in SHORT_YEAR.finditer(plain):
        day, month, year = (int(part) for part in found.groups())
        read = _real(found.start(), found.end(), (year + (2000 if year < 69 else 1900), month, day), Precision.DAY)
        if read is not None:
            yield read


def _day(found: re.Match[str], patterns: DatePatterns, order: DayOrder | None) -> _Day | None:
    """The day that a match of the date's expression stands for; None if it is no real one."""
    part = found.groupdict()
    if part["year_c"]:
        return _numeric(found, order)
    form = next(form for form in "abdefg" if part[f"year_{form}"])
    start = found.start()
    if form in "ab":
        month = int(part[f"month_{form}"])
    else:
        named = _month(part[f"month_{form}"], patterns)
        if named is None:
            return None
        month, skipped = named
        start = start if form == "d" else start + skipped
    day = part.get(f"day_{form}")
    precision = Precision.DAY if day else Precision.MONTH
    clock = None
    if form == "g":
        hour, minute, second = (int(n) for n in part["time_g"].split(":"))
        clock = _Clock(start, found.end(), hour, minute, second, patterns.zones.get(part["zone_g"]))
    return _real(start, found.end(), (int(part[f"year_{form}"]), month, int(day or 1)), precision, clock)


def _numeric(found: re.Match[str], order: DayOrder | None) -> _Day | None:
    """03/04/2021: a full stop is written behind the day; hyphens and strokes behind either."""
    first, second, year = int(found["first"]), int(found["second"]), int(found["year_c"])
    if found["sep_c"] == "." or first > 12 or first == second:
        order = DayOrder.DAY_FIRST
    elif second > 12:
        order = DayOrder.MONTH_FIRST
    if order is None:
        return _real(found.start(), found.end(), (year, 1, 1), Precision.YEAR)
    day, month = (first, second) if order is DayOrder.DAY_FIRST else (second, first)
    return _real(found.start(), found.end(), (year, month, day), Precision.DAY)


def _real(
    start: int, end: int, day: tuple[int, int, int], precision: Precision, clock: _Clock | None = None
) -> _Day | None:
    try:
        value = datetime(*day)
    except ValueError:
        return None
    return _Day(start, end, value, precision, clock)


def _month(name: str, patterns: DatePatterns) -> tuple[int, int] | None:
    """The month of this name, and how many characters stand before it: "on March", "UpdatedMarch"."""
    whole = patterns.months.get(" ".join(name.casefold().split()))
    if whole is not None:
        return whole, 0
    for last in (r"[^\W\d_]+\Z", r"[A-Z][a-z]+\Z"):
        piece = re.search(last, name)
        if piece and (month := patterns.months.get(piece[0].casefold())):
            return month, piece.start()
    return None


# --- times of day -------------------------------------------------------------------------------------------


def _clock_after(plain: str, end: int, patterns: DatePatterns) -> _Clock | None:
    found = patterns.time_after.match(plain, end, end + WINDOW)
    if found is None:
        return None
    # "3.14" behind a date is a time only if a word says so
    if found["mark"] == "." and not (found["at"] or found["half"] or found["after"] or found["zone"]):
        return None
    return _clock(found, patterns)


def _clock_before(plain: str, start: int, end: int, patterns: DatePatterns) -> _Clock | None:
    found = patterns.time_before.search(plain, start, end)
    if found is None or (found["mark"] == "." and not (found["half"] or found["after"] or found["zone"])):
        return None
    return _clock(found, patterns)


def _clock(found: re.Match[str], patterns: DatePatterns) -> _Clock | None:
    """The time of day of a match; None if there is no such time."""
    hour = int(found["hour"])
    minute, second = (int(found[name]) if found[name] else None for name in ("minute", "second"))
    half = (found["half"] or "").casefold()
    late, early = half in patterns.pm or bool(found["late"]), half in patterns.am or bool(found["early"])
    if (late or early) and 1 <= hour <= 12:
        hour = hour % 12 + 12 * late
    if hour > 23 or (minute or 0) > 59 or (second or 0) > 59:
        return None
    zone = None
    if found["zone"]:
        zone = patterns.zones.get(found["zone"]) or offset_zone(found["zone"])
    return _Clock(found.start(), found.end(), hour, minute, second, zone)


def _moment(day: datetime, clock: _Clock) -> tuple[datetime, Precision]:
    value = day.replace(hour=clock.hour, minute=clock.minute or 0, second=clock.second or 0, tzinfo=clock.zone)
    if clock.minute is None:
        return value, Precision.HOUR
    return value, Precision.MINUTE if clock.second is None else Precision.SECOND


# --- labels -------------------------------------------------------------------------------------------------


def _role(before: str, patterns: DatePatterns) -> Role | None:
    """What the label at the end of these words says of the date behind them."""
    words = before.casefold().translate(_MARKS).split()
    while words and words[-1] in patterns.weekdays:
        words.pop()
    while words:
        counts = range(min(4, len(words)), 0, -1)
        label = next((n for n in counts if " ".join(words[-n:]) in patterns.labels), None)
        if label is None:
            return None
        role = patterns.labels[" ".join(words[-label:])]
        if role != "other":
            return "published" if role == "published" else "modified"
        words = words[:-label]  # "Published on"
    return None
