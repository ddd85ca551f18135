"""Find the reported words of a sentence, each with its cue and the phrase that names the speaker."""

from newscorpus.attribution.coreference.referent import Referent
from newscorpus.attribution.frames.acceptance import is_acceptable
from newscorpus.attribution.frames.contents import NEXT_CUES, content_of
from newscorpus.attribution.frames.frame import Content, Frame
from newscorpus.attribution.frames.source import Source
from newscorpus.attribution.frames.speaker_choice import choose_source
from newscorpus.attribution.frames.subjects import subject_of
from newscorpus.attribution.syntax.cues import CueHit
from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.phrase import SPEAKERS, NounPhrase
from newscorpus.attribution.syntax.sentence import Sentence

__all__ = ["Finding", "read_sentence"]

_TAGS = frozenset({Frame.QUOTE_TAG, Frame.QUOTE_INVERTED, Frame.QUOTE_SPLIT})


class Finding:
    """Reported words in a sentence.

    Attributes:
        sentence: the sentence.
        order: the number of the sentence in the text.
        frame: how the words were found.
        ranges: ranges of tokens, end exclusive.
        hit, source: the cue, and the phrase that names the speaker, or None.
        mention: the offsets of the words that name the speaker. If the finding continues another one, the mention is
            the other one's.
        referent: the speaker, once the mention is resolved.
    """

    __slots__ = ("frame", "hit", "mention", "order", "ranges", "referent", "sentence", "source")

    def __init__(
        self,
        sentence: Sentence,
        order: int,
        frame: Frame,
        ranges: tuple[tuple[int, int], ...],
        *,
        hit: CueHit | None = None,
        source: Source | None = None,
    ) -> None:
        self.sentence: Sentence = sentence
        self.order: int = order
        self.frame: Frame = frame
        self.ranges: tuple[tuple[int, int], ...] = ranges
        self.hit: CueHit | None = hit
        self.source: Source | None = source
        self.referent: Referent | None = None
        self.mention: tuple[int, int] | None = None

    def quotes(self) -> list[int]:
        """Return the tokens of the quoted stretches."""
        return [k for a, b in self.ranges for k in range(a, b) if self.sentence.flag(k) & Flag.QUOTE]


def read_sentence(sentence: Sentence, order: int) -> list[Finding]:
    """Return the findings of a sentence, in the order of their cues. ``order`` is its number in the text."""
    if not sentence.hits and not sentence.tokens.quotes:
        return []
    sources: list[tuple[CueHit, Source | None]] = []
    for hit in sentence.hits:
        sources.append((hit, choose_source(sentence, hit, sources)))
    reader = _CueReader(sentence, order)
    for n, (hit, source) in enumerate(sources):
        reader.read(hit, source, sources[n + 1 : n + 1 + NEXT_CUES])
    return reader.found + _after_colons(sentence, order, reader.taken, sources)


class _CueReader:
    """Reads the cues of a sentence from left to right.

    Attributes:
        found: the findings so far.
        accepted: the cues that report something, with their sources. Later cues may share these sources.
        taken: the stretches that belong to a finding.
    """

    __slots__ = ("accepted", "found", "order", "sentence", "taken")

    def __init__(self, sentence: Sentence, order: int) -> None:
        self.sentence: Sentence = sentence
        self.order: int = order
        self.found: list[Finding] = []
        self.accepted: list[tuple[CueHit, Source | None]] = []
        self.taken: set[int] = set()

    def read(self, hit: CueHit, source: Source | None, later: list[tuple[CueHit, Source | None]]) -> None:
        """Read a cue. ``source`` is its source if all earlier cues count, ``later`` are the next cues."""
        sentence = self.sentence
        if source is not None and source.is_shared:
            source = choose_source(sentence, hit, self.accepted)
        content = content_of(sentence, hit, source, later)
        if content is None or not is_acceptable(sentence, hit, source, content):
            if "quoted" in hit.cue.frames and source is not None:
                self.accepted.append((hit, source))
            return
        hit = self._with_passive(hit)
        self.accepted.append((hit, source))
        if self._claim(content):
            self.found.append(Finding(sentence, self.order, content.frame, content.ranges, hit=hit, source=source))

    def _with_passive(self, hit: CueHit) -> CueHit:
        """Return one cue for both verbs of "was quoted as saying"."""
        if not self.accepted or hit.form not in ("participle", "infinitive"):
            return hit
        quoted = self.accepted[-1][0]
        if "quoted" not in quoted.cue.frames:
            return hit
        self.accepted.pop()
        return CueHit(quoted.cue, quoted.first, hit.last, quoted.group, quoted.form)

    def _claim(self, content: Content) -> bool:
        """Take the stretches of a content. Return False if all of the content belongs to earlier findings.

        A tag takes a stretch after a colon from the earlier cue: She said: "…," Cole replied.
        """
        sentence = self.sentence
        quotes = {k for a, b in content.ranges for k in range(a, b) if sentence.flag(k) & Flag.QUOTE}
        if quotes and quotes <= self.taken and all(b - a == 1 for a, b in content.ranges):
            first = content.ranges[0][0]
            if content.frame not in _TAGS or not sentence.flag(first - 1) & Flag.COLON:
                return False
            self.found = _without(self.found, first)
        self.taken |= quotes
        return True


def _without(found: list[Finding], k: int) -> list[Finding]:
    """Return the findings without the stretch ``k`` and the colon before the stretch."""
    for finding in found:
        cut = [(a, k - 1 if a < k < b else b) for a, b in finding.ranges if a != k]
        finding.ranges = tuple((a, b) for a, b in cut if a < b)
    return [finding for finding in found if finding.ranges]


def _after_colons(
    sentence: Sentence, order: int, taken: set[int], sources: list[tuple[CueHit, Source | None]]
) -> list[Finding]:
    """Return the stretches after a colon that belong to no cue: Cole at her stall: "…"."""
    found: list[Finding] = []
    for k in range(sentence.a + 1, sentence.b):
        if sentence.flag(k) & Flag.QUOTE and k not in taken and sentence.flag(k - 1) & Flag.COLON:
            source = next((source for _, source in reversed(sources) if source is not None), None)
            if source is None:
                source = _source_before_colon(sentence, k)
            if source is not None:
                found.append(Finding(sentence, order, Frame.COLON_QUOTE, ((k, k + 1),), source=source))
    return found


def _source_before_colon(sentence: Sentence, k: int) -> Source | None:
    """Return the source of the stretch ``k`` after a colon, in a sentence without cues."""
    phrase = _phrase_before_colon(sentence, k - 1)
    if phrase is None or (phrase.kind in ("noun", "number") and not _is_sentence(sentence, k)):
        return None
    return Source(phrase, phrase.first, sentence.group_right(phrase), "colon")


def _phrase_before_colon(sentence: Sentence, colon: int) -> NounPhrase | None:
    """Return the subject before a colon if it is a name, pronoun or role. Else return the last full name."""
    subject = subject_of(sentence, colon)
    if subject is not None and subject.kind in SPEAKERS:
        return subject
    for phrase in reversed(sentence.phrases):
        is_full_name = phrase.name is not None and phrase.name[1] > phrase.name[0]
        if phrase.last < colon and is_full_name and not sentence.flag(phrase.first - 1) & Flag.OPEN:
            return phrase
    return subject


def _is_sentence(sentence: Sentence, k: int) -> bool:
    """Whether a stretch ends like a sentence and is not an item of a list."""
    return sentence.tokens.inner_end(k) in (".", "!", "?", "…") and not sentence.flag(k + 1) & (Flag.COMMA | Flag.CONJ)
