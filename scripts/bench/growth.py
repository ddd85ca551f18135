"""How the time and the memory of similar_pairs and find_duplicates grow up to 200,000 stories.

usage: python -m scripts.bench.growth BENCH                  BENCH: the folder with deduplication/
       python -m scripts.bench.growth BENCH METHOD SIZE      one figure: CPU seconds, MB added, pairs or groups found

The stories are made of the benchmark's: each has the length of one, its sentences are of as many others, and every word
but the commonest gives way to one about as common. So phrases of common words recur as in a collection of that size,
and what tells a story from others does not. One in twenty is a version of an earlier one.
"""

import gzip
import json
import random
import re
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from math import log
from pathlib import Path
from statistics import linear_regression

from newscorpus import find_duplicates, similar_pairs

SIZES = (12_500, 25_000, 50_000, 100_000, 200_000)
LEAST = 4  # sentences: of shorter ones many would be the same
COMMON = 600  # words that stay: then as many pairs of 25,000 have to be compared as of the 19,043 themselves
METHODS = {
    "similar_pairs": lambda texts: list(similar_pairs(texts, threshold=0.8)),
    "find_duplicates": find_duplicates,
}


def stories(bench: str) -> list[list[str]]:
    """The sentences of the benchmark's stories."""
    path = Path(bench) / "deduplication" / "data" / "reuters.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        found = [re.split(r"(?<=[.!?])\s+", json.loads(line)["text"]) for line in lines]
    return [story for story in found if len(story) >= LEAST]


class Words:
    """Other words about as common, for those of a story the same each time."""

    def __init__(self, found: list[list[str]]) -> None:
        counts = Counter(word for story in found for sentence in story for word in re.findall(r"\w+", sentence))
        self.words = [word for word, _ in counts.most_common()]
        self.rank = {word: n for n, word in enumerate(self.words)}

    def others(self, text: str, salt: int) -> str:
        """The text in other words."""

        def other(match: re.Match[str]) -> str:
            rank = self.rank[match[0]]
            if rank < COMMON:
                return match[0]
            moved = rank + (salt * (rank + 1) * 2_654_435_761 >> 7) % (rank // 2) - rank // 4
            return self.words[min(max(moved, COMMON), len(self.words) - 1)]

        return re.sub(r"\w+", other, text)


def made(bench: str, size: int) -> Iterator[str]:
    """So many stories, the same at every call."""
    rng = random.Random(20_240_611)  # noqa: S311  no secret
    found = stories(bench)
    words = Words(found)
    earlier: list[str] = []
    for n in range(size):
        if n > 100 and rng.random() < 0.05:
            story = rng.choice(earlier)
            half = story[: len(story) // 2]
            yield rng.choice((story, story.upper(), f"Correction: {story}", half, story.replace("1", "2")))
            continue
        story = " ".join(rng.choice(rng.choice(found)) for _ in rng.choice(found))
        story = words.others(story, rng.randrange(1 << 30))
        if len(earlier) < 10_000:
            earlier.append(story)
        yield story


def measured(bench: str, method: str, size: int) -> None:
    """Print what one call takes."""
    texts = list(made(bench, size))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    found = METHODS[method](texts)
    seconds = time.process_time() - start
    added = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - peak) / 1024  # kilobytes, on Linux
    print(f"{seconds:.2f} {added:.0f} {len(found)}")


def main() -> None:
    """Measure each size in a process of its own, and print the exponents."""
    bench = sys.argv[1]
    if len(sys.argv) > 2:
        measured(bench, sys.argv[2], int(sys.argv[3]))
        return
    for method in METHODS:
        points: list[tuple[int, float]] = []
        for size in SIZES:
            command = [sys.executable, __file__, bench, method, str(size)]
            seconds, added, count = subprocess.check_output(command, text=True).split()
            points.append((size, float(seconds)))
            print(f"{method} {size}: {seconds} CPU s, {added} MB added, {count} found", flush=True)
        exponent = linear_regression([log(size) for size, _ in points], [log(s) for _, s in points]).slope
        print(f"{method}: exponent {exponent:.3f}")


if __name__ == "__main__":
    main()
