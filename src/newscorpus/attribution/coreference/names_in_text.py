"""The names of a text: whom each is of, and which short form stands for which full one.

Names are read over the whole text first, so that a short form finds the fullest one even where that comes later.
"""

from typing import Literal

from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.lexicon import Lexicon
from newscorpus.attribution.syntax.phrase import NounPhrase
from newscorpus.attribution.syntax.sentence import Sentence
from newscorpus.rules.tables.speech import WordGender, WordNumber

__all__ = ["Names", "Referent", "ReferentKind"]

MOST_NAMESAKES = 100  # full names that a short one is held against, so that the work stays linear


# What a referent is.
ReferentKind = Literal[
    "person",
    "body",
    "document",
    "unknown",  # a single name that may be a person's or a body's
    "unnamed",  # a phrase that refers to nothing mentioned before
]


class Referent:
    """Somebody or something that a text speaks of.

    Attributes:
        kind: person, body, document or unknown.
        name: the fullest name printed, or None.
        words: its words in lower case.
        forms: all names printed, in order of their first mention, with the offset of it.
        heads: nouns that were said of it ("minister").
        titled: a surname alone, with the honorific that it was printed with.
        text: for the unnamed, the phrase that brought it up.
        gender, number: m, f, n or blank; s, p or blank.
        description: the title or apposition printed with the name.
        same: who it turned out to be, where the name came later.
    """

    __slots__ = (
        "age", "description", "first", "forms", "gender", "heads", "joint", "kind", "last", "name", "number",
        "order", "salience", "same", "text", "titled", "words",
    )  # fmt: skip

    def __init__(self, kind: ReferentKind, first: int) -> None:
        self.kind: ReferentKind = kind
        self.name: str | None = None
        self.words: tuple[str, ...] = ()
        self.forms: dict[str, int] = {}
        self.heads: set[str] = set()
        self.text: str = ""
        self.titled: str = ""
        self.gender: WordGender = ""
        self.number: WordNumber = ""
        self.age: str = ""
        self.description: str | None = None
        self.first: int = first
        self.last: int = -1
        self.salience: float = 0.0
        self.order: int = 0
        self.joint: tuple[Referent, ...] = ()
        self.same: Referent | None = None

    def __repr__(self) -> str:
        return f"Referent({self.name or self.text!r}, {self.kind}, {self.gender}, {sorted(self.heads)})"


