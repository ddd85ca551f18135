"""A sentence with its phrases and cues, and the questions that the frames ask of it."""

from newscorpus.attribution.syntax.cues import CueHit, find_cues
from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.lexicon import Lexicon
from newscorpus.attribution.syntax.noun_phrases import chunk
from newscorpus.attribution.syntax.phrase import COMMON_NOUNS, NounPhrase
from newscorpus.attribution.syntax.tokens import Tokens

__all__ = ["Sentence"]

_VERBAL = int(Flag.AUX | Flag.HAVE | Flag.MODAL | Flag.VERB)
_WINDOW = 60  # tokens to look at on either side of a cue


class Sentence:
    """Tokens ``a`` to ``b`` of a line.

    Attributes:
        phrases: its noun phrases, in order.
        by_first, by_last: the same by their first and last tokens.
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
        """What the token may be; a stop outside the sentence."""
        return self.tokens.flags[k] if self.a <= k < self.b else Flag.STOP

    def verbal(self, k: int) -> bool:
        """Whether the token looks like a finite verb or an auxiliary."""
        flag = self.flag(k)
        if flag & _VERBAL:
            return not flag & Flag.CAP
        low = self.tokens.lows[k] if self.a <= k < self.b else ""
        if flag & Flag.CUE:
            return not flag & (Flag.CAP | Flag.PREP)
        if not low.endswith(self.lexicon.verb_endings) or len(low) < 4 or "-" in low:
            return False
        return not flag & (Flag.CAP | Flag.ROLE | Flag.BODY | Flag.ADJ) and not self.flag(k - 1) & (
            Flag.DET | Flag.POSS | Flag.PREP | Flag.CLITIC
        )

    def has_verb(self, start: int, end: int) -> bool:
        """Whether a clause can stand there: some token but the first looks like a verb."""
        return any(self.verbal(k) for k in range(start + (start + 1 < end), min(end, start + _WINDOW)))

    def group_left(self, phrase: NounPhrase) -> tuple[NounPhrase, int]:
        """The phrase that heads a chain ("the head of the agency at the port"), and the first token of the chain.

        A chain that begins with a preposition has no head but its last phrase.
        """
        head = phrase
        while self._owned(head.first) and (before := self.by_last.get(head.first - 1)) is not None:
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
        """The last token of a phrase with what is attached to it by prepositions."""
        last = phrase.last
        while phrase.kind in COMMON_NOUNS and self._owned(last + 1):
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

    def _owned(self, k: int) -> bool:
        """Whether a phrase in the genitive begins there, which belongs to the noun before it."""
        return self.a <= k < self.b and k in self.by_first and self.tokens.lows[k] in self.lexicon.genitives

    def group_right_from(self, k: int) -> int:
        """The token behind the phrases that prepositions attach from ``k`` on."""
        while self.flag(k) & Flag.PREP and (after := self.by_first.get(k + 1)) is not None:
            k = after.last + 1
        return k

    def in_brackets(self, k: int) -> int:
        """The token before the bracket that closes at ``k``."""
        for at in range(k, max(self.a, k - 12) - 1, -1):
            if self.flag(at) & Flag.OPEN:
                return at - 1
        return k
