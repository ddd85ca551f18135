"""The rules on dates, compiled to what finds them.

Names are looked up in dictionaries, so that the expressions stay small; every quantifier is bounded and every
match begins at a digit or a word, so that the time is linear in the length of the line.
"""

import re
from collections.abc import Iterable
from datetime import timedelta, timezone, tzinfo
from functools import lru_cache

from attrs import frozen
from dateutil import tz

from newscorpus.rules import Rules
from newscorpus.rules.tables.dates import (
    DateLabelRule,
    MonthsRule,
    RelativeDateRule,
    TimeWordsRule,
    WeekdaysRule,
    ZoneRule,
)
from newscorpus.rules.tables.origins import AgencyRule

__all__ = [
    "ANY_YEAR",
    "ASCII_YEAR",
    "DATE",
    "SHORT_YEAR",
    "YEAR",
    "DatePatterns",
    "date_patterns",
    "may_hold_day",
    "offset_zone",
    "plain_digits",
    "words_in",
]

# decimal digits of other scripts, one for one, so that offsets stay
_DIGITS = {ord(zero) + n: str(n) for zero in "٠۰०০" for n in range(10)}

_OTHER_DIGITS = re.compile(r"[٠-٩۰-۹०-९০-৯]")

# without these there is no date with a whole year; one class of few characters first, which is looked for fastest
ANY_YEAR = re.compile(r"[12١٢۱۲१२১২]\d{3}")
ASCII_YEAR = re.compile(r"[12][0-9]{3}")  # the same in ASCII
WORD = re.compile(r"[^\W\d_]+")
_LETTERS = bytes(n if chr(n) in "abcdefghijklmnopqrstuvwxyz" else 32 for n in range(256))  # the others are blanked
SHORT_YEAR = re.compile(r"(?<![\d.,/:])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d\d)(?![\d.,:%/-])")
YEAR = re.compile(r"(?:19|20)\d\d")

_YEAR = r"(?:19|20)\d\d"
# the year may have something glued to it: "March 7, 20217:55 AM", "March 7, 20215 min", a number of comments
_YEAR_ENDS = r"(?:(?!\d)|(?=\d{1,2}(?:[:.]\d\d|\s?min|\s*\Z)))"
_BESIDE_YEAR = re.compile(rf"[-/.]\s?{_YEAR}|{_YEAR}(?:[-/.]|\s?[年년])")
_CAPITALIZED = re.compile(r"[A-Z][a-z]+")
_NAME = r"[^\W\d_]{2,12}(?:\s[^\W\d_]{3,6})?"

DATE = re.compile(
    rf"""(?x)
    (?<![\d.,/:-])(?P<year_a>{_YEAR})(?P<sep_a>[-/.])\s?(?P<month_a>\d{{1,2}})(?P=sep_a)\s?(?P<day_a>\d{{1,2}})(?!\d)
  | (?<!\d)(?P<year_b>{_YEAR})\s?[年년]\s?(?P<month_b>\d{{1,2}})\s?[月월](?:\s?(?P<day_b>\d{{1,2}})\s?[日일])?
  | (?<![\d,/:])(?P<first>\d{{1,2}})(?P<sep_c>[-/.])\s?(?P<second>\d{{1,2}})(?P=sep_c)\s?(?P<year_c>{_YEAR})
    {_YEAR_ENDS}(?!\.\d)
    # 3rd of March 2021, 3. März 2021, 3-Mar-2021, 3 de marzo de 2021, 3 آذار/مارس 2021
  | (?<![\d,/:])(?P<day_d>\d{{1,2}})(?:\s?(?:(?:st|nd|rd|th|er)(?![^\W\d_])|[º°ª.]))?
    (?:[\s-]|\s?(?:de\s|of\s|den\s|d['’])){{0,2}}
    (?P<month_d>{_NAME})(?:/{_NAME})?\.?[,،]?(?:[\s/-]|\s(?:de|del|of)\s){{0,2}}(?P<year_d>{_YEAR}){_YEAR_ENDS}
    # March 3rd, 2021
  | (?<![^\W\d_])(?P<month_e>{_NAME})\.?\s{{0,2}}(?P<day_e>\d{{1,2}})(?:st|nd|rd|th|er)?(?:\.?,\s{{0,2}}|\s{{1,2}})
    (?P<year_e>{_YEAR}){_YEAR_ENDS}
    # March 2021
  | (?<![^\W\d_])(?P<month_f>{_NAME})\.?,?\s(?:de\s|del\s)?(?P<year_f>{_YEAR})(?![\d:/-])
    # Wed Mar  3 14:05:06 UTC 2021
  | (?<![^\W\d_])(?P<month_g>[A-Z][a-z]{{2}})\s{{1,2}}(?P<day_g>\d{{1,2}})\s(?P<time_g>\d\d:\d\d:\d\d)
    \s(?P<zone_g>[A-Z]{{3,4}})\s(?P<year_g>{_YEAR})(?!\d)
    """,
    re.IGNORECASE,
)

