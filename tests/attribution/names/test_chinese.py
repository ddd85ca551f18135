"""Chinese names in Pinyin and Wade-Giles."""

import pytest

from newscorpus.attribution.names.chinese import is_pinyin, is_wade_giles, same_syllables, syllable_key, syllables


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("danan", ("da", "nan")),
        ("xian", ("xian",)),
        ("yulan", ("yu", "lan")),
        ("mamamamama", None),
        ("jensen", None),
        ("", None),
    ],
)
def test_a_word_is_split_into_syllables_of_pinyin(word, found):
    assert syllables(word) == found


@pytest.mark.parametrize(
    ("word", "found"), [("yulan", True), ("yu", True), ("yulanyu", False), ("jensen", False), ("", False)]
)
def test_a_name_in_pinyin_has_one_or_two_syllables(word, found):
    assert is_pinyin(word) is found


def test_wade_giles_has_its_own_syllables():
    assert is_wade_giles("hsien")
    assert not is_wade_giles("jones-")
    assert not is_wade_giles("")


def test_a_name_in_wade_giles_may_be_a_name_in_pinyin():
    assert same_syllables(("hsu", "tse", "kung"), ("xu", "zegong"))
    assert not same_syllables(("hsu", "tse", "kung"), ("xu", "zegang"))
    assert not same_syllables(("hsu", "tse"), ("xu", "zegong"))


def test_two_equal_names_are_not_two_romanizations():
    assert not same_syllables(("xu", "ze"), ("xu", "ze"))


def test_both_romanizations_have_one_key():
    assert syllable_key(("hsu", "tse", "kung")) == syllable_key(("xu", "zegong"))
    assert syllable_key(("ilse", "brandt")) is None
