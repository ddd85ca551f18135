"""What a line says by itself, wherever it stands: the rules of ``[[line]]``, time stamps, bylines, prose."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newscorpus.model import BlockKind
from newscorpus.parsing.bylines import BylineWords, authors, byline_words, may_be_byline
from newscorpus.parsing.dates import has_digit, is_stamp_line, stamps_in
from newscorpus.parsing.lines import Line, ends_sentence
from newscorpus.rules import LayoutRule, LineRule, Rules
from newscorpus.rules.layouts import line_key

__all__ = [
    "FAR_FROM_TEXT",
    "NO_LETTERS",
    "Sheet",
    "Sign",
    "has_letters",
    "holds_stamp",
    "is_prose",
    "is_title_like",
    "key_of",
    "read_sign",
    "signs_near",
]

LABEL_CHARACTERS = 300  # a longer line is no label, stamp or byline
ABOVE, BELOW = 45, 12  # lines above and below a text in which its headline, byline and date are looked for
STAMP_WORDS = 12  # a line with a time stamp and more words than that says something else
PROSE_WORDS = 5  # a sentence
LONG_PROSE_WORDS = 25  # a paragraph, whatever mark it ends with
TITLE_WORDS = range(2, 31)

_LETTER = re.compile(r"[^\W\d_]")


class Sign(NamedTuple):
    """That a line is of a kind whatever stands around it, and the rule that says so."""

    kind: BlockKind
    rule: str


class Sheet(NamedTuple):
    """A page laid out, line by line.

    Attributes:
        lines: its lines.
        signs: what each says of itself.
        keys: equal for lines that say the same.
        kept: whether each is text of a story.
        reasons: the rule that says so, or that it is not.
        topics: the long words of those that were looked at; they may be left out.
    """

    lines: Sequence[Line]
    signs: Sequence[Sign | None]
    keys: Sequence[str]
    kept: Sequence[bool]
    reasons: Sequence[str]
    topics: Sequence[frozenset[str] | None] = ()


STAMP = Sign(BlockKind.TIMESTAMP, "line.stamp")
BYLINE = Sign(BlockKind.BYLINE, "line.byline")
NO_LETTERS = Sign(BlockKind.FURNITURE, "line.no-letters")
FAR_FROM_TEXT = Sign(BlockKind.FURNITURE, "line.far-from-text")


def has_letters(text: str) -> bool:
    """Whether there is a letter in it."""
    return text[:1].isalpha() or _LETTER.search(text) is not None


def signs_near(near: Sequence[int], lines: Sequence[Line], rules: Rules) -> list[Sign | None]:
    """What each line says of itself; from the menus, far from all text, only the rules that a user may add."""
    told: dict[str, Sign | None] = {}  # a page prints many of its lines again
    told_far: dict[str, Sign] = {}
    signs: list[Sign | None] = []
    line_rules = _line_rules(rules)
    for line, far in zip(lines, _far(near, len(lines)), strict=True):
        text = line.text
        if far:
            if text not in told_far:
                told_far[text] = _ruled(text, line_rules) or FAR_FROM_TEXT
            signs.append(told_far[text])
        else:
            if text not in told:
                told[text] = _sign_of(text, line_rules, rules)
            signs.append(told[text])
    return signs


def _far(near: Sequence[int], count: int) -> list[bool]:
    """For each line whether it is far from all those near text."""
    far = [True] * count
    until = 0  # behind the last line near text
    for n in near:
        for m in range(max(until, n - ABOVE), n + 1):
            far[m] = False
        until = n + 1
    for m in range(until, min(until + BELOW, count)):
        far[m] = False
    return far


def read_sign(line: Line, rules: Rules) -> Sign | None:
    """What the line says of itself, or None for a line that only its place can explain."""
    return _sign_of(line.text, _line_rules(rules), rules)


def _sign_of(text: str, line_rules: "_LineRules", rules: Rules) -> Sign | None:
    if (sign := _ruled(text, line_rules)) is not None or len(text) > LABEL_CHARACTERS:
        return sign
    if has_digit(text) and is_stamp_line(text, rules):
        return STAMP
    if not has_letters(text):
        return NO_LETTERS
    return BYLINE if may_be_byline(text, line_rules.bylines) and authors(text, rules) is not None else None


def _ruled(text: str, line_rules: "_LineRules") -> Sign | None:
    """What the layouts and the rules of ``[[line]]`` say of a line."""
    layouts, looks, searches, _ = line_rules
    if layouts and (sign := layouts.get(line_key(text))) is not None:
        return sign
    if len(text) <= LABEL_CHARACTERS:
        for look in looks:
            if look(text):  # which is one of the rules
                return next((sign for found, sign in searches if found(text)), None)
    return None


_Search = Callable[[str], re.Match[str] | None]


class _LineRules(NamedTuple):
    """The lines of the layouts, the searches of the rules on lines, each with its sign, and the words of bylines.

    Most lines are told by no rule, which the few ``looks`` find out sooner than all the searches.
    """

    layouts: dict[str, Sign]
    looks: tuple[_Search, ...]
    searches: tuple[tuple[_Search, Sign], ...]
    bylines: BylineWords


@lru_cache(maxsize=16)
def _line_rules(rules: Rules) -> _LineRules:
    table = rules.table(LineRule)
    return _LineRules(
        {line_key(line): Sign(BlockKind.FURNITURE, rule.id) for rule in rules.table(LayoutRule) for line in rule.lines},
        tuple(_looks([rule.pattern for rule in table])),
        # What was joined last is asked first: a user's rule goes before those of the package.
        tuple((rule.pattern.search, Sign(rule.kind, rule.id)) for rule in reversed(table)),
        byline_words(rules),
    )


def _looks(patterns: Sequence[re.Pattern[str]]) -> Iterator[_Search]:
    """Searches of which one finds something in every text in which one of the expressions is found.

    The branches that are only found at the beginning of a text become one expression that is looked for there alone.
    """
    anchored: list[str] = []
    for pattern in patterns:
        flags = _FLAGS.match(pattern.pattern)
        expression = pattern.pattern[flags.end() :] if flags else pattern.pattern
        scope = f"(?{flags[1]}:" if flags else "(?:"
        # the numbers of groups would change; and where "^" and "|" may mean something else, nothing is told of them
        plain = not pattern.groups and not pattern.flags & (re.MULTILINE | re.VERBOSE) and "#" not in expression
        branches = [*_branches(expression)] if plain else []
        loose = [f"{scope}{branch})" for branch in branches if not branch.startswith("^")]
        anchored += [f"{scope}{branch})" for branch in branches if branch.startswith("^")]
        if not plain or len(loose) == len(branches):
            yield pattern.search
        elif loose:
            yield re.compile("|".join(loose)).search
    if anchored:
        yield re.compile("|".join(anchored)).match


_FLAGS = re.compile(r"\(\?([a-zA-Z]+)\)")  # those of a whole expression stand at its beginning
_NO_BRANCH = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)  # where "|" and brackets are mere characters
_GROUP = re.compile(r"\([^()]*\)")


def _branches(expression: str) -> Iterator[str]:
    """The branches of an expression outside of all groups."""
    masked, count = _NO_BRANCH.sub(_mask, expression), 1
    while count:
        masked, count = _GROUP.subn(_mask, masked)
    at = 0
    for branch in masked.split("|"):
        yield expression[at : at + len(branch)]
        at += len(branch) + 1


def _mask(found: re.Match[str]) -> str:
    return "_" * len(found[0])


def holds_stamp(line: Line, rules: Rules) -> bool:
    """Whether a short line gives a date, among other words."""
    if line.words > STAMP_WORDS or len(line.text) > LABEL_CHARACTERS or not has_digit(line.text):
        return False
    return bool(stamps_in(line.text, 0, rules))


def is_prose(line: Line) -> bool:
    """Whether the line reads as a sentence or a paragraph."""
    return line.words >= LONG_PROSE_WORDS or (line.words >= PROSE_WORDS and ends_sentence(line.text))


def is_title_like(line: Line) -> bool:
    """Whether the line may be a headline: some words, and no full stop behind them."""
    text = line.text.rstrip("\"'”’»)")
    return line.words in TITLE_WORDS and (not text.endswith((".", ":", ",", ";")) or text.endswith("..."))


def key_of(line: Line) -> str:
    """Equal for lines that say the same."""
    return line_key(line.text)
