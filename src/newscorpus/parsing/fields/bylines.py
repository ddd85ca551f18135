"""Read the authors that a byline names."""

import re
from collections.abc import Iterable
from functools import lru_cache

from attrs import frozen

from newscorpus.parsing.english import RARE, lexicon
from newscorpus.parsing.fast.joined_lines import JoinedLines
from newscorpus.parsing.fields.agencies import agency_pattern
from newscorpus.parsing.fields.alternation import alternation
from newscorpus.parsing.fields.date_patterns import date_patterns
from newscorpus.parsing.fields.dates import stamps_in
from newscorpus.rules import Rules
from newscorpus.rules.tables.origins import AgencyRule, BylineRule

__all__ = [
    "BylineWords",
    "agency_alone",
    "authors",
    "bare_names",
    "byline_words",
    "introduces_author",
    "may_be_bylines",
]

LONGEST = 200  # characters of a byline
LONGEST_NAME = 5  # words
LONGEST_LABEL = 24  # characters of the label of a date

_NAME_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
_ARTICLE = re.compile(r"(?:al|el|d|l)[-'’]")
# a year, and a separator between the parts of a line: "Orla Tenniel | Quay Herald"
_MAY_HAVE_PARTS = re.compile(r"[\d|•·●;\n–—-](?:(?<=\d)\d{3}|(?<=[|•·●;\n])|(?<=\s[–—-])(?=\s))")
_ASCII_MAY_HAVE_PARTS = re.compile(r"[0-9|;\n-](?:(?<=[0-9])[0-9]{3}|(?<=[|;\n])|(?<=\s-)(?=\s))")
_LINE_MAY_HAVE_PARTS = re.compile(_MAY_HAVE_PARTS.pattern.replace(r"\n", ""))  # for lines without line breaks
_SEPARATOR = re.compile(r"[|•·●;\n–—-](?:(?<=[|•·●;\n])|(?<=\s[–—-])(?=\s))")
_DIGIT = re.compile(r"\d")
_FIRST = re.compile(r"\s*([^\W\d_]+)")
_CAMEL_START = re.compile(r"[A-Z][a-z]+[A-Z]")
_CAMEL_LINE = re.compile(r"\n[A-Z][a-z]+[A-Z]")
_READING_TIME = re.compile(r"\s\d{1,2}\s?[^\W\d_]{3,10}(?:\s[^\W\d_]{3,10})?\Z")  # "Orla Tenniel 4 minutes read"
_CAMEL = re.compile(r"\b(?!(?:Mc|Mac|De|Di|La|Le|Van|O)[A-Z])[A-Z][a-z]+[A-Z]")  # "HarbourNews", and not "McBride"
_SEPARATORS = re.compile(r"\s*(?:[|•·●;\n]|\s[-–—]\s)\s*")


@frozen(eq=False)
class BylineWords:
    """The words around the names of authors, compiled.

    Attributes:
        before: a word that introduces authors, at the beginning of a part of the line.
        firsts: the first words of these, casefolded.
        starts: the first two letters of these words.
        inside: one of these words anywhere.
        between: a word or mark between two names.
        roles: the roles of authors.
        labels: the labels of dates, casefolded.
        short_labels: the labels of fewer than four letters.
        particles: words in lower case inside names.
    """

    before: re.Pattern[str]
    firsts: frozenset[str]
    starts: frozenset[str]
    inside: re.Pattern[str]
    between: re.Pattern[str]
    roles: re.Pattern[str]
    labels: frozenset[str]
    short_labels: frozenset[str]
    particles: frozenset[str]


