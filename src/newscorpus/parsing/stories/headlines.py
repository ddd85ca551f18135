"""Choose the headline of a story.

The candidates are the lines above the text, the first lines of the text (the classifier may have taken a promotion
above the headline for text), and "no headline". Each gets a score, the sum of the weights of its features. This is a
conditional logit over the candidates (McFadden, Conditional logit analysis of qualitative choice behavior, 1974).
``scripts/train/headline_weights.py`` learns the weights.
"""

from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import chain

from newscorpus.parsing.classifier.decoder import OPENED
from newscorpus.parsing.classifier.own_features import vocabulary
from newscorpus.parsing.classifier.weight_tables import load_weights, weights_of
from newscorpus.parsing.labels.line_labels import Sheet, holds_stamp, is_title_like
from newscorpus.parsing.stories.headline_features import (
    HEAD_LABELS,
    HEADLINE,
    INSIDE,
    headline_features,
    label_number,
)
from newscorpus.rules import Rules

__all__ = ["HEADLINE_FILE", "candidates", "find_headline"]

HEADLINE_FILE = "headline_weights.json"

ABOVE = 45  # lines above the text that are candidates
INSIDE_WORDS = 80  # words in the lines of the text that may stand above the headline
HEADLINE_WORDS = 40  # words of a headline
CREDIT_CHARACTERS = 40  # characters at the end of a caption in which its credit stands
CLOSE = 4  # lines from the beginning of a story to its text


def candidates(start: int, body: Sequence[int], sheet: Sheet, rules: Rules) -> list[int]:
    """Return the lines from ``start`` to the first lines of the text that may be a headline."""
    first, last = body[0], _last_candidate(start, body, sheet)
    window = chain(range(start, min(start + 2, last + 1)), range(max(start + 2, first - ABOVE), last + 1))
    return [
        n
        for n in window
        if not sheet.signs[n]
        and 1 < sheet.lines[n].words <= HEADLINE_WORDS
        and not holds_stamp(sheet.lines[n], rules)
        and (n != first or n > start + 1)  # a text that begins the page does not begin with its headline
    ]


def _last_candidate(start: int, body: Sequence[int], sheet: Sheet) -> int:
    """Return the last candidate. It is a line of the text, unless the text has certainly begun before it."""
    has_begun = any(label_number(n, sheet) in HEAD_LABELS for n in range(max(start, body[0] - CLOSE), body[0]))
    last, words = body[0], 0
    for n in body[: INSIDE + 1]:
        last = n
        words += sheet.lines[n].words
        if has_begun or sheet.reasons[n] == OPENED or words > INSIDE_WORDS:
            break
    return last


def find_headline(start: int, body: Sequence[int], captions: Collection[int], sheet: Sheet, rules: Rules) -> int | None:
    """Return the headline of a story, or None. Its lines begin at ``start``, and the lines of its text are ``body``."""
    found = candidates(start, body, sheet, rules)
    found = [n for n in found if n not in captions or not _is_credited(sheet.lines[n].text)] or found
    weights = headline_weights()
    scores = [
        sum(map(weights.__getitem__, row)) for row in headline_features(found, body, captions, sheet, vocabulary(rules))
    ]
    best = max(range(len(scores)), key=scores.__getitem__)
    if best:
        return found[best - 1]
    # In a capture that begins with a headline directly above the text, few features are known.
    over_text = found and found[0] == start < body[0] <= start + CLOSE and is_title_like(sheet.lines[start])
    return start if over_text else None


def _is_credited(caption: str) -> bool:
    """Whether a caption ends with a credit in brackets or after a colon. After a bar may stand the name of the site."""
    return caption.endswith((")", "]")) or ": " in caption[-CREDIT_CHARACTERS:]


@lru_cache(maxsize=1)
def headline_weights() -> tuple[float, ...]:
    """Return the weights that the package contains, one for each value of each feature."""
    return weights_of(load_weights(HEADLINE_FILE), "weights", HEADLINE, HEADLINE_FILE)
