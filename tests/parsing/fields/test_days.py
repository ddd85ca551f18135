"""Days as they are printed."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newscorpus.parsing.fields import days
from newscorpus.parsing.fields.date_patterns import date_patterns
from newscorpus.parsing.fields.days import FORMS, DayOrder, days_in
from newscorpus.rules import Rules

PATTERNS = date_patterns(Rules.default())

EXAMPLES = {
    "year_first": "2031-03-14",
    "east_asian": "2031年3月14日",
    "year_last": "14.03.2031",
    "day_name_year": "14 de marzo de 2031",
    "name_day_year": "March 14th, 2031",
    "name_year": "March 2031",
    "time_inside": "Mar 14 15:09:26 UTC 2031",
}


def test_every_form_has_an_example():
    assert EXAMPLES.keys() == FORMS.keys()


@pytest.mark.parametrize(("form", "text"), EXAMPLES.items())
def test_the_example_of_a_form_is_read(form, text):
    (day,) = days_in(text, PATTERNS, None)
    assert (day.start, day.end) == (0, len(text))
    assert (day.day.year, day.day.month, day.day.day) == (2031, 3, 1 if form == "name_year" else 14)


@pytest.mark.parametrize(("text", "first"), [("03/04/2031", 1), ("3-4-2031", 1), ("25/03/2031", 25)])
def test_the_order_of_the_page_decides_only_where_both_orders_are_possible(text, first):
    (unknown,) = days_in(text, PATTERNS, None)
    (known,) = days_in(text, PATTERNS, DayOrder.DAY_FIRST)
    assert (unknown.day.day, known.day.day) == (first, 25 if first == 25 else 3)


@given(
    st.lists(
        st.sampled_from(
            [
                "3",
                "14",
                "March",
                "MÄRZ",
                "UpdatedMarch",
                "septiembre",
                "of",
                "2031",
                "2031",
                "/",
                "-",
                ".",
                ",",
                " ",
                "年 5月",
            ]
        ),
        max_size=9,
    )
)
@example(["3", "UpdatedMarch", " ", "2031"])
@example(["3", "/", "14", "/", "2031"])
@example(["2031", "年 5月"])
def test_the_words_around_a_year_exclude_no_day(pieces):
    text = " ".join(pieces).replace(" / ", "/").replace(" - ", "-")
    for line in (text, "".join(pieces)):
        found = list(days_in(line, PATTERNS, DayOrder.DAY_FIRST))
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(days, "may_hold_day", lambda *_: True)
            assert found == list(days_in(line, PATTERNS, DayOrder.DAY_FIRST))
