"""Find candidate pairs: texts that may be one story, by keys and an inverted index."""
