"""The corpus: what ``build_corpus`` returns."""

from functools import cached_property

from attrs import field, frozen

from newscorpus.model.article import Article
from newscorpus.model.duplicates import DuplicateGroup
from newscorpus.model.page import Page
from newscorpus.model.speech import Quote, Speaker
from newscorpus.model.validation import length_repr, tuple_of

__all__ = ["Corpus"]


@frozen
class Corpus:
    """Parsed captures with their duplicates, quotes and speakers.

    Attributes:
        pages: one page for each capture, in order.
        groups: the duplicates among ``articles``, as positions in it.
        quotes: one tuple of quotes for each article; their spans point into its ``text``.
        speakers: the persons and bodies that the quotes name, each once for the whole corpus.
    """

    pages: tuple[Page, ...] = field(default=(), validator=tuple_of(Page), repr=length_repr)
    groups: tuple[DuplicateGroup, ...] = field(default=(), validator=tuple_of(DuplicateGroup), repr=length_repr)
    quotes: tuple[tuple[Quote, ...], ...] = field(default=(), validator=tuple_of(tuple), repr=length_repr)
    speakers: tuple[Speaker, ...] = field(default=(), validator=tuple_of(Speaker), repr=length_repr)

    def __attrs_post_init__(self) -> None:
        if len(self.quotes) != len(self.articles):
            raise ValueError(
                f"Corpus.quotes must be one tuple an article, but are {len(self.quotes)} for "
                f"{len(self.articles)} articles"
            )
        for group in self.groups:
            if group.members[-1] >= len(self.articles):
                raise ValueError(f"Corpus.groups name article {group.members[-1]}, of {len(self.articles)}")

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """The articles of all pages, in order."""
        return tuple(article for page in self.pages for article in page.articles)
