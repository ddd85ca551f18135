"""Whether two printed names can be those of one person: what is in one must be in the other, in order.

The words of both are aligned (a word may be two of the other: Sung-ho, Sung Ho, Sungho), and two words match
where they are the same, an initial, a short form, or spellings of the same sounds. One name must then be the
other with words left out: a middle name, a second surname, a first name that its bearer does not use.
"""

import enum
import re
from functools import lru_cache
from itertools import pairwise

from attrs import define, field

from newscorpus.attribution.names.chinese import is_pinyin, same_syllables
from newscorpus.attribution.names.name_parts import name_tables
from newscorpus.attribution.names.name_words import NameForm, NameWord, joined
from newscorpus.attribution.names.transliteration import sounds
from newscorpus.rules import Rules

__all__ = ["Likeness", "likeness"]

PER_SOUND = 0.13  # how far apart two spellings of a name may be, for each of its sounds
AT_MOST = 0.8
ONE_WORD_AT_MOST = 0.15  # between two spellings of a name alone that may decide
LONG_NAME = 6  # in sounds
GLUED_AT_LEAST = 4  # spaces between the sounds of a name
ALL_AT_MOST = 1.2  # ... and all words of a name together
FAMILY_FIRST_AT_MOST = 0.1  # in a syllable of Chinese or Korean a vowel makes another name

_DOUBLED = re.compile(r"(.)\1")
# A word of Japanese in Hepburn romanization: syllables of one vowel.
_JAPANESE = re.compile(
    r"(?:(?:[kgnhbpmr]y|sh|ch|ts|kk|tt|pp|ss|[kgsztdnhbpmyrwjf])?[aiueo](?:h(?![aiueoy]))?|n(?![aiueoy])){2,12}"
)


class Likeness(enum.Enum):
    """What two names have in common.

    Full: two names of several words that agree. Lone: the same single name. Surname: one is a surname that the
    other ends with. Other: one is another word of the other. None: they contradict each other.
    """

    FULL = enum.auto()
    LONE = enum.auto()
    SURNAME = enum.auto()
    OTHER = enum.auto()
    NONE = enum.auto()


class _Match(enum.IntEnum):
    SAME = 0
    ALIKE = 1
    INITIAL = 2
    SHORT = 3


@lru_cache(maxsize=32768)
def likeness(a: NameForm, b: NameForm, rules: Rules) -> Likeness:
    """What two names have in common; the same whichever comes first."""
    if not a.words or not b.words or _contradict(a, b, rules):
        return Likeness.NONE
    if a.lone and b.lone:
        found = _match(a.words[0], b.words[0], rules)
        return _by_one_word(found, Likeness.LONE)
    if a.lone or b.lone:
        return _short_form(a, b, rules) if a.lone else _short_form(b, a, rules)
    if _glued(a, b) and not (_has_initial(a) and _has_initial(b)):
        return Likeness.FULL
    return Likeness.FULL if _full(a, b, rules) else Likeness.NONE


def _by_one_word(found: tuple[_Match, float] | None, likeness: Likeness) -> Likeness:
    """What one word in common says: less where its spelling differs (Hale, Gale)."""
    if found is None or found[0] > _Match.ALIKE:
        return Likeness.NONE
    return likeness if found[1] <= ONE_WORD_AT_MOST else Likeness.OTHER


def _glued(a: NameForm, b: NameForm) -> bool:
    """Whether all is the same but the spaces ("IlseBrandt")."""
    if len(a.words) == len(b.words):
        return len(a.letters) > GLUED_AT_LEAST and a.letters == b.letters
    return any(spoken.count(" ") >= GLUED_AT_LEAST for spoken in a.glued & b.glued)


def _has_initial(name: NameForm) -> bool:
    return any(word.initial for word in name.words)


def _contradict(a: NameForm, b: NameForm, rules: Rules) -> bool:
    genders = {a.parts.gender, b.parts.gender} - {None}
    if len(genders) > 1:
        return True
    tables = name_tables(rules)
    suffixes = {tables.suffix_id(a.parts.suffix), tables.suffix_id(b.parts.suffix)} - {""}
    return len(suffixes) > 1


# --- two words --------------------------------------------------------------------------------------------------


