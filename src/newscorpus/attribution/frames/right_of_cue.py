"""Find the words to the right of a cue: a quoted stretch, a clause with or without *that*, or an object."""

from newscorpus.attribution.frames.after_comma import after_comma
from newscorpus.attribution.frames.clauses import (
    after_subject,
    apposition_ends,
    clause_end,
    comma_inside,
)
from newscorpus.attribution.frames.frame import Content, Frame
from newscorpus.attribution.frames.objects import object_of
from newscorpus.attribution.frames.source import Source
from newscorpus.attribution.syntax.cues import CueHit
from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.phrase import NounPhrase
from newscorpus.attribution.syntax.sentence import Sentence

__all__ = ["right_of"]

REACH_OF_WORDS = 40  # tokens after a cue in which its words, or the verb of its words, begin
REACH_OF_ADVERBIALS = 25  # tokens between an inverted source and a stretch
REACH_OF_THAT = 15  # tokens between the "that" of a relative clause and the "that" of the words

_MARK = Flag.QUOTE | Flag.COLON | Flag.COMMA
# What follows an addressee, and not a subject: "told him that", "told him on Friday".
_AFTER_ADDRESSEE = int(
    Flag.THAT | Flag.QUOTE | Flag.COLON | Flag.COMMA | Flag.TO | Flag.WH | Flag.PREP | Flag.DET | Flag.PRON | Flag.TIMED
    | Flag.TIME
)  # fmt: skip
_NO_CLAUSE = int(
    Flag.SUB | Flag.PREP | Flag.CONJ | Flag.STOP | Flag.OPEN | Flag.DASH | Flag.REL | Flag.AUX | Flag.MODAL | Flag.HAVE
    | Flag.VERB | Flag.TO
)  # fmt: skip


def right_of(
    sentence: Sentence, hit: CueHit, source: Source | None, later: list[tuple[CueHit, Source | None]]
) -> Content | None:
    """Return the words to the right of a cue, or None. ``later`` are the next cues with their sources."""
    return _RightReader(sentence, hit, source, later).read()


