"""Learn the weights that decide which line is the headline of a text, and write them as data of the package.

    python -m scripts.train.headline_weights DATA [--folds 3] [--errors N] [--write]

DATA is the folder that scripts/train/line_weights.py takes. Learn the weights of the lines first, because they decide
which lines are the text. The script needs numpy and scipy. It prints the scores of a cross-validation by publisher, and
with ``--errors`` the first wrong headlines. With ``--write`` it also learns from all pages and writes
``data/headline_weights.json``.

Blank lines help to find a headline, and each converter sets them differently. So each page is used again, with less
weight, without blank lines, with a blank line between all lines, and without indents.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

import numpy as np
from attrs import frozen
from scipy import sparse
from scipy.optimize import minimize

from newscorpus import parsing
from newscorpus.parsing import parse
from newscorpus.parsing.classifier.own_features import HintVocabulary, vocabulary
from newscorpus.parsing.stories import headlines, story_reading
from newscorpus.parsing.stories.headline_features import HEADLINE, headline_features
from newscorpus.rules import Rules
from scripts.benchmark_files import CONVERTERS, rows
from scripts.train.alignment import same_words, words_of
from scripts.train.training_pages import SETS, Bools, Floats, fold_of, publisher_of

PENALTY = 2.0
RELAID = 0.3  # weight of a page with changed blank lines and indents
NONE = 0.1  # weight of a page without a line that is the title: most of these have a line that is almost the title
SIZE = sum(HEADLINE.values())
ABOUT = (
    "Weights of the features of headlines, learned by scripts/train/headline_weights.py from pages of two openly "
    "licensed sets: fundus (MIT) and web-content-extraction-benchmark (CC-BY-4.0)."
)


class Candidates(NamedTuple):
    """The lines of a page that may be the headline.

    Attributes:
        features: the features of having no headline, and of each candidate.
        lines: the text of each candidate.
        printed: the text of every line of the page.
    """

    features: list[list[int]]
    lines: list[str]
    printed: list[str]


@frozen
class HeadlinePage:
    """A page with a title in the gold.

    Attributes:
        set: the set of the benchmark.
        converter: the program that made text of the page.
        publisher: pages of one publisher are in one fold.
        title: the gold title.
        is_relaid: whether its blank lines and indents were changed.
        is_printed: whether a line of the page is the title.
        features: the features of having no headline, and of each candidate.
        texts: an empty text, and the text of each candidate.
        right: which of these is right.
    """

    set: str
    converter: str
    publisher: str
    title: str
    is_relaid: bool
    is_printed: bool
    features: list[list[int]]
    texts: list[str]
    right: Bools

    def weight(self) -> float:
        """Return the weight of the page."""
        return SETS[self.set] * (NONE if self.right[0] else 1.0) * (RELAID if self.is_relaid else 1.0)


def layouts(text: str) -> list[str]:
    """Return the page as it is, without blank lines, with one between all lines, and without indents."""
    printed = [row for row in text.split("\n") if row.strip()]
    return [text, "\n".join(printed), "\n\n".join(printed), "\n".join(map(str.strip, text.split("\n")))]


def load(data: Path) -> list[HeadlinePage]:
    """Return the pages with a title and with candidates, in all layouts."""
    rules = Rules.default()
    hints = vocabulary(rules)
    pages: list[HeadlinePage] = []
    for set_ in ("fundus", "wcxb"):
        golds = [gold for gold in rows(data / f"{set_}.gold.jsonl.gz") if gold["title"]]
        for converter in CONVERTERS:
            texts = {row["id"]: row["text"] for row in rows(data / f"{set_}.{converter}.jsonl.gz")}
            for gold in golds:
                for n, text in enumerate(layouts(texts[gold["id"]])):
                    found = candidates_on(text, rules, hints)
                    if found is not None:
                        about = (set_, converter, publisher_of(set_, gold), gold["title"], n > 0)
                        pages.append(headline_page(about, found))
    return pages


def headline_page(about: tuple[str, str, str, str, bool], found: Candidates) -> HeadlinePage:
    """Return a page whose candidates are compared with its title, the fourth value of ``about``."""
    title = words_of(about[3])
    right = [same_words(title, words_of(line)) for line in found.lines]
    is_printed = any(same_words(title, words_of(line)) for line in found.printed)
    return HeadlinePage(*about, is_printed, found.features, ["", *found.lines], np.array([not any(right), *right]))


def candidates_on(text: str, rules: Rules, hints: HintVocabulary) -> Candidates | None:
    """Return the candidates of the longest story that ``parse`` finds, or None if it searches no headline."""
    with patch.object(story_reading, "find_headline", return_value=None) as search:
        parse(text)
    if not search.called:
        return None
    start, body, captions, sheet, _ = max((call.args for call in search.mock_calls), key=length_of_body)
    found = headlines.candidates(start, body, sheet, rules)
    features = list(headline_features(found, body, captions, sheet, hints))
    return Candidates(features, [sheet.lines[n].text for n in found], [line.text for line in sheet.lines])


def length_of_body(arguments: Sequence[Any]) -> int:
    """Return the number of words of the story, from the arguments of ``find_headline``."""
    _, body, _, sheet, _ = arguments
    return sum(sheet.lines[n].words for n in body)


def learn(pages: list[HeadlinePage]) -> Floats:
    """Return the weights of a conditional logit over the candidates of each page."""
    numbers = [row for page in pages for row in page.features]
    ends = np.cumsum([0] + [len(row) for row in numbers])
    flat = np.fromiter((n for row in numbers for n in row), np.int32, int(ends[-1]))
    x = sparse.csr_matrix((np.ones(len(flat)), flat, ends), (len(numbers), SIZE))
    lengths = [len(page.features) for page in pages]
    starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    right = np.concatenate([page.right for page in pages])
    weight: Floats = np.array([page.weight() for page in pages])

    def loss(w: Floats) -> tuple[float, Floats]:
        scores: Floats = np.asarray(x @ w)
        chances = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), lengths))
        chances /= np.repeat(np.add.reduceat(chances, starts), lengths)
        good = chances * right
        total = np.add.reduceat(good, starts)
        slope = x.T @ (np.repeat(weight, lengths) * (chances - good / np.repeat(total, lengths)))
        return float(PENALTY / 2 * (w @ w) - (weight * np.log(total)).sum()), slope + PENALTY * w

    return minimize(loss, np.zeros(SIZE), jac=True, method="L-BFGS-B", options={"maxiter": 150}).x


def validate(pages: list[HeadlinePage], folds: int, errors: int) -> None:
    """Print the share of the titles that a model finds that did not see their publisher, and the first errors."""
    right: defaultdict[tuple[str, str, str], list[bool]] = defaultdict(list)
    for k in range(folds):
        w = learn([page for page in pages if fold_of(page.publisher, folds) != k])
        for page in pages:
            if fold_of(page.publisher, folds) != k or not page.is_printed:
                continue
            best = int(np.argmax([float(w[row].sum()) for row in page.features]))
            is_right = best > 0 and bool(page.right[best])
            right["changed" if page.is_relaid else "as it is", page.set, page.converter].append(is_right)
            if not is_right and errors > 0:
                errors -= 1
                print(page.converter, repr(page.title[:70]), "|", repr(page.texts[best][:70]), int(page.right.argmax()))
    print(f"cross-validated by publisher, {folds} folds: titles right where one line of the page is the title")
    for (layout, set_, converter), good in sorted(right.items()):
        print(f"{layout:<10}{set_:<8}{converter:<12}{sum(good) / len(good):.3f} of {len(good)}")


def write(weights: list[float]) -> None:
    """Write the weights by feature, each feature on one line."""
    at, table = 0, dict[str, list[float]]()
    for name, size in HEADLINE.items():
        table[name], at = weights[at : at + size], at + size
    text = ",\n  ".join(f"{json.dumps(name)}: {json.dumps(values)}" for name, values in table.items())
    target = Path(parsing.__file__).parent / "data" / headlines.HEADLINE_FILE
    target.write_text(f'{{\n "about": {json.dumps(ABOUT)},\n "weights": {{\n  {text}\n }}\n}}\n', encoding="utf-8")


def main() -> None:
    """Learn, validate and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--folds", type=int, default=3)
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    pages = load(options.data)
    validate(pages, options.folds, options.errors)
    if options.write:
        write(np.round(learn(pages), 3).tolist())


if __name__ == "__main__":
    main()
