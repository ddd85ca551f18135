"""The features of a line by itself that separate text from furniture, as numbers into a table of weights.

Each feature has a few values, such as the number of words in eleven steps. A line gets the number of one value of
each feature. Most features are independent of the language: length, marks, capitals, digits. The vocabulary of
``[[hint]]`` covers many languages.
"""

# ruff: noqa: FURB136 - conditions instead of min() in the row of features

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from newscorpus.parsing.classifier.content_words import long_words
from newscorpus.parsing.fast.hint_words import hint_words
from newscorpus.parsing.lines.reading import SENTENCE_ENDS, Line, ends_sentence
from newscorpus.rules import HintRule, Rules

__all__ = [
    "CHARACTERS",
    "HINTS",
    "OWN",
    "TOKENS",
    "Counts",
    "HintVocabulary",
    "OwnFeatures",
    "counts_in",
    "end_of",
    "first_letters",
    "first_of",
    "length_of",
    "lengths_and_steps",
    "line_features",
    "own_features",
    "sentence_ends",
    "separators",
    "starts",
    "steps",
    "vocabulary",
]

HintVocabulary = dict[str, int]  # a word's hints, one bit for each

HINTS = (
    "related", "share", "subscribe", "legal", "account", "comments", "media", "ads", "byline", "tags", "about",
    "bio", "you",
)  # fmt: skip

# The number of values of each feature. Most have a set of values for each of four lengths of line: a capital
# means little in a line of one word.
OWN = {
    "words": 12, "end": 32, "first": 24, "capitals": 36, "digits": 20, "small letters": 32, "sentences": 7, "commas": 6,
    "year": 8, "separators": 16, "address": 8, "shouted": 8, "colon": 8, "question": 8, "word length": 9,
} | {f"hint.{hint}": 4 for hint in HINTS}  # fmt: skip

WORDS = (1, 2, 3, 4, 5, 7, 10, 15, 25, 40, 80)
CAPITALS = (0.05, 0.1, 0.15, 0.25, 0.4, 0.6, 0.8, 0.95)
DIGITS = (0.01, 0.1, 0.25, 0.5)
SMALL = (0.01, 0.2, 0.4, 0.55, 0.7, 0.8, 0.9)
LETTERS = (3.0, 4.0, 4.5, 5.0, 5.5, 6.0, 7.0, 9.0)

HINT_WORDS = 120  # words; hints are not used in a longer line
TOKENS = 40  # words and characters at the beginning of a long line that are read
CHARACTERS = 600

# a year or a time of day: 2031, 12:30
_YEAR = re.compile(r"\d(?:(?<=1)9\d\d|(?<=2)0\d\d|:\d\d)")
_SEPARATOR = re.compile(r"[|›»•·/>→←…]")
# the kind of each ASCII byte: small letter, capital, digit, blank or mark
_KINDS = bytes(
    ord("a" if c.islower() else "A" if c.isupper() else "0" if c.isdigit() else " " if c.isspace() else ".")
    for c in map(chr, range(256))
)
_SENTENCE = re.compile(r"[.!?…。！？](?:(?<=[。！？])|[\"'”’»)“]?\s)")
_ASCII_SENTENCE = re.compile(r"[.!?][\"')]?\s")


def starts(layout: dict[str, int], first: int = 0) -> dict[str, int]:
    """Return where the values of each feature begin in the table of weights. The first feature begins at ``first``."""
    return dict(zip(layout, accumulate(layout.values(), initial=first), strict=False))


_AT = starts(OWN)
_END, _FIRST, _CAPITALS, _DIGITS, _SMALL = (_AT[n] for n in ("end", "first", "capitals", "digits", "small letters"))
_SENTENCES, _COMMAS, _YEARS, _SEPARATORS = (_AT[n] for n in ("sentences", "commas", "year", "separators"))
_ADDRESS, _SHOUTED, _COLON, _QUESTION = (_AT[n] for n in ("address", "shouted", "colon", "question"))
_LENGTH, _HINT = _AT["word length"], _AT["hint.related"]


