"""Modules and functions stay short enough to be read. The ten largest of each are printed (pytest -s shows them)."""

# ruff: noqa: T201  the tables are printed

import ast
from pathlib import Path

from support.source import MODULES, short_name, tree_of

LONGEST_MODULE = 320  # lines
LONGEST_FUNCTION = 60  # lines, from def to the last line, docstring included
DATA_TABLES: set[str] = set()  # modules that hold little but a table


def lines_of_modules(paths=MODULES, name=short_name):
    return sorted(((len(path.read_text("utf-8").splitlines()), name(path)) for path in paths), reverse=True)


def lines_of_functions(paths=MODULES, name=short_name):
    found = [
        (node.end_lineno - node.lineno + 1, f"{name(path)}:{node.lineno} {node.name}")
        for path in paths
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    return sorted(found, reverse=True)


def table(title, rows):
    return "\n".join([title, *(f"{lines:5}  {name}" for lines, name in rows[:10])])


def test_no_module_is_too_long():
    rows = [(lines, name) for lines, name in lines_of_modules() if name not in DATA_TABLES]
    print(report := table("\nThe longest modules:", rows))
    assert rows[0][0] <= LONGEST_MODULE, report


def test_no_function_is_too_long():
    rows = lines_of_functions()
    print(report := table("\nThe longest functions:", rows))
    assert rows[0][0] <= LONGEST_FUNCTION, report


def test_no_function_of_the_scripts_is_too_long():
    rows = lines_of_functions(sorted(Path(__file__).parents[1].glob("scripts/**/*.py")), lambda path: path.stem)
    print(report := table("\nThe longest functions of the scripts:", rows))
    assert rows[0][0] <= LONGEST_FUNCTION, report
