"""Each of our captures as `explain` writes it, held against the file that a person has read.

`python scripts/make_golden.py` writes the files anew; the difference is then read before it is committed.
"""

from pathlib import Path

import pytest

from newscorpus import Capture, build_corpus, explain
from support.captures import OWN, text_of

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.stem)
def test_a_capture_is_explained_as_its_golden_file_says(path):
    found = explain(build_corpus([Capture(text_of(path), path.stem)])) + "\n"
    assert found == (GOLDEN / f"{path.stem}.txt").read_text("utf-8")


def test_there_is_no_golden_file_without_its_capture():
    assert {path.stem for path in GOLDEN.iterdir()} == {path.stem for path in OWN}
