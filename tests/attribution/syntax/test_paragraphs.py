"""The paragraphs of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscorpus.attribution.syntax.paragraphs import paragraphs

LONG = "A line that a converter has broken somewhere in"


def found(text):
    return [text[start:end] for start, end in paragraphs(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("One.\nTwo.", ["One.", "Two."]),
        ("One.\r\n \r\nTwo.\n", ["One.", "Two."]),
        (f"{LONG}\nthe middle.", [f"{LONG}\nthe middle."]),
        (f"{LONG}\nThe middle.", [LONG, "The middle."]),
        (f"{LONG}\n\nthe middle.", [LONG, "the middle."]),
        (f"{LONG}.\nthe middle.", [f"{LONG}.", "the middle."]),
        ("A short line in\nthe middle.", ["A short line in", "the middle."]),
        ("", []),
    ],
)
def test_a_line_is_a_paragraph_unless_it_is_broken_inside_a_sentence(text, wanted):
    assert found(text) == wanted


@given(st.text(alphabet="ab. \n\r", max_size=120))
def test_paragraphs_contain_all_text_but_blanks(text):
    assert "".join("".join(found(text)).split()) == "".join(text.split())
