"""Find what a common noun refers to: a referent that it described before, a name after it, or something new."""

from newscorpus.attribution.coreference.appositions import Appositions
from newscorpus.attribution.coreference.names_in_text import printed
from newscorpus.attribution.coreference.pronouns import Antecedents
from newscorpus.attribution.coreference.referent import Referent, ReferentKind
from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.lexicon import Lexicon
from newscorpus.attribution.syntax.phrase import NounPhrase, PhraseKind
from newscorpus.attribution.syntax.sentence import Sentence

__all__ = ["CommonNouns"]

NEAR_DESCRIBED = 8  # referents, the last described by a noun, to which it may refer again
NEAR_OFFICE = 6  # referents, the last mentioned, to which a role such as "the chief" may refer without being described

_KINDS: dict[PhraseKind, ReferentKind] = {"body": "body", "document": "document"}  # all others are persons
_BODIES: tuple[frozenset[ReferentKind], ...] = (frozenset({"body"}), frozenset({"unknown", "person"}))


class CommonNouns:
    """Finds the referents of common nouns.

    Attributes:
        lexicon: the words of the language.
        appositions: the nouns that describe the referents.
        antecedents: the referents mentioned so far.
    """

    def __init__(self, lexicon: Lexicon, appositions: Appositions, antecedents: Antecedents) -> None:
        self.lexicon = lexicon
        self.appositions = appositions
        self.antecedents = antecedents

    def resolve(self, sentence: Sentence, phrase: NounPhrase) -> Referent:
        """Return what a noun phrase refers to."""
        flags = sentence.tokens.flags
        ends_at_comma = bool(sentence.flag(phrase.last + 1) & Flag.COMMA)
        after_preposition = bool(sentence.flag(phrase.first - 1) & Flag.PREP)
        if phrase.kind == "role" or (phrase.kind == "body" and ends_at_comma and not after_preposition):
            named = self.appositions.named_after(sentence, phrase)
            if named is not None:
                return named
        is_indefinite = phrase.det or flags[phrase.first] & (Flag.NUM | Flag.APPROX)
        known: Referent | None = None
        if sentence.tokens.lows[phrase.first] in self.lexicon.definite or not is_indefinite:
            is_plural = bool(flags[phrase.head] & Flag.PLURAL)
            if is_plural or phrase.owner is not None:
                known = self._plural(sentence.tokens.lows[phrase.head])
            else:
                known = self._definite_singular(sentence, phrase)
        return known if known is not None else self._new(sentence, phrase)

    def _described(self, noun: str) -> list[Referent]:
        """Return the last referents that a noun described, the latest first."""
        return self.appositions.described.get(noun, [])[: -NEAR_DESCRIBED - 1 : -1]

    def _plural(self, noun: str) -> Referent | None:
        return next((referent for referent in self._described(noun) if referent.number == "p"), None)

    def _definite_singular(self, sentence: Sentence, phrase: NounPhrase) -> Referent | None:
        """Return the referent of a noun such as "the minister", if it was mentioned before."""
        noun = sentence.tokens.lows[phrase.head]
        flag = sentence.tokens.flags[phrase.head]
        if flag & Flag.GENERIC:
            holder = self._holder_of_office(noun)
            if holder is not None:
                return holder
        for referent in self._described(noun):
            if referent.last >= 0:
                return referent
        if phrase.kind == "body":
            body = self._named_body(noun, is_bare=phrase.head == phrase.first + 1)
            if body is not None:
                return body
        if "-year-old" in noun or (self.lexicon.flags.get(noun, 0) == 0 and flag & Flag.DIGIT):
            return self._person_of_age(noun[:2])
        return None

    def _holder_of_office(self, noun: str) -> Referent | None:
        """Return the person that a general role such as "the chief" or "the expert" refers to.

        It is the last named person whom the noun describes, or one of the very last with any office.
        """
        described = self.appositions.described.get(noun, [])
        for distance, referent in self.antecedents.latest():
            if referent.kind != "person" or referent.number == "p" or not referent.name or not referent.nouns:
                continue
            if referent in described or distance < NEAR_OFFICE:
                return referent
        return None

    def _named_body(self, noun: str, *, is_bare: bool) -> Referent | None:
        """Return the named body that a noun refers to: the last with a word like it, or the last that may be one.

        "The bank" refers to "Bankhaus Amsel". "The company", if it is bare, refers to any name without a description.
        """
        recent = self.antecedents.recent
        for referent in reversed(recent):
            if referent.kind == "body" and referent.name and any(word[:3] == noun[:3] for word in referent.words):
                return referent
        if not is_bare or not self.lexicon.flags.get(noun, 0) & Flag.GENERIC_BODY:
            return None
        for kinds in _BODIES:
            for referent in reversed(recent):
                if referent.kind in kinds and referent.name and not referent.nouns and not referent.gender:
                    referent.kind = "body"
                    return referent
        return None

    def _person_of_age(self, age: str) -> Referent | None:
        """Return the last named person with this age, or with none: "the 44-year-old"."""
        for referent in reversed(self.antecedents.recent):
            if referent.kind in ("person", "unknown") and referent.name and referent.age in ("", age):
                return referent
        return None

    def _new(self, sentence: Sentence, phrase: NounPhrase) -> Referent:
        tokens = sentence.tokens
        noun = tokens.lows[phrase.head]
        referent = Referent(
            _KINDS.get(phrase.kind, "person"),
            tokens.starts[phrase.first],
            text=printed(sentence, phrase.first, sentence.group_right(phrase)),
            gender=self.lexicon.gender.get(noun, ""),
            number="p" if tokens.flags[phrase.head] & Flag.PLURAL else "s",
        )
        self.appositions.add(referent, noun)
        return referent
