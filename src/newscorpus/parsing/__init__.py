"""From captured text to articles: lines, blocks, stories, fields."""

from newscorpus.parsing.page import parse

__all__ = ["parse"]
