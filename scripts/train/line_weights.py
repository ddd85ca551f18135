"""Learn the weights that decide which lines are text, and write them as data of the package.

    python -m scripts.train.line_weights DATA [--folds 3] [--no-validation] [--write]

DATA is the folder with the pages of the parsing benchmark (``aeb``, ``fundus_eval``, ``fundus``, ``wcxb``: one
``SET.gold.jsonl.gz``, and one ``SET.CONVERTER.jsonl.gz`` for each converter). The script needs numpy and scipy. It
prints the scores of a cross-validation by publisher. With ``--write`` it also learns from all pages and writes
``data/line_weights.json``.

Most stories on the pages are long, but short stories have as many lines around them. So each page is used a second
time, with less weight and with its story cut after a few paragraphs.

There are two steps, and each is linear in the features of a line. The first step is a logistic regression that
classifies each line by itself, weighted by its words. The second step sees the scores of the first, from a model that
did not see the publisher of the page. It is trained as a chain of two states, with a margin in proportion to the words
at stake (softmax margin: Gimpel and Smith, NAACL 2010).
"""

import argparse
from collections.abc import Iterator
from pathlib import Path
from statistics import fmean
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import minimize

from newscorpus import parsing
from newscorpus.parsing import parse
from newscorpus.parsing.classifier import decoder, weights
from newscorpus.parsing.classifier.context_features import AROUND
from newscorpus.parsing.classifier.decoder import decode
from newscorpus.parsing.classifier.own_features import OWN, starts
from newscorpus.parsing.classifier.region_features import IN_REGION, features_in_region
from newscorpus.parsing.fast.byte_columns import Columns
from scripts.benchmark_files import CONVERTERS
from scripts.train.alignment import overlap
from scripts.train.training_pages import SETS, Floats, Numbers, TrainingPage, fold_of, load, weight_of

LEAN = 0.15  # added to the gain of text: learning from short stories makes the found text of long ones too short
FIRST = sum(OWN.values()) + sum(AROUND.values())  # features that the first step sees
SECOND = FIRST + sum(IN_REGION.values())
AT = starts(weights.SECOND)
MARGIN = 4.0
PENALTY = 12.0
KEPT, MADE_BODY = "lines kept", "body made"  # what is compared with the gold text
Ints = NDArray[np.int64]


class Batch:
    """Pages as one matrix, the longest first, so that a chain advances through all pages at once."""

    def __init__(self, pages: list[TrainingPage], size: int, step: str) -> None:
        self.pages = sorted(pages, key=lambda page: -len(page.lines))
        numbers = [row for page in self.pages for row in (page.first if step == "first" else page.second)]
        ends = np.cumsum([0] + [len(row) for row in numbers])
        flat = np.fromiter((n for row in numbers for n in row), np.int32, ends[-1])
        self.x = sparse.csr_matrix((np.ones(len(flat), np.float32), flat, ends.astype(np.int32)), (len(numbers), size))
        self.xt = self.x.T.tocsr()
        self.lengths: Ints = np.array([len(page.lines) for page in self.pages])
        self.starts: Ints = np.concatenate([[0], np.cumsum(self.lengths)])
        self.y: Ints = np.concatenate([page.is_text for page in self.pages]).astype(int)
        self.weight: Floats = np.array([weight_of(page.set) for page in self.pages])
        self.line_weight = np.repeat(self.weight, self.lengths)
        words = np.concatenate([page.words for page in self.pages])
        at_stake = [max(60.0, float(page.words[page.is_text].sum())) for page in self.pages]
        self.stake = words / np.repeat(at_stake, self.lengths)
        self.floor = 3 / np.repeat(at_stake, self.lengths)

    def values(self, weight: Floats) -> Floats:
        """Return the scores of the lines."""
        return (self.x @ weight.astype(np.float32)).astype(float)

    def sums(self, line_values: Floats) -> Floats:
        """Return the sum over the lines of each feature."""
        return (self.xt @ line_values.astype(np.float32)).astype(float)


