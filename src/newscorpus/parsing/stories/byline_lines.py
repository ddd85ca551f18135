"""Decide which lines of a page name the authors of a story."""

from collections.abc import Sequence

from attrs import frozen

from newscorpus.parsing.fields.bylines import agency_alone, authors, bare_names
from newscorpus.parsing.fields.stamp_lines import is_stamp_line
from newscorpus.rules import Rules

__all__ = ["BylineLine", "byline_lines"]

ABOVE, INSIDE, BELOW = 4, 5, 3  # lines above the title, into the text and below it in which a byline may stand
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
    """Return the lines that name the authors of a story, of the best kind that is found.

    The order of the kinds is: introduced by a word above the text, bare names above the text, below the text.

    Args:
        lines: the lines of the page that may belong to the story.
        title: the number of the line that is its title.
        body: the numbers of the first and the last line of its text.
        rules: the rules of the run.
    """
    first, last = body
    titled = title is not None and title < first
    top = title if titled and title is not None else max(-1, first - ABOVE - 1)
    head = range(top + 1, min(first + INSIDE, last + 1))
    return (
        _introduced(head, lines, rules)
        or _bare(head, top if titled else None, first, lines, rules)
        or _introduced(range(max(0, top - ABOVE), max(0, top)), lines, rules)
        or _introduced(range(last + 1, min(last + 1 + BELOW, len(lines))), lines, rules)
        or _bare(range(last + 1, min(last + 2, len(lines))), last, last, lines, rules)
        or _agency(head if titled else range(0), lines, rules)
    )


def _introduced(numbers: Sequence[int], lines: Sequence[str], rules: Rules) -> list[BylineLine]:
    """Return the first line with a word for authors, and the lines that continue it."""
    found: list[BylineLine] = []
    for n in numbers:
        names = authors(lines[n], rules) if len(lines[n]) <= LONGEST else None
        if names:
            found.append(BylineLine(n, names))
        elif found and n > found[-1].line + 1:
            break
    return found


def _bare(numbers: range, title: int | None, first: int, lines: Sequence[str], rules: Rules) -> list[BylineLine]:
    """Return the lines that contain only names and stand next to the title, the first line of the text, or a date."""
    found: list[BylineLine] = []
    for n in numbers[:REACH]:
        if len(lines[n]) > LONGEST:
            continue
        near = title is not None and (n - title <= NEAR or abs(n - first) <= NEAR)
        near = near or (bool(found) and n == found[-1].line + 1)
        names = bare_names(lines[n], rules)
        if names and (near or _is_dated(n, lines, rules)):
            found.append(BylineLine(n, names))
        elif found:
            break
    return found


def _agency(numbers: range, lines: Sequence[str], rules: Rules) -> list[BylineLine]:
    """Return the first line that contains only the name of an agency."""
    for n in numbers[:REACH]:
        name = agency_alone(lines[n], rules)
        if name is not None:
            return [BylineLine(n, (name,))]
    return []


def _is_dated(n: int, lines: Sequence[str], rules: Rules) -> bool:
    """Whether a line near this one contains only a date."""
    return any(is_stamp_line(line, rules) for line in lines[max(0, n - NEAR) : n + NEAR + 1])
