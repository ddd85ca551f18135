"""The tables of cues and words, and the lexicon of a language."""

import pytest

from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.language import language_of
from newscorpus.attribution.syntax.lexicon import lexicon
from newscorpus.errors import RulesError
from newscorpus.rules import Rules
from newscorpus.rules.tables.speech import CueRule, WordRule

CUE = """
[[cue]]
id = "x"
language = "en"
kind = "speech"
frames = [{frames}]
verbs = ["{verbs}"]
yes = ["{yes}"]
"""
WORD = """
[[word]]
id = "x"
language = "en"
role = "{role}"
words = ["{words}"]
yes = ["{yes}"]
"""


@pytest.mark.parametrize(
    ("toml", "problem"),
    [
        (CUE.format(frames='"song"', verbs="hum hums", yes="She hums."), "there is no frame 'song'"),
        (CUE.format(frames='"quote"', verbs="hum / a / b / c", yes="She hums."), "is not written as"),
        (CUE.format(frames='"quote"', verbs=" / humming", yes="She hums."), "is not written as"),
        (CUE.format(frames='"quote"', verbs="hum hums", yes="She sang."), "yes has no form of its verbs"),
        (WORD.format(role="king", words="crown", yes="A crown."), "there is no role 'king'"),
        (WORD.format(role="role", words="Crown", yes="A crown."), "must be in lower case"),
        (WORD.format(role="role", words="crown", yes="A hat."), "yes has none of its words"),
    ],
)
def test_a_wrong_rule_is_an_error_that_says_so(toml, problem):
    with pytest.raises(RulesError, match=problem):
        Rules.from_toml(toml)


def test_forms_are_printed_with_blanks():
    rule = Rules.default()["en.cue.go-on"]
    assert isinstance(rule, CueRule)
    assert "went on" in rule.forms()


def test_a_word_may_be_several_things():
    flags = lexicon(Rules.default(), "en").flags
    assert flags["that"] & Flag.THAT
    assert flags["that"] & Flag.DET
    assert flags["minister"] & Flag.ROLE
    assert flags["secretary"] & Flag.ROLE
    assert flags["state"] & Flag.TAIL  # "secretary of state"


def test_no_word_stands_twice_in_a_rule():
    for rule in Rules.default().table(WordRule):
        assert len(set(rule.words)) == len(rule.words), rule.id


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The mayor said that it was late.", "en"),
        ("Die Bürgermeisterin sagte, dass es spät ist.", "de"),
        ("La alcaldesa dijo que era tarde y que no iba a esperar.", "es"),
        ("", "en"),
        ("1234", "en"),
    ],
)
def test_the_language_of_a_text(text, language):
    assert language_of(text, Rules.default()) == language


def test_rules_of_one_language_or_of_none():
    german = Rules(tuple(rule for rule in Rules.default() if getattr(rule, "language", "de") == "de"))
    assert language_of("The mayor said so.", german) == "de"
    assert language_of("The mayor said so.", Rules()) == "en"
