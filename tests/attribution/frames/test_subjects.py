"""The subject of a verb, and its number."""

import pytest

from newscorpus.attribution.frames.source import Source
from newscorpus.attribution.frames.subjects import is_plural, near_subject, subject_of
from support.sentences import at, sentence_of, words


def text_of(sentence, phrase):
    return None if phrase is None else words(sentence, phrase.first, phrase.last + 1)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The ferry was late, saying so.", "The ferry"),
        ("On Monday the ferry was late, saying so.", "the ferry"),
        ("LISBON — The ferry was late, saying so.", "The ferry"),
        ("The ferry (a boat) was late, saying so.", "The ferry"),
        ("The ferry, a boat, was late, saying so.", "The ferry"),
        ("The ferry and the bus were late, saying so.", "The ferry"),
    ],
)
def test_the_subject_is_the_first_phrase_that_a_verb_follows(text, subject):
    sentence = sentence_of(text)
    assert text_of(sentence, subject_of(sentence, at(sentence, "saying"))) == subject


def test_without_a_verb_the_first_phrase_that_is_not_a_plain_noun_is_the_subject():
    sentence = sentence_of("A photo and the minister: no comment.")
    assert text_of(sentence, subject_of(sentence, at(sentence, ":"))) == "the minister"


def test_the_near_subject_is_the_last_phrase_that_a_verb_follows():
    sentence = sentence_of("The ferry was late when the bus left, saying so.")
    assert text_of(sentence, near_subject(sentence, at(sentence, "saying"))) == "the bus"
    assert near_subject(sentence_of("On the bridge, saying so."), 4) is None


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("they say", True),
        ("we say", True),
        ("I say", True),
        ("she say", False),
        ("officials say", True),
        ("the people say", True),
        ("the minister say", False),
        ("the boss say", False),
    ],
)
def test_a_plural_agrees_with_a_verb_in_its_base_form(text, agrees):
    sentence = sentence_of(text)
    phrase = sentence.phrases[0]
    assert is_plural(sentence, Source(phrase, phrase.first, phrase.last, "left.adjacent")) == agrees
