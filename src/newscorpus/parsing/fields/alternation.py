"""An expression for any of some words."""

import re
from collections.abc import Iterable

__all__ = ["alternation"]


def alternation(words: Iterable[str]) -> str:
    """Return an expression for any of the words, longer words first. A space matches any blank.

    Without words it matches nothing.
    """
    ordered = sorted(dict.fromkeys(words), key=lambda word: (-len(word), word))
    return "|".join(r"\s".join(re.escape(part) for part in word.split()) for word in ordered) or r"(?!)"
