"""Invented reports from templates, as agencies send them every day. Two reports are never duplicates."""

import random
from collections.abc import Callable

TOWNS = [
    "Ostrava",
    "Kisumu",
    "Trondheim",
    "Valdivia",
    "Surabaya",
    "Tartu",
    "Mwanza",
    "Oamaru",
    "Bitola",
    "Cuenca",
    "Narvik",
    "Rabaul",
]
PEOPLE = [
    "Havel",
    "Otieno",
    "Lindqvist",
    "Araya",
    "Santoso",
    "Kask",
    "Mushi",
    "Ngata",
    "Petrovska",
    "Moscoso",
    "Brekke",
    "Vasku",
]
FIRMS = [
    "Velmora",
    "Castrind",
    "Holbek",
    "Tarquil",
    "Ostrand",
    "Pellworth",
    "Quindara",
    "Rusmont",
    "Selvane",
    "Thorvig",
    "Umbrano",
    "Wexcroft",
]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
GOODS = ["copper", "coffee", "rubber", "wheat", "tin", "cotton", "sugar", "zinc", "cocoa", "tea"]


def markets(draw: random.Random) -> str:
    """A stock exchange's day."""
    n, one = draw.randint, draw.choice
    up = draw.random() < 0.5
    went, close, led = ("rose", "higher", "gains") if up else ("fell", "lower", "losses")
    a, b, c = draw.sample(FIRMS, 3)
    day = one(DAYS)
    return (
        f"Shares close {close} in {one(('moderate', 'thin', 'active'))} trading\n\n"
        f"Share prices closed {close} on the Harbour City exchange on {day} in "
        f"{one(('moderate', 'thin', 'active'))} trading, with {led} led by {a}, dealers said.\n\n"
        f"The general index {went} {n(1, 40)}.{n(1, 99)} points to close at "
        f"{n(900, 2900)}.{n(10, 99)}. Turnover was {n(11, 99)} million shares, compared with "
        f"{n(11, 99)} million the day before.\n\n"
        f"{a} {went} {n(5, 90)} cents to {n(3, 60)}.{n(10, 99)} and {b} "
        f"{n(5, 90)} cents to {n(3, 60)}.{n(10, 99)}, while {c} was unchanged at "
        f"{n(3, 60)}.{n(10, 99)}.\n\n"
        f"Gold closed at {n(300, 499)}.{n(10, 99)} an ounce, against {n(300, 499)}."
        f"{n(10, 99)} at the previous close. Dealers said investors were waiting for the trade figures due on "
        f"{one(DAYS)}.\n"
    )


def weather(draw: random.Random) -> str:
    """The outlook of a day."""
    n, one = draw.randint, draw.choice
    a, b, c = draw.sample(TOWNS, 3)
    sky = one(("Sunny spells", "Patchy rain", "Fog at first", "Strong winds"))
    return (
        f"Weather outlook for {one(DAYS)}\n\n{sky} are expected over most of the country, the weather office said. "
        f"Temperatures will reach {n(4, 31)} degrees in {a}, {n(4, 31)} in {b} and {n(4, 31)} in {c}.\n\n"
        f"Winds from the {one(('north', 'south', 'east', 'west'))} at {n(5, 60)} km an hour. Sunrise at "
        f"{n(4, 8)}:{n(10, 59)}, sunset at {n(16, 22)}:{n(10, 59)}. Chance of rain "
        f"{n(1, 99)} per cent.\n"
    )


def earnings(draw: random.Random) -> str:
    """A firm's quarter."""
    n, one = draw.randint, draw.choice
    firm, man = one(FIRMS), one(PEOPLE)
    more = one(("rose", "fell"))
    return (
        f"{firm} net {more} in {one(('first', 'second', 'third'))} quarter\n\n"
        f"{firm} Corp said its net profit for the quarter {more} to {n(2, 99)}.{n(1, 9)} million crowns, or "
        f"{n(11, 99)} cents a share, from {n(2, 99)}.{n(1, 9)} million, or {n(11, 99)} "
        f"cents a share, a year ago. Sales were {n(100, 999)} million crowns against {n(100, 999)} million.\n\n"
        f'"We are pleased with the results in a difficult market," chief executive {man} said in a statement. '
        f"The company, based in {one(TOWNS)}, makes {one(('pumps', 'bottles', 'brakes', 'lenses'))} and employs "
        f"{n(200, 9000)} people.\n\nThe board proposed a dividend of {n(2, 60)} cents a share, payable on "
        f"{one(('May', 'June', 'July'))} {n(1, 28)} to holders of record on {one(('March', 'April'))} "
        f"{n(1, 28)}.\n"
    )


def obituary(draw: random.Random) -> str:
    """A life."""
    n, one = draw.randint, draw.choice
    man, first = one(PEOPLE), one(("Ida", "Juan", "Tove", "Rui", "Liv", "Amina", "Petr"))
    return (
        f"{first} {man}, {one(('painter', 'chemist', 'conductor', 'judge', 'goalkeeper'))}, dies at {n(61, 99)}\n\n"
        f"{first} {man}, who was known for {one(('a long career', 'many prizes', 'early works'))}, died at home in "
        f"{one(TOWNS)} on {one(DAYS)} after a long illness, the family said in a statement.\n\nBorn in "
        f"{one(TOWNS)} in {n(1888, 1930)}, {man} studied at the university of {one(TOWNS)} and moved to "
        f"{one(TOWNS)} in {n(1931, 1955)}. The funeral will be held on {one(DAYS)} at "
        f"{n(9, 15)} o'clock. {man} is survived by {n(2, 5)} children and {n(3, 14)} grandchildren.\n"
    )


def result(draw: random.Random) -> str:
    """A match."""
    n, one = draw.randint, draw.choice
    a, b = draw.sample(TOWNS, 2)
    x, y, z = draw.sample(PEOPLE, 3)
    return (
        f"{a} {n(1, 4)} {b} {n(0, 3)}\n\n{a} moved {one(('up', 'down'))} to "
        f"{one(('third', 'fifth', 'ninth'))} place in the table after a match against {b} on {one(DAYS)} night "
        f"before a crowd of {n(1000, 40000):,}.\n\n{x} scored in the {n(1, 45)}th minute from a corner and {y} "
        f"added a second goal in the {n(46, 90)}th minute. {b} had {z} sent off for a foul.\n\n"
        f'"The boys gave everything tonight," said the {a} coach. '
        f"The teams meet again in {one(('March', 'April', 'May'))}.\n"
    )


def prices(draw: random.Random) -> str:
    """What goods cost."""
    n, one = draw.randint, draw.choice
    goods, town = one(GOODS), one(TOWNS)
    return (
        f"{town} {goods} prices\n\nThe {town} board set the price for {goods} at {n(100, 2000)} crowns a tonne, "
        f"effective {one(DAYS)}, it said. The previous price was {n(100, 2000)} crowns, set on {one(('May', 'June'))} "
        f"{n(1, 28)}. Stocks stood at {n(1000, 99000):,} tonnes when the week closed.\n"
    )


def slaughter(draw: random.Random) -> str:
    """Two sentences with figures, as an agency sends them each day."""
    n = draw.randint
    return (
        f"Cattle guesses\n\nDealers estimated today's cattle slaughter at {n(110, 140)},000 to {n(110, 140)},000 "
        f"head, against {n(110, 140)},000 a week ago and {n(110, 140)},000 a year ago. Hog guesses range "
        f"from {n(270, 330)},000 to {n(270, 330)},000 head.\n"
    )


REPORTS: tuple[Callable[[random.Random], str], ...] = (markets, weather, earnings, obituary, result, prices, slaughter)
