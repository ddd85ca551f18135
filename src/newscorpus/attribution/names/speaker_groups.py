"""Who is who over a corpus: speakers grouped without comparing each with each.

Blocking as in record linkage (Christen, Data Matching, 2012, ch. 4): two names that may agree share a key, made
of the consonants of two of its words, and only speakers with a common key are compared.
Groups grow from the fullest names down, and a speaker joins a group only if no member contradicts and no second
group would do as well: a lone surname never joins two full names.
"""

from collections.abc import Iterator, Sequence

from attrs import define, field, frozen

from newscorpus.attribution.names.chinese import syllable_key
from newscorpus.attribution.names.name_words import NameForm, joined, name_form
from newscorpus.attribution.names.same_speaker import (
    MOST_ALIASES,
    Verdict,
    body_forms,
    fullness,
    is_body,
    is_named,
    told_of,
    verdict,
)
from newscorpus.model import Speaker
from newscorpus.rules import Rules

__all__ = ["same_speakers"]

MOST_MEMBERS = 12  # of a group are compared with a newcomer: the fullest
OUTWEIGHS = 3  # times as often printed: of two groups with one name the one that a mere name belongs to
MOST_GROUPS = 64  # of one key are candidates; a key with more (a lone "Smith") tells nothing

Key = tuple[str, str]


def same_speakers(speakers: Sequence[Speaker], *, rules: Rules | None = None) -> tuple[tuple[int, ...], ...]:
    """Group the speakers of a corpus: those in one group are the same person or body.

    Every position is in one group. Speakers without a name ("officials") are each alone. The groups do not depend
    on the order of the speakers, but for the positions. Time is linear in the number of speakers, but for sorting.

    Args:
        speakers: speakers, of many articles as a rule.
        rules: the tables of names, places and occupations; by default those of the package.

    Returns:
        Groups of positions in ``speakers``, each in order, ordered by their first.

    >>> from newscorpus.model import SpeakerKind
    >>> names = ["Mayor Achieng Okello", "Joost Prins", "Achieng P. Okello", "officials"]
    >>> same_speakers([Speaker(name=name, kind=SpeakerKind.PERSON) for name in names])
    ((0, 2), (1,), (3,))
    """
    rules = Rules.default() if rules is None else rules
    places: dict[Speaker, list[int]] = {}
    alone: list[tuple[int, ...]] = []
    for n, speaker in enumerate(speakers):
        if is_named(speaker):
            places.setdefault(speaker, []).append(n)
        else:
            alone.append((n,))
    grouping = _Grouping(rules)
    for speaker in sorted(places, key=lambda speaker: _fullest_first(speaker, rules)):
        grouping.add(speaker, len(places[speaker]))
    groups = [tuple(sorted(n for member in group.members for n in places[member])) for group in grouping.groups]
    return tuple(sorted((*groups, *alone)))


def _fullest_first(speaker: Speaker, rules: Rules) -> tuple[object, ...]:
    words, letters = fullness(speaker.name, rules)
    described = speaker.description is None, speaker.description or ""
    return (-words, -letters, speaker.name, *described, speaker.kind, speaker.aliases)


@define(eq=False)
class _Group:
    """Distinct speakers that are one, how many were printed, and the place among the groups."""

    number: int
    members: list[Speaker] = field(factory=list[Speaker])
    printed: int = 0


