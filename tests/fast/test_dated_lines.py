"""Lines with a year or a digit, found in all lines at once and line by line."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

from newscorpus.parsing.fast.dated_lines import has_year, lines_with_digits, lines_with_years
from newscorpus.parsing.fast.joined_lines import JoinedLines
from newscorpus.parsing.fields.date_patterns import plain_digits
from newscorpus.parsing.fields.dates import stamps_in
from newscorpus.parsing.fields.days import DayOrder
from newscorpus.rules import Rules

LINES = st.lists(
    st.sampled_from(["3 March 2031", "٣ 3 ٢٠٣١", "1.2.31", "1.", "2.31", "12", "31", " ", "ferry", "", "১৯৯৯"]),
    max_size=9,
)


@given(LINES)
def test_lines_with_years_are_those_of_the_plain_way(lines):
    year = re.compile(r"[12]\d{3}")
    plain = [n for n, line in enumerate(lines) if year.search(plain_digits(line))]
    assert lines_with_years(lines) == plain
    assert [n for n, line in enumerate(lines) if has_year(line)] == plain


@given(LINES)
@example(["1.", "2.31"])
def test_every_line_with_a_date_is_found(lines):
    for order in (None, DayOrder.DAY_FIRST):
        dated = {n for n, line in enumerate(lines) if stamps_in(line, 0, Rules.default(), order=order)}
        assert dated <= set(lines_with_years(lines, short=order is DayOrder.DAY_FIRST))


@given(LINES)
def test_lines_with_digits_are_those_of_the_plain_way(lines):
    assert set(lines_with_digits(JoinedLines(lines))) == {line for line in lines if re.search(r"\d", line)}
