"""Noun phrases, and the decision what kind of phrase each is."""

from typing import Literal

from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.lexicon import Lexicon
from newscorpus.attribution.syntax.tokens import Tokens

__all__ = [
    "COMMON_NOUNS",
    "ENDS_PHRASE",
    "NAMES_AND_ROLES",
    "NOUN",
    "NO_REFERENTS",
    "SPEAKERS",
    "NounPhrase",
    "PhraseKind",
    "classify",
]

ENDS_PHRASE = int(
    Flag.PREP | Flag.CONJ | Flag.SUB | Flag.AUX | Flag.MODAL | Flag.NEG | Flag.PRON | Flag.OBJ | Flag.REL | Flag.THAT
    | Flag.TO | Flag.WH | Flag.HAVE | Flag.NEGATOR | Flag.STOP | Flag.COMMA | Flag.COLON | Flag.DASH | Flag.OPEN
    | Flag.CLOSE | Flag.QUOTE
)  # fmt: skip
NOUN = int(Flag.ROLE | Flag.BODY | Flag.DOC)
_TITLE = int(Flag.HON | Flag.ROLE)


# The kind of a noun phrase, which its head decides.
PhraseKind = Literal[
    "name",
    "pronoun",
    "role",  # the minister
    "body",  # the ministry
    "document",  # the report
    "time",
    "number",
    "noun",  # any other noun
]

COMMON_NOUNS: frozenset[PhraseKind] = frozenset({"role", "body", "document", "noun"})
NAMES_AND_ROLES: frozenset[PhraseKind] = frozenset({"name", "role"})
SPEAKERS: frozenset[PhraseKind] = frozenset({"name", "pronoun", "role"})
NO_REFERENTS: frozenset[PhraseKind] = frozenset({"time", "number"})  # these phrases name neither a person nor a thing


class NounPhrase:
    """A noun phrase.

    Attributes:
        first, last: its first and last token.
        head: its main word.
        kind: the kind of its head.
        name: the first and last token of its proper name without titles, or None.
        owner: the first and last token of the owner's phrase, or None.
        det: whether it begins with a determiner or a possessive.
    """

    __slots__ = ("det", "first", "head", "kind", "last", "name", "owner")

    def __init__(self, first: int, last: int, head: int, kind: PhraseKind) -> None:
        self.first: int = first
        self.last: int = last
        self.head: int = head
        self.kind: PhraseKind = kind
        self.name: tuple[int, int] | None = None
        self.owner: tuple[int, int] | None = None
        self.det: bool = False

    def __repr__(self) -> str:
        return f"NounPhrase({self.first}-{self.last} {self.kind} {self.name or ''})"


def classify(tokens: Tokens, phrase: NounPhrase, lexicon: Lexicon, own: int | None = None) -> None:
    """Set the kind and the name of a phrase. ``own`` is its first token after an owner or determiner."""
    flag = tokens.flags[phrase.head]
    if flag & Flag.CAP and not (flag & Flag.TIME and phrase.first == phrase.head):
        _set_name(tokens, phrase, lexicon, phrase.first if own is None else own)
    else:
        phrase.kind = _kind_of_head(tokens, phrase)


def _kind_of_head(tokens: Tokens, phrase: NounPhrase) -> PhraseKind:
    """Return the kind of a phrase without a name."""
    head = phrase.head
    flag = tokens.flags[head]
    if flag & Flag.TIME:
        return "time"
    if flag & Flag.ROLE:
        return "role"
    if flag & Flag.BODY:
        return "body"
    if flag & Flag.DOC:
        return "document"
    if flag & Flag.NUM and head > phrase.first and tokens.flags[head - 1] & Flag.TIME:
        return "time"  # "March 3"
    if flag & Flag.NUM:
        return "role" if "-" in tokens.words[head] else "number"  # "the 34-year-old"
    return phrase.kind


def _set_name(tokens: Tokens, phrase: NounPhrase, lexicon: Lexicon, own: int) -> None:
    """Set the name of a phrase whose head has a capital, or make it a role if it is only a title."""
    flags = tokens.flags
    head = phrase.head
    start = head
    while start > own and (flags[start - 1] & Flag.CAP or flags[start - 1] & Flag.PARTICLE):
        start -= 1
    while start < head and (not flags[start] & Flag.CAP or _is_compound_adjective(tokens.words[start], lexicon)):
        start += 1
    is_alone = phrase.first == head and not _has_link(flags, head)
    name_start = _after_title(flags, start, head, is_alone=is_alone)
    if name_start is None:  # "the Prime Minister", "Farmers"
        phrase.kind = "role"
        return
    phrase.kind = "name"
    if phrase.owner is not None and flags[phrase.owner[1]] & Flag.CAP and flags[head] & (Flag.ORG | Flag.BODY):
        name_start = phrase.owner[0] + phrase.det  # "Chad's Health Ministry"
    phrase.name = (name_start, head)


def _is_compound_adjective(word: str, lexicon: Lexicon) -> bool:
    """Whether a word with a capital is a compound adjective: "Iran-backed"."""
    _, hyphen, after = word.partition("-")
    is_verbal = bool(lexicon.flags.get(after, 0) & (Flag.VERB | Flag.ADJ)) or after.endswith(lexicon.verb_endings)
    return bool(hyphen) and after[:1].islower() and is_verbal


def _has_link(flags: list[int], head: int) -> bool:
    """Whether "of" follows, as it follows an office ("Head of the mission") but not a surname."""
    return head + 1 < len(flags) and bool(flags[head + 1] & Flag.LINK)


def _after_title(flags: list[int], start: int, head: int, *, is_alone: bool) -> int | None:
    """Return the first token of a run of capitals after its titles, or None if all of it is a title."""
    last_title = start - 1
    for k in range(start, head + 1):
        if flags[k] & _TITLE:
            last_title = k
    if last_title == head:
        if head > start and not flags[start] & (_TITLE | Flag.ORG | Flag.BODY) and not flags[head - 1] & Flag.TITLED:
            return start  # a surname that is also a trade: Tyler Baker
        return start if is_alone and not flags[head] & (Flag.PLURAL | Flag.BODY) else None  # Miller
    for k in range(last_title + 1, head + 1):
        if flags[k] & Flag.ORG:
            return start
    return last_title + 1
