"""Find the words of a cue after a comma that follows the cue or its source."""

from newscorpus.attribution.frames.clauses import clause_stop
from newscorpus.attribution.frames.frame import Content, Frame
from newscorpus.attribution.frames.source import Source
from newscorpus.attribution.syntax.cues import CueHit
from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.sentence import Sentence

__all__ = ["after_comma"]

REACH_OF_INSERTION = 22  # tokens between two commas after a cue


def after_comma(
    sentence: Sentence,
    hit: CueHit,
    source: Source | None,
    later: list[tuple[CueHit, Source | None]],
    comma: int,
    end: int,
) -> Content | None:
    """Return the words of a cue after a comma, or None.

    ``later`` are the next cues with their sources. ``end`` is the token after the last one that may belong to the cue.
    """
    k = comma + 1
    flag = sentence.flag(k)
    frames = hit.cue.frames
    if flag & Flag.QUOTE:
        return Content(Frame.QUOTE_RIGHT, ((k, k + 1),))
    if "comma" in frames and k < end:
        if flag & Flag.THAT:
            return Content(Frame.THAT, ((k + 1, end),)) if k + 1 < end else None
        if flag & Flag.WH and "wh" in frames:
            return Content(Frame.WH, ((k, end),))
        if sentence.by_first.get(k) is not None and sentence.has_verb(k, end) and not flag & Flag.REL:
            return Content(Frame.BARE, ((k, end),))
    content = _after_insertion(sentence, hit, k, end)
    if content is not None:
        return content
    is_claimed = any(other is not None and other.relation == "left.adjacent" for _, other in later)
    if flag & Flag.REL or k >= end or is_claimed:
        return None
    return _rest_of_clause(sentence, source.first if source is not None and source.is_left else hit.group, k, end)


def _after_insertion(sentence: Sentence, hit: CueHit, k: int, end: int) -> Content | None:
    """Return the words after a second comma: "said, after a pause, that …"; warned, as before, "…"."""
    whole = clause_stop(sentence)
    reach = range(k, min(k + REACH_OF_INSERTION, whole))
    closing = next((at for at in reach if sentence.flag(at) & Flag.COMMA), None)
    if closing is None:
        return None
    following = sentence.flag(closing + 1)
    if following & Flag.THAT and "clause" in hit.cue.frames and closing + 2 < whole:
        return Content(Frame.THAT, ((closing + 2, max(end, whole) if end <= closing else end),))
    if following & Flag.QUOTE and not sentence.has_verb(k, closing):
        return Content(Frame.QUOTE_RIGHT, ((closing + 1, closing + 2),))
    return None


def _rest_of_clause(sentence: Sentence, first: int, k: int, end: int) -> Content | None:
    """Return the words from ``k`` if the tag that begins at ``first`` splits or opens the clause.

    Examples: "It was, she added, a pity"; "As she said, it was a pity".
    """
    if first == sentence.a + 1 and sentence.flag(sentence.a) & Flag.AS:
        return Content(Frame.AS, ((k, end),))
    if first <= sentence.a or not sentence.flag(first - 1) & Flag.COMMA:
        return None
    if sentence.verbal(first - 2) or _continues_clause(sentence, k, end):
        return Content(Frame.TAIL, ((k, end),))
    return None


def _continues_clause(sentence: Sentence, k: int, end: int) -> bool:
    """Whether the words from ``k`` go on with a clause that a tag has split: "The dam, she said, will hold"."""
    flag = sentence.flag(k)
    if flag & (Flag.AUX | Flag.MODAL | Flag.HAVE | Flag.CONJ | Flag.VERB):
        return True
    if flag & (Flag.SUB | Flag.PREP) or sentence.tokens.lows[k].endswith(sentence.lexicon.participle_endings):
        return False
    return sentence.verbal(k) or sentence.has_verb(k, end)
