"""Types and functions that the makers of variants share.

A maker takes (draw, story, take) and returns a text, or None if it cannot make what its name says of this story.
``take`` returns another story, which no other case may use.
"""

import random
import re
from collections.abc import Callable, Sequence
from typing import Protocol

Draw = random.Random


class Story(Protocol):
    """A story as ``variants.py`` of the benchmark reads it."""

    id: str
    text: str
    title: str
    paragraphs: list[list[str]]  # the sentences of each paragraph
    body: list[str]  # the text of each paragraph
    sentences: list[str]


Take = Callable[[], Story]
Maker = Callable[[Draw, Story, Take], str | None]

NUMBER = re.compile(r"(?<![\w.,-])\d[\d,]*(?:\.\d+)?(?![\w-])")
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")


def page(title: str, paragraphs: Sequence[str]) -> str:
    """Return a text with a headline and paragraphs."""
    return "\n\n".join([title, *paragraphs]) + "\n"


def plain(story: Story) -> str:
    """Return the story without the layout of its capture."""
    return page(story.title, story.body)


def swapped(text: str, table: dict[str, str]) -> str:
    """Return the text with words replaced. A new word keeps the capital of the old one."""
    words = "|".join(sorted(map(re.escape, table), key=len, reverse=True))
    found = re.compile(rf"\b(?:{words})(?!\w)", re.IGNORECASE)

    def new(match: re.Match[str]) -> str:
        word = table.get(match[0].lower(), match[0])
        return word[:1].upper() + word[1:] if match[0][0].isupper() else word

    return found.sub(new, text)


def changed_words(before: str, after: str) -> int:
    """Return how many words of a text are missing after a change."""
    left, right = before.lower().split(), set(after.lower().split())
    return sum(word not in right for word in left)
