"""JSON, records and text of values made by hand. tests/laws has the laws for parsed corpora."""

import json
from datetime import UTC, datetime

import pytest
from cattrs import Converter
from hypothesis import given
from hypothesis import strategies as st

import test_model as made
from newscorpus import (
    Capture,
    Corpus,
    FormatError,
    Match,
    Page,
    Quote,
    Span,
    configure_converter,
    from_json,
    to_json,
    to_records,
    to_text,
)


@pytest.mark.parametrize("value", made.VALUES, ids=lambda value: type(value).__name__)
def test_law_4_a_value_reads_back(value):
    assert from_json(to_json(value), type(value)) == value
    assert from_json(to_json(value, indent=2), type(value)) == value


@given(st.text(st.characters(exclude_categories=())), st.text(), st.datetimes(timezones=st.none() | st.just(UTC)))
def test_law_4_any_capture_reads_back(text, name, moment):
    capture = Capture(text, name, captured_at=moment)
    assert from_json(to_json(capture), Capture) == capture


HIGH, LOW = chr(0xD83D), chr(0xDE00)


@pytest.mark.parametrize("text", [HIGH, LOW, HIGH + LOW, LOW + HIGH, f"a{HIGH}{HIGH}{LOW}{LOW}b", "\\ud800"], ids=ascii)
def test_surrogates_read_back_as_they_were(text):
    assert from_json(to_json(Capture(text)), Capture).text == text


def test_a_lone_surrogate_is_escaped_so_that_the_json_can_be_encoded():
    to_json(Capture("a\ud800b\udc00")).encode("utf-8")


def test_lists_and_tuples_of_values_are_written():
    assert from_json(to_json([made.QUOTE, made.QUOTE]), tuple[Quote, ...]) == (made.QUOTE, made.QUOTE)
    assert to_json(()) == "[]"


@pytest.mark.parametrize("value", ["a", 3, {"text": "a"}, [Span(0, 1), "a"], object()])
def test_a_value_that_is_not_of_newscorpus_is_a_type_error(value):
    with pytest.raises(TypeError, match="to_json takes the values of newscorpus, not"):
        to_json(value)


@pytest.mark.parametrize(
    ("text", "kind", "says"),
    [
        ('{"text":3}', Capture, "Capture: must be str, not int @ $.text"),
        ('{"text":"","x":1}', Capture, "Capture: unknown: 'x' @ $"),
        ("[]", Capture, "Capture: must be an object, not list @ $"),
        ("null", Span, "Span: must be an object, not NoneType @ $"),
        ("{}", Capture, "Capture: 'text' is missing @ $.text"),
        ('{"text":"","captured_at":"x"}', Capture, "Invalid isoformat string: 'x' @ $.captured_at"),
        ('{"text":"","captured_at":3}', Capture, "must be a time in ISO 8601, not int @ $.captured_at"),
        ('{"start":5,"end":2}', Span, "Span: Span.end must not be before its start, but is 2 < 5 @ $"),
        ('{"start":1e400,"end":2}', Span, "must be int, not float @ $.start"),
        ('{"start":true,"end":2}', Span, "must be int, not bool @ $.start"),
        ("{", Span, "Span: not JSON"),
        ("[" * 100_000, Span, "Span: not JSON"),
        (
            '{"a":0,"b":1,"relation":"same","containment":0,"jaccard":0}',
            Match,
            "'same' is not a valid Relation @ $.relation",
        ),
        (
            '{"a":0,"b":1,"relation":"update","containment":0,"jaccard":0,"shared":[[{"start":0,"end":1}]]}',
            Match,
            "must have 2 items, not 1 @ $.shared[0]",
        ),
        (
            '{"capture":{"text":"a"},"blocks":[{"kind":"title","span":{"start":0},"rule":"r"}],"articles":[]}',
            Page,
            "'end' is missing @ $.blocks[0].span.end",
        ),
        ('{"pages":"ab"}', Corpus, "must be a list, not str @ $.pages"),
    ],
)
def test_law_4_wrong_json_is_an_error_that_names_the_path_and_the_problem(text, kind, says):
    with pytest.raises(FormatError) as caught:
        from_json(text, kind)
    assert says in str(caught.value)


