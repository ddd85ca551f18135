"""The tables that say what a line of a page is."""

import re
from functools import cached_property
from typing import ClassVar

from attrs import frozen

from newscorpus.model import BlockKind
from newscorpus.rules.checks import check_match
from newscorpus.rules.rule import Rule

__all__ = ["LineRule"]


@frozen(kw_only=True)
class LineRule(Rule):
    """``[[line]]``: a line in which ``match`` is found is of this kind.

    Attributes:
        kind: a block kind.
        match: a regular expression, searched in the line without its outer blanks.
    """

    table: ClassVar[str] = "line"

    kind: BlockKind
    match: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """``match``, compiled."""
        return re.compile(self.match)

    def check(self) -> None:
        """Hold the expression against the examples."""
        check_match(self.match, self.yes, self.no)
