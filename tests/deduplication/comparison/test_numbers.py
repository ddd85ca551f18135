"""Numbers in figures, spelled out and with words for their zeros."""

import pytest

from newscorpus import Relation
from newscorpus.deduplication import compare
from newscorpus.deduplication.comparison.numbers import same_numbers

SAME = [
    ("1 5 mln", "1 500 000"),
    ("10 million", "10 000 000"),
    ("12 5m", "12 5 mln crowns"),
    ("25", "20 5"),
    ("340", "3 hundred and 40"),
    ("1 234", "1 thousand 2 hundred and 30 4"),
    ("2 000", "2 thousand"),
    ("12 5", "12 point 5"),
    ("7 and 25 boats", "7 and 20 5 ships"),
]
OTHER = [
    ("2 million", "200"),
    ("5 mln", "5 bln"),
    ("20 crowns", "25 crowns"),
    ("17", "10 7"),
    ("3 5 billion", "3 500 mln"),
    ("0", "10"),
    ("0 million", "0 0"),
    ("hundred", "100"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_numbers(one, other):
    assert same_numbers(one.split(), other.split())
    assert same_numbers(other.split(), one.split())


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_other_numbers(one, other):
    assert not same_numbers(one.split(), other.split())
    assert not same_numbers(other.split(), one.split())


STORY = (
    "Ferry sold\n\nThe harbour board of Narvik sold its ferry for 12.5 mln crowns on Monday, after a debate that had "
    "gone on for 25 weeks. Some 340 islanders had signed a letter against the sale, and 1,250 readers wrote to a local "
    "paper.\n\nThe new owner, a firm from Tartu, wants to run the boat with 17 hands and to spend 2,300,000 crowns on "
    "repairs before winter. It carried 86 cars and 415 guests at a time when it was built.\n"
)


def test_a_story_with_its_numbers_in_words():
    spelled = {
        "12.5 mln": "twelve point five million", "1,250": "one thousand two hundred and fifty",
        "25": "twenty-five", "340": "three hundred and forty", "17": "seventeen", "2,300,000": "2.3 million",
        "86": "eighty-six", "415": "four hundred and fifteen",
    }  # fmt: skip
    other = STORY
    for figure, word in spelled.items():
        other = other.replace(figure, word)
    match = compare(STORY, other)
    assert match.relation in {Relation.IDENTICAL, Relation.REWRITE}
    assert compare(STORY, other.replace("eighty-six", "ninety-six")).relation in {Relation.UPDATE, Relation.REWRITE}
    assert compare(STORY, STORY.replace("12.5 mln", "$12.5m")).relation is Relation.IDENTICAL
    assert compare(STORY, STORY.replace("12.5 mln", "12.6m")).relation is Relation.UPDATE
