"""explain: values as readable lines."""

import pytest

import test_model as made
from newscorpus import (
    Article,
    Block,
    BlockKind,
    Caption,
    Capture,
    Quote,
    Rules,
    Span,
    Speaker,
    SpeakerKind,
    explain,
)

EXPECTED = """\
corpus: 2 pages, 2 articles, 1 groups, 1 quotes, 1 speakers
  capture a: 57 characters
    blocks: 1
      2-20 paragraph 0 r: Glaciersmelt fast.
    article a#0
      title: Melt
      authors: Ana Brito
      date_published: 2031-05-01T07:45 (minute) from "2031-05-01 07:45" at 0-16
      caption 22-32: A caption.
      paragraph 2-20: Glaciers melt fast.
        repair 10-10 read as ' ' by glue.width
      paragraph 34-56: Rivers rise in spring.
  capture a: 57 characters
    blocks: 1
      2-20 paragraph 0 r: Glaciersmelt fast.
    article a#0
      title: Melt
      authors: Ana Brito
      date_published: 2031-05-01T07:45 (minute) from "2031-05-01 07:45" at 0-16
      caption 22-32: A caption.
      paragraph 2-20: Glaciers melt fast.
        repair 10-10 read as ' ' by glue.width
      paragraph 34-56: Rivers rise in spring.
  quotes of article 0, a#0
    direct quote 0-8 by r, confidence 0.50: Glaciers
      verbatim 0-8
      speaker Ana Brito (person), engineer; also: Brito
      mention "melt" 9-13, cue "fast" 14-18
  duplicates 0, 1; canonical 0
    0 and 1: update, 1 is the later; containment 0.500, jaccard 0.250
      shared 0-2 = 1-3
  speaker Ana Brito (person), engineer; also: Brito"""


def test_a_corpus_is_explained_with_everything_in_it():
    assert explain(made.CORPUS) == EXPECTED


@pytest.mark.parametrize("value", made.VALUES, ids=lambda value: type(value).__name__)
def test_a_sequence_is_explained_value_by_value(value):
    lines = explain(value).splitlines()
    assert lines
    assert explain((value, value)).splitlines() == lines * 2
    assert explain([value]).splitlines() == lines


def test_empty_fields_have_no_lines():
    assert explain(Article()) == "article (no id)"
    assert explain(Capture("ab", url="https://news.example/a", captured_at=made.STAMP.value)) == (
        "capture (no id): 2 characters\n  url https://news.example/a\n  captured at 2031-05-01T07:45:00"
    )
    assert explain(Caption("A dam.", "Ana Brito", Span(0, 6))) == "caption 0-6: A dam. [Ana Brito]"
    assert explain(Block(BlockKind.FURNITURE, Span(0, 2), "r")) == "furniture 0-2 by r"
    assert explain(Speaker("officials", SpeakerKind.UNNAMED)) == "officials (unnamed)"
    assert explain(Quote(made.QUOTE.kind, (Span(0, 1), Span(3, 4)), (), "a b")).splitlines() == [
        "direct quote 0-1 3-4 by , confidence 0.00: a b",
        "  speaker not told",
        "  mention -, cue -",
    ]


def test_control_characters_are_escaped_so_that_a_line_stays_one_line():
    odd = "a\nb\r\x00\x85\u2028\ud800\x1b[31m"
    lines = explain(Article(title=odd)).splitlines()
    assert lines == ["article (no id)", "  title: a\\nb\\r\\x00\\x85\\u2028\\ud800\\x1b[31m"]


def test_the_text_of_a_long_block_is_cut():
    page = made.Page(Capture("word " * 100), (Block(BlockKind.PARAGRAPH, Span(0, 500), "r"),), ())
    assert explain(page).splitlines()[-1] == "    0-500 paragraph - r: " + ("word " * 100)[:71] + "…"


def test_rules_are_explained_with_their_examples():
    rules = Rules.default()
    text = explain(rules)
    assert text.startswith(f"rules: {len(rules)}\n")
    assert "  rule furniture.newsletter [[line]]\n    yes: Sign up to our daily newsletter\n" in text


@pytest.mark.parametrize("value", ["a", 3, None, {"a": 1}, [Span(0, 1), "a"]])
def test_a_value_that_is_not_of_newscorpus_is_a_type_error(value):
    with pytest.raises(TypeError, match="explain takes the values of newscorpus, not"):
        explain(value)
