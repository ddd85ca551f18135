"""Who is spoken of: the persons, bodies and documents of a text, and what each mention refers to.

Names are read first, over the whole text, so that a short form finds the fullest one even where that comes
later. Then the mentions are read in order: a title or an apposition ties a noun to a name, "the minister"
goes back to whoever has that noun, a pronoun to the best of those mentioned before.
"""

from newscorpus.attribution.coreference.names_in_text import Names, Referent, ReferentKind
from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.lexicon import Lexicon
from newscorpus.attribution.syntax.phrase import NO_REFERENTS, NounPhrase, PhraseKind
from newscorpus.attribution.syntax.sentence import Sentence

__all__ = ["Referent", "Register"]

_CLAUSE = 12  # tokens of a relative clause
_MEMORY = 24  # referents to look back at for a pronoun
_KINDS: dict[PhraseKind, ReferentKind] = {"body": "body", "document": "document"}
_AGREEMENT_OF_IT: dict[ReferentKind, float] = {"body": 1.5, "document": 1.0}


class Register(Names):
    """The referents of a text, built while it is read in order."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(lexicon)
        self.by_head: dict[str, list[Referent]] = {}
        self.recent: list[Referent] = []
        self.doings: dict[int, set[str]] = {}  # the words right behind a person's mentions, by its identity
        self.of_phrase: dict[tuple[int, int], Referent] = {}

    # --- mentions, in order -------------------------------------------------------------------------------------

    def read(self, sentence: Sentence, order: int) -> None:
        """Take up the phrases of a sentence."""
        subject = True
        phrases = sentence.phrases
        bound: dict[int, str] = {}  # "her mother" is not the "she" of the same sentence
        for n, phrase in enumerate(phrases):
            if phrase.kind in NO_REFERENTS:
                continue
            if sentence.flag(phrase.first) & Flag.POSS and phrase.kind != "pronoun":
                self._possessor(sentence, phrase, order)
            if phrase.kind == "pronoun":
                referent = self.pronoun(sentence, phrase, order, bound)
            elif phrase.kind == "name":
                referent = self.name(sentence, phrase)
                if referent is None:
                    referent = self._nominal(sentence, phrase)
                else:
                    behind = sentence.group_right(phrase) + 1
                    if behind < sentence.b and sentence.tokens.lows[behind] in self.lexicon.interviewers:
                        self.doings.setdefault(id(referent), set()).add(sentence.tokens.lows[behind])
                    self._describe(sentence, phrase, referent, phrases[n - 1] if n else None, phrases[n + 1 : n + 2])
            elif phrase.kind in ("role", "body", "document"):
                referent = self._nominal(sentence, phrase)
                if sentence.flag(phrase.first) & Flag.POSS and phrase.kind == "role":
                    bound[id(referent)] = self.lexicon.gender.get(sentence.tokens.lows[phrase.first], "")
            elif phrase.kind == "noun" and phrase.det:
                referent = self._named_behind(sentence, phrase)
            else:
                continue
            if referent is None:
                continue
            self.of_phrase[sentence.tokens.starts[phrase.first], sentence.tokens.ends[phrase.last]] = referent
            behind = bool(sentence.flag(phrase.first - 1) & Flag.PREP)
            if not subject and self._last_clause(sentence, phrase):
                for other in self.recent[-_MEMORY:]:
                    if other.order == order:
                        other.salience = 0.0
                subject = True
            self.touch(referent, sentence.tokens.starts[phrase.first], order, subject=subject and not behind)
            if not behind:
                subject = False
                if referent.kind == "person":
                    self._couple(sentence, phrase, phrases[n + 1 : n + 2], referent, order)

    def _last_clause(self, sentence: Sentence, phrase: NounPhrase) -> bool:
        """Whether a name is the subject of a main clause behind another ("…, but Rolf Amsel ruled it out")."""
        k = phrase.first
        return (
            phrase.kind == "name"
            and bool(sentence.flag(k - 1) & Flag.CONJ and sentence.flag(k - 2) & Flag.COMMA)
            and sentence.verbal(sentence.group_right(phrase) + 1)
            and sentence.has_verb(max(sentence.a, k - _MEMORY), k - 2)
        )

    def _couple(
        self, sentence: Sentence, phrase: NounPhrase, after: list[NounPhrase], referent: Referent, order: int
    ) -> None:
        """Two persons joined by "and" are a pair that "they" may stand for."""
        if not after or after[0].first != phrase.last + 2 or not sentence.flag(phrase.last + 1) & Flag.CONJ:
            return
        if after[0].name is None:
            return
        other = self.name(sentence, after[0])
        if other is not None and other is not referent:
            at = sentence.tokens.starts[phrase.first]
            self.touch(self.joint([referent, other], at), at, order, subject=True)

    def touch(self, referent: Referent, at: int, order: int, *, subject: bool) -> None:
        """Take note that it was mentioned at this offset, in this sentence."""
        if referent.order != order:
            referent.salience = 0.0
        referent.salience = max(referent.salience, 1.0 if subject else 0.0)
        referent.order = order
        referent.last = at
        if self.recent and self.recent[-1] is referent:
            return
        if referent in self.recent[-_MEMORY:]:
            self.recent.remove(referent)
        self.recent.append(referent)
        if len(self.recent) > 2 * _MEMORY:
            del self.recent[:_MEMORY]

    def _describe(
        self,
        sentence: Sentence,
        phrase: NounPhrase,
        referent: Referent,
        before: NounPhrase | None,
        after: list[NounPhrase],
    ) -> None:
        """Tie titles and appositions to a name."""
        assert phrase.name is not None
        tokens = sentence.tokens
        start = phrase.first + 1 if phrase.det and not sentence.flag(phrase.first) & Flag.POSS else phrase.first
        if start < phrase.name[0]:
            for k in range(start, phrase.name[0]):
                if tokens.flags[k] & (Flag.ROLE | Flag.HON):
                    self._head(referent, tokens.lows[k])
            if referent.kind == "unknown" and any(tokens.flags[k] & Flag.ROLE for k in range(start, phrase.name[0])):
                referent.kind = "person"  # "his daughter Ilse"
            office = any(tokens.flags[k] & Flag.ROLE for k in range(start, phrase.name[0]))
            if referent.description is None and office:
                referent.description = tokens.text[tokens.starts[start] : tokens.ends[phrase.name[0] - 1]]
        if before is not None and before.kind in ("role", "body") and sentence.flag(phrase.first - 1) & Flag.COMMA:
            head = before
            if sentence.group_left(before)[0] is not before or before.last == phrase.first - 2:
                head = sentence.group_left(before)[0]
            if sentence.group_right(head) == phrase.first - 2 and head.kind == "role":
                self._apposition(sentence, head, phrase.first - 2, referent)
        if before is not None and before.kind == "role" and before.last == phrase.first - 1:
            self._apposition(sentence, before, before.last, referent)
        if after and sentence.flag(phrase.last + 1) & Flag.COMMA and after[0].first == phrase.last + 2:
            if after[0].kind == "number" and sentence.tokens.words[after[0].head].isdigit():
                referent.age = sentence.tokens.words[after[0].head]
            elif after[0].kind in ("role", "body") or (after[0].kind == "noun" and after[0].det):
                self._behind(sentence, after[0], referent)
        elif after and after[0].kind == "role" and sentence.flag(phrase.last + 1) & Flag.AUX:
            self._head(referent, tokens.lows[after[0].head])

    def _behind(self, sentence: Sentence, noun: NounPhrase, referent: Referent) -> None:
        """An apposition behind a name: "Cole, a farmer from Leeds,". It ends with a comma or the sentence."""
        if sentence.flag(noun.first) & Flag.REL:
            return
        last = sentence.group_right(noun)
        joined = sentence.by_first.get(last + 2) if sentence.flag(last + 1) & Flag.CONJ else None
        if joined is not None:  # "head of Trade and Industry", "stoker and poet"
            last = sentence.group_right(joined)
        if sentence.flag(last + 1) & (Flag.COMMA | Flag.STOP | Flag.CLOSE | Flag.QUOTE | Flag.REL | Flag.DASH):
            self._apposition(sentence, noun, last, referent)

    def _apposition(self, sentence: Sentence, noun: NounPhrase, last: int, referent: Referent) -> None:
        tokens = sentence.tokens
        self._head(referent, tokens.lows[noun.head])
        for k in range(noun.first, noun.head):
            if tokens.flags[k] & Flag.ROLE:
                self._head(referent, tokens.lows[k])
        if referent.description is None:
            referent.description = tokens.text[tokens.starts[noun.first] : tokens.ends[last]]
        if referent.kind == "unknown" and noun.kind == "role":
            referent.kind = "person"

    def _head(self, referent: Referent, noun: str) -> None:
        if noun not in referent.heads:
            referent.heads.add(noun)
            self.by_head.setdefault(noun, []).append(referent)
        if not referent.gender:
            referent.gender = self.lexicon.gender.get(noun, "")

    def _nominal(self, sentence: Sentence, phrase: NounPhrase) -> Referent:
        """What a common noun refers to: the last that has it said of it, or something new."""
        tokens = sentence.tokens
        head = tokens.lows[phrase.head]
        definite = tokens.lows[phrase.first] in self.lexicon.definite or not (
            phrase.det or tokens.flags[phrase.first] & (Flag.NUM | Flag.APPROX)
        )
        candidates = self.by_head.get(head, [])
        behind = sentence.flag(phrase.first - 1) & Flag.PREP
        at_once = bool(sentence.flag(phrase.last + 1) & Flag.COMMA)
        appositive = phrase.kind == "role" or (phrase.kind == "body" and at_once and not behind)
        named = self._named_behind(sentence, phrase) if appositive else None
        if named is not None:
            return named
        if definite and not tokens.flags[phrase.head] & Flag.PLURAL and phrase.owner is None:
            if tokens.flags[phrase.head] & Flag.GENERIC:
                near = self._generic(candidates)
                if near is not None:
                    return near
            for referent in reversed(candidates[-8:]):
                if referent.last >= 0:
                    return referent
            if phrase.kind == "body":
                body = self._body(head, plain=phrase.head == phrase.first + 1)
                if body is not None:
                    return body
            if "-year-old" in head or (self.lexicon.flags.get(head, 0) == 0 and tokens.flags[phrase.head] & Flag.DIGIT):
                for referent in reversed(self.recent):
                    if referent.kind in ("person", "unknown") and referent.name and referent.age in ("", head[:2]):
                        return referent
        elif definite:
            for referent in reversed(candidates[-8:]):
                if referent.number == "p":
                    return referent
        referent = Referent(_KINDS.get(phrase.kind, "person"), tokens.starts[phrase.first])
        last = sentence.group_right(phrase)
        referent.text = tokens.text[tokens.starts[phrase.first] : tokens.ends[last]]
        referent.gender = self.lexicon.gender.get(head, "")
        referent.number = "p" if tokens.flags[phrase.head] & Flag.PLURAL else "s"
        self._head(referent, head)
        return referent

    def _generic(self, candidates: list[Referent]) -> Referent | None:
        """Whom "the chief" or "the expert" may be: of the last persons with an office, rather one so called."""
        for distance, referent in enumerate(reversed(self.recent[-_MEMORY:])):
            if referent.kind != "person" or referent.number == "p" or not referent.name or not referent.heads:
                continue
            if referent in candidates or distance < 6:
                return referent
        return None

    def _named_behind(self, sentence: Sentence, phrase: NounPhrase) -> Referent | None:
        """The name that follows: "the head of the agency, Rolf Amsel,"; "Head of the operator Rolf Amsel"."""
        last = sentence.group_right(phrase)
        end = sentence.by_last.get(last)
        if end is not None and end is not phrase and end.name is not None and end.name[1] > end.name[0]:
            a = end.name[0]
            before = sentence.flag(a - 1)
            title_tail = bool(before & Flag.TAIL)  # "Secretary of State Rolf Amsel"
            if a > end.first and (
                title_tail or not before & (Flag.CAP | Flag.DET | Flag.ROLE | Flag.POSS | Flag.CLITIC)
            ):
                return self._called(sentence, phrase, last, self.name(sentence, end))
        if sentence.flag(last + 1) & Flag.REL:
            last = self._relative_end(sentence, last + 1)
        if not sentence.flag(last + 1) & Flag.COMMA:
            return None
        after = sentence.by_first.get(last + 2)
        if after is None or after.name is None:
            return None
        if sentence.flag(after.last + 1) & Flag.CONJ and sentence.by_first.get(after.last + 2) is not None:
            other = sentence.by_first[after.last + 2]
            if other.name is not None and sentence.tokens.flags[phrase.head] & Flag.PLURAL:
                members = [self.name(sentence, after), self.name(sentence, other)]
                return self.joint([m for m in members if m is not None], sentence.tokens.starts[phrase.first])
        if phrase.kind in ("noun", "body") and not sentence.flag(after.last + 1) & (Flag.COMMA | Flag.OPEN):
            return None
        return self._called(sentence, phrase, last, self.name(sentence, after))

    def _called(self, sentence: Sentence, noun: NounPhrase, last: int, named: Referent | None) -> Referent | None:
        if named is not None:
            self._identify(sentence, noun, named)
            self._apposition(sentence, noun, last, named)
            if noun.kind == "body":
                named.kind = "body"
        return named

    def _relative_end(self, sentence: Sentence, k: int) -> int:
        """The last token of a relative clause that begins at ``k``, unless it ends with somebody.

        "The engineer who built it, Rolf Amsel"; but not "the man who robbed the guard, Rolf Amsel".
        """
        for at in range(k + 1, min(k + _CLAUSE, sentence.b)):
            if sentence.flag(at) & Flag.COMMA:
                ends = sentence.by_last.get(at - 1)
                return k - 1 if ends is not None and ends.kind in ("name", "role", "body") else at - 1
            if sentence.flag(at) & (Flag.QUOTE | Flag.STOP | Flag.COLON):
                break
        return k - 1

    def _identify(self, sentence: Sentence, noun: NounPhrase, named: Referent) -> None:
        """Whoever was "the engineer" before "the engineer, Rolf Amsel," is he."""
        if sentence.tokens.lows[noun.first] not in self.lexicon.definite:
            return
        for referent in self.by_head.get(sentence.tokens.lows[noun.head], [])[-4:]:
            if referent.name is None and referent.number == "s" and referent is not named and not referent.joint:
                referent.same = named

    def joint(self, members: list[Referent], at: int) -> Referent:
        """Several who speak together."""
        made = Referent("person", at)
        made.number = "p"
        made.joint = tuple(members)
        return made

    def _body(self, head: str, *, plain: bool) -> Referent | None:
        """The named body that a noun fits: "the bank" a name that begins like it, else the last one."""
        for referent in reversed(self.recent):
            if referent.kind == "body" and referent.name and any(word[:3] == head[:3] for word in referent.words):
                return referent
        if not plain or not self.lexicon.flags.get(head, 0) & Flag.GENERIC_BODY:
            return None
        for wanted in (("body",), ("unknown", "person")):
            for referent in reversed(self.recent):
                if referent.kind in wanted and referent.name and not referent.heads and not referent.gender:
                    referent.kind = "body"
                    return referent
        return None

    # --- pronouns -----------------------------------------------------------------------------------------------

    def pronoun(
        self, sentence: Sentence, phrase: NounPhrase, order: int, bound: dict[int, str] | None = None
    ) -> Referent | None:
        """The best of those mentioned before, by agreement, nearness and prominence."""
        low = sentence.tokens.lows[phrase.head]
        gender = self.lexicon.gender.get(low, "")
        number = self.lexicon.number.get(low, "")
        if not gender and not number:
            return None
        flag = sentence.flag(phrase.head)
        is_object = bool(flag & Flag.OBJ and not flag & (Flag.PRON | Flag.POSS)) or (
            bool(flag & Flag.OBJ) and sentence.verbal(phrase.head - 1)
        )
        best, most = None, 0.0
        for distance, referent in enumerate(reversed(self.recent[-_MEMORY:])):
            score = self._agreement(referent, gender, number)
            if score <= 0:
                continue
            away = order - referent.order
            if away > 12 or (bound and bound.get(id(referent)) == gender):
                continue
            if is_object and away == 0 and referent.salience:
                continue  # the subject of the clause is not its object
            score += 2.0 - 0.6 * away - 0.1 * distance + 0.8 * referent.salience
            if best is None or score > most:
                best, most = referent, score
        if best is not None and gender in ("m", "f") and not best.gender and best.kind != "body":
            best.gender = gender
        return best

    def _possessor(self, sentence: Sentence, phrase: NounPhrase, order: int) -> None:
        """Whose "his" is: the subject's of the sentence where they agree. It tells a gender that was not known."""
        gender = self.lexicon.gender.get(sentence.tokens.lows[phrase.first], "")
        if gender not in ("m", "f"):
            return
        for referent in reversed(self.recent[-4:]):
            if referent.order == order and referent.salience and referent.kind == "person" and referent.number != "p":
                referent.gender = referent.gender or gender
                return
        self.pronoun(sentence, NounPhrase(phrase.first, phrase.first, phrase.first, "pronoun"), order)

    def left_out(self, order: int) -> Referent | None:
        """Who speaks where the language leaves the pronoun out: the last person, rather the subject."""
        best, most = None, 0.0
        for distance, referent in enumerate(reversed(self.recent[-_MEMORY:])):
            away = order - referent.order
            if referent.kind != "person" or referent.number == "p" or away > 6:
                continue
            score = 3.0 - 0.45 * away - 0.1 * distance + 0.8 * referent.salience
            if score > most:
                best, most = referent, score
        return best

    def _agreement(self, referent: Referent, gender: str, number: str) -> float:
        if gender in ("m", "f"):
            if referent.kind in ("body", "document") or referent.number == "p":
                return 0
            if referent.gender and referent.gender != gender:
                return 0
            return (
                1
                + (0.6 if referent.gender == gender else 0)
                + (0.5 if referent.name else 0)
                - (1.4 if referent.kind == "unknown" else 0)
            )
        if gender == "n":
            return 0 if referent.number == "p" else _AGREEMENT_OF_IT.get(referent.kind, 0)
        if number == "p":
            return 2 if referent.number == "p" else 1 if referent.kind == "body" else 0
        return 0
