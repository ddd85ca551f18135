"""The referents of common nouns, in invented sentences."""

import pytest

from support.mentions import called, mentions


@pytest.mark.parametrize(
    ("text", "noun", "referent"),
    [
        ("Mayor Rolf Amsel left. The mayor slept.", "The mayor", "Rolf Amsel"),
        ("A guard left. The guard slept.", "The guard", "A guard"),
        ("Officials left. The officials slept.", "The officials", "Officials"),
        ("The Bank of Salto closed. The bank reopened.", "The bank", "Bank of Salto"),
        ("Sarek Lines closed. The company reopened.", "The company", "Sarek Lines"),
        ("Rolf Amsel, 44, left. The 44-year-old slept.", "The 44-year-old", "Rolf Amsel"),
        ("Rolf Amsel, 44, left. The 51-year-old slept.", "The 51-year-old", "The 51-year-old"),
        ("Mayor Rolf Amsel left. The pilot slept.", "The pilot", "The pilot"),
    ],
)
def test_a_definite_noun_refers_to_what_it_described_before(text, noun, referent):
    assert called(mentions(text)[noun]) == referent


def test_an_indefinite_noun_is_somebody_new():
    found = mentions("Mayor Rolf Amsel left. A mayor slept.")
    assert called(found["A mayor"]) == "A mayor"


def test_a_plural_is_not_the_single_person_described_before():
    found = mentions("A guard left. The guards slept.")
    assert found["The guards"] is not found["A guard"]


def test_of_two_persons_with_one_noun_the_last_described_counts():
    assert (
        called(mentions("Mayor Rolf Amsel left. Mayor Ana Prado stayed. The mayor slept.")["The mayor"]) == "Ana Prado"
    )


def test_a_new_noun_is_kept_with_the_phrases_attached_to_it():
    assert called(mentions("A guard at the gate left.")["A guard"]) == "A guard at the gate"


@pytest.mark.parametrize(
    ("text", "noun", "kind", "number"),
    [
        ("A guard left.", "A guard", "person", "s"),
        ("Officials left.", "Officials", "person", "p"),
        ("The ministry closed.", "The ministry", "body", "s"),
        ("The report was long.", "The report", "document", "s"),
    ],
)
def test_a_noun_shows_the_kind_and_the_number_of_a_new_referent(text, noun, kind, number):
    assert (mentions(text)[noun].kind, mentions(text)[noun].number) == (kind, number)
