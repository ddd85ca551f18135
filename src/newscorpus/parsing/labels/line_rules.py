"""The rules of ``[[line]]`` and ``[[layout]]``, compiled: which lines of a page one of them tells, and what it says.

Most lines are told by none. Expressions that may stand anywhere in a line are looked for in all lines of a page
together; those that are only found at its beginning, in lines whose first characters they may begin with.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newscorpus.model import BlockKind
from newscorpus.parsing.fast.joined_lines import JoinedLines
from newscorpus.rules import LayoutRule, LineRule, Rules
from newscorpus.rules.tables.layouts import line_key

__all__ = ["Sign", "told_by_rules"]

BEGINNING = 2  # characters of a line, by which most rules are passed over


class Sign(NamedTuple):
    """That a line is of a kind whatever stands around it, and the rule that says so."""

    kind: BlockKind
    rule: str


def told_by_rules(texts: Iterable[str], short: Sequence[str], together: JoinedLines, rules: Rules) -> dict[str, Sign]:
    """What the layouts say of lines, and the rules on lines of the short ones among them, which are ``together``."""
    looks = _line_rules(rules)
    told: dict[str, Sign] = {}
    for text in looks.may_be_told(short, together):
        sign = next((sign for search, sign in looks.searches if search(text)), None)
        if sign is not None:
            told[text] = sign
    if looks.layouts:
        for text in texts:
            if (sign := looks.layouts.get(line_key(text))) is not None:
                told[text] = sign
    return told


_Search = Callable[[str], re.Match[str] | None]


class _Anchored(NamedTuple):
    """A branch that is only found at the beginning of a line, and what the line then begins with."""

    match: _Search
    begins: _Search


class _LineRules:
    """The lines of the layouts, the searches of the rules on lines, each with its sign, and quick looks for these."""

    def __init__(self, rules: Rules) -> None:
        table = rules.table(LineRule)
        self.layouts = {
            line_key(line): Sign(BlockKind.FURNITURE, rule.id)
            for rule in rules.table(LayoutRule)
            for line in rule.lines
        }
        # What was joined last is asked first: a user's rule goes before those of the package.
        self.searches = [(rule.pattern.search, Sign(rule.kind, rule.id)) for rule in reversed(table)]
        self._among_others: list[re.Pattern[str]] = []
        self._alone: list[_Search] = []
        self._anchored: list[_Anchored] = []
        for rule in table:
            self._add(rule.pattern)
        self._beginning_with = lru_cache(maxsize=4096)(self._found_behind)

    def may_be_told(self, short: Sequence[str], together: JoinedLines) -> Iterator[str]:
        """The lines that one of the rules may tell."""
        for expression in self._among_others:
            yield from together.holding(expression)
        for look in self._alone:
            yield from filter(look, short)
        beginning_with = self._beginning_with
        for text in short:
            for look in beginning_with(text[:BEGINNING]):
                if look(text):
                    yield text
                    break

    def _found_behind(self, beginning: str) -> tuple[_Search, ...]:
        """What may be found in a line with this beginning, at its beginning."""
        return tuple(match for match, begins in self._anchored if begins(beginning))

    def _add(self, pattern: re.Pattern[str]) -> None:
        """Make looks of which one finds something in each line in which the expression is found."""
        flags = _FLAGS.match(pattern.pattern)
        expression = pattern.pattern[flags.end() :] if flags else pattern.pattern
        scope = f"(?{flags[1]}:" if flags else "(?:"
        # the numbers of groups would change; and where "^" and "|" may mean something else, nothing is told of them
        plain = not pattern.groups and not pattern.flags & (re.MULTILINE | re.VERBOSE) and "#" not in expression
        branches = [*_branches(expression)] if plain else []
        anchored = [branch for branch in branches if branch.startswith("^")]
        for branch in anchored:
            begins = "|".join(dict.fromkeys(_beginnings(branch[1:], BEGINNING)))
            self._anchored.append(_Anchored(*(re.compile(f"{scope}{e})").match for e in (branch, begins))))
        if anchored:
            loose = "|".join(branch for branch in branches if not branch.startswith("^"))
            if not loose:
                return
            pattern = re.compile(f"{scope}{loose})")
        if _NOT_AMONG_OTHERS.search(pattern.pattern):
            self._alone.append(pattern.search)
        else:
            self._among_others.append(re.compile(pattern.pattern, pattern.flags | re.MULTILINE))


@lru_cache(maxsize=16)
def _line_rules(rules: Rules) -> _LineRules:
    return _LineRules(rules)


# what may run through many lines, or may fail for the line break behind a line or before it
_NOT_AMONG_OTHERS = re.compile(r"[*+]|,\}|\(\?(?:<?!|[>(]|\w*-\w*m)|\\[ABZz]")
_FLAGS = re.compile(r"\(\?([a-zA-Z]+)\)")  # those of a whole expression stand at its beginning
_NO_BRANCH = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)  # where "|" and brackets are mere characters
_GROUP = re.compile(r"\([^()]*\)")
# one character or a group; behind it how often
_PIECE = re.compile(
    r"(?P<one>\\[\WsSdDwW]|\[\^?\]?(?:\\.|[^\]\\])*\]|[^\\^$.|?*+()\[{])|(?P<group>\(\?[:=])", re.DOTALL
)
_TIMES = re.compile(r"(?:(?P<left_out>[?*]|\{0*(?:,\d*)?\})|\+|\{\d+(?:,\d*)?\})?[?+]?")


def _branches(expression: str) -> Iterator[str]:
    """The branches of an expression outside of all groups."""
    masked, count = _NO_BRANCH.sub(_mask, expression), 1
    while count:
        masked, count = _GROUP.subn(_mask, masked)
    at = 0
    for branch in masked.split("|"):
        yield expression[at : at + len(branch)]
        at += len(branch) + 1


def _beginnings(expression: str, count: int) -> Iterator[str]:
    """Expressions of ``count`` characters at most, with one of which each text begins in which the whole is found.

    >>> list(_beginnings("[*-]?(?=[ab])(?:an|b|c?d)$", 2))
    ['[*-]', 'an', 'b', 'c', 'd']
    """
    for branch in _branches(expression):
        rest, left_out = branch, True
        while left_out:  # what may be left out is followed by what may come first, too
            piece = _PIECE.match(rest)
            if piece is None:  # the end, or what is not plain to see: anything may come
                yield ""
                break
            end = piece.end() if piece["one"] else _end_of_group(rest)
            times = _TIMES.match(rest, end)
            assert times is not None  # it may be empty
            first, rest = rest[:end], rest[times.end() :]
            left_out = times["left_out"] is not None
            if piece["group"] == "(?=":
                left_out = True
            elif piece["group"]:
                yield from _beginnings(first[len("(?:") : -1], count)
            elif times[0] or count == 1:
                yield first
            else:
                yield from (first + more for more in _beginnings(rest, count - 1))


def _end_of_group(expression: str) -> int:
    """Where the first group ends."""
    masked = _NO_BRANCH.sub(_mask, expression)
    depth = 0
    for at, character in enumerate(masked):
        depth += (character == "(") - (character == ")")
        if not depth:
            return at + 1
    return len(expression)  # not to be reached: the expression was compiled


def _mask(found: re.Match[str]) -> str:
    return "_" * len(found[0])
