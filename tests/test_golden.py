"""The explanation of each capture in seeds/ equals its golden file, which a person has read.

`python -m scripts.make_golden` writes the files again. Read the difference before you commit it.
"""

from pathlib import Path

import pytest

from newscorpus import Capture, build_corpus, explain
from support.captures import OWN, text_of

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.stem)
def test_the_explanation_of_a_capture_equals_its_golden_file(path):
    found = explain(build_corpus([Capture(text_of(path), path.stem)])) + "\n"
    assert found == (GOLDEN / f"{path.stem}.txt").read_text("utf-8")


def test_there_is_a_golden_file_for_each_capture_and_no_other():
    assert {path.stem for path in GOLDEN.iterdir()} == {path.stem for path in OWN}
