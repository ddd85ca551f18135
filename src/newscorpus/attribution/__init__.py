"""Who said what: quotation marks, cues, mentions, speakers; names across articles."""

from newscorpus.attribution.find import find_quotes
from newscorpus.attribution.names import same_speaker

__all__ = ["find_quotes", "same_speaker"]