@lru_cache(maxsize=16)
def byline_words(rules: Rules) -> BylineWords:
    """Return the words of bylines in these rules."""
    table = rules.table(BylineRule)
    before = alternation(word for rule in table for word in rule.before)
    between = alternation(word for rule in table for word in rule.between)
    roles = alternation(word for rule in table for word in rule.roles)
    firsts = frozenset(word.casefold().split()[0] for rule in table for word in rule.before)
    labels = date_patterns(rules).labels
    return BylineWords(
        # a converter may leave no blank: "ByOrla Tenniel"
        before=re.compile(rf"(?:{before})(?:\s?[:：]\s?|\s+|(?=(?-i:[A-Z][a-z]+\s[A-Z])))", re.IGNORECASE),
        firsts=firsts,
        starts=frozenset(word[:2] for word in firsts),
        inside=re.compile(rf"(?<![^\W_])(?:{before})(?:\s?[:：]\s?|\s+)", re.IGNORECASE),
        between=re.compile(rf"\s*[,/]\s*(?:(?:{between})\s+)?|\s+(?:{between})\s+", re.IGNORECASE),
        roles=re.compile(rf"(?:\w+\s){{0,3}}(?:{roles})(?:\s\w+){{0,2}}", re.IGNORECASE),
        labels=frozenset(label for label in labels if len(label) > 3),
        short_labels=frozenset(label for label in labels if len(label) < 4),
        particles=frozenset(word for rule in table for word in rule.particles),
    )


def authors(line: str, rules: Rules) -> tuple[str, ...] | None:
    """Return the authors named in a byline, in order and as printed, or None if the line is not a byline.

    A byline has a word that introduces authors ("By", "Von", "Par" …), or a date next to the names.

    >>> authors("By Orla Tenniel and Kofi Brandt | 3 March 2021", Rules.default())
    ('Orla Tenniel', 'Kofi Brandt')
    >>> authors("By the time the ferry left, it was dark.", Rules.default()) is None
    True
    """
    words = byline_words(rules)
    if not _may_be_byline(line, words):
        return None
    pieces = _without_stamps(line, words, rules)
    dated = len(pieces) > 1
    for piece in pieces:
        for part in _parts(piece.strip(" ,\xa0\t|–—-")):
            introduced = words.before.match(part)
            if introduced is None and not dated:
                continue
            names = _names(part[introduced.end() :] if introduced else part, words, rules)
            if names and (introduced or _are_persons(names)):
                return names
    return None


def _may_be_byline(line: str, words: BylineWords) -> bool:
    """Whether a line has several parts, or begins with a word for authors."""
    if len(line) > LONGEST:
        return False
    if (_ASCII_MAY_HAVE_PARTS if line.isascii() else _MAY_HAVE_PARTS).search(line):
        return True
    return _may_be_introduced(line, words)


def _may_be_introduced(line: str, words: BylineWords) -> bool:
    """Whether the first word may introduce authors, or is glued to a word that does."""
    first = line.partition(" ")[0]
    if not first.isalpha():
        found = _FIRST.match(line)
        if found is None:
            return False
        first = found[1]
    if first.casefold() in words.firsts:
        return True
    return not (first.istitle() or first.islower()) and _CAMEL_START.match(first) is not None


def may_be_bylines(texts: Iterable[str], together: JoinedLines, words: BylineWords) -> list[str]:
    """Return a superset of the candidate bylines, possibly with repeats."""
    found = together.holding_classes(_LINE_MAY_HAVE_PARTS, b"0000", b"|", b" - ") + together.holding(_CAMEL_LINE)
    starts = words.starts
    for text in texts:
        start = text[:2].casefold()[:2]
        if (start in starts or start[:1] in starts) and _may_be_introduced(text, words):
            found.append(text)
    return found


def bare_names(line: str, rules: Rules) -> tuple[str, ...]:
    """Return the persons in a line of names only. A name has at least two words, with capitals.

    >>> bare_names("Orla Tenniel, Kofi Brandt", Rules.default()), bare_names("Share this", Rules.default())
    (('Orla Tenniel', 'Kofi Brandt'), ())
    """
    if len(line) > LONGEST:
        return ()
    part = _parts(line.strip())[0]
    if _DIGIT.search(part):
        part = _READING_TIME.sub("", part)
    names = _names(part, byline_words(rules), rules)
    agency = agency_pattern(rules)
    persons = tuple(name for name in names if not agency.fullmatch(name))
    named = _are_persons(persons) and not any(map(agency.search, persons))
    return names if persons and named and all(name[0].isupper() or name[0].islower() for name in persons) else ()


