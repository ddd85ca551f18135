"""The findings of a sentence."""

import pytest

from support.sentences import findings_of, frames_of, sources_of


def test_a_sentence_may_contain_several_findings():
    text = "Ana Prado said that the ferry was late, adding that the bus was full."
    assert [frame for frame, _ in frames_of(text)] == ["that", "that"]
    assert sources_of(text) == [("left.adjacent", "Ana Prado"), ("shared.cue", "Ana Prado")]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ana Prado at her stall: “The ferry was late.”", "Ana Prado at her stall"),
        ("The baker: “The ferry was late.”", "The baker"),
        ("The photo of Ana Prado: “The ferry was late.”", "Ana Prado"),
    ],
)
def test_a_stretch_after_a_colon_needs_no_cue(text, source):
    assert frames_of(text) == [("colon.quote", ["“The ferry was late.”"])]
    assert sources_of(text) == [("colon", source)]


def test_a_list_after_a_colon_is_not_speech():
    assert frames_of("The new words: “ferry”, “bus” and “bridge”.") == []


def test_a_tag_takes_a_stretch_after_a_colon_from_the_cue_before():
    text = "Ana Prado said: “Yes,” Rolf Amsel replied."
    assert frames_of(text) == [("quote.tag", ["“Yes,”"])]
    assert sources_of(text) == [("left.adjacent", "Rolf Amsel")]


def test_the_quoted_stretches_of_a_finding():
    (finding,) = findings_of("“The ferry,” Ana Prado said, “leaves at six.”")
    assert finding.quotes() == sorted(finding.sentence.tokens.quotes)


def test_a_sentence_without_a_cue_and_a_stretch_has_no_findings():
    assert findings_of("The ferry was late.") == []
