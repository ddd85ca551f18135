"""Find the speakers of quoted stretches without a cue, from the paragraphs around them.

A stretch that is a sentence by itself continues the speaker before it, or belongs to the subject of the sentence before
it. A stretch that opens a paragraph continues a quotation that the paragraph before left open, or is the next turn of a
dialogue. A stretch inside a sentence is speech if it is long. Short ones are names, terms and scare quotes.
"""

from itertools import pairwise

from newscorpus.attribution.coreference.referent import PERSONAL_GENDERS
from newscorpus.attribution.discourse.paragraphs import Paragraph
from newscorpus.attribution.frames.findings import Finding
from newscorpus.attribution.frames.frame import Frame
from newscorpus.attribution.frames.source import Source
from newscorpus.attribution.frames.subjects import near_subject, subject_of
from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.phrase import NAMES_AND_ROLES, SPEAKERS, NounPhrase
from newscorpus.attribution.syntax.sentence import Sentence

__all__ = ["take_turns"]

LONGEST_TURN = 200  # code points of a paragraph in a dialogue; a longer one is not a turn
LONGEST_BREAK = 4  # code points between two turns; with more, a paragraph stands between them
REMEMBERED_TURNS = 4
SHORTEST_SPEECH = 4  # words of a stretch inside a sentence
LONGEST_SMALL_WORD = 3  # letters of a word that a title prints without a capital
LOOKED_AT = 400  # code points of a stretch that are examined

_SURROUNDINGS = int(Flag.QUOTE | Flag.STOP | Flag.COMMA | Flag.DASH)


def take_turns(paragraph: Paragraph, before: Paragraph | None, turns: list[Finding]) -> None:
    """Add a finding for each stretch of a paragraph that is speech without a cue.

    Args:
        paragraph: the paragraph, with the findings of its cues.
        before: the paragraph before it, if any.
        turns: the turns of the dialogue so far, to which the turn of this paragraph is added.
    """
    for n, sentence in enumerate(paragraph.sentences):
        if not sentence.tokens.quotes:
            break
        taken = {k for finding in paragraph.findings[n] for k in finding.quotes()}
        for k in range(sentence.a, sentence.b):
            if sentence.flag(k) & Flag.QUOTE and k not in taken:
                finding = _finding_without_cue(paragraph, n, k, before, turns)
                if finding is not None:
                    paragraph.findings[n].append(finding)
                    paragraph.findings[n].sort(key=lambda each: each.ranges[0][0])
    quoted = paragraph.quote_findings()
    if quoted and paragraph.opens_with_quote():
        turns.append(quoted[0])
        del turns[:-REMEMBERED_TURNS]
    elif quoted:
        turns[:] = [quoted[-1]]
    elif len(paragraph.sentences) > 1 or (paragraph.sentences and not before):
        turns.clear()


def _finding_without_cue(
    paragraph: Paragraph, n: int, k: int, before: Paragraph | None, turns: list[Finding]
) -> Finding | None:
    """Return a finding for the stretch at token ``k`` of sentence ``n``, or None if it is not speech."""
    sentence = paragraph.sentences[n]
    found = Finding(sentence, paragraph.orders[n], Frame.TURN, ((k, k + 1),))
    dashed = _source_after_dash(sentence, k)
    if dashed is not None:
        found.source, found.frame = dashed, Frame.DASH
        return found
    is_turn = _is_quotes_only(sentence) or (k == sentence.a and _is_whole_sentence(sentence, k))
    if not is_turn:
        return found if _resolve_inside(paragraph, n, k, found) else None
    earlier = _finding_before(paragraph, n, k)
    if earlier is not None:
        _continue(found, earlier, Frame.TURN_FOLLOW)
        return found
    if n:
        if _resolve_by_sentence_before(paragraph, n, found):
            return found
    elif before is not None and k == sentence.a:
        _resolve_opening(found, before, turns)
    following = _finding_after(paragraph, n)
    if found.referent is None and found.mention is None and following is not None:
        _continue(found, following, Frame.TURN_BEFORE)
    return found