@lru_cache(maxsize=65536)
def _match(a: NameWord, b: NameWord, rules: Rules, *, exact: bool = False) -> tuple[_Match, float] | None:
    if not set(a.forms).isdisjoint(b.forms):
        return _Match.SAME, 0.0
    if a.initial or b.initial:
        firsts = {form[0] for form in a.forms} & {form[0] for form in b.forms}
        return (_Match.INITIAL, 0.0) if firsts else None
    one_name = bool(a.given & b.given)
    if one_name and exact:
        return _Match.SHORT, 0.0
    nearest = None if exact else _nearest(a, b, rules, known=a.known and b.known and not one_name)
    if one_name:
        return (_Match.SHORT if nearest is None else _Match.ALIKE), 0.0
    return None if nearest is None else (_Match.ALIKE, nearest)


def _nearest(a: NameWord, b: NameWord, rules: Rules, *, known: bool) -> float | None:
    """How near the sounds of two words are, or None where they are too far; two known names are not near."""
    if set(a.skeletons).isdisjoint(b.skeletons):
        return None
    table = sounds(rules)
    best: float | None = None
    for left in a.sounds:
        for right in b.sounds:
            limit = 0.0 if known else min(PER_SOUND * max(len(left), len(right)), AT_MOST)
            cost = table.distance(left, right, limit)
            if cost <= limit and (best is None or cost < best):
                best = cost
    return best


# --- a single name ------------------------------------------------------------------------------------------------


def _short_form(lone: NameForm, full: NameForm, rules: Rules) -> Likeness:
    word = lone.words[0]
    if _glued(lone, full):
        return Likeness.FULL
    if lone.capitals and len(word.forms[0]) > 2 and word.forms[0] in full.initials:
        return Likeness.FULL
    surname_at = 0 if full.parts.family_first else len(full.words) - 1
    found = _match(word, full.words[surname_at], rules)
    if found is not None and found[0] in (_Match.SAME, _Match.ALIKE):
        return _by_one_word(found, Likeness.SURNAME)
    others = [w for n, w in enumerate(full.words) if n != surname_at and not w.initial]
    if (full.nickname and full.nickname in word.forms) or any(_match(word, w, rules, exact=True) for w in others):
        return Likeness.OTHER
    return Likeness.NONE


# --- two full names ----------------------------------------------------------------------------------------------


def _full(a: NameForm, b: NameForm, rules: Rules) -> bool:
    family_first = a.parts.family_first or b.parts.family_first
    orders = [(a.words, b.words)]
    orders += [(a.words, turned) for turned in _turned(b)] + [(turned, b.words) for turned in _turned(a)]
    if family_first and (_in_pinyin(a, b) or _in_pinyin(b, a)):
        return True
    return any(
        _inside(short, long, rules, exact=family_first or n > 0)
        for n, (x, y) in enumerate(orders)
        for short, long in ((x, y), (y, x))
    )


def _in_pinyin(a: NameForm, b: NameForm) -> bool:
    """Whether the first name is the second in Wade-Giles, which writes a hyphen or what is no Pinyin."""
    words = tuple(word.forms[0] for word in a.words)
    marked = "-" in a.parts.given or not all(map(is_pinyin, words))
    return marked and same_syllables(words, tuple(word.forms[0] for word in b.words))


def _turned(name: NameForm) -> tuple[tuple[NameWord, ...], ...]:
    """The words with the family name at the other end, where the name's language turns them round."""
    words = name.words
    if name.parts.family_first:
        return ((*words[1:], words[0]),)
    japanese = len(words) == 2 and all(_JAPANESE.fullmatch(word.forms[0]) for word in words)
    return ((words[1], words[0]),) if japanese else ()


def _inside(short: tuple[NameWord, ...], long: tuple[NameWord, ...], rules: Rules, *, exact: bool) -> bool:
    """Whether one name is the other with words left out, the first or the last of both being the same."""
    return any(
        (found := _Aligner(short, long, rules, exact=exact, from_first=from_first).best(0, 0)) is not None
        and _believable(short, long, found)
        for from_first in (False, True)
    )


