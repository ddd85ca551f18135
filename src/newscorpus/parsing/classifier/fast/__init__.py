"""Code of the classifier that exists for speed only."""
