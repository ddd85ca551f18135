"""Print how many quotes of each confidence are right, on the visible gold of the attribution benchmark.

usage: python -m scripts.bench.calibration BENCH     BENCH: the folder with attribution/

A quote is right if its words and its speaker are right by the rules of the benchmark. On PolNeAR (dev), one of its
parts overlaps a gold quote by half, and its mention is the source of that quote. On the mini-articles, the benchmark's
own matching decides. This script learns nothing: scripts/train/confidence.py makes the confidences.
"""

import importlib
import sys
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from newscorpus import Quote, find_quotes
from scripts.benchmark_files import rows

STEPS = (0.0, 0.7, 0.8, 0.85, 0.9, 1.01)  # edges of the classes of confidence
Place = tuple[int, int]


class Judged(NamedTuple):
    """The confidence of a quote, and whether the quote is right."""

    confidence: float
    right: bool


class Scorer(NamedTuple):
    """What a module of the benchmark says: a place without outer marks, and whether a speaker is right."""

    trim: Callable[[str, int, int], Place]
    speaker_ok: Callable[..., bool]


def scorer(module: str, speaker_ok: str) -> Scorer:
    """Return the functions of a module of the benchmark, whose folder is on ``sys.path``."""
    found = importlib.import_module(module)
    return Scorer(found.trim, getattr(found, speaker_ok))


def on_polnear(bench: Path) -> Iterator[Judged]:
    """Judge each quote in the dev part of PolNeAR."""
    trim, mention_ok = scorer("score_polnear", "mention_ok")
    for document in rows(bench / "data" / "polnear.jsonl.gz"):
        if document["set"] != "dev":
            continue
        text: str = document["text"]
        gold = [(trim(text, quote["start"], quote["end"]), quote) for quote in document["quotes"]]
        for quote in find_quotes(text):
            row = row_of(quote, text)
            parts = [trim(text, part.start, part.end) for part in quote.parts]
            right = any(
                overlap(place, part) >= 0.5 and (not marked.get("speaker_text") or mention_ok(marked, row, text))
                for place, marked in gold
                for part in parts
            )
            yield Judged(quote.confidence, right)


def row_of(quote: Quote, text: str) -> dict[str, Any]:
    """Return the speaker of a quote as the benchmark writes it."""
    row: dict[str, Any] = {"speaker_name": quote.speaker.name if quote.speaker else None}
    if quote.mention:
        start, end = quote.mention.start, quote.mention.end
        row |= {"speaker_start": start, "speaker_end": end, "speaker_text": text[start:end]}
    return row


def on_mini_articles(bench: Path) -> Iterator[Judged]:
    """Judge each quote in the invented mini-articles."""
    trim, speaker_ok = scorer("score_challenge", "speaker_ok")
    for document in rows(bench / "data" / "challenge.jsonl"):
        text: str = document["text"]
        marked = [quote for quote in document["quotes"] if quote.get("role") != "term"]
        gold = [(trim(text, quote["start"], quote["end"]), quote) for quote in marked]
        for quote in find_quotes(text):
            least = 0.8 if quote.kind == "direct" else 0.5
            row = {"speaker": quote.speaker.name if quote.speaker else None}
            places = [trim(text, span.start, span.end) for span in (*quote.verbatim, *quote.parts)]
            right = any(overlap(at, place) >= least and speaker_ok(g, row) for at, g in gold for place in places)
            yield Judged(quote.confidence, right)


def overlap(a: Place, b: Place) -> float:
    """Return the intersection of two stretches over their union."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared / (max(a[1], b[1]) - min(a[0], b[0])) if shared > 0 else 0.0


def main() -> None:
    """Print a table for each gold."""
    bench = Path(sys.argv[1]) / "attribution"
    sys.path.insert(0, str(bench))
    for name, judged in (("PolNeAR dev", list(on_polnear(bench))), ("mini-articles", list(on_mini_articles(bench)))):
        print(name)
        for low, high in pairwise(STEPS):
            right = [quote.right for quote in judged if low <= quote.confidence < high]
            if right:
                print(f"  confidence {low:.2f} to {min(high, 1.0):.2f}: {sum(right)} of {len(right)} right")


if __name__ == "__main__":
    main()
