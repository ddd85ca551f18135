"""Tokens, their flags, and the sentences of a paragraph."""

import pytest

from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.tokens import LONGEST_SENTENCE
from support.sentences import tokens_of


def flags_of(text, word, language="en"):
    tokens = tokens_of(text, language)
    return tokens.flags[tokens.words.index(word)]


def sentences(text, language="en"):
    tokens = tokens_of(text, language)
    return [tokens.text[tokens.starts[first] : tokens.ends[after - 1]] for first, after in tokens.sentences]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The U.S. and Cole's boat", ["The", "U.S.", "and", "Cole", "'s", "boat"]),
        ("J-P. and A. Amsel", ["J-P.", "and", "A.", "Amsel"]),
        ("Amsel Inc. left.", ["Amsel", "Inc.", "left", "."]),
        ("3,400 at 10:15, in the 2030s", ["3,400", "at", "10:15", ",", "in", "the", "2030s"]),
        ("Don't go—ever -- al-Khouri", ["Don't", "go", "—", "ever", "--", "al-Khouri"]),
        ("Yes (no)!", ["Yes", "(", "no", ")", "!"]),
    ],
)
def test_a_token_is_a_word_a_number_or_a_mark(text, words):
    assert tokens_of(text).words == words


def test_a_quoted_stretch_is_one_token():
    tokens = tokens_of("She said “yes, no” twice.")
    assert tokens.words == ["She", "said", "", "twice", "."]
    assert tokens.text[tokens.starts[2] : tokens.ends[2]] == "“yes, no”"
    assert list(tokens.quotes) == [2]


def test_a_dialogue_with_dashes_is_read_by_its_dashes():
    tokens = tokens_of("—Ya vienen —dijo el guarda.", "es")
    assert tokens.words[1:] == ["—", "dijo", "el", "guarda", "."]
    assert list(tokens.quotes) == [0]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was I. She left.", ["It was I.", "She left."]),
        ("He met A. Cole. She left.", ["He met A. Cole.", "She left."]),
        ("He met Mr. Cole.", ["He met Mr. Cole."]),
        ("He left Amsel Inc. The door shut.", ["He left Amsel Inc.", "The door shut."]),
        ("One; two.", ["One;", "two."]),
        ("It ended ... but late.", ["It ended ... but late."]),
        ("It ended … But late.", ["It ended …", "But late."]),
        ("“Go!” The door shut.", ["“Go!”", "The door shut."]),
        ("“Go!” Cole asked.", ["“Go!” Cole asked."]),
        ("“Go.” Cole left.", ["“Go.”", "Cole left."]),
        ("the size of 3.5. metres", ["the size of 3.5. metres"]),
    ],
)
def test_the_sentences_of_a_paragraph(text, found):
    assert sentences(text) == found


def test_a_sentence_without_an_end_is_cut():
    tokens = tokens_of("word " * (2 * LONGEST_SENTENCE + 5))
    lengths = [after - first for first, after in tokens.sentences]
    assert sum(lengths) == len(tokens)
    assert max(lengths) == LONGEST_SENTENCE + 1


def test_a_capital_inside_a_sentence_makes_a_word_a_name():
    assert not flags_of("They met Will there.", "Will") & Flag.MODAL
    assert flags_of("Will they come?", "Will") & Flag.MODAL
    assert not flags_of("The WHO agreed.", "WHO") & Flag.REL
    assert flags_of("Now I see.", "I") & Flag.PRON


def test_a_small_particle_may_begin_a_name():
    assert flags_of("They met al-Khouri there.", "al-Khouri") & Flag.CAP
    assert flags_of("They met d'Amsel there.", "d'Amsel") & Flag.CAP
    assert not flags_of("They met well-read people.", "well-read") & Flag.CAP


def test_an_adjective_before_a_time_is_an_adverb():
    assert flags_of("She said late Friday so.", "late") & Flag.ADV
    assert not flags_of("She left the late Friday boat.", "late") & Flag.ADV


def test_endings_show_the_class_of_an_unknown_word():
    assert flags_of("She hummed grumblingly on.", "grumblingly") & Flag.ADV
    assert not flags_of("She saw a fly.", "fly") & Flag.ADV
    assert flags_of("Der Bootsministerin war kalt.", "Bootsministerin", "de") & Flag.ROLE


def test_a_german_noun_is_not_a_name():
    text = "Die alte Brücke sah Rolf Amsel."
    assert not flags_of(text, "Brücke", "de") & Flag.CAP
    assert flags_of(text, "Amsel", "de") & Flag.CAP


@pytest.mark.parametrize(
    ("text", "is_headline"),
    [
        ("Ferry Late Again After Storm Hits Harbour", True),
        ("ADVERTISEMENT", True),
        ("The ferry was late again after the storm.", False),
        ("Ferry Late", False),
    ],
)
def test_a_headline_has_a_capital_for_each_longer_word(text, is_headline):
    assert tokens_of(text).title_case == is_headline


def test_german_headlines_are_written_like_sentences():
    assert not tokens_of("Fähre Brücke Hafen Sturm Regen Wind", "de").title_case


@pytest.mark.parametrize(("text", "last"), [("“Yes,” she said.", ","), ("“He said ‘no.’”", "."), ("“Yes”", "s")])
def test_the_last_character_of_a_stretch_ignores_nested_marks(text, last):
    assert tokens_of(text).inner_end(0) == last
