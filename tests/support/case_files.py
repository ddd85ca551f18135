"""Case files: invented texts with what is to be found in them, in a form that a reader can check.

A case is a title (``## title``), a text, a line of three dashes and one line a quote: kind | words | speaker, the
words of several parts divided by `` … ``, the speaker left blank where the text does not tell it.
"""

from pathlib import Path

__all__ = ["read_cases", "shown"]


def read_cases(path):
    """The cases of a file: title, text, and the quotes as triples of strings."""
    for block in Path(path).read_text("utf-8").split("\n## ")[1:]:
        title, _, rest = block.partition("\n")
        text, _, wanted = rest.partition("\n---\n")
        quotes = [tuple(part.strip() for part in line.split("|")) for line in wanted.strip().splitlines()]
        yield title.strip(), text, quotes


def shown(quote, text):
    """A quote as such a triple."""
    words = " … ".join(" ".join(part.of(text).split()) for part in quote.parts)
    return str(quote.kind), words, "" if quote.speaker is None else quote.speaker.name