def _continue(found: Finding, other: Finding, frame: Frame) -> None:
    """Give a finding the speaker of another."""
    found.referent, found.mention, found.frame = other.referent, other.mention, frame


# --- turns ------------------------------------------------------------------------------------------------------


def _is_quotes_only(sentence: Sentence) -> bool:
    """Whether the sentence consists of quoted stretches."""
    return all(sentence.flag(at) & _SURROUNDINGS for at in range(sentence.a, sentence.b))


def _is_whole_sentence(sentence: Sentence, k: int) -> bool:
    """Whether a stretch ends like a sentence, at the end of the sentence."""
    return _last_character(sentence, k) in ".!?…" and k + 1 >= sentence.b


def _last_character(sentence: Sentence, k: int) -> str:
    """Return the last character of a stretch before spaces and quotation marks, or a space."""
    stretch = sentence.tokens.quotes[k]
    return sentence.tokens.text[stretch.inner_start : stretch.inner_end].rstrip(" ”’'\"")[-1:] or " "


def _source_after_dash(sentence: Sentence, k: int) -> Source | None:
    """Return the source of a stretch, a dash and a name: “It was cold.” — Rolf Amsel."""
    if k == sentence.a and sentence.flag(k + 1) & Flag.DASH:
        phrase = sentence.by_first.get(k + 2)
        if phrase is not None and phrase.kind in NAMES_AND_ROLES:
            return Source(phrase, phrase.first, sentence.group_right(phrase), "dash")
    return None


def _finding_before(paragraph: Paragraph, n: int, k: int) -> Finding | None:
    """Return the finding that a stretch continues: one earlier in its sentence, or the last in the sentence before."""
    same = [finding for finding in paragraph.findings[n] if finding.ranges[0][0] < k and finding.quotes()]
    if same:
        return same[-1]
    return paragraph.findings[n - 1][-1] if n and paragraph.findings[n - 1] else None


def _finding_after(paragraph: Paragraph, n: int) -> Finding | None:
    """Return the finding at the beginning of the next sentence."""
    if n + 1 == len(paragraph.sentences):
        return None
    following = paragraph.sentences[n + 1]
    if not following.flag(following.a) & Flag.QUOTE:
        return None
    return next((each for each in paragraph.findings[n + 1] if each.ranges[0][0] == following.a), None)


def _resolve_by_sentence_before(paragraph: Paragraph, n: int, found: Finding) -> bool:
    """Give a finding the subject of the sentence before it, or the last speaker of the paragraph, if there is one."""
    subject = _person_in_focus(paragraph.sentences[n - 1])
    if subject is not None:
        found.source = Source(subject, subject.first, subject.last, "sentence.before")
        found.frame = Frame.TURN_SENTENCE
        return True
    earlier = [finding for finding in paragraph.quote_findings() if finding.order < found.order]
    if earlier:
        _continue(found, earlier[-1], Frame.TURN_FOLLOW)
    return bool(earlier)


def _person_in_focus(sentence: Sentence) -> NounPhrase | None:
    """Return the person that a sentence is about: its subject, or else the last full name."""
    subject = subject_of(sentence, sentence.b)
    if subject is not None and (subject.kind in NAMES_AND_ROLES or _is_personal_pronoun(sentence, subject)):
        return subject
    named = [phrase for phrase in sentence.phrases if phrase.name is not None and phrase.name[1] > phrase.name[0]]
    return named[-1] if named else None


