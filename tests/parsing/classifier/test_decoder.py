"""The learned parts: the table of weights, the decoder over lines, and what it says of its reasons."""

from bisect import bisect_right
from importlib import resources
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscorpus.model import BlockKind
from newscorpus.parsing import parse
from newscorpus.parsing.classifier.context_features import (
    AROUND,
    DISTANCES,
    PLACES,
    Surveyed,
    distances_since,
    features_around,
    places_in_text,
)
from newscorpus.parsing.classifier.decoder import NEAR, lines_near_text
from newscorpus.parsing.classifier.own_features import OWN, WORDS, length_of, lengths_and_steps, own_features
from newscorpus.parsing.classifier.region_features import IN_REGION, best_region, features_in_region
from newscorpus.parsing.classifier.weights import FILE, FIRST, SECOND, default_weights, looked_up, written
from newscorpus.parsing.lines.reading import Line, read_lines

SENTENCE = "The ferry to the island runs again after nine days of storm, the harbour office said on Tuesday."


def test_the_table_is_written_as_it_is_read_and_names_its_sources():
    text = resources.files("newscorpus.parsing").joinpath("data", FILE).read_text("utf-8")
    assert written(default_weights()) == text
    for name in ("article-extraction-benchmark (MIT)", "fundus (MIT)", "(CC-BY-4.0)"):
        assert name in text


def test_every_value_of_every_feature_has_a_weight():
    weights = default_weights()
    assert len(weights.first) == sum(FIRST.values())
    assert len(weights.second) == sum(SECOND.values())


@pytest.mark.parametrize("count", [0, 1, 2, 5])
def test_the_weights_of_lines_are_looked_up_feature_by_feature(count):
    weights = default_weights()
    columns = {"sign": bytes([1] * count), "place": bytes([31] * count)}
    for table, rows in zip(
        (weights.first, weights.second), looked_up(columns, weights.first, weights.second), strict=True
    ):
        at = [sum(list(FIRST.values())[: list(FIRST).index(name)]) for name in columns]
        assert [*rows][:count] == [(table[at[0] + 1], table[at[1] + 31])] * count


def line(text):
    return Line(text, 0, len(text), max(1, len(text.split())), text, 0)


@pytest.mark.parametrize(
    "text", [SENTENCE, "* Home", "12:30", "©", "大坝无恙。", "WHO? ME!", "a@b.example | x", "”", "\x00"]
)
def test_the_features_of_a_line_are_numbers_of_the_table_each_feature_once(text):
    (numbers,) = own_features([line(text)], {"home": 1}).numbers
    assert numbers == sorted(set(numbers))
    assert numbers[-1] < sum(OWN.values())


def test_lengths():
    assert [length_of(words) for words in (1, 3, 4, 8, 9, 20, 21, 500)] == [0, 0, 1, 1, 2, 2, 3, 3]


@given(st.lists(st.integers(0, 600)))
def test_lengths_and_steps_of_many_lines(words):
    lengths, steps = lengths_and_steps(words)
    assert [*lengths] == [length_of(count) for count in words]
    assert [*steps] == [bisect_right(WORDS, count) for count in words]


@given(st.lists(st.booleans(), max_size=80))
def test_how_far_back_the_last_one_is(there):
    back = [next((n - m for m in range(n - 1, -1, -1) if there[m]), DISTANCES[-1]) for n in range(len(there))]
    assert [*distances_since(bytes(there))] == [bisect_right(DISTANCES, distance) for distance in back]


@given(st.lists(st.integers(0, 80), min_size=1))
def test_the_share_of_the_text_above(text):
    text_to = [*accumulate(text, initial=0)]
    whole = text_to[-1] or 1
    assert [*places_in_text(text_to, whole)] == [bisect_right(PLACES, above / whole) for above in text_to]


