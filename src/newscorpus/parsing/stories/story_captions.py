"""Find the captions of a story among the lines around and inside its text."""

from collections import Counter
from collections.abc import Iterable, Iterator

from newscorpus.model import BlockKind
from newscorpus.parsing.fields.credits import credit_at_end, credit_of, is_introduced
from newscorpus.parsing.labels.line_labels import Sheet
from newscorpus.parsing.lines.reading import Line
from newscorpus.parsing.stories.boundaries import Story
from newscorpus.parsing.stories.caption_lines import CaptionLine
from newscorpus.parsing.stories.story_fields import StoryFields
from newscorpus.rules import Rules

__all__ = ["credited_lines", "story_captions"]

CAPTION_CHARACTERS = 1000  # characters of a caption, at most
CAPTION_WORDS = 4  # words of a caption that is only recognised by its repetition, at least
PARAGRAPH = 25  # words; a longer line that only has a name at its end is a paragraph and no caption
LONG_CAPTION = 60  # words; a longer line above a credit is a paragraph above a picture


def story_captions(
    fields: StoryFields, story: Story, reach: range, sheet: Sheet, rules: Rules
) -> dict[int, CaptionLine | None]:
    """Return the captions of a story by line. A caption that only its place or a rule identifies has no value."""
    start = reach.start
    found: dict[int, CaptionLine | None] = dict(_printed_twice(story, sheet))
    for caption in fields.captions:
        sign = sheet.signs[caption.line]
        if sign is not None and sign.kind != BlockKind.CAPTION:
            continue
        if _names_something(sheet.lines[caption.line]) and not _is_text(caption, sheet, rules):
            found[caption.line] = caption
    credit_lines = {caption.credit_line for caption in fields.captions}
    for n in range(start, reach.stop):
        sign = sheet.signs[n]
        if sign is None or sign.kind != BlockKind.CAPTION or n in credit_lines or n in found:
            continue
        if credit_of(sheet.lines[n].text, rules) is None:
            found[n] = None
    return found


def _is_text(caption: CaptionLine, sheet: Sheet, rules: Rules) -> bool:
    """Whether a line with a credit is a paragraph: it ends with "… principles (GAAP)", or a picture follows it."""
    line = sheet.lines[caption.line]
    if not sheet.kept[caption.line] or line.words < PARAGRAPH:
        return False
    if caption.credit_line is None:
        return not is_introduced(line.text[caption.end :], rules)
    return line.words > LONG_CAPTION or not is_introduced(sheet.lines[caption.credit_line].text, rules)


def _names_something(line: Line) -> bool:
    """Whether a line has at least two words. Bullets do not count."""
    return sum(1 for word in line.text.split(None, 3) if word[0].isalnum()) > 1


def credited_lines(head: Iterable[int], sheet: Sheet, rules: Rules) -> Iterator[int]:
    """Yield the lines that end with a credit, of lines that may contain one."""
    for n in head:
        line = sheet.lines[n]
        if not sheet.signs[n] and len(line.text) <= CAPTION_CHARACTERS and credit_at_end(line.text, rules) is not None:
            yield n


def _printed_twice(story: Story, sheet: Sheet) -> Iterator[tuple[int, None]]:
    """Yield the lines that a head with a repeated headline also repeats: the caption of its picture."""
    times = Counter(sheet.keys[story.start : story.body])
    for n in range(story.start, story.body):
        line = sheet.lines[n]
        if line.words < CAPTION_WORDS or len(line.text) > CAPTION_CHARACTERS or sheet.signs[n]:
            continue
        if times[sheet.keys[n]] > 1 and (story.title is None or sheet.keys[n] != sheet.keys[story.title]):
            yield n, None
