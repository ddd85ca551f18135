"""What two texts are to each other, on invented texts made for one rule each."""

import random

import pytest

from newscorpus import Relation
from newscorpus.deduplication import compare


def relation(a, b):
    match = compare(a, b)
    return None if match is None else match.relation


def week(number):
    """A weekly report: what was this week's figure is the week before's in the next."""
    rng = random.Random(5)
    paid, notes, cash = ([f"{rng.randint(1100, 9800) / 1000:.3f} billion crowns" for _ in range(30)] for _ in range(3))
    return (
        f"BALANCES AT HARBOUR BANK ROSE IN WEEK {number}\n\n"
        f"Balances at the Harbour Bank rose in week {number} to {paid[number]} from {paid[number - 1]} on the previous "
        f"count, the office said in its regular bulletin.\n\nNotes in the vaults fell to {notes[number]} from "
        f"{notes[number - 1]} on the same counts.\n\nThe cash of the town came to {cash[number]} in week {number} "
        f"compared with {cash[number - 1]} in week {number - 1}.\n"
    )


@pytest.mark.parametrize("number", range(2, 28))
def test_two_reports_of_a_series_whose_figures_move_on(number):
    assert relation(week(number), week(number + 1)) in {None, Relation.PASSAGE}
    corrected = week(number).replace("in the vaults", "in its vaults")
    assert relation(week(number), corrected) in {Relation.IDENTICAL, Relation.UPDATE}


def test_a_price_told_again_under_the_same_headline():
    one = (
        "VELMORA <VLM> RAISES LAMP OIL PRICE, DEALERS SAID\n\nDealers in the Ostrava area said Velmora's Lamp Oil unit "
        "increased the price it charges barge customers for lamp oil in Ostrava harbour by 0.25 ct a gallon, effective "
        "today.\n\nThe 0.25 cent price rise brings Velmora's barge price to 48.75 cts a gallon, dealers said.\n"
    )
    other = one.replace("0.25", "0.50").replace("48.75", "49.25").replace("increased", "raised")
    assert relation(one, other) in {None, Relation.PASSAGE}
    assert relation(one, one.replace("48.75", "49.25")) is Relation.UPDATE
