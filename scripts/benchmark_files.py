"""Read the data files of the benchmarks. They are not part of the repository."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SETS = ("aeb", "fundus_eval", "fundus", "wcxb")  # sets of pages of the parsing benchmark
CONVERTERS = ("inscriptis", "resiliparse", "bs4")  # programs that made text of the HTML of these pages


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a file of JSON Lines, which may be gzipped.

    The lines are split at line feeds alone, because a JSON string may contain other line separators.
    """
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8", "surrogatepass")
    return map(json.loads, text.split("\n")[:-1])


def reuters(bench: Path) -> list[dict[str, Any]]:
    """Return the stories of the deduplication benchmark, each with an ``id`` and a ``text``."""
    return list(rows(bench / "deduplication" / "data" / "reuters.jsonl.gz"))
