"""The source of the package, read with ast: modules, the names that they import, and the folders that they are in."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import newscorpus

PACKAGE = Path(newscorpus.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))


@cache
def tree_of(path: Path) -> ast.Module:
    """Return the syntax tree of a file."""
    return ast.parse(path.read_text("utf-8"), str(path))


def short_name(path: Path) -> str:
    """Return the path of a module inside the package. Tests use it as their id."""
    return path.relative_to(PACKAGE).as_posix()


def parts_of(path: Path) -> tuple[str, ...]:
    """Return the dotted name of a module, without ``newscorpus``, as a tuple: ``("parsing", "fields", "dates")``."""
    return path.relative_to(PACKAGE).with_suffix("").parts


def imported_names(tree: ast.AST) -> Iterator[tuple[str, str | None]]:
    """Yield (module, name) of each import. The name is None in ``import module``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, None) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            assert node.module is not None
            yield from ((node.module, alias.name) for alias in node.names)


@cache
def imported_modules(path: Path) -> frozenset[Path]:
    """Return the files of the package that a module imports."""
    found = (module_file(module, name) for module, name in imported_names(tree_of(path)) if _is_ours(module))
    return frozenset(found)


def _is_ours(module: str) -> bool:
    return module.partition(".")[0] == "newscorpus"


def module_file(module: str, name: str | None) -> Path:
    """Return the file of a module, or of the submodule that ``from module import name`` imports."""
    folder = PACKAGE.joinpath(*module.split(".")[1:])
    candidates = [folder / name, folder] if name else [folder]
    files = [file for path in candidates for file in (path.with_suffix(".py"), path / "__init__.py")]
    return next(file for file in files if file.exists())


def uses_of_private_names(tree: ast.AST) -> Iterator[str]:
    """Yield each private name of another module that a module imports or uses as an attribute of an imported name."""
    imported: set[str] = set()
    for module, name in imported_names(tree):
        dotted = f"{module}.{name}" if name else module
        if any(map(_is_private, dotted.split("."))):
            yield dotted
        imported.add(name or module.partition(".")[0])
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Name)
            and node.value.id in imported
            and _is_private(node.attr)
        ):
            yield f"{node.value.id}.{node.attr} in line {node.lineno}"


def _is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__")
