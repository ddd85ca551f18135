"""The values of newscorpus: frozen, hashable, compared by what they hold.

Offsets are code points, end exclusive. ``None`` means "the text does not say". Every value checks its
fields when it is made: a wrong type is a ``TypeError`` and a wrong value a ``ValueError``, each naming
the field.
"""

import enum
from bisect import bisect_right
from collections.abc import Callable
from datetime import datetime, timezone
from functools import cached_property
from itertools import accumulate, chain, pairwise
from typing import Any, cast

from attrs import Attribute, field, fields, frozen

__all__ = [
    "Article",
    "Block",
    "BlockKind",
    "Caption",
    "Capture",
    "Corpus",
    "DuplicateGroup",
    "Match",
    "Page",
    "Passage",
    "Precision",
    "Quote",
    "QuoteKind",
    "Relation",
    "Repair",
    "Span",
    "Speaker",
    "SpeakerKind",
    "Timestamp",
]

PASSAGE_SEPARATOR = "\n\n"  # between two passages in Article.text

Validator = Callable[[Any, "Attribute[Any]", Any], None]
_Checks = tuple[tuple[Validator, "Attribute[Any]"], ...]


def _owner(instance: object, attribute: "Attribute[Any]") -> str:
    return f"{type(instance).__name__}.{attribute.name}"


def _is(wanted: type, *, optional: bool = False) -> Validator:
    """A field that holds a value of this type, and no bool where an int is wanted."""
    named = f"{wanted.__name__} or None" if optional else wanted.__name__

    def check(instance: object, attribute: "Attribute[Any]", value: object) -> None:
        if type(value) is wanted:
            return  # nearly all values, with one look
        if (optional and value is None) or (isinstance(value, wanted) and not isinstance(value, bool)):
            return
        raise TypeError(f"{_owner(instance, attribute)} must be {named}, not {type(value).__name__}")

    return check


def _tuple_of(wanted: type) -> Validator:
    exactly = {wanted}

    def check(instance: object, attribute: "Attribute[Any]", value: object) -> None:
        if not isinstance(value, tuple):
            raise TypeError(f"{_owner(instance, attribute)} must be a tuple, not {type(value).__name__}")
        if {*map(type, cast("tuple[object, ...]", value))} <= exactly:
            return
        for n, item in enumerate(cast("tuple[object, ...]", value)):  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
            if not isinstance(item, wanted) or isinstance(item, bool):
                raise TypeError(
                    f"{_owner(instance, attribute)}[{n}] must be {wanted.__name__}, not {type(item).__name__}"
                )

    return check


def _not_negative(instance: object, attribute: "Attribute[Any]", value: Any) -> None:
    if value is not None and value < 0:
        raise ValueError(f"{_owner(instance, attribute)} must not be negative, but is {value}")


def _share(instance: object, attribute: "Attribute[Any]", value: float) -> None:
    if not 0.0 <= value <= 1.0:
        raise ValueError(f"{_owner(instance, attribute)} must be from 0 to 1, but is {value}")


def _fixed_offset(value: Any) -> Any:
    """A time with a named zone becomes one with the offset that the zone has then: it compares and travels."""
    if isinstance(value, datetime):
        offset = value.utcoffset()
        if offset is not None and not isinstance(value.tzinfo, timezone):
            return value.replace(tzinfo=timezone(offset), fold=0)
    return value


def _short(value: Any) -> str:
    """A repr that stays short whatever the value holds."""
    if isinstance(value, str):
        return repr(value) if len(value) <= 60 else f"{value[:56]!r}… ({len(value)} characters)"
    if isinstance(value, tuple) and value:
        items = cast("tuple[object, ...]", value)
        shown = ", ".join(_short(item) for item in items[:2])
        more = f", … {len(items)} in all" if len(items) > 2 else ""
        return f"({shown}{more})"
    return repr(cast("object", value))


def _count(value: tuple[object, ...]) -> str:
    return f"<{len(value)}>"


# --- places in a text -----------------------------------------------------------------------------------


