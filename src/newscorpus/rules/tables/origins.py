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
    """``[[credit]]``: words that credit the maker of a picture, in upper or lower case.

    Attributes:
        words: words before the maker ("photo", "picture by"). A colon, a slash, a word of ``between`` or, after a full
            stop ("Fot."), a space stands between them and the name.
        between: words between such a word and the maker ("by").
        after: words after the maker ("撮影").
        rights: words that are used like the sign © ("copyright").
        makers: words in the name of a maker that is an organisation ("Press", "Ministry"); written with a capital.
        particles: words in lower case inside the name of a maker ("van", "of").
        imprint: words after © that belong to the imprint of a page and not to a credit ("Ltd").
    """

    table: ClassVar[str] = "credit"

    words: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    rights: tuple[str, ...] = ()
    makers: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    imprint: tuple[str, ...] = ()

    def check(self) -> None:
        """Check that the rule has words, and that none is empty."""
        lists = (self.words, self.between, self.after, self.rights, self.makers, self.particles, self.imprint)
        check_words(tuple(word for words in lists for word in words), "words")


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
