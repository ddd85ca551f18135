"""Read the gold of the captures in ``seeds/``, and turn it into offsets of the capture."""

import tomllib
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from attrs import field, frozen

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
PASSAGES = ("standfirst", "subheading", "paragraph")


@frozen
class Line:
    """A line of a capture: the kinds that are accepted for it, and its article."""

    number: int
    kinds: tuple[str, ...]
    article: int | None
    beginning: str


@frozen
class GoldQuote:
    """A stretch of speech in offsets of the capture, without outer marks and punctuation."""

    kind: str
    start: int
    end: int
    text: str
    speakers: tuple[str, ...]
    optional: bool
    line: int


@frozen
class Seed:
    """A capture with its gold."""

    name: str
    text: str = field(repr=False)
    gold: dict[str, Any] = field(repr=False)

    @cached_property
    def starts(self) -> list[int]:
        """Return the offset at which each line begins."""
        starts = [0]
        for line in self.text.split("\n"):
            starts.append(starts[-1] + len(line) + 1)
        return starts

    @cached_property
    def lines(self) -> list[Line]:
        rows = self.gold["lines"]
        return [
            Line(
                row["line"], tuple(row["kind"].split(" or ")), row.get("article"), row["text"].removesuffix("…").strip()
            )
            for row in rows
        ]

    @cached_property
    def repairs(self) -> list[int]:
        return [repair["at"] for repair in self.gold.get("repairs", [])]

    @property
    def articles(self) -> list[dict[str, Any]]:
        return self.gold["article"]

    def span(self, number: int) -> tuple[int, int]:
        """Return the offsets of a line without its outer blanks."""
        start = self.starts[number - 1]
        line = self.text[start : self.starts[number] - 1]
        return start + len(line) - len(line.lstrip()), start + len(line.rstrip())

    def read(self, start: int, end: int) -> tuple[str, list[int]]:
        """Return the repaired text between two offsets, and the offset in the capture of each of its characters."""
        text, places = "", list[int]()
        for at in range(start, end):
            if at in self.repairs and at > start:
                text += " "
                places.append(at)
            text += self.text[at]
            places.append(at)
        return text, places

    def body(self, article: int) -> list[tuple[Line, str]]:
        """Return the lines of the body of an article, with their repaired text."""
        return [
            (line, self.read(*self.span(line.number))[0])
            for line in self.lines
            if line.article == article and line.kinds[0] in PASSAGES
        ]

    @cached_property
    def quotes(self) -> list[GoldQuote]:
        found = list[GoldQuote]()
        for row in self.gold.get("quote", []):
            text, places = self.read(*self.span(row["line"]))
            at = text.index(row["text"])
            start, end = places[at], places[at + len(row["text"]) - 1] + 1
            speakers = (row["speaker"], *row.get("also", ())) if "speaker" in row else ()
            optional = row.get("optional", False)
            found.append(GoldQuote(row["kind"], start, end, row["text"], speakers, optional, row["line"]))
        return found


def published(row: dict[str, Any] | None) -> tuple[datetime, str] | None:
    """Return the value and the precision of a date in the gold."""
    return (row["value"], row["precision"]) if row else None


def load() -> list[Seed]:
    """Return all captures with their gold, sorted by name."""
    return [
        Seed(path.stem, path.read_text("utf-8"), tomllib.loads(path.with_suffix(".gold.toml").read_text("utf-8")))
        for path in sorted(SEEDS.glob("*.txt"))
    ]


def groups() -> dict[str, list[dict[str, Any]]]:
    """Return the groups of articles and the speakers that several captures share."""
    return tomllib.loads((SEEDS / "groups.toml").read_text("utf-8"))
