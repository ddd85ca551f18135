"""What two invented descriptions show of whether they belong to one person."""

import pytest

from newscorpus import Rules
from newscorpus.attribution.names.description_facts import description_facts
from newscorpus.attribution.names.descriptions import Evidence, compare_descriptions

RULES = Rules.default()


@pytest.mark.parametrize(
    ("a", "b", "evidence"),
    [
        ("Fijian foreign minister", "Fiji's top diplomat", Evidence.FOR),
        ("head of Sarek Shipping", "Sarek Shipping's chairman", Evidence.FOR),
        ("ILT spokesman", "of the International Lighthouse Trust", Evidence.FOR),
        ("a goalkeeper", "goalkeeper since May", Evidence.FOR),
        ("a midfielder from Suva", "the Danish prime minister", Evidence.AGAINST),
        ("a baker, 44", "a baker, 71", Evidence.AGAINST),
        ("a baker, 44", "a baker, 45", Evidence.FOR),
        ("a midfielder", "the Danish prime minister", Evidence.UNLIKELY),
        ("a lawyer", "a minister", Evidence.UNLIKELY),
        ("a Fijian lawyer", "a minister in Suva", Evidence.NONE),
        ("", "a minister", Evidence.NONE),
        ("a neighbour", "a person on the pier", Evidence.NONE),
    ],
)
def test_places_occupations_names_and_ages_are_evidence(a, b, evidence):
    assert compare_descriptions(a, b, RULES) is evidence
    assert compare_descriptions(b, a, RULES) is evidence


def test_two_holders_of_one_office_with_one_surname_are_two_persons():
    former, present = "former goalkeeper", "current goalkeeper"
    assert compare_descriptions(former, present, RULES, surname_only=True) is Evidence.AGAINST
    assert compare_descriptions(former, present, RULES) is Evidence.FOR


@pytest.mark.parametrize("text", ["an aide to the goalkeeper", "the goalkeeper's aide"])
def test_the_occupation_of_somebody_else_does_not_count(text):
    assert not any(occupation.endswith("goalkeeper") for occupation in description_facts(text, RULES).occupations)


@pytest.mark.parametrize(
    ("text", "age"), [("a baker, 44", 44), ("a 44-year-old baker", 44), ("aged 44", 44), ("a baker since 1944", None)]
)
def test_an_age_is_read_in_all_its_forms(text, age):
    assert description_facts(text, RULES).age == age


def test_only_the_beginning_of_a_long_description_is_read():
    assert description_facts("x " * 150 + "aged 44", RULES).age is None
