"""Find the words of a cue in its object: called it "safe", criticised the plan."""

from newscorpus.attribution.frames.frame import Content, Frame
from newscorpus.attribution.syntax.cues import CueHit
from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.sentence import Sentence

__all__ = ["object_of"]

LONGEST_OBJECT = 30  # tokens
REACH_AFTER_COMMA = 5  # tokens after a comma in which a stretch still belongs to the object


def object_of(sentence: Sentence, hit: CueHit, k: int, end: int) -> Content | None:
    """Return the words of the object that begins at ``k``: its quoted stretches, or all of a demand or charge."""
    if not hit.cue.frames & {"object", "quote", "clause", "infinitive"}:
        return None
    stop = end
    for at in range(k, min(end, k + LONGEST_OBJECT)):
        flag = sentence.flag(at)
        if flag & Flag.QUOTE:
            return Content(Frame.OBJECT, _stretches_from(sentence, at, end))
        if flag & Flag.COMMA and not _is_quoted_after(sentence, at, end):
            stop = at
            break
    if "topic" in hit.cue.frames and hit.form in ("finite", "participle") and stop > k:
        return Content(Frame.TOPIC, ((k, stop),))
    return None


def _stretches_from(sentence: Sentence, first: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the stretches from ``first`` on, up to a verb, a subordinate clause or a colon."""
    last = first + 1
    while last < end and not sentence.verbal(last) and not sentence.flag(last) & (Flag.REL | Flag.SUB | Flag.COLON):
        last += 1
    return tuple((k, k + 1) for k in range(first, last) if sentence.flag(k) & Flag.QUOTE)


def _is_quoted_after(sentence: Sentence, comma: int, end: int) -> bool:
    """Whether the object continues after a comma with a stretch: called it a cheap, "tired" idea."""
    reach = range(comma + 1, min(comma + REACH_AFTER_COMMA, end))
    return any(sentence.flag(k) & Flag.QUOTE and not sentence.has_verb(comma, k) for k in reach)
