"""Find quotes and their speakers in a text, and compare the names of speakers across articles."""

from newscorpus.attribution.find import find_quotes
from newscorpus.attribution.names.name_parts import NameParts, name_parts
from newscorpus.attribution.names.same_speaker import merged, same_speaker
from newscorpus.attribution.names.speaker_groups import same_speakers

__all__ = ["NameParts", "find_quotes", "merged", "name_parts", "same_speaker", "same_speakers"]
