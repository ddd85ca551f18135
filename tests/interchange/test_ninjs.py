"""ninjs 3.0: the properties that the exporter uses are as the schema says."""

import json
import re
from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

import pytest
from attrs import evolve
from hypothesis import given

from newscorpus import Article, Precision
from newscorpus.interchange.ninjs import to_ninjs
from support.invented_articles import FULL, articles, stamp

DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)")  # RFC 3339, as JSON Schema requires

# From http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json: the properties of an item and of the objects in its arrays.
# Other properties are not allowed. An exclamation mark means that a property is required.
TEXT = {"role": str, "contentType": str, "value!": str}
ITEM = {
    "uri!": str,
    "type": str,
    "standard": {"name": str, "version": str, "schema": str},
    "firstCreated": DATE_TIME,
    "versionCreated": DATE_TIME,
    "by": str,
    "located": str,
    "headlines": [TEXT],
    "descriptions": [TEXT],
    "bodies": [{**TEXT, "charCount": int, "wordCount": int}],
    "infoSources": [{"name": str, "role": str}],
    "altIds": [{"role": str, "value": str}],
}
ITEM["associations"] = [{"name!": str, **{name: kind for name, kind in ITEM.items() if name != "associations"}}]


def check(value, schema, path="$"):
    match schema:
        case dict():
            assert isinstance(value, dict), path
            required = {name[:-1] for name in schema if name.endswith("!")}
            kinds = {name.rstrip("!"): kind for name, kind in schema.items()}
            assert required <= value.keys() <= kinds.keys(), path
            for name, item in value.items():
                check(item, kinds[name], f"{path}.{name}")
        case [kind]:
            assert isinstance(value, list), path
            assert value, path
            for n, item in enumerate(value):
                check(item, kind, f"{path}[{n}]")
        case re.Pattern():
            assert schema.fullmatch(value), path
        case _:
            assert type(value) is schema, path


def test_every_field_becomes_a_property():
    item = to_ninjs(FULL)
    check(item, ITEM)
    assert item["type"] == "text"
    assert item["standard"]["version"] == "3.0"
    assert item["firstCreated"] == "2031-04-02T09:30:00+03:00"
    assert item["by"] == "Aino Rebane, Tiit Oja"
    assert item["located"] == "KURESSOO"
    assert item["headlines"] == [{"role": "main", "value": FULL.title}]
    assert item["infoSources"] == [
        {"name": "The Kuressoo Post", "role": "publisher"},
        {"name": "Balt Wire", "role": "agency"},
    ]
    assert item["altIds"] == [{"role": "newscorpus", "value": "lantern#0"}, {"role": "url", "value": FULL.url}]


def test_the_body_is_given_as_text_and_as_escaped_markup():
    plain, rich = to_ninjs(FULL)["bodies"]
    assert plain["value"] == FULL.text
    assert (plain["charCount"], plain["wordCount"]) == (len(FULL.text), 27)
    assert rich["value"].splitlines()[2] == "<h2>Glass &amp; tin</h2>"


def test_captions_become_associated_pictures():
    first, second = to_ninjs(FULL)["associations"]
    assert first["by"] == "Jaan Mets"
    assert first["descriptions"][0]["value"] == "A lantern"
    assert "by" not in second
    assert first["uri"] != second["uri"]


def test_a_date_without_a_full_time_is_a_description():
    item = to_ninjs(FULL)
    assert {"role": "dateModified", "contentType": "text/plain", "value": "2031-04-02"} in item["descriptions"]
    assert item["descriptions"][0] == {
        "role": "standfirst",
        "contentType": "text/plain",
        "value": "Forty workshops stay shut.",
    }


@pytest.mark.parametrize(
    ("value", "precision", "time"),
    [
        (datetime(2031, 4, 2, 9, 30, tzinfo=UTC), "minute", "2031-04-02T09:30:00+00:00"),
        (datetime(2031, 4, 2, 9, 30, 5, tzinfo=UTC), "second", "2031-04-02T09:30:05+00:00"),
        (datetime(2031, 4, 2, 9, tzinfo=UTC), "hour", None),
        (datetime(2031, 4, 2, 9, 30), "minute", None),
        (datetime(2031, 4, 2, 9, 30, tzinfo=timezone(timedelta(minutes=19, seconds=32))), "minute", None),
    ],
)
def test_only_full_times_with_an_offset_are_times(value, precision, time):
    item = to_ninjs(Article(date_published=stamp(value, Precision(precision))))
    assert item.get("firstCreated") == item.get("versionCreated") == time
    assert ("descriptions" in item) == (time is None)


def test_the_version_has_the_date_of_the_last_change():
    later = stamp(datetime(2031, 4, 3, tzinfo=UTC))
    item = to_ninjs(evolve(FULL, date_modified=later))
    assert item["firstCreated"] < item["versionCreated"] == "2031-04-03T00:00:00+00:00"


def test_the_uri_depends_on_the_id_and_the_url_alone():
    assert to_ninjs(FULL)["uri"] == to_ninjs(evolve(FULL, title="Another"))["uri"]
    others = (evolve(FULL, id="lantern#1"), evolve(FULL, url=None), Article())
    assert len({to_ninjs(article)["uri"] for article in (FULL, *others)}) == 4
    assert UUID(to_ninjs(FULL)["uri"]).version == 5


def test_an_empty_field_becomes_no_property():
    assert to_ninjs(Article()).keys() == {"uri", "type", "standard"}


@given(articles)
def test_law_any_article_is_json_that_the_schema_allows(article):
    item = to_ninjs(article)
    check(item, ITEM)
    assert json.loads(json.dumps(item)) == item
