"""What is looked at with a faster form where a text is ASCII, or passed over at first sight, gives the same."""

import re
from functools import reduce
from operator import or_

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newscorpus.model import BlockKind
from newscorpus.parsing.classifier.content_words import long_words
from newscorpus.parsing.classifier.fast.own_features import own_features_from_bytes
from newscorpus.parsing.classifier.own_features import (
    TOKENS,
    first_letters,
    own_features,
    sentence_ends,
    separators,
    vocabulary,
)
from newscorpus.parsing.english import lexicon
from newscorpus.parsing.fast.hint_words import hint_words
from newscorpus.parsing.fields.bylines import bare_names
from newscorpus.parsing.fields.credit_words import holds_glued_label, may_hold_credit
from newscorpus.parsing.fields.credits import (
    caption_credit,
    credit_at_end,
    is_introduced,
)
from newscorpus.parsing.fields.datelines import slug
from newscorpus.parsing.glue.word_costs import Vocabulary, strange
from newscorpus.parsing.labels.line_labels import ABOVE, BELOW, FAR_FROM_TEXT, has_letters, read_sign, signs_near
from newscorpus.parsing.lines.reading import Line, read_lines
from newscorpus.parsing.stories.publication_dates import page_day_order
from newscorpus.rules import LineRule, Rules
from newscorpus.rules.tables.hints import HINT_WORD
from newscorpus.rules.tables.layouts import line_key

RULES = Rules.default()
PIECES = st.sampled_from(
    ["Ferry", "fähre", "QUAY", "don't", "qu’on", "_x", "-", " - ", " – ", "|", "/", ">", "›", "…", ". ", '." ', "! ", "?",
     "。", "12", "٣", "©", "“", "”", "‘", " ", "\t", "\xa0", "(AFP)", ": ", "é", "Ⅻ", "²", "漁", "İ", "ſ", "\x00"]
)  # fmt: skip
TEXTS = st.one_of(st.lists(PIECES, max_size=12).map("".join), st.text(max_size=40))


@given(TEXTS)
@example("Don't share © 2031")
@example("qu’on’s -tide")
@example("'tide' -ebb- quay's")
def test_the_words_that_are_looked_up(text):
    assert hint_words(text) == HINT_WORD.findall(text.lower())


@given(TEXTS)
@example("“harbour’s—ferries” … naïve")
def test_the_long_words_of_a_line(text):
    line = Line(text, 0, len(text), 1, text, 0)
    long = frozenset(re.findall(r"[^\W\d_]{5,}", text.lower()))
    assert long_words(line) == long


@given(st.lists(TEXTS.map(lambda text: " ".join(text.split())).filter(bool), min_size=1, max_size=4), st.integers(1, 9))
@example(["Ferry – £5", "“It left.” … Yes?", "»Quay« / x - y –  z", "It’s 12:30: www.quay.example", "HOME | 2031"], 1)
@example(["-Don't 'share' ’s a©b ©", "漁 Ferry?", "→ Share", "a @ b: c:", "Quay\x81s", 'x?. "Y" z.'], 20)
@example(["Ferry left. " * 60, "漁" * 700, "Home " * 700], 1)
def test_lines_read_all_at_once_have_the_features_of_each(texts, times):
    texts = [" ".join([text] * times) for text in texts]
    lines = [Line(text, 0, len(text), len(text.split()), text, 0) for text in texts]
    hints = vocabulary(RULES)
    at_once = own_features_from_bytes(lines, hints)
    assert own_features(lines, hints) == at_once
    assert at_once.topics == [long_words(line) for line in lines]
    assert at_once.hints == [
        reduce(or_, (hints.get(word, 0) for word in HINT_WORD.findall(line.text[:600].lower())), 0)
        if line.words <= 120
        else 0
        for line in lines
    ]


