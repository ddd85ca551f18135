"""The object of a cue."""

from support.sentences import frames_of


def test_the_stretches_of_an_object_are_reported():
    assert frames_of("Ana Prado called the ferry “a tired old lady”.") == [("object", ["“a tired old lady”"])]
    text = "Ana Prado called the ferry “tired” and “old”."
    assert frames_of(text) == [("object", ["“tired”", "“old”"])]


def test_an_object_may_continue_after_a_comma_with_a_stretch():
    assert frames_of("Ana Prado called it a cheap, “tired” idea.") == [("object", ["“tired”"])]


def test_the_object_of_criticism_is_reported_up_to_a_comma():
    text = "Ana Prado criticised the new timetable, which starts in May."
    assert frames_of(text) == [("topic", ["the new timetable"])]


def test_an_object_without_a_stretch_is_not_reported_by_other_cues():
    assert frames_of("Ana Prado called the ferry.") == []
