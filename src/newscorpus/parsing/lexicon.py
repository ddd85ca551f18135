"""The English words, by how common they are.

The list is made of SCOWL (Spell Checker Oriented Word Lists, Kevin Atkinson) by ``scripts/make_lexicon.py``;
its notice lies beside it.
"""

import gzip
from functools import lru_cache
from importlib import resources

__all__ = ["COMMON", "LARGE", "MIDDLE", "lexicon"]

COMMON, MIDDLE, LARGE = 1, 2, 3  # the lists: SCOWL's sizes 35, 60 and 70


@lru_cache(maxsize=1)
def lexicon() -> dict[str, int]:
    """The list that each word first stands in; names keep their capitals.

    >>> lexicon()["harbour"] == MIDDLE, "harbourmaster" in lexicon()
    (True, False)
    """
    packed = resources.files("newscorpus.parsing").joinpath("data", "scowl.txt.gz").read_bytes()
    parts = gzip.decompress(packed).decode().split("\n\n")
    return {word: size for size, part in zip((COMMON, MIDDLE, LARGE), parts, strict=True) for word in part.split("\n")}
