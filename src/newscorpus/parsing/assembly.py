"""Make blocks and articles from labelled lines."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from attrs import evolve

from newscorpus.model import (
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
)
from newscorpus.model.article import PASSAGE_KINDS
from newscorpus.model.text import read
from newscorpus.parsing.fields.datelines import slug
from newscorpus.parsing.fields.publishers import publisher
from newscorpus.parsing.glue.repairs import repairs
from newscorpus.parsing.labels.line_labels import FAR_FROM_TEXT, LABEL_CHARACTERS
from newscorpus.parsing.lines.reading import Line
from newscorpus.parsing.stories.labelling import Label
from newscorpus.parsing.stories.publication_dates import PlacedStamp
from newscorpus.parsing.stories.story_reading import Part
from newscorpus.rules import Rules

__all__ = ["assemble", "in_order"]

SLUG_CHARACTERS = 300  # characters of the agency and the place before the first words of a story

HEADINGS = 40  # lines in which the title may stand with the name of the site

TOLD = PASSAGE_KINDS | {BlockKind.TITLE, BlockKind.CAPTION}


class Row(NamedTuple):
    """A line of a story: its number, its label, its place, and its repairs."""

    line: Line
    story: int
    kind: BlockKind
    span: Span
    repairs: tuple[Repair, ...]


def assemble(
    capture: Capture, lines: Sequence[Line], labels: Sequence[Label], parts: Sequence[Part], rules: Rules
) -> Page:
    """Return the page that the labels of its lines, and the parts of its stories, make of the capture."""
    rows = _repaired(capture, lines, labels, rules)
    stories: list[dict[int, Row]] = [{} for _ in parts]
    for n, row in rows.items():
        stories[row.story][n] = row
    house = _publisher(capture, lines, labels, parts, rules)
    articles = tuple(
        _article(capture, number, lines, story, part, house=house, rules=rules)
        for number, (story, part) in enumerate(zip(stories, parts, strict=True))
    )
    return Page(capture, tuple(_blocks(lines, labels, rows)), articles)


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


def _blocks(lines: Sequence[Line], labels: Sequence[Label], rows: Mapping[int, Row]) -> list[Block]:
    """Return a block for each line, in the order of the capture. Neighbouring lines far from the text are one block."""
    blocks: list[Block] = []
    of: Label | None = None  # the label of a menu
    start = end = 0  # its place
    for n in _as_captured(lines):
        line, label = lines[n], labels[n]
        if of is not None:
            if label == of:
                end = line.end
                continue
            blocks.append(Block(of.kind, Span(start, end), of.rule, of.story))
            of = None
        if label.rule == FAR_FROM_TEXT.rule:
            of, start, end = label, line.start, line.end
        else:
            span = rows[n].span if n in rows else Span(line.start, line.end)
            blocks.append(Block(label.kind, span, label.rule, label.story))
    if of is not None:
        blocks.append(Block(of.kind, Span(start, end), of.rule, of.story))
    return blocks


def _as_captured(lines: Sequence[Line]) -> Sequence[int]:
    """Return the numbers of the lines in the order of the capture. Columns were read one after the other."""
    starts = [line.start for line in lines]
    return range(len(lines)) if sorted(starts) == starts else sorted(range(len(lines)), key=starts.__getitem__)


def _repaired(capture: Capture, lines: Sequence[Line], labels: Sequence[Label], rules: Rules) -> dict[int, Row]:
    """Return the passages, titles and captions of the stories by the numbers of their lines.

    Their glued words are repaired together, because each text is evidence for the others.
    """
    rows = {
        n: Row(line, label.story, label.kind, Span(line.start, line.end), line.breaks)
        for n, (line, label) in enumerate(zip(lines, labels, strict=True))
        if label.story is not None and label.kind in TOLD
    }
    found = repairs(capture.text, [row.span for row in rows.values()], rules)
    for (n, row), glued in zip(rows.items(), found, strict=True):
        if glued:
            rows[n] = row._replace(repairs=in_order(row.repairs, glued))
    return rows


def in_order(breaks: tuple[Repair, ...], glued: tuple[Repair, ...]) -> tuple[Repair, ...]:
    """Merge both in order. Drop splits inside removed text, such as addresses."""
    ends = [0, *(repair.span.end for repair in breaks)]
    starts = [repair.span.start for repair in breaks]
    apart = [repair for repair in glued if ends[bisect_left(starts, repair.span.start)] <= repair.span.start]
    return tuple(sorted(chain(breaks, apart), key=lambda repair: (repair.span.start, repair.span.end)))


def _article(
    capture: Capture,
    number: int,
    lines: Sequence[Line],
    rows: Mapping[int, Row],
    part: Part,
    *,
    house: str | None,
    rules: Rules,
) -> Article:
    text = capture.text
    body = tuple(_passages(text, rows.values()))
    opening = next((slug(p.text[:SLUG_CHARACTERS], rules) for p in body if p.kind == BlockKind.PARAGRAPH), None)
    return Article(
        id=f"{capture.id}#{number}",
        title=next((read(text, row.span, row.repairs) for row in rows.values() if row.kind == BlockKind.TITLE), None),
        authors=part.authors,
        date_published=_placed(part.published, lines),
        date_modified=_placed(part.modified, lines),
        publisher=house or (opening.agency if opening and opening.dateline is None else None),
        agency=opening.agency if opening else None,
        dateline=opening.dateline if opening else None,
        url=capture.url,
        body=body,
        captions=tuple(_captions(text, rows, part)),
    )


def _passages(text: str, rows: Iterable[Row]) -> Iterator[Passage]:
    for _, _, kind, span, mended in rows:
        if kind in PASSAGE_KINDS:
            yield Passage(kind, read(text, span, mended), span, mended)


def _placed(placed: PlacedStamp | None, lines: Sequence[Line]) -> Timestamp | None:
    """Return the timestamp with its place in the capture."""
    if placed is None:
        return None
    line, found = lines[placed.line], placed.stamp.timestamp
    return evolve(found, span=Span(_place(line, found.span.start, begins=True), _place(line, found.span.end)))


def _captions(text: str, rows: Mapping[int, Row], part: Part) -> Iterator[Caption]:
    for n, (line, _, kind, _, mended) in rows.items():
        if kind != BlockKind.CAPTION or n not in part.captions:
            continue
        found = part.captions[n]
        end, credit = (line.end, None) if found is None else (_place(line, found.end), found.credit)
        inside = tuple(repair for repair in mended if repair.span.end <= end)
        span = Span(line.start, end)
        yield Caption(read(text, span, inside), credit, span, inside)


def _place(line: Line, offset: int, *, begins: bool = False) -> int:
    """Return the offset in the capture of an offset in the line's text.

    Between two fragments, it is the end of the first. Where something ``begins``, it is the start of the second.
    """
    at = line.start
    for repair in line.breaks:
        length = repair.span.start - at
        if offset < length or (offset == length and not begins):
            break
        offset -= length + len(repair.text)
        at = repair.span.end
    return at + max(offset, 0)
