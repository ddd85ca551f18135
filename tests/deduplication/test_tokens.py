"""The words of a text as it is read, and where they stand."""

import pytest

from newscorpus.deduplication.tokens import tokens_of

READ = {
    "entities": ("Caf&eacute; &amp; bar", ["Caf&eacute;", "bar"]),
    "entities escaped twice": ("Caf&amp;eacute;&amp;nbsp;bar", ["Caf&amp;eacute;", "bar"]),
    "no entity": ("R&D;B &amp", ["R", "D", "B", "amp"]),
    "soft hyphens": ("the har\u00adbour\u200bmaster", ["the", "har\u00adbour\u200bmaster"]),
    "tags": ('<p class="a b">The <b>ferry</b><br/>sails</p>', ["The", "ferry", "sails"]),
    "the sign of a share": ("Velmora <VLM> gains", ["Velmora", "VLM", "gains"]),
    "no tag": ("if 3 < 5 then </ end", ["if", "3", "5", "then", "end"]),
    "a link in Markdown": (
        "[ferry](https://example.com/a_b?c=d) (https://example.com)",
        ["ferry", "https", "example", "com"],
    ),
}


@pytest.mark.parametrize(("text", "words"), READ.values(), ids=READ)
def test_words_as_they_are_read(text, words):
    tokens = tokens_of(text)
    assert [tokens.span(n, n + 1).of(text) for n in range(len(tokens))] == words


def test_lines_of_markup():
    tokens = tokens_of("<h1>Ferry sold</h1>\n<p>The board of Narvik sold its ferry.</p>\n<p>More follows</p>")
    assert tokens.headline == 2
    assert tokens.is_furniture(0, 2)
    assert not tokens.is_furniture(2, 9)
    assert tokens.is_furniture(9, 11)
