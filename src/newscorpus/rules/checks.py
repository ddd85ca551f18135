"""What several tables ask of their fields."""

import re

__all__ = ["check_match", "check_words"]


def check_words(words: tuple[str, ...], name: str) -> None:
    """Hold a list of words against emptiness.

    Raises:
        ValueError: it is empty, or a word of it is.
    """
    if not words or not all(word.strip() for word in words):
        raise ValueError(f"{name} must hold at least one word, and no empty one")


def check_match(match: str, yes: tuple[str, ...], no: tuple[str, ...]) -> None:
    """Hold a regular expression against the examples of its rule.

    Raises:
        ValueError: it is none, is not found in a ``yes``, or is found in a ``no``.
    """
    try:
        found = re.compile(match).search
    except re.error as error:
        raise ValueError(f"match is no regular expression: {error}") from error
    for example in yes:
        if not found(example):
            raise ValueError(f"match is not found in its yes {example!r}")
    for example in no:
        if found(example):
            raise ValueError(f"match is found in its no {example!r}")
