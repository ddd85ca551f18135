"""How parse reads the benchmark's pages when another converter had laid them out.

usage: PYTHONPATH=src python -m scripts.bench.relaid_pages BENCH [--every 3]      BENCH: the folder with parsing/

Every third page of aeb, fundus and wcxb, as resiliparse gives it, is laid out anew: without blank lines or with one
behind every line; wrapped at 78 columns; as Markdown; as a text browser prints it, wrapped, with its links numbered and
their addresses listed at the end; and in columns, with what stands above the story to its left and what stands below to
its right. For each layout the F1 of the body, in runs of four words, and the share of the titles that are right.
"""

import argparse
import textwrap
from collections.abc import Callable
from pathlib import Path
from statistics import fmean

from newscorpus import parse
from scripts.train.headline_weights import plain, same
from scripts.train.line_weights import overlap, rows

SETS = ("aeb", "fundus", "wcxb")
SHORT = 70  # characters: a shorter line that is not of the story is a link
WIDTH = 78
Page = dict[str, str]


def filled(text: str, indent: str = "", hanging: str = "") -> str:
    """A line wrapped, words kept whole."""
    return textwrap.fill(
        text, WIDTH, initial_indent=indent, subsequent_indent=hanging, break_long_words=False, break_on_hyphens=False
    )


def is_link(line: str, page: Page) -> bool:
    """Whether a line is likely to be the text of a link: it is short and not of the story."""
    return len(line) < SHORT and line not in page["body"] and line != page["title"]


def as_printed(page: Page) -> str:
    """The page as the converter laid it out."""
    return page["text"]


def without_blank_lines(page: Page) -> str:
    """No blank lines."""
    return "\n".join(row for row in page["text"].split("\n") if row.strip())


def spaced(page: Page) -> str:
    """A blank line between all others."""
    return "\n\n".join(row for row in page["text"].split("\n") if row.strip())


def wrapped(page: Page) -> str:
    """Long lines wrapped."""
    return "\n".join(filled(row.strip()) if len(row) > WIDTH else row for row in page["text"].split("\n"))


def markdown(page: Page) -> str:
    """Headings, lists of links, and a link amid each paragraph."""
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
    """Wrapped and set in, links numbered, their addresses listed at the end."""
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
    """What stands above the story, the story, and what stands below it side by side."""
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


def main() -> None:
    """Read the options and print a line for each layout."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("bench", type=Path)
    options.add_argument("--every", type=int, default=3)
    arguments = options.parse_args()
    data = arguments.bench / "parsing" / "data"
    for layout in LAYOUTS:
        told = f"{layout.__name__.replace('_', ' '):<20}"
        for set_ in SETS:
            texts = {row["id"]: row["text"] for row in rows(data / f"{set_}.resiliparse.jsonl.gz")}
            counts: list[tuple[int, int, int]] = []
            titles: list[bool] = []
            for gold in rows(data / f"{set_}.gold.jsonl.gz")[:: arguments.every]:
                page = {"text": texts[gold["id"]], "body": gold["body"], "title": (gold["title"] or "").strip()}
                story = max(parse(layout(page)).articles, key=lambda article: len(article.text), default=None)
                counts.append(overlap(page["body"], story.text if story else ""))
                if any(row.strip() == page["title"] for row in page["text"].split("\n") if row.strip()):
                    titles.append(story is not None and same(plain(page["title"]), plain(story.title or "")))
            precision = fmean(common / found for common, _, found in counts if found)
            recall = fmean(common / gold for common, gold, _ in counts if gold)
            told += f"  {set_} {2 * precision * recall / (precision + recall):.3f}"
            told += f" titles {fmean(titles):.3f} of {len(titles)}" if titles else ""
        print(told, flush=True)


if __name__ == "__main__":
    main()
