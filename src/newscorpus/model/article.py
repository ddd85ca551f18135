"""Articles and their parts: title, dates, captions, passages."""

import enum
from bisect import bisect_right
from datetime import datetime
from functools import cached_property
from itertools import accumulate, chain, pairwise

from attrs import field, fields, frozen

from newscorpus.model.text import Repair, Span, check_repairs
from newscorpus.model.validation import Checks, fixed_offset, instance_of, length_repr, short_repr, tuple_of

__all__ = [
    "PASSAGE_KINDS",
    "PASSAGE_SEPARATOR",
    "Article",
    "BlockKind",
    "Caption",
    "Passage",
    "Precision",
    "Timestamp",
]

PASSAGE_SEPARATOR = "\n\n"  # between two passages in Article.text


class BlockKind(enum.StrEnum):
    """The kind of a block of a page, or of a passage of an article."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    TIMESTAMP = "timestamp"
    DATELINE = "dateline"
    SUBHEADING = "subheading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    FURNITURE = "furniture"


PASSAGE_KINDS = frozenset({BlockKind.STANDFIRST, BlockKind.SUBHEADING, BlockKind.PARAGRAPH})


class Precision(enum.StrEnum):
    """The smallest unit of a date that the text states. Smaller units in ``Timestamp.value`` are zero or one."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    HOUR = "hour"
    MINUTE = "minute"
    SECOND = "second"


@frozen
class Timestamp:
    """A date as printed.

    Attributes:
        value: the moment; naive unless the text states an offset from UTC.
        precision: the smallest unit that the text states.
        text: the words of the date.
        span: their place in the capture.
    """

    value: datetime = field(validator=instance_of(datetime), converter=fixed_offset)
    precision: Precision = field(validator=instance_of(Precision))
    text: str = field(validator=instance_of(str), repr=short_repr)
    span: Span = field(validator=instance_of(Span))

    def isoformat(self) -> str:
        """Return the moment in ISO 8601, cut at its precision. An hour is written with its minutes.

        >>> Timestamp(datetime(2031, 5, 1), Precision.MONTH, "May 2031", Span(0, 8)).isoformat()
        '2031-05'
        """
        match self.precision:
            case Precision.YEAR:
                return f"{self.value.year:04}"
            case Precision.MONTH:
                return f"{self.value.year:04}-{self.value.month:02}"
            case Precision.DAY:
                return self.value.date().isoformat()
            case Precision.HOUR | Precision.MINUTE:
                return self.value.isoformat(timespec="minutes")
            case Precision.SECOND:
                return self.value.isoformat(timespec="seconds")


@frozen
class Caption:
    """The caption of a picture.

    Attributes:
        text: its words without the credit, repairs applied.
        credit: the agency or photographer printed with it.
        span: the place of these words in the capture.
        repairs: the repairs inside ``span``, in order.
    """

    text: str = field(validator=instance_of(str), repr=short_repr)
    credit: str | None = field(validator=instance_of(str, optional=True), repr=short_repr)
    span: Span = field(validator=instance_of(Span))
    repairs: tuple[Repair, ...] = field(default=(), validator=tuple_of(Repair), repr=length_repr)

    def __attrs_post_init__(self) -> None:
        check_repairs("Caption", self.span, self.repairs)


@frozen
class Passage:
    """A standfirst, paragraph or subheading of an article's body.

    Attributes:
        kind: ``standfirst``, ``paragraph`` or ``subheading``.
        text: its words, repairs applied.
        span: its place in the capture.
        repairs: the repairs inside ``span``, in order.
    """

    kind: BlockKind
    text: str = field(repr=short_repr)
    span: Span
    repairs: tuple[Repair, ...] = field(default=(), repr=length_repr)

    def __attrs_post_init__(self) -> None:
        if not (
            type(self.kind) is BlockKind
            and type(self.text) is str
            and type(self.span) is Span
            and type(self.repairs) is tuple
            and (not self.repairs or {*map(type, self.repairs)} == {Repair})
        ):  # an article has dozens of passages; valid ones take this single test
            for check, attribute in _PASSAGE_CHECKS:
                check(self, attribute, getattr(self, attribute.name))
        if self.kind not in PASSAGE_KINDS:
            raise ValueError(f"Passage.kind must be standfirst, subheading or paragraph, but is {self.kind}")
        size = self.span.end - self.span.start
        if self.repairs:
            check_repairs("Passage", self.span, self.repairs)
            size += sum([len(r.text) - (r.span.end - r.span.start) for r in self.repairs])
        if len(self.text) != size:
            raise ValueError(f"Passage.text has {len(self.text)} characters, but its span and repairs make {size}")

    def locate(self, offset: int) -> tuple[int, int]:
        """Return the start and end in the capture of the character at this offset of ``text``.

        For a character that a repair inserted, they are the start and end of the repair's span.
        """
        at, capture = 0, self.span.start  # the start of the current unrepaired run, in the text and in the capture
        for repair in self.repairs:
            length = repair.span.start - capture
            if offset < at + length:
                break
            at += length
            if offset < at + len(repair.text):
                return repair.span.start, repair.span.end
            at += len(repair.text)
            capture = repair.span.end
        return capture + offset - at, capture + offset - at + 1