def _is_personal_pronoun(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a phrase is a pronoun that may refer to a speaker, such as "she" or "they", and not "it" or "there"."""
    if phrase.kind != "pronoun":
        return False
    low = sentence.tokens.lows[phrase.head]
    lexicon = sentence.lexicon
    return lexicon.gender.get(low, "") in PERSONAL_GENDERS or lexicon.number.get(low, "") == "p"


def _resolve_opening(found: Finding, before: Paragraph, turns: list[Finding]) -> None:
    """Give a finding that opens a paragraph the speaker that the paragraphs before it suggest, if any."""
    earlier = before.quote_findings()
    if before.ends_open() and earlier:
        _continue(found, earlier[-1], Frame.TURN_CONTINUED)
    elif before.ends_with_colon() and before.announced is not None:
        found.mention, found.referent = before.announced
        found.frame = Frame.COLON_PARAGRAPH
    elif len(turns) > 1 and turns[-1].referent is not turns[-2].referent and _is_dialogue(found, turns):
        _continue(found, turns[-2], Frame.TURN_REPLY)
    elif turns:
        _continue(found, turns[-1], Frame.TURN_FOLLOW)


def _is_dialogue(found: Finding, turns: list[Finding]) -> bool:
    """Whether the last two turns and this one are short paragraphs, one directly after the other."""
    lines = [turn.sentence.tokens for turn in (*turns[-2:], found)]
    are_short = all(tokens.end - tokens.start < LONGEST_TURN for tokens in lines)
    return are_short and all(later.start - earlier.end < LONGEST_BREAK for earlier, later in pairwise(lines))


# --- stretches inside a sentence --------------------------------------------------------------------------------


def _resolve_inside(paragraph: Paragraph, n: int, k: int, found: Finding) -> bool:
    """Set the speaker of a stretch inside a sentence, if it is speech. Return whether it is."""
    sentence = paragraph.sentences[n]
    source = _source_of_unknown_verb(sentence, k)
    if source is not None:
        found.source, found.frame = source, Frame.QUOTE_ANY
        return True
    if not _is_speech(sentence, k):
        return False
    found.frame = Frame.LOOSE
    earlier = _finding_before(paragraph, n, k)
    owner = sentence.by_last.get(k - 2) if sentence.flag(k - 1) & Flag.CLITIC else None
    subject = owner or near_subject(sentence, k) or subject_of(sentence, k) or subject_of(sentence, sentence.b)
    if subject is not None and subject.kind == "pronoun" and not _is_personal_pronoun(sentence, subject):
        subject = None
    if earlier is not None and (earlier.sentence is sentence or k == sentence.a or subject is None):
        _continue(found, earlier, Frame.LOOSE)
    elif subject is not None:
        found.source = Source(subject, subject.first, sentence.group_right(subject), "loose")
    return True


def _source_of_unknown_verb(sentence: Sentence, k: int) -> Source | None:
    """Return the source of a tag whose verb is not a cue: “…,” Cole fumed; “…!” fumed Cole.

    The stretch must open the sentence and end with a comma, a question mark or an exclamation mark.
    """
    if k != sentence.a or _last_character(sentence, k) not in ",?!":
        return None
    before_verb = sentence.by_first.get(k + 1)
    if before_verb is not None and before_verb.kind in SPEAKERS and sentence.verbal(before_verb.last + 1):
        return Source(before_verb, before_verb.first, before_verb.last, "any")
    after_verb = sentence.by_first.get(k + 2) if sentence.verbal(k + 1) else None
    if after_verb is None or after_verb.kind not in NAMES_AND_ROLES:
        return None
    if sentence.flag(k + 1) & (Flag.AUX | Flag.MODAL | Flag.HAVE):
        return None
    return Source(after_verb, after_verb.first, sentence.group_right(after_verb), "any")


def _is_speech(sentence: Sentence, k: int) -> bool:
    """Whether a stretch inside a sentence is speech: it is long, not a title, and not the subject of a verb."""
    if not _has_words_of_speech(sentence, k) or sentence.flag(k - 1) & Flag.TERM:
        return False
    is_subject = k == sentence.a and sentence.verbal(k + 1) and sentence.flag(k + 1) & (Flag.VERB | Flag.AUX)
    return not is_subject  # “…” meant that: the words themselves are the topic


def _has_words_of_speech(sentence: Sentence, k: int) -> bool:
    """Whether a stretch has at least four words, and is not a title with a capital in each longer word."""
    stretch = sentence.tokens.quotes[k]
    end = min(stretch.inner_end, stretch.inner_start + LOOKED_AT)
    words = sentence.tokens.text[stretch.inner_start : end].split()
    is_title = all(word[0].isupper() for word in words if len(word) > LONGEST_SMALL_WORD)
    return len(words) >= SHORTEST_SPEECH and not is_title
