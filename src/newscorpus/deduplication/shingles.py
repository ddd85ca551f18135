r"""Words and shingles, which ``similar_pairs`` compares.

The words of a text are the matches of ``\w+`` in the lower-cased text. Its shingles are the set of its sequences of n
words. A text with fewer than n words has one shingle, which is all its words. A text without words has none (A.
Broder, "On the resemblance and containment of documents", 1997).
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any, Literal, cast

__all__ = ["Measure", "score", "shingles", "spaced", "texts_of", "words"]

Measure = Literal["jaccard", "containment"]

_WORD = re.compile(r"\w+")

# In ASCII, one translation and one split give the same words as the expression.
_ASCII = {n: chr(n).lower() if _WORD.match(chr(n)) else " " for n in range(128)}


def words(text: str) -> list[str]:
    r"""Return the words of a text in order: the matches of ``\w+`` in the lower-cased text.

    >>> words("It's 5 o'clock.")
    ['it', 's', '5', 'o', 'clock']
    """
    return spaced(text).split() if text.isascii() else _WORD.findall(text.lower())


def spaced(text: str) -> str:
    """Return an ASCII text in lower case, with a space for each character that is not part of a word."""
    return text.translate(_ASCII)


def shingles(of: Sequence[str], n: int) -> Iterable[tuple[str, ...]]:
    """Return the sequences of n of these words, in order and with repetitions."""
    if len(of) < n:
        return (tuple(of),) if of else ()
    return zip(*[of[k:] for k in range(n)])  # noqa: B905  they end together, at the shortest


def score(shared: int, a: int, b: int, measure: Measure) -> float:
    """Return the similarity of two sets of ``a`` and ``b`` shingles that have this number of shingles in common."""
    return shared / (a + b - shared) if measure == "jaccard" else shared / min(a, b)


def texts_of(texts: Iterable[str]) -> list[str]:
    """Return the texts as a list.

    Raises:
        TypeError: a text has a wrong type; the message gives its position.
    """
    if isinstance(texts, str | bytes) or not hasattr(cast("Any", texts), "__iter__"):
        raise TypeError(f"texts must be an iterable of str, not {type(texts).__name__}")
    given = list(texts)
    for position, text in enumerate(given):
        if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError(f"texts[{position}] must be str, not {type(text).__name__}")
    return given
