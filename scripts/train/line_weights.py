"""Learn the weights by which lines are told to be text, and write them as data of the package.

    PYTHONPATH=src python -m scripts.train.line_weights DATA [--folds 3] [--write]

DATA is the folder of the parsing benchmark's pages (``aeb``, ``fundus_eval``, ``fundus``, ``wcxb``: one
``SET.gold.jsonl.gz`` and one ``SET.CONVERTER.jsonl.gz`` for each converter). Needs numpy and scipy. Without
``--write`` only the figures of the cross-validation by publisher are printed.

Stories on the pages are mostly long, and what stands around a short one is no less: every page is seen a second time,
with less weight, with its story cut off behind a few paragraphs.

Two steps, each linear in the features of a line. The first tells each line by itself, by logistic regression,
weighed by the line's words. The second sees the scores of the first (those that a model gave that had not seen
the page's publisher) and is trained as a chain of two states, with a margin in proportion to the words at stake
(softmax margin: Gimpel and Smith, NAACL 2010).
"""

import argparse
import gzip
import hashlib
import json
import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import fmean
from unittest.mock import patch
from urllib.parse import urlsplit

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

from newscorpus import parsing
from newscorpus.parsing import parse
from newscorpus.parsing.classifier import decoder, weights
from newscorpus.parsing.classifier.context_features import AROUND
from newscorpus.parsing.classifier.decoder import decode, lines_near_text, read_features
from newscorpus.parsing.classifier.own_features import OWN, starts
from newscorpus.parsing.classifier.region_features import IN_REGION, features_in_region
from newscorpus.parsing.fast.byte_columns import Columns
from newscorpus.parsing.labels.line_labels import Sign, read_sign
from newscorpus.parsing.lines.reading import Line, read_lines
from newscorpus.rules import Rules
from scripts.train.alignment import WORD, text_lines
from scripts.train.made_pages import made_pages

SETS = {"aeb": 3.0, "fundus_eval": 3.0, "fundus": 3.0, "wcxb": 1.0, "made": 1.0}  # what a page of each weighs
MADE = 1000  # captures made from the stories
SHORTENED = "shortened "  # before the set of a page whose story was cut off
SHORTENED_WEIGHT = 0.3  # of that of the whole page
SHORTENED_TO = (1, 1, 2, 2, 3, 4, 6)  # paragraphs
PARAGRAPH = 12  # words of a line that is no subheading
LEAN = 0.15  # towards text: by so much a page's story is told too short when short stories are learned, too
CONVERTERS = ("inscriptis", "resiliparse", "bs4")
FIRST = sum(OWN.values()) + sum(AROUND.values())  # features that the first step sees
SECOND = FIRST + sum(IN_REGION.values())
AT = starts(weights.SECOND)
MARGIN = 4.0
PENALTY = 12.0
CAPPED = 100  # words: a longer line is no more at stake


def rows(path: Path) -> list[dict]:
    """The rows of a gzipped file of JSON Lines."""
    with gzip.open(path, "rt", encoding="utf-8", errors="surrogatepass") as lines:
        return [json.loads(line) for line in lines]


def publisher(set_: str, row: dict) -> str:
    """Who published a page: pages of one publisher stay on one side."""
    if set_.startswith("fundus"):
        return re.sub(r"_\d.*", "", row["id"].split("/")[-1]).lower()
    return (urlsplit(row["url"] or "").hostname or row["id"]).removeprefix("www.")


def fold_of(page: dict, folds: int) -> int:
    """The part of the data that a publisher's pages are in; always the same one."""
    return int(hashlib.md5(page["publisher"].encode()).hexdigest(), 16) % folds  # noqa: S324


