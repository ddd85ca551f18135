"""``find_quotes``: find the quotes in a text, and their speakers."""

from newscorpus.attribution.discourse.reading import read_text
from newscorpus.attribution.quotes import build_quotes
from newscorpus.attribution.syntax.language import language_of
from newscorpus.attribution.syntax.lexicon import lexicon
from newscorpus.model import Article, Quote
from newscorpus.rules import Rules

__all__ = ["find_quotes"]


def find_quotes(source: str | Article, *, rules: Rules | None = None) -> tuple[Quote, ...]:
    """Find the direct, partly direct and reported speech in a text, and the speaker of each quote.

    Args:
        source: a text, or an article, whose ``text`` is read.
        rules: the cues, words and weights. The default is the package's own rules.

    Returns:
        The quotes in the order of the text. Their spans are offsets of the text in code points. The speaker is None
        if the text does not show who speaks.

    Raises:
        TypeError: the source is neither a ``str`` nor an ``Article``.

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
    words = lexicon(rules, language_of(text, rules))
    return build_quotes(text, read_text(text, words, author))
