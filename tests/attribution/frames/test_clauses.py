"""Where clauses begin and end."""

import pytest

from newscorpus.attribution.frames.clauses import (
    after_subject,
    apposition_ends,
    clause_start,
    clause_stop,
    comma_inside,
)
from support.sentences import at, frames_of, sentence_of, words


def test_a_clause_is_trimmed_at_both_ends():
    sentence = sentence_of("— The ferry was late!")
    assert words(sentence, clause_start(sentence, sentence.a), clause_stop(sentence)) == "The ferry was late"


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Cole, a farmer, said so.", True),
        ("Cole, who lives here, said so.", True),
        ("Cole, a lawyer who wrote it, said so.", True),
        ("Cole, the ferry was late, said so.", False),
        ("Cole, “a farmer”, said so.", False),
        ("Cole, a farmer.", False),
    ],
)
def test_an_apposition_contains_no_verb_except_in_a_relative_clause(text, ends):
    sentence = sentence_of(text)
    comma = at(sentence, ",")
    closing = apposition_ends(sentence, comma)
    assert (closing is not None) == ends
    assert closing is None or (closing > comma and sentence.tokens.words[closing] == ",")


@pytest.mark.parametrize(
    ("text", "strict", "near"),
    [
        ("the ferry was late", True, True),
        ("the ferry on the river was late", True, True),
        ("the ferry, a small boat, was late", True, True),
        ("the ferry (a boat) was late", True, True),
        ("the ferry also was late", True, True),
        ("the ferry and the bus were late", True, True),
        ("the ferry that we know was late", False, True),
        ("the ferry, and it was late", False, True),
        ("the ferry of the town", False, False),
    ],
)
def test_a_verb_follows_a_subject_after_its_modifiers(text, strict, near):
    sentence = sentence_of(text)
    assert after_subject(sentence, sentence.phrases[0], sentence.b, strict=True) == strict
    assert after_subject(sentence, sentence.phrases[0], sentence.b, strict=False) == near


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Ana Prado said the road was safe, adding that it was dry.", "the road was safe", "it was dry"),
        ("Ana Prado said the road was safe, and later adding that it was dry.", "the road was safe", "it was dry"),
        ("Ana Prado said the road was safe, although she noted that it was wet.", "the road was safe", "it was wet"),
        ("Ana Prado said the road was safe and added that it was dry.", "the road was safe", "it was dry"),
    ],
)
def test_the_words_of_a_cue_end_before_the_next_cue(text, first, second):
    assert [parts for _, parts in frames_of(text)] == [[first], [second]]


@pytest.mark.parametrize(
    "text",
    ["While Ana Prado said the road was safe, nobody took it.", "Ana Prado, who said the road was safe, went home."],
)
def test_the_words_in_a_subordinate_clause_end_before_the_main_clause(text):
    assert frames_of(text) == [("bare", ["the road was safe"])]


@pytest.mark.parametrize(("text", "ends"), [("“Yes,” she said.", True), ("“Yes.”", True), ("“Yes” she said.", False)])
def test_a_stretch_may_end_with_a_comma_or_a_stop(text, ends):
    assert comma_inside(sentence_of(text), 0) == ends
