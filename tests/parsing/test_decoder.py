"""The learned parts: the table of weights, the decoder over lines, and what it says of its reasons."""

from importlib import resources

import pytest

from newscorpus.model import BlockKind
from newscorpus.parsing import parse
from newscorpus.parsing.decoder import lines_near_text
from newscorpus.parsing.lines import read_lines
from newscorpus.parsing.region import IN_REGION, best_region, traits_in_region
from newscorpus.parsing.traits import OWN, end_of, length_of, own_traits
from newscorpus.parsing.weights import FILE, FIRST, SECOND, default_weights, trait_names, written
from newscorpus.rules.hints import hint_words

SENTENCE = "The ferry to the island runs again after nine days of storm, the harbour office said on Tuesday."


def test_the_table_is_written_as_it_is_read_and_names_its_sources():
    text = resources.files("newscorpus.parsing").joinpath("data", FILE).read_text("utf-8")
    assert written(default_weights()) == text
    for name in ("article-extraction-benchmark (MIT)", "fundus (MIT)", "(CC-BY-4.0)"):
        assert name in text


def test_every_value_of_every_trait_has_a_weight_and_a_name():
    weights = default_weights()
    assert len(weights.first) == sum(FIRST.values())
    assert len(weights.second) == sum(SECOND.values()) == len(trait_names())


@pytest.mark.parametrize(
    "text", [SENTENCE, "* Home", "12:30", "©", "大坝无恙。", "WHO? ME!", "a@b.example | x", "”", "\x00"]
)
def test_the_traits_of_a_line_are_numbers_of_the_table_each_trait_once(text):
    numbers, _ = own_traits(text, max(1, len(text.split())), end_of(text), hint_words(text), {"home": 1})
    assert numbers == sorted(set(numbers))
    assert numbers[-1] < sum(OWN.values())


def test_lengths():
    assert [length_of(words) for words in (1, 3, 4, 8, 9, 20, 21, 500)] == [0, 0, 1, 1, 2, 2, 3, 3]


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
    verdict, traits = rules[BlockKind.PARAGRAPH].split(": ")
    assert verdict == "line.text"
    assert set(traits.split(", ")) <= set(FIRST)


def test_each_line_has_one_number_of_each_trait_of_the_region():
    texts = ["Home", "News", SENTENCE, "Share", SENTENCE, "Home", *("Entry",) * 60]
    lines = read_lines("\n".join(texts))
    rows = traits_in_region(lines, [-3, -3, 3, -1, 3, -3, *[-3] * 60], [frozenset(line.text.split()) for line in lines])
    names = [[trait_names()[n] for n in row] for row in rows]
    assert [len(set(row)) - len(IN_REGION) for row in names] == [-3] * 2 + [-2] * 3 + [-3] * 61
    places = [next(name for name in row if name in {"before", "from start", "behind"}) for row in names]
    assert places == ["before"] * 2 + ["from start"] * 3 + ["behind"] * 61
    behind = [next(n for n in row if trait_names()[n] == "behind") for row in rows[5:]]
    assert behind == sorted(behind)
    assert behind[0] < behind[1] < behind[-1]
    ends = [next(n for n in row if trait_names()[n] == "to end") for row in rows[2:5]]
    assert ends == sorted(ends, reverse=True)
    assert len(set(ends)) == 3
