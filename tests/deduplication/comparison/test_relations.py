"""What two texts are to each other, on invented texts made for one rule each."""

import random
import textwrap
from itertools import zip_longest

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
    for said in (str, str.upper, str.lower):
        assert relation(said(week(number)), said(week(number + 1))) in {None, Relation.PASSAGE}
    corrected = week(number).replace("in the vaults", "in its vaults")
    assert relation(week(number), corrected) in {Relation.IDENTICAL, Relation.UPDATE}


def test_a_price_told_again_under_the_same_headline():
    one = (
        "TARQUIL <TRQ> LIFTS FERRY TARIFF, PILOTS SAY\n\nPilots at the Ostrava quay say that Tarquil's lorry line has from "
        "this morning on asked drivers for 0.25 crowns more of each metre on the crossing to the outer islands.\n\n"
        "With the rise of 0.25 crowns a lorry on Tarquil's boats pays 48.75 crowns for a metre, pilots say.\n"
    )
    other = one.replace("0.25", "0.50").replace("48.75", "49.25").replace("asked", "charged")
    assert relation(one, other) in {None, Relation.PASSAGE}
    assert relation(one, one.replace("48.75", "49.25")) is Relation.UPDATE


HEAD = "Pool to close in Ravnholt\n\n"
OPENING = (
    "Ravnholt will close its indoor pool in June, the council said on Monday evening, after two years in which repairs "
    "had been put off again and again. The building opened when the town still had a tannery and a brickworks.\n\n"
)
REST = (
    "Swimmers collected signatures against the plan, said Mirela Vasku of the swimming club. Schools would have to send "
    "pupils to Ostrava by bus. Neighbours of the pool were glad that the noise of its pumps would end.\n\n"
    "An architect has offered to draw plans for a smaller pool beside the river, which could be heated by the dairy. "
    "The council wants to vote on that offer after the harvest, when all of its members are back.\n"
)
OFFER = (
    "Read on with a ticket for a week. It costs less than coffee. InvertedIndex of tickets may sign in below. Gift one."
)
NEWS = (
    "Fishermen rang their bells when the mayor walked along the quay. Her deputy resigned over a bridge. Nobody had "
    "expected so many guests. A band from Tartu played until midnight, and bakers gave away what was left of the bread.\n"
)


def test_the_beginning_of_a_story_with_an_offer_below_it():
    match = compare(HEAD + OPENING + REST, HEAD + OPENING + OFFER)
    assert match.relation is Relation.EXCERPT


def test_a_version_with_another_end():
    beginning = HEAD + OPENING + REST[:88]
    assert compare(beginning + REST[88:310], beginning + OFFER[:60] + NEWS).relation is Relation.UPDATE


def test_two_stories_with_other_facts_in_the_same_opening():
    other = (HEAD + OPENING + OFFER).replace("June", "May").replace("Ravnholt", "Ostervik")
    assert relation(HEAD + OPENING + REST, other) in {None, Relation.PASSAGE}


@pytest.mark.parametrize("width", [32, 40, 48])
def test_two_columns_read_as_one(width):
    story = " ".join((OPENING + REST + NEWS).split())
    lines = textwrap.wrap(story, width)
    half = (len(lines) + 1) // 2
    rows = zip_longest(lines[:half], lines[half:], fillvalue="")
    columns = "\n".join(f"{left:<{width + 2}}{right}" for left, right in rows)
    assert relation(HEAD + story, HEAD + columns) in {Relation.IDENTICAL, Relation.UPDATE}


WRAPPED = "Letter from the harbour\nThe letter was read aloud by Secretary\nBrekke on Monday, and nobody said a word until\nthe end.\n"


def test_a_name_that_begins_a_line():
    whole = " ".join(WRAPPED.split()) + " " + REST
    assert relation(WRAPPED + REST, whole) is Relation.IDENTICAL
    assert relation(WRAPPED + REST, whole.replace("Brekke", "Ortiz")) is Relation.UPDATE


def test_a_name_that_is_cut_short():
    whole = HEAD + OPENING + REST
    assert relation(whole, whole.replace("Monday", "Mon.")) is Relation.IDENTICAL
    assert relation(whole, whole.replace("Vasku", "Vas\n")) is Relation.IDENTICAL
    assert relation(whole, whole.replace("Monday", "May")) is Relation.UPDATE


def test_an_opening_in_other_words_under_another_headline():
    one = "COUNCIL OF RAVNHOLT SHUTS POOL, BLAMES COST OF REPAIRS\n\n" + OPENING + REST
    other = "Swimmers lose their long fight for a pool near brickworks\n\n" + OPENING + REST
    for word, new in (("will close", "is to shut"), ("evening", "night"), ("repairs", "works"), ("again", "anew")):
        other = other.replace(word, new)
    for word, new in (("collected", "gathered"), ("glad", "pleased"), ("offered", "proposed"), ("back", "home")):
        other = other.replace(word, new)
    assert relation(one, other) in {Relation.REWRITE, Relation.UPDATE}


def test_a_story_that_lost_its_headline_between_the_paragraphs_of_another():
    story = "Repairs of pool to cost 3 million\n\n" + OPENING + REST
    mine, others = [part for part in (OPENING + REST).split("\n\n") if part], NEWS.split(". ")
    whole = "\n\n".join(f"{other} {n}.\n\n{part}" for n, (part, other) in enumerate(zip(mine, others, strict=False), 4))
    assert relation(story, f"{whole}\n\n{'. '.join(others)}") is Relation.EXCERPT


# --- the properties of relations ------------------------------------------------------------------------------


def test_only_related_stories_are_no_duplicates():
    assert {relation for relation in Relation if not relation.is_duplicate} == {Relation.PASSAGE}


def test_only_an_update_says_which_of_two_texts_is_later():
    assert {relation for relation in Relation if relation.has_later} == {Relation.UPDATE}


def test_a_match_names_a_later_text_only_if_its_relation_has_one():
    story = "The ferry to the islands left the harbour of Brindle at noon with four hundred people on board. " * 3
    update = story + "UPDATE 2: It came back in the evening, the harbour master said, because of the heavy storm."
    matches = [compare(story, update), compare(story, story), compare(story + " It was late.", story)]
    assert all(match.later is None or match.relation.has_later for match in matches if match)
