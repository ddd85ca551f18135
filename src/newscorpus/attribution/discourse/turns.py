"""Quoted stretches without a cue of their own: whose turn is it?

A stretch that is a sentence of its own goes on with the speaker before it, or belongs to the subject of the
sentence before it; one that opens a paragraph goes on with a quotation that the paragraph before left open, or
takes its turn in a dialogue. Stretches inside a sentence that nothing reports are names, terms and scare quotes.
"""

from itertools import pairwise

from newscorpus.attribution.coreference.referents import Referent
from newscorpus.attribution.frames.findings import Finding
from newscorpus.attribution.frames.frame import Frame
from newscorpus.attribution.frames.source import Source
from newscorpus.attribution.frames.subjects import near_subject, subject_of
from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.phrase import NAMES_AND_ROLES, SPEAKERS, NounPhrase
from newscorpus.attribution.syntax.sentence import Sentence

SHORT_TURN = 200  # characters

__all__ = ["Paragraph", "take_turns"]


class Paragraph:
    """The sentences of a paragraph with what was found in each."""

    __slots__ = ("announced", "findings", "orders", "sentences")

    def __init__(self) -> None:
        self.announced: tuple[tuple[int, int], Referent | None] | None = None
        self.sentences: list[Sentence] = []
        self.orders: list[int] = []
        self.findings: list[list[Finding]] = []

    def opens_with_quote(self) -> bool:
        """Whether its first token is a quoted stretch."""
        return bool(self.sentences) and bool(self.sentences[0].flag(self.sentences[0].a) & Flag.QUOTE)

    def quote_findings(self) -> list[Finding]:
        """The findings that hold quoted stretches, in order."""
        return [f for found in self.findings for f in found if f.quotes()]

    def ends_open(self) -> bool:
        """Whether it ends inside a quotation that was not closed."""
        if not self.sentences:
            return False
        last = self.sentences[-1]
        quotes = last.tokens.quotes
        return bool(quotes) and max(quotes) == len(last.tokens) - 1 and not quotes[max(quotes)].closed

    def ends_with_colon(self) -> bool:
        """Whether its last token is a colon."""
        return bool(self.sentences) and bool(self.sentences[-1].flag(self.sentences[-1].b - 1) & Flag.COLON)


def take_turns(paragraph: Paragraph, before: Paragraph | None, turns: list[Finding]) -> None:
    """Add a finding for each stretch of a paragraph that is speech without a cue of its own.

    ``before`` is the paragraph before; ``turns`` the speakers of the paragraphs before it that are turns of a
    dialogue, which this one is added to.
    """
    for n, sentence in enumerate(paragraph.sentences):
        if not sentence.tokens.quotes:
            break
        taken = {k for finding in paragraph.findings[n] for k in finding.quotes()}
        for k in range(sentence.a, sentence.b):
            if sentence.flag(k) & Flag.QUOTE and k not in taken:
                finding = _turn(paragraph, n, k, before, turns)
                if finding is not None:
                    paragraph.findings[n].append(finding)
                    paragraph.findings[n].sort(key=lambda f: f.ranges[0][0])
    quoted = paragraph.quote_findings()
    if quoted and paragraph.opens_with_quote():
        turns.append(quoted[0])
        del turns[:-4]
    elif quoted:
        turns[:] = [quoted[-1]]
    elif len(paragraph.sentences) > 1 or (paragraph.sentences and not before):
        turns.clear()


def _alone(sentence: Sentence) -> bool:
    """Whether the sentence holds nothing but quoted stretches."""
    return all(
        sentence.flag(at) & (Flag.QUOTE | Flag.STOP | Flag.COMMA | Flag.DASH) for at in range(sentence.a, sentence.b)
    )


def _turn(paragraph: Paragraph, n: int, k: int, before: Paragraph | None, turns: list[Finding]) -> Finding | None:
    sentence = paragraph.sentences[n]
    found = Finding(sentence, paragraph.orders[n], Frame.TURN, ((k, k + 1),))
    dashed = _dashed(sentence, k)
    if dashed is not None:
        found.source = dashed
        found.frame = Frame.DASH
        return found
    if not _alone(sentence) and not (k == sentence.a and _complete(sentence, k)):
        return _inside(paragraph, n, k, found)
    earlier = _before(paragraph, n, k)
    if earlier is not None:
        _go_on(found, earlier, Frame.TURN_FOLLOW)
        return found
    following = _adjacent(paragraph, n)
    if n:
        previous = paragraph.sentences[n - 1]
        subject = _somebody(previous)
        if subject is not None:
            found.source = Source(subject, subject.first, subject.last, "sentence.before")
            found.frame = Frame.TURN_SENTENCE
            return found
        anywhere = [f for f in paragraph.quote_findings() if f.order < found.order]
        if anywhere:
            _go_on(found, anywhere[-1], Frame.TURN_FOLLOW)
            return found
    elif before is not None and k == sentence.a:
        _opening(found, before, turns)
    if found.referent is None and found.mention is None and following is not None:
        _go_on(found, following, Frame.TURN_BEFORE)
    return found


def _somebody(sentence: Sentence) -> NounPhrase | None:
    """The person that a sentence is about: its subject, or else the last one with a full name."""
    subject = subject_of(sentence, sentence.b)
    if subject is not None and (subject.kind in NAMES_AND_ROLES or _person(sentence, subject)):
        return subject
    named = [p for p in sentence.phrases if p.name is not None and p.name[1] > p.name[0]]
    return named[-1] if named else None


