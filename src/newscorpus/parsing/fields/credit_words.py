"""The words and signs of credits, from the rules on credits and agencies."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from attrs import frozen

from newscorpus.parsing.fields.agencies import agency_ends, agency_pattern
from newscorpus.parsing.fields.alternation import alternation
from newscorpus.rules import Rules
from newscorpus.rules.tables.origins import AgencyRule, CreditRule

__all__ = [
    "CLOSING",
    "GLUED_LABEL_ENDS",
    "REACH",
    "CreditWords",
    "credit_words",
    "holds_glued_label",
    "holds_sign",
    "may_hold_credit",
    "words_of",
]

REACH = 160  # characters at the end of a caption in which its credit stands
CLOSING = (")", "]", "）")
GLUED_LABEL_ENDS = re.compile(r"[^\W\d_A-Z][A-Z][a-z]+\Z|[A-Z]{2}[a-z]{2,}\Z")  # "quayPhoto", before a colon

_WORD = re.compile(r"\w+")
# for text in ASCII, the same by a translation: other characters become spaces
_BLANKED = bytes(n if chr(n) in "abcdefghijklmnopqrstuvwxyz0123456789_" else 32 for n in range(256))


@frozen(eq=False)
class CreditWords:
    """The rules on credits and agencies, compiled.

    Attributes:
        introduced: a word before a maker, and the maker.
        label: a word for a credit with its colon ("Photo:"), from the beginning of a line.
        agency: the whole name of an agency.
        photo: an agency, a slash and a maker ("AP Photo/Kofi Brandt").
        made: a maker with a word of ``after``, or a maker after "=".
        copyright: © or a word that is used like it, and the maker, at the end of a line.
        sign: © or a word that is used like it, or a word of ``after``, or "＝".
        made_ends: the words of ``after``.
        organisation: a word in the name of a maker that is an organisation.
        imprint: a word of an imprint, or a year.
        particles: words in lower case inside names.
        cues: the first words of all words before a maker, in lower case.
        agencies: the first words of the names of agencies, in lower case.
        agency_ends: the last words of the names of agencies, in lower case.
        abbreviations: the words before a maker that end with a full stop, in lower case.
        between: the words between a word and the maker, in lower case.
        rights: the words that are used like ©, in lower case.
    """

    introduced: re.Pattern[str]
    label: re.Pattern[str]
    agency: re.Pattern[str]
    photo: re.Pattern[str]
    made: re.Pattern[str]
    copyright: re.Pattern[str]
    sign: re.Pattern[str]
    made_ends: tuple[str, ...]
    organisation: re.Pattern[str]
    imprint: re.Pattern[str]
    particles: frozenset[str]
    cues: frozenset[str]
    agencies: frozenset[str]
    agency_ends: frozenset[str]
    abbreviations: tuple[str, ...]
    between: tuple[str, ...]
    rights: tuple[str, ...]


@lru_cache(maxsize=16)
def credit_words(rules: Rules) -> CreditWords:
    """Return the words of credits that these rules list."""
    table = rules.table(CreditRule)
    listed = _listed(rule.words for rule in table)
    between, after = _listed(rule.between for rule in table), _listed(rule.after for rule in table)
    rights = _listed(rule.rights for rule in table)
    agency = agency_pattern(rules)
    names = [name for rule in rules.table(AgencyRule) for name in rule.names]
    return CreditWords(
        introduced=_introduced(listed, between),
        label=re.compile(rf"\s*\(?(?:{alternation(listed)})\s?[:：]\s*", re.IGNORECASE),
        agency=agency,
        photo=re.compile(rf"(?<!\S)(?:{agency.pattern})(?:\s(?:Photo|PHOTO|Images?))?\s?/\s?[A-Z][^.!?]{{2,60}}\Z"),
        made=re.compile(rf"([^\s＝=（(]{{1,14}})\s?(?:{alternation(after)})\Z|[＝=]([^\s＝=、。]{{1,10}})\Z"),
        # The word "copyright" needs the end of a sentence before it: "he fought for copyright law" is no credit.
        copyright=re.compile(
            rf"\s*[|–—-]?\s*(?:[©ⓒ]|\(c\)|(?<!\w\s)\b(?:{alternation(rights)}):?\s)\s*([^©]{{2,100}}?)\s*\Z",
            re.IGNORECASE,
        ),
        sign=re.compile(rf"[©ⓒ]|\(c\)|{alternation(rights)}|＝|{alternation(after)}", re.IGNORECASE),
        made_ends=tuple(after),
        organisation=re.compile(rf"\b(?:{alternation(_listed(rule.makers for rule in table))})\b"),
        imprint=re.compile(
            rf"(?:19|20)\d\d|\b(?:{alternation(_listed(rule.imprint for rule in table))})\b", re.IGNORECASE
        ),
        particles=frozenset(_listed(rule.particles for rule in table)),
        cues=_first_words(listed),
        agencies=_first_words(name.removeprefix("The ") for name in names),
        agency_ends=agency_ends(rules),
        abbreviations=tuple(word for word in _lowered(listed) if word.endswith(".")),
        between=tuple(f" {word} " for word in _lowered(between)),
        rights=_lowered(rights),
    )


def _listed(lists: Iterable[Sequence[str]]) -> list[str]:
    return [word for words in lists for word in words]


def _lowered(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(str.lower, words)))


def _introduced(words: list[str], between: list[str]) -> re.Pattern[str]:
    """Return the pattern of a word for a credit and the maker after it."""
    begins = (
        r"(?:(?<![^\W_])"  # the word stands alone,
        r"|(?=(?-i:[A-Z][a-z]+:)))"  # or a converter lost the space before it: "at its quayPhoto: Kofi Brandt"
    )
    follows = (
        r"(?:\s?[:：/|]\s?"  # "Photo: Kofi Brandt"
        rf"|\s(?:{alternation(between)})\s"  # "Photo by Kofi Brandt"
        r"|(?<=\.)\s"  # "Fot. Kofi Brandt"
        r"|\s(?=(?-i:[A-Z][\w.-]+/)))"  # "Photo Brandt/AFP"
    )
    return re.compile(rf"{begins}(?:{alternation(words)}){follows}([^\n]{{2,120}})", re.IGNORECASE)


def _first_words(names: Iterable[str]) -> frozenset[str]:
    return frozenset(word for name in names for word in _WORD.findall(name.lower())[:1])


def words_of(text: str) -> list[str]:
    """Return the words of a text in lower case."""
    lower = text.lower()
    return lower.encode().translate(_BLANKED).decode().split() if lower.isascii() else _WORD.findall(lower)


def may_hold_credit(line: str, rules: Rules) -> bool:
    """Whether the end of a line has a sign of a credit: punctuation, a word of the rules or an agency's name."""
    words = credit_words(rules)
    tail = line[-REACH:]
    if "/" in tail or "|" in tail or ":" in tail or "=" in tail or tail.rstrip(" .").endswith(CLOSING):
        return True
    if "：" in tail or words.sign.search(tail) is not None:
        return True
    lower = tail.lower()
    if any(word in lower for word in words.between) or any(word in lower for word in words.abbreviations):
        return True
    last = lower.rstrip(" .").rsplit(None, 1)[-1:]
    return bool(last) and last[0] in words.agency_ends


def holds_glued_label(text: str) -> bool:
    """Whether a colon follows a word that seems to be glued to the word before it: "quayPhoto:"."""
    for piece in text.split(":")[:-1]:
        if piece[-1:].isalpha() and GLUED_LABEL_ENDS.search(piece.rsplit(None, 1)[-1]):
            return True
    return False


def holds_sign(text: str, words: CreditWords) -> bool:
    """Whether a text has ©, a word that is used like it, or a word that follows makers."""
    return words.sign.search(text) is not None