def learn_first(batch: Batch, iterations: int = 60) -> Floats:
    """Return the weights of a logistic regression in which each line is weighted by its words."""
    sign = np.where(batch.y, 1.0, -1.0)
    weight = batch.line_weight * (batch.stake + batch.floor) * 10

    def loss(w: Floats) -> tuple[float, Floats]:
        margin = sign * batch.values(w)
        slope = -weight * sign / (1 + np.exp(np.clip(margin, -50, 50)))
        value = (weight * np.logaddexp(0, -margin)).sum() + PENALTY / 2 * (w @ w)
        return value, batch.sums(slope) + PENALTY * w

    found = minimize(loss, np.zeros(FIRST), jac=True, method="L-BFGS-B", options={"maxiter": iterations, "maxcor": 20})
    return found.x


def learn_second(batch: Batch, iterations: int = 80) -> tuple[Floats, Floats]:
    """Return the weights of the features, and the gain of each step from (no text, text) to (no text, text)."""
    first = np.zeros(len(batch.y), bool)
    first[batch.starts[:-1]] = True
    steps = np.zeros((2, 2))
    np.add.at(steps, (batch.y[:-1][~first[1:]], batch.y[1:][~first[1:]]), batch.line_weight[1:][~first[1:]])
    seen = batch.sums(batch.y * batch.line_weight)
    cost = np.zeros((len(batch.y), 2))
    cost[np.arange(len(batch.y)), 1 - batch.y] = batch.stake * MARGIN

    def loss(v: Floats) -> tuple[float, Floats]:
        w, gains = v[:SECOND], v[SECOND:].reshape(2, 2)
        values = batch.values(w)
        total, chances, expected = forward_backward(batch, np.stack([0 * values, values], 1) + cost, gains)
        reached = (values * batch.y * batch.line_weight).sum() + (gains * steps).sum()
        slope = batch.sums(chances[:, 1] * batch.line_weight) - seen + PENALTY * w
        return total - reached + PENALTY / 2 * (w @ w), np.concatenate([slope, (expected - steps).ravel()])

    start = np.zeros(SECOND + 4)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": iterations, "maxcor": 20})
    return found.x[:SECOND], found.x[SECOND:].reshape(2, 2)


def forward_backward(batch: Batch, values: Floats, gains: Floats) -> tuple[float, Floats, Floats]:
    """Return the log of the sum over all chains, the chance of each state, and the expected number of each step."""
    top = values.max(1)
    potential, step = np.exp(values - top[:, None]), np.exp(gains)
    forward, scale, chances = np.zeros_like(values), np.zeros(len(values)), np.zeros_like(values)
    begins = batch.starts[:-1]
    open_at = [int((batch.lengths > at).sum()) for at in range(batch.lengths[0] + 1)]
    for at in range(batch.lengths[0]):
        now = begins[: open_at[at]] + at
        reach = potential[now] * (forward[now - 1] @ step if at else 1.0)
        scale[now] = reach.sum(1)
        forward[now] = reach / scale[now][:, None]
    expected = np.zeros((2, 2))
    backward = np.ones((0, 2))
    for at in range(batch.lengths[0] - 1, -1, -1):
        now, later = begins[: open_at[at]] + at, begins[: open_at[at + 1]] + at + 1
        message = backward * potential[later] / scale[later][:, None]
        share = batch.weight[: len(later), None]
        expected += step * ((forward[now[: len(later)]] * share).T @ message)
        backward = np.concatenate([message @ step.T, np.ones((len(now) - len(later), 2))])
        chances[now] = forward[now] * backward
    total = (np.add.reduceat(np.log(scale) + top, begins) * batch.weight).sum()
    return total, chances, expected


def numbers(columns: Columns) -> Iterator[Numbers]:
    """Yield for each line the places of its features in the table of weights."""
    return zip(*([AT[name] + value for value in values] for name, values in columns.items()), strict=False)


def add_second(pages: list[TrainingPage]) -> None:
    """Add the features of the second step to each page. They depend on the scores of the first step."""
    for page in pages:
        columns, start, to_end = features_in_region(page.lines, page.scores, page.features.topics)
        page.second = [(*first, *more) for first, more in zip(page.first, numbers(columns), strict=True)]
        for n, value in enumerate(to_end, start):
            page.second[n] += (AT["to end"] + value,)


