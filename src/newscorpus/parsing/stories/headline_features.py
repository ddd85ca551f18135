"""The features of the candidates for a headline, as numbers into the table of weights.

What helps: how far the candidate stands above the text, its length, words that the text uses (above all its beginning),
and whether other lines contain it. The first line of a capture often does, because many converters print the title of
the window there.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain
from operator import add

from attrs import frozen

from newscorpus.model import BlockKind
from newscorpus.parsing.classifier.content_words import long_words, mentioned_in
from newscorpus.parsing.classifier.own_features import (
    CAPITALS,
    WORDS,
    HintVocabulary,
    end_of,
    first_letters,
    first_of,
    sentence_ends,
    starts,
    steps,
)
from newscorpus.parsing.fast.hint_words import hint_words
from newscorpus.parsing.labels.line_labels import Sheet
from newscorpus.parsing.lines.reading import Line, ends_sentence

__all__ = ["HEADLINE", "HEAD_LABELS", "INSIDE", "headline_features", "label_number"]

# The number of values of each feature. The keys are those of ``data/headline_weights.json``.
HEADLINE = {
    "none": 1, "distance": 18, "words": 12, "printed": 12, "first line": 5, "end": 8, "first": 6, "topic": 9,
    "sign below": 6, "sign above": 6, "blank lines": 16, "length in head": 4, "capitals": 9, "separators": 3,
    "rank": 8, "caption": 2, "hints": 2, "second below": 6, "line below": 12, "line above": 13,
    "second above": 13, "sentences": 3, "furniture words": 12, "below a headline": 2,
    "opening": 5, "held": 4, "byline ahead": 5, "stamp ahead": 5, "caption ahead": 5, "marks": 8,
    "inside": 1, "words inside": 12, "end inside": 8, "topic inside": 9,
}  # fmt: skip

INSIDE = 4  # lines of the text that may stand above the headline, at most
DISTANCES = (1, 2, 3, 4, 5, 6, 8, 10, 14, 20, 30)  # lines from a candidate to the text
INSIDE_DISTANCE = 13  # the number for a candidate that is itself the first line of the text
TOPICS = (0.001, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9)  # share of the long words that the text uses, too
RANKED_WORDS = 4  # words; shorter lines get no rank
UNRANKED = 7
TOPIC_LINES = 60  # lines of the text whose words are compared
CAPITAL_WORDS = 30  # words of a line that are checked for capitals
OPENING = 2  # lines of text below a headline
AHEAD = (2, 3, 5, 8)  # lines from a headline to a byline, a timestamp or a caption
HELD_CHARACTERS = 12  # characters; a shorter line occurs in others by chance
HELD_WITHIN = 300  # characters of the other lines that are searched
TITLE_CHARACTERS = 9  # characters; a shorter line occurs in the title of the window by chance

_NONE, *_STARTS = starts(HEADLINE).values()  # where the numbers of "none" and of the other features begin
_LABELS = {BlockKind.FURNITURE: 1, BlockKind.TIMESTAMP: 2, BlockKind.BYLINE: 3}
_OTHER_LABEL = 4
HEAD_LABELS = (3, 2)  # the numbers of a byline and a timestamp, which stand in the head of a story
_NO_LINE_ABOVE = 5
_WORD_STEPS = steps(WORDS)
_QUOTES = "\"'„“«»‘"
_SEPARATORS = ("|", "›", "»", " - ", " – ", " / ")


def headline_features(
    found: Sequence[int], body: Sequence[int], captions: Collection[int], sheet: Sheet, hints: HintVocabulary
) -> Iterator[list[int]]:
    """Yield the numbers of the features of each candidate. The features of "no headline" come first.

    Args:
        found: the lines that are candidates.
        body: the lines of the text.
        captions: the lines that are captions.
        sheet: the lines of the page.
        hints: the words of ``[[hint]]``.
    """
    yield [_NONE]
    if not found:
        return
    head = _head(found, body, captions, sheet)
    for number in range(len(found)):
        yield [*map(add, _STARTS, _values(number, head, hints).values())]


@frozen
class _Head:
    """The head of a story: its candidates, and what is compared with each of them.

    Attributes:
        found: the candidates.
        body: the lines of the text.
        captions: the lines that are captions.
        sheet: the lines of the page.
        topics: the long words of each candidate.
        said: the words of candidates that each line of the text uses.
        mentioned, mentioned_twice: the words that one line, or two lines, of the text use.
        opening: the long words of the first lines of the text.
        printed: how often each line is repeated in the page.
        near, times_near: the lines around the head, joined and counted.
        longest: the number of words of the longest candidate above the text.
        ranks: for candidates of some length, the number of such candidates between each and the text.
        leading: the number of words of candidates that look like a headline, by line. The line below is a standfirst.
        words: the number of words of each line from the first candidate on.
        lengths: the same in steps.
        labels: the numbers of the labels of the same lines.
        bylines, stamps, pictures: the distance from each candidate to the next of these, in steps.
    """

    found: Sequence[int]
    body: Sequence[int]
    captions: Collection[int]
    sheet: Sheet
    topics: list[frozenset[str]]
    said: Mapping[int, frozenset[str]]
    mentioned: Collection[str]
    mentioned_twice: Collection[str]
    opening: frozenset[str]
    printed: Counter[str]
    near: str
    times_near: Counter[str]
    longest: int
    ranks: Mapping[int, int]
    leading: Mapping[int, int]
    words: list[int]
    lengths: list[int]
    labels: list[int]
    bylines: list[int]
    stamps: list[int]
    pictures: list[int]


def _head(found: Sequence[int], body: Sequence[int], captions: Collection[int], sheet: Sheet) -> _Head:
    """Return the head of a story."""
    lines, keys = sheet.lines, sheet.keys
    first, start = body[0], found[0]
    topics = [_topic(n, sheet) for n in found]
    all_topics = frozenset(chain.from_iterable(topics))
    said = {n: all_topics & _topic(n, sheet) for n in body[:TOPIC_LINES]}
    mentioned, mentioned_twice = mentioned_in(said.values())
    printed = Counter(keys[first + 1 :])
    printed.update([keys[n] for n in found if n <= first])
    near = [key[:HELD_WITHIN] for key in keys[start : first + DISTANCES[-1]]]
    ranked = [n for n in found if n <= first and lines[n].words >= RANKED_WORDS]
    reach = range(start, min(found[-1] + AHEAD[-1], len(lines)))
    words = [lines[n].words for n in reach]
    labels = [label_number(n, sheet) for n in reach]
    bylines, stamps = (
        _ahead(found, [n for n, label in zip(reach, labels, strict=True) if label == wanted]) for wanted in HEAD_LABELS
    )
    return _Head(
        found=found,
        body=body,
        captions=captions,
        sheet=sheet,
        topics=topics,
        said=said,
        mentioned=mentioned,
        mentioned_twice=mentioned_twice,
        opening=_opening(body, sheet),
        printed=printed,
        near="\n".join(near),
        times_near=Counter(near),
        longest=max((lines[n].words for n in found if n < first), default=0),
        ranks={n: len(ranked) - 1 - at for at, n in enumerate(ranked)},
        leading={
            n: lines[n].words for n in found if lines[n].words >= RANKED_WORDS and not ends_sentence(lines[n].text)
        },
        words=words,
        lengths=[_WORD_STEPS[count] if count < WORDS[-1] else len(WORDS) for count in words],
        labels=labels,
        bylines=bylines,
        stamps=stamps,
        pictures=_ahead(found, sorted(captions)),
    )


def _values(number: int, head: _Head, hints: HintVocabulary) -> dict[str, int]:
    """Return the value of each feature of a candidate, in the order of ``HEADLINE``."""
    n = head.found[number]
    lengths, labels, at = head.lengths, head.labels, n - head.found[0]
    line, key, topic = head.sheet.lines[n], head.sheet.keys[n], head.topics[number]
    text, words = line.text, line.words
    last = len(lengths) - 1
    below = at + 1 if at < last else at
    distance, opening = _place(n, head)
    end, shared = end_of(text), _shared_words(n, topic, head)
    values = {
        "distance": distance,
        "words": lengths[at],
        "printed": min(head.printed[key], 3) * 4 + (3 if words > 8 else words // 3),
        "first line": _likeness_to_first_line(n, head),
        "end": end,
        "first": first_of(text),
        "topic": shared,
        "sign below": labels[below],
        "sign above": labels[at - 1] if at else _NO_LINE_ABOVE,
        "blank lines": min(line.blanks, 3) * 4 + min(head.sheet.lines[head.found[0] + below].blanks, 3),
        "length in head": 0 if words == head.longest else 1 if words * 2 > head.longest else 2,
        "capitals": bisect_right(CAPITALS, _capitals(line) / max(1, min(words, CAPITAL_WORDS))),
        "separators": min(_separators(text), 2),
        "rank": min(head.ranks.get(n, UNRANKED), UNRANKED - 1 if n in head.ranks else UNRANKED),
        "caption": int(n in head.captions),
        "hints": int(not labels[below] and head.words[below] > words),
        "second below": labels[below + 1 if below < last else below],
        "line below": lengths[below],
        "line above": lengths[at - 1] if at else len(WORDS) + 1,
        "second above": lengths[at - 2] if at > 1 else len(WORDS) + 1,
        "sentences": min(sentence_ends(text), 2),
        "furniture words": min(_furniture_words(text, hints), 3) * 3 + min(words // 4, 2),
        "below a headline": int(_is_below_headline(n, words, head.leading)),
        "opening": min(len(topic & opening), 4),
        "held": _occurrences_nearby(key, head),
        "byline ahead": head.bylines[number],
        "stamp ahead": head.stamps[number],
        "caption ahead": head.pictures[number],
        "marks": ("?" in text) * 4 + (":" in text[1:-1]) * 2 + (text[0] in _QUOTES),
    }
    if n > head.body[0]:
        values |= {"inside": 0, "words inside": lengths[at], "end inside": end, "topic inside": shared}
    return values


def _place(n: int, head: _Head) -> tuple[int, frozenset[str]]:
    """Return the distance of a candidate to the text in steps, and the long words of the lines of text below it."""
    first = head.body[0]
    if n < first:
        return bisect_right(DISTANCES, first - n), head.opening
    above = bisect_left(head.body, n)  # lines of the text above it
    following = [m for m in head.body[above : above + OPENING + 1] if m != n]
    return INSIDE_DISTANCE + above, _opening(following, head.sheet)


def _shared_words(n: int, topic: frozenset[str], head: _Head) -> int:
    """Return the share of a candidate's long words that other lines of the text use, in steps."""
    if not topic:
        return len(TOPICS) + 1
    others = head.mentioned_twice if n in head.said and len(head.body) > 1 else head.mentioned
    return bisect_right(TOPICS, len(topic.intersection(others)) / len(topic))


