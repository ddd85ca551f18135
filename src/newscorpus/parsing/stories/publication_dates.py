"""Decide which dates on a page are those of the publication and of the last change of a story.

A page prints many dates: its own clock, dates of related stories, captions, comments and reported events. The date of
the story stands near its title or the beginning of its text, on its own line, and often with a label.
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

REACH = 80  # lines around a story in which its dates are searched
LONGEST_LINE = 300  # characters of a line that may date a story
LONG_LINE = 100  # a longer line is a caption or text, unless it contains only dates
NAME_REACH = 60  # characters before a date in which its author may be named
NAME_CLOSE = 12  # characters after the date
SEPARATORS = ("|", "•", "·", "∙", "⋅")
LABEL_LINE = 40  # a label on a line of its own

# the mark after a number, which is rarer than the number
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
    """A date with its line.

    Attributes:
        stamp: the date. Its span counts from the beginning of the line.
        line: the number of the line.
        alone: whether the line contains only dates and their labels.
        long: whether the line has the form of a caption or of text.
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
    """Return when a story was published, and when it was changed.

    A date without a label counts as that of the publication. If the page prints only the date of the last change,
    this date is used for both.

    Args:
        lines: the lines of the page that may date the story: from the end of the story before it to the beginning of
            the next one.
        title: the number of the line that is its title.
        body: the numbers of the first and the last line of its text.
        rules: the rules of the run.
        captured_at: when the page was captured.
        order: whether the page writes the day or the month first (see ``page_day_order``).
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
    """Return whether the dates of a page write the day or the month first.

    Unambiguous dates decide. Without them, the language decides. English is not decisive, because both orders are
    used. In Chinese, Japanese and Korean, the year comes first. In English, dates with the name of the month after
    the day decide ("14 March 2021"), if the page has none with the name before it.
    """
    if not any(form.search(text) for form in _NUMERIC) or _EAST_ASIAN.search(text):
        return None
    found = day_order(text)
    if found is not None:
        return found
    if not is_english(_middle(text), rules):
        return DayOrder.DAY_FIRST
    months = date_patterns(rules).months
    day_month, month_day = (
        any(found[1].casefold() in months for found in form.finditer(text)) for form in (_DAY_MONTH, _MONTH_DAY)
    )
    return DayOrder.DAY_FIRST if day_month and not month_day else None


def _middle(text: str) -> str:
    """Return a part of the text that belongs to the story rather than to a menu."""
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
    """Return the dates in the lines of a page, counted from ``first``.

    A label on its own line counts for the date on the next one.
    """
    placed: list[PlacedStamp] = []
    # without the time of the capture, only lines with a year can hold a date
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
    """Whether a line is long, has no separators around the date, and no author before it."""
    if len(line) <= LONG_LINE:
        return False
    before, after = line[: stamp.timestamp.span.start], line[stamp.timestamp.span.end :]
    apart = before.rstrip().endswith(SEPARATORS) or after.lstrip().startswith(SEPARATORS)
    named = introduces_author(before[-NAME_REACH:], rules) or introduces_author(after[:NAME_CLOSE], rules)
    return not apart and not named


# --- what a place and a form cost, in lines or about that; chosen by the fewest wrong days on news pages ------

FAR = 4.0
SAMPLE = 4_000  # characters from which the language of a page is detected


def _distance(line: int, top: int, first: int, last: int) -> float:
    """Return how far a line is from the place of a story's date: between the title and the text."""
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
    """Whether a stamp is precise to the day and is in a line that is not a caption or text, or has a label."""
    found = placed.alone or not placed.long or placed.stamp.role is not None
    return found and placed.stamp.timestamp.precision not in _VAGUE


def _doubt(placed: PlacedStamp) -> float:
    """Return how little a date looks like that of a story."""
    cost = 0.0
    if placed.stamp.role == "published":
        cost -= FAR
    if not placed.alone:
        cost += 2.0
    if placed.stamp.timestamp.precision is not Precision.DAY:
        cost -= 0.5
    return cost


def _finest(chosen: PlacedStamp | None, placed: Sequence[PlacedStamp]) -> PlacedStamp | None:
    """Return the most precise form of the same day in the same line, with the same label."""
    if chosen is None:
        return None
    day, role = chosen.stamp.timestamp.value.date(), chosen.stamp.role
    same = [
        each
        for each in placed
        if each.line == chosen.line and each.stamp.role == role and each.stamp.timestamp.value.date() == day
    ]
    return max(same, key=lambda each: _FINENESS[each.stamp.timestamp.precision])
