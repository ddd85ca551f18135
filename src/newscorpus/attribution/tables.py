"""Load the small tables of numbers: the weights of the choice of a speaker, and the measured precision."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import cast

from newscorpus.errors import RulesError

__all__ = ["load_table", "numbers"]


@lru_cache(maxsize=8)
def load_table(name: str) -> dict[str, object]:
    """Return a table of the package's data by the name of its file."""
    return tomllib.loads(resources.files("newscorpus.attribution").joinpath("data", name).read_text("utf-8"))


def numbers(table: Mapping[str, object], name: str) -> dict[str, float]:
    """Return the part of a table with this name, whose values must be numbers.

    Raises:
        RulesError: the part is missing, or a value is not a number.
    """
    part = table.get(name)
    if not isinstance(part, dict):
        raise RulesError(f"table of numbers: [{name}] is missing")
    found: dict[str, float] = {}
    for key, value in cast("dict[str, object]", part).items():
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise RulesError(f"table of numbers: {key!r} in [{name}] must be a number, not {type(value).__name__}")
        found[key] = float(value)
    return found
