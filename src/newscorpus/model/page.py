"""Captures and pages: what ``parse`` takes and returns."""

from datetime import datetime

from attrs import field, fields, frozen

from newscorpus.model.article import Article, BlockKind
from newscorpus.model.text import Span
from newscorpus.model.validation import (
    Checks,
    fixed_offset,
    instance_of,
    length_repr,
    not_negative,
    short_repr,
    tuple_of,
)

__all__ = ["Block", "Capture", "Page"]


@frozen
class Capture:
    """A captured page: its text, which is never changed, and what is known about the capture.

    Attributes:
        text: the text of the page, any ``str``.
        id: a name that you choose, such as a file name. The ids of the articles begin with it.
        url: the address of the page.
        captured_at: the time of the capture. Relative dates ("two hours ago") are resolved against it, and against
            nothing else.
    """

    text: str = field(validator=instance_of(str), repr=short_repr)
    id: str = field(default="", validator=instance_of(str), repr=short_repr)
    url: str | None = field(default=None, validator=instance_of(str, optional=True), repr=short_repr)
    captured_at: datetime | None = field(
        default=None, validator=instance_of(datetime, optional=True), converter=fixed_offset
    )


@frozen
class Block:
    """A part of a capture, its kind, and the rule that decided on the kind.

    Attributes:
        kind: the kind of text.
        span: its place in the capture.
        rule: the id of the rule that decided on ``kind``.
        article: the position of its article in ``Page.articles``, or None.
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
            return  # a page has hundreds of blocks; valid ones take this single test
        for check, attribute in _BLOCK_CHECKS:
            check(self, attribute, getattr(self, attribute.name))


_BLOCK_CHECKS: Checks = tuple(
    zip(
        (instance_of(BlockKind), instance_of(Span), instance_of(str), instance_of(int, optional=True), not_negative),
        (*fields(Block), fields(Block).article),
        strict=True,
    )
)


@frozen
class Page:
    """A parsed capture.

    Attributes:
        capture: the capture that was parsed.
        blocks: its blocks, in order. They do not overlap, and together they cover every non-blank character.
        articles: the articles on the page, in order.
    """

    capture: Capture = field(validator=instance_of(Capture))
    blocks: tuple[Block, ...] = field(validator=tuple_of(Block), repr=length_repr)
    articles: tuple[Article, ...] = field(validator=tuple_of(Article), repr=length_repr)

    def __attrs_post_init__(self) -> None:
        at = 0
        for block in self.blocks:
            if block.span.start < at or block.span.end > len(self.capture.text):
                raise ValueError(f"Page.blocks must be in order and inside the capture, but one is at {block.span}")
            if block.article is not None and block.article >= len(self.articles):
                raise ValueError(f"Page.blocks name article {block.article}, of {len(self.articles)}")
            at = block.span.end
