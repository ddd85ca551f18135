"""How often quotes of each confidence are right on the attribution benchmark's visible gold.

usage: python -m scripts.bench.calibration BENCH     BENCH: the folder with attribution/

A quote is right when words and speaker are, by the rules of the benchmark's own scorers: on PolNeAR (dev) one of its
parts overlaps a gold quote by half and its mention is the gold source; on the mini-articles the benchmark's match.
Nothing is learned here: the confidence comes from scripts/train/confidence.py.
"""

import gzip
import json
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from newscorpus import Quote, find_quotes

STEPS = (0.0, 0.7, 0.8, 0.85, 0.9, 1.01)


def on_polnear(bench: Path) -> Iterator[tuple[float, bool]]:
    """Confidence, and whether it is right, of each quote in PolNeAR's dev part."""
    from score_polnear import mention_ok, trim  # noqa: PLC0415  the benchmark's own module

    with gzip.open(bench / "data" / "polnear.jsonl.gz", "rt", encoding="utf-8") as lines:
        for doc in (json.loads(line) for line in lines):
            if doc["set"] == "dev":
                text = doc["text"]
                gold = [(trim(text, g["start"], g["end"]), g) for g in doc["quotes"]]
                for quote in find_quotes(text):
                    told = _told(quote, text)
                    parts = [trim(text, part.start, part.end) for part in quote.parts]
                    yield (
                        quote.confidence,
                        any(
                            overlap(place, part) >= 0.5 and (not g.get("speaker_text") or mention_ok(g, told, text))
                            for place, g in gold
                            for part in parts
                        ),
                    )


def _told(quote: Quote, text: str) -> dict[str, Any]:
    row: dict[str, Any] = {"speaker_name": quote.speaker.name if quote.speaker else None}
    if quote.mention:
        start, end = quote.mention.start, quote.mention.end
        row |= {"speaker_start": start, "speaker_end": end, "speaker_text": text[start:end]}
    return row


def on_challenge(bench: Path) -> Iterator[tuple[float, bool]]:
    """The same of the invented mini-articles."""
    from score_challenge import speaker_ok, trim  # noqa: PLC0415  the benchmark's own module

    for doc in map(json.loads, (bench / "data" / "challenge.jsonl").read_text("utf-8").splitlines()):
        text = doc["text"]
        gold = [(trim(text, g["start"], g["end"]), g) for g in doc["quotes"] if g.get("role") != "term"]
        for quote in find_quotes(text):
            least = 0.8 if quote.kind == "direct" else 0.5
            said = {"speaker": quote.speaker.name if quote.speaker else None}
            places = [trim(text, span.start, span.end) for span in (*quote.verbatim, *quote.parts)]
            yield (
                quote.confidence,
                any(overlap(at, place) >= least and speaker_ok(g, said) for at, g in gold for place in places),
            )


def overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    """Intersection over union of two stretches."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared / (max(a[1], b[1]) - min(a[0], b[0])) if shared > 0 else 0.0


def main() -> None:
    """Print a table for each gold."""
    bench = Path(sys.argv[1]) / "attribution"
    sys.path.insert(0, str(bench))
    for name, found in (("PolNeAR dev", list(on_polnear(bench))), ("mini-articles", list(on_challenge(bench)))):
        print(name)
        for low, high in pairwise(STEPS):
            right = [ok for confidence, ok in found if low <= confidence < high]
            if right:
                print(f"  confidence {low:.2f} to {min(high, 1.0):.2f}: {sum(right)} of {len(right)} right")


if __name__ == "__main__":
    main()
