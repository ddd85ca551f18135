"""From the cues of a sentence to findings: reported words with the phrase that names their speaker."""

from newscorpus.attribution.coreference.referent import Referent
from newscorpus.attribution.frames.contents import NEXT_CUES, content_of
from newscorpus.attribution.frames.frame import Content, Frame
from newscorpus.attribution.frames.source import Source
from newscorpus.attribution.frames.speaker_choice import choose_source
from newscorpus.attribution.frames.subjects import plural, subject_of
from newscorpus.attribution.syntax.cues import CueHit
from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.phrase import SPEAKERS, NounPhrase
from newscorpus.attribution.syntax.sentence import Sentence

__all__ = ["Finding", "read_sentence"]

_TAGS = frozenset({Frame.QUOTE_TAG, Frame.QUOTE_INVERTED, Frame.QUOTE_SPLIT})


class Finding:
    """Reported words in a sentence.

    Attributes:
        sentence: where; ``order`` its number in the text.
        frame: how they were found.
        ranges: token ranges of the words, end exclusive.
        hit, source: the cue and the phrase that names the speaker, if any.
        mention: offsets of the words that name the speaker, taken from another finding where it goes on.
        referent: who that is, once resolved.
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
        """The tokens of its quoted stretches."""
        return [k for a, b in self.ranges for k in range(a, b) if self.sentence.flag(k) & Flag.QUOTE]


def read_sentence(sentence: Sentence, order: int) -> list[Finding]:
    """The findings of a sentence, in the order of their cues."""
    if not sentence.hits and not sentence.tokens.quotes:
        return []
    sources: list[tuple[CueHit, Source | None]] = []
    for hit in sentence.hits:
        sources.append((hit, choose_source(sentence, hit, sources)))
    found: list[Finding] = []
    accepted: list[tuple[CueHit, Source | None]] = []  # a verb that reports nothing shares no subject
    taken: set[int] = set()
    for n, (alone, first_choice) in enumerate(sources):
        hit, source = alone, first_choice
        if source is not None and source.is_shared:
            source = choose_source(sentence, hit, accepted)
        content = content_of(sentence, hit, source, sources[n + 1 : n + 1 + NEXT_CUES])
        if content is None or not _acceptable(sentence, hit, source, content):
            if "quoted" in hit.cue.frames and source is not None:
                accepted.append((hit, source))
            continue
        if accepted and "quoted" in accepted[-1][0].cue.frames and hit.form in ("participle", "infinitive"):
            hit = _as_one(accepted.pop()[0], hit)  # "was quoted as saying"
        accepted.append((hit, source))
        quotes = {k for a, b in content.ranges for k in range(a, b) if sentence.flag(k) & Flag.QUOTE}
        if quotes and quotes <= taken and all(b - a == 1 for a, b in content.ranges):
            if not (content.frame in _TAGS and sentence.flag(content.ranges[0][0] - 1) & Flag.COLON):
                continue
            found = _without(found, content.ranges[0][0])
        taken |= quotes
        found.append(Finding(sentence, order, content.frame, content.ranges, hit=hit, source=source))
    found += _behind_colons(sentence, order, taken, sources)
    return found


def _without(found: list[Finding], k: int) -> list[Finding]:
    """The findings without the stretch behind a colon, which a tag of its own claims."""
    for finding in found:
        cut = [(a, k - 1 if a < k < b else b) for a, b in finding.ranges if a != k]
        finding.ranges = tuple((a, b) for a, b in cut if a < b)
    return [finding for finding in found if finding.ranges]


def _as_one(quoted: CueHit, saying: CueHit) -> CueHit:
    """The cue of both verbs."""
    return CueHit(quoted.cue, quoted.first, saying.last, quoted.group, quoted.form)


def _acceptable(sentence: Sentence, hit: CueHit, source: Source | None, content: Content) -> bool:
    quoted = any(sentence.flag(k) & Flag.QUOTE for a, b in content.ranges for k in range(a, b))
    if not any(b > a for a, b in content.ranges):
        return False
    if hit.negated or (hit.modal and not content.frame.is_quote):
        return False
    agent = source if source is not None and source.relation == "agent" else None
    if sentence.flag(hit.last) & Flag.TERM and _names(sentence, hit, content, capital=agent is not None):
        return False
    if hit.form == "passive" and quoted and source is None and "addressee" in hit.cue.frames:
        return content.frame.is_quote  # "she was asked: …"
    if hit.form == "passive" and "quoted" not in hit.cue.frames:
        return (content.frame in (Frame.THAT, Frame.WH) and _impersonal(sentence, hit)) or (
            quoted and agent is not None and _complement(sentence, agent, content)
        )
    if not quoted and ("plain" in hit.cue.frames or hit.cue.kind == "belief"):
        return False  # what somebody thinks is told, not quoted
    if hit.form == "infinitive" and not (quoted or content.frame in (Frame.THAT, Frame.TAG)):
        return False
    if hit.form == "phrase" and source is not None and source.phrase.kind in ("noun", "time"):
        return source.phrase.det or plural(sentence, source)  # not "according to plan"
    if hit.base and source is None:
        return False
    if source is None:
        return (quoted and content.frame.is_quote) or (content.frame is Frame.THAT and hit.form == "passive")
    return True


def _complement(sentence: Sentence, source: Source, content: Content) -> bool:
    """Whether the words of a passive say what the subject is called: before the agent, or behind it and "as"."""
    first = content.ranges[0][0]
    return first < source.first or any(sentence.flag(k) & Flag.AS for k in range(first - 2, first))


def _impersonal(sentence: Sentence, hit: CueHit) -> bool:
    """Whether the subject of a passive is "it": "it was announced that"."""
    subject = sentence.by_last.get(hit.group - 1)
    return subject is not None and sentence.lexicon.gender.get(sentence.tokens.lows[subject.head]) == "n"


def _names(sentence: Sentence, hit: CueHit, content: Content, *, capital: bool) -> bool:
    """Whether a verb like "called" gives a name rather than words: the stretch stands right behind it.

    Where somebody is said to call it so, a name shows by its ``capital``.
    """
    a, b = content.ranges[0]
    if a != hit.last + 1 or b != a + 1 or not sentence.flag(a) & Flag.QUOTE or sentence.by_first.get(b) is not None:
        return False
    stretch = sentence.tokens.quotes[a]
    if capital and sentence.tokens.text[stretch.inner_start].islower():
        return False
    return sentence.tokens.text[stretch.inner_end - 1] not in "!?"


def _sentence_like(sentence: Sentence, k: int) -> bool:
    """Whether a stretch ends like a sentence, and is no item of a list."""
    return sentence.tokens.inner_end(k) in (".", "!", "?", "…") and not sentence.flag(k + 1) & (Flag.COMMA | Flag.CONJ)


def _before_colon(sentence: Sentence, colon: int) -> NounPhrase | None:
    """Who speaks before a colon without a cue: the subject if it is somebody, else the last name."""
    subject = subject_of(sentence, colon)
    if subject is not None and subject.kind in SPEAKERS:
        return subject
    names = [
        p
        for p in sentence.phrases
        if p.last < colon
        and p.name is not None
        and p.name[1] > p.name[0]
        and not sentence.flag(p.first - 1) & Flag.OPEN
    ]
    return names[-1] if names else subject


def _behind_colons(
    sentence: Sentence, order: int, taken: set[int], sources: list[tuple[CueHit, Source | None]]
) -> list[Finding]:
    """Stretches behind a colon that no cue has claimed: "Ocampo at her stall: …"."""
    found: list[Finding] = []
    for k in range(sentence.a + 1, sentence.b):
        if sentence.flag(k) & Flag.QUOTE and k not in taken and sentence.flag(k - 1) & Flag.COLON:
            source = next((s for _, s in reversed(sources) if s is not None), None)
            if source is None:
                subject = _before_colon(sentence, k - 1)
                if subject is None or (subject.kind in ("noun", "number") and not _sentence_like(sentence, k)):
                    continue
                source = Source(subject, subject.first, sentence.group_right(subject), "colon")
            found.append(Finding(sentence, order, Frame.COLON_QUOTE, ((k, k + 1),), source=source))
            taken.add(k)
    return found
