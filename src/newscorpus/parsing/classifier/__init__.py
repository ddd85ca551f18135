"""Text or boilerplate: the learned classifier of lines, its features and its decoder."""
