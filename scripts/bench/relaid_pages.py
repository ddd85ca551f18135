"""Print how well parse reads the pages of the benchmark in the layouts of other converters.

usage: python -m scripts.bench.relaid_pages BENCH [--every 3]      BENCH: the folder with parsing/

The script takes every third page of aeb, fundus and wcxb as resiliparse converted it, and lays it out in six ways:
without blank lines; with a blank line after every line; wrapped at 78 columns; as Markdown; as a text browser prints
it, with numbered links and a list of addresses at the end; and in columns, with the lines above the story to its left
and the lines below it to its right. For each layout it prints the F1 of the body, in runs of four words, and the share
of the titles that are right.
"""

import argparse
import textwrap
from collections.abc import Callable
from pathlib import Path
from statistics import fmean
from typing import Any

from newscorpus import parse
from scripts.benchmark_files import rows
from scripts.train.alignment import overlap, same_words, words_of

RELAID = ("aeb", "fundus", "wcxb")
SHORT = 70  # characters: a shorter line outside the story is a link
WIDTH = 78  # columns
Page = dict[str, str]


def filled(text: str, indent: str = "", hanging: str = "") -> str:
    """Return a wrapped line. No word is broken."""
    return textwrap.fill(
        text, WIDTH, initial_indent=indent, subsequent_indent=hanging, break_long_words=False, break_on_hyphens=False
    )


def is_link(line: str, page: Page) -> bool:
    """Whether a line is probably the text of a link: it is short, and it is not in the story."""
    return len(line) < SHORT and line not in page["body"] and line != page["title"]


def as_printed(page: Page) -> str:
    """Return the page as the converter laid it out."""
    return page["text"]


def without_blank_lines(page: Page) -> str:
    """Return the page without blank lines."""
    return "\n".join(row for row in page["text"].split("\n") if row.strip())


def spaced(page: Page) -> str:
    """Return the page with a blank line between all lines."""
    return "\n\n".join(row for row in page["text"].split("\n") if row.strip())


def wrapped(page: Page) -> str:
    """Return the page with its long lines wrapped."""
    return "\n".join(filled(row.strip()) if len(row) > WIDTH else row for row in page["text"].split("\n"))


def markdown(page: Page) -> str:
    """Return the page with headings, lists of links, and a link in each long paragraph."""
    out: list[str] = []
    for row in map(str.strip, page["text"].split("\n")):
        words = row.split()
        address = f"https://news.example/{'-'.join(words[:4]).lower()}"
        if row and row == page["title"]:
            out.append(f"# {row}")
        elif row and is_link(row, page):
            out.append(f"  * [{row}]({address})")
        elif row and len(row) < SHORT:
            out.append(f"## {row}")
        elif len(words) > 20:
            out.append(f"{' '.join(words[:9])} [{' '.join(words[9:11])}]({address}) {' '.join(words[11:])}")
        else:
            out.append(row)
    return "\n".join(out)


def text_browser(page: Page) -> str:
    """Return the page wrapped and indented, with numbered links and a list of their addresses at the end."""
    out: list[str] = []
    links = 0
    for row in map(str.strip, page["text"].split("\n")):
        words = row.split()
        if row and is_link(row, page):
            links += 1
            out.append(filled(f"* [{links}]{row}", "     ", "       "))
            continue
        if len(words) > 25:
            links += 1
            words[9] = f"[{links}]{words[9]}"
        out += ["", filled(" ".join(words), "   ", "   ")] if words else [""]
    listed = (f"  {n:2}. https://news.example/{n * 77}" for n in range(1, links + 1))
    return "\n".join([*out, "", "References", "", *listed])


def columns(page: Page) -> str:
    """Return the lines above the story, the story, and the lines below it side by side."""
    printed = [row.strip() for row in page["text"].split("\n")]
    story = [n for n, row in enumerate(printed) if row and (row in page["body"] or row == page["title"])]
    if not story:
        return page["text"]
    parts = printed[: story[0]], printed[story[0] : story[-1] + 1], printed[story[-1] + 1 :]
    cells = [[row for row in part if row] if n != 1 else part for n, part in enumerate(parts)]
    widths = [max(map(len, part), default=0) + 2 for part in cells]
    height = max(map(len, cells))
    full = [[*part, *[""] * (height - len(part))] for part in cells]
    return "\n".join("".join(map(str.ljust, row, widths)) for row in zip(*full, strict=True))


LAYOUTS: tuple[Callable[[Page], str], ...] = (
    as_printed, without_blank_lines, spaced, wrapped, markdown, text_browser, columns,
)  # fmt: skip


def scores(
    layout: Callable[[Page], str], texts: dict[str, str], golds: list[dict[str, Any]]
) -> tuple[float, list[bool]]:
    """Return the F1 of the bodies, and for each page that prints its title whether ``parse`` finds it."""
    counts: list[tuple[int, int, int]] = []
    titles: list[bool] = []
    for gold in golds:
        page = {"text": texts[gold["id"]], "body": gold["body"], "title": (gold["title"] or "").strip()}
        story = max(parse(layout(page)).articles, key=lambda article: len(article.text), default=None)
        counts.append(overlap(page["body"], story.text if story else ""))
        if any(row.strip() == page["title"] for row in page["text"].split("\n") if row.strip()):
            titles.append(story is not None and same_words(words_of(page["title"]), words_of(story.title or "")))
    precision = fmean(common / found for common, _, found in counts if found)
    recall = fmean(common / gold for common, gold, _ in counts if gold)
    return 2 * precision * recall / (precision + recall), titles


def main() -> None:
    """Print a line for each layout."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", type=Path)
    parser.add_argument("--every", type=int, default=3)
    options = parser.parse_args()
    data = options.bench / "parsing" / "data"
    for layout in LAYOUTS:
        line = f"{layout.__name__.replace('_', ' '):<20}"
        for set_ in RELAID:
            texts = {row["id"]: row["text"] for row in rows(data / f"{set_}.resiliparse.jsonl.gz")}
            golds = list(rows(data / f"{set_}.gold.jsonl.gz"))[:: options.every]
            f1, titles = scores(layout, texts, golds)
            line += f"  {set_} {f1:.3f}"
            line += f" titles {fmean(titles):.3f} of {len(titles)}" if titles else ""
        print(line, flush=True)


if __name__ == "__main__":
    main()
