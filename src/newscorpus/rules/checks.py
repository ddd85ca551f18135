"""What several tables ask of their fields."""

__all__ = ["check_words"]


def check_words(words: tuple[str, ...], name: str) -> None:
    """Hold a list of words against emptiness.

    Raises:
        ValueError: it is empty, or a word of it is.
    """
    if not words or not all(word.strip() for word in words):
        raise ValueError(f"{name} must hold at least one word, and no empty one")
