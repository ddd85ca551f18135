"""Faster ways to the same results: each module states the plain way, and a test holds the two together."""
