r"""Words and shingles: what ``similar_pairs`` compares.

A text's words are the matches of ``\w+`` in the lower-cased text. Its shingles are the set of its n-word
sequences; a text with fewer than n words has one shingle, all its words; a text without words has none
(A. Broder, "On the resemblance and containment of documents", 1997).
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any, Literal, cast

__all__ = ["Measure", "check_positive", "check_share", "score", "shingles", "spaced", "texts_of", "words"]

Measure = Literal["jaccard", "containment"]

_WORD = re.compile(r"\w+")

# For ASCII text one translation and one split give the same words as the expression, in a third of the time.
_ASCII = {n: chr(n).lower() if _WORD.match(chr(n)) else " " for n in range(128)}


def words(text: str) -> list[str]:
    r"""The words of a text: the matches of ``\w+`` in the lower-cased text, in order.

    >>> words("It's 5 o'clock.")
    ['it', 's', '5', 'o', 'clock']
    """
    return spaced(text).split() if text.isascii() else _WORD.findall(text.lower())


def spaced(text: str) -> str:
    """An ASCII text in small letters, with a space in the place of each character that is in no word."""
    return text.translate(_ASCII)


def shingles(of: Sequence[str], n: int) -> Iterable[tuple[str, ...]]:
    """The n-word sequences of these words, in order and with repetitions."""
    if len(of) < n:
        return (tuple(of),) if of else ()
    return zip(*[of[k:] for k in range(n)])  # noqa: B905  they end together, at the shortest


def score(shared: int, a: int, b: int, measure: Measure) -> float:
    """The similarity of two sets of ``a`` and ``b`` shingles that share so many."""
    return shared / (a + b - shared) if measure == "jaccard" else shared / min(a, b)


def texts_of(texts: Iterable[str]) -> list[str]:
    """The texts as a list, or a TypeError that says which of them is of a wrong type."""
    if isinstance(texts, str | bytes) or not hasattr(cast("Any", texts), "__iter__"):
        raise TypeError(f"texts must be an iterable of str, not {type(texts).__name__}")
    given = list(texts)
    for position, text in enumerate(given):
        if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError(f"texts[{position}] must be str, not {type(text).__name__}")
    return given


def check_share(value: object, named: str) -> None:
    """A number above 0 and up to 1, or an error that says what it is instead."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"{named} must be a number, not {type(value).__name__}")
    if not 0 < value <= 1:
        raise ValueError(f"{named} must be above 0 and at most 1, but is {value}")


def check_positive(value: object, named: str) -> None:
    """A whole number from 1, or an error that says what it is instead."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{named} must be an int, not {type(value).__name__}")
    if value < 1:
        raise ValueError(f"{named} must be at least 1, but is {value}")
