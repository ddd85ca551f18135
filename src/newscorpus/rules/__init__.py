"""Rules as data: the value that holds them, their tables, and the default rules as TOML files."""

from newscorpus.rules.rule import Rule
from newscorpus.rules.tables.hints import HintRule
from newscorpus.rules.tables.layouts import LayoutRule
from newscorpus.rules.tables.lines import LineRule
from newscorpus.rules.value import Rules

__all__ = ["HintRule", "LayoutRule", "LineRule", "Rule", "Rules"]
