"""Columns side by side are read one after the other; tables of data, and all else, as they are printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscorpus import parse
from newscorpus.parsing.lines.reading import read_lines

STORY = (
    "Ferry to Holm resumes after nine days",
    "By Tora Winge",
    "",
    "The ferry to Holm runs again after nine days of storm, the harbour office said on Tuesday.",
    "",
    "Two hundred people had been waiting at the quay since the first boat of the morning was cancelled.",
    "",
    "Tickets bought for the crossings that were lost stay valid until the end of the month, it said.",
    "",
    "The council has put aside the money for a second boat, and will vote on it in the autumn.",
)
MENU = ("Front page", "World", "Business", "Health", "Opinion", "Archive")
TEASERS = ("Related stories", "Storm damages the roof of the old church", "More fish, fewer fishers", "", "Most read")


def side_by_side(*columns, gap=2):
    """The columns as a converter prints them: each as wide as its widest line."""
    height = max(map(len, columns))
    widths = [max(map(len, column)) + gap for column in columns]
    rows = zip(*[[*column, *[""] * (height - len(column))] for column in columns], strict=True)
    return "\n".join("".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows) + "\n"


def texts(capture):
    return [line.text for line in read_lines(capture)]


def said(*columns):
    return [line for column in columns for line in column if line]


def test_a_menu_a_story_and_teasers_are_read_one_after_the_other():
    capture = side_by_side(MENU, STORY, TEASERS)
    lines = read_lines(capture)
    assert [line.text for line in lines] == said(MENU, STORY, TEASERS)
    assert [line.blanks for line in lines] == [1, 0, 0, 0, 0, 0, 1, 0, 1, 1, 1, 1, 1, 0, 0, 1]
    assert all(capture[line.start : line.end] == line.text and line.indent == 0 for line in lines)


def test_what_stands_over_and_under_columns_stays_there():
    capture = "The Holm Post\n" + side_by_side(MENU, STORY, TEASERS) + "Copyright of the Post\n"
    lines = read_lines(capture)
    assert [line.text for line in lines] == ["The Holm Post", *said(MENU, STORY, TEASERS), "Copyright of the Post"]
    assert lines[0].blanks == 0
    assert lines[-1].blanks == 1  # nor is it a fragment of the last teaser


def test_columns_may_take_turns():
    spaced = [line for teaser in TEASERS if teaser for line in ("", teaser)]
    story = [line for text in STORY if text for line in ("", text)]
    assert texts(side_by_side(["Holm", *story], ["Home", "", *spaced])) == said(["Holm"], story, ["Home"], spaced)


def test_columns_in_a_column():
    inner = side_by_side(STORY, TEASERS).splitlines()
    assert texts(side_by_side([*MENU, "Letters"], inner)) == said([*MENU, "Letters"], STORY, TEASERS)


def test_columns_in_a_column_that_other_lines_cross():
    inner = [
        "The Holm Post, which has told of Holm, Vik and Sund for a hundred years " * 3,
        *side_by_side(STORY, TEASERS).splitlines(),
    ]
    menu = [*MENU, "Letters", "Puzzles"]
    assert texts(side_by_side(menu, inner, gap=4)) == said(menu, [inner[0].strip()], STORY, TEASERS)


def test_a_story_beside_a_long_menu():
    story = said(STORY)
    menu = MENU * 3
    beside = len(story) + 1  # the rest of the menu may as well stand below the columns
    assert texts(side_by_side(menu, story)) == said(menu[:beside], story, menu[beside:])


def test_columns_are_found_below_a_line_with_a_gap():
    above = ["The mayor   of Holm, who had bought the boat, was asked about it by the council of Vik.", PROSE[0]]
    assert texts("\n".join(above) + "\n" + side_by_side(MENU, STORY)) == said(above, MENU, STORY)


def test_a_few_lines_that_take_turns_are_enough():
    assert texts(side_by_side([PROSE[0], "", *PROSE[1:]], ["World", "Sport"])) == said(PROSE, ["World", "Sport"])


def test_a_column_amid_the_gap_of_two():
    left, middle, right = [*STORY[3:8], PROSE[-1]], ["", "", "", "", "Vik"], [*MENU, *MENU]
    capture = side_by_side(left, middle, right, gap=9) + "=" * 200 + "\n"
    assert texts(capture) == said(left, middle, right, ["=" * 200])


def test_what_stands_far_below_columns_is_read_behind_them():
    capture = side_by_side(MENU, STORY, TEASERS)
    more = " " * 12 + "A picture of the ferry\n"
    assert texts(capture + more) == said(MENU, STORY, ["A picture of the ferry"], TEASERS)
    assert texts(capture + "\n" * 5 + more) == said(MENU, STORY, TEASERS, ["A picture of the ferry"])


def test_a_line_keeps_the_gaps_in_it():
    story = [line.replace(", and", ",  and") for line in STORY]
    assert texts(side_by_side(MENU, story)) == said(MENU, story)


def test_what_stands_a_little_to_the_left_of_its_column_is_not_set_in():
    capture = " " * 25 + "The Holm Post\n" + side_by_side(["", *MENU], STORY, gap=20)
    lines = read_lines(capture)
    assert [line.text for line in lines] == said(MENU, ["The Holm Post"], STORY)
    assert [line.indent for line in lines] == [0] * 13


def test_a_story_that_begins_over_its_teasers_and_ends_under_them_is_one():
    teasers = ["", "", "", *TEASERS]
    assert texts(side_by_side(STORY, teasers)) == said(STORY, teasers)
    menu = ["", "", "", *reversed(MENU)]
    assert texts("The Post     since 1912\n\n\n\n\n" + side_by_side(menu, STORY)) == [
        "The Post     since 1912",
        *said(menu, STORY),
    ]


def test_two_layouts_follow_each_other():
    capture = side_by_side(MENU, STORY) + "=" * 150 + "\n" + side_by_side(STORY, TEASERS)
    assert texts(capture) == said(MENU, STORY, ["=" * 150], STORY, TEASERS)


PROSE = [line for line in STORY if len(line) > 60]


@pytest.mark.parametrize(
    "capture",
    [
        side_by_side(["Holm", "Vik", "Sund", "Nes"], PROSE),  # a table of data
        side_by_side(["Holm", "Vik", "Sund", "Nes"], PROSE, ["12", "7", "3", ""]),
        side_by_side(MENU[:3], STORY[:6]),  # too little text
        side_by_side(MENU, [line[:50] for line in STORY]),
        "\n".join(PROSE[:2]) + "   " + "\n".join(PROSE[2:]),  # a gap in prose
        "\n".join(line.replace(" the ", "   the ", 1) for line in PROSE * 2),
        "\n\n".join(row for row in side_by_side(MENU, STORY).splitlines() if row.strip()),  # the text of an article
        side_by_side(MENU[:2], PROSE[:2]) + "\n\n\n\n" + side_by_side(MENU[:2], PROSE[2:]),  # two tables
        side_by_side(STORY, *[MENU] * 16),  # more than any page has
        side_by_side(["Name", *PROSE], ["Date"]),  # one line with both
    ],
)
def test_what_is_no_layout_stays_as_it_is_printed(capture):
    assert texts(capture) == [row.strip() for row in capture.splitlines() if row.strip()]


def test_columns_end_some_lines_behind_the_last_that_holds_two():
    capture = side_by_side([*PROSE, *["Short"] * 30], TEASERS[:3]) + "Name" + " " * 120 + "Date\n"
    assert texts(capture)[-1] == "Name" + " " * 120 + "Date"


def test_fragments_are_put_together_only_where_no_other_column_stands_between():
    story = [*STORY[:4], "The boats to the outer islands were late, too,", "but not at night.", "", *STORY[4:]]
    beside = read_lines(side_by_side([*MENU, "Letters"], story))
    assert [line.text for line in beside] == said([*MENU, "Letters"], story)
    below = read_lines(side_by_side(MENU[:3], story))
    assert [line.text for line in below if line.breaks] == [f"{story[4]} {story[5]}"]


def test_a_link_amid_a_sentence_is_put_together_only_where_no_other_column_stands_before_it():
    story = [*STORY[:4], "The council of Holm said that", "Ada Obi", "would pay for it.", "", *STORY[4:]]
    assert texts(side_by_side(MENU, story)) == said(MENU, story)
    below = said(MENU[:4], STORY[:4], ["The council of Holm said that Ada Obi would pay for it."], STORY[4:])
    assert texts(side_by_side(MENU[:4], story)) == below


def test_a_page_in_columns_is_parsed_as_without():
    page = parse(side_by_side(MENU, STORY, TEASERS))
    (article,) = page.articles
    assert article.title == STORY[0]
    assert article.authors == ("Tora Winge",)
    assert [passage.text for passage in article.body] == [line for line in STORY[3:] if line]
    assert [block.span.start for block in page.blocks] == sorted(block.span.start for block in page.blocks)


def test_a_body_in_two_columns_is_in_the_order_in_which_it_is_read():
    left, right = (
        STORY[3:],
        [
            "In Vik the mayor had other worries on that day: the school was to be closed for want of children.",
            "Parents who had heard of it came to the town hall, where the doors stayed shut until the evening.",
            "",
            "Nobody will say how long the building can be heated, but the money for this winter has been found.",
        ],
    )
    capture = side_by_side(left, right)
    body = [passage for article in parse(capture).articles for passage in article.body]
    assert [passage.text for passage in body] == said(left, right)
    assert [passage.span.of(capture) for passage in body] == said(left, right)


@given(
    st.lists(
        st.lists(
            st.sampled_from(["", "Menu", "a b", "A longer text, with some words in it, that fills a column. " * 2])
        )
        .filter(any)
        .map(lambda column: [cell.strip() for cell in column]),
        min_size=1,
        max_size=4,
    ),
    st.integers(2, 5),
)
def test_every_character_is_read_once(columns, gap):
    capture = side_by_side(*columns, gap=gap)
    read = sorted(
        (at, c) for line in read_lines(capture) for at, c in enumerate(capture[line.start : line.end], line.start)
    )
    assert [(at, c) for at, c in read if not c.isspace()] == [
        (at, c) for at, c in enumerate(capture) if not c.isspace()
    ]
