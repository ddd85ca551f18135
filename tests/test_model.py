"""The values: checked when made, hashable, copied faithfully, short to print."""

import copy
import pickle
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscorpus import (
    Article,
    Block,
    BlockKind,
    Caption,
    Capture,
    Corpus,
    DuplicateGroup,
    Match,
    Page,
    Passage,
    Precision,
    Quote,
    QuoteKind,
    Relation,
    Repair,
    Span,
    Speaker,
    SpeakerKind,
    Timestamp,
)
from newscorpus.model.text import read

ORIGINAL = "  Glaciersmelt fast.\n\nA caption.\n\nRivers rise in spring.\n"
#           0123456789

FIRST = Passage(BlockKind.PARAGRAPH, "Glaciers melt fast.", Span(2, 20), (Repair(Span(10, 10), " ", "glue.width"),))
SECOND = Passage(BlockKind.PARAGRAPH, "Rivers rise in spring.", Span(34, 56))
STAMP = Timestamp(datetime(2031, 5, 1, 7, 45), Precision.MINUTE, "2031-05-01 07:45", Span(0, 16))
ARTICLE = Article(
    "a#0", "Melt", ("Ana Brito",), STAMP, body=(FIRST, SECOND), captions=(Caption("A caption.", None, Span(22, 32)),)
)
PAGE = Page(Capture(ORIGINAL, "a"), (Block(BlockKind.PARAGRAPH, Span(2, 20), "r", 0),), (ARTICLE,))
SPEAKER = Speaker("Ana Brito", SpeakerKind.PERSON, "engineer", ("Brito",))
QUOTE = Quote(QuoteKind.DIRECT, (Span(0, 8),), (Span(0, 8),), "Glaciers", SPEAKER, Span(9, 13), Span(14, 18), "r", 0.5)
MATCH = Match(0, 1, Relation.UPDATE, 0.5, 0.25, ((Span(0, 2), Span(1, 3)),), 1)
GROUP = DuplicateGroup((0, 1), 0, (MATCH,))
CORPUS = Corpus((PAGE, PAGE), (GROUP,), ((QUOTE,), ()), (SPEAKER,))
VALUES = [
    Span(1, 2),
    FIRST.repairs[0],
    FIRST,
    STAMP,
    ARTICLE,
    PAGE,
    SPEAKER,
    QUOTE,
    MATCH,
    GROUP,
    CORPUS,
    PAGE.blocks[0],
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_a_value_is_hashable_and_copied_faithfully(value):
    for other in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value), attrs.evolve(value)):
        assert other == value
        assert hash(other) == hash(value)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_a_value_is_frozen_and_has_slots(value):
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(value, attrs.fields(type(value))[0].name, None)
    assert not hasattr(value, "__dict__")


