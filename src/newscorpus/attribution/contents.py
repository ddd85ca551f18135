"""What was said: the words that belong to a cue, to its right, to its left, or on both sides.

Directly quoted stretches are single tokens here, so that a clause may hold some.
"""

from attrs import frozen

from newscorpus.attribution.cues import Hit
from newscorpus.attribution.lexicon import F
from newscorpus.attribution.phrases import Phrase
from newscorpus.attribution.sentence import Sentence
from newscorpus.attribution.sources import Source, plural

__all__ = ["NEXT_CUES", "Content", "content_of"]

_FAR = 40
NEXT_CUES = 6  # cues to look at for the end of a clause
_CLAUSE_START = int(F.COMMA | F.CONJ | F.SUB)


@frozen
class Content:
    """Token ranges (end exclusive), in order, and the frame that found them."""

    frame: str
    ranges: tuple[tuple[int, int], ...]


def content_of(
    sentence: Sentence, hit: Hit, source: Source | None, later: list[tuple[Hit, Source | None]]
) -> Content | None:
    """The words of a cue, or None where it has none here."""
    if hit.form == "phrase":
        return _of_phrase(sentence, hit, source)
    if hit.form == "noun":
        end = _clause_end(sentence, hit, source, later)
        return Content("noun", ((hit.last + 2, end),)) if hit.last + 2 < end else None
    right = _right(sentence, hit, source, later)
    if right is not None and right.frame in ("bare", "object", "wh") and _tagged(sentence, hit, source):
        right = None  # "…," he said on "Breakfast Time"
    if right is not None and right.frame != "tail":
        if right.frame.startswith("quote"):
            left = _left_quote(sentence, hit, source)
            if left is not None:
                return Content("quote.split", (left, *right.ranges))
        return right
    left = _left(sentence, hit, source)
    if left is None:
        return None
    tail = () if right is None else right.ranges
    quoted = left[1] - left[0] == 1 and sentence.flag(left[0]) & F.QUOTE
    if hit.form == "participle" and not quoted:
        return None
    if not quoted and not tail and not _holds_quote(sentence, left) and not _has_subject(sentence, *left):
        return None
    if not quoted and (_adverbial(sentence, *left) or _takes_object(sentence, hit, source)):
        return None
    inverted = source is not None and source.relation == "right.adjacent"
    if quoted:
        return Content("quote.inverted" if inverted else "quote.tag", (left, *tail))
    if "clause" not in hit.cue.frames and "bare" not in hit.cue.frames and not _holds_quote(sentence, left):
        return None
    if not sentence.has_verb(*left) and not tail and not _holds_quote(sentence, left):
        return None
    return Content("tag.inverted" if inverted else "tag", (left, *tail))


def _adverbial(sentence: Sentence, start: int, end: int) -> bool:
    """Whether words are a subordinate clause without its main one ("While it rained", "Not long after it rained")."""
    if any(sentence.flag(k) & F.COMMA for k in range(start, end)):
        return False
    for k in range(start, min(start + 4, end)):
        flag = sentence.flag(k)
        if flag & F.SUB and not flag & F.THAT:
            return k == start or sentence.has_verb(k, end)
        if not flag & (F.CONJ | F.ADV | F.NEG | F.TIME):
            return False
    return False


def _takes_object(sentence: Sentence, hit: Hit, source: Source | None) -> bool:
    """Whether a noun phrase stands right behind the cue, so that what is before is no reported clause."""
    if "addressee" in hit.cue.frames:
        return False
    k = hit.last + 1
    if source is not None and source.first > hit.last:
        k = source.last + 1
    phrase = sentence.by_first.get(k)
    return phrase is not None and phrase.kind != "time"


def _tagged(sentence: Sentence, hit: Hit, source: Source | None) -> bool:
    """Whether the cue is a tag behind a stretch that ends with a comma or a mark of its own."""
    left = _left_quote(sentence, hit, source)
    return left is not None and (_comma_inside(sentence, left[0]) or bool(sentence.flag(left[1]) & F.COMMA))