def table(first: Floats, second: Floats, gains: Floats) -> weights.Weights:
    """Return the weights in the form of the package."""
    leaning = gains + np.array([0, LEAN])
    return weights.Weights(
        tuple(np.round(first, 3).tolist()), tuple(np.round(second, 3).tolist()),
        tuple(tuple(row) for row in np.round(leaning, 3).tolist()),
    )  # fmt: skip


def overlaps(page: TrainingPage, learned: weights.Weights) -> dict[str, tuple[int, int, int]]:
    """Compare the gold text with the lines that are kept, and with the longest body that ``parse`` makes."""
    verdicts, _ = decode(page.lines, page.features, learned)
    kept = [
        line.text for line, sign, text in zip(page.lines, page.signs, verdicts, strict=True) if text and sign is None
    ]
    with patch.object(decoder, "default_weights", lambda: learned):
        articles = parse(page.capture).articles
    longest = max((article.text for article in articles), key=len, default="")
    return {KEPT: overlap(page.body, "\n\n".join(kept)), MADE_BODY: overlap(page.body, longest)}


def report(pages: list[TrainingPage], what: str) -> None:
    """Print a line for each set."""
    for set_ in SETS:
        line = f"{set_:<12}"
        for converter in ("made",) if set_ == "made" else CONVERTERS:
            counts = [page.overlaps[what] for page in pages if (page.set, page.converter) == (set_, converter)]
            precision = fmean(c / b for c, _, b in counts if b)
            recall = fmean(c / a for c, a, _ in counts if a)
            line += f"  {converter} {2 * precision * recall / (precision + recall):.4f} ({precision:.3f} {recall:.3f})"
        print(line, flush=True)


def learn_by_folds(pages: list[TrainingPage], folds: int) -> list[Floats]:
    """Learn the first step without each fold, score the pages of that fold, and add the features of the second step."""
    learned: list[Floats] = []
    for k in range(folds):
        mine, others = _split(pages, k, folds)
        learned.append(learn_first(Batch(others, FIRST, "first")))
        for page in mine:
            page.scores = [float(learned[k][[*row]].sum()) for row in page.first]
    add_second(pages)
    return learned


def validate(pages: list[TrainingPage], firsts: list[Floats]) -> None:
    """Learn the second step without each fold, and print the scores of its pages."""
    folds = len(firsts)
    for k, first in enumerate(firsts):
        mine, others = _split(pages, k, folds)
        learned = table(first, *learn_second(Batch(others, SECOND, "second")))
        for page in mine:
            if page.set in SETS:
                page.overlaps = overlaps(page, learned)
    for what in (KEPT, MADE_BODY):
        print(f"cross-validated by publisher, {folds} folds: F1 (precision recall), {what}")
        report(pages, what)


def _split(pages: list[TrainingPage], k: int, folds: int) -> tuple[list[TrainingPage], list[TrainingPage]]:
    """Return the pages of a fold, and the pages of the others in the order of their folds."""
    by_fold = [[page for page in pages if fold_of(page.publisher, folds) == n] for n in range(folds)]
    return by_fold[k], [page for n, fold in enumerate(by_fold) if n != k for page in fold]


def main() -> None:
    """Learn, validate and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--folds", type=int, default=3)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--no-validation", action="store_true")
    options = parser.parse_args()
    pages = load(options.data, options.folds)
    for page in pages:
        own, printed, around, *_ = page.features
        page.first = [(*own[n], *more) for n, more in zip(printed, numbers(around), strict=False)]
    firsts = learn_by_folds(pages, options.folds)
    if not options.no_validation:
        validate(pages, firsts)
    if options.write:
        learned = table(learn_first(Batch(pages, FIRST, "first")), *learn_second(Batch(pages, SECOND, "second")))
        target = Path(parsing.__file__).parent / "data" / weights.FILE
        target.write_text(weights.written(learned), encoding="utf-8")
        print(f"{target}: {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
