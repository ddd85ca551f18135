"""Which of the dates on a page is when its story was published, and which when it was changed.

A page prints many: its own clock, those of related stories, of captions, of comments, of what is reported. The
story's own stands near its title or the beginning of its text, in a line of its own, and often with a label.
"""

import re
from collections.abc import Sequence
from datetime import datetime

from attrs import frozen

from newscorpus.model import Precision
from newscorpus.parsing.fast.dated_lines import lines_with_years
from newscorpus.parsing.fields.bylines import introduces_author
from newscorpus.parsing.fields.date_patterns import date_patterns
from newscorpus.parsing.fields.dates import Stamp, day_order, label_role, stamps_in
from newscorpus.parsing.fields.days import DayOrder
from newscorpus.parsing.fields.stamp_lines import is_alone
from newscorpus.parsing.glue.repairs import is_english
from newscorpus.rules import Rules

__all__ = ["PlacedStamp", "page_day_order", "placed_stamps", "publication_dates"]

REACH = 80  # lines around a story in which its dates are looked for
LONGEST_LINE = 300  # characters of a line that may date a story
LONG_LINE = 100  # a longer one is a caption or text, unless it holds nothing but dates
NAME_REACH = 60  # characters before a date in which its author may be named
NAME_CLOSE = 12  # and those behind it
SEPARATORS = ("|", "•", "·", "∙", "⋅")
LABEL_LINE = 40  # a label on a line of its own

# A digit comes first, but the mark behind it is rarer. An expression that begins with one character is found fastest.
_NUMERIC = (
    re.compile(r"/(?<=\d.)\d{1,2}[/-](?:19|20)\d\d"),
    re.compile(r"-(?<=\d.)\d{1,2}[/-](?:19|20)\d\d"),
    re.compile(r"\.(?<=\d.)\s?\d{1,2}\.\s?\d\d(?!\d)"),
)
_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{8}")
_DAY_MONTH = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\s([^\W\d_]{3,9})\.?,?\s(?:19|20)\d\d\b")
_MONTH_DAY = re.compile(r"\b([^\W\d_]{3,9})\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)\d\d\b")
_FINENESS = {precision: n for n, precision in enumerate(Precision)}
_VAGUE = frozenset({Precision.YEAR, Precision.MONTH})


@frozen
class PlacedStamp:
    """A date with the line that it stands in.

    Attributes:
        stamp: the date; its span counts from the beginning of the line.
        line: the number of the line.
        alone: the line holds nothing but dates and their labels.
        long: the line is a caption or a piece of text, as far as its form tells.
    """

    stamp: Stamp
    line: int
    alone: bool
    long: bool


def publication_dates(
    lines: Sequence[str],
    title: int | None,
    body: tuple[int, int],
    rules: Rules,
    captured_at: datetime | None = None,
    *,
    order: DayOrder | None = None,
) -> tuple[PlacedStamp | None, PlacedStamp | None]:
    """When a story was published, and when it was changed.

    A date without label counts as that of publication. Where the page prints only when the story was changed, that
    date stands for both.

    Args:
        lines: the lines of the page that may date the story: those from the end of the story before it to the
            beginning of the next one.
        title: the number of the line that is its title.
        body: the numbers of the first and the last line of its text.
        rules: the rules of the run.
        captured_at: when the page was captured.
        order: which of day and month comes first on the page (see `page_day_order`).
    """
    first, last = body
    top = title if title is not None and title < first else first

    def cost(placed: PlacedStamp) -> float:
        return _distance(placed.line, top, first, last) + _doubt(placed)

    start = max(0, top - REACH)
    placed = placed_stamps(lines[start : last + REACH], rules, captured_at, order=order, first=start)
    days = [each for each in placed if _may_date(each)]
    published = min((each for each in days if each.stamp.role != "modified"), key=cost, default=None)
    modified = min((each for each in days if each.stamp.role == "modified"), key=cost, default=None)
    if modified is not None and (published is None or cost(modified) + FAR < cost(published)):
        published = modified
    return _finest(published, placed), _finest(modified, placed)


