"""What two texts are to each other, decided by where their shared words lie and what kind of words differ.

The bounds stand between the kinds of pairs that docs/deduplication.md lists, measured on texts made for it.
"""

from collections.abc import Iterable

from newscorpus.deduplication.alignment import Run
from newscorpus.deduplication.differences import Differences, Gap
from newscorpus.deduplication.tokens import Tokens
from newscorpus.model import Relation

__all__ = ["PASSAGE", "duplicate", "relation"]

PASSAGE = 10  # words in the shortest passage that makes two stories related
SENTENCE = 5  # words in the shortest stretch that counts as a sentence more or less
EXTRA = 0.2  # the share of the longer text that is considerably more
CONSIDERABLE = 100  # words before or behind a story that are more than a page adds
LONGER = 0.45  # the share of the longer text that no version of the shorter adds
WHOLE = 0.85  # the share of the shorter text that is (nearly) all of it
REWORDED = 3.0  # changes of wording in 100 words, from which on a text is a rewrite
FACTS = 2.4  # changed numbers and names in 100 words, from which on a template may be told anew
MISREADINGS = 5  # misread gaps for each changed fact, from which on the fact was misread as well


def duplicate(relation: Relation | None) -> bool:
    """Whether texts so related are one story."""
    return relation is not None and relation is not Relation.PASSAGE


def relation(of: Differences, threshold: float) -> Relation | None:
    """What the two texts are to each other; None if they share nothing."""
    if not of.runs:
        return None
    share_a, share_b = of.same_a / len(of.a), of.same_b / len(of.b)
    a_is_shorter = len(of.a) <= len(of.b)
    covered = share_a if a_is_shorter else share_b
    extra = 1 - (share_b if a_is_shorter else share_a)
    size = min(len(of.a), len(of.b))
    if covered < threshold or _another_in_the_template(of, size):
        return Relation.PASSAGE if _longest(of) >= PASSAGE else None
    if extra < 0.5 and len(of.reworded) * 100 >= REWORDED * size and len(of.reworded) > len(of.misread) / 3:
        return Relation.REWRITE
    if covered < WHOLE:
        return Relation.EXCERPT if extra > LONGER else Relation.UPDATE
    if extra >= 0.5:
        return Relation.EXCERPT
    if _facts_changed(of):
        return Relation.UPDATE
    if extra >= EXTRA:
        return Relation.EXCERPT
    if _sentences_changed(of):
        return Relation.UPDATE
    return Relation.EXCERPT if extra * max(len(of.a), len(of.b)) >= CONSIDERABLE else Relation.IDENTICAL


def _another_in_the_template(of: Differences, size: int) -> bool:
    """Whether the words agree and the facts do not: other numbers and other names all through."""
    changed = len(of.numbers) + len(of.names)
    if changed < 2 or changed * 100 < FACTS * size:
        return False
    facts = changed + _facts(of.a, of.runs) + _facts(of.a, of.kept)
    return changed >= (0.2 if changed > 2 else 0.5) * facts


def _facts(tokens: Tokens, runs: Iterable[Run]) -> int:
    """How many numbers and names there are in these passages."""
    return sum(
        tokens.words[n].isdigit() or (tokens.capital[n] and not tokens.opens[n])
        for run in runs
        for n in range(run.a, run.a + run.length)
    )


def _facts_changed(of: Differences) -> bool:
    """Whether a number or a name changed, in a way that no misreading explains."""
    changed = len(of.numbers) + sum(1 for gap in of.names if not _in_title(of, gap))
    return changed > 0 and changed * MISREADINGS > len(of.misread)


def _in_title(of: Differences, gap: Gap) -> bool:
    return gap.a < of.a.headline or gap.b < of.b.headline


def _sentences_changed(of: Differences) -> bool:
    """Whether a sentence was put in, taken out or replaced between sentences that both texts have."""
    first_a, first_b = of.a.headline, of.b.headline
    for gap in (*of.only_a, *of.only_b, *of.replaced, *of.reworded):
        if gap.words < SENTENCE:
            continue
        if gap.a <= first_a or gap.b <= first_b:
            continue
        if gap.a_end >= len(of.a) or gap.b_end >= len(of.b):
            continue
        return True
    return False


def _longest(of: Differences) -> int:
    """The words of the longest passage, read across what was misread in it."""
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
