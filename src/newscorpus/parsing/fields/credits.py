"""The maker's name at the end of a picture's caption, or on a line of its own."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from attrs import frozen

from newscorpus.parsing.fields.agencies import agency_pattern, any_of
from newscorpus.parsing.fields.credit_screen import CLOSING, REACH, may_hold_credit
from newscorpus.rules import Rules
from newscorpus.rules.tables.origins import AgencyRule, CreditRule

__all__ = [
    "LONGEST_CREDIT",
    "Clues",
    "caption_credit",
    "clues_at_end",
    "credit_at_end",
    "credit_by",
    "credit_label",
    "credit_of",
    "holds_glued_label",
    "is_introduced",
    "makers_of",
    "may_hold_credit",
]

LONGEST_CREDIT = 120  # characters of a line that is nothing but a credit
UNPUNCTUATED = 5  # blanks in a caption without full stop before a name in brackets is its credit
MOST_WORDS = 12  # of a credit that no word introduces
NAME_WORDS = 5  # of one maker
MADE = 11  # characters of one behind a sign, the sign included

_BRACKET = re.compile(r"\s*[(\[（]([^()\[\]（）]{2,110}(?:\([^()]{2,40}\)[^()]{0,20})?)[)\]）]\s*\.?\s*\Z")
_COPYRIGHT = re.compile(r"\s*[|–—-]?\s*(?:[©ⓒ]|\(c\)|(?<!\w\s)\bCopyright:?\s)\s*([^©]{2,100}?)\s*\Z", re.IGNORECASE)
_COPYRIGHT_SIGN = re.compile(r"[©ⓒ]|\(c\)|copyright", re.IGNORECASE)
_LAST_PART = re.compile(r",\s([^,]{2,30})\Z")
# what stands under a page, not under a picture
_IMPRINT = re.compile(
    r"(?:19|20)\d\d|\b(?:rights reserved|reserved|GmbH|AG|Ltd|LLC|Inc|PLC|m\.b\.H|Verlag|KG|S\.?A\.?|SpA)\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…。][”\"'’»)]*(?:\s+[—–-])?\s+|\s+[|—–]\s+|\s+/\s+(?=\S+(?:\s\S+){1,3}\s*\Z)")
_STROKE = re.compile(r"\s*(?:[/|;]|\bvia\b|,\s)\s*")
_SMALL = frozenset(
    (
        "al",
        "bin",
        "d",
        "da",
        "de",
        "del",
        "der",
        "di",
        "dos",
        "du",
        "el",
        "et",
        "for",
        "für",
        "la",
        "le",
        "of",
        "the",
        "und",
        "van",
        "via",
        "von",
        "y",
    )
)
_LETTERS = re.compile(r"[^\W\d_]{2}")
_WORD = re.compile(r"\w+")
# the same in ASCII: what is in no word becomes a blank, which is faster
_BLANKED = bytes(n if chr(n) in "abcdefghijklmnopqrstuvwxyz0123456789_" else 32 for n in range(256))
_GLUED_LABEL = re.compile(r"[^\W\d_A-Z][A-Z][a-z]+\Z|[A-Z]{2}[a-z]{2,}\Z")  # before a colon
_OTHER_SIGNS = re.compile(r"[©ⓒ撮提写＝]|\(c\)|copyright|기자", re.IGNORECASE)  # beside the stroke and "="
_ENDS = (".", "!", "?", "”", '"')
_MADE_ENDS = ("撮影", "提供", "기자", "写す")
_MADE = re.compile(r"([^\s＝=（(]{1,14})\s?(?:撮影|提供|기자|写す)\Z|[＝=]([^\s＝=、。]{1,10})\Z")
_BODY = re.compile(
    r"\b(?:Agency|Press|News|Images|Photos?|Media|Office|Ministry|Police|Handout|via|Archive|Archiv|TV)\b"
)


@frozen(eq=False)
class _Credits:
    """The rules on credits, compiled; nothing is searched without a word of ``cues`` or ``agencies``, or a sign."""

    introduced: re.Pattern[str]
    label: re.Pattern[str]
    agency: re.Pattern[str]
    photo: re.Pattern[str]
    cues: frozenset[str]
    agencies: frozenset[str]


@lru_cache(maxsize=16)
def _credits(rules: Rules) -> _Credits:
    listed = [word for rule in rules.table(CreditRule) for word in rule.words]
    words = any_of(listed)
    agency = agency_pattern(rules)
    names = [name for rule in rules.table(AgencyRule) for name in rule.names]
    return _Credits(
        introduced=re.compile(
            # a converter may leave no blank before the word: "at its quayPhoto: Kofi Brandt"
            rf"(?:(?<![^\W_])|(?=(?-i:[A-Z][a-z]+:)))(?:{words})(?:\s?[:：/|]\s?|\s(?:by|von|di|de|par|por)\s|(?<=\.)\s|\s(?=(?-i:[A-Z][\w.-]+/)))"
            r"([^\n]{2,120})",
            re.IGNORECASE,
        ),
        label=re.compile(rf"\s*\(?(?:{words})\s?[:：]\s*", re.IGNORECASE),
        agency=agency,
        photo=re.compile(rf"(?<!\S)(?:{agency.pattern})(?:\s(?:Photo|PHOTO|Images?))?\s?/\s?[A-Z][^.!?]{{2,60}}\Z"),
        cues=_first_words(listed),
        agencies=_first_words(name.removeprefix("The ") for name in names),
    )


def _first_words(names: Iterable[str]) -> frozenset[str]:
    return frozenset(word for name in names for word in _WORD.findall(name.lower())[:1])


def _tokens(text: str) -> list[str]:
    """The words of a text in small letters."""
    lower = text.lower()
    return lower.encode().translate(_BLANKED).decode().split() if lower.isascii() else _WORD.findall(lower)


def caption_credit(line: str, rules: Rules) -> tuple[int, str] | None:
    """Where a caption's own words end, and the credit behind them; None if there is no credit.

    The credit is as printed, without brackets, marks and the words that introduce it. Where the line is nothing
    but a credit, its words end at 0.

    >>> caption_credit("A ferry leaves the harbour. (Kofi Brandt/AFP)", Rules.default())
    (27, 'Kofi Brandt/AFP')
    >>> caption_credit("A ferry leaves. Photo: Kofi Brandt", Rules.default())
    (15, 'Kofi Brandt')
    """
    return credit_at_end(line, rules) if may_hold_credit(line, rules) else None


def credit_at_end(line: str, rules: Rules) -> tuple[int, str] | None:
    """The same for a line that may hold one, as ``may_hold_credit`` has told."""
    clues = clues_at_end(line, rules)
    return None if clues is None else credit_by(clues, line, rules)


class Clues(NamedTuple):
    """What the end of a line that may hold a credit has besides a colon or the like.

    Attributes:
        tail: the end of the line.
        cued: a word for a credit stands in it.
        agency: the name of an agency, or what may be the beginning of one.
    """

    tail: str
    cued: bool
    agency: bool


def clues_at_end(line: str, rules: Rules) -> Clues | None:
    """What tells a credit at the end of a line; None if nothing there can."""
    tail = line[-REACH:]
    words, tokens = _credits(rules), _tokens(tail)
    cued = not words.cues.isdisjoint(tokens) or holds_glued_label(tail)
    agency = not words.agencies.isdisjoint(tokens)
    if cued or agency or "/" in tail or "=" in tail or tail.rstrip(" .").endswith(CLOSING) or _holds_other_sign(tail):
        return Clues(tail, cued, agency)
    return None


def credit_by(clues: Clues, line: str, rules: Rules) -> tuple[int, str] | None:
    """The credit at the end of a line, as in ``caption_credit``, by what may tell one."""
    tail, cued, agency = clues
    start = len(line) - len(tail)
    found = _credit(tail, _credits(rules), whole=start == 0, cued=cued, agency=agency)
    if found is None:
        return None
    end, credit = found
    credit = " ".join(credit.split()).strip(" .,;:|/-–—©ⓒ")
    if credit.startswith("(") and credit.endswith(")"):
        credit = credit[1:-1]
    if credit.count(")") > credit.count("("):
        credit = credit.rstrip(") ")
    return (start + len(tail[:end].rstrip(" \t\xa0|–—-,;/([")), credit) if credit else None


def holds_glued_label(text: str) -> bool:
    """Does a colon stand behind a word that another seems to be glued to ("quayPhoto:")?"""
    for piece in text.split(":")[:-1]:
        if piece[-1:].isalpha() and _GLUED_LABEL.search(piece.rsplit(None, 1)[-1]):
            return True
    return False


def _holds_other_sign(text: str) -> bool:
    if text.isascii():
        lower = text.lower()
        return "(c)" in lower or "copyright" in lower
    return _OTHER_SIGNS.search(text) is not None


def credit_of(line: str, rules: Rules, *, agency_only: bool = False) -> str | None:
    """The credit that a line of nothing else holds; None if it is no such line.

    Args:
        line: the line.
        rules: the rules of the run.
        agency_only: two names with a stroke between them are none without an agency's ("Sport | Chess").

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
    """Whether a word or a sign says that this is a credit, or an agency is named; a mere name may be something else.

    >>> is_introduced("(Photo: Kofi Brandt)", Rules.default()), is_introduced("(Kofi Brandt)", Rules.default())
    (True, False)
    """
    words, tokens = _credits(rules), _tokens(credit)
    told = not words.cues.isdisjoint(tokens) or not words.agencies.isdisjoint(tokens)
    return told or _holds_other_sign(credit)


