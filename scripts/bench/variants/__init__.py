"""Makers of variants of stories, for measuring deduplication."""
