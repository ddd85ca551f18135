"""Write the files in tests/golden/ again from seeds/. Read the difference before you commit it.

usage: python -m scripts.make_golden
"""

from pathlib import Path

from newscorpus import Capture, build_corpus, explain

ROOT = Path(__file__).resolve().parents[1]
GOLDEN = ROOT / "tests" / "golden"


def main() -> None:
    """Write the explanation of each capture to its file, and remove the files of captures that are gone."""
    GOLDEN.mkdir(exist_ok=True)
    for old in GOLDEN.glob("*.txt"):
        old.unlink()
    paths = sorted((ROOT / "seeds").glob("*.txt"))
    for path in paths:
        capture = Capture(path.read_bytes().decode("utf-8"), path.stem)
        (GOLDEN / path.name).write_text(explain(build_corpus([capture])) + "\n", "utf-8")
    print(f"{len(paths)} files in {GOLDEN}")


if __name__ == "__main__":
    main()
