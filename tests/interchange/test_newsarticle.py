"""schema.org NewsArticle."""

import json
from datetime import datetime

import pytest
from attrs import evolve
from hypothesis import given

from newscorpus import Article, Precision
from newscorpus.interchange.newsarticle import to_newsarticle
from support.invented_articles import FULL, articles, stamp

# The properties that the exporter uses, with the type that schema.org expects.
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


def test_every_field_becomes_a_property():
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


def test_an_empty_field_becomes_no_property():
    assert to_newsarticle(Article()) == {"@context": "https://schema.org", "@type": "NewsArticle"}


@pytest.mark.parametrize(
    ("precision", "written"),
    [("year", "2031"), ("month", "2031-04"), ("day", "2031-04-02"), ("minute", "2031-04-02T09:30")],
)
def test_a_date_is_as_precise_as_it_is_printed(precision, written):
    article = evolve(FULL, date_published=stamp(datetime(2031, 4, 2, 9, 30), Precision(precision)))
    assert to_newsarticle(article)["datePublished"] == written


@given(articles)
def test_law_any_article_is_json_with_the_expected_types(article):
    made = to_newsarticle(article)
    assert {name: type(value) for name, value in made.items()}.items() <= EXPECTED.items()
    assert json.loads(json.dumps(made)) == made
