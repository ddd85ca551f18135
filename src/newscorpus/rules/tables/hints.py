"""The vocabulary of what stands around the text of a page."""

import re
from typing import ClassVar

from attrs import frozen

from newscorpus.rules.rule import Rule

__all__ = ["BLANKED", "CODE", "HINT_WORD", "HintRule", "hint_words", "parted"]

HINT_WORD = re.compile(r"[a-z0-9_\w©®][a-z0-9_\w'’-]*")  # named, the commonest of \w are told faster
# Faster still: in a code with a byte for each character, what is in no word becomes a blank, capitals become small,
# and the text is parted at the blanks.
CODE = "cp1252"
BLANKED = bytes(
    (c.lower() if re.match(r"[\w'’©®\n-]", c) else " ").encode(CODE)[0]
    for c in (bytes((n,)).decode(CODE, "replace") for n in range(256))
)
_NO_BEGINNING = re.compile(r" [-'’]+")


def hint_words(text: str) -> list[str]:
    """The words of a text that are looked up, in small letters.

    >>> hint_words("Don't share © 2031")
    ["don't", 'share', '©', '2031']
    """
    if not text.isascii():
        return HINT_WORD.findall(text.lower())
    return parted(" " + text.encode().translate(BLANKED).decode())


def parted(blanked: str) -> list[str]:
    """The words of a text in which all else is ``BLANKED``, as is what stands before it."""
    if " -" in blanked or " '" in blanked or " ’" in blanked:
        blanked = _NO_BEGINNING.sub(" ", blanked)
    return blanked.split()


@frozen(kw_only=True)
class HintRule(Rule):
    """``[[hint]]``: words that make a short line more or less likely to be text; the weights say which and how much.

    Attributes:
        trait: what the words are a sign of; the weights have an entry for it.
        words: single words, in small letters.
    """

    table: ClassVar[str] = "hint"

    trait: str
    words: tuple[str, ...]

    def check(self) -> None:
        """Hold the words against the examples."""
        known = frozenset(self.words)
        for word in self.words:
            if HINT_WORD.fullmatch(word) is None or word != word.lower():
                raise ValueError(f"words must be single words in small letters, but one is {word!r}")
        for example in self.yes:
            if known.isdisjoint(HINT_WORD.findall(example.lower())):
                raise ValueError(f"none of the words is in its yes {example!r}")
        for example in self.no:
            if not known.isdisjoint(HINT_WORD.findall(example.lower())):
                raise ValueError(f"one of the words is in its no {example!r}")