def load(data: Path, folds: int) -> list[dict]:
    """Every page that has lines, with their features and whether they are text."""
    rules = Rules.default()
    pages = []
    stories = []
    for set_ in [name for name in SETS if name != "made"]:
        golds = rows(data / f"{set_}.gold.jsonl.gz")
        stories += [gold | {"publisher": publisher(set_, gold)} for gold in golds]
        for converter in CONVERTERS:
            texts = {row["id"]: row["text"] for row in rows(data / f"{set_}.{converter}.jsonl.gz")}
            for gold in golds:
                about = {"set": set_, "converter": converter, "body": gold["body"], "publisher": publisher(set_, gold)}
                pages += read_page(texts[gold["id"]], about, rules)
    stories.sort(key=lambda gold: gold["id"])
    captions = [words for gold in stories for words, _ in gold["captions"] or ()]
    for fold in range(folds):
        mine = [gold for gold in stories if fold_of(gold, folds) == fold]
        for text, bodies in made_pages(mine, captions, MADE // folds, fold):
            about = {"set": "made", "converter": "made", "body": "\n\n".join(bodies), "publisher": mine[0]["publisher"]}
            pages += read_page(text, about, rules)
    draw = random.Random(1)  # noqa: S311
    whole = [page for page in pages if page["set"] != "made"]
    return pages + [copy for page in whole for copy in shortened(page, draw, rules)]


def read_page(capture: str, about: dict, rules: Rules) -> list[dict]:
    """The page, if it has lines to tell."""
    lines = read_lines(capture)
    signs = [read_sign(line, rules) for line in lines]
    near = lines_near_text(lines)
    if not near:
        return []
    lines, signs = [lines[n] for n in near], [signs[n] for n in near]
    text = np.array(text_lines([line.text for line in lines], about["body"]))
    return [about | features_of(lines, signs, rules) | {"text": text, "capture": capture}]


def features_of(lines: list[Line], signs: list[Sign | None], rules: Rules) -> dict:
    """What is learned from, of these lines of a page."""
    return {
        "lines": lines,
        "signs": signs,
        "features": read_features(lines, signs, [line.key for line in lines], rules),
        "words": np.array([min(line.words, CAPPED) for line in lines], float),
    }


def shortened(page: dict, draw: random.Random, rules: Rules) -> list[dict]:
    """The page without what stands behind the first paragraphs of its story, up to the story's end."""
    story = np.flatnonzero(page["text"])
    paragraphs = [n for n in story if page["lines"][n].words > PARAGRAPH]
    to = draw.choice(SHORTENED_TO)
    if len(paragraphs) <= to:
        return []
    rest = [n for n in range(len(page["lines"])) if not paragraphs[to] <= n <= story[-1]]
    rest = [rest[at] for at in lines_near_text([page["lines"][n] for n in rest])]
    if not page["text"][rest].any():
        return []
    features = features_of([page["lines"][n] for n in rest], [page["signs"][n] for n in rest], rules)
    return [page | features | {"set": SHORTENED + page["set"], "text": page["text"][rest]}]


def weight_of(set_: str) -> float:
    """What a page of a set weighs."""
    return SHORTENED_WEIGHT * SETS[set_.removeprefix(SHORTENED)] if set_.startswith(SHORTENED) else SETS[set_]


class Batch:
    """Pages as one matrix, the longest first, so that all go through a chain step by step together."""

    def __init__(self, pages: list[dict], size: int, key: str) -> None:
        self.pages = sorted(pages, key=lambda page: -len(page["lines"]))
        numbers = [row for page in self.pages for row in page[key]]
        ends = np.cumsum([0] + [len(row) for row in numbers])
        flat = np.fromiter((n for row in numbers for n in row), np.int32, ends[-1])
        self.x = sparse.csr_matrix((np.ones(len(flat), np.float32), flat, ends.astype(np.int32)), (len(numbers), size))
        self.xt = self.x.T.tocsr()
        self.lengths = np.array([len(page["lines"]) for page in self.pages])
        self.starts = np.concatenate([[0], np.cumsum(self.lengths)])
        self.y = np.concatenate([page["text"] for page in self.pages]).astype(int)
        self.weight = np.array([weight_of(page["set"]) for page in self.pages])
        self.line_weight = np.repeat(self.weight, self.lengths)
        words = np.concatenate([page["words"] for page in self.pages])
        at_stake = [max(60.0, float(page["words"][page["text"]].sum())) for page in self.pages]
        self.stake = words / np.repeat(at_stake, self.lengths)
        self.floor = 3 / np.repeat(at_stake, self.lengths)

    def values(self, weight: np.ndarray) -> np.ndarray:
        """The scores of the lines."""
        return (self.x @ weight.astype(np.float32)).astype(float)

    def sums(self, line_values: np.ndarray) -> np.ndarray:
        """The sums over the lines of each feature."""
        return (self.xt @ line_values.astype(np.float32)).astype(float)


def learn_first(batch: Batch, iterations: int = 60) -> np.ndarray:
    """Weights by logistic regression, each line weighed by its words."""
    sign = np.where(batch.y, 1.0, -1.0)
    weight = batch.line_weight * (batch.stake + batch.floor) * 10

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        margin = sign * batch.values(w)
        slope = -weight * sign / (1 + np.exp(np.clip(margin, -50, 50)))
        value = (weight * np.logaddexp(0, -margin)).sum() + PENALTY / 2 * (w @ w)
        return value, batch.sums(slope) + PENALTY * w

    found = minimize(loss, np.zeros(FIRST), jac=True, method="L-BFGS-B", options={"maxiter": iterations, "maxcor": 20})
    return found.x


def learn_second(batch: Batch, iterations: int = 80) -> tuple[np.ndarray, np.ndarray]:
    """Weights of the features, and the gain of each step from (no text, text) to (no text, text)."""
    first = np.zeros(len(batch.y), bool)
    first[batch.starts[:-1]] = True
    steps = np.zeros((2, 2))
    np.add.at(steps, (batch.y[:-1][~first[1:]], batch.y[1:][~first[1:]]), batch.line_weight[1:][~first[1:]])
    seen = batch.sums(batch.y * batch.line_weight)
    cost = np.zeros((len(batch.y), 2))
    cost[np.arange(len(batch.y)), 1 - batch.y] = batch.stake * MARGIN

    def loss(v: np.ndarray) -> tuple[float, np.ndarray]:
        w, gains = v[:SECOND], v[SECOND:].reshape(2, 2)
        values = batch.values(w)
        total, chances, expected = forward_backward(batch, np.stack([0 * values, values], 1) + cost, gains)
        reached = (values * batch.y * batch.line_weight).sum() + (gains * steps).sum()
        slope = batch.sums(chances[:, 1] * batch.line_weight) - seen + PENALTY * w
        return total - reached + PENALTY / 2 * (w @ w), np.concatenate([slope, (expected - steps).ravel()])

    start = np.zeros(SECOND + 4)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": iterations, "maxcor": 20})
    return found.x[:SECOND], found.x[SECOND:].reshape(2, 2)


def forward_backward(batch: Batch, values: np.ndarray, gains: np.ndarray) -> tuple[float, np.ndarray, np.ndarray]:
    """The log of the sum over all chains, the chance of each state, and the expected number of each step."""
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


def numbers(columns: Columns) -> Iterator[tuple[int, ...]]:
    """For each line the numbers of its features in the table of all weights."""
    return zip(*([AT[name] + value for value in values] for name, values in columns.items()), strict=False)


def add_second(pages: list[dict]) -> None:
    """Give each page the features that its first scores lead to."""
    for page in pages:
        columns, start, to_end = features_in_region(page["lines"], page["scores"], page["features"].topics)
        page["second"] = [(*first, *more) for first, more in zip(page["first"], numbers(columns), strict=True)]
        for n, value in enumerate(to_end, start):
            page["second"][n] += (AT["to end"] + value,)


def table(first: np.ndarray, second: np.ndarray, gains: np.ndarray) -> weights.Weights:
    """The weights as the package holds them."""
    leaning = gains + np.array([0, LEAN])
    return weights.Weights(
        tuple(np.round(first, 3).tolist()), tuple(np.round(second, 3).tolist()),
        tuple(tuple(row) for row in np.round(leaning, 3).tolist()),
    )  # fmt: skip


def overlap(gold: str, found: str) -> tuple[int, int, int]:
    """How many runs of four words both have, the gold has, and the found text has."""
    a, b = (Counter(zip(*(WORD.findall(text)[n:] for n in range(4)), strict=False)) for text in (gold, found))
    return (a & b).total(), a.total(), b.total()


def overlaps(page: dict, learned: weights.Weights) -> list[tuple[int, int, int]]:
    """What the lines that are kept have of the story, and what the longest body that ``parse`` makes has of it."""
    verdicts, _ = decode(page["lines"], page["features"], learned)
    kept = [
        line.text for line, sign, text in zip(page["lines"], page["signs"], verdicts, strict=True)
        if text and sign is None
    ]  # fmt: skip
    with patch.object(decoder, "default_weights", lambda: learned):
        articles = parse(page["capture"]).articles
    bodies = ["\n\n".join(kept), max((article.text for article in articles), key=len, default="")]
    return [overlap(page["body"], body) for body in bodies]


def report(pages: list[dict], what: str) -> None:
    """Print a line for each set."""
    for set_ in SETS:
        line = f"{set_:<12}"
        for converter in ("made",) if set_ == "made" else CONVERTERS:
            counts = [p[what] for p in pages if (p["set"], p["converter"]) == (set_, converter)]
            precision = fmean(c / b for c, _, b in counts if b)
            recall = fmean(c / a for c, a, _ in counts if a)
            line += f"  {converter} {2 * precision * recall / (precision + recall):.4f} ({precision:.3f} {recall:.3f})"
        print(line, flush=True)


def main() -> None:
    """Read the options and learn."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("data", type=Path)
    options.add_argument("--folds", type=int, default=3)
    options.add_argument("--write", action="store_true")
    options.add_argument("--no-validation", action="store_true")
    arguments = options.parse_args()
    pages = load(arguments.data, arguments.folds)
    for page in pages:
        own, printed, around, *_ = page["features"]
        page["first"] = [(*own[n], *more) for n, more in zip(printed, numbers(around), strict=False)]
    folds = [[page for page in pages if fold_of(page, arguments.folds) == k] for k in range(arguments.folds)]
    firsts = []
    for k, fold in enumerate(folds):
        others = [page for m, part in enumerate(folds) if m != k for page in part]
        firsts.append(learn_first(Batch(others, FIRST, "first")))
        for page in fold:
            page["scores"] = [float(firsts[k][[*row]].sum()) for row in page["first"]]
    add_second(pages)
    if not arguments.no_validation:
        for k, fold in enumerate(folds):
            others = [page for m, part in enumerate(folds) if m != k for page in part]
            learned = table(firsts[k], *learn_second(Batch(others, SECOND, "second")))
            for page in fold:
                if page["set"] in SETS:
                    page["lines kept"], page["body made"] = overlaps(page, learned)
        for what in ("lines kept", "body made"):
            print(f"cross-validated by publisher, {arguments.folds} folds: F1 (precision recall), {what}")
            report(pages, what)
    if arguments.write:
        learned = table(learn_first(Batch(pages, FIRST, "first")), *learn_second(Batch(pages, SECOND, "second")))
        target = Path(parsing.__file__).parent / "data" / weights.FILE
        target.write_text(weights.written(learned), encoding="utf-8")
        print(f"{target}: {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
