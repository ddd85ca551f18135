"""Load a learned table of weights, and check that it has a number for each value of each feature."""

import json
from collections.abc import Mapping
from importlib import resources
from typing import cast

from newscorpus.errors import RulesError

__all__ = ["load_weights", "number_rows", "weights_of"]


def load_weights(file: str) -> dict[str, object]:
    """Return the content of a file of weights in the data of the package."""
    text = resources.files("newscorpus.parsing").joinpath("data", file).read_text(encoding="utf-8")
    return cast("dict[str, object]", json.loads(text))


def weights_of(document: Mapping[str, object], part: str, layout: Mapping[str, int], file: str) -> tuple[float, ...]:
    """Return the weights of one part of a document, in the order of the layout.

    Args:
        document: the content of the file.
        part: the key of the table in the document.
        layout: the number of values of each feature.
        file: the name of the file, for errors.

    Raises:
        RulesError: the table lacks a feature, or has an unknown one, or a row has a wrong size or is not of numbers.
    """
    table = document.get(part)
    if not isinstance(table, dict):
        raise RulesError(f"{file}: the table {part!r} is missing")
    rows = cast("dict[str, object]", table)
    if unknown := sorted(rows.keys() - layout.keys()):
        raise RulesError(f"{file}: {part}: unknown features: {', '.join(unknown)}")
    if missing := sorted(layout.keys() - rows.keys()):
        raise RulesError(f"{file}: {part}: missing features: {', '.join(missing)}")
    weights: list[float] = []
    for feature, size in layout.items():
        row = _numbers(rows[feature])
        if row is None or len(row) != size:
            raise RulesError(f"{file}: {part}: the feature {feature!r} must have {size} numbers")
        weights += row
    return tuple(weights)


def number_rows(document: Mapping[str, object], part: str, size: int, file: str) -> tuple[tuple[float, ...], ...]:
    """Return a square matrix of numbers.

    Raises:
        RulesError: the part is missing, or is not a matrix of this size.
    """
    rows = document.get(part)
    found = [_numbers(row) for row in cast("list[object]", rows)] if isinstance(rows, list) else []
    if len(found) != size or any(row is None or len(row) != size for row in found):
        raise RulesError(f"{file}: {part} must have {size} rows of {size} numbers")
    return tuple(row for row in found if row is not None)


def _numbers(row: object) -> tuple[float, ...] | None:
    """Return a list of numbers as a tuple, or None if it is something else."""
    if not isinstance(row, list):
        return None
    numbers = [value for value in cast("list[object]", row) if isinstance(value, int | float) and value is not True]
    return tuple(map(float, numbers)) if len(numbers) == len(row) else None  # pyright: ignore[reportUnknownArgumentType]
