"""What stands to the right of a cue: a stretch, a clause with or without *that*, a phrase that is quoted."""

from newscorpus.attribution.frames.clauses import (
    after_brackets,
    after_subject,
    apposition_ends,
    clause_end,
    clause_stop,
    comma_inside,
)
from newscorpus.attribution.frames.frame import Content, Frame
from newscorpus.attribution.frames.source import Source
from newscorpus.attribution.syntax.cues import CueHit
from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.sentence import Sentence

__all__ = ["right_of"]

_FAR = 40  # tokens to look at behind a cue


def right_of(
    sentence: Sentence, hit: CueHit, source: Source | None, later: list[tuple[CueHit, Source | None]]
) -> Content | None:
    """The words to the right of a cue; None where there are none, so that those to its left may be meant."""
    frames = hit.cue.frames
    end = clause_end(sentence, hit, source, later)
    k = hit.last + 1
    told = "addressee" not in frames
    inverted = source is not None and source.first > hit.last and source.relation != "agent"
    if inverted and source is not None:
        k = source.last + 1
        if sentence.flag(k) & Flag.OPEN:
            k = after_brackets(sentence, k)
        while sentence.flag(k) & Flag.COMMA:
            closing = apposition_ends(sentence, k)
            if closing is None:
                break
            k = closing
    limit = min(end, k + _FAR)
    while k < limit or (k == end and sentence.flag(k) & Flag.COMMA):
        flag = sentence.flag(k)
        if flag & Flag.QUOTE:
            return _quote_right(sentence, hit, k, end)
        if flag & Flag.COLON:
            k += 1
            if k >= end:
                return None
            if sentence.flag(k) & Flag.QUOTE:
                return Content(Frame.QUOTE_COLON, ((k, k + 1),))
            return Content(Frame.COLON, ((k, end),))
        if flag & Flag.COMMA:
            return _behind_comma(sentence, hit, source, k, end, later=later)
        if inverted and flag & (Flag.THAT | Flag.WH | Flag.TO):
            return None  # a relative clause of the speaker
        if flag & Flag.TO and "addressee" in frames and told and "infinitive" not in frames:
            return None  # told somebody to do something
        if flag & Flag.THAT and _relative(sentence, k):
            k = next((at for at in range(k + 1, min(end, k + 15)) if sentence.flag(at) & Flag.THAT), end)
            continue
        if flag & Flag.THAT and "clause" in frames:
            if sentence.flag(k + 1) & Flag.COMMA:
                closing = apposition_ends(sentence, k + 1)
                return Content(Frame.THAT, (((closing or k) + 1, end),))
            if sentence.flag(k + 1) & Flag.QUOTE and comma_inside(sentence, k + 1):
                return Content(Frame.QUOTE_RIGHT, ((k + 1, k + 2),))
            if (
                hit.cue.inflected
                and "free" not in frames
                and not any(sentence.flag(x) & Flag.QUOTE or sentence.verbal(x) for x in range(k + 1, end))
            ):
                return None  # "he repeated that approach"
            pronoun = flag & Flag.DET and sentence.verbal(k + 1) and not sentence.flag(k + 1) & (Flag.ADV | Flag.CUE)
            return Content(Frame.THAT, ((k if pronoun else k + 1, end),))
        if flag & Flag.WH and "wh" in frames and _is_wh(sentence, hit, k):
            return Content(Frame.WH, ((k, end),)) if k + 1 < end else None
        if flag & Flag.TO and "infinitive" in frames and not sentence.flag(k + 1) & (Flag.DET | Flag.CAP | Flag.OBJ):
            return Content(Frame.INFINITIVE, ((k, end),))
        if inverted:
            return None if not flag & (Flag.ADV | Flag.TIME | Flag.PREP) else _skip(sentence, k, end)
        phrase = sentence.by_first.get(k)
        if phrase is not None and phrase.kind == "time":
            k = phrase.last + 1
            continue
        if phrase is not None:
            follows = after_subject(sentence, phrase, end, strict="free" not in frames)
            ahead = sentence.group_right_from(phrase.last + 1)
            quoted_verb = "free" in frames and told and sentence.flag(ahead) & Flag.QUOTE and _lower(sentence, ahead)
            follows = follows or bool(quoted_verb)  # says sea "is bored"
            objective = phrase.kind == "pronoun" and flag & Flag.OBJ and not flag & Flag.PRON
            if not objective and "bare" in frames and (told or not _addressed(sentence, phrase.last + 1)) and follows:
                return Content(Frame.BARE, ((k, end),))
            if not told:
                told = True
                k = (
                    sentence.group_right(phrase) + 1
                    if not sentence.flag(phrase.last + 1) & Flag.TO
                    else phrase.last + 1
                )
                continue
            return _object(sentence, hit, k, end)
        if flag & Flag.SUB and not flag & (Flag.THAT | Flag.WH) and _clause_follows(sentence, k + 1, end):
            return None
        if flag & Flag.PREP and not flag & Flag.CAP:
            after = sentence.by_first.get(k + 1)
            if after is None:
                if sentence.flag(k + 1) & Flag.QUOTE:
                    return _object(sentence, hit, k, end)
                k += 2 if sentence.flag(k + 1) & (Flag.CUE | Flag.VERB | Flag.ADJ | Flag.ADV) else 1  # "in reply"
                continue
            k = after.last + 1
            continue
        if flag & (Flag.ADV | Flag.TIME):
            k += 1
            continue
        if flag & (Flag.DET | Flag.POSS | Flag.ADJ):
            if "free" in frames and sentence.flag(k + 1) & Flag.QUOTE and sentence.has_verb(k + 1, end):
                return Content(Frame.BARE, ((k, end),))  # said any "reasonable person" would
            return _object(sentence, hit, k, end)
        return _bare_here(sentence, hit, source, k, end)
    return None