@define
class _Grouping:
    """Groups of distinct speakers, and where they are found."""

    rules: Rules
    groups: list[_Group] = field(factory=list[_Group])
    by_key: dict[Key, list[_Group]] = field(factory=dict[Key, list[_Group]])

    def add(self, speaker: Speaker, printed: int) -> None:
        """Put a speaker that was printed so often into the group that it belongs to, or one of its own."""
        keys = _body_keys(speaker, self.rules) if is_body(speaker, self.rules) else _keys(speaker, self.rules)
        group = self._home(speaker, keys)
        if group is None:
            group = _Group(len(self.groups))
            self.groups.append(group)
        group.members.append(speaker)
        group.printed += printed
        for key in keys.shown:
            there = self.by_key.setdefault(key, [])
            if len(there) <= MOST_GROUPS and group not in there:
                there.append(group)

    def _home(self, speaker: Speaker, keys: "_Keys") -> _Group | None:
        """The only group that the speaker can belong to; of several with its very name the one that outweighs."""
        found = {group.number: group for key in keys.sought for group in self._under(key)}
        verdicts = [(self._compare(speaker, group), group) for _, group in sorted(found.items())]
        same = [group for verdict, group in verdicts if verdict is Verdict.SAME]
        namesakes = [group for group in same if any(member.name == speaker.name for member in group.members)]
        if len(namesakes) > 1:
            first, second = sorted(namesakes, key=lambda group: (-group.printed, group.number))[:2]
            return first if first.printed >= OUTWEIGHS * second.printed else None
        if namesakes or same:
            return (namesakes or same)[0] if namesakes or len(same) == 1 else None
        # "President Okello" is the only Okello there is.
        possible = [group for verdict, group in verdicts if verdict is Verdict.UNKNOWN]
        titled = speaker.description is None and told_of(speaker, name_form(speaker.name, self.rules), self.rules) != ""
        return possible[0] if len(possible) == 1 and titled else None

    def _under(self, key: Key) -> list[_Group]:
        there = self.by_key.get(key, [])
        return there if len(there) <= MOST_GROUPS else []

    def _compare(self, speaker: Speaker, group: _Group) -> Verdict:
        """The same if a member is, none is another, and no more members are unlikely than likely."""
        counts = dict.fromkeys(Verdict, 0)
        for member in group.members[:MOST_MEMBERS]:
            found = verdict(speaker, member, self.rules)
            if found is Verdict.DIFFERENT:
                return found
            counts[found] += 1
        if counts[Verdict.UNLIKELY] > counts[Verdict.SAME]:
            return Verdict.DIFFERENT
        return Verdict.SAME if counts[Verdict.SAME] else Verdict.UNKNOWN


# --- keys -----------------------------------------------------------------------------------------------------


@frozen
class _Keys:
    """Under which keys a speaker is found, and under which its like are sought."""

    shown: tuple[Key, ...]
    sought: tuple[Key, ...]


def _body_keys(speaker: Speaker, rules: Rules) -> _Keys:
    keys: dict[Key, None] = {}
    for body in body_forms(speaker, rules):
        keys |= {(" ".join(body.words), "body"): None}
        keys |= {(acronym, "acronym"): None for acronym in sorted(body.acronyms | body.initials)}
    return _Keys(tuple(keys), tuple(keys))


def _keys(speaker: Speaker, rules: Rules) -> _Keys:
    shown: dict[Key, None] = {}
    sought: dict[Key, None] = {}
    for name in (speaker.name, *(alias for alias in speaker.aliases[:MOST_ALIASES] if " " in alias)):
        form = name_form(name, rules)
        alone = [skeleton for word in form.words for skeleton in word.skeletons]
        if form.lone:
            shown |= dict.fromkeys((skeleton, "lone") for skeleton in alone)
            sought |= dict.fromkeys((skeleton, use) for skeleton in alone for use in ("lone", "word"))
            sought |= {(form.words[0].forms[0], "initials"): None}
            sought |= dict.fromkeys((spoken, "glued") for spoken in sorted(form.glued))
        else:
            same = dict.fromkeys([*_pairs(form, rules), *((spoken, "glued") for spoken in sorted(form.glued))])
            chinese = syllable_key(tuple(word.forms[0] for word in form.words)) if form.parts.family_first else None
            same |= {} if chinese is None else {(chinese, "chinese"): None}
            shown |= same | dict.fromkeys((initials, "initials") for initials in form.initials)
            shown |= dict.fromkeys((skeleton, "word") for skeleton in alone)
            sought |= same
    return _Keys(tuple(shown), tuple(sought))


def _pairs(form: NameForm, rules: Rules) -> Iterator[Key]:
    """Two words, each of which may be up to three of the name together: their consonants, initials, short forms."""
    pieces = [
        (start, end, piece)
        for start in range(len(form.words))
        for end in range(start + 1, min(start + 4, len(form.words) + 1))
        if (piece := joined(form.words[start:end], rules)) is not None
    ]
    for start, end, one in pieces:
        if one.initial:
            continue
        if start == 0 and end == len(form.words):
            yield from ((skeleton, "whole") for skeleton in one.skeletons)
        for other_start, other_end, other in pieces:
            if other_end <= start or end <= other_start:
                initials = (f"{letter[0]}." for letter in other.forms)
                marks = initials if other.initial else (*other.skeletons, *initials, *sorted(other.given))
                yield from ((skeleton, mark) for mark in marks for skeleton in one.skeletons)