_Step = tuple[int, int, int, _Match]  # word of short, word of long, words of long, how
_Path = tuple[float, tuple[_Step, ...]]  # cost, steps


@define
class _Aligner:
    """Finds every word of a short name in a long one, in order, at the least cost.

    Attributes:
        short: the words to be found.
        long: the words to find them in.
        rules: the tables of names.
        exact: whether spellings may hardly differ.
        from_first: whether the first words of both belong together, and not the last.
        known: what was found, by the words begun with.
    """

    short: tuple[NameWord, ...]
    long: tuple[NameWord, ...]
    rules: Rules
    exact: bool
    from_first: bool
    known: dict[tuple[int, int], _Path | None] = field(factory=dict["tuple[int, int]", "_Path | None"])

    def best(self, i: int, j: int) -> _Path | None:
        """The cheapest way to find the words of short from i in those of long from j."""
        if (i, j) not in self.known:
            self.known[i, j] = self._best(i, j)
        return self.known[i, j]

    def _best(self, i: int, j: int) -> _Path | None:
        if i == len(self.short):
            return (0.0, ()) if self.from_first or j == len(self.long) else None
        if j == len(self.long):
            return None
        ways: list[_Path] = []
        for of_short, of_long in ((1, 1), (1, 2), (1, 3), (2, 1), (3, 1)):
            found = self._match(i, of_short, j, of_long)
            rest = self.best(i + of_short, j + of_long) if found is not None else None
            if found is not None and rest is not None:
                ways.append((rest[0] + found[1], ((i, j, of_long, found[0]), *rest[1])))
        if not (self.from_first and j == 0):
            rest = self.best(i, j + 1)
            if rest is not None:
                ways.append(rest)
        return min(ways, key=lambda way: (way[0], way[1])) if ways else None

    def _match(self, i: int, of_short: int, j: int, of_long: int) -> tuple[_Match, float] | None:
        if i + of_short > len(self.short) or j + of_long > len(self.long):
            return None
        first, other = self.short[i].forms[0], self.long[j].forms[0]
        several = of_short + of_long > 2
        if several and first[0] != other[0]:
            return None
        left = joined(self.short[i : i + of_short], self.rules)
        right = joined(self.long[j : j + of_long], self.rules)
        if left is None or right is None:
            return None
        found = _match(left, right, self.rules)
        if several and found is not None and found[0] > _Match.ALIKE:
            return None
        return None if found is not None and self.exact and found[1] > FAMILY_FIRST_AT_MOST else found


def _same_letters(short: tuple[NameWord, ...], long: tuple[NameWord, ...], step: "_Step") -> bool:
    """Whether two words differ in doubled letters alone (Phillips, Philips), or are joined differently."""
    i, j, of_long, _ = step
    left, right = short[i], long[j]
    if (
        of_long > 1
        or left.given & right.given
        or (len(left.sounds[0]) >= LONG_NAME and left.sounds[0] == right.sounds[0])
    ):
        return True  # a long name that sounds the same is hardly an English one
    return _DOUBLED.sub(r"\1", short[i].forms[0]) == _DOUBLED.sub(r"\1", long[j].forms[0])


def _believable(short: tuple[NameWord, ...], long: tuple[NameWord, ...], path: _Path) -> bool:
    cost, steps = path
    if cost > ALL_AT_MOST or steps[-1][3] > _Match.ALIKE:
        return False  # the last words agree in more than an initial
    first_i, first_j, _, first_how = steps[0]
    if first_how is _Match.INITIAL and (first_i or first_j):
        return False  # William J. Tanner is not Jim Tanner
    if first_j > 0 and long[first_j].of_father:
        return False  # "Salim bin Nasr" is the father of "Omar bin Salim bin Nasr"
    english = short[first_i].english and long[first_j].english
    if english and not all(_same_letters(short, long, step) for step in steps if step[3] is _Match.ALIKE):
        return False  # Reed is not Reid: an English name has one spelling
    for (_, j, of_long, _), (_, after, _, how) in pairwise(steps[:-1]):
        left_out = long[j + of_long : after]
        if left_out and (how is _Match.INITIAL or any(w.initial or w.english for w in (*left_out, long[after]))):
            return False  # Carl W. is not Carl H. W.
    return True
