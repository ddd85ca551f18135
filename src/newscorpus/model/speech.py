"""Quotes and speakers: what ``find_quotes`` returns."""

import enum

from attrs import field, frozen

from newscorpus.model.text import Span
from newscorpus.model.validation import instance_of, share_of_one, short_repr, tuple_of

__all__ = ["Quote", "QuoteKind", "Speaker", "SpeakerKind"]


class SpeakerKind(enum.StrEnum):
    """A person with a name; a body, such as a ministry, a company or a document; or an unnamed speaker."""

    PERSON = "person"
    BODY = "body"
    UNNAMED = "unnamed"


@frozen
class Speaker:
    """The person or body that a quote is attributed to.

    Attributes:
        name: the fullest form printed.
        kind: ``person``, ``body`` or ``unnamed``.
        description: the title or apposition printed with the name.
        aliases: the other forms printed, in the order of their first mention.
    """

    name: str = field(validator=instance_of(str), repr=short_repr)
    kind: SpeakerKind = field(validator=instance_of(SpeakerKind))
    description: str | None = field(default=None, validator=instance_of(str, optional=True), repr=short_repr)
    aliases: tuple[str, ...] = field(default=(), validator=tuple_of(str), repr=short_repr)


class QuoteKind(enum.StrEnum):
    """Direct: everything is inside quotation marks; indirect: nothing is; mixed: a part is."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


@frozen
class Quote:
    """Words that a text attributes to somebody. Spans point into that text.

    Attributes:
        kind: ``direct``, ``mixed`` or ``indirect``.
        parts: the spans of the reported words; a quote that is interrupted ("…," she said, "…") has several.
        verbatim: the spans inside quotation marks, marks included.
        text: the words of ``parts``, joined by spaces.
        speaker: the speaker, or None if the text does not say.
        mention: the words that refer to the speaker here ("he").
        cue: the words that introduce the report ("told").
        rule: the id of the rule that found the quote.
        confidence: the share of such quotes, from 0 to 1, that have the right content and the right speaker.
    """

    kind: QuoteKind = field(validator=instance_of(QuoteKind))
    parts: tuple[Span, ...] = field(validator=tuple_of(Span), repr=short_repr)
    verbatim: tuple[Span, ...] = field(validator=tuple_of(Span), repr=short_repr)
    text: str = field(validator=instance_of(str), repr=short_repr)
    speaker: Speaker | None = field(default=None, validator=instance_of(Speaker, optional=True))
    mention: Span | None = field(default=None, validator=instance_of(Span, optional=True))
    cue: Span | None = field(default=None, validator=instance_of(Span, optional=True))
    rule: str = field(default="", validator=instance_of(str))
    confidence: float = field(default=0.0, validator=[instance_of(float), share_of_one])
