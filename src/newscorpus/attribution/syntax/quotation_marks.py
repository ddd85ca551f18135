"""Find the quoted stretches of a paragraph.

The marks may be straight, curly, low or angled in both directions, or the `` '' of typewriters. Single marks are
distinguished from apostrophes. Stretches may be nested.

A mark without a partner affects only its own paragraph. An opening mark without a partner opens a stretch up to the end
of the paragraph, because each paragraph of a long quotation begins with a mark. A closing mark without a partner is
ignored.
"""

import re
from typing import Literal

from attrs import field, frozen

__all__ = ["Stretch", "find_stretches"]

MAX_DEPTH = 4  # nested stretches
LOOK_AHEAD = 48  # marks in which the partner of a single mark is searched

_MARK = re.compile(
    r"""
      ``|''                             # the marks of typewriters
    | ["“”„‟«»‹›]                       # characters that are always quotation marks
    | [‘‚`](?=\w) | (?<!\w)['’](?=\w)   # a single mark that may open: 'Fire
    | (?<=\S)['’‘](?!\w)                # a single mark that may close: Fire!'
    """,
    re.VERBOSE,
)
_SHORT_YEAR = re.compile(r"['’‘]\d\d?s?\b", re.IGNORECASE)  # '98, the '90s
_WORD_AFTER_MARK = re.compile(r"['’‘](\w+)")
_SINGLE = frozenset("'’‘‚`")
_ANGLES = {"«": "»", "»": "«", "‹": "›", "›": "‹"}

# What a mark does at its place.
_Effect = Literal["opens", "closes", "none"]


@frozen
class Stretch:
    """A stretch between quotation marks. All offsets are code points of the text.

    Attributes:
        start: the offset of the opening mark.
        inner_start: the offset of the words inside.
        inner_end: the end of the words inside.
        end: the end of the closing mark. If the stretch has no closing mark, the same as ``inner_end``.
        children: the stretches inside.
    """

    start: int
    inner_start: int
    inner_end: int
    end: int
    children: tuple["Stretch", ...] = field(default=(), repr=False)

    @property
    def closed(self) -> bool:
        """Whether the stretch has a closing mark."""
        return self.end > self.inner_end


class _OpenMark:
    """An opening mark that waits for its partner.

    Attributes:
        mark, start, inner: the mark, its offset, and the offset behind the mark.
        closer: the offset of the partner of a single mark. Other marks have -1.
        children: the stretches found since.
    """

    __slots__ = ("children", "closer", "inner", "mark", "start")

    def __init__(self, mark: str, start: int, closer: int) -> None:
        self.mark: str = mark
        self.start: int = start
        self.inner: int = start + len(mark)
        self.closer: int = closer
        self.children: list[Stretch] = []

    @property
    def is_single(self) -> bool:
        """Whether the mark is a single one."""
        return self.mark in _SINGLE


def find_stretches(
    text: str, start: int = 0, end: int | None = None, elisions: frozenset[str] = frozenset()
) -> list[Stretch]:
    r"""Return the outermost quoted stretches of a paragraph, in order. Nested stretches are their children.

    ``elisions`` are the shortened words of the language that begin with an apostrophe, as "em" in "'em".

    >>> text = 'He said: "She cried \'Fire!\' twice."'
    >>> [(text[s.start:s.end], len(s.children)) for s in find_stretches(text)]
    [('"She cried \'Fire!\' twice."', 1)]
    """
    end = len(text) if end is None else end
    marks = [(match.start(), match.group()) for match in _MARK.finditer(text, start, end)]
    return _Pairing(text, start, end, marks, elisions).pair() if marks else []


