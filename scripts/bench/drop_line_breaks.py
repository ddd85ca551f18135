"""Print paragraphs with glued words: wrapped at a width, with the line breaks dropped, as some page builders do.

    python -m scripts.bench.drop_line_breaks --width 80 --indent 44 < paragraphs.txt

Standard input has one paragraph on each line. The script was made for the captures in ``seeds/``. On standard error it
prints what a repair has to restore: the offsets at which a space is missing.
"""

import argparse
import sys
import textwrap


def drop_line_breaks(paragraph: str, width: int, indent: int = 0) -> tuple[str, list[int]]:
    """Return the paragraph with glued words, and the offsets in it at which a space is missing.

    Args:
        paragraph: words with single spaces between them.
        width: the columns of a line.
        indent: the columns at the start of the first line that stay empty.

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
    """Print each paragraph of standard input with glued words, and the places of the missing spaces."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--width", type=int, required=True)
    parser.add_argument("--indent", type=int, default=0)
    options = parser.parse_args()
    at = 0
    places: list[str] = []
    for line in sys.stdin.read().splitlines():
        glued, offsets = drop_line_breaks(line, options.width, options.indent)
        print(glued)
        places += (f"{at + n}  {glued[max(0, n - 12) : n]}|{glued[n : n + 12]}" for n in offsets)
        at += len(glued) + 1
    print("\n".join(places), file=sys.stderr)


if __name__ == "__main__":
    main()