@frozen
class Span:
    """A stretch of a text: ``text[start:end]``, in code points, end exclusive.

    >>> Span(4, 8).of("The news")
    'news'
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        if type(self.start) is int and type(self.end) is int and 0 <= self.start <= self.end:
            return  # spans are made by the thousand: one look for the good ones
        for name, value in (("start", self.start), ("end", self.end)):
            if type(value) is not int:
                raise TypeError(f"Span.{name} must be int, not {type(value).__name__}")
        if self.start < 0:
            raise ValueError(f"Span.start must not be negative, but is {self.start}")
        raise ValueError(f"Span.end must not be before its start, but is {self.end} < {self.start}")

    def of(self, text: str) -> str:
        """The words of this span in the text that it points into."""
        return text[self.start : self.end]

    def __repr__(self) -> str:
        return f"Span({self.start}, {self.end})"


@frozen
class Repair:
    """What was put right: the characters of ``span`` in the capture are read as ``text``, by this rule.

    An empty span inserts (a space between two words that a lost line break glued together), an empty text
    takes away.
    """

    span: Span = field(validator=_is(Span))
    text: str = field(validator=_is(str), repr=_short)
    rule: str = field(validator=_is(str))


def read(text: str, span: Span, repairs: tuple[Repair, ...]) -> str:
    """The words of a span of a text, with its repairs applied."""
    if not repairs:
        return text[span.start : span.end]
    pieces: list[str] = []
    at = span.start
    for repair in repairs:
        pieces += (text[at : repair.span.start], repair.text)
        at = repair.span.end
    pieces.append(text[at : span.end])
    return "".join(pieces)


def _check_repairs(owner: str, span: Span, repairs: tuple[Repair, ...]) -> None:
    at = span.start
    for repair in repairs:
        if not at <= repair.span.start <= repair.span.end <= span.end:
            raise ValueError(f"{owner}.repairs must be in order and inside {span}, but one is at {repair.span}")
        at = repair.span.end


# --- what is parsed ---------------------------------------------------------------------------------------


@frozen
class Capture:
    """A captured page: its text as it was left behind, never changed, and what is known of the capture.

    Attributes:
        text: the page's text, any ``str``.
        id: the user's name for it, a file name say; articles carry it in their own ids.
        url: where it was captured.
        captured_at: when, the only thing that relative dates are read against.
    """

    text: str = field(validator=_is(str), repr=_short)
    id: str = field(default="", validator=_is(str), repr=_short)
    url: str | None = field(default=None, validator=_is(str, optional=True), repr=_short)
    captured_at: datetime | None = field(default=None, validator=_is(datetime, optional=True), converter=_fixed_offset)


class BlockKind(enum.StrEnum):
    """What a block of a page, or a passage of an article, is."""

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


@frozen
class Block:
    """A stretch of the capture with the kind that it was found to be and the rule that decided.

    Attributes:
        kind: what it is.
        span: where it is in the capture.
        rule: the id of the rule that decided.
        article: the position in ``Page.articles`` of the article that it belongs to, or None.
    """

    kind: BlockKind
    span: Span
    rule: str
    article: int | None = None

    def __attrs_post_init__(self) -> None:
        if (
            type(self.kind) is BlockKind
            and type(self.span) is Span
            and type(self.rule) is str
            and (self.article is None or (type(self.article) is int and self.article >= 0))
        ):
            return  # blocks are made by the hundred: one look for the good ones
        for check, attribute in _BLOCK_CHECKS:
            check(self, attribute, getattr(self, attribute.name))


_BLOCK_CHECKS: _Checks = tuple(
    zip(
        (_is(BlockKind), _is(Span), _is(str), _is(int, optional=True), _not_negative),
        (*fields(Block), fields(Block).article),
        strict=True,
    )
)


class Precision(enum.StrEnum):
    """The smallest unit of a date that the text gives; what is below it in ``Timestamp.value`` is zero or one."""

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
        value: the moment; naive unless the text gives an offset.
        precision: how much of it the text gives.
        text: the words that say so.
        span: where they are in the capture.
    """

    value: datetime = field(validator=_is(datetime), converter=_fixed_offset)
    precision: Precision = field(validator=_is(Precision))
    text: str = field(validator=_is(str), repr=_short)
    span: Span = field(validator=_is(Span))

    def isoformat(self) -> str:
        """The moment in ISO 8601, no finer than its precision; an hour is written with its minutes.

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
    """A picture's caption.

    Attributes:
        text: its words without the credit, repairs applied.
        credit: the agency or photographer printed with it.
        span: the caption's words in the capture.
        repairs: what was put right in it, in order.
    """

    text: str = field(validator=_is(str), repr=_short)
    credit: str | None = field(validator=_is(str, optional=True), repr=_short)
    span: Span = field(validator=_is(Span))
    repairs: tuple[Repair, ...] = field(default=(), validator=_tuple_of(Repair), repr=_count)

    def __attrs_post_init__(self) -> None:
        _check_repairs("Caption", self.span, self.repairs)


@frozen
class Passage:
    """A standfirst, paragraph or subheading of an article's body.

    Attributes:
        kind: one of these three.
        text: its words, repairs applied.
        span: where it is in the capture.
        repairs: what was put right in it, in order.
    """

    kind: BlockKind
    text: str = field(repr=_short)
    span: Span
    repairs: tuple[Repair, ...] = field(default=(), repr=_count)

    def __attrs_post_init__(self) -> None:
        if not (
            type(self.kind) is BlockKind
            and type(self.text) is str
            and type(self.span) is Span
            and type(self.repairs) is tuple
            and (not self.repairs or {*map(type, self.repairs)} == {Repair})
        ):  # passages are made by the hundred: one look for the good ones
            for check, attribute in _PASSAGE_CHECKS:
                check(self, attribute, getattr(self, attribute.name))
        if self.kind not in PASSAGE_KINDS:
            raise ValueError(f"Passage.kind must be standfirst, subheading or paragraph, but is {self.kind}")
        size = self.span.end - self.span.start
        if self.repairs:
            _check_repairs("Passage", self.span, self.repairs)
            size += sum([len(r.text) - (r.span.end - r.span.start) for r in self.repairs])
        if len(self.text) != size:
            raise ValueError(f"Passage.text has {len(self.text)} characters, but its span and repairs make {size}")

    def locate(self, offset: int) -> tuple[int, int]:
        """The capture's offsets of the character at this offset of ``text``.

        They are the start and end of that character or, where a repair put it in, of the repair's span.
        """
        at, capture = 0, self.span.start  # where the current unrepaired stretch begins, in text and capture
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


_PASSAGE_CHECKS: _Checks = tuple(
    zip((_is(BlockKind), _is(str), _is(Span), _tuple_of(Repair)), fields(Passage), strict=True)
)


@frozen
class Article:
    """A news article.

    Attributes:
        id: the id of its capture, ``#``, and its position on the page, counted from 0.
        title: its headline.
        authors: the names of its byline.
        date_published: when it says that it was published.
        date_modified: when it says that it was last changed.
        publisher: who published it.
        agency: the news agency that wrote it.
        dateline: the place that its first paragraph names as written from.
        url: where it was captured.
        body: its standfirst, paragraphs and subheadings, in the order in which they are read: that of the capture,
            but where a converter printed columns side by side.
        captions: the captions of its pictures, each once, in order.
    """

    id: str = field(default="", validator=_is(str), repr=_short)
    title: str | None = field(default=None, validator=_is(str, optional=True), repr=_short)
    authors: tuple[str, ...] = field(default=(), validator=_tuple_of(str), repr=_short)
    date_published: Timestamp | None = field(default=None, validator=_is(Timestamp, optional=True))
    date_modified: Timestamp | None = field(default=None, validator=_is(Timestamp, optional=True))
    publisher: str | None = field(default=None, validator=_is(str, optional=True), repr=_short)
    agency: str | None = field(default=None, validator=_is(str, optional=True), repr=_short)
    dateline: str | None = field(default=None, validator=_is(str, optional=True), repr=_short)
    url: str | None = field(default=None, validator=_is(str, optional=True), repr=_short)
    body: tuple[Passage, ...] = field(default=(), validator=_tuple_of(Passage), repr=_count)
    captions: tuple[Caption, ...] = field(default=(), validator=_tuple_of(Caption), repr=_count)

    def __attrs_post_init__(self) -> None:
        spans = sorted((passage.span for passage in self.body), key=lambda span: span.start)
        for before, after in pairwise(spans):
            if after.start < before.end:
                raise ValueError(f"Article.body must not overlap, but {after} and {before} do")

    @cached_property
    def text(self) -> str:
        """The body's passages joined by blank lines, repairs applied."""
        return PASSAGE_SEPARATOR.join(passage.text for passage in self.body)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        """The offset in ``text`` at which each passage begins."""
        steps = (len(passage.text) + len(PASSAGE_SEPARATOR) for passage in self.body)
        return tuple(accumulate(chain((0,), steps)))[:-1]

    def locate(self, span: Span) -> Span:
        """From offsets in ``text`` to offsets in the capture.

        The span returned holds the same words, but for the repairs. Where it crosses from one passage to
        another it also holds what the page printed between them, or beside them in columns.

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
        crossed = self.body[first : last + 1]  # the next column begins further up
        start = min([start, *(passage.span.start for passage in crossed[1:])])
        return Span(start, max([end, *(passage.span.end for passage in crossed[:-1])]))

    def _first_from(self, offset: int) -> int:
        """The capture's offset of the first character that stands at this offset of the text or behind it."""
        n = bisect_right(self._starts, offset) - 1
        passage, inside = self.body[n], offset - self._starts[n]
        if inside < len(passage.text):
            return passage.locate(inside)[0]
        follows = inside > len(passage.text) and n + 1 < len(self.body)
        return self.body[n + 1].span.start if follows else passage.span.end

    def _last_before(self, offset: int) -> int:
        """The capture's offset behind the last character that stands before this offset of the text."""
        n = bisect_right(self._starts, offset - 1) - 1
        passage, inside = self.body[n], offset - 1 - self._starts[n]
        if inside >= len(passage.text):
            return passage.span.end
        return passage.locate(inside)[1]