_PASSAGE_CHECKS: Checks = tuple(
    zip((instance_of(BlockKind), instance_of(str), instance_of(Span), tuple_of(Repair)), fields(Passage), strict=True)
)


@frozen
class Article:
    """A news article.

    Attributes:
        id: the id of its capture, ``#``, and its position on the page, counted from 0.
        title: its headline.
        authors: the names in its byline.
        date_published: the date of publication that the page states.
        date_modified: the date of the last change that the page states.
        publisher: the publisher.
        agency: the news agency that supplied the story.
        dateline: the place in the dateline of its first paragraph.
        url: the address of its capture.
        body: its standfirst, paragraphs and subheadings in reading order. This is the order of the capture, except
            where a converter printed columns side by side.
        captions: the captions of its pictures, each once, in order.
    """

    id: str = field(default="", validator=instance_of(str), repr=short_repr)
    title: str | None = field(default=None, validator=instance_of(str, optional=True), repr=short_repr)
    authors: tuple[str, ...] = field(default=(), validator=tuple_of(str), repr=short_repr)
    date_published: Timestamp | None = field(default=None, validator=instance_of(Timestamp, optional=True))
    date_modified: Timestamp | None = field(default=None, validator=instance_of(Timestamp, optional=True))
    publisher: str | None = field(default=None, validator=instance_of(str, optional=True), repr=short_repr)
    agency: str | None = field(default=None, validator=instance_of(str, optional=True), repr=short_repr)
    dateline: str | None = field(default=None, validator=instance_of(str, optional=True), repr=short_repr)
    url: str | None = field(default=None, validator=instance_of(str, optional=True), repr=short_repr)
    body: tuple[Passage, ...] = field(default=(), validator=tuple_of(Passage), repr=length_repr)
    captions: tuple[Caption, ...] = field(default=(), validator=tuple_of(Caption), repr=length_repr)

    def __attrs_post_init__(self) -> None:
        spans = sorted((passage.span for passage in self.body), key=lambda span: span.start)
        for before, after in pairwise(spans):
            if after.start < before.end:
                raise ValueError(f"Article.body must not overlap, but {after} and {before} do")

    @cached_property
    def text(self) -> str:
        """The passages of the body joined by blank lines, repairs applied."""
        return PASSAGE_SEPARATOR.join(passage.text for passage in self.body)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        """The offset in ``text`` at which each passage starts."""
        steps = (len(passage.text) + len(PASSAGE_SEPARATOR) for passage in self.body)
        return tuple(accumulate(chain((0,), steps)))[:-1]

    def locate(self, span: Span) -> Span:
        """Convert a span of ``text`` to a span of the capture.

        The returned span has the same words, apart from repairs. If it crosses from one passage to another, it also
        covers whatever the page printed between the two, or beside them in columns.

        Raises:
            ValueError: the span does not lie inside ``text``.

        >>> body = Passage(BlockKind.PARAGRAPH, "two words", Span(10, 18), (Repair(Span(13, 13), " ", "glue"),))
        >>> Article(body=(body,)).locate(Span(4, 9))
        Span(13, 18)
        """
        if not isinstance(span, Span):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError(f"Article.locate takes a Span, not {type(span).__name__}")
        if span.end > len(self.text) or not self.body:
            raise ValueError(f"{span} is not inside a text of {len(self.text)} characters")
        start = self._first_from(span.start)
        if span.start == span.end:
            return Span(start, start)
        first, last = (bisect_right(self._starts, offset) - 1 for offset in (span.start, span.end - 1))
        end = max(start, self._last_before(span.end))
        crossed = self.body[first : last + 1]  # a next column starts higher up in the capture
        start = min([start, *(passage.span.start for passage in crossed[1:])])
        return Span(start, max([end, *(passage.span.end for passage in crossed[:-1])]))

    def _first_from(self, offset: int) -> int:
        """Return the capture's offset of the first character at or after this offset of ``text``."""
        n = bisect_right(self._starts, offset) - 1
        passage, inside = self.body[n], offset - self._starts[n]
        if inside < len(passage.text):
            return passage.locate(inside)[0]
        follows = inside > len(passage.text) and n + 1 < len(self.body)
        return self.body[n + 1].span.start if follows else passage.span.end

    def _last_before(self, offset: int) -> int:
        """Return the capture's offset just after the last character before this offset of ``text``."""
        n = bisect_right(self._starts, offset - 1) - 1
        passage, inside = self.body[n], offset - 1 - self._starts[n]
        if inside >= len(passage.text):
            return passage.span.end
        return passage.locate(inside)[1]
