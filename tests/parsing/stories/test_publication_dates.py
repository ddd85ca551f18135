from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscorpus.parsing.fields.days import DayOrder
from newscorpus.parsing.stories.publication_dates import page_day_order, placed_stamps, publication_dates
from newscorpus.rules import Rules

RULES = Rules.default()
TEXT = "The ferry left in the night without a single passenger, the harbour office said, and nobody knows why."


def days(lines, title=0, body=None, **more):
    body = body or (lines.index(TEXT), max(n for n, line in enumerate(lines) if line == TEXT))
    published, modified = publication_dates(lines, title, body, RULES, **more)
    return tuple(each and (each.line, str(each.stamp.timestamp.value.date())) for each in (published, modified))


def test_the_date_between_title_and_text():
    lines = ["Ferry leaves alone", "By Orla Tenniel", "14 March 2021", TEXT, TEXT]
    assert days(lines) == ((2, "2021-03-14"), None)


def test_labels_say_which_is_which():
    lines = ["Ferry leaves alone", "Updated: 15 March 2021", "Published: 14 March 2021", TEXT]
    assert days(lines) == ((2, "2021-03-14"), (1, "2021-03-15"))


def test_a_label_on_a_line_of_its_own():
    lines = ["Ferry leaves alone", "Last updated", "15 March 2021", "Published", "14 March 2021", TEXT]
    assert days(lines) == ((4, "2021-03-14"), (2, "2021-03-15"))


def test_a_date_of_change_alone_stands_for_both():
    lines = ["Ferry leaves alone", "Updated: 15 March 2021", TEXT]
    assert days(lines) == ((1, "2021-03-15"), (1, "2021-03-15"))


def test_a_near_change_does_not_beat_a_near_date():
    lines = ["Ferry leaves alone", "14 March 2021", "Updated: 15 March 2021", TEXT]
    assert days(lines) == ((1, "2021-03-14"), (2, "2021-03-15"))


def test_the_clock_of_the_page_and_related_stories_are_others():
    lines = ["Sunday, 21 March 2021", "Home", "News", "Sport", "Ferry leaves alone", "14 March 2021", TEXT, TEXT]
    lines += ["Read more", "New quay opens", "1 February 2020", "Fish prices rise", "2 February 2020"]
    assert days(lines, title=4) == ((5, "2021-03-14"), None)


def test_a_date_in_a_caption_or_in_the_text_is_none_of_the_story():
    caption = (
        "A ferry of the same line leaves the harbour of Port Sallow, with the old light in front, 9 May 2019. (AFP)"
    )
    lines = ["Ferry leaves alone", caption, TEXT, TEXT, "14 March 2021"]
    assert days(lines, body=(2, 3)) == ((4, "2021-03-14"), None)


def test_the_most_precise_form_of_the_day_counts():
    lines = ["date 2021-03-14 2021-03-14 15:09:26 - From: Reuters", TEXT]
    published, _ = publication_dates(lines, None, (1, 1), RULES)
    assert published.stamp.timestamp.text == "2021-03-14 15:09:26"


def test_months_and_years_date_no_story():
    assert days(["Ferry leaves alone", "March 2021", "03/04/2021", TEXT]) == (None, None)


def test_the_order_of_the_page_reads_what_is_ambiguous():
    lines = ["Ferry leaves alone", "03/04/2021", TEXT]
    assert days(lines, order=DayOrder.DAY_FIRST) == ((1, "2021-04-03"), None)


def test_relative_dates_need_the_capture():
    lines = ["Ferry leaves alone", "2 days ago", TEXT]
    assert days(lines) == (None, None)
    assert days(lines, captured_at=datetime(2021, 3, 14, tzinfo=UTC)) == ((1, "2021-03-12"), None)


def test_no_dates():
    assert days(["Ferry leaves alone", "", TEXT]) == (None, None)


def test_placed_stamps_count_from_the_first_line():
    (placed,) = placed_stamps(["", "14 March 2021"], RULES, first=7)
    assert (placed.line, placed.alone, placed.long) == (8, True, False)


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("The ferry left on 03/04/2021 and it was in the news.", None),
        ("The ferry left on 25/04/2021 and came back on 03/05/2021, as it was said.", DayOrder.DAY_FIRST),
        ("The ferry left on 04/25/2021 and came back on 05/03/2021, as it was said.", DayOrder.MONTH_FIRST),
        ("El barco salió el 03/04/2021 y nadie sabe por qué.", DayOrder.DAY_FIRST),
        ("El barco salió.", None),
        ("It was 14 March 2021 when the ferry left, and it came back on 03/04/2021.", DayOrder.DAY_FIRST),
        ("It was March 14, 2021 when the ferry left, and it came back on 03/04/2021.", None),
        ("Die Fähre legte am 14.3.21 ab.", DayOrder.DAY_FIRST),
        ("フェリーは夜のうちに出航しました。2021年 14.3.21", None),
    ],
)
def test_day_order_of_a_page(text, order):
    assert page_day_order(text, RULES) is order


@given(st.lists(st.sampled_from(["", "14 March 2021", "Updated: 15 March 2021", TEXT, "Published", "x"]), min_size=1))
def test_what_is_chosen_is_one_of_the_dates(lines):
    placed = placed_stamps(lines, RULES)
    for chosen in publication_dates(lines, None, (0, len(lines) - 1), RULES):
        assert chosen is None or chosen in placed
