"""What two texts share and how they differ: the evidence that decides their relation.

The passages that they share in the same order leave gaps between them. A gap may hold the same letters with other
spaces (glued or hyphenated words), misread letters, another number, another name, other words, or words that only one
of the texts has.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cached_property
from itertools import pairwise

from attrs import evolve, field, frozen

from newscorpus.deduplication.comparison.alignment import Run, chain, shared_runs
from newscorpus.deduplication.comparison.edit_distance import edit_distance
from newscorpus.deduplication.comparison.numbers import same_numbers
from newscorpus.deduplication.tokens import Tokens

__all__ = ["MOVED", "Differences", "Gap", "differences", "has_digit"]

MOVED = 8  # words in the shortest run that counts where the order differs
REORDERED = 0.85  # the share of the shorter text in runs from which on the same lines stand in another order
FEWEST = 5  # words in the shortest run that counts then
IN_RUNS = 0.3  # the least share of the shorter text that stands in runs, where one story was misread
MOST_IN_RUNS = 0.6  # the share from which on it may have been reworded; below, of the first SAMPLE gaps
SAMPLE = 8  # a quarter must have been misread
FIGURES = 6  # figures in a text from which on they distinguish two texts of a template
CHANGES = 4.0  # changes of any kind in 100 words, from which on the facts are looked at
KEPT = 0.8  # the share of its facts that a rewritten story keeps
SMALL_GAP = 60  # words; what differs in a longer gap is not looked at word by word
BEGINNING = 3  # figures that may stand before a gap as the beginning of a number
MISREAD = 0.4  # the share of a gap's letters that misreading may change


@frozen
class Gap:
    """The words of two texts between the same passages: from ``a`` to ``a_end``, and from ``b`` to ``b_end``."""

    a: int
    a_end: int
    b: int
    b_end: int

    @property
    def words(self) -> int:
        """Return the number of words on the longer side."""
        return max(self.a_end - self.a, self.b_end - self.b)


@frozen(eq=False)
class Differences:
    """How two texts differ.

    Attributes:
        a: the words of one text.
        b: the words of the other.
        runs: the passages that they share, in the order of ``a``.
        series: the passages that are in the same order in both.
        kept: single words that gaps share.
        misread: gaps with the same letters, except for spaces and misread letters.
        numbers: gaps in which a number differs.
        restated: gaps in which the same number or name is printed differently.
        names: gaps in which a name differs.
        reworded: gaps in which other words differ.
        only_a: stretches that only ``a`` has.
        only_b: stretches that only ``b`` has.
        replaced: long gaps with words on both sides.
        apart: whether so much differs that they are two stories. The rest was then not compared.
    """

    a: Tokens
    b: Tokens
    runs: list[Run]
    series: list[Run]
    kept: list[Run] = field(factory=list[Run])
    misread: list[Gap] = field(factory=list[Gap])
    numbers: list[Gap] = field(factory=list[Gap])
    restated: list[Gap] = field(factory=list[Gap])
    names: list[Gap] = field(factory=list[Gap])
    reworded: list[Gap] = field(factory=list[Gap])
    only_a: list[Gap] = field(factory=list[Gap])
    only_b: list[Gap] = field(factory=list[Gap])
    replaced: list[Gap] = field(factory=list[Gap])
    apart: bool = False

    @cached_property
    def same_a(self) -> int:
        """Return the words of ``a`` that ``b`` also has, including misread and restated ones."""
        return sum(r.length for r in (*self.runs, *self.kept)) + sum(
            g.a_end - g.a for g in (*self.misread, *self.restated)
        )

    @cached_property
    def same_b(self) -> int:
        """Return the words of ``b`` that ``a`` also has, including misread and restated ones."""
        return sum(r.length for r in (*self.runs, *self.kept)) + sum(
            g.b_end - g.b for g in (*self.misread, *self.restated)
        )

    @cached_property
    def told(self) -> bytes:
        """Return for each word of ``a``: 0 if ``b`` lacks it, 1 if ``b`` has it, 2 if it is misread."""
        told = bytearray(len(self.a))
        for run in (*self.runs, *self.kept):
            told[run.a : run.a + run.length] = b"\x01" * run.length
        for gap in self.restated:
            told[gap.a : gap.a_end] = b"\x01" * (gap.a_end - gap.a)
        for gap in self.misread:
            told[gap.a : gap.a_end] = b"\x02" * (gap.a_end - gap.a)
        return bytes(told)

    def in_a_template(self) -> bool:
        """Whether the words agree and the facts do not, as far as the texts were compared."""
        facts = len(self.numbers) + len(self.names)
        changes = facts + len(self.reworded)
        if not facts or changes <= 2 or changes * 100 < CHANGES * min(len(self.a), len(self.b)):
            return False
        return self._facts_kept < KEPT

    @cached_property
    def _facts_kept(self) -> float:
        """Return the share of the distinct numbers and names of ``a`` that ``b`` also has."""
        return len(self.a.facts & self.b.vocabulary) / max(1, len(self.a.facts))


def differences(a: Tokens, b: Tokens) -> Differences:
    """Align two texts and classify their differences."""
    runs = shared_runs(a.words, b.words)
    series = chain(runs)
    shorter = max(1, min(len(a), len(b)))
    in_runs = sum(run.length for run in runs) / shorter
    if len(series) < len(runs):
        in_order = set(series)
        least = MOVED if in_runs < REORDERED else FEWEST
        runs = [run for run in runs if run in in_order or run.length >= least]
        in_runs = sum(run.length for run in runs) / shorter
    found = Differences(a, b, runs, series)
    if in_runs < IN_RUNS or (in_runs < MOST_IN_RUNS and _other_facts(a, b)):
        return Differences(a, b, runs, series, apart=True)
    free_a, free_b = _free(runs, len(a), len(b))
    ends = [Run(0, 0, 0), *series, Run(len(a), len(b), 0)]
    looked_at = 0
    for before, after in pairwise(ends):
        between = Gap(before.a + before.length, after.a, before.b + before.length, after.b)
        for gap in _unshared(between, free_a, free_b) if between.words else ():
            _look_at(gap, found)
            looked_at += gap.a_end > gap.a and gap.b_end > gap.b
            if found.in_a_template():
                return evolve(found, apart=True)
        if in_runs < MOST_IN_RUNS and looked_at >= SAMPLE and len(found.misread) < looked_at / 4:
            return Differences(a, b, runs, series, apart=True)
    return found


def _other_facts(a: Tokens, b: Tokens) -> bool:
    """Whether most figures of a text with many figures are not in the other."""
    figures = [word for word in a.words if word.isdigit()]
    return len(figures) >= FIGURES and 2 * sum(map(b.vocabulary.__contains__, figures)) < len(figures)


def _free(runs: Sequence[Run], a: int, b: int) -> tuple[bytearray, bytearray]:
    free_a, free_b = bytearray(b"\x01" * a), bytearray(b"\x01" * b)
    for run in runs:
        free_a[run.a : run.a + run.length] = bytes(run.length)
        free_b[run.b : run.b + run.length] = bytes(run.length)
    return free_a, free_b


def _unshared(gap: Gap, free_a: bytearray, free_b: bytearray) -> Iterator[Gap]:
    """Return the gap, or its parts, if passages from elsewhere in the other text interrupt it."""
    left = list(_stretches(free_a, gap.a, gap.a_end))
    right = list(_stretches(free_b, gap.b, gap.b_end))
    if len(left) <= 1 and len(right) <= 1:
        (a, a_end), (b, b_end) = (left or [(gap.a, gap.a)])[0], (right or [(gap.b, gap.b)])[0]
        if a_end > a or b_end > b:
            yield Gap(a, a_end, b, b_end)
        return
    yield from (Gap(a, a_end, gap.b, gap.b) for a, a_end in left)
    yield from (Gap(gap.a, gap.a, b, b_end) for b, b_end in right)


def _stretches(free: bytearray, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = free.find(1, start, end)
    while at >= 0:
        stop = free.find(0, at, end)
        stop = end if stop < 0 else stop
        yield at, stop
        at = free.find(1, stop, end)


def _look_at(gap: Gap, found: Differences) -> None:
    """Classify a gap, or its parts."""
    a, b = found.a.words[gap.a : gap.a_end], found.b.words[gap.b : gap.b_end]
    if not a or not b:
        (found.only_a if a else found.only_b).append(gap)
        return
    if a == b:  # repeated words may have been aligned elsewhere first
        found.kept.append(Run(gap.a, gap.b, len(a)))
        return
    if gap.words > SMALL_GAP:
        found.replaced.append(gap)
        return
    if len(a) == 1 or len(b) == 1:
        if set(a).isdisjoint(b):
            _judge(gap, found)
            return
    elif _is_misread(a, b):
        found.misread.append(gap)
        return
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    at_a, at_b = 0, 0
    for i, j, n in matcher.get_matching_blocks():
        if at_a < i or at_b < j:
            _judge(Gap(gap.a + at_a, gap.a + i, gap.b + at_b, gap.b + j), found)
        if n:
            found.kept.append(Run(gap.a + i, gap.b + j, n))
        at_a, at_b = i + n, j + n


def _judge(gap: Gap, found: Differences) -> None:
    a, b = found.a.words[gap.a : gap.a_end], found.b.words[gap.b : gap.b_end]
    if not a or not b:
        (found.only_a if a else found.only_b).append(gap)
    elif _is_misread(a, b):
        found.misread.append(gap)
    elif len(a) == len(b) == 1 and (
        _cut_short(found.a, gap.a, found.b, gap.b) or _cut_short(found.b, gap.b, found.a, gap.a)
    ):
        found.restated.append(gap)
    elif has_digit(a) and has_digit(b):
        before = _figures_before(gap, found)
        same = same_numbers(a, b) or same_numbers([*before, *a], [*before, *b])
        (found.restated if same else found.numbers).append(gap)
    elif _has_name(found.a, gap.a, gap.a_end) and _has_name(found.b, gap.b, gap.b_end):
        found.names.append(gap)
    else:
        found.reworded.append(gap)


def _figures_before(gap: Gap, found: Differences) -> list[str]:
    """Return the figures directly before a gap in both texts, with which a number may begin."""
    at = 0
    while (
        at < min(gap.a, gap.b, BEGINNING)
        and (word := found.a.words[gap.a - at - 1]).isdigit()
        and word == found.b.words[gap.b - at - 1]
    ):
        at += 1
    return found.a.words[gap.a - at : gap.a]


def _is_misread(a: list[str], b: list[str]) -> bool:
    left, right = "".join(a), "".join(b)
    if left == right:
        return True
    most = MISREAD * max(len(left), len(right))
    if abs(len(left) - len(right)) > most:
        return False
    letters, others = set(left), set(right)
    if len(letters - others) > most or len(others - letters) > most:  # each needs one edit to appear or to disappear
        return False
    return not _other_figures(a, b) and edit_distance(left, right) <= most


def _other_figures(a: list[str], b: list[str]) -> bool:
    """Whether the figures differ, and not only by digits that were read as letters."""
    digits_a, digits_b = ([c for c in "".join(words) if c.isdigit()] for words in (a, b))
    if not digits_a or not digits_b:
        return False
    numbers_a, numbers_b = "".join(filter(str.isdigit, a)), "".join(filter(str.isdigit, b))
    if numbers_a != numbers_b and numbers_a and numbers_b:
        return True
    return digits_a != digits_b and len(digits_a) == len(digits_b)


def _cut_short(a: Tokens, n: int, b: Tokens, m: int) -> bool:
    """Whether a word is the beginning of another, cut by a full stop or by the end of a line where the other is not."""
    if not b.words[m].startswith(a.words[n]) or not a.words[n].isalpha():
        return False
    cut = a.behind(n)
    return cut in {".", "\n"} and b.behind(m) != cut


def has_digit(words: list[str]) -> bool:
    """Whether one of these words is a figure."""
    return any(map(str.isdigit, "".join(words)))


def _has_name(of: Tokens, first: int, end: int) -> bool:
    """Whether one of these words has a capital that is not due to the beginning of a sentence."""
    return any(map(of.is_name, range(first, end)))
