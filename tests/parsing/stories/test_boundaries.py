"""Where stories begin and end, and what their headlines are."""

import pytest

from newscorpus.parsing import parse

ONE = (
    "The ferry to the island runs again after nine days of storm, the harbour office said on Tuesday.\n\n"
    "Tickets bought for the cancelled crossings stay valid until the end of the month, it added.\n"
)
TWO = (
    "The library of the old town opens on Sundays from May on, the council decided on Monday night.\n\n"
    "Readers had asked for it for eleven years, and four of them spoke in the debate.\n"
)


def titles(text: str) -> list[str | None]:
    return [article.title for article in parse(text).articles]


def test_headlines_printed_twice_part_stories():
    text = f"Ferry runs again\nFerry runs again\n{ONE}\n\nLibrary opens on Sundays\nLibrary opens on Sundays\n{TWO}"
    assert titles(text) == ["Ferry runs again", "Library opens on Sundays"]


def test_a_table_of_contents_does_not():
    contents = "Where the ferry goes\nWhat the ticket costs\nHow to get there by bus\nWho may take a dog\nWhen to book"
    headings = contents.split("\n")
    text = f"All about the island ferry\n\nContents\n{contents}\n\n" + "\n".join(f"{h}\n\n{ONE}\n" for h in headings)
    assert len(parse(text).articles) == 1


def test_nor_does_a_caption_printed_twice_below_text():
    text = (
        f"Ferry runs again\n\n{ONE}\nA gull over the new pier\nA gull over the new pier\n\n{TWO}\n"
        f"A boat in the old dock\nA boat in the old dock\n\n{ONE.replace('ferry', 'bus')}"
    )
    assert len(parse(text).articles) == 1


def test_nor_does_a_line_printed_all_over_the_page():
    text = f"Ferry runs again\n\n{ONE}" + "".join(f"\n\nCheck the price\nCheck the price\n\n{TWO}" for _ in range(4))
    assert len(parse(text).articles) == 1


@pytest.mark.parametrize("widget", ["TT", "20", "Share", "A A"])
def test_widgets_between_the_two_headlines(widget):
    assert titles(f"Ferry runs again\n\n{widget}\n\nFerry runs again\n\n{ONE}") == ["Ferry runs again"]


def test_a_headline_may_be_a_question():
    assert titles(f"Will the ferry run again?\nWill the ferry run again?\n2031-02-03 10:15\n{ONE}") == [
        "Will the ferry run again?"
    ]


def test_no_headline_is_made_up():
    assert titles(ONE) == [None]
    assert titles(f"2031-02-03 10:15\n\n{ONE}") == [None]
