"""Decide whether two speakers of different articles are the same person or body.

Two full names that match are one person, unless what is printed about them contradicts it. A surname alone is not
enough: the description printed with it must not contradict, and if the other speaker has a description too, it must
support it.
"""

import enum
import re
from collections.abc import Sequence

from newscorpus.attribution.names.bodies import BodyForm, body_form, is_body_name, same_body
from newscorpus.attribution.names.descriptions import Evidence, compare_descriptions
from newscorpus.attribution.names.name_parts import LONGEST_NAME, name_parts
from newscorpus.attribution.names.name_tables import name_tables
from newscorpus.attribution.names.name_words import NameForm, name_form
from newscorpus.attribution.names.persons import NameMatch, match_names
from newscorpus.attribution.names.transliteration import fold
from newscorpus.model import Speaker, SpeakerKind
from newscorpus.rules import Rules

__all__ = [
    "MOST_ALIASES",
    "Verdict",
    "body_forms",
    "compare_speakers",
    "full_description",
    "fullness",
    "is_body",
    "is_named",
    "merged",
    "same_speaker",
]

MOST_ALIASES = 8  # of a speaker that are compared; the first are usually the fullest

_DETERMINERS = frozenset(["the", "a", "an", "his", "her", "their", "its", "our", "my", "some", "one", "this", "these"])
_INDEFINITE = frozenset(["a", "an", "some", "one"])
_PRONOUNS = frozenset(["he", "she", "they", "it", "i", "we", "you", "who"])
# Two speakers joined by "and": Ruth Foxley and Ian Prins. They are another speaker than each of the two.
_JOINT_NAME = re.compile(r"[^\s,]\s+(?:and|und|et|&)\s+[^\W\d_]")
_KINSHIP = ("father", "son of", "namesake", "daughter of", "his son", "grandson")


class Verdict(enum.Enum):
    """The result of a comparison of two speakers."""

    SAME = enum.auto()
    UNKNOWN = enum.auto()
    UNLIKELY = enum.auto()  # the full names match, but one person seldom has both descriptions
    DIFFERENT = enum.auto()


