"""Read the credit of a picture: its maker, at the end of a caption or on its own line."""

import re
from typing import NamedTuple

from newscorpus.parsing.fields.credit_words import (
    CLOSING,
    REACH,
    CreditWords,
    credit_words,
    holds_glued_label,
    holds_sign,
    may_hold_credit,
    words_of,
)
from newscorpus.rules import Rules

__all__ = [
    "LONGEST_CREDIT",
    "CreditClues",
    "caption_credit",
    "clues_at_end",
    "credit_at_end",
    "credit_by",
    "credit_label",
    "credit_of",
    "is_introduced",
    "makers_of",
]

LONGEST_CREDIT = 120  # characters of a line that is nothing but a credit
LONGEST_LABEL = 40  # characters of a line that is nothing but a word for a credit
UNPUNCTUATED = 5  # spaces in a caption without a full stop before a name in brackets is its credit
MOST_WORDS = 12  # of a credit without an introducing word
NAME_WORDS = 5  # of one maker
MADE = 11  # characters at the end of a line in which "=" and a maker stand

# Brackets at the end of a line, perhaps with brackets inside: "(Kofi Brandt (left)/AFP)."
_BRACKET = re.compile(r"\s*[(\[（]([^()\[\]（）]{2,110}(?:\([^()]{2,40}\)[^()]{0,20})?)[)\]）]\s*\.?\s*\Z")
_LAST_PART = re.compile(r",\s([^,]{2,30})\Z")  # "…, Quay Wire"
# What may stand before a credit without an introducing word: the end of a sentence, perhaps with a closing quotation
# mark or a dash ("left.” – Kofi Brandt/AFP"); a bar or dash ("quay | AFP"); a slash before a few last words ("quay /
# Kofi Brandt").
_SENTENCE_END = re.compile(r"[.!?…。][”\"'’»)]*(?:\s+[—–-])?\s+|\s+[|—–]\s+|\s+/\s+(?=\S+(?:\s\S+){1,3}\s*\Z)")
_SEPARATOR = re.compile(r"\s*(?:[/|;]|\bvia\b|,\s)\s*")  # between two makers
_TWO_LETTERS = re.compile(r"[^\W\d_]{2}")
_SENTENCE_ENDS = (".", "!", "?", "”", '"')


def caption_credit(line: str, rules: Rules) -> tuple[int, str] | None:
    """Return where the words of a caption end, and the credit after them, or None if there is no credit.

    The credit is as printed, without brackets, marks and introducing words. If the line contains only a credit, its
    words end at 0.

    >>> caption_credit("A ferry leaves the harbour. (Kofi Brandt/AFP)", Rules.default())
    (27, 'Kofi Brandt/AFP')
    >>> caption_credit("A ferry leaves. Photo: Kofi Brandt", Rules.default())
    (15, 'Kofi Brandt')
    """
    return credit_at_end(line, rules) if may_hold_credit(line, rules) else None


def credit_at_end(line: str, rules: Rules) -> tuple[int, str] | None:
    """Return the same for a line that may contain a credit (``may_hold_credit``)."""
    clues = clues_at_end(line, rules)
    return None if clues is None else credit_by(clues, line, rules)


class CreditClues(NamedTuple):
    """What the end of a line contains besides punctuation, if the line may contain a credit.

    Attributes:
        tail: the end of the line.
        cued: whether it contains a word for a credit.
        agency: the name of an agency, or what may be the beginning of one.
    """

    tail: str
    cued: bool
    agency: bool


def clues_at_end(line: str, rules: Rules) -> CreditClues | None:
    """Return the clues to a credit at the end of a line, or None."""
    tail = line[-REACH:]
    words, tokens = credit_words(rules), words_of(tail)
    cued = not words.cues.isdisjoint(tokens) or holds_glued_label(tail)
    agency = not words.agencies.isdisjoint(tokens)
    if cued or agency or "/" in tail or "=" in tail or tail.rstrip(" .").endswith(CLOSING) or holds_sign(tail, words):
        return CreditClues(tail, cued, agency)
    return None


def credit_by(clues: CreditClues, line: str, rules: Rules) -> tuple[int, str] | None:
    """Return the credit at the end of a line by its clues, as ``caption_credit`` does."""
    tail, cued, agency = clues
    start = len(line) - len(tail)
    found = _credit(tail, credit_words(rules), whole=start == 0, cued=cued, agency=agency)
    if found is None:
        return None
    end, credit = found
    credit = " ".join(credit.split()).strip(" .,;:|/-–—©ⓒ")
    if credit.startswith("(") and credit.endswith(")"):
        credit = credit[1:-1]
    if credit.count(")") > credit.count("("):
        credit = credit.rstrip(") ")
    return (start + len(tail[:end].rstrip(" \t\xa0|–—-,;/([")), credit) if credit else None


def credit_of(line: str, rules: Rules, *, agency_only: bool = False) -> str | None:
    """Return the credit in a line that contains nothing else, or None.

    Args:
        line: the line.
        rules: the rules of the run.
        agency_only: whether two names with a slash between them need the name of an agency (not "Sport | Chess").

    >>> credit_of("Photo: Kofi Brandt", Rules.default()), credit_of("Kofi Brandt/AFP", Rules.default())
    ('Kofi Brandt', 'Kofi Brandt/AFP')
    """
    if not 2 < len(line) <= LONGEST_CREDIT:
        return None
    found = caption_credit(line, rules)
    if found is not None and not line[: found[0]].strip(" (["):
        return found[1]
    return makers_of(line, rules, agency_only=agency_only)


