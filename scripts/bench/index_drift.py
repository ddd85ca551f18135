"""How many groups of an index that grows differ from those of one run over all.

usage: python -m scripts.bench.index_drift BENCH     BENCH: the folder with deduplication/
"""

import gzip
import json
import sys
from pathlib import Path

from newscorpus import DuplicateIndex, find_duplicates

STORIES = 12_000
STEP = 2_500


def main() -> None:
    """Group the first stories of the benchmark at once and in steps, and print what differs."""
    path = Path(sys.argv[1]) / "deduplication" / "data" / "reuters.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines][:STORIES]
    index = DuplicateIndex()
    for start in range(0, len(texts), STEP):
        index = index.add(texts[start : start + STEP])
    once = {group.members for group in find_duplicates(texts)}
    steps = {group.members for group in index.groups()}
    print(f"{len(once)} groups of {len(texts)} stories, {len(once ^ steps)} in one of the two alone")


if __name__ == "__main__":
    main()