@given(st.lists(st.sampled_from(["Home", SENTENCE, "***", "Read our story"]), min_size=1, max_size=90))
def test_the_features_of_the_surroundings_have_a_value_for_each_line(texts):
    lines = read_lines("\n\n".join(texts))
    count = len(lines)
    text = [line.words if line.words > 8 else 0 for line in lines]
    columns = features_around(
        Surveyed(
            lines, text, [None] * count, [line.text for line in lines], [0] * count, [1] * count,
            [frozenset(line.text.split()) for line in lines], [False] * count,
        )
    )  # fmt: skip
    assert columns.keys() == AROUND.keys()
    for name, values in columns.items():
        assert len(values) >= count
        assert max(values[:count]) < AROUND[name]


@given(st.lists(st.sampled_from(["Home", "Share", SENTENCE, "***", "* * *"]), max_size=80))
def test_lines_near_text_are_those_with_letters_of_which_one_of_the_next_is_text(texts):
    lines = read_lines("\n\n".join(texts))
    near = lines_near_text(lines)
    labels = {text for text in texts if texts.count(text) >= 8} - {SENTENCE}
    worded = [n for n, line in enumerate(lines) if "*" not in line.text]
    text = [at for at, n in enumerate(worded) if lines[n].text == SENTENCE]
    if not labels:
        assert near == [n for at, n in enumerate(worded) if any(abs(at - other) <= NEAR for other in text)]
    assert near == sorted(set(near))


def test_only_lines_near_text_are_looked_at():
    menu = "\n".join(f"Entry {letter}" for letter in "abcdefghijklmnopqrstuvwxyz")
    lines = read_lines(f"{menu}\n***\n{SENTENCE}\n{menu}")
    assert lines_near_text(lines) == [*range(18, 26), *range(27, 36)]
    page = parse(f"{menu}\n***\n{SENTENCE}\n{menu}")
    assert [block.rule for block in page.blocks][:2] != ["line.far-from-text"] * 2, "a menu is one block"


def test_the_region_is_the_stretch_that_gains_most():
    lines = read_lines(f"Home\n{SENTENCE}\nShare\n{SENTENCE}\nHome\nNews\nSport\n{SENTENCE}")
    assert best_region([-3, 3, -1, 3, -3, -3, -3, -3], lines) == (1, 4)
    assert best_region([-1.0] * 8, lines) == (0, 0)


def test_each_block_says_what_decided():
    page = parse(f"Menu of the house\n\n{SENTENCE} {SENTENCE}\n\n\n{SENTENCE}\n\nRead more about ferries and boats")
    rules = {block.kind: block.rule for block in page.blocks}
    verdict, features = rules[BlockKind.PARAGRAPH].split(": ")
    assert verdict == "line.text"
    assert set(features.split(", ")) <= set(FIRST)


def test_each_line_has_a_value_of_each_feature_of_the_region():
    texts = ["Home", "News", SENTENCE, "Share", SENTENCE, "Home", *("Entry",) * 60]
    lines = read_lines("\n".join(texts))
    columns, start, to_end = features_in_region(
        lines, [-3, -3, 3, -1, 3, -3, *[-3] * 60], [frozenset(line.text.split()) for line in lines]
    )
    told_as_one = sum(IN_REGION[name] for name in ("before", "behind", "from start"))
    assert columns.keys() == IN_REGION.keys() - {"to end", "behind", "from start"}
    for name, values in columns.items():
        assert len(values) >= len(lines)
        assert max(values[: len(lines)]) < (told_as_one if name == "before" else IN_REGION[name])
    assert [*IN_REGION][[*IN_REGION].index("before") :][:3] == ["before", "behind", "from start"]
    places = [
        "before" if value < IN_REGION["before"]
        else "behind" if value < IN_REGION["before"] + IN_REGION["behind"]
        else "from start"
        for value in columns["before"]
    ]  # fmt: skip
    assert places == ["before"] * 2 + ["from start"] * 3 + ["behind"] * 61
    behind = [*columns["before"][5:]]
    assert behind == sorted(behind)
    assert behind[0] < behind[1] < behind[-1]
    assert start == 2
    assert [value // 4 for value in to_end] == [2, 1, 0]
    assert len(to_end) == 3
