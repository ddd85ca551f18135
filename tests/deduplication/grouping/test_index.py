"""DuplicateIndex: the same groups whatever the steps, and JSON Lines that come back."""

import json
import random
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscorpus import FormatError
from newscorpus.deduplication import DuplicateIndex, find_duplicates
from newscorpus.deduplication.candidates import inverted_index as holders
from newscorpus.deduplication.candidates import keyed_texts as nodes
from newscorpus.deduplication.comparison.compare import Comparison
from newscorpus.deduplication.grouping import links
from newscorpus.model import Article, BlockKind, Passage, Precision, Relation, Repair, Span, Timestamp
from support.invented import EXCERPTS, IDENTICAL, UPDATES, text

KINDS = [*IDENTICAL.values(), *EXCERPTS.values(), *UPDATES.values()]


def article(words, day=1, repairs=(), **more):
    date = Timestamp(datetime(2021, 3, day, tzinfo=UTC), Precision.DAY, f"March {day}", Span(0, 7))
    changed = sum(len(r.text) - (r.span.end - r.span.start) for r in repairs)
    body = (Passage(BlockKind.PARAGRAPH, words, Span(0, len(words) - changed), tuple(repairs)),)
    return Article(id=f"page#{day}", date_published=date, body=body, **more)


MENU = "\n".join(f"menu item {n} of this page" for n in range(15))


def crowds(rng):
    """Texts in which many have the same keys: all kinds of variants of a few stories, and pages with one menu."""
    texts = [made for seed in range(4) for make in rng.sample(KINDS, rng.randint(3, 20)) if (made := make(seed))]
    texts += [text(seed) for seed in range(6)] + [f"{text(0)}\n{text(1)}", "", text(0)]
    texts += [f"{MENU}\n\n{text(seed)}\n{MENU.upper()}" for seed in range(8)]
    return rng.sample(texts, len(texts))


@settings(deadline=None, max_examples=25)
@given(st.randoms(use_true_random=False), st.sampled_from([(1, 1), (2, 1), (3, 2), (6, 3), (12, 4)]))
def test_law_an_index_gives_the_groups_of_one_run(rng, bounds):
    with pytest.MonkeyPatch.context() as patch:  # keys are crowded soon, so that centres give way to others
        patch.setattr(holders, "CROWD", bounds[0])
        patch.setattr(holders, "CENTRES", bounds[1])
        patch.setattr(links, "REMEMBERED", 3)
        texts = crowds(rng)
        index = DuplicateIndex()
        while len(index.sources) < len(texts):
            more = texts[len(index.sources) :][: rng.choice((1, 2, 5, 20))]
            index = index.merge(DuplicateIndex().add(more)) if rng.random() < 0.3 else index.add(more)
            if rng.random() < 0.3:
                index = DuplicateIndex.from_jsonl(index.to_jsonl())
        assert index.sources == tuple(texts)
        assert index.groups() == find_duplicates(texts)


