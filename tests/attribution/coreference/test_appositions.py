"""Titles and appositions, in invented sentences."""

import pytest

from support.mentions import called, mentions


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("Mayor Rolf Amsel left.", "Mayor"),
        ("The former mayor Rolf Amsel left.", "former mayor"),
        ("Rolf Amsel, the mayor of Salto, left.", "the mayor of Salto"),
        ("Rolf Amsel, a stoker and poet, left.", "a stoker and poet"),
        ("The mayor of the town, Rolf Amsel, left.", "The mayor of the town"),
        ("The engineer who built it, Rolf Amsel, left.", "The engineer who built it"),
        ("Mr. Rolf Amsel left.", None),
        ("Rolf Amsel, a farmer left.", None),
        ("The man who robbed the guard, Rolf Amsel, left.", "the guard"),
    ],
)
def test_a_title_or_an_apposition_describes_a_name(text, description):
    name = next(referent for phrase, referent in mentions(text).items() if phrase.endswith("Rolf Amsel"))
    assert name.description == description


def test_the_first_description_counts():
    text = "Mayor Rolf Amsel left. Rolf Amsel, a poet, slept."
    assert mentions(text)["Rolf Amsel"].description == "Mayor"
    assert mentions(text)["Rolf Amsel"].nouns == {"mayor", "poet"}


def test_a_predicate_describes_a_name_without_becoming_its_description():
    found = mentions("Rolf Amsel is a farmer.")
    assert found["Rolf Amsel"].nouns == {"farmer"}
    assert found["Rolf Amsel"].description is None


def test_a_number_after_a_name_is_an_age():
    assert mentions("Rolf Amsel, 44, left.")["Rolf Amsel"].age == "44"


def test_a_relative_before_a_single_name_shows_a_person():
    assert mentions("His daughter Quill left.")["His daughter Quill"].kind == "person"


def test_an_earlier_noun_is_the_person_named_later():
    found = mentions("An engineer left. The engineer, Rolf Amsel, slept.")
    assert called(found["An engineer"]) == "Rolf Amsel"


def test_an_indefinite_noun_with_a_name_is_a_new_person():
    found = mentions("An engineer left. An old engineer, Rolf Amsel, slept.")
    assert called(found["An engineer"]) != "Rolf Amsel"


def test_a_plural_before_two_names_is_both_persons():
    assert (
        called(mentions("The two mayors, Rolf Amsel and Ana Prado, left.")["The two mayors"])
        == "Rolf Amsel + Ana Prado"
    )
