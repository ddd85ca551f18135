"""Find the referent of every mention in a text: the persons, bodies and documents, and the phrases for each.

The names of the whole text are added first. Then the sentences are read in order. A title or an apposition connects a
noun with a name. "The minister" refers to a person whom that noun described before. A pronoun refers to the best
antecedent.
"""

from newscorpus.attribution.coreference.appositions import Appositions
from newscorpus.attribution.coreference.common_nouns import CommonNouns
from newscorpus.attribution.coreference.names_in_text import Names
from newscorpus.attribution.coreference.pronouns import Antecedents
from newscorpus.attribution.coreference.referent import Referent, joint_referent
from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.lexicon import Lexicon
from newscorpus.attribution.syntax.phrase import NO_REFERENTS, NounPhrase
from newscorpus.attribution.syntax.sentence import Sentence
from newscorpus.rules.tables.speech import WordGender

__all__ = ["Register"]

REACH_OF_FIRST_CLAUSE = 24  # tokens before a second main clause that must contain the verb of the first


class Register:
    """The referents of a text, completed while its sentences are read in order.

    Attributes:
        lexicon: the words of the language.
        names: the named referents.
        antecedents: the referents mentioned so far.
        of_phrase: the referent of each phrase read, by the offsets of the phrase.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon: Lexicon = lexicon
        self.names: Names = Names(lexicon)
        self.antecedents: Antecedents = Antecedents(lexicon)
        self.of_phrase: dict[tuple[int, int], Referent] = {}
        self._appositions = Appositions(lexicon, self.names)
        self._common_nouns = CommonNouns(lexicon, self._appositions, self.antecedents)

    def read(self, sentence: Sentence, order: int) -> None:
        """Find the referents of the phrases of a sentence. ``order`` is its number in the text."""
        is_subject = True  # whether the next phrase is the subject of its clause
        owned: dict[int, WordGender] = {}
        phrases = sentence.phrases
        for before, phrase, after in zip((None, *phrases), phrases, (*phrases[1:], None), strict=False):
            if phrase.kind in NO_REFERENTS:
                continue
            if sentence.flag(phrase.first) & Flag.POSS and phrase.kind != "pronoun":
                self.antecedents.resolve_possessive(sentence, phrase, order)
            referent: Referent | None
            if phrase.kind == "name":
                referent = self._resolve_name(sentence, phrase, before, after)
            elif phrase.kind == "pronoun":
                referent = self.antecedents.of_pronoun(sentence, phrase, order, owned)
            elif phrase.kind != "noun":
                referent = self._resolve_role(sentence, phrase, owned)
            else:
                referent = self._appositions.named_after(sentence, phrase) if phrase.det else None
            if referent is None:
                continue
            start = sentence.tokens.starts[phrase.first]
            self.of_phrase[start, sentence.tokens.ends[phrase.last]] = referent
            if not is_subject and _begins_main_clause(sentence, phrase):
                self.antecedents.end_clause(order)
                is_subject = True
            follows_preposition = bool(sentence.flag(phrase.first - 1) & Flag.PREP)
            self.antecedents.mention(referent, start, order, is_subject=is_subject and not follows_preposition)
            if not follows_preposition:
                is_subject = False
                if referent.kind == "person":
                    self._mention_couple(sentence, phrase, after, referent, order)

    def _resolve_name(
        self, sentence: Sentence, phrase: NounPhrase, before: NounPhrase | None, after: NounPhrase | None
    ) -> Referent:
        """Return the referent of a name. Connect it with the titles and appositions around it."""
        referent = self.names.resolve(sentence, phrase)
        if referent is None:
            return self._common_nouns.resolve(sentence, phrase)
        following = sentence.group_right(phrase) + 1
        if following < sentence.b and sentence.tokens.lows[following] in self.lexicon.interviewers:
            referent.is_interviewer = True
        self._appositions.describe(sentence, phrase, referent, before, after)
        return referent

    def _resolve_role(self, sentence: Sentence, phrase: NounPhrase, owned: dict[int, WordGender]) -> Referent:
        """Return the referent of a role, body or document. Record the owner of a role with a possessive."""
        referent = self._common_nouns.resolve(sentence, phrase)
        if sentence.flag(phrase.first) & Flag.POSS and phrase.kind == "role":
            owned[id(referent)] = self.lexicon.gender.get(sentence.tokens.lows[phrase.first], "")
        return referent

    def _mention_couple(
        self, sentence: Sentence, phrase: NounPhrase, after: NounPhrase | None, referent: Referent, order: int
    ) -> None:
        """Mention two persons joined by "and" as a pair, to which "they" may refer."""
        is_joined = sentence.flag(phrase.last + 1) & Flag.CONJ
        if not is_joined or after is None or after.first != phrase.last + 2 or after.name is None:
            return
        other = self.names.resolve(sentence, after)
        if other is not None and other is not referent:
            at = sentence.tokens.starts[phrase.first]
            self.antecedents.mention(joint_referent([referent, other], at), at, order, is_subject=True)


def _begins_main_clause(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a name is the subject of a second main clause ("…, but Rolf Amsel ruled it out")."""
    k = phrase.first
    return (
        phrase.kind == "name"
        and bool(sentence.flag(k - 1) & Flag.CONJ and sentence.flag(k - 2) & Flag.COMMA)
        and sentence.verbal(sentence.group_right(phrase) + 1)
        and sentence.has_verb(max(sentence.a, k - REACH_OF_FIRST_CLAUSE), k - 2)
    )
