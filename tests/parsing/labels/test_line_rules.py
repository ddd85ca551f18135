"""The rules that parsing goes by: their errors, and what they do to a page."""

import pytest

from newscorpus.errors import RulesError
from newscorpus.model import BlockKind
from newscorpus.parsing import parse
from newscorpus.parsing.classifier.own_features import HINTS, vocabulary
from newscorpus.parsing.stories.subheadings import ADDRESSING
from newscorpus.rules import HintRule, Rules

STORY = (
    "The ferry runs again after nine days of storm, the harbour office said.\n\n"
    "Tickets bought for the cancelled crossings stay valid until the end of the month."
)


@pytest.mark.parametrize(
    ("words", "more", "problem"),
    [
        ('["Two words"]', 'yes = ["x"]', "single words"),
        ('["Large"]', 'yes = ["large"]', "lower case"),
        ('["small"]', 'yes = ["large"]', "none of the words"),
        ('["small"]', 'yes = ["small"]\nno = ["a small one"]', "one of the words"),
    ],
)
def test_hints_are_held_against_their_examples(words, more, problem):
    with pytest.raises(RulesError, match=problem):
        Rules.from_toml(f'[[hint]]\nid = "hint.x"\ntrait = "share"\nwords = {words}\n{more}')


def test_every_hint_of_the_package_has_a_feature():
    assert {rule.trait for rule in Rules.default().table(HintRule)} == {*HINTS, ADDRESSING}


def test_a_feature_that_the_weights_do_not_know_is_passed_over():
    mine = Rules.from_toml('[[hint]]\nid = "hint.mine"\ntrait = "mine"\nwords = ["gulls"]\nyes = ["gulls"]')
    assert vocabulary(mine) == {}
    assert parse(STORY, rules=Rules.default() | mine) == parse(STORY)


@pytest.mark.parametrize("kind", ["furniture", "caption", "subheading", "title"])
def test_a_line_rule_of_ones_own_decides(kind):
    mine = Rules.from_toml(
        f'[[line]]\nid = "mine.line"\nkind = "{kind}"\nmatch = "^Gulls"\nyes = ["Gulls over the pier"]'
    )
    text = f"Ferry resumes\n\n{STORY}\n\nGulls over the pier\n\n{STORY.replace('ferry', 'bus')}"
    page = parse(text, rules=Rules.default() | mine)
    assert [block.kind for block in page.blocks if block.rule == "mine.line"] == [BlockKind(kind)]
    assert ("Gulls" in page.articles[0].text) == (kind == "subheading")
