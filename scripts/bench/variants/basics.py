"""What the makers of variants have in common.

A maker takes (draw, story, take) and gives a text, or None where it would not be what its name says. A story has
``title``, ``paragraphs`` of sentences, ``body`` and ``sentences``, as the benchmark's ``variants.py`` reads it;
``take`` gives another story, which is then used up.
"""

import random
import re
from collections.abc import Callable, Sequence
from typing import Any

Draw = random.Random
Story = Any
Take = Callable[[], Story]
Maker = Callable[[Draw, Story, Take], str | None]

NUMBER = re.compile(r"(?<![\w.,-])\d[\d,]*(?:\.\d+)?(?![\w-])")
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")


def page(title: str, paragraphs: Sequence[str]) -> str:
    """A headline and paragraphs."""
    return "\n\n".join([title, *paragraphs]) + "\n"


def plain(story: Story) -> str:
    """The story without the layout of its capture."""
    return page(story.title, story.body)


def swapped(text: str, table: dict[str, str]) -> str:
    """The text with words replaced, capitals kept."""
    words = "|".join(sorted(map(re.escape, table), key=len, reverse=True))
    found = re.compile(rf"\b(?:{words})(?!\w)", re.IGNORECASE)

    def new(match: re.Match[str]) -> str:
        word = table.get(match[0].lower(), match[0])
        return word[:1].upper() + word[1:] if match[0][0].isupper() else word

    return found.sub(new, text)


def changed_words(before: str, after: str) -> int:
    """How many words a text lost."""
    left, right = before.lower().split(), set(after.lower().split())
    return sum(word not in right for word in left)
