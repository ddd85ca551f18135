"""The features of the lines of a page, read from bytes.

The plain way:
    from newscorpus.parsing.classifier.own_features import own_features
    own_features(lines, hints)
All lines are translated at once to bytes that show the kind of each character, in which letters and marks are counted.
"""

from collections.abc import Sequence

from newscorpus.parsing.classifier.content_words import long_words, long_words_in
from newscorpus.parsing.classifier.own_features import (
    CHARACTERS,
    TOKENS,
    Counts,
    HintVocabulary,
    OwnFeatures,
    counts_in,
    line_features,
)
from newscorpus.parsing.fast.byte_text import AT, COLON, EN_DASH, HYPHEN, QUESTION, coded
from newscorpus.parsing.fast.hint_words import hint_words, split_blanked
from newscorpus.parsing.lines.reading import Line

__all__ = ["own_features_from_bytes"]


def own_features_from_bytes(lines: Sequence[Line], hints: HintVocabulary) -> OwnFeatures:
    """Return the features of lines.

    A long line, and a line with characters that the code lacks, is read in the plain way.
    """
    own = OwnFeatures([], [], [], [])
    rows, found, ends, topics = own
    page = "\n".join([line.text for line in lines])
    has_links = "http" in page or "www." in page
    for line, (row, kinds, marks) in zip(lines, coded(page), strict=True):
        if not kinds or len(line.text) > CHARACTERS:
            counts, words, topic = counts_in(line), hint_words(line.text[:CHARACTERS]), long_words(line)
        else:
            counts = _counts(line, kinds, marks, has_links=has_links)
            words, topic = split_blanked(row), long_words_in(row)
        numbers, hint, end = line_features(line, counts, words, hints)
        rows.append(numbers)
        found.append(hint)
        ends.append(end)
        topics.append(topic)
    return own


def _counts(line: Line, kinds: bytes, marks: bytes, *, has_links: bool) -> Counts:
    """Return what is counted in a line, from the kinds of its characters and its marks."""
    text, tokens, firsts = line.text, line.words, kinds
    if tokens > TOKENS:
        firsts = kinds[: -len(kinds.split(None, TOKENS)[TOKENS])]
        tokens = TOKENS
    small, capitals, digits = firsts.count(b" a"), firsts.count(b" A"), firsts.count(b" 0")
    address = has_links and ("http" in text or "www." in text)
    if not marks:
        return tokens, small, capitals, digits, 0, 0, 0, address, False, False
    sentences = kinds.count(b". ") + kinds.count(b'." ') if line.words > 3 else 0
    separators = marks.count(b"|")
    if HYPHEN in marks or EN_DASH in marks:
        separators += text.count(" - ") + text.count(" – ")
    return (
        tokens, small, capitals, digits, sentences, marks.count(b","), separators, address or AT in marks,
        COLON in marks and ":" in text[:-1], QUESTION in marks,
    )  # fmt: skip
