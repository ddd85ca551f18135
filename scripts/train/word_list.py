"""Make the list of English words that the repair of glued words uses.

    apt-get download wamerican-small wamerican wamerican-large wbritish wbritish-large
    for f in *.deb; do dpkg -x "$f" debian; done
    python -m scripts.train.word_list debian BENCH/data/wcxb.gold.jsonl.gz

The words come from the SCOWL lists in Debian (sizes 35, 60 and 70), without possessives and single letters. The notice
of their licence is the copyright file of the packages. The frequency of a word is the share of the pages of the Web
Content Extraction Benchmark (wcxb, CC-BY-4.0) that contain the word. Words on few pages are ranked by their SCOWL size
only. The file has parts, from the most frequent words to the rarest, with a blank line between two parts.
"""

import argparse
import gzip
import re
from collections import Counter
from pathlib import Path

from scripts.benchmark_files import rows

SIZES = (
    ("american-english-small",),
    ("american-english", "british-english"),
    ("american-english-large", "british-english-large"),
)
SHARES = (0.25, 0.1, 0.04, 0.015, 0.005)  # the least share of the pages for each of the first parts
DATA = Path(__file__).resolve().parents[2] / "src/newscorpus/parsing/data"


def words(folder: Path, name: str) -> set[str]:
    """Return the words of one of the lists."""
    listed = (folder / "usr/share/dict" / name).read_text(encoding="utf-8").split("\n")
    return {word for word in listed if len(word) > 1 and not word.endswith("'s")} | {"a"}


def shares(path: Path) -> dict[str, float]:
    """Return the share of the pages that contain each word."""
    pages: list[set[str]] = [set(re.findall(r"[^\W\d_]+", row["body"])) for row in rows(path)]
    counts = Counter(word for page in pages for word in page)
    return {word: count / len(pages) for word, count in counts.items()}


def main() -> None:
    """Write the list and the notice."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="the folder with the unpacked packages")
    parser.add_argument("pages", type=Path, help="wcxb.gold.jsonl.gz of the benchmark")
    options = parser.parse_args()
    share = shares(options.pages)
    known: set[str] = set()
    parts: list[set[str]] = [set() for _ in (*SHARES, *SIZES)]
    for size, names in enumerate(SIZES):
        new = {word for name in names for word in words(options.folder, name)} - known
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
