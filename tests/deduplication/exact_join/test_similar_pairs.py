"""similar_pairs is what its definition says, for any texts."""

import random
import re
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscorpus.deduplication import similar_pairs

WORDS = ("harbour", "council", "Vote", "İzmir", "straße", "tide", "ferry", "the", "of", "a")
TEXTS = st.lists(
    st.one_of(
        st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join),
        st.lists(st.sampled_from(WORDS[:2]), max_size=30).map(", ".join),
        st.text(max_size=12),
    ),
    max_size=14,
)


def shingles(text, n):
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i : i + n]) for i in range(max(1, len(words) - n + 1))} if words else set()


def brute_force(texts, threshold, measure, n):
    found = []
    for j, i in product(range(len(texts)), repeat=2):
        x, y = shingles(texts[i], n), shingles(texts[j], n)
        if i < j and x and y:
            shared = len(x & y)
            score = shared / (len(x | y) if measure == "jaccard" else min(len(x), len(y)))
            if score >= threshold:
                found.append((i, j, score))
    return found


@settings(deadline=None)
@given(
    texts=TEXTS,
    threshold=st.one_of(st.sampled_from((0.01, 0.2, 0.5, 0.6, 0.75, 0.8, 0.9, 1.0)), st.floats(0.001, 1)),
    measure=st.sampled_from(("jaccard", "containment")),
    n=st.integers(1, 6),
)
def test_law_similar_pairs_equals_brute_force(texts, threshold, measure, n):
    got = list(similar_pairs(texts, threshold=threshold, measure=measure, shingle=n))
    assert got == brute_force(texts, threshold, measure, n)


@pytest.mark.parametrize("measure", ["jaccard", "containment"])
@pytest.mark.parametrize("threshold", [0.3, 0.5, 0.7, 0.9])
@pytest.mark.parametrize("seed", range(5))
def test_texts_of_the_length_of_stories(seed, measure, threshold):
    rng = random.Random(seed)
    vocabulary = [f"word{n}" for n in range(300)]
    texts = [" ".join(rng.choices(vocabulary, k=rng.randint(3, 120))) for _ in range(8)]
    for text in list(texts):
        words = text.split()
        start = rng.randrange(len(words))
        texts.append(" ".join(words[start:]))
        texts.append(" ".join(rng.choice(vocabulary) if rng.random() < 0.05 else word for word in words))
    rng.shuffle(texts)
    got = list(similar_pairs(texts, threshold=threshold, measure=measure, shingle=3))
    assert got == brute_force(texts, threshold, measure, 3)


def test_the_score_is_the_quotient_that_python_gives():
    texts = ["one two three four", "one two three four five six"]  # 2 of 4 three-word shingles
    assert list(similar_pairs(texts, threshold=0.5, shingle=3)) == [(0, 1, 0.5)]
    assert not list(similar_pairs(texts, threshold=0.5000001, shingle=3))


def test_the_same_text_many_times():
    texts = ["the ferry left the harbour at dawn"] * 60
    assert list(similar_pairs(texts, threshold=0.9)) == [(i, j, 1.0) for j in range(60) for i in range(j)]


def test_furniture_that_all_share_makes_no_pairs():
    page = " ".join(f"menu{n}" for n in range(150))
    texts = [f"{page} {' '.join(f'story{k}x{n}' for n in range(160))}" for k in range(300)]
    assert not list(similar_pairs(texts, threshold=0.5))
    assert not list(similar_pairs(texts, threshold=0.5, measure="containment"))
    assert len(list(similar_pairs(texts, threshold=0.4, measure="containment"))) == 300 * 299 / 2


def test_an_iterator_is_read_once():
    assert list(similar_pairs(iter(["a b c", "a b c"]), threshold=1)) == [(0, 1, 1.0)]


@pytest.mark.parametrize(
    "text", ["a\x00b " * 2000, "\ud800 word " * 2000, "x " * 200_000, "\n" * 100_000, "“" * 100_000]
)
def test_any_text(text):
    pairs = list(similar_pairs([text, text], threshold=0.5))
    assert pairs == ([(0, 1, 1.0)] if re.search(r"\w", text) else [])


@pytest.mark.parametrize(
    ("changed", "error", "says"),
    [
        ({"threshold": 0}, ValueError, "threshold must be above 0 and at most 1, but is 0"),
        ({"threshold": 1.01}, ValueError, "but is 1.01"),
        ({"threshold": float("nan")}, ValueError, "but is nan"),
        ({"threshold": "0.5"}, TypeError, "threshold must be a number, not str"),
        ({"threshold": True}, TypeError, "threshold must be a number, not bool"),
        ({"shingle": 0}, ValueError, "shingle must be at least 1, but is 0"),
        ({"shingle": 2.0}, TypeError, "shingle must be an int, not float"),
        ({"measure": "dice"}, ValueError, "measure must be 'jaccard' or 'containment', not 'dice'"),
        ({"texts": "a text"}, TypeError, "texts must be an iterable of str, not str"),
        ({"texts": None}, TypeError, "texts must be an iterable of str, not NoneType"),
        ({"texts": ["a", "b", b"c"]}, TypeError, r"texts\[2\] must be str, not bytes"),
    ],
)
def test_wrong_arguments(changed, error, says):
    arguments = {"texts": ["a b"], "threshold": 0.5} | changed
    with pytest.raises(error, match=says):
        similar_pairs(arguments.pop("texts"), **arguments)


def test_every_pair_of_three():
    texts = ["a b c d e f", "a b c d e g", "a b c d e h"]
    assert {(i, j) for i, j, _ in similar_pairs(texts, threshold=0.3)} == set(combinations(range(3), 2))
