"""What goes beyond a sentence: turns of speech, transcripts, headlines."""
