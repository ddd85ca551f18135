"""Small tables of numbers: weights of the speaker's choice, measured precision."""

import tomllib
from functools import lru_cache
from importlib import resources
from typing import Any

__all__ = ["load_table"]


@lru_cache(maxsize=8)
def load_table(name: str) -> dict[str, Any]:
    """A table of the package's data, by its file's name."""
    return tomllib.loads(resources.files("newscorpus.attribution").joinpath("data", name).read_text("utf-8"))
