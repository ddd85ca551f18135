"""Make captures from the stories of pages: short stories, several in one capture, with few lines around them.

Pages from publishers are long and full of menus. A feed, a clipboard or a crawl of a scrolling site leaves shorter
captures. The weights of lines are learned from both.
"""

import random
import re
from collections.abc import Iterator, Sequence
from typing import Any

WIDGETS = ("TT", "20", "Share", "Follow", "0", "A A", "Print", "Listen", "Comments", "1.2K", "Save", "3 min")
DOMAINS = ("example.com", "news.example.org", "www.example.net", "example.co.uk")
MENUS = ("Home", "World", "Politics", "Sport", "Culture", "Contact", "Newsletter", "Search", "Log in", "More", "Video")


def made_pages(
    golds: Sequence[dict[str, Any]], captions: Sequence[str], count: int, seed: int
) -> Iterator[tuple[str, list[str]]]:
    """Yield the text of each capture and its bodies. The same gold stories and seed give the same captures."""
    draw = random.Random(seed)  # noqa: S311
    for _ in range(count):
        parts: list[str] = []
        bodies: list[str] = []
        layout = draw.choice(("scroll", "scroll", "head", "twice", "bare"))
        gap = draw.choice(("\n", "\n\n", "\n\n"))
        for gold in draw.sample(golds, min(len(golds), draw.choice((1, 1, 2, 2, 3)))):
            body: str = gold["body"]
            paragraphs = [p for p in body.split("\n") if p.strip()]
            paragraphs = paragraphs[: draw.choice((1, 2, 3, 4, 6, 9, 30, 60))]
            if draw.random() < 0.5:
                paragraphs = [_shortened(p, draw) for p in paragraphs]
            if not paragraphs:
                continue
            head = _head(layout, gold["title"] or _title_of(paragraphs), draw.choice(captions), draw)
            parts.append(head + gap.join(paragraphs))
            bodies.append("\n\n".join(paragraphs))
        text = ("\n" * draw.randint(2, 5)).join(parts)
        if draw.random() < 0.3:
            text += "\n" + draw.choice(DOMAINS)
        if draw.random() < 0.3:
            text = "\n".join(draw.sample(MENUS, draw.randint(2, 8))) + "\n\n" + text
        if draw.random() < 0.3:
            text += "\n\n" + "\n".join(draw.sample(MENUS, draw.randint(2, 8)))
        yield text, bodies


def _shortened(paragraph: str, draw: random.Random) -> str:
    """Return the first sentence of a paragraph, or the first two."""
    sentences = re.split(r"(?<=[.!?])\s+(?=\S)", paragraph)
    return " ".join(sentences[: draw.choice((1, 1, 2))])


def _title_of(paragraphs: Sequence[str]) -> str:
    return " ".join(paragraphs[0].split()[:9])


def _head(layout: str, title: str, caption: str, draw: random.Random) -> str:
    if layout == "bare":
        return ""
    if layout == "twice":
        return f"{title}\n{title}\n2024-0{draw.randint(1, 9)}-1{draw.randint(0, 9)} 1{draw.randint(0, 9)}:45\n"
    if layout == "head":
        byline = f"{draw.choice(('By', 'Von', 'Por'))} {draw.choice(('Ada Obi', 'Ivo Lund', 'Mei Tan'))}"
        return f"{title}\n{byline}\n1{draw.randint(0, 9)} May 2024\n"
    widgets = "\n".join(draw.sample(WIDGETS, draw.randint(1, 2)))
    pictures = f"{caption}\n{caption}\n" if draw.random() < 0.8 else ""
    again = f"{pictures}\n" if pictures else ""
    return f"{title}\n\n{pictures}{widgets}\n\n{title}\n\n{again}"
