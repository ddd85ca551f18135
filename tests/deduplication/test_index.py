"""DuplicateIndex: the same groups whatever the steps, and JSON Lines that come back."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deduplication.invented import EXCERPTS, IDENTICAL, UPDATES, text
from newscorpus import FormatError
from newscorpus.deduplication import DuplicateIndex, find_duplicates
from newscorpus.model import Article, BlockKind, Passage, Precision, Repair, Span, Timestamp

KINDS = [*IDENTICAL.values(), *EXCERPTS.values(), *UPDATES.values()]


def article(words, day=1, repairs=(), **more):
    date = Timestamp(datetime(2021, 3, day, tzinfo=UTC), Precision.DAY, f"March {day}", Span(0, 7))
    changed = sum(len(r.text) - (r.span.end - r.span.start) for r in repairs)
    body = (Passage(BlockKind.PARAGRAPH, words, Span(0, len(words) - changed), tuple(repairs)),)
    return Article(id=f"page#{day}", date_published=date, body=body, **more)


@settings(deadline=None, max_examples=15)
@given(st.randoms(use_true_random=False), st.integers(1, 6))
def test_law_an_index_gives_the_groups_of_one_run(rng, steps):
    texts = [made for seed in range(9) for make in rng.sample(KINDS, 3) if (made := make(seed))]
    texts += [text(seed) for seed in range(9)] + [f"{text(0)}\n{text(1)}", "", text(0)]
    rng.shuffle(texts)
    index = DuplicateIndex()
    size = len(texts) // steps + 1
    for start in range(0, len(texts), size):
        index = index.add(texts[start : start + size])
    assert index.sources == tuple(texts)
    assert index.groups() == find_duplicates(texts)
    loaded = DuplicateIndex.from_jsonl(index.to_jsonl())
    assert loaded == index
    assert loaded.groups() == index.groups()
    more = [text(seed) for seed in range(5, 12)]
    assert loaded.add(more).groups() == index.add(more).groups() == find_duplicates([*texts, *more])


def test_adding_changes_nothing_that_is_there():
    empty = DuplicateIndex()
    one = empty.add([text(1)])
    two = one.add([text(1).upper()])
    other = one.add([text(2)])
    again = two.add([text(1).lower()])
    assert (empty.groups(), one.groups(), other.groups()) == ((), (), ())
    assert [group.members for group in two.groups()] == [(0, 1)]
    assert [group.members for group in again.groups()] == [(0, 1, 2)]
    assert [group.members for group in one.add([text(3), text(1)]).groups()] == [(0, 2)]


def test_merge():
    one, other = DuplicateIndex().add([text(1), text(2)]), DuplicateIndex().add([text(3), text(2).upper()])
    assert [group.members for group in one.merge(other).groups()] == [(1, 3)]
    with pytest.raises(ValueError, match=r"the thresholds must be the same, but are 0\.6 and 0\.5"):
        one.merge(DuplicateIndex(0.5))
    with pytest.raises(TypeError, match="merge takes a DuplicateIndex, not list"):
        one.merge([])


def test_articles_come_back():
    repaired = article("pool s", 2, (Repair(Span(4, 4), " ", "glue"),), title="A")
    index = DuplicateIndex().add([article(text(1)), text(1), repaired])
    loaded = DuplicateIndex.from_jsonl(index.to_jsonl())
    assert loaded.sources == index.sources
    assert loaded.groups() == index.groups()
    assert repr(loaded) == "DuplicateIndex(threshold=0.6, sources=<3>)"


def test_a_lone_surrogate_comes_back():
    index = DuplicateIndex().add(["\ud800 harbour", "\x00\u2028 harbour\r"])
    assert DuplicateIndex.from_jsonl(index.to_jsonl()) == index


HEADER = {"format": "newscorpus duplicate index 1", "threshold": 0.6, "parts": []}


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ([], "line 1: format must be 'newscorpus duplicate index 1', but is None"),
        ([{"format": "other"}], "line 1: format must be"),
        ([HEADER | {"threshold": 2}], "line 1: threshold must be above 0"),
        ([HEADER | {"threshold": None}], "line 1: threshold must be a number, not NoneType"),
        ([HEADER, 3], "line 2: must be an object, not int"),
        ([HEADER, {}], "line 2: must have a text or an article"),
        ([HEADER, {"article": {"title": 3}}], r"line 2: .*must be str, not int.*title"),
        ([HEADER, {"text": "a b"}], "line 2: set must be that of a text before, or 0, but is None"),
        ([HEADER, {"text": "a b", "set": 0, "keys": "x"}], "line 2: keys must be a list of int"),
        ([HEADER, {"text": "a b", "set": 1, "keys": []}], "line 2: set must be"),
        ([HEADER | {"parts": [[0, 1]]}, {"text": "a", "set": 0, "keys": [1]}], "line 1: parts must be pairs"),
        ([HEADER | {"parts": 3}], "line 1: parts must be pairs of numbers below 0, but one is 3"),
    ],
)
def test_wrong_lines(lines, says):
    with pytest.raises(FormatError, match=says):
        DuplicateIndex.from_jsonl("\n".join(json.dumps(line) for line in lines))


def test_what_is_no_json():
    with pytest.raises(FormatError, match="line 2: not JSON"):
        DuplicateIndex.from_jsonl(f"{json.dumps(HEADER)}\n{{")
    with pytest.raises(TypeError, match="from_jsonl takes a str, not bytes"):
        DuplicateIndex.from_jsonl(b"")
    with pytest.raises(ValueError, match="threshold must be above 0"):
        DuplicateIndex(0)
    with pytest.raises(TypeError, match=r"sources\[0\] must be str or Article, not int"):
        DuplicateIndex().add([1])


def test_the_canonical_source():
    words = text(1)
    repaired = article(words, 1, (Repair(Span(4, 4), " ", "glue"),))
    (group,) = find_duplicates([words, article(words, 2), repaired, article(words, 1), article(f"{words} More.", 9)])
    assert group.canonical == 4  # the fullest
    (group,) = find_duplicates([words, article(words, 2), repaired, article(words, 1)])
    assert group.canonical == 3  # the earliest dated, the least repaired
    (group,) = find_duplicates([words, repaired, article(words, 2)])
    assert group.canonical == 1
    (group,) = find_duplicates([words.lower(), words])
    assert group.canonical == 1  # the first by code points
    (group,) = find_duplicates([words, repaired, article(words, 2)], prefer=lambda source: isinstance(source, str))
    assert group.canonical == 0
    assert [(match.a, match.b) for match in group.matches] == [(0, 1), (0, 2)]


def test_the_later_version():
    words = text(1)
    older, newer = article(words, 1), article(UPDATES["a number"](3), 2)
    (group,) = find_duplicates([newer, article(text(3), 1)])
    assert group.matches[0].later == 0
    (group,) = find_duplicates([article(text(3), 1), newer])
    assert group.matches[0].later == 1
    naive = Timestamp(datetime(2021, 3, 2, 8), Precision.HOUR, "", Span(0, 0))  # naive is the point
    modified = Article(id="", date_published=older.date_published, date_modified=naive, body=newer.body)
    (group,) = find_duplicates([article(text(3), 1), modified])
    assert group.matches[0].later == 1
    same_day = Article(id="", date_published=naive, body=newer.body)
    (group,) = find_duplicates([article(text(3), 2), same_day])
    assert group.matches[0].later is None  # days are all that both give
    (group,) = find_duplicates([f"UPDATE 2 {UPDATES['a number'](3)}", f"UPDATE 1 {text(3)}"])
    assert group.matches[0].later == 0
    (group,) = find_duplicates([text(3), f"Corrected: {UPDATES['a number'](3)}"])
    assert group.matches[0].later == 1
    (group,) = find_duplicates([text(3), UPDATES["a number"](3)])
    assert group.matches[0].later is None
