"""Find where each story of a capture begins and ends.

A page that scrolls from story to story prints each headline twice, above the picture and above the text, with
captions and widgets between them. So a headline that is repeated within a few lines, without other text between,
begins a story. A headline with a byline or a timestamp directly below it and a gap above it also begins one.
"""

from collections.abc import Sequence
from typing import NamedTuple

from newscorpus.model import BlockKind
from newscorpus.parsing.fields.credits import credit_of
from newscorpus.parsing.labels.line_labels import LineLabel, Sheet, is_title_like
from newscorpus.rules import Rules

__all__ = ["Story", "find_stories"]

REPEAT_WITHIN = 12  # lines from a headline to where it is printed again
HEADLINE_WORDS = 3  # a shorter line that recurs is an entry of a menu or a widget
WIDGET_WORDS = 3  # at most
OTHERS = 4  # lines that are no widgets between the two headlines
GAP = 2  # blank lines over a story that stands under another's text
BYLINE_WORDS = 8  # of a line under a headline that may be a byline
UNDER_WITHIN = 3  # lines from a headline to its byline or stamp


class Story(NamedTuple):
    """The lines of a story, by their positions.

    Attributes:
        start: its first line.
        body: the first line that may be text.
        end: the line after its last line.
        title: its headline, if the way it is printed shows it.
        rule: the rule that made it a separate story.
        likely: its headline if nothing else looks like one.
    """

    start: int
    body: int
    end: int
    title: int | None
    rule: str
    likely: int | None = None


def find_stories(sheet: Sheet, rules: Rules) -> list[Story]:
    """Return the stories that have text, in order."""
    lines, kept = sheet.lines, sheet.kept
    heads = _heads(sheet, rules)
    starts = [head.start for head in heads] + [len(lines)]
    stories = [head._replace(end=end) for head, end in zip(heads, starts[1:], strict=True)]
    stories = [story for story in stories if any(kept[story.body : story.end])]
    # A capture of several stories prints all of them alike: where text stands over the first headline that is
    # printed so, what looks like headlines are the captions or the contents of one story, unless a gap parts them.
    if (
        len(stories) == 1 and stories[0].start and not any(kept[: stories[0].start])
    ):  # with one story, what stands over it has a better judge
        return [Story(0, 0, len(lines), None, "story.page", likely=stories[0].title)]
    if not stories or any(kept[: stories[0].start]):
        stories = [story for story in stories if lines[story.start].blanks >= GAP]
        ends = [story.start for story in stories] + [len(lines)]
        parted = [story._replace(end=end) for story, end in zip(stories, ends[1:], strict=True)]
        stories = [Story(0, 0, ends[0], None, "story.page"), *parted] if any(kept[: ends[0]]) else parted
    return stories


def _heads(sheet: Sheet, rules: Rules) -> list[Story]:
    """Return the stories that begin with headlines.

    A line with a label, or the credit of a picture, is not a headline.
    """
    lines, signs, again = sheet.lines, sheet.signs, _next_same(sheet.keys)
    repeated = {n for n, following in enumerate(again) if following - n <= REPEAT_WITHIN}
    signed = {n for n in _over_head_signs(signs) if lines[n].blanks or not n}
    found: list[Story] = []
    below = 0  # behind the head above
    for at in sorted(repeated | signed):
        if at < below or signs[at]:
            continue
        head = (_repeated_head(at, sheet, again) if at in repeated else None) or (
            _signed_head(at, sheet) if at in signed else None
        )
        if head is not None and credit_of(lines[at].text, rules) is None:
            found.append(head)
            below = head.body
    return found


def _over_head_signs(signs: Sequence[LineLabel | None]) -> set[int]:
    """Return the lines that have a byline or a timestamp close below them."""
    heads = {sign for sign in set(signs) if _is_head_sign(sign)}
    below = [n for n, sign in enumerate(signs) if sign in heads] if heads else []
    return {n - m for n in below for m in range(1, UNDER_WITHIN + 1) if m <= n}


def _next_same(keys: Sequence[str]) -> list[int]:
    """Return for each line the next line with the same words, or a position far after the last."""
    seen: dict[str, int] = {}
    far = 2 * len(keys) + REPEAT_WITHIN
    out: list[int] = []
    for n, key in zip(range(len(keys) - 1, -1, -1), reversed(keys), strict=True):
        out.append(seen.get(key, far))
        seen[key] = n
    out.reverse()
    return out


def _repeated_head(at: int, sheet: Sheet, again: Sequence[int]) -> Story | None:
    """Return a headline that is repeated soon, and the lines between and directly below."""
    lines, signs, keys = sheet.lines, sheet.signs, sheet.keys
    last = again[at]
    if not is_title_like(lines[at]) or lines[at].words < HEADLINE_WORDS:
        return None
    while again[last] - at <= REPEAT_WITHIN:
        last = again[last]
    later = again[last]
    if later < len(lines) and again[later] < len(lines):  # it is printed all over the page
        return None
    if at and not lines[at].blanks and not _ends_text(at - 1, sheet):
        return None
    seen = {keys[at]}
    for n in range(at + 1, last):  # captions, printed twice too, and widgets; a table of contents is no head
        if not signs[n] and keys[n] not in seen and again[n] - n > REPEAT_WITHIN and lines[n].words > WIDGET_WORDS:
            return None
        seen.add(keys[n])
    if len(seen) - 1 > OTHERS and sum(1 for n in range(at + 1, last) if lines[n].words > WIDGET_WORDS) > OTHERS:
        return None
    body = last + 1
    while body < len(lines) and body - last <= REPEAT_WITHIN:
        if not signs[body] and keys[body] not in seen and again[body] != body + 1:
            break
        seen.add(keys[body])
        body += 1
    return Story(at, body, 0, at, "story.repeated-headline")


def _ends_text(n: int, sheet: Sheet) -> bool:
    """Whether the line above a headline ends the story above: it is its text, or a label of the page."""
    return sheet.kept[n] or sheet.signs[n] is not None


def _signed_head(at: int, sheet: Sheet) -> Story | None:
    """Return a headline with a gap above it, its byline or timestamp directly below it, and then text."""
    lines, signs, kept = sheet.lines, sheet.signs, sheet.kept
    if not is_title_like(lines[at]):
        return None
    if kept[at] and lines[at].blanks < GAP and at:
        return None
    body = at + 1
    signed = False
    while body < len(lines) and body - at <= UNDER_WITHIN and not lines[body].blanks:
        if _is_head_sign(signs[body]):
            signed = True
        elif kept[body] or lines[body].words > BYLINE_WORDS:
            break
        body += 1
    text = next((n for n in range(body, min(body + UNDER_WITHIN, len(lines))) if kept[n]), None)
    return Story(at, body, 0, at, "story.signed-headline") if signed and text is not None else None


def _is_head_sign(sign: LineLabel | None) -> bool:
    return sign is not None and sign.kind in (BlockKind.BYLINE, BlockKind.TIMESTAMP)
