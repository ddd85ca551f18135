import pytest

from newscorpus.errors import RulesError
from newscorpus.model import BlockKind, Capture
from newscorpus.parsing import learn_layout, parse
from newscorpus.rules import Rules

STORIES = [
    "Rain fell on the harbour of {0} from dawn to dusk, and the fishermen of the bay stayed at home.",
    "The mayor of {0} opened the new bridge on Friday, two years after the flood had taken the old one.",
    "Teachers in {0} went back to work after the council had promised them more money for books.",
]
PLACES = ["Valdivia", "Porto Novo", "Tórshavn", "Suva"]


def pages(host: str | None) -> list[Capture]:
    url = host and f"https://www.{host}/a"
    return [
        Capture(
            "Write to the editors of this page, they read every letter\n\n"
            + "  ".join(story.format(place) for story in STORIES)
            + "\n\nBy Ana Lund\n4 May 2031\n\nThe tide table for the whole coast, every hour of the day"
            + f"\nOnly in {place}",
            url=url,
        )
        for place in PLACES
    ]


def test_lines_that_recur_are_furniture_and_name_their_rule():
    rules = learn_layout(pages("gulls.example"))
    (rule,) = rules
    assert rule.id == "layout.gulls.example"
    assert rule.lines == (
        "Write to the editors of this page, they read every letter",
        "The tide table for the whole coast, every hour of the day",
    )
    page = parse(pages(None)[0], rules=Rules.default() | rules)
    assert [b.kind for b in page.blocks if b.rule == rule.id] == [BlockKind.FURNITURE] * 2
    assert "tide table" not in "".join(article.text for article in page.articles)


def test_bylines_and_dates_are_no_layout_and_few_captures_teach_nothing():
    assert "By Ana Lund" not in next(iter(learn_layout(pages(None)))).lines
    assert learn_layout(pages(None)[:2]) == Rules()
    assert learn_layout([pages(None)[0]] * 5) == Rules(), "one capture five times is one"
    assert learn_layout([]) == Rules()


def test_each_site_by_itself():
    rules = learn_layout([*pages("gulls.example"), *pages("terns.example")[:2], *pages(None), *pages("[")])
    assert [rule.id for rule in rules] == ["layout.site", "layout.gulls.example"]


def test_what_is_no_capture_is_a_type_error():
    with pytest.raises(TypeError, match="int"):
        learn_layout([7])


def test_layouts_are_rules_like_others():
    mine = Rules.from_toml(
        '[[layout]]\nid = "layout.mine"\nlines = ["Tide  Table"]\nyes = ["tide table"]\nno = ["Tide"]'
    )
    page = parse("Tide table\n\nRain fell on the harbour from dawn to dusk.", rules=Rules.default() | mine)
    assert page.blocks[0].rule == "layout.mine"
    for wrong in ('yes = ["Other"]', 'yes = ["Tide Table"]\nno = ["tide table"]'):
        with pytest.raises(RulesError, match=r"layout\.mine"):
            Rules.from_toml(f'[[layout]]\nid = "layout.mine"\nlines = ["Tide Table"]\n{wrong}')
