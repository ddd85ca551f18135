"""Whether two printed names are one speaker's. Imports nothing of the rest of attribution."""