def makers_of(line: str, rules: Rules, *, agency_only: bool = False) -> str | None:
    """The names that a line of nothing else holds, with a stroke between them or an agency's among them."""
    words = _credits(rules)
    if "/" not in line and words.agencies.isdisjoint(_tokens(line)):
        return None
    bare = line.strip(" .()[]")
    return bare if _are_makers(bare, words, agency_only=agency_only) else None


def credit_label(line: str, rules: Rules) -> bool:
    """Is this line the word for a credit alone, with the name on the next?

    >>> credit_label("Photo:", Rules.default())
    True
    """
    return len(line) < 40 and line.rstrip().endswith((":", "：")) and _credits(rules).label.fullmatch(line) is not None


def _credit(tail: str, words: _Credits, *, whole: bool, cued: bool, agency: bool) -> tuple[int, str] | None:
    if whole and cued and (found := words.label.match(tail)) and found.end() < len(tail):
        return 0, tail[found.end() :].rstrip(") ") if tail.lstrip().startswith("(") else tail[found.end() :]
    if _holds_other_sign(tail) and _COPYRIGHT_SIGN.search(tail) and (found := _COPYRIGHT.search(tail)):
        return None if _IMPRINT.search(found[1]) else (found.start(), found[1])
    if tail.rstrip(" .").endswith(CLOSING) and (found := _BRACKET.search(tail)):
        inside, before = found[1].strip(), tail[: found.start()].rstrip()
        if cued and (named := words.introduced.match(inside)):
            return found.start(), named[1]
        if made := _MADE.search(inside):
            return found.start(), made[1] or made[2]
        if _are_makers(inside, words) or _BODY.search(inside):
            return found.start(), inside
        if _is_maker(inside) and (before.endswith(_ENDS) or _is_long_name(inside, before)):
            return found.start(), inside
    found = words.introduced.search(tail) if cued else None
    named = words.photo.search(tail) if agency and "/" in tail else None
    if named is not None and (found is None or named.start() < found.start()):  # "AP Photo/Kofi Brandt"
        return named.start(), named[0]
    if found is not None:
        return found.start(), found[1]
    may_be_made = tail.endswith(_MADE_ENDS) or "=" in tail[-MADE:] or "＝" in tail[-MADE:]
    if may_be_made and not tail.isascii() and (found := _MADE.search(tail)):
        return found.start(), found[1] or found[2]
    return _uncued(tail, words, agency=agency)


