"""From labelled lines to blocks and articles."""

from collections.abc import Iterator, Sequence
from itertools import chain

from attrs import evolve

from newscorpus.model import (
    PASSAGE_KINDS,
    Article,
    Block,
    BlockKind,
    Caption,
    Capture,
    Page,
    Passage,
    Repair,
    Span,
    read,
)
from newscorpus.parsing.dates import Stamp, stamps_in
from newscorpus.parsing.fields import authors, caption_credit, publisher, slug
from newscorpus.parsing.glue import repairs
from newscorpus.parsing.kinds import Label
from newscorpus.parsing.lines import Line
from newscorpus.parsing.signs import LABEL_CHARACTERS
from newscorpus.parsing.stamps import choose_stamps
from newscorpus.rules import Rules

__all__ = ["assemble"]

SLUG_CHARACTERS = 300  # the agency and place before a story's first words take no more

REPAIRED = PASSAGE_KINDS | {BlockKind.TITLE, BlockKind.CAPTION}

Row = tuple[Line, Label, tuple[Repair, ...]]  # what was put right in the line


def assemble(capture: Capture, lines: Sequence[Line], labels: Sequence[Label], rules: Rules) -> Page:
    """The page that these labels make of the capture."""
    rows = _repaired(capture, lines, labels, rules)
    stories: list[list[Row]] = [[] for _ in range(1 + max((label.story or 0 for label in labels), default=-1))]
    for row in rows:
        if (story := row[1].story) is not None:
            stories[story].append(row)
    last = lines[-1].text if lines else ""
    house = publisher(last, capture.url, rules) if len(last) <= LABEL_CHARACTERS else None
    articles = tuple(_article(capture, n, story, house, rules) for n, story in enumerate(stories) if story)
    blocks = tuple(
        Block(label.kind, Span(line.start, line.end), label.rule, label.story)
        for line, label in zip(lines, labels, strict=True)
    )
    return Page(capture, blocks, articles)


def _repaired(capture: Capture, lines: Sequence[Line], labels: Sequence[Label], rules: Rules) -> list[Row]:
    """The glued words of passages, titles and captions are repaired together: each is evidence for the others."""
    wanted = [n for n, label in enumerate(labels) if label.kind in REPAIRED and label.story is not None]
    found = repairs(capture.text, [Span(lines[n].start, lines[n].end) for n in wanted], rules)
    glued = dict(zip(wanted, found, strict=True))
    return [
        (line, label, _in_order(line.breaks, glued.get(n, ())))
        for n, (line, label) in enumerate(zip(lines, labels, strict=True))
    ]


def _in_order(breaks: tuple[Repair, ...], glued: tuple[Repair, ...]) -> tuple[Repair, ...]:
    if not breaks or not glued:
        return breaks or glued
    return tuple(sorted(chain(breaks, glued), key=lambda repair: (repair.span.start, repair.span.end)))


def _article(capture: Capture, number: int, rows: Sequence[Row], house: str | None, rules: Rules) -> Article:
    text = capture.text
    body = tuple(_passages(text, rows))
    opening = next((slug(p.text[:SLUG_CHARACTERS], rules) for p in body if p.kind == BlockKind.PARAGRAPH), None)
    published, modified = choose_stamps(list(_stamps(rows, capture, rules)))
    return Article(
        id=f"{capture.id}#{number}",
        title=next((_words(text, row) for row in rows if row[1].kind == BlockKind.TITLE), None),
        authors=tuple(dict.fromkeys(chain.from_iterable(_authors(rows, rules)))),
        date_published=published,
        date_modified=modified,
        publisher=house or (opening.agency if opening else None),
        agency=opening.agency if opening else None,
        dateline=opening.dateline if opening else None,
        url=capture.url,
        body=body,
        captions=tuple(_captions(text, rows, rules)),
    )


def _words(text: str, row: Row) -> str:
    line, _, mended = row
    return read(text, Span(line.start, line.end), mended)


def _passages(text: str, rows: Sequence[Row]) -> Iterator[Passage]:
    for row in rows:
        line, label, mended = row
        if label.kind in PASSAGE_KINDS:
            yield Passage(label.kind, _words(text, row), Span(line.start, line.end), mended)


def _authors(rows: Sequence[Row], rules: Rules) -> Iterator[tuple[str, ...]]:
    for line, label, _ in rows:
        if label.kind == BlockKind.BYLINE and len(line.text) <= LABEL_CHARACTERS:
            yield authors(line.text, rules) or ()


def _stamps(rows: Sequence[Row], capture: Capture, rules: Rules) -> Iterator[Stamp]:
    """The time stamps of the lines that are there to give one; a date in a caption or a text is another matter."""
    for line, label, _ in rows:
        if label.kind in (BlockKind.TIMESTAMP, BlockKind.BYLINE) and len(line.text) <= LABEL_CHARACTERS:
            for stamp in stamps_in(line.text, 0, rules, capture.captured_at):
                inside = stamp.timestamp.span
                span = Span(_place(line, inside.start), _place(line, inside.end))
                yield evolve(stamp, timestamp=evolve(stamp.timestamp, span=span))


def _captions(text: str, rows: Sequence[Row], rules: Rules) -> Iterator[Caption]:
    for line, label, mended in rows:
        if label.kind != BlockKind.CAPTION:
            continue
        found = caption_credit(line.text, rules)
        end, credit = (line.end, None) if found is None else (_place(line, found[0]), found[1])
        inside = tuple(repair for repair in mended if repair.span.end <= end)
        span = Span(line.start, end)
        yield Caption(read(text, span, inside), credit, span, inside)


def _place(line: Line, offset: int) -> int:
    """The capture's offset of an offset in the line's text: between two fragments, the end of the first."""
    at = line.start
    for repair in line.breaks:
        length = repair.span.start - at
        if offset <= length:
            break
        offset -= length + len(repair.text)
        at = repair.span.end
    return at + max(offset, 0)
