"""The exact join of similar texts: every pair at or above a threshold, no other."""