def _lower(sentence: Sentence, k: int) -> bool:
    """Whether the words of a stretch begin in lower case, as the rest of a clause does."""
    stretch = sentence.tokens.quotes[k]
    return sentence.tokens.text[stretch.inner_start].islower()


def _relative(sentence: Sentence, k: int) -> bool:
    """Whether "that" goes on with the addressee ("told the boat that reached her first that …")."""
    before = sentence.by_last.get(k - 1)
    return before is not None and before.kind not in ("pronoun", "time") and sentence.verbal(k + 1)


def _clause_follows(sentence: Sentence, k: int, end: int) -> bool:
    """Whether "after", "as" or "before" begins a clause rather than an adverbial."""
    phrase = sentence.by_first.get(k)
    return phrase is not None and after_subject(sentence, phrase, end, strict=True)


def _skip(sentence: Sentence, k: int, end: int) -> Content | None:
    """Behind an inverted source: a quote after adverbials ("said Cole on Friday, "but …")."""
    for at in range(k, min(end, k + 25)):
        if sentence.flag(at) & Flag.QUOTE and sentence.flag(at - 1) & (Flag.COMMA | Flag.COLON):
            return Content(Frame.QUOTE_RIGHT, ((at, at + 1),))
    return None


def _addressed(sentence: Sentence, k: int) -> bool:
    """Whether what stands behind a phrase shows that the phrase was the addressee."""
    shows = (
        Flag.THAT
        | Flag.QUOTE
        | Flag.COLON
        | Flag.COMMA
        | Flag.TO
        | Flag.WH
        | Flag.PREP
        | Flag.DET
        | Flag.PRON
        | Flag.TIMED
        | Flag.TIME
    )
    return bool(sentence.flag(k) & shows)


def _is_wh(sentence: Sentence, hit: CueHit, k: int) -> bool:
    low = sentence.tokens.lows[k]
    if sentence.flag(k) & (Flag.SUB | Flag.REL) and "bare" in hit.cue.frames:
        return False
    return bool(low)


def _bare_here(sentence: Sentence, hit: CueHit, source: Source | None, k: int, end: int) -> Content | None:
    if "bare" in hit.cue.frames and k < end and any(sentence.verbal(x) for x in range(k, min(end, k + _FAR))):
        flag = sentence.flag(k)
        if "free" not in hit.cue.frames and not flag & (Flag.QUOTE | Flag.NUM):
            return None
        gap = source is not None and source.is_left and flag & (Flag.AUX | Flag.MODAL | Flag.HAVE)
        if gap and "free" in hit.cue.frames:
            return Content(Frame.BARE, ((k, end),))  # "the files that officials say are secret"
        if not flag & (
            Flag.SUB
            | Flag.PREP
            | Flag.CONJ
            | Flag.STOP
            | Flag.OPEN
            | Flag.DASH
            | Flag.REL
            | Flag.AUX
            | Flag.MODAL
            | Flag.HAVE
            | Flag.VERB
            | Flag.TO
        ):
            return Content(Frame.BARE, ((k, end),))
    return None


