"""The learned weights of the features of lines.

They are data of the package, ``data/line_weights.json``, together with the names and licences of the pages that they
were learned from. ``scripts/train/line_weights.py`` in the repository makes the file.
"""

import json
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import itemgetter

from attrs import frozen

from newscorpus.parsing.classifier.context_features import AROUND
from newscorpus.parsing.classifier.own_features import OWN, starts
from newscorpus.parsing.classifier.region_features import IN_REGION
from newscorpus.parsing.classifier.weight_tables import load_weights, number_rows, weights_of
from newscorpus.parsing.fast.byte_columns import Columns

__all__ = ["FILE", "FIRST", "SECOND", "Weights", "default_weights", "looked_up", "written"]

FILE = "line_weights.json"

FIRST = {**OWN, **AROUND}  # the features of the first score
SECOND = {**FIRST, **IN_REGION}  # the features of the second score

_PLACES = {name: slice(at, at + SECOND[name]) for name, at in starts(SECOND).items()}
# the features between these two have one column
_PLACES["before"] = slice(_PLACES["before"].start, _PLACES["from start"].stop)

ABOUT = (
    "Weights of the features of lines, learned by scripts/train/line_weights.py from pages of four openly licensed "
    "sets: article-extraction-benchmark (MIT), fundus-evaluation (MIT), fundus (MIT) and "
    "web-content-extraction-benchmark (CC-BY-4.0)."
)


@frozen
class Weights:
    """The weights of the two scores, one for each value of each feature.

    Attributes:
        first: of the features of a line and its surroundings.
        second: of the same features, and of those of the region of the page.
        steps: the gain of a step from no text or text (row) to no text or text (column).
    """

    first: tuple[float, ...]
    second: tuple[float, ...]
    steps: tuple[tuple[float, ...], ...]


def written(weights: Weights) -> str:
    """Return the weights as the text of their file, by feature."""
    document = {
        "about": ABOUT,
        "first": _by_feature(weights.first, FIRST),
        "second": _by_feature(weights.second, SECOND),
        "steps": weights.steps,
    }
    text = json.dumps(document, indent=1, ensure_ascii=False)
    rows = text.split("\n")
    return "\n".join(_joined(rows)) + "\n"


def _by_feature(values: tuple[float, ...], layout: dict[str, int]) -> dict[str, tuple[float, ...]]:
    found: dict[str, tuple[float, ...]] = {}
    at = 0
    for name, size in layout.items():
        found[name] = values[at : at + size]
        at += size
    return found


def _joined(rows: list[str]) -> list[str]:
    """Put each list of numbers on one line."""
    out: list[str] = []
    for row in rows:
        if out and (out[-1].endswith("[") or out[-1].endswith(",")) and row.strip()[:1] in "-0123456789]":
            out[-1] += row.strip() if row.strip().startswith("]") else f" {row.strip()}"
        elif out and row.strip()[:1] == "]":
            out[-1] += row.strip()
        else:
            out.append(row)
    return out


@lru_cache(maxsize=1)
def default_weights() -> Weights:
    """Return the weights that the package contains.

    Raises:
        RulesError: the file does not have exactly the features that the code computes.
    """
    document = load_weights(FILE)
    return Weights(
        weights_of(document, "first", FIRST, FILE),
        weights_of(document, "second", SECOND, FILE),
        number_rows(document, "steps", 2, FILE),
    )


def looked_up(columns: Columns, *tables: Sequence[float]) -> list[Iterator[tuple[float, ...]]]:
    """Return for each table the rows of weights of the lines. Two more rows at the end have no meaning.

    Args:
        columns: the features.
        tables: the weights of the first score, of the second, or of both.
    """
    # itemgetter returns a tuple only for several places, so two places are added
    getters = [(_PLACES[name], itemgetter(*column, 0, 0)) for name, column in columns.items()]
    return [zip(*[get(table[place]) for place, get in getters], strict=False) for table in tables]
