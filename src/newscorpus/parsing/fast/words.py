r"""The words of a text, casefolded.

The plain way:
    letters = [word.casefold() for word in re.findall(r"[^\W\d_]+", text)]
    letters_and_digits = [word.casefold() for word in re.findall(r"[^\W_]+", text)]
A text in ASCII is translated, so that only words and blanks remain, and split at the blanks.
"""

import re

__all__ = ["words_of_letters", "words_of_letters_and_digits"]

_LETTERS = re.compile(r"[^\W\d_]+")
_LETTERS_AND_DIGITS = re.compile(r"[^\W_]+")
# Translations of ASCII bytes: everything that is not part of a word becomes a blank.
_TO_LETTERS = bytes(n if chr(n).isalpha() and n < 128 else 32 for n in range(256))
_TO_LETTERS_AND_DIGITS = bytes(n if chr(n).isalnum() and n < 128 else 32 for n in range(256))


def words_of_letters(text: str) -> list[str]:
    """Return the words of letters.

    >>> words_of_letters("Updated 3rd March")
    ['updated', 'rd', 'march']
    """
    return _words(text, _LETTERS, _TO_LETTERS)


def words_of_letters_and_digits(text: str) -> list[str]:
    """Return the words of letters and digits.

    >>> words_of_letters_and_digits("Updated 3rd March")
    ['updated', '3rd', 'march']
    """
    return _words(text, _LETTERS_AND_DIGITS, _TO_LETTERS_AND_DIGITS)


def _words(text: str, word: re.Pattern[str], table: bytes) -> list[str]:
    if text.isascii():
        return text.lower().encode().translate(table).decode().split()
    return [found.casefold() for found in word.findall(text)]
