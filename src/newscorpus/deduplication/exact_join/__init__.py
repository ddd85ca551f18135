"""The exact similarity join: every pair of texts at or above a threshold, and no other pair."""
