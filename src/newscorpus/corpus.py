"""The composition: captures to articles, articles to groups, quotes and speakers."""

from collections.abc import Iterable

from attrs import evolve

from newscorpus.attribution import find_quotes, merged, same_speakers
from newscorpus.deduplication import find_duplicates
from newscorpus.model import Capture, Corpus, Page, Quote, Speaker, SpeakerKind
from newscorpus.parsing import parse
from newscorpus.rules import Rules

__all__ = ["build_corpus"]


def build_corpus(captures: Iterable[str | Capture], *, rules: Rules | None = None) -> Corpus:
    r"""Everything at once: each capture parsed, duplicates grouped, quotes attributed, speakers joined.

    The speakers of the quotes are those of the corpus: a person or body that several articles quote is one
    ``Speaker`` with the fullest name printed anywhere and all other forms as aliases. Somebody whom an
    article leaves unnamed stays with that article and is not among ``Corpus.speakers``.

    Args:
        captures: the texts of pages, or captures where more is known of them; they are taken one by one.
        rules: instead of ``Rules.default()``.

    Raises:
        TypeError: something in ``captures`` is neither ``str`` nor ``Capture``.

    >>> corpus = build_corpus(["Bridge reopens\n\n“It holds,” said engineer Ana Brito.\n"])
    >>> corpus.quotes[0][0].speaker.name
    'Ana Brito'
    """
    if isinstance(captures, str | Capture):
        raise TypeError(f"build_corpus takes an iterable of captures, not one {type(captures).__name__}")
    pages: list[Page] = []
    quotes: list[tuple[Quote, ...]] = []
    for capture in captures:
        pages.append(parse(capture, rules=rules))
        quotes += (find_quotes(article, rules=rules) for article in pages[-1].articles)
    speakers, unified = _unified([quote.speaker for each in quotes for quote in each if quote.speaker])
    return Corpus(
        pages=tuple(pages),
        groups=find_duplicates(article for page in pages for article in page.articles),
        quotes=tuple(tuple(_by(quote, unified) for quote in each) for each in quotes),
        speakers=speakers,
    )


def _unified(named: list[Speaker]) -> tuple[tuple[Speaker, ...], dict[Speaker, Speaker]]:
    """The speakers of the corpus in the order of their first quote, and who each of the given ones is of them."""
    known = [speaker for speaker in dict.fromkeys(named) if speaker.kind is not SpeakerKind.UNNAMED]
    unified: dict[Speaker, Speaker] = {}
    for group in same_speakers(known):
        one = merged([known[n] for n in group])
        unified |= {known[n]: one for n in group}
    return tuple(dict.fromkeys(unified[speaker] for speaker in known)), unified


def _by(quote: Quote, unified: dict[Speaker, Speaker]) -> Quote:
    if quote.speaker is None or quote.speaker not in unified:
        return quote
    return evolve(quote, speaker=unified[quote.speaker])
