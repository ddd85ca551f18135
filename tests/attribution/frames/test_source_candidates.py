"""The candidates for the source of a cue, by their relation to the cue."""

import pytest

from newscorpus.attribution.frames.source_candidates import candidates
from support.sentences import sentence_of, words


@pytest.mark.parametrize(
    ("text", "relation", "source"),
    [
        ("Ana Prado said so.", "left.adjacent", "Ana Prado"),
        ("The head of the agency at the port said so.", "left.adjacent", "The head of the agency at the port"),
        ("Officials on Friday said so.", "left.adjacent", "Officials"),
        ("Ana Prado, said so.", "left.comma", "Ana Prado"),
        ("Ana Prado, a farmer, said so.", "left.apposition", "Ana Prado, a farmer"),
        ("Ana Prado — a farmer — said so.", "left.apposition", "Ana Prado — a farmer"),
        ("Ana Prado, who said so, left.", "relative", "Ana Prado, who"),
        ("“Yes,” said Ana Prado.", "right.adjacent", "Ana Prado"),
        ("It was described as old by Ana Prado.", "agent", "Ana Prado"),
        ("Ana Prado's claim that it was late surprised us.", "owner", "Ana Prado"),
        ("Her claim that it was late surprised us.", "owner", "Her"),
        ("They had footage of Ana Prado saying so.", "of", "Ana Prado"),
        ("According to Ana Prado, it was late.", "phrase", "Ana Prado"),
        ("Ana Prado left the hall, saying so.", "shared.subject", "Ana Prado"),
    ],
)
def test_a_phrase_is_a_candidate_by_its_relation(text, relation, source):
    sentence = sentence_of(text)
    found = candidates(sentence, sentence.hits[0], [])
    assert (relation, source) in [(c.relation, words(sentence, c.first, c.last + 1)) for c in found]


def test_a_later_cue_may_share_the_source_of_an_earlier_one():
    sentence = sentence_of("Ana Prado said it was late, adding that it was cold.")
    first, second = sentence.hits
    (source,) = candidates(sentence, first, [])
    relations = [c.relation for c in candidates(sentence, second, [(first, source)])]
    assert relations[0] == "shared.cue"


def test_two_names_may_speak_together():
    for text in ("Ana Prado and Rolf Amsel said so.", "“Yes,” said Ana Prado and Rolf Amsel."):
        sentence = sentence_of(text)
        (source,) = candidates(sentence, sentence.hits[0], [])
        assert len(source.others) == 1


def test_a_term_in_quotation_marks_is_not_followed_by_its_speaker():
    sentence = sentence_of("The “expert” said Ana Prado was late.")
    assert "right.adjacent" not in [c.relation for c in candidates(sentence, sentence.hits[0], [])]
