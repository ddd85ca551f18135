"""The direction of the imports, and that only the command line does I/O: read from the source with ast."""

import ast
from pathlib import Path

import pytest

import newscorpus

PACKAGE = Path(newscorpus.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))

CAPABILITIES = {"parsing", "deduplication", "attribution"}
BASE = {"model", "rules", "errors", "strict"}
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
OUTSIDE = {"attrs", "cattrs", "dateutil"}  # the run-time packages
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


def room(path):
    """The part of the package that a module belongs to."""
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imported(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, None) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield from ((node.module, alias.name) for alias in node.names)


def named(path):
    return path.relative_to(PACKAGE).as_posix()


def rooms_imported(path):
    for module, name in imported(ast.parse(path.read_text("utf-8"))):
        parts = module.split(".")
        if parts[0] == "newscorpus":
            yield parts[1] if len(parts) > 1 else name


INNER = [path for path in MODULES if room(path) not in {"__init__", "__main__"}]


@pytest.mark.parametrize("path", INNER, ids=named)
def test_a_module_imports_only_what_stands_below_it(path):
    own = room(path)
    assert own in ALLOWED, f"{own} has no place in the house"
    assert set(rooms_imported(path)) <= ALLOWED[own] | {own}


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_nothing_imports_the_command_line(path):
    assert "__main__" not in set(rooms_imported(path))


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_only_the_run_time_packages_are_imported(path):
    import sys

    outside = {module.split(".")[0] for module, _ in imported(ast.parse(path.read_text("utf-8")))}
    extras = {"tqdm"} if room(path) == "__main__" else set()
    assert outside <= set(sys.stdlib_module_names) | OUTSIDE | extras | {"newscorpus"}


@pytest.mark.parametrize("path", INNER, ids=named)
def test_only_the_command_line_does_io(path):
    tree = ast.parse(path.read_text("utf-8"))
    modules = {module for module, _ in imported(tree)} - {"urllib.parse"}
    assert not {module.split(".")[0] for module in modules} & FORBIDDEN_MODULES
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            assert node.id not in FORBIDDEN_NAMES, f"line {node.lineno}: {node.id}"
        if isinstance(node, ast.Attribute):
            assert node.attr not in FORBIDDEN_ATTRIBUTES, f"line {node.lineno}: {node.attr}"


def test_the_public_names_are_sorted_and_there():
    assert list(newscorpus.__all__) == sorted(newscorpus.__all__)
    for name in newscorpus.__all__:
        assert getattr(newscorpus, name).__doc__, name


def test_the_package_module_holds_the_public_names_and_nothing_else():
    tree = ast.parse((PACKAGE / "__init__.py").read_text("utf-8"))
    names = {name for _, name in imported(tree)}
    assert names == set(newscorpus.__all__)
    assert {type(node) for node in tree.body} == {ast.Expr, ast.ImportFrom, ast.Assign}