def _uncued(tail: str, words: _Credits, *, agency: bool) -> tuple[int, str] | None:
    """Names behind the last sentence that no word introduces."""
    if not agency and "/" not in tail:
        return None
    for end in reversed(list(_SENTENCE_END.finditer(tail))):
        if _are_makers(tail[end.end() :].strip(), words, named="/" in end[0]):
            return end.end() if end[0][0] in ".!?…。" else end.start(), tail[end.end() :]
    if agency and (found := _LAST_PART.search(tail)) and words.agency.fullmatch(found[1].rstrip(".")):
        return found.start(), found[1]
    return None


def _are_makers(text: str, words: _Credits, *, named: bool = False, agency_only: bool = False) -> bool:
    """Names with strokes between them, or one with an agency's among them."""
    bare = text.strip(" .")
    if not bare or bare.count(" ") >= MOST_WORDS:
        return False
    named_one = not words.agencies.isdisjoint(_tokens(bare.replace("_", " ")))  # seen sooner than by its expression
    agency = words.agency.search(bare) if named_one else None
    if agency and agency.end() - agency.start() == len(bare):
        return True
    if agency and agency.start() == 0 and bare[agency.end() :].startswith(", "):  # "AFP, LAGOS" is a byline
        return False
    parts = [part for part in _STROKE.split(bare) if part]
    if not all(_is_maker(part) or (agency and words.agency.fullmatch(part)) for part in parts):
        return False
    return agency is not None or (not agency_only and (named or (len(parts) > 1 and "/" in bare)))


def _is_long_name(inside: str, before: str) -> bool:
    """Two words or more in brackets behind a caption without full stop, and none of them a number."""
    return inside.count(" ") > 0 and before.count(" ") >= UNPUNCTUATED and not any(map(str.isdigit, inside))


def _is_maker(text: str) -> bool:
    """A few words with capitals."""
    words = text.split()
    if not 0 < len(words) <= NAME_WORDS or _LETTERS.search(text) is None:
        return False
    return all(word in _SMALL or word[0].isupper() or word in "+&-–" for word in words) and any(
        w[0].isupper() for w in words
    )
