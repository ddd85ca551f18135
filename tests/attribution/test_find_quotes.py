"""find_quotes on invented texts, on the examples of the rules, and on any text at all."""

import pickle
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscorpus.attribution import find_quotes
from newscorpus.model import Article, BlockKind, Passage, QuoteKind, Span, SpeakerKind
from newscorpus.rules import Rules
from newscorpus.rules.tables.speech import CueRule
from support.case_files import read_cases, shown

CASES = Path(__file__).parent / "cases"


ENGLISH = [
    pytest.param(text, wanted, id=title)
    for name in sorted({path.name for path in CASES.glob("english*.txt")})
    for title, text, wanted in read_cases(CASES / name)
]


@pytest.mark.parametrize(("text", "wanted"), ENGLISH)
def test_english(text, wanted):
    assert [shown(quote, text) for quote in find_quotes(text)] == wanted


CUES = Rules.default().table(CueRule)


@pytest.mark.parametrize("rule", CUES, ids=lambda rule: rule.id)
def test_the_examples_of_a_cue(rule):
    def found(example):
        return [quote for quote in find_quotes(example) if quote.rule.endswith("/" + rule.id)]

    for example in rule.yes:
        assert found(example), example
    for example in rule.no:
        assert not found(example), example


def test_the_parts_of_a_quote():
    text = '"The lake," said Joonas Rautio, a net maker, "froze." Rautio smiled.'
    (quote,) = find_quotes(text)
    assert quote.kind is QuoteKind.DIRECT
    assert [part.of(text) for part in quote.parts] == ["The lake,", "froze."]
    assert [part.of(text) for part in quote.verbatim] == ['"The lake,"', '"froze."']
    assert quote.text == "The lake, froze."
    assert quote.cue.of(text) == "said"
    assert quote.mention.of(text) == "Joonas Rautio"
    assert quote.speaker.kind is SpeakerKind.PERSON
    assert quote.speaker.description == "a net maker"
    assert quote.speaker.aliases == ("Rautio",)
    assert quote.rule == "quote.split/en.cue.say"
    assert 0 < quote.confidence <= 1


def test_a_body_and_somebody_unnamed():
    quotes = find_quotes('The Bank of Salto said it would close. A guard at the gate said: "So will I."')
    assert [(quote.speaker.name, quote.speaker.kind) for quote in quotes] == [
        ("Bank of Salto", SpeakerKind.BODY),
        ("A guard at the gate", SpeakerKind.UNNAMED),
    ]


def test_an_article_is_read_in_its_own_text():
    paragraph = "Ana Prado runs the ferry."
    quoted = '"It leaves at six," she said.'
    article = Article(
        body=(
            Passage(BlockKind.PARAGRAPH, paragraph, Span(10, 10 + len(paragraph))),
            Passage(BlockKind.PARAGRAPH, quoted, Span(90, 90 + len(quoted))),
        )
    )
    (quote,) = find_quotes(article)
    assert quote.parts[0].of(article.text) == "It leaves at six,"
    assert article.locate(quote.parts[0]) == Span(91, 108)
    assert quote.speaker.name == "Ana Prado"


def test_rules_of_the_user_are_read():
    text = "Ana Prado moaned-and-groaned that the ferry was late."
    mine = Rules.from_toml(
        """
        [[cue]]
        id = "my.cue"
        language = "en"
        kind = "speech"
        frames = ["clause"]
        verbs = ["moaned-and-groaned"]
        yes = ["She moaned-and-groaned that it was late."]
        """
    )
    assert find_quotes(text) == ()
    (quote,) = find_quotes(text, rules=Rules.default() | mine)
    assert (quote.rule, quote.text) == ("that/my.cue", "the ferry was late")


@pytest.mark.parametrize("wrong", [None, 3, b"text", ["text"]])
def test_what_is_no_text_is_a_type_error(wrong):
    with pytest.raises(TypeError, match=f"not {type(wrong).__name__}"):
        find_quotes(wrong)


PIECES = st.sampled_from(
    ['"', "“", "”", "'", "’", "«", "»", "„", "``", "''", " said ", " Ana Prado ", "she", ",", ". ", "\n", "that ", "\0",
     "\ud800", "the minister", " and ", " told ", "according to ", ": ", "(", ")", "adding ", "who ", "—", "Q: ", "a "]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join)))
def test_any_text_is_read_and_every_span_lies_in_it(text):
    quotes = find_quotes(text)
    for quote in quotes:
        for span in (*quote.parts, *quote.verbatim, *(s for s in (quote.mention, quote.cue) if s)):
            assert 0 <= span.start < span.end <= len(text)
        assert all(a.end <= b.start for a, b in zip(quote.parts, quote.parts[1:], strict=False))
        assert quote.text == " ".join(word for part in quote.parts for word in part.of(text).split())
        assert (quote.kind is QuoteKind.INDIRECT) == (not quote.verbatim) or quote.kind is QuoteKind.DIRECT
    assert list(quotes) == sorted(quotes, key=lambda quote: (quote.parts[0].start, quote.parts[0].end))
    assert pickle.loads(pickle.dumps(quotes)) == quotes == find_quotes(text)


@pytest.mark.parametrize(
    "text",
    ['"' * 300_000, "'" * 300_000, " 'a" * 60_000, "“" * 300_000, "x" * 3_000_000, "\n" * 500_000, "\0" * 300_000,
     "\ud800" * 300_000, "said " * 20_000, "the " * 20_000, "Ana Prado, " * 10_000, "(" * 100_000, "1," * 100_000],
    ids=lambda text: repr(text[:6]),
)  # fmt: skip
def test_hostile_texts_are_read_in_linear_time(text):
    find_quotes(text)


def test_the_counts_of_the_confidence_hold():
    """Nine in ten of the invented news' quotes are right; a fall is a fault, or wants a word in the changelog."""
    found = right = 0
    for _, text, wanted in read_cases(CASES / "calibration.txt"):
        for quote in find_quotes(text):
            found += 1
            right += shown(quote, text) in wanted
    assert found > 120
    assert right / found > 0.9
