"""A sentence with its noun phrases and cues, and checks of its tokens."""

from newscorpus.attribution.syntax.cues import CueHit, find_cues
from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.lexicon import Lexicon
from newscorpus.attribution.syntax.noun_phrases import chunk
from newscorpus.attribution.syntax.phrase import COMMON_NOUNS, NounPhrase
from newscorpus.attribution.syntax.tokens import Tokens

__all__ = ["Sentence"]

_VERBAL = int(Flag.AUX | Flag.HAVE | Flag.MODAL | Flag.VERB)
LONGEST_CLAUSE = 60  # tokens of a clause in which its verb is searched
REACH_OF_BRACKETS = 12  # tokens between brackets
SHORTEST_VERB = 4  # letters; in a shorter word the ending of verbs is no ending: "red"


class Sentence:
    """The tokens ``a`` to ``b`` (exclusive) of a paragraph.

    Attributes:
        phrases: its noun phrases, in order.
        by_first, by_last: the phrases by their first and last tokens.
        hits: its cues, in order.
    """

    __slots__ = ("a", "b", "by_first", "by_last", "hits", "lexicon", "phrases", "tokens")

    def __init__(self, tokens: Tokens, a: int, b: int, lexicon: Lexicon) -> None:
        self.tokens: Tokens = tokens
        self.a: int = a
        self.b: int = b
        self.lexicon: Lexicon = lexicon
        self.phrases: list[NounPhrase] = chunk(tokens, a, b, lexicon)
        self.by_first: dict[int, NounPhrase] = {phrase.first: phrase for phrase in self.phrases}
        self.by_last: dict[int, NounPhrase] = {phrase.last: phrase for phrase in self.phrases}
        self.hits: list[CueHit] = find_cues(tokens, a, b, lexicon)

    def flag(self, k: int) -> int:
        """Return the flags of a token. Outside the sentence every token is a stop."""
        return self.tokens.flags[k] if self.a <= k < self.b else Flag.STOP

    def verbal(self, k: int) -> bool:
        """Whether the token looks like a finite verb or an auxiliary."""
        flag = self.flag(k)
        if flag & _VERBAL:
            return not flag & Flag.CAP
        low = self.tokens.lows[k] if self.a <= k < self.b else ""
        if flag & Flag.CUE:
            return not flag & (Flag.CAP | Flag.PREP)
        if not low.endswith(self.lexicon.verb_endings) or len(low) < SHORTEST_VERB or "-" in low:
            return False
        return not flag & (Flag.CAP | Flag.ROLE | Flag.BODY | Flag.ADJ) and not self.flag(k - 1) & (
            Flag.DET | Flag.POSS | Flag.PREP | Flag.CLITIC
        )

    def has_verb(self, start: int, end: int) -> bool:
        """Whether a range of tokens may be a clause: a token after the first looks like a verb."""
        return any(self.verbal(k) for k in range(start + (start + 1 < end), min(end, start + LONGEST_CLAUSE)))

    def group_left(self, phrase: NounPhrase) -> tuple[NounPhrase, int]:
        """Return the head of the chain that ends with a phrase, and the first token of the chain.

        The head of the chain "the head of the agency at the port" is "the head". If a preposition begins the chain, the
        given phrase is its head.
        """
        head = phrase
        while self._is_genitive(head.first) and (before := self.by_last.get(head.first - 1)) is not None:
            if before.kind not in COMMON_NOUNS:
                break
            head = before
        while self.flag(head.first - 1) & Flag.PREP and not self.flag(head.first - 1) & Flag.CAP:
            before = self.by_last.get(head.first - 2 - bool(self.flag(head.first - 2) & Flag.POSTMOD))
            if before is None or before.kind in ("pronoun", "time"):
                return phrase, head.first - 1
            head = before
        return head, head.first

    def group_right(self, phrase: NounPhrase) -> int:
        """Return the last token of the chain that begins with a phrase: "the head" "of the agency" "at the port"."""
        last = phrase.last
        while phrase.kind in COMMON_NOUNS and self._is_genitive(last + 1):
            last = self.by_first[last + 1].last
        if self.flag(last + 1) & Flag.POSTMOD and self.flag(last + 2) & Flag.PREP:
            last += 1
        while self.flag(last + 1) & Flag.PREP and not self.flag(last + 1) & Flag.SUB:
            after = self.by_first.get(last + 2)
            of_them = after is not None and after.kind == "pronoun" and phrase.first == phrase.last
            if after is None or after.kind == "time" or (after.kind == "pronoun" and not of_them):
                break
            last = after.last
        return last

    def _is_genitive(self, k: int) -> bool:
        """Whether a token begins a genitive, which belongs to the noun before: "der Stadt" in "das Amt der Stadt"."""
        return self.a <= k < self.b and k in self.by_first and self.tokens.lows[k] in self.lexicon.genitives

    def group_right_from(self, k: int) -> int:
        """Return the token after all phrases with prepositions from ``k`` on."""
        while self.flag(k) & Flag.PREP and (after := self.by_first.get(k + 1)) is not None:
            k = after.last + 1
        return k

    def before_brackets(self, k: int) -> int:
        """Return the token before the brackets that close at ``k``, or ``k`` if the brackets do not open nearby."""
        for at in range(k, max(self.a, k - REACH_OF_BRACKETS) - 1, -1):
            if self.flag(at) & Flag.OPEN:
                return at - 1
        return k

    def after_brackets(self, k: int) -> int:
        """Return the token after the brackets that open at ``k``, or ``k`` if the brackets are not closed nearby."""
        for at in range(k, min(k + REACH_OF_BRACKETS, self.b)):
            if self.flag(at) & Flag.CLOSE:
                return at + 1
        return k
