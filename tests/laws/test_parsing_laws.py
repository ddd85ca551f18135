"""The laws that hold for any capture, invented and generated."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscorpus.model import BlockKind, Capture, Page, Span
from newscorpus.model.text import read
from newscorpus.parsing import parse
from support.steps import steps

CAPTURES = [path.read_text("utf-8") for path in sorted((Path(__file__).parent / "captures").glob("*.txt"))]

SENTENCES = [
    "The ferry runs again after nine days of storm, the harbour office said.",
    "“We swept every bend twice,” she said.",
    "Die Brücke über den Fluss ist fertig, sagte der Bürgermeister am Montag.",
    "أعلنت السلطات المحلية يوم الثلاثاء إعادة فتح الطريق الجبلي بعد عشرة أيام.",
    "橋は来月に開通すると、市長が火曜日に記者団に語った。",
    "Will the dam hold for another winter?",
    "The board met on Friday: nobody resigned",
]
SHORT = [
    "Home",
    "TT",
    "20",
    "© 2031",
    "Ferry runs again after storm",
    "Neue Brücke fertig",
    "By Asha Makame",
    "12 March 2031, 10:05",
    "A ferry leaves the old harbour of Tallinn. (Reuters)",
    "Sign up to our daily newsletter",
    "and the captain's chest",
    ", he said",
    "example.com",
    "The ferry of the bay, which has run every day since the harbour was built, will stop at the new pier",
    "\x00",
    "\ud800",
    "\u200b",
]
BREAKS = ["\n", "\n\n", "\n\n\n\n", "\r\n", "\n   ", "\u2028"]


@st.composite
def captures(draw) -> str:
    rows = draw(st.lists(st.sampled_from(SENTENCES + SHORT) | st.text(max_size=12), max_size=25))
    return "".join(row + draw(st.sampled_from(BREAKS)) for row in rows)


def check_partition(page: Page) -> None:
    text, at = page.capture.text, 0
    for block in page.blocks:
        assert at <= block.span.start < block.span.end
        assert not text[at : block.span.start].strip()
        assert block.rule
        at = block.span.end
    assert not text[at:].strip()


def check_places(page: Page) -> None:
    """Undoing the repairs gives the capture's characters; every passage is where it says."""
    text = page.capture.text
    for number, article in enumerate(page.articles):
        assert article.body
        for piece in (*article.body, *article.captions):
            assert read(text, piece.span, piece.repairs) == piece.text
            undone, at = "", 0
            for repair in piece.repairs:
                length = repair.span.start - piece.span.start - len(undone)
                assert piece.text[at + length : at + length + len(repair.text)] == repair.text
                undone += piece.text[at : at + length] + repair.span.of(text)
                at += length + len(repair.text)
            assert undone + piece.text[at:] == piece.span.of(text)
            inside = [b for b in page.blocks if b.span.start <= piece.span.start and piece.span.end <= b.span.end]
            assert [block.article for block in inside] == [number]
        if article.date_published is not None:
            stamp = article.date_published
            assert stamp.span.of(text) == stamp.text
        for start in range(0, len(article.text), 7):
            span = Span(start, min(start + 5, len(article.text)))
            assert article.locate(span).end <= len(text)


def check_parsed_again(page: Page) -> None:
    for article in page.articles:
        if any(repair.rule.startswith("glue") for passage in article.body for repair in passage.repairs):
            continue  # the repaired text is other evidence
        again = parse(article.text).articles
        assert [a.text for a in again] == [article.text]


@pytest.mark.parametrize("text", CAPTURES)
def test_laws_of_captures(text):
    page = parse(text)
    check_partition(page)
    check_places(page)
    check_parsed_again(page)
    assert parse(text) == page


@settings(max_examples=300, deadline=None)
@given(captures())
def test_law_1_blocks_cover_the_capture(text):
    check_partition(parse(text))


@settings(max_examples=300, deadline=None)
@given(captures())
def test_law_2_spans_and_repairs_lead_back(text):
    check_places(parse(text))


@settings(max_examples=300, deadline=None)
@given(captures())
def test_law_7_an_articles_own_text_stays_whole(text):
    check_parsed_again(parse(text))


def test_law_7_of_a_text_that_begins_with_two_lines_like_headlines():
    caption = "A ferry leaves the old harbour of Tallinn. (Reuters)"
    check_parsed_again(parse(f"{caption}\n\n{caption}\n\n{SENTENCES[0]}\n"))


@given(st.text())
def test_law_3_any_text_can_be_parsed(text):
    check_partition(parse(text))


@pytest.mark.parametrize("value", [None, 7, b"bytes", ["lines"]])
def test_law_3_what_is_no_text_is_a_type_error(value):
    with pytest.raises(TypeError, match=type(value).__name__):
        parse(value)
    with pytest.raises(TypeError, match=r"parse takes Rules"):
        parse("text", rules=value or "rules")


@pytest.mark.parametrize(
    "piece",
    [
        '"',
        "\n",
        "a",
        "a\n",
        "A b c d\n",
        ".",
        '."',
        "the harbour \n",
        "\x00",
        "Home\n\n",
        "，",
        "1 ",
        "12 March 2031\n",
    ],
)
def test_law_3_the_work_is_linear(piece):
    def work(length: int) -> int:
        return steps(parse, piece * (length // len(piece)))

    work(20_000)  # what is read and compiled once is not counted
    assert work(400_000) < 12 * work(50_000) + 2_000


def test_law_3_one_line_of_ten_megabytes():
    text = "The ferry runs again, the harbour office said. " * 220_000
    (article,) = parse(text).articles
    assert article.body[0].text == text.strip()


def test_kinds_of_rules_of_ones_own_are_kept():
    page = parse(Capture("Ferry runs again\n\n" + SENTENCES[0]))
    assert [block.kind for block in page.blocks] == [BlockKind.TITLE, BlockKind.PARAGRAPH]
