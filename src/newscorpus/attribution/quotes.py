"""Build the quotes and speakers that ``find_quotes`` returns from the findings in a text."""

from newscorpus.attribution.confidence import confidence, source_of
from newscorpus.attribution.coreference.referent import Referent
from newscorpus.attribution.frames.findings import Finding
from newscorpus.attribution.frames.frame import Frame
from newscorpus.attribution.syntax.flags import Flag
from newscorpus.model import Quote, QuoteKind, Span, Speaker, SpeakerKind

__all__ = ["build_quotes"]


def build_quotes(text: str, findings: list[Finding]) -> tuple[Quote, ...]:
    """Return the quotes of a text, in order, with their speakers and confidences."""
    speakers: dict[int, Speaker] = {}
    built = [quote for finding in findings if (quote := _quote(text, finding, speakers)) is not None]
    return tuple(sorted(built, key=lambda quote: (quote.parts[0].start, quote.parts[0].end)))


def _quote(text: str, finding: Finding, speakers: dict[int, Speaker]) -> Quote | None:
    """Return the quote of a finding, or None if it has no words."""
    parts, verbatim, is_direct = _spans(finding)
    if not parts:
        return None
    hit = finding.hit
    tokens = finding.sentence.tokens
    speaker = _speaker(finding.referent, speakers)
    mention = None if finding.mention is None else Span(*finding.mention)
    is_whole = is_direct and finding.frame not in (Frame.OBJECT, Frame.LOOSE)  # whole sentences
    return Quote(
        kind=QuoteKind.DIRECT if is_direct else QuoteKind.MIXED if verbatim else QuoteKind.INDIRECT,
        parts=parts,
        verbatim=verbatim,
        text=" ".join(word for part in parts for word in part.of(text).split()),
        speaker=speaker,
        mention=mention,
        cue=None if hit is None else Span(tokens.starts[hit.first], tokens.ends[hit.last]),
        rule=finding.frame.value if hit is None else f"{finding.frame}/{hit.cue.rule}",
        confidence=confidence(finding.frame, source_of(speaker, mention, text), whole=is_whole),
    )


def _spans(finding: Finding) -> tuple[tuple[Span, ...], tuple[Span, ...], bool]:
    """Return the parts, the verbatim stretches, and whether the quote consists of verbatim stretches only."""
    tokens = finding.sentence.tokens
    parts: list[Span] = []
    is_direct = True
    for a, b in finding.ranges:
        if a >= b:
            continue
        if b - a == 1 and finding.sentence.flag(a) & Flag.QUOTE:
            parts.append(Span(tokens.quotes[a].inner_start, tokens.quotes[a].inner_end))
        else:
            is_direct = False
            parts.append(Span(tokens.starts[a], tokens.ends[b - 1]))
    if finding.frame is Frame.TRANSCRIPT:
        return tuple(parts), (), True
    verbatim = tuple(Span(tokens.quotes[k].start, tokens.quotes[k].end) for k in finding.quotes())
    return tuple(parts), verbatim, is_direct


def _speaker(referent: Referent | None, built: dict[int, Speaker]) -> Speaker | None:
    """Return the speaker of a referent. Quotes of one referent share one value."""
    if referent is None:
        return None
    if referent.same is not None:
        referent = referent.same
    speaker = built.get(id(referent))
    if speaker is None:
        speaker = _joint_speaker(referent, built) if referent.joint else _single_speaker(referent)
        built[id(referent)] = speaker
    return speaker


def _joint_speaker(referent: Referent, built: dict[int, Speaker]) -> Speaker:
    members = [speaker for member in referent.joint if (speaker := _speaker(member, built)) is not None]
    kinds = {member.kind for member in members}
    kind = kinds.pop() if len(kinds) == 1 else SpeakerKind.UNNAMED
    return Speaker(name=" and ".join(member.name for member in members), kind=kind)


def _single_speaker(referent: Referent) -> Speaker:
    if referent.name is None:
        is_body = referent.kind in ("body", "document")
        name = " ".join(referent.text.split())
        return Speaker(name=name, kind=SpeakerKind.BODY if is_body else SpeakerKind.UNNAMED)
    in_order = sorted(referent.forms, key=lambda form: referent.forms[form])
    return Speaker(
        name=referent.name,
        kind=SpeakerKind.BODY if referent.kind == "body" else SpeakerKind.PERSON,
        description=referent.description,
        aliases=tuple(form for form in in_order if form != referent.name),
    )
