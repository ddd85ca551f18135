"""Decide which lines of a page are text: the best sequence of verdicts over all lines.

Every line has a score, the sum of the weights of its features. The score of a long line is multiplied. A change from
text to no text, or back, has a cost. Dynamic programming finds the sequence of verdicts with the greatest sum
(Viterbi, IEEE Trans. Inf. Theory 13(2), 1967, doi:10.1109/TIT.1967.1054010).
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice
from operator import itemgetter
from typing import NamedTuple

from newscorpus.parsing.classifier.context_features import AROUND, Surveyed, features_around, texts_at_first_sight
from newscorpus.parsing.classifier.fast.own_features import own_features_from_bytes
from newscorpus.parsing.classifier.own_features import OWN, vocabulary
from newscorpus.parsing.classifier.region_features import features_in_region
from newscorpus.parsing.classifier.weights import Weights, default_weights, looked_up
from newscorpus.parsing.fast.byte_columns import Columns
from newscorpus.parsing.fields.datelines import Slug, slug
from newscorpus.parsing.labels.line_labels import FAR_FROM_TEXT, LineLabel, has_letters
from newscorpus.parsing.lines.reading import Line
from newscorpus.rules import Rules

__all__ = ["Features", "Verdicts", "decode", "emphasis", "lines_near_text", "read_features", "verdicts"]

NEAR = 8  # lines
SLUG_CHARACTERS = 300
LABEL_WORDS = 3
LABELS = 8  # times that a label is printed
PARAGRAPH_WORDS = 30
MOST_EMPHASIS = 2.0


class Verdicts(NamedTuple):
    """Which lines are text. Each attribute has one item for each line.

    Attributes:
        text: whether the line is text.
        reasons: the rule that decided, which names the heaviest features.
        topics: its long words, or None if the line was not classified.
    """

    text: list[bool]
    reasons: list[str]
    topics: list[frozenset[str] | None]


def verdicts(
    near: Sequence[int], lines: Sequence[Line], signs: Sequence[LineLabel | None], keys: Sequence[str], rules: Rules
) -> Verdicts:
    """Return the verdict on each line of a page. Only the lines ``near`` text are classified."""
    found = Verdicts([False] * len(lines), [FAR_FROM_TEXT.rule] * len(lines), [None] * len(lines))
    if near:
        chosen = [lines[n] for n in near]
        features = read_features(chosen, [signs[n] for n in near], [keys[n] for n in near], rules)
        text, reasons = decode(chosen, features, default_weights())
        is_text, rules_of, topics = found
        for n, verdict, reason, topic, opening in zip(
            near, text, reasons, features.topics, features.openings, strict=True
        ):
            opened = opening is not None and opening.agency is not None
            is_text[n] = verdict or opened
            rules_of[n] = OPENED if opened else reason
            topics[n] = topic
    return found


def lines_near_text(lines: Sequence[Line]) -> list[int]:
    """Return the lines that are classified: lines with letters that stand near a line that looks like text.

    The long menus of a page are skipped.
    """
    labels = _labels(lines)

    def is_worded(n: int) -> bool:
        return has_letters(lines[n].text) and lines[n].text not in labels

    near: list[int] = []
    end = 0  # the line after those that were taken or skipped
    for n, words in enumerate(texts_at_first_sight(lines)):
        if not words or not is_worded(n):
            continue
        if n >= end:
            near += [*islice(filter(is_worded, range(n - 1, end - 1, -1)), NEAR)][::-1]
            near.append(n)
            end = n + 1
        missing = NEAR - (len(near) - bisect_right(near, n))
        while missing and end < len(lines):
            if is_worded(end):
                near.append(end)
                missing -= 1
            end += 1
    return near


def _labels(lines: Sequence[Line]) -> frozenset[str]:
    """Return the short lines that a page prints many times, before or after each paragraph: "Article content".

    A line that is printed once for each entry of a list has more than one line between its copies.
    """
    times = Counter([line.text for line in lines if line.words <= LABEL_WORDS])
    often = {text for text, n in times.items() if n >= LABELS}
    if not often:
        return frozenset()
    last: dict[str, int] = {}
    close = Counter[str]()
    for n, line in enumerate(lines):
        if line.text in often:
            close[line.text] += n - last.get(line.text, -LABELS) <= 2
            last[line.text] = n
    return frozenset(text for text in often if 2 * close[text] >= times[text])


OPENED = "line.slug"  # the rule of a line that begins with a dateline


class Features(NamedTuple):
    """The features of the lines of a page, and what the region of the page is computed from.

    Attributes:
        own: the numbers of the features of each distinct text.
        printed: which of these texts each line is.
        around: the values of the features that each line has by its surroundings.
        topics: the long words of each line.
        openings: the dateline before the first words of each line.
    """

    own: list[list[int]]
    printed: list[int]
    around: Columns
    topics: list[frozenset[str]]
    openings: list[Slug | None]


def read_features(
    lines: Sequence[Line], signs: Sequence[LineLabel | None], keys: Sequence[str], rules: Rules
) -> Features:
    """Return the features of each line by itself and by its surroundings."""
    different = {line.text: line for line in lines}  # many lines occur several times in a page
    own, hints, ends, topics = own_features_from_bytes([*different.values()], vocabulary(rules))
    number = {text: n for n, text in enumerate(different)}
    printed = [number[line.text] for line in lines]
    hints = [hints[n] for n in printed]
    ends = [ends[n] for n in printed]
    topics = [topics[n] for n in printed]
    text = texts_at_first_sight(lines)
    openings = [
        slug(line.text[:SLUG_CHARACTERS], rules) if many else None for line, many in zip(lines, text, strict=True)
    ]
    opened = [opening is not None for opening in openings]
    around = features_around(Surveyed(lines, text, signs, keys, ends, hints, topics, opened))
    return Features(own, printed, around, topics, openings)


def decode(lines: Sequence[Line], features: Features, weights: Weights) -> tuple[list[bool], list[str]]:
    """Return for each line whether it is text, and the reason."""
    printed = features.printed
    scores_of_texts, worths_of_texts = _weighed(features.own, weights)
    values_of_texts = [*map(sum, worths_of_texts)]
    first, second = looked_up(features.around, weights.first, weights.second)
    scores = [scores_of_texts[n] + score for n, score in zip(printed, map(sum, first), strict=False)]
    region = features_in_region(lines, scores, features.topics)
    worths = [*second]
    (in_region,) = looked_up(region.columns, weights.second)
    more = [*map(sum, in_region)]
    (to_end,) = looked_up({"to end": region.to_end}, weights.second)
    for n, (worth,) in zip(range(region.start, region.start + len(region.to_end)), to_end, strict=False):
        more[n] += worth
    values = [
        values_of_texts[n] + sum(worth) + worth_in_region
        for n, worth, worth_in_region in zip(printed, worths, more, strict=False)
    ]
    values = [
        value * emphasis(line.words) if line.words > PARAGRAPH_WORDS else value
        for value, line in zip(values, lines, strict=True)
    ]
    text = _best_chain(values, weights.steps)
    return text, _reasons(text, features, worths_of_texts, worths)


def _weighed(rows: Iterable[Sequence[int]], weights: Weights) -> tuple[list[float], list[tuple[float, ...]]]:
    """Return for each row of numbers the sum of the first weights, and the second weights."""
    sums: list[float] = []
    worths: list[tuple[float, ...]] = []
    for row in rows:
        get = itemgetter(*row)  # itemgetter reads all weights of a line
        sums.append(sum(get(weights.first)))
        worths.append(get(weights.second))
    return sums, worths


def emphasis(words: int) -> float:
    """Return the factor for the score of a line. A long paragraph alone among furniture counts more than a label.

    The weights are learned without this factor. If they were learned with it, they would compensate for it.
    """
    return min(max(words / PARAGRAPH_WORDS, 1.0), MOST_EMPHASIS)


def _best_chain(values: Sequence[float], steps: Sequence[Sequence[float]]) -> list[bool]:
    """Return for each line whether it is text in the sequence with the greatest sum."""
    (stay_out, come_in), (go_out, stay_in) = steps
    out, inside = 0.0, 0.0
    came: list[tuple[bool, bool]] = []  # whether the best way to (no text, text) was by text
    for value in values:
        out_by_text, in_by_text = inside + go_out > out + stay_out, inside + stay_in > out + come_in
        came.append((out_by_text, in_by_text))
        out, inside = (
            inside + go_out if out_by_text else out + stay_out,
            (inside + stay_in if in_by_text else out + come_in) + value,
        )
    text = inside > out
    chain: list[bool] = []
    for was in reversed(came):
        chain.append(text)
        text = was[text]
    chain.reverse()
    return chain


def _reasons(
    text: Iterable[bool],
    features: Features,
    worths_of_texts: Sequence[Sequence[float]],
    worths: Iterable[Sequence[float]],
) -> list[str]:
    """The rules of the verdicts: the heaviest feature of each line, and the heaviest one of its surroundings."""
    names, numbers = [*features.around], features.own
    rules = [_rules("furniture"), _rules("text")]
    found: list[str] = []
    for is_text, n, around in zip(text, features.printed, worths, strict=False):
        most, own = max if is_text else min, worths_of_texts[n]
        first, second = own.index(most(own)), around.index(most(around))
        found.append(rules[is_text][numbers[n][first]][names[second]])
    return found


@lru_cache(maxsize=2)
def _rules(kind: str) -> list[dict[str, str]]:
    """Return the rules of the verdicts, for each number of an own feature and each feature of the surroundings."""
    rules = {own: {around: f"line.{kind}: {own}, {around}" for around in AROUND} for own in OWN}
    return [rules[own] for own, size in OWN.items() for _ in range(size)]
