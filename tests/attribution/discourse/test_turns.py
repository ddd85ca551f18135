"""Quoted stretches without a cue, in invented texts."""

import pytest

from newscorpus.attribution import find_quotes


def found(text):
    return [
        (quote.speaker.name if quote.speaker else None, quote.rule.partition("/")[0]) for quote in find_quotes(text)
    ]


OPENING = '"It rained," said Ana Prado.'


@pytest.mark.parametrize(
    ("text", "speaker", "rule"),
    [
        (f'{OPENING} "It snowed, too."', "Ana Prado", "turn.follow"),
        (f'{OPENING} It was cold. "It snowed, too."', "Ana Prado", "turn.follow"),
        ('Ana Prado smiled. "It snowed."', "Ana Prado", "turn.sentence"),
        ('The pier is old. "It snowed."', None, "turn"),
        ('"It snowed." — Ana Prado', "Ana Prado", "dash"),
        ('"It snowed," Cole blared.', "Cole", "quote.any"),
        ('"It snowed!" blared Cole.', "Cole", "quote.any"),
        ("Ana Prado spoke:\n\n“It snowed.”", "Ana Prado", "colon.paragraph"),
        (f"{OPENING}\n\n“It snowed.”", "Ana Prado", "turn.follow"),
    ],
)
def test_the_text_around_a_stretch_shows_its_speaker(text, speaker, rule):
    assert found(text)[-1] == (speaker, rule)


def test_a_stretch_before_a_quote_with_a_speaker_has_this_speaker():
    assert found('"It snowed." "It rained," said Ana Prado.')[0] == ("Ana Prado", "turn.before")


def test_an_open_quotation_is_continued_in_the_next_paragraph():
    text = "Ana Prado said: “It snowed.\n\n“It rained, too.”"
    assert found(text) == [("Ana Prado", "quote.colon"), ("Ana Prado", "turn.continued")]


def test_two_speakers_take_turns_in_a_dialogue():
    text = '"Did it rain?" asked Ana Prado.\n\n"It snowed," said Jo Cole.\n\n"It rained."\n\n"It snowed."'
    assert [speaker for speaker, _ in found(text)] == ["Ana Prado", "Jo Cole", "Ana Prado", "Jo Cole"]


def test_long_paragraphs_are_not_a_dialogue():
    text = f'"Did it rain?" asked Ana Prado.\n\n"It snowed," said Jo Cole.\n\n"{"It rained. " * 30}"'
    assert found(text)[-1] == ("Jo Cole", "turn.follow")


@pytest.mark.parametrize(
    "text",
    [
        'Ana Prado loves "The Lighthouse Of The North" at school.',  # a title
        'Ana Prado joined the "blue boat" club.',  # a short term
        'Ana Prado joined the so-called "keepers of the old pier" club.',  # a marked term
        '"It rained on the old pier" was the answer.',  # the words are the topic
    ],
)
def test_a_name_or_a_term_inside_a_sentence_is_not_speech(text):
    assert found(text) == []


def test_a_long_stretch_inside_a_sentence_is_speech_of_its_subject():
    assert found('Ana Prado shook her head at "all these tales of the sea" again.') == [("Ana Prado", "loose")]
