# ruff: noqa: ISC004, FLY002
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscorpus.model import Span
from newscorpus.parsing.english import RARE, lexicon
from newscorpus.parsing.glue.line_ends import Token, Wrap, break_lines, likely_wraps
from newscorpus.parsing.glue.repairs import LOOKED_AT, is_english, repairs, sampled
from newscorpus.parsing.glue.word_costs import Vocabulary, words_in
from newscorpus.rules import Rules
from newscorpus.rules.tables.common_words import CommonWordsRule
from support.steps import grows_linearly

RULES = Rules.default()

STORY = [
    "The harbour town of Brannick woke on Tuesday to find that its only ferry had left during the night without a "
    "single passenger, and that nobody at the quay could say who was at the wheel.",
    "Police said the vessel, which carries up to ninety people between the islands, was found before noon near a "
    "sandbank, with its engines still running and its lights switched on.",
    "“We have never seen anything like it,” said Orla Tenniel, the harbour master. “The keys were in my office, and "
    "the office was locked. I would have heard the engines, because I live above them.”",
    "Missing Keys",
    "Investigators believe that the moorings were cut with a saw. They have asked witnesses to come forward, and have "
    "taken the boat to a yard on the mainland, where engineers are looking for traces of whoever steered it.",
    "The company that runs the line said that it would replace the ferry with a smaller boat until the end of the "
    "month. Fishermen from the village of Upper Sallow, who depend on the crossing to sell what they catch, said that "
    "they could not wait so long, and asked the regional government for help.",
    "Kofi Brandt, who has run the local shop for thirty years, remembers a similar case. In 1987, he said, a group of "
    "students borrowed a tug for a wedding, and returned it with flowers tied around the funnel.",
]


def wrapped(paragraphs, width, indent):
    """The paragraphs wrapped at a width, line breaks dropped, and the offsets at which one was."""
    text, gaps = "", set()
    for paragraph in paragraphs:
        if text:
            text += "\n\n"
        room = width - indent
        used = 0
        for n, word in enumerate(paragraph.split()):
            if n and used + 1 + len(word) > room:
                gaps.add(len(text))
                room, used = width, 0
            elif n:
                text += " "
                used += 1
            text += word
            used += len(word)
    return text, gaps


def spans_of(text):
    spans, at = [], 0
    for line in text.split("\n"):
        if line:
            spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    return spans


def found(text):
    return {repair.span.start for places in repairs(text, spans_of(text), RULES) for repair in places}


@pytest.mark.parametrize(("width", "indent"), [(80, 44), (80, 0), (60, 8), (72, 4), (100, 30), (66, 40)])
def test_wrapped_text_is_put_right(width, indent):
    text, gaps = wrapped(STORY, width, indent)
    assert found(text) == gaps


def test_a_long_text_with_a_heading_over_each_paragraph_is_looked_at():
    paragraphs = [wrapped([paragraph], width, 0)[0] for width in (60, 66, 72, 80, 90, 100) for paragraph in STORY]
    text = "\n".join(piece for paragraph in paragraphs for piece in ("What came next", paragraph))
    assert len(text) > LOOKED_AT
    assert len(found(text)) > len(paragraphs)


def test_of_a_long_text_a_part_is_looked_at_from_all_over():
    pieces = [letter * length for letter in "abcdefgh" for length in (10, 100, 40, 300)]
    sample = sampled(pieces, sum(map(len, pieces)))
    assert abs(len(sample) - LOOKED_AT) < 300
    assert len({*"abcdefgh"} & {*sample}) > 4
    assert sampled(pieces[:4], 450) == "\n".join(pieces[:4])


def test_a_repair_inserts_a_blank_and_names_its_rule():
    text, gaps = wrapped(STORY, 80, 44)
    spans = spans_of(text)
    done = repairs(text, spans, RULES)
    assert len(done) == len(spans)
    for span, places in zip(spans, done, strict=True):
        for repair in places:
            assert repair.span.start == repair.span.end
            assert span.start < repair.span.start < span.end
            assert (repair.text, repair.rule) == (" ", "glue.wrap")
    mended = "".join((" " if n in gaps else "") + char for n, char in enumerate(text))
    assert mended == "\n\n".join(STORY)


def test_clean_text_is_left_alone():
    text = "\n\n".join(STORY)
    assert found(text) == set()


def test_names_and_brands_are_no_glue():
    text = "\n".join(
        [
            "The WhatsApp and YouTube channels of the McBride family, who said they like TikTok, are about the sea.",
            "Al-Kharrubi and al-Zaytuni, two villages, have had a GitHub page and an iPhone app for some years.",
            "The firms DeepWater, SeaGate and BoatCo said that the eBook was made by them and by OpenQuay.",
        ]
    )
    assert found(text) == set()


def test_other_languages_are_left_alone():
    text = "\n\n".join(
        [
            "DieFähre verließ denHafen am Morgen, und niemand wusstewarum sie das in der Nacht tat.",
            "Diepolizei sagte am Dienstag, das Schiff seiauf einer Sandbank gefunden worden, mitlaufenden Maschinen.",
            "Fischerbaten um Hilfe, weil siedie Fähre brauchen. DieRegierung will bis Mai einenErsatz finden.",
        ]
    )
    assert found(text) == set()


