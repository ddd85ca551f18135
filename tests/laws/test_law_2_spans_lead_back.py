"""Law 2: every span lies inside its text, and undoing the repairs gives the characters of the capture."""

from itertools import pairwise

import pytest
from hypothesis import given, settings

from newscorpus import Span, find_quotes, parse
from newscorpus.model.text import read
from support.any_text import any_text, invented_captures
from support.captures import CAPTURES, page_of

WITHOUT_ARTICLES = {"furniture"}  # captures of boilerplate alone


def check_spans(page):
    text = page.capture.text
    for number, article in enumerate(page.articles):
        assert article.body
        for piece in (*article.body, *article.captions):
            assert piece.text.strip()
            assert piece.span.end <= len(text)
            assert read(text, piece.span, piece.repairs) == piece.text
            assert undone(piece, text) == piece.span.of(text)
            inside = [b for b in page.blocks if b.span.start <= piece.span.start and piece.span.end <= b.span.end]
            assert [block.article for block in inside] == [number]
        for before, after in pairwise(article.body):
            assert before.span.end <= after.span.start
        for stamp in (article.date_published, article.date_modified):
            assert stamp is None or stamp.span.of(text) == stamp.text
        for start in range(0, len(article.text), 7):
            place = article.locate(Span(start, min(start + 5, len(article.text))))
            assert place.end <= len(text)
        check_quotes(article, len(text))


def undone(piece, text):
    """The text of a passage or caption with each repair replaced by the characters of the capture."""
    made, at = "", 0
    for repair in piece.repairs:
        length = repair.span.start - piece.span.start - len(made)
        assert piece.text[at + length : at + length + len(repair.text)] == repair.text
        made += piece.text[at : at + length] + repair.span.of(text)
        at += length + len(repair.text)
    return made + piece.text[at:]


def check_quotes(article, length):
    for quote in find_quotes(article):
        assert quote.parts
        assert list(quote.parts) == sorted(quote.parts, key=lambda span: span.start)
        mentions = [span for span in (quote.mention, quote.cue) if span is not None]
        for span in (*quote.parts, *quote.verbatim, *mentions):
            assert span.start < span.end <= len(article.text)
            assert article.locate(span).end <= length


@given(any_text)
def test_spans_lead_back_from_any_text(text):
    check_spans(parse(text))


@settings(max_examples=200)
@given(invented_captures())
def test_spans_lead_back_from_any_invented_capture(text):
    check_spans(parse(text))


@pytest.mark.parametrize("path", CAPTURES, ids=lambda path: path.stem)
def test_spans_lead_back_from_a_capture(path):
    page = page_of(path)
    check_spans(page)
    assert bool(page.articles) == (path.stem not in WITHOUT_ARTICLES)


def test_spans_are_code_points():
    text = "😀😀 “It holds,” said Ana Brito."
    (quote,) = find_quotes(text)
    assert quote.parts[0].of(text).strip("“”,") == "It holds"
    assert quote.mention == Span(text.index("Ana"), text.index("Ana") + 9)
