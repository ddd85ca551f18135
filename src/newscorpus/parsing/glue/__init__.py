"""Words that lost the space between them: where they are, and how they are read."""
