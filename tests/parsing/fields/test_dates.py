from datetime import UTC, datetime, timedelta, timezone
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscorpus.model import Precision
from newscorpus.parsing.fields.dates import day_order, label_role, stamps_in
from newscorpus.parsing.fields.days import DayOrder
from newscorpus.parsing.fields.stamp_lines import is_stamp_line
from newscorpus.parsing.page import parse
from newscorpus.rules import Rules
from newscorpus.rules.tables.dates import (
    DateLabelRule,
    DateWordsRule,
    MonthsRule,
    RelativeDateRule,
    TimeWordsRule,
    WeekdaysRule,
    ZoneRule,
)
from support.steps import grows_linearly

RULES = Rules.default()
CAPTURED = datetime(2021, 3, 14, 15, 9, 26, tzinfo=UTC)


def read(line, **more):
    return [(str(s.timestamp.value), s.timestamp.precision.value) for s in stamps_in(line, 0, RULES, **more)]


def one(line, **more):
    (found,) = read(line, **more)
    return found


@pytest.mark.parametrize(
    ("line", "value", "precision"),
    [
        ("2021-03-14", "2021-03-14 00:00:00", "day"),
        ("2021-03-14 15:09", "2021-03-14 15:09:00", "minute"),
        ("2021-03-14T15:09:26Z", "2021-03-14 15:09:26+00:00", "second"),
        ("2021-03-14T15:09:26.535+05:30", "2021-03-14 15:09:26+05:30", "second"),
        ("2021/3/14 15:09", "2021-03-14 15:09:00", "minute"),
        ("14.03.2021", "2021-03-14 00:00:00", "day"),
        ("14. 03. 2021, 15:09 Uhr", "2021-03-14 15:09:00", "minute"),
        ("03.04.2021", "2021-04-03 00:00:00", "day"),
        ("14/03/2021", "2021-03-14 00:00:00", "day"),
        ("03/14/2021 3:09 PM", "2021-03-14 15:09:00", "minute"),
        ("14-03-2021", "2021-03-14 00:00:00", "day"),
        ("March 14, 2021", "2021-03-14 00:00:00", "day"),
        ("Sunday, March 14th, 2021 at 3:09 p.m. EDT", "2021-03-14 15:09:00-04:00", "minute"),
        ("14 March 2021, 12:09am", "2021-03-14 00:09:00", "minute"),
        ("14 March 2021 12 pm", "2021-03-14 12:00:00", "hour"),
        ("15:09 BST, 14 March 2021", "2021-03-14 15:09:00+01:00", "minute"),
        ("3.09pm 14 March 2021", "2021-03-14 15:09:00", "minute"),
        ("3:09 pm on 14 March 2021", "2021-03-14 15:09:00", "minute"),
        ("Sun 14 Mar 2021 15.09 CET", "2021-03-14 15:09:00+01:00", "minute"),
        ("14 Mar 2021 15:09 GMT+3", "2021-03-14 15:09:00+03:00", "minute"),
        ("14 Mar 2021 15:09 (UTC-0330)", "2021-03-14 15:09:00-03:30", "minute"),
        ("Sun, 14 Mar 2021 15:09:26 +0100", "2021-03-14 15:09:26+01:00", "second"),
        ("Sun Mar 14 15:09:26 UTC 2021", "2021-03-14 15:09:26+00:00", "second"),
        ("July 1, 2021 9:00 a.m. ET", "2021-07-01 09:00:00-04:00", "minute"),
        ("January 1, 2021 9:00 a.m. ET", "2021-01-01 09:00:00-05:00", "minute"),
        ("14. März 2021 um 15.09 Uhr", "2021-03-14 15:09:00", "minute"),
        ("14. März 2021, 15 Uhr", "2021-03-14 15:00:00", "hour"),
        ("14 mars 2021 à 15h09", "2021-03-14 15:09:00", "minute"),
        ("1er mars 2021", "2021-03-01 00:00:00", "day"),
        ("14 de marzo de 2021 a las 15:09 h", "2021-03-14 15:09:00", "minute"),
        ("14 de março de 2021 às 15h09", "2021-03-14 15:09:00", "minute"),
        ("14 marzo 2021 alle ore 15:09", "2021-03-14 15:09:00", "minute"),
        ("14 maart 2021 om 15.09 uur", "2021-03-14 15:09:00", "minute"),
        ("14 Mart 2021, Pazar 15:09", "2021-03-14 15:09:00", "minute"),
        ("14 марта 2021 г., 15:09 МСК", "2021-03-14 15:09:00+03:00", "minute"),
        ("14 آذار/مارس 2021 الساعة 3:09 م", "2021-03-14 15:09:00", "minute"),
        ("الأحد 14 مارس 2021", "2021-03-14 00:00:00", "day"),
        ("١٤ مارس ٢٠٢١", "2021-03-14 00:00:00", "day"),
        ("14 كانون الأول 2021", "2021-12-14 00:00:00", "day"),
        ("14. mars 2021, kl. 15.09", "2021-03-14 15:09:00", "minute"),
        ("2021年3月14日 15時09分", "2021-03-14 15:09:00", "minute"),
        ("2021년 3월 14일 오후 3:09", "2021-03-14 15:09:00", "minute"),
        ("12. MÄR 2021 18:03", "2021-03-12 18:03:00", "minute"),
        ("March 2021", "2021-03-01 00:00:00", "month"),
        ("marzo de 2021", "2021-03-01 00:00:00", "month"),
        ("2021年3月", "2021-03-01 00:00:00", "month"),
        ("Publié le 14 mars 2021 à 15 h 09", "2021-03-14 15:09:00", "minute"),
        ("2021年3月14日(日) 15:09", "2021-03-14 15:09:00", "minute"),
        ("14 ديسمبر/كانون الأول 2021", "2021-12-14 00:00:00", "day"),
        ("الأحد، ١٤ مارس، ٢٠٢١ - ١٥:٠٩ بتوقيت غرينتش", "2021-03-14 15:09:00+00:00", "minute"),
        ("March 14, 2021 / 3:09 PM / Quay News", "2021-03-14 15:09:00", "minute"),
        ("3:09 PM · Mar 14, 2021", "2021-03-14 15:09:00", "minute"),
        ("2021. 3. 14.", "2021-03-14 00:00:00", "day"),
        ("14-Mar-2021", "2021-03-14 00:00:00", "day"),
        ("14th of March, 2021", "2021-03-14 00:00:00", "day"),
        # what converters leave: no blank between two elements
        ("Posted14 March 2021", "2021-03-14 00:00:00", "day"),
        ("UpdatedMarch 14, 2021", "2021-03-14 00:00:00", "day"),
        ("March 14, 20217:55 AM UTCUpdated ago", "2021-03-14 07:55:00+00:00", "minute"),
        ("14.03.2021 15:09 UhrLesedauer: 4 Min.", "2021-03-14 15:09:00", "minute"),
        # a time that is none
        ("14.03.2021 01:48 min", "2021-03-14 00:00:00", "day"),
        ("14 March 2021 25:09", "2021-03-14 00:00:00", "day"),
        ("14 March 2021 3.14 percent", "2021-03-14 00:00:00", "day"),
    ],
)
def test_printed_forms(line, value, precision):
    assert one(line) == (value, precision)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "no date at all",
        "10:15",
        "14.03.21",
        "3/14/21",
        "30 February 2021",
        "February 30, 2021",
        "30 de fevereiro de 2021",
        "31/31/2021",
        "2021-13-01",
        "from 1000 to 2021",
        "14 Mud 2021",
        "2 hours ago",
        "version 1.2.2021.4.5",
    ],
)
def test_what_is_no_date(line):
    assert read(line) == []


