"""According to somebody: the words before and behind a fixed phrase and its source."""

from newscorpus.attribution.frames.clauses import after_brackets, apposition_ends, clause_start, clause_stop
from newscorpus.attribution.frames.frame import Content, Frame
from newscorpus.attribution.frames.source import Source
from newscorpus.attribution.syntax.cues import CueHit
from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.sentence import Sentence

__all__ = ["content_of_phrase"]


def content_of_phrase(sentence: Sentence, hit: CueHit, source: Source | None) -> Content | None:
    """According to X, CLAUSE; CLAUSE, according to X; CLAUSE, according to X, CLAUSE."""
    if source is None:
        return None
    end = clause_stop(sentence)
    k = source.last + 1
    if "verb-second" in hit.cue.frames:
        return _around_phrase(sentence, hit, source, end)
    if sentence.flag(k) & Flag.OPEN:
        k = after_brackets(sentence, k)
    if sentence.flag(k) & Flag.COMMA and apposition_ends(sentence, k) is not None:
        k = apposition_ends(sentence, k) or k
    while k < end and not sentence.flag(k) & (Flag.COMMA | Flag.QUOTE | Flag.COLON):
        k += 1
    right = None
    if k < end:
        right = (k if sentence.flag(k) & Flag.QUOTE else k + 1, end)
    start = clause_start(sentence, sentence.a)
    if all(
        sentence.flag(x) & (Flag.ADV | Flag.CONJ | Flag.COMMA | Flag.TIME | Flag.PREP)
        for x in range(sentence.a, hit.group)
    ):
        if right is None or right[0] >= right[1]:
            return None
        return Content(Frame.ACCORDING, (right,))
    last = hit.first - 1 if sentence.flag(hit.first - 1) & (Flag.COMMA | Flag.DASH) else hit.first
    left = (start, last)
    if left[0] >= left[1]:
        return None
    if right is not None and right[0] < right[1] and not sentence.has_verb(*left):
        if sentence.flag(start) & (Flag.PREP | Flag.SUB | Flag.ADV):
            return Content(Frame.ACCORDING, (right,))
        return Content(Frame.ACCORDING_INSIDE, (left, right))
    return Content(Frame.ACCORDING_AFTER, (left,))


def _around_phrase(sentence: Sentence, hit: CueHit, source: Source, end: int) -> Content | None:
    """Where no comma divides: LAUT X VERB ...; ... VERB LAUT X ...; CLAUSE, LAUT X."""
    first, after = min(source.first, hit.first), max(source.last, hit.last) + 1
    if sentence.flag(after) & (Flag.COMMA | Flag.COLON):
        after += 1
    start = clause_start(sentence, sentence.a)
    before = first - 1 if sentence.flag(first - 1) & (Flag.COMMA | Flag.DASH) else first
    if start >= before:
        return Content(Frame.ACCORDING, ((after, end),)) if after < end else None
    if after >= end:
        return Content(Frame.ACCORDING_AFTER, ((start, before),))
    return Content(Frame.ACCORDING_INSIDE, ((start, before), (after, end)))
