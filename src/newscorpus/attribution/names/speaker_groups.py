"""Group the speakers of a corpus without comparing each with each.

The method is blocking, as in record linkage (Christen, Data Matching, 2012, ch. 4). Two names that may agree share a
key, made from the consonants of two of their words, and only speakers with a common key are compared.

Groups grow from the fullest names down. A speaker joins a group only if no member contradicts and no second group fits
equally well. Therefore a lone surname never joins two full names.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from attrs import define, field, frozen

from newscorpus.attribution.names.chinese import syllable_key
from newscorpus.attribution.names.name_words import NameForm, NameWord, joined, name_form
from newscorpus.attribution.names.same_speaker import (
    MOST_ALIASES,
    Verdict,
    body_forms,
    compare_speakers,
    full_description,
    fullness,
    is_body,
    is_named,
)
from newscorpus.model import Speaker
from newscorpus.rules import Rules

__all__ = ["same_speakers"]

MOST_MEMBERS = 12  # of a group that are compared with a new speaker: the members with the fullest names
OUTWEIGHS = 3  # of two groups with one name, a mere name joins the group that was printed this many times as often
MOST_GROUPS = 64  # of one key that are candidates; a key with more (a lone "Smith") does not distinguish
MOST_JOINED_WORDS = 3  # words of one name that may be one word of another: Sung-ho, Sung Ho, Sungho


def same_speakers(speakers: Sequence[Speaker], *, rules: Rules | None = None) -> tuple[tuple[int, ...], ...]:
    """Group the speakers of a corpus. The speakers in one group are the same person or body.

    Every position is in one group. A speaker without a name ("officials") is alone in its group. The order of the
    speakers does not change which speakers are together. Time is linear in the number of speakers, plus sorting.

    Args:
        speakers: the speakers, usually from many articles.
        rules: the tables of names, places and occupations. The default is the package's own rules.

    Returns:
        Groups of positions in ``speakers``, each in order, ordered by their first position.

    >>> from newscorpus.model import SpeakerKind
    >>> names = ["Mayor Achieng Okello", "Joost Prins", "Achieng P. Okello", "officials"]
    >>> same_speakers([Speaker(name=name, kind=SpeakerKind.PERSON) for name in names])
    ((0, 2), (1,), (3,))
    """
    rules = Rules.default() if rules is None else rules
    positions: dict[Speaker, list[int]] = {}
    unnamed: list[tuple[int, ...]] = []
    for n, speaker in enumerate(speakers):
        if is_named(speaker):
            positions.setdefault(speaker, []).append(n)
        else:
            unnamed.append((n,))
    grouping = _Grouping(rules)
    for speaker in sorted(positions, key=lambda speaker: _fullest_first(speaker, rules)):
        grouping.add(speaker, len(positions[speaker]))
    groups = [tuple(sorted(n for member in group.members for n in positions[member])) for group in grouping.groups]
    return tuple(sorted((*groups, *unnamed)))


def _fullest_first(speaker: Speaker, rules: Rules) -> tuple[object, ...]:
    """Return a sort key that puts the fullest names first, and distinguishes any two speakers."""
    words, letters = fullness(speaker.name, rules)
    description = speaker.description is None, speaker.description or ""
    return (-words, -letters, speaker.name, *description, speaker.kind, speaker.aliases)


# What a key is made from. Keys of different kinds never match.
_KeyKind = Literal[
    "body",  # the words of a body's name
    "acronym",  # an acronym of a body, or the first letters of its words
    "lone",  # the consonants of a single name
    "word",  # the consonants of one word of a full name
    "whole",  # the consonants of all words together
    "consonants",  # the consonants of two words
    "initial",  # the consonants of one word, and the first letter of another
    "nickname",  # the consonants of one word, and a nickname rule that lists another
    "initials",  # the first letters of all words
    "glued",  # the sounds of the name without its spaces
    "chinese",  # the syllables of a Chinese name
]
_Key = tuple[_KeyKind, str, str]  # the kind, and one or two texts; the second is empty if there is only one


@define(eq=False)
class _Group:
    """Distinct speakers that are one person or body.

    Attributes:
        number: the position among the groups.
        members: the speakers, the fullest name first.
        printed: how often the speakers were printed.
    """

    number: int
    members: list[Speaker] = field(factory=list[Speaker])
    printed: int = 0


@define
class _Grouping:
    """The groups so far, and the groups under each key."""

    rules: Rules
    groups: list[_Group] = field(factory=list[_Group])
    by_key: dict[_Key, list[_Group]] = field(factory=dict[_Key, list[_Group]])

    def add(self, speaker: Speaker, printed: int) -> None:
        """Add a speaker, printed this many times, to the group that it belongs to, or to a new group."""
        keys = _body_keys(speaker, self.rules) if is_body(speaker, self.rules) else _person_keys(speaker, self.rules)
        group = self._group_of(speaker, keys)
        if group is None:
            group = _Group(len(self.groups))
            self.groups.append(group)
        group.members.append(speaker)
        group.printed += printed
        for key in keys.shown:
            groups = self.by_key.setdefault(key, [])
            if len(groups) <= MOST_GROUPS and group not in groups:
                groups.append(group)

    def _group_of(self, speaker: Speaker, keys: "_Keys") -> _Group | None:
        """Return the only group that the speaker can belong to.

        If several groups contain its exact name, return the group that outweighs the others, if there is one.
        """
        candidates = {group.number: group for key in keys.sought for group in self._under(key)}
        verdicts = [(self._compare(speaker, group), group) for _, group in sorted(candidates.items())]
        same = [group for verdict, group in verdicts if verdict is Verdict.SAME]
        namesakes = [group for group in same if any(member.name == speaker.name for member in group.members)]
        if len(namesakes) > 1:
            first, second = sorted(namesakes, key=lambda group: (-group.printed, group.number))[:2]
            return first if first.printed >= OUTWEIGHS * second.printed else None
        if namesakes:
            return namesakes[0]
        if same:
            return same[0] if len(same) == 1 else None
        possible = [group for verdict, group in verdicts if verdict is Verdict.UNKNOWN]
        return possible[0] if len(possible) == 1 and self._has_only_office(speaker) else None

    def _has_only_office(self, speaker: Speaker) -> bool:
        """Whether an office stands before the name, and no description is printed.

        "President Okello" is the only Okello in the corpus.
        """
        form = name_form(speaker.name, self.rules)
        return speaker.description is None and full_description(speaker, form, self.rules) != ""

    def _under(self, key: _Key) -> list[_Group]:
        groups = self.by_key.get(key, [])
        return groups if len(groups) <= MOST_GROUPS else []

    def _compare(self, speaker: Speaker, group: _Group) -> Verdict:
        """Compare a speaker with a group.

        It is the same if it is the same as a member, differs from no member, and is not unlikely to be more members
        than it is the same as.
        """
        counts = dict.fromkeys(Verdict, 0)
        for member in group.members[:MOST_MEMBERS]:
            verdict = compare_speakers(speaker, member, self.rules)
            if verdict is Verdict.DIFFERENT:
                return verdict
            counts[verdict] += 1
        if counts[Verdict.UNLIKELY] > counts[Verdict.SAME]:
            return Verdict.DIFFERENT
        return Verdict.SAME if counts[Verdict.SAME] else Verdict.UNKNOWN


# --- keys -----------------------------------------------------------------------------------------------------


@frozen
class _Keys:
    """The keys of a speaker.

    Attributes:
        shown: the keys under which other speakers find it.
        sought: the keys under which it finds other speakers.
    """

    shown: tuple[_Key, ...]
    sought: tuple[_Key, ...]


def _body_keys(speaker: Speaker, rules: Rules) -> _Keys:
    keys: list[_Key] = []
    for body in body_forms(speaker, rules):
        keys += _keys_of("body", [" ".join(body.words)])
        keys += _keys_of("acronym", body.acronyms | body.initials)
    distinct = tuple(dict.fromkeys(keys))
    return _Keys(distinct, distinct)


def _person_keys(speaker: Speaker, rules: Rules) -> _Keys:
    shown: list[_Key] = []
    sought: list[_Key] = []
    for name in (speaker.name, *(alias for alias in speaker.aliases[:MOST_ALIASES] if " " in alias)):
        form = name_form(name, rules)
        keys = _lone_name_keys(form) if form.lone else _full_name_keys(form, rules)
        shown += keys.shown
        sought += keys.sought
    return _Keys(tuple(dict.fromkeys(shown)), tuple(dict.fromkeys(sought)))


def _lone_name_keys(form: NameForm) -> _Keys:
    """Return the keys of a single name. It finds single names, and words, initials and sounds of full names."""
    word = form.words[0]
    shown = tuple(_keys_of("lone", word.skeletons))
    words, initials = _keys_of("word", word.skeletons), _keys_of("initials", [word.forms[0]])
    return _Keys(shown, (*shown, *words, *initials, *_keys_of("glued", form.glued)))


def _full_name_keys(form: NameForm, rules: Rules) -> _Keys:
    """Return the keys of a name of several words. It finds full names only, and is found by single names too."""
    chinese = syllable_key(tuple(word.forms[0] for word in form.words)) if form.parts.family_first else None
    sought = (
        *_word_pair_keys(form, rules),
        *_keys_of("glued", form.glued),
        *_keys_of("chinese", [] if chinese is None else [chinese]),
    )
    words = _keys_of("word", [skeleton for word in form.words for skeleton in word.skeletons])
    return _Keys((*sought, *_keys_of("initials", form.initials), *words), sought)


def _keys_of(kind: _KeyKind, texts: Iterable[str]) -> Iterator[_Key]:
    for text in texts:
        yield kind, text, ""


def _word_pair_keys(form: NameForm, rules: Rules) -> Iterator[_Key]:
    """Yield the keys of each two words. Up to three words in a row also count as one word."""
    words = form.words
    pieces = [
        (start, end, piece)
        for start in range(len(words))
        for end in range(start + 1, min(start + MOST_JOINED_WORDS, len(words)) + 1)
        if (piece := joined(words[start:end], rules)) is not None
    ]
    for start, end, piece in pieces:
        if piece.initial:
            continue
        if start == 0 and end == len(words):
            for skeleton in piece.skeletons:
                yield "whole", skeleton, ""
        for other_start, other_end, other in pieces:
            if other_end <= start or end <= other_start:
                yield from _pair_keys(piece, other)


def _pair_keys(word: NameWord, other: NameWord) -> Iterator[_Key]:
    """Yield the keys of a word and another word: its consonants, its first letters and its nickname rules."""
    for skeleton in word.skeletons:
        for form in other.forms:
            yield "initial", skeleton, form[0]
        for consonants in () if other.initial else other.skeletons:
            yield "consonants", skeleton, consonants
        for rule in () if other.initial else other.given:
            yield "nickname", skeleton, rule