class Names:
    """The named referents of a text.

    Attributes:
        named: all of them, those with the longest names first.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.named: list[Referent] = []
        self.by_word: dict[str, list[Referent]] = {}
        self.by_form: dict[str, Referent] = {}

    def add_names(self, mentions: list[tuple[Sentence, NounPhrase]]) -> None:
        """Make a referent of each full name."""
        forms: dict[tuple[str, ...], tuple[int, str, Sentence, NounPhrase]] = {}
        determined: dict[tuple[str, ...], int] = {}  # how much more often with an article than without
        for sentence, phrase in mentions:
            assert phrase.name is not None
            a, b = phrase.name
            words = self._words(sentence, a, b)
            determined[words] = determined.get(words, 0) + (
                1 if phrase.det and phrase.name[0] == phrase.first + 1 else -1
            )
            if words not in forms:
                tokens = sentence.tokens
                forms[words] = (tokens.starts[a], tokens.text[tokens.starts[a] : tokens.ends[b]], sentence, phrase)
        ordered = sorted(forms.items(), key=lambda item: (-len(item[0]), item[1][0]))
        for words, (at, text, sentence, phrase) in ordered:
            if self._fitting(words) or (
                len(words) == 1 and self.lexicon.flags.get(words[0], 0) & (Flag.ROLE | Flag.HON)
            ):
                continue
            kind = "body" if determined[words] > 0 else self._kind(sentence, phrase, words)
            referent = Referent(kind, at)
            referent.name = " ".join(text.split())
            referent.words = words
            if kind != "body" and not referent.gender:
                referent.gender = self.lexicon.given.get(words[0], "")
            self.named.append(referent)
            for word in words:
                self.by_word.setdefault(word, []).append(referent)

    def _kind(self, sentence: Sentence, phrase: NounPhrase, words: tuple[str, ...]) -> ReferentKind:
        assert phrase.name is not None
        known = self.lexicon.flags
        if phrase.name[0] > phrase.first and sentence.flag(phrase.name[0] - 1) & (Flag.HON | Flag.ROLE):
            return "person"
        if any(known.get(word, 0) & (Flag.ORG | Flag.BODY) for word in words):
            return "body"
        word = sentence.tokens.words[phrase.name[1]]
        if len(words) == 1 and word.isupper() and len(word) > 1:
            return "body"
        return "person" if len(words) > 1 else "unknown"

    def _words(self, sentence: Sentence, a: int, b: int) -> tuple[str, ...]:
        """The words of a name as they are compared: without "al", alone or joined ("al-Khouri" is "Khouri")."""
        words: list[str] = []
        for low in sentence.tokens.lows[a : b + 1]:
            before, found, after = low.partition("-")
            if found and after and self.lexicon.flags.get(before, 0) & Flag.PARTICLE:
                words.append(after)
            elif not (b > a and low in self.lexicon.articles):
                words.append(low)
        return tuple(words) or (sentence.tokens.lows[b],)

    def _fitting(self, words: tuple[str, ...]) -> list[Referent]:
        """The referents whose name holds all these words, in order."""
        found = self.by_word.get(words[-1], [])[:MOST_NAMESAKES]
        return [r for r in found if _within(words, r.words) and (r.kind != "body" or self._stands_for(words, r.words))]

    def _stands_for(self, words: tuple[str, ...], whole: tuple[str, ...]) -> bool:
        """Whether some of a body's words can stand for all: its last word among them, or its first as a brand."""
        if words[-1] == whole[-1]:
            return len(words) > 1 or len(whole) == 1
        brand = words == whole[: len(words)] and len(words[0]) > 3 and len(whole) - len(words) == 1
        return brand and not words[0].endswith(self.lexicon.nationality_endings)

    def name(self, sentence: Sentence, phrase: NounPhrase) -> Referent | None:
        """The referent that a name stands for here: the one with the words and without a contradicting title."""
        assert phrase.name is not None
        a, b = phrase.name
        tokens = sentence.tokens
        words = self._words(sentence, a, b)
        fitting = self._fitting(words)
        if not fitting:
            return None
        gender = self._title_gender(sentence, phrase)
        choice = max(
            fitting,
            key=lambda r: (
                not (gender and r.gender and gender != r.gender),
                r.words == words,
                r.words[-1] == words[-1] or len(words) > 1,
                r.last,
                -r.first,
            ),
        )
        if gender and choice.gender and gender != choice.gender and (len(words) == 1 or choice.words != words):
            if len(choice.words) == 1:
                choice.name = choice.titled or choice.name  # Mr Cole, where there is a Mrs Cole
            choice = self._namesake(sentence, phrase)  # Mrs Cole, where only her son has a name
        elif gender and len(choice.words) == 1 and a > phrase.first and not choice.titled:
            choice.titled = " ".join(tokens.text[tokens.starts[a - 1] : tokens.ends[b]].split())
        if gender:
            choice.gender = gender
        form = " ".join(tokens.text[tokens.starts[a] : tokens.ends[b]].split())
        choice.forms.setdefault(form, tokens.starts[a])
        return choice

    def _namesake(self, sentence: Sentence, phrase: NounPhrase) -> Referent:
        """Somebody of whom only the title and a surname are printed."""
        tokens = sentence.tokens
        form = tokens.text[tokens.starts[phrase.first] : tokens.ends[phrase.last]]
        known = self.by_form.get(form)
        if known is None:
            known = Referent("person", tokens.starts[phrase.first])
            known.name = form
            known.words = (form.lower(),)
            self.by_form[form] = known
        return known

    def _title_gender(self, sentence: Sentence, phrase: NounPhrase) -> WordGender:
        assert phrase.name is not None
        for k in range(phrase.first, phrase.name[0]):
            gender = self.lexicon.gender.get(sentence.tokens.lows[k], "")
            if gender and not (k == phrase.first and sentence.flag(k) & Flag.POSS):
                return gender
        return ""

    def called(self, name: str, at: int) -> Referent:
        """The person of this name, in whatever case it is printed."""
        words = tuple(word.lower().rstrip(".") for word in name.split())
        untitled = tuple(word for word in words if not self.lexicon.flags.get(word, 0) & (Flag.HON | Flag.ROLE))
        if untitled and len(untitled) < len(words):
            name = " ".join(name.split()[-len(untitled) :])
            words = untitled
        fitting = [r for r in self._fitting(words) if r.kind != "body"] if words else []
        if fitting:
            return max(fitting, key=lambda r: (r.last, -r.first))
        made = Referent("person", at)
        made.name = " ".join(word.capitalize() if word.isupper() and len(word) > 2 else word for word in name.split())
        made.words = words
        self.named.append(made)
        for word in words:
            self.by_word.setdefault(word, []).append(made)
        return made


def _within(words: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether a short form's words stand in the full one in order, the last of them at its end or all together."""
    if words == whole:
        return True
    at = 0
    for word in words:
        while at < len(whole) and whole[at] != word and not (len(word) == 1 and whole[at].startswith(word)):
            at += 1
        if at == len(whole):
            return False
        at += 1
    return True
