"""Quotation marks: which stretches of a paragraph stand between them.

Straight and curly marks, guillemets both ways, low-high marks, the `` '' of typewriters, and single marks
told from apostrophes; nested to a small depth. A mark without its partner costs at most its own paragraph: an
opening one runs to the end of the paragraph (so do the paragraphs of a long quotation, each opened again), a
closing one is passed over. One pass over the marks, with a bounded look ahead for the partner of a single one.
"""

import re

from attrs import field, frozen

__all__ = ["Stretch", "find_stretches"]

MAX_DEPTH = 4
LOOK_AHEAD = 48  # marks to look at for the partner of a single one

_MARK = re.compile(
    r"""
      ``|''                             # the typewriter's marks
    | ["“”„‟«»‹›]                       # marks that are nothing else
    | [‘‚`](?=\w) | (?<!\w)['’](?=\w)   # single ones that may open
    | (?<=\S)['’‘](?!\w)                # single ones that may close
    """,
    re.VERBOSE,
)
_ELISION = re.compile(
    r"['’‘](?:\d0?s?\b|\d\ds?\b|(?:tis|twas|twere|em|n|cause|til|till|bout|round|cos|ere)\b)", re.IGNORECASE
)
_SINGLE = frozenset("'’‘‚`")
_ANGLES = {"«": "»", "»": "«", "‹": "›", "›": "‹"}
_STRONG = frozenset(',.?!…;:”"»')  # before a single mark: it closes


@frozen
class Stretch:
    """A stretch between quotation marks.

    Attributes:
        start: where its opening mark begins.
        inner_start: where its words begin.
        inner_end: where its words end.
        end: where its closing mark ends; the same as ``inner_end`` where there is none.
        children: the stretches inside it.
    """

    start: int
    inner_start: int
    inner_end: int
    end: int
    children: tuple["Stretch", ...] = field(default=(), repr=False)

    @property
    def closed(self) -> bool:
        """Whether it has a closing mark."""
        return self.end > self.inner_end


class _Open:
    """A mark that waits for its partner."""

    __slots__ = ("children", "closer", "inner", "mark", "start")

    def __init__(self, mark: str, start: int, closer: int) -> None:
        self.mark = mark
        self.start = start
        self.inner = start + len(mark)
        self.closer = closer  # where a single mark closes; -1 for the others
        self.children: list[Stretch] = []


def find_stretches(text: str, start: int = 0, end: int | None = None) -> list[Stretch]:
    r"""The outermost stretches between marks of one paragraph, those inside them as their children.

    >>> text = 'He said: "She cried \'Fire!\' twice."'
    >>> [(text[s.start:s.end], len(s.children)) for s in find_stretches(text)]
    [('"She cried \'Fire!\' twice."', 1)]
    """
    end = len(text) if end is None else end
    marks = [(m.start(), m.group()) for m in _MARK.finditer(text, start, end)]
    if not marks:
        return []
    found: list[Stretch] = []
    stack: list[_Open] = []

    def close(at: int, length: int) -> None:
        opened = stack.pop()
        home = stack[-1].children if stack else found
        if any(map(str.isalnum, text[opened.inner : at])):
            home.append(Stretch(opened.start, opened.inner, at, at + length, tuple(opened.children)))
        else:
            home.extend(opened.children)

    for n, (at, mark) in enumerate(marks):
        before = text[at - 1] if at > start else " "
        after = text[at + len(mark)] if at + len(mark) < end else " "
        if mark in _SINGLE:
            if stack and stack[-1].closer == at:
                close(at, 1)
            elif not before.isalnum() and len(stack) < MAX_DEPTH and not _ELISION.match(text, at):
                inside = bool(stack) and stack[-1].mark not in _SINGLE
                closer = _closer(text, marks, n, end, inside=inside)
                if closer is not None and not (stack and stack[-1].mark in _SINGLE):
                    stack.append(_Open(mark, at, closer))
            continue
        top = next((k for k in range(len(stack) - 1, -1, -1) if stack[k].mark not in _SINGLE), None)
        role = _role(mark, before, after, None if top is None else stack[top].mark)
        if role == "close" and top is not None:
            while len(stack) > top + 1:  # single marks that were none
                opened = stack.pop()
                stack[-1].children.extend(opened.children)
            close(at, len(mark))
        elif role == "open":
            if top is not None and top == len(stack) - 1 and _same_family(stack[top].mark, mark):
                close(at, 0)  # never closed: it ends where the next begins
            if len(stack) < MAX_DEPTH:
                stack.append(_Open(mark, at, -1))
    while stack:
        if stack[-1].mark in _SINGLE and stack[-1].closer < end:
            opened = stack.pop()
            (stack[-1].children if stack else found).extend(opened.children)
        else:
            close(end, 0)
    return found


def _role(mark: str, before: str, after: str, inside: str | None) -> str:
    """Whether a mark opens or closes, between these characters and inside a stretch that began with this mark."""
    if mark == "``" or mark in "„‟":
        return "open"
    if mark in _ANGLES:
        if inside == _ANGLES[mark]:
            return "close"
        if mark in "«‹":
            return "open" if inside != mark else "close"
        return "open" if inside is None and before.isspace() and not after.isspace() else "none"
    if mark == "“":
        return "close" if inside in ("„", "‟", "“") and not before.isspace() and not after.isalnum() else "open"
    if mark == "”":
        if inside is not None and inside not in _ANGLES:
            return "close"
        return "open" if (before.isspace() and after.isalnum()) else "none"
    if inside is not None and inside not in _ANGLES:  # a straight mark inside straight ones
        return "open" if before.isspace() and not after.isspace() else "close"
    if after.isspace():
        return "open" if before.isspace() and inside is None else "none"
    if after in ",.;:!?)]":
        return "none"
    return "none" if before.isalnum() and after.isalnum() and (before.isdigit() or after.isdigit()) else "open"


def _same_family(opened: str, mark: str) -> bool:
    return (opened in _ANGLES) == (mark in _ANGLES)


def _closer(text: str, marks: list[tuple[int, str]], n: int, end: int, *, inside: bool) -> int | None:
    """Where the stretch that the single mark ``n`` may open is closed; None where it is an apostrophe.

    A mark behind a plural and before a lower-case word ("the members' vote") is taken only if no other is there.
    """
    at, mark = marks[n]
    suspect = None
    opened = nested = 0
    for where, other in marks[n + 1 : n + 1 + LOOK_AHEAD]:
        before = text[where - 1]
        after = text[where + 1] if where + 1 < end else " "
        if other not in _SINGLE:
            if other in "„«“``":
                nested += 1
            elif nested:
                nested -= 1
            elif inside and before != " " and not after.isalnum():
                break
            continue
        if after.isalnum():
            opened += before.isspace()
            if opened > MAX_DEPTH or (suspect is not None and other == mark and not _ELISION.match(text, where)):
                break
            continue
        if before in _STRONG:
            return where
        if before == "s" and after == " " and text[where + 2 : where + 3].islower():
            suspect = suspect or where
            continue
        return where
    if suspect is not None:
        return suspect
    paragraph = text.rfind("\n", max(0, at - 1), at) == at - 1 or at == 0
    return end if mark == "‘" and paragraph and not inside else None
