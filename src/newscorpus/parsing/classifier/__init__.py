"""Classify lines as text or boilerplate: features, learned weights, and the decoder."""
