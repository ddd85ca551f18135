"""From findings to the values that are returned."""

from newscorpus.attribution.findings import Finding
from newscorpus.attribution.lexicon import F, Lexicon
from newscorpus.attribution.referents import Referent
from newscorpus.model import Quote, QuoteKind, Span, Speaker, SpeakerKind

__all__ = ["build_quotes"]

UNMEASURED = 0.5  # the confidence of a frame whose precision nobody measured


def build_quotes(text: str, findings: list[Finding], lexicon: Lexicon) -> tuple[Quote, ...]:
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
                confidence=lexicon.precision.get(finding.frame, UNMEASURED),
            )
        )
    built.sort(key=lambda quote: (quote.parts[0].start, quote.parts[0].end))
    return tuple(built)


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
    speaker = made.get(id(referent))
    if speaker is None:
        if referent.joint:
            members = [_speaker(member, made) for member in referent.joint]
            name = " and ".join(member.name for member in members if member is not None)
            speaker = Speaker(name=name, kind=SpeakerKind.PERSON)
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
