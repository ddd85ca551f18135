"""Decide the relation of two texts by where their shared words stand and which kinds of words differ.

The bounds separate the kinds of pairs that docs/deduplication.md lists. They were measured on texts made for this.
"""

from itertools import pairwise

from newscorpus.deduplication.comparison.differences import MOVED, Differences, Gap, has_digit
from newscorpus.model import Relation

__all__ = ["relation"]

PASSAGE = 10  # words in the shortest passage that makes two stories related
NEAR = 3  # words behind a headline that may by chance go on as a caption does
FEW = 0.4  # the share of a stretch that two texts share if they tell different stories there
MUCH = 0.04  # of the words misread
SENTENCE = 5  # words in the shortest stretch that counts as a sentence more or less
TOLD = 12  # words of their own that two texts have at least where one tells anew what the other tells
OWN = 0.4  # the least share of the words there
OPENING = 30  # words behind the headline with which two versions of a story begin
STRAY = 0.1  # the share of these words that one of them may lack
EXTRA = 0.2  # the share of the longer text that is considerably more
CONSIDERABLE = 100  # words before or behind a story that are more than a page adds
LONGER = 0.45  # the share of the longer text that no version of the shorter adds
MOST = 0.75  # the share of an excerpt that stands in the whole, where it has words of its own
WHOLE = 0.85  # the share of the shorter text that is (nearly) all of it
REWORDED = 3.0  # changes of wording in 100 words, from which on a text is a rewrite
BLANK = 10  # words in the longest gap that may be a blank of a template
FACTS = 2.4  # changed numbers and names in 100 words, from which on a template may be told anew
OTHER = 0.18  # the share of its numbers and names that a template has other when it is told of something else
MISREADINGS = 5  # misread gaps for each changed fact, from which on the fact was misread as well


def relation(of: Differences, threshold: float) -> tuple[Relation | None, bool]:
    """Return the relation of two texts, or None if they share nothing, and whether the longer contains the shorter.

    A text inside the longer one is an excerpt of it, or an update if it rewrites a part of the other.
    """
    found = _relation(of, threshold)
    if found is not Relation.EXCERPT:
        return found, False
    anew = _shares(of)[1] < 0.5 and (_told_anew(of) or (_shares(of)[0] < WHOLE and _same_opening(of)))
    return Relation.UPDATE if anew else Relation.EXCERPT, True


def _relation(of: Differences, threshold: float) -> Relation | None:
    if not of.runs:
        return None
    covered, extra = _shares(of)
    size = min(len(of.a), len(of.b))
    if of.apart or covered < threshold or _another_in_the_template(of, size):
        return _related(of)
    reworded = len(of.reworded) + len(of.restated)
    if extra < 0.5 and reworded * 100 >= REWORDED * size and reworded > len(of.misread) / 3:
        return Relation.REWRITE
    if _page_of_another(of):
        return _related(of)
    if covered < WHOLE and extra > LONGER:
        return Relation.EXCERPT if covered >= MOST or _same_opening(of) else _related(of)
    if covered < WHOLE:
        return Relation.UPDATE
    if extra >= 0.5:
        return Relation.EXCERPT
    if _facts_changed(of):
        return Relation.UPDATE
    if extra >= EXTRA:
        return Relation.EXCERPT
    if _sentences_changed(of) or _told_anew(of):
        return Relation.UPDATE
    return Relation.EXCERPT if extra * max(len(of.a), len(of.b)) >= CONSIDERABLE else Relation.IDENTICAL


def _shares(of: Differences) -> tuple[float, float]:
    """Return the share of the shorter text's words that the other has, and of the longer's that the other lacks."""
    share_a, share_b = of.same_a / len(of.a), of.same_b / len(of.b)
    return (share_a, 1 - share_b) if len(of.a) <= len(of.b) else (share_b, 1 - share_a)


def _same_opening(of: Differences) -> bool:
    """Whether both texts open with the same sentences, in which no fact differs, and then continue differently."""
    end = of.a.headline + OPENING
    if of.told.count(0, 0, end) > STRAY * end or any(gap.a < end for gap in (*of.numbers, *of.names)):
        return False
    return all(run.b <= run.a + STRAY * end + of.b.headline for run in of.series if run.a < end)


def _page_of_another(of: Differences) -> bool:
    """Whether the same page surrounds two stories: between long passages a quarter of both texts differs."""
    passages = [run for run in of.series if run.length >= MOVED]
    for before, after in pairwise(passages):
        gap = Gap(before.a + before.length, after.a, before.b + before.length, after.b)
        if gap.a <= of.a.headline + NEAR or gap.b <= of.b.headline + NEAR:
            continue  # a new beginning, which a later version may have
        sizes = gap.a_end - gap.a, gap.b_end - gap.b
        if 4 * sizes[0] < len(of.a) or 4 * sizes[1] < len(of.b):
            continue
        if _same(of, gap) < FEW * sizes[0]:
            return True
    return False