@given(TEXTS.filter(str.strip), st.integers(1, 3))
@example("Ferry 12 leaves The quay", 12)
@example("“Ferry” Élan été 12", 12)
def test_the_first_letters_of_the_words(text, times):
    text = " ".join([text] * times)
    firsts = [word[0] for word in text.split()][:TOKENS]
    counts = [sum(map(kind, firsts)) for kind in (str.islower, str.isupper, str.isdigit)]
    assert first_letters(text, len(text.split())) == (*counts, len(firsts))


@given(st.text("12093:. x", max_size=12).filter(str.strip))
@example("in 2031")
@example("7:30")
@example("2131 x")
def test_a_year_or_a_time_of_day(text):
    def features(text):
        longer = f"{text} x x x x"
        return set(own_features([Line(longer, 0, len(longer), len(longer.split()), longer, 0)], {}).numbers[0])

    told = re.search(r"(?:19|20)\d\d|\d{1,2}:\d\d", text) is not None
    without = features(re.sub(r"(?<!\S)\d", "1", re.sub(r"\d", "3", text).replace(":", ".")))
    begins_with_digit = any(word[0].isdigit() for word in text.split())
    year = features("1 2031 x y") - features("1 3131 x y")
    assert bool(features(text) & year) == (told and begins_with_digit)
    assert not without & year


@given(TEXTS)
@example(" The  Ferry\u2028left\x1c")
@example("Straße")
def test_the_key_of_a_line(text):
    assert line_key(text) == " ".join(text.casefold().split())


@given(TEXTS)
@example("no digit")
@example("٣")
def test_letters(text):
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


@given(st.lists(st.sampled_from(["quay", "Photo", "PHoto", "É", "aB", " ", ":", ",", "Abc:", "ABcd:"]), max_size=8))
@example(["quay", "Photo", ":"])
def test_a_label_that_is_glued_to_a_word(pieces):
    text = "".join(pieces)
    found = re.search(r"[^\W\d_A-Z][A-Z][a-z]+:|[A-Z]{2}[a-z]{2,}:", text)
    assert holds_glued_label(text) == (found is not None)


@given(st.lists(st.sampled_from(["03/04/2031", "14.3.2031", "3-4-2031", "14/3/", "1.", "x", " ", "2.3.31", "1/2/31"])))
@example(["14/3/", "2031"])
def test_pages_without_a_numeric_date_tell_no_order(pieces):
    text = "".join(pieces)
    date = r"[/-](?<=\d.)\d{1,2}[/-](?:19|20)\d\d|\.(?<=\d.)\s?\d{1,2}\.\s?\d\d(?!\d)"
    assert re.search(date, text) or page_day_order(text, RULES) is None


def test_a_contracted_word_is_no_glue_for_no_listed_word_has_its_apostrophe():
    listed = lexicon()
    assert all(word.replace("'", "").isalpha() and word.strip("'") == word for word in listed)
    assert strange(["ferry’s", "Qorvanto’s", "they’re", "harboür’s", "theferry’s"]) == []
    assert strange(["O'Brien", "o'Clock,", "O'brien", "don't", "o'clockferry", "Theferry"]) == ["o'clockferry"]
    assert strange(["Harbour’re", "“ends’The", "ends,The’s"]) == ["Harbour’re", "“ends’The", "ends,The’s"]


def test_words_with_hyphens_between_are_looked_at_one_by_one():
    assert strange(["well-known", "Sallow-Holm,", "old-theferry.", "mid-2ferry"]) == ["old-theferry.", "mid-2ferry"]


@given(st.lists(st.sampled_from(["Home", "Share", "By Orla Tenniel", "2031-03-04", "***", "x" * 400]), max_size=150))
@example(["Home"] * 60 + ["Share"] * 60 + ["2031-03-04"] * 20)
def test_a_line_that_is_printed_again_has_the_same_sign_unless_it_is_far_from_text(texts):
    lines = read_lines("\n".join(texts))
    near = [n for n in range(len(lines)) if n % 50 == 49]
    behind = near[-1] + 1 if near else 0
    for m, sign in enumerate(signs_near(near, lines, RULES)):
        if any(n - ABOVE <= m <= n for n in near) or behind <= m < behind + BELOW:
            assert sign == read_sign(lines[m], RULES)
        else:
            assert sign is not None
            assert sign in (FAR_FROM_TEXT, read_sign(lines[m], RULES))


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


