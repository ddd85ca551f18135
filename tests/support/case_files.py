"""Case files: invented texts with their quotes, in a form that a reader can check.

A case has a title (``## title``), a text, a line of three dashes, and a line for each quote: kind | words | speaker.
`` … `` separates the parts of a quote. The speaker is empty if the text does not say who spoke.
"""

from collections.abc import Iterator
from pathlib import Path

from newscorpus import Quote

__all__ = ["read_cases", "shown"]


def read_cases(path: str | Path) -> Iterator[tuple[str, str, list[tuple[str, ...]]]]:
    """Yield the title, the text and the quotes of each case. A quote is a triple of strings."""
    for block in Path(path).read_text("utf-8").split("\n## ")[1:]:
        title, _, rest = block.partition("\n")
        text, _, wanted = rest.partition("\n---\n")
        quotes = [tuple(part.strip() for part in line.split("|")) for line in wanted.strip().splitlines()]
        yield title.strip(), text, quotes


def shown(quote: Quote, text: str) -> tuple[str, str, str]:
    """Return a quote as such a triple."""
    words = " … ".join(" ".join(part.of(text).split()) for part in quote.parts)
    return str(quote.kind), words, "" if quote.speaker is None else quote.speaker.name
