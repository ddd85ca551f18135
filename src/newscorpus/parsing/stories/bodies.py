"""Decide which of the lines that are text make up the body of a story."""

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import accumulate, pairwise

from newscorpus.model.article import PASSAGE_KINDS
from newscorpus.parsing.classifier.decoder import OPENED
from newscorpus.parsing.classifier.own_features import vocabulary
from newscorpus.parsing.labels.line_labels import Sheet, is_prose
from newscorpus.parsing.stories.boundaries import Story
from newscorpus.parsing.stories.own_text import drop_what_would_not_stay
from newscorpus.parsing.stories.subheadings import intruders
from newscorpus.rules import Rules

__all__ = ["STANDFIRST_WORDS", "body_lines", "passage_lines", "standfirst_below"]

STANDFIRST_WORDS = range(8, 70)
STANDFIRST_WITHIN = 2  # lines below the headline
REPEATED_WORDS = 10  # words of a line that a page, but not a text, prints twice
LABEL = 0.2  # the share of a body's lines; a line that is printed as often is a label of the page
FAR_BELOW = 12  # lines without text, below which another part of the page begins
PART = 0.15  # the share of the words above; more text than this may belong to the story


def passage_lines(
    sheet: Sheet,
    story: Story,
    left_out: Collection[int],
    *,
    title: int | None = None,
    standfirst: int | None = None,
) -> list[int]:
    """Return the lines from which the body of a story is chosen.

    These are the lines classified as text that are not part of the head, and the standfirst. None stands above the
    title.
    """
    seen = set(sheet.keys[story.start : story.body])
    found: list[int] = []
    for n in range(story.body, story.end):
        sign = sheet.signs[n]
        passage = sheet.kept[n] or n == standfirst if sign is None else sign.kind in PASSAGE_KINDS
        if passage and n not in left_out and (title is None or n > title) and sheet.keys[n] not in seen:
            found.append(n)
    return found


def body_lines(passages: Sequence[int], sheet: Sheet, rules: Rules) -> list[int]:
    """Return the lines of a story's body."""
    body = _without_other_parts(_said_once(passages, sheet), sheet)
    away = intruders(body, sheet, vocabulary(rules))
    return drop_what_would_not_stay([n for n in body if n not in away], sheet.lines, rules)


def _said_once(passages: Sequence[int], sheet: Sheet) -> list[int]:
    """Return the passages, each once. Short passages may be repeated."""
    keys = [sheet.keys[n] for n in passages]
    if len(set(keys)) == len(keys):
        return [*passages]
    times = Counter(keys)
    said: set[str] = set()
    body: list[int] = []
    for n in passages:
        key = sheet.keys[n]
        once = sheet.lines[n].words >= REPEATED_WORDS or times[key] > LABEL * len(passages)
        if key not in said or not (once or sheet.keys[body[-1]] == key):
            body.append(n)
            said.add(key)
    return body


def _without_other_parts(body: list[int], sheet: Sheet) -> list[int]:
    """Return the body up to the end of its story.

    Text far below is about the page or another story, unless there is much of it. Below an agency's story it is
    always dropped, because such stories are printed in one piece.
    """
    words = [*accumulate([sheet.lines[n].words for n in body])]
    by_agency = False
    for at, (above, below) in enumerate(pairwise(body)):
        by_agency = by_agency or sheet.reasons[above] == OPENED
        if below - above > FAR_BELOW and (by_agency or words[-1] - words[at] < PART * words[at]):
            return body[: at + 1]
    return body


def standfirst_below(title: int, first: int, away: Collection[int], sheet: Sheet) -> int | None:
    """Return the line below a headline that sums up the story, if it stands above the text and apart from it."""
    for n in range(title + 1, min(title + 1 + STANDFIRST_WITHIN, first)):
        line = sheet.lines[n]
        if sheet.signs[n] is None and line.words in STANDFIRST_WORDS and n not in away and is_prose(line):
            return n
    return None
