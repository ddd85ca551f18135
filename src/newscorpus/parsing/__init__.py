"""Make articles from captured text: lines, blocks, stories and fields."""

from newscorpus.parsing.labels.layouts import learn_layout
from newscorpus.parsing.page import parse

__all__ = ["learn_layout", "parse"]
