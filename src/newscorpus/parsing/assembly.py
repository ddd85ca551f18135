"""From labelled lines to blocks and articles."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
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
    Timestamp,
    read,
)
from newscorpus.parsing.fields import publisher, slug
from newscorpus.parsing.glue import repairs
from newscorpus.parsing.kinds import Label, Part
from newscorpus.parsing.lines import Line
from newscorpus.parsing.publication import PlacedStamp
from newscorpus.parsing.signs import FAR_FROM_TEXT, LABEL_CHARACTERS
from newscorpus.rules import Rules

__all__ = ["assemble"]

SLUG_CHARACTERS = 300  # the agency and place before a story's first words take no more

HEADINGS = 40  # lines in which the title may stand with the name of the site

REPAIRED = PASSAGE_KINDS | {BlockKind.TITLE, BlockKind.CAPTION}

Row = tuple[Line, Label, tuple[Repair, ...]]  # what was put right in the line


def assemble(
    capture: Capture, lines: Sequence[Line], labels: Sequence[Label], parts: Sequence[Part], rules: Rules
) -> Page:
    """The page that these labels, and what is told of each story, make of the capture."""
    rows = _repaired(capture, lines, labels, rules)
    stories: list[dict[int, Row]] = [{} for _ in parts]
    for n, row in enumerate(rows):
        if (story := row[1].story) is not None:
            stories[story][n] = row
    house = _publisher(capture, lines, labels, parts, rules)
    articles = tuple(
        _article(capture, number, story, part, house=house, rules=rules)
        for number, (story, part) in enumerate(zip(stories, parts, strict=True))
    )
    return Page(capture, tuple(_blocks(lines, labels)), articles)


def _publisher(
    capture: Capture, lines: Sequence[Line], labels: Sequence[Label], parts: Sequence[Part], rules: Rules
) -> str | None:
    last = lines[-1].text if lines else ""
    titles = [line.text for line, label in zip(lines, labels, strict=True) if label.kind == BlockKind.TITLE]
    return publisher(
        last if len(last) <= LABEL_CHARACTERS else "",
        capture.url,
        rules,
        title=titles[0] if len(parts) == 1 and titles else None,
        headings=[line.text for line in lines[:HEADINGS]],
    )


def _blocks(lines: Sequence[Line], labels: Sequence[Label]) -> Iterator[Block]:
    """A block for each line; a menu, whose lines nobody looked at, is one."""
    menu: tuple[Label, int, int] | None = None  # with its place
    for line, label in zip(lines, labels, strict=True):
        far = label.rule == FAR_FROM_TEXT.rule
        if menu is not None:
            of, start, end = menu
            if far and label == of:
                menu = of, start, line.end
                continue
            yield Block(of.kind, Span(start, end), of.rule, of.story)
            menu = None
        if far:
            menu = label, line.start, line.end
        else:
            yield Block(label.kind, Span(line.start, line.end), label.rule, label.story)
    if menu is not None:
        of, start, end = menu
        yield Block(of.kind, Span(start, end), of.rule, of.story)


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


def _article(
    capture: Capture, number: int, rows: Mapping[int, Row], part: Part, *, house: str | None, rules: Rules
) -> Article:
    text = capture.text
    body = tuple(_passages(text, rows.values()))
    opening = next((slug(p.text[:SLUG_CHARACTERS], rules) for p in body if p.kind == BlockKind.PARAGRAPH), None)
    return Article(
        id=f"{capture.id}#{number}",
        title=next((_words(text, row) for row in rows.values() if row[1].kind == BlockKind.TITLE), None),
        authors=part.authors,
        date_published=_placed(part.published, rows),
        date_modified=_placed(part.modified, rows),
        publisher=house or (opening.agency if opening and opening.dateline is None else None),
        agency=opening.agency if opening else None,
        dateline=opening.dateline if opening else None,
        url=capture.url,
        body=body,
        captions=tuple(_captions(text, rows, part)),
    )


def _words(text: str, row: Row) -> str:
    line, _, mended = row
    return read(text, Span(line.start, line.end), mended)


def _passages(text: str, rows: Iterable[Row]) -> Iterator[Passage]:
    for line, label, mended in rows:
        if label.kind in PASSAGE_KINDS:
            span = Span(line.start, line.end)
            yield Passage(label.kind, read(text, span, mended), span, mended)


def _placed(placed: PlacedStamp | None, rows: Mapping[int, Row]) -> Timestamp | None:
    """The stamp with its place in the capture."""
    if placed is None:
        return None
    line, found = rows[placed.line][0], placed.stamp.timestamp
    return evolve(found, span=Span(_place(line, found.span.start), _place(line, found.span.end)))


def _captions(text: str, rows: Mapping[int, Row], part: Part) -> Iterator[Caption]:
    for n, (line, label, mended) in rows.items():
        if label.kind != BlockKind.CAPTION or n not in part.captions:
            continue
        found = part.captions[n]
        end, credit = (line.end, None) if found is None else (_place(line, found.end), found.credit)
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
