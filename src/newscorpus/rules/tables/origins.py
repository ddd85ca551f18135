"""The tables on the origin of texts and pictures: agencies, bylines, credits, rubrics."""

from typing import ClassVar

from attrs import frozen

from newscorpus.rules.checks import check_words
from newscorpus.rules.rule import Rule

__all__ = ["AgencyRule", "BylineRule", "CreditRule", "RubricRule"]


@frozen(kw_only=True)
class AgencyRule(Rule):
    """``[[agency]]``: a news or picture agency.

    Attributes:
        names: its names and abbreviations as printed, with capitals.
        words: words in the names of agencies that are not listed ("Press", "Agency"), with capitals.
        pictures: whether it supplies nothing but pictures, so that no dateline names it.
    """

    table: ClassVar[str] = "agency"

    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    pictures: bool = False

    def check(self) -> None:
        """Check that there are names or words, and that none is empty."""
        check_words((*self.names, *self.words), "names")


@frozen(kw_only=True)
class BylineRule(Rule):
    """``[[byline]]``: words of a language around the names of authors.

    Attributes:
        before: words before the first name ("by").
        between: words between two names ("and").
        roles: words for the role of an author ("correspondent").
        particles: words in lower case inside the name of an author ("van").
    """

    table: ClassVar[str] = "byline"

    before: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()

    def check(self) -> None:
        """Check that there are words, and that none is empty."""
        check_words((*self.before, *self.particles), "before")


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
    """``[[rubric]]``: words that a story may begin with in capitals and that are not a dateline ("ANALYSIS:").

    Attributes:
        words: the words, in upper or lower case.
    """

    table: ClassVar[str] = "rubric"

    words: tuple[str, ...]

    def check(self) -> None:
        """Check that there are words, and that none is empty."""
        check_words(self.words, "words")
