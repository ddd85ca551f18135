"""Speakers of headlines and leads, in invented texts."""

from newscorpus.attribution import find_quotes


def speakers(text):
    return [quote.speaker.name if quote.speaker else None for quote in find_quotes(text)]


def test_a_quote_in_the_headline_has_the_speaker_who_repeats_it():
    text = 'Ferry "in poor shape"\n\nThe ferry is late.\n\n"It is in poor shape today," said Ana Prado.'
    assert speakers(text.replace("Ferry ", "Captain calls ferry ")) == ["Ana Prado", "Ana Prado"]


def test_a_quote_in_the_headline_that_nobody_repeats_keeps_its_speaker():
    text = 'Captain calls ferry "in poor shape"\n\nThe ferry is late.\n\n"It is fine," said Ana Prado.'
    assert speakers(text)[0] != "Ana Prado"


def test_an_unnamed_person_in_the_headline_is_the_first_person_of_the_next_paragraph():
    text = "Poet, 88, says it rained\n\nAna Prado met Jo Cole in Salto."
    assert speakers(text) == ["Ana Prado"]


def test_a_first_paragraph_that_ends_with_a_full_stop_is_not_a_headline():
    assert speakers("A poet said it rained.\n\nAna Prado met Jo Cole in Salto.") == ["A poet"]


def test_several_persons_in_the_headline_are_not_one_person():
    assert speakers("Poets say it rained\n\nAna Prado met Jo Cole in Salto.") == ["Poets"]


LEAD = "A minister said on Monday that it rained.\n\n"


def test_an_unnamed_speaker_of_the_lead_is_the_person_introduced_next():
    text = LEAD + "Minister Ana Prado said that it snowed."
    assert speakers(text) == ["Ana Prado", "Ana Prado"]


def test_a_speaker_with_another_office_is_another_person():
    text = LEAD + "The diver Ana Prado said that it snowed."
    assert speakers(text) == ["A minister", "Ana Prado"]


def test_a_speaker_without_an_office_is_another_person():
    assert speakers(LEAD + "Ana Prado said that it snowed.") == ["A minister", "Ana Prado"]


def test_a_speaker_far_from_the_lead_is_another_person():
    text = LEAD + "It was cold. " * 7 + "Minister Ana Prado said that it snowed."
    assert speakers(text) == ["A minister", "Ana Prado"]
