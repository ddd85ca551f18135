"""Read the places, occupations, names, times and ages in a description, by the rules on places and occupations."""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache

from attrs import define, field, frozen

from newscorpus.attribution.names.transliteration import fold
from newscorpus.rules import Rules
from newscorpus.rules.tables.names import OccupationRule, PlaceRule

__all__ = ["DescriptionFacts", "DescriptionTables", "Tenure", "description_facts", "description_tables"]

LONGEST_DESCRIPTION = 300  # code points; the rest is not read
LONGEST_INITIALS = 7  # letters

# Splits a description at marks, and before a second office: "a lawyer and former mayor", "an actor turned senator".
_SEGMENT_END = re.compile(r"[,;()]|\band (?=former\b|ex-|current\b|now\b)|\bturned\b")
# A word: letters and digits, with marks inside it and a full stop at its end: Ohio's, vice-president, Inc.
_DESCRIPTION_WORD = re.compile(r"([^\W_]+(?:[.'’-][^\W_]+)*\.?)")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")  # Fiji's, the Tongans'
# An age: "44-year-old", "aged 44", or two digits alone between commas: "a baker, 44".
_AGE = re.compile(r"\b(\d{1,3})[- ]years?[- ]old\b|\baged? (\d{1,3})\b|(?:^|,)\s*(\d{2})(?=\s*(?:,|$))")
_YEAR = re.compile(r"\b(1\d{3}|20\d{2})s?\b")  # 1987, 1980s
_PLACE_SUFFIXES = frozenset(["based", "born", "backed", "trained"])  # Suva-based
# An occupation after one of these words is somebody else's: "an aide to the mayor".
_BEFORE_OTHERS = frozenset(
    ["to", "for", "from", "in", "at", "with", "who", "whose", "during", "until", "since", "under", "by", "near"]
)
_NAME_LINKS = frozenset(["of", "and", "the", "for"])  # inside a name that has an acronym
# Words with a capital that are not names.
_NOT_NAMES = frozenset(
    [
        *("the", "a", "an", "mr", "mrs", "ms", "dr", "president", "minister", "prime", "general", "secretary", "chief"),
        *("leader", "party", "state", "house", "office", "ministry", "department", "council", "committee"),
        *("national", "international"),
    ]
)


class Tenure(StrEnum):
    """Whether a person still holds the office that a description names."""

    FORMER = "former"
    CURRENT = "current"
    DEAD = "dead"


_TENURE_WORDS = {
    Tenure.FORMER: frozenset(
        ["former", "ex", "ousted", "deposed", "outgoing", "toppled", "then", "onetime", "retired"]
    ),
    Tenure.CURRENT: frozenset(["current", "incumbent", "sitting", "new", "present"]),
    Tenure.DEAD: frozenset(["died", "killed", "assassinated", "executed", "late", "slain"]),
}


@frozen
class DescriptionFacts:
    """The facts in a description.

    Attributes:
        places: the ids of the rules on its places.
        occupations: the ids of the rules on its occupations.
        spheres: the spheres of the occupations.
        names: the folded words of other names in it ("Sarek", "Shipping").
        acronyms: the words in capitals.
        initials: the acronyms that its runs of words with capitals could have.
        tenures: whether somebody holds the office now, held it, or will hold it.
        years: the years in it.
        age: the first age in it.
    """

    places: frozenset[str] = frozenset()
    occupations: frozenset[str] = frozenset()
    spheres: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    acronyms: frozenset[str] = frozenset()
    initials: frozenset[str] = frozenset()
    tenures: frozenset[Tenure] = frozenset()
    years: frozenset[str] = frozenset()
    age: int | None = None


@frozen(eq=False)
class DescriptionTables:
    """The rules on places and occupations, indexed.

    Attributes:
        places: the id of each place, by its words.
        within: the id of the place that contains a place.
        occupations: the rule of each occupation, by its words.
        wider: the ids of the narrower occupations that a rule's words may mean, by its id.
        longest: the number of words in the longest place or occupation.
    """

    places: dict[tuple[str, ...], str]
    within: dict[str, str]
    occupations: dict[tuple[str, ...], OccupationRule]
    wider: dict[str, tuple[str, ...]]
    longest: int

    def with_containing(self, places: frozenset[str]) -> frozenset[str]:
        """Return the places, and the places that contain them."""
        return places | {self.within[place] for place in places if place in self.within}

    def fits(self, a: str, b: str) -> bool:
        """Whether one of two occupations may mean the other."""
        return a in self.wider.get(b, ()) or b in self.wider.get(a, ())

    def occupation(self, words: tuple[str, ...]) -> OccupationRule | None:
        """Return the occupation that words name, in the singular or plural."""
        return self.occupations.get(words) or self.occupations.get((*words[:-1], words[-1].removesuffix("s")))


