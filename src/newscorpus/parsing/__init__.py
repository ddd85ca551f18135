"""From captured text to articles: lines, blocks, stories, fields."""

from newscorpus.parsing.labels.layouts import learn_layout
from newscorpus.parsing.page import parse

__all__ = ["learn_layout", "parse"]
