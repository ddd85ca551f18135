"""Print how many groups of a DuplicateIndex that grows in steps differ from the groups of one run over all texts.

usage: python -m scripts.bench.index_drift BENCH     BENCH: the folder with deduplication/
"""

import sys
from pathlib import Path

from newscorpus import DuplicateIndex, find_duplicates
from scripts.benchmark_files import reuters

STORIES = 12_000
STEP = 2_500  # stories that are added to the index at once


def main() -> None:
    """Group the first stories of the benchmark in both ways, and print the difference."""
    texts = [story["text"] for story in reuters(Path(sys.argv[1]))[:STORIES]]
    index = DuplicateIndex()
    for start in range(0, len(texts), STEP):
        index = index.add(texts[start : start + STEP])
    in_one_run = {group.members for group in find_duplicates(texts)}
    in_steps = {group.members for group in index.groups()}
    print(f"{len(in_one_run)} groups of {len(texts)} stories, {len(in_one_run ^ in_steps)} in one of the two alone")


if __name__ == "__main__":
    main()