def is_introduced(credit: str, rules: Rules) -> bool:
    """Whether a word or sign introduces the credit, or it names an agency. A mere name may be something else.

    >>> is_introduced("(Photo: Kofi Brandt)", Rules.default()), is_introduced("(Kofi Brandt)", Rules.default())
    (True, False)
    """
    words, tokens = credit_words(rules), words_of(credit)
    has_words = not words.cues.isdisjoint(tokens) or not words.agencies.isdisjoint(tokens)
    return has_words or holds_sign(credit, words)


def makers_of(line: str, rules: Rules, *, agency_only: bool = False) -> str | None:
    """Return the names in a line with a slash between them or an agency among them, or None if it contains more."""
    words = credit_words(rules)
    if "/" not in line and words.agencies.isdisjoint(words_of(line)):
        return None
    bare = line.strip(" .()[]")
    return bare if _are_makers(bare, words, agency_only=agency_only) else None


def credit_label(line: str, rules: Rules) -> bool:
    """Whether a line is only the word for a credit, with the name on the next line.

    >>> credit_label("Photo:", Rules.default())
    True
    """
    if len(line) >= LONGEST_LABEL or not line.rstrip().endswith((":", "：")):
        return False
    return credit_words(rules).label.fullmatch(line) is not None


def _credit(tail: str, words: CreditWords, *, whole: bool, cued: bool, agency: bool) -> tuple[int, str] | None:
    if whole and cued and (found := words.label.match(tail)) and found.end() < len(tail):
        return 0, tail[found.end() :].rstrip(") ") if tail.lstrip().startswith("(") else tail[found.end() :]
    if found := words.copyright.search(tail) if holds_sign(tail, words) else None:
        return None if words.imprint.search(found[1]) else (found.start(), found[1])
    if tail.rstrip(" .").endswith(CLOSING) and (found := _BRACKET.search(tail)):
        inside, before = found[1].strip(), tail[: found.start()].rstrip()
        if cued and (named := words.introduced.match(inside)):
            return found.start(), named[1]
        if made := words.made.search(inside):
            return found.start(), made[1] or made[2]
        if _are_makers(inside, words) or words.organisation.search(inside):
            return found.start(), inside
        if _is_maker(inside, words) and (before.endswith(_SENTENCE_ENDS) or _is_long_name(inside, before)):
            return found.start(), inside
    found = words.introduced.search(tail) if cued else None
    named = words.photo.search(tail) if agency and "/" in tail else None
    if named is not None and (found is None or named.start() < found.start()):  # "AP Photo/Kofi Brandt"
        return named.start(), named[0]
    if found is not None:
        return found.start(), found[1]
    may_be_made = tail.endswith(words.made_ends) or "=" in tail[-MADE:] or "＝" in tail[-MADE:]
    if may_be_made and not tail.isascii() and (found := words.made.search(tail)):
        return found.start(), found[1] or found[2]
    return _uncued(tail, words, agency=agency)


def _uncued(tail: str, words: CreditWords, *, agency: bool) -> tuple[int, str] | None:
    """Return the names after the last sentence that no word introduces."""
    if not agency and "/" not in tail:
        return None
    for end in reversed(list(_SENTENCE_END.finditer(tail))):
        if _are_makers(tail[end.end() :].strip(), words, named="/" in end[0]):
            return end.end() if end[0][0] in ".!?…。" else end.start(), tail[end.end() :]
    if agency and (found := _LAST_PART.search(tail)) and words.agency.fullmatch(found[1].rstrip(".")):
        return found.start(), found[1]
    return None


def _are_makers(text: str, words: CreditWords, *, named: bool = False, agency_only: bool = False) -> bool:
    """Whether a text is names with slashes between them, or one name with an agency in it."""
    bare = text.strip(" .")
    if not bare or bare.count(" ") >= MOST_WORDS:
        return False
    named_one = not words.agencies.isdisjoint(words_of(bare.replace("_", " ")))  # seen sooner than by its expression
    agency = words.agency.search(bare) if named_one else None
    if agency and agency.end() - agency.start() == len(bare):
        return True
    if agency and agency.start() == 0 and bare[agency.end() :].startswith(", "):  # "AFP, LAGOS" is a byline
        return False
    parts = [part for part in _SEPARATOR.split(bare) if part]
    if not all(_is_maker(part, words) or (agency and words.agency.fullmatch(part)) for part in parts):
        return False
    return agency is not None or (not agency_only and (named or (len(parts) > 1 and "/" in bare)))


def _is_long_name(inside: str, before: str) -> bool:
    """Whether at least two words without numbers stand in brackets after a caption without a full stop."""
    return inside.count(" ") > 0 and before.count(" ") >= UNPUNCTUATED and not any(map(str.isdigit, inside))


def _is_maker(text: str, words: CreditWords) -> bool:
    """Whether a text is a few words with capitals."""
    parts = text.split()
    if not 0 < len(parts) <= NAME_WORDS or _TWO_LETTERS.search(text) is None:
        return False
    capitals = [part[0].isupper() for part in parts]
    return any(capitals) and all(
        capital or part in words.particles or part in "+&-–" for part, capital in zip(parts, capitals, strict=True)
    )
