"""What the lines around a story say of it, as it arrives in the article."""

from datetime import datetime

from newscorpus.model import BlockKind, Capture
from newscorpus.parsing import parse
from newscorpus.rules import Rules

STORY = (
    "The ferry to the island runs again after nine days of storm, the harbour office said on Tuesday.\n\n"
    "Tickets bought for the cancelled crossings stay valid until the end of the month, it added.\n\n"
    "The next storm is due on 3 March 2031, the weather desk said, and may last for two days.\n"
)


def test_a_date_in_the_text_is_not_the_storys():
    (article,) = parse(f"Ferry runs again\nBy Ana Lund\n\n{STORY}").articles
    assert article.date_published is None
    assert "3 March 2031" in article.text


def test_a_line_that_says_when_the_story_was_published_is_no_text():
    text = f"Ferry runs again\nShare\n\nPosted on December 20, 2030 by Ana Lund for all our readers.\n\n{STORY}"
    (article,) = parse(text).articles
    assert article.date_published is not None
    assert article.date_published.value == datetime(2030, 12, 20)
    assert "Posted" not in article.text


def test_relative_dates_need_the_moment_of_the_capture():
    text = f"Ferry runs again\n2 hours ago\n\n{STORY}"
    moment = datetime(2031, 2, 3, 12)
    (article,) = parse(Capture(text, captured_at=moment)).articles
    assert article.date_published is not None
    assert article.date_published.value.hour == 10
    assert parse(text).articles[0].date_published is None


def test_a_caption_in_fragments_knows_where_its_words_end():
    text = f"Ferry runs again\n\nThe ferry of the bay leaves\nSan Telmo\nat dawn. (Reuters)\n\n{STORY}"
    page = parse(text)
    (caption,) = page.articles[0].captions
    assert (caption.text, caption.credit) == ("The ferry of the bay leaves San Telmo at dawn.", "Reuters")
    assert caption.span.of(text) == "The ferry of the bay leaves\nSan Telmo\nat dawn."


def test_a_line_that_is_only_a_credit_is_no_caption_of_its_own():
    text = f"Ferry runs again\n\nThe ferry leaves the old pier of the town\nPhoto: Ana Lund/Reuters\n\n{STORY}"
    for caption in parse(text).articles[0].captions:
        assert caption.text == "The ferry leaves the old pier of the town"
        assert caption.credit == "Ana Lund/Reuters"


def test_captions_of_a_rule_of_ones_own():
    mine = Rules.from_toml(
        '[[line]]\nid = "mine.picture"\nkind = "caption"\nmatch = "^In the picture"\nyes = ["In the picture: gulls"]'
    )
    page = parse(f"Ferry runs again\n\nIn the picture: gulls over the pier\n\n{STORY}", rules=Rules.default() | mine)
    assert [caption.text for caption in page.articles[0].captions] == ["In the picture: gulls over the pier"]
    assert [block.kind for block in page.blocks if block.rule == "mine.picture"] == [BlockKind.CAPTION]


def test_the_publisher_is_told_by_the_address_or_the_last_line():
    assert parse(Capture(STORY, url="https://www.quay.example/a")).articles[0].publisher == "quay.example"
    assert parse(f"Ferry runs again\n2031-02-03\n{STORY}\nwww.gull.example\n").articles[0].publisher == "gull.example"


def test_a_line_between_headline_and_byline_is_the_standfirst():
    line = "After nine days of storm the boats of the bay leave the harbour again, but not all of them."
    page = parse(f"Home\nNews\n\nFerry runs again\n\n{line}\n\nBy Ana Lund\n4 March 2031\n\n{STORY}\nShare\n")
    (article,) = page.articles
    assert (article.body[0].kind, article.body[0].text) == (BlockKind.STANDFIRST, line)
    assert [passage.kind for passage in article.body][1:] == [BlockKind.PARAGRAPH] * 3
    assert article.title == "Ferry runs again"
