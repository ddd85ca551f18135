"""The words of one language, collected from the rules."""

import re
from collections.abc import Iterable
from functools import lru_cache

from attrs import define, field, frozen

from newscorpus.attribution.syntax.cue_forms import Cue, VerbForm, cues_by_first_word
from newscorpus.attribution.syntax.flags import WORD_FLAGS, Flag
from newscorpus.rules import Rules
from newscorpus.rules.tables.names import Gender, HonorificRule
from newscorpus.rules.tables.speech import CueRule, WordGender, WordNumber, WordRule

__all__ = ["Lexicon", "lexicon"]

SHORTEST_OFFICE = 4  # letters; a shorter title ("Dr") is not a noun for its holder

# The roles whose words are kept as sets and not as flags.
_SET_ROLES = (
    "abbreviation",
    "adverb-ending",
    "body-ending",
    "byline",
    "definite",
    "dialogue-dash",
    "elision",
    "first-person",
    "genitive",
    "indefinite",
    "interviewer",
    "label-answer",
    "label-question",
    "name-article",
    "nationality-ending",
    "negation-ending",
    "noun-marker",
    "null-subject",
    "participle-ending",
    "partitive",
    "passive-agent",
    "role-ending",
    "verb-ending",
)
_NOUN_ENDINGS = (("role-ending", Flag.ROLE), ("body-ending", Flag.BODY))
_NO_TITLE = Flag.DET | Flag.PREP | Flag.CONJ | Flag.ADV | Flag.AUX | Flag.PRON

# A token of a text. The abbreviations of the language are inserted as a list of alternatives.
_WORD_OR_MARK = r"""
    \d[\d.,:/]*\d(?:st|nd|rd|th|s)?(?![\w-])       # a number, date or time of several digits: 3,400; 10:15; 2030s
  | (?:%s)\.                                       # an abbreviation with its full stop: Inc.
  | \b[^\W\d_]-(?:[^\W\d_]\.)+                     # a letter, a hyphen and initials: J-P.
  | \b(?:[^\W\d_]\.){2,}                           # initials without spaces: U.S.
  | \b[^\W\d_]\.(?=\s*[^\W\d_])(?<!\bI\.)          # one initial before a word: B. Amsel; but "It was I. She left"
  | ['’][sS]\b                                     # the ending of an owner: Cole's
  | [^\W_]+(?:[-‐‑&/@_+][^\W_]+|['’](?![sS]\b)[^\W_]+)*  # a word, perhaps with hyphens or apostrophes: al-Khouri, don't
  | --+ | [—–―] | (?<=\s)-(?=\s)                   # a dash; a single hyphen only between spaces
  | [,;:.!?…()\[\]|•·/]                            # a punctuation mark
"""


@frozen(eq=False)
class Lexicon:
    """The words of one language and their properties. All words are in lower case.

    Attributes:
        language: its two-letter code.
        flags: what each word may be (``Flag``).
        gender, number: the grammatical gender and number of words that show one.
        cues: the cues that begin with each word, the longest first.
        given: the gender of given names, or a blank string.
        agents: words before the agent of a passive ("by").
        partitives: words between a quantity and its noun ("of").
        definite: definite articles.
        elisions: shortened words that begin with an apostrophe ("em").
        first_person: pronouns of the first person.
        indefinites: indefinite pronouns that may speak ("someone").
        bylines: words before the author of a text ("by").
        interviewers: words for somebody who asks ("reporter").
        questions, answers: labels in an interview ("q", "a").
        adverb_endings, verb_endings, participle_endings, nationality_endings: endings of unknown words.
        negation_endings: endings that negate an auxiliary ("’t").
        noun_endings: endings of compounds, and the flag of a noun that has one.
        noun_markers: words after which a capital shows a noun and no name. Empty if the language writes nouns small.
        dashes: dashes that open a paragraph of speech.
        genitives: articles that begin an owner (German "der Stadt").
        null_subjects: not empty if the language leaves out subject pronouns.
        articles: articles inside a name that comparisons ignore ("al").
        token: the expression that matches the next token.
    """

    language: str
    flags: dict[str, int]
    gender: dict[str, WordGender]
    number: dict[str, WordNumber]
    cues: dict[str, tuple[Cue, ...]] = field(repr=False)
    given: dict[str, WordGender] = field(repr=False)
    agents: frozenset[str] = field(repr=False)
    partitives: frozenset[str] = field(repr=False)
    definite: frozenset[str] = field(repr=False)
    elisions: frozenset[str] = field(repr=False)
    first_person: frozenset[str] = field(repr=False)
    indefinites: frozenset[str] = field(repr=False)
    bylines: frozenset[str] = field(repr=False)
    interviewers: frozenset[str] = field(repr=False)
    questions: frozenset[str] = field(repr=False)
    answers: frozenset[str] = field(repr=False)
    adverb_endings: tuple[str, ...] = field(repr=False)
    verb_endings: tuple[str, ...] = field(repr=False)
    negation_endings: tuple[str, ...] = field(repr=False)
    noun_endings: tuple[tuple[tuple[str, ...], int], ...] = field(repr=False)
    noun_markers: frozenset[str] = field(repr=False)
    dashes: frozenset[str] = field(repr=False)
    genitives: frozenset[str] = field(repr=False)
    null_subjects: frozenset[str] = field(repr=False)
    participle_endings: tuple[str, ...] = field(repr=False)
    nationality_endings: tuple[str, ...] = field(repr=False)
    articles: frozenset[str] = field(repr=False)
    token: re.Pattern[str] = field(repr=False)


