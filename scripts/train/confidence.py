"""Measure how often each frame is right, and write the table that Quote.confidence comes from.

usage: python -m scripts.train.confidence [--write]

The script reads tests/attribution/cases/calibration.txt: invented news in which every quote is marked. A quote is right
if its words and its speaker are right. Its words overlap a marked quote: the intersection over union of the characters
is at least .8 for direct speech and .5 for reported speech. Its speaker is the marked one, without titles and articles.
The script prints what is wrong and the table. Only with --write does it write the table.
"""

import re
import sys
from collections import Counter
from pathlib import Path

from attrs import Factory, define

from newscorpus import Quote
from newscorpus.attribution import find_quotes
from newscorpus.attribution.confidence import frame_of, source_of

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from support.case_files import read_cases  # noqa: E402

CASES = ROOT / "tests" / "attribution" / "cases" / "calibration.txt"
TABLE = ROOT / "src" / "newscorpus" / "attribution" / "data" / "confidence.toml"
ARTICLE = re.compile(r"^(?:the|a|an|mr|mrs|ms|dr|her|his)\b\.? ", re.IGNORECASE)
HEAD = """\
# The measured precision of quotes, as [right quotes, all quotes].
# It is counted by frame, and by what names the speaker: a name, other words such as a pronoun, or nothing.
# Written by scripts/train/confidence.py. Do not edit."""

Places = list[tuple[int, int]]


@define
class Counts:
    """How many quotes were found and are right, by a key, and how many marked quotes were missed."""

    found: Counter[tuple[str, str]] = Factory(Counter[tuple[str, str]])  # by table and key
    right: Counter[tuple[str, str]] = Factory(Counter[tuple[str, str]])
    missed: int = 0


def plain(name: str) -> str:
    """Return a name in lower case, without a leading article or title."""
    return ARTICLE.sub("", name).lower()


def places(text: str, words: str) -> Places:
    """Return the places in the text of the parts of a marked quote."""
    found: Places = []
    at = 0
    for part in words.split(" … "):
        start = text.find(part, at)
        if start < 0:
            start = text.find(part)
        found.append((start, start + len(part)))
        at = start + len(part)
    return found


def overlap(a: Places, b: Places) -> float:
    """Return the intersection over union of two lists of stretches, in characters."""
    first = {k for start, end in a for k in range(start, end)}
    second = {k for start, end in b for k in range(start, end)}
    return len(first & second) / (len(first | second) or 1)


def best_marked(quote: Quote, marked: dict[int, Places]) -> int | None:
    """Return the number of the marked quote that a found quote overlaps most, if the overlap is enough."""
    spans = [(part.start, part.end) for part in quote.parts]
    best = max(marked, key=lambda n: overlap(marked[n], spans), default=None)
    least = 0.8 if quote.kind == "direct" else 0.5
    return best if best is not None and overlap(marked[best], spans) >= least else None


def measure() -> Counts:
    """Find the quotes of all cases, print what is wrong, and return the counts."""
    counts = Counts()
    for title, text, wanted in read_cases(CASES):
        marked = {n: places(text, words) for n, (_, words, _) in enumerate(wanted)}
        for quote in find_quotes(text):
            best = best_marked(quote, marked)
            name = "" if quote.speaker is None else quote.speaker.name
            is_right = best is not None and plain(name).startswith(plain(wanted[best][2]))
            if best is not None:
                del marked[best]
            if not is_right:
                print(f"  wrong in {title}: {quote.text[:50]!r} by {name or None} ({quote.rule})")
            for key in (("frame", frame_of(quote)), ("source", source_of(quote.speaker, quote.mention, text))):
                counts.found[key] += 1
                counts.right[key] += is_right
        for n in marked:
            print(f"  missed in {title}: {wanted[n]}")
        counts.missed += len(marked)
    return counts


def main() -> None:
    """Print the table, and write it with --write."""
    counts = measure()
    lines = [HEAD]
    for table in ("frame", "source"):
        keys = sorted(key for name, key in counts.found if name == table)
        lines += ["", f"[{table}]"]
        lines += [f'"{key}" = [{counts.right[table, key]}, {counts.found[table, key]}]' for key in keys]
    print("\n".join(lines))
    frames = [key for key in counts.found if key[0] == "frame"]
    right, found = sum(counts.right[key] for key in frames), sum(counts.found[key] for key in frames)
    print(f"# {right} of {found} right, {counts.missed} missed")
    if "--write" in sys.argv[1:]:
        TABLE.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