@frozen
class Page:
    """A capture, taken apart.

    Attributes:
        capture: what was parsed.
        blocks: in order, never overlapping, together holding every non-blank character of the capture.
        articles: the articles on it, in order.
    """

    capture: Capture = field(validator=_is(Capture))
    blocks: tuple[Block, ...] = field(validator=_tuple_of(Block), repr=_count)
    articles: tuple[Article, ...] = field(validator=_tuple_of(Article), repr=_count)

    def __attrs_post_init__(self) -> None:
        at = 0
        for block in self.blocks:
            if block.span.start < at or block.span.end > len(self.capture.text):
                raise ValueError(f"Page.blocks must be in order and inside the capture, but one is at {block.span}")
            if block.article is not None and block.article >= len(self.articles):
                raise ValueError(f"Page.blocks name article {block.article}, of {len(self.articles)}")
            at = block.span.end


# --- who said what ------------------------------------------------------------------------------------------


class SpeakerKind(enum.StrEnum):
    """A person by name, a body (a ministry, a company, a document), or somebody whom the text leaves unnamed."""

    PERSON = "person"
    BODY = "body"
    UNNAMED = "unnamed"


@frozen
class Speaker:
    """Who said it.

    Attributes:
        name: the fullest form printed.
        kind: person, body or unnamed.
        description: the title or apposition printed with the name.
        aliases: the other forms printed, in the order of their first mention.
    """

    name: str = field(validator=_is(str), repr=_short)
    kind: SpeakerKind = field(validator=_is(SpeakerKind))
    description: str | None = field(default=None, validator=_is(str, optional=True), repr=_short)
    aliases: tuple[str, ...] = field(default=(), validator=_tuple_of(str), repr=_short)


