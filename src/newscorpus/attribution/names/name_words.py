"""The words of a personal name in the form in which two names are compared.

Articles ("al-") and "bin" are left out, "Abdul" and "Abu" joined with the next word, words with hyphens cut,
initials told from words, and each word has every spelling that it may have, its sounds and the given names that
it may stand for.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from newscorpus.attribution.names.name_parts import LONGEST_NAME, NameParts, NameTables, name_parts, name_tables
from newscorpus.attribution.names.transliteration import LONGEST_WORD, Sounds, foldings, sounds
from newscorpus.rules import Rules
from newscorpus.rules.tables.names import NicknameRule, ParticleKind
from newscorpus.rules.tables.speech import WordRule

__all__ = ["NameForm", "NameWord", "joined", "name_form"]

MOST_WORDS = 14  # what has more is no name; the rest is not compared

_DASH = re.compile(r"[-‐‑‒–—/·]+")
_INITIALS = re.compile(r"(?:[^\W\d_]\.){1,5}[^\W\d_]?\.?")
# Servant of: one word with the name that follows, whatever vowel the article takes (Abdul, Abdel, Abdal).
_ABD = re.compile(r"abd(?:[aeou]l(?!$)|[aeou]r(?=r)|[eou](?=[^aeioulr]))(?=...)")
_UDDIN = re.compile(r"(?<=...)[aeu]d{1,2}[ie]{1,2}n[e]?$")
_ARTICLE = re.compile(r"^(?:al|el)(?=[^aeiou]{1,2}[aeiou]....?|[aeiou]{1,2}[^aeiou]....)")


@frozen(cache_hash=True)
class NameWord:
    """A word of a name, to be compared.

    Attributes:
        forms: its spellings, folded; more than one where newspapers differ (``u``, ``ue``; with particle or not).
        sounds: those of each form.
        skeletons: the classes of their consonants.
        initial: whether it is a first letter alone.
        of_father: whether "bin" stands before it.
        given: the nickname rules that hold it.
        english: whether it is an English given name and no Slavic one, so that the name has one spelling.
        known: whether it is a given name that the rules know, and so another one than any other that they know.
    """

    forms: tuple[str, ...]
    sounds: tuple[tuple[str, ...], ...]
    skeletons: tuple[str, ...]
    initial: bool = False
    of_father: bool = False
    given: frozenset[str] = frozenset()
    english: bool = False
    known: bool = False


@frozen(cache_hash=True)
class NameForm:
    """A name, to be compared.

    Attributes:
        parts: the name taken apart.
        words: its words without titles, suffix, articles.
        letters: its letters but initials in a row, as printed.
        glued: its sounds likewise, with articles and without.
        nickname: the folded nickname printed inside it.
        initials: the first letters of its words, with particles and without.
        capitals: whether a lone word is all capitals, and may be initials (RFK).
    """

    parts: NameParts
    words: tuple[NameWord, ...]
    letters: str
    glued: frozenset[str]
    nickname: str
    initials: tuple[str, ...]
    capitals: bool

    @property
    def lone(self) -> bool:
        """Whether it is one name alone, a surname as a rule."""
        return len(self.words) == 1


_NO_NAME = NameForm(NameParts(""), (), "", frozenset(), "", ("", ""), capitals=False)


def name_form(name: str, rules: Rules) -> NameForm:
    """A name in the form in which it is compared; one of more than 200 characters is a sentence and has no words."""
    if len(name) > LONGEST_NAME:
        return _NO_NAME
    return _name_form(name, rules)


@lru_cache(maxsize=32768)
def _name_form(name: str, rules: Rules) -> NameForm:
    parts = name_parts(name, rules)
    tables = name_tables(rules)
    maker = _maker(rules)
    words = tuple(maker.words(parts.words, tables))[:MOST_WORDS]
    if parts.nickname and words:
        first = words[0]
        nick = maker.word(parts.nickname)
        words = (
            NameWord(
                (*first.forms, *nick.forms),
                (*first.sounds, *nick.sounds),
                (*first.skeletons, *nick.skeletons),
                first.initial,
                first.of_father,
                first.given | nick.given,
                first.english,
                first.known,
            ),
            *words[1:],
        )
    printed = "".join(folded for word in parts.words if len(folded := foldings(word)[0]) > 1)
    bare = "".join(word.forms[0] for word in words if not word.initial)
    glued = frozenset(" ".join(sounds(rules).of(letters[: 3 * LONGEST_WORD])) for letters in (printed, bare))
    capitals = len(parts.words) == 1 and parts.words[0].replace(".", "").isupper()
    nickname = foldings(parts.nickname)[0] if parts.nickname else ""
    initials = (
        "".join(word.forms[0][0] for word in words),
        "".join(folded[0] for word in parts.words[:MOST_WORDS] if (folded := foldings(word)[0])),
    )
    return NameForm(parts, words, printed, glued, nickname, initials, capitals)


@frozen(eq=False)
class _Maker:
    """Makes words to be compared, by rules."""

    rules: Rules
    given: dict[str, frozenset[str]]
    english: frozenset[str]
    known: frozenset[str]

    def word(self, *written: str, of_father: bool = False, bare: str = "") -> NameWord:
        """One word out of the words written, joined; ``bare`` is it without the particle."""
        forms: dict[str, None] = dict.fromkeys(foldings("".join(written)))
        if bare:
            forms |= dict.fromkeys(foldings(bare))
        forms = {_ABD.sub("abd", form): None for form in forms}
        for form in tuple(forms):
            if _UDDIN.search(form) and not bare:
                forms[_UDDIN.sub("", form)] = None
        names = tuple(form[:LONGEST_WORD] for form in forms if form)
        table = sounds(self.rules)
        given = frozenset(rule for name in names for rule in self.given.get(name, ()))
        return NameWord(
            names,
            spoken := tuple(table.of(name) for name in names),
            _skeletons(spoken, table),
            initial=len(names) == 1 and len(names[0]) == 1,
            of_father=of_father,
            given=given,
            english=bool(given) and any(name in self.english for name in names),
            known=any(name in self.known for name in names),
        )

    def words(self, written: tuple[str, ...], tables: NameTables) -> Iterator[NameWord]:
        """The words of a name, particles seen to."""
        pending: list[tuple[str, ParticleKind]] = []
        mixed = not all(word.isupper() for word in written)
        pieces = list(_pieces(written, mixed=mixed))
        for n, (piece, hyphened) in enumerate(pieces):
            kind = tables.particle(piece)
            last = n == len(pieces) - 1
            if kind is not None and not last and _is_particle(piece, kind, first=n == 0, hyphened=hyphened):
                pending.append((piece, kind))
                continue
            word = self._joined(pending, piece)
            if word.forms:
                yield word
            pending = []

    def _joined(self, pending: list[tuple[str, ParticleKind]], piece: str) -> NameWord:
        kinds = {kind for _, kind in pending}
        of_father = ParticleKind.FILIAL in kinds
        if ParticleKind.KUNYA in kinds:
            # The digit keeps the two from becoming one word: "abu" and "obeida" have no "uo".
            return self.word("abu0" if _is_father(pending) else "umm0", piece, of_father=of_father)
        if ParticleKind.COMPOUND in kinds:
            return self.word("abd", piece, bare=piece, of_father=of_father)
        nobiliary = "".join(particle for particle, kind in pending if kind is ParticleKind.NOBILIARY)
        if nobiliary:
            return self.word(nobiliary, piece, bare=piece, of_father=of_father)
        article = any(kind is ParticleKind.ARTICLE for _, kind in pending)
        glued = "" if article else _ARTICLE.sub("", foldings(piece)[0])
        return self.word(piece, of_father=of_father, bare=glued if glued != foldings(piece)[0] else "")


def _skeletons(spoken: tuple[tuple[str, ...], ...], table: Sounds) -> tuple[str, ...]:
    return tuple(dict.fromkeys(skeleton for word in spoken for skeleton in table.skeletons(word)))


@lru_cache(maxsize=65536)
def joined(words: tuple[NameWord, ...], rules: Rules) -> NameWord | None:
    """Several words of a name as one, or None where one of them is an initial."""
    if len(words) == 1:
        return words[0]
    if any(word.initial for word in words):
        return None
    form = "".join(word.forms[0] for word in words)[:LONGEST_WORD]
    spoken = (sounds(rules).of(form),)
    return NameWord((form,), spoken, _skeletons(spoken, sounds(rules)))


def _is_father(pending: list[tuple[str, ParticleKind]]) -> bool:
    return any(kind is ParticleKind.KUNYA and particle.casefold().startswith("a") for particle, kind in pending)


def _is_particle(piece: str, kind: ParticleKind, *, first: bool, hyphened: bool) -> bool:
    """Whether a small word that is not the last does the work of a particle here, and is no given name."""
    if kind in (ParticleKind.COMPOUND, ParticleKind.KUNYA) or piece.islower():
        return True
    if kind is ParticleKind.NOBILIARY:
        return len(piece) > 1
    if kind is ParticleKind.ARTICLE:
        return hyphened or (not first and piece.casefold() in ("al", "el"))
    return not first


def _pieces(written: tuple[str, ...], *, mixed: bool) -> Iterator[tuple[str, bool]]:
    """The words cut at hyphens and between initials, each with whether a hyphen follows."""
    for n, word in enumerate(written):
        if _INITIALS.fullmatch(word):
            yield from ((letter, False) for letter in word if letter.isalnum())
            continue
        # "JP Tanner" has two initials; "LI Wen" a family name in capitals.
        if mixed and n < len(written) - 1 and 2 <= len(word) <= 3 and word.isupper() and not _has_vowel(word):
            yield from ((letter, False) for letter in word)
            continue
        pieces = [piece for piece in _DASH.split(word) if piece]
        yield from ((piece, m < len(pieces) - 1) for m, piece in enumerate(pieces))


def _has_vowel(word: str) -> bool:
    return any(letter in "aeiou" for letter in foldings(word)[0])


@lru_cache(maxsize=16)
def _maker(rules: Rules) -> _Maker:
    given: dict[str, set[str]] = {}
    english: set[str] = set()
    slavic: set[str] = set()
    for rule in rules.table(NicknameRule):
        for name in rule.names:
            for form in foldings(name):
                given.setdefault(form, set()).add(rule.id)
                if rule.language in ("en", "ru"):
                    (english if rule.language == "en" else slavic).add(form)
    known = {
        form
        for rule in rules.table(WordRule)
        if rule.role == "given-name"
        for name in rule.words
        for form in foldings(name)
    }
    return _Maker(
        rules,
        {form: frozenset(ids) for form, ids in given.items()},
        frozenset(english - slavic),
        frozenset(known),
    )