@lru_cache(maxsize=16)
def vocabulary(rules: Rules) -> HintVocabulary:
    """Return the words of ``[[hint]]`` with the bits of their hints. Hints without weights are left out."""
    bits = {hint: 1 << n for n, hint in enumerate(HINTS)}
    words: HintVocabulary = {}
    for rule in rules.table(HintRule):
        for word in rule.words if rule.trait in bits else ():
            words[word] = words.get(word, 0) | bits[rule.trait]
    return words


def steps(edges: Sequence[int]) -> tuple[int, ...]:
    """Return the step of every count from 0 up to the last edge. Larger counts are on the last step.

    >>> steps((1, 3))
    (0, 1, 1, 2)
    """
    return tuple(bisect_right(edges, number) for number in range(edges[-1] + 1))


def _steps_of_shares(edges: Sequence[float]) -> tuple[tuple[int, ...], ...]:
    """Return for each number of words the step of the share that every count makes up."""
    return tuple(
        tuple(bisect_right(edges, count * (1 / tokens)) for count in range(tokens + 1) if tokens)
        for tokens in range(TOKENS + 1)
    )


_CAPITAL_STEPS, _DIGIT_STEPS, _SMALL_STEPS = map(_steps_of_shares, (CAPITALS, DIGITS, SMALL))


def length_of(words: int) -> int:
    """Return the length of a line in four steps."""
    return 0 if words <= 3 else 1 if words <= 8 else 2 if words <= 20 else 3


_LENGTHS = bytes(map(length_of, range(256)))
_WORD_STEPS = bytes(bisect_right(WORDS, words) for words in range(256))


def lengths_and_steps(words: Sequence[int]) -> tuple[bytes, bytes]:
    """Return the length and the number of words of each line, in steps."""
    counts = bytes([count if count < 255 else 255 for count in words])  # larger counts are on the same step
    return counts.translate(_LENGTHS), counts.translate(_WORD_STEPS)


def end_of(text: str) -> int:
    """Return how a line ends, as one of eight kinds."""
    last = text[-1]
    if last.isalpha():
        return 6
    if last in SENTENCE_ENDS:
        return 0
    if last in "\"'”’“»«)]」）":
        return 1 if ends_sentence(text) else 2
    if last in ":：":
        return 3
    if last in ",;،、":
        return 4
    return 5 if last.isdigit() else 7


def first_of(text: str) -> int:
    """Return how a line begins, as one of six kinds."""
    first = text[0]
    if first.isalpha():
        return 1 if first.islower() else 0
    if first.isdigit():
        return 2
    if first in "\"'“„«‘»‹「『":
        return 3
    return 4 if first in "*+-•·–—○●■▪" else 5


def sentence_ends(text: str) -> int:
    """Return the number of sentences that end in a text before its last character."""
    if not text.isascii():
        return len(_SENTENCE.findall(text))
    if "." in text or "!" in text or "?" in text:
        return len(_ASCII_SENTENCE.findall(text))
    return 0


def separators(text: str) -> int:
    """Return the number of separators between the entries of a menu."""
    if text.isascii():
        return text.count("|") + text.count("/") + text.count(">") + text.count(" - ")
    return len(_SEPARATOR.findall(text)) + text.count(" - ") + text.count(" – ")


def _commas(text: str) -> int:
    return text.count(",") + text.count("،") + text.count("、")


def first_letters(text: str, words: int) -> tuple[int, int, int, int]:
    """Return how many words begin with a small letter, a capital and a digit, and how many words were counted."""
    if words <= TOKENS and text.isascii():
        kinds = b" " + text.encode().translate(_KINDS)
        return kinds.count(b" a"), kinds.count(b" A"), kinds.count(b" 0"), words
    tokens = text.split(None, TOKENS)[:TOKENS]
    small = capitals = digits = 0
    for token in tokens:
        first = token[0]
        if first.islower():
            small += 1
        elif first.isupper():
            capitals += 1
        elif first.isdigit():
            digits += 1
    return small, capitals, digits, len(tokens)