def same_speaker(a: Speaker, b: Speaker, *, rules: Rules | None = None) -> bool:
    """Whether two speakers of different articles are the same person or body.

    Symmetric. A named speaker is the same as itself. A speaker without a name ("a senior official", "she", "the
    ministry") is never known to be the same as another, even if the two are equal. "Smith", without a description, is
    not known to be John Smith.

    Args:
        a: a speaker.
        b: the other speaker.
        rules: the tables of names, places and occupations. The default is the package's own rules.

    Raises:
        TypeError: one of the two is not a ``Speaker``.

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
    return compare_speakers(a, b, Rules.default() if rules is None else rules) is Verdict.SAME


def compare_speakers(a: Speaker, b: Speaker, rules: Rules) -> Verdict:
    """Compare two speakers. The order of the two makes no difference."""
    if not is_named(a) or not is_named(b):
        return Verdict.UNKNOWN
    if (a.kind, a.name, a.description) == (b.kind, b.name, b.description):
        return Verdict.SAME
    bodies = is_body(a, rules), is_body(b, rules)
    if all(bodies):
        same = any(same_body(x, y) for x in body_forms(a, rules) for y in body_forms(b, rules))
        return Verdict.SAME if same else Verdict.DIFFERENT
    if _JOINT_NAME.search(a.name) or _JOINT_NAME.search(b.name):
        return Verdict.SAME if fold(a.name) == fold(b.name) else Verdict.DIFFERENT
    return Verdict.DIFFERENT if any(bodies) else _compare_persons(a, b, rules)


def is_named(speaker: Speaker) -> bool:
    """Whether a speaker has a name. "Officials", "she" and "an aide to the mayor" are not names."""
    name = speaker.name[:LONGEST_NAME].strip()
    if speaker.kind is SpeakerKind.UNNAMED or not any(character.isalnum() for character in name):
        return False
    words = name.split(maxsplit=3)[:3]
    if not name[0].islower():
        return words[0].casefold() not in _PRONOUNS or len(words) > 1
    has_capital = any(character.isupper() for character in name)
    if speaker.kind is SpeakerKind.BODY or words[0] == "the":
        return has_capital and words[0] not in _INDEFINITE
    return words[0] not in _DETERMINERS | _PRONOUNS and (has_capital or len(words) > 1)


def is_body(speaker: Speaker, rules: Rules) -> bool:
    """Whether a speaker is a body, by its kind or by the words of its name."""
    return speaker.kind is SpeakerKind.BODY or speaker.name.startswith("the ") or is_body_name(speaker.name, rules)


def body_forms(speaker: Speaker, rules: Rules) -> tuple[BodyForm, ...]:
    """Return the name of a body and the aliases that are its acronym. Other aliases may be only a part of the name."""
    name = body_form(speaker.name, rules)
    aliases = (body_form(alias, rules) for alias in speaker.aliases[:MOST_ALIASES])
    return (name, *(alias for alias in aliases if alias.acronyms & name.initials))


def _compare_persons(a: Speaker, b: Speaker, rules: Rules) -> Verdict:
    x, y = name_form(a.name, rules), name_form(b.name, rules)
    match = match_names(x, y, rules)
    if match is NameMatch.NONE and _has_common_alias(a, b, rules):
        match = NameMatch.FULL
    if match is NameMatch.NONE:
        return Verdict.DIFFERENT
    is_full = match is NameMatch.FULL
    described = full_description(a, x, rules), full_description(b, y, rules)
    match compare_descriptions(*described, rules, surname_only=not is_full):
        case Evidence.AGAINST:
            return Verdict.DIFFERENT
        case Evidence.UNLIKELY:
            return Verdict.UNLIKELY if is_full else Verdict.DIFFERENT
        case Evidence.FOR:
            return Verdict.SAME
        case Evidence.NONE:
            pass
    if is_full:
        return Verdict.DIFFERENT if _are_father_and_son(a, b, x, y) else Verdict.SAME
    if match is NameMatch.OTHER or (a.description and b.description):
        return Verdict.UNKNOWN
    # Equal single names are one person. A surname needs a description, and matches a full name without one.
    is_enough = match is NameMatch.LONE or bool((a if x.lone else b).description)
    return Verdict.SAME if is_enough else Verdict.UNKNOWN


def _has_common_alias(a: Speaker, b: Speaker, rules: Rules) -> bool:
    """Whether a full name of one, including pen names and other aliases, is a full name of the other."""
    if not a.aliases and not b.aliases:
        return False
    x, y = (tuple(name_form(name, rules) for name in _full_names(speaker)) for speaker in (a, b))
    return any(
        match_names(one, other, rules) is NameMatch.FULL for one in x for other in y if not one.lone and not other.lone
    )


def _full_names(speaker: Speaker) -> tuple[str, ...]:
    """Return the name of a person, and the aliases of several words."""
    return (speaker.name, *(alias for alias in speaker.aliases[:MOST_ALIASES] if len(alias.split()) > 1))


def _are_father_and_son(a: Speaker, b: Speaker, x: NameForm, y: NameForm) -> bool:
    """Whether only one has a suffix such as "Jr.", and the descriptions suggest two persons."""
    if bool(x.parts.suffix) == bool(y.parts.suffix):
        return False
    descriptions = [(speaker.description or "").casefold() for speaker in (a, b)]
    return all(descriptions) or any(word in description for description in descriptions for word in _KINSHIP)


def full_description(speaker: Speaker, form: NameForm, rules: Rules) -> str:
    """Return what is printed about a person: the offices before the name, and the description."""
    tables = name_tables(rules)
    offices = [title for title in form.parts.honorifics if tables.is_office(title)]
    return ", ".join([*offices, *([speaker.description] if speaker.description else [])])


def merged(speakers: Sequence[Speaker], *, rules: Rules | None = None) -> Speaker:
    """Merge several speakers that are the same: the fullest form becomes the name, the other forms aliases.

    The description is the description of the fullest form that has one. Of equally full forms, the first counts.

    Args:
        speakers: the speakers.
        rules: the tables of names. The default is the package's own rules.

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
    """Return how full a form of a name is: the number of its words without initials, and of their letters."""
    words = [word for word in name_parts(name, rules).words if len(word.strip(".")) > 1]
    return len(words), sum(map(len, words))