class _RightReader:
    """Reads the tokens after a cue until one shows what the words of the cue are.

    Attributes:
        frames: what the cue may take.
        is_inverted: whether the source follows the cue ("said Cole").
        may_be_addressed: whether the next phrase may be the addressee ("told reporters that").
        end: the token after the last one that may belong to the cue.
    """

    __slots__ = ("end", "frames", "hit", "is_inverted", "later", "may_be_addressed", "sentence", "source")

    def __init__(
        self, sentence: Sentence, hit: CueHit, source: Source | None, later: list[tuple[CueHit, Source | None]]
    ) -> None:
        self.sentence = sentence
        self.hit = hit
        self.source = source
        self.later = later
        self.frames = hit.cue.frames
        self.is_inverted = source is not None and source.first > hit.last and source.relation != "agent"
        self.may_be_addressed = "addressee" in self.frames
        self.end = clause_end(sentence, hit, source, later)

    def read(self) -> Content | None:
        """Return the words, or None if there are no words to the right."""
        k = self._start()
        end, flag = self.end, self.sentence.flag
        limit = min(end, k + REACH_OF_WORDS)
        while k < limit or (k == end and flag(k) & Flag.COMMA):
            step = self._step(k)
            if not isinstance(step, int):
                return step
            k = step
        return None

    def _start(self) -> int:
        """Return the first token after the cue, or after an inverted source with its appositions."""
        if self.source is None or not self.is_inverted:
            return self.hit.last + 1
        k = self.source.last + 1
        if self.sentence.flag(k) & Flag.OPEN:
            k = self.sentence.after_brackets(k)
        while self.sentence.flag(k) & Flag.COMMA:
            closing = apposition_ends(self.sentence, k)
            if closing is None:
                break
            k = closing
        return k

    def _step(self, k: int) -> Content | int | None:
        """Return the words that begin at a token, the next token to read, or None if there are no words."""
        flag = self.sentence.flag(k)
        if flag & _MARK:
            return self._mark(k, flag)
        if self.is_inverted:
            return self._after_inversion(k, flag)
        if flag & Flag.TO and self._is_order():
            return None
        if flag & Flag.THAT and self._is_relative(k):
            return self._after_relative_clause(k)
        if flag & Flag.THAT and "clause" in self.frames:
            return self._that_clause(k, flag)
        if flag & Flag.WH and "wh" in self.frames and not (flag & (Flag.SUB | Flag.REL) and "bare" in self.frames):
            return Content(Frame.WH, ((k, self.end),)) if k + 1 < self.end else None
        if flag & Flag.TO and self._is_promise(k):
            return Content(Frame.INFINITIVE, ((k, self.end),))
        phrase = self.sentence.by_first.get(k)
        if phrase is not None:
            return self._phrase(phrase)
        return self._word(k, flag)

    def _mark(self, k: int, flag: int) -> Content | None:
        """Return the words that begin with a quoted stretch or follow a colon or a comma."""
        if flag & Flag.QUOTE:
            return self._quote(k)
        if flag & Flag.COMMA:
            return after_comma(self.sentence, self.hit, self.source, self.later, k, self.end)
        k += 1
        if k >= self.end:
            return None
        if self.sentence.flag(k) & Flag.QUOTE:
            return Content(Frame.QUOTE_COLON, ((k, k + 1),))
        return Content(Frame.COLON, ((k, self.end),))

    def _quote(self, k: int) -> Content:
        """Return a stretch after the cue, or the clause that the stretch begins: said "the sea" was bored."""
        after = self.sentence.flag(k + 1)
        is_complete = k + 1 >= self.end or comma_inside(self.sentence, k)
        if not is_complete and not after & (Flag.STOP | Flag.COMMA | Flag.DASH | Flag.COLON):
            is_clause = "bare" in self.frames and self.sentence.has_verb(k, self.end)
            if is_clause and not after & (Flag.SUB | Flag.PREP | Flag.CONJ | Flag.TIME):
                return Content(Frame.BARE, ((k, self.end),))
        return Content(Frame.QUOTE_RIGHT, ((k, k + 1),))

    def _after_inversion(self, k: int, flag: int) -> Content | None:
        """Return the stretch after an inverted source and adverbials: said Cole on Friday, "but …".

        A clause after an inverted source belongs to the source: "said Cole, who …".
        """
        if flag & (Flag.THAT | Flag.WH | Flag.TO) or not flag & (Flag.ADV | Flag.TIME | Flag.PREP):
            return None
        for at in range(k, min(self.end, k + REACH_OF_ADVERBIALS)):
            if self.sentence.flag(at) & Flag.QUOTE and self.sentence.flag(at - 1) & (Flag.COMMA | Flag.COLON):
                return Content(Frame.QUOTE_RIGHT, ((at, at + 1),))
        return None

    def _is_order(self) -> bool:
        """Whether "to" after the addressee gives an order and reports no words: "told him to leave"."""
        return "addressee" in self.frames and not self.may_be_addressed and "infinitive" not in self.frames

    def _is_promise(self, k: int) -> bool:
        """Whether "to" begins an infinitive that is reported: "promised to leave"."""
        return "infinitive" in self.frames and not self.sentence.flag(k + 1) & (Flag.DET | Flag.CAP | Flag.OBJ)

    def _is_relative(self, k: int) -> bool:
        """Whether "that" begins a relative clause of the addressee: "told the boat that reached her first that …"."""
        before = self.sentence.by_last.get(k - 1)
        return before is not None and before.kind not in ("pronoun", "time") and self.sentence.verbal(k + 1)

    def _after_relative_clause(self, k: int) -> int:
        """Return the next "that", or the end."""
        reach = range(k + 1, min(self.end, k + REACH_OF_THAT))
        return next((at for at in reach if self.sentence.flag(at) & Flag.THAT), self.end)

    def _that_clause(self, k: int, flag: int) -> Content | None:
        """Return the clause that begins with "that"."""
        sentence, end = self.sentence, self.end
        following = sentence.flag(k + 1)
        if following & Flag.COMMA:
            closing = apposition_ends(sentence, k + 1)
            return Content(Frame.THAT, (((closing or k) + 1, end),))
        if following & Flag.QUOTE and comma_inside(sentence, k + 1):
            return Content(Frame.QUOTE_RIGHT, ((k + 1, k + 2),))
        may_take_object = self.hit.cue.inflected and "free" not in self.frames
        if may_take_object and not any(
            sentence.flag(at) & Flag.QUOTE or sentence.verbal(at) for at in range(k + 1, end)
        ):
            return None  # "he repeated that approach"
        is_subject = flag & Flag.DET and sentence.verbal(k + 1) and not following & (Flag.ADV | Flag.CUE)
        return Content(Frame.THAT, ((k if is_subject else k + 1, end),))  # "she said that was late"

    def _phrase(self, phrase: NounPhrase) -> Content | int | None:
        """Read a noun phrase: a time, the subject of a clause, the addressee, or an object."""
        sentence, k = self.sentence, phrase.first
        if phrase.kind == "time":
            return phrase.last + 1
        following = sentence.flag(phrase.last + 1)
        is_addressed = self.may_be_addressed and following & _AFTER_ADDRESSEE
        if "bare" in self.frames and not is_addressed and self._is_subject(phrase):
            return Content(Frame.BARE, ((k, self.end),))
        if self.may_be_addressed:
            self.may_be_addressed = False
            return phrase.last + 1 if following & Flag.TO else sentence.group_right(phrase) + 1
        return object_of(sentence, self.hit, k, self.end)

    def _is_subject(self, phrase: NounPhrase) -> bool:
        """Whether a phrase is the subject of a clause."""
        sentence = self.sentence
        head = sentence.flag(phrase.head)
        if phrase.kind == "pronoun" and head & Flag.OBJ and not head & Flag.PRON:
            return False
        is_free = "free" in self.frames
        if after_subject(sentence, phrase, self.end, strict=not is_free):
            return True
        if not is_free or self.may_be_addressed:
            return False
        ahead = sentence.group_right_from(phrase.last + 1)
        return bool(sentence.flag(ahead) & Flag.QUOTE) and _begins_small(sentence, ahead)  # says the sea "is bored"

    def _word(self, k: int, flag: int) -> Content | int | None:
        """Read a word that begins no noun phrase."""
        sentence, end = self.sentence, self.end
        if flag & Flag.SUB and not flag & (Flag.THAT | Flag.WH) and self._begins_clause(k + 1):
            return None  # "spoke after the bridge had closed"
        if flag & Flag.PREP and not flag & Flag.CAP:
            return self._preposition(k)
        if flag & (Flag.ADV | Flag.TIME):
            return k + 1
        if flag & (Flag.DET | Flag.POSS | Flag.ADJ):
            if "free" in self.frames and sentence.flag(k + 1) & Flag.QUOTE and sentence.has_verb(k + 1, end):
                return Content(Frame.BARE, ((k, end),))  # said any "reasonable person" would
            return object_of(sentence, self.hit, k, end)
        return self._clause_without_phrase(k, flag)

    def _begins_clause(self, k: int) -> bool:
        """Whether a subject with its verb follows."""
        phrase = self.sentence.by_first.get(k)
        return phrase is not None and after_subject(self.sentence, phrase, self.end, strict=True)

    def _preposition(self, k: int) -> Content | int | None:
        """Skip a preposition with its phrase. A stretch after a preposition may be an object: spoke of "a mistake"."""
        phrase = self.sentence.by_first.get(k + 1)
        if phrase is not None:
            return phrase.last + 1
        following = self.sentence.flag(k + 1)
        if following & Flag.QUOTE:
            return object_of(self.sentence, self.hit, k, self.end)
        return k + 2 if following & (Flag.CUE | Flag.VERB | Flag.ADJ | Flag.ADV) else k + 1  # "in reply"

    def _clause_without_phrase(self, k: int, flag: int) -> Content | None:
        """Return a clause that begins with an unknown word, a number or an auxiliary."""
        if "bare" not in self.frames:
            return None
        if not any(self.sentence.verbal(at) for at in range(k, min(self.end, k + REACH_OF_WORDS))):
            return None
        is_free = "free" in self.frames
        if not is_free and not flag & Flag.NUM:
            return None
        if is_free and self.source is not None and self.source.is_left and flag & (Flag.AUX | Flag.MODAL | Flag.HAVE):
            return Content(Frame.BARE, ((k, self.end),))  # "the files that officials say are secret"
        return None if flag & _NO_CLAUSE else Content(Frame.BARE, ((k, self.end),))


def _begins_small(sentence: Sentence, k: int) -> bool:
    """Whether a stretch begins in lower case, as the rest of a clause does."""
    stretch = sentence.tokens.quotes[k]
    return sentence.tokens.text[stretch.inner_start].islower()
