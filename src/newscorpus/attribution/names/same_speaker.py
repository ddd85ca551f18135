"""Whether two speakers are the same person or body over articles.

Two full names decide by themselves, unless what is printed of their bearers contradicts it. A surname alone
decides nothing: the description printed with it must not contradict, and where the other has one too, support it.
"""

import enum
import re
from collections.abc import Sequence

from newscorpus.attribution.names.bodies import BodyForm, body_form, is_body_name, same_body
from newscorpus.attribution.names.descriptions import Evidence, evidence
from newscorpus.attribution.names.name_parts import LONGEST_NAME, name_parts, name_tables
from newscorpus.attribution.names.name_words import NameForm, name_form
from newscorpus.attribution.names.persons import Likeness, likeness
from newscorpus.attribution.names.transliteration import fold
from newscorpus.model import Speaker, SpeakerKind
from newscorpus.rules import Rules

__all__ = [
    "MOST_ALIASES",
    "Verdict",
    "body_forms",
    "fullness",
    "is_body",
    "is_named",
    "merged",
    "same_speaker",
    "told_of",
    "verdict",
]

MOST_ALIASES = 8  # of a speaker are compared; the first are the fullest as a rule

_DETERMINERS = frozenset(["the", "a", "an", "his", "her", "their", "its", "our", "my", "some", "one", "this", "these"])
_INDEFINITE = frozenset(["a", "an", "some", "one"])
_PRONOUNS = frozenset(["he", "she", "they", "it", "i", "we", "you", "who"])
_JOINT = re.compile(r"[^\s,]\s+(?:and|und|et|&)\s+[^\W\d_]")  # two who speak together are neither of them
_KIN = ("father", "son of", "namesake", "daughter of", "his son", "grandson")


class Verdict(enum.Enum):
    """What is known of whether two speakers are the same.

    Unlikely: the full names agree, and what is said of their bearers seldom goes together.
    """

    SAME = enum.auto()
    UNKNOWN = enum.auto()
    UNLIKELY = enum.auto()
    DIFFERENT = enum.auto()


def same_speaker(a: Speaker, b: Speaker, *, rules: Rules | None = None) -> bool:
    """Whether two speakers of different articles are the same person or body.

    Symmetric; True for a named speaker and itself. A speaker without a name ("a senior official", "she", "the
    ministry") is never known to be the same as another, equal or not. "Smith", without a description, is not
    known to be John Smith.

    Args:
        a: a speaker.
        b: another.
        rules: the tables of names, places and occupations; by default those of the package.

    Raises:
        TypeError: one of the two is no ``Speaker``.

    >>> def person(name, description=None):
    ...     return Speaker(name=name, kind=SpeakerKind.PERSON, description=description)
    >>> same_speaker(person("Gen. Farid al-Qadiri"), person("Fareed Qadiri", "a general"))
    True
    >>> same_speaker(person("Mr. Okello"), person("Mrs. Okello"))
    False
    """
    for speaker in (a, b):
        if not isinstance(speaker, Speaker):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError(f"same_speaker takes two Speakers, not {type(speaker).__name__}")
    return verdict(a, b, Rules.default() if rules is None else rules) is Verdict.SAME


def verdict(a: Speaker, b: Speaker, rules: Rules) -> Verdict:
    """What is known of whether two speakers are the same; the same whichever comes first."""
    if not is_named(a) or not is_named(b):
        return Verdict.UNKNOWN
    if (a.kind, a.name, a.description) == (b.kind, b.name, b.description):
        return Verdict.SAME
    bodies = is_body(a, rules), is_body(b, rules)
    if all(bodies):
        same = any(same_body(x, y) for x in body_forms(a, rules) for y in body_forms(b, rules))
        return Verdict.SAME if same else Verdict.DIFFERENT
    if _JOINT.search(a.name) or _JOINT.search(b.name):
        return Verdict.SAME if fold(a.name) == fold(b.name) else Verdict.DIFFERENT
    return Verdict.DIFFERENT if any(bodies) else _persons(a, b, rules)


def is_named(speaker: Speaker) -> bool:
    """Whether a speaker has a name: is no "officials", "she", "an aide to the mayor"."""
    name = speaker.name[:LONGEST_NAME].strip()
    if speaker.kind is SpeakerKind.UNNAMED or not any(c.isalnum() for c in name):
        return False
    words = name.split(maxsplit=3)[:3]
    if not name[0].islower():
        return words[0].casefold() not in _PRONOUNS or len(words) > 1
    capital = any(c.isupper() for c in name)
    if speaker.kind is SpeakerKind.BODY or words[0] == "the":
        return capital and words[0] not in _INDEFINITE
    return words[0] not in _DETERMINERS | _PRONOUNS and (capital or len(words) > 1)


