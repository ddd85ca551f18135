"""The words that are typical of the boilerplate around the text of a page."""

import re
from typing import ClassVar

from attrs import frozen

from newscorpus.rules.rule import Rule

__all__ = ["HINT_WORD", "HintRule"]

# A word, a number or one of the signs © and ®. Hyphens and apostrophes may stand inside a word.
HINT_WORD = re.compile(r"[a-z0-9_\w©®][a-z0-9_\w'’-]*")


@frozen(kw_only=True)
class HintRule(Rule):
    """``[[hint]]``: words that make a short line more or less likely to be text. The learned weights decide how much.

    Attributes:
        trait: the topic of the words; the table of weights has an entry for it.
        words: single words in lower case.
    """

    table: ClassVar[str] = "hint"

    trait: str
    words: tuple[str, ...]

    def check(self) -> None:
        """Check the words against the examples."""
        known = frozenset(self.words)
        for word in self.words:
            if HINT_WORD.fullmatch(word) is None or word != word.lower():
                raise ValueError(f"words must be single words in lower case, but one is {word!r}")
        for example in self.yes:
            if known.isdisjoint(HINT_WORD.findall(example.lower())):
                raise ValueError(f"none of the words is in its yes {example!r}")
        for example in self.no:
            if not known.isdisjoint(HINT_WORD.findall(example.lower())):
                raise ValueError(f"one of the words is in its no {example!r}")
