"""The words of a cue: to its left, or on both sides."""

import pytest

from support.sentences import frames_of


@pytest.mark.parametrize(
    ("text", "frame", "parts"),
    [
        ("“The ferry leaves at six,” Ana Prado said.", "quote.tag", ["“The ferry leaves at six,”"]),
        ("“The ferry leaves at six,” said Ana Prado.", "quote.inverted", ["“The ferry leaves at six,”"]),
        ("“The ferry,” Ana Prado said, “leaves at six.”", "quote.split", ["“The ferry,”", "“leaves at six.”"]),
        ("The ferry was late, Ana Prado said.", "tag", ["The ferry was late"]),
        ("The ferry was late, said Ana Prado.", "tag.inverted", ["The ferry was late"]),
        ("The ferry, Ana Prado said, was late.", "tag", ["The ferry", "was late"]),
        ("It was, she added, a pity.", "tag", ["It was", "a pity"]),
        ("Ana Prado's claim that the ferry was late surprised us.", "noun", ["the ferry was late surprised us"]),
    ],
)
def test_the_words_of_a_tag_stand_on_its_left_or_on_both_sides(text, frame, parts):
    assert frames_of(text) == [(frame, parts)]


def test_a_stretch_on_the_left_outweighs_an_object_on_the_right():
    assert frames_of("“Yes,” Ana Prado said on “Breakfast at Six”.") == [("quote.tag", ["“Yes,”"])]


def test_a_stretch_after_an_addressee_and_a_comma_continues_the_stretch_on_the_left():
    text = "“Yes,” Ana Prado warned the council, “it is late.”"
    assert frames_of(text) == [("quote.split", ["“Yes,”", "“it is late.”"])]


def test_a_clause_before_a_colon_does_not_belong_to_a_stretch():
    assert frames_of("Critics have been kind: “luminous”, wrote Ana Prado.") == [("quote.inverted", ["“luminous”"])]


@pytest.mark.parametrize("text", ["While it rained, she said.", "Not long after it rained, she said."])
def test_a_subordinate_clause_without_its_main_clause_is_not_reported(text):
    assert frames_of(text) == []


@pytest.mark.parametrize("text", ["On the bridge, she said.", "Later that day, she explained the plan."])
def test_words_without_a_subject_are_not_reported(text):
    assert "tag" not in [frame for frame, _ in frames_of(text)]