def is_body(speaker: Speaker, rules: Rules) -> bool:
    """Whether a speaker is a body, by kind or by the words of the name."""
    return speaker.kind is SpeakerKind.BODY or speaker.name.startswith("the ") or is_body_name(speaker.name, rules)


def body_forms(speaker: Speaker, rules: Rules) -> tuple[BodyForm, ...]:
    """The name of a body, and its acronym where one is printed: another alias may be a part of the name."""
    name = body_form(speaker.name, rules)
    aliases = (body_form(alias, rules) for alias in speaker.aliases[:MOST_ALIASES])
    return (name, *(alias for alias in aliases if alias.acronyms & name.initials))


def _full_forms(speaker: Speaker) -> tuple[str, ...]:
    """The name of a person, and the other forms that have several words."""
    return (speaker.name, *(form for form in speaker.aliases[:MOST_ALIASES] if len(form.split()) > 1))


def _persons(a: Speaker, b: Speaker, rules: Rules) -> Verdict:
    x, y = name_form(a.name, rules), name_form(b.name, rules)
    found = likeness(x, y, rules)
    if found is Likeness.NONE and _by_alias(a, b, rules):
        found = Likeness.FULL
    told = evidence(told_of(a, x, rules), told_of(b, y, rules), rules, surname_only=found is not Likeness.FULL)
    if found is Likeness.NONE or told is Evidence.AGAINST:
        return Verdict.DIFFERENT
    if told is Evidence.UNLIKELY:
        return Verdict.UNLIKELY if found is Likeness.FULL else Verdict.DIFFERENT
    if told is Evidence.FOR:
        return Verdict.SAME
    if found is Likeness.FULL:
        return Verdict.DIFFERENT if _father_and_son(a, b, x, y) else Verdict.SAME
    if found is Likeness.OTHER or (a.description and b.description):
        return Verdict.UNKNOWN
    # One name each, or a surname with a description beside a full name without: nothing speaks against.
    described = found is Likeness.LONE or bool((a if x.lone else b).description)
    return Verdict.SAME if described else Verdict.UNKNOWN


def _by_alias(a: Speaker, b: Speaker, rules: Rules) -> bool:
    """Whether a full name printed as another form of one is a full name of the other (a pen name, a nom de guerre)."""
    if not a.aliases and not b.aliases:
        return False
    x, y = (tuple(name_form(form, rules) for form in _full_forms(speaker)) for speaker in (a, b))
    return any(
        likeness(one, other, rules) is Likeness.FULL for one in x for other in y if not one.lone and not other.lone
    )


def _father_and_son(a: Speaker, b: Speaker, x: NameForm, y: NameForm) -> bool:
    """Whether one has a "Jr." that the other lacks, and something printed speaks against one person."""
    if bool(x.parts.suffix) == bool(y.parts.suffix):
        return False
    said = [(speaker.description or "").casefold() for speaker in (a, b)]
    return all(said) or any(kin in text for text in said for kin in _KIN)


def told_of(speaker: Speaker, form: NameForm, rules: Rules) -> str:
    """What is printed of a person: the offices before the name, and the description."""
    tables = name_tables(rules)
    offices = [title for title in form.parts.honorifics if tables.is_office(title)]
    return ", ".join([*offices, *([speaker.description] if speaker.description else [])])


def merged(speakers: Sequence[Speaker], *, rules: Rules | None = None) -> Speaker:
    """Merge several speakers that are the same: the fullest form becomes the name, the other forms aliases.

    The description is that of the fullest form that has one. Of equally full forms, the first counts.

    Args:
        speakers: the speakers.
        rules: the tables of names; by default those of the package.

    Raises:
        ValueError: there are no speakers.

    >>> def person(name, description=None):
    ...     return Speaker(name=name, kind=SpeakerKind.PERSON, description=description)
    >>> merged([person("Okello", "the mayor"), person("Achieng P. Okello"), person("Achieng Okello")])
    Speaker(name='Achieng P. Okello', kind=<SpeakerKind.PERSON: 'person'>, description='the mayor', aliases=('Okello',
        'Achieng Okello'))
    """
    if not speakers:
        raise ValueError("merged takes at least one speaker")
    tables = Rules.default() if rules is None else rules
    by_fullness = sorted(speakers, key=lambda speaker: fullness(speaker.name, tables), reverse=True)
    first = by_fullness[0]
    forms = dict.fromkeys(form for speaker in speakers for form in (speaker.name, *speaker.aliases))
    return Speaker(
        name=first.name,
        kind=first.kind,
        description=next((s.description for s in by_fullness if s.description is not None), None),
        aliases=tuple(form for form in forms if form != first.name),
    )


def fullness(name: str, rules: Rules) -> tuple[int, int]:
    """How full a form is: its words, then its letters."""
    words = [word for word in name_parts(name, rules).words if len(word.strip(".")) > 1]
    return len(words), sum(map(len, words))
