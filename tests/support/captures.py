"""The captures that tests use: seeds/, the captures of tests/parsing, and the five originals if they are available."""

import tomllib
from functools import cache
from hashlib import sha256
from pathlib import Path

from newscorpus import Page, parse

ROOT = Path(__file__).resolve().parents[2]
OWN = sorted((ROOT / "seeds").glob("*.txt"))
INVENTED = sorted((ROOT / "tests" / "parsing" / "captures").glob("*.txt"))


def originals() -> list[Path]:
    """Return the originals that lie next to the checkout and have the checksums of the manifest."""
    manifest = tomllib.loads((ROOT / "seeds" / "originals.toml").read_text("utf-8"))
    folder = ROOT.parent / "shared" / "seeds"
    found = [(folder / entry["file"], entry["sha256"]) for entry in manifest["original"]]
    return [path for path, digest in found if path.exists() and sha256(path.read_bytes()).hexdigest() == digest]


CAPTURES = [*OWN, *INVENTED, *originals()]


def text_of(path: Path) -> str:
    """Return the text of a capture with its line ends unchanged."""
    return path.read_bytes().decode("utf-8")


@cache
def page_of(path: Path) -> Page:
    """Return the parsed capture. Each capture is parsed once for all tests."""
    return parse(text_of(path))
