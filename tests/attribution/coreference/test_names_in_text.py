"""The referent of a name: full names and their short forms, in invented sentences."""

import pytest

from support.mentions import called, mentions, register_of


def test_a_short_form_refers_to_a_full_name_that_is_printed_later():
    found = mentions("Prado runs the ferry. Ana Prado was tired.")
    assert found["Prado"] is found["Ana Prado"]
    assert set(found["Prado"].forms) == {"Prado", "Ana Prado"}


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Ana Prado", "Ana"),
        ("Ana Prado", "A. Prado"),
        ("Ana Maria Prado", "Ana Prado"),
        ("Farid al-Khouri", "Khouri"),
        ("The International Lighthouse Trust", "The Lighthouse Trust"),
        ("The Sarek Council", "Sarek"),
    ],
)
def test_a_short_form_contains_some_words_of_the_full_name_in_order(full, short):
    found = mentions(f"{full} closed the pier. {short} said so.")
    assert found[short] is found[full]


@pytest.mark.parametrize(
    ("full", "other"),
    [
        ("Ana Prado", "Jo Prado"),
        ("Ana Prado", "Prado Ana"),
        ("The International Lighthouse Trust", "The Trust"),
        ("The International Lighthouse Trust", "International"),
    ],
)
def test_other_words_are_another_name(full, other):
    found = mentions(f"{full} closed the pier. {other} said so.")
    assert other not in found or found[other] is not found[full]


def test_a_title_with_another_gender_belongs_to_a_namesake():
    found = mentions("Mrs. Cole smiled. Karl Cole slept. Mr. Cole woke.")
    assert found["Mr. Cole"] is found["Karl Cole"]
    assert (called(found["Mrs. Cole"]), found["Mrs. Cole"].gender) == ("Mrs. Cole", "f")


def test_the_title_that_distinguishes_two_namesakes_becomes_a_part_of_the_name():
    found = mentions("Mr. Cole smiled. Mrs. Cole slept.")
    assert {called(found["Mr. Cole"]), called(found["Mrs. Cole"])} == {"Mr. Cole", "Mrs. Cole"}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Ana Prado left.", "Ana Prado", "person"),
        ("Mr. Prado left.", "Prado", "person"),
        ("Prado left.", "Prado", "unknown"),
        ("ILT left.", "ILT", "body"),
        ("Salto Council met.", "Salto Council", "body"),
        ("The Sarek met.", "Sarek", "body"),
    ],
)
def test_the_title_and_the_words_of_a_name_show_what_it_belongs_to(text, name, kind):
    assert [(named.name, named.kind) for named in register_of(text).names.named] == [(name, kind)]


def test_a_given_name_shows_the_gender():
    assert mentions("Ana Prado left.")["Ana Prado"].gender == "f"


def test_a_label_in_capitals_is_the_person_with_this_name():
    register = register_of("Ana Prado left.")
    assert register.names.person_called("PRADO", 40).name == "Ana Prado"
    assert register.names.person_called("MAYOR ANA PRADO", 40).name == "Ana Prado"


def test_a_label_with_an_unknown_name_adds_a_person():
    names = register_of("Ana Prado left.").names
    added = names.person_called("JO COLE", 40)
    assert (added.name, added.kind, added.first) == ("JO Cole", "person", 40)
    assert names.person_called("Cole", 60) is added
