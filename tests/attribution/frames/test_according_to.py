"""The words of a fixed phrase with its source."""

import pytest

from support.sentences import frames_of


@pytest.mark.parametrize(
    ("text", "frame", "parts"),
    [
        ("According to Ana Prado, the ferry was late.", "according", ["the ferry was late"]),
        ("According to Ana Prado, a farmer, the ferry was late.", "according", ["the ferry was late"]),
        ("In May, according to Ana Prado, the ferry was late.", "according", ["the ferry was late"]),
        ("The ferry was late, according to Ana Prado.", "according.after", ["The ferry was late"]),
        ("The ferry, according to Ana Prado, was late.", "according.inside", ["The ferry", "was late"]),
    ],
)
def test_the_words_stand_before_or_after_the_phrase(text, frame, parts):
    assert frames_of(text) == [(frame, parts)]


@pytest.mark.parametrize(
    ("text", "frame", "parts"),
    [
        ("Laut Polizei ist die Brücke zu.", "according", ["ist die Brücke zu"]),
        ("Die Brücke ist laut Polizei zu.", "according.inside", ["Die Brücke ist", "zu"]),
        ("Die Brücke ist zu laut Polizei.", "according.after", ["Die Brücke ist zu"]),
        ("Der Polizei zufolge ist die Brücke zu.", "according", ["ist die Brücke zu"]),
    ],
)
def test_german_needs_no_comma(text, frame, parts):
    assert frames_of(text, "de") == [(frame, parts)]


def test_a_plan_is_not_a_source():
    assert frames_of("According to plan, the ferry was late.") == []
