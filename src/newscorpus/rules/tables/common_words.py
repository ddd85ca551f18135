"""The table of the words that a language is recognised by."""

from typing import ClassVar

from attrs import frozen

from newscorpus.rules.rule import Rule

__all__ = ["CommonWordsRule"]


@frozen(kw_only=True)
class CommonWordsRule(Rule):
    """``[[common_words]]``: the commonest words of English. A `yes` is an English text, a `no` one in another language.

    Glued words are looked for in English texts only.

    Attributes:
        words: in small letters.
    """

    table: ClassVar[str] = "common_words"

    words: tuple[str, ...]

    def check(self) -> None:
        """Hold the words against their form."""
        for word in self.words:
            if not word.isalpha() or word != word.lower():
                raise ValueError(f"words must be letters, and small ones, but one is {word!r}")