def test_one_odd_string_does_not_make_a_text_glued():
    text = "\n\n".join(STORY).replace("single passenger", "singlepassenger")
    assert found(text) == set()


def test_lost_blanks_without_lines_are_put_right_where_the_words_are_certain():
    rng = random.Random(7)
    text, gaps = "", set()
    for n, word in enumerate(" ".join(STORY * 2).split(" ")):
        if n and rng.random() < 0.06:
            gaps.add(len(text))
        elif n:
            text += " "
        text += word
    places = found(text)
    assert places <= gaps
    assert len(places) >= 0.4 * len(gaps)
    done = repairs(text, spans_of(text), RULES)
    assert {repair.rule for repair in done[0]} == {"glue.words"}


def test_no_spans_and_empty_spans():
    assert repairs("", (), RULES) == ()
    assert repairs("the", [Span(0, 0), Span(0, 3)], RULES) == ((), ())


def test_words():
    assert words_in("The U.S. can’t,he said: O’Hara's 3rd") == ["The", "U.S.", "can’t", "he", "said", "O’Hara's", "3rd"]


def test_the_list_knows_words_by_their_commonness():
    assert lexicon()["people"] < lexicon()["ferry"] < RARE <= lexicon()["caulker"]
    assert "theharbour" not in lexicon()


@pytest.mark.parametrize(
    ("token", "parted"),
    [
        ("oldand", "old and"),
        ("harbour,which", "harbour, which"),
        ("ends.The", "ends. The"),
        ("cost$5", "cost $5"),
        ("said“We", "said “We"),
        ("sea”and", "sea” and"),
        ("theU.S.", "the U.S."),
        ("U.S.most", "U.S. most"),
        ("OrlaTenniel", "Orla Tenniel"),
        ("March14", "March 14"),
        ("islandsand", "islands and"),
        ("JonathanP.", "Jonathan P."),
        ("tech-savvyperson", "tech-savvy person"),
        ("screen’effects", "screen’ effects"),
    ],
)
def test_the_cheapest_split(token, parted):
    best = min(Vocabulary({}).splits(token), key=lambda split: split.cost)
    assert f"{token[: best.at]} {token[best.at :]}" == parted


@pytest.mark.parametrize("token", ["U.S.", "3,000", "10:30", "a@quay.example", "www.quay", "x" * 61, "a"])
def test_where_no_word_can_end(token):
    assert Vocabulary({}).splits(token) == ()


def test_quotation_marks_open_and_close():
    vocabulary = Vocabulary({})
    assert [s.at for s in vocabulary.splits('sea"and', opened=True) if s.at in (3, 4)] == [4]
    assert [s.at for s in vocabulary.splits('sea"and', opened=False) if s.at in (3, 4)] == [3]


def test_what_the_text_uses_again_is_cheap():
    assert Vocabulary({"Qorvanto": 3}).cost("Qorvanto") < Vocabulary({}).cost("Qorvanto")


def test_many_tokens_do_not_fill_the_memory():
    vocabulary = Vocabulary({})
    for n in range(20_100):
        vocabulary.splits(f"w{n}")
    assert len(vocabulary.remembered) <= 20_000


@pytest.mark.parametrize("rule", RULES.table(CommonWordsRule), ids=lambda rule: rule.id)
def test_examples_of_the_common_words(rule):
    for example in rule.yes:
        assert is_english(example, Rules((rule,)))
    for example in rule.no:
        assert not is_english(example, Rules((rule,)))


def test_the_width_is_inferred():
    text, gaps = wrapped(STORY, 72, 20)
    places = []
    for span in spans_of(text):
        inside = sorted(gap for gap in gaps if span.start < gap < span.end)
        places.append([(gap - span.start, len(text[gap : span.end].split(maxsplit=1)[0])) for gap in inside])
    assert Wrap(72, 52) in likely_wraps(places)
    assert likely_wraps([[], []]) == []


def test_a_line_end_that_shows_no_two_words_is_passed_over():
    words = ["aaaa", "bbbb", "xqzvwxqzvwk", "cccc"]
    tokens, at = [], 0
    for word in words:
        tokens.append(Token(at, at + len(word), word))
        at += len(word) + 1
    lines = break_lines(tokens, Wrap(14, 14), Vocabulary({}))
    assert (lines.number, lines.glued) == (1, ())
    assert break_lines([], Wrap(14, 14), Vocabulary({})) == (0.0, 0, ())


@given(st.text(max_size=400))
@settings(max_examples=30, deadline=None)
def test_any_text_may_be_repaired(text):
    joined = text + "".join(wrapped(STORY, 80, 44)[0])
    done = repairs(joined, [Span(0, len(text)), Span(len(text), len(joined))], RULES)
    for places in done:
        starts = [repair.span.start for repair in places]
        assert starts == sorted(set(starts))


@pytest.mark.parametrize("piece", ["the", "the ", "a,", '"', "the.And ", "\x00", "\ud800", "and theoldman "])
def test_long_texts_take_linear_work(piece):
    assert grows_linearly(lambda text: repairs(text, [Span(0, len(text))], RULES), piece)
