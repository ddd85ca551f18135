"""What is compared: a text, or an article."""

from newscorpus.model import Article

__all__ = ["THRESHOLD", "Source", "text_of"]

Source = str | Article

THRESHOLD = 0.6  # the share of the shorter text's words that duplicates have in common


def text_of(source: object) -> str | None:
    """The text of a source; None for what is none."""
    if isinstance(source, str):
        return source
    return source.text if isinstance(source, Article) else None
