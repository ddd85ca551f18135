"""The long words of a line, which show its topic in languages with blanks between words."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from newscorpus.parsing.lines.reading import Line

__all__ = ["TOPICS", "long_words", "long_words_in", "mentioned_in", "shares_of_topics"]

TOPICS = (0.001, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7)  # shares of its words
TOPIC_CHARACTERS = 1500
LONG = 5  # letters
_LONG = re.compile(rf"[^\W\d_]{{{LONG},}}")
_ASCII_LONG = re.compile(rf"[a-z]{{{LONG},}}")


def long_words(line: Line) -> frozenset[str]:
    """Return the words of at least five letters at the beginning of a line."""
    return long_words_in(line.text[:TOPIC_CHARACTERS].lower())


def long_words_in(text: str) -> frozenset[str]:
    """Return the words of at least five letters in a text in lower case."""
    if not text.isascii():
        for mark in "’“”–—‘…":  # often the only characters in English that are not ASCII
            text = text.replace(mark, " ")
    return frozenset((_ASCII_LONG if text.isascii() else _LONG).findall(text))


def mentioned_in(topics: Iterable[frozenset[str]]) -> tuple[set[str], set[str]]:
    """Return the words that any of the topics has, and the words that several have."""
    mentioned, twice = set[str](), set[str]()
    for topic in topics:
        twice |= mentioned & topic
        mentioned |= topic
    return mentioned, twice


def shares_of_topics(topics: Sequence[frozenset[str]], is_text: bytes) -> bytes:
    """Return the share of each topic that the text also has, in steps.

    A line of the text must share its words with another line of the text.

    Args:
        topics: the long words of each line.
        is_text: 1 for a line of the text, 0 for another.
    """
    words = mentioned_in(topic for topic, there in zip(topics, is_text, strict=True) if there)
    return bytes(
        [
            bisect_right(TOPICS, len(topic & words[there]) / len(topic)) if topic else len(TOPICS) + 1
            for topic, there in zip(topics, is_text, strict=True)
        ]
    )
