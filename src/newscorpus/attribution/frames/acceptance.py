"""Decide whether a cue with its source and words is reported speech."""

from newscorpus.attribution.frames.frame import Content, Frame
from newscorpus.attribution.frames.source import Source
from newscorpus.attribution.frames.subjects import is_plural
from newscorpus.attribution.syntax.cues import CueHit
from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.sentence import Sentence

__all__ = ["is_acceptable"]


def is_acceptable(sentence: Sentence, hit: CueHit, source: Source | None, content: Content) -> bool:
    """Whether the words are reported, and not denied, planned, thought, or the name of something."""
    if not any(last > first for first, last in content.ranges):
        return False
    if hit.negated or (hit.modal and not content.frame.is_quote):
        return False  # "nobody said that", "she would say that"
    agent = source if source is not None and source.relation == "agent" else None
    if sentence.flag(hit.last) & Flag.TERM and _is_term(sentence, hit, content, is_passive=agent is not None):
        return False
    has_quote = any(sentence.flag(k) & Flag.QUOTE for first, last in content.ranges for k in range(first, last))
    if hit.form == "passive" and has_quote and source is None and "addressee" in hit.cue.frames:
        return content.frame.is_quote  # She was asked: "…"
    if hit.form == "passive" and "quoted" not in hit.cue.frames:
        return _is_acceptable_passive(sentence, hit, agent, content, has_quote=has_quote)
    if not has_quote and not _may_be_indirect(hit, content):
        return False
    if source is None:
        if hit.form == "passive":
            return content.frame is Frame.THAT or (has_quote and content.frame.is_quote)
        return not hit.base and has_quote and content.frame.is_quote
    if hit.form == "phrase" and source.phrase.kind in ("noun", "time"):
        return source.phrase.det or is_plural(sentence, source)  # not "according to plan"
    return True


def _may_be_indirect(hit: CueHit, content: Content) -> bool:
    """Whether a cue can report words without quotation marks. Thoughts and most infinitives are not reports."""
    if "plain" in hit.cue.frames or hit.cue.kind == "belief":
        return False
    return hit.form != "infinitive" or content.frame in (Frame.THAT, Frame.TAG)


def _is_acceptable_passive(
    sentence: Sentence, hit: CueHit, agent: Source | None, content: Content, *, has_quote: bool
) -> bool:
    """Whether a passive reports words: "it was announced that …"; was described as "…" by Cole."""
    if content.frame in (Frame.THAT, Frame.WH) and _is_impersonal(sentence, hit):
        return True
    return has_quote and agent is not None and _is_complement(sentence, agent, content)


def _is_impersonal(sentence: Sentence, hit: CueHit) -> bool:
    """Whether the subject of a passive is "it"."""
    subject = sentence.by_last.get(hit.group - 1)
    return subject is not None and sentence.lexicon.gender.get(sentence.tokens.lows[subject.head]) == "n"


def _is_complement(sentence: Sentence, agent: Source, content: Content) -> bool:
    """Whether the words of a passive say what the subject is called: before the agent, or after "as"."""
    first = content.ranges[0][0]
    return first < agent.first or any(sentence.flag(k) & Flag.AS for k in range(first - 2, first))


def _is_term(sentence: Sentence, hit: CueHit, content: Content, *, is_passive: bool) -> bool:
    """Whether a verb such as "called" introduces a name or title: a play called "The Dam".

    If a passive has an agent, only a stretch with a capital is a name.
    """
    first, last = content.ranges[0]
    if first != hit.last + 1 or last != first + 1 or not sentence.flag(first) & Flag.QUOTE:
        return False
    if sentence.by_first.get(last) is not None:
        return False
    stretch = sentence.tokens.quotes[first]
    if is_passive and sentence.tokens.text[stretch.inner_start].islower():
        return False
    return sentence.tokens.text[stretch.inner_end - 1] not in "!?"
