"""According to somebody: the words before and behind a fixed phrase and its source."""

from newscorpus.attribution.frames.clauses import Content, after_brackets, apposition_ends, clause_start, clause_stop
from newscorpus.attribution.frames.speaker_choice import Source
from newscorpus.attribution.syntax.cues import Hit
from newscorpus.attribution.syntax.lexicon import F
from newscorpus.attribution.syntax.sentence import Sentence

__all__ = ["of_phrase"]


def of_phrase(sentence: Sentence, hit: Hit, source: Source | None) -> Content | None:
    """According to X, CLAUSE; CLAUSE, according to X; CLAUSE, according to X, CLAUSE."""
    if source is None:
        return None
    end = clause_stop(sentence)
    k = source.last + 1
    if "verb-second" in hit.cue.frames:
        return _around_phrase(sentence, hit, source, end)
    if sentence.flag(k) & F.OPEN:
        k = after_brackets(sentence, k)
    if sentence.flag(k) & F.COMMA and apposition_ends(sentence, k) is not None:
        k = apposition_ends(sentence, k) or k
    while k < end and not sentence.flag(k) & (F.COMMA | F.QUOTE | F.COLON):
        k += 1
    right = None
    if k < end:
        right = (k if sentence.flag(k) & F.QUOTE else k + 1, end)
    start = clause_start(sentence, sentence.a)
    if all(sentence.flag(x) & (F.ADV | F.CONJ | F.COMMA | F.TIME | F.PREP) for x in range(sentence.a, hit.group)):
        if right is None or right[0] >= right[1]:
            return None
        return Content("according", (right,))
    last = hit.first - 1 if sentence.flag(hit.first - 1) & (F.COMMA | F.DASH) else hit.first
    left = (start, last)
    if left[0] >= left[1]:
        return None
    if right is not None and right[0] < right[1] and not sentence.has_verb(*left):
        if sentence.flag(start) & (F.PREP | F.SUB | F.ADV):
            return Content("according", (right,))
        return Content("according.inside", (left, right))
    return Content("according.after", (left,))


def _around_phrase(sentence: Sentence, hit: Hit, source: Source, end: int) -> Content | None:
    """Where no comma divides: LAUT X VERB ...; ... VERB LAUT X ...; CLAUSE, LAUT X."""
    first, after = min(source.first, hit.first), max(source.last, hit.last) + 1
    if sentence.flag(after) & (F.COMMA | F.COLON):
        after += 1
    start = clause_start(sentence, sentence.a)
    before = first - 1 if sentence.flag(first - 1) & (F.COMMA | F.DASH) else first
    if start >= before:
        return Content("according", ((after, end),)) if after < end else None
    if after >= end:
        return Content("according.after", ((start, before),))
    return Content("according.inside", ((start, before), (after, end)))
