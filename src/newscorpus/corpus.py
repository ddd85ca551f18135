"""Combine the three capabilities: make articles, groups, quotes and speakers from captures."""

from collections.abc import Iterable, Sequence

from attrs import evolve

from newscorpus.attribution import find_quotes, merged, same_speakers
from newscorpus.deduplication import find_duplicates
from newscorpus.model import Capture, Corpus, Page, Quote, Speaker, SpeakerKind
from newscorpus.parsing import parse
from newscorpus.rules import Rules

__all__ = ["build_corpus"]


def build_corpus(captures: Iterable[str | Capture], *, rules: Rules | None = None) -> Corpus:
    r"""Parse captures, group duplicates, attribute quotes and join the speakers of all articles.

    A person or body that several articles quote becomes one ``Speaker``. Its name is the fullest form printed anywhere,
    and all other forms are aliases. A speaker without a name stays with its article and is not in ``Corpus.speakers``.

    Args:
        captures: texts of pages, or ``Capture`` values with an id, a URL and a time; they are read one at a time.
        rules: rules to use instead of ``Rules.default()``, for parsing, attribution and the joining of speakers.

    Raises:
        TypeError: an item of ``captures`` is neither ``str`` nor ``Capture``.

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
    joined = _joined([quote.speaker for each in quotes for quote in each if quote.speaker], rules)
    return Corpus(
        pages=tuple(pages),
        groups=find_duplicates(article for page in pages for article in page.articles),
        quotes=tuple(tuple(_with_speaker_of(quote, joined) for quote in each) for each in quotes),
        speakers=tuple(dict.fromkeys(joined.values())),
    )


def _joined(speakers: Sequence[Speaker], rules: Rules | None) -> dict[Speaker, Speaker]:
    """Map each named speaker of an article to its speaker of the corpus, in the order of their first quotes."""
    named = [speaker for speaker in dict.fromkeys(speakers) if speaker.kind is not SpeakerKind.UNNAMED]
    joined: dict[int, Speaker] = {}
    for group in same_speakers(named, rules=rules):
        joined |= dict.fromkeys(group, merged([named[n] for n in group], rules=rules))
    return {speaker: joined[n] for n, speaker in enumerate(named)}


def _with_speaker_of(quote: Quote, joined: dict[Speaker, Speaker]) -> Quote:
    """Replace the speaker of an article by the one of the corpus."""
    if quote.speaker is None or quote.speaker not in joined:
        return quote
    return evolve(quote, speaker=joined[quote.speaker])
