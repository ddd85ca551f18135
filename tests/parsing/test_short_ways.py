"""What is looked at with a faster form where a text is ASCII, or passed over at first sight, gives the same."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

from newscorpus.parsing.captions import caption_credit, credit_at_end, may_hold_credit
from newscorpus.parsing.dates import has_digit
from newscorpus.parsing.lines import Line
from newscorpus.parsing.signs import has_letters
from newscorpus.parsing.slugs import slug
from newscorpus.parsing.surroundings import long_words
from newscorpus.parsing.traits import sentence_ends, separators
from newscorpus.rules import Rules
from newscorpus.rules.hints import HINT_WORD, hint_words

RULES = Rules.default()
PIECES = st.sampled_from(
    ["Ferry", "fähre", "QUAY", "don't", "qu’on", "_x", "-", " - ", " – ", "|", "/", ">", "›", "…", ". ", '." ', "! ", "?",
     "。", "12", "٣", "©", "“", "”", "‘", " ", "\t", "\xa0", "(AFP)", ": ", "é", "Ⅻ", "²", "漁", "İ", "ſ", "\x00"]
)  # fmt: skip
TEXTS = st.one_of(st.lists(PIECES, max_size=12).map("".join), st.text(max_size=40))


@given(TEXTS)
@example("Don't share © 2031")
@example("qu’on’s -tide")
def test_the_words_that_are_looked_up(text):
    assert hint_words(text) == HINT_WORD.findall(text.lower())


@given(TEXTS)
@example("“harbour’s—ferries” … naïve")
def test_the_long_words_of_a_line(text):
    assert long_words(Line(text, 0, len(text), 1, 0)) == frozenset(re.findall(r"[^\W\d_]{5,}", text.lower()))


@given(TEXTS)
@example("no digit")
@example("٣")
def test_digits_and_letters(text):
    assert has_digit(text) == (re.search(r"\d", text) is not None)
    assert has_letters(text) == (re.search(r"[^\W\d_]", text) is not None)


@given(TEXTS)
@example('It left. "It did." And then? Yes! No')
@example("Home | News / Sport > Chess - Boards")
def test_the_ends_of_sentences_and_the_separators(text):
    ends = r"[.!?…][\"'”’»)“]?\s|[。！？]"
    if text.isascii():
        ends = r"[.!?][\"')]?\s"
    assert sentence_ends(text) == len(re.findall(ends, text))
    marks = len(re.findall(r"[|›»•·/>→←…]", text))
    assert separators(text) == marks + text.count(" - ") + text.count(" – ")


def test_every_form_of_a_slug_passes_the_first_sight():
    for text, agency, place in (
        ("LAGOS, March 3 (AFP) – The ferry left.", "AFP", "LAGOS"),
        ("AFP/ The ferry left.", "AFP", None),
        ("  NAIROBI — The ferry left.", None, "NAIROBI"),
        ("ÅLESUND — The ferry left.", None, "ÅLESUND"),
    ):
        found = slug(text, RULES)
        assert found is not None
        assert (found.agency, found.dateline) == (agency, place)
    assert slug("Nairobi — The ferry left.", RULES) is None


@given(TEXTS)
@example("A ferry leaves the harbour. (Kofi Brandt/AFP)")
@example("A ferry leaves. © Kofi Brandt")
def test_a_credit_is_only_where_one_may_be(text):
    told = credit_at_end(text, RULES)
    assert caption_credit(text, RULES) == (told if may_hold_credit(text, RULES) else None)


def test_the_rights_are_told_in_every_language_of_the_rule():
    found = RULES["furniture.rights"].pattern.search
    for words in (
        "All rights reserved", "Alle Rechte vorbehalten", "Tous droits réservés", "Todos los derechos reservados",
        "Todos os direitos reservados", "Tutti i diritti riservati", "Alle rechten voorbehouden",
        "Tüm hakları saklıdır", "Все права защищены", "جميع الحقوق محفوظة",
    ):  # fmt: skip
        assert found(f"Quay Herald. {words}.")
        assert not found(f"Quay Herald. {words}x.")
