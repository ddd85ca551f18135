"""Write tests/golden/ anew from seeds/: `python scripts/make_golden.py`, then read what changed."""

from pathlib import Path

from newscorpus import Capture, build_corpus, explain

ROOT = Path(__file__).parent.parent
GOLDEN = ROOT / "tests" / "golden"


def main() -> None:
    """Explain each capture into its file, and remove the files of captures that are gone."""
    GOLDEN.mkdir(exist_ok=True)
    for old in GOLDEN.glob("*.txt"):
        old.unlink()
    for path in sorted((ROOT / "seeds").glob("*.txt")):
        capture = Capture(path.read_bytes().decode("utf-8"), path.stem)
        (GOLDEN / path.name).write_text(explain(build_corpus([capture])) + "\n", "utf-8")


if __name__ == "__main__":
    main()
