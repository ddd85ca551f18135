"""A paragraph as tokens: words with what they may be, quoted stretches as one token each, sentences."""

import re
from collections.abc import Iterator

from newscorpus.attribution.syntax.dialogue import find_dialogue
from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.lexicon import Lexicon
from newscorpus.attribution.syntax.quotation_marks import Stretch, find_stretches

__all__ = ["Tokens", "paragraphs"]

LONGEST_HEADLINE = 40  # tokens
LONGEST = 200  # tokens of a sentence; what is longer is cut, so that the work stays linear in the text
_LINE = re.compile(r"[^\n\r]+")
_FUNCTION = Flag.DET | Flag.PRON | Flag.PREP | Flag.SUB | Flag.CONJ | Flag.WH | Flag.POSS
_PUNCT = {
    ",": Flag.COMMA,
    ";": Flag.STOP,
    ":": Flag.COLON,
    ".": Flag.STOP,
    "!": Flag.STOP,
    "?": Flag.STOP,
    "…": Flag.STOP,
    "—": Flag.DASH,
    "–": Flag.DASH,
    "―": Flag.DASH,
    "-": Flag.DASH,
    "(": Flag.OPEN,
    "[": Flag.OPEN,
    ")": Flag.CLOSE,
    "]": Flag.CLOSE,
    "/": Flag.DASH,
    "|": Flag.STOP,
    "•": Flag.STOP,
    "·": Flag.STOP,
}
_ENDS = (".", "!", "?", "…")


