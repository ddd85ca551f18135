"""The table of common words, by which English is recognised."""

from typing import ClassVar

from attrs import frozen

from newscorpus.rules.rule import Rule

__all__ = ["CommonWordsRule"]


@frozen(kw_only=True)
class CommonWordsRule(Rule):
    """``[[common_words]]``: the most common words of English.

    A `yes` is an English text, a `no` is a text in another language. Glued words are repaired in English texts only.

    Attributes:
        words: the words, in lower case.
    """

    table: ClassVar[str] = "common_words"

    words: tuple[str, ...]

    def check(self) -> None:
        """Check that the words are letters in lower case."""
        for word in self.words:
            if not word.isalpha() or word != word.lower():
                raise ValueError(f"words must consist of letters in lower case, but one is {word!r}")
