"""Find the referents of the phrases that name speakers."""

from newscorpus.attribution.coreference.names_in_text import printed
from newscorpus.attribution.coreference.referent import PERSONAL_GENDERS, Referent, joint_referent
from newscorpus.attribution.coreference.referents import Register
from newscorpus.attribution.discourse.paragraphs import Paragraph
from newscorpus.attribution.discourse.transcripts import TurnLabel, interview_parties
from newscorpus.attribution.frames.findings import Finding
from newscorpus.attribution.frames.frame import Frame
from newscorpus.attribution.frames.source import Source
from newscorpus.attribution.frames.speaker_choice import choose_source
from newscorpus.attribution.frames.subjects import subject_of
from newscorpus.attribution.syntax.lexicon import Lexicon
from newscorpus.attribution.syntax.phrase import NounPhrase
from newscorpus.attribution.syntax.sentence import Sentence
from newscorpus.attribution.syntax.tokens import Tokens

__all__ = ["Speakers"]

STRETCHES_BEFORE_PRONOUN = 2  # quoted stretches in which the antecedent of a pronoun in a nested quote is sought


class Speakers:
    """Finds the speakers of the findings of one text, in order.

    Attributes:
        lexicon: the words of the language.
        register: the referents of the text.
        author: the name of the person who says "I" in the text, or None.
    """

    def __init__(self, lexicon: Lexicon, register: Register, author: str | None) -> None:
        self.lexicon: Lexicon = lexicon
        self.register: Register = register
        self.author: str | None = author
        self._last: Referent | None = None  # the last speaker
        self._parties: tuple[Referent | None, Referent | None] | None = None

    def resolve(self, finding: Finding) -> None:
        """Set the mention and the referent of a finding by its source, if it has one."""
        source = finding.source
        if source is None:
            if finding.hit is not None and finding.hit.form == "finite" and self.lexicon.null_subjects:
                finding.referent = self.register.antecedents.of_omitted_pronoun(finding.order)
            return
        tokens = finding.sentence.tokens
        phrase = source.phrase
        finding.mention = (tokens.starts[min(source.first, phrase.first)], tokens.ends[max(source.last, phrase.last)])
        finding.referent = self._referent(finding.sentence, phrase)
        is_continued = finding.hit is not None and "continues" in finding.hit.cue.frames
        if is_continued and phrase.kind == "role" and self._is_last_speaker(finding.referent):
            finding.referent = self._last
        self._last = finding.referent or self._last
        if source.others:
            self._resolve_joint(finding, sorted([phrase, *source.others], key=lambda each: each.first))

    def _resolve_joint(self, finding: Finding, phrases: list[NounPhrase]) -> None:
        """Set the mention and the referent of a finding whose source is several phrases ("Cole and Amsel")."""
        tokens = finding.sentence.tokens
        members = [self._referent(finding.sentence, phrase) for phrase in phrases]
        at = tokens.starts[phrases[0].first]
        joint = joint_referent([member for member in members if member is not None], at)
        finding.referent = joint
        finding.mention = (at, tokens.ends[phrases[-1].last])
        self.register.antecedents.mention(joint, at, finding.order, is_subject=True)

    def _is_last_speaker(self, referent: Referent | None) -> bool:
        """Whether "the chairman added" means the last speaker: the noun describes nobody mentioned so far."""
        last = self._last
        return (
            referent is not None
            and referent.name is None
            and referent.kind == "person"
            and referent.number == "s"
            and referent.text[:1] != "a"
            and last is not None
            and last.name is not None
            and last.kind == "person"
            and referent.first > last.last
        )

    def _referent(self, sentence: Sentence, phrase: NounPhrase) -> Referent | None:
        """Return the referent of a phrase. A phrase that the register does not know is an unnamed referent."""
        tokens = sentence.tokens
        known = self.register.of_phrase.get((tokens.starts[phrase.first], tokens.ends[phrase.last]))
        if known is not None:
            return known
        if phrase.kind == "pronoun":
            low = tokens.lows[phrase.head]
            if low in self.lexicon.first_person:
                return self.register.names.person_called(self.author, 0) if self.author else None
            if low not in self.lexicon.indefinites:
                return None
        text = printed(sentence, phrase.first, sentence.group_right(phrase))
        return Referent("unnamed", tokens.starts[phrase.first], text=text, number="s")

    def of_label(self, label: TurnLabel) -> Referent | None:
        """Return the speaker that a label of a transcript names."""
        low = label.text.lower().rstrip(".")
        if self._parties is None:
            self._parties = interview_parties(self.register.names, self.lexicon)
        if low in self.lexicon.questions:
            return self._parties[0]
        if low in self.lexicon.answers:
            return self._parties[1]
        return self.register.names.person_called(label.text, label.start)

    def announce(self, paragraph: Paragraph) -> None:
        """Set the speaker that a paragraph names before a colon at its end, for the paragraph after it."""
        if not paragraph.ends_with_colon():
            return
        last = paragraph.sentences[-1]
        source: Source | None = None
        for hit in last.hits:
            source = choose_source(last, hit, []) or source
        if source is None:
            subject = subject_of(last, last.b)
            source = None if subject is None else Source(subject, subject.first, subject.last, "colon")
        if source is not None:
            probe = Finding(last, paragraph.orders[-1], Frame.COLON, ((last.a, last.a),), source=source)
            self.resolve(probe)
            if probe.mention is not None:
                paragraph.announced = (probe.mention, probe.referent)

    def of_nested(self, inner: Finding, outer: Finding, k: int) -> Referent | None:
        """Return the speaker of a quote inside a quoted stretch, whose source has no referent.

        "I" is the speaker of the outer quote: "And I wrote to her, 'Keep the key'," he said. "He" is the last person
        with this gender in the stretch or in the stretch before: "My uncle built it," she said. "He told me, 'Wait.'"

        Args:
            inner: the finding inside the stretch.
            outer: the finding of the stretch.
            k: the token of the stretch.
        """
        low = "" if inner.source is None else inner.sentence.tokens.lows[inner.source.phrase.head]
        if low and low in self.lexicon.first_person:
            return outer.referent
        gender = self.lexicon.gender.get(low, "")
        if gender not in PERSONAL_GENDERS:
            return None
        tokens = outer.sentence.tokens
        stretches = [stretch for at, stretch in sorted(tokens.quotes.items()) if at <= k]
        for stretch in reversed(stretches[-STRETCHES_BEFORE_PRONOUN:]):
            end = min(stretch.inner_end, inner.sentence.tokens.starts[inner.sentence.a])
            words = Tokens.of(tokens.text, stretch.inner_start, max(end, stretch.inner_start), self.lexicon)
            for a, b in reversed(words.sentences):
                sentence = Sentence(words, a, b, self.lexicon)
                for phrase in reversed(sentence.phrases):
                    if phrase.kind == "role" and self.lexicon.gender.get(words.lows[phrase.head]) == gender:
                        return self._referent(sentence, phrase)
        return None
