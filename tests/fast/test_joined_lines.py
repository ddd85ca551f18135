"""Lines that are searched together get the labels that each gets alone."""

import re
from datetime import UTC, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newscorpus.model import BlockKind
from newscorpus.parsing.fast.dated_lines import lines_with_digits
from newscorpus.parsing.fast.joined_lines import JoinedLines
from newscorpus.parsing.fast.line_screens import BEGINNING
from newscorpus.parsing.fast.regex_screens import beginnings, required_words
from newscorpus.parsing.fields.bylines import authors, byline_words, may_be_bylines
from newscorpus.parsing.fields.credit_screen import CreditLines
from newscorpus.parsing.fields.credit_words import may_hold_credit
from newscorpus.parsing.fields.dates import stamps_in
from newscorpus.parsing.fields.days import DayOrder
from newscorpus.parsing.fields.stamp_lines import is_alone, is_stamp_line
from newscorpus.parsing.labels.line_labels import LABEL_CHARACTERS, read_sign, signs_near
from newscorpus.parsing.labels.line_rules import labels_by_rule
from newscorpus.parsing.lines.reading import Line, read_lines
from newscorpus.rules import LayoutRule, LineRule, Rules

RULES = Rules.default()
PIECES = st.sampled_from(
    ["By", "ByOrla", "Von", "Orla", "Tenniel", "McBride", "Story", "ſtory", "İl", "a", "3 March 2031", "14.3.31", "2031",
     "٣", "٢٠٣١", "2٠٣١", "5 hours ago", "gestern", "|", "·", ";", " - ", "-", "–", " – ", ":", "/", "=", "©", "Ⓒ", "(c)",
     " by ", " DE ", "Fot.", "Photo", "COPYRIGHT", "Reuters", "AFP", "İHA", "기자", ")", "]", ".", ",", "(left)", "(file photo)",
     "Share", "read more", "* ", "all rights reserved", "（中）", "12 comments", "x" * 90, " ", "\xa0", "\t", "é", "***", "¿"]
)  # fmt: skip
TEXTS = st.lists(st.lists(PIECES, min_size=1, max_size=7).map(" ".join) | st.lists(PIECES, max_size=5).map("".join))
PATTERNS = (
    "^quay", "(?i)^(?:quay|tide)$", "(?i)^quay$|^tide", r"^\s?(?=[qt])(?:quay|tide)", "^q?u", "^(?:q|t)?u", "^(?:q?|t)u",
    "^[qt]{0,2}+u", "^q{1,2}u", "^q{0}u", "^.u", "^$", r"^\bq", "^(?!q)", "^(?:q(?:u|a)|ti)", "^[^q]u", r"^\(", "^(?=qu)",
    "ay$", "^ay$|de", r"(?m)^quay$", r"u\s*t", r"(?<!q)u", r"y\Z", r"\Aq", "u(?!a)", r"(\w)\1", "y.{0,3}t", "(?x) q  u",
    "(?i)(?:Q|t)u|^ti", r"[^a]{1,3}\bt", "u(?=.{0,9}$)", "(?s)q.{0,4}t", "y$|^(?:u|q)",
)  # fmt: skip


def line_rule(match):
    """Return a rule with this expression and a text in which it is found."""
    found = next(
        text
        for text in ("quay", "tide", "ququ", "q u", "qu  t", "tiu", "yt", "(", "u", "qut", "uu", "")
        if re.search(match, text)
    )
    return LineRule(id="furniture.mine", yes=(found,), kind=BlockKind.FURNITURE, match=match)


def expected(text, rules):
    """Return the id of the rule on a line, found by searching one rule after the other."""
    found = [rule for rule in rules.table(LineRule) if rule.pattern.search(text)]
    return found[-1].id if found and len(text) <= LABEL_CHARACTERS else None


@given(
    st.lists(st.text("quaytide (\t-Q", max_size=7).map(str.strip).filter(bool), max_size=6), st.sampled_from(PATTERNS)
)
@example(["quay", "tide", "uay", "tt", "qu t", "u"], "ay$")
def test_any_rule_of_a_user_matches_joined_lines_as_it_matches_each(texts, match):
    rules = Rules((line_rule(match),))
    told = labels_by_rule(texts, texts, JoinedLines(texts), rules)
    assert {text: sign.rule for text, sign in told.items()} == {
        text: "furniture.mine" for text in texts if re.search(match, text)
    }


@given(TEXTS)
@example(["Share", "share this", "See (left)", "All rights reserved", "x" * 301 + " (left)", "2 comments"])
def test_the_rules_of_the_package_match_joined_lines_as_they_match_each(texts):
    lines = read_lines("\n\n".join(texts))
    for line, sign in zip(lines, signs_near(range(len(lines)), lines, RULES), strict=True):
        assert sign == read_sign(line, RULES)
        rule = expected(line.text, RULES)
        if rule is not None:
            assert sign is not None
            assert sign.rule == rule
        elif sign is not None:
            assert sign.rule in {"line.stamp", "line.byline", "line.no-letters"}