def test_crowds_take_links_away_again():
    """The law above would hold nothing if no pair that had been linked stopped meeting."""
    pages = [f"{MENU}\n\n{text(seed)}\n{MENU.upper()}" for seed in range(2)]
    more = [f"{MENU}\n\n{text(seed, 14)}\n{MENU.upper()}" for seed in range(2, 9)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(holders, "CENTRES", 1)
        patch.setattr(holders, "CROWD", 2)
        patch.setattr(links, "compared", lambda first, second, _: Comparison(first, second, [], Relation.UPDATE, False))
        index = DuplicateIndex().add(pages)
        assert index._links.joined == {(0, 1)}
        assert (0, 1) not in index.add(more)._links.joined


def test_a_saved_index_goes_on_as_the_index_itself():
    index = DuplicateIndex().add([text(seed) for seed in range(4)] + [text(1).upper(), UPDATES["a number"](2)])
    loaded = DuplicateIndex.from_jsonl(index.to_jsonl())
    assert loaded == index
    assert loaded.groups() == index.groups()
    more = [text(seed) for seed in range(2, 6)] + [text(4).lower()]
    assert loaded.add(more).groups() == index.add(more).groups() == find_duplicates([*index.sources, *more])


def compared_texts(function, *arguments):
    """How many pairs a call compares and how many texts it divides into words."""
    with pytest.MonkeyPatch.context() as patch:
        made = []
        for module, name in ((links, "compared"), (nodes, "tokens_of")):
            old = getattr(module, name)
            patch.setattr(module, name, lambda *given, old=old, name=name: made.append(name) or old(*given))
        function(*arguments)
    return made.count("compared"), made.count("tokens_of")


def unlike(seed):
    """A text of words that no other seed has."""
    return " ".join(f"word{n}of{seed}" for n in range(80))


def test_a_key_counts_half_from_when_it_is_crowded():
    """Also in two texts that are the longest that have it, so that they go on to meet in it."""
    pages = ["\n".join((MENU, *map(unlike, range(seed, seed + 5)))) for seed in (0, 10)]
    more = [f"{MENU}\n{unlike(seed)}" for seed in range(20, 27)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(links, "may_be_one_story", lambda *_: True)
        patch.setattr(links, "compared", lambda first, second, _: Comparison(first, second, [], Relation.UPDATE, False))
        index = DuplicateIndex().add(pages)
        assert index._links.joined == {(0, 1)}
        assert (0, 1) not in DuplicateIndex().add([*pages, *more])._links.joined
        assert (0, 1) not in index.add(more)._links.joined


def test_the_slices_of_keys_decide_nothing():
    texts = crowds(random.Random(7))
    groups = find_duplicates(texts)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(holders, "SLICE", 1)
        index = DuplicateIndex().add(texts[:20]).add(texts[20:])
        assert find_duplicates(texts) == index.groups() == groups


def test_adding_a_day_reads_and_compares_that_day_alone():
    day = [unlike(1000), unlike(3).upper(), unlike(4)]
    index = DuplicateIndex().add([unlike(seed) for seed in range(20)] + [f"{unlike(seed)}." for seed in range(20)])
    larger = index.add([unlike(seed) for seed in range(100, 300)])
    assert compared_texts(index.add, day) == compared_texts(larger.add, day) == (1, 2)


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


HEADER = {"format": "newscorpus duplicate index 3", "threshold": 0.6, "joined": [], "parts": [], "left_out": []}
PAIRS = "must be pairs of positions of different texts, but one is"


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ([], "line 1: format must be 'newscorpus duplicate index 3', but is None"),
        ([{"format": "other"}], "line 1: format must be"),
        ([HEADER | {"threshold": 2}], "line 1: threshold must be above 0"),
        ([HEADER | {"threshold": None}], "line 1: threshold must be a number, not NoneType"),
        ([HEADER, 3], "line 2: must be an object, not int"),
        ([HEADER, {}], "line 2: must have a text or an article"),
        ([HEADER, {"article": {"title": 3}}], r"line 2: .*must be str, not int.*title"),
        ([HEADER | {"joined": 3}], f"line 1: joined {PAIRS} 3"),
        ([HEADER | {"parts": [[0, 1]]}, {"text": "a"}], rf"line 1: parts {PAIRS} \[0, 1\]"),
        ([HEADER | {"parts": [[0, 1]]}, {"text": "a"}, {"text": "?"}], rf"line 1: parts {PAIRS} \[0, 1\]"),
        ([HEADER | {"left_out": [[0, 1]]}, {"text": "a"}, {"text": "a"}], rf"line 1: left_out {PAIRS} \[0, 1\]"),
        ([HEADER | {"joined": [[0, 1, 2]]}, *({"text": c} for c in "abc")], rf"line 1: joined {PAIRS} \[0, 1, 2\]"),
        ([HEADER | {"joined": [[0, True]]}, *({"text": c} for c in "ab")], rf"line 1: joined {PAIRS} \[0, True\]"),
        ([HEADER | {"joined": [[0, -1]]}, *({"text": c} for c in "ab")], rf"line 1: joined {PAIRS} \[0, -1\]"),
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