def test_several_dates_keep_their_own_times_and_labels():
    line = "Published: 15:09 GMT, 14 March 2021 | Updated: 16:10 GMT, 15 March 2021"
    first, second = stamps_in(line, 7, RULES)
    assert (first.role, first.timestamp.text) == ("published", "15:09 GMT, 14 March 2021")
    assert (second.role, second.timestamp.text) == ("modified", "16:10 GMT, 15 March 2021")
    for stamp in (first, second):
        span = stamp.timestamp.span
        assert line[span.start - 7 : span.end - 7] == stamp.timestamp.text


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Published on Sunday, 14 March 2021", "published"),
        ("Last updated: 14 March 2021", "modified"),
        ("Zuletzt aktualisiert am 14. März 2021", "modified"),
        ("Mis à jour le 14 mars 2021", "modified"),
        ("Publicado el 14 de marzo de 2021", "published"),
        ("Atualizado em 14 de março de 2021", "modified"),
        ("Güncelleme: 14.03.2021", "modified"),
        ("Опубликовано 14 марта 2021", "published"),
        ("آخر تحديث: 14 مارس 2021", "modified"),
        ("date 2021-03-14", None),
        ("Oran, 14 March 2021", None),
    ],
)
def test_the_label_says_the_role(line, role):
    (stamp,) = stamps_in(line, 0, RULES)
    assert stamp.role == role


