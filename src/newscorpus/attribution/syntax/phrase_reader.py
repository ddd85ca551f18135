"""Read one noun phrase: token by token, until a token shows that the phrase has ended."""

from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.lexicon import Lexicon
from newscorpus.attribution.syntax.phrase import ENDS_PHRASE, NOUN, NounPhrase, classify
from newscorpus.attribution.syntax.tokens import Tokens

__all__ = ["PhraseReader"]

MOST_DETERMINERS = 3  # "all the other two"
REACH_OF_PARTICLES = 4  # tokens before the capital after a particle: "van der" Amsel

_AFTER_NOUN = int(ENDS_PHRASE | Flag.CUE | Flag.VERB | Flag.CLITIC | Flag.ADV | Flag.TIME)


class PhraseReader:
    """Reads the noun phrase that begins at ``first`` and ends before ``b``.

    Attributes:
        head: the last noun, adjective or name so far, or -1.
        owner: the first and last token of the owner, once "'s" was read.
        determined: whether the phrase begins with a determiner or a possessive.
    """

    __slots__ = ("b", "determined", "first", "flags", "head", "lexicon", "owner", "tokens")

    def __init__(self, tokens: Tokens, first: int, b: int, lexicon: Lexicon) -> None:
        flags = tokens.flags
        self.tokens: Tokens = tokens
        self.flags: list[int] = flags
        self.lexicon: Lexicon = lexicon
        self.first: int = first
        self.b: int = b
        self.head: int = -1
        self.owner: tuple[int, int] | None = None
        self.determined: bool = bool(flags[first] & (Flag.DET | Flag.POSS))

    def read(self) -> NounPhrase | None:
        """Return the phrase, or None if no phrase begins here."""
        k = self.first
        if self.determined:
            k += 1
        elif not self.flags[k] & (Flag.CAP | NOUN | Flag.ADJ) and self._starts_with_verb(k):
            return None
        b, takes = self.b, self._takes
        while k < b and takes(k):
            k += 1
        if self.head < 0:
            if self.owner is None:
                return self._nominal_determiner(k)
            self.head = self.owner[1]
            self.owner = None
        phrase = NounPhrase(self.first, self.head, self.head, "noun")
        phrase.owner = self.owner
        phrase.det = self.determined
        own = self.owner[1] + 2 if self.owner else self.first + self.determined
        classify(self.tokens, phrase, self.lexicon, own)
        return phrase

    def _takes(self, k: int) -> bool:
        """Whether the token belongs to the phrase. Updates the head and the owner."""
        flag = self.flags[k]
        head = self.head
        if flag & Flag.CAP and not flag & ENDS_PHRASE:
            return self._takes_capital(k, flag)
        if flag & Flag.CLITIC:
            return self._takes_owner(k)
        if flag & Flag.PARTICLE and head == k - 1 >= self.first and self._is_inside_name(k):
            return True
        if flag & (ENDS_PHRASE | Flag.POSS):
            return False
        if flag & Flag.DET:
            return head < 0 and k <= self.first + MOST_DETERMINERS
        if flag & Flag.TIME and head >= 0:
            return False
        if flag & Flag.ADV and not (flag & Flag.ADJ and self.determined):
            return self._takes_adverb(k)
        if flag & (Flag.CUE | Flag.VERB):
            return self._takes_verb(k, flag)
        if head >= 0 and self._ends_before(k, flag):
            return False
        self.head = k
        return True

    def _takes_capital(self, k: int, flag: int) -> bool:
        if self.head >= 0 and (flag & Flag.TIME or (self.flags[self.head] & Flag.TIME and not self.determined)):
            return False  # "on Monday Cole", but "the Evening Bell"
        self.head = k
        return True

    def _takes_owner(self, k: int) -> bool:
        """Whether "'s" makes the phrase so far the owner of a noun that follows."""
        if self.head != k - 1 or k + 1 >= self.b or self.flags[k + 1] & (ENDS_PHRASE | Flag.DET | Flag.POSS):
            return False
        self.owner = (self.first, self.head)
        self.head = -1
        return True

    def _is_inside_name(self, k: int) -> bool:
        """Whether a particle stands between capitals: "van" in "Ilse van Amsel"."""
        flags = self.flags
        if not flags[self.head] & Flag.CAP:
            return False
        for at in range(k + 1, min(k + REACH_OF_PARTICLES, self.b)):
            if flags[at] & Flag.CAP:
                return True
            if not flags[at] & Flag.PARTICLE:
                return False
        return False

    def _takes_adverb(self, k: int) -> bool:
        if self.head >= 0 or not self.determined:
            return False
        if k + 1 >= self.b or self.flags[k + 1] & _AFTER_NOUN:
            self.head = k  # "the well was dry"
        return True

    def _takes_verb(self, k: int, flag: int) -> bool:
        """Whether a word that may be a verb is a noun or an adjective of the phrase."""
        flags, head = self.flags, self.head
        following = flags[k + 1] if k + 1 < self.b else 0
        is_last_noun = flag & NOUN and (k + 1 >= self.b or following & _AFTER_NOUN)
        if head >= 0:
            if not is_last_noun and not self._is_gerund(k, flag, following):
                return False
            verb_follows = following & (Flag.CUE | Flag.AUX | Flag.HAVE | Flag.MODAL)
            if flags[head] & NOUN and not flags[head] & Flag.CAP and not flag & Flag.ROLE and not verb_follows:
                return False
        else:
            is_alone = k == self.first + 1 and flags[self.first] & Flag.NOMINAL
            if is_alone and flag & Flag.CUE and not flag & Flag.BASEFORM:
                return False  # "one called"
            if not self.determined and self.owner is None and not (flag & NOUN and following & NOUN):
                return False
        self.head = k
        return True

    def _is_gerund(self, k: int, flag: int, following: int) -> bool:
        """Whether a verb after an adjective or noun belongs to the phrase: "the slow building", "state director"."""
        if flag & NOUN and following & Flag.ROLE and not following & Flag.CAP:
            return True  # "the Nordic state director"
        if not self.determined or self.flags[self.head] & (NOUN | Flag.CAP):
            return False
        lows = self.tokens.lows
        is_singular = lows[self.head][-1:] != "s"
        return bool(flag & Flag.BASEFORM and is_singular) or lows[k].endswith(self.lexicon.participle_endings)

    def _ends_before(self, k: int, flag: int) -> bool:
        """Whether a phrase that has a head ends before an adjective, noun or unknown word."""
        words = self.tokens.words
        if flag & Flag.POSTMOD:
            return True
        if self.lexicon.noun_markers and words[self.head][:1].isupper() and not words[k][:1].isupper():
            return True  # nouns have a capital in this language, and this word has none
        if not flag and self._is_titled_name():
            return True  # "her colleague Cole disagrees"
        return not flag & Flag.ADJ and self._is_verb_by_ending(k, flag)

    def _is_titled_name(self) -> bool:
        """Whether the phrase so far is an office or relation with a name, and so complete: "his daughter Ilse"."""
        flags, k = self.flags, self.head
        while k > self.first and flags[k] & Flag.CAP:
            k -= 1
        return k < self.head and bool(flags[k] & Flag.ROLE)

    def _is_verb_by_ending(self, k: int, flag: int) -> bool:
        """Whether an unknown word after a noun is a verb.

        After a name it is one, unless the phrase has a determiner or follows a preposition ("on Nordic soil").
        """
        low, head = self.tokens.lows[k], self.flags[self.head]
        if low.endswith(self.lexicon.verb_endings):
            return "-" not in low
        if low.endswith(self.lexicon.participle_endings):
            return bool(head & (NOUN | Flag.CAP)) and not flag & NOUN
        if not flag and head & Flag.ROLE and not head & Flag.PLURAL and low[-1:] == "s" and low[-2:] != "ss":
            return True  # "my wife knows"
        is_attached = self.determined or (self.first and self.flags[self.first - 1] & Flag.PREP)
        if is_attached or flag & Flag.DIGIT:
            return False
        return bool(head & Flag.CAP) and not flag & (NOUN | Flag.ORG) and low[-1:] != "s"

    def _starts_with_verb(self, k: int) -> bool:
        """Whether the first word is a verb by its ending. In "returning officer" it is not."""
        low = self.tokens.lows[k]
        if low.endswith(self.lexicon.verb_endings):
            return True
        is_noun_next = k + 1 < self.b and self.flags[k + 1] & NOUN
        return low.endswith(self.lexicon.participle_endings) and not is_noun_next

    def _nominal_determiner(self, k: int) -> NounPhrase | None:
        """Return a phrase for a determiner that replaces a noun: "one of the guards", "those who left"."""
        last = k - 1
        following = self.flags[k] if k < self.b else Flag.STOP
        is_followed = following & (Flag.REL | Flag.CUE | Flag.HAVE | Flag.AUX | Flag.MODAL | Flag.VERB)
        is_part = k < len(self.flags) and self.tokens.lows[k] in self.lexicon.partitives
        if not self.flags[last] & Flag.NOMINAL or not (is_followed or is_part):
            return None
        return NounPhrase(self.first, last, last, "role")
