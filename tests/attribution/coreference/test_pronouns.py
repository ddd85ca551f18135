"""The antecedents of pronouns, in invented sentences."""

import pytest

from newscorpus.attribution.coreference.pronouns import REACH_OF_PRONOUN
from support.mentions import called, mentions, register_of


@pytest.mark.parametrize(
    ("text", "pronoun", "antecedent"),
    [
        ("Ana Prado met Rolf Amsel. Mr. Amsel slept. She left.", "She", "Ana Prado"),
        ("Ana Prado met Mr. Amsel. He left.", "He", "Amsel"),
        ("Ana Prado closed the Bank of Salto. It opened later.", "It", "Bank of Salto"),
        ("The report named Ana Prado. It was long.", "It", "The report"),
        ("Ana Prado and Jo Cole left. They slept.", "They", "Ana Prado + Jo Cole"),
        ("Ana Prado met officials. They slept.", "They", "officials"),
    ],
)
def test_a_pronoun_agrees_with_its_antecedent_in_gender_and_number(text, pronoun, antecedent):
    assert called(mentions(text)[pronoun]) == antecedent


def test_of_two_possible_antecedents_the_subject_wins():
    assert called(mentions("Ana Prado met Eva Cole. She smiled.")["She"]) == "Ana Prado"


def test_the_subject_of_a_second_main_clause_wins():
    assert called(mentions("Rolf Amsel left, but Karl Cole stayed. He slept.")["He"]) == "Karl Cole"


def test_the_later_sentence_wins():
    assert called(mentions("Ana Prado left. Eva Cole stayed. She smiled.")["She"]) == "Eva Cole"


def test_the_subject_of_a_clause_is_not_its_object():
    assert "her" not in mentions("Ana Prado told her that it was late.")
    assert called(mentions("Eva Cole left. Ana Prado told her that it was late.")["her"]) == "Eva Cole"


def test_a_relative_with_a_possessive_is_not_the_owner():
    found = mentions("Ana Prado left. Her mother said that she slept.")
    assert called(found["Her mother"]) == "Her mother"
    assert called(found["she"]) == "Ana Prado"


def test_a_pronoun_shows_the_gender_of_its_antecedent():
    assert mentions("Quill Salo left. She slept.")["Quill Salo"].gender == "f"


def test_a_possessive_shows_the_gender_of_the_subject():
    assert mentions("Quill Salo left the pier with his dog.")["Quill Salo"].gender == "m"


def test_an_antecedent_is_at_most_some_sentences_away():
    def found(sentences):
        return "She" in mentions("Ana Prado left. " + "It rained. " * (sentences - 1) + "She slept.")

    assert found(REACH_OF_PRONOUN)
    assert not found(REACH_OF_PRONOUN + 1)


def test_a_pronoun_without_an_antecedent_has_no_referent():
    assert "He" not in mentions("He left.")
    assert "He" not in mentions("Ana Prado slept. He left.")


def test_an_omitted_pronoun_refers_to_the_last_person():
    register = register_of("Nuria Salas llegó. El puerto cerró.", "es")
    antecedent = register.antecedents.of_omitted_pronoun(2)
    assert antecedent is not None
    assert antecedent.name == "Nuria Salas"
    assert register.antecedents.of_omitted_pronoun(40) is None
