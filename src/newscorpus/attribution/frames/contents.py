"""Find the words of a cue: to its right, to its left, or on both sides.

A quoted stretch is one token here, so a clause may contain stretches.
"""

from newscorpus.attribution.frames.according_to import content_of_phrase
from newscorpus.attribution.frames.clauses import clause_end, clause_start, comma_inside
from newscorpus.attribution.frames.frame import Content, Frame
from newscorpus.attribution.frames.right_of_cue import right_of
from newscorpus.attribution.frames.source import Source
from newscorpus.attribution.syntax.cues import CueHit
from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.sentence import Sentence

__all__ = ["NEXT_CUES", "content_of"]

REACH_OF_COLON = 60  # tokens before a tag in which a colon is searched
REACH_OF_ADVERBS = 4  # tokens before the conjunction of a subordinate clause: "Not long after"
NEXT_CUES = 6  # later cues that may end a clause

# The frames of words to the right that give way to a stretch on the left: "…," he said on "Breakfast Time".
_WEAK = frozenset({Frame.BARE, Frame.OBJECT, Frame.WH})


def content_of(
    sentence: Sentence, hit: CueHit, source: Source | None, later: list[tuple[CueHit, Source | None]]
) -> Content | None:
    """Return the words of a cue, or None. ``later`` are the next cues with their sources."""
    if hit.form == "phrase":
        return content_of_phrase(sentence, hit, source)
    if hit.form == "noun":
        end = clause_end(sentence, hit, source, later)
        return Content(Frame.NOUN, ((hit.last + 2, end),)) if hit.last + 2 < end else None
    left = _left_of(sentence, hit, source)
    right = right_of(sentence, hit, source, later)
    if right is not None and right.frame in _WEAK and _is_tag_of_quote(sentence, left):
        right = _stretch_after_comma(sentence, right)
    if right is not None and right.frame is not Frame.TAIL:
        if right.frame.is_quote and left is not None and _is_quote(sentence, left):
            return Content(Frame.QUOTE_SPLIT, (left, *right.ranges))
        return right
    if left is None:
        return None
    return _content_of_tag(sentence, hit, source, left, () if right is None else right.ranges)


def _stretch_after_comma(sentence: Sentence, right: Content) -> Content | None:
    """Return the stretch after a comma at the end of the words to the right: "…," he warned the council, "…"."""
    first, last = right.ranges[-1]
    follows_comma = sentence.flag(first) & Flag.QUOTE and sentence.flag(first - 1) & Flag.COMMA
    return Content(Frame.QUOTE_RIGHT, ((first, last),)) if follows_comma and last - first == 1 else None


def _content_of_tag(
    sentence: Sentence, hit: CueHit, source: Source | None, left: tuple[int, int], tail: tuple[tuple[int, int], ...]
) -> Content | None:
    """Return the words of a tag: ``left`` of it, and ``tail`` if the tag splits the clause."""
    if tail:
        if sentence.verbal(tail[0][0]):
            left = _after_colon(sentence, left)
        if sentence.flag(left[1] - 1) & (Flag.REL | Flag.THAT):
            return Content(Frame.TAG, tail)  # "a suitcase that, they say, held soap"
    is_inverted = source is not None and source.relation == "right.adjacent"
    if _is_quote(sentence, left):
        return Content(Frame.QUOTE_INVERTED if is_inverted else Frame.QUOTE_TAG, (left, *tail))
    if _is_reported_clause(sentence, hit, source, left, is_split=bool(tail)):
        return Content(Frame.TAG_INVERTED if is_inverted else Frame.TAG, (left, *tail))
    return None


def _is_reported_clause(
    sentence: Sentence, hit: CueHit, source: Source | None, left: tuple[int, int], *, is_split: bool
) -> bool:
    """Whether the words to the left of a tag are a clause that the cue can report.

    ``is_split`` says whether the clause continues after the tag.
    """
    if hit.form == "participle" or _is_subordinate(sentence, *left) or _has_object(sentence, hit, source):
        return False
    if any(sentence.flag(k) & Flag.QUOTE for k in range(*left)):
        return True
    if not hit.cue.frames & {"clause", "bare"}:
        return False
    return is_split or (_has_subject(sentence, *left) and sentence.has_verb(*left))


