"""Repair words that are glued because a line break or a blank between them was lost.

Three things are evidence: a list of English words and the words that the text repeats; the width at which the text
was wrapped, which shows where lines ended; and the text as a whole, which must show glue before a word is changed. A
false split is worse than a missed one.
"""

import re
from collections import Counter
from collections.abc import Container, Sequence
from functools import lru_cache
from itertools import filterfalse

from newscorpus.model import Repair, Span
from newscorpus.parsing.english import lexicon
from newscorpus.parsing.glue.line_ends import Lines, Token, Wrap, break_lines, likely_wraps
from newscorpus.parsing.glue.word_costs import Vocabulary, strange, words_in
from newscorpus.rules import Rules
from newscorpus.rules.tables.common_words import CommonWordsRule

__all__ = ["common_words", "is_english", "repairs", "sampled"]

# A token is certainly glued if it has this cost as one word, and at most this cost as two.
DEAR, CHEAP = 6.9, 6.0

# A text counts as glued with this number of certain tokens and this share of all tokens: with lines, and without.
FEWEST, SHARE = 3, 0.005
FEWEST_LOOSE, SHARE_LOOSE = 5, 0.012

# paragraphs from which the width is computed
TRIED = 30

# The least share of common words in an English text. Glued news text has .26 and more.
ENGLISH = 0.2
SAMPLE = 2000  # characters from which the language is detected
LOOSELY = 0.8  # a factor for the sample, which knows fewer words than the text
LOOKED_AT = 2500  # characters of it, about

_TOKEN = re.compile(r"\S+")
Places = list[tuple[int, int]]  # the offset of each glue in a paragraph, and the length of the word behind it


def repairs(text: str, spans: Sequence[Span], rules: Rules) -> tuple[tuple[Repair, ...], ...]:
    """Return the blanks to insert between glued words, for each of the spans.

    Args:
        text: the capture.
        spans: the passages, captions and titles of one page, which are evidence for each other.
        rules: the rules of the run.

    Returns:
        For each span its repairs, in order. Each inserts a blank, by the rule "glue.wrap" if the width of the text
        showed it, or by "glue.words" if only the words did.
    """
    nothing = tuple(() for _ in spans)
    pieces = [span.of(text) for span in spans]
    joined = "\n".join(pieces)
    looked_at = dict.fromkeys((sampled(pieces, len(joined)), joined))  # the whole text only if the sample may be glued
    if not is_english(joined[:SAMPLE], rules) or not all(map(_may_be_glued, looked_at)):
        return nothing
    vocabulary = Vocabulary(Counter(words_in(joined)))
    paragraphs = [_tokens(piece) for piece in pieces]
    doubtful = frozenset(strange({token.text for tokens in paragraphs for token in tokens}))
    certain = [_certain(tokens, doubtful, vocabulary) for tokens in paragraphs]
    count, size = sum(map(len, certain)), sum(map(len, paragraphs))
    if count < FEWEST or count < SHARE * size:
        return nothing
    best = _best_lines(paragraphs, certain, vocabulary)
    if best is not None and _explains(best, certain):
        return tuple(_blanks(span, lines.glued, "glue.wrap") for span, lines in zip(spans, best, strict=True))
    if count < FEWEST_LOOSE or count < SHARE_LOOSE * size:
        return nothing
    return tuple(
        _blanks(span, [at for at, _ in places], "glue.words") for span, places in zip(spans, certain, strict=True)
    )


@lru_cache(maxsize=16)
def common_words(rules: Rules) -> frozenset[str]:
    """Return the most common words of English."""
    return frozenset(word for rule in rules.table(CommonWordsRule) for word in rule.words)


def is_english(text: str, rules: Rules) -> bool:
    """Whether so many of the words are common English words that the text is English.

    >>> is_english("The ferry left in the night, and nobody saw it.", Rules.default())
    True
    """
    words = text.lower().split()
    return sum(map(common_words(rules).__contains__, words)) > ENGLISH * len(words)


