"""One reading of a text: its paragraphs in order, the findings of each with their speakers resolved."""

import re

from newscorpus.attribution.coreference.referents import Referent, Register
from newscorpus.attribution.discourse.transcripts import Label, find_labels, interview_parties
from newscorpus.attribution.discourse.turns import Paragraph, take_turns
from newscorpus.attribution.frames.findings import Finding, read_sentence
from newscorpus.attribution.frames.frame import Frame
from newscorpus.attribution.frames.source import Source
from newscorpus.attribution.frames.speaker_choice import choose_source
from newscorpus.attribution.frames.subjects import subject_of
from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.lexicon import Lexicon
from newscorpus.attribution.syntax.paragraphs import paragraphs
from newscorpus.attribution.syntax.phrase import NounPhrase
from newscorpus.attribution.syntax.sentence import Sentence
from newscorpus.attribution.syntax.tokens import Tokens

__all__ = ["read_text"]


LONGEST_HEADLINE = 140  # characters
ECHOES = 40  # findings to compare with the headline


DATELINES = 3  # paragraphs at the head of a text that may begin with one
_DATELINE = re.compile(
    r"[ \t]*[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’ -]{2,40}(?:, ?[\w., ]{2,30})?[ ]?(?:\([^()\n]{2,30}\))? ?(?:[—–]|--?)[ \t]+(?=\S)"
)
_TWO_CAPITALS = re.compile(r"\b[A-ZÀ-ÖØ-ÞĀ-Ž]\w+ (?:\w{1,3}[- ])?[A-ZÀ-ÖØ-Þ]\w")


def read_text(text: str, lexicon: Lexicon, author: str | None = None) -> list[Finding]:
    """The findings of a text; ``author`` is who says "I" in it, if known."""
    return _Reader(text, lexicon, author).findings()


