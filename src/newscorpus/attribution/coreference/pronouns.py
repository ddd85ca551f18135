"""Find the antecedents of pronouns among the referents mentioned before.

Each referent that agrees with the pronoun in gender and number gets a score, which is higher if it was mentioned
recently and as a subject. The best score wins. This is a much shortened version of the method of Lappin and Leass
(Computational Linguistics 20(4), 1994).
"""

from collections.abc import Iterator

from newscorpus.attribution.coreference.referent import PERSONAL_GENDERS, Referent, ReferentKind
from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.lexicon import Lexicon
from newscorpus.attribution.syntax.phrase import NounPhrase
from newscorpus.attribution.syntax.sentence import Sentence
from newscorpus.rules.tables.speech import WordGender, WordNumber

__all__ = ["Antecedents"]

REMEMBERED = 24  # referents, the last mentioned, among which antecedents are sought
REACH_OF_PRONOUN = 12  # sentences between a pronoun and its antecedent
REACH_OF_OMISSION = 6  # sentences between an omitted pronoun and its antecedent
NEAR_POSSESSIVE = 4  # referents, the last mentioned, to which "his" may refer

# The score of a referent. The weights are relative to the basic agreement, which is 1.
BASE = 2.0
BASE_OF_OMISSION = 3.0
PER_SENTENCE = 0.6  # less for each sentence between
PER_SENTENCE_OF_OMISSION = 0.45
PER_REFERENT = 0.1  # less for each referent mentioned since
PER_SALIENCE = 0.8  # more for a subject
KNOWN_GENDER = 0.6  # more if the gender is known to agree
NAMED = 0.5  # more for a referent with a name
MAYBE_A_BODY = 1.4  # less for a single name that may belong to a body
PLURAL_AGREEMENT = 2.0
PLURAL_BODY_AGREEMENT = 1.0  # "they" may stand for a body
NEUTER_AGREEMENT: dict[ReferentKind, float] = {"body": 1.5, "document": 1.0}


class Antecedents:
    """The referents mentioned so far.

    Attributes:
        lexicon: the words of the language.
        recent: the referents mentioned last, in the order of their last mention.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.recent: list[Referent] = []

    def mention(self, referent: Referent, at: int, order: int, *, is_subject: bool) -> None:
        """Record a mention of a referent at an offset, in the sentence with the number ``order``."""
        if referent.sentence != order:
            referent.salience = 0.0
        referent.salience = max(referent.salience, 1.0 if is_subject else 0.0)
        referent.sentence = order
        referent.last = at
        if self.recent and self.recent[-1] is referent:
            return
        if referent in self.recent[-REMEMBERED:]:
            self.recent.remove(referent)
        self.recent.append(referent)
        if len(self.recent) > 2 * REMEMBERED:
            del self.recent[:REMEMBERED]

    def latest(self) -> Iterator[tuple[int, Referent]]:
        """Yield the last referents, the latest first, each with the number of referents mentioned since."""
        return enumerate(reversed(self.recent[-REMEMBERED:]))

    def end_clause(self, order: int) -> None:
        """Reset the salience of the referents in a sentence, because a second main clause begins."""
        for _, referent in self.latest():
            if referent.sentence == order:
                referent.salience = 0.0

    def of_pronoun(
        self, sentence: Sentence, phrase: NounPhrase, order: int, owned: dict[int, WordGender] | None = None
    ) -> Referent | None:
        """Return the antecedent of a pronoun, if any. A known gender of the pronoun becomes the referent's.

        Args:
            sentence: the sentence.
            phrase: the pronoun.
            order: the number of the sentence.
            owned: the gender of the owner of each referent with a possessive, by the identity of the referent. "Her
                mother" is not the "she" of the same sentence.
        """
        low = sentence.tokens.lows[phrase.head]
        gender = self.lexicon.gender.get(low, "")
        number = self.lexicon.number.get(low, "")
        if not gender and not number:
            return None
        is_object = _is_object_pronoun(sentence, phrase.head)
        best, best_score = None, 0.0
        for distance, referent in self.latest():
            agreement = _agreement(referent, gender, number)
            if agreement <= 0:
                continue
            sentences = order - referent.sentence
            if sentences > REACH_OF_PRONOUN or (owned and owned.get(id(referent)) == gender):
                continue
            if is_object and sentences == 0 and referent.salience:
                continue  # the subject of the clause is not its object
            recency = BASE - PER_SENTENCE * sentences - PER_REFERENT * distance + PER_SALIENCE * referent.salience
            score = agreement + recency
            if best is None or score > best_score:
                best, best_score = referent, score
        if best is not None and gender in PERSONAL_GENDERS and not best.gender and best.kind != "body":
            best.gender = gender
        return best

    def resolve_possessive(self, sentence: Sentence, phrase: NounPhrase, order: int) -> None:
        """Set the gender of the referent that owns a phrase ("his" claim), if it is not known.

        The owner is a subject of the sentence, if one agrees, and otherwise the antecedent of the possessive.
        """
        gender = self.lexicon.gender.get(sentence.tokens.lows[phrase.first], "")
        if gender not in PERSONAL_GENDERS:
            return
        for referent in reversed(self.recent[-NEAR_POSSESSIVE:]):
            is_person = referent.kind == "person" and referent.number != "p"
            if referent.sentence == order and referent.salience and is_person:
                referent.gender = referent.gender or gender
                return
        self.of_pronoun(sentence, NounPhrase(phrase.first, phrase.first, phrase.first, "pronoun"), order)

    def of_omitted_pronoun(self, order: int) -> Referent | None:
        """Return the subject of a verb without one, in a language that omits pronouns: the last person, if any."""
        best, best_score = None, 0.0
        for distance, referent in self.latest():
            sentences = order - referent.sentence
            if referent.kind != "person" or referent.number == "p" or sentences > REACH_OF_OMISSION:
                continue
            recency = BASE_OF_OMISSION - PER_SENTENCE_OF_OMISSION * sentences - PER_REFERENT * distance
            score = recency + PER_SALIENCE * referent.salience
            if score > best_score:
                best, best_score = referent, score
        return best


def _is_object_pronoun(sentence: Sentence, k: int) -> bool:
    """Whether a pronoun is an object: by its form ("him"), or because it follows a verb ("told her")."""
    flag = sentence.flag(k)
    if not flag & Flag.OBJ:
        return False
    return not flag & (Flag.PRON | Flag.POSS) or sentence.verbal(k - 1)


def _agreement(referent: Referent, gender: WordGender, number: WordNumber) -> float:
    """Return how well a referent agrees with a pronoun, or 0 if it does not."""
    if gender in PERSONAL_GENDERS:
        if referent.kind in ("body", "document") or referent.number == "p":
            return 0
        if referent.gender and referent.gender != gender:
            return 0
        known = KNOWN_GENDER if referent.gender == gender else 0
        named = NAMED if referent.name else 0
        return 1 + known + named - (MAYBE_A_BODY if referent.kind == "unknown" else 0)
    if gender == "n":
        return 0 if referent.number == "p" else NEUTER_AGREEMENT.get(referent.kind, 0)
    if number == "p" and referent.number == "p":
        return PLURAL_AGREEMENT
    return PLURAL_BODY_AGREEMENT if number == "p" and referent.kind == "body" else 0