def _likeness_to_first_line(n: int, head: _Head) -> int:
    """Return whether the first line is the candidate, or repeats, begins with or contains it."""
    keys, start = head.sheet.keys, head.found[0]
    key, title = keys[n], keys[start]
    if n == start:
        return 4
    if title == key:
        return 3
    if len(key) <= TITLE_CHARACTERS:
        return 0
    return 2 if title.startswith(key) else int(key in title)


def _is_below_headline(n: int, words: int, leading: Mapping[int, int]) -> bool:
    """Whether one of the three lines above a candidate looks like a headline and is shorter."""
    return leading.get(n - 1, words) < words or leading.get(n - 2, words) < words or leading.get(n - 3, words) < words


def _occurrences_nearby(key: str, head: _Head) -> int:
    """Return how often other lines around the head contain a candidate."""
    if len(key) <= HELD_CHARACTERS:
        return 3
    return min(head.near.count(key) - head.times_near[key], 2)


def _opening(body: Sequence[int], sheet: Sheet) -> frozenset[str]:
    """Return the long words of the first lines."""
    return frozenset(chain.from_iterable([_topic(n, sheet) for n in body[:OPENING]]))


def _ahead(found: Sequence[int], places: Sequence[int]) -> list[int]:
    """Return the distance from each candidate to the next of some lines, in steps."""
    if not places:
        return [len(AHEAD)] * len(found)
    places = [*places, found[-1] + AHEAD[-1]]
    return [bisect_right(AHEAD, places[bisect_right(places, n)] - n) for n in found]


def _topic(n: int, sheet: Sheet) -> frozenset[str]:
    """Return the long words of a line."""
    known = sheet.topics[n] if sheet.topics else None
    return long_words(sheet.lines[n]) if known is None else known


def _capitals(line: Line) -> int:
    """Return how many of the first words of a line begin with a capital."""
    if line.words <= CAPITAL_WORDS:
        return first_letters(line.text, line.words)[1]
    return sum(1 for word in line.text.split()[:CAPITAL_WORDS] if word[0].isupper())


def _separators(text: str) -> int:
    """Return how many kinds of separators a text contains."""
    return sum(mark in text for mark in _SEPARATORS)


def _furniture_words(text: str, hints: HintVocabulary) -> int:
    return sum(map(hints.__contains__, hint_words(text)))


def label_number(n: int, sheet: Sheet) -> int:
    """Return the number of the label of a line, or 0 if it has no label."""
    label = sheet.signs[n]
    return 0 if label is None else _LABELS.get(label.kind, _OTHER_LABEL)
