"""Who said what: quotation marks, cues, mentions, speakers; names across articles."""

from newscorpus.attribution.find import find_quotes
from newscorpus.attribution.name_parts import NameParts, name_parts
from newscorpus.attribution.names import merged, same_speaker
from newscorpus.attribution.speaker_groups import same_speakers

__all__ = ["NameParts", "find_quotes", "merged", "name_parts", "same_speaker", "same_speakers"]
