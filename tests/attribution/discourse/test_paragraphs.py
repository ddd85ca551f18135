"""Datelines, bylines and names in quotes, in invented texts."""

import pytest

from newscorpus.attribution import find_quotes
from newscorpus.attribution.discourse.paragraphs import lay_out
from newscorpus.attribution.syntax.lexicon import lexicon
from newscorpus.rules import Rules


def layout(text):
    return lay_out(text, lexicon(Rules.default(), "en"))


@pytest.mark.parametrize(
    "dateline", ["KUOPIO — ", "KUOPIO, Finland (NNA) — ", "ST. ANNE -- ", "SALTO (NNA) - ", "LAKE PIER, Jan. 4 – "]
)
def test_the_first_sentence_begins_after_the_dateline(dateline):
    (paragraph,) = layout(dateline + "Ana Prado left.").paragraphs
    assert paragraph.sentences[0].tokens.start == len(dateline)


@pytest.mark.parametrize("text", ["Kuopio — Ana Prado left.", "KUOPIO: Ana Prado left.", "K — Ana Prado left."])
def test_another_beginning_is_not_a_dateline(text):
    assert layout(text).paragraphs[0].sentences[0].tokens.start == 0


def test_only_the_first_paragraphs_have_a_dateline():
    text = "It rained.\n\n" * 3 + "KUOPIO — Ana Prado left."
    assert layout(text).paragraphs[3].sentences[0].tokens.start == text.index("KUOPIO")


@pytest.mark.parametrize(
    ("text", "author"),
    [
        ("By Ana Prado\n\nIt rained.", "Ana Prado"),
        ("By Joost van der Meer\n\nIt rained.", "Joost van der Meer"),
        ("It rained\n\nBy Ana Prado\n\nIt snowed.", "Ana Prado"),
        ("By Monday it will rain.", None),
        ("By Ana\n\nIt rained.", None),
        ("It rained.\n\nIt snowed.\n\nIt was cold.\n\nBy Ana Prado", None),
    ],
)
def test_a_byline_at_the_beginning_shows_the_author(text, author):
    assert layout(text).author == author


def test_the_author_says_i():
    (quote,) = find_quotes('By Ana Prado\n\n"It rained," I said.')
    assert quote.speaker.name == "Ana Prado"


def test_a_full_name_may_be_printed_inside_a_quote_only():
    text = '"Rolf Amsel came," said Cole. "It rained," said Amsel.'
    assert [quote.speaker.name for quote in find_quotes(text)] == ["Cole", "Rolf Amsel"]


def test_a_single_word_inside_a_quote_is_not_added_to_the_names():
    assert [phrase.name for _, phrase in layout('"Amsel came," she said.').names] == []
