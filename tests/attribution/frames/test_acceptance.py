"""Which cues report words."""

import pytest

from support.sentences import frames_of


@pytest.mark.parametrize(
    "text",
    [
        "Nobody said that the ferry was late.",
        "Ana Prado did not say that the ferry was late.",
        "Ana Prado declined to say whether the ferry was late.",
        "Ana Prado would say that the ferry was late.",
        "Ana Prado thought the ferry was late.",
    ],
)
def test_words_that_are_denied_planned_or_thought_are_not_reported(text):
    assert frames_of(text) == []


def test_a_passive_reports_words_with_an_impersonal_subject_or_an_agent():
    assert frames_of("It was announced that the ferry was late.") == [("that", ["the ferry was late"])]
    text = "The ferry was described as “a tired old lady” by Ana Prado."
    assert frames_of(text) == [("object", ["“a tired old lady”"])]
    assert frames_of("The ferry was described as “a tired old lady”.") == []


def test_a_question_to_the_subject_is_reported_without_a_source():
    assert frames_of("Ana Prado was asked: “Is the ferry late?”") == [("quote.colon", ["“Is the ferry late?”"])]


def test_the_name_of_a_work_is_not_reported():
    assert frames_of("The play is called “The Ferry”.") == []
    assert frames_of("Ana Prado called it “The Ferry of all ferries!”") == [
        ("object", ["“The Ferry of all ferries!”"]),
    ]
