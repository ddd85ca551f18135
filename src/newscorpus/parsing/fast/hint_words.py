"""The words of a text that are looked up in the vocabulary of ``[[hint]]``, in lower case.

The plain way:
    HINT_WORD.findall(text.lower())
In a code with one byte for each character, everything outside of words becomes a blank, and the text is split there.
"""

import re

from newscorpus.rules.tables.hints import HINT_WORD

__all__ = ["BLANKED", "CODE", "hint_words", "split_blanked"]

CODE = "cp1252"  # the code of Western Europe, which has all characters of most lines
# The translation of each byte: capitals become small letters, and what is not part of a word becomes a blank.
BLANKED = bytes(
    (c.lower() if re.match(r"[\w'’©®\n-]", c) else " ").encode(CODE)[0]
    for c in (bytes((n,)).decode(CODE, "replace") for n in range(256))
)
_NO_BEGINNING = re.compile(r" [-'’]+")  # hyphens and apostrophes do not begin a word


def hint_words(text: str) -> list[str]:
    """Return the words of a text in lower case.

    >>> hint_words("Don't share © 2031")
    ["don't", 'share', '©', '2031']
    """
    if not text.isascii():
        return HINT_WORD.findall(text.lower())
    return split_blanked(" " + text.encode().translate(BLANKED).decode())


def split_blanked(blanked: str) -> list[str]:
    """Return the words of a text that was translated with ``BLANKED``. A blank stands before the text."""
    if " -" in blanked or " '" in blanked or " ’" in blanked:
        blanked = _NO_BEGINNING.sub(" ", blanked)
    return blanked.split()
