"""The cues of a sentence and their forms."""

import pytest

from support.sentences import sentence_of, words


def hits(text):
    sentence = sentence_of(text)
    return [(words(sentence, hit.first, hit.last + 1), hit.form) for hit in sentence.hits]


def only_hit(text):
    (hit,) = sentence_of(text).hits
    return hit


@pytest.mark.parametrize(
    ("text", "cue", "form"),
    [
        ("She said so.", "said", "finite"),
        ("He's said so.", "said", "finite"),
        ("A banner that read so fell.", "read", "finite"),
        ("Article 33 affirms so.", "affirms", "finite"),
        ("One called it so.", "called", "finite"),
        ("Saying so, she left.", "Saying", "participle"),
        ("She was saying so.", "saying", "finite"),
        ("She wants to say so.", "say", "infinitive"),
        ("She was quoted by us.", "quoted", "passive"),
        ("She has been quoted.", "quoted", "passive"),
        ("She, described by Cole as old, left.", "described", "passive"),
        ("According to her, it was late.", "According to", "phrase"),
        ("The mayor's claim that it rained was wrong.", "claim", "noun"),
    ],
)
def test_the_words_around_a_cue_show_its_form(text, cue, form):
    assert hits(text) == [(cue, form)]


@pytest.mark.parametrize(
    "text",
    [
        "The said man left.",
        "The Said family left.",
        "She has the claims of others.",
        "She saw the stated aim.",
    ],
)
def test_a_noun_an_adjective_and_a_name_are_not_cues(text):
    assert hits(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "She has not yet said so.",
        "She didn't say so.",
        "She declined to say so.",
        "Without saying so, she left.",
        "Nobody said so.",
        "No one there said so.",
    ],
)
def test_a_cue_may_be_negated(text):
    assert only_hit(text).negated


def test_a_negation_in_an_earlier_clause_does_not_negate_a_cue():
    assert not only_hit("It was not late, she said.").negated


def test_a_cue_may_be_modal():
    assert only_hit("She would say so.").modal
    assert not only_hit("She said so.").modal


def test_a_finite_verb_may_be_spelled_like_the_infinitive():
    assert only_hit("Officials say so.").base
    assert not only_hit("She says so.").base
    assert not only_hit("She did say so.").base


def test_the_verb_group_begins_with_its_first_auxiliary():
    sentence = sentence_of("She has never also said so.")
    assert words(sentence, sentence.hits[0].group, sentence.hits[0].last + 1) == "has never also said"
