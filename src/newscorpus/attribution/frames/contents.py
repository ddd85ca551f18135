"""What was said: the words that belong to a cue, to its right, to its left, or on both sides.

Directly quoted stretches are single tokens here, so that a clause may hold some.
"""

from newscorpus.attribution.frames.according_to import of_phrase
from newscorpus.attribution.frames.clauses import clause_end, clause_start, comma_inside
from newscorpus.attribution.frames.frame import Content, Frame
from newscorpus.attribution.frames.right_of_cue import right_of
from newscorpus.attribution.frames.source import Source
from newscorpus.attribution.syntax.cues import CueHit
from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.sentence import Sentence

__all__ = ["NEXT_CUES", "content_of"]

FAR = 60  # tokens to look back at for a colon
NEXT_CUES = 6  # cues to look at for the end of a clause


def content_of(
    sentence: Sentence, hit: CueHit, source: Source | None, later: list[tuple[CueHit, Source | None]]
) -> Content | None:
    """The words of a cue, or None where it has none here."""
    if hit.form == "phrase":
        return of_phrase(sentence, hit, source)
    if hit.form == "noun":
        end = clause_end(sentence, hit, source, later)
        return Content(Frame.NOUN, ((hit.last + 2, end),)) if hit.last + 2 < end else None
    right = right_of(sentence, hit, source, later)
    if right is not None and right.frame in (Frame.BARE, Frame.OBJECT, Frame.WH) and _tagged(sentence, hit, source):
        last = right.ranges[-1]
        behind_comma = sentence.flag(last[0]) & Flag.QUOTE and sentence.flag(last[0] - 1) & Flag.COMMA
        # "…," he said on "Breakfast Time"; but "…," he warned the council, "…"
        right = Content(Frame.QUOTE_RIGHT, (last,)) if behind_comma and last[1] - last[0] == 1 else None
    if right is not None and right.frame is not Frame.TAIL:
        if right.frame.is_quote:
            left = _left_quote(sentence, hit, source)
            if left is not None:
                return Content(Frame.QUOTE_SPLIT, (left, *right.ranges))
        return right
    left = _left(sentence, hit, source)
    if left is None:
        return None
    tail = () if right is None else right.ranges
    if tail and sentence.verbal(tail[0][0]):
        left = _behind_colon(sentence, left)  # "The others disagree: the dam, they say, will hold"
    if tail and sentence.flag(left[1] - 1) & (Flag.REL | Flag.THAT):
        return Content(Frame.TAG, tail)  # "a suitcase that, they say, held soap"
    quoted = left[1] - left[0] == 1 and sentence.flag(left[0]) & Flag.QUOTE
    if hit.form == "participle" and not quoted:
        return None
    if not quoted and not tail and not _holds_quote(sentence, left) and not _has_subject(sentence, *left):
        return None
    if not quoted and (_adverbial(sentence, *left) or _takes_object(sentence, hit, source)):
        return None
    inverted = source is not None and source.relation == "right.adjacent"
    if quoted:
        return Content(Frame.QUOTE_INVERTED if inverted else Frame.QUOTE_TAG, (left, *tail))
    if "clause" not in hit.cue.frames and "bare" not in hit.cue.frames and not _holds_quote(sentence, left):
        return None
    if not sentence.has_verb(*left) and not tail and not _holds_quote(sentence, left):
        return None
    return Content(Frame.TAG_INVERTED if inverted else Frame.TAG, (left, *tail))


def _behind_colon(sentence: Sentence, left: tuple[int, int]) -> tuple[int, int]:
    """The subject to the left of a tag that splits its clause, without a clause of its own that a colon ends."""
    start, end = left
    for k in range(end - 1, max(start, end - FAR) - 1, -1):
        if sentence.flag(k) & Flag.COLON:
            begun = sentence.by_first.get(k + 1) is not None and not sentence.has_verb(k + 1, end)
            return (k + 1, end) if begun and sentence.has_verb(start, k) else left
    return left


