"""A capture as lines: where each is, what it says, and which printed lines are one.

A converter may break a paragraph at every link or tag in it, or at a column. Such fragments are put
together before anything is judged; the break between two of them is remembered, so that it can be undone.
Columns that it printed side by side are read one after the other.
"""

import re
from collections.abc import Container, Sequence
from itertools import pairwise

from attrs import define

from newscorpus.model import Repair, Span
from newscorpus.parsing.lines.columns import WIDE, Row, in_reading_order
from newscorpus.parsing.lines.markup import marks_in, without_marks
from newscorpus.parsing.lines.wrapping import wrapped
from newscorpus.rules.tables.layouts import line_key

__all__ = ["CLOSERS", "SENTENCE_ENDS", "Line", "ends_sentence", "read_lines"]

SENTENCE_ENDS = frozenset(".!?…。！？｡।॥۔؟։።")
CLOSERS = (
    "\"'”’“‘»«)]』」›‹） "  # what may stand behind the end of a sentence, German and Swedish closing marks included
)
CONTINUERS = frozenset(",.;:!?)]}»”’…%，。；：！？、）")  # no line begins with one
OPENERS = frozenset("([{«„“‘¿¡（「『")

FRAGMENT_WORDS = 4  # so many words make the start of a sentence, fewer may be the entry of a menu
LINK_WORDS = 8  # the text of a link inside a paragraph rarely has more

# Scripts that put no blanks between words: two characters count as a word.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


@define(eq=False)  # nothing changes one, but a frozen value takes four times as long to make, and there are hundreds
class Line:
    """A line as it is judged: one printed line, or several that are fragments of one.

    Attributes:
        text: its words, without outer blanks, the fragments put together.
        start: where it begins in the capture.
        end: where it ends there.
        words: how many words it has.
        key: equal for lines that say the same.
        blanks: how many blank lines stand before it.
        indent: how far it is set in.
        breaks: what stands between its fragments, and is read as a blank or as nothing; and what marks its links.
    """

    text: str
    start: int
    end: int
    words: int
    key: str
    blanks: int
    indent: int = 0
    breaks: tuple[Repair, ...] = ()


def ends_sentence(text: str) -> bool:
    """Whether the last mark, closing quotation marks and brackets aside, ends a sentence.

    >>> ends_sentence("“It holds.”"), ends_sentence("It holds")
    (True, False)
    """
    return text.rstrip(CLOSERS)[-1:] in SENTENCE_ENDS


def read_lines(text: str) -> list[Line]:
    """The lines of a capture that hold anything, in the order in which they are read, fragments put together."""
    printed = _printed(text)
    if WIDE in text and any(WIDE in line.text for line in printed):  # few pages are looked through for columns
        rows = in_reading_order([Row(line.text, line.start, line.blanks, line.indent) for line in printed])
        printed = [_line(words, start, start + len(words), blanks, indent) for words, start, blanks, indent in rows]
    full = wrapped(printed)
    marks = marks_in(text)
    if marks is not None:
        printed = [_read(line, marks) for line in printed]
    return _joined(printed, full, text)


def _printed(text: str) -> list[Line]:
    """The lines as they are printed."""
    printed: list[Line] = []
    at = blanks = 0
    for row in text.splitlines(keepends=True):
        words = row.strip()
        if words:
            indent = row.index(words[0])
            start = at + indent
            printed.append(_line(words, start, start + len(words), blanks, indent))
            blanks = 0
        else:
            blanks += 1
        at += len(row)
    return printed


def _line(text: str, start: int, end: int, blanks: int, indent: int, breaks: tuple[Repair, ...] = ()) -> Line:
    """A line of a text without outer blanks."""
    if text.isprintable() and "  " not in text:  # all its blanks are plain ones: most lines need not be parted
        words, key = text.count(" ") + 1, text.casefold()
    else:
        words, key = len(text.split()), line_key(text)
    if not text.isascii():
        words = max(words, len(_UNSPACED.findall(text)) // 2)
    return Line(text, start, end, words, key, blanks, indent, breaks)


def _read(line: Line, marks: re.Pattern[str]) -> Line:
    """The line without the marks of links and the like."""
    text, taken = without_marks(line.text, line.start, marks)
    return _line(text, line.start, line.end, line.blanks, line.indent, taken) if taken else line


def _joined(printed: Sequence[Line], full: Container[int], text: str) -> list[Line]:
    """The lines, each run of fragments as one."""
    joined: list[Line] = []
    rest = 0  # the first line that is not in it yet
    for run in _runs(printed, full, text):
        joined += printed[rest : run.start]
        joined.append(_one(printed[run.start : run.stop]))
        rest = run.stop
    joined += printed[rest:]
    return joined


def _runs(printed: Sequence[Line], full: Container[int], text: str) -> list[range]:
    """Which lines are fragments of one: each run of them."""
    runs: list[range] = []
    words = 0  # of the last run
    for n, (before, line) in enumerate(pairwise(printed), start=1):
        first = line.text[0]
        may_go_on = first.islower() or first in CONTINUERS
        if line.blanks or not (may_go_on or n in full) or not _are_neighbours(before, line, text):
            continue  # as most lines, it begins something new
        goes_on = may_go_on and _is_open(before.text)
        start, count = (runs[-1].start, words) if runs and runs[-1].stop == n else (n - 1, before.words)
        joins = n in full or (goes_on and (count >= FRAGMENT_WORDS or first in CONTINUERS))
        if goes_on and start == n - 1 and n > 1:  # behind a link, perhaps, in the midst of the sentence above
            above, few = (runs[-1].start, words) if runs and runs[-1].stop == n - 1 else (n - 2, printed[n - 2].words)
            if few >= FRAGMENT_WORDS and _may_be_link_in(printed[n - 2], before, text):
                start, count, joins = above, few + count, True
        if joins:
            if runs and runs[-1].start == start:
                runs.pop()
            runs.append(range(start, n + 1))
            words = count + line.words
    return runs


def _may_be_link_in(before: Line, line: Line, text: str) -> bool:
    """Whether a line may be a link in the midst of the sentence that the line before it left open."""
    return (
        not line.blanks and line.words <= LINK_WORDS and _is_open(before.text) and _are_neighbours(before, line, text)
    )


def _is_open(text: str) -> bool:
    """Whether a sentence may go on behind this text."""
    return text[-1] != ":" and not ends_sentence(text)


def _are_neighbours(before: Line, line: Line, text: str) -> bool:
    """Whether nothing stands between two lines: not what another column has there."""
    return text[before.end : line.start].isspace()


def _one(run: Sequence[Line]) -> Line:
    """The fragments as one line."""
    pieces = [run[0].text]
    breaks = [*run[0].breaks]
    for before, line in pairwise(run):
        glued = line.text[0] in CONTINUERS or before.text[-1] in OPENERS or _unspaced(before.text[-1], line.text[0])
        between = "" if glued else " "
        pieces += (between, line.text)
        breaks += (Repair(Span(before.end, line.start), between, "line.fragment"), *line.breaks)
    text = "".join(pieces)
    return _line(text, run[0].start, run[-1].end, run[0].blanks, run[0].indent, tuple(breaks))


def _unspaced(before: str, after: str) -> bool:
    return bool(_UNSPACED.match(before) and _UNSPACED.match(after))