class Tokens:
    """The tokens of a paragraph, or of the words inside a stretch, as parallel lists.

    Attributes:
        text: the whole text; ``starts`` and ``ends`` point into it.
        words, lows: each token as printed and in lower case without its final stop.
        flags: what each may be (``F``).
        quotes: for a token that is a whole quoted stretch, the stretch.
        noun_capitals: whether the language writes nouns with a capital.
        sentences: first and last token (exclusive) of each sentence.
    """

    __slots__ = (
        "end",
        "ends",
        "flags",
        "lows",
        "noun_capitals",
        "quotes",
        "sentences",
        "start",
        "starts",
        "text",
        "words",
    )

    def __init__(self, text: str, start: int, end: int, lexicon: Lexicon, stretches: list[Stretch]) -> None:
        self.text: str = text
        self.start: int = start
        self.end: int = end
        self.words: list[str] = []
        self.lows: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.flags: list[int] = []
        self.quotes: dict[int, Stretch] = {}
        at = start
        for stretch in stretches:
            self._read(at, stretch.start, lexicon)
            self.quotes[len(self.words)] = stretch
            self._add("", "", stretch.start, stretch.end, Flag.QUOTE)
            at = stretch.end
        self._read(at, end, lexicon)
        self.sentences: list[tuple[int, int]] = list(self._sentences())
        self.noun_capitals: bool = bool(lexicon.noun_markers)
        if self.noun_capitals:
            self._nouns_are_no_names(lexicon)
        self._names_are_no_small_words()
        self._times_have_adverbs()

    @classmethod
    def of(cls, text: str, start: int, end: int, lexicon: Lexicon) -> "Tokens":
        """The line of a paragraph."""
        if text[start] in lexicon.dashes:
            return cls(text, start, end, lexicon, find_dialogue(text, start, end, lexicon.dashes))
        return cls(text, start, end, lexicon, find_stretches(text, start, end))

    @property
    def title_case(self) -> bool:
        """Whether it is a headline with a capital for each longer word, which then shows no names."""
        if self.noun_capitals or len(self) >= LONGEST_HEADLINE:
            return False
        long = [word for word in self.words if len(word) > 3 and word[0].isalpha()]
        if long and len(self) < 8 and all(word.isupper() for word in long):
            return True  # ADVERTISEMENT
        capitals = sum(word[0].isupper() for word in long)
        return len(long) > 3 and 4 * capitals > 3 * len(long)

    def __len__(self) -> int:
        return len(self.words)

    def _add(self, word: str, low: str, start: int, end: int, flag: int) -> None:
        self.words.append(word)
        self.lows.append(low)
        self.starts.append(start)
        self.ends.append(end)
        self.flags.append(flag)

    def _read(self, start: int, end: int, lexicon: Lexicon) -> None:
        known = lexicon.flags
        adverbs = lexicon.adverb_endings
        endings = {ending[-2:] for ending in adverbs}
        words, lows, starts, ends, flags = self.words, self.lows, self.starts, self.ends, self.flags
        for match in lexicon.token.finditer(self.text, start, end):
            word = match.group()
            first = word[0]
            if first.isalnum():
                low = word.lower()
                if low[-1] == ".":
                    low = low[:-1]
                flag = known.get(low, 0)
                if not flag and low[-2:] in endings and len(low) > 4 and low.endswith(adverbs):
                    flag = Flag.ADV
                if first.isupper():
                    if not flag:
                        flag = next((of for ends, of in lexicon.noun_endings if low.endswith(ends)), 0)
                    flag |= _CAP
                    if len(word) > 1 and word.isupper() and flag & _SMALL:
                        flag &= _KEPT
                elif first.isdigit():
                    flag |= _NUM
                elif not flag and _inner_capital(word, known):
                    flag |= _CAP
                if low[-2:] in ("'t", "’t"):
                    flag |= _NEG
            else:
                low = word.lower()
                flag = known.get(low, 0) or _PUNCT.get(first, 0)
            words.append(word)
            lows.append(low)
            starts.append(match.start())
            ends.append(match.end())
            flags.append(flag)

    def _names_are_no_small_words(self) -> None:
        """A capital inside a sentence says that a word is (part of) a name, whatever it is in lower case."""
        flags = self.flags
        for first, after in self.sentences:
            for k in range(first + 1, after):
                flag = flags[k]
                if flag & _CAP and flag & _SMALL and self.lows[k][:2] not in _FIRST_PERSON:
                    before = flags[k - 1]
                    if before & Flag.QUOTE:
                        opens = self.inner_end(k - 1) != ","
                    else:
                        opens = bool(before & (Flag.COLON | Flag.DASH | Flag.OPEN))
                    if not opens:
                        flags[k] = flag & ~_SMALL

    def _times_have_adverbs(self) -> None:
        """An adjective before a time is an adverb ("said late Friday", "late on Friday") unless more of a phrase."""
        flags = self.flags
        for first, after in self.sentences:
            for k in range(first + 1, after - 2):
                if flags[k] & Flag.TIMED and not flags[k - 1] & _BEFORE_ADJECTIVE:
                    following = flags[k + 2] if flags[k + 1] & (Flag.PREP | Flag.ADJ) else flags[k + 1]
                    if following & Flag.TIME:
                        flags[k] = flags[k] & ~Flag.ADJ | Flag.ADV

    def _nouns_are_no_names(self, lexicon: Lexicon) -> None:
        """In a language that writes nouns with a capital: those that the rules know, and one behind an article."""
        flags = self.flags
        for k, flag in enumerate(flags):
            if not flag & _CAP or flag & (Flag.HON | Flag.TITLED) or (k + 1 < len(flags) and flags[k + 1] & _CAP):
                continue
            at = k - 1
            while at >= 0 and k - at < 4 and (flags[at] & Flag.ADJ or (not flags[at] and self.words[at].islower())):
                at -= 1
            named = k > 0 and flags[k - 1] & _CAP and not flags[k - 1] & _FUNCTION
            if not named and (flag & (_NOUN | Flag.TIME) or (at >= 0 and self.lows[at] in lexicon.noun_markers)):
                flags[k] = flag & ~_CAP

    def _sentences(self) -> Iterator[tuple[int, int]]:
        first = 0
        last = len(self.words) - 1
        for k in range(last):
            if k - first >= LONGEST or self._ends_sentence(k):
                yield first, k + 1
                first = k + 1
        if first <= last:
            yield first, last + 1

    def _ends_sentence(self, k: int) -> bool:
        flag, following = self.flags[k], self.flags[k + 1]
        if flag & Flag.STOP:
            if self.words[k] == ";":
                return True
            if following & (Flag.STOP | Flag.COMMA | Flag.CLOSE):
                return False
            if self.words[k] == "…" or (self.words[k] == "." and k and self.words[k - 1] == "."):
                return bool(following & Flag.CAP)
            return bool(following & (Flag.CAP | Flag.QUOTE | Flag.DIGIT | Flag.OPEN | Flag.DASH)) or not (
                self.words[k + 1][:1].islower()
            )
        if flag & Flag.QUOTE and following & (Flag.CAP | Flag.QUOTE | Flag.DIGIT):
            last = self.inner_end(k)
            return last in _ENDS and not (last != "." and self._tagged(k + 1))
        if following & Flag.CAP and self.words[k][-1:] == "." and following & _FUNCTION:
            return not flag & Flag.HON
        return False

    def inner_end(self, k: int) -> str:
        """The last character of the words of a stretch, marks inside it aside."""
        stretch = self.quotes[k]
        return self.text[max(stretch.inner_start, stretch.inner_end - 8) : stretch.inner_end].rstrip(" ”’'\"»“")[-1:]

    def _tagged(self, k: int) -> bool:
        """Whether a tag ("Smith asked.") follows, so that the stretch before it is not a sentence of its own."""
        for at in range(k, min(k + 16, len(self.words))):
            flag = self.flags[at]
            if flag & Flag.CUE and at > k and not flag & Flag.CAP:
                following = self.flags[at + 1] if at + 1 < len(self.words) else Flag.STOP
                return not following & (Flag.THAT | Flag.COLON | Flag.QUOTE)
            if flag & (Flag.STOP | Flag.QUOTE | Flag.COLON):
                return False
        return False


