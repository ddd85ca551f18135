"""Dialogue with dashes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscorpus.attribution.syntax.dialogue import MOST_DASHES, find_dialogue

DASHES = frozenset("—―–")


def spoken(text):
    return [text[s.inner_start : s.inner_end] for s in find_dialogue(text, 0, len(text), DASHES)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("—Ya vienen.", ["Ya vienen."]),
        ("—Ya vienen —dijo el guarda.", ["Ya vienen"]),
        ("—Ya vienen —dijo el guarda—. Abrid.", ["Ya vienen", "Abrid."]),
        ("—Ya vienen —dijo el guarda—, pero tarde.", ["Ya vienen", "pero tarde."]),
        ("– Ya vienen –dijo el guarda–: son dos.", ["Ya vienen", "son dos."]),
        ("—El tren Soria–Burgos no sale —dijo el guarda.", ["El tren Soria–Burgos no sale"]),
        ("Ya vienen —dijo el guarda.", []),
        ("—", []),
        ("", []),
    ],
)
def test_speech_stands_between_the_dashes(text, found):
    assert spoken(text) == found


def test_a_comma_after_a_dash_belongs_to_the_mark_and_a_stop_does_not():
    text = "—Sí —dijo—, pero. —Ya —dijo—. No."
    assert [text[s.start : s.inner_start] for s in find_dialogue(text, 0, len(text), DASHES)][:2] == ["—", "—, "]


def test_dashes_are_read_up_to_a_number():
    text = "—a " + "—b " * (2 * MOST_DASHES)
    assert len(find_dialogue(text, 0, len(text), DASHES)) == MOST_DASHES // 2 + 1


@given(st.text(alphabet="—– a.,;\n", max_size=60))
def test_stretches_are_in_order_and_inside(text):
    at = 0
    for stretch in find_dialogue(text, 0, len(text), DASHES):
        assert at <= stretch.start <= stretch.inner_start < stretch.inner_end == stretch.end <= len(text)
        at = stretch.end
