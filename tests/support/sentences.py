"""Read one sentence as attribution does, to test the parts of the sentence reader."""

from newscorpus.attribution.frames.findings import Finding, read_sentence
from newscorpus.attribution.syntax.lexicon import Lexicon, lexicon
from newscorpus.attribution.syntax.sentence import Sentence
from newscorpus.attribution.syntax.tokens import Tokens
from newscorpus.rules import Rules


def lexicon_of(language: str = "en") -> Lexicon:
    """The lexicon of the default rules."""
    return lexicon(Rules.default(), language)


def tokens_of(text: str, language: str = "en") -> Tokens:
    """The tokens of a paragraph."""
    return Tokens.of(text, 0, len(text), lexicon_of(language))


def sentence_of(text: str, language: str = "en") -> Sentence:
    """The only sentence of a text."""
    tokens = tokens_of(text, language)
    ((first, after),) = tokens.sentences
    return Sentence(tokens, first, after, lexicon_of(language))


def words(sentence: Sentence, first: int, after: int) -> str:
    """The text of a range of tokens."""
    tokens = sentence.tokens
    return tokens.text[tokens.starts[first] : tokens.ends[after - 1]]


def at(sentence: Sentence, word: str) -> int:
    """The first token with this word."""
    return sentence.tokens.words.index(word)


def findings_of(text: str, language: str = "en") -> list[Finding]:
    """The findings of the only sentence of a text."""
    return read_sentence(sentence_of(text, language), 0)


def frames_of(text: str, language: str = "en") -> list[tuple[str, list[str]]]:
    """The frame and the words of each finding."""
    return [
        (finding.frame.value, [words(finding.sentence, first, after) for first, after in finding.ranges])
        for finding in findings_of(text, language)
    ]


def sources_of(text: str, language: str = "en") -> list[tuple[str, str] | None]:
    """The relation and the words of the source of each finding."""
    return [
        None
        if finding.source is None
        else (finding.source.relation, words(finding.sentence, finding.source.first, finding.source.last + 1))
        for finding in findings_of(text, language)
    ]
