"""Print how many pages a second newscorpus and trafilatura read. trafilatura gets HTML made of the same text.

usage: python -m scripts.bench.beside_trafilatura DATA [--every 10] [--rounds 3]
       in an environment with newscorpus, trafilatura and lxml_html_clean

DATA is the folder with the pages of the parsing benchmark. It does not contain their HTML. The HTML made here has a
paragraph for each long line and a link for each short line, without attributes, scripts, styles or nesting. Real pages
have many times as much HTML, so trafilatura is slower on them than here. Both programs take turns in one process, and
the lowest processor time of all rounds counts. ``bare_extraction`` with metadata returns what ``parse`` returns: title,
date, authors and text. ``extract`` returns the text alone.
"""

import argparse
from collections.abc import Callable
from html import escape
from pathlib import Path
from time import process_time

import trafilatura

from newscorpus import parse
from scripts.bench.parse_speed import WARM, pages

PARAGRAPH = 80  # characters: a line of this length or more becomes a paragraph


def made_html(text: str) -> str:
    """Return a page with a paragraph or a link for each line of the text."""
    lines = [escape(line.strip()) for line in text.splitlines() if line.strip()]
    body = [
        f"<p>{line}</p>" if len(line) >= PARAGRAPH else f'<div><a href="/{n}">{line}</a></div>'
        for n, line in enumerate(lines)
    ]
    title = lines[0] if lines else ""
    return "\n".join(["<html><head><title>", title, "</title></head><body>", *body, "</body></html>"])


def seconds(work: Callable[[str], object], texts: list[str]) -> float:
    """Return the processor time that the work takes for all texts."""
    start = process_time()
    for text in texts:
        work(text)
    return process_time() - start


def main() -> None:
    """Measure in turns, and print pages a second and the ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--every", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    texts = pages(options.data, options.every)
    made = [made_html(text) for text in texts]
    works: dict[str, tuple[Callable[[str], object], list[str]]] = {
        "newscorpus.parse": (parse, texts),
        "trafilatura.bare_extraction, with metadata": (
            lambda page: trafilatura.bare_extraction(page, with_metadata=True),
            made,
        ),
        "trafilatura.extract, text alone": (trafilatura.extract, made),
    }
    least = dict.fromkeys(works, float("inf"))
    for work, inputs in works.values():
        seconds(work, inputs[:WARM])
    for _ in range(options.rounds):
        for name, (work, inputs) in works.items():
            least[name] = min(least[name], seconds(work, inputs))
    ours = next(iter(least.values()))
    for name, spent in least.items():
        print(f"{name:<44} {len(texts) / spent:5.0f} pages/s, parse is {spent / ours:.2f} times as fast")


if __name__ == "__main__":
    main()
