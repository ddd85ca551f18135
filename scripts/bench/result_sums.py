"""Print a SHA-256 of each kind of result, to show that a change of the code changes no result.

usage: python -m scripts.bench.result_sums [BENCH] [--write FILE | --compare FILE] [--only NAME ...]

Without BENCH, the script uses the captures in ``seeds/`` and the default rules. BENCH is the folder with ``parsing/``,
``attribution/`` and ``deduplication/``. With it, the script also uses 200 pages, all visible articles with quotes, the
pairs of names, and all visible variants. ``--write`` stores the lines in a file. ``--compare`` marks the lines that
differ from a file, and exits with 1 if there are any. ``--only`` selects results by the beginnings of their names.
"""

import argparse
import gzip
import hashlib
import json
import sys
from collections.abc import Callable, Iterable
from itertools import pairwise
from pathlib import Path
from typing import Any, cast

from newscorpus import (
    Article,
    Capture,
    Corpus,
    Rules,
    Speaker,
    SpeakerKind,
    build_corpus,
    compare,
    duplicate_keys,
    explain,
    find_duplicates,
    find_quotes,
    parse,
    same_speaker,
    similar_pairs,
    to_html,
    to_json,
    to_newsarticle,
    to_ninjs,
    to_records,
    to_text,
)
from scripts.benchmark_files import CONVERTERS, SETS, reuters, rows

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
PAGES = 200
STORIES = 2000  # stories for the exact join

Outputs = Iterable[str]


def seeds() -> Corpus:
    """Return the corpus of the captures in ``seeds/``."""
    paths = sorted(SEEDS.glob("*.txt"))
    return build_corpus(Capture(path.read_bytes().decode("utf-8"), path.stem) for path in paths)


def pages(bench: Path) -> list[str]:
    """Return the texts of 200 pages, taken evenly from all sets, converters and made captures."""
    names = [*(f"{name}.{converter}" for name in SETS for converter in CONVERTERS), "multi", "glue"]
    texts = [row["text"] for name in names for row in rows(bench / "parsing/data" / f"{name}.jsonl.gz")]
    step = len(texts) / PAGES
    return [texts[int(n * step)] for n in range(PAGES)]


def exports(articles: Iterable[Article]) -> Outputs:
    """Yield the articles as schema.org NewsArticle and as ninjs."""
    for article in articles:
        yield json.dumps(to_newsarticle(article), ensure_ascii=False)
        yield json.dumps(to_ninjs(article), ensure_ascii=False)


def quotes(texts: Iterable[str]) -> Outputs:
    """Return the quotes of texts as JSON."""
    return (to_json(quote) for text in texts for quote in find_quotes(text))


def same_names(bench: Path) -> Outputs:
    """Yield whether the two names of each pair are one speaker."""
    for pair in rows(bench / "attribution/data/names.jsonl"):
        a, b = (Speaker(pair[side]["name"], SpeakerKind.PERSON, pair[side]["description"]) for side in "ab")
        yield str(same_speaker(a, b))


def variants(bench: Path) -> list[str]:
    """Return the texts of the visible variants: each string with the key "text" in the file."""
    found: list[str] = []

    def collect(value: Any) -> None:
        if isinstance(value, dict):
            items = cast("dict[str, Any]", value)
            if isinstance(items.get("text"), str):
                found.append(items["text"])
            for item in items.values():
                collect(item)
        elif isinstance(value, list):
            for item in cast("Iterable[Any]", value):
                collect(item)

    with gzip.open(bench / "deduplication/data/variants.json.gz", "rt", encoding="utf-8") as opened:
        collect(json.load(opened))
    return found


def groups(texts: list[str]) -> Outputs:
    """Yield the groups of texts, the match of each text with the next, and the keys of each text."""
    for group in find_duplicates(texts):
        yield to_json(group)
    for a, b in pairwise(texts):
        match = compare(a, b)
        yield "-" if match is None else to_json(match)
    for text in texts:
        yield repr(duplicate_keys(text))


def pairs(bench: Path) -> Outputs:
    """Yield the similar pairs of stories, for each measure and threshold."""
    texts = [story["text"] for story in reuters(bench)[:STORIES]]
    for measure in ("jaccard", "containment"):
        for threshold in (0.3, 0.6):
            yield repr(sorted(similar_pairs(texts, threshold=threshold, measure=measure)))


def corpus_outputs(name: str, corpus: Callable[[], Corpus]) -> dict[str, Callable[[], Outputs]]:
    """Return the outputs of a corpus by name."""
    return {
        f"{name} json": lambda: [to_json(corpus())],
        f"{name} explain": lambda: [explain(corpus())],
        f"{name} html": lambda: [to_html(corpus())],
        f"{name} records": lambda: [json.dumps(to_records(corpus()), ensure_ascii=False, default=str)],
        f"{name} text": lambda: [to_text(corpus())],
        f"{name} exports": lambda: exports(corpus().articles),
    }


def once(make: Callable[[], Corpus]) -> Callable[[], Corpus]:
    """Return a function that makes the corpus at its first call and keeps it."""
    made: list[Corpus] = []

    def get() -> Corpus:
        if not made:
            made.append(make())
        return made[0]

    return get


def results(bench: Path | None) -> dict[str, Callable[[], Outputs]]:
    """Return all outputs by name."""
    found: dict[str, Callable[[], Outputs]] = {"rules": lambda: [explain(Rules.default())]}
    found |= corpus_outputs("seeds", once(seeds))
    if bench is None:
        return found
    data = bench / "attribution/data"
    found |= corpus_outputs("pages", once(lambda: build_corpus(pages(bench))))
    found |= {
        "parse alone": lambda: (to_json(parse(text)) for text in pages(bench)[::5]),
        "quotes challenge": lambda: quotes(row["text"] for row in rows(data / "challenge.jsonl")),
        "quotes german": lambda: quotes(row["text"] for row in rows(data / "german.jsonl.gz")),
        "quotes polnear": lambda: quotes(row["text"] for row in rows(data / "polnear.jsonl.gz")),
        "names": lambda: same_names(bench),
        "groups variants": lambda: groups(variants(bench)),
        "pairs reuters": lambda: pairs(bench),
    }
    return found


def main() -> int:
    """Print the sums, and store or compare them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", type=Path, nargs="?")
    parser.add_argument("--write", type=Path)
    parser.add_argument("--compare", type=Path)
    parser.add_argument("--only", nargs="+", default=[""])
    options = parser.parse_args()
    before = (
        dict(line.split("  ")[::-1] for line in options.compare.read_text("utf-8").splitlines())
        if options.compare
        else {}
    )
    lines: list[str] = []
    differing = 0
    for name, outputs in results(options.bench).items():
        if not name.startswith(tuple(options.only)):
            continue
        digest = hashlib.sha256()
        for output in outputs():
            digest.update(output.encode("utf-8", "surrogatepass") + b"\n")
        lines.append(f"{digest.hexdigest()}  {name}")
        differs = bool(before) and before.get(name) != digest.hexdigest()
        differing += differs
        print(lines[-1] + ("  DIFFERS" if differs else ""), flush=True)
    if options.write:
        options.write.write_text("\n".join(lines) + "\n")
    if before:
        print(f"{len(lines)} results, {differing} differ")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
