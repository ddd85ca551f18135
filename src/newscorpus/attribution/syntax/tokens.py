"""Split a paragraph into tokens with flags, and the tokens into sentences. A quoted stretch is one token."""

from collections.abc import Iterator
from typing import Final

from newscorpus.attribution.syntax.dialogue import find_dialogue
from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.lexicon import Lexicon
from newscorpus.attribution.syntax.quotation_marks import Stretch, find_stretches

__all__ = ["Tokens"]

LONGEST_HEADLINE = 40  # tokens
LONGEST_SENTENCE = 200  # tokens; a longer sentence is cut, so that the work stays linear in the text
SHORTEST_HEADLINE_WORD = 4  # letters; shorter words may be written small in a headline
MOST_SHOUTED = 8  # tokens of a line in capitals: ADVERTISEMENT
REACH_OF_TAG = 16  # tokens after a stretch in which the cue of its tag is searched
REACH_OF_ADJECTIVES = 4  # tokens between an article and a noun
SHORTEST_ADVERB = 5  # letters; in a shorter word the ending of adverbs is no ending: "fly"
CLOSING_MARKS = 8  # characters at the end of a stretch that may be marks of stretches inside

_MARKS: Final[dict[str, int]] = {
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
_FULL_STOPS = (".", "!", "?", "…")
_CAP: Final = Flag.CAP
_FUNCTION: Final = Flag.DET | Flag.PRON | Flag.PREP | Flag.SUB | Flag.CONJ | Flag.WH | Flag.POSS
# The classes of words that are not part of a name.
_SMALL = int(
    Flag.DET | Flag.POSS | Flag.PRON | Flag.OBJ | Flag.PREP | Flag.CONJ | Flag.SUB | Flag.AUX | Flag.MODAL | Flag.NEG
    | Flag.ADV | Flag.REL | Flag.VERB | Flag.THAT | Flag.TO | Flag.WH | Flag.HAVE | Flag.CUE | Flag.NEGATOR
)  # fmt: skip
_BEFORE_ADJECTIVE = int(Flag.DET | Flag.POSS | Flag.CLITIC | Flag.PREP | Flag.ADJ)
_NOUN = int(Flag.ROLE | Flag.BODY | Flag.DOC | Flag.NOUNISH)
_NUMBER = int(Flag.NUM | Flag.DIGIT)
_NEGATED_VERB = int(Flag.NEG | Flag.AUX)
_FIRST_PERSON = frozenset(("i", "i'", "i’"))  # the beginnings of "I" and "I'm", which always have a capital


class Tokens:
    """The tokens of a paragraph, or of the words inside a stretch, as parallel lists.

    Attributes:
        text: the whole text.
        start, end: the offsets of the paragraph or stretch in the text.
        starts, ends: the offsets of each token in the text.
        words: each token as printed. A quoted stretch is a blank token.
        lows: each token in lower case, without a final stop.
        flags: what each token may be (``Flag``).
        quotes: the stretch of each token that is a quoted stretch.
        noun_capitals: whether the language writes nouns with a capital.
        sentences: the first token and the end of each sentence.
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
            self._add_stretch(stretch)
            at = stretch.end
        self._read(at, end, lexicon)
        self.sentences: list[tuple[int, int]] = list(self._split())
        self.noun_capitals: bool = bool(lexicon.noun_markers)
        if self.noun_capitals:
            self._correct_nouns(lexicon)
        self._correct_names()
        self._correct_time_adverbs()

    @classmethod
    def of(cls, text: str, start: int, end: int, lexicon: Lexicon) -> "Tokens":
        """Return the tokens of a paragraph. It may be a dialogue with dashes."""
        if text[start] in lexicon.dashes:
            return cls(text, start, end, lexicon, find_dialogue(text, start, end, lexicon.dashes))
        return cls(text, start, end, lexicon, find_stretches(text, start, end, lexicon.elisions))

    @property
    def title_case(self) -> bool:
        """Whether the tokens are a headline with a capital for each longer word. Its capitals do not show names."""
        if self.noun_capitals or len(self) >= LONGEST_HEADLINE:
            return False
        long = [word for word in self.words if len(word) >= SHORTEST_HEADLINE_WORD and word[0].isalpha()]
        if long and len(self) < MOST_SHOUTED and all(word.isupper() for word in long):
            return True  # ADVERTISEMENT
        capitals = sum(word[0].isupper() for word in long)
        return len(long) > 3 and 4 * capitals > 3 * len(long)

    def __len__(self) -> int:
        return len(self.words)

    def inner_end(self, k: int) -> str:
        """Return the last character inside the stretch ``k`` that is not a quotation mark or space."""
        stretch = self.quotes[k]
        first = max(stretch.inner_start, stretch.inner_end - CLOSING_MARKS)
        return self.text[first : stretch.inner_end].rstrip(" ”’'\"»“")[-1:]

    def _add_stretch(self, stretch: Stretch) -> None:
        self.quotes[len(self.words)] = stretch
        self.words.append("")
        self.lows.append("")
        self.starts.append(stretch.start)
        self.ends.append(stretch.end)
        self.flags.append(Flag.QUOTE)

    def _read(self, start: int, end: int, lexicon: Lexicon) -> None:
        """Add the tokens of a part of the text without quoted stretches."""
        known = lexicon.flags
        adverb_endings, negation_endings = lexicon.adverb_endings, lexicon.negation_endings
        words, lows, starts, ends, flags = self.words, self.lows, self.starts, self.ends, self.flags
        for match in lexicon.token.finditer(self.text, start, end):
            word = match.group()
            first = word[0]
            low = word.lower()
            if first.isalnum():
                if low[-1] == ".":
                    low = low[:-1]
                flag = known.get(low, 0)
                if not flag and len(low) >= SHORTEST_ADVERB and low.endswith(adverb_endings):
                    flag = Flag.ADV
                if first.isupper():
                    if not flag:
                        flag = next((of for endings, of in lexicon.noun_endings if low.endswith(endings)), 0)
                    flag |= _CAP
                    if flag & _SMALL and len(word) > 1 and word.isupper():
                        flag &= ~_SMALL  # an acronym: "WHO"
                elif first.isdigit():
                    flag |= _NUMBER
                elif not flag and _has_inner_capital(word, known):
                    flag |= _CAP
                if low.endswith(negation_endings):
                    flag |= _NEGATED_VERB  # "don't"
            else:
                flag = known.get(low, 0) or _MARKS.get(first, 0)
            words.append(word)
            lows.append(low)
            starts.append(match.start())
            ends.append(match.end())
            flags.append(flag)

    def _correct_nouns(self, lexicon: Lexicon) -> None:
        """In a language that writes nouns with a capital, remove the capital from nouns.

        A noun is a word that the rules know, or a word after an article and adjectives: "die alte Brücke".
        """
        flags = self.flags
        for k, flag in enumerate(flags):
            is_followed = k + 1 < len(flags) and flags[k + 1] & _CAP
            if not flag & _CAP or flag & (Flag.HON | Flag.TITLED) or is_followed:
                continue
            at = k - 1
            while at >= 0 and k - at < REACH_OF_ADJECTIVES and self._may_be_adjective(at):
                at -= 1
            is_surname = k > 0 and flags[k - 1] & _CAP and not flags[k - 1] & _FUNCTION
            follows_article = at >= 0 and self.lows[at] in lexicon.noun_markers
            if not is_surname and (flag & (_NOUN | Flag.TIME) or follows_article):
                flags[k] = flag & ~_CAP

    def _may_be_adjective(self, k: int) -> bool:
        return bool(self.flags[k] & Flag.ADJ) or (not self.flags[k] and self.words[k].islower())

    def _correct_names(self) -> None:
        """Remove the classes of small words from words with a capital inside a sentence: "Will", "May", "Said"."""
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

    def _correct_time_adverbs(self) -> None:
        """Make an adjective before a time an adverb: "said late Friday", "late on Friday". Not in "the late Friday"."""
        flags = self.flags
        for first, after in self.sentences:
            for k in range(first + 1, after - 2):
                if flags[k] & Flag.TIMED and not flags[k - 1] & _BEFORE_ADJECTIVE:
                    following = flags[k + 2] if flags[k + 1] & (Flag.PREP | Flag.ADJ) else flags[k + 1]
                    if following & Flag.TIME:
                        flags[k] = flags[k] & ~Flag.ADJ | Flag.ADV

    def _split(self) -> Iterator[tuple[int, int]]:
        """Yield the first token and the end of each sentence."""
        first = 0
        last = len(self.words) - 1
        for k in range(last):
            if k - first >= LONGEST_SENTENCE or self._ends_sentence(k):
                yield first, k + 1
                first = k + 1
        if first <= last:
            yield first, last + 1

    def _ends_sentence(self, k: int) -> bool:
        """Whether a sentence ends with a token that is not the last one."""
        flag, following = self.flags[k], self.flags[k + 1]
        if flag & Flag.STOP:
            return self._is_full_stop(k)
        if flag & Flag.QUOTE and following & (_CAP | Flag.QUOTE | Flag.DIGIT):
            last = self.inner_end(k)
            return last in _FULL_STOPS and (last == "." or not self._has_tag(k + 1))
        if following & _CAP and self.words[k][-1:] == "." and following & _FUNCTION:
            return not flag & Flag.HON  # an abbreviation ends the sentence: "… Inc. The …"
        return False

    def _is_full_stop(self, k: int) -> bool:
        """Whether a stop ends the sentence. A stop before another mark or in lower-case text does not."""
        word, following = self.words[k], self.flags[k + 1]
        if word == ";":
            return True
        if following & (Flag.STOP | Flag.COMMA | Flag.CLOSE):
            return False
        if word == "…" or (word == "." and k and self.words[k - 1] == "."):
            return bool(following & _CAP)
        opens = following & (_CAP | Flag.QUOTE | Flag.DIGIT | Flag.OPEN | Flag.DASH)
        return bool(opens) or not self.words[k + 1][:1].islower()

    def _has_tag(self, k: int) -> bool:
        """Whether a tag ("Cole asked.") follows a stretch, so that the stretch does not end the sentence."""
        for at in range(k, min(k + REACH_OF_TAG, len(self.words))):
            flag = self.flags[at]
            if flag & Flag.CUE and at > k and not flag & _CAP:
                following = self.flags[at + 1] if at + 1 < len(self.words) else Flag.STOP
                return not following & (Flag.THAT | Flag.COLON | Flag.QUOTE)
            if flag & (Flag.STOP | Flag.QUOTE | Flag.COLON):
                return False
        return False


def _has_inner_capital(word: str, known: dict[str, int]) -> bool:
    """Whether a word is a name that begins with a small particle: al-Khouri, d'Amsel."""
    for divider in "-'’":
        before, found, after = word.partition(divider)
        if found and after[:1].isupper() and (divider != "-" or known.get(before, 0) & Flag.PARTICLE):
            return True
    return False