def _inner_capital(word: str, known: dict[str, int]) -> bool:
    """al-Khouri, d'Oultremont: a name that begins with a small particle."""
    for divider in "-'’":
        before, found, after = word.partition(divider)
        if found and after[:1].isupper() and (divider != "-" or known.get(before, 0) & Flag.PARTICLE):
            return True
    return False


_CAP = Flag.CAP
_SMALL = int(
    Flag.DET | Flag.POSS | Flag.PRON | Flag.OBJ | Flag.PREP | Flag.CONJ | Flag.SUB | Flag.AUX | Flag.MODAL | Flag.NEG
    | Flag.ADV | Flag.REL | Flag.VERB | Flag.THAT | Flag.TO | Flag.WH | Flag.HAVE | Flag.CUE | Flag.NEGATOR
)  # fmt: skip
_KEPT = ~_SMALL
_BEFORE_ADJECTIVE = int(Flag.DET | Flag.POSS | Flag.CLITIC | Flag.PREP | Flag.ADJ)
_NOUN = int(Flag.ROLE | Flag.BODY | Flag.DOC | Flag.NOUNISH)
_FIRST_PERSON = frozenset(("i", "i'", "i’"))
_NUM = int(Flag.NUM | Flag.DIGIT)
_NEG = int(Flag.NEG | Flag.AUX)


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    r"""Where each paragraph starts and ends: the lines that are not blank, those joined that break mid-sentence.

    >>> list(paragraphs("One.\n\nA line that a converter has broken somewhere in\nthe middle."))
    [(0, 4), (6, 65)]
    """
    start = end = -1
    for match in _LINE.finditer(text):
        if match.group().isspace():
            continue
        if start >= 0 and _broken(text, start, end, match.start()):
            end = match.end()
            continue
        if start >= 0:
            yield start, end
        start, end = match.span()
    if start >= 0:
        yield start, end


def _broken(text: str, start: int, end: int, following: int) -> bool:
    """Whether a line goes on in the next: long, without an end of its own, the next beginning in lower case."""
    return (
        following - end == 1
        and end - start >= 40
        and (text[end - 1].isalnum() or text[end - 1] in ",-–")
        and text[following].islower()
    )
