"""Which line over a story is its headline.

Every line above the text is a candidate, and so are the first lines of the text, as promotions over a story may have
been taken for text, and that there is none. Each has a score, the sum of the weights of its features (a conditional
logit over the candidates: McFadden 1974). ``scripts/train/headline_weights.py`` learns the weights. What helps: how far
above the text it stands, its length, words that the text uses, above all its beginning, and whether other lines hold
it, as the first of the page does, which many converters take from the window's title.
"""

import json
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from importlib import resources
from itertools import chain
from typing import Any

from newscorpus.model import BlockKind
from newscorpus.parsing.classifier.content_words import long_words, mentioned_in
from newscorpus.parsing.classifier.decoder import OPENED
from newscorpus.parsing.classifier.own_features import (
    CAPITALS,
    WORDS,
    Vocabulary,
    end_of,
    first_letters,
    first_of,
    sentence_ends,
    starts,
    steps,
    vocabulary,
)
from newscorpus.parsing.labels.line_labels import Sheet, holds_stamp, is_title_like
from newscorpus.parsing.lines.reading import Line, ends_sentence
from newscorpus.rules import Rules
from newscorpus.rules.tables.hints import hint_words

__all__ = ["HEADLINE", "HEADLINE_FILE", "candidates", "find_headline", "headline_features"]

HEADLINE_FILE = "headline_weights.json"

HEADLINE = {
    "none": 1, "distance": 18, "words": 12, "printed": 12, "first line": 5, "end": 8, "first": 6, "topic": 9,
    "sign below": 6, "sign above": 6, "blank lines": 16, "length in head": 4, "capitals": 9, "separators": 3,
    "rank": 8, "caption": 2, "hints": 2, "second below": 6, "line below": 12, "line above": 13,
    "second above": 13, "sentences": 3, "furniture words": 12, "below a headline": 2,
    "opening": 5, "held": 4, "byline ahead": 5, "stamp ahead": 5, "caption ahead": 5, "marks": 8,
    "inside": 1, "words inside": 12, "end inside": 8, "topic inside": 9,
}  # fmt: skip

ABOVE = 45  # lines above the text
INSIDE = 4  # lines of the text that may stand above the headline
INSIDE_WORDS = 80  # in them
HEADLINE_WORDS = 40
DISTANCES = (1, 2, 3, 4, 5, 6, 8, 10, 14, 20, 30)
TOPICS = (0.001, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9)
RANKED_WORDS = 4  # a shorter line is passed over when candidates are counted
TOPIC_LINES = 60
CREDIT_CHARACTERS = 40
CAPITAL_WORDS = 30  # that are looked at for capitals
CLOSE = 4  # lines from the beginning to the text
OPENING = 2  # lines of text below a headline
AHEAD = (2, 3, 5, 8)  # lines from a headline to a byline, a time stamp or a caption
HELD_CHARACTERS = 12  # a shorter line stands in others by chance
HELD_WITHIN = 300  # characters of the others

_AT = starts(HEADLINE)
_DISTANCE = _AT["distance"]
_WORDS = _AT["words"]
_PRINTED = _AT["printed"]
_FIRST_LINE = _AT["first line"]
_END = _AT["end"]
_FIRST = _AT["first"]
_TOPIC = _AT["topic"]
_SIGN_BELOW = _AT["sign below"]
_SECOND_BELOW = _AT["second below"]
_SIGN_ABOVE = _AT["sign above"]
_BLANK_LINES = _AT["blank lines"]
_LENGTH_IN_HEAD = _AT["length in head"]
_CAPITALS = _AT["capitals"]
_SEPARATORS = _AT["separators"]
_RANK = _AT["rank"]
_CAPTION = _AT["caption"]
_HINTS = _AT["hints"]
_LINE_BELOW = _AT["line below"]
_LINE_ABOVE = _AT["line above"]
_SECOND_ABOVE = _AT["second above"]
_SENTENCES = _AT["sentences"]
_FURNITURE_WORDS = _AT["furniture words"]
_BELOW_A_HEADLINE = _AT["below a headline"]
_OPENING = _AT["opening"]
_HELD = _AT["held"]
_BYLINE_AHEAD = _AT["byline ahead"]
_STAMP_AHEAD = _AT["stamp ahead"]
_CAPTION_AHEAD = _AT["caption ahead"]
_MARKS_IN_IT = _AT["marks"]
_INSIDE = _AT["inside"]
_WORDS_INSIDE = _AT["words inside"]
_END_INSIDE = _AT["end inside"]
_TOPIC_INSIDE = _AT["topic inside"]
_SIGNS = {BlockKind.FURNITURE: 1, BlockKind.TIMESTAMP: 2, BlockKind.BYLINE: 3}
_HEAD = (3, 2)  # those of a byline and of a time stamp
_WORD_STEPS = steps(WORDS)
_QUOTES = "\"'„“«»‘"
_MARKS = ("|", "›", "»", " - ", " – ", " / ")


