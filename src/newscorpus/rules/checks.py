"""Checks that several tables of rules share."""

import re

__all__ = ["check_match", "check_words"]


def check_words(words: tuple[str, ...], name: str) -> None:
    """Check that a list has words, and that none is empty.

    Raises:
        ValueError: the list or one of its words is empty.
    """
    if not words or not all(word.strip() for word in words):
        raise ValueError(f"{name} must have at least one word, and no empty one")


def check_match(match: str, yes: tuple[str, ...], no: tuple[str, ...]) -> None:
    """Check a regular expression against the examples of its rule.

    Raises:
        ValueError: it cannot be compiled, is not found in a ``yes``, or is found in a ``no``.
    """
    try:
        found = re.compile(match).search
    except re.error as error:
        raise ValueError(f"match is not a regular expression: {error}") from error
    for example in yes:
        if not found(example):
            raise ValueError(f"match is not found in its yes {example!r}")
    for example in no:
        if found(example):
            raise ValueError(f"match is found in its no {example!r}")
