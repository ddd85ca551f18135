"""Find the speakers of headlines and leads that do not name them, from the quotes that follow."""

from newscorpus.attribution.coreference.names_in_text import Names
from newscorpus.attribution.coreference.referent import Referent
from newscorpus.attribution.discourse.paragraphs import Paragraph
from newscorpus.attribution.frames.findings import Finding
from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.lexicon import Lexicon

__all__ = ["name_headline_speaker", "name_lead_speaker", "resolve_repeated_quotes"]

LENGTH_OF_HEADLINE = 140  # code points at most
SENTENCES_OF_HEADLINE = 2  # at most
NEAR_HEADLINE = 40  # findings that may be in the headline, and findings that may repeat one
SENTENCES_OF_LEAD = 3  # in which the unnamed speaker must speak
SENTENCES_AFTER_LEAD = 6  # in which the named speaker must speak
NEWLY_NAMED = 400  # code points before the quote in which the named speaker must be introduced


def resolve_repeated_quotes(found: list[Finding], paragraphs: list[Paragraph]) -> None:
    """Set the speaker of each quote in the headline that the text repeats with a speaker.

    Changes the findings whose speaker is not known or has no name.
    """
    if not paragraphs or not paragraphs[0].sentences:
        return
    end = paragraphs[0].sentences[0].tokens.end
    following = [each for each in found if each.sentence.tokens.start > end and each.referent is not None]
    for finding in found[:NEAR_HEADLINE]:
        is_unnamed = finding.referent is None or finding.referent.name is None
        words = _quoted(finding) if finding.sentence.tokens.end == end and is_unnamed else ""
        if words:
            repeats = (each.referent for each in following[:NEAR_HEADLINE] if words in _quoted(each))
            finding.referent = next(repeats, finding.referent)


def _quoted(finding: Finding) -> str:
    """Return the quoted words of a finding in lower case, without marks around each stretch."""
    tokens = finding.sentence.tokens
    stretches = [tokens.quotes[k] for k in finding.quotes()]
    return " ".join(tokens.text[each.inner_start : each.inner_end].strip(" .,!?").lower() for each in stretches)


def name_headline_speaker(found: list[Finding], paragraphs: list[Paragraph], names: Names) -> None:
    """Set the person whom a headline does not name ("Poet, 88, says …") to the first person in the next paragraph."""
    if len(paragraphs) < 2 or not paragraphs[1].sentences or not _is_headline(paragraphs[0]):
        return
    head, body = paragraphs[0].sentences[0].tokens, paragraphs[1].sentences[0].tokens
    persons = [each for each in names.named if each.kind == "person" and body.start <= each.first < body.end]
    if not persons:
        return
    first = min(persons, key=lambda person: person.first)
    for finding in found[:NEAR_HEADLINE]:
        speaker = finding.referent
        if finding.sentence.tokens is head and speaker is not None and _is_unnamed_person(speaker):
            finding.referent = first if speaker.number == "s" else speaker


def _is_headline(paragraph: Paragraph) -> bool:
    """Whether a paragraph is short and does not end with a full stop or a colon."""
    if not paragraph.sentences or len(paragraph.sentences) > SENTENCES_OF_HEADLINE:
        return False
    tokens = paragraph.sentences[0].tokens
    return tokens.end - tokens.start <= LENGTH_OF_HEADLINE and tokens.text[tokens.end - 1] not in ".:"


def _is_unnamed_person(referent: Referent) -> bool:
    return referent.name is None and referent.kind == "person"


def name_lead_speaker(found: list[Finding], lexicon: Lexicon) -> None:
    """Set the unnamed speaker of the lead ("a top official") to the next speaker, if the text introduces that person.

    The first speaker of the text must be one unnamed person with an office, near the beginning. The next speaker must
    be a person with an office who was not mentioned before.
    """
    lead = found[0].referent if found else None
    if lead is None or not _is_unnamed_person(lead) or lead.number == "p":
        return
    if found[0].order > SENTENCES_OF_LEAD or not lead.nouns:
        return
    following = next((each for each in found if each.referent is not None and each.referent is not lead), None)
    if following is None or following.referent is None:
        return
    named = following.referent
    is_person = named.name is not None and named.kind == "person" and bool(named.nouns)
    is_new = named.first >= max(following.sentence.tokens.start - NEWLY_NAMED, found[0].sentence.tokens.end)
    is_near = following.order - found[0].order <= SENTENCES_AFTER_LEAD
    is_generic = any(lexicon.flags.get(noun, 0) & Flag.GENERIC for noun in lead.nouns)
    if is_person and is_new and is_near and (is_generic or lead.nouns & named.nouns):
        for finding in found:
            if finding.referent is lead:
                finding.referent = named
