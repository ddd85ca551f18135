"""The tables that say who made a text or a picture: agencies, and the words before a name."""

from typing import ClassVar

from attrs import frozen

from newscorpus.rules.checks import check_words
from newscorpus.rules.rule import Rule

__all__ = ["AgencyRule", "BylineRule", "CreditRule", "RubricRule"]


@frozen(kw_only=True)
class AgencyRule(Rule):
    """``[[agency]]``: a news or picture agency.

    Attributes:
        names: its names and abbreviations as printed, capitals included.
        pictures: it makes nothing but pictures, so that it is in no slug.
    """

    table: ClassVar[str] = "agency"

    names: tuple[str, ...]
    pictures: bool = False

    def check(self) -> None:
        """Hold the names against emptiness."""
        check_words(self.names, "names")


@frozen(kw_only=True)
class BylineRule(Rule):
    """``[[byline]]``: words of a language around the names of authors.

    Attributes:
        before: what introduces them ("by").
        between: what joins two of them ("and").
        roles: what authors are, printed beside the name ("correspondent").
    """

    table: ClassVar[str] = "byline"

    before: tuple[str, ...]
    between: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()

    def check(self) -> None:
        """Hold the words against emptiness."""
        check_words(self.before, "before")


@frozen(kw_only=True)
class CreditRule(Rule):
    """``[[credit]]``: words of a language before the maker of a picture ("Photo:", "picture by").

    Attributes:
        words: with a colon, a stroke or the name itself behind them; in any case.
    """

    table: ClassVar[str] = "credit"

    words: tuple[str, ...]

    def check(self) -> None:
        """Hold the words against emptiness."""
        check_words(self.words, "words")


@frozen(kw_only=True)
class RubricRule(Rule):
    """``[[rubric]]``: words of a language that stand in capitals before a story and are no place ("ANALYSIS:").

    Attributes:
        words: in any case.
    """

    table: ClassVar[str] = "rubric"

    words: tuple[str, ...]

    def check(self) -> None:
        """Hold the words against emptiness."""
        check_words(self.words, "words")
