"""Find the noun phrases of a sentence, which may name a speaker.

A noun phrase is a determiner or possessive, then titles, adjectives and nouns, then perhaps a name. An owner ("Cole's
brother") belongs to the phrase. The chunker uses only the word classes of the rules, capitals and a few endings. It
sometimes leaves an unknown verb inside a phrase, which the choice of the speaker tolerates.
"""

from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.lexicon import Lexicon
from newscorpus.attribution.syntax.phrase import ENDS_PHRASE, NOUN, NounPhrase
from newscorpus.attribution.syntax.phrase_reader import PhraseReader
from newscorpus.attribution.syntax.tokens import Tokens

__all__ = ["chunk"]

# A word of the first classes begins no phrase, unless it also has one of the second classes: "state" officials.
_NO_START = int(ENDS_PHRASE | Flag.ADV | Flag.CUE | Flag.VERB | Flag.CLITIC)
_MAY_START = int(Flag.PRON | Flag.OBJ | Flag.DET | Flag.POSS | Flag.APPROX | NOUN)
_TITLE = int(Flag.HON | Flag.ROLE)


def chunk(tokens: Tokens, a: int, b: int, lexicon: Lexicon) -> list[NounPhrase]:
    """Return the noun phrases among the tokens ``a`` to ``b`` (exclusive), in order. They do not overlap."""
    flags = tokens.flags
    found: list[NounPhrase] = []
    k = a
    while k < b:
        if flags[k] & _NO_START and not flags[k] & _MAY_START:
            k += 1
            continue
        phrase = _phrase_at(tokens, k, a, b, lexicon)
        if phrase is None:
            k += 1
            continue
        if phrase.kind == "name" and found and _continues_name(tokens, found[-1], phrase):
            _extend_name(found[-1], phrase)
        else:
            if phrase.name is not None:
                _extend_by_infinitive(tokens, phrase, b)
                _cut_end_of_title(tokens, phrase, found)
            found.append(phrase)
        k = phrase.last + 1
    return found


def _phrase_at(tokens: Tokens, k: int, a: int, b: int, lexicon: Lexicon) -> NounPhrase | None:
    """Return the phrase that begins at ``k``, or None."""
    flags = tokens.flags
    flag = flags[k]
    if flag & (Flag.PRON | Flag.OBJ) and not (flag & Flag.POSS and k + 1 < b and not flags[k + 1] & ENDS_PHRASE):
        return NounPhrase(k, k, k, "pronoun")
    if flag & Flag.THAT and k > a and not flags[k - 1] & (Flag.PREP | Flag.QUOTE):
        return None
    if flag & Flag.POSTMOD:
        return None
    if flag & Flag.APPROX and k + 1 < b and flags[k + 1] & Flag.NUM:
        phrase = PhraseReader(tokens, k + 1, b, lexicon).read()
        if phrase is not None:
            phrase.first = k  # "about forty engineers"
            return phrase
    if _is_pair_of_nouns(flags, k, a, b) or flag & (Flag.DET | Flag.POSS) or not flag & _NO_START:
        return PhraseReader(tokens, k, b, lexicon).read()
    return None


def _is_pair_of_nouns(flags: list[int], k: int, a: int, b: int) -> bool:
    """Whether a word that may be a verb is a noun before another noun: "state officials"."""
    flag = flags[k]
    if not (flag & (Flag.CUE | Flag.VERB) and flag & NOUN and k + 1 < b and flags[k + 1] & NOUN):
        return False
    return not (k > a and flags[k - 1] & (Flag.NUM | Flag.CAP))


def _continues_name(tokens: Tokens, before: NounPhrase, phrase: NounPhrase) -> bool:
    """Whether "of …" continues the name of a body: "the Ministry", "of", "Interior"."""
    flags = tokens.flags
    return (
        before.name is not None
        and before.last == phrase.first - 2
        and bool(flags[phrase.first - 1] & Flag.LINK)
        and bool(flags[before.last] & (Flag.ORG | Flag.BODY))
        and phrase.owner is None
        and bool(flags[phrase.first] & (Flag.CAP | Flag.DET))
    )


def _extend_name(before: NounPhrase, phrase: NounPhrase) -> None:
    assert before.name is not None
    before.last = before.head = phrase.last
    before.name = (before.name[0], phrase.last)


def _extend_by_infinitive(tokens: Tokens, phrase: NounPhrase, b: int) -> None:
    """Extend the name of a body by an infinitive with a capital: "Coalition to Save the Lake"."""
    flags = tokens.flags
    k = phrase.last + 1
    if not (
        k + 1 < b and flags[k] & Flag.TO and flags[k + 1] & Flag.CAP and flags[phrase.last] & (Flag.ORG | Flag.BODY)
    ):
        return
    k += 1
    while k < b and (
        flags[k] & Flag.CAP or (flags[k] & (Flag.DET | Flag.LINK) and k + 1 < b and flags[k + 1] & Flag.CAP)
    ):
        k += 1
    assert phrase.name is not None
    phrase.last = phrase.head = k - 1
    phrase.name = (phrase.name[0], k - 1)


def _cut_end_of_title(tokens: Tokens, phrase: NounPhrase, found: list[NounPhrase]) -> None:
    """Cut the end of a title from a name: "State" in "Secretary of State Rolf Amsel"."""
    assert phrase.name is not None
    a, b = phrase.name
    if b > a and a == phrase.first and tokens.flags[a] & Flag.TAIL and tokens.flags[a - 1] & Flag.LINK:
        is_titled = bool(found) and found[-1].last == a - 2 and bool(tokens.flags[a - 2] & _TITLE)
        phrase.name = (a + 1, b) if is_titled else (a, b)
