"""The direction of the imports, and the rule that only the command line does I/O. Both are read from the source."""

import ast
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import newscorpus
from support.source import (
    MODULES,
    PACKAGE,
    imported_modules,
    imported_names,
    parts_of,
    short_name,
    tree_of,
    uses_of_private_names,
)

CAPABILITIES = {"parsing", "deduplication", "attribution"}
BASE = {"model", "rules", "errors", "strict"}

# The parts of the package that each part may import.
ALLOWED = {
    "errors": set(),
    "model": set(),
    "strict": set(),
    "rules": {"model", "errors", "strict"},
    **dict.fromkeys(CAPABILITIES, BASE),
    "explain": BASE | CAPABILITIES,
    "corpus": BASE | CAPABILITIES,
    "interchange": BASE | CAPABILITIES | {"corpus"},
}

# The folders and modules of each part, in layers. A folder may import from folders of earlier layers and from itself,
# but not from others of its own layer. A new module in a listed folder needs no change here.
LAYERS = {
    "model": [{"validation"}, {"text"}, {"article", "duplicates", "speech"}, {"page"}, {"corpus"}],
    "rules": [{"checks", "rule"}, {"tables"}, {"value"}],
    "parsing": [
        {"fast"},
        {"english"},
        {"fields", "glue", "lines"},
        {"labels"},
        {"classifier"},
        {"stories"},
        {"assembly"},
        {"page"},
    ],
    "deduplication": [
        {"checks", "fast", "shingles", "sources"},
        {"tokens"},
        {"exact_join"},
        {"candidates"},
        {"comparison"},
        {"grouping"},
    ],
    "attribution": [
        {"fast"},
        {"names", "syntax"},
        {"coreference"},
        {"tables"},
        {"frames"},
        {"confidence"},
        {"discourse", "quotes"},
        {"find"},
    ],
}
LEVELS = {
    (part, folder): level for part, layers in LAYERS.items() for level, layer in enumerate(layers) for folder in layer
}
ALONE = {("attribution", "names")}  # folders that share nothing with the rest of their capability

OUTSIDE = {"attrs", "cattrs", "dateutil"}  # the run-time dependencies
FORBIDDEN_MODULES = {
    "os",
    "sys",
    "pathlib",
    "io",
    "time",
    "socket",
    "http",
    "subprocess",
    "urllib",
    "logging",
    "random",
    "locale",
    "tempfile",
    "shutil",
}
FORBIDDEN_NAMES = {"open", "print", "input", "hash", "breakpoint", "exec", "eval"}
FORBIDDEN_ATTRIBUTES = {"now", "utcnow", "today", "tzlocal", "environ", "getenv"}

INNER = [path for path in MODULES if parts_of(path)[0] not in {"__init__", "__main__"}]
LAYERED = [path for path in INNER if parts_of(path)[0] in LAYERS and parts_of(path)[1] != "__init__"]

each_module = pytest.mark.parametrize("path", MODULES, ids=short_name)
each_inner_module = pytest.mark.parametrize("path", INNER, ids=short_name)


@each_inner_module
def test_a_part_of_the_package_imports_only_the_parts_below_it(path):
    own = parts_of(path)[0]
    assert own in ALLOWED, f"{own} is a new part of the package: add it to ALLOWED"
    assert {parts_of(other)[0] for other in imported_modules(path)} <= ALLOWED[own] | {own}


@pytest.mark.parametrize("path", LAYERED, ids=short_name)
def test_a_folder_imports_only_folders_of_earlier_layers(path):
    own = parts_of(path)[:2]
    assert own in LEVELS, f"{'/'.join(own)} is new: add it to LAYERS"
    for other in {parts_of(other)[:2] for other in imported_modules(path)} - {own}:
        if other[0] == own[0]:
            assert other[1] != "__init__", "a module does not import the package that it is in"
            assert LEVELS.get(other, 99) < LEVELS[own], f"{'/'.join(own)} must not import {'/'.join(other)}"
            assert not {own, other} & ALONE, f"{'/'.join(own)} and {'/'.join(other)} must not share code"


def test_no_modules_import_one_another_in_a_circle():
    graph = {path: imported_modules(path) - {path} for path in MODULES}
    try:
        list(TopologicalSorter(graph).static_order())
    except CycleError as error:
        pytest.fail(" -> ".join(short_name(path) for path in error.args[1]))


@each_module
def test_no_module_uses_a_private_name_of_another(path):
    assert list(uses_of_private_names(tree_of(path))) == []


@pytest.mark.parametrize("path", sorted(Path(__file__).parent.rglob("*.py")), ids=lambda path: path.stem)
def test_no_test_uses_a_private_name(path):
    assert list(uses_of_private_names(tree_of(path))) == []


@each_module
def test_nothing_imports_the_command_line(path):
    assert PACKAGE / "__main__.py" not in imported_modules(path)


@each_module
def test_only_the_run_time_dependencies_are_imported(path):
    outside = {module.split(".")[0] for module, _ in imported_names(tree_of(path))}
    extras = {"tqdm"} if parts_of(path)[0] == "__main__" else set()
    assert outside <= set(sys.stdlib_module_names) | OUTSIDE | extras | {"newscorpus"}


@each_inner_module
def test_only_the_command_line_does_io(path):
    modules = {module for module, _ in imported_names(tree_of(path))} - {"urllib.parse"}
    assert not {module.split(".")[0] for module in modules} & FORBIDDEN_MODULES
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Name):
            assert node.id not in FORBIDDEN_NAMES, f"line {node.lineno}: {node.id}"
        if isinstance(node, ast.Attribute):
            assert node.attr not in FORBIDDEN_ATTRIBUTES, f"line {node.lineno}: {node.attr}"


def test_the_public_names_are_sorted_and_documented():
    assert list(newscorpus.__all__) == sorted(newscorpus.__all__)
    for name in newscorpus.__all__:
        assert getattr(newscorpus, name).__doc__, name


def test_the_package_module_holds_the_public_names_and_nothing_else():
    tree = tree_of(PACKAGE / "__init__.py")
    assert {name for _, name in imported_names(tree)} == set(newscorpus.__all__)
    assert {type(node) for node in tree.body} == {ast.Expr, ast.ImportFrom, ast.Assign}