def test_a_layout_goes_before_a_rule_and_takes_lines_of_any_length():
    long = "tide " * 99
    layout = LayoutRule(id="layout.mine", yes=("high tide",), lines=("High  Tide", long))
    rules = Rules((line_rule("tide"), layout))
    signs = [read_sign(Line(text, 0, len(text), 2, text, 0), rules) for text in ("high tide", "low tide", long.strip())]
    assert [sign and sign.rule for sign in signs] == ["layout.mine", "furniture.mine", "layout.mine"]


@pytest.mark.parametrize("rule", RULES.table(LineRule), ids=lambda rule: rule.id)
def test_the_examples_of_a_rule_are_found_among_other_lines(rule):
    texts = ["Zebra", *rule.yes, "Zebra", *rule.no, "\N{OGHAM LETTER BEITH}"]
    told = labels_by_rule(texts, texts, JoinedLines(texts), Rules((rule,)))
    assert told.keys() == set(rule.yes)


@given(
    st.sampled_from([p for p in PATTERNS if p.startswith("^") and "|^" not in p]), st.text("quatide( -x", max_size=5)
)
def test_a_match_begins_with_one_of_the_beginnings(match, text):
    if re.match(match, text):
        assert any(re.match(begins, text[:BEGINNING]) for begins in beginnings(match[1:], BEGINNING))


@given(st.sampled_from(PATTERNS), st.text("quaytide (x-", max_size=8))
def test_a_match_holds_one_of_the_required_words(match, text):
    words = required_words(match)
    if words and re.search(match, text):
        assert any(word in text for word in words)


def test_what_must_be_there_is_read_from_expressions():
    assert required_words("(?:high|low) tide") == (" tide",)
    assert required_words("[ab](?:quay|tide)s?c") == ("quay", "tide")
    assert required_words("quays?") == ("quay",)
    assert required_words("(?:quay)?|tide") == ()
    assert required_words("qu(?!ay)(?<=u)[)|]x") == ("qu",)
    assert required_words(r"(quay) \1") == (" ",)


@given(
    st.lists(st.sampled_from(["SHARE", "ſhare", "Kelvin", "Kelvin", "İnce", "ince", "ΟΔΟΣ", "οδος", "οδοσ", "tide"]))
)
def test_joined_lines_ignore_case_as_a_pattern_does(lines):
    for pattern in (re.compile("(?i)share"), re.compile("(?i)kelvin"), re.compile("(?i)ince"), re.compile("(?i)οδοσ")):
        words = (pattern.pattern.removeprefix("(?i)"),)
        assert set(JoinedLines(lines).holding(pattern, words)) == {line for line in lines if pattern.search(line)}


@given(st.lists(st.text("ab1٣|é-", max_size=4)))
@example(["", "a", "1", "", "٣", "b1a"])
def test_the_lines_that_hold_something(lines):
    together = JoinedLines(lines)
    assert set(together.holding(re.compile("a|٣"))) == {line for line in lines if "a" in line or "٣" in line}
    assert set(together.holding_words(["a", "٣"])) == {line for line in lines if "a" in line or "٣" in line}
    assert set(lines_with_digits(together)) == {line for line in lines if re.search(r"\d", line)}
    assert set(together.holding(re.compile(r"\n[ab]"))) == {line for line in lines if line[:1] in {"a", "b"}}
    assert [*JoinedLines(["A", "İA"], lowered=True).holding_words(["a"])] == ["İA", "A"]


@given(TEXTS)
@example(["ByOrla Tenniel", "Story by Orla Tenniel", "Orla Tenniel | 3 March 2031", "A report by Orla Tenniel"])
@example(["Orla Tenniel – Kofi Brandt 2031", "Orla Tenniel • ٢٠٣١"])
def test_no_byline_is_passed_over(lines):
    lines = [line.strip() for line in lines]
    found = set(may_be_bylines(lines, JoinedLines(lines), byline_words(RULES)))
    assert {line for line in lines if authors(line, RULES) is not None} <= found


@given(TEXTS)
@example(["Foto: x", "x Reuters .", "AFP", "x (y)", "(y) x", "Ⓒ x", "a by b", "by", "İHA", "a\xa0AP", "(c) x", "Zap"])
@example(["/" + "x" * 200, "x" * 200 + "/"])
def test_the_lines_that_may_hold_a_credit(lines):
    holding = [n for n, line in enumerate(lines) if may_hold_credit(line, RULES)]
    assert CreditLines(lines, RULES).between(0, len(lines)) == holding
    piecewise = CreditLines(lines, RULES)
    for start, stop in ((2, 3), (2, 2), (1, 2), (4, len(lines)), (0, len(lines))):
        assert piecewise.between(start, stop) == [n for n in holding if start <= n < stop]


@given(TEXTS)
@example(["3 March 2031", "14.3.31", "3 hours ago", "٢٠٣١-٠٣-٠٤", "5hours ago", "gestern, 12:30", "vor 3 Min."])
def test_no_line_of_stamps_is_passed_over(lines):
    for line in lines:
        stamps = stamps_in(line, 0, RULES, datetime(2031, 3, 14, tzinfo=UTC), order=DayOrder.DAY_FIRST)
        if stamps and is_alone(line, stamps, RULES):
            assert is_stamp_line(line, RULES)
