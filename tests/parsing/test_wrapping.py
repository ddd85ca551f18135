"""Text that was wrapped at a width is put together again; lists of short lines are not."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscorpus import parse
from newscorpus.parsing.lines import read_lines
from newscorpus.parsing.wrapping import wrapped

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
    assert not wrapped(read_lines("。\n".join(text[n : n + 50] for n in (0, 3, 9, 14, 20, 31, 37, 44))))


def test_an_indent_begins_a_paragraph():
    capture = "\n".join(set_in(text, 72, initial_indent="    ") for text in PARAGRAPHS)
    assert texts(capture) == PARAGRAPHS


def test_lines_that_reach_over_the_edge_are_left_alone():
    address = "See the plans at " + "https://holm.example/" + "x" * 200
    capture = "\n".join([*(set_in(text, 60) for text in PARAGRAPHS * 3), address, "Holm"])
    assert texts(capture)[-2:] == [address, "Holm"]


HEADLINES = [
    "Holm keeps its ferry and Vik pays for a half of it",
    "School in Sund may close for want of children",
    "Storm takes the roof of the old church in Nes",
    "Council of Vik will not say who is to blame",
    "More fish than ever, and nobody to catch it",
    "Bridge over the fjord will cost twice as much",
    "Library opens on Sundays, at first in Holm alone",
    "Mayor of Sund leaves after a year and a half",
    "New bus to Nes runs once a day, or not at all",
    "Harbour of Holm is to be deeper by two metres",
    "Pool stays shut until the heating is repaired",
]


@pytest.mark.parametrize(
    "capture",
    [
        "\n".join(HEADLINES),
        "\n".join(PARAGRAPHS),
        "\n".join([*(set_in(text, 72) for text in PARAGRAPHS), *PARAGRAPHS * 3]),  # too many over the edge
        set_in(PARAGRAPHS[1], 60),  # too few
        "\n".join(set_in(text, 30) for text in PARAGRAPHS),  # too narrow
        "\n\n".join(set_in(text, 72).replace("\n", "\n\n") for text in PARAGRAPHS),
        "\n".join(set_in(text, 72, subsequent_indent="  ").replace("\n", "\n", 1) for text in HEADLINES),
    ],
)
def test_what_was_not_wrapped_is_left_alone(capture):
    assert not wrapped(read_lines(capture.replace("\n", "\n\n")) if "\n\n" in capture else _printed(capture))


def _printed(capture):
    """The lines as they are printed: each begins with a capital, so that nothing makes them fragments."""
    return read_lines("\n".join(row.capitalize() for row in capture.split("\n")).replace(",", "."))


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