@lru_cache(maxsize=16)
def description_tables(rules: Rules) -> DescriptionTables:
    """Return the tables of the rules."""
    table = rules.table(PlaceRule)
    places = {tuple(map(_plain_word, word.split())): rule.id for rule in table for word in (*rule.words, *rule.parts)}
    occupations = {tuple(word.split()): rule for rule in rules.table(OccupationRule) for word in rule.words}
    return DescriptionTables(
        places,
        {rule.id: rule.within for rule in table if rule.within},
        occupations,
        {rule.id: rule.fits for rule in rules.table(OccupationRule)},
        max(map(len, (*places, *occupations)), default=0),
    )


def description_facts(text: str, rules: Rules) -> DescriptionFacts:
    """Return the facts in a description. Only the first 300 characters count."""
    return _description_facts(text[:LONGEST_DESCRIPTION], rules)


@lru_cache(maxsize=32768)
def _description_facts(text: str, rules: Rules) -> DescriptionFacts:
    tables = description_tables(rules)
    mentions = _Mentions()
    words: list[str] = []
    for segment in _SEGMENT_END.split(text):
        printed = [word for found in _DESCRIPTION_WORD.findall(segment) for word in _split_place_suffix(found)]
        words += map(_plain_word, printed)
        mentions.read(printed, tables)
    lower = {word.casefold() for word in words}
    ages = [int(next(filter(None, found.groups()))) for found in _AGE.finditer(text)]
    return DescriptionFacts(
        places=frozenset(mentions.places),
        occupations=frozenset(job.id for job in mentions.occupations),
        spheres=frozenset(job.sphere for job in mentions.occupations),
        names=frozenset(mentions.names),
        acronyms=frozenset(word for word in words if len(word) > 1 and word.isupper()),
        initials=frozenset(_initials_of_names(words)),
        tenures=frozenset(tenure for tenure, markers in _TENURE_WORDS.items() if lower & markers),
        years=frozenset(_YEAR.findall(text)),
        age=ages[0] if ages else None,
    )


@define
class _Mentions:
    """The places, occupations and names found so far in a description."""

    places: set[str] = field(factory=set[str])
    occupations: list[OccupationRule] = field(factory=list[OccupationRule])
    names: set[str] = field(factory=set[str])

    def read(self, words: list[str], tables: DescriptionTables) -> None:
        """Add the mentions in one segment of the description."""
        is_of_others = False
        for phrase, place, occupation in _known_phrases(words, tables):
            is_of_others = is_of_others or phrase[0].casefold() in _BEFORE_OTHERS
            if place is not None:
                self.places.add(place)
                continue
            if occupation is None:
                self.names.update(_name_words(phrase))
                continue
            is_owner = _POSSESSIVE.search(phrase[-1]) is not None  # "the mayor's aide"
            if not is_of_others and not is_owner:
                self.occupations.append(occupation)
            if len(phrase) > 1:
                self.names.update(_name_words(phrase))


def _plain_word(word: str) -> str:
    """Return a word without a possessive ending and full stops."""
    return _POSSESSIVE.sub("", word).replace(".", "").replace("’", "'")


def _split_place_suffix(word: str) -> tuple[str, ...]:
    """Return a word, or two words if it is a place with a suffix ("Suva-based")."""
    first, hyphen, second = word.partition("-")
    return (first, second) if hyphen and second in _PLACE_SUFFIXES else (word,)


def _known_phrases(
    words: list[str], tables: DescriptionTables
) -> Iterator[tuple[list[str], str | None, OccupationRule | None]]:
    """Split words into the longest phrases in the tables. Yield each phrase and its place or occupation, if any."""
    plain = [_plain_word(word) for word in words]
    lower = [word.casefold() for word in plain]
    at = 0
    while at < len(words):
        for end in range(min(at + tables.longest, len(words)), at, -1):
            place = tables.places.get(tuple(plain[at:end]))
            occupation = tables.occupation(tuple(lower[at:end])) if place is None else None
            if place is not None or occupation is not None or end == at + 1:
                yield words[at:end], place, occupation
                at = end
                break


def _name_words(words: list[str]) -> Iterator[str]:
    """Yield the folded words with a capital that are not titles or words for bodies."""
    return (fold(_plain_word(word)) for word in words if word[:1].isupper() and word.casefold() not in _NOT_NAMES)


def _initials_of_names(words: list[str]) -> Iterator[str]:
    """Yield the first letters of each run of words with a capital, and of the ends of the run ("ILT", "LT")."""
    run = ""
    for word in (*words, ""):
        if word[:1].isupper():
            run = (run + word[0])[-LONGEST_INITIALS:]
            yield from (run[start:] for start in range(len(run) - 1))
        elif word.casefold() not in _NAME_LINKS:
            run = ""