@define
class _Words:
    """The words of a language while they are collected from the rules."""

    flags: dict[str, int] = field(factory=dict[str, int])
    gender: dict[str, WordGender] = field(factory=dict[str, WordGender])
    number: dict[str, WordNumber] = field(factory=dict[str, WordNumber])
    given: dict[str, WordGender] = field(factory=dict[str, WordGender])
    sets: dict[str, set[str]] = field(factory=lambda: {role: set[str]() for role in _SET_ROLES})

    def mark(self, word: str, flag: int) -> None:
        """Add a flag to a word."""
        self.flags[word] = self.flags.get(word, 0) | flag


@lru_cache(maxsize=32)
def lexicon(rules: Rules, language: str) -> Lexicon:
    """Return the lexicon of a language."""
    words = _Words()
    for rule in rules.table(WordRule):
        if rule.language in (language, "all"):
            _add_words(words, rule)
    for title in rules.table(HonorificRule):
        for phrase in title.phrases:
            _add_title(words, title, phrase)
    cues = cues_by_first_word(rule for rule in rules.table(CueRule) if rule.language == language)
    for word, forms in cues.items():
        words.mark(word, Flag.CUE)
        if all(cue.forms in (VerbForm.BASE, VerbForm.NOUN) for cue in forms):
            words.mark(word, Flag.BASEFORM)
    sets = {role: frozenset(found) for role, found in words.sets.items()}
    endings = {role: tuple(sorted(sets[role])) for role in _SET_ROLES if role.endswith("-ending")}
    return Lexicon(
        language=language,
        flags=words.flags,
        gender=words.gender,
        number=words.number,
        given=words.given,
        cues=cues,
        agents=sets["passive-agent"],
        partitives=sets["partitive"],
        definite=sets["definite"],
        elisions=sets["elision"],
        first_person=sets["first-person"],
        indefinites=sets["indefinite"],
        bylines=sets["byline"],
        interviewers=sets["interviewer"],
        questions=sets["label-question"],
        answers=sets["label-answer"],
        adverb_endings=endings["adverb-ending"],
        verb_endings=endings["verb-ending"],
        negation_endings=endings["negation-ending"],
        participle_endings=endings["participle-ending"],
        nationality_endings=endings["nationality-ending"],
        articles=sets["name-article"],
        noun_endings=tuple((endings[role], flag) for role, flag in _NOUN_ENDINGS),
        noun_markers=sets["noun-marker"],
        dashes=sets["dialogue-dash"],
        genitives=sets["genitive"],
        null_subjects=sets["null-subject"],
        token=re.compile(_WORD_OR_MARK % _alternation(sets["abbreviation"]), re.VERBOSE | re.IGNORECASE),
    )


def _add_words(words: _Words, rule: WordRule) -> None:
    """Add the words of a ``[[word]]`` rule. The first rule decides the gender and number of a word."""
    if rule.role == "given-name":
        words.given.update(dict.fromkeys(rule.words, rule.gender))
        return
    if rule.role in words.sets:
        words.sets[rule.role].update(rule.words)
        return
    flag = WORD_FLAGS[rule.role] | (Flag.PLURAL if rule.number == "p" else 0)
    for word in rule.words:
        words.mark(word, flag)
        if rule.gender:
            words.gender.setdefault(word, rule.gender)
        if rule.number:
            words.number.setdefault(word, rule.number)


def _add_title(words: _Words, title: HonorificRule, phrase: tuple[str, ...]) -> None:
    """Mark the words of a title: "prime" and "minister", "secretary" and "state" of "secretary of state"."""
    *before, last = _main_words(phrase, words.flags)
    for word in before:
        words.mark(word, Flag.TITLED)
    if len(phrase) > len(before) + 1:  # "secretary of state": a name may follow the last word
        words.mark(phrase[-1], Flag.TAIL)
    if not words.flags.get(last, 0) & _NO_TITLE:
        words.mark(last, Flag.HON | (Flag.ROLE if title.office and len(last) >= SHORTEST_OFFICE else 0))
    if title.gender is not None and len(phrase) == 1:
        words.gender.setdefault(phrase[0], "f" if title.gender is Gender.FEMALE else "m")


def _main_words(title: tuple[str, ...], flags: dict[str, int]) -> tuple[str, ...]:
    """Return the title up to its first preposition: "secretary" of "secretary of state"."""
    for n, word in enumerate(title):
        if n and flags.get(word, 0) & Flag.PREP:
            return title[:n]
    return title


def _alternation(words: Iterable[str]) -> str:
    """Return an expression for any of the words, longer words first. Without words it matches nothing."""
    return "|".join(r"\b" + re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) or r"(?!)"
