"""The rules in the form that the sentence reader works with: one look-up a word."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from attrs import evolve, field, frozen

from newscorpus.rules import Rules
from newscorpus.rules.tables.names import Gender, HonorificRule
from newscorpus.rules.tables.speech import CueRule, WordRule

__all__ = ["Cue", "F", "Form", "Lexicon", "languages", "lexicon"]


class F:
    """What a token may be. A token may be several things; the reader decides by its neighbours."""

    DET: Final = 1 << 0
    POSS: Final = 1 << 1
    PRON: Final = 1 << 2
    OBJ: Final = 1 << 3
    PREP: Final = 1 << 4
    CONJ: Final = 1 << 5
    SUB: Final = 1 << 6
    AUX: Final = 1 << 7
    MODAL: Final = 1 << 8
    NEG: Final = 1 << 9
    ADV: Final = 1 << 10
    TIME: Final = 1 << 11
    REL: Final = 1 << 12
    HON: Final = 1 << 13
    ROLE: Final = 1 << 14
    BODY: Final = 1 << 15
    DOC: Final = 1 << 16
    VERB: Final = 1 << 17
    CUE: Final = 1 << 18
    NUM: Final = 1 << 19
    THAT: Final = 1 << 20
    TO: Final = 1 << 21
    WH: Final = 1 << 22
    HAVE: Final = 1 << 23
    CLITIC: Final = 1 << 24
    CAP: Final = 1 << 25
    PARTICLE: Final = 1 << 26
    TERM: Final = 1 << 27
    NEGATOR: Final = 1 << 28
    ORG: Final = 1 << 29
    STOP: Final = 1 << 31
    COMMA: Final = 1 << 32
    COLON: Final = 1 << 33
    DASH: Final = 1 << 34
    OPEN: Final = 1 << 35
    CLOSE: Final = 1 << 36
    QUOTE: Final = 1 << 37
    DIGIT: Final = 1 << 38
    PLURAL: Final = 1 << 39
    LINK: Final = 1 << 41
    GENERIC: Final = 1 << 42
    TITLED: Final = 1 << 43
    NOUNISH: Final = 1 << 44
    BEFORE_ING: Final = 1 << 45
    TAIL: Final = 1 << 46
    ADJ: Final = 1 << 47
    POSTMOD: Final = 1 << 48
    NOMINAL: Final = 1 << 49
    BASEFORM: Final = 1 << 50
    AS: Final = 1 << 51
    APPROX: Final = 1 << 52
    GENERIC_BODY: Final = 1 << 53
    TIMED: Final = 1 << 54


_ROLES: dict[str, int] = {
    "adjective": F.ADJ,
    "adverb": F.ADV,
    "approximator": F.APPROX,
    "as-marker": F.AS,
    "auxiliary": F.AUX,
    "body": F.BODY,
    "conjunction": F.CONJ,
    "determiner": F.DET,
    "document": F.DOC,
    "have": F.HAVE,
    "honorific": F.HON,
    "kin": F.ROLE,
    "modal": F.MODAL,
    "name-particle": F.PARTICLE,
    "generic-body": F.GENERIC_BODY | F.BODY,
    "generic-role": F.GENERIC | F.ROLE,
    "name-link": F.LINK,
    "negation": F.NEG,
    "negator": F.NEGATOR,
    "nominal-determiner": F.NOMINAL,
    "number": F.NUM,
    "post-modifier": F.POSTMOD,
    "object-pronoun": F.OBJ,
    "organisation-word": F.ORG,
    "possessive": F.POSS,
    "possessive-clitic": F.CLITIC,
    "participle-preposition": F.BEFORE_ING,
    "plain-noun": F.NOUNISH,
    "preposition": F.PREP,
    "pronoun": F.PRON,
    "relative": F.REL,
    "role": F.ROLE,
    "subordinator": F.SUB,
    "term-marker": F.TERM,
    "that": F.THAT,
    "time": F.TIME,
    "time-adverb": F.TIMED,
    "to": F.TO,
    "verb": F.VERB,
    "wh": F.WH,
}


_SETS = (
    "abbreviation",
    "adverb-ending",
    "body-ending",
    "byline",
    "definite",
    "dialogue-dash",
    "first-person",
    "indefinite",
    "interviewer",
    "label-answer",
    "label-question",
    "name-article",
    "nationality-ending",
    "genitive",
    "noun-marker",
    "null-subject",
    "participle-ending",
    "passive-agent",
    "role-ending",
    "verb-ending",
)


_NOUN_ENDINGS = (("role-ending", F.ROLE), ("body-ending", F.BODY))


LONGEST_SMALL = 3  # letters of a cue that may be a word of another language


class Form:
    """Which form of its verb a cue word may be."""

    FINITE: Final = 1
    PRESENT: Final = 2  # the present participle
    PAST: Final = 4  # the past participle
    PHRASE: Final = 8  # a fixed phrase whose source follows
    NOUN: Final = 32  # a noun with its owner
    BASE: Final = 16  # the infinitive, which as a finite form wants a plural subject


@frozen
class Cue:
    """A form of a cue: its rule, frames, the words that it has more than the first.

    ``inflected`` says whether the rule tells the infinitive from finite forms, which goes with word lists that are
    full enough to miss a verb by.
    """

    rule: str
    kind: str
    forms: int
    frames: frozenset[str]
    tail: tuple[str, ...] = ()
    inflected: bool = False


@frozen(eq=False)
class Lexicon:
    """All that the rules say of the words of one language."""

    language: str
    flags: dict[str, int]
    gender: dict[str, str]
    number: dict[str, str]
    cues: dict[str, tuple[Cue, ...]] = field(repr=False)
    given: dict[str, str] = field(repr=False)
    agents: frozenset[str] = field(repr=False)
    definite: frozenset[str] = field(repr=False)
    first_person: frozenset[str] = field(repr=False)
    indefinites: frozenset[str] = field(repr=False)
    bylines: frozenset[str] = field(repr=False)
    interviewers: frozenset[str] = field(repr=False)
    questions: frozenset[str] = field(repr=False)
    answers: frozenset[str] = field(repr=False)
    adverb_endings: tuple[str, ...] = field(repr=False)
    verb_endings: tuple[str, ...] = field(repr=False)
    noun_endings: tuple[tuple[tuple[str, ...], int], ...] = field(repr=False)
    noun_markers: frozenset[str] = field(repr=False)
    dashes: frozenset[str] = field(repr=False)
    genitives: frozenset[str] = field(repr=False)
    null_subjects: frozenset[str] = field(repr=False)
    participle_endings: tuple[str, ...] = field(repr=False)
    nationality_endings: tuple[str, ...] = field(repr=False)
    articles: frozenset[str] = field(repr=False)
    token: re.Pattern[str] = field(repr=False)


_PATTERN = r"""
    \d[\d.,:/]*\d(?:st|nd|rd|th|s)?(?![\w-])            # numbers, dates, times
  | (?:%s)\.                                     # abbreviations of the language
  | \b[^\W\d_]-(?:[^\W\d_]\.)+ | \b(?:[^\W\d_]\.){2,} | \b[^\W\d_]\.(?=\s*[^\W\d_])(?<!\bI\.)  # U.S., B.
  | ['’][sS]\b                                   # the possessive
  | [^\W_]+(?:[-‐‑&/@_+][^\W_]+|['’](?![sS]\b)[^\W_]+)*
  | --+ | [—–―] | (?<=\s)-(?=\s)
  | [,;:.!?…()\[\]|•·/]
"""


@lru_cache(maxsize=32)
def lexicon(rules: Rules, language: str) -> Lexicon:
    """The lexicon of a language."""
    flags: dict[str, int] = {}
    gender: dict[str, str] = {}
    number: dict[str, str] = {}
    given: dict[str, str] = {}
    sets: dict[str, set[str]] = {role: set() for role in _SETS}
    for rule in rules.table(WordRule):
        if rule.language not in (language, "all"):
            continue
        if rule.role == "given-name":
            given.update(dict.fromkeys(rule.words, rule.gender))
            continue
        if rule.role in sets:
            sets[rule.role].update(rule.words)
            continue
        flag = _ROLES.get(rule.role, 0) | (F.PLURAL if rule.number == "p" else 0)
        for word in rule.words:
            flags[word] = flags.get(word, 0) | flag
            if rule.gender:
                gender.setdefault(word, rule.gender)
            if rule.number:
                number.setdefault(word, rule.number)
    for title in rules.table(HonorificRule):
        for phrase in title.phrases:
            *before, last = _main_words(phrase, flags)
            for word in before:
                flags[word] = flags.get(word, 0) | F.TITLED
            if len(phrase) > len(before) + 1:  # "secretary of state": a name may follow the last word
                flags[phrase[-1]] = flags.get(phrase[-1], 0) | F.TAIL
            if not flags.get(last, 0) & (F.DET | F.PREP | F.CONJ | F.ADV | F.AUX | F.PRON):
                flags[last] = flags.get(last, 0) | F.HON | (F.ROLE if title.office and len(last) > 3 else 0)
            if title.gender is not None and len(phrase) == 1:
                gender.setdefault(phrase[0], "f" if title.gender is Gender.FEMALE else "m")
    cues: dict[str, list[Cue]] = {}
    for cue_rule in rules.table(CueRule):
        if cue_rule.language == language:
            for first, cue in _cues(cue_rule):
                cues.setdefault(first, []).append(cue)
                flags[first] = flags.get(first, 0) | F.CUE
    for word, forms in cues.items():
        if all(cue.forms in (Form.BASE, Form.NOUN) for cue in forms):
            flags[word] |= F.BASEFORM
    return Lexicon(
        language=language,
        flags=flags,
        gender=gender,
        number=number,
        given=given,
        cues={word: _merged(forms) for word, forms in cues.items()},
        agents=frozenset(sets["passive-agent"]),
        definite=frozenset(sets["definite"]),
        first_person=frozenset(sets["first-person"]),
        indefinites=frozenset(sets["indefinite"]),
        bylines=frozenset(sets["byline"]),
        interviewers=frozenset(sets["interviewer"]),
        questions=frozenset(sets["label-question"]),
        answers=frozenset(sets["label-answer"]),
        adverb_endings=tuple(sorted(sets["adverb-ending"])),
        verb_endings=tuple(sorted(sets["verb-ending"])),
        participle_endings=tuple(sorted(sets["participle-ending"])),
        nationality_endings=tuple(sorted(sets["nationality-ending"])),
        articles=frozenset(sets["name-article"]),
        noun_endings=tuple((tuple(sorted(sets[role])), flag) for role, flag in _NOUN_ENDINGS),
        noun_markers=frozenset(sets["noun-marker"]),
        dashes=frozenset(sets["dialogue-dash"]),
        genitives=frozenset(sets["genitive"]),
        null_subjects=frozenset(sets["null-subject"]),
        token=re.compile(_PATTERN % _alternatives(sets["abbreviation"]), re.VERBOSE | re.IGNORECASE),
    )


def _main_words(title: tuple[str, ...], flags: dict[str, int]) -> tuple[str, ...]:
    """A title up to its first preposition: "secretary" of "secretary of state"."""
    for n, word in enumerate(title):
        if n and flags.get(word, 0) & F.PREP:
            return title[:n]
    return title


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(r"\b" + re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w))) or r"(?!)"


def _cues(rule: CueRule) -> Iterable[tuple[str, Cue]]:
    frames = frozenset(rule.frames)
    special = Form.PHRASE if "phrase" in rule.frames else Form.NOUN if "noun" in rule.frames else 0
    for verb in rule.verbs:
        parts = [part.split() for part in verb.split("/")]
        forms: dict[str, int] = {}
        kinds = (Form.FINITE, Form.PRESENT, Form.PAST)
        for kind, words in zip(kinds, parts, strict=False):
            for n, word in enumerate(words):
                if rule.base and n == 0 and kind is Form.FINITE and word not in words[1:]:
                    forms[word] = Form.BASE
                    continue
                forms[word] = forms.get(word, 0) | (special or kind)
        for word, which in forms.items():
            first, *tail = word.split("_")
            yield first, Cue(rule.id, rule.kind, which, frames, tuple(tail), rule.base)


def _merged(forms: list[Cue]) -> tuple[Cue, ...]:
    """The cues of one first word, longest first; those of one length and form joined, the first rule named."""
    by_tail: dict[tuple[tuple[str, ...], bool], Cue] = {}
    for cue in forms:
        key = (cue.tail, cue.forms == Form.NOUN)
        have = by_tail.get(key)
        if have is None:
            by_tail[key] = cue
        else:
            by_tail[key] = evolve(have, forms=have.forms | cue.forms, frames=have.frames | cue.frames)
    return tuple(sorted(by_tail.values(), key=lambda cue: (cue.forms != Form.NOUN, -len(cue.tail))))


@lru_cache(maxsize=32)
def languages(rules: Rules) -> dict[str, frozenset[str]]:
    """The small words of each language, by which a text shows which it is in."""
    words: dict[str, set[str]] = {}
    for rule in rules.table(WordRule):
        if rule.language == "all":
            continue
        if rule.role in ("determiner", "preposition", "conjunction", "pronoun", "auxiliary", "possessive", "that"):
            words.setdefault(rule.language, set()).update(rule.words)
    for cue in rules.table(CueRule):
        words.setdefault(cue.language, set()).update(form for form in cue.forms() if len(form) > LONGEST_SMALL)
    return {language: frozenset(found) for language, found in words.items()}
