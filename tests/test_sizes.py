"""Modules and functions are short enough to be read. Each test prints the ten longest; ``pytest -s`` shows them."""

# ruff: noqa: T201  the tables are printed

import ast
from pathlib import Path

import pytest

from support.source import MODULES, PACKAGE, tree_of

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = sorted((ROOT / "scripts").rglob("*.py"))

LONGEST_MODULE = 320  # lines
LONGEST_FUNCTION = 60  # lines, from def to the last line, with the docstring
DATA_TABLES: set[str] = set()  # modules that are little more than a table


def name_of(path):
    return path.relative_to(PACKAGE if path.is_relative_to(PACKAGE) else ROOT).as_posix()


def lengths_of_modules(paths):
    return sorted(((len(path.read_text("utf-8").splitlines()), name_of(path)) for path in paths), reverse=True)


def lengths_of_functions(paths):
    found = [
        (node.end_lineno - node.lineno + 1, f"{name_of(path)}:{node.lineno} {node.name}")
        for path in paths
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    return sorted(found, reverse=True)


def report(title, rows):
    table = "\n".join(["", title, *(f"{lines:5}  {name}" for lines, name in rows[:10])])
    print(table)
    return table


def test_no_module_is_too_long():
    rows = [row for row in lengths_of_modules(MODULES) if row[1] not in DATA_TABLES]
    table = report("The longest modules:", rows)
    assert rows[0][0] <= LONGEST_MODULE, table


@pytest.mark.parametrize("paths", [MODULES, SCRIPTS], ids=["package", "scripts"])
def test_no_function_is_too_long(paths):
    rows = lengths_of_functions(paths)
    table = report("The longest functions:", rows)
    assert rows[0][0] <= LONGEST_FUNCTION, table
