"""Find the referent of each name in a text, and the full name of each short form.

The names of the whole text are added first. Therefore a short form finds the full name even if it is printed later.
"""

from newscorpus.attribution.coreference.referent import Referent, ReferentKind
from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.lexicon import Lexicon
from newscorpus.attribution.syntax.phrase import NounPhrase
from newscorpus.attribution.syntax.sentence import Sentence
from newscorpus.rules.tables.speech import WordGender

__all__ = ["Names", "printed"]

MOST_NAMESAKES = 100  # full names that a short form is compared with, so that time stays linear
SHORTEST_BRAND = 4  # letters of a first word that may stand for the whole name of a body


def printed(sentence: Sentence, first: int, last: int) -> str:
    """Return the text from one token to another, as printed."""
    tokens = sentence.tokens
    return tokens.text[tokens.starts[first] : tokens.ends[last]]


def _offset(sentence: Sentence, phrase: NounPhrase) -> int:
    """Return the offset of the name in a phrase."""
    assert phrase.name is not None
    return sentence.tokens.starts[phrase.name[0]]


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


class Names:
    """The named referents of a text.

    Attributes:
        lexicon: the words of the language.
        named: all named referents, the longest names first.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.named: list[Referent] = []
        self._by_word: dict[str, list[Referent]] = {}
        self._namesakes: dict[str, Referent] = {}

    def add_names(self, mentions: list[tuple[Sentence, NounPhrase]]) -> None:
        """Add a referent for each full name. A name that is a short form of another is not added."""
        first: dict[tuple[str, ...], tuple[Sentence, NounPhrase]] = {}  # the first mention of each name
        articles: dict[tuple[str, ...], int] = {}  # mentions with an article, minus mentions without
        for sentence, phrase in mentions:
            assert phrase.name is not None
            words = self._compared_words(sentence, *phrase.name)
            has_article = phrase.det and phrase.name[0] == phrase.first + 1
            articles[words] = articles.get(words, 0) + (1 if has_article else -1)
            first.setdefault(words, (sentence, phrase))
        for words in sorted(first, key=lambda words: (-len(words), _offset(*first[words]))):
            if not self._with_words(words) and not self._is_title(words):
                self._add(self._named(*first[words], words, has_article=articles[words] > 0))

    def _named(self, sentence: Sentence, phrase: NounPhrase, words: tuple[str, ...], *, has_article: bool) -> Referent:
        """Return a new referent for a full name. A name that usually has an article is the name of a body."""
        assert phrase.name is not None
        kind = "body" if has_article else self._kind(sentence, phrase, words)
        gender = "" if kind == "body" else self.lexicon.given.get(words[0], "")
        name = _on_one_line(printed(sentence, *phrase.name))
        return Referent(kind, _offset(sentence, phrase), name=name, words=words, gender=gender)

    def _add(self, referent: Referent) -> None:
        self.named.append(referent)
        for word in referent.words:
            self._by_word.setdefault(word, []).append(referent)

    def _is_title(self, words: tuple[str, ...]) -> bool:
        return len(words) == 1 and bool(self.lexicon.flags.get(words[0], 0) & (Flag.ROLE | Flag.HON))

    def _kind(self, sentence: Sentence, phrase: NounPhrase, words: tuple[str, ...]) -> ReferentKind:
        """Return what a name belongs to, by the title before it and by its words."""
        assert phrase.name is not None
        if phrase.name[0] > phrase.first and sentence.flag(phrase.name[0] - 1) & (Flag.HON | Flag.ROLE):
            return "person"
        if any(self.lexicon.flags.get(word, 0) & (Flag.ORG | Flag.BODY) for word in words):
            return "body"
        word = sentence.tokens.words[phrase.name[1]]
        if len(words) == 1 and word.isupper() and len(word) > 1:
            return "body"
        return "person" if len(words) > 1 else "unknown"

    def _compared_words(self, sentence: Sentence, first: int, last: int) -> tuple[str, ...]:
        """Return the words of a name in lower case, without "al", alone or with a hyphen ("al-Khouri")."""
        words: list[str] = []
        for low in sentence.tokens.lows[first : last + 1]:
            before, hyphen, after = low.partition("-")
            if hyphen and after and self.lexicon.flags.get(before, 0) & Flag.PARTICLE:
                words.append(after)
            elif not (last > first and low in self.lexicon.articles):
                words.append(low)
        return tuple(words) or (sentence.tokens.lows[last],)

    def _with_words(self, words: tuple[str, ...]) -> list[Referent]:
        """Return the referents that these words may stand for: their names contain the words in this order."""
        found = self._by_word.get(words[-1], [])[:MOST_NAMESAKES]
        return [
            referent
            for referent in found
            if _is_short_form(words, referent.words)
            and (referent.kind != "body" or self._is_short_body_name(words, referent.words))
        ]

    def _is_short_body_name(self, words: tuple[str, ...], whole: tuple[str, ...]) -> bool:
        """Whether words may stand for the name of a body: they include its last word, or are its brand.

        "Lighthouse Trust" stands for "International Lighthouse Trust", and "Sarek" for "Sarek Shipping".
        """
        if words[-1] == whole[-1]:
            return len(words) > 1 or len(whole) == 1
        is_beginning = words == whole[: len(words)] and len(whole) - len(words) == 1
        is_brand = is_beginning and len(words[0]) >= SHORTEST_BRAND
        return is_brand and not words[0].endswith(self.lexicon.nationality_endings)

    def resolve(self, sentence: Sentence, phrase: NounPhrase) -> Referent | None:
        """Return the referent of a name: the best with its words, unless the title shows another gender."""
        assert phrase.name is not None
        first, last = phrase.name
        words = self._compared_words(sentence, first, last)
        candidates = self._with_words(words)
        if not candidates:
            return None
        gender = self._title_gender(sentence, phrase)
        choice = max(
            candidates,
            key=lambda referent: (
                not _genders_differ(gender, referent.gender),
                referent.words == words,
                referent.words[-1] == words[-1] or len(words) > 1,
                referent.last,
                -referent.first,
            ),
        )
        if _genders_differ(gender, choice.gender) and (len(words) == 1 or choice.words != words):
            if len(choice.words) == 1:
                choice.name = choice.titled or choice.name  # Mr Cole, if there is also a Mrs Cole
            choice = self._namesake(sentence, phrase)  # Mrs Cole, if only her son has a full name
        elif gender and len(choice.words) == 1 and first > phrase.first and not choice.titled:
            choice.titled = _on_one_line(printed(sentence, first - 1, last))
        if gender:
            choice.gender = gender
        choice.forms.setdefault(_on_one_line(printed(sentence, first, last)), sentence.tokens.starts[first])
        return choice

    def _namesake(self, sentence: Sentence, phrase: NounPhrase) -> Referent:
        """Return the person with this title and surname, whose full name is not printed."""
        form = printed(sentence, phrase.first, phrase.last)
        known = self._namesakes.get(form)
        if known is None:
            known = Referent("person", sentence.tokens.starts[phrase.first], name=form, words=(form.lower(),))
            self._namesakes[form] = known
        return known

    def _title_gender(self, sentence: Sentence, phrase: NounPhrase) -> WordGender:
        """Return the gender that the words before a name show. The gender of a possessive belongs to somebody else."""
        assert phrase.name is not None
        for k in range(phrase.first, phrase.name[0]):
            gender = self.lexicon.gender.get(sentence.tokens.lows[k], "")
            if gender and not (k == phrase.first and sentence.flag(k) & Flag.POSS):
                return gender
        return ""

    def person_called(self, name: str, at: int) -> Referent:
        """Return the person with a name in any case, such as a label in capitals. Add a person if there is none."""
        words = tuple(word.lower().rstrip(".") for word in name.split())
        untitled = tuple(word for word in words if not self.lexicon.flags.get(word, 0) & (Flag.HON | Flag.ROLE))
        if untitled and len(untitled) < len(words):
            name = " ".join(name.split()[-len(untitled) :])
            words = untitled
        candidates = [referent for referent in self._with_words(words) if referent.kind != "body"] if words else []
        if candidates:
            return max(candidates, key=lambda referent: (referent.last, -referent.first))
        capitalized = [word.capitalize() if word.isupper() and len(word) > 2 else word for word in name.split()]
        added = Referent("person", at, name=" ".join(capitalized), words=words)
        self._add(added)
        return added


def _genders_differ(gender: WordGender, other: WordGender) -> bool:
    return bool(gender and other) and gender != other


def _is_short_form(words: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether the words of a short form are in the full name, in the same order. A letter matches as an initial."""
    at = 0
    for word in words:
        while at < len(whole) and whole[at] != word and not (len(word) == 1 and whole[at].startswith(word)):
            at += 1
        if at == len(whole):
            return False
        at += 1
    return True
