"""The choice of the source of a cue, and the table of its weights."""

from typing import get_args

import pytest

from newscorpus.attribution.frames.speaker_choice import FEATURES, choose_source, feature_weights
from newscorpus.attribution.syntax.phrase import PhraseKind
from newscorpus.attribution.tables import load_table
from newscorpus.errors import RulesError
from support.sentences import sentence_of, words

COMPLETE = {"group": dict.fromkeys(FEATURES, 1.0)}


def chosen(text):
    sentence = sentence_of(text)
    source = choose_source(sentence, sentence.hits[0], [])
    return None if source is None else words(sentence, source.first, source.last + 1)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The brother of Ana Prado said so.", "The brother of Ana Prado"),
        ("On the bridge, Ana Prado said so.", "Ana Prado"),
        ("“Yes,” said Ana Prado.", "Ana Prado"),
        ("“Yes,” she said.", "she"),
        ("The minister say so.", None),
        ("The ministers say so.", "The ministers"),
        ("Ana Prado was told that it was late.", None),
    ],
)
def test_the_source_is_the_candidate_with_the_highest_score(text, source):
    assert chosen(text) == source


def test_the_table_lists_exactly_the_features_of_the_code():
    assert feature_weights(load_table("weights.toml")).keys() == FEATURES
    assert {f"kind.{kind}" for kind in get_args(PhraseKind)} <= FEATURES


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"kind.nmae": 1.0}, "unknown features: kind.nmae"),
        ({"left.adjacent": 1.0}, "unknown features: left.adjacent"),
        ({"kind.name": "1.0"}, r"'kind.name' in \[group\] must be a number, not str"),
        ({"kind.name": True}, r"'kind.name' in \[group\] must be a number, not bool"),
    ],
)
def test_a_wrong_feature_or_weight_is_an_error(changes, problem):
    with pytest.raises(RulesError, match=problem):
        feature_weights({"group": COMPLETE["group"] | changes})


@pytest.mark.parametrize("feature", sorted(FEATURES))
def test_a_missing_feature_is_an_error(feature):
    rest = {key: weight for key, weight in COMPLETE["group"].items() if key != feature}
    with pytest.raises(RulesError, match=f"missing features: {feature}"):
        feature_weights({"group": rest})


def test_a_feature_in_two_groups_is_an_error():
    with pytest.raises(RulesError, match=r"'kind\.name' is listed twice"):
        feature_weights(COMPLETE | {"other": {"kind.name": 2.0}})


def test_a_table_that_is_not_made_of_groups_is_an_error():
    with pytest.raises(RulesError, match=r"\[kind.name\] is missing"):
        feature_weights({"kind.name": 1.0})