def test_label_role_of_a_line_of_its_own():
    assert label_role("Published", RULES) == "published"
    assert label_role("Last updated:", RULES) == "modified"
    assert label_role("The ferry", RULES) is None


def test_ambiguous_day_and_month_are_not_guessed():
    assert one("03/04/2021") == ("2021-01-01 00:00:00", "year")
    assert one("04/04/2021") == ("2021-04-04 00:00:00", "day")
    assert one("03/04/2021", order=DayOrder.DAY_FIRST) == ("2021-04-03 00:00:00", "day")
    assert one("03/04/2021", order=DayOrder.MONTH_FIRST) == ("2021-03-04 00:00:00", "day")


def test_years_of_two_digits_need_a_page_that_writes_the_day_first():
    assert read("14.3.21") == read("14.3.21", order=DayOrder.MONTH_FIRST) == []
    assert one("14.3.21", order=DayOrder.DAY_FIRST) == ("2021-03-14 00:00:00", "day")
    assert one("14. 03. 98 18:11", order=DayOrder.DAY_FIRST) == ("1998-03-14 18:11:00", "minute")
    assert one("Updated 14.03.21", order=DayOrder.DAY_FIRST)[0] == "2021-03-14 00:00:00"
    for line in ("30.2.21", "version 1.2.21.4", "1.2.21,5", "127.14.3.21"):
        assert read(line, order=DayOrder.DAY_FIRST) == []


def test_the_order_is_told_by_dates_that_leave_no_choice():
    assert day_order("25/03/2021 and 03/04/2021") is DayOrder.DAY_FIRST
    assert day_order("03/25/2021 and 03/04/2021") is DayOrder.MONTH_FIRST
    assert day_order("03/25/2021 and 25/03/2021") is None
    assert day_order("03/04/2021") is None


@pytest.mark.parametrize(
    ("line", "value", "precision"),
    [
        ("35 minutes ago", "2021-03-14 14:34:00+00:00", "minute"),
        ("Posted 3 hours ago", "2021-03-14 12:00:00+00:00", "hour"),
        ("an hour ago", "2021-03-14 14:00:00+00:00", "hour"),
        ("yesterday", "2021-03-13 00:00:00", "day"),
        ("Today", "2021-03-14 00:00:00", "day"),
        ("Yesterday, 10:15", "2021-03-13 10:15:00", "minute"),
        ("Hier à 10h15", "2021-03-13 10:15:00", "minute"),
        ("2 weeks ago", "2021-02-28 00:00:00", "day"),
        ("1 month ago", "2021-02-01 00:00:00", "month"),
        ("2 years ago", "2019-01-01 00:00:00", "year"),
        ("vor 3 Stunden", "2021-03-14 12:00:00+00:00", "hour"),
        ("قبل 3 ساعات", "2021-03-14 12:00:00+00:00", "hour"),
        ("5 минут назад", "2021-03-14 15:04:00+00:00", "minute"),
    ],
)
def test_relative_dates_are_read_against_the_capture(line, value, precision):
    assert one(line, captured_at=CAPTURED) == (value, precision)
    assert read(line) == []