def sampled(pieces: Sequence[str], size: int) -> str:
    """Return pieces from all parts of a long text of this ``size``. A short text is returned whole."""
    taken: list[str] = []
    seen = held = 0
    for piece in pieces:
        if held * size <= seen * LOOKED_AT:
            taken.append(piece)
            held += len(piece)
        seen += len(piece)
    return "\n".join(taken)


def _may_be_glued(text: str) -> bool:
    """Whether enough strings may be two words. Most texts have none."""
    words = text.split()
    strings = Counter(words)
    found = strange(filterfalse(lexicon().__contains__, strings))
    left = max(FEWEST, LOOSELY * SHARE * len(words))
    most = sum(map(strings.__getitem__, found))
    if most < left:
        return False
    vocabulary = Vocabulary(strings)  # approximately: marks around the words are included
    for string in sorted(found, key=len):  # strings with fewer possible splits come first
        if _split_of(string, vocabulary, opened=False) or (
            '"' in string and _split_of(string, vocabulary, opened=True)
        ):
            left -= strings[string]
        most -= strings[string]
        if left <= 0 or most < left:
            break
    return left <= 0


def _tokens(piece: str) -> list[Token]:
    tokens: list[Token] = []
    opened = False
    for found in _TOKEN.finditer(piece):
        tokens.append(Token(found.start(), found.end(), found[0], opened))
        opened ^= found[0].count('"') % 2 == 1
    return tokens


def _certain(tokens: Sequence[Token], doubtful: Container[str], vocabulary: Vocabulary) -> Places:
    """Return the tokens that are certainly two words, by the words alone. ``doubtful`` are the strings that may be."""
    places: Places = []
    for token in tokens:
        if token.text in doubtful and (at := _split_of(token.text, vocabulary, opened=token.opened)):
            places.append((token.start + at, len(token.text) - at))
    return places


def _split_of(token: str, vocabulary: Vocabulary, *, opened: bool) -> int:
    """Return where a token is certainly two words, or 0."""
    if max(map(vocabulary.cost, words_in(token)), default=0.0) < DEAR:
        return 0
    best = vocabulary.cheapest(token, CHEAP, opened=opened)
    return best.at if best is not None and not _is_brand(token, best.at) else 0


def _best_lines(
    paragraphs: Sequence[Sequence[Token]], certain: Sequence[Places], vocabulary: Vocabulary
) -> list[Lines] | None:
    """Return the lines of each paragraph at the width that makes them cheapest, or None if there is no such width."""
    some = paragraphs[:TRIED]

    def cost(wrap: Wrap) -> float:
        return sum(break_lines(tokens, wrap, vocabulary).cost for tokens in some)

    wrap = min(likely_wraps(certain), key=cost, default=None)
    return None if wrap is None else [break_lines(tokens, wrap, vocabulary) for tokens in paragraphs]


def _is_brand(token: str, at: int) -> bool:
    """Whether a capital inside a word with a capital ("BoatHouse") may belong to a name."""
    return (
        token[at].isupper() and token[at - 1].islower() and re.search(r"(?<![^\W_])[A-Z]\w*\Z", token[:at]) is not None
    )


def _explains(lines: Sequence[Lines], certain: Sequence[Places]) -> bool:
    """Whether lines of this width account for the text, and for the glue that is certain without them."""
    count = sum(line.number for line in lines)
    glued = sum(len(line.glued) for line in lines)
    both = sum(at in ends for ends, places in zip(map(_ends, lines), certain, strict=True) for at, _ in places)
    return glued >= 0.8 * count and both >= 0.8 * sum(map(len, certain)) and both >= 0.4 * glued


def _ends(lines: Lines) -> frozenset[int]:
    return frozenset(lines.glued)


def _blanks(span: Span, places: Sequence[int], rule: str) -> tuple[Repair, ...]:
    return tuple(Repair(Span(span.start + at, span.start + at), " ", rule) for at in places)