def page_day_order(text: str, rules: Rules) -> DayOrder | None:
    """Which of day and month comes first in the dates of a page.

    Dates that leave no choice tell it; where there is none, the language does, unless it is English, in which
    both orders are written, or Chinese, Japanese or Korean, in which the year comes first. In English, dates with
    the name of the month behind the day tell it ("14 March 2021"), if there are none with the name before it.
    """
    if not any(form.search(text) for form in _NUMERIC) or _EAST_ASIAN.search(text):
        return None
    told = day_order(text)
    if told is not None:
        return told
    if not is_english(_middle(text), rules):
        return DayOrder.DAY_FIRST
    months = date_patterns(rules).months
    day_month, month_day = (
        any(found[1].casefold() in months for found in form.finditer(text)) for form in (_DAY_MONTH, _MONTH_DAY)
    )
    return DayOrder.DAY_FIRST if day_month and not month_day else None


def _middle(text: str) -> str:
    """Some of the text, from where the story rather is than a menu."""
    start = max(0, (len(text) - SAMPLE) // 2)
    return text[start : start + SAMPLE]


def placed_stamps(
    lines: Sequence[str],
    rules: Rules,
    captured_at: datetime | None = None,
    *,
    order: DayOrder | None = None,
    first: int = 0,
) -> list[PlacedStamp]:
    """The dates of the lines of a page, counted from ``first``.

    A label on a line of its own counts for the date on the next one.
    """
    placed: list[PlacedStamp] = []
    # without the time of the capture most lines are told by one look to hold no date
    numbers = lines_with_years(lines, short=order is DayOrder.DAY_FIRST) if captured_at is None else range(len(lines))
    for n in numbers:
        line = lines[n]
        stamps = stamps_in(line, 0, rules, captured_at, order=order) if len(line) <= LONGEST_LINE else ()
        if not stamps:
            continue
        alone = is_alone(line, stamps, rules)
        before = next((lines[m] for m in range(n - 1, -1, -1) if lines[m] and not lines[m].isspace()), "")
        for stamp in stamps:
            begins = not line[: stamp.timestamp.span.start].strip()
            role = label_role(before, rules) if begins and len(before) < LABEL_LINE else None
            labelled = Stamp(stamp.timestamp, stamp.role or role)
            placed.append(PlacedStamp(labelled, first + n, alone, not alone and _is_text(line, labelled, rules)))
    return placed


def _is_text(line: str, stamp: Stamp, rules: Rules) -> bool:
    """A long line, without separators around the date and without an author before it."""
    if len(line) <= LONG_LINE:
        return False
    before, after = line[: stamp.timestamp.span.start], line[stamp.timestamp.span.end :]
    apart = before.rstrip().endswith(SEPARATORS) or after.lstrip().startswith(SEPARATORS)
    named = introduces_author(before[-NAME_REACH:], rules) or introduces_author(after[:NAME_CLOSE], rules)
    return not apart and not named


# --- what a place and a form cost, in lines or about that; chosen by the fewest wrong days on news pages ------

FAR = 4.0
SAMPLE = 4_000  # characters that tell the language of a page


def _distance(line: int, top: int, first: int, last: int) -> float:
    """How far a line is from where the date of a story stands: between its title and its text."""
    if top <= line < first:
        cost = 0.3 * min(line - top, first - line)
    elif line < top:
        cost = 3.0 + 0.6 * (top - line)
    elif line <= last:
        cost = 2.0 if line - first <= 2 else 4.0 + 0.3 * (line - first)
    else:
        cost = 6.0 + 0.5 * (line - last)
    return min(cost, 20.0)


def _may_date(placed: PlacedStamp) -> bool:
    """A day, in a line that is not a caption or a piece of text, unless a label says what it is."""
    told = placed.alone or not placed.long or placed.stamp.role is not None
    return told and placed.stamp.timestamp.precision not in _VAGUE


def _doubt(placed: PlacedStamp) -> float:
    """How little a date looks like that of a story."""
    cost = 0.0
    if placed.stamp.role == "published":
        cost -= FAR
    if not placed.alone:
        cost += 2.0
    if placed.stamp.timestamp.precision is not Precision.DAY:
        cost -= 0.5
    return cost


def _finest(chosen: PlacedStamp | None, placed: Sequence[PlacedStamp]) -> PlacedStamp | None:
    """The most precise form of the same day in the same line, with the same label."""
    if chosen is None:
        return None
    day, role = chosen.stamp.timestamp.value.date(), chosen.stamp.role
    same = [
        each
        for each in placed
        if each.line == chosen.line and each.stamp.role == role and each.stamp.timestamp.value.date() == day
    ]
    return max(same, key=lambda each: _FINENESS[each.stamp.timestamp.precision])