def _after_colon(sentence: Sentence, left: tuple[int, int]) -> tuple[int, int]:
    """Return the subject before a tag that splits a clause, without an earlier clause that ends with a colon.

    Example: "The others disagree: the dam, they say, will hold".
    """
    start, end = left
    for k in range(end - 1, max(start, end - REACH_OF_COLON) - 1, -1):
        if sentence.flag(k) & Flag.COLON:
            is_subject = sentence.by_first.get(k + 1) is not None and not sentence.has_verb(k + 1, end)
            return (k + 1, end) if is_subject and sentence.has_verb(start, k) else left
    return left


def _is_subordinate(sentence: Sentence, start: int, end: int) -> bool:
    """Whether words are a subordinate clause without its main clause: "While it rained", "Not long after it rained"."""
    if any(sentence.flag(k) & Flag.COMMA for k in range(start, end)):
        return False
    for k in range(start, min(start + REACH_OF_ADVERBS, end)):
        flag = sentence.flag(k)
        if flag & Flag.SUB and not flag & Flag.THAT:
            return k == start or sentence.has_verb(k, end)
        if not flag & (Flag.CONJ | Flag.ADV | Flag.NEG | Flag.TIME):
            return False
    return False


def _has_object(sentence: Sentence, hit: CueHit, source: Source | None) -> bool:
    """Whether an object follows the cue, so that the words before it are not reported."""
    if "addressee" in hit.cue.frames:
        return False
    is_inverted = source is not None and source.first > hit.last
    phrase = sentence.by_first.get((source.last if source is not None and is_inverted else hit.last) + 1)
    return phrase is not None and phrase.kind != "time"


def _has_subject(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words contain an auxiliary, or a noun phrase without a preposition. Adverbials contain neither."""
    if any(sentence.flag(k) & (Flag.AUX | Flag.HAVE | Flag.MODAL) for k in range(start, end)):
        return True
    return any(
        start <= phrase.first < end
        and phrase.kind != "time"
        and (phrase.first == start or not sentence.flag(phrase.first - 1) & Flag.PREP)
        for phrase in sentence.phrases
    )


def _is_quote(sentence: Sentence, span: tuple[int, int]) -> bool:
    """Whether a range of tokens is one quoted stretch."""
    return span[1] - span[0] == 1 and bool(sentence.flag(span[0]) & Flag.QUOTE)


def _is_tag_of_quote(sentence: Sentence, left: tuple[int, int] | None) -> bool:
    """Whether the words to the left are a stretch that ends with a comma or a stop: "…," she said."""
    if left is None or not _is_quote(sentence, left):
        return False
    return comma_inside(sentence, left[0]) or bool(sentence.flag(left[1]) & Flag.COMMA)


def _left_of(sentence: Sentence, hit: CueHit, source: Source | None) -> tuple[int, int] | None:
    """Return the words before a tag ("…, Cole said", "…, said Cole") from the beginning of the sentence, or None."""
    first = _start_of_tag(hit, source)
    k = first - 1
    while k > sentence.a and sentence.flag(k) & (Flag.ADV | Flag.CONJ | Flag.AS) and not sentence.flag(k) & Flag.QUOTE:
        k -= 1
    flag = sentence.flag(k)
    is_joined = k < first - 1 and sentence.flag(first - 1) & Flag.CONJ
    if is_joined and not (flag & Flag.QUOTE or sentence.flag(k - 1) & Flag.QUOTE):
        return None
    if k < sentence.a or not flag & (Flag.COMMA | Flag.QUOTE | Flag.DASH):
        return None
    end = k + 1 if flag & Flag.QUOTE else k
    start = clause_start(sentence, sentence.a)
    if start >= end:
        return None
    follows_colon = sentence.flag(end - 1) & Flag.QUOTE and sentence.flag(end - 2) & Flag.COLON
    if follows_colon and sentence.has_verb(start, end - 2):
        return (end - 1, end)  # Critics have been kind: "luminous", wrote Cole
    return (start, end)


def _start_of_tag(hit: CueHit, source: Source | None) -> int:
    """Return the first token of the cue and its subject."""
    if source is None or source.last >= hit.first:
        return hit.group
    is_infinitive = source.relation == "shared.subject" and hit.form == "infinitive"  # "she was heard to say"
    return source.first if is_infinitive or source.is_left else hit.group
