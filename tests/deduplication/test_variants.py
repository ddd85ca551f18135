"""What happens to the text of news, on invented stories: relations, groups, and keys that lead to them."""

import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscorpus import Relation
from newscorpus.deduplication import compare, duplicate_keys, find_duplicates
from support.invented import EXCERPTS, IDENTICAL, UPDATES, page, reworded, story, text

SEEDS = range(100, 130)
R = Relation
KINDS = [
    *((name, make, {R.IDENTICAL, R.EXCERPT}) for name, make in IDENTICAL.items()),
    *((name, make, {R.EXCERPT}) for name, make in EXCERPTS.items()),
    *((name, make, {R.UPDATE}) for name, make in UPDATES.items()),
    ("reworded", reworded, {R.REWRITE, R.UPDATE}),
]


def together(texts):
    return any({0, 1} <= set(group.members) for group in find_duplicates(texts))


@pytest.mark.parametrize(("make", "right"), [kind[1:] for kind in KINDS], ids=[name for name, _, _ in KINDS])
def test_kind(make, right):
    made = [(text(seed), make(seed)) for seed in SEEDS]
    pairs = [(one, other) for one, other in made if other]
    relations = [match.relation if (match := compare(*pair)) else None for pair in pairs]
    assert sum(relation in right for relation in relations) >= 0.9 * len(pairs), relations
    linked = [pair for pair in pairs if together([*pair, text(1), text(2)])]
    assert len(linked) >= 0.9 * len(pairs)
    for one, other in linked:
        assert set(duplicate_keys(one)) & set(duplicate_keys(other))


def test_different_stories():
    texts = [text(seed) for seed in SEEDS]
    assert not find_duplicates(texts)


def test_a_round_up_joins_nothing():
    stories = [text(seed) for seed in range(6)]
    briefs = [page(story(seed)[0], story(seed)[1][:2]) for seed in range(6)]
    groups = find_duplicates([*stories, *briefs, "\n\n".join(briefs)])
    assert [group.members for group in groups] == [(n, n + 6) for n in range(6)]


def strange(seed, count=160):
    """A text of words that no other seed has."""
    rng = random.Random(seed)
    found = [f"{rng.choice('bdfgklmnprst')}{rng.choice('aeiou')}{seed}{rng.choice('xyz')}{n}" for n in range(count)]
    return page("Of " + " ".join(found[:5]), [" ".join(found[n : n + 40]) + "." for n in range(0, count, 40)])


def test_two_stories_on_two_pages():
    one, other = strange(1), strange(2)
    groups = find_duplicates([one, other, f"{one}\n{other}", f"{one.upper()}\n\n{other}\nPrint\nShare"])
    assert [group.members for group in groups] == [(2, 3)]


def test_a_part_of_two_stories_joins_one():
    quote = page("A word from the mayor", story(5)[1][:2])
    texts = [page(*story(1, 40)) + quote, page(*story(2, 40)) + quote, quote]
    groups = find_duplicates(texts)
    assert len(groups) == 1
    assert len(groups[0].members) == 2


def test_two_excerpts_of_one_story_belong_together():
    title, paragraphs = story(3, 24)
    texts = [page(title, paragraphs), page(title, paragraphs[:4]), page(title, paragraphs[8:])]
    assert [group.members for group in find_duplicates(texts)] == [(0, 1, 2)]


MENU = "\n".join(f"menu item {n} of this page" for n in range(15))


def test_furniture_makes_no_groups():
    assert not find_duplicates([f"{MENU}\n\n{strange(seed)}\n{MENU.upper()}" for seed in range(200)])


def test_a_template_told_of_two_companies():
    template = (
        "{0} declares dividend\n\n{0} Inc said on {1} that its board voted a dividend of {2} cents a share, "
        "payable on {3} to holders of record on {4}.\n\nThe {5} maker paid {6} cents a year before. {7}, its "
        "president, said orders from {8} had been strong."
    )
    one = template.format("Velmora", "Monday", 12, "June 5", "May 9", "bottle", 9, "Ida Brekke", "Norway")
    other = template.format("Castrind", "Friday", 31, "July 1", "June 3", "pump", 30, "Juan Ortiz", "Chile")
    match = compare(one, other)
    assert match is None or match.relation is Relation.PASSAGE
    assert not find_duplicates([one, other])


@settings(deadline=None, max_examples=25)
@given(st.randoms(use_true_random=False))
def test_law_the_order_of_the_sources_changes_no_group(rng):
    kinds = [*IDENTICAL.values(), *EXCERPTS.values(), *UPDATES.values()]
    texts = [made for seed in range(8) for make in rng.sample(kinds, 3) if (made := make(seed))]
    texts += [text(seed) for seed in range(8)]
    texts += [f"{text(0)}\n{text(1)}"]

    def grouped(given):
        return {
            (frozenset(given[n] for n in group.members), given[group.canonical]) for group in find_duplicates(given)
        }

    shuffled = rng.sample(texts, len(texts))
    assert grouped(shuffled) == grouped(texts)


