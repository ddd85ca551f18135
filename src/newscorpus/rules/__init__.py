"""Rules as data: the ``Rules`` value, the tables, and the default rules in TOML files."""

from newscorpus.rules.rule import Rule
from newscorpus.rules.tables.hints import HintRule
from newscorpus.rules.tables.layouts import LayoutRule
from newscorpus.rules.tables.lines import LineRule
from newscorpus.rules.value import Rules

__all__ = ["HintRule", "LayoutRule", "LineRule", "Rule", "Rules"]
