"""``find_quotes`` on invented texts, on the examples of the rules, and on any text."""

import pickle
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscorpus.attribution import find_quotes
from newscorpus.attribution.coreference import pronouns
from newscorpus.model import Article, BlockKind, Passage, QuoteKind, Span, SpeakerKind
from newscorpus.rules import Rules
from newscorpus.rules.tables.speech import CueRule
from support.case_files import read_cases, shown
from support.steps import grows_linearly

CASES = Path(__file__).parent / "cases"


ENGLISH = [
    pytest.param(text, wanted, id=title)
    for name in sorted({path.name for path in CASES.glob("english*.txt")})
    for title, text, wanted in read_cases(CASES / name)
]


@pytest.mark.parametrize(("text", "wanted"), ENGLISH)
def test_the_quotes_of_an_english_case_are_found(text, wanted):
    assert [shown(quote, text) for quote in find_quotes(text)] == wanted


CUES = Rules.default().table(CueRule)


@pytest.mark.parametrize("rule", CUES, ids=lambda rule: rule.id)
def test_a_cue_matches_its_own_examples(rule):
    def found(example):
        return [quote for quote in find_quotes(example) if quote.rule.endswith("/" + rule.id)]

    for example in rule.yes:
        assert found(example), example
    for example in rule.no:
        assert not found(example), example


def test_a_quote_has_parts_and_a_described_speaker():
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


def test_a_body_and_an_unnamed_person_are_speakers():
    quotes = find_quotes('The Bank of Salto said it would close. A guard at the gate said: "So will I."')
    assert [(quote.speaker.name, quote.speaker.kind) for quote in quotes] == [
        ("Bank of Salto", SpeakerKind.BODY),
        ("A guard at the gate", SpeakerKind.UNNAMED),
    ]


def test_the_spans_of_a_quote_are_offsets_of_the_text_of_the_article():
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


def test_a_cue_of_the_user_is_found():
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
def test_a_source_of_another_type_is_a_type_error(wrong):
    with pytest.raises(TypeError, match=f"not {type(wrong).__name__}"):
        find_quotes(wrong)


PIECES = st.sampled_from(
    ['"', "“", "”", "'", "’", "«", "»", "„", "``", "''", " said ", " Ana Prado ", "she", ",", ". ", "\n", "that ", "\0",
     "\ud800", "the minister", " and ", " told ", "according to ", ": ", "(", ")", "adding ", "who ", "—", "Q: ", "a "]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join)))
def test_any_text_can_be_read_and_contains_every_span(text):
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
    "unit",
    [
        *['"', "'", " 'a", "“", "x", "\n", "\0", "\ud800", "(", "1,", "the "],
        *[
            "Ana Prado, ",
            "A guard left. He said so. ",
            "“Go,” she said. ",
            "“Go.”\n\n",
            "Ana Prado and Jo Cole said so. ",
        ],
        *["ANA: Go.\n\n", "Q: Go?\n\n", "Mrs. Prado said: “Jo said, ‘Go.’” ", "He spoke:\n\n“Go.”\n\n"],
    ],
    ids=ascii,
)
def test_the_work_is_linear_in_the_text(unit):
    assert grows_linearly(find_quotes, unit, size=1_500)


def test_the_limit_on_antecedents_keeps_the_work_linear(monkeypatch):
    monkeypatch.setattr(pronouns, "REMEMBERED", 1_000_000)
    monkeypatch.setattr(pronouns, "REACH_OF_PRONOUN", 1_000_000)
    assert not grows_linearly(find_quotes, "A guard left. He said so. ", size=5_000)


def test_nine_of_ten_quotes_in_invented_news_are_right():
    """If this fails, mend the fault, or change the counts that the confidence is based on and say so in the changelog."""
    found = right = 0
    for _, text, wanted in read_cases(CASES / "calibration.txt"):
        for quote in find_quotes(text):
            found += 1
            right += shown(quote, text) in wanted
    assert found > 120
    assert right / found > 0.9
