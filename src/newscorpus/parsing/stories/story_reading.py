"""Read one story: its text, its title, and what the lines around the text say about it."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from attrs import evolve, frozen

from newscorpus.model import Capture
from newscorpus.parsing.fields.credit_screen import CreditLines
from newscorpus.parsing.fields.days import DayOrder
from newscorpus.parsing.labels.line_labels import Sheet
from newscorpus.parsing.stories.bodies import body_lines, passage_lines, standfirst_below
from newscorpus.parsing.stories.boundaries import Story
from newscorpus.parsing.stories.caption_lines import CaptionLine
from newscorpus.parsing.stories.headlines import find_headline
from newscorpus.parsing.stories.own_text import drop_what_would_not_stay
from newscorpus.parsing.stories.publication_dates import PlacedStamp, publication_dates
from newscorpus.parsing.stories.story_captions import credited_lines, story_captions
from newscorpus.parsing.stories.story_fields import StoryFields, story_fields
from newscorpus.rules import Rules

__all__ = ["Part", "ReadStory", "read_story"]

LABELLED_WORDS = 20  # words of a line that states when a story was published, and by whom
CREDIT_ABOVE = 45  # lines above a text in which a credit identifies a caption


class Part(NamedTuple):
    """What the lines around a story say about it. Lines are numbers of lines of the page.

    Attributes:
        captions: the captions by their lines. A caption that only its place identifies has no value.
        published, modified: the timestamps, or None.
        authors: the names in the bylines.
    """

    captions: Mapping[int, CaptionLine | None]
    published: PlacedStamp | None = None
    modified: PlacedStamp | None = None
    authors: tuple[str, ...] = ()


@frozen
class ReadStory:
    """A story with text.

    Attributes:
        body: the lines of its text.
        title: the line of its headline, or None.
        bylines: the lines of its bylines.
        part: what else the lines say about it.
    """

    body: list[int]
    title: int | None
    bylines: frozenset[int]
    part: Part


@frozen
class _Reach:
    """The lines that are read for a story.

    Attributes:
        start: the number of the first line in the page.
        texts: the texts of the lines.
        credit_lines: the lines that may contain a credit, counted from ``start``.
    """

    start: int
    texts: list[str]
    credit_lines: CreditLines


def read_story(
    capture: Capture, sheet: Sheet, story: Story, above: int, *, rules: Rules, order: DayOrder | None
) -> ReadStory | None:
    """Return a story, or None if it has no text.

    Args:
        capture: the capture.
        sheet: its lines.
        story: where the story begins and ends.
        above: the line after the story above, from which on a headline may stand.
        rules: the rules of the run.
        order: whether the page writes the day or the month first.
    """
    passages = passage_lines(sheet, story, ())
    body = body_lines(passages, sheet, rules)
    if not body:
        return None
    start = min(above, story.start)
    texts = [line.text for line in sheet.lines[start : story.end]]
    reach = _Reach(start, texts, CreditLines(texts, rules))
    title, body = _title_and_body(reach, sheet, story, above, body, rules)
    at = None if title is None else title - start
    first_last = (body[0] - start, body[-1] - start)
    read = story_fields(
        texts,
        [line.blanks for line in sheet.lines[start : story.end]],
        at,
        first_last,
        rules,
        captured_at=capture.captured_at,
        order=order,
        credit_lines=reach.credit_lines,
    )
    fields = _counted_from(start, read)
    head = body[0] if title is None else min(title, body[0])
    captions = story_captions(fields, story, range(head, body[-1] + 1), sheet, rules)
    if title is not None:
        captions.pop(title, None)
    body = _body_without(captions, fields, sheet, story, (title, body), passages, rules)
    inside = frozenset(body)
    if any(stamp.line in inside for stamp in (fields.published, fields.modified) if stamp is not None):
        for n in body:  # a date inside the text belongs to the events of the story
            texts[n - start] = ""
        published, modified = publication_dates(texts, at, first_last, rules, capture.captured_at, order=order)
        fields = _counted_from(start, evolve(read, published=published, modified=modified))
    return _finished(body, title, fields, captions)


def _title_and_body(
    reach: _Reach, sheet: Sheet, story: Story, above: int, body: list[int], rules: Rules
) -> tuple[int | None, list[int]]:
    """Return the headline, and the lines of the text, which begins below the headline."""
    if story.title is not None:
        return story.title, body
    start = reach.start
    head = reach.credit_lines.between(max(above, body[0] - CREDIT_ABOVE) - start, body[0] - start)
    captions = set(credited_lines([start + n for n in head], sheet, rules))
    title = find_headline(above, body, captions, sheet, rules)
    if title is None and story.likely is not None and story.likely < body[0]:
        title = story.likely
    if title is None or title < body[0]:
        return title, body
    rest = drop_what_would_not_stay([n for n in body if n > title], sheet.lines, rules)
    return (title, rest) if rest else (None, body)


def _body_without(
    captions: Mapping[int, CaptionLine | None],
    fields: StoryFields,
    sheet: Sheet,
    story: Story,
    title_and_body: tuple[int | None, list[int]],
    passages: Sequence[int],
    rules: Rules,
) -> list[int]:
    """Return the lines of the text without the captions and the labelled timestamps of the story."""
    title, body = title_and_body
    stamps = [stamp for stamp in (fields.published, fields.modified) if stamp is not None]
    labelled = {stamp.line for stamp in stamps if stamp.stamp.role and sheet.lines[stamp.line].words <= LABELLED_WORDS}
    away = captions.keys() | labelled
    known = away | {stamp.line for stamp in stamps} | {byline.line for byline in fields.bylines}
    standfirst = None if title is None else standfirst_below(title, body[0], known, sheet)
    without = passage_lines(sheet, story, away, title=title, standfirst=standfirst)
    return body if without == passages else body_lines(without, sheet, rules) or body


def _finished(
    body: list[int], title: int | None, fields: StoryFields, captions: Mapping[int, CaptionLine | None]
) -> ReadStory:
    """Return the story without the bylines and captions that are inside its text."""
    inside = frozenset(body)
    bylines = [byline for byline in fields.bylines if byline.line not in inside and byline.line != title]
    part = Part(
        {n: caption for n, caption in captions.items() if n not in inside},
        fields.published,
        fields.modified,
        tuple(dict.fromkeys(name for byline in bylines for name in byline.names)),
    )
    return ReadStory(body, title, frozenset(byline.line for byline in bylines), part)


def _counted_from(start: int, fields: StoryFields) -> StoryFields:
    """Return the fields with the line numbers of the page. The reader counts from ``start``."""
    return StoryFields(
        None if fields.published is None else evolve(fields.published, line=fields.published.line + start),
        None if fields.modified is None else evolve(fields.modified, line=fields.modified.line + start),
        tuple(evolve(byline, line=byline.line + start) for byline in fields.bylines),
        tuple(
            evolve(
                caption,
                line=caption.line + start,
                credit_line=None if caption.credit_line is None else caption.credit_line + start,
            )
            for caption in fields.captions
        ),
    )
