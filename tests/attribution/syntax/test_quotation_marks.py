"""Quotation marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscorpus.attribution.syntax.quotation_marks import MAX_DEPTH, find_stretches

ELISIONS = frozenset({"n", "tis"})


def found(text):
    return [text[s.start : s.end] for s in find_stretches(text, elisions=ELISIONS)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('"One," he said. "Two."', ['"One,"', '"Two."']),
        ("“One,” he said. “Two.”", ["“One,”", "“Two.”"]),
        ("„One“, he said. „Two”.", ["„One“", "„Two”"]),
        ("«One», he said. « Two »", ["«One»", "« Two »"]),
        ("»One«, he said.", ["»One«"]),
        ("‹One›, he said.", ["‹One›"]),
        ("”One”, he said.", ["”One”"]),
        ("``One,'' he said. ''Two.''", ["``One,''", "''Two.''"]),
        ("‘It’s the boys’ dog,’ he said.", ["‘It’s the boys’ dog,’"]),
        ("'It's one,' he said in '98.", ["'It's one,'"]),
        ("the 'boys' room", ["'boys'"]),
        ("the boys' room, the '90s, rock 'n' roll, 'tis", []),
        ("‘The bees came first.", ["‘The bees came first."]),
        ("He left. ‘The bees came first.", []),
        ('a 24" screen, 6"x4" and 19", no more', []),
        ('He said: "One. He left.', ['"One. He left.']),
        ('"One," he said on Friday." "Two."', ['"One,"', '"Two."']),
        ('"One "Two" three', ['"One ', '"Two"']),
        ("“One “Two” three", ["“One ", "“Two”"]),
        ('It ended."One," he said."Two."He left.', ['"One,"', '"Two."']),
        ('" one "', ['" one "']),
        ('a " b', ['" b']),
        ('"" "..." “”', []),
        ("a » b", []),
        ("'One \"two' three\"", ['"two\' three"']),
    ],
)
def test_the_stretches_of_a_paragraph(text, wanted):
    assert found(text) == wanted


def test_an_unknown_shortened_word_may_open_a_stretch():
    text = "'tis late,' she said."
    assert found(text) == []
    assert [text[s.start : s.end] for s in find_stretches(text)] == ["'tis late,'"]


def test_stretches_are_nested():
    (outer,) = find_stretches("“She said, ‘He said “No,” twice,’ and left.”")
    (middle,) = outer.children
    (inner,) = middle.children
    assert (inner.inner_start, inner.inner_end) == (21, 24)
    assert outer.closed
    assert not find_stretches("“One")[0].closed


def test_single_marks_inside_double_ones_end_with_them():
    (outer,) = find_stretches("\"He said 'one\" and 'two'")[:1]
    assert outer.children == ()


def test_the_depth_is_bounded():
    def depth(stretch):
        return 1 + max(map(depth, stretch.children), default=0)

    assert max(map(depth, find_stretches("«a “b ‘c «d “e ‘f" * 3))) <= MAX_DEPTH


@given(st.text(alphabet="\"'“”‘’„«»`a s.,\n", max_size=80))
def test_stretches_are_in_order_and_contain_letters(text):
    at = 0
    for stretch in find_stretches(text):
        assert at <= stretch.start < stretch.inner_start <= stretch.inner_end <= stretch.end <= len(text)
        assert any(map(str.isalnum, text[stretch.inner_start : stretch.inner_end]))
        for child in stretch.children:
            assert stretch.inner_start <= child.start
            assert child.end <= stretch.inner_end
        at = stretch.end
