"""The words of a cue after a comma."""

from support.sentences import frames_of


def test_german_reports_a_clause_after_a_comma():
    assert frames_of("Ana Prado sagte, die Brücke sei zu.", "de") == [("bare", ["die Brücke sei zu"])]
    assert frames_of("Ana Prado sagte, dass die Brücke zu sei.", "de") == [("that", ["die Brücke zu sei"])]


def test_an_insertion_between_commas_is_skipped():
    text = "Ana Prado warned, after a pause, that the ferry was late."
    assert frames_of(text) == [("that", ["the ferry was late"])]


def test_as_before_a_tag_opens_the_reported_clause():
    assert frames_of("As Ana Prado said, the ferry was late.") == [("as", ["the ferry was late"])]


def test_a_tag_may_split_a_clause_after_its_verb_or_before_it():
    assert frames_of("It was, she added, a pity.") == [("tag", ["It was", "a pity"])]
    assert frames_of("The dam, she said, will hold.") == [("tag", ["The dam", "will hold"])]


def test_a_participle_after_a_tag_does_not_continue_the_clause():
    assert frames_of("The dam is safe, she said, humming a tune.") == [("tag", ["The dam is safe"])]