def _related(of: Differences) -> Relation | None:
    return Relation.PASSAGE if _longest(of) >= PASSAGE else None


def _another_in_the_template(of: Differences, size: int) -> bool:
    """Whether numbers and names changed throughout."""
    if len(of.numbers) + len(of.names) + min(len(of.only_a), len(of.only_b)) < 2:
        return False
    changed = sum(1 for gap in (*of.numbers, *of.names) if gap.words <= BLANK) + _figures_moved(of)
    if changed < 2 or changed * 100 < FACTS * size:
        return False
    head = of.a.headline  # any word may have a capital here
    runs = (*of.runs, *of.kept)
    facts = changed + sum(sum(of.a.is_fact[max(head, run.a) : run.a + run.length]) for run in runs)
    return changed >= (OTHER if changed > 2 else 0.5) * facts


def _figures_moved(of: Differences) -> int:
    """Return the number of stretches with figures in either text for which the other has nothing.

    Today's figure becomes yesterday's in the next report of a series, and stands elsewhere in the template.
    """
    only_a = sum(1 for gap in of.only_a if has_digit(of.a.words[gap.a : gap.a_end]))
    only_b = sum(1 for gap in of.only_b if has_digit(of.b.words[gap.b : gap.b_end]))
    return min(only_a, only_b)


def _facts_changed(of: Differences) -> bool:
    """Whether a number or a name changed in a way that misreading does not explain."""
    changed = sum(1 for gap in of.numbers if gap.words <= BLANK or not _in_title(of, gap))
    changed += sum(1 for gap in of.names if not _in_title(of, gap))
    return changed > 0 and changed * MISREADINGS > len(of.misread)


def _in_title(of: Differences, gap: Gap) -> bool:
    return gap.a < of.a.headline or gap.b < of.b.headline


def _sentences_changed(of: Differences) -> bool:
    """Whether a sentence was added, removed or replaced between sentences that both texts have."""
    misread = sum(gap.words for gap in of.misread)
    # if much is misread, repeated words are sometimes aligned with the wrong ones
    least = SENTENCE if misread < MUCH * len(of.a) else 3 * SENTENCE
    head_a, head_b = of.a.headline + NEAR, of.b.headline + NEAR
    between = (
        gap
        for gap in (*of.only_a, *of.only_b, *of.replaced, *of.reworded)
        if gap.words >= least
        and (gap.a > head_a and gap.b > head_b)
        and (gap.a_end < len(of.a) and gap.b_end < len(of.b))
    )
    return not all(_is_furniture(of, gap) for gap in between)


def _told_anew(of: Differences) -> bool:
    """Whether both texts have their own sentences before the same long passage, not counting their headlines."""
    a, b = of.a.headline, of.b.headline
    for run in of.series:
        if run.length < MOVED or run.a + run.length <= of.a.headline + NEAR:
            continue
        gap = Gap(a, max(a, run.a), b, max(b, run.b))
        a, b = run.a + run.length, run.b + run.length
        size = min(gap.a_end - gap.a, gap.b_end - gap.b)
        if size < TOLD or size - _same(of, gap) < max(TOLD, OWN * size):
            continue
        elsewhere = of.told.count(2) - of.told.count(2, gap.a, gap.a_end)
        if elsewhere < MUCH * len(of.a) and not (
            of.a.is_furniture(gap.a, gap.a_end) or of.b.is_furniture(gap.b, gap.b_end)
        ):
            return True
    return False


def _same(of: Differences, gap: Gap) -> int:
    """Return the words of one text, in a gap between long passages, that the other also has."""
    return gap.a_end - gap.a - of.told.count(0, gap.a, gap.a_end)


def _is_furniture(of: Differences, gap: Gap) -> bool:
    """Whether the additional words of a text are lines that a page put between its paragraphs."""
    if gap.a == gap.a_end:
        return of.b.is_furniture(gap.b, gap.b_end)
    return gap.b == gap.b_end and of.a.is_furniture(gap.a, gap.a_end)


def _longest(of: Differences) -> int:
    """Return the words of the longest passage, including misread words inside it."""
    ends = {run.a + run.length: run.length for run in of.runs}
    longest = max(run.length for run in of.runs)
    starts = {run.a: run.length for run in of.runs}
    reach = 0
    last_end = -1
    for gap in sorted(of.misread, key=lambda gap: gap.a):
        before, after = ends.get(gap.a, 0), starts.get(gap.a_end, 0)
        reach = (reach if gap.a - before == last_end else before) + (gap.a_end - gap.a) + after
        last_end = gap.a_end
        longest = max(longest, reach)
    return longest
