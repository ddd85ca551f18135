"""The captures that tests run on: our own in seeds/ and, where they are at hand, the five originals."""

import tomllib
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OWN = sorted((ROOT / "seeds").glob("*.txt"))


def originals() -> list[Path]:
    """The originals that lie beside the checkout and are what the manifest says."""
    manifest = tomllib.loads((ROOT / "seeds" / "originals.toml").read_text("utf-8"))
    folder = ROOT.parent / "shared" / "seeds"
    found = [(folder / entry["file"], entry["sha256"]) for entry in manifest["original"]]
    return [path for path, digest in found if path.exists() and sha256(path.read_bytes()).hexdigest() == digest]


CAPTURES = [*OWN, *originals()]


def text_of(path: Path) -> str:
    """The text as it is, line ends included."""
    return path.read_bytes().decode("utf-8")