def _adverbial(sentence: Sentence, start: int, end: int) -> bool:
    """Whether words are a subordinate clause without its main one ("While it rained", "Not long after it rained")."""
    if any(sentence.flag(k) & Flag.COMMA for k in range(start, end)):
        return False
    for k in range(start, min(start + 4, end)):
        flag = sentence.flag(k)
        if flag & Flag.SUB and not flag & Flag.THAT:
            return k == start or sentence.has_verb(k, end)
        if not flag & (Flag.CONJ | Flag.ADV | Flag.NEG | Flag.TIME):
            return False
    return False


def _takes_object(sentence: Sentence, hit: CueHit, source: Source | None) -> bool:
    """Whether a noun phrase stands right behind the cue, so that what is before is no reported clause."""
    if "addressee" in hit.cue.frames:
        return False
    k = hit.last + 1
    if source is not None and source.first > hit.last:
        k = source.last + 1
    phrase = sentence.by_first.get(k)
    return phrase is not None and phrase.kind != "time"


def _tagged(sentence: Sentence, hit: CueHit, source: Source | None) -> bool:
    """Whether the cue is a tag behind a stretch that ends with a comma or a mark of its own."""
    left = _left_quote(sentence, hit, source)
    return left is not None and (comma_inside(sentence, left[0]) or bool(sentence.flag(left[1]) & Flag.COMMA))


def _has_subject(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a noun phrase behind no preposition stands before the end: words without one are an adverbial."""
    if any(sentence.flag(k) & (Flag.AUX | Flag.HAVE | Flag.MODAL) for k in range(start, end)):
        return True
    return any(
        start <= phrase.first < end
        and phrase.kind != "time"
        and (phrase.first == start or not sentence.flag(phrase.first - 1) & Flag.PREP)
        for phrase in sentence.phrases
    )


def _holds_quote(sentence: Sentence, span: tuple[int, int]) -> bool:
    return any(sentence.flag(k) & Flag.QUOTE for k in range(*span))


def _left_quote(sentence: Sentence, hit: CueHit, source: Source | None) -> tuple[int, int] | None:
    left = _left(sentence, hit, source)
    if left is not None and left[1] - left[0] == 1 and sentence.flag(left[0]) & Flag.QUOTE:
        return left
    return None


def _left(sentence: Sentence, hit: CueHit, source: Source | None) -> tuple[int, int] | None:
    """The words before "…, NP said" or "…, said NP", from the beginning of the sentence."""
    first = hit.group
    if source is not None and source.last < hit.first:
        infinitive = source.relation == "shared.subject" and hit.form == "infinitive"  # "she was heard to say"
        if infinitive or source.is_left:
            first = source.first
    k = first - 1
    while k > sentence.a and sentence.flag(k) & (Flag.ADV | Flag.CONJ | Flag.AS) and not sentence.flag(k) & Flag.QUOTE:
        k -= 1
    if (
        k < first - 1
        and sentence.flag(first - 1) & Flag.CONJ
        and not (sentence.flag(k) & Flag.QUOTE or sentence.flag(k - 1) & Flag.QUOTE)
    ):
        return None
    flag = sentence.flag(k)
    if k < sentence.a or not flag & (Flag.COMMA | Flag.QUOTE | Flag.DASH):
        return None
    end = k + 1 if flag & Flag.QUOTE else k
    start = clause_start(sentence, sentence.a)
    if flag & Flag.COMMA and sentence.flag(k - 1) & Flag.QUOTE and k - 1 == start:
        return (start, k)
    if start >= end:
        return None
    if (
        sentence.flag(end - 1) & Flag.QUOTE
        and sentence.flag(end - 2) & Flag.COLON
        and sentence.has_verb(start, end - 2)
    ):
        return (end - 1, end)  # Critics have been kind: "luminous", wrote …
    return (start, end)
