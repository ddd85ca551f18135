"""Look up the words of personal names: titles, suffixes, particles and family names, from the rules."""

from functools import lru_cache

from attrs import frozen

from newscorpus.rules import Rules
from newscorpus.rules.tables.names import (
    FamilyNameRule,
    Gender,
    HonorificRule,
    ParticleKind,
    ParticleRule,
    SuffixRule,
    plain_words,
)

__all__ = ["NameTables", "name_tables", "normalize"]


def normalize(word: str) -> str:
    """Return a word of a name in the form of the tables: case-folded, without full stops, with a plain apostrophe.

    >>> normalize("Jr."), normalize("O’Neil")
    ('jr', "o'neil")
    """
    return word.casefold().replace(".", "").replace("’", "'")


@frozen(eq=False)
class NameTables:
    """The rules on names, indexed by their words.

    Attributes:
        honorifics: the rule of each title, by its words.
        longest_honorific: the number of words in the longest title.
        suffixes: the rule of each suffix.
        particles: the function of each particle.
        family_names: the family names that are printed first.
    """

    honorifics: dict[tuple[str, ...], HonorificRule]
    longest_honorific: int
    suffixes: dict[str, SuffixRule]
    particles: dict[str, ParticleKind]
    family_names: frozenset[str]

    def gender(self, title: str) -> Gender | None:
        """Return the gender that a title shows, if any."""
        rule = self.honorifics.get(plain_words(title))
        return rule.gender if rule is not None else None

    def is_office(self, title: str) -> bool:
        """Whether a title names what the person does. A title that no rule knows does ("former coach")."""
        rule = self.honorifics.get(plain_words(title))
        return rule is None or rule.office

    def suffix(self, word: str) -> SuffixRule | None:
        """Return the rule of a suffix, if any."""
        return self.suffixes.get(normalize(word))

    def suffix_id(self, suffix: str) -> str:
        """Return the id of a suffix's rule, which all spellings of the suffix share, or an empty string."""
        rule = self.suffix(suffix)
        return rule.id if rule is not None else ""

    def particle(self, word: str) -> ParticleKind | None:
        """Return the function of a particle, if the word can be a particle."""
        return self.particles.get(normalize(word))

    def is_family_name(self, word: str) -> bool:
        """Whether a word is a family name that is printed first."""
        return normalize(word) in self.family_names

    def honorific_length(self, words: tuple[str, ...], at: int, *, is_first: bool) -> int:
        """Return the number of words of the title that begins at a word, or 0. At least one word follows a title.

        ``is_first`` says that no title stands before it. Then a title that is also a given name needs two words after
        it: "Dean Owusu" has the given name Dean, "Dean Ama Owusu" the title.
        """
        for size in range(min(self.longest_honorific, len(words) - at - 1), 0, -1):
            phrase = tuple(part for word in words[at : at + size] for part in plain_words(word.rstrip(",")))
            rule = self.honorifics.get(phrase)
            if rule is not None and not (rule.also_name and is_first and len(words) - at - size < 2):
                return size
        return 0


@lru_cache(maxsize=16)
def name_tables(rules: Rules) -> NameTables:
    """Return the tables of the rules."""
    honorifics = {phrase: rule for rule in rules.table(HonorificRule) for phrase in rule.phrases}
    return NameTables(
        honorifics=honorifics,
        longest_honorific=max(map(len, honorifics), default=0),
        suffixes={normalize(word): rule for rule in rules.table(SuffixRule) for word in rule.words},
        particles={normalize(word): rule.kind for rule in rules.table(ParticleRule) for word in rule.words},
        family_names=frozenset(normalize(word) for rule in rules.table(FamilyNameRule) for word in rule.words),
    )