def test_a_relative_date_before_the_calendar_is_none():
    assert read("999 years ago", captured_at=datetime(500, 1, 1, tzinfo=UTC)) == []


@pytest.mark.parametrize(
    "line",
    [
        "14 March 2021",
        " date 2021-03-14 2021-03-14 15:09:26 - From: Reuters",
        "Published: 08:12 BST, 3 May 2031 | Updated: 21:40 BST, 5 May 2031",
        "14. 03. 2021, 14:59\xa0Uhr Lesedauer: 4 Minuten",
        "Published",
        "Last updated:",
        "3 hours ago",
        "14 мая 2021 в 14:05",
    ],
)
def test_stamp_lines(line):
    assert is_stamp_line(line, RULES)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "The accord was signed on 14 March 2021.",
        "The ferry left two hours late",
        "A harbour at dawn, 14 March 2021. (AFP)",
        "Monday, May 5th 2031 Now 11°C 9PM 8°C Weather and tides",
        "14 March 2021 " * 20,
    ],
)
def test_lines_that_hold_more_than_stamps(line):
    assert not is_stamp_line(line, RULES)


@pytest.mark.parametrize(
    "rule",
    [r for kind in (MonthsRule, WeekdaysRule, DateWordsRule, TimeWordsRule, ZoneRule) for r in RULES.table(kind)],
)
def test_examples_of_the_date_rules(rule):
    for example in rule.yes:
        assert read(example), example
    for example in rule.no:
        assert read(example) != read(rule.yes[0]), example


@pytest.mark.parametrize("rule", RULES.table(ZoneRule), ids=lambda rule: rule.id)
def test_every_zone_is_an_offset(rule):
    (stamp,) = stamps_in(rule.yes[0], 0, RULES)
    assert stamp.timestamp.value.utcoffset() is not None
    (stamp,) = stamps_in(rule.no[0], 0, RULES)
    assert stamp.timestamp.value.utcoffset() is None


@pytest.mark.parametrize("rule", RULES.table(DateLabelRule), ids=lambda rule: rule.id)
def test_every_label_gives_its_role(rule):
    for word in rule.words:
        (stamp,) = stamps_in(f"{word}: 2021-03-14", 0, RULES)
        assert stamp.role == (None if rule.role == "other" else rule.role), word
    for example in rule.yes:
        assert stamps_in(example, 0, RULES), example


@pytest.mark.parametrize("rule", RULES.table(MonthsRule), ids=lambda rule: rule.id)
def test_every_name_of_a_month(rule):
    for number, names in enumerate(rule.names, start=1):
        for name in names:
            assert one(f"7 {name} 2021") == (f"2021-{number:02}-07 00:00:00", "day"), name


def test_every_relative_rule_moves_time_back():
    for rule in RULES.table(RelativeDateRule):
        (stamp,) = stamps_in(rule.yes[0], 0, RULES, CAPTURED)
        value = stamp.timestamp.value
        assert value.replace(tzinfo=UTC) <= CAPTURED
        assert value.utcoffset() is None or rule.unit in ("minute", "hour")


