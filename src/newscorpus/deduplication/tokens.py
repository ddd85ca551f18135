"""The words of a text, folded for comparison: without case, accents, entities and spelled numbers.

``similar_pairs`` defines its own words. The words of this module serve relations, evidence and keys, where the same
word in another spelling is the same word.
"""

import html
import re
import unicodedata
from functools import cached_property
from itertools import accumulate, compress, count
from operator import add, sub

from attrs import field, frozen

from newscorpus.deduplication.shingles import shingles, spaced, words
from newscorpus.model import Span

__all__ = ["HEADLINE", "Tokens", "Vocabulary", "tokens_of"]

_SENTENCE_ENDS = (".", "!", "?", '."', '!"', '?"', ".”", "!”", "?”", ".’", "。", "।", "؟", "۔")
HEADLINE = 25  # words in the longest
WRAPPED = 30  # characters in the longest line that may be one of its own

_WORD = re.compile(r"\w+")
_WORDS_APART = re.compile(r"(\w+)")
_MARKS = r"""
      &(?:amp;)*(?P<entity>[A-Za-z]{2,8}|\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6});  # escaped once or more often
    | (?<=\])\(https?://[^\s()]*\)           # where a link leads, in Markdown
    | [\u00ad\u200b-\u200d\u2060\ufeff]      # within words, where nobody sees it
"""
_TAGS = r"| </?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>"  # each part ends at a character that it cannot contain
_UNREAD = re.compile(_MARKS, re.VERBOSE)
_MARKUP = re.compile(_MARKS + _TAGS, re.VERBOSE)
_OPENING = frozenset('.!?:;\n\r"“”„«»‘')
_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_NUMBERS = {word: str(10 * n) for n, word in enumerate(_TENS, 1)} | {word: str(n) for n, word in enumerate(_SMALL)}