class QuoteKind(enum.StrEnum):
    """Direct: all of it between quotation marks; indirect: none of it; mixed: some."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


@frozen
class Quote:
    """Something that somebody is reported to have said. Spans point into the text that was attributed.

    Attributes:
        kind: direct, mixed or indirect.
        parts: the words reported, one span for each piece ("…," she said, "…").
        verbatim: the stretches between quotation marks, marks included.
        text: the words of the parts, joined by spaces.
        speaker: who said it; None where the text does not tell.
        mention: the words that name the speaker here ("he").
        cue: the words that say that it was said ("told").
        rule: the id of the rule that found it.
        confidence: how often such a quote has the right content and speaker, from 0 to 1.
    """

    kind: QuoteKind = field(validator=_is(QuoteKind))
    parts: tuple[Span, ...] = field(validator=_tuple_of(Span), repr=_short)
    verbatim: tuple[Span, ...] = field(validator=_tuple_of(Span), repr=_short)
    text: str = field(validator=_is(str), repr=_short)
    speaker: Speaker | None = field(default=None, validator=_is(Speaker, optional=True))
    mention: Span | None = field(default=None, validator=_is(Span, optional=True))
    cue: Span | None = field(default=None, validator=_is(Span, optional=True))
    rule: str = field(default="", validator=_is(str))
    confidence: float = field(default=0.0, validator=[_is(float), _share])


# --- what is the same -----------------------------------------------------------------------------------------


class Relation(enum.StrEnum):
    """How two texts that share words belong together; all but ``PASSAGE`` make them duplicates.

    Identical: one story in the same words, whatever a page added or a machine spoiled. Update: another
    version of it, in which facts or sentences changed. Excerpt: (nearly) all of one text is in the other,
    which has considerably more. Rewrite: the same story in other words throughout. Passage: two stories
    that share a stretch.
    """

    IDENTICAL = "identical"
    UPDATE = "update"
    EXCERPT = "excerpt"
    REWRITE = "rewrite"
    PASSAGE = "passage"


@frozen
class Match:
    """Two texts, what they are to each other, and the evidence.

    Attributes:
        a: position of the one text in the sources.
        b: position of the other.
        relation: what they are to each other.
        containment: the shingles they share over those of the smaller set, from 0 to 1.
        jaccard: the shingles they share over those that either has, from 0 to 1.
        shared: the passages they share, as pairs (span in a, span in b), in the order of a.
        later: ``a`` or ``b``, whichever is the later version of an update, where dates or texts tell.
    """

    a: int = field(validator=[_is(int), _not_negative])
    b: int = field(validator=[_is(int), _not_negative])
    relation: Relation = field(validator=_is(Relation))
    containment: float = field(validator=[_is(float), _share])
    jaccard: float = field(validator=[_is(float), _share])
    shared: tuple[tuple[Span, Span], ...] = field(default=(), validator=_tuple_of(tuple), repr=_count)
    later: int | None = field(default=None, validator=_is(int, optional=True))

    def __attrs_post_init__(self) -> None:
        for n, pair in enumerate(self.shared):
            if len(pair) != 2 or not all(isinstance(span, Span) for span in pair):  # pyright: ignore[reportUnnecessaryComparison, reportUnnecessaryIsInstance]
                raise TypeError(f"Match.shared[{n}] must be a pair of Span")
        if self.later is not None and self.later not in (self.a, self.b):
            raise ValueError(f"Match.later must be one of {self.a} and {self.b}, but is {self.later}")


@frozen
class DuplicateGroup:
    """Sources that are one story.

    Attributes:
        members: their positions in the sources, in order.
        canonical: the position of the one that stands for all.
        matches: what the others are to it.
    """

    members: tuple[int, ...] = field(validator=_tuple_of(int), repr=_short)
    canonical: int = field(validator=_is(int))
    matches: tuple[Match, ...] = field(default=(), validator=_tuple_of(Match), repr=_count)

    def __attrs_post_init__(self) -> None:
        if self.canonical not in self.members:
            raise ValueError(f"DuplicateGroup.canonical must be one of its members, but is {self.canonical}")
        if any(after <= before for before, after in pairwise(self.members)):
            raise ValueError("DuplicateGroup.members must be in order, each once")


@frozen
class Corpus:
    """Captures made into articles, with what they have in common and who speaks in them.

    Attributes:
        pages: one for each capture, in order.
        groups: the duplicates among ``articles``, by their positions there.
        quotes: the quotes of each article; their spans point into its ``text``.
        speakers: the persons and bodies that the quotes name, each once over the whole corpus.
    """

    pages: tuple[Page, ...] = field(default=(), validator=_tuple_of(Page), repr=_count)
    groups: tuple[DuplicateGroup, ...] = field(default=(), validator=_tuple_of(DuplicateGroup), repr=_count)
    quotes: tuple[tuple[Quote, ...], ...] = field(default=(), validator=_tuple_of(tuple), repr=_count)
    speakers: tuple[Speaker, ...] = field(default=(), validator=_tuple_of(Speaker), repr=_count)

    def __attrs_post_init__(self) -> None:
        if len(self.quotes) != len(self.articles):
            raise ValueError(
                f"Corpus.quotes must be one tuple an article, but are {len(self.quotes)} for "
                f"{len(self.articles)} articles"
            )
        for group in self.groups:
            if group.members[-1] >= len(self.articles):
                raise ValueError(f"Corpus.groups name article {group.members[-1]}, of {len(self.articles)}")

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """The articles of all pages, in order."""
        return tuple(article for page in self.pages for article in page.articles)
