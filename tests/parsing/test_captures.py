"""Whole captures, block by block: ``captures/NAME.txt`` and, beside it, what its blocks are."""

from pathlib import Path

import pytest

from newscorpus.model import BlockKind, Capture, Precision
from newscorpus.parsing import parse

CAPTURES = Path(__file__).parent / "captures"


def read(name: str) -> str:
    return (CAPTURES / f"{name}.txt").read_text("utf-8")


@pytest.mark.parametrize("name", sorted(path.stem for path in CAPTURES.glob("*.txt")))
def test_the_blocks_of_a_capture(name):
    page = parse(read(name))
    rows = [
        f"{block.kind:<11}{'-' if block.article is None else block.article}  {block.span.of(page.capture.text)!r}"
        for block in page.blocks
    ]
    assert rows == (CAPTURES / f"{name}.blocks").read_text("utf-8").splitlines()


def test_stories_one_after_the_other_each_with_its_own_title_and_caption():
    first, second = parse(Capture(read("scroll"), id="scroll")).articles
    assert (first.id, second.id) == ("scroll#0", "scroll#1")
    assert first.title == "Quito Reopens the Cotopaxi Road After Ash Fall"
    assert second.title == "Tallinn Harbour Ferries Go Electric by Autumn"
    assert [(c.text, c.credit) for c in first.captions] == [
        ("Workers sweep ash from the road below Cotopaxi volcano, Ecuador, June 3, 2031.", "Andes Picture Desk")
    ]
    assert [(c.text, c.credit) for c in second.captions] == [
        ("A ferry leaves the old harbour of Tallinn, Estonia, May 30, 2031.", "Reuters")
    ]
    assert first.date_published is None, "the date of a caption is not the story's"
    assert len(first.body), len(second.body) == (4, 3)


def test_headlines_told_by_the_byline_and_stamp_under_them():
    first, second = parse(read("plain")).articles
    assert (first.title, first.authors) == ("Hafen von Tromsø bekommt zweites Eisdock", ("Ingrid Solvang",))
    assert (second.title, second.authors) == ("Neue Brücke über den Pamir-Fluss fertig", ("Sadaf Karimowa",))
    assert [p.text for p in first.body if p.kind == BlockKind.SUBHEADING] == ["Streit um die Kosten"]
    assert second.date_published is not None
    assert second.date_published.value.isoformat() == "2031-02-12T00:00:00"


def test_a_headline_printed_twice_with_a_stamp_and_a_trailing_domain():
    (article,) = parse(read("stamped")).articles
    assert article.title == "Will the rains reach Gaborone before the dams run dry?"
    assert len(article.body) == 4
    assert article.date_published is not None
    assert article.date_published.precision == Precision.MINUTE


def test_a_capture_without_a_title():
    (article,) = parse(read("untitled")).articles
    assert article.title is None
    assert article.agency == "Agência Brasil"
    assert article.date_published is not None
    assert article.date_published.text == "2031-05-09 18:22:07", "the more precise of two stamps of one day"
    assert [p.text for p in article.body if p.kind == BlockKind.SUBHEADING] == [
        "Water for the Dry Months",
        "What Comes Next",
    ]


def test_nothing_but_furniture_is_no_article():
    assert parse(read("furniture")).articles == ()
    assert parse("").articles == ()
    assert parse(" \n\n\t\n").blocks == ()


def test_fragments_of_a_paragraph_are_one_passage_and_the_breaks_are_repairs():
    page = parse(read("fragments"))
    passage = page.articles[0].body[0]
    assert passage.text == (
        "Divers have found the bell of a ferry that sank off Stone Town in 1912, "
        "the museum of the island said on Tuesday, and it still rings."
    )
    assert [(repair.span.of(page.capture.text), repair.text) for repair in passage.repairs] == [
        ("\n", " "),
        ("\n", " "),
        ("\n", " "),
        ("\n", ""),
    ]
