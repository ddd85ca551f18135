"""From the capture's text to its lines: wrapped lines joined, columns in order, marks of Markdown removed."""
