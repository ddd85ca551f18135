"""Read the fields of a story from the lines around it: its dates, its authors, and the captions of its pictures."""

from collections.abc import Sequence
from datetime import datetime

from attrs import frozen

from newscorpus.parsing.fields.credit_screen import CreditLines
from newscorpus.parsing.fields.days import DayOrder
from newscorpus.parsing.stories.byline_lines import BylineLine, byline_lines
from newscorpus.parsing.stories.caption_lines import CaptionLine, caption_lines
from newscorpus.parsing.stories.publication_dates import PlacedStamp, publication_dates
from newscorpus.rules import Rules

__all__ = ["StoryFields", "story_fields"]


@frozen
class StoryFields:
    """The fields of a story, each with the line that it was read from.

    Attributes:
        published: when it was published.
        modified: when it was changed.
        bylines: the lines that name its authors.
        captions: the captions of its pictures.
    """

    published: PlacedStamp | None
    modified: PlacedStamp | None
    bylines: tuple[BylineLine, ...]
    captions: tuple[CaptionLine, ...]


def story_fields(
    lines: Sequence[str],
    blanks: Sequence[int],
    title: int | None,
    body: tuple[int, int],
    rules: Rules,
    *,
    captured_at: datetime | None = None,
    order: DayOrder | None = None,
    credit_lines: CreditLines | None = None,
) -> StoryFields:
    """Read the fields of a story from the lines around it.

    Args:
        lines: the lines of the page that may belong to the story, without blank lines: from the end of the story
            before it to the beginning of the next one.
        blanks: the number of blank lines before each.
        title: the number of the line that is its title.
        body: the numbers of the first and the last line of its text.
        rules: the rules of the run.
        captured_at: when the page was captured.
        order: whether the page writes the day or the month first (see ``publication_dates.page_day_order``).
        credit_lines: the lines that may contain a credit, if they are known.
    """
    captions = caption_lines(lines, blanks, title, body, rules, credit_lines)
    taken = {caption.line for caption in captions} | {caption.credit_line for caption in captions}
    others = ["" if n in taken else line for n, line in enumerate(lines)]
    published, modified = publication_dates(others, title, body, rules, captured_at, order=order)
    bylines = byline_lines(others, title, body, rules)
    return StoryFields(published, modified, tuple(bylines), tuple(captions))
