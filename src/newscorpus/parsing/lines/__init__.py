"""Read a capture as lines: wrapped lines are joined, columns are put in order, and Markdown marks are removed."""
