"""Law 7: parsing a page twice, or parsing the text of an article, adds and loses nothing."""

import pytest
from hypothesis import given, settings

from newscorpus import parse
from support.any_text import SENTENCES, any_text, invented_captures, seed_lines
from support.captures import CAPTURES, page_of, text_of

# An article's text may begin with lines that look like headlines, so its title and subheadings count as its words.
KINDS = {"title", "standfirst", "subheading", "paragraph"}


def words(page):
    """The words of the articles of a page, in the order of the capture."""
    spans = [(block.span.start, block.span.of(page.capture.text)) for block in page.blocks if block.kind in KINDS]
    return " ".join(text for _, text in sorted(spans)).split()


def check_articles_stay_whole(page):
    for article in page.articles:
        if any(repair.rule.startswith("glue") for passage in article.body for repair in passage.repairs):
            continue  # repaired words can change how the lines around them are classified
        assert [again.text for again in parse(article.text).articles] == [article.text]


@given(any_text)
def test_parsing_any_text_twice_gives_the_same_page(text):
    assert parse(text) == parse(text)


@given(seed_lines)
def test_the_text_of_an_article_keeps_its_words(text):
    for article in parse(text).articles:
        assert words(parse(article.text)) == article.text.split()


@settings(max_examples=200)
@given(invented_captures())
def test_the_text_of_an_article_of_an_invented_capture_stays_one_article(text):
    check_articles_stay_whole(parse(text))


@pytest.mark.parametrize("path", CAPTURES, ids=lambda path: path.stem)
def test_the_articles_of_a_capture_stay_whole(path):
    page = page_of(path)
    assert parse(text_of(path)) == page
    for article in page.articles:
        again = parse(article.text)
        assert words(again) == article.text.split()
        assert len(again.articles) == 1
    check_articles_stay_whole(page)


def test_an_article_that_begins_with_two_lines_like_headlines_stays_whole():
    caption = "A ferry leaves the old harbour of Tallinn. (Reuters)"
    check_articles_stay_whole(parse(f"{caption}\n\n{caption}\n\n{SENTENCES[0]}\n"))
