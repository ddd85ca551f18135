"""The documentation lists every field, kind and public name, and no others."""

import re
import tomllib
from pathlib import Path

import attrs
import pytest

import newscorpus
from newscorpus import model

ROOT = Path(__file__).resolve().parent.parent
TOP = ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "seeds/README.md", "scripts/README.md")
PAGES = [*(ROOT / name for name in TOP), *sorted((ROOT / "docs").glob("**/*.md"))]

VALUES = [getattr(model, name) for name in model.__all__]
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")


def read(name):
    return (ROOT / name).read_text("utf-8")


def section(title):
    """Return the text of a section of the page that defines the fields."""
    return re.split(r"^## ", read("docs/model.md").partition(f"\n## {title}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]


def terms(text):
    return {name for line in re.findall(r"^(`.*)\n: ", text, re.MULTILINE) for name in re.findall(r"`(\w+)[`(]", line)}


@pytest.mark.parametrize(
    "value", [v for v in VALUES if attrs.has(v) and v.__name__ != "Span"], ids=lambda v: v.__name__
)
def test_the_documentation_defines_every_field(value):
    properties = {"Article": {"text", "locate"}, "Corpus": {"articles"}, "Timestamp": {"isoformat"}}
    fields = {field.name for field in attrs.fields(value)}
    assert terms(section(value.__name__)) == fields | properties.get(value.__name__, set())


@pytest.mark.parametrize("kind", [v for v in VALUES if not attrs.has(v)], ids=lambda v: v.__name__)
def test_the_documentation_defines_every_kind(kind):
    page = read("docs/model.md")
    assert [str(member) for member in kind if f"*{member}*" not in page] == []


def test_the_reference_lists_every_public_name():
    listed = re.findall(r"^\.\. auto(?:function|class|exception):: (\w+)$", read("docs/api.md"), re.MULTILINE)
    assert sorted(listed) == sorted(newscorpus.__all__)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_to_a_file(page):
    assert [link for link in LINK.findall(page.read_text("utf-8")) if not (page.parent / link).exists()] == []


def test_the_version_is_the_same_everywhere():
    version = tomllib.loads(read("pyproject.toml"))["project"]["version"]
    assert f"\nversion: {version}\n" in read("CITATION.cff")
    assert f'release = "{version}"' in read("docs/conf.py")
    released = re.search(r"^date-released: (\S+)$", read("CITATION.cff"), re.MULTILINE)[1]
    assert f"\n## [{version}] - {released}\n" in read("CHANGELOG.md")


def test_the_readme_has_the_two_commands_on_lines_of_their_own():
    commands = re.findall(r"^    (python3 -m venv .*)$", read("README.md"), re.MULTILINE)
    assert len(commands) == 2
    assert commands[0].endswith("python -m newscorpus seeds/")
    assert "-m pytest" in commands[1]
