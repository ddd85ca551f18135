"""The scripts: each can be imported, knows only public names of newscorpus, and is listed in scripts/README.md."""

import doctest
import importlib
import re
import sys
from pathlib import Path

import pytest

from support.source import imported_names, tree_of, uses_of_private_names

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "scripts").rglob("*.py"))
OPTIONAL = {"numpy", "scipy", "trafilatura"}  # installed with the extra "scripts"


def module_name(path):
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


each_module = pytest.mark.parametrize("path", MODULES, ids=module_name)


@each_module
def test_a_script_can_be_imported_and_its_examples_hold(path):
    try:
        module = importlib.import_module(module_name(path))
    except ModuleNotFoundError as error:
        if error.name not in OPTIONAL:
            raise
        pytest.skip(f"{error.name} is not installed")
    assert module.__doc__
    assert doctest.testmod(module).failed == 0


@each_module
def test_the_names_that_a_script_imports_from_newscorpus_are_there(path):
    for module, name in imported_names(tree_of(path)):
        if module.split(".")[0] == "newscorpus" and name is not None:
            found = importlib.import_module(module)
            assert hasattr(found, name) or importlib.import_module(f"{module}.{name}"), f"{module} has no {name}"


@each_module
def test_a_script_uses_no_private_name(path):
    assert list(uses_of_private_names(tree_of(path))) == []


def test_the_readme_lists_every_program_and_no_other():
    programs = {module_name(path) for path in MODULES if '__name__ == "__main__"' in path.read_text("utf-8")}
    listed = set(re.findall(r"python -m (scripts[\w.]+)", (ROOT / "scripts" / "README.md").read_text("utf-8")))
    assert listed == programs


@pytest.mark.parametrize(
    "path", [path for path in MODULES if "ArgumentParser" in path.read_text("utf-8")], ids=module_name
)
def test_the_help_of_a_program_is_printed(path, monkeypatch, capsys):
    try:
        module = importlib.import_module(module_name(path))
    except ModuleNotFoundError:
        pytest.skip("an optional package is not installed")
    monkeypatch.setattr(sys, "argv", [module_name(path), "--help"])
    with pytest.raises(SystemExit) as exit_:
        module.main()
    assert exit_.value.code == 0
    assert module.__doc__.split("\n", maxsplit=1)[0] in capsys.readouterr().out


def test_only_data_and_standard_packages_are_imported():
    ours = {"attrs", "newscorpus", "scripts", "support"}
    for path in MODULES:
        outside = {module.split(".")[0] for module, _ in imported_names(tree_of(path))}
        assert outside <= set(sys.stdlib_module_names) | OPTIONAL | ours, path