# a converter drops the space between two elements: "UTCUpdated", "UhrLesedauer"
_WORD_ENDS = r"(?:(?![^\W_])|(?=(?-i:[A-ZÄÖÜÅØ][a-zäöüåø])))"
_SEPARATORS = r"[\s,;.|•·∙●–—/:(-]"


@frozen(eq=False)
class DatePatterns:
    """What dates are found with.

    Attributes:
        months: the number of the month by its name.
        month_words: the last words of these names.
        labels: the role by the label.
        weekdays: the names of the days of the week.
        words: the single words that a line of nothing but dates may hold.
        zones: the time zones by their abbreviations, as printed.
        am: the words for the hours before noon.
        pm: those after noon.
        time_after: the time that follows a date, matched at the date's end.
        time_before: the time that stands before a date, ending where the date begins.
        relative: the rules for dates told from the moment of reading.
        told: words of their examples, of which every such date has one.

    The names in the dictionaries and sets, but for the zones, are casefolded.
    """

    months: dict[str, int]
    month_words: frozenset[str]
    labels: dict[str, str]
    weekdays: frozenset[str]
    words: frozenset[str]
    zones: dict[str, tzinfo]
    am: frozenset[str]
    pm: frozenset[str]
    time_after: re.Pattern[str]
    time_before: re.Pattern[str]
    relative: tuple[RelativeDateRule, ...]
    told: frozenset[str]


def plain_digits(line: str) -> str:
    """The line with those digits of other scripts as ASCII; most lines have none."""
    return line if line.isascii() or not _OTHER_DIGITS.search(line) else line.translate(_DIGITS)


def words_in(text: str) -> list[str]:
    """The words of a text that have nothing but letters, casefolded."""
    if text.isascii():  # to part a text at blanks is faster than an expression
        return text.lower().encode().translate(_LETTERS).decode().split()
    return [word.casefold() for word in WORD.findall(text)]


def may_hold_day(text: str, patterns: DatePatterns) -> bool:
    """A quick look at what stands around a year: most have no number beside them, and no name of a month near."""
    if _BESIDE_YEAR.search(text):
        return True
    known = patterns.month_words
    return not known.isdisjoint(words_in(text)) or not known.isdisjoint(
        map(str.casefold, _CAPITALIZED.findall(text))  # "UpdatedMarch"
    )


