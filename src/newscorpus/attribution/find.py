"""find_quotes: a text in, who said what in it out."""

from newscorpus.attribution.discourse.reading import read_text
from newscorpus.attribution.quotes import build_quotes
from newscorpus.attribution.syntax.language import language_of
from newscorpus.attribution.syntax.lexicon import lexicon
from newscorpus.model import Article, Quote
from newscorpus.rules import Rules

__all__ = ["find_quotes"]


def find_quotes(source: str | Article, *, rules: Rules | None = None) -> tuple[Quote, ...]:
    """Who said what in a text: direct, partly direct and reported speech, each with its speaker.

    Args:
        source: a text, or an article, whose ``text`` is read.
        rules: the cues, words and weights; the default ones where none are given.

    Returns:
        the quotes in the order of the text; their spans are code points of the text. A quote whose speaker
        the text does not tell has none.

    Raises:
        TypeError: the source is neither.

    >>> text = 'Ana Prado runs the ferry. "It leaves at six," she said.'
    >>> [(q.text, q.speaker.name) for q in find_quotes(text)]
    [('It leaves at six,', 'Ana Prado')]
    """
    author: str | None = None
    if isinstance(source, Article):
        text = source.text
        author = source.authors[0] if len(source.authors) == 1 else None
    elif isinstance(source, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        text = source
    else:
        raise TypeError(f"find_quotes takes a str or an Article, not {type(source).__name__}")
    rules = Rules.default() if rules is None else rules
    lex = lexicon(rules, language_of(text, rules))
    return build_quotes(text, read_text(text, lex, author))
