"""The noun phrases of a sentence, their kinds and names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscorpus.attribution.syntax.noun_phrases import chunk
from support.sentences import lexicon_of, sentence_of, tokens_of, words


def phrases(text, language="en"):
    sentence = sentence_of(text, language)
    return [(words(sentence, phrase.first, phrase.last + 1), phrase.kind) for phrase in sentence.phrases]


def names(text, language="en"):
    sentence = sentence_of(text, language)
    return [
        words(sentence, phrase.name[0], phrase.name[1] + 1) for phrase in sentence.phrases if phrase.name is not None
    ]


@pytest.mark.parametrize(
    ("text", "phrase", "kind"),
    [
        ("The old keeper left.", "The old keeper", "role"),
        ("The report left.", "The report", "document"),
        ("The ministry left.", "The ministry", "body"),
        ("The old boat left.", "The old boat", "noun"),
        ("She left.", "She", "pronoun"),
        ("Ana Prado left.", "Ana Prado", "name"),
        ("March 3 is late.", "March 3", "time"),
        ("Cole's brother left.", "Cole's brother", "role"),
        ("About forty engineers left.", "About forty engineers", "role"),
        ("State officials left.", "State officials", "role"),
        ("The 34-year-old left.", "The 34-year-old", "role"),
        ("Farmers left.", "Farmers", "role"),
        ("My wife knows it.", "My wife", "role"),
        ("His daughter Ilse left.", "His daughter Ilse", "name"),
        ("Those who left are here.", "Those", "role"),
        ("One of the guards left.", "One", "role"),
    ],
)
def test_the_head_decides_the_kind_of_a_phrase(text, phrase, kind):
    assert phrases(text)[0] == (phrase, kind)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Prime Minister Rolf Amsel left.", "Rolf Amsel"),
        ("Secretary of State Rolf Amsel left.", "Rolf Amsel"),
        ("Her colleague Cole left.", "Cole"),
        ("Iran-backed Cole left.", "Cole"),
        ("Tyler Baker left.", "Tyler Baker"),
        ("Ilse van Amsel left.", "Ilse van Amsel"),
        ("The Ministry of Interior left.", "Ministry of Interior"),
        ("The Coalition to Save the Lake left.", "Coalition to Save the Lake"),
        ("Chad's Health Ministry left.", "Chad's Health Ministry"),
    ],
)
def test_the_name_of_a_phrase_has_no_title_and_may_have_several_parts(text, name):
    assert names(text) == [name]


def test_a_german_phrase_ends_before_a_word_in_lower_case():
    assert phrases("Die Ministerin sprach.", "de")[0] == ("Die Ministerin", "role")


@given(st.lists(st.sampled_from(["the", "Cole", "'s", "of", "old", "minister", "said", "that", "state", ",", "her"])))
def test_phrases_are_in_order_and_do_not_overlap(parts):
    text = " ".join(["x", *parts])
    tokens = tokens_of(text)
    at = 0
    for phrase in chunk(tokens, 0, len(tokens), lexicon_of()):
        assert at <= phrase.first <= phrase.head <= phrase.last < len(tokens)
        at = phrase.last + 1
