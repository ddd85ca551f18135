"""Which lines of a page are text: the best chain of verdicts over all its lines.

Every line has a score, the sum of the weights of its traits, multiplied for a long one; to change from text to no text,
or back, costs. The chain of verdicts with the greatest sum is found by dynamic programming (Viterbi, IEEE Trans. Inf.
Theory 13(2), 1967, doi:10.1109/TIT.1967.1054010).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import NamedTuple

from newscorpus.parsing.lines import Line
from newscorpus.parsing.region import traits_in_region
from newscorpus.parsing.signs import FAR_FROM_TEXT, Sign, has_letters
from newscorpus.parsing.slugs import Slug, slug
from newscorpus.parsing.surroundings import Surveyed, long_words, text_words, traits_around
from newscorpus.parsing.traits import CHARACTERS, end_of, own_traits, vocabulary
from newscorpus.parsing.weights import Weights, default_weights, trait_names
from newscorpus.rules import Rules
from newscorpus.rules.hints import hint_words

__all__ = ["Traits", "Verdicts", "decode", "lines_near_text", "read_traits", "verdicts"]

NEAR = 8  # lines
SLUG_CHARACTERS = 300
LABEL_WORDS = 3
LABELS = 8  # times that a label is printed
PARAGRAPH_WORDS = 30
MOST_EMPHASIS = 2.0


class Verdicts(NamedTuple):
    """Which lines are text, line by line.

    Attributes:
        text: whether it is.
        reasons: the rule that says so, which names the traits that weighed most for it.
        topics: its long words; None where nobody looked.
    """

    text: list[bool]
    reasons: list[str]
    topics: list[frozenset[str] | None]


def verdicts(
    near: Sequence[int], lines: Sequence[Line], signs: Sequence[Sign | None], keys: Sequence[str], rules: Rules
) -> Verdicts:
    """The verdict on each line of a page; ``near`` are those that are looked at."""
    found = Verdicts([False] * len(lines), [FAR_FROM_TEXT.rule] * len(lines), [None] * len(lines))
    if near:
        chosen = [lines[n] for n in near]
        traits = read_traits(chosen, [signs[n] for n in near], [keys[n] for n in near], rules)
        text, reasons = decode(chosen, traits, default_weights())
        for n, verdict, reason, topic, opening in zip(near, text, reasons, traits.topics, traits.openings, strict=True):
            opened = opening is not None and opening.agency is not None
            found.text[n] = verdict or opened
            found.reasons[n] = OPENED if opened else reason
            found.topics[n] = topic
    return found


def lines_near_text(lines: Sequence[Line]) -> list[int]:
    """The lines that are looked at: those with letters that stand near one that is text at first sight.

    The long menus of a page are passed over, which is most of the time that they would take.
    """
    labels = _labels(lines)
    worded = [n for n, line in enumerate(lines) if has_letters(line.text) and line.text not in labels]
    near: list[int] = []
    until = 0  # how many of the lines with letters are taken or passed over
    for at, n in enumerate(worded):
        if text_words(lines[n]):
            near += worded[max(until, at - NEAR) : at + NEAR + 1]
            until = max(until, at + NEAR + 1)
    return near


def _labels(lines: Sequence[Line]) -> frozenset[str]:
    """The short lines that a page prints again and again, before each paragraph or after: "Article content".

    What is printed once for each entry of a list has more than one line between.
    """
    times = Counter(line.text for line in lines if line.words <= LABEL_WORDS)
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


OPENED = "line.slug"  # an agency stands before the first words of a story


class Traits(NamedTuple):
    """The traits of the lines of a page, what the region of the page is found by, and the slugs of the lines.

    Attributes:
        own: the numbers of the traits of each text by itself, once for lines that are printed again.
        printed: which of these texts each line is.
        around: the numbers of the traits of each line that come from its surroundings.
        topics: the long words of each line.
        openings: what stands before the first words of each.
    """

    own: list[list[int]]
    printed: list[int]
    around: list[tuple[int, ...]]
    topics: list[frozenset[str]]
    openings: list[Slug | None]


def read_traits(lines: Sequence[Line], signs: Sequence[Sign | None], keys: Sequence[str], rules: Rules) -> Traits:
    """The traits of each line by itself and by its surroundings."""
    hints = vocabulary(rules)
    known: dict[str, int] = {}  # a page prints many of its lines again
    own: list[list[int]] = []
    ends: list[int] = []
    hinted: list[int] = []
    topics: list[frozenset[str]] = []
    for line in lines:
        if line.text not in known:
            known[line.text] = len(own)
            words = hint_words(line.text[:CHARACTERS])
            end = end_of(line.text)
            numbers, found = own_traits(line.text, line.words, end, words, hints)
            own.append(numbers)
            ends.append(end)
            hinted.append(found)
            topics.append(long_words(line, words))
    printed = [known[line.text] for line in lines]
    topics = [topics[n] for n in printed]
    text = [text_words(line) for line in lines]
    openings = [
        slug(line.text[:SLUG_CHARACTERS], rules) if many else None for line, many in zip(lines, text, strict=True)
    ]
    opened = [opening is not None for opening in openings]
    around = traits_around(
        Surveyed(lines, text, signs, keys, [ends[n] for n in printed], [hinted[n] for n in printed], topics, opened)
    )
    return Traits(own, printed, around, topics, openings)


def decode(lines: Sequence[Line], traits: Traits, weights: Weights) -> tuple[list[bool], list[str]]:
    """Whether each line is text, and the reason."""
    scores_of_texts, worths_of_texts = _weighed(traits.own, weights)
    values_of_texts = [*map(sum, worths_of_texts)]
    scores, worths = _weighed(traits.around, weights)
    scores = [scores_of_texts[n] + score for n, score in zip(traits.printed, scores, strict=True)]
    region = traits_in_region(lines, scores, traits.topics)
    values = [
        values_of_texts[n] + sum(worth) + sum(itemgetter(*more)(weights.second))
        for n, worth, more in zip(traits.printed, worths, region, strict=True)
    ]
    values = [
        value * _emphasis(line.words) if line.words > PARAGRAPH_WORDS else value
        for value, line in zip(values, lines, strict=True)
    ]
    text = _best_chain(values, weights.steps)
    return text, [
        _deciding(traits.own[n], worths_of_texts[n], row, worth, text=is_text)
        for n, row, worth, is_text in zip(traits.printed, traits.around, worths, text, strict=True)
    ]


def _weighed(rows: Iterable[Sequence[int]], weights: Weights) -> tuple[list[float], list[tuple[float, ...]]]:
    """For each row of numbers the sum of the first weights, and the second weights."""
    sums: list[float] = []
    worths: list[tuple[float, ...]] = []
    for row in rows:
        get = itemgetter(*row)  # reads all the weights of a line at once
        sums.append(sum(get(weights.first)))
        worths.append(get(weights.second))
    return sums, worths


def _emphasis(words: int) -> float:
    """What the value of a line is multiplied by: a paragraph alone among furniture has more to say than a label.

    The weights are learned without; learned with it, they only make up for it.
    """
    return min(max(words / PARAGRAPH_WORDS, 1.0), MOST_EMPHASIS)


def _best_chain(values: Sequence[float], steps: Sequence[Sequence[float]]) -> list[bool]:
    """For each line whether it is text in the chain with the greatest sum."""
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


def _deciding(
    own: Sequence[int], worths: Sequence[float], around: Sequence[int], worths_around: Sequence[float], *, text: bool
) -> str:
    """The rule of a verdict: the trait of the line, and the one of its surroundings, that weighed most for it."""
    most, kind, names = (max, "text", trait_names()) if text else (min, "furniture", trait_names())
    first, second = worths.index(most(worths)), worths_around.index(most(worths_around))
    return f"line.{kind}: {names[own[first]]}, {names[around[second]]}"
