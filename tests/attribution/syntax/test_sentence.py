"""Checks of the tokens of a sentence."""

import pytest

from newscorpus.attribution.syntax.flags import Flag
from support.sentences import at, sentence_of, words


@pytest.mark.parametrize(
    ("text", "word", "is_verb"),
    [
        ("The boat wobbled on.", "wobbled", True),
        ("The boat is late.", "is", True),
        ("She said so.", "said", True),
        ("The red boat left.", "red", False),
        ("The wobbled boat left.", "wobbled", False),
        ("They met Will there.", "Will", False),
        ("The half-baked plan failed.", "half-baked", False),
    ],
)
def test_a_verb_is_recognised_by_its_class_or_ending(text, word, is_verb):
    sentence = sentence_of(text)
    assert sentence.verbal(at(sentence, word)) == is_verb


def test_every_token_outside_a_sentence_is_a_stop():
    sentence = sentence_of("The boat left.")
    assert sentence.flag(-1) == sentence.flag(99) == Flag.STOP
    assert not sentence.verbal(-1)


def test_a_chain_of_phrases_has_a_head_and_an_end():
    sentence = sentence_of("The head of the agency at the port said so.")
    head, port = sentence.phrases[0], sentence.by_last[at(sentence, "port")]
    assert sentence.group_left(port) == (head, 0)
    assert sentence.group_right(head) == port.last


def test_a_chain_that_begins_with_a_preposition_has_no_other_head():
    sentence = sentence_of("Later, from the agency at the port, she said so.")
    port = sentence.by_last[at(sentence, "port")]
    assert sentence.group_left(port)[0] is port


def test_a_german_genitive_belongs_to_the_noun_before():
    sentence = sentence_of("Die Sprecherin der Stadt sagte das.", "de")
    speaker, town = sentence.phrases[:2]
    assert sentence.group_left(town) == (speaker, speaker.first)
    assert sentence.group_right(speaker) == town.last


def test_brackets_are_skipped_in_both_directions_if_they_are_complete():
    sentence = sentence_of("Ana Prado (34) said so.")
    assert words(sentence, 0, sentence.before_brackets(at(sentence, ")")) + 1) == "Ana Prado"
    assert sentence.after_brackets(at(sentence, "(")) == at(sentence, "said")
    incomplete = sentence_of("Ana Prado (34 said so.")
    assert incomplete.after_brackets(at(incomplete, "(")) == at(incomplete, "(")