def test_json_that_is_not_a_str_is_a_type_error():
    with pytest.raises(TypeError, match="from_json takes a str, not bytes"):
        from_json(b"{}", Span)


def test_a_converter_of_the_user_gets_hooks_for_the_values_alone():
    converter = Converter()
    configure_converter(converter)
    data = converter.unstructure(made.CORPUS)
    assert json.loads(to_json(made.CORPUS)) == json.loads(json.dumps(data))
    assert converter.structure(data, Corpus) == made.CORPUS
    assert converter.structure(3, str) == "3"
    assert converter.structure("2031-05-01T00:00:00", datetime) == datetime(2031, 5, 1)


def test_records_are_flat_rows_that_refer_to_one_another():
    tables = to_records(made.CORPUS)
    assert list(tables) == ["articles", "quotes", "speakers", "matches"]
    assert [(row["article"], row["id"], row["group"], row["canonical"]) for row in tables["articles"]] == [
        (0, "a#0", 0, True),
        (1, "a#0", 0, False),
    ]
    article = tables["articles"][0]
    assert article["date_published"] == "2031-05-01T07:45"
    assert article["date_modified"] is None
    assert article["authors"] == "Ana Brito"
    assert article["captions"] == "A caption."
    (quote,) = tables["quotes"]
    assert quote == {
        "article": 0,
        "kind": "direct",
        "text": "Glaciers",
        "verbatim": "Glaciers",
        "speaker": 0,
        "speaker_name": "Ana Brito",
        "speaker_kind": "person",
        "mention": "melt",
        "cue": "fast",
        "rule": "r",
        "confidence": 0.5,
        "start": 0,
        "end": 8,
        "capture_start": 2,
        "capture_end": 10,
    }
    (speaker,) = tables["speakers"]
    assert speaker == {
        "speaker": 0,
        "name": "Ana Brito",
        "kind": "person",
        "description": "engineer",
        "aliases": "Brito",
        "quotes": 1,
    }
    (match,) = tables["matches"]
    assert match == {
        "group": 0,
        "a": 0,
        "b": 1,
        "relation": "update",
        "containment": 0.5,
        "jaccard": 0.25,
        "later": 1,
        "shared_passages": 1,
    }
    for rows in tables.values():
        for row in rows:
            assert all(cell is None or type(cell) in (str, int, float, bool) for cell in row.values())


def test_the_record_of_a_quote_without_a_speaker_has_empty_cells():
    quote = Quote(made.QUOTE.kind, made.QUOTE.parts, (), "Glaciers")
    (row,) = to_records(Corpus((made.PAGE,), (), ((quote,),), ()))["quotes"]
    assert (row["speaker"], row["speaker_name"], row["speaker_kind"], row["mention"], row["cue"]) == (None,) * 5


def test_text_lists_articles_quotes_by_speaker_and_duplicates():
    no_speaker = Quote(made.QUOTE.kind, made.QUOTE.parts, (), "Rivers")
    plain = Quote(made.QUOTE.kind, made.QUOTE.parts, (), "Snow", made.Speaker("Snow Institute", made.SpeakerKind.BODY))
    corpus = Corpus(
        (made.PAGE, made.PAGE), (made.GROUP,), ((made.QUOTE, no_speaker, made.QUOTE, plain), ()), (made.SPEAKER,)
    )
    assert to_text(corpus) == (
        "Melt\n====\na#0; published 2031-05-01T07:45; by Ana Brito\nCaption: A caption.\n"
        "\n  Ana Brito, engineer\n    direct: Glaciers\n    direct: Glaciers\n"
        "\n  (speaker not told)\n    direct: Rivers\n"
        "\n  Snow Institute\n    direct: Snow\n"
        "\nMelt\n====\na#0; published 2031-05-01T07:45; by Ana Brito\nCaption: A caption.\n"
        "\nDuplicates\n  a#0, Melt\n    update: a#0, Melt\n"
    )


def test_text_of_an_article_without_a_title_says_so():
    page = Page(
        Capture("Rain."), (), (made.Article(body=(made.Passage(made.BlockKind.PARAGRAPH, "Rain.", Span(0, 5)),)),)
    )
    assert to_text(Corpus((page,), (), ((),), ())) == "(no title)\n==========\n"