@settings(deadline=None, max_examples=60)
@given(
    st.sampled_from([*IDENTICAL.values(), *EXCERPTS.values(), *UPDATES.values()]),
    st.integers(0, 999),
    st.integers(0, 5),
)
def test_law_compare_is_the_same_both_ways(make, seed, shift):
    one, other = text(seed), make(seed + shift) or ""
    there, back = compare(one, other), compare(other, one)
    if there is None:
        assert back is None
        return
    assert back is not None
    assert (there.relation, there.containment, there.jaccard) == (back.relation, back.containment, back.jaccard)
    assert sorted((b.start, a.start) for a, b in there.shared) == [(a.start, b.start) for a, b in back.shared]


TINY = st.lists(st.sampled_from(["Rain", "rain", "falls", "today", "7", "8", "in Tartu", "\n"]), max_size=6).map(
    " ".join
)
MADE = st.builds(
    lambda make, seed, rest: f"{make(seed) or ''}\n{rest}",
    st.sampled_from([text, *IDENTICAL.values(), *EXCERPTS.values(), *UPDATES.values()]),
    st.integers(0, 3),
    st.sampled_from(["", text(0), MENU, f"{MENU}\n{MENU.upper()}"]),
)


@settings(deadline=None, max_examples=200)
@given(st.tuples(MADE, MADE) | st.tuples(TINY, TINY))
def test_law_compare_says_what_find_duplicates_joins(pair):
    match = compare(*pair)
    assert bool(find_duplicates(pair)) == (match is not None and match.relation is not Relation.PASSAGE)


def test_a_beginning_told_anew():
    for seed in range(10):
        title, *paragraphs = strange(seed, 240).split("\n\n")
        others = strange(seed + 10, 80).split("\n\n")[1:]
        one, other = page(title, paragraphs), page(title, [*others, *paragraphs[2:]])
        assert together([one, other])
        assert compare(one, other).relation is Relation.UPDATE


def test_few_words():
    assert compare("Rain", "RAIN!").relation is Relation.IDENTICAL
    assert [group.members for group in find_duplicates(["Rain", "Snow", "RAIN!"])] == [(0, 2)]


@settings(deadline=None, max_examples=60)
@given(st.sampled_from([*IDENTICAL.values(), *EXCERPTS.values(), *UPDATES.values()]), st.integers(0, 999))
def test_law_shared_passages_are_the_same_words_in_order_and_maximal(make, seed):
    one, other = text(seed), make(seed) or ""
    match = compare(one, other)
    if match is None:
        return
    spans = [a for a, _ in match.shared]
    assert all(before.end <= after.start for before, after in pairwise(spans))
    in_b = sorted(b.start for _, b in match.shared)
    assert len(in_b) == len(set(in_b))
    for a, b in match.shared:
        assert words(a.of(one)) == words(b.of(other))
    for (a, b), (c, d) in pairwise(match.shared):
        adjoining = not words(one[a.end : c.start]) and b.end <= d.start and not words(other[b.end : d.start])
        assert not adjoining


def words(piece):
    from newscorpus.deduplication.tokens import tokens_of

    return tokens_of(piece).words


@settings(deadline=None)
@given(st.lists(st.text(max_size=60), max_size=8))
def test_law_any_text(texts):
    for group in find_duplicates(texts):
        assert group.canonical in group.members
    for one in texts[:3]:
        duplicate_keys(one)
        for other in texts[:3]:
            compare(one, other)


LONG = {
    "NUL": "a\x00" * 100_000,
    "lone surrogates": "\ud800 \udfff" * 50_000,
    "quotation marks": "“" * 200_000,
    "line breaks": "\n" * 200_000,
    "one word": "x" * 1_000_000,
    "one word again and again": "word " * 200_000,
    "entities": "&amp;&#39;" * 30_000,
    "sentences of one letter": "a. " * 100_000,
    "figures": "7 " * 100_000,
}


@pytest.mark.parametrize("long", LONG.values(), ids=LONG)
def test_two_copies_of_a_long_and_odd_text_are_one_story(long):
    keys = duplicate_keys(long)
    match = compare(long, long)
    groups = find_duplicates([long, long + "end", long])
    if keys:
        assert match.relation is Relation.IDENTICAL
        assert [{0, 2} <= {*group.members} for group in groups] == [True]
    else:  # a text without words
        assert match is None
        assert groups == ()


def test_languages_without_spaces():
    one = "市は月曜日に屋内プールを閉鎖すると発表した。修繕費が高すぎるためだという。議会は来月決める。"
    groups = find_duplicates([one, one.replace("。", "。\n"), "天気は晴れ。風は弱い。海は穏やか。波は低い。"])
    assert [group.members for group in groups] == [(0, 1)]
