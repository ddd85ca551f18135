"""The English words, by how common they are.

The words are those of SCOWL (Spell Checker Oriented Word Lists, Kevin Atkinson). Their frequency was counted in the
pages of the Web Content Extraction Benchmark (wcxb, CC-BY-4.0). ``scripts/train/word_list.py`` makes the list. The
notice of SCOWL is in the same folder.
"""

import gzip
from functools import lru_cache
from importlib import resources

__all__ = ["RARE", "lexicon"]

RARE = 6  # the ranks from here on: words of few pages or none, in SCOWL's sizes 60 and 70


@lru_cache(maxsize=1)
def lexicon() -> dict[str, int]:
    """Return the rank of each word: 0 to 4 by the share of the pages that contain it, 5 to 7 by the size of SCOWL.

    Names keep their capitals.

    >>> lexicon()["the"], lexicon()["ferry"], "harbourmaster" in lexicon()
    (0, 5, False)
    """
    packed = resources.files("newscorpus.parsing").joinpath("data", "words.txt.gz").read_bytes()
    parts = gzip.decompress(packed).decode().split("\n\n")
    return {word: rank for rank, part in enumerate(parts) for word in part.split("\n")}
