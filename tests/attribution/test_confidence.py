"""The confidence of a quote, and the table of measured precision."""

import pytest

from newscorpus.attribution.confidence import CEILING, confidence, precision_counts
from newscorpus.attribution.tables import load_table, numbers
from newscorpus.errors import RulesError


def test_confidence_is_a_share_and_follows_the_counts():
    frames = load_table("confidence.toml")["frame"]
    for frame in [*frames, "a frame that nobody measured"]:
        for source in ("name", "other", "none"):
            for whole in (True, False):
                assert 0 < confidence(frame, source, whole=whole) < 1
    assert confidence("quote.tag", "name", whole=True) > confidence("turn.reply", "name", whole=True)
    assert confidence("quote.tag", "name", whole=True) > confidence("quote.tag", "none", whole=True)
    assert confidence("quote.tag", "name", whole=False) == CEILING


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        ({}, r"\[frame\] is missing"),
        ({"frame": 3}, r"\[frame\] is missing"),
        ({"frame": {"quote.song": [1, 2]}}, "unknown frame: 'quote.song'"),
        ({"frame": {"tag": [1]}}, r"must be \[right, all\], not \[1\]"),
        ({"frame": {"tag": [2, 1]}}, r"must be \[right, all\], not \[2, 1\]"),
        ({"frame": {"tag": ["1", 2]}}, r"must be \[right, all\]"),
    ],
)
def test_a_wrong_table_of_precision_is_an_error(table, problem):
    with pytest.raises(RulesError, match=problem):
        precision_counts(table, "frame", ("tag",))


def test_a_frame_that_was_not_measured_may_be_missing():
    assert precision_counts({"frame": {"tag": [1, 2]}}, "frame", ("tag", "bare")) == {"tag": (1, 2)}


def test_numbers_are_read_as_floats():
    assert numbers({"kind": {"name": 1, "time": -9.0}}, "kind") == {"name": 1.0, "time": -9.0}
