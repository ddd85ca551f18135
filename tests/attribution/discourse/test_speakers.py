"""Speakers of quotes by the phrases that name them, in invented texts."""

from newscorpus.attribution import find_quotes


def speakers(text):
    return [quote.speaker.name if quote.speaker else None for quote in find_quotes(text)]


def test_two_persons_speak_together():
    assert speakers("Ana Prado and Jo Cole said that it rained.") == ["Ana Prado and Jo Cole"]


def test_a_pronoun_after_two_speakers_refers_to_both():
    text = "Ana Prado and Jo Cole said that it rained. They said that it snowed."
    assert speakers(text) == ["Ana Prado and Jo Cole", "Ana Prado and Jo Cole"]


def test_somebody_who_adds_something_spoke_before():
    text = '"It rained," said Ana Prado. "It snowed," the diver added.'
    assert speakers(text) == ["Ana Prado", "Ana Prado"]
    assert speakers(text.replace("added", "said")) == ["Ana Prado", "the diver"]


def test_an_indefinite_pronoun_is_an_unnamed_speaker():
    assert speakers('"It rained," somebody said.') == ["somebody"]


def test_i_is_nobody_without_a_byline():
    assert speakers('"It rained," I said.') == [None]


def test_i_inside_a_quote_is_its_speaker():
    text = "\"And I said, 'Keep the key',\" said Rolf Amsel."
    assert ("Rolf Amsel", "Keep the key") in [(quote.speaker.name, quote.text) for quote in find_quotes(text)]


def test_he_inside_a_quote_is_a_person_mentioned_in_it():
    text = '"My uncle built it," said Ana Prado. "He said, \'Wait.\'"'
    assert ("My uncle", "Wait.") in [(quote.speaker.name, quote.text) for quote in find_quotes(text)]
