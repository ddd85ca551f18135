"""The sources that are compared: texts, and articles with their dates. Which is fuller, and which is later."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, cast

from newscorpus.model import Article, Precision, Timestamp

__all__ = ["THRESHOLD", "Source", "default_order", "later_of", "sources_of", "text_of"]

Source = str | Article

THRESHOLD = 0.6  # the share of the shorter text's words that duplicates have in common

_NEVER = datetime.max.replace(tzinfo=UTC)
_UNITS = tuple(Precision)  # from the year to the second
_HEAD = 400  # characters of a text in which it says that it is a later version
_NUMBERED = re.compile(r"\b(?:update|write-?through|wrapup|version)[ -]?(\d{1,2})\b", re.IGNORECASE)
_CHANGED = re.compile(
    r"\b(?:update[sd]?|correct(?:s|ed|ion)|recasts|refiles|resends|clarifi(?:es|ed|cation)|last modified)\b",
    re.IGNORECASE,
)


def text_of(source: object) -> str | None:
    """Return the text of a source, or None if it is neither a text nor an article."""
    if isinstance(source, str):
        return source
    return source.text if isinstance(source, Article) else None


def sources_of(sources: Iterable[Source]) -> list[Source]:
    """Return the sources as a list.

    Raises:
        TypeError: a source has a wrong type; the message gives its position.
    """
    if isinstance(sources, str | bytes | Article) or not hasattr(cast("Any", sources), "__iter__"):
        raise TypeError(f"sources must be an iterable of str or Article, not {type(sources).__name__}")
    given = list(sources)
    for position, source in enumerate(given):
        if text_of(source) is None:
            raise TypeError(f"sources[{position}] must be str or Article, not {type(source).__name__}")
    return given


def default_order(source: Source, words: int) -> tuple[int, bool, datetime, int, str]:
    """Return the key by which sources are sorted by preference.

    The fullest source comes first, then the earliest, then the one with the fewest repairs, and then the first by
    code points. The fullest source has the most words. A source without a date comes after dated ones. A date without
    an offset counts as UTC.
    """
    if isinstance(source, str):
        return -words, True, _NEVER, 0, source
    dated = source.date_published
    moment = _NEVER if dated is None else dated.value
    repairs = sum(len(passage.repairs) for passage in source.body)
    zoned = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return -words, dated is None, zoned, repairs, source.text


def later_of(a: Source, b: Source) -> int | None:
    """Return which of two versions is the later, 0 or 1, or None if nothing shows it.

    Dates decide first. They are compared in the smallest unit that both state. Without dates the texts decide: by the
    number of the update ("UPDATE 2"), or because only one is marked as updated or corrected.
    """
    if isinstance(a, Article) and isinstance(b, Article):
        for one, other in (
            (a.date_modified or a.date_published, b.date_modified or b.date_published),
            (a.date_published, b.date_published),
        ):
            if one is not None and other is not None and (dated := _later_date(one, other)) is not None:
                return dated
    return _which(_version(a), _version(b))


def _later_date(a: Timestamp, b: Timestamp) -> int | None:
    unit = min(_UNITS.index(a.precision), _UNITS.index(b.precision))
    values = [stamp.value for stamp in (a, b)]
    if all(value.tzinfo for value in values):
        values = [value.astimezone(UTC) for value in values]
    one, other = (value.timetuple()[: unit + 1] for value in values)
    return _which(one, other)


def _version(source: Source) -> tuple[int, int]:
    head = f"{source.title or ''}\n{source.text[:_HEAD]}" if isinstance(source, Article) else source[:_HEAD]
    numbers = [int(found) for found in _NUMBERED.findall(head)]
    return max(numbers, default=0), bool(_CHANGED.search(head))


def _which(a: tuple[int, ...], b: tuple[int, ...]) -> int | None:
    return None if a == b else int(b > a)
