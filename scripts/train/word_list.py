"""Make the English word list that glued words are recognised with.

    apt-get download wamerican-small wamerican wamerican-large wbritish wbritish-large
    for f in *.deb; do dpkg -x "$f" debian; done
    python -m scripts.train.word_list debian BENCH/data/wcxb.gold.jsonl.gz

The words are those of the SCOWL lists in Debian (sizes 35, 60 and 70), possessives and single letters left out;
the notice of their licence is the packages' own copyright file. How common a word is, is told by the share of
the pages of the Web Content Extraction Benchmark (wcxb, CC-BY-4.0) in which it stands; words of few pages are
told apart by the SCOWL size only. The parts of the file, the commonest words first, have a blank line between
them.
"""

import argparse
import gzip
import json
import re
from collections import Counter
from pathlib import Path

SIZES = (
    ("american-english-small",),
    ("american-english", "british-english"),
    ("american-english-large", "british-english-large"),
)
SHARES = (0.25, 0.1, 0.04, 0.015, 0.005)  # of the pages, at least, for the first parts
DATA = Path(__file__).resolve().parents[2] / "src/newscorpus/parsing/data"


def words(folder: Path, name: str) -> set[str]:
    """The words of one of the lists."""
    listed = (folder / "usr/share/dict" / name).read_text(encoding="utf-8").split("\n")
    return {word for word in listed if len(word) > 1 and not word.endswith("'s")} | {"a"}


def shares(path: Path) -> dict[str, float]:
    """The share of the pages in which each word stands."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        pages = [set(re.findall(r"[^\W\d_]+", json.loads(line)["body"])) for line in lines]
    counts = Counter(word for page in pages for word in page)
    return {word: count / len(pages) for word, count in counts.items()}


def main() -> None:
    """Write the list and its notice."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path, help="where the packages were unpacked")
    arguments.add_argument("pages", type=Path, help="wcxb.gold.jsonl.gz of the benchmark")
    options = arguments.parse_args()
    share = shares(options.pages)
    known: set[str] = set()
    parts: list[set[str]] = [set() for _ in (*SHARES, *SIZES)]
    for size, names in enumerate(SIZES):
        new = set().union(*(words(options.folder, name) for name in names)) - known
        known |= new
        for word in new:
            frequent = next((n for n, least in enumerate(SHARES) if share.get(word, 0.0) >= least), None)
            parts[len(SHARES) + size if frequent is None else frequent].add(word)
    DATA.mkdir(exist_ok=True)
    text = "\n\n".join("\n".join(sorted(part)) for part in parts)
    packed = gzip.compress(text.encode(), compresslevel=9, mtime=0)
    (DATA / "words.txt.gz").write_bytes(packed)
    notice = (options.folder / "usr/share/doc/wamerican/copyright").read_bytes()
    (DATA / "SCOWL-NOTICE.txt").write_bytes(notice)
    print(f"{len(known)} words, {' + '.join(str(len(part)) for part in parts)}, {len(packed)} bytes")


if __name__ == "__main__":
    main()
