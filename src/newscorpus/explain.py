"""Show any value as readable lines, for people who review results, for the documentation and for golden files.

The format is for reading, not for parsing. It is complete, except that it shortens the text of blocks. The articles
contain that text.
"""

from collections.abc import Callable, Iterator
from functools import singledispatch
from typing import cast

from newscorpus.model import (
    Article,
    Block,
    Caption,
    Capture,
    Corpus,
    DuplicateGroup,
    Match,
    Page,
    Passage,
    Quote,
    Repair,
    Span,
    Speaker,
    Timestamp,
)
from newscorpus.rules import Rule, Rules

__all__ = ["explain"]

WIDTH = 72  # characters shown of the text of a block


def explain(value: object) -> str:
    """Show a value of newscorpus, or a list or tuple of values, as lines: what was found, where, and by which rule.

    Offsets are written ``start-end``. Line breaks and control characters inside texts are escaped.

    Raises:
        TypeError: the value is not one of this package.

    >>> from newscorpus import SpeakerKind
    >>> print(explain(Speaker("Ana Brito", SpeakerKind.PERSON, "engineer", ("Brito",))))
    Ana Brito (person), engineer; also: Brito
    """
    return "\n".join(_lines(value))


@singledispatch
def _lines(value: object) -> Iterator[str]:
    if not isinstance(value, list | tuple):
        raise TypeError(f"explain takes the values of newscorpus, not {type(value).__name__}")
    for item in cast("tuple[object, ...]", value):
        yield from _lines(item)


def _shown(text: str, width: int | None = None) -> str:
    """Return the text on one line: escape control characters, and shorten it to ``width`` characters."""
    if width is not None and len(text) > width:
        text = text[: width - 1] + "…"
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


def _at(span: Span | None) -> str:
    return "-" if span is None else f"{span.start}-{span.end}"


def _indented(lines: Iterator[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)


@_lines.register
def _(span: Span) -> Iterator[str]:
    yield _at(span)


@_lines.register
def _(repair: Repair) -> Iterator[str]:
    yield f"repair {_at(repair.span)} read as {repair.text!r} by {repair.rule}"


@_lines.register
def _(capture: Capture) -> Iterator[str]:
    yield f"capture {_shown(capture.id) or '(no id)'}: {len(capture.text)} characters"
    if capture.url is not None:
        yield f"  url {_shown(capture.url)}"
    if capture.captured_at is not None:
        yield f"  captured at {capture.captured_at.isoformat()}"


@_lines.register
def _(block: Block) -> Iterator[str]:
    of = "" if block.article is None else f" of article {block.article}"
    yield f"{block.kind} {_at(block.span)}{of} by {block.rule}"


@_lines.register
def _(stamp: Timestamp) -> Iterator[str]:
    yield f'{stamp.isoformat()} ({stamp.precision}) from "{_shown(stamp.text)}" at {_at(stamp.span)}'


@_lines.register
def _(caption: Caption) -> Iterator[str]:
    credit = "" if caption.credit is None else f" [{_shown(caption.credit)}]"
    yield f"caption {_at(caption.span)}: {_shown(caption.text)}{credit}"
    yield from _indented(_lines(caption.repairs))


@_lines.register
def _(passage: Passage) -> Iterator[str]:
    yield f"{passage.kind} {_at(passage.span)}: {_shown(passage.text)}"
    yield from _indented(_lines(passage.repairs))


@_lines.register
def _(article: Article) -> Iterator[str]:
    yield f"article {_shown(article.id) or '(no id)'}"
    for name in ("title", "authors", "date_published", "date_modified", "publisher", "agency", "dateline", "url"):
        value = getattr(article, name)
        if isinstance(value, Timestamp):
            value = next(_lines(value))
        if isinstance(value, tuple):
            value = "; ".join(cast("tuple[str, ...]", value)) or None
        if value is not None:
            yield f"  {name}: {_shown(value)}"
    yield from _indented(_lines(article.captions))
    yield from _indented(_lines(article.body))


@_lines.register
def _(page: Page) -> Iterator[str]:
    yield from _lines(page.capture)
    yield f"  blocks: {len(page.blocks)}"
    for block in page.blocks:
        of = "-" if block.article is None else block.article
        words = _shown(block.span.of(page.capture.text), WIDTH)
        yield f"    {_at(block.span)} {block.kind} {of} {block.rule}: {words}"
    for article in page.articles:
        yield from _indented(_lines(article))


@_lines.register
def _(speaker: Speaker) -> Iterator[str]:
    description = f", {_shown(speaker.description)}" if speaker.description else ""
    aliases = f"; also: {_shown('; '.join(speaker.aliases))}" if speaker.aliases else ""
    yield f"{_shown(speaker.name)} ({speaker.kind}){description}{aliases}"


@_lines.register
def _(quote: Quote) -> Iterator[str]:
    return _quote(quote, _at)


def _quote(quote: Quote, show: Callable[[Span | None], str]) -> Iterator[str]:
    parts = " ".join(_at(part) for part in quote.parts)
    yield f"{quote.kind} quote {parts} by {quote.rule}, confidence {quote.confidence:.2f}: {_shown(quote.text)}"
    if quote.verbatim:
        yield f"  verbatim {' '.join(_at(span) for span in quote.verbatim)}"
    who = "not told" if quote.speaker is None else next(_lines(quote.speaker))
    yield f"  speaker {who}"
    yield f"  mention {show(quote.mention)}, cue {show(quote.cue)}"


@_lines.register
def _(match: Match) -> Iterator[str]:
    later = "" if match.later is None else f", {match.later} is the later"
    yield (
        f"{match.a} and {match.b}: {match.relation}{later}; "
        f"containment {match.containment:.3f}, jaccard {match.jaccard:.3f}"
    )
    for a, b in match.shared:
        yield f"  shared {_at(a)} = {_at(b)}"


@_lines.register
def _(group: DuplicateGroup) -> Iterator[str]:
    yield f"duplicates {', '.join(map(str, group.members))}; canonical {group.canonical}"
    for match in group.matches:
        yield from _indented(_lines(match))


@_lines.register
def _(corpus: Corpus) -> Iterator[str]:
    yield (
        f"corpus: {len(corpus.pages)} pages, {len(corpus.articles)} articles, {len(corpus.groups)} groups, "
        f"{sum(map(len, corpus.quotes))} quotes, {len(corpus.speakers)} speakers"
    )
    for page in corpus.pages:
        yield from _indented(_lines(page))
    for n, (article, quotes) in enumerate(zip(corpus.articles, corpus.quotes, strict=True)):
        if quotes:
            yield f"  quotes of article {n}, {_shown(article.id) or '(no id)'}"
        for quote in quotes:
            yield from _indented(_indented(_quote(quote, _words_in(article.text))))
    for group in corpus.groups:
        yield from _indented(_lines(group))
    for speaker in corpus.speakers:
        yield from _indented(f"speaker {line}" for line in _lines(speaker))


def _words_in(text: str) -> Callable[[Span | None], str]:
    return lambda span: "-" if span is None else f'"{_shown(span.of(text))}" {_at(span)}'


@_lines.register
def _(rule: Rule) -> Iterator[str]:
    yield f"rule {_shown(rule.id)} [[{rule.table}]]"
    for example in rule.yes:
        yield f"  yes: {_shown(example)}"
    for example in rule.no:
        yield f"  no: {_shown(example)}"


@_lines.register
def _(rules: Rules) -> Iterator[str]:
    yield f"rules: {len(rules)}"
    for rule in rules:
        yield from _indented(_lines(rule))
