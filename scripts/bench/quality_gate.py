"""Compare the visible scores of the benchmarks with tests/quality_baseline.json, and print each that is worse.

    python -m scripts.bench.quality_gate BENCH             exit with 1 if a score is worse than the baseline
    python -m scripts.bench.quality_gate BENCH --raise     write the scores that are better into the baseline

BENCH is the folder with parsing/, attribution/ and deduplication/. Speed depends on the machine and is not compared.
Every score is a figure that a benchmark prints. To see why a score differs, run the command of that benchmark; JOBS
lists the commands.
"""

import argparse
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

BASELINE = Path(__file__).resolve().parents[2] / "tests" / "quality_baseline.json"

Figures = Iterator[tuple[str, float]]


class Job(NamedTuple):
    """The command of a benchmark, and a function that reads the figures that it prints."""

    name: str
    command: tuple[str, ...]
    read: Callable[[str], Figures]


def parsing_seeds(out: str) -> Figures:
    """Yield the share of the checks that pass."""
    for passed, total in re.findall(r"^seeds: (\d+)/(\d+) checks passed", out, re.MULTILINE):
        yield "checks", int(passed) / int(total)


def parsing(out: str) -> Figures:
    """Yield the figures of the last line, where bars separate them."""
    for item in out.strip().splitlines()[-1].split(" | "):
        name, figure = item.rsplit(" ", 1)
        if name != "pages/s":
            yield name, float(figure)


def attribution_seeds(out: str) -> Figures:
    """Yield the F1 of spans, and of spans with their speakers."""
    for kind, span, joint in re.findall(r"^(\w+) +gold.*span F1 ([\d.]+)  with speaker F1 ([\d.]+)", out, re.MULTILINE):
        yield f"{kind} span", float(span)
        yield f"{kind} with speaker", float(joint)


def names(out: str) -> Figures:
    """Yield precision, recall, and the number of pairs whose result depends on their order."""
    for precision, recall, asymmetric in re.findall(r"precision ([\d.]+)  recall ([\d.]+) .* asymmetric (\d+)", out):
        yield "precision", float(precision)
        yield "recall", float(recall)
        yield "asymmetric", float(asymmetric)


def attribution(out: str) -> Figures:
    """Yield F1 and joint F1 of each track of PolNeAR, and F1 and clean articles of the mini-articles."""
    for track, f1, joint in re.findall(
        r"^(\S+ ?\S*) +[\d.]+ +[\d.]+ +([\d.]+)  +\S+ +\S+ +([\d.]+)  \d+ \d+$", out, re.MULTILINE
    ):
        yield f"PolNeAR {track.strip()} F1", float(f1)
        yield f"PolNeAR {track.strip()} joint", float(joint)
    above = "direct speech"
    for row, f1 in re.findall(
        r"^(direct speech|indirect|  \+ speaker \(joint\)) +[\d.]+ +[\d.]+ +([\d.]+)$", out, re.MULTILINE
    ):
        above = above if row.startswith("  ") else row
        yield f"challenge {above}{' joint' if row.startswith('  ') else ''}", float(f1)
    for clean in re.findall(r"^clean articles +([\d.]+)", out, re.MULTILINE):
        yield "challenge articles without error", float(clean)
    for failures in re.findall(r"characters, (\d+) failures", out):
        yield "failures", float(failures)


def deduplication(out: str) -> Figures:
    """Yield the figure of each line that has a goal, except processor times."""
    for name, figure, goal in re.findall(r"^(.+?) {2,}([\d.e+-]+)  ([<>]=.*?) +(?:ok|MISSED)", out, re.MULTILINE):
        if "CPU" not in name:
            yield name + (", at most" if goal.startswith("<") else ""), float(figure)


JOBS = (
    Job("parsing, captures", ("parsing/seeds.py",), parsing_seeds),
    Job("attribution, captures", ("attribution/seeds.py",), attribution_seeds),
    Job("names", ("attribution/names.py",), names),
    Job("attribution", ("attribution/run.py",), attribution),
    Job("parsing", ("parsing/summary.py",), parsing),
    Job("deduplication", ("deduplication/run.py", "exactness", "variants", "determinism"), deduplication),
)

LESS_IS_BETTER = re.compile("at most|splits|errors|failures|asymmetric|not reached")


def measured(bench: Path) -> dict[str, float]:
    """Run every benchmark and return its figures by name."""
    found: dict[str, float] = {}
    for job in JOBS:
        command = [sys.executable, str(bench / job.command[0]), *job.command[1:]]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        figures = {f"{job.name}: {name}": figure for name, figure in job.read(done.stdout)} if done.stdout else {}
        if not figures:
            sys.exit(f"{' '.join(command)} printed no figures:\n{(done.stdout + done.stderr)[-2000:]}")
        print(f"{job.name}: {len(figures)} figures", flush=True)
        found |= figures
    return found


def worse(name: str, figure: float, baseline: float) -> bool:
    """Whether the figure is worse than the baseline."""
    return figure > baseline if LESS_IS_BETTER.search(name) else figure < baseline


def main() -> int:
    """Measure, compare, and print what is worse."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", type=Path)
    parser.add_argument("--raise", dest="raising", action="store_true")
    options = parser.parse_args()
    baseline: dict[str, float] = json.loads(BASELINE.read_text("utf-8")) if BASELINE.exists() else {}
    found = measured(options.bench)
    if options.raising:
        better = {
            name: figure
            for name, figure in found.items()
            if name not in baseline or not worse(name, figure, baseline[name])
        }
        text = json.dumps(dict(sorted((baseline | better).items())), indent=2, ensure_ascii=False)
        BASELINE.write_text(text + "\n", "utf-8")
    missing = sorted(baseline.keys() - found.keys())
    behind = [name for name in sorted(baseline.keys() & found.keys()) if worse(name, found[name], baseline[name])]
    for name in missing:
        print(f"no longer measured: {name}")
    for name in behind:
        print(f"worse: {name}: {found[name]:g}, was {baseline[name]:g}")
    print(f"quality gate: {len(found)} figures, {len(behind)} worse, {len(missing)} missing")
    return 1 if missing or behind else 0


if __name__ == "__main__":
    sys.exit(main())
