"""Read a capture as lines: where each line is, its text, and which printed lines belong together.

A converter may break a paragraph at every link or tag in it, or at a width. Such fragments are joined first. The
break between two fragments is kept as a repair, so that it can be undone. Columns that were printed side by side are
read one after the other.
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
CLOSERS = "\"'”’“‘»«)]』」›‹） "  # marks that may follow the end of a sentence, with German and Swedish closing marks
CONTINUERS = frozenset(",.;:!?)]}»”’…%，。；：！？、）")  # marks with which no line begins
OPENERS = frozenset("([{«„“‘¿¡（「『")

FRAGMENT_WORDS = 4  # so many words make the start of a sentence, fewer may be the entry of a menu
LINK_WORDS = 8  # the text of a link inside a paragraph rarely has more

# Scripts that put no blanks between words: two characters count as a word.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


@define(eq=False)  # never changed after it is made
class Line:
    """A line: one printed line, or several that are fragments of one.

    Attributes:
        text: the words, without outer blanks, with the fragments joined.
        start: the offset of its first character in the capture.
        end: the offset after its last character.
        words: the number of words.
        key: equal for lines with the same words.
        blanks: the number of blank lines before it.
        indent: the number of blanks before it in its printed line.
        breaks: the text between its fragments, which is read as a blank or as nothing, and the marks of its links.
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
    """Whether the last mark ends a sentence. Closing quotation marks and brackets after it are ignored.

    >>> ends_sentence("“It holds.”"), ends_sentence("It holds")
    (True, False)
    """
    return text.rstrip(CLOSERS)[-1:] in SENTENCE_ENDS


def read_lines(text: str) -> list[Line]:
    """Return the lines of a capture that are not blank, in reading order, with fragments joined."""
    printed = _printed(text)
    if WIDE in text and any(WIDE in line.text for line in printed):  # only pages with wide gaps can have columns
        rows = in_reading_order([Row(line.text, line.start, line.blanks, line.indent) for line in printed])
        printed = [_line(words, start, start + len(words), blanks, indent) for words, start, blanks, indent in rows]
    full = wrapped(printed)
    marks = marks_in(text)
    if marks is not None:
        printed = [_read(line, marks) for line in printed]
    return _joined(printed, full, text)


def _printed(text: str) -> list[Line]:
    """Return the lines as they are printed."""
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
    """Return a line for a text without outer blanks."""
    if text.isprintable() and "  " not in text:  # single plain spaces only, so they can be counted
        words, key = text.count(" ") + 1, text.casefold()
    else:
        words, key = len(text.split()), line_key(text)
    if not text.isascii():
        words = max(words, len(_UNSPACED.findall(text)) // 2)
    return Line(text, start, end, words, key, blanks, indent, breaks)


def _read(line: Line, marks: re.Pattern[str]) -> Line:
    """Return the line without the marks of links and other markup."""
    text, taken = without_marks(line.text, line.start, marks)
    return _line(text, line.start, line.end, line.blanks, line.indent, taken) if taken else line


def _joined(printed: Sequence[Line], full: Container[int], text: str) -> list[Line]:
    """Return the lines, with each run of fragments as one line."""
    joined: list[Line] = []
    rest = 0  # the first line that was not added yet
    for run in _runs(printed, full, text):
        joined += printed[rest : run.start]
        joined.append(_one(printed[run.start : run.stop]))
        rest = run.stop
    joined += printed[rest:]
    return joined


def _runs(printed: Sequence[Line], full: Container[int], text: str) -> list[range]:
    """Return the runs of lines that are fragments of one line."""
    runs: list[range] = []
    words = 0  # of the last run
    for n, (before, line) in enumerate(pairwise(printed), start=1):
        first = line.text[0]
        may_go_on = first.islower() or first in CONTINUERS
        if line.blanks or not (may_go_on or n in full) or not _are_neighbours(before, line, text):
            continue  # like most lines, it begins something new
        goes_on = may_go_on and _is_open(before.text)
        start, count = (runs[-1].start, words) if runs and runs[-1].stop == n else (n - 1, before.words)
        joins = n in full or (goes_on and (count >= FRAGMENT_WORDS or first in CONTINUERS))
        if goes_on and start == n - 1 and n > 1:  # perhaps after a link inside the sentence above
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
    """Whether a line may be a link inside the sentence that the line before it left open."""
    return (
        not line.blanks and line.words <= LINK_WORDS and _is_open(before.text) and _are_neighbours(before, line, text)
    )


def _is_open(text: str) -> bool:
    """Whether a sentence may continue after this text."""
    return text[-1] != ":" and not ends_sentence(text)


def _are_neighbours(before: Line, line: Line, text: str) -> bool:
    """Whether nothing stands between two lines, such as the text of another column."""
    return text[before.end : line.start].isspace()


def _one(run: Sequence[Line]) -> Line:
    """Return the fragments as one line."""
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
