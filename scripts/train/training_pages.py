"""The pages that the weights are learned from, with the features of their lines."""

import hashlib
import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from newscorpus.parsing.classifier.decoder import Features, lines_near_text, read_features
from newscorpus.parsing.labels.line_labels import LineLabel, read_sign
from newscorpus.parsing.lines.reading import Line, read_lines
from newscorpus.rules import Rules
from scripts.benchmark_files import CONVERTERS, rows
from scripts.train.alignment import text_lines
from scripts.train.made_pages import made_pages

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Numbers = tuple[int, ...]  # the places of the features of a line in a table of weights

SETS = {"aeb": 3.0, "fundus_eval": 3.0, "fundus": 3.0, "wcxb": 1.0, "made": 1.0}  # weight of a page of each set
MADE = 1000  # captures made from the stories
SHORTENED = "shortened "  # prefix of the set of a page whose story was cut
SHORTENED_WEIGHT = 0.3  # of the weight of the whole page
SHORTENED_TO = (1, 1, 2, 2, 3, 4, 6)  # paragraphs
PARAGRAPH = 12  # words: a line with more words is not a subheading
CAPPED = 100  # words: a longer line counts as this many


@dataclass
class TrainingPage:
    """A page of the benchmark: the lines near text, their features, and what is learned about them step by step.

    Attributes:
        set: the set of the benchmark.
        converter: the program that made text of the page.
        publisher: pages of one publisher are in one fold.
        body: the gold text.
        capture: the text of the page.
        lines: the lines near text.
        signs: their labels.
        features: their features.
        words: the number of words of each line, capped.
        is_text: whether each line is in the gold text.
        first: the features that the first step sees, for each line.
        scores: the scores of the first step.
        second: the features that the second step sees.
        overlaps: by name, runs of four words in common with the gold, in the gold, and in the found text.
    """

    set: str
    converter: str
    publisher: str
    body: str
    capture: str
    lines: list[Line]
    signs: list[LineLabel | None]
    features: Features
    words: Floats
    is_text: Bools
    first: list[Numbers] = field(default_factory=list[Numbers])
    scores: list[float] = field(default_factory=list[float])
    second: list[Numbers] = field(default_factory=list[Numbers])
    overlaps: dict[str, tuple[int, int, int]] = field(default_factory=dict[str, tuple[int, int, int]])


def publisher_of(set_: str, row: dict[str, Any]) -> str:
    """Return the publisher of a page: the name in the id for fundus, otherwise the host of the address."""
    name: str = row["id"]
    if set_.startswith("fundus"):
        return re.sub(r"_\d.*", "", name.rpartition("/")[2]).lower()
    return (urlsplit(row["url"] or "").hostname or name).removeprefix("www.")


def fold_of(publisher: str, folds: int) -> int:
    """Return the fold of the pages of a publisher, which is always the same."""
    return int(hashlib.md5(publisher.encode()).hexdigest(), 16) % folds  # noqa: S324


def weight_of(set_: str) -> float:
    """Return the weight of a page of a set."""
    return SHORTENED_WEIGHT * SETS[set_.removeprefix(SHORTENED)] if set_.startswith(SHORTENED) else SETS[set_]


def load(data: Path, folds: int) -> list[TrainingPage]:
    """Return every page that has lines near text, made pages, and pages with a shortened story."""
    rules = Rules.default()
    pages: list[TrainingPage] = []
    stories: list[dict[str, Any]] = []
    for set_ in (name for name in SETS if name != "made"):
        golds = list(rows(data / f"{set_}.gold.jsonl.gz"))
        stories += [gold | {"publisher": publisher_of(set_, gold)} for gold in golds]
        for converter in CONVERTERS:
            texts = {row["id"]: row["text"] for row in rows(data / f"{set_}.{converter}.jsonl.gz")}
            for gold in golds:
                pages += read_page(texts[gold["id"]], gold["body"], set_, converter, publisher_of(set_, gold), rules)
    stories.sort(key=lambda gold: gold["id"])
    whole = [*pages]
    pages += _made(stories, folds, rules)
    draw = random.Random(1)  # noqa: S311
    return pages + [copy for page in whole for copy in shortened(page, draw, rules)]


def _made(stories: list[dict[str, Any]], folds: int, rules: Rules) -> Iterator[TrainingPage]:
    """Yield the captures that are made from the stories, so that each has stories of one fold alone."""
    captions = [words for gold in stories for words, _ in gold["captions"] or ()]
    for fold in range(folds):
        own = [gold for gold in stories if fold_of(gold["publisher"], folds) == fold]
        for text, bodies in made_pages(own, captions, MADE // folds, fold):
            yield from read_page(text, "\n\n".join(bodies), "made", "made", own[0]["publisher"], rules)


def read_page(
    capture: str, body: str, set_: str, converter: str, publisher: str, rules: Rules
) -> Iterable[TrainingPage]:
    """Return the page, or nothing if it has no lines near text."""
    lines = read_lines(capture)
    signs = [read_sign(line, rules) for line in lines]
    near = lines_near_text(lines)
    if not near:
        return []
    lines, signs = [lines[n] for n in near], [signs[n] for n in near]
    is_text = np.array(text_lines([line.text for line in lines], body))
    features = features_of(lines, signs, rules)
    return [TrainingPage(set_, converter, publisher, body, capture, lines, signs, features, words_of(lines), is_text)]


def features_of(lines: list[Line], signs: list[LineLabel | None], rules: Rules) -> Features:
    """Return the features of these lines of a page."""
    return read_features(lines, signs, [line.key for line in lines], rules)


def words_of(lines: list[Line]) -> Floats:
    """Return the words of each line, capped."""
    return np.array([min(line.words, CAPPED) for line in lines], float)


def shortened(page: TrainingPage, draw: random.Random, rules: Rules) -> Iterable[TrainingPage]:
    """Return the page without the lines from the end of its first paragraphs to the end of its story."""
    story = np.flatnonzero(page.is_text).tolist()
    paragraphs = [n for n in story if page.lines[n].words > PARAGRAPH]
    to = draw.choice(SHORTENED_TO)
    if len(paragraphs) <= to:
        return []
    rest = [n for n in range(len(page.lines)) if not paragraphs[to] <= n <= story[-1]]
    rest = [rest[at] for at in lines_near_text([page.lines[n] for n in rest])]
    is_text = page.is_text[rest]
    if not is_text.any():
        return []
    lines, signs = [page.lines[n] for n in rest], [page.signs[n] for n in rest]
    return [
        replace(
            page,
            set=SHORTENED + page.set,
            lines=lines,
            signs=signs,
            features=features_of(lines, signs, rules),
            words=words_of(lines),
            is_text=is_text,
        )
    ]
