"""Find where clauses begin and end among the tokens of a sentence."""

from newscorpus.attribution.frames.source import Source
from newscorpus.attribution.frames.subjects import is_plural
from newscorpus.attribution.syntax.cues import CueHit
from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.phrase import NounPhrase
from newscorpus.attribution.syntax.sentence import Sentence

__all__ = [
    "after_subject",
    "apposition_ends",
    "clause_end",
    "clause_start",
    "clause_stop",
    "comma_inside",
]

REACH_OF_APPOSITION = 16  # tokens between the commas of an apposition
REACH_OF_SUBJECT = 18  # tokens between a subject and its verb
MOST_MODIFIERS = 4  # appositions, adverbs and the like between a subject and its verb


def clause_stop(sentence: Sentence) -> int:
    """Return the end of the sentence without its final stop."""
    end = sentence.b
    while end > sentence.a and sentence.flag(end - 1) & (Flag.STOP | Flag.COMMA):
        end -= 1
    return end


def clause_start(sentence: Sentence, k: int) -> int:
    """Return the first token from ``k`` on that is not a comma, dash or closing bracket."""
    while k < sentence.b and sentence.flag(k) & (Flag.COMMA | Flag.DASH | Flag.CLOSE):
        k += 1
    return k


def apposition_ends(sentence: Sentence, comma: int) -> int | None:
    """Return the comma that closes the apposition after ``comma``, or None if a clause follows instead.

    Examples of appositions: "Cole, a farmer, said"; "Cole, who lives here, said"; "Cole, a lawyer who wrote it, said".
    """
    for at in range(comma + 1, min(comma + REACH_OF_APPOSITION, sentence.b)):
        flag = sentence.flag(at)
        if flag & Flag.COMMA:
            return at if _is_apposition(sentence, comma + 1, at) else None
        if flag & Flag.QUOTE:
            return None
    return None


