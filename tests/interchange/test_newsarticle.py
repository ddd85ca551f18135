"""schema.org NewsArticle."""

import json
from datetime import datetime

import pytest
from attrs import evolve
from hypothesis import given

from newscorpus import Article, Precision
from newscorpus.interchange.newsarticle import to_newsarticle
from support.invented_articles import FULL, articles, stamp

# The properties used, each with the types that schema.org expects of it.
EXPECTED = {
    "@context": str,
    "@type": str,
    "identifier": str,
    "url": str,
    "headline": str,
    "abstract": str,
    "datePublished": str,
    "dateModified": str,
    "dateline": str,
    "author": list,
    "publisher": dict,
    "sourceOrganization": dict,
    "articleBody": str,
    "wordCount": int,
    "associatedMedia": list,
}


def test_everything_that_is_known_is_said():
    assert to_newsarticle(FULL) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "identifier": "lantern#0",
        "url": "https://post.example/lantern?a=1&b=2",
        "headline": "Lantern makers <& sons> of Kuressoo strike",
        "abstract": "Forty workshops stay shut.",
        "datePublished": "2031-04-02T09:30+03:00",
        "dateModified": "2031-04-02",
        "dateline": "KURESSOO",
        "author": [{"@type": "Person", "name": "Aino Rebane"}, {"@type": "Person", "name": "Tiit Oja"}],
        "publisher": {"@type": "Organization", "name": "The Kuressoo Post"},
        "sourceOrganization": {"@type": "Organization", "name": "Balt Wire"},
        "articleBody": FULL.text,
        "wordCount": 27,
        "associatedMedia": [
            {"@type": "ImageObject", "caption": "A lantern", "creditText": "Jaan Mets"},
            {"@type": "ImageObject", "caption": "A strike"},
        ],
    }


def test_what_is_not_known_is_not_said():
    assert to_newsarticle(Article()) == {"@context": "https://schema.org", "@type": "NewsArticle"}


@pytest.mark.parametrize(
    ("precision", "written"),
    [("year", "2031"), ("month", "2031-04"), ("day", "2031-04-02"), ("minute", "2031-04-02T09:30")],
)
def test_dates_are_no_finer_than_printed(precision, written):
    article = evolve(FULL, date_published=stamp(datetime(2031, 4, 2, 9, 30), Precision(precision)))
    assert to_newsarticle(article)["datePublished"] == written


@given(articles)
def test_law_any_article_is_json_of_the_expected_types(article):
    made = to_newsarticle(article)
    assert {name: type(value) for name, value in made.items()}.items() <= EXPECTED.items()
    assert json.loads(json.dumps(made)) == made
