"""Read a whole text: paragraphs, dialogues, transcripts, headlines, and the speakers of its quotes."""
