"""Learn the weights by which a headline is told from the lines around it, and write them as data of the package.

    PYTHONPATH=src python -m scripts.train.headline_weights DATA [--folds 3] [--write]

DATA as for ``learn_weights.py``, whose result must stand. Needs numpy and scipy.

Blank lines tell a headline, and every converter sets other ones: each page is seen again, with less weight, without
blank lines, with one between all others, and with no line set in.
"""

import argparse
import json
import unicodedata
from collections import Counter
from pathlib import Path
from unittest.mock import patch

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

from newscorpus import parsing
from newscorpus.parsing import parse
from newscorpus.parsing.classifier.own_features import Vocabulary, vocabulary
from newscorpus.parsing.stories import headlines
from newscorpus.parsing.stories import labelling as kinds
from newscorpus.rules import Rules
from scripts.train.alignment import WORD
from scripts.train.line_weights import CONVERTERS, SETS, fold_of, publisher, rows

PENALTY = 2.0
RELAID = 0.3  # what a page weighs whose blank lines and indents were changed
NONE = 0.1  # what a page without a line that is the title weighs: most have one that is not quite it
SIZE = sum(headlines.HEADLINE.values())
ABOUT = (
    "Weights of the features of headlines, learned by scripts/train/headline_weights.py from pages of two openly "
    "licensed sets: fundus (MIT) and web-content-extraction-benchmark (CC-BY-4.0)."
)


def layouts(text: str) -> list[str]:
    """The page as it is, without blank lines, with one between all others, and with no line set in."""
    printed = [row for row in text.split("\n") if row.strip()]
    return [text, "\n".join(printed), "\n\n".join(printed), "\n".join(map(str.strip, text.split("\n")))]


def plain(text: str) -> Counter[str]:
    """The words, folded."""
    return Counter(WORD.findall(unicodedata.normalize("NFKC", text).casefold()))


def same(a: Counter[str], b: Counter[str]) -> bool:
    """Whether two titles have 85 % of their words in common."""
    return 2 * (a & b).total() >= 0.85 * (a.total() + b.total())


def load(data: Path) -> list[dict]:
    """The pages with a title, and the features of the candidates on each, as ``parse`` comes upon them."""
    rules = Rules.default()
    hints = vocabulary(rules)
    pages = []
    for set_ in ("fundus", "wcxb"):
        golds = [gold for gold in rows(data / f"{set_}.gold.jsonl.gz") if gold["title"]]
        for converter in CONVERTERS:
            texts = {row["id"]: row["text"] for row in rows(data / f"{set_}.{converter}.jsonl.gz")}
            for gold in golds:
                for n, text in enumerate(layouts(texts[gold["id"]])):
                    found = candidates_on(text, rules, hints)
                    if found is None:
                        continue
                    features, lines, printed = found
                    title = plain(gold["title"])
                    right = [same(title, plain(line)) for line in lines]
                    pages.append({
                        "set": set_, "converter": converter, "publisher": publisher(set_, gold), "relaid": n > 0,
                        "features": features, "right": np.array([not any(right), *right]), "texts": ["", *lines],
                        "title": gold["title"], "there": any(same(title, plain(line)) for line in printed),
                    })  # fmt: skip
    return pages


def candidates_on(text: str, rules: Rules, hints: Vocabulary) -> tuple[list[list[int]], list[str], list[str]] | None:
    """The candidates that ``parse`` comes upon: their features, these, all lines; None if it looks for no headline."""
    with patch.object(kinds, "find_headline", return_value=None) as asked:
        parse(text)
    if not asked.called:
        return None
    start, body, captions, sheet, _ = max((call.args for call in asked.mock_calls), key=length_of_body)
    found = headlines.candidates(start, body, sheet, rules)
    features = list(headlines.headline_features(found, body, captions, sheet, hints))
    return features, [sheet.lines[n].text for n in found], [line.text for line in sheet.lines]


def length_of_body(arguments: tuple) -> int:
    """The words of the story whose headline is looked for."""
    _, body, _, sheet, _ = arguments
    return sum(sheet.lines[n].words for n in body)


def learn(pages: list[dict]) -> np.ndarray:
    """Weights of a conditional logit over the candidates of each page."""
    numbers = [row for page in pages for row in page["features"]]
    ends = np.cumsum([0] + [len(row) for row in numbers])
    flat = np.fromiter((n for row in numbers for n in row), np.int32, ends[-1])
    x = sparse.csr_matrix((np.ones(len(flat)), flat, ends), (len(numbers), SIZE))
    lengths = [len(page["features"]) for page in pages]
    starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    right = np.concatenate([page["right"] for page in pages])
    weight = np.array([
        SETS[page["set"]] * (NONE if page["right"][0] else 1.0) * (RELAID if page["relaid"] else 1.0) for page in pages
    ])  # fmt: skip

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        scores = x @ w
        chances = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), lengths))
        chances /= np.repeat(np.add.reduceat(chances, starts), lengths)
        good = chances * right
        total = np.add.reduceat(good, starts)
        slope = x.T @ (np.repeat(weight, lengths) * (chances - good / np.repeat(total, lengths)))
        return PENALTY / 2 * (w @ w) - (weight * np.log(total)).sum(), slope + PENALTY * w

    return minimize(loss, np.zeros(SIZE), jac=True, method="L-BFGS-B", options={"maxiter": 150}).x


def main() -> None:
    """Read the options and learn."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("data", type=Path)
    options.add_argument("--folds", type=int, default=3)
    options.add_argument("--write", action="store_true")
    options.add_argument("--errors", type=int, default=0)
    arguments = options.parse_args()
    pages = load(arguments.data)
    right: dict[tuple[str, str, str], list[bool]] = {}
    for k in range(arguments.folds):
        w = learn([page for page in pages if fold_of(page, arguments.folds) != k])
        for page in pages:
            if fold_of(page, arguments.folds) == k and page["there"]:
                best = int(np.argmax([w[row].sum() for row in page["features"]]))
                good = best > 0 and bool(page["right"][best])
                laid = "changed" if page["relaid"] else "as it is"
                right.setdefault((laid, page["set"], page["converter"]), []).append(good)
                if not good and arguments.errors > 0:
                    arguments.errors -= 1
                    print(
                        page["converter"],
                        repr(page["title"][:70]),
                        "|",
                        repr(page["texts"][best][:70]),
                        page["right"].argmax(),
                    )
    print(
        f"cross-validated by publisher, {arguments.folds} folds: titles right where one line of the page is the title"
    )
    for (laid, set_, converter), good in sorted(right.items()):
        print(f"{laid:<10}{set_:<8}{converter:<12}{sum(good) / len(good):.3f} of {len(good)}")
    if arguments.write:
        w = np.round(learn(pages), 3).tolist()
        at, table = 0, {}
        for name, size in headlines.HEADLINE.items():
            table[name], at = w[at : at + size], at + size
        text = ",\n  ".join(f"{json.dumps(name)}: {json.dumps(values)}" for name, values in table.items())
        target = Path(parsing.__file__).parent / "data" / headlines.HEADLINE_FILE
        target.write_text(f'{{\n "about": {json.dumps(ABOUT)},\n "weights": {{\n  {text}\n }}\n}}\n', encoding="utf-8")


if __name__ == "__main__":
    main()
