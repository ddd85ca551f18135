"""Connect titles and appositions with the names that they describe: "Mayor Rolf Amsel", "Rolf Amsel, the mayor".

The nouns of a title or apposition describe the referent of the name from then on. Therefore a later "the mayor" can
refer to it.
"""

from newscorpus.attribution.coreference.names_in_text import Names, printed
from newscorpus.attribution.coreference.referent import Referent, joint_referent
from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.lexicon import Lexicon
from newscorpus.attribution.syntax.phrase import NounPhrase
from newscorpus.attribution.syntax.sentence import Sentence

__all__ = ["Appositions"]

LONGEST_RELATIVE_CLAUSE = 12  # tokens, between a noun and the name that it describes
NEAR = 4  # referents, the last described by a noun, that a name may identify

_ENDS_APPOSITION = int(Flag.COMMA | Flag.STOP | Flag.CLOSE | Flag.QUOTE | Flag.REL | Flag.DASH)
_JOINS_NAME = int(Flag.CAP | Flag.DET | Flag.ROLE | Flag.POSS | Flag.CLITIC)


class Appositions:
    """The nouns that describe the referents of a text.

    Attributes:
        lexicon: the words of the language.
        names: the named referents.
        described: the referents that a noun describes, in the order in which it was first connected with each.
    """

    def __init__(self, lexicon: Lexicon, names: Names) -> None:
        self.lexicon = lexicon
        self.names = names
        self.described: dict[str, list[Referent]] = {}

    def add(self, referent: Referent, noun: str) -> None:
        """Record that a noun in lower case describes a referent. It may show the referent's gender."""
        if noun not in referent.nouns:
            referent.nouns |= {noun}
            self.described.setdefault(noun, []).append(referent)
        if not referent.gender:
            referent.gender = self.lexicon.gender.get(noun, "")

    # --- a name, and nouns around it ----------------------------------------------------------------------------

    def describe(
        self,
        sentence: Sentence,
        phrase: NounPhrase,
        referent: Referent,
        before: NounPhrase | None,
        after: NounPhrase | None,
    ) -> None:
        """Connect a name with the titles in its phrase and with appositions in the phrases before and after it."""
        assert phrase.name is not None
        if phrase.first < phrase.name[0]:
            self._add_titles(sentence, phrase, referent)
        if before is not None and before.kind in ("role", "body"):
            self._add_apposition_before(sentence, phrase, before, referent)
        if after is None:
            return
        if sentence.flag(phrase.last + 1) & Flag.COMMA and after.first == phrase.last + 2:
            word = sentence.tokens.words[after.head]
            if after.kind == "number" and word.isdigit():
                referent.age = word  # "Rolf Amsel, 44,"
            elif after.kind in ("role", "body") or (after.kind == "noun" and after.det):
                self._add_apposition_after(sentence, after, referent)
        elif after.kind == "role" and sentence.flag(phrase.last + 1) & Flag.AUX:
            self.add(referent, sentence.tokens.lows[after.head])  # "Rolf Amsel is a farmer"

    def _add_titles(self, sentence: Sentence, phrase: NounPhrase, referent: Referent) -> None:
        """Connect a name with the titles before it in its phrase: "the former mayor Rolf Amsel"."""
        assert phrase.name is not None
        tokens = sentence.tokens
        has_article = phrase.det and not sentence.flag(phrase.first) & Flag.POSS
        first = phrase.first + 1 if has_article else phrase.first
        has_office = False
        for k in range(first, phrase.name[0]):
            has_office = has_office or bool(tokens.flags[k] & Flag.ROLE)
            if tokens.flags[k] & (Flag.ROLE | Flag.HON):
                self.add(referent, tokens.lows[k])
        if not has_office:
            return
        if referent.kind == "unknown":
            referent.kind = "person"  # "his daughter Ilse"
        if referent.description is None:
            referent.description = printed(sentence, first, phrase.name[0] - 1)

    def _add_apposition_before(
        self, sentence: Sentence, phrase: NounPhrase, before: NounPhrase, referent: Referent
    ) -> None:
        """Connect a name with a role before it: "the mayor of the town, Rolf Amsel", "the mayor Rolf Amsel"."""
        if sentence.flag(phrase.first - 1) & Flag.COMMA:
            head = sentence.group_left(before)[0]
            if sentence.group_right(head) == phrase.first - 2 and head.kind == "role":
                self._add_apposition(sentence, head, phrase.first - 2, referent)
        if before.kind == "role" and before.last == phrase.first - 1:
            self._add_apposition(sentence, before, before.last, referent)

    def _add_apposition_after(self, sentence: Sentence, noun: NounPhrase, referent: Referent) -> None:
        """Connect a name with an apposition after it: "Cole, a farmer from Leeds,". A comma or a mark must end it."""
        if sentence.flag(noun.first) & Flag.REL:
            return
        last = sentence.group_right(noun)
        joined = sentence.by_first.get(last + 2) if sentence.flag(last + 1) & Flag.CONJ else None
        if joined is not None:  # "head of Trade and Industry", "stoker and poet"
            last = sentence.group_right(joined)
        if sentence.flag(last + 1) & _ENDS_APPOSITION:
            self._add_apposition(sentence, noun, last, referent)

    def _add_apposition(self, sentence: Sentence, noun: NounPhrase, last: int, referent: Referent) -> None:
        """Connect a name with an apposition that ends at a token."""
        tokens = sentence.tokens
        self.add(referent, tokens.lows[noun.head])
        for k in range(noun.first, noun.head):
            if tokens.flags[k] & Flag.ROLE:
                self.add(referent, tokens.lows[k])
        if referent.description is None:
            referent.description = printed(sentence, noun.first, last)
        if referent.kind == "unknown" and noun.kind == "role":
            referent.kind = "person"

    # --- a noun, and the name after it --------------------------------------------------------------------------

    def named_after(self, sentence: Sentence, noun: NounPhrase) -> Referent | None:
        """Return the referent whose name follows a noun, and connect it with the noun.

        "The head of the agency, Rolf Amsel,"; "Head of the operator Rolf Amsel".
        """
        last = sentence.group_right(noun)
        name = self._name_at_end(sentence, noun, last)
        if name is not None:
            return self._identify(sentence, noun, last, self.names.resolve(sentence, name))
        if sentence.flag(last + 1) & Flag.REL:
            last = _end_of_relative_clause(sentence, last + 1)
        name = sentence.by_first.get(last + 2) if sentence.flag(last + 1) & Flag.COMMA else None
        if name is None or name.name is None:
            return None
        if sentence.tokens.flags[noun.head] & Flag.PLURAL:
            other = sentence.by_first.get(name.last + 2) if sentence.flag(name.last + 1) & Flag.CONJ else None
            if other is not None and other.name is not None:  # "the two mayors, Rolf Amsel and Ilse Brandt"
                members = [self.names.resolve(sentence, name), self.names.resolve(sentence, other)]
                found = [member for member in members if member is not None]
                return joint_referent(found, sentence.tokens.starts[noun.first])
        if noun.kind in ("noun", "body") and not sentence.flag(name.last + 1) & (Flag.COMMA | Flag.OPEN):
            return None
        return self._identify(sentence, noun, last, self.names.resolve(sentence, name))

    def _name_at_end(self, sentence: Sentence, noun: NounPhrase, last: int) -> NounPhrase | None:
        """Return the full name at the end of a noun phrase without a comma: "Secretary of State Rolf Amsel"."""
        end = sentence.by_last.get(last)
        if end is None or end is noun or end.name is None or end.name[1] == end.name[0]:
            return None
        before = sentence.flag(end.name[0] - 1)
        is_separate = before & Flag.TAIL or not before & _JOINS_NAME
        return end if end.name[0] > end.first and is_separate else None

    def _identify(self, sentence: Sentence, noun: NounPhrase, last: int, named: Referent | None) -> Referent | None:
        """Connect a noun that ends at a token with a named referent. An earlier "the engineer" is the same referent."""
        if named is None:
            return None
        if sentence.tokens.lows[noun.first] in self.lexicon.definite:
            for referent in self.described.get(sentence.tokens.lows[noun.head], [])[-NEAR:]:
                is_one_unnamed = referent.name is None and referent.number == "s" and not referent.joint
                if is_one_unnamed and referent is not named:
                    referent.same = named
        self._add_apposition(sentence, noun, last, named)
        if noun.kind == "body":
            named.kind = "body"
        return named


def _end_of_relative_clause(sentence: Sentence, k: int) -> int:
    """Return the last token of a relative clause that begins at a token, or the token before it if a name may end it.

    "The engineer who built it, Rolf Amsel"; but not "the man who robbed the guard, Rolf Amsel".
    """
    for at in range(k + 1, min(k + LONGEST_RELATIVE_CLAUSE, sentence.b)):
        if sentence.flag(at) & Flag.COMMA:
            ends = sentence.by_last.get(at - 1)
            return k - 1 if ends is not None and ends.kind in ("name", "role", "body") else at - 1
        if sentence.flag(at) & (Flag.QUOTE | Flag.STOP | Flag.COLON):
            break
    return k - 1