class _Pairing:
    """Pairs the marks of a paragraph from left to right.

    Attributes:
        marks: the offset and the characters of each mark.
        stack: the opening marks that wait for their partners, the innermost last.
        found: the outermost stretches.
        elisions: the shortened words of the language.
    """

    __slots__ = ("elisions", "end", "found", "marks", "stack", "start", "text")

    def __init__(self, text: str, start: int, end: int, marks: list[tuple[int, str]], elisions: frozenset[str]) -> None:
        self.elisions: frozenset[str] = elisions
        self.text: str = text
        self.start: int = start
        self.end: int = end
        self.marks: list[tuple[int, str]] = marks
        self.stack: list[_OpenMark] = []
        self.found: list[Stretch] = []

    def pair(self) -> list[Stretch]:
        """Return the outermost stretches."""
        for n, (at, mark) in enumerate(self.marks):
            if mark in _SINGLE:
                self._single(n, at, mark)
            else:
                self._double(at, mark)
        while self.stack:
            if self.stack[-1].is_single and self.stack[-1].closer < self.end:
                self._drop()
            else:
                self._close(self.end, 0)
        return self.found

    def _single(self, n: int, at: int, mark: str) -> None:
        """Read a single mark. It opens only if its partner is found. Single marks do not nest."""
        innermost = self.stack[-1] if self.stack else None
        if innermost is not None and innermost.closer == at:
            self._close(at, 1)
            return
        if (innermost is not None and innermost.is_single) or len(self.stack) >= MAX_DEPTH:
            return
        if self._before(at).isalnum() or self._is_elision(at):
            return
        closer = self._closer(n, inside=innermost is not None)
        if closer is not None:
            self.stack.append(_OpenMark(mark, at, closer))

    def _double(self, at: int, mark: str) -> None:
        """Read a mark that is not a single one."""
        innermost = next((k for k in range(len(self.stack) - 1, -1, -1) if not self.stack[k].is_single), None)
        opened = None if innermost is None else self.stack[innermost].mark
        effect = _effect(mark, self._before(at), self._after(at + len(mark)), opened)
        if effect == "closes" and innermost is not None:
            while len(self.stack) > innermost + 1:
                self._drop()  # a single mark inside that is an apostrophe
            self._close(at, len(mark))
        elif effect == "opens":
            if opened is not None and not self.stack[-1].is_single and _are_alike(opened, mark):
                self._close(at, 0)  # the earlier stretch has no closing mark and ends here
            if len(self.stack) < MAX_DEPTH:
                self.stack.append(_OpenMark(mark, at, -1))

    def _is_elision(self, at: int) -> bool:
        """Whether a mark is the apostrophe of a short year or a shortened word: '98, rock 'n' roll."""
        if _SHORT_YEAR.match(self.text, at):
            return True
        word = _WORD_AFTER_MARK.match(self.text, at)
        return word is not None and word[1].lower() in self.elisions

    def _closer(self, n: int, *, inside: bool) -> int | None:
        """Return the offset of the partner of the single mark ``n``, or None if the mark is an apostrophe.

        A mark after a plural and before a lower-case word ("the members' vote") is the partner only if no other mark
        is. ``inside`` says whether the mark is inside another stretch.
        """
        text, end = self.text, self.end
        at, mark = self.marks[n]
        plural = None
        openings = nested = 0
        for where, other in self.marks[n + 1 : n + 1 + LOOK_AHEAD]:
            before = text[where - 1]
            after = text[where + 1] if where + 1 < end else " "
            if other not in _SINGLE:
                if other in "„«“``":
                    nested += 1
                elif nested:
                    nested -= 1
                elif inside and before != " " and not after.isalnum():
                    break  # the stretch around ends
            elif after.isalnum():
                openings += before.isspace()
                if openings > MAX_DEPTH or (plural is not None and other == mark and not self._is_elision(where)):
                    break
            elif before == "s" and after == " " and text[where + 2 : where + 3].islower():
                plural = plural or where
            else:
                return where
        if plural is not None:
            return plural
        opens_paragraph = at == 0 or text[at - 1] == "\n"
        return end if mark == "‘" and opens_paragraph and not inside else None

    def _before(self, at: int) -> str:
        return self.text[at - 1] if at > self.start else " "

    def _after(self, at: int) -> str:
        return self.text[at] if at < self.end else " "

    def _close(self, at: int, length: int) -> None:
        """Close the innermost stretch at a mark of this length. A stretch without letters or digits is dropped."""
        if not any(map(str.isalnum, self.text[self.stack[-1].inner : at])):
            self._drop()
            return
        opened = self.stack.pop()
        self._siblings().append(Stretch(opened.start, opened.inner, at, at + length, tuple(opened.children)))

    def _drop(self) -> None:
        """Ignore the innermost opening mark. Its children move up."""
        opened = self.stack.pop()
        self._siblings().extend(opened.children)

    def _siblings(self) -> list[Stretch]:
        return self.stack[-1].children if self.stack else self.found


def _effect(mark: str, before: str, after: str, opened: str | None) -> _Effect:
    """Return what a mark does between two characters, inside a stretch that ``opened`` opens."""
    if mark == "``" or mark in "„‟":
        return "opens"
    if mark in _ANGLES:
        return _effect_of_angle(mark, before, after, opened)
    is_inside = opened is not None and opened not in _ANGLES
    if mark == "“":
        return "closes" if opened in ("„", "‟", "“") and not before.isspace() and not after.isalnum() else "opens"
    if mark == "”":
        if is_inside:
            return "closes"
        return "opens" if before.isspace() and after.isalnum() else "none"
    if is_inside:
        return "opens" if before.isspace() and not after.isspace() else "closes"
    if after.isspace():
        return "opens" if before.isspace() and opened is None else "none"
    if after in ",.;:!?)]":
        return "none"
    is_measure = before.isalnum() and after.isalnum() and (before.isdigit() or after.isdigit())  # 6"x4
    return "none" if is_measure else "opens"


def _effect_of_angle(mark: str, before: str, after: str, opened: str | None) -> _Effect:
    """Return what an angled mark does. Both directions occur: «Ya» in Spanish, »Ja« in German."""
    if opened == _ANGLES[mark]:
        return "closes"
    if mark in "«‹":
        return "closes" if opened == mark else "opens"
    return "opens" if opened is None and before.isspace() and not after.isspace() else "none"


def _are_alike(opened: str, mark: str) -> bool:
    """Whether both marks are angled or both are not. Only marks that differ may be nested."""
    return (opened in _ANGLES) == (mark in _ANGLES)
