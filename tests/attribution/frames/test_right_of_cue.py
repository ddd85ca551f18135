"""The words to the right of a cue."""

import pytest

from support.sentences import frames_of


@pytest.mark.parametrize(
    ("text", "frame", "words"),
    [
        ("Ana Prado said, “The ferry leaves at six.”", "quote.right", "“The ferry leaves at six.”"),
        ("Ana Prado said “no”.", "quote.right", "“no”"),
        ("Ana Prado said: “The ferry leaves at six.”", "quote.colon", "“The ferry leaves at six.”"),
        ("Ana Prado said: the ferry is late.", "colon", "the ferry is late"),
        ("Ana Prado said that the ferry was late.", "that", "the ferry was late"),
        ("Ana Prado said the ferry was late.", "bare", "the ferry was late"),
        ("Ana Prado asked whether the ferry was late.", "wh", "whether the ferry was late"),
        ("Ana Prado promised to repair the ferry.", "infinitive", "to repair the ferry"),
    ],
)
def test_the_form_of_the_words_decides_the_frame(text, frame, words):
    assert frames_of(text) == [(frame, [words])]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Prado told reporters that the ferry was late.",
        "Ana Prado told reporters on Monday that the ferry was late.",
        "Ana Prado told the boat that reached her first that the ferry was late.",
        "Ana Prado said that, in May, the ferry was late.",
    ],
)
def test_an_addressee_a_time_and_an_insertion_are_skipped(text):
    assert frames_of(text) == [("that", ["the ferry was late"])]


@pytest.mark.parametrize("text", ["Ana Prado told the crew to leave.", "Ana Prado repeated that approach."])
def test_an_order_and_a_determiner_that_looks_like_a_conjunction_report_nothing(text):
    assert frames_of(text) == []


def test_that_may_be_the_subject_of_the_clause():
    assert frames_of("Ana Prado said that was late.") == [("that", ["that was late"])]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ana Prado says the sea “is bored”.", "the sea “is bored”"),
        ("Ana Prado said any “reasonable person” would wait.", "any “reasonable person” would wait"),
        ("Ana Prado said “the sea” was bored.", "“the sea” was bored"),
    ],
)
def test_a_clause_may_contain_a_stretch(text, words):
    assert frames_of(text) == [("bare", [words])]


def test_a_stretch_may_follow_an_inverted_source_and_a_time():
    text = "“The ferry,” said Ana Prado on Monday, “leaves at six.”"
    assert frames_of(text) == [("quote.split", ["“The ferry,”", "“leaves at six.”"])]


def test_a_relative_clause_of_an_inverted_source_is_not_reported():
    assert frames_of("“Yes,” said Ana Prado, who was late.") == [("quote.inverted", ["“Yes,”"])]
