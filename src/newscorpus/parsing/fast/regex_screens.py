"""What a text must begin with, or must hold, for a regular expression to match: read from the expression.

The plain way:
    pattern.search(line)
A rule on lines matches few lines of a page. ``beginnings`` and ``required_words`` find what most lines lack, so that
the expression is searched only in the others. They understand simple expressions; for anything else they say that any
text may match. ``tests/fast`` checks that no match is missed.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

__all__ = ["beginnings", "branches", "holds_odd_case", "required_words"]

_NO_BRANCH = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)  # here "|" and brackets are mere characters
_GROUP = re.compile(r"\([^()]*\)")
# one character, set or class; or the beginning of a group
_PIECE = re.compile(
    r"(?P<one>\\[\WsSdDwW]|\[\^?\]?(?:\\.|[^\]\\])*\]|[^\\^$.|?*+()\[{])|(?P<group>\(\?[:=])", re.DOTALL
)
_TIMES = re.compile(r"(?:(?P<optional>[?*]|\{0*(?:,\d*)?\})|\+|\{\d+(?:,\d*)?\})?[?+]?")
_ZERO_WIDTH = re.compile(r"\\[bBAZ]|[\^$]")
_CLASS = re.compile(r"\\[sSdDwW]|\[\^?\]?(?:\\.|[^\]\\])*\]|\.", re.DOTALL)


def branches(expression: str) -> Iterator[str]:
    """Yield the alternatives of an expression outside of all groups.

    >>> list(branches("a(?:b|c)|[|]d"))
    ['a(?:b|c)', '[|]d']
    """
    masked, count = _NO_BRANCH.sub(_mask, expression), 1
    while count:
        masked, count = _GROUP.subn(_mask, masked)
    at = 0
    for branch in masked.split("|"):
        yield expression[at : at + len(branch)]
        at += len(branch) + 1


def beginnings(expression: str, count: int) -> Iterator[str]:
    """Yield expressions for the first ``count`` characters of a match; each match begins with one of them.

    >>> list(beginnings("[*-]?(?:an|b|c?d)$", 2))
    ['[*-]', 'an', 'b', 'c', 'd']
    """
    for branch in branches(expression):
        rest, optional = branch, True
        while optional:  # after an optional piece, the next piece may come first as well
            piece = _PIECE.match(rest)
            if piece is None:  # the end, or something that this reader does not know: anything may come
                yield ""
                break
            end = piece.end() if piece["one"] else _end_of_group(rest)
            times = _TIMES.match(rest, end)
            assert times is not None  # it may be empty
            first, rest = rest[:end], rest[times.end() :]
            optional = times["optional"] is not None
            if piece["group"] == "(?=":
                optional = True
            elif piece["group"]:
                yield from beginnings(first[len("(?:") : -1], count)
            elif times[0] or count == 1:
                yield first
            else:
                yield from (first + more for more in beginnings(rest, count - 1))


def required_words(expression: str) -> tuple[str, ...]:
    r"""Return strings of which every match holds one; an empty tuple if none are known.

    >>> required_words(r"\b(?:all rights|alle rechte) .{0,80}$"), required_words(r"\w\s\(left\)")
    (('all rights', 'alle rechte'), ('(left)',))
    >>> required_words("[ab]c?")
    ()
    """
    found: list[str] = []
    for branch in branches(expression):
        candidates: list[tuple[str, ...]] = [*_required_in(branch)]
        if not candidates:
            return ()
        best: tuple[str, ...] = max(candidates, key=_selectivity)
        found += best
    return tuple(dict.fromkeys(found))


def _selectivity(words: tuple[str, ...]) -> tuple[bool, int, int]:
    """How well words screen lines: a bracket or the like does best, then the longest words."""
    return len(words) == 1 and not words[0][0].isalnum() and words != (" ",), min(map(len, words)), -len(words)


def _required_in(branch: str) -> Iterator[tuple[str, ...]]:
    """Yield sets of strings of which every match of a branch holds one."""
    at, run = 0, ""
    while at < len(branch):
        literal = False
        if zero := _ZERO_WIDTH.match(branch, at):
            end = zero.end()
        elif kind := _CLASS.match(branch, at):
            end = kind.end()
        elif (piece := _PIECE.match(branch, at)) is not None and piece["one"]:
            end, literal = piece.end(), True
        elif branch.startswith("(", at):
            end = at + _end_of_group(branch[at:])
        else:
            break
        times = _TIMES.match(branch, end)
        assert times is not None  # it may be empty
        text = branch[at:end].removeprefix("\\") if literal else ""
        if literal and not times[0]:
            run += text
        else:
            if run:
                yield (run,)
            run = ""
            if branch.startswith("(?:", at) and times["optional"] is None:
                inside = required_words(branch[at + len("(?:") : end - 1])
                if inside:
                    yield inside
        at = times.end()
    if run:
        yield (run,)


@lru_cache(maxsize=4096)
def _is_odd(character: str) -> bool:
    """Whether a character matches another one without regard to case that it does not equal in lower case.

    "ſ" matches "s", and "Σ" becomes "ς" at the end of a word.
    """
    lower = character.lower()
    if character == "ß":
        return False  # its upper case is "SS", but an expression only matches it with "ß" and "ẞ"
    return character == "Σ" or len(lower) != 1 or character.upper().lower() != lower


def holds_odd_case(text: str) -> bool:
    """Whether a text holds characters such as "ſ", which matches "s" without regard to case."""
    return any(map(_is_odd, set(text)))


def _end_of_group(expression: str) -> int:
    """Return the offset just after the group that an expression begins with."""
    masked = _NO_BRANCH.sub(_mask, expression)
    depth = 0
    for at, character in enumerate(masked):
        depth += (character == "(") - (character == ")")
        if not depth:
            return at + 1
    return len(expression)  # cannot be reached, as the expression was compiled


def _mask(found: re.Match[str]) -> str:
    return "_" * len(found[0])
