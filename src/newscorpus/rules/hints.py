"""The vocabulary of what stands around the text of a page."""

import re
from typing import ClassVar

from attrs import frozen

from newscorpus.rules.rule import Rule

__all__ = ["HINT_WORD", "HintRule", "hint_words"]

HINT_WORD = re.compile(r"[a-z0-9_\w©®][a-z0-9_\w'’-]*")  # named, the commonest of \w are told faster
_ASCII_WORD = re.compile(r"[a-z0-9_][a-z0-9_'-]*")  # the same, where there is nothing else: twice as fast
# and faster still: what is in no word becomes a blank, and the text is parted at the blanks
_BLANKED = bytes(n if chr(n) in "abcdefghijklmnopqrstuvwxyz0123456789_'-" else 32 for n in range(256))


def hint_words(text: str) -> list[str]:
    """The words of a text that are looked up, in small letters.

    >>> hint_words("Don't share © 2031")
    ["don't", 'share', '©', '2031']
    """
    lower = text.lower()
    if not lower.isascii():
        return HINT_WORD.findall(lower)
    blanked = lower.encode().translate(_BLANKED).decode()
    if blanked[:1] in "'-" or " '" in blanked or " -" in blanked:  # no word begins so
        return _ASCII_WORD.findall(lower)
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
