"""Spoil paragraphs as some page builders do: wrap them at a width, then drop the line breaks.

The words at the ends of the lines are glued together. With the text comes what a repair has to put back:
the offsets before which a space is missing. Made for captures in ``seeds/``; read the text to be spoiled
from standard input, a paragraph a line:

    python -m scripts.bench.drop_line_breaks --width 80 --indent 44 < paragraphs.txt
"""

import argparse
import sys
import textwrap


def drop_line_breaks(paragraph: str, width: int, indent: int = 0) -> tuple[str, list[int]]:
    """The paragraph with glued words, and the offsets in it before which a space was lost.

    Args:
        paragraph: words with single spaces between them.
        width: the columns of a line.
        indent: the columns before the first line that its words may not use.

    >>> drop_line_breaks("the ferry left the island at nine", width=12)
    ('the ferryleft theisland atnine', [9, 17, 26])
    """
    lines = textwrap.wrap(paragraph, width, initial_indent=" " * indent, break_long_words=False, break_on_hyphens=False)
    glued, offsets = "", list[int]()
    for n, line in enumerate(lines):
        if n:
            offsets.append(len(glued))
        glued += line.strip(" ")
    return glued, offsets


def main() -> None:
    """Spoil standard input, and say where."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--width", type=int, required=True)
    parser.add_argument("--indent", type=int, default=0)
    given = parser.parse_args()
    at = 0
    places: list[str] = []
    for line in sys.stdin.read().splitlines():
        glued, offsets = drop_line_breaks(line, given.width, given.indent)
        print(glued)
        places += (f"{at + n}  {glued[max(0, n - 12) : n]}|{glued[n : n + 12]}" for n in offsets)
        at += len(glued) + 1
    print("\n".join(places), file=sys.stderr)


if __name__ == "__main__":
    main()
