"""One reading of a text: its paragraphs in order, the findings of each with their speakers resolved."""

from newscorpus.attribution.findings import Finding, read_sentence
from newscorpus.attribution.lexicon import F, Lexicon
from newscorpus.attribution.lines import Line, paragraphs
from newscorpus.attribution.phrases import Phrase
from newscorpus.attribution.referents import Referent, Register
from newscorpus.attribution.sentence import Sentence
from newscorpus.attribution.sources import Source, choose_source, subject_of
from newscorpus.attribution.turns import Paragraph, take_turns

__all__ = ["read_text"]


def read_text(text: str, lexicon: Lexicon) -> list[Finding]:
    """The findings of a text."""
    return _Reader(text, lexicon).findings()


class _Reader:
    """One reading of one text."""

    def __init__(self, text: str, lex: Lexicon) -> None:
        self.text = text
        self.lexicon = lex
        self.register = Register(lex)
        self.paragraphs: list[Paragraph] = []

    def findings(self) -> list[Finding]:
        names: list[tuple[Sentence, Phrase]] = []
        for start, end in paragraphs(self.text):
            line = Line.of(self.text, start, end, self.lexicon)
            paragraph = Paragraph()
            paragraph.sentences = [Sentence(line, a, b, self.lexicon) for a, b in line.sentences]
            self.paragraphs.append(paragraph)
            for sentence in paragraph.sentences:
                if not line.title_case:
                    names += [(sentence, phrase) for phrase in sentence.phrases if phrase.name is not None]
        self.register.add_names(names)
        order = 0
        found: list[Finding] = []
        turns: list[Finding] = []
        before: Paragraph | None = None
        for paragraph in self.paragraphs:
            for sentence in paragraph.sentences:
                order += 1
                self.register.read(sentence, order)
                findings = read_sentence(sentence, order)
                for finding in findings:
                    self._resolve(finding)
                paragraph.orders.append(order)
                paragraph.findings.append(findings)
            take_turns(paragraph, before, turns)
            for findings in paragraph.findings:
                for finding in findings:
                    if finding.referent is None and finding.mention is None:
                        self._resolve(finding)
                found += findings
            self._announce(paragraph)
            before = paragraph
        for finding in list(found):
            found += self._nested(finding)
        self._name_later(found)
        return found

    def _name_later(self, found: list[Finding]) -> None:
        """A lead that quotes "a top official" is followed by the one who names him: the next speaker, if new.

        Only where the first speaker of the text is one unnamed person in its first paragraphs, and the next
        speaker is a person with an office who was not mentioned before.
        """
        lead = found[0].referent if found else None
        if lead is None or lead.name is not None or lead.kind != "person" or lead.number == "p":
            return
        if found[0].order > 3 or not lead.heads:
            return
        generic = any(self.lexicon.flags.get(head, 0) & F.GENERIC for head in lead.heads)
        for finding in found:
            named = finding.referent
            if named is None or named is lead:
                continue
            at = finding.sentence.line.start
            if named.name is None or named.kind != "person" or not named.heads or named.first < at - 400:
                return
            if finding.order - found[0].order > 6 or named.first < found[0].sentence.line.end:
                return
            if not generic and not lead.heads & named.heads:
                return
            for other in found:
                if other.referent is lead:
                    other.referent = named
            return

    def _announce(self, paragraph: Paragraph) -> None:
        """The speaker of a paragraph that ends in a colon, for the one behind it."""
        if not paragraph.ends_with_colon():
            return
        last = paragraph.sentences[-1]
        source = None
        for hit in last.hits:
            source = choose_source(last, hit, []) or source
        if source is None:
            subject = subject_of(last, last.b)
            source = None if subject is None else Source(subject, subject.first, subject.last, "colon")
        if source is not None:
            probe = Finding(last, paragraph.orders[-1], "colon", ((last.a, last.a),), source=source)
            self._resolve(probe)
            if probe.mention is not None:
                paragraph.announced = (probe.mention, probe.referent)

    def _resolve(self, finding: Finding) -> None:
        source = finding.source
        if source is None:
            return
        line = finding.sentence.line
        phrase = source.phrase
        finding.mention = (line.starts[min(source.first, phrase.first)], line.ends[max(source.last, phrase.last)])
        finding.referent = self._referent(finding.sentence, phrase)
        if source.others:
            phrases = sorted([phrase, *source.others], key=lambda p: p.first)
            members = [self._referent(finding.sentence, each) for each in phrases]
            at = line.starts[phrases[0].first]
            joint = self.register.joint([member for member in members if member is not None], at)
            finding.referent = joint
            finding.mention = (at, line.ends[phrases[-1].last])
            self.register.touch(joint, at, finding.order, subject=True)

    def _referent(self, sentence: Sentence, phrase: Phrase) -> Referent | None:
        line = sentence.line
        known = self.register.of_phrase.get((line.starts[phrase.first], line.ends[phrase.last]))
        if known is not None:
            return known
        if phrase.kind == "pronoun":
            return None
        made = Referent("unnamed", line.starts[phrase.first])
        made.text = line.text[line.starts[phrase.first] : line.ends[sentence.group_right(phrase)]]
        made.number = "s"
        return made

    def _nested(self, finding: Finding) -> list[Finding]:
        """The findings inside the stretches of a finding: quotes of quotes."""
        found: list[Finding] = []
        for k in finding.quotes():
            stretch = finding.sentence.line.quotes[k]
            if not stretch.children:
                continue
            line = Line(self.text, stretch.inner_start, stretch.inner_end, self.lexicon, list(stretch.children))
            for a, b in line.sentences:
                sentence = Sentence(line, a, b, self.lexicon)
                for inner in read_sentence(sentence, finding.order):
                    if inner.quotes():
                        self._resolve(inner)
                        found.append(inner)
        return found
