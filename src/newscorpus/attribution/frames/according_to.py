"""Find the words of a fixed phrase with its source: "according to Cole, the bridge is safe"."""

from newscorpus.attribution.frames.clauses import apposition_ends, clause_start, clause_stop
from newscorpus.attribution.frames.frame import Content, Frame
from newscorpus.attribution.frames.source import Source
from newscorpus.attribution.syntax.cues import CueHit
from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.sentence import Sentence

__all__ = ["content_of_phrase"]

_BEFORE_PHRASE = int(Flag.ADV | Flag.CONJ | Flag.COMMA | Flag.TIME | Flag.PREP)  # "But also according to Cole"


def content_of_phrase(sentence: Sentence, hit: CueHit, source: Source | None) -> Content | None:
    """Return the words before and after a phrase with its source, or None."""
    if source is None:
        return None
    end = clause_stop(sentence)
    if "verb-second" in hit.cue.frames:
        return _around_phrase(sentence, hit, source, end)
    right = _right_of_source(sentence, source, end)
    if all(sentence.flag(k) & _BEFORE_PHRASE for k in range(sentence.a, hit.group)):
        return None if right is None else Content(Frame.ACCORDING, (right,))
    start = clause_start(sentence, sentence.a)
    left = (start, _end_before(sentence, hit.first))
    if left[0] >= left[1]:
        return None
    if right is None or sentence.has_verb(*left):
        return Content(Frame.ACCORDING_AFTER, (left,))
    if sentence.flag(start) & (Flag.PREP | Flag.SUB | Flag.ADV):
        return Content(Frame.ACCORDING, (right,))  # "In May, according to Cole, the bridge was safe"
    return Content(Frame.ACCORDING_INSIDE, (left, right))


def _right_of_source(sentence: Sentence, source: Source, end: int) -> tuple[int, int] | None:
    """Return the words after the comma, colon or mark that ends the source with its apposition."""
    k = source.last + 1
    if sentence.flag(k) & Flag.OPEN:
        k = sentence.after_brackets(k)
    if sentence.flag(k) & Flag.COMMA:
        k = apposition_ends(sentence, k) or k
    while k < end and not sentence.flag(k) & (Flag.COMMA | Flag.QUOTE | Flag.COLON):
        k += 1
    if k >= end:
        return None
    first = k if sentence.flag(k) & Flag.QUOTE else k + 1
    return (first, end) if first < end else None


def _around_phrase(sentence: Sentence, hit: CueHit, source: Source, end: int) -> Content | None:
    """Return the words around a phrase that no comma separates.

    German puts the verb second, after the phrase: "Laut Polizei ist die Brücke zu", "Die Brücke ist laut Polizei zu".
    """
    first, after = min(source.first, hit.first), max(source.last, hit.last) + 1
    if sentence.flag(after) & (Flag.COMMA | Flag.COLON):
        after += 1
    left = (clause_start(sentence, sentence.a), _end_before(sentence, first))
    if left[0] >= left[1]:
        return Content(Frame.ACCORDING, ((after, end),)) if after < end else None
    if after >= end:
        return Content(Frame.ACCORDING_AFTER, (left,))
    return Content(Frame.ACCORDING_INSIDE, (left, (after, end)))


def _end_before(sentence: Sentence, k: int) -> int:
    """Return the end of the words before a token, without a final comma or dash."""
    return k - 1 if sentence.flag(k - 1) & (Flag.COMMA | Flag.DASH) else k
