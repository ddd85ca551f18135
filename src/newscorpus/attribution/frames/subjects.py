"""Find the subject of a verb, and check whether it agrees with the verb."""

from newscorpus.attribution.frames.source import Source
from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.phrase import NO_REFERENTS, NounPhrase
from newscorpus.attribution.syntax.sentence import Sentence

__all__ = ["is_plural", "near_subject", "subject_of"]

REACH_BETWEEN_COMMAS = 25  # tokens between two commas after a subject


def subject_of(sentence: Sentence, before: int) -> NounPhrase | None:
    """Return the subject of the sentence before a token: the first phrase without a preposition that a verb follows.

    If no verb follows any phrase, the first phrase that is not a plain noun is the subject.
    """
    spare: NounPhrase | None = None
    for phrase in sentence.phrases:
        if phrase.last >= before:
            break
        if phrase.kind in NO_REFERENTS or sentence.flag(phrase.first - 1) & (Flag.PREP | Flag.OPEN):
            continue
        if phrase.first == sentence.a and sentence.flag(phrase.last + 1) & Flag.DASH:
            continue  # a dateline
        if _verb_follows(sentence, phrase, before):
            return phrase
        if spare is None and phrase.kind != "noun":
            spare = phrase
    return spare


def _verb_follows(sentence: Sentence, phrase: NounPhrase, before: int) -> bool:
    """Whether a verb follows a phrase, perhaps after brackets, an apposition, adverbs or a second subject."""
    k = sentence.group_right(phrase) + 1
    if sentence.flag(k) & Flag.OPEN:
        while k < before and not sentence.flag(k) & Flag.CLOSE:
            k += 1
        k += 1
    if sentence.flag(k) & Flag.REL:
        return True
    if sentence.flag(k) & Flag.COMMA:
        reach = range(k + 1, min(k + REACH_BETWEEN_COMMAS, before))
        closing = next((at for at in reach if sentence.flag(at) & Flag.COMMA), None)
        if closing is None or (sentence.has_verb(k + 1, closing) and not sentence.flag(k + 1) & Flag.REL):
            return False
        k = closing + 1
    while k < before and sentence.flag(k) & Flag.ADV and not sentence.verbal(k):
        k += 1
    other = sentence.by_first.get(k + 1) if sentence.flag(k) & Flag.CONJ else None
    return sentence.verbal(k if other is None else other.last + 1)


def near_subject(sentence: Sentence, before: int) -> NounPhrase | None:
    """Return the nearest phrase before a token that a verb follows."""
    for phrase in reversed(sentence.phrases):
        if phrase.last >= before or phrase.kind in NO_REFERENTS:
            continue
        if sentence.flag(phrase.first - 1) & (Flag.PREP | Flag.OPEN):
            continue
        if sentence.verbal(phrase.last + 1) or (
            sentence.flag(phrase.last + 1) & Flag.ADV and sentence.verbal(phrase.last + 2)
        ):
            return phrase
    return None


def is_plural(sentence: Sentence, source: Source) -> bool:
    """Whether a subject agrees with a verb in its base form: it is a plural, or a first or second person."""
    phrase = source.phrase
    low = sentence.tokens.lows[phrase.head]
    if phrase.kind == "pronoun":
        return sentence.lexicon.number.get(low, "") == "p" or not sentence.lexicon.gender.get(low)
    if source.others or sentence.flag(phrase.head) & Flag.PLURAL:
        return True
    return low.endswith("s") and not low.endswith("ss")
