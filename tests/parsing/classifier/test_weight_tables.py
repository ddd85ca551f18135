"""A broken table of weights is an error that names the file and the feature."""

import copy

import pytest

from newscorpus import RulesError
from newscorpus.parsing.classifier.weight_tables import load_weights, number_rows, weights_of
from newscorpus.parsing.classifier.weights import FILE, FIRST, SECOND
from newscorpus.parsing.stories.headline_features import HEADLINE
from newscorpus.parsing.stories.headlines import HEADLINE_FILE

TABLES = [(FILE, "first", FIRST), (FILE, "second", SECOND), (HEADLINE_FILE, "weights", HEADLINE)]

each_table = pytest.mark.parametrize(("file", "part", "layout"), TABLES, ids=["first", "second", "headline"])


@each_table
def test_the_tables_of_the_package_have_a_weight_for_each_value(file, part, layout):
    assert len(weights_of(load_weights(file), part, layout, file)) == sum(layout.values())


def broken(file, part, change):
    document = copy.deepcopy(load_weights(file))
    change(document[part])
    return document


@each_table
@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda rows: rows.pop("end"), "missing features: end"),
        (lambda rows: rows.update(colour=[1.0]), "unknown features: colour"),
        (lambda rows: rows["end"].pop(), "'end' must have"),
        (lambda rows: rows["end"].__setitem__(0, "1"), "'end' must have"),
        (lambda rows: rows.update(end=3), "'end' must have"),
    ],
)
def test_a_broken_table_is_an_error(file, part, layout, change, message):
    with pytest.raises(RulesError, match=message) as caught:
        weights_of(broken(file, part, change), part, layout, file)
    assert file in str(caught.value)
    assert part in str(caught.value)


def test_a_missing_table_is_an_error():
    with pytest.raises(RulesError, match="'first' is missing"):
        weights_of({}, "first", FIRST, FILE)


@pytest.mark.parametrize("steps", [None, [[1, 2]], [[1, 2], [1]], [[1, 2], [1, "2"]], [[1, 2], 3]])
def test_a_broken_matrix_is_an_error(steps):
    with pytest.raises(RulesError, match="steps must have 2 rows of 2 numbers"):
        number_rows({"steps": steps}, "steps", 2, FILE)