def candidates(start: int, body: Sequence[int], sheet: Sheet, rules: Rules) -> list[int]:
    """The lines between ``start`` and the first lines of the text, and these, that may be a headline."""
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
    """The last line that may be a headline: one of the text if that has not begun for sure."""
    begun = any(_sign(n, sheet) in _HEAD for n in range(max(start, body[0] - CLOSE), body[0]))
    last, words = body[0], 0
    for n in body[: INSIDE + 1]:
        last = n
        words += sheet.lines[n].words
        if begun or sheet.reasons[n] == OPENED or words > INSIDE_WORDS:
            break
    return last


def headline_features(
    found: Sequence[int], body: Sequence[int], captions: Collection[int], sheet: Sheet, hints: Vocabulary
) -> Iterator[list[int]]:
    """The numbers of each candidate's features; those of "no headline" come first."""
    lines, keys = sheet.lines, sheet.keys
    yield [_AT["none"]]
    if not found:
        return
    first, start = body[0], found[0]
    topics = [_topic(n, sheet) for n in found]
    asked = frozenset(chain.from_iterable(topics))
    said = {n: asked & _topic(n, sheet) for n in body[:TOPIC_LINES]}
    mentioned, twice = mentioned_in(said.values())
    beginning = _opening(body, sheet)
    printed = Counter(keys[first + 1 :])
    printed.update([keys[n] for n in found if n <= first])
    window = keys[start]  # what many converters take from the window's title
    near = [key[:HELD_WITHIN] for key in keys[start : first + DISTANCES[-1]]]
    all_near, times_near = "\n".join(near), Counter(near)
    longest = max((lines[n].words for n in found if n < first), default=0)
    ranked = [n for n in found if n <= first and lines[n].words >= RANKED_WORDS]
    ranks = {n: len(ranked) - 1 - at for at, n in enumerate(ranked)}
    # lines that look like the headline of one right below them, which then is the standfirst
    leading = {n: lines[n].words for n in found if lines[n].words >= RANKED_WORDS and not ends_sentence(lines[n].text)}
    reach = range(start, min(found[-1] + AHEAD[-1], len(lines)))
    words_in = [lines[n].words for n in reach]
    lengths = [_WORD_STEPS[words] if words < WORDS[-1] else len(WORDS) for words in words_in]
    kinds = [_sign(n, sheet) for n in reach]
    bylines, stamps = (_ahead(found, [n for n, kind in zip(reach, kinds, strict=True) if kind == of]) for of in _HEAD)
    pictures = _ahead(found, sorted(captions))
    last = len(reach) - 1
    for number, n in enumerate(found):
        line, key, at = lines[n], keys[n], n - start
        text, many, words = line.text, line.words, topics[number]
        others = twice if n in said and len(body) > 1 else mentioned  # what other lines than itself mention
        shared = bisect_right(TOPICS, len(words & others) / len(words)) if words else 8
        below = at + 1 if at < last else at
        length, end = lengths[at], end_of(text)
        if n < first:
            distance, opening = bisect_right(DISTANCES, first - n), beginning
        else:
            above = bisect_left(body, n)  # lines of the text above it
            distance = 13 + above
            opening = _opening([m for m in body[above : above + OPENING + 1] if m != n], sheet)
        if n == start:
            like = 4
        elif window == key:
            like = 3
        elif len(key) > 9 and window.startswith(key):
            like = 2
        else:
            like = 1 if len(key) > 9 and key in window else 0
        leads = leading.get(n - 1, many) < many or leading.get(n - 2, many) < many or leading.get(n - 3, many) < many
        row = [
            _DISTANCE + distance,
            _WORDS + length,
            _PRINTED + min(printed[key], 3) * 4 + (3 if many > 8 else many // 3),
            _FIRST_LINE + like,
            _END + end,
            _FIRST + first_of(text),
            _TOPIC + shared,
            _SIGN_BELOW + kinds[below],
            _SECOND_BELOW + kinds[below + 1 if below < last else below],
            _SIGN_ABOVE + (kinds[at - 1] if at else 5),
            _BLANK_LINES + min(line.blanks, 3) * 4 + min(lines[start + below].blanks, 3),
            _LENGTH_IN_HEAD + (0 if many == longest else 1 if many * 2 > longest else 2),
            _CAPITALS + bisect_right(CAPITALS, _capitals(line) / max(1, min(many, CAPITAL_WORDS))),
            _SEPARATORS + min(_separators(text), 2),
            _RANK + min(ranks.get(n, 7), 6 if n in ranks else 7),
            _CAPTION + (n in captions),
            _HINTS + (not kinds[below] and words_in[below] > many),
            _LINE_BELOW + lengths[below],
            _LINE_ABOVE + (lengths[at - 1] if at else 12),
            _SECOND_ABOVE + (lengths[at - 2] if at > 1 else 12),
            _SENTENCES + min(sentence_ends(text), 2),
            _FURNITURE_WORDS + min(_furniture_words(text, hints), 3) * 3 + min(many // 4, 2),
            _BELOW_A_HEADLINE + leads,
            _OPENING + min(len(words & opening), 4),
            _HELD + (min(all_near.count(key) - times_near[key], 2) if len(key) > HELD_CHARACTERS else 3),
            _BYLINE_AHEAD + bylines[number],
            _STAMP_AHEAD + stamps[number],
            _CAPTION_AHEAD + pictures[number],
            _MARKS_IN_IT + ("?" in text) * 4 + (":" in text[1:-1]) * 2 + (text[0] in _QUOTES),
        ]
        if n > first:
            row += (_INSIDE, _WORDS_INSIDE + length, _END_INSIDE + end, _TOPIC_INSIDE + shared)
        yield row


def _opening(body: Sequence[int], sheet: Sheet) -> frozenset[str]:
    """The words of the first lines."""
    return frozenset(chain.from_iterable([_topic(n, sheet) for n in body[:OPENING]]))


def _ahead(found: Sequence[int], places: Sequence[int]) -> list[int]:
    """How far it is from each of the lines to the next of these places, in steps."""
    if not places:
        return [len(AHEAD)] * len(found)
    places = [*places, found[-1] + AHEAD[-1]]
    return [bisect_right(AHEAD, places[bisect_right(places, n)] - n) for n in found]


def _topic(n: int, sheet: Sheet) -> frozenset[str]:
    known = sheet.topics[n] if sheet.topics else None
    return long_words(sheet.lines[n]) if known is None else known


def _capitals(line: Line) -> int:
    """How many of its first words have a capital."""
    if line.words <= CAPITAL_WORDS:
        return first_letters(line.text, line.words)[1]
    return sum(1 for word in line.text.split()[:CAPITAL_WORDS] if word[0].isupper())


def _separators(text: str) -> int:
    """How many of the separators stand in a text."""
    if text.isascii():
        return ("|" in text) + (" - " in text) + (" / " in text)
    return sum(1 for mark in _MARKS if mark in text)


def _furniture_words(text: str, hints: Vocabulary) -> int:
    return sum(map(hints.__contains__, hint_words(text)))


def _sign(n: int, sheet: Sheet) -> int:
    sign = sheet.signs[n]
    return 0 if sign is None else _SIGNS.get(sign.kind, 4)


def find_headline(start: int, body: Sequence[int], captions: Collection[int], sheet: Sheet, rules: Rules) -> int | None:
    """The headline of a story whose lines begin at ``start`` and whose text is ``body``; None if it has none."""
    found = candidates(start, body, sheet, rules)
    found = [n for n in found if n not in captions or not _is_credited(sheet.lines[n].text)] or found
    weights = headline_weights()
    scores = [
        sum(map(weights.__getitem__, row)) for row in headline_features(found, body, captions, sheet, vocabulary(rules))
    ]
    best = max(range(len(scores)), key=scores.__getitem__)
    if best:
        return found[best - 1]
    # A capture that begins with a headline right over its text has little around it that could tell.
    over_text = found and found[0] == start < body[0] <= start + CLOSE and is_title_like(sheet.lines[start])
    return start if over_text else None


def _is_credited(caption: str) -> bool:
    """Whether its credit stands in brackets or behind a word and a colon; behind a bar may be the name of the site."""
    return caption.endswith((")", "]")) or ": " in caption[-CREDIT_CHARACTERS:]


@lru_cache(maxsize=1)
def headline_weights() -> tuple[float, ...]:
    """The weights that the package brings."""
    text = resources.files("newscorpus.parsing").joinpath("data", HEADLINE_FILE).read_text(encoding="utf-8")
    document: dict[str, Any] = json.loads(text)
    return tuple(chain.from_iterable(document["weights"][name] for name in HEADLINE))