def test_a_cached_text_does_not_change_equality_or_copies():
    other = attrs.evolve(ARTICLE)
    assert other.text == "Glaciers melt fast.\n\nRivers rise in spring."
    fresh = attrs.evolve(ARTICLE)
    assert other == fresh
    assert pickle.loads(pickle.dumps(other)).text == other.text


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: Span(3, 2), "Span.end must not be before its start, but is 2 < 3"),
        (lambda: Span(-1, 2), "Span.start must not be negative, but is -1"),
        (lambda: Match(0, 1, Relation.UPDATE, 1.5, 0.5), "Match.containment must be from 0 to 1, but is 1.5"),
        (lambda: Match(0, 1, Relation.UPDATE, float("nan"), 0.5), "Match.containment must be from 0 to 1, but is nan"),
        (lambda: Match(0, 1, Relation.UPDATE, 0.5, 0.5, (), 2), "Match.later must be one of 0 and 1, but is 2"),
        (
            lambda: Passage(BlockKind.TITLE, "a", Span(0, 1)),
            "Passage.kind must be standfirst, subheading or paragraph, but is title",
        ),
        (
            lambda: Passage(BlockKind.PARAGRAPH, "ab", Span(0, 1)),
            "Passage.text has 2 characters, but its span and repairs make 1",
        ),
        (
            lambda: Passage(BlockKind.PARAGRAPH, "ab", Span(0, 1), (Repair(Span(2, 2), " ", "r"),)),
            "Passage.repairs must be in order and inside Span(0, 1), but one is at Span(2, 2)",
        ),
        (
            lambda: Caption("a", None, Span(4, 5), (Repair(Span(3, 4), "", "r"),)),
            "Caption.repairs must be in order and inside",
        ),
        (lambda: Article(body=(FIRST, FIRST)), r"Article.body must not overlap, but Span(2, 20) and Span(2, 20) do"),
        (
            lambda: Page(Capture("a"), (Block(BlockKind.TITLE, Span(0, 2), "r"),), ()),
            "Page.blocks must be in order and inside",
        ),
        (
            lambda: Page(Capture("a"), (Block(BlockKind.TITLE, Span(0, 1), "r", 0),), ()),
            "Page.blocks name article 0, of 0",
        ),
        (lambda: DuplicateGroup((0, 1), 2), "DuplicateGroup.canonical must be one of its members, but is 2"),
        (lambda: DuplicateGroup((1, 0), 1), "DuplicateGroup.members must be in order, each once"),
        (lambda: Corpus((PAGE,)), "Corpus.quotes must be one tuple an article, but are 0 for 1 articles"),
        (lambda: Corpus((), (GROUP,)), "Corpus.groups name article 1, of 0"),
    ],
)
def test_a_wrong_value_is_an_error_that_says_so(make, says):
    with pytest.raises(ValueError) as caught:
        make()
    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: Capture(b"bytes"), "Capture.text must be str, not bytes"),
        (lambda: Capture("a", captured_at="today"), "Capture.captured_at must be datetime or None, not str"),
        (lambda: Span(True, 2), "Span.start must be int, not bool"),
        (lambda: Span(0, 2.0), "Span.end must be int, not float"),
        (lambda: Passage("paragraph", "a", Span(0, 1)), "Passage.kind must be BlockKind, not str"),
        (lambda: Passage(BlockKind.PARAGRAPH, b"a", Span(0, 1)), "Passage.text must be str, not bytes"),
        (lambda: Passage(BlockKind.PARAGRAPH, "a", (0, 1)), "Passage.span must be Span, not tuple"),
        (lambda: Passage(BlockKind.PARAGRAPH, "a", Span(0, 1), []), "Passage.repairs must be a tuple, not list"),
        (lambda: Passage(BlockKind.PARAGRAPH, "a", Span(0, 1), ("b",)), "Passage.repairs[0] must be Repair, not str"),
        (lambda: Article(authors="Ana"), "Article.authors must be a tuple, not str"),
        (lambda: Article(authors=("Ana", 3)), "Article.authors[1] must be str, not int"),
        (lambda: DuplicateGroup((True,), 1), "DuplicateGroup.members[0] must be int, not bool"),
        (lambda: Speaker("a", "person"), "Speaker.kind must be SpeakerKind, not str"),
        (lambda: Match(0, 1, Relation.UPDATE, 0.5, 0.5, ((Span(0, 1),),)), "Match.shared[0] must be a pair of Span"),
        (lambda: ARTICLE.locate((0, 1)), "Article.locate takes a Span, not tuple"),
    ],
)
def test_a_wrong_type_is_an_error_that_says_so(make, says):
    with pytest.raises(TypeError) as caught:
        make()
    assert str(caught.value) == says


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_a_repr_stays_short(value):
    assert len(repr(value)) < 600


def test_a_repr_stays_short_for_long_texts():
    long = "word " * 1_000_000
    assert (
        repr(Capture(long)) == f"Capture(text={long[:56]!r}… (5000000 characters), id='', url=None, captured_at=None)"
    )
    assert len(repr(Article(title=long, authors=(long,) * 1000))) < 600


def test_a_named_zone_becomes_its_offset():
    summer = datetime(2031, 7, 1, 12, tzinfo=ZoneInfo("Europe/Lisbon"))
    assert Capture("a", captured_at=summer).captured_at.tzinfo == timezone(timedelta(hours=1))
    assert Capture("a", captured_at=summer).captured_at == summer
    assert Capture("a", captured_at=datetime(2031, 7, 1)).captured_at.tzinfo is None


