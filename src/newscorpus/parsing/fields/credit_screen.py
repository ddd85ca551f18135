"""The signs that every credit of a picture has: a quick look, for most lines have none."""

import re
from collections.abc import Iterator, Sequence

from newscorpus.parsing.fast.joined_lines import Together
from newscorpus.parsing.fields.agencies import agency_ends
from newscorpus.rules import Rules

__all__ = ["CLOSING", "REACH", "CreditLines", "may_hold_credit"]

REACH = 160  # a credit stands in so many last characters of a caption

# one of these stands in every credit but for an agency's bare name
_SIGNS = re.compile(r"[©ⓒ：撮提写＝]")  # beside the stroke, the bar, the colon and "="
CLOSING = (")", "]", "）")
_BETWEEN = (" by ", " von ", " di ", " de ", " par ", " por ")
_SIGN_WORDS = (*_BETWEEN, "fot.", "dok.", "copyright", "(c)", "기자")
# the same for lines looked at together, but for what stands between words, which one expression finds faster
_SIGNS_AND_WORDS = (*"/|:=©：撮提写＝", "fot.", "dok.", "copyright", "기자")
_UNSURE = (*CLOSING, "ⓒ")  # at the end or behind "(c", and not if it was a capital
_BY = re.compile(f" (?:{'|'.join(map(str.strip, _BETWEEN))}) ")


def may_hold_credit(line: str, rules: Rules) -> bool:
    """Does the end of a line have a sign that every credit has, or an agency's name? A quick look for most lines."""
    tail = line[-REACH:]
    if "/" in tail or "|" in tail or ":" in tail or "=" in tail or tail.rstrip(" .").endswith(CLOSING):
        return True
    if not tail.isascii() and _SIGNS.search(tail):
        return True
    lower = tail.lower()
    for word in _SIGN_WORDS:  # a loop is twice as fast as any()
        if word in lower:
            return True
    last = lower.rstrip(" .").rsplit(None, 1)[-1:]
    return bool(last) and last[0] in agency_ends(rules)


class CreditLines:
    """The lines of a page, without line breaks, that ``may_hold_credit``: found by one look at many, and kept."""

    def __init__(self, lines: Sequence[str], rules: Rules) -> None:
        self._lines, self._rules = lines, rules
        self._looked_at = range(0)
        self._found: set[int] = set()

    def between(self, start: int, stop: int) -> list[int]:
        """The numbers of those from ``start`` on and before ``stop``."""
        known = self._looked_at or range(start, start)
        for part in (range(start, known.start), range(known.stop, stop)):
            if part:
                self._found.update(self._among(part))
        self._looked_at = range(min(start, known.start), max(stop, known.stop))
        return [n for n in range(start, stop) if n in self._found]

    def _among(self, numbers: range) -> Iterator[int]:
        tails = [line[-REACH:] for line in self._lines[numbers.start : numbers.stop]]
        together = Together(tails, small=True)
        told = {*together.holding_words(_SIGNS_AND_WORDS), *together.holding(_BY)}
        perhaps = {*together.holding_words(_UNSURE)}
        agencies = agency_ends(self._rules)
        for n, tail in enumerate(tails, numbers.start):
            if (
                tail in told
                or not agencies.isdisjoint(tail.lower().rstrip(" .").rsplit(None, 1)[-1:])
                or (tail in perhaps and may_hold_credit(tail, self._rules))
            ):
                yield n
