"""Decide whether two printed names belong to one speaker. This package imports no other part of attribution."""
