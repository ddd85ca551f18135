"""Decide which lines of a page are captions of a story's pictures."""

import re
from collections.abc import Sequence

from attrs import frozen

from newscorpus.parsing.fields.agencies import slug_agencies
from newscorpus.parsing.fields.bylines import authors
from newscorpus.parsing.fields.credit_screen import CreditLines
from newscorpus.parsing.fields.credits import (
    LONGEST_CREDIT,
    clues_at_end,
    credit_by,
    credit_label,
    credit_of,
    makers_of,
)
from newscorpus.parsing.fields.stamp_lines import is_stamp_line
from newscorpus.rules import Rules

__all__ = ["CaptionLine", "caption_lines"]

ABOVE, BELOW = 40, 3  # lines around a story in which its captions stand
LONGEST = 700  # characters of a caption
LONGEST_OWNER = 600  # of one whose credit stands on a line of its own
LONGEST_LABELLED = 250  # of one that stands behind its credit, with something before it
SHORTEST = 8
OPENING = 3  # lines of the text before which an agency alone is a byline
SMALL_WORD = 4  # letters from which a word of a headline has a capital
SHORT_WORDS = 12  # of a caption between a credit and what follows
SHORT_LINE = 30  # characters of a line with a time of day that is no caption
_CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.h]\d\d(?!\d)")


@frozen
class CaptionLine:
    """A caption among the lines of a page.

    Attributes:
        line: the number of its line.
        end: the offset in the line at which its own words end.
        credit: the credit as printed, or None.
        credit_line: the number of the separate line in which the credit stands, or None.
        rule: the rule that decided.
    """

    line: int
    end: int
    credit: str | None
    credit_line: int | None
    rule: str


def caption_lines(
    lines: Sequence[str],
    blanks: Sequence[int],
    title: int | None,
    body: tuple[int, int],
    rules: Rules,
    credit_lines: CreditLines | None = None,
) -> list[CaptionLine]:
    """Return the captions of a story, in order.

    Args:
        lines: the lines of the page that may belong to the story.
        blanks: the number of blank lines before each.
        title: the number of the line that is its title.
        body: the numbers of the first and the last line of its text.
        rules: the rules of the run.
        credit_lines: the lines that may contain a credit, if they are known.
    """
    return _Finder(lines, blanks, title, body, rules).captions(credit_lines or CreditLines(lines, rules))


class _Finder:
    """The search through the lines around one story."""

    def __init__(
        self, lines: Sequence[str], blanks: Sequence[int], title: int | None, body: tuple[int, int], rules: Rules
    ) -> None:
        self.lines, self.blanks, self.title, self.rules = lines, blanks, title, rules
        self.first, self.last = body
        self.found: dict[int, CaptionLine] = {}
        self.names: set[int] = set()  # lines with the name that belongs to a label on the line before

    def captions(self, credit_lines: CreditLines) -> list[CaptionLine]:
        top = self.title if self.title is not None and self.title < self.first else self.first
        for n in credit_lines.between(max(0, top - ABOVE), min(len(self.lines), self.last + BELOW + 1)):
            line = self.lines[n]
            if n == self.title or n in self.found or n in self.names or len(line) > LONGEST:
                continue
            clues = clues_at_end(line, self.rules)
            ending = None if clues is None else credit_by(clues, line, self.rules)
            if ending is not None and ending[0] >= SHORTEST:
                if not _is_about(line, self.rules):
                    self.found[n] = CaptionLine(n, ending[0], ending[1], None, "caption.credit")
                continue
            credit = self._credit(n, ending, clued=clues is not None, inside=top < n < self.last)
            if credit is not None:
                owner = self._owner(n)
                if owner is not None:
                    end = len(self.lines[owner].rstrip(" ("))
                    self.found[owner] = CaptionLine(owner, end, credit, n, "caption.credit-line")
        return [self.found[n] for n in sorted(self.found)]

    def _credit(self, n: int, ending: tuple[int, str] | None, *, clued: bool, inside: bool) -> str | None:
        """Return the credit if the line contains nothing else, or if it is a label whose name is on the next line."""
        line = self.lines[n]
        if len(line) > LONGEST_CREDIT:
            return None
        credit = None if ending is None else ending[1]
        if credit is None and clued:
            credit = makers_of(line, self.rules, agency_only=not inside)
        if credit is None and n + 1 < len(self.lines) and credit_label(line, self.rules):
            credit = credit_of(f"{line} {self.lines[n + 1]}", self.rules)
            self.names.add(n + 1)
        if n < self.first + OPENING and line.strip().casefold() in slug_agencies(self.rules):
            return None  # the byline of an agency
        return credit

    def _owner(self, n: int) -> int | None:
        """Return the caption of a credit on its own line: the line that it touches, or the one before."""
        lines, blanks = self.lines, self.blanks
        before, after = n - 1, n + 1
        touches_after = after < len(lines) and after != self.title and blanks[after] == 0
        if touches_after and _may_be(lines[after], self.rules):
            touches_before = n > 0 and blanks[n] == 0
            if not touches_before or len(lines[before]) < len(lines[after]) <= LONGEST_LABELLED:
                return after
        if before < 0 or before == self.title or before in self.found or before >= self.last or blanks[n] > 2:
            return None
        if _may_be(lines[before], self.rules):
            return before
        alone = blanks[n] > 0 and after < self.last and blanks[after] == 1
        return after if alone and _is_heading(lines[before]) and _is_label(lines[after], self.rules) else None


def _is_label(line: str, rules: Rules) -> bool:
    """Whether a line is a few words and not a sentence, and so may be a caption."""
    return (
        len(line.split()) <= SHORT_WORDS
        and not line.endswith((".", "!", "?", ":"))
        and credit_of(line, rules) is None
        and not _is_about(line, rules)
    )


def _may_be(line: str, rules: Rules) -> bool:
    return (
        SHORTEST <= len(line) <= LONGEST_OWNER
        and " " in line
        and not line.endswith(",")
        and credit_of(line, rules) is None
        and not credit_label(line, rules)
        and not _is_heading(line)
        and not _is_about(line, rules)
    )


def _is_heading(line: str) -> bool:
    """Whether every longer word has a capital, and the line has no end of a sentence: an English headline."""
    words = [word for word in line.split() if word[0].isalpha()]
    return (
        len(words) > 2
        and not line.endswith((".", "!", "?"))
        and all(word[0].isupper() or len(word) < SMALL_WORD for word in words)
    )


def _is_about(line: str, rules: Rules) -> bool:
    """Whether the line states when and by whom the story was written."""
    if len(line) < SHORT_LINE and _CLOCK.search(line):
        return True
    return is_stamp_line(line, rules) or authors(line, rules) is not None
