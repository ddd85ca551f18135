"""Split a text into paragraphs and sentences, and find its names, its transcript labels and its byline."""

import re

from attrs import define, field, frozen

from newscorpus.attribution.coreference.referent import Referent
from newscorpus.attribution.discourse.transcripts import TurnLabel, find_labels
from newscorpus.attribution.frames.findings import Finding
from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.lexicon import Lexicon
from newscorpus.attribution.syntax.paragraphs import paragraphs
from newscorpus.attribution.syntax.phrase import NounPhrase
from newscorpus.attribution.syntax.sentence import Sentence
from newscorpus.attribution.syntax.tokens import Tokens

__all__ = ["Layout", "Paragraph", "lay_out"]

PARAGRAPHS_WITH_DATELINE = 3  # at the beginning of a text
PARAGRAPHS_WITH_BYLINE = 3  # at the beginning of a text
WORDS_OF_AUTHOR = range(2, 5)
LONGEST_PARTICLE = 3  # letters of a word without a capital in the name of an author

# A dateline before the first sentence: "KUOPIO, Finland (NNA) — ". Nobody says it.
_DATELINE = re.compile(
    r"""
    [ \t]*
    [A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’ -]{2,40}        # a place in capitals: KUOPIO, ST. ANNE
    (?:,[ ]?[\w., ]{2,30})?                  # a country, a region or a day: , Finland
    [ ]?(?:\([^()\n]{2,30}\))?               # an agency in brackets: (NNA)
    [ ]?(?:[—–]|--?)[ \t]+(?=\S)             # a dash before the sentence
    """,
    re.VERBOSE,
)
# Two words with a capital, perhaps with a particle between: Rolf Amsel, Joost de Vries, Farid al-Qadiri.
_TWO_CAPITALS = re.compile(r"\b[A-ZÀ-ÖØ-ÞĀ-Ž]\w+ (?:\w{1,3}[- ])?[A-ZÀ-ÖØ-Þ]\w")


@define(eq=False)
class Paragraph:
    """The sentences of a paragraph, and the findings in each.

    Attributes:
        sentences: the sentences.
        orders: the number of each sentence in the text, from 1. Empty until the paragraph is read.
        findings: the findings of each sentence. Empty until the paragraph is read.
        announced: the mention and the referent that the paragraph names before a colon at its end, if any.
    """

    sentences: list[Sentence]
    orders: list[int] = field(factory=list[int])
    findings: list[list[Finding]] = field(factory=list[list[Finding]])
    announced: tuple[tuple[int, int], Referent | None] | None = None

    def opens_with_quote(self) -> bool:
        """Whether its first token is a quoted stretch."""
        return bool(self.sentences) and bool(self.sentences[0].flag(self.sentences[0].a) & Flag.QUOTE)

    def quote_findings(self) -> list[Finding]:
        """Return the findings with quoted stretches, in order."""
        if not self.sentences or not self.sentences[0].tokens.quotes:
            return []
        return [finding for findings in self.findings for finding in findings if finding.quotes()]

    def ends_open(self) -> bool:
        """Whether it ends inside a quotation that is not closed."""
        if not self.sentences:
            return False
        tokens = self.sentences[-1].tokens
        return (
            bool(tokens.quotes) and max(tokens.quotes) == len(tokens) - 1 and not tokens.quotes[len(tokens) - 1].closed
        )

    def ends_with_colon(self) -> bool:
        """Whether its last token is a colon."""
        return bool(self.sentences) and bool(self.sentences[-1].flag(self.sentences[-1].b - 1) & Flag.COLON)


@frozen(eq=False)
class Layout:
    """A text, split.

    Attributes:
        paragraphs: its paragraphs.
        labels: the labels of a transcript, by the number of the paragraph.
        names: the phrases with a name, each with its sentence.
        author: the name in a byline, or None.
    """

    paragraphs: list[Paragraph]
    labels: dict[int, TurnLabel]
    names: list[tuple[Sentence, NounPhrase]]
    author: str | None


def lay_out(text: str, lexicon: Lexicon) -> Layout:
    """Split a text into paragraphs and sentences, and find its names."""
    bounds = list(paragraphs(text))
    labels = find_labels(text, bounds, lexicon)
    split: list[Paragraph] = []
    names: list[tuple[Sentence, NounPhrase]] = []
    for n, (start, end) in enumerate(bounds):
        begin = labels[n].begins if n in labels else _after_dateline(text, n, start, end)
        tokens = Tokens.of(text, begin, end, lexicon)
        paragraph = Paragraph(_sentences(tokens, lexicon))
        split.append(paragraph)
        if not tokens.title_case:
            names += _phrases_with_name(paragraph.sentences)
        names += _names_in_quotes(tokens, lexicon)
    bylines = (_author(text[start:end], lexicon) for start, end in bounds[:PARAGRAPHS_WITH_BYLINE])
    return Layout(split, labels, names, next(filter(None, bylines), None))


def _after_dateline(text: str, n: int, start: int, end: int) -> int:
    """Return the offset where the first sentence of a paragraph begins, after a dateline if there is one."""
    dateline = _DATELINE.match(text, start, end) if n < PARAGRAPHS_WITH_DATELINE else None
    return start if dateline is None else dateline.end()


def _sentences(tokens: Tokens, lexicon: Lexicon) -> list[Sentence]:
    return [Sentence(tokens, a, b, lexicon) for a, b in tokens.sentences]


def _phrases_with_name(sentences: list[Sentence]) -> list[tuple[Sentence, NounPhrase]]:
    return [(sentence, phrase) for sentence in sentences for phrase in sentence.phrases if phrase.name is not None]


def _names_in_quotes(tokens: Tokens, lexicon: Lexicon) -> list[tuple[Sentence, NounPhrase]]:
    """Return the names of several words inside quoted stretches. The full name may be printed only there."""
    found: list[tuple[Sentence, NounPhrase]] = []
    for stretch in tokens.quotes.values():
        if not _TWO_CAPITALS.search(tokens.text, stretch.inner_start, stretch.inner_end):
            continue
        inner = Tokens.of(tokens.text, stretch.inner_start, stretch.inner_end, lexicon)
        if not inner.title_case:
            names = _phrases_with_name(_sentences(inner, lexicon))
            found += [(sentence, phrase) for sentence, phrase in names if _has_several_words(phrase)]
    return found


def _has_several_words(phrase: NounPhrase) -> bool:
    return phrase.name is not None and phrase.name[1] > phrase.name[0]


def _author(paragraph: str, lexicon: Lexicon) -> str | None:
    """Return the name in a byline such as "By Rolf Amsel", or None."""
    first, _, rest = paragraph.strip().partition(" ")
    words = rest.split()
    if first.lower().rstrip(":") not in lexicon.bylines or len(words) not in WORDS_OF_AUTHOR:
        return None
    is_name = all(word[:1].isupper() or len(word) <= LONGEST_PARTICLE for word in words)
    return " ".join(words) if is_name else None
