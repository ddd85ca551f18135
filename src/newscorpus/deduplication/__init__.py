"""Find texts that tell the same story: shingles, an exact similarity join, relations with evidence, and groups."""

from newscorpus.deduplication.candidates.keys import duplicate_keys
from newscorpus.deduplication.comparison.compare import compare
from newscorpus.deduplication.exact_join.similar_pairs import similar_pairs
from newscorpus.deduplication.grouping.groups import find_duplicates
from newscorpus.deduplication.grouping.index import DuplicateIndex

__all__ = ["DuplicateIndex", "compare", "duplicate_keys", "find_duplicates", "similar_pairs"]
