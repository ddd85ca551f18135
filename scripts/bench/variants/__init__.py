"""Versions of invented stories, for measuring deduplication."""
