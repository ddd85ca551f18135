"""Lines and columns as bytes, compared with the characters and numbers themselves."""

from hypothesis import example, given
from hypothesis import strategies as st

from newscorpus.parsing.fast.byte_columns import mixed
from newscorpus.parsing.fast.byte_text import coded
from newscorpus.parsing.fast.hint_words import hint_words, split_blanked
from newscorpus.rules.tables.hints import HINT_WORD

LINES = st.lists(
    st.one_of(
        st.lists(st.sampled_from(["Ferry", "fähre", "don't", "-x", "'y'", " ", "…", "©", "漁", ", ", "? ", "a@b"])).map(
            "".join
        ),
        st.text(st.characters(exclude_characters="\n\r"), max_size=20),
    ),
    min_size=1,
    max_size=5,
)


@given(st.lists(st.tuples(st.integers(0, 15), st.integers(0, 15)), max_size=9), st.binary(max_size=3))
def test_two_columns_are_mixed_line_by_line(rows, rest):
    high, low = (bytes(column) for column in zip(*rows, strict=True)) if rows else (b"", b"")
    assert mixed(high + rest, 16, low) == bytes(a * 16 + b for a, b in rows)


@given(LINES)
@example(["Ferry – £5?", "漁 Ferry?", "©a", "Ⅻ"])
def test_a_line_that_the_code_has_keeps_its_words_and_marks(lines):
    for line, (row, kinds, marks) in zip(lines, coded("\n".join(lines)), strict=True):
        if not kinds:
            continue
        assert split_blanked(row) == HINT_WORD.findall(line.lower())
        assert len(kinds) == len(line) + 1
        assert marks.count(b",") == line.count(",")
        assert (b"?" in marks, b"@" in marks, b":" in marks) == ("?" in line, "@" in line, ":" in line)


@given(LINES)
def test_the_words_for_hints_are_those_of_the_plain_way(lines):
    for line in lines:
        assert hint_words(line) == HINT_WORD.findall(line.lower())