class _Reader:
    """One reading of one text."""

    def __init__(self, text: str, lex: Lexicon, author: str | None) -> None:
        self.text = text
        self.lexicon = lex
        self.register = Register(lex)
        self.author = author
        self.paragraphs: list[Paragraph] = []
        self.labels: dict[int, Label] = {}
        self.parties: tuple[Referent | None, Referent | None] | None = None
        self.last: Referent | None = None  # who spoke last

    def findings(self) -> list[Finding]:
        """Read the paragraphs, then what only the whole text tells."""
        self._take_in()
        order = 0
        found: list[Finding] = []
        turns: list[Finding] = []
        before: Paragraph | None = None
        for n, paragraph in enumerate(self.paragraphs):
            for sentence in paragraph.sentences:
                order += 1
                self.register.read(sentence, order)
                findings = read_sentence(sentence, order)
                for finding in findings:
                    self._resolve(finding)
                paragraph.orders.append(order)
                paragraph.findings.append(findings)
            if n in self.labels:
                found += self._transcribed(paragraph, self.labels[n])
                continue
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
        self._echo(found)
        self._name_headline(found)
        return found

    def _take_in(self) -> None:
        """Make sentences of the paragraphs and referents of the names."""
        names: list[tuple[Sentence, NounPhrase]] = []
        bounds = list(paragraphs(self.text))
        self.labels = find_labels(self.text, bounds, self.lexicon)
        for n, (start, end) in enumerate(bounds):
            start = self._begins(n, start, end)  # noqa: PLW2901
            tokens = Tokens.of(self.text, start, end, self.lexicon)
            paragraph = Paragraph()
            paragraph.sentences = [Sentence(tokens, a, b, self.lexicon) for a, b in tokens.sentences]
            self.paragraphs.append(paragraph)
            for sentence in paragraph.sentences:
                if not tokens.title_case:
                    names += [(sentence, phrase) for phrase in sentence.phrases if phrase.name is not None]
            names += self._quoted_names(tokens)
        self.register.add_names(names)
        if self.author is None:
            self.author = next(filter(None, (self._byline(*bound) for bound in bounds[:3])), None)

    def _begins(self, n: int, start: int, end: int) -> int:
        """Where the words of a paragraph begin: behind a label, or behind a dateline, which nobody speaks in."""
        if n in self.labels:
            return self.labels[n].begins
        dateline = _DATELINE.match(self.text, start, end) if n < DATELINES else None
        return start if dateline is None else dateline.end()

    def _quoted_names(self, tokens: Tokens) -> list[tuple[Sentence, NounPhrase]]:
        """Names of two words and more inside quoted stretches: the fullest form may be printed only there."""
        found: list[tuple[Sentence, NounPhrase]] = []
        for stretch in tokens.quotes.values():
            if not _TWO_CAPITALS.search(self.text, stretch.inner_start, stretch.inner_end):
                continue
            inner = Tokens.of(self.text, stretch.inner_start, stretch.inner_end, self.lexicon)
            if inner.title_case:
                continue
            for a, b in inner.sentences:
                sentence = Sentence(inner, a, b, self.lexicon)
                found += [(sentence, p) for p in sentence.phrases if p.name is not None and p.name[1] > p.name[0]]
        return found

    def _byline(self, start: int, end: int) -> str | None:
        """The name of a line like "By Rolf Amsel"."""
        first, _, rest = self.text[start:end].strip().partition(" ")
        words = rest.split()
        if first.lower().rstrip(":") not in self.lexicon.bylines or not 1 < len(words) < 5:
            return None
        return " ".join(words) if all(word[:1].isupper() or len(word) < 4 for word in words) else None

    def _transcribed(self, paragraph: Paragraph, label: Label) -> list[Finding]:
        """The turn of a transcript, with the quotations inside it."""
        if not paragraph.sentences:
            return []
        first = paragraph.sentences[0]
        turn = Finding(first, paragraph.orders[0], Frame.TRANSCRIPT, ((0, len(first.tokens)),))
        turn.mention = (label.start, label.start + len(label.text))
        turn.referent = self._labelled(label)
        return [turn, *(f for findings in paragraph.findings for f in findings if f.quotes() and f.hit is not None)]

    def _spoken_of(self, inner: Finding, tokens: Tokens, k: int) -> Referent | None:
        """Who "he" is in somebody's words: the last of the gender in these words and in those just before.

        "My uncle built it," she said. "He told me, 'Wait.'"
        """
        source = inner.source
        low = "" if source is None else inner.sentence.tokens.lows[source.phrase.head]
        gender = self.lexicon.gender.get(low, "")
        if gender not in ("m", "f"):
            return None
        for at in sorted(at for at in tokens.quotes if at <= k)[:-3:-1]:
            end = min(tokens.quotes[at].inner_end, inner.sentence.tokens.starts[inner.sentence.a])
            words = Tokens.of(
                self.text, tokens.quotes[at].inner_start, max(end, tokens.quotes[at].inner_start), self.lexicon
            )
            for a, b in reversed(words.sentences):
                sentence = Sentence(words, a, b, self.lexicon)
                for phrase in reversed(sentence.phrases):
                    if phrase.kind == "role" and self.lexicon.gender.get(words.lows[phrase.head]) == gender:
                        return self._referent(sentence, phrase)
        return None

    def _spoken(self, inner: Finding) -> bool:
        """Whether a stretch inside another is words rather than a term."""
        last = inner.sentence.tokens.inner_end(inner.quotes()[-1])
        return inner.frame.is_quote or last in (",", ".", "!", "?")

    def _first_person(self, finding: Finding) -> bool:
        source = finding.source
        return source is not None and finding.sentence.tokens.lows[source.phrase.head] in self.lexicon.first_person

    def _labelled(self, label: Label) -> Referent | None:
        low = label.text.lower().rstrip(".")
        if self.parties is None:
            self.parties = interview_parties(self.register, self.lexicon, self.register.doings)
        if low in self.lexicon.questions:
            return self.parties[0]
        if low in self.lexicon.answers:
            return self.parties[1]
        return self.register.called(label.text, label.start)

    def _echo(self, found: list[Finding]) -> None:
        """A headline that quotes words of the text has them from whoever says them there."""
        if not self.paragraphs or not self.paragraphs[0].sentences:
            return
        end = self.paragraphs[0].sentences[0].tokens.end
        said = [(self._said(f), f.referent) for f in found if f.sentence.tokens.start > end and f.referent is not None]
        for finding in found[:ECHOES]:
            if finding.sentence.tokens.end == end and (finding.referent is None or finding.referent.name is None):
                words = self._said(finding)
                again = next((who for other, who in said[:ECHOES] if words and words in other), None)
                finding.referent = again or finding.referent

    def _name_headline(self, found: list[Finding]) -> None:
        """Whom a headline leaves unnamed ("Poet, 88, says …") the text names first: the first person behind it."""
        if len(self.paragraphs) < 2 or not self.paragraphs[0].sentences or not self.paragraphs[1].sentences:
            return
        head, body = self.paragraphs[0].sentences[0].tokens, self.paragraphs[1].sentences[0].tokens
        if (
            self.text[head.end - 1] in ".:"
            or head.end - head.start > LONGEST_HEADLINE
            or len(self.paragraphs[0].sentences) > 2
        ):
            return
        persons = [r for r in self.register.named if r.kind == "person" and body.start <= r.first < body.end]
        if not persons:
            return
        first = min(persons, key=lambda r: r.first)
        for finding in found[:ECHOES]:
            who = finding.referent
            if finding.sentence.tokens is head and who is not None and who.name is None and who.kind == "person":
                finding.referent = first if who.number == "s" else who

    def _said(self, finding: Finding) -> str:
        tokens = finding.sentence.tokens
        spans = [(tokens.quotes[k].inner_start, tokens.quotes[k].inner_end) for k in finding.quotes()]
        return " ".join(self.text[a:b].strip(" .,!?").lower() for a, b in spans)

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
        generic = any(self.lexicon.flags.get(head, 0) & Flag.GENERIC for head in lead.heads)
        for finding in found:
            named = finding.referent
            if named is None or named is lead:
                continue
            at = finding.sentence.tokens.start
            if named.name is None or named.kind != "person" or not named.heads or named.first < at - 400:
                return
            if finding.order - found[0].order > 6 or named.first < found[0].sentence.tokens.end:
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
            probe = Finding(last, paragraph.orders[-1], Frame.COLON, ((last.a, last.a),), source=source)
            self._resolve(probe)
            if probe.mention is not None:
                paragraph.announced = (probe.mention, probe.referent)

    def _resolve(self, finding: Finding) -> None:
        source = finding.source
        if source is None:
            if finding.hit is not None and finding.hit.form == "finite" and self.lexicon.null_subjects:
                finding.referent = self.register.left_out(finding.order)
            return
        tokens = finding.sentence.tokens
        phrase = source.phrase
        finding.mention = (tokens.starts[min(source.first, phrase.first)], tokens.ends[max(source.last, phrase.last)])
        finding.referent = self._referent(finding.sentence, phrase)
        goes_on = finding.hit is not None and "continues" in finding.hit.cue.frames and phrase.kind == "role"
        if goes_on and self._goes_on(finding.referent):
            finding.referent = self.last
        self.last = finding.referent or self.last
        if source.others:
            phrases = sorted([phrase, *source.others], key=lambda p: p.first)
            members = [self._referent(finding.sentence, each) for each in phrases]
            at = tokens.starts[phrases[0].first]
            joint = self.register.joint([member for member in members if member is not None], at)
            finding.referent = joint
            finding.mention = (at, tokens.ends[phrases[-1].last])
            self.register.touch(joint, at, finding.order, subject=True)

    def _goes_on(self, referent: Referent | None) -> bool:
        """Whether "the chairman added" must be the speaker before: a noun that nobody has so far."""
        return (
            referent is not None
            and referent.name is None
            and referent.kind == "person"
            and referent.number == "s"
            and referent.text[:1] != "a"
            and self.last is not None
            and self.last.name is not None
            and self.last.kind == "person"
            and referent.first > self.last.last
        )

    def _referent(self, sentence: Sentence, phrase: NounPhrase) -> Referent | None:
        tokens = sentence.tokens
        known = self.register.of_phrase.get((tokens.starts[phrase.first], tokens.ends[phrase.last]))
        if known is not None:
            return known
        if phrase.kind == "pronoun":
            first_person = tokens.lows[phrase.head] in self.lexicon.first_person
            if first_person:
                return self.register.called(self.author, 0) if self.author else None
            if tokens.lows[phrase.head] not in self.lexicon.indefinites:
                return None
        made = Referent("unnamed", tokens.starts[phrase.first])
        made.text = tokens.text[tokens.starts[phrase.first] : tokens.ends[sentence.group_right(phrase)]]
        made.number = "s"
        return made

    def _nested(self, finding: Finding) -> list[Finding]:
        """The findings inside the stretches of a finding: quotes of quotes."""
        found: list[Finding] = []
        for k in finding.quotes():
            stretch = finding.sentence.tokens.quotes[k]
            if not stretch.children:
                continue
            tokens = Tokens(self.text, stretch.inner_start, stretch.inner_end, self.lexicon, list(stretch.children))
            for a, b in tokens.sentences:
                sentence = Sentence(tokens, a, b, self.lexicon)
                for inner in read_sentence(sentence, finding.order):
                    if inner.quotes() and self._spoken(inner):
                        self._resolve(inner)
                        if inner.referent is None and self._first_person(inner):
                            inner.referent = finding.referent  # “and I wrote to her, ‘Keep the key’,” he said
                        elif inner.referent is None:
                            inner.referent = self._spoken_of(inner, finding.sentence.tokens, k)
                        found.append(inner)
        return found
