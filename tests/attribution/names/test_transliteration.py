"""Folding, sounds and distances of the words of names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscorpus import Rules
from newscorpus.attribution.names.transliteration import fold, foldings, sounds

SOUNDS = sounds(Rules.default())
WORDS = st.text("abdeghijklmnoqrstuvz", max_size=10)


@pytest.mark.parametrize(
    ("word", "folded"),
    [("Šćepan-Ødegård", "scepanodegard"), ("O’Neil", "oneil"), ("STRAßE", "strasse"), ("Łuk", "luk"), ("中", "中")],
)
def test_folding_removes_marks_case_and_punctuation(word, folded):
    assert fold(word) == folded


def test_an_umlaut_may_be_one_letter_or_two():
    assert foldings("Krüger") == ("kruger", "krueger")
    assert foldings("Brandt") == ("brandt",)


def test_a_doubled_letter_is_one_sound():
    assert SOUNDS.of("phillips") == SOUNDS.of("philips")


def distance(a, b):
    return SOUNDS.distance(SOUNDS.of(a), SOUNDS.of(b), limit=2.0)


def test_a_vowel_at_the_end_counts_more_than_one_inside():
    assert distance("mohamed", "muhamed") < distance("mario", "maria")


def test_another_consonant_costs_more_than_another_spelling_of_it():
    assert distance("qadir", "kadir") < distance("qadir", "badir")


@given(WORDS, WORDS)
def test_the_distance_is_symmetric_and_zero_for_equal_words(a, b):
    assert distance(a, b) == pytest.approx(distance(b, a))
    assert distance(a, a) == 0


@given(WORDS, WORDS)
def test_a_distance_above_the_limit_is_the_limit_plus_one(a, b):
    spoken = SOUNDS.of(a), SOUNDS.of(b)
    exact = SOUNDS.distance(*spoken, limit=3.0)
    if exact <= 3.0:
        below = SOUNDS.distance(*spoken, limit=0.5)
        assert below == (pytest.approx(exact) if exact <= 0.5 else 1.5)


@given(WORDS, WORDS)
def test_near_words_have_a_skeleton_in_common(a, b):
    left, right = SOUNDS.of(a), SOUNDS.of(b)
    if SOUNDS.distance(left, right, limit=0.8) <= 0.8:
        assert set(SOUNDS.skeletons(left)) & set(SOUNDS.skeletons(right))