def _is_apposition(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words between two commas contain no verb, or only the verb of a relative clause."""
    noun = sentence.by_first.get(start)
    if noun is not None and noun.det and sentence.flag(sentence.group_right(noun) + 1) & Flag.REL:
        return True
    return bool(sentence.flag(start) & Flag.REL) or not sentence.has_verb(start, end)


def after_subject(sentence: Sentence, phrase: NounPhrase, end: int, *, strict: bool) -> bool:
    """Whether a finite verb follows a subject.

    If ``strict``, only modifiers of the subject may stand between: a phrase with a preposition, brackets, an
    apposition, adverbs, a second subject. Otherwise any verb nearby is enough.
    """
    k = phrase.last + 1
    if not strict:
        return any(sentence.verbal(at) for at in range(k, min(end, k + REACH_OF_SUBJECT)))
    for _ in range(MOST_MODIFIERS):
        k = sentence.group_right_from(k)
        flag = sentence.flag(k)
        if flag & Flag.OPEN:
            k = sentence.after_brackets(k)
        elif flag & Flag.COMMA:
            closing = apposition_ends(sentence, k)
            if closing is None or sentence.flag(k + 1) & Flag.CONJ:
                return False
            k = closing + 1
        elif flag & Flag.THAT:
            return False
        elif flag & Flag.REL:
            return any(sentence.verbal(at) for at in range(k + 3, min(end, k + REACH_OF_SUBJECT)))
        elif flag & (Flag.ADV | Flag.TIME | Flag.NEG) and not flag & Flag.AUX:
            k += 1
        elif flag & Flag.CLITIC or sentence.verbal(k):
            return True
        else:
            following = sentence.by_first.get(k)
            if following is None and flag & Flag.CONJ:
                following = sentence.by_first.get(k + 1)
            if following is None:
                return False
            k = following.last + 1
        if k >= end:
            return False
    return sentence.verbal(k)


def clause_end(sentence: Sentence, hit: CueHit, own: Source | None, later: list[tuple[CueHit, Source | None]]) -> int:
    """Return the end of the words to the right of a cue: before the next cue with its source.

    ``own`` is the source of the cue, ``later`` are the next cues with their sources.
    """
    for following, source in later:
        end = _end_before_cue(sentence, hit, own, following, source)
        if end is not None:
            return end
    return _end_before_main_clause(sentence, hit, own, clause_stop(sentence))


def _end_before_cue(
    sentence: Sentence, hit: CueHit, own: Source | None, following: CueHit, source: Source | None
) -> int | None:
    """Return the end of the words of a cue before a later cue, or None if the later cue is part of the words."""
    if following.base and following.form == "finite" and (source is None or source.first > following.group):
        return None  # an infinitive: "could come and tell them"
    is_left = source is not None and source.is_left
    start = following.group
    if source is not None and is_left and hit.last < source.first < start:
        start = source.first
    before = sentence.flag(start - 1)
    follows_comma = bool(sentence.flag(start - 2) & Flag.COMMA)
    if following.form == "phrase" and before & Flag.COMMA:
        return start - 1
    if following.form == "participle":
        return _end_before_participle(sentence, hit, start)
    if following.form != "finite":
        return None
    if before & Flag.SUB and follows_comma:
        return start - 2 if is_left else None  # ", although they noted", ", while others say"
    if not before & Flag.CONJ:
        return None
    if source is not None and source.first == start and not _have_same_number(sentence, own, source):
        return None
    if follows_comma:
        return start - 2
    return start - 1 if start == following.group else None


def _end_before_participle(sentence: Sentence, hit: CueHit, start: int) -> int | None:
    """Return the end of the words before ", adding that", ", and later adding that" or "saying that … and adding"."""
    at = start - 1
    while at > hit.last and sentence.flag(at) & (Flag.ADV | Flag.SUB):
        at -= 1
    if sentence.flag(at) & Flag.COMMA:
        return at
    if sentence.flag(at) & Flag.CONJ and sentence.flag(at - 1) & Flag.COMMA:
        return at - 1
    return at if sentence.flag(at) & Flag.CONJ and hit.form == "participle" else None


def _end_before_main_clause(sentence: Sentence, hit: CueHit, own: Source | None, end: int) -> int:
    """Return the end of the words of a cue in a subordinate clause: the comma before the main clause, or ``end``.

    Examples: "While she said the road was safe, nobody took it"; "Cole, who said he was tired, went home".
    """
    if own is None or own.first > hit.first:
        return end
    is_relative = own.relation == "relative"
    before = sentence.flag(own.first - 1)
    if not is_relative and not (before & Flag.SUB and not before & Flag.AS):
        return end
    for k in range(hit.last + 1, end - 1):
        if sentence.flag(k) & Flag.COMMA:
            phrase = sentence.by_first.get(k + 1)
            if is_relative and sentence.verbal(k + 1):
                return k
            if not is_relative and phrase is not None and after_subject(sentence, phrase, end, strict=True):
                return k
    return end


def _have_same_number(sentence: Sentence, own: Source | None, source: Source) -> bool:
    """Whether a pronoun as source ("and he added") may be the source before it. "They" is not "the minister"."""
    if source.phrase.kind != "pronoun" or own is None:
        return True
    numbers, lows = sentence.lexicon.number, sentence.tokens.lows
    number = numbers.get(lows[source.phrase.head], "")
    if own.phrase.kind == "pronoun":
        return number == numbers.get(lows[own.phrase.head], "")
    return (number == "p") == is_plural(sentence, own)


def comma_inside(sentence: Sentence, k: int) -> bool:
    """Whether a stretch ends with a comma or stop, so that the words after the stretch are not part of its sentence."""
    stretch = sentence.tokens.quotes[k]
    return sentence.tokens.text[stretch.inner_start : stretch.inner_end].rstrip(" ”’'\"")[-1:] in ",.!?"
