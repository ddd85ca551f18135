"""Decide in which of the languages of the rules a text is written."""

import re
from functools import lru_cache

from newscorpus.rules import Rules
from newscorpus.rules.tables.speech import CueRule, WordRule

__all__ = ["language_of"]

DEFAULT = "en"
SAMPLE = 6000  # characters at the beginning of a text that are read
SHORTEST_CUE = 4  # letters; a shorter form of a cue may be a word of another language

# The roles of words that are frequent in any text of their language.
_FUNCTION_ROLES = ("determiner", "preposition", "conjunction", "pronoun", "auxiliary", "possessive", "that")
_LETTERS = re.compile(r"[^\W\d_]+")


def language_of(text: str, rules: Rules) -> str:
    """Return the language whose function words and cues are most frequent at the beginning of the text.

    English wins a tie.

    >>> language_of("Die Brücke ist wieder offen, sagte die Ministerin.", Rules.default())
    'de'
    """
    tables = _function_words(rules)
    if len(tables) < 2:
        return next(iter(tables), DEFAULT)
    words = _LETTERS.findall(text[:SAMPLE].lower())
    counts = {language: sum(word in known for word in words) for language, known in tables.items()}
    return max(counts, key=lambda language: (counts[language], language == DEFAULT, language))


@lru_cache(maxsize=32)
def _function_words(rules: Rules) -> dict[str, frozenset[str]]:
    """Return the words of each language by which a text is recognised."""
    words: dict[str, set[str]] = {}
    for rule in rules.table(WordRule):
        if rule.language != "all" and rule.role in _FUNCTION_ROLES:
            words.setdefault(rule.language, set()).update(rule.words)
    for cue in rules.table(CueRule):
        words.setdefault(cue.language, set()).update(form for form in cue.forms() if len(form) >= SHORTEST_CUE)
    return {language: frozenset(found) for language, found in words.items()}
