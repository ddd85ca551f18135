"""Law 4: reading the JSON of a value gives an equal value."""

import pytest
from hypothesis import given

from newscorpus import Article, Capture, Corpus, DuplicateGroup, Page, Quote, build_corpus, from_json, to_json
from support.any_text import any_text
from support.captures import CAPTURES, text_of


@given(any_text, any_text)
def test_the_corpus_of_any_text_reads_back(one, other):
    corpus = build_corpus([Capture(one, "one"), Capture(other, "other")])
    assert from_json(to_json(corpus), Corpus) == corpus
    for page in corpus.pages:
        assert from_json(to_json(page), Page) == page


@pytest.mark.parametrize("path", CAPTURES, ids=lambda path: path.stem)
def test_the_corpus_of_a_capture_reads_back(path):
    corpus = build_corpus([text_of(path)] * 2)
    assert from_json(to_json(corpus), Corpus) == corpus
    for quotes in corpus.quotes:
        assert from_json(to_json(quotes), tuple[Quote, ...]) == quotes
    assert from_json(to_json(corpus.groups), tuple[DuplicateGroup, ...]) == corpus.groups
    assert from_json(to_json(corpus.articles), tuple[Article, ...]) == corpus.articles
