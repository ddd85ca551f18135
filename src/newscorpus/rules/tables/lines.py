"""The table of rules on the lines of a page."""

import re
from functools import cached_property
from typing import ClassVar

from attrs import frozen

from newscorpus.model import BlockKind
from newscorpus.rules.checks import check_match, check_words
from newscorpus.rules.rule import Rule

__all__ = ["LineRule"]

PLACEHOLDER = "{phrases}"


@frozen(kw_only=True)
class LineRule(Rule):
    """``[[line]]``: a line in which ``match`` is found is of this kind.

    Attributes:
        kind: a block kind.
        match: a regular expression. It is searched in the line without the whitespace at both ends. ``{phrases}`` in it
            stands for any of ``phrases``.
        phrases: words and phrases as printed. A space in them stands for any whitespace character.
    """

    table: ClassVar[str] = "line"

    kind: BlockKind
    match: str
    phrases: tuple[str, ...] = ()

    @cached_property
    def expression(self) -> str:
        """``match`` with the phrases filled in."""
        longest_first = sorted(self.phrases, key=lambda phrase: (-len(phrase), phrase))
        alternatives = (r"\s".join(map(re.escape, phrase.split(" "))) for phrase in longest_first)
        return self.match.replace(PLACEHOLDER, f"(?:{'|'.join(alternatives)})") if self.phrases else self.match

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """``match`` with the phrases filled in, compiled."""
        return re.compile(self.expression)

    def check(self) -> None:
        """Check the phrases, and the expression against the examples."""
        if self.phrases:
            check_words(self.phrases, "phrases")
        if bool(self.phrases) != (PLACEHOLDER in self.match):
            raise ValueError(f"phrases and {PLACEHOLDER} in match must be there together")
        check_match(self.expression, self.yes, self.no)
