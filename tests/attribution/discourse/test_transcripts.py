"""Transcripts and interviews, in invented texts."""

import pytest

from newscorpus.attribution import find_quotes
from newscorpus.attribution.discourse.transcripts import find_labels
from newscorpus.attribution.syntax.lexicon import lexicon
from newscorpus.attribution.syntax.paragraphs import paragraphs
from newscorpus.rules import Rules


def labels(text):
    found = find_labels(text, list(paragraphs(text)), lexicon(Rules.default(), "en"))
    return [found[n].text for n in sorted(found)]


def spoken(text):
    return [(quote.speaker.name if quote.speaker else None, quote.text) for quote in find_quotes(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("PRADO: It rained.\n\nCOLE: It snowed.\n\nPRADO: Both.", ["PRADO", "COLE", "PRADO"]),
        (
            "Ana Prado: It rained.\n\nJo Cole (laughs): It snowed.\n\nAna Prado: Both.",
            ["Ana Prado", "Jo Cole", "Ana Prado"],
        ),
        ("Q: Did it rain?\n\nA: It snowed.", ["Q", "A"]),
        ("Note: The pier is closed.", []),
        ("Note: The pier is closed.\n\nAddress: The pier is in Salto.", []),
        ("PRADO: It rained.\n\nThe pier closed.\n\nPRADO: It snowed.", ["PRADO", "PRADO"]),
        ("By: Ana Prado\n\nBy: Jo Cole", []),
        ("the pier: closed\n\nthe pier: open", []),
    ],
)
def test_a_transcript_repeats_a_label_or_uses_q_and_a(text, found):
    assert labels(text) == found


def test_a_label_is_the_speaker_of_its_paragraph():
    text = "Ana Prado met Jo Cole in Salto.\n\nPRADO: It rained.\n\nCOLE: It snowed.\n\nPRADO: Both, then."
    assert spoken(text) == [("Ana Prado", "It rained."), ("Jo Cole", "It snowed."), ("Ana Prado", "Both, then.")]


def test_a_quote_inside_a_turn_is_found_too():
    text = 'PRADO: It rained. "Go home," Jo Cole said.\n\nCOLE: It snowed.\n\nPRADO: Both.'
    assert ("Jo Cole", "Go home,") in spoken(text)


@pytest.mark.parametrize("beginning", ["Ana Prado, a reporter, knows Jo Cole.", "Ana Prado interviewed Jo Cole."])
def test_the_journalist_asks_and_the_other_person_answers(beginning):
    text = f"{beginning}\n\nQ: Did it rain?\n\nA: It snowed."
    assert spoken(text) == [("Ana Prado", "Did it rain?"), ("Jo Cole", "It snowed.")]


def test_the_only_person_answers():
    assert spoken("Jo Cole is a diver in Salto.\n\nQ: Did it rain?\n\nA: It snowed.") == [
        (None, "Did it rain?"),
        ("Jo Cole", "It snowed."),
    ]


def test_nobody_is_known_to_ask_if_several_persons_are_named_and_none_is_a_journalist():
    text = "Ana Prado lives in Salto. Jo Cole lives in Kuopio.\n\nQ: Did it rain?\n\nA: It snowed."
    assert spoken(text) == [(None, "Did it rain?"), (None, "It snowed.")]
