"""Which lines of a page name the authors of a story."""

from collections.abc import Sequence

from attrs import frozen

from newscorpus.parsing.bylines import authors, bare_names
from newscorpus.parsing.dates import is_stamp_line
from newscorpus.rules import Rules

__all__ = ["BylineLine", "byline_lines"]

ABOVE, INSIDE, BELOW = 4, 3, 3  # lines above the title, into the text and below it in which a byline may stand
NEAR = 2  # lines between a name that no word introduces and a date or the title
REACH = 60  # lines behind the title
LONGEST = 200  # characters of a byline


@frozen
class BylineLine:
    """A line that names authors.

    Attributes:
        line: its number.
        names: the authors.
    """

    line: int
    names: tuple[str, ...]


def byline_lines(lines: Sequence[str], title: int | None, body: tuple[int, int], rules: Rules) -> list[BylineLine]:
    """The lines that name the authors of a story, best kind first found: introduced above, bare above, below.

    Args:
        lines: the lines of the page that may belong to the story.
        title: the number of the line that is its title.
        body: the numbers of the first and the last line of its text.
        rules: the rules of the run.
    """
    first, last = body
    titled = title is not None and title < first
    top = title if titled and title is not None else max(-1, first - ABOVE)
    inside = INSIDE if titled else 0
    above = [n for n in range(max(0, top - ABOVE), min(first + INSIDE, last + 1)) if n != title]
    below = list(range(last + 1, min(last + 1 + BELOW, len(lines))))
    return (
        _introduced([n for n in above if n > top], lines, rules)
        or _bare(range(top + 1, min(first + inside, last)), top, first, lines, rules)
        or _introduced([n for n in above if n < top], lines, rules)
        or _introduced(below, lines, rules)
        or _bare(range(last + 1, min(last + 2, len(lines))), last, last, lines, rules)
    )


def _introduced(numbers: Sequence[int], lines: Sequence[str], rules: Rules) -> list[BylineLine]:
    """The first line with a word for authors, and those that go on with it."""
    found: list[BylineLine] = []
    for n in numbers:
        names = authors(lines[n], rules) if len(lines[n]) <= LONGEST else None
        if names:
            found.append(BylineLine(n, names))
        elif found and n > found[-1].line + 1:
            break
    return found


def _bare(numbers: range, title: int, first: int, lines: Sequence[str], rules: Rules) -> list[BylineLine]:
    """Lines with nothing but names, next to the title, to the first line of the text, or to a date."""
    found: list[BylineLine] = []
    for n in numbers[:REACH]:
        if len(lines[n]) > LONGEST:
            continue
        near = n - title <= NEAR or abs(n - first) <= NEAR or (found and n == found[-1].line + 1)
        names = bare_names(lines[n], rules)
        if names and (near or _is_dated(n, lines, rules)):
            found.append(BylineLine(n, names))
        elif found:
            break
    return found


def _is_dated(n: int, lines: Sequence[str], rules: Rules) -> bool:
    """Is there a line with nothing but a date near this one?"""
    return any(is_stamp_line(line, rules) for line in lines[max(0, n - NEAR) : n + NEAR + 1])
