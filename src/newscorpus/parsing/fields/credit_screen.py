"""The lines of a page that may contain a credit, found for many lines at once.

The plain way:
    [n for n in range(start, stop) if may_hold_credit(lines[n], rules)]

``tests/fast`` checks that both agree.
"""

from collections.abc import Iterator, Sequence

from newscorpus.parsing.fast.joined_lines import JoinedLines
from newscorpus.parsing.fields.credit_words import CLOSING, REACH, credit_words, may_hold_credit
from newscorpus.rules import Rules

__all__ = ["CreditLines"]

_PUNCTUATION = "/|:：=©＝"  # each of them alone shows that a line may hold a credit
_UNCERTAIN = (*CLOSING, "ⓒ", "(c)")  # only at the end of a line, or only in one case


class CreditLines:
    """The lines of a page that may hold a credit. What was found for a range of lines is kept."""

    def __init__(self, lines: Sequence[str], rules: Rules) -> None:
        self._lines, self._rules = lines, rules
        self._words = credit_words(rules)
        self._searched = range(0)
        self._found: set[int] = set()

    def between(self, start: int, stop: int) -> list[int]:
        """Return the numbers from ``start`` to ``stop`` (exclusive) of lines that may hold a credit."""
        known = self._searched or range(start, start)
        for part in (range(start, known.start), range(known.stop, stop)):
            if part:
                self._found.update(self._among(part))
        self._searched = range(min(start, known.start), max(stop, known.stop))
        return [n for n in range(start, stop) if n in self._found]

    def _among(self, numbers: range) -> Iterator[int]:
        words = self._words
        tails = [line[-REACH:] for line in self._lines[numbers.start : numbers.stop]]
        joined = JoinedLines(tails, lowered=True)
        certain = {*joined.holding_words((*_PUNCTUATION, *words.between, *words.abbreviations, *words.rights))}
        uncertain = {*joined.holding_words((*_UNCERTAIN, *words.made_ends))}
        for n, tail in enumerate(tails, numbers.start):
            if (
                tail in certain
                or not words.agency_ends.isdisjoint(tail.lower().rstrip(" .").rsplit(None, 1)[-1:])
                or (tail in uncertain and may_hold_credit(tail, self._rules))
            ):
                yield n
