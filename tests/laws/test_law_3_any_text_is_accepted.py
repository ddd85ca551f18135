"""Law 3: every text can be parsed, attributed and compared; a value that is not a text is a TypeError that names it."""

from itertools import pairwise

import pytest
from hypothesis import example, given

from newscorpus import (
    build_corpus,
    compare,
    duplicate_keys,
    explain,
    find_duplicates,
    find_quotes,
    parse,
    same_speaker,
    similar_pairs,
    to_html,
    to_newsarticle,
    to_ninjs,
    to_records,
    to_text,
)
from support.any_text import any_text


@given(any_text, any_text)
@example("", "")
def test_any_text_is_parsed_attributed_compared_and_written(one, other):
    corpus = build_corpus([one, other])
    for article in corpus.articles:
        to_newsarticle(article)
        to_ninjs(article)
    to_records(corpus)
    to_text(corpus)
    to_html(corpus)
    explain(corpus).encode("utf-8")
    quotes = (*find_quotes(one), *find_quotes(other))
    for a, b in pairwise(quotes):
        if a.speaker and b.speaker:
            same_speaker(a.speaker, b.speaker)
    compare(one, other)
    find_duplicates([one, other])
    list(similar_pairs([one, other], threshold=0.5))
    duplicate_keys(one)


@pytest.mark.parametrize("wrong", [None, b"bytes", 3, ["text"]], ids=repr)
@pytest.mark.parametrize("function", [parse, find_quotes, duplicate_keys, lambda value: compare(value, "a")])
def test_a_value_that_is_not_a_text_is_a_type_error_that_names_its_type(function, wrong):
    with pytest.raises(TypeError, match=type(wrong).__name__):
        function(wrong)


@pytest.mark.parametrize("function", [build_corpus, find_duplicates, lambda v: list(similar_pairs(v, threshold=0.5))])
def test_a_list_with_a_value_that_is_not_a_text_is_a_type_error(function):
    with pytest.raises(TypeError, match="bytes"):
        function([b"bytes"])
    with pytest.raises(TypeError, match="str"):
        function("one text")


@pytest.mark.parametrize("wrong", [7, b"bytes", "rules"], ids=repr)
def test_a_value_that_is_not_rules_is_a_type_error(wrong):
    with pytest.raises(TypeError, match="parse takes Rules"):
        parse("text", rules=wrong)
