"""Print how the time and the memory of similar_pairs and find_duplicates grow, up to 200,000 stories.

usage: python -m scripts.bench.growth BENCH                  BENCH: the folder with deduplication/
       python -m scripts.bench.growth BENCH METHOD SIZE      one size: CPU seconds, MB added, pairs or groups found

The stories are made from the stories of the benchmark. Each has the length of one, and its sentences come from many
others. Every word except the most common is replaced by a word that is about as common. Phrases of common words recur
as in a real collection of that size, and rare words tell the stories apart. One story in twenty is a version of an
earlier one.
"""

import random
import re
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sized
from math import log
from pathlib import Path
from statistics import linear_regression

from newscorpus import find_duplicates, similar_pairs
from scripts.benchmark_files import reuters

SIZES = (12_500, 25_000, 50_000, 100_000, 200_000)
LEAST = 4  # sentences: many shorter stories would be the same
COMMON = 600  # words that stay: 25,000 made stories then have as many pairs to compare as the 19,043 real ones


def pairs_of(texts: list[str]) -> list[tuple[int, int, float]]:
    """Return the similar pairs."""
    return list(similar_pairs(texts, threshold=0.8))


METHODS: dict[str, Callable[[list[str]], Sized]] = {"similar_pairs": pairs_of, "find_duplicates": find_duplicates}


def stories(bench: str) -> list[list[str]]:
    """Return the sentences of each story of the benchmark."""
    found = [re.split(r"(?<=[.!?])\s+", str(story["text"])) for story in reuters(Path(bench))]
    return [story for story in found if len(story) >= LEAST]


class Words:
    """The words of the stories by rank, to replace a word by another that is about as common."""

    def __init__(self, found: list[list[str]]) -> None:
        words = (word for story in found for sentence in story for word in _words(sentence))
        self.words = [word for word, _ in Counter(words).most_common()]
        self.rank = {word: n for n, word in enumerate(self.words)}

    def others(self, text: str, salt: int) -> str:
        """Return the text in other words. The salt decides which; each word is replaced by the same word each time."""

        def other(match: re.Match[str]) -> str:
            rank = self.rank[match[0]]
            if rank < COMMON:
                return match[0]
            moved = rank + (salt * (rank + 1) * 2_654_435_761 >> 7) % (rank // 2) - rank // 4
            return self.words[min(max(moved, COMMON), len(self.words) - 1)]

        return re.sub(r"\w+", other, text)


def _words(sentence: str) -> list[str]:
    return re.findall(r"\w+", sentence)


def made(bench: str, size: int) -> Iterator[str]:
    """Yield ``size`` stories, the same in each call."""
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


def measure(bench: str, method: str, size: int) -> None:
    """Print what one call takes."""
    texts = list(made(bench, size))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    found = METHODS[method](texts)
    seconds = time.process_time() - start
    added = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - peak) / 1024  # ru_maxrss is in kilobytes on Linux
    print(f"{seconds:.2f} {added:.0f} {len(found)}")


def main() -> None:
    """Measure each size in a process of its own, and print the exponents."""
    bench = sys.argv[1]
    if len(sys.argv) > 2:
        measure(bench, sys.argv[2], int(sys.argv[3]))
        return
    for method in METHODS:
        points: list[tuple[int, float]] = []
        for size in SIZES:
            command = [sys.executable, "-m", "scripts.bench.growth", bench, method, str(size)]
            seconds, added, count = subprocess.check_output(command, text=True).split()
            points.append((size, float(seconds)))
            print(f"{method} {size}: {seconds} CPU s, {added} MB added, {count} found", flush=True)
        exponent = linear_regression([log(size) for size, _ in points], [log(s) for _, s in points]).slope
        print(f"{method}: exponent {exponent:.3f}")


if __name__ == "__main__":
    main()