@pytest.mark.parametrize(
    ("precision", "text"),
    [
        (Precision.YEAR, "2031"),
        (Precision.MONTH, "2031-05"),
        (Precision.DAY, "2031-05-01"),
        (Precision.HOUR, "2031-05-01T07:00+00:00"),
        (Precision.MINUTE, "2031-05-01T07:00+00:00"),
        (Precision.SECOND, "2031-05-01T07:00:00+00:00"),
    ],
)
def test_a_timestamp_is_written_no_finer_than_it_is(precision, text):
    assert Timestamp(datetime(2031, 5, 1, 7, tzinfo=UTC), precision, "x", Span(0, 1)).isoformat() == text


# --- locate -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["Glaciers", "melt", "fast.", "Rivers", "rise in spring."])
def test_locate_finds_the_same_words(words):
    at = ARTICLE.text.index(words)
    assert ARTICLE.locate(Span(at, at + len(words))).of(ORIGINAL) == words


def test_locate_across_a_repair_and_across_passages():
    assert ARTICLE.locate(Span(0, 13)).of(ORIGINAL) == "Glaciersmelt"
    assert ARTICLE.locate(Span(14, 27)).of(ORIGINAL) == "fast.\n\nA caption.\n\nRivers"


def test_locate_across_passages_that_go_back_in_the_capture():
    columns = Article(body=(SECOND, FIRST))
    assert columns.locate(Span(0, 6)).of(ORIGINAL) == "Rivers"
    assert columns.locate(Span(0, len(columns.text))) == Span(FIRST.span.start, SECOND.span.end)


def test_locate_an_edge_between_passages():
    end = len(FIRST.text)
    assert ARTICLE.locate(Span(end, end)) == Span(20, 20)
    assert ARTICLE.locate(Span(end + 1, end + 3)) == Span(34, 35)
    assert ARTICLE.locate(Span(0, end + 2)) == Span(2, 20)
    assert ARTICLE.locate(Span(len(ARTICLE.text), len(ARTICLE.text))) == Span(56, 56)


@pytest.mark.parametrize("span", [Span(0, 44), Span(44, 44)])
def test_locate_outside_the_text_is_an_error(span):
    with pytest.raises(ValueError, match="is not inside a text of 43 characters"):
        ARTICLE.locate(span)


def test_locate_in_an_article_without_a_body_is_an_error():
    with pytest.raises(ValueError, match="not inside"):
        Article().locate(Span(0, 0))


@st.composite
def repaired(draw):
    """An original text, and an article whose passages lie in it with repairs."""
    pieces, passages, at = [], [], 0
    for _ in range(draw(st.integers(1, 4))):
        gap = draw(st.text(" \n", max_size=3))
        words = draw(st.text("abc \n", max_size=12))
        at += len(gap)
        cuts = sorted(draw(st.lists(st.integers(0, len(words)), max_size=6)))
        cuts = cuts[: len(cuts) // 2 * 2]
        repairs = tuple(
            Repair(Span(at + a, at + b), draw(st.text("-+", max_size=2)), "r")
            for a, b in zip(cuts[::2], cuts[1::2], strict=True)
        )
        span = Span(at, at + len(words))
        pieces += [gap, words]
        text = read("".join(pieces), span, repairs)
        passages.append(Passage(BlockKind.PARAGRAPH, text, span, repairs))
        at += len(words)
    return "".join(pieces), Article(body=tuple(passages))


@given(repaired(), st.data())
def test_law_2_locate_lands_on_the_same_words(made, data):
    original, article = made
    start = data.draw(st.integers(0, len(article.text)))
    end = data.draw(st.integers(start, len(article.text)))
    found = article.locate(Span(start, end))
    assert found.end <= len(original)
    # Letters are never of a repair here: those inside the span are all inside the place found, in order.
    letters = [c for c in article.text[start:end] if c in "abc"]
    rest = iter(found.of(original))
    assert all(letter in rest for letter in letters)


@given(repaired())
def test_law_2_undoing_the_repairs_gives_the_original_back(made):
    original, article = made
    for passage in article.body:
        assert read(original, passage.span, passage.repairs) == passage.text
        kept = [original[a:b] for a, b in _between(passage)]
        at = 0
        for words in kept:
            assert passage.text.find(words, at) >= at
            at = passage.text.index(words, at) + len(words)


def _between(passage):
    at = passage.span.start
    for repair in passage.repairs:
        yield at, repair.span.start
        at = repair.span.end
    yield at, passage.span.end
