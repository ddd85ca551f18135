"""The words of a text, by translation and by an expression."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

from newscorpus.parsing.fast.words import words_of_letters, words_of_letters_and_digits

TEXTS = st.text(st.characters(max_codepoint=127), max_size=30) | st.text(max_size=30)


@given(TEXTS)
@example("3rd_of March,\x1f2031")
@example("Straße İzmir ² ٣")
def test_the_words_are_those_of_the_plain_way(text):
    assert words_of_letters(text) == [word.casefold() for word in re.findall(r"[^\W\d_]+", text)]
    assert words_of_letters_and_digits(text) == [word.casefold() for word in re.findall(r"[^\W_]+", text)]