def _object(sentence: Sentence, hit: CueHit, k: int, end: int) -> Content | None:
    """A noun phrase as content: what of it is quoted or, of a demand or a charge, all of it."""
    if not hit.cue.frames & {"object", "quote", "clause", "infinitive"}:
        return None
    stop = end
    for at in range(k, min(end, k + 30)):
        flag = sentence.flag(at)
        if flag & Flag.QUOTE:
            last = at + 1
            while (
                last < end
                and not sentence.verbal(last)
                and not sentence.flag(last) & (Flag.REL | Flag.SUB | Flag.COLON)
            ):
                last += 1
            quotes = tuple((x, x + 1) for x in range(at, last) if sentence.flag(x) & Flag.QUOTE)
            return Content(Frame.OBJECT, quotes)
        if flag & Flag.COMMA and not any(
            sentence.flag(x) & Flag.QUOTE and not sentence.has_verb(at, x) for x in range(at + 1, min(at + 5, end))
        ):
            stop = at
            break
    if "topic" in hit.cue.frames and hit.form in ("finite", "participle") and stop > k:
        return Content(Frame.TOPIC, ((k, stop),))
    return None


def _quote_right(sentence: Sentence, hit: CueHit, k: int, end: int) -> Content:
    """A stretch right behind the cue: alone, or the beginning of a clause."""
    after = sentence.flag(k + 1)
    if k + 1 >= end or comma_inside(sentence, k) or after & (Flag.STOP | Flag.COMMA | Flag.DASH | Flag.COLON):
        return Content(Frame.QUOTE_RIGHT, ((k, k + 1),))
    if (
        "bare" in hit.cue.frames
        and sentence.has_verb(k, end)
        and not after & (Flag.SUB | Flag.PREP | Flag.CONJ | Flag.TIME)
    ):
        return Content(Frame.BARE, ((k, end),))
    return Content(Frame.QUOTE_RIGHT, ((k, k + 1),))


def _behind_comma(
    sentence: Sentence,
    hit: CueHit,
    source: Source | None,
    comma: int,
    end: int,
    *,
    later: list[tuple[CueHit, Source | None]],
) -> Content | None:
    k = comma + 1
    flag = sentence.flag(k)
    if flag & Flag.QUOTE:
        return Content(Frame.QUOTE_RIGHT, ((k, k + 1),))
    if "comma" in hit.cue.frames and k < end:
        if flag & Flag.THAT:
            return Content(Frame.THAT, ((k + 1, end),)) if k + 1 < end else None
        if flag & Flag.WH and "wh" in hit.cue.frames:
            return Content(Frame.WH, ((k, end),))
        if sentence.by_first.get(k) is not None and sentence.has_verb(k, end) and not flag & Flag.REL:
            return Content(Frame.BARE, ((k, end),))
    whole = clause_stop(sentence)
    closing = next((at for at in range(k, min(k + 22, whole)) if sentence.flag(at) & Flag.COMMA), None)
    if closing is not None:
        after = sentence.flag(closing + 1)
        if after & Flag.THAT and "clause" in hit.cue.frames and closing + 2 < whole:
            return Content(Frame.THAT, ((closing + 2, max(end, whole) if end <= closing else end),))
        if after & Flag.QUOTE and not sentence.has_verb(k, closing):
            return Content(Frame.QUOTE_RIGHT, ((closing + 1, closing + 2),))
    claimed = any(other is not None and other.relation == "left.adjacent" for _, other in later)
    if flag & Flag.REL or k >= end or claimed:
        return None
    first = source.first if source is not None and source.is_left else hit.group
    if first == sentence.a + 1 and sentence.flag(sentence.a) & Flag.AS:
        return Content(Frame.AS, ((k, end),))
    if first <= sentence.a or not sentence.flag(first - 1) & Flag.COMMA:
        return None
    opened = sentence.verbal(first - 2)  # "It was, she added, a pity"
    if (
        opened
        or flag & (Flag.AUX | Flag.MODAL | Flag.HAVE | Flag.CONJ | Flag.VERB)
        or (
            not flag & (Flag.SUB | Flag.PREP)
            and (sentence.verbal(k) or sentence.has_verb(k, end))
            and not sentence.tokens.lows[k].endswith("ing")
        )
    ):
        return Content(Frame.TAIL, ((k, end),))
    return None
