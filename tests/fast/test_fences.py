"""Code that exists for speed: each module shows the plain way and has a test that compares both."""

import ast
from pathlib import Path

import pytest

from support.source import MODULES, imported_modules, module_file, parts_of, short_name, tree_of

FAST = [path for path in MODULES if "fast" in parts_of(path)[:-1] and path.stem != "__init__"]
TESTS = sorted(Path(__file__).parent.glob("test_*.py"))


@pytest.mark.parametrize("path", FAST, ids=short_name)
def test_a_fast_module_shows_the_plain_way_after_its_first_sentence(path):
    plain = (ast.get_docstring(tree_of(path)) or "").split("\n\n")[1:2]
    assert [text for text in plain if text.startswith("The plain way:\n    ")]


@pytest.mark.parametrize("path", FAST, ids=short_name)
def test_a_fast_module_is_compared_with_the_plain_way(path):
    assert [test.name for test in TESTS if path in imported_modules(test) and "@given" in test.read_text("utf-8")]


def test_there_are_fast_modules():
    assert module_file("newscorpus.parsing.fast", None).parent in {path.parent for path in FAST}
