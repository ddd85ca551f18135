"""Print how many pages a second parse reads, for one source tree or for several in turns.

usage: python -m scripts.bench.parse_speed DATA SRC [SRC ...] [--every 10] [--rounds 3]

DATA is the folder with the pages of the parsing benchmark, and each SRC is the ``src`` of a checkout. Every tenth page
of each set and converter, and of the made captures, is parsed in one process for each tree. The trees take turns, and
the lowest processor time of all rounds counts. Machines differ, so the script also prints two ratios: to the first
tree, and to the line rule of the C4 corpus over the same pages.
"""

# The script runs itself with the source tree of another checkout, so it imports nothing from ``scripts``.

import argparse
import gzip
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from time import process_time

SETS = ("aeb", "fundus_eval", "fundus", "wcxb")
CONVERTERS = ("inscriptis", "resiliparse", "bs4")
WARM = 20  # pages that are parsed before the clock runs, because the first page reads rules and weights
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")


def pages(data: Path, every: int) -> list[str]:
    """Return the texts of every n-th page."""
    texts: list[str] = []
    for name in (*(f"{set_}.{converter}" for set_ in SETS for converter in CONVERTERS), "multi"):
        with gzip.open(data / f"{name}.jsonl.gz", "rt", encoding="utf-8", errors="surrogatepass") as rows:
            texts += [json.loads(row)["text"] for row in rows]
    return texts[::every]


def c4(text: str) -> str:
    """Return the lines that the C4 corpus keeps: at least five words and a mark at the end."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n\n".join(line for line in lines if len(line.split()) >= 5 and _SENTENCE_END.search(line))


def measure(texts: list[str]) -> tuple[float, float]:
    """Return the seconds that parse takes, and the seconds that the line rule takes."""
    from newscorpus import parse  # from the tree that PYTHONPATH names  # noqa: PLC0415

    for text in texts[:WARM]:
        parse(text)
    seconds: list[float] = []
    for function in (parse, c4):
        start = process_time()
        for text in texts:
            function(text)
        seconds.append(process_time() - start)
    return seconds[0], seconds[1]


def main() -> None:
    """Measure in this process if no tree is given, otherwise in one process for each tree."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("trees", nargs="*", type=Path)
    parser.add_argument("--every", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    if not options.trees:
        print(*measure(pages(options.data, options.every)))
        return
    least = {tree: (float("inf"), float("inf")) for tree in options.trees}
    command = [sys.executable, __file__, str(options.data), "--every", str(options.every)]
    for _ in range(options.rounds):
        for tree in least:
            environment = os.environ | {"PYTHONPATH": str(tree.resolve())}
            found = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
            parsed, ruled = map(float, found.stdout.split())
            least[tree] = min(parsed, least[tree][0]), min(ruled, least[tree][1])
    count = len(pages(options.data, options.every))
    floor = min(ruled for _, ruled in least.values())
    first = least[options.trees[0]][0]
    for tree, (parsed, _) in least.items():
        print(f"{tree}: {count / parsed:.0f} pages/s, x{first / parsed:.2f}, {parsed / floor:.1f} times the C4 rule")


if __name__ == "__main__":
    main()
