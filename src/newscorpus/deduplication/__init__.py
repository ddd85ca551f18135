"""Which texts are the same story: shingles, an exact join, relations with evidence, groups."""

from newscorpus.deduplication.compare import compare
from newscorpus.deduplication.groups import find_duplicates
from newscorpus.deduplication.index import DuplicateIndex
from newscorpus.deduplication.keys import duplicate_keys
from newscorpus.deduplication.pairs import similar_pairs

__all__ = ["DuplicateIndex", "compare", "duplicate_keys", "find_duplicates", "similar_pairs"]