def _has_subject(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a noun phrase behind no preposition stands before the end: words without one are an adverbial."""
    if any(sentence.flag(k) & (F.AUX | F.HAVE | F.MODAL) for k in range(start, end)):
        return True
    return any(
        start <= phrase.first < end
        and phrase.kind != "time"
        and (phrase.first == start or not sentence.flag(phrase.first - 1) & F.PREP)
        for phrase in sentence.phrases
    )


def _holds_quote(sentence: Sentence, span: tuple[int, int]) -> bool:
    return any(sentence.flag(k) & F.QUOTE for k in range(*span))


def _of_phrase(sentence: Sentence, hit: Hit, source: Source | None) -> Content | None:
    """According to X, CLAUSE; CLAUSE, according to X; CLAUSE, according to X, CLAUSE."""
    if source is None:
        return None
    end = _stop(sentence)
    k = source.last + 1
    if "verb-second" in hit.cue.frames:
        return _around_phrase(sentence, hit, source, end)
    if sentence.flag(k) & F.OPEN:
        k = _after_brackets(sentence, k)
    if sentence.flag(k) & F.COMMA and _apposition_ends(sentence, k) is not None:
        k = _apposition_ends(sentence, k) or k
    while k < end and not sentence.flag(k) & (F.COMMA | F.QUOTE | F.COLON):
        k += 1
    right = None
    if k < end:
        right = (k if sentence.flag(k) & F.QUOTE else k + 1, end)
    start = _leading(sentence, sentence.a)
    if all(sentence.flag(x) & (F.ADV | F.CONJ | F.COMMA | F.TIME | F.PREP) for x in range(sentence.a, hit.group)):
        if right is None or right[0] >= right[1]:
            return None
        return Content("according", (right,))
    last = hit.first - 1 if sentence.flag(hit.first - 1) & (F.COMMA | F.DASH) else hit.first
    left = (start, last)
    if left[0] >= left[1]:
        return None
    if right is not None and right[0] < right[1] and not sentence.has_verb(*left):
        if sentence.flag(start) & (F.PREP | F.SUB | F.ADV):
            return Content("according", (right,))
        return Content("according.inside", (left, right))
    return Content("according.after", (left,))


def _around_phrase(sentence: Sentence, hit: Hit, source: Source, end: int) -> Content | None:
    """Where no comma divides: LAUT X VERB ...; ... VERB LAUT X ...; CLAUSE, LAUT X."""
    first, after = min(source.first, hit.first), max(source.last, hit.last) + 1
    if sentence.flag(after) & (F.COMMA | F.COLON):
        after += 1
    start = _leading(sentence, sentence.a)
    before = first - 1 if sentence.flag(first - 1) & (F.COMMA | F.DASH) else first
    if start >= before:
        return Content("according", ((after, end),)) if after < end else None
    if after >= end:
        return Content("according.after", ((start, before),))
    return Content("according.inside", ((start, before), (after, end)))


def _after_brackets(sentence: Sentence, k: int) -> int:
    for at in range(k, min(k + 12, sentence.b)):
        if sentence.flag(at) & F.CLOSE:
            return at + 1
    return k


def _apposition_ends(sentence: Sentence, comma: int) -> int | None:
    """The comma that closes an apposition which begins behind ``comma``, or None where there is none."""
    for at in range(comma + 1, min(comma + 16, sentence.b)):
        flag = sentence.flag(at)
        if flag & F.COMMA:
            return at if not sentence.has_verb(comma + 1, at) or sentence.flag(comma + 1) & F.REL else None
        if flag & F.QUOTE:
            return None
    return None


def _stop(sentence: Sentence) -> int:
    """The end of the sentence without its final stop."""
    end = sentence.b
    while end > sentence.a and sentence.flag(end - 1) & (F.STOP | F.COMMA):
        end -= 1
    return end


def _leading(sentence: Sentence, k: int) -> int:
    """Where a clause begins behind a conjunction."""
    while k < sentence.b and sentence.flag(k) & (F.COMMA | F.DASH | F.CLOSE):
        k += 1
    return k


def _right(
    sentence: Sentence, hit: Hit, source: Source | None, later: list[tuple[Hit, Source | None]]
) -> Content | None:
    frames = hit.cue.frames
    end = _clause_end(sentence, hit, source, later)
    k = hit.last + 1
    told = "addressee" not in frames
    inverted = (source is not None and source.first == k) or (source is not None and source.first > hit.last)
    if inverted and source is not None:
        k = source.last + 1
        if sentence.flag(k) & F.OPEN:
            k = _after_brackets(sentence, k)
        while sentence.flag(k) & F.COMMA:
            closing = _apposition_ends(sentence, k)
            if closing is None:
                break
            k = closing
    limit = min(end, k + _FAR)
    while k < limit:
        flag = sentence.flag(k)
        if flag & F.QUOTE:
            return _quote_right(sentence, hit, k, end)
        if flag & F.COLON:
            k += 1
            if k >= end:
                return None
            if sentence.flag(k) & F.QUOTE:
                return Content("quote.colon", ((k, k + 1),))
            return Content("colon", ((k, end),))
        if flag & F.COMMA:
            return _behind_comma(sentence, hit, source, k, end, later=later)
        if flag & F.THAT and "addressee" in frames and _relative(sentence, k):
            k = next((at for at in range(k + 1, min(end, k + 15)) if sentence.flag(at) & F.THAT), end)
            continue
        if flag & F.THAT and "clause" in frames:
            if sentence.flag(k + 1) & F.COMMA:
                closing = _apposition_ends(sentence, k + 1)
                return Content("that", (((closing or k) + 1, end),))
            if sentence.flag(k + 1) & F.QUOTE and _comma_inside(sentence, k + 1):
                return Content("quote.right", ((k + 1, k + 2),))
            if "object" in frames and not any(
                sentence.flag(x) & F.QUOTE or sentence.verbal(x) for x in range(k + 1, end)
            ):
                return None  # "he repeated that approach"
            pronoun = flag & F.DET and sentence.verbal(k + 1) and not sentence.flag(k + 1) & (F.ADV | F.CUE)
            return Content("that", ((k if pronoun else k + 1, end),))
        if flag & F.WH and "wh" in frames and _is_wh(sentence, hit, k):
            return Content("wh", ((k, end),)) if k + 1 < end else None
        if flag & F.TO and "infinitive" in frames and not sentence.flag(k + 1) & (F.DET | F.CAP | F.OBJ):
            return Content("infinitive", ((k, end),))
        if inverted:
            return None if not flag & (F.ADV | F.TIME | F.PREP) else _skip(sentence, k, end)
        phrase = sentence.by_first.get(k)
        if phrase is not None and phrase.kind == "time":
            k = phrase.last + 1
            continue
        if phrase is not None:
            follows = _after_subject(sentence, phrase, end, strict="free" not in frames)
            objective = phrase.kind == "pronoun" and flag & F.OBJ and not flag & F.PRON
            if not objective and "bare" in frames and (told or not _addressed(sentence, phrase.last + 1)) and follows:
                return Content("bare", ((k, end),))
            if not told:
                told = True
                k = sentence.group_right(phrase) + 1 if not sentence.flag(phrase.last + 1) & F.TO else phrase.last + 1
                continue
            return _object(sentence, hit, k, end)
        if flag & F.SUB and not flag & (F.THAT | F.WH) and _clause_follows(sentence, k + 1, end):
            return None
        if flag & F.PREP and not flag & F.CAP:
            after = sentence.by_first.get(k + 1)
            if after is None:
                if sentence.flag(k + 1) & F.QUOTE:
                    return _object(sentence, hit, k, end)
                k += 2 if sentence.flag(k + 1) & (F.CUE | F.VERB | F.ADJ | F.ADV) else 1  # "in reply"
                continue
            k = after.last + 1
            continue
        if flag & (F.ADV | F.TIME):
            k += 1
            continue
        if flag & (F.DET | F.POSS | F.ADJ):
            if "free" in frames and sentence.flag(k + 1) & F.QUOTE and sentence.has_verb(k + 1, end):
                return Content("bare", ((k, end),))  # said any "reasonable person" would
            return _object(sentence, hit, k, end)
        return _bare_here(sentence, hit, source, k, end)
    return None


def _relative(sentence: Sentence, k: int) -> bool:
    """Whether "that" goes on with the addressee ("told the boat that reached her first that …")."""
    before = sentence.by_last.get(k - 1)
    return before is not None and before.kind not in ("pronoun", "time") and sentence.verbal(k + 1)


def _clause_follows(sentence: Sentence, k: int, end: int) -> bool:
    """Whether "after", "as" or "before" begins a clause rather than an adverbial."""
    phrase = sentence.by_first.get(k)
    return phrase is not None and _after_subject(sentence, phrase, end, strict=True)


def _skip(sentence: Sentence, k: int, end: int) -> Content | None:
    """Behind an inverted source: a quote after adverbials ("said Cole on Friday, "but …")."""
    for at in range(k, min(end, k + 25)):
        if sentence.flag(at) & F.QUOTE and sentence.flag(at - 1) & (F.COMMA | F.COLON):
            return Content("quote.right", ((at, at + 1),))
    return None


def _addressed(sentence: Sentence, k: int) -> bool:
    """Whether what stands behind a phrase shows that the phrase was the addressee."""
    return bool(sentence.flag(k) & (F.THAT | F.QUOTE | F.COLON | F.COMMA | F.TO | F.WH | F.PREP | F.DET | F.PRON))


def _is_wh(sentence: Sentence, hit: Hit, k: int) -> bool:
    low = sentence.line.lows[k]
    if sentence.flag(k) & (F.SUB | F.REL) and "bare" in hit.cue.frames:
        return False
    return bool(low)


def _after_subject(sentence: Sentence, phrase: Phrase, end: int, *, strict: bool) -> bool:
    """Whether a finite verb follows a subject: at once where strict, else somewhere near."""
    k = phrase.last + 1
    if not strict:
        return any(sentence.verbal(at) for at in range(k, min(end, k + 18)))
    for _ in range(4):
        k = sentence.group_right_from(k)
        flag = sentence.flag(k)
        if flag & F.OPEN:
            k = _after_brackets(sentence, k)
        elif flag & F.COMMA:
            closing = _apposition_ends(sentence, k)
            if closing is None or sentence.flag(k + 1) & F.CONJ:
                return False
            k = closing + 1
        elif flag & F.THAT:
            return False
        elif flag & F.REL:
            return any(sentence.verbal(at) for at in range(k + 3, min(end, k + 18)))
        elif flag & (F.ADV | F.TIME | F.NEG) and not flag & F.AUX:
            k += 1
        elif flag & F.CLITIC or sentence.verbal(k):
            return True
        elif sentence.by_first.get(k) is not None:
            k = sentence.by_first[k].last + 1
        elif flag & F.CONJ and sentence.by_first.get(k + 1) is not None:
            k = sentence.by_first[k + 1].last + 1
        else:
            return False
        if k >= end:
            return False
    return sentence.verbal(k)


def _bare_here(sentence: Sentence, hit: Hit, source: Source | None, k: int, end: int) -> Content | None:
    if "bare" in hit.cue.frames and k < end and any(sentence.verbal(x) for x in range(k, min(end, k + _FAR))):
        flag = sentence.flag(k)
        if "free" not in hit.cue.frames and not flag & (F.QUOTE | F.NUM):
            return None
        gap = source is not None and source.relation.startswith("left") and flag & (F.AUX | F.MODAL | F.HAVE)
        if gap and "free" in hit.cue.frames:
            return Content("bare", ((k, end),))  # "the files that officials say are secret"
        if not flag & (
            F.SUB | F.PREP | F.CONJ | F.STOP | F.OPEN | F.DASH | F.REL | F.AUX | F.MODAL | F.HAVE | F.VERB | F.TO
        ):
            return Content("bare", ((k, end),))
    return None


def _object(sentence: Sentence, hit: Hit, k: int, end: int) -> Content | None:
    """A noun phrase as content: what of it is quoted or, of a demand or a charge, all of it."""
    if not hit.cue.frames & {"object", "quote", "clause", "infinitive"}:
        return None
    stop = end
    for at in range(k, min(end, k + 30)):
        flag = sentence.flag(at)
        if flag & F.QUOTE:
            last = at + 1
            while last < end and not sentence.verbal(last) and not sentence.flag(last) & (F.REL | F.SUB | F.COLON):
                last += 1
            quotes = tuple((x, x + 1) for x in range(at, last) if sentence.flag(x) & F.QUOTE)
            return Content("object", quotes)
        if flag & F.COMMA and not any(
            sentence.flag(x) & F.QUOTE and not sentence.has_verb(at, x) for x in range(at + 1, min(at + 5, end))
        ):
            stop = at
            break
    if "topic" in hit.cue.frames and hit.form in ("finite", "participle") and stop > k:
        return Content("topic", ((k, stop),))
    return None


def _comma_inside(sentence: Sentence, k: int) -> bool:
    """Whether the words of a stretch end with a comma or a stop, so that what follows is not part of them."""
    stretch = sentence.line.quotes[k]
    return sentence.line.text[stretch.inner_start : stretch.inner_end].rstrip(" ”’'\"")[-1:] in ",.!?"


def _quote_right(sentence: Sentence, hit: Hit, k: int, end: int) -> Content:
    """A stretch right behind the cue: alone, or the beginning of a clause."""
    after = sentence.flag(k + 1)
    if k + 1 >= end or _comma_inside(sentence, k) or after & (F.STOP | F.COMMA | F.DASH | F.COLON):
        return Content("quote.right", ((k, k + 1),))
    if "bare" in hit.cue.frames and sentence.has_verb(k, end) and not after & (F.SUB | F.PREP | F.CONJ | F.TIME):
        return Content("bare", ((k, end),))
    return Content("quote.right", ((k, k + 1),))


def _behind_comma(
    sentence: Sentence,
    hit: Hit,
    source: Source | None,
    comma: int,
    end: int,
    *,
    later: list[tuple[Hit, Source | None]],
) -> Content | None:
    k = comma + 1
    flag = sentence.flag(k)
    if flag & F.QUOTE:
        return Content("quote.right", ((k, k + 1),))
    if "comma" in hit.cue.frames and k < end:
        if flag & F.THAT:
            return Content("that", ((k + 1, end),)) if k + 1 < end else None
        if flag & F.WH and "wh" in hit.cue.frames:
            return Content("wh", ((k, end),))
        if sentence.by_first.get(k) is not None and sentence.has_verb(k, end) and not flag & F.REL:
            return Content("bare", ((k, end),))
    whole = _stop(sentence)
    closing = next((at for at in range(k, min(k + 22, whole)) if sentence.flag(at) & F.COMMA), None)
    if closing is not None:
        after = sentence.flag(closing + 1)
        if after & F.THAT and "clause" in hit.cue.frames and closing + 2 < whole:
            return Content("that", ((closing + 2, max(end, whole) if end <= closing else end),))
        if after & F.QUOTE and not sentence.has_verb(k, closing):
            return Content("quote.right", ((closing + 1, closing + 2),))
    claimed = any(other is not None and other.relation == "left.adjacent" for _, other in later)
    if flag & F.REL or k >= end or claimed:
        return None
    first = source.first if source is not None and source.relation.startswith("left") else hit.group
    if first == sentence.a + 1 and sentence.flag(sentence.a) & F.AS:
        return Content("as", ((k, end),))
    if first <= sentence.a or not sentence.flag(first - 1) & F.COMMA:
        return None
    if flag & (F.AUX | F.MODAL | F.HAVE | F.CONJ | F.VERB) or (
        not flag & (F.SUB | F.PREP) and sentence.has_verb(k, end) and not sentence.line.lows[k].endswith("ing")
    ):
        return Content("tail", ((k, end),))
    return None


def _clause_end(sentence: Sentence, hit: Hit, own: Source | None, later: list[tuple[Hit, Source | None]]) -> int:
    """Where the right-hand words of a cue end: before the next cue that has the same speaker or its own."""
    end = _stop(sentence)
    for following, source in later:
        start = following.group
        if source is not None and hit.last < source.first < start and source.relation.startswith("left"):
            start = source.first
        before = sentence.flag(start - 1)
        if following.form == "phrase" and before & F.COMMA:
            return start - 1
        if following.form == "participle":
            at = start - 1
            while at > hit.last and sentence.flag(at) & (F.ADV | F.SUB):
                at -= 1
            if sentence.flag(at) & F.COMMA:
                return at
            if sentence.flag(at) & F.CONJ and sentence.flag(at - 1) & F.COMMA:
                return at - 1
            if sentence.flag(at) & F.CONJ and hit.form == "participle":
                return at
        elif following.form == "finite" and before & F.SUB and sentence.flag(start - 2) & F.COMMA:
            if source is not None and source.relation.startswith("left"):
                return start - 2  # ", although they noted", ", while others say"
        elif following.form == "finite" and before & F.CONJ:
            if source is not None and source.first == start and not _same_number(sentence, own, source):
                continue
            if sentence.flag(start - 2) & F.COMMA or start == following.group:
                return start - 2 if sentence.flag(start - 2) & F.COMMA else start - 1
    return _main_clause(sentence, hit, own, end)


def _main_clause(sentence: Sentence, hit: Hit, own: Source | None, end: int) -> int:
    """Where the words of a cue inside a subordinate clause end: before the main clause goes on.

    "While she said the road was safe, nobody took it"; "Cole, who said he was tired, went home".
    """
    if own is None or own.first > hit.first:
        return end
    relative = own.relation == "relative"
    if not relative and not (sentence.flag(own.first - 1) & F.SUB and not sentence.flag(own.first - 1) & F.AS):
        return end
    for k in range(hit.last + 1, end - 1):
        if sentence.flag(k) & F.COMMA:
            phrase = sentence.by_first.get(k + 1)
            if relative and sentence.verbal(k + 1):
                return k
            if not relative and phrase is not None and _after_subject(sentence, phrase, end, strict=True):
                return k
    return end


def _same_number(sentence: Sentence, own: Source | None, source: Source) -> bool:
    """Whether "and he added" may go on with the speaker of the cue before: not "they" behind "the minister"."""
    if source.phrase.kind != "pronoun" or own is None:
        return True
    number = sentence.lexicon.number.get(sentence.line.lows[source.phrase.head], "")
    if own.phrase.kind == "pronoun":
        return number == sentence.lexicon.number.get(sentence.line.lows[own.phrase.head], "")
    return (number == "p") == plural(sentence, own)


def _left_quote(sentence: Sentence, hit: Hit, source: Source | None) -> tuple[int, int] | None:
    left = _left(sentence, hit, source)
    if left is not None and left[1] - left[0] == 1 and sentence.flag(left[0]) & F.QUOTE:
        return left
    return None


def _left(sentence: Sentence, hit: Hit, source: Source | None) -> tuple[int, int] | None:
    """The words before "…, NP said" or "…, said NP", from the beginning of the sentence."""
    first = hit.group
    if source is not None and source.last < hit.first:
        infinitive = source.relation == "shared.subject" and hit.form == "infinitive"  # "she was heard to say"
        if infinitive or source.relation.startswith("left"):
            first = source.first
    k = first - 1
    while k > sentence.a and sentence.flag(k) & (F.ADV | F.CONJ | F.AS) and not sentence.flag(k) & F.QUOTE:
        k -= 1
    if (
        k < first - 1
        and sentence.flag(first - 1) & F.CONJ
        and not (sentence.flag(k) & F.QUOTE or sentence.flag(k - 1) & F.QUOTE)
    ):
        return None
    flag = sentence.flag(k)
    if k < sentence.a or not flag & (F.COMMA | F.QUOTE | F.DASH):
        return None
    end = k + 1 if flag & F.QUOTE else k
    start = _leading(sentence, sentence.a)
    if flag & F.COMMA and sentence.flag(k - 1) & F.QUOTE and k - 1 == start:
        return (start, k)
    if start >= end:
        return None
    return (start, end)
