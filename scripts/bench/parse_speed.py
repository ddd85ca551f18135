"""How fast pages are parsed, by one source tree or by several in turns.

usage: python -m scripts.bench.parse_speed DATA SRC [SRC ...] [--every 10] [--rounds 3]

DATA is the folder of the parsing benchmark's pages, a SRC the ``src`` of a checkout. Every tenth page of every set and
converter, and of the made captures, is parsed in a process of its own for each tree; the trees take turns, and the
least processor time of all rounds counts. Beside the pages a second stands the ratio to the first tree, and to the
line rule of the C4 corpus over the same pages: machines differ, and a busy one is slower.
"""

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
WARM = 20  # pages parsed before the clock runs: rules and weights are read once
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")


def pages(data: Path, every: int) -> list[str]:
    """The texts of the pages."""
    texts: list[str] = []
    for name in (*(f"{set_}.{converter}" for set_ in SETS for converter in CONVERTERS), "multi"):
        with gzip.open(data / f"{name}.jsonl.gz", "rt", encoding="utf-8", errors="surrogatepass") as rows:
            texts += [json.loads(row)["text"] for row in rows]
    return texts[::every]


def c4(text: str) -> str:
    """The line rule of the C4 corpus: at least five words and a closing mark."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n\n".join(line for line in lines if len(line.split()) >= 5 and _SENTENCE_END.search(line))


def measure(texts: list[str]) -> tuple[float, float]:
    """The seconds that newscorpus takes, and the line rule."""
    from newscorpus import parse  # of the tree that PYTHONPATH names  # noqa: PLC0415

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
    """Read the options, and measure here or in a process for each tree."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("data", type=Path)
    options.add_argument("trees", nargs="*", type=Path)
    options.add_argument("--every", type=int, default=10)
    options.add_argument("--rounds", type=int, default=3)
    arguments = options.parse_args()
    if not arguments.trees:
        print(*measure(pages(arguments.data, arguments.every)))
        return
    least = {tree: (float("inf"), float("inf")) for tree in arguments.trees}
    command = [sys.executable, __file__, str(arguments.data), "--every", str(arguments.every)]
    for _ in range(arguments.rounds):
        for tree in least:
            environment = os.environ | {"PYTHONPATH": str(tree.resolve())}
            found = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
            parsed, ruled = map(float, found.stdout.split())
            least[tree] = min(parsed, least[tree][0]), min(ruled, least[tree][1])
    count = len(pages(arguments.data, arguments.every))
    floor = min(ruled for _, ruled in least.values())
    first = least[arguments.trees[0]][0]
    for tree, (parsed, _) in least.items():
        print(f"{tree}: {count / parsed:.0f} pages/s, x{first / parsed:.2f}, {parsed / floor:.1f} times the C4 rule")


if __name__ == "__main__":
    main()