def _inside(paragraph: Paragraph, n: int, k: int, found: Finding) -> Finding | None:
    """A stretch inside a sentence that no cue reports: speech where it is long and no title."""
    sentence = paragraph.sentences[n]
    tag = _unknown_verb(sentence, k)
    if tag is not None:
        found.source, found.frame = tag, Frame.QUOTE_ANY
        return found
    if not _wordy(sentence, k) or sentence.flag(k - 1) & Flag.TERM:
        return None
    if k == sentence.a and sentence.verbal(k + 1) and sentence.flag(k + 1) & (Flag.VERB | Flag.AUX):
        return None  # the words themselves are spoken of: "…" meant that
    found.frame = Frame.LOOSE
    earlier = _before(paragraph, n, k)
    owner = sentence.by_last.get(k - 2) if sentence.flag(k - 1) & Flag.CLITIC else None
    subject = owner or near_subject(sentence, k) or subject_of(sentence, k) or subject_of(sentence, sentence.b)
    if subject is not None and subject.kind == "pronoun" and not _person(sentence, subject):
        subject = None
    if earlier is not None and (earlier.sentence is sentence or k == sentence.a or subject is None):
        _go_on(found, earlier, Frame.LOOSE)
    elif subject is not None:
        found.source = Source(subject, subject.first, sentence.group_right(subject), "loose")
    return found


def _person(sentence: Sentence, pronoun: NounPhrase) -> bool:
    """Whether a pronoun may stand for somebody who speaks: not "it" or "there"."""
    if pronoun.kind != "pronoun":
        return False
    low = sentence.tokens.lows[pronoun.head]
    lexicon = sentence.lexicon
    return lexicon.gender.get(low, "") in ("m", "f") or lexicon.number.get(low, "") == "p"


def _unknown_verb(sentence: Sentence, k: int) -> Source | None:
    """A tag with a verb that is no cue: "…," Cole fumed. The stretch ends with a comma or a mark of its own."""
    if k != sentence.a or _last_character(sentence, k) not in ",?!":
        return None
    phrase = sentence.by_first.get(k + 1)
    if phrase is not None and phrase.kind in SPEAKERS and sentence.verbal(phrase.last + 1):
        return Source(phrase, phrase.first, phrase.last, "any")
    if sentence.verbal(k + 1) and (phrase := sentence.by_first.get(k + 2)) is not None:
        if phrase.kind not in NAMES_AND_ROLES or sentence.flag(k + 1) & (Flag.AUX | Flag.MODAL | Flag.HAVE):
            return None
        return Source(phrase, phrase.first, sentence.group_right(phrase), "any")
    return None


def _wordy(sentence: Sentence, k: int) -> bool:
    """At least four words, and not each of the longer ones with a capital."""
    stretch = sentence.tokens.quotes[k]
    words = sentence.tokens.text[stretch.inner_start : stretch.inner_start + 400].split()
    if stretch.inner_end - stretch.inner_start < 400:
        words = sentence.tokens.text[stretch.inner_start : stretch.inner_end].split()
    return len(words) >= 4 and not all(word[0].isupper() for word in words if len(word) > 3)


def _last_character(sentence: Sentence, k: int) -> str:
    stretch = sentence.tokens.quotes[k]
    return sentence.tokens.text[stretch.inner_start : stretch.inner_end].rstrip(" ”’'\"")[-1:] or " "


def _go_on(found: Finding, other: Finding, frame: Frame) -> None:
    found.referent, found.mention, found.frame = other.referent, other.mention, frame


def _before(paragraph: Paragraph, n: int, k: int) -> Finding | None:
    """The finding that this stretch goes on from: one earlier in the sentence, or in the sentence before."""
    same = [f for f in paragraph.findings[n] if f.ranges[0][0] < k and f.quotes()]
    if same:
        return same[-1]
    if n and paragraph.findings[n - 1]:
        return paragraph.findings[n - 1][-1]
    return None


def _complete(sentence: Sentence, k: int) -> bool:
    return _last_character(sentence, k) in ".!?…" and k + 1 >= sentence.b


def _adjacent(paragraph: Paragraph, n: int) -> Finding | None:
    """The finding that begins right behind, in the next sentence."""
    if n + 1 < len(paragraph.sentences):
        following = paragraph.sentences[n + 1]
        if following.flag(following.a) & Flag.QUOTE:
            for finding in paragraph.findings[n + 1]:
                if finding.ranges[0][0] == following.a:
                    return finding
    return None


def _opening(found: Finding, before: Paragraph, turns: list[Finding]) -> None:
    """A paragraph that begins with a stretch of its own."""
    earlier = before.quote_findings()
    if before.ends_open() and earlier:
        _go_on(found, earlier[-1], Frame.TURN_CONTINUED)
    elif before.ends_with_colon() and before.announced is not None:
        found.mention, found.referent = before.announced
        found.frame = Frame.COLON_PARAGRAPH
    elif len(turns) > 1 and turns[-1].referent is not turns[-2].referent and _dialogue(found, turns):
        _go_on(found, turns[-2], Frame.TURN_REPLY)
    elif turns:
        _go_on(found, turns[-1], Frame.TURN_FOLLOW)


def _dialogue(found: Finding, turns: list[Finding]) -> bool:
    """Whether the last turns and this one are short paragraphs one behind the other."""
    lines = [turn.sentence.tokens for turn in (*turns[-2:], found)]
    return all(tokens.end - tokens.start < SHORT_TURN for tokens in lines) and all(
        later.start - earlier.end < 4 for earlier, later in pairwise(lines)
    )


def _dashed(sentence: Sentence, k: int) -> Source | None:
    """A stretch, a dash, and who said it."""
    if k == sentence.a and sentence.flag(k + 1) & Flag.DASH:
        phrase = sentence.by_first.get(k + 2)
        if phrase is not None and phrase.kind in NAMES_AND_ROLES:
            return Source(phrase, phrase.first, sentence.group_right(phrase), "dash")
    return None
