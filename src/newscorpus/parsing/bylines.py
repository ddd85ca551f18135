"""The authors that a byline names."""

import re
from functools import lru_cache

from attrs import frozen

from newscorpus.parsing.agencies import agency_pattern, any_of
from newscorpus.parsing.dates import stamps_in
from newscorpus.rules import Rules
from newscorpus.rules.origins import BylineRule

__all__ = ["authors"]

LONGEST = 200  # characters of a byline

LONGEST_NAME = 5  # words

# the words of a name that are written small
_PARTICLES = frozenset(
    (
        "abu",
        "af",
        "al",
        "av",
        "bin",
        "bint",
        "da",
        "de",
        "del",
        "della",
        "den",
        "der",
        "des",
        "di",
        "dos",
        "du",
        "e",
        "el",
        "ibn",
        "la",
        "le",
        "ter",
        "van",
        "von",
        "y",
        "zu",
        "zur",
    )
)
_NAME_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
_ARTICLE = re.compile(r"(?:al|el|d|l)[-'’]")
_SEPARATORS = re.compile(r"\s*(?:[|•·●;\n]|\s[-–—]\s)\s*")


@frozen(eq=False)
class _Words:
    before: re.Pattern[str]
    between: re.Pattern[str]
    roles: re.Pattern[str]


@lru_cache(maxsize=16)
def _words(rules: Rules) -> _Words:
    table = rules.table(BylineRule)
    return _Words(
        re.compile(rf"(?:{any_of(w for rule in table for w in rule.before)})(?:\s?[:：]\s?|\s)", re.IGNORECASE),
        re.compile(rf"\s*[,/]\s*|\s+(?:{any_of(w for rule in table for w in rule.between)})\s+", re.IGNORECASE),
        re.compile(
            rf"(?:\w+\s){{0,3}}(?:{any_of(w for rule in table for w in rule.roles)})(?:\s\w+){{0,2}}", re.IGNORECASE
        ),
    )


def authors(line: str, rules: Rules) -> tuple[str, ...] | None:
    """The authors named in a byline, in order, as printed; None if the line is no byline.

    A byline has a word that says so ("By", "Von", "Par" …) or a date beside the names.

    >>> authors("By Orla Tenniel and Kofi Brandt | 3 March 2021", Rules.default())
    ('Orla Tenniel', 'Kofi Brandt')
    >>> authors("By the time the ferry left, it was dark.", Rules.default()) is None
    True
    """
    if len(line) > LONGEST:
        return None
    words = _words(rules)
    pieces = _without_stamps(line, rules)
    dated = len(pieces) > 1
    for piece in pieces:
        for part in _SEPARATORS.split(piece.strip(" ,\xa0\t")):
            introduced = words.before.match(part)
            if introduced is None and not dated:
                continue
            names = _names(part[introduced.end() :] if introduced else part, words, rules)
            if names and (introduced or len(names[0].split()) > 1):
                return names
    return None


def _without_stamps(line: str, rules: Rules) -> list[str]:
    """What stands before, between and behind the dates of a line."""
    pieces: list[str] = []
    free = 0
    for stamp in stamps_in(line, 0, rules):
        pieces.append(line[free : stamp.timestamp.span.start])
        free = stamp.timestamp.span.end
    return [*pieces, line[free:]]


def _names(text: str, words: _Words, rules: Rules) -> tuple[str, ...]:
    """The names that a text is a list of; none if it holds anything else."""
    names: list[str] = []
    for piece in words.between.split(text.strip(" ,.:\xa0\t")):
        name = piece.strip(" ,.")
        if not name:
            continue
        if agency_pattern(rules).fullmatch(name) or _is_name(name):
            names.append(name)
        elif not (names and words.roles.fullmatch(name)):
            return ()
    return tuple(names)


def _is_name(text: str) -> bool:
    """A few words with a capital each, particles aside; scripts without capitals have only the number."""
    words = text.split()
    if not words or len(words) > LONGEST_NAME or words[-1] in _PARTICLES:
        return False
    return all(word in _PARTICLES or _is_name_word(word) for word in words)


def _is_name_word(word: str) -> bool:
    article = _ARTICLE.match(word)
    own = word[article.end() :] if article else word
    return _NAME_WORD.fullmatch(own) is not None and not own[0].islower()
