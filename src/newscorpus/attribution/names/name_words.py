"""Prepare the words of a personal name for comparison.

Articles ("al-") and "bin" are left out. "Abdul" and "Abu" are joined to the next word. Words are split at hyphens.
Initials are marked. Each word gets all spellings that it may have, their sounds, and the given names that it may stand
for.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import evolve, frozen

from newscorpus.attribution.names.name_parts import LONGEST_NAME, NameParts, name_parts
from newscorpus.attribution.names.name_tables import NameTables, name_tables
from newscorpus.attribution.names.transliteration import LONGEST_WORD, Sounds, fold, foldings, sounds
from newscorpus.rules import Rules
from newscorpus.rules.tables.names import NicknameRule, ParticleKind
from newscorpus.rules.tables.speech import WordRule

__all__ = ["NameForm", "NameWord", "joined", "name_form"]

MOST_WORDS = 14  # words of a name that are compared; a text with more is not a name

_HYPHENS = re.compile(r"[-‐‑‒–—/·]+")
# Initials with full stops, with or without the last one: J., D.R., D.R
_INITIALS_WORD = re.compile(r"(?:[^\W\d_]\.){1,5}[^\W\d_]?\.?")
# "Abd al-", servant of, written as one word with the name that follows. The article has any vowel, and its l may
# become the first letter of the name.
_ABD = re.compile(
    r"""
    abd(?:
        [aeou]l(?!$)                 # abdulkarim, abdelkarim
        | [aeou]r(?=r)               # abdurrahim
        | [eou](?=[^aeioulr])        # abdessalam
    )
    (?=...)                          # a name of at least three letters follows
    """,
    re.VERBOSE,
)
# "al-Din", of the faith, at the end of a name, without the hyphen: badruddin, badreddine, badradin.
_UDDIN = re.compile(r"(?<=...)[aeu]d{1,2}[ie]{1,2}n[e]?$")
# The article written as one word with the name: alqadiri, elamin. The name begins with one or two consonants and a
# vowel, or with one or two vowels and a consonant, and has three or four more letters.
_GLUED_ARTICLE = re.compile(r"^(?:al|el)(?=[^aeiou]{1,2}[aeiou]....?|[aeiou]{1,2}[^aeiou]....)")


@frozen(cache_hash=True)
class NameWord:
    """A word of a name, prepared for comparison.

    Attributes:
        forms: its folded spellings. There are several if newspapers differ (``u``, ``ue``; with or without a particle).
        sounds: the sounds of each spelling.
        skeletons: the consonant classes of the spellings.
        initial: whether the word is only a first letter.
        of_father: whether "bin" stands before the word.
        given: the ids of the nickname rules that list the word.
        english: whether the word is an English given name and not also a Slavic one. Such a name has one spelling.
        known: whether the rules list the word as a given name. Two different known names are two names.
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
    """A name, prepared for comparison.

    Attributes:
        parts: the parts of the name.
        words: its words without titles, suffix and articles.
        letters: the letters of all words as printed, without initials.
        glued: the sounds of these letters, with and without articles.
        nickname: the folded nickname printed inside the name.
        initials: the first letters of the words, without and with particles.
        capitals: whether the name is one word in capitals, which may be initials ("LMS").
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
        """Whether the name is a single word, usually a surname."""
        return len(self.words) == 1


_NO_NAME = NameForm(NameParts(""), (), "", frozenset(), "", ("", ""), capitals=False)


def name_form(name: str, rules: Rules) -> NameForm:
    """Prepare a name for comparison. A text of more than 200 characters is a sentence and has no words."""
    if len(name) > LONGEST_NAME:
        return _NO_NAME
    return _name_form(name, rules)


@lru_cache(maxsize=32768)
def _name_form(name: str, rules: Rules) -> NameForm:
    parts = name_parts(name, rules)
    builder = _word_builder(rules)
    words = tuple(builder.words(parts.words, name_tables(rules)))[:MOST_WORDS]
    if parts.nickname and words:
        words = (_with_nickname(words[0], builder.word(parts.nickname)), *words[1:])
    folded = [fold(word) for word in parts.words]
    letters = "".join(word for word in folded if len(word) > 1)
    without_articles = "".join(word.forms[0] for word in words if not word.initial)
    return NameForm(
        parts,
        words,
        letters=letters,
        glued=frozenset(" ".join(sounds(rules).of(text[: 3 * LONGEST_WORD])) for text in (letters, without_articles)),
        nickname=fold(parts.nickname),
        initials=(
            "".join(word.forms[0][0] for word in words),
            "".join(word[0] for word in folded[:MOST_WORDS] if word),
        ),
        capitals=len(parts.words) == 1 and parts.words[0].replace(".", "").isupper(),
    )


def _with_nickname(first: NameWord, nickname: NameWord) -> NameWord:
    """Return the first word of a name with the spellings of the nickname added."""
    return evolve(
        first,
        forms=(*first.forms, *nickname.forms),
        sounds=(*first.sounds, *nickname.sounds),
        skeletons=(*first.skeletons, *nickname.skeletons),
        given=first.given | nickname.given,
    )


_Particles = list[tuple[str, ParticleKind]]  # the particles before a word


@frozen(eq=False)
class _WordBuilder:
    """Builds words by the rules.

    Attributes:
        rules: the rules.
        given: the ids of the nickname rules that list a folded name.
        english: the folded English given names that are not also Slavic.
        known: the folded given names of the word rules.
    """

    rules: Rules
    given: dict[str, frozenset[str]]
    english: frozenset[str]
    known: frozenset[str]

    def word(self, *written: str, of_father: bool = False, bare: str = "") -> NameWord:
        """Build one word from written words, joined. ``bare`` is the word without its particle."""
        spellings = [_ABD.sub("abd", form) for text in ("".join(written), bare) if text for form in foldings(text)]
        if not bare:
            spellings += [_UDDIN.sub("", form) for form in spellings if _UDDIN.search(form)]
        forms = tuple(form[:LONGEST_WORD] for form in dict.fromkeys(spellings) if form)
        table = sounds(self.rules)
        spoken = tuple(table.of(form) for form in forms)
        given = frozenset(rule for form in forms for rule in self.given.get(form, ()))
        return NameWord(
            forms,
            spoken,
            _skeletons(spoken, table),
            initial=len(forms) == 1 and len(forms[0]) == 1,
            of_father=of_father,
            given=given,
            english=bool(given) and any(form in self.english for form in forms),
            known=any(form in self.known for form in forms),
        )

    def words(self, written: tuple[str, ...], tables: NameTables) -> Iterator[NameWord]:
        """Build the words of a name. Join particles to the next word or leave them out, as their kinds require."""
        particles: _Particles = []
        pieces = list(_split_words(written))
        for n, (piece, has_hyphen) in enumerate(pieces):
            kind = tables.particle(piece)
            is_last = n == len(pieces) - 1
            if kind is not None and not is_last and _is_particle(piece, kind, is_first=n == 0, has_hyphen=has_hyphen):
                particles.append((piece, kind))
                continue
            word = self._with_particles(particles, piece)
            if word.forms:
                yield word
            particles = []

    def _with_particles(self, particles: _Particles, piece: str) -> NameWord:
        """Build the word that follows some particles."""
        kinds = {kind for _, kind in particles}
        of_father = ParticleKind.FILIAL in kinds
        if ParticleKind.KUNYA in kinds:
            # The digit separates the two words: in "Abu Obeida" the letters "uo" are not one sound.
            return self.word("abu0" if _is_father(particles) else "umm0", piece, of_father=of_father)
        if ParticleKind.COMPOUND in kinds:
            return self.word("abd", piece, bare=piece, of_father=of_father)
        nobiliary = "".join(particle for particle, kind in particles if kind is ParticleKind.NOBILIARY)
        if nobiliary:
            return self.word(nobiliary, piece, bare=piece, of_father=of_father)
        folded = fold(piece)
        bare = folded if ParticleKind.ARTICLE in kinds else _GLUED_ARTICLE.sub("", folded)
        return self.word(piece, of_father=of_father, bare=bare if bare != folded else "")


def _skeletons(spoken: tuple[tuple[str, ...], ...], table: Sounds) -> tuple[str, ...]:
    return tuple(dict.fromkeys(skeleton for word in spoken for skeleton in table.skeletons(word)))


@lru_cache(maxsize=65536)
def joined(words: tuple[NameWord, ...], rules: Rules) -> NameWord | None:
    """Return several words of a name as one word, or None if one of several is an initial."""
    if len(words) == 1:
        return words[0]
    if any(word.initial for word in words):
        return None
    form = "".join(word.forms[0] for word in words)[:LONGEST_WORD]
    spoken = (sounds(rules).of(form),)
    return NameWord((form,), spoken, _skeletons(spoken, sounds(rules)))


def _is_father(particles: _Particles) -> bool:
    """Whether a kunya is "Abu", father of, and not "Umm", mother of."""
    return any(kind is ParticleKind.KUNYA and particle.casefold().startswith("a") for particle, kind in particles)


def _is_particle(piece: str, kind: ParticleKind, *, is_first: bool, has_hyphen: bool) -> bool:
    """Whether a word that can be a particle is one here, and not a given name. It is not the last word."""
    if kind in (ParticleKind.COMPOUND, ParticleKind.KUNYA) or piece.islower():
        return True
    if kind is ParticleKind.NOBILIARY:
        return len(piece) > 1
    if kind is ParticleKind.ARTICLE:
        return has_hyphen or (not is_first and piece.casefold() in ("al", "el"))
    return not is_first


def _split_words(written: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
    """Split words at hyphens and between initials. Yield each piece, and whether a hyphen follows it."""
    in_capitals = all(word.isupper() for word in written)
    for n, word in enumerate(written):
        is_last = n == len(written) - 1
        if _INITIALS_WORD.fullmatch(word):
            yield from ((letter, False) for letter in word if letter.isalnum())
        elif not in_capitals and not is_last and _are_initials(word):
            yield from ((letter, False) for letter in word)
        else:
            pieces = [piece for piece in _HYPHENS.split(word) if piece]
            yield from ((piece, m < len(pieces) - 1) for m, piece in enumerate(pieces))


def _are_initials(word: str) -> bool:
    """Whether a word is initials without full stops ("JP Tanner"), and not a family name in capitals ("LI Wen")."""
    return 2 <= len(word) <= 3 and word.isupper() and not any(letter in "aeiou" for letter in fold(word))


@lru_cache(maxsize=16)
def _word_builder(rules: Rules) -> _WordBuilder:
    given: dict[str, set[str]] = {}
    names: dict[str, set[str]] = {"en": set(), "ru": set()}  # the folded names of two languages
    for rule in rules.table(NicknameRule):
        for form in (form for name in rule.names for form in foldings(name)):
            given.setdefault(form, set()).add(rule.id)
            if rule.language in names:
                names[rule.language].add(form)
    known = {
        form
        for rule in rules.table(WordRule)
        if rule.role == "given-name"
        for name in rule.words
        for form in foldings(name)
    }
    return _WordBuilder(
        rules,
        {form: frozenset(ids) for form, ids in given.items()},
        frozenset(names["en"] - names["ru"]),
        frozenset(known),
    )
