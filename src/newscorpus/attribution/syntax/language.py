"""Which of the languages of the rules a text is in."""

import re

from newscorpus.attribution.syntax.lexicon import languages
from newscorpus.rules import Rules

__all__ = ["language_of"]

DEFAULT = "en"
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 6000  # characters


def language_of(text: str, rules: Rules) -> str:
    """The language whose small words the beginning of the text holds most of; English where none."""
    tables = languages(rules)
    if len(tables) < 2:
        return next(iter(tables), DEFAULT)
    words = _WORD.findall(text[:_SAMPLE].lower())
    counts = {language: sum(word in small for word in words) for language, small in tables.items()}
    return max(counts, key=lambda language: (counts[language], language == DEFAULT, language))