def agency_alone(line: str, rules: Rules) -> str | None:
    """Return the agency that a line names, if it contains nothing else."""
    bare = line.strip(" .,")
    return bare if len(bare) <= LONGEST and agency_pattern(rules).fullmatch(bare) else None


def introduces_author(text: str, rules: Rules) -> bool:
    """Whether a text contains a word for an author with a capital after it.

    >>> introduces_author("A long night at sea by Orla Tenniel on 3 March", Rules.default())
    True
    """
    return any(text[found.end() : found.end() + 1].isupper() for found in byline_words(rules).inside.finditer(text))


def _are_persons(names: tuple[str, ...]) -> bool:
    """Whether all names have at least two words, and are not common words with capitals ("Last Updated")."""
    if not all(1 < len(name.split()) < LONGEST_NAME for name in names):
        return False
    listed = lexicon()
    for name in names:
        capitals = [word.isupper() and len(word) > 2 for word in name.split()]
        if _CAMEL.search(name) or (any(capitals) and not all(capitals)):
            return False
        words = name.lower().split()
        common = sum(listed.get(word, RARE) < RARE - 1 for word in words)
        if common > 1 or common == len(words):
            return False
    return True


def _parts(text: str) -> list[str]:
    """Split the text at separators. Most texts contain none."""
    return _SEPARATORS.split(text) if _SEPARATOR.search(text) else [text]


def _without_stamps(line: str, words: BylineWords, rules: Rules) -> list[str]:
    """Return the text before, between and after the dates of a line, without their labels."""
    pieces: list[str] = []
    free = 0
    for stamp in stamps_in(line, 0, rules):
        pieces.append(_without_label(line[free : stamp.timestamp.span.start], words))
        free = stamp.timestamp.span.end
    return [*pieces, line[free:]]


def _without_label(text: str, words: BylineWords) -> str:
    """Return a text without the label at its end, which may be glued to the word before: "TennielUpdated"."""
    bare = text.rstrip(" \t\xa0:：,.|")
    before, _, last = bare.rpartition(" ")
    if last.casefold() in words.short_labels:  # "by Orla Tenniel on 3 March"
        return before
    for length in range(min(LONGEST_LABEL, len(bare)), 3, -1):
        if bare[-length:].casefold() in words.labels:
            return bare[:-length]
    return text


def _names(text: str, words: BylineWords, rules: Rules) -> tuple[str, ...]:
    """Return the names in a list of names. A text with anything else has none."""
    names: list[str] = []
    for piece in words.between.split(text.strip(" ,.:\xa0\t")):
        name = piece.strip(" ,.")
        if not name:
            continue
        if names and words.roles.fullmatch(name):
            continue
        if not agency_pattern(rules).fullmatch(name):
            name = _alone(name, rules)
            if not _is_name(name, words.particles):
                return ()
        names.append(name)
    return tuple(dict.fromkeys(names))


def _alone(name: str, rules: Rules) -> str:
    """Return a name without the agency after it. A name that is printed twice is returned once."""
    last = 0
    if name.endswith(_agency_ends(rules)):
        agencies = agency_pattern(rules).finditer(name)
        last = max((agency.start() for agency in agencies if agency.end() == len(name)), default=0)
    if " " in name[:last].strip():
        name = name[:last].strip()
    words = name.split()
    half = len(words) // 2
    return " ".join(words[:half]) if half > 1 and words[:half] * 2 == words else name


@lru_cache(maxsize=16)
def _agency_ends(rules: Rules) -> tuple[str, ...]:
    """Return the last words of the names of agencies."""
    return tuple(dict.fromkeys(name.split()[-1] for rule in rules.table(AgencyRule) for name in rule.names))


def _is_name(text: str, particles: frozenset[str]) -> bool:
    """Whether a text is a few words with a capital each, except particles.

    Scripts without capitals need only the number of words.
    """
    words = text.split()
    if not words or len(words) > LONGEST_NAME or words[-1] in particles:
        return False
    return all(word in particles or _is_name_word(word) for word in words)


def _is_name_word(word: str) -> bool:
    article = _ARTICLE.match(word)
    own = word[article.end() :] if article else word
    return _NAME_WORD.fullmatch(own) is not None and not own[0].islower()
