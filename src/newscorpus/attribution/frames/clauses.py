"""Where clauses begin and end among the tokens of a sentence."""

from newscorpus.attribution.frames.source import Source
from newscorpus.attribution.frames.subjects import plural
from newscorpus.attribution.syntax.cues import CueHit
from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.phrase import NounPhrase
from newscorpus.attribution.syntax.sentence import Sentence

__all__ = [
    "after_brackets",
    "after_subject",
    "apposition_ends",
    "clause_end",
    "clause_start",
    "clause_stop",
    "comma_inside",
]


def clause_stop(sentence: Sentence) -> int:
    """The end of the sentence without its final stop."""
    end = sentence.b
    while end > sentence.a and sentence.flag(end - 1) & (Flag.STOP | Flag.COMMA):
        end -= 1
    return end


def clause_start(sentence: Sentence, k: int) -> int:
    """Where a clause begins behind a conjunction."""
    while k < sentence.b and sentence.flag(k) & (Flag.COMMA | Flag.DASH | Flag.CLOSE):
        k += 1
    return k


def after_brackets(sentence: Sentence, k: int) -> int:
    """The token behind the bracket that opens at ``k``."""
    for at in range(k, min(k + 12, sentence.b)):
        if sentence.flag(at) & Flag.CLOSE:
            return at + 1
    return k


def apposition_ends(sentence: Sentence, comma: int) -> int | None:
    """The comma that closes an apposition which begins behind ``comma``, or None where there is none."""
    for at in range(comma + 1, min(comma + 16, sentence.b)):
        flag = sentence.flag(at)
        if flag & Flag.COMMA:
            noun = sentence.by_first.get(comma + 1)  # "a lawyer who helped to write it"
            whose = noun is not None and noun.det and sentence.flag(sentence.group_right(noun) + 1) & Flag.REL
            return at if whose or not sentence.has_verb(comma + 1, at) or sentence.flag(comma + 1) & Flag.REL else None
        if flag & Flag.QUOTE:
            return None
    return None


def after_subject(sentence: Sentence, phrase: NounPhrase, end: int, *, strict: bool) -> bool:
    """Whether a finite verb follows a subject: at once where strict, else somewhere near."""
    k = phrase.last + 1
    if not strict:
        return any(sentence.verbal(at) for at in range(k, min(end, k + 18)))
    for _ in range(4):
        k = sentence.group_right_from(k)
        flag = sentence.flag(k)
        if flag & Flag.OPEN:
            k = after_brackets(sentence, k)
        elif flag & Flag.COMMA:
            closing = apposition_ends(sentence, k)
            if closing is None or sentence.flag(k + 1) & Flag.CONJ:
                return False
            k = closing + 1
        elif flag & Flag.THAT:
            return False
        elif flag & Flag.REL:
            return any(sentence.verbal(at) for at in range(k + 3, min(end, k + 18)))
        elif flag & (Flag.ADV | Flag.TIME | Flag.NEG) and not flag & Flag.AUX:
            k += 1
        elif flag & Flag.CLITIC or sentence.verbal(k):
            return True
        elif sentence.by_first.get(k) is not None:
            k = sentence.by_first[k].last + 1
        elif flag & Flag.CONJ and sentence.by_first.get(k + 1) is not None:
            k = sentence.by_first[k + 1].last + 1
        else:
            return False
        if k >= end:
            return False
    return sentence.verbal(k)


def clause_end(sentence: Sentence, hit: CueHit, own: Source | None, later: list[tuple[CueHit, Source | None]]) -> int:
    """Where the right-hand words of a cue end: before the next cue that has the same speaker or its own."""
    end = clause_stop(sentence)
    for following, source in later:
        if following.base and following.form == "finite" and (source is None or source.first > following.group):
            continue  # an infinitive: "could come and tell them"
        start = following.group
        if source is not None and hit.last < source.first < start and source.is_left:
            start = source.first
        before = sentence.flag(start - 1)
        if following.form == "phrase" and before & Flag.COMMA:
            return start - 1
        if following.form == "participle":
            at = start - 1
            while at > hit.last and sentence.flag(at) & (Flag.ADV | Flag.SUB):
                at -= 1
            if sentence.flag(at) & Flag.COMMA:
                return at
            if sentence.flag(at) & Flag.CONJ and sentence.flag(at - 1) & Flag.COMMA:
                return at - 1
            if sentence.flag(at) & Flag.CONJ and hit.form == "participle":
                return at
        elif following.form == "finite" and before & Flag.SUB and sentence.flag(start - 2) & Flag.COMMA:
            if source is not None and source.is_left:
                return start - 2  # ", although they noted", ", while others say"
        elif following.form == "finite" and before & Flag.CONJ:
            if source is not None and source.first == start and not _same_number(sentence, own, source):
                continue
            if sentence.flag(start - 2) & Flag.COMMA or start == following.group:
                return start - 2 if sentence.flag(start - 2) & Flag.COMMA else start - 1
    return _main_clause(sentence, hit, own, end)


def _main_clause(sentence: Sentence, hit: CueHit, own: Source | None, end: int) -> int:
    """Where the words of a cue inside a subordinate clause end: before the main clause goes on.

    "While she said the road was safe, nobody took it"; "Cole, who said he was tired, went home".
    """
    if own is None or own.first > hit.first:
        return end
    relative = own.relation == "relative"
    if not relative and not (sentence.flag(own.first - 1) & Flag.SUB and not sentence.flag(own.first - 1) & Flag.AS):
        return end
    for k in range(hit.last + 1, end - 1):
        if sentence.flag(k) & Flag.COMMA:
            phrase = sentence.by_first.get(k + 1)
            if relative and sentence.verbal(k + 1):
                return k
            if not relative and phrase is not None and after_subject(sentence, phrase, end, strict=True):
                return k
    return end


def _same_number(sentence: Sentence, own: Source | None, source: Source) -> bool:
    """Whether "and he added" may go on with the speaker of the cue before: not "they" behind "the minister"."""
    if source.phrase.kind != "pronoun" or own is None:
        return True
    number = sentence.lexicon.number.get(sentence.tokens.lows[source.phrase.head], "")
    if own.phrase.kind == "pronoun":
        return number == sentence.lexicon.number.get(sentence.tokens.lows[own.phrase.head], "")
    return (number == "p") == plural(sentence, own)


def comma_inside(sentence: Sentence, k: int) -> bool:
    """Whether the words of a stretch end with a comma or a stop, so that what follows is not part of them."""
    stretch = sentence.tokens.quotes[k]
    return sentence.tokens.text[stretch.inner_start : stretch.inner_end].rstrip(" ”’'\"")[-1:] in ",.!?"