def test_an_article_names_no_agency():
    assert is_introduced("(The Associated Press)", RULES)
    assert not is_introduced("(The Quay House)", RULES)


def test_the_rights_are_told_in_every_language_of_the_rule():
    found = RULES["furniture.rights"].pattern.search
    for words in (
        "All rights reserved", "Alle Rechte vorbehalten", "Tous droits réservés", "Todos los derechos reservados",
        "Todos os direitos reservados", "Tutti i diritti riservati", "Alle rechten voorbehouden",
        "Tüm hakları saklıdır", "Все права защищены", "جميع الحقوق محفوظة",
    ):  # fmt: skip
        assert found(f"Quay Herald. {words}.")
        assert not found(f"Quay Herald. {words}x.")


@pytest.mark.parametrize(
    ("match", "yes", "no"),
    [
        ("^quay|tide", "High tide", "The quay"),
        ("(?i)^(?:quay|tide)$", "TIDE", "High tide"),
        ("(?i)^quay$|^tide", "Tide out", "High tide"),
        ("(?i)^quay$|t(?:id|im)e|^ebb", "High TIDE", "The quay"),
        (r"^quay|[|x](?:a|b)\|", "See |b|", "The b|"),
        ("^quay[|(]tide", "quay(tide", "tide"),
        (r"^quay\||tide", "High tide", "quay"),
        ("^[]|]quay", "|quay", "quay"),
        (r"^[\]|]quay|x", "axe", "quay"),
        ("^quay(?#[)|tide]", "High tide]", "tide"),
        ("(?x)^quay # a (\n|tide # |)", "High tide", "The quay"),
        ("(?m)^quay", "quay", "The quay"),
        (r"^(q)u\1|^(t)i\2", "tit", "tiq"),
        ("^(?P<a>q)u(?P=a)", "quq", "qua"),
        ("(?s)^q.y|^t.y", "t\0y", "a t.y"),
    ],
)
def test_the_rules_on_lines_are_right_however_they_are_written(match, yes, no):
    rules = Rules.default() | Rules(
        (LineRule(id="furniture.mine", yes=(yes,), no=(no,), kind="furniture", match=match),)
    )
    signs = [read_sign(Line(text, 0, len(text), 2, text, 0), rules) for text in (yes, no)]
    assert [sign is not None and sign.rule == "furniture.mine" for sign in signs] == [True, False]


@given(st.text("abeor.,'\"(-TAN ", max_size=12), st.booleans())
@example("theferry", False)
@example('quay."The', True)
def test_the_cheapest_of_two_words(token, opened):
    vocabulary = Vocabulary({})
    best = min(vocabulary.splits(token, opened=opened), key=lambda split: split.cost, default=None)
    for most in (1.0, 6.0, 40.0):
        expected = best if best is not None and best.cost <= most else None
        assert vocabulary.cheapest(token, most, opened=opened) == expected


def test_names_are_parted_at_separators_only():
    assert bare_names("Orla Tenniel | Quay Herald", RULES) == ("Orla Tenniel",)
    assert bare_names("Orla Tenniel – Quay Herald", RULES) == ("Orla Tenniel",)
    assert bare_names("Orla Tenniel-Brandt", RULES) == ("Orla Tenniel-Brandt",)


def test_rules_of_which_none_is_anchored_or_there_is_none():
    line = Line("High tide", 0, 9, 2, "high tide", 0)
    rule = LineRule(id="furniture.mine", yes=("High tide",), kind=BlockKind.FURNITURE, match="tide$")
    assert read_sign(line, Rules((rule,))) == (BlockKind.FURNITURE, "furniture.mine")
    assert read_sign(line, Rules()) is None
