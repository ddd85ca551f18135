"""Make the English word list that glued words are recognised with, from the SCOWL lists in Debian.

    apt-get download wamerican-small wamerican wamerican-large wbritish wbritish-large
    for f in *.deb; do dpkg -x "$f" debian; done
    python scripts/make_lexicon.py debian

The list has three parts with a blank line between them, the commonest words first (SCOWL's sizes 35, 60 and
70); a word stands in the first part that has it. Possessives and single letters are left out. The notice of
the licence is the packages' own copyright file.
"""

import argparse
import gzip
from pathlib import Path

PARTS = (
    ("american-english-small",),
    ("american-english", "british-english"),
    ("american-english-large", "british-english-large"),
)
DATA = Path(__file__).resolve().parents[1] / "src/newscorpus/parsing/data"


def words(folder: Path, name: str) -> set[str]:
    """The words of one of the lists."""
    listed = (folder / "usr/share/dict" / name).read_text(encoding="utf-8").split("\n")
    return {word for word in listed if len(word) > 1 and not word.endswith("'s")}


def main() -> None:
    """Write the list and its notice."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path, help="where the packages were unpacked")
    folder = arguments.parse_args().folder
    known: set[str] = set()
    parts: list[str] = []
    for names in PARTS:
        part = set().union(*(words(folder, name) for name in names)) - known
        known |= part
        parts.append("\n".join(sorted(part)))
    DATA.mkdir(exist_ok=True)
    packed = gzip.compress("\n\n".join(parts).encode(), compresslevel=9, mtime=0)
    (DATA / "scowl.txt.gz").write_bytes(packed)
    notice = (folder / "usr/share/doc/wamerican/copyright").read_bytes()
    (DATA / "SCOWL-NOTICE.txt").write_bytes(notice)
    print(f"{len(known)} words, {len(packed)} bytes")


if __name__ == "__main__":
    main()
