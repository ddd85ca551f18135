"""Rules: reading, joining and removing them, and the errors, which name the rule and the problem."""

import pickle
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newscorpus
from newscorpus import NewscorpusError, Rules, RulesError
from newscorpus.rules import LineRule

MINE = """
[[line]]
id = "mine"
kind = "furniture"
match = '^Share$'
yes = ["Share"]
no = ["Shares fell."]
"""


def line(name, match="a"):
    return LineRule(id=name, yes=("a",), kind="furniture", match=match)


def test_every_default_rule_has_examples_and_they_hold():
    rules = Rules.default()
    assert len(rules) > 50
    assert Rules.default() is rules
    for rule in rules:
        rule.check()
        assert rule.yes, rule.id


def test_rules_are_read_from_toml():
    (rule,) = Rules.from_toml(MINE)
    assert rule == LineRule(id="mine", kind="furniture", match="^Share$", yes=("Share",), no=("Shares fell.",))
    assert Rules.from_toml(MINE).table(LineRule) == (rule,)
    assert Rules.from_toml("") == Rules()


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("kind = ", "kin = ", "rule 'mine': 'kind' is missing @ $.kind; unknown: 'kin' @ $"),
        ('"furniture"', '"menu"', "rule 'mine': 'menu' is not a valid BlockKind @ $.kind"),
        ("'^Share$'", "'^(Share$'", "rule 'mine': match is not a regular expression"),
        ('yes = ["Share"]', "yes = []", "rule 'mine': yes must have at least one example"),
        ('yes = ["Share"]', 'yes = ["Shares"]', "rule 'mine': match is not found in its yes 'Shares'"),
        ('["Shares fell."]', '["Share"]', "rule 'mine': match is found in its no 'Share'"),
        ('["Shares fell."]', '"Share"', "rule 'mine': must be a list, not str @ $.no"),
        ('["Shares fell."]', "[3]", "rule 'mine': must be str, not int @ $.no[0]"),
        ('id = "mine"', 'id = ""', "rule '': id must not be empty"),
        ('id = "mine"', "id = 3", "[[line]] number 1: must be str, not int @ $.id"),
        ('id = "mine"', "", "[[line]] number 1: 'id' is missing"),
        ("[[line]]", "[line]", "'line' must be an array of tables: write [[line]], not [line]"),
        ("[[line]]", "[[lines]]", "there is no table 'lines'; the tables are"),
        ("[[line]]", "line = [3]\n[[x]]", "[[line]] number 1: must be an object, not int"),
        ("[[line]]", "[[line", "not TOML"),
        ("[[line]]", MINE + "[[line]]", "there are two rules with the id 'mine'"),
    ],
)
def test_a_wrong_rule_is_an_error_that_names_the_rule_and_the_problem(old, new, says):
    assert old in MINE
    with pytest.raises(RulesError) as caught:
        Rules.from_toml(MINE.replace(old, new, 1))
    assert says in str(caught.value)
    assert isinstance(caught.value, NewscorpusError)
    assert isinstance(caught.value, ValueError)


def test_a_value_of_a_wrong_type_is_a_type_error():
    with pytest.raises(TypeError, match=r"Rules.from_toml takes a str, not bytes"):
        Rules.from_toml(b"")
    with pytest.raises(TypeError, match=r"Rules.rules must be a tuple, not list"):
        Rules([])
    with pytest.raises(TypeError, match=r"Rules.rules must consist of rules, not str"):
        Rules(("a",))
    with pytest.raises(TypeError):
        Rules() | 3


def test_a_rule_with_the_same_id_takes_the_place_of_the_old_one():
    joined = Rules((line("a"), line("b"))) | Rules((line("a", "^a"), line("c")))
    assert [rule.id for rule in joined] == ["a", "b", "c"]
    assert joined["a"].match == "^a"


def test_without_removes_rules_and_names_an_id_that_is_missing():
    rules = Rules((line("a"), line("b"), line("c")))
    assert rules.without("a", "c") == Rules((line("b"),))
    assert rules.without() == rules
    with pytest.raises(RulesError, match="there is no rule with the id 'd'"):
        rules.without("a", "d")


def test_rules_are_hashable_and_equal_after_pickling():
    rules = Rules.default()
    again = pickle.loads(pickle.dumps(rules))
    assert again == rules
    assert hash(again) == hash(rules)
    assert len(repr(rules)) < 40


some_rules = st.lists(
    st.builds(line, st.sampled_from("pqrs"), st.sampled_from(["a", "^a", "a$"])),
    max_size=4,
    unique_by=lambda rule: rule.id,
).map(lambda rules: Rules(tuple(rules)))


@given(some_rules, some_rules, some_rules)
def test_joining_is_associative_and_empty_rules_are_its_identity(a, b, c):
    assert (a | b) | c == a | (b | c)
    assert a | Rules() == Rules() | a == a


ITALIAN = """
[[word]]
id = "it.word.that"
language = "it"
role = "that"
words = ["che"]
yes = ["disse che pioveva"]
"""
PRINT_IDS = "from newscorpus import Rules; print(*(rule.id for rule in Rules.default()), sep='\\n')"


def test_a_new_folder_of_a_language_is_read_without_being_listed_anywhere(tmp_path):
    package = shutil.copytree(Path(newscorpus.__file__).parent, tmp_path / "newscorpus")
    italian = package / "rules" / "data" / "languages" / "it"
    italian.mkdir()
    (italian / "words.toml").write_text(ITALIAN, "utf-8")
    command = [sys.executable, "-c", PRINT_IDS]
    done = subprocess.run(command, env={"PYTHONPATH": str(tmp_path)}, capture_output=True, check=True, text=True)
    ids = done.stdout.split()
    assert [name for name in ids if name != "it.word.that"] == [rule.id for rule in Rules.default()]
    assert "it.word.that" in ids