class OwnFeatures(NamedTuple):
    """The features of some lines. Each attribute has one item for each line.

    Attributes:
        numbers: the numbers of the features.
        hints: the hints of the words, one bit for each.
        ends: how the line ends.
        topics: the long words.
    """

    numbers: list[list[int]]
    hints: list[int]
    ends: list[int]
    topics: list[frozenset[str]]


# What is counted in a line: the number of words whose first letters were counted; how many of these begin with a small
# letter, a capital and a digit; the ends of sentences, the commas and the separators between entries; and whether the
# line contains an address, a colon before its end and a question mark.
Counts = tuple[int, int, int, int, int, int, int, bool, bool, bool]


def own_features(lines: Sequence[Line], hints: HintVocabulary) -> OwnFeatures:
    """Return the features of lines.

    ``parsing.classifier.fast.own_features`` gives the same and is what the decoder uses.
    """
    own = OwnFeatures([], [], [], [])
    for line in lines:
        numbers, found, end = line_features(line, counts_in(line), hint_words(line.text[:CHARACTERS]), hints)
        own.numbers.append(numbers)
        own.hints.append(found)
        own.ends.append(end)
        own.topics.append(long_words(line))
    return own


def counts_in(line: Line) -> Counts:
    """Return what is counted in a line."""
    head = line.text[:CHARACTERS]
    small, capitals, digits, tokens = first_letters(line.text, line.words)
    sentences = sentence_ends(head) if line.words > 3 else 0
    has_address = "@" in head or "http" in head or "www." in head
    return (
        tokens, small, capitals, digits, sentences, _commas(head), separators(head), has_address, ":" in head[:-1],
        "?" in head,
    )  # fmt: skip


def line_features(
    line: Line, counts: Counts, words: Sequence[str], hints: HintVocabulary
) -> tuple[list[int], int, int]:
    """Return the numbers of the features of a line, the hints of its words, and how it ends.

    Args:
        line: the line.
        counts: what was counted in it.
        words: its words in lower case, for the hints.
        hints: the vocabulary of hints.
    """
    text, count = line.text, line.words
    tokens, small, capitals, digits, sentences, commas, apart, address, colon, question = counts
    length, step = (_LENGTHS[count], _WORD_STEPS[count]) if count < len(_LENGTHS) else (3, len(WORDS))
    end = end_of(text)
    has_year = digits and _YEAR.search(text[:CHARACTERS])
    numbers = [
        step,
        _END + end * 4 + length,
        _FIRST + first_of(text) * 4 + length,
        _CAPITALS + _CAPITAL_STEPS[tokens][capitals] * 4 + length,
        _DIGITS + _DIGIT_STEPS[tokens][digits] * 4 + length,
        _SMALL + _SMALL_STEPS[tokens][small] * 4 + length,
        _SENTENCES + (sentences if sentences < 6 else 6),
        _COMMAS + (commas if commas < 5 else 5),
        _YEARS + (4 if has_year else 0) + length,
        _SEPARATORS + (apart if apart < 3 else 3) * 4 + length,
        _ADDRESS + (4 if address else 0) + length,
        _SHOUTED + (4 if capitals and text.isupper() else 0) + length,
        _COLON + (4 if colon else 0) + length,
        _QUESTION + (4 if question else 0) + length,
        _LENGTH + bisect_right(LETTERS, len(text) / count),
    ]
    found = 0
    if count <= HINT_WORDS:
        for word in hints.keys() & words:
            found |= hints[word]
        if found:
            numbers += [at + length for at in _numbers_of(found)]
    return numbers, found, end


@lru_cache(maxsize=1 << len(HINTS))
def _numbers_of(found: int) -> tuple[int, ...]:
    """Return the numbers of hints, without the length of the line."""
    return tuple(_HINT + 4 * n for n in range(len(HINTS)) if found >> n & 1)