@frozen(eq=False)
class Tokens:
    """The words of a text, folded. Their places in the text are computed when they are first used.

    Attributes:
        text: the text.
        words: its words, folded.
    """

    text: str
    words: list[str] = field(repr=False)

    @cached_property
    def _places(self) -> tuple[list[int], list[int]]:
        shown = _shown(self.text)
        offsets = None if shown == self.text else _offsets(self.text)
        if offsets is None and shown.isascii():
            pieces = spaced(shown).split(" ")
            sizes = [*map(len, pieces)]
            ends = [*map(add, accumulate(sizes), count())]
            return [*compress(map(sub, ends, sizes), pieces)], [*compress(ends, pieces)]
        if offsets is None:  # the text between two words and a word take turns
            ends = [*accumulate(map(len, _WORDS_APART.split(shown)))]
            return ends[:-1:2], ends[1::2]
        found = [match.span() for match in _WORD.finditer(shown)]
        return [offsets[start][0] for start, _ in found], [offsets[end - 1][1] for _, end in found]

    @property
    def starts(self) -> list[int]:
        """Return the offset in the text at which each word begins."""
        return self._places[0]

    @property
    def ends(self) -> list[int]:
        """Return the offset in the text at which each word ends."""
        return self._places[1]

    def span(self, first: int, last: int) -> Span:
        """Return the offsets in the text from the word ``first`` to the word before ``last``."""
        return Span(self.starts[first], self.ends[last - 1])

    def behind(self, word: int) -> str:
        """Return the character after a word."""
        return self.text[self.ends[word] : self.ends[word] + 1]

    def is_name(self, word: int) -> bool:
        """Whether a word has a capital that is not due to the beginning of a paragraph, a sentence or a quote."""
        if not word or not self.text[self.starts[word]].isupper() or self._in_capitals:
            return False
        return _OPENING.isdisjoint(self.text[self.ends[word - 1] : self.starts[word]]) or self._goes_on(word)

    @cached_property
    def _in_capitals(self) -> bool:
        """Whether no word is in lower case, so that capitals do not show names."""
        return self.text.isupper()

    def _goes_on(self, word: int) -> bool:
        """Whether the line before a word's line is so long that it was wrapped, and is not a headline."""
        if not word or word == self.headline:
            return False
        end = self.ends[word - 1]
        gap = self.text[end : self.starts[word]]
        if gap.find("\n") != len(gap) - 1 or not _OPENING.isdisjoint(gap[:-1]):
            return False
        return end - self.text.rfind("\n", 0, end) > WRAPPED

    @cached_property
    def is_fact(self) -> list[bool]:
        """Return for each word whether it is a number or a name."""
        if self._in_capitals:
            return [*map(str.isdigit, self.words)]
        text, starts = self.text, self.starts  # the same as is_name, for all words at once
        capital = map(str.isupper, map(text.__getitem__, starts))
        inside = (False, *map(_OPENING.isdisjoint, map(text.__getitem__, map(slice, self.ends, starts[1:]))))
        return [
            word.isdigit() or (one and (two or self._goes_on(n)))
            for n, (word, one, two) in enumerate(zip(self.words, capital, inside))  # noqa: B905
        ]

    @cached_property
    def facts(self) -> frozenset[str]:
        """Return the distinct numbers and names."""
        return frozenset(compress(self.words, self.is_fact))

    @cached_property
    def headline(self) -> int:
        """Return the number of words in the first line, if it is short enough for a headline and more text follows."""
        start = _WORD.search(self.text)
        if start is None:
            return 0
        end = self.text.find("\n", start.start())
        count = len(words(self._shown(0, end))) if end >= 0 else len(self.words)
        return count if count <= HEADLINE and count < len(self.words) else 0

    def is_furniture(self, first: int, end: int) -> bool:
        """Whether these words are whole lines, and no line ends like a sentence."""
        start = self.text.rfind("\n", 0, self.starts[first]) + 1
        if first and self.ends[first - 1] > start:
            return False
        after = self.starts[end] if end < len(self.words) else len(self.text)
        rest = self.text[self.ends[end - 1] : after]
        if "\n" not in rest and end < len(self.words):
            return False
        lines = self._shown(start, self.ends[end - 1] + len(rest.split("\n", 1)[0])).split("\n")
        return not any(line.rstrip().endswith(_SENTENCE_ENDS) for line in lines)

    def _shown(self, start: int, end: int) -> str:
        """A stretch of the text as it is read."""
        unread = _unread(self.text)
        return self.text[start:end] if unread is None else unread.sub(_read, self.text[start:end])

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Return the distinct words."""
        return frozenset(self.words)

    @cached_property
    def shingles(self) -> frozenset[tuple[str, ...]]:
        """Return the shingles of five words, as ``similar_pairs`` counts them by default."""
        found = words(self.text)
        return frozenset(shingles(self.words if found == self.words else found, 5))

    def bare(self) -> "Tokens":
        """The same words without what has been found out about them, which would take memory for long."""
        return Tokens(self.text, self.words)

    def __len__(self) -> int:
        return len(self.words)


class Vocabulary(dict[str, str]):
    """Keeps each word once, with figures for spelled numbers. Equal words of several texts are the same object."""

    def __missing__(self, word: str) -> str:
        self[word] = figure = _NUMBERS.get(word, word)
        return figure


def tokens_of(text: str, vocabulary: Vocabulary | None = None) -> Tokens:
    """Return the words of a text, folded.

    >>> tokens_of("Caf&eacute; ‘Ümit’ has twelve seats").words
    ['cafe', 'umit', 'has', '12', 'seats']
    """
    shown = _shown(text)
    if shown.isascii():
        found = words(shown)
    else:
        found = [word if word.isascii() else fold(word) for word in _WORD.findall(shown.lower())]
        if len(shown.lower()) != len(shown):  # "İ" and a few other characters become several characters in lower case
            found = [fold(word) for word in _WORD.findall(shown)]
    known = Vocabulary() if vocabulary is None else vocabulary
    return Tokens(text, [*map(known.__getitem__, found)])


def fold(word: str) -> str:
    """Return a word without case and accents."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c)) or word


def _unread(text: str) -> re.Pattern[str] | None:
    """Return the characters that must be replaced before the words of a text are read, or None.

    Without an end tag, <ABC> is the symbol of a share and not markup.
    """
    if "<" in text and "</" in text:
        return _MARKUP
    return None if text.isascii() and "&" not in text and "]" not in text else _UNREAD


def _shown(text: str) -> str:
    """Return a stretch of the text without markup and hidden characters."""
    unread = _unread(text)
    return text if unread is None else unread.sub(_read, text)


def _read(match: re.Match[str]) -> str:
    if match["entity"]:
        return html.unescape(f"&{match['entity']};")
    return " " if match[0].isascii() else ""


def _offsets(text: str) -> list[tuple[int, int]]:
    """Return for each character of the shown text its offset in the text."""
    offsets: list[tuple[int, int]] = []
    at = 0
    for match in (_unread(text) or _UNREAD).finditer(text):
        offsets += ((n, n + 1) for n in range(at, match.start()))
        offsets += [match.span()] * len(_read(match))
        at = match.end()
    offsets += ((n, n + 1) for n in range(at, len(text)))
    return offsets
