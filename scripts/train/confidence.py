"""Measure how often each frame is right, and write it where Quote.confidence comes from.

usage: python -m scripts.train.confidence [--write]

Reads tests/attribution/cases/calibration.txt: invented news in which every quote is marked. A quote counts as right
when its words overlap a marked one's (intersection over union of the characters at least .8 for direct speech, .5 for
reported speech) and its speaker is the marked one, titles and articles aside. Without --write it only prints.
"""

import re
import sys
from collections import Counter
from pathlib import Path

from newscorpus.attribution import find_quotes
from newscorpus.attribution.confidence import frame_of, source_of

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from support.case_files import read_cases  # noqa: E402

CASES = ROOT / "tests" / "attribution" / "cases" / "calibration.txt"
TABLE = ROOT / "src" / "newscorpus" / "attribution" / "data" / "confidence.toml"
ARTICLE = re.compile(r"^(?:the|a|an|mr|mrs|ms|dr|her|his)\b\.? ", re.IGNORECASE)


def plain(name: str) -> str:
    """A name as it is compared: without a leading article or title, in lower case."""
    return ARTICLE.sub("", name).lower()


def places(text: str, words: str) -> list[tuple[int, int]]:
    """Where the parts of a marked quote stand in the text."""
    found: list[tuple[int, int]] = []
    at = 0
    for part in words.split(" … "):
        start = text.find(part, at)
        if start < 0:
            start = text.find(part)
        found.append((start, start + len(part)))
        at = start + len(part)
    return found


def overlap(a: list[tuple[int, int]], b: list[tuple[int, int]]) -> float:
    """Intersection over union of two sets of stretches, in characters."""
    first = {k for start, end in a for k in range(start, end)}
    second = {k for start, end in b for k in range(start, end)}
    return len(first & second) / (len(first | second) or 1)


def measure() -> tuple[Counter[str], Counter[str], Counter[str], Counter[str], int]:
    """Right and all by frame, right and all by kind of source, and how many marked quotes were missed."""
    right: Counter[str] = Counter()
    of: Counter[str] = Counter()
    right_by_source: Counter[str] = Counter()
    of_by_source: Counter[str] = Counter()
    missed = 0
    for title, text, wanted in read_cases(CASES):
        marked = [(kind, places(text, words), speaker) for kind, words, speaker in wanted]
        left = list(range(len(marked)))
        for quote in find_quotes(text):
            spans = [(part.start, part.end) for part in quote.parts]
            best = max(left, key=lambda n: overlap(marked[n][1], spans), default=None)
            least = 0.8 if quote.kind == "direct" else 0.5
            good = best is not None and overlap(marked[best][1], spans) >= least
            if good and best is not None:
                left.remove(best)
                named = "" if quote.speaker is None else quote.speaker.name
                good = plain(named).startswith(plain(marked[best][2])) or plain(named) == plain(marked[best][2])
            if not good:
                print(
                    f"  wrong in {title}: {quote.text[:50]!r} by {quote.speaker and quote.speaker.name} ({quote.rule})"
                )
            for counts, hits, key in (
                (of, right, frame_of(quote)),
                (of_by_source, right_by_source, source_of(quote, text)),
            ):
                counts[key] += 1
                hits[key] += good
        for n in left:
            print(f"  missed in {title}: {wanted[n]}")
        missed += len(left)
    return right, of, right_by_source, of_by_source, missed


def main() -> None:
    """Print the table; with --write, write it."""
    right, of, right_by_source, of_by_source, missed = measure()
    lines = [
        "# The measured precision of quotes, as [right quotes, all quotes].",
        "# It is counted by frame, and by what names the speaker: a name, other words such as a pronoun, or nothing.",
        "# Written by scripts/train/confidence.py. Do not edit.",
    ]
    for table, hits, counts in (("frame", right, of), ("source", right_by_source, of_by_source)):
        lines += ["", f"[{table}]"]
        lines += [f'"{key}" = [{hits[key]}, {counts[key]}]' for key in sorted(counts)]
    print("\n".join(lines))
    total, good = sum(of.values()), sum(right.values())
    print(f"# {good} of {total} right, {missed} missed")
    if "--write" in sys.argv[1:]:
        TABLE.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