@lru_cache(maxsize=16)
def date_patterns(rules: Rules) -> DatePatterns:
    """What finds dates by these rules."""
    times = rules.table(TimeWordsRule)
    before = [word for rule in times for word in rule.before]
    beside = [word for rule in times for word in rule.beside]
    am = frozenset(word.casefold() for rule in times for word in rule.am)
    pm = frozenset(word.casefold() for rule in times for word in rule.pm)
    months: dict[str, int] = {}
    for rule in rules.table(MonthsRule):
        for number, names in enumerate(rule.names, start=1):
            for name in names:
                months.setdefault(name.casefold(), number)
    labels: dict[str, str] = {}
    for label in rules.table(DateLabelRule):
        for word in label.words:
            labels.setdefault(word.casefold(), label.role)
    weekdays = [name for rule in rules.table(WeekdaysRule) for name in rule.names]
    zones = {name: _zone(rule) for rule in rules.table(ZoneRule) for name in rule.names}
    time = _time(
        half=_alternatives((*am, *pm)),
        after=_alternatives(word for rule in times for word in rule.after),
        zone=_alternatives(zones),
    )
    weekday = rf"(?:{_alternatives(weekdays)})\.?(?![^\W\d_])"
    at = rf"(?P<at>(?:{_alternatives(before)})(?![^\W\d_])\.?:?\s?)?"
    told = [example for rule in rules.table(RelativeDateRule) for example in rule.yes]
    agencies = [name for rule in rules.table(AgencyRule) for name in rule.names]
    known = " ".join((*told, *am, *pm, *labels, *weekdays, *before, *beside, *months, *zones, *agencies)).casefold()
    return DatePatterns(
        months=months,
        month_words=frozenset(name.split()[-1] for name in months),
        labels=labels,
        weekdays=frozenset(name.casefold() for name in weekdays),
        words=frozenset(WORD.findall(known)),
        zones=zones,
        am=am,
        pm=pm,
        time_after=re.compile(
            rf"(?:T|(?:\sг\.|\s?[（(][月火水木金土日월화수목금토일][)）])?{_SEPARATORS}{{0,4}}(?:{weekday}{_SEPARATORS}{{0,3}})?{at}){time}",
            re.IGNORECASE,
        ),
        time_before=re.compile(
            rf"(?<![\d:.]){time}{_SEPARATORS}{{0,4}}(?:(?:on|of|{weekday})[\s,]{{0,3}})?\Z", re.IGNORECASE
        ),
        relative=rules.table(RelativeDateRule),
        told=frozenset(word for word in WORD.findall(" ".join(told).casefold()) if len(word) > 1),
    )


def _alternatives(words: Iterable[str]) -> str:
    """An alternation of words, the longest first, in which any blank stands for a blank."""
    ordered = sorted(dict.fromkeys(words), key=lambda word: (-len(word), word))
    return "|".join(r"\s".join(re.escape(part) for part in word.split()) for word in ordered) or r"(?!)"


def _time(half: str, after: str, zone: str) -> str:
    """A time of day: with minutes, or with a word that says that the number is an hour."""
    return rf"""(?x:
        (?P<early>(?:오전|午前|上午)\s?)?(?P<late>(?:오후|午後|下午)\s?)?
        (?P<hour>\d{{1,2}})
        (?:
            (?P<mark>:|\s?h\s?(?=\d\d(?!\d))|[時时시点]\s?|\.(?=\d\d(?!\d|\.\d)))(?P<minute>\d\d)(?!\d)[分분]?
            (?:[:.](?P<second>\d\d)(?!\d)(?:[.,]\d{{1,9}}(?!\d))?)?
          | (?=\s?(?:{half}|{after}){_WORD_ENDS})
        )
        (?:\s?(?P<half>{half}){_WORD_ENDS})?
        (?:\s?(?P<after>{after}){_WORD_ENDS})?
        (?:\s?\(?(?P<zone>(?:UTC|GMT)?\s?[+−-](?:0?\d|1[0-4])(?::?[0-5]\d)?(?![\d:./-])|(?-i:{zone}){_WORD_ENDS})\)?)?
        (?!\s?min|\d|%|[:.]\d)
    )"""


def _zone(rule: ZoneRule) -> tzinfo:
    if rule.posix is not None:
        return tz.tzstr(rule.posix)
    assert rule.offset is not None
    return offset_zone(rule.offset)


def offset_zone(text: str) -> tzinfo:
    """The zone of an offset as printed: "+05:30", "GMT+1", "-0400".

    >>> offset_zone("GMT+1").utcoffset(None)
    datetime.timedelta(seconds=3600)
    """
    digits = "".join(re.findall(r"\d+", text))
    hours, minutes = (int(digits), 0) if len(digits) <= 2 else (int(digits[:-2]), int(digits[-2:]))
    offset = timedelta(hours=hours, minutes=minutes)
    return timezone(offset if "+" in text else -offset)