@given(st.datetimes(datetime(1950, 1, 1), datetime(2049, 12, 31)), st.integers(-12 * 60, 14 * 60))
def test_iso_dates_come_back(value, minutes):
    value = value.replace(microsecond=0, tzinfo=timezone(timedelta(minutes=minutes)))
    (stamp,) = stamps_in(value.isoformat(), 0, RULES)
    assert stamp.timestamp.value == value
    assert stamp.timestamp.precision is Precision.SECOND
    assert stamp.timestamp.text == value.isoformat()


@given(st.text(max_size=300), st.integers(0, 10))
def test_any_line_has_stamps_in_order_inside_it(text, at):
    end = at
    for stamp in stamps_in(text + " 2021-03-14 " + text, at, RULES, CAPTURED):
        span = stamp.timestamp.span
        assert end <= span.start < span.end
        end = span.end
        assert stamp.timestamp.text == (text + " 2021-03-14 " + text)[span.start - at : span.end - at]
    is_stamp_line(text, RULES)


@pytest.mark.parametrize(
    "piece", ["2021 ", "1/1/2021/", "March 2021 ", "12:00 ", "\x00", "\ud800", "1", "a b ", "2021-"]
)
def test_long_lines_take_linear_work(piece):
    offsets = count()  # the stamps of a line at a place are remembered
    assert grows_linearly(lambda line: stamps_in(line, next(offsets), RULES, CAPTURED), piece)
    stamps_in(piece * (100_000 // len(piece)), 0, RULES, CAPTURED)  # regular expressions are not counted: it must end


# --- sentences with a date ------------------------------------------------------------------------------------


SENTENCES = [
    "On 3 March 2031 the ferry left.",
    "It was 3 March 2031.",
    "He left 2 hours ago.",
    "Am 3. März 2031 regnete es.",
    "El 3 de marzo de 2031 llovió.",
    "Il pleuvait le 3 mars 2031.",
    "Em 3 de março de 2031 choveu.",
    "2031年3月3日渡轮离开。",
]


@pytest.mark.parametrize("line", SENTENCES)
def test_a_short_sentence_with_a_date_is_no_stamp(line):
    assert not is_stamp_line(line, RULES)


@pytest.mark.parametrize(
    "line",
    [
        "3 March 2031",
        "Brindle, 3 March 2031.",
        "March 3, 2031, 10:15 a.m.",
        "Mon., 3 Mar. 2031.",
        "3 March 2031 · 4 min read.",
        "Updated on 3 March 2031 at 10:15.",
        "First published online 3 March 2031.",
        "Stand: 3. März 2031, 10.15 Uhr.",
        "Veröffentlicht am 3. März 2031 um 10.15 Uhr.",
        "Publicado el 3 de marzo de 2031 a las 10:15.",
        "Mis à jour le 3 mars 2031.",
        "2 hours ago.",
    ],
)
def test_a_stamp_may_end_with_a_full_stop(line):
    assert is_stamp_line(line, RULES)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_short_sentence_with_a_date_stays_in_the_body(sentence):
    opening = "The harbour of Brindle opened its gates again on Monday, two years after the flood that closed it."
    ending = "It carried four hundred people to the islands, most of whom had waited since the early morning."
    page = parse(f"Harbour reopens after two years\n\n{opening}\n\n{sentence}\n\n{ending}\n")
    assert [passage.text for passage in page.articles[0].body] == [opening, sentence, ending]


def test_the_order_of_day_and_month_makes_a_difference_where_a_stroke_or_hyphen_parts_them():
    for line in ("3 March 2031, 14:05", "14.3.2031 um 9.30 Uhr", "March 3rd, 2031 · 4 min", "2031年3月4日"):
        assert stamps_in(line, 0, RULES) == stamps_in(line, 0, RULES, order=DayOrder.MONTH_FIRST) != ()
    for line in ("03/04/2031", "3-4-2031 10:15"):
        first, second = (stamps_in(line, 0, RULES, order=order)[0].timestamp.value for order in DayOrder)
        assert (first.day, first.month) == (second.month, second.day) == (3, 4)
