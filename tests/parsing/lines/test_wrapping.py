"""Text that was wrapped at a width is put together again; lists of short lines are not."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscorpus import parse
from newscorpus.parsing.lines.columns import Row
from newscorpus.parsing.lines.reading import read_lines
from newscorpus.parsing.lines.wrapping import wrapped

PARAGRAPHS = """\
Holm will keep its ferry. The council voted on Monday to buy the boat that has lain in the harbour since March, and to \
pay for a crew of four until the end of the year. Vik and Sund, the two towns across the water, will share the cost. \
Nobody spoke against it.
The boat was built in Nes. It can carry two hundred people and, on calm days, thirty cars. Tora Winge, who ran the \
line for eleven years, said that she had never seen one that was kept so well.
“We had feared for it,” she said. “Winter is coming, and the bridge will not be ready. Ask anybody in Vik how long the \
way round the fjord is when there is snow on the pass.”
Tickets will cost what they cost before. The first crossing is on Friday at seven, and the council will sail along to \
see for itself how long it takes.
""".splitlines()


def set_in(text, width, **how):
    return textwrap.fill(text, width, break_on_hyphens=False, **how)


def rows(texts):
    return [Row(text.strip(), 0, 0, len(text) - len(text.lstrip())) for text in texts]


def texts(capture):
    return [line.text for line in read_lines(capture)]


@pytest.mark.parametrize("width", [48, 72, 80, 100])
def test_wrapped_paragraphs_are_put_together(width):
    assert texts("\n\n".join(set_in(text, width) for text in PARAGRAPHS)) == PARAGRAPHS


def test_the_breaks_are_remembered():
    capture = "\n\n".join(set_in(text, 72) for text in PARAGRAPHS)
    first = read_lines(capture)[0]
    assert len(first.breaks) == set_in(PARAGRAPHS[0], 72).count("\n")
    assert all(repair.span.of(capture) == "\n" and repair.text == " " for repair in first.breaks)


def test_scripts_without_blanks_may_be_broken_anywhere():
    text = (
        "霍尔姆镇议会周一投票决定买下自三月以来一直停在港口的渡船并支付四名船员到年底的工资对岸的两个镇将分担费用。" * 6
    )
    assert texts("\n".join(text[n : n + 40] for n in range(0, len(text), 40))) == [text]
    assert not wrapped(rows(text[: 40 + n] for n in range(20)))


def test_an_indent_begins_a_paragraph():
    capture = "\n".join(set_in(text, 72, initial_indent="    ") for text in PARAGRAPHS)
    assert texts(capture) == PARAGRAPHS


def test_lines_that_reach_over_the_edge_are_left_alone():
    address = "See the plans at " + "https://holm.example/" + "x" * 200
    capture = "\n\n".join([*(set_in(text, 60) for text in PARAGRAPHS * 3), address, "Holm"])
    assert texts(capture) == [*PARAGRAPHS * 3, address, "Holm"]


def lines_of(*lengths):
    """Lines of these lengths, of words with four letters."""
    return rows(("Holm " * length)[:length].strip().ljust(length, "x") for length in lengths)


FULL = [70] * 12  # each with no room for another word


@pytest.mark.parametrize(
    "lines",
    [
        [],
        rows(PARAGRAPHS),
        lines_of(*[38] * 12),  # too narrow
        lines_of(*[150] * 12),  # too wide
        lines_of(*[70] * 5),  # too few
        lines_of(*FULL, *[300] * 12),  # most lines are longer
        lines_of(*[70, 60] * 12),  # a list: every other line has room for more
        lines_of(*[30] * 94, *FULL[:6], 30, *[700] * 3),  # most of the text is longer
        [row._replace(blanks=1) for row in lines_of(*FULL)],
        [row._replace(indent=n) for n, row in enumerate(lines_of(*[70 - n for n in range(12)]))],  # a stair
    ],
)
def test_what_was_not_wrapped_is_left_alone(lines):
    assert not wrapped(lines)


@pytest.mark.parametrize(
    ("lines", "last"),
    [
        (lines_of(*FULL), 12),
        (lines_of(*FULL, 30, 70), 13),  # one more goes on, and a paragraph begins
        (lines_of(*FULL, *[45] * 40), 13),  # a list of shorter lines
        (lines_of(*FULL * 3, 300), 37),  # and a longer line
        ([*lines_of(*FULL), *rows(["    Holm votes"])], 12),  # a paragraph that is set in
    ],
)
def test_lines_that_go_on(lines, last):
    assert wrapped(lines) == {*range(1, last)}


def test_what_follows_a_short_line_begins_anew_however_long_its_first_word():
    lines = rows(
        [*["Holm votes on the ferry on Monday or later"] * 9, "Said so Ada on May 2", "Verkehrsbetriebeordnung"]
    )
    assert wrapped(lines) == {*range(1, 10)}
    lines[-2] = lines[-2]._replace(text="Said so Ada on Sunday or")
    assert wrapped(lines) == {*range(1, 11)}


def test_a_wrapped_page_is_parsed_as_without():
    head = "Holm keeps its ferry and Vik pays for half of it\nBy Ada Obi\n3 March 2031\n\n"
    (article,) = parse(head + "\n\n".join(set_in(text, 64) for text in PARAGRAPHS)).articles
    assert article.title == "Holm keeps its ferry and Vik pays for half of it"
    assert [passage.text for passage in article.body] == PARAGRAPHS


@given(st.lists(st.sampled_from(["", "Holm", "Sund and Vik,", "a ferry " * 9, "  Nes " * 8]), max_size=40))
def test_every_character_is_read_once(rows):
    capture = "\n".join(rows)
    lines = read_lines(capture)
    assert "".join(line.text for line in lines).replace(" ", "") == capture.replace(" ", "").replace("\n", "")
