"""Read a text: find what is said in its paragraphs, in order, and who says it."""

from newscorpus.attribution.coreference.referents import Register
from newscorpus.attribution.discourse.headlines import (
    name_headline_speaker,
    name_lead_speaker,
    resolve_repeated_quotes,
)
from newscorpus.attribution.discourse.paragraphs import Layout, Paragraph, lay_out
from newscorpus.attribution.discourse.speakers import Speakers
from newscorpus.attribution.discourse.transcripts import TurnLabel
from newscorpus.attribution.discourse.turns import take_turns
from newscorpus.attribution.frames.findings import Finding, read_sentence
from newscorpus.attribution.frames.frame import Frame
from newscorpus.attribution.syntax.lexicon import Lexicon
from newscorpus.attribution.syntax.sentence import Sentence
from newscorpus.attribution.syntax.tokens import Tokens

__all__ = ["read_text"]


def read_text(text: str, lexicon: Lexicon, author: str | None = None) -> list[Finding]:
    """Return the findings of a text, with their speakers.

    Args:
        text: the text.
        lexicon: the words of its language.
        author: the name of the person who says "I" in the text. The default is the name in its byline.
    """
    layout = lay_out(text, lexicon)
    register = Register(lexicon)
    register.names.add_names(layout.names)
    speakers = Speakers(lexicon, register, layout.author if author is None else author)
    found = _read_paragraphs(layout, register, speakers)
    for finding in list(found):
        found += _nested(finding, speakers)
    name_lead_speaker(found, lexicon)
    resolve_repeated_quotes(found, layout.paragraphs)
    name_headline_speaker(found, layout.paragraphs, register.names)
    return found


def _read_paragraphs(layout: Layout, register: Register, speakers: Speakers) -> list[Finding]:
    """Return the findings of all paragraphs, without quotes inside quotes."""
    order = 0
    found: list[Finding] = []
    turns: list[Finding] = []
    before: Paragraph | None = None
    for n, paragraph in enumerate(layout.paragraphs):
        for sentence in paragraph.sentences:
            order += 1
            register.read(sentence, order)
            findings = read_sentence(sentence, order)
            for finding in findings:
                speakers.resolve(finding)
            paragraph.orders.append(order)
            paragraph.findings.append(findings)
        if n in layout.labels:
            found += _labelled_turn(paragraph, layout.labels[n], speakers)
            continue
        take_turns(paragraph, before, turns)
        for finding in (finding for findings in paragraph.findings for finding in findings):
            if finding.referent is None and finding.mention is None:
                speakers.resolve(finding)
            found.append(finding)
        speakers.announce(paragraph)
        before = paragraph
    return found


def _labelled_turn(paragraph: Paragraph, label: TurnLabel, speakers: Speakers) -> list[Finding]:
    """Return the turn of a transcript, and the quotes inside it."""
    if not paragraph.sentences:
        return []
    first = paragraph.sentences[0]
    turn = Finding(first, paragraph.orders[0], Frame.TRANSCRIPT, ((0, len(first.tokens)),))
    turn.mention = (label.start, label.start + len(label.text))
    turn.referent = speakers.of_label(label)
    return [turn, *(finding for finding in paragraph.quote_findings() if finding.hit is not None)]


def _nested(finding: Finding, speakers: Speakers) -> list[Finding]:
    """Return the findings inside the quoted stretches of a finding: quotes inside quotes."""
    found: list[Finding] = []
    lexicon = speakers.lexicon
    outer = finding.sentence.tokens
    for k in finding.quotes():
        stretch = outer.quotes[k]
        if not stretch.children:
            continue
        tokens = Tokens(outer.text, stretch.inner_start, stretch.inner_end, lexicon, list(stretch.children))
        for a, b in tokens.sentences:
            for inner in read_sentence(Sentence(tokens, a, b, lexicon), finding.order):
                if inner.quotes() and _is_spoken(inner):
                    speakers.resolve(inner)
                    if inner.referent is None:
                        inner.referent = speakers.of_nested(inner, finding, k)
                    found.append(inner)
    return found


def _is_spoken(inner: Finding) -> bool:
    """Whether a stretch inside another is speech and not a term."""
    return inner.frame.is_quote or inner.sentence.tokens.inner_end(inner.quotes()[-1]) in (",", ".", "!", "?")
