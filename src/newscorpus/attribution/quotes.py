"""From findings to the values that are returned."""

from functools import lru_cache

from attrs import evolve

from newscorpus.attribution.coreference.referents import Referent
from newscorpus.attribution.frames.findings import Finding
from newscorpus.attribution.syntax.lexicon import F
from newscorpus.attribution.tables import load_table
from newscorpus.model import Quote, QuoteKind, Span, Speaker, SpeakerKind

__all__ = ["build_quotes", "confidence", "frame_of", "source_of"]

PRIOR = 2  # imagined quotes that each count is smoothed with,
PRIOR_SHARE = 0.75  # and how many of them are right
CEILING = 0.85  # of what has no marks at both ends: two people who mark reported speech agree no better


def frame_of(quote: Quote) -> str:
    """The frame that found a quote: how its cue, source and words stand to one another."""
    return quote.rule.partition("/")[0]


def source_of(quote: Quote, text: str) -> str:
    """What names the speaker: nothing, a ``name``, or ``other`` words, such as a pronoun, that stand for one."""
    if quote.speaker is None or quote.mention is None:
        return "none"
    last = quote.speaker.name.split()[-1]
    return "name" if last in quote.mention.of(text) else "other"


def build_quotes(text: str, findings: list[Finding]) -> tuple[Quote, ...]:
    """The quotes of a text, in its order."""
    speakers: dict[int, Speaker] = {}
    built: list[Quote] = []
    for finding in findings:
        parts, verbatim, only = _spans(finding)
        if not parts:
            continue
        hit = finding.hit
        line = finding.sentence.line
        built.append(
            Quote(
                kind=QuoteKind.DIRECT if only else QuoteKind.MIXED if verbatim else QuoteKind.INDIRECT,
                parts=parts,
                verbatim=verbatim,
                text=" ".join(word for part in parts for word in part.of(text).split()),
                speaker=_speaker(finding.referent, speakers),
                mention=None if finding.mention is None else Span(*finding.mention),
                cue=None if hit is None else Span(line.starts[hit.first], line.ends[hit.last]),
                rule=finding.frame if hit is None else f"{finding.frame}/{hit.cue.rule}",
            )
        )
    built.sort(key=lambda quote: (quote.parts[0].start, quote.parts[0].end))
    return tuple(
        evolve(quote, confidence=confidence(frame_of(quote), source_of(quote, text), whole=_whole(quote)))
        for quote in built
    )


@lru_cache(maxsize=256)
def confidence(frame: str, source: str, *, whole: bool) -> float:
    """How often quotes of this frame whose speaker is named this way are right.

    The two measured shares are joined as odds over the average (naive Bayes), each smoothed with few imagined
    quotes. ``whole`` says whether the quote is whole sentences between marks: where words between marks are a part of
    a sentence, or none are, its extent is a matter of opinion, and the confidence has a ceiling.
    """
    tables = load_table("confidence.toml")
    frames, sources = tables["frame"], tables["source"]
    average = _share(sum(hits for hits, _ in frames.values()), sum(count for _, count in frames.values()))
    odds = average / (1 - average)
    for hits, count in (frames.get(frame, (0, 0)), sources.get(source, (0, 0))):
        share = _share(hits, count)
        odds *= share / (1 - share) * (1 - average) / average
    sure = odds / (1 + odds)
    return round(float(sure if whole else min(sure, CEILING)), 3)


def _share(hits: int, count: int) -> float:
    return (hits + PRIOR * PRIOR_SHARE) / (count + PRIOR)


def _whole(quote: Quote) -> bool:
    return quote.kind is QuoteKind.DIRECT and frame_of(quote) not in ("object", "loose")


def _spans(finding: Finding) -> tuple[tuple[Span, ...], tuple[Span, ...], bool]:
    """The parts, the stretches between marks, and whether there is nothing but these."""
    line = finding.sentence.line
    parts: list[Span] = []
    only = True
    for a, b in finding.ranges:
        if a >= b:
            continue
        if b - a == 1 and finding.sentence.flag(a) & F.QUOTE:
            parts.append(Span(line.quotes[a].inner_start, line.quotes[a].inner_end))
        else:
            only = False
            parts.append(Span(line.starts[a], line.ends[b - 1]))
    if finding.frame == "transcript":
        return tuple(parts), (), True
    verbatim = tuple(Span(line.quotes[k].start, line.quotes[k].end) for k in finding.quotes())
    return tuple(parts), verbatim, only


def _speaker(referent: Referent | None, made: dict[int, Speaker]) -> Speaker | None:
    if referent is None:
        return None
    if referent.same is not None:
        referent = referent.same
    speaker = made.get(id(referent))
    if speaker is None:
        if referent.joint:
            members = [_speaker(member, made) for member in referent.joint]
            name = " and ".join(member.name for member in members if member is not None)
            kinds = {member.kind for member in members if member is not None}
            speaker = Speaker(name=name, kind=kinds.pop() if len(kinds) == 1 else SpeakerKind.UNNAMED)
        elif referent.name is not None:
            forms = sorted(referent.forms, key=lambda form: referent.forms[form])
            speaker = Speaker(
                name=referent.name,
                kind=SpeakerKind.BODY if referent.kind == "body" else SpeakerKind.PERSON,
                description=referent.description,
                aliases=tuple(form for form in forms if form != referent.name),
            )
        else:
            kind = SpeakerKind.BODY if referent.kind in ("body", "document") else SpeakerKind.UNNAMED
            speaker = Speaker(name=" ".join(referent.text.split()), kind=kind)
        made[id(referent)] = speaker
    return speaker
