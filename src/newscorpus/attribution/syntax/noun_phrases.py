"""Noun phrases: a small chunker for who may speak.

determiner or possessive, then titles, adjectives and nouns, then a name; an owner ("Cole's brother") belongs to the
phrase. It looks only at word classes from the rules, capitals and a few endings, so it leaves verbs of unknown
words inside a phrase now and then; the choice of the speaker lives with that.
"""

from newscorpus.attribution.syntax.lexicon import F, Lexicon
from newscorpus.attribution.syntax.tokens import Line

__all__ = ["Phrase", "chunk", "classify"]

MOST_DETERMINERS = 3  # "all the other two"
_ENDS_PHRASE = int(
    F.PREP | F.CONJ | F.SUB | F.AUX | F.MODAL | F.NEG | F.PRON | F.OBJ | F.REL | F.THAT | F.TO | F.WH | F.HAVE
    | F.NEGATOR | F.STOP | F.COMMA | F.COLON | F.DASH | F.OPEN | F.CLOSE | F.QUOTE
)  # fmt: skip
_NO_START = int(_ENDS_PHRASE | F.ADV | F.CUE | F.VERB | F.CLITIC)
_NOUN = int(F.ROLE | F.BODY | F.DOC)
_AFTER_NOUN = int(_ENDS_PHRASE | F.CUE | F.VERB | F.CLITIC | F.ADV | F.TIME)
_TITLE = int(F.HON | F.ROLE)


class Phrase:
    """A noun phrase.

    Attributes:
        first, last: its first and last token.
        head: the token that it is about.
        kind: name, pronoun, role, body, document, time, number or noun.
        name: first and last token of the proper name in it, titles left out, or None.
        owner: first and last token of the owner's phrase, or None.
    """

    __slots__ = ("det", "first", "head", "kind", "last", "name", "owner")

    def __init__(self, first: int, last: int, head: int, kind: str) -> None:
        self.first: int = first
        self.last: int = last
        self.head: int = head
        self.kind: str = kind
        self.name: tuple[int, int] | None = None
        self.owner: tuple[int, int] | None = None
        self.det: bool = False

    def __repr__(self) -> str:
        return f"Phrase({self.first}-{self.last} {self.kind} {self.name or ''})"


def chunk(line: Line, a: int, b: int, lexicon: Lexicon) -> list[Phrase]:
    """The noun phrases among the tokens ``a`` to ``b``, in order, not overlapping."""
    flags = line.flags
    found: list[Phrase] = []
    k = a
    while k < b:
        flag = flags[k]
        if flag & (F.PRON | F.OBJ) and not (flag & F.POSS and k + 1 < b and not flags[k + 1] & _ENDS_PHRASE):
            found.append(Phrase(k, k, k, "pronoun"))
            k += 1
            continue
        if flag & F.THAT and k > a and not flags[k - 1] & (F.PREP | F.QUOTE):
            k += 1
            continue
        if flag & F.POSTMOD:
            k += 1
            continue
        if flag & F.APPROX and k + 1 < b and flags[k + 1] & F.NUM:
            phrase = _phrase(line, k + 1, b, lexicon)
            if phrase is not None:
                phrase.first = k
                found.append(phrase)
                k = phrase.last + 1
                continue
        noun_pair = flag & (F.CUE | F.VERB) and flag & _NOUN and k + 1 < b and flags[k + 1] & _NOUN
        if noun_pair and k > a and flags[k - 1] & (F.NUM | F.CAP):
            noun_pair = 0
        if noun_pair or flag & (F.DET | F.POSS) or (not flag & _NO_START) or (flag & F.CAP and not flag & _NO_START):
            phrase = _phrase(line, k, b, lexicon)
            if phrase is not None:
                if phrase.kind == "name" and found and _one_name(line, found[-1], phrase):
                    _join(found[-1], phrase)
                else:
                    if phrase.name is not None:
                        _infinitive_name(line, phrase, b)
                        _without_title_tail(line, phrase, found)
                    found.append(phrase)
                k = phrase.last + 1
                continue
        k += 1
    return found


def _phrase(line: Line, first: int, b: int, lexicon: Lexicon) -> Phrase | None:
    flags, lows = line.flags, line.lows
    attached = bool(flags[first] & (F.DET | F.POSS) or (first and flags[first - 1] & F.PREP))
    k = first
    head = -1
    owner: tuple[int, int] | None = None
    determined = bool(flags[k] & (F.DET | F.POSS))
    if determined:
        k += 1
    elif not flags[k] & (F.CAP | _NOUN | F.ADJ) and _verbal_start(line, k, b, lexicon):
        return None
    while k < b:
        flag = flags[k]
        if flag & F.CAP and not flag & _ENDS_PHRASE:
            if head >= 0 and flags[head] & F.TIME and not determined:
                break  # "on Monday Cole", but "the Evening Bell"
            if flag & F.TIME and head >= 0:
                break
            head = k
        elif flag & F.CLITIC:
            if head != k - 1 or k + 1 >= b or flags[k + 1] & (_ENDS_PHRASE | F.DET | F.POSS):
                break
            owner = (first, head)
            head = -1
        elif flag & F.PARTICLE and head == k - 1 >= first and flags[head] & F.CAP and _capital_follows(flags, k, b):
            pass
        elif flag & (_ENDS_PHRASE | F.POSS):
            break
        elif flag & F.DET:
            if head >= 0 or k > first + MOST_DETERMINERS:
                break
        elif flag & F.TIME and head >= 0:
            break
        elif flag & F.ADV and not (flag & F.ADJ and determined):
            noun = determined and (k + 1 >= b or flags[k + 1] & _AFTER_NOUN)  # "the well was dry"
            if head >= 0 or not determined:
                break
            head = k if noun else head
        elif flag & (F.CUE | F.VERB):
            unknown = head >= 0 and not flags[head] & (_NOUN | F.CAP)
            singular = head >= 0 and lows[head][-1:] != "s"
            gerund = (
                determined
                and unknown
                and ((flag & F.BASEFORM and singular) or lows[k].endswith(lexicon.participle_endings))
            )
            if head >= 0 and flag & _NOUN and k + 1 < b and flags[k + 1] & F.ROLE and not flags[k + 1] & F.CAP:
                gerund = True  # "the Nordic state director"
            if head >= 0 and not gerund and not (flag & _NOUN and (k + 1 >= b or flags[k + 1] & _AFTER_NOUN)):
                break
            if head < 0 and k == first + 1 and flags[first] & F.NOMINAL and flag & F.CUE and not flag & F.BASEFORM:
                break  # "one called"
            verb_next = k + 1 < b and flags[k + 1] & (F.CUE | F.AUX | F.HAVE | F.MODAL)
            if head >= 0 and flags[head] & _NOUN and not flags[head] & F.CAP and not flag & F.ROLE and not verb_next:
                break
            pair = flag & _NOUN and k + 1 < b and flags[k + 1] & _NOUN
            if head < 0 and not determined and owner is None and not pair:
                break
            head = k
        elif head >= 0 and flag & F.POSTMOD:
            break
        elif lexicon.noun_markers and head >= 0 and line.words[head][:1].isupper() and not line.words[k][:1].isupper():
            break  # a noun is written with a capital, and this is none
        elif head >= 0 and not flag and _titled(flags, first, head):
            break  # "her colleague Cole disagrees"
        elif head >= 0 and not flag & F.ADJ and _verb_by_ending(lows[k], flag, flags[head], lexicon, attached=attached):
            break
        else:
            head = k
        k += 1
    if head < 0:
        if owner is None:
            return _nominal_determiner(line, first, k, b)
        head = owner[1]
        owner = None
    phrase = Phrase(first, head, head, "noun")
    phrase.owner = owner
    phrase.det = determined
    classify(line, phrase, lexicon, owner[1] + 2 if owner else first + determined)
    return phrase


def _verbal_start(line: Line, k: int, b: int, lexicon: Lexicon) -> bool:
    """Whether a word that would begin a phrase is a verb by its ending; "returning officer" is a phrase."""
    low = line.lows[k]
    if low.endswith(lexicon.verb_endings):
        return True
    return low.endswith(lexicon.participle_endings) and not (k + 1 < b and line.flags[k + 1] & _NOUN)


def _nominal_determiner(line: Line, first: int, k: int, b: int) -> Phrase | None:
    """Stands a determiner alone for a noun: "one of the guards", "those who left", "many said"?"""
    last = k - 1
    following = line.flags[k] if k < b else F.STOP
    if not line.flags[last] & F.NOMINAL or not (
        following & (F.REL | F.CUE | F.HAVE | F.AUX | F.MODAL | F.VERB) or line.lows[k : k + 1] == ["of"]
    ):
        return None
    return Phrase(first, last, last, "role")


def _titled(flags: list[int], first: int, head: int) -> bool:
    """Whether the phrase so far is an office or a relation with a name ("his daughter Ilse"), and so complete."""
    k = head
    while k > first and flags[k] & F.CAP:
        k -= 1
    return k < head and bool(flags[k] & F.ROLE)


def _verb_by_ending(low: str, flag: int, head: int, lexicon: Lexicon, *, attached: bool) -> bool:
    """Whether an unknown word behind a noun is a verb rather than more of the phrase.

    Behind a name it is, unless the phrase has a determiner or hangs on a preposition ("on Nordic soil").
    """
    if low.endswith(lexicon.verb_endings):
        return "-" not in low
    if low.endswith(lexicon.participle_endings):
        return bool(head & (_NOUN | F.CAP)) and not flag & _NOUN
    if not flag and head & F.ROLE and not head & F.PLURAL and low[-1:] == "s" and low[-2:] != "ss":
        return True  # "my wife knows"
    if attached or flag & F.DIGIT:
        return False
    return bool(head & F.CAP) and not flag & (_NOUN | F.ORG) and low[-1:] != "s"


def _infinitive_name(line: Line, phrase: Phrase, b: int) -> None:
    """The "Coalition to Save the Lake": a capital behind "to" goes on with the name."""
    flags = line.flags
    k = phrase.last + 1
    if k + 1 < b and flags[k] & F.TO and flags[k + 1] & F.CAP and flags[phrase.last] & (F.ORG | F.BODY):
        k += 1
        while k < b and (flags[k] & F.CAP or (flags[k] & (F.DET | F.LINK) and k + 1 < b and flags[k + 1] & F.CAP)):
            k += 1
        assert phrase.name is not None
        phrase.last = phrase.head = k - 1
        phrase.name = (phrase.name[0], k - 1)


def _without_title_tail(line: Line, phrase: Phrase, found: list[Phrase]) -> None:
    """In "Secretary of State Rolf Amsel" the first word of the run belongs to the title."""
    assert phrase.name is not None
    a, b = phrase.name
    if b > a and a == phrase.first and line.flags[a] & F.TAIL and line.flags[a - 1] & F.LINK:
        titled = bool(found) and found[-1].last == a - 2 and bool(line.flags[a - 2] & _TITLE)
        phrase.name = (a + 1, b) if titled else (a, b)


def _compound(word: str, lexicon: Lexicon) -> bool:
    """Iran-backed: an adjective, though it begins with a capital."""
    _, found, after = word.partition("-")
    verbal = bool(lexicon.flags.get(after, 0) & (F.VERB | F.ADJ)) or after.endswith(lexicon.verb_endings)
    return bool(found) and after[:1].islower() and verbal


def _one_name(line: Line, before: Phrase, phrase: Phrase) -> bool:
    """Whether "of …" goes on with the name of a body: "the Ministry", "of", "Interior"."""
    flags = line.flags
    return (
        before.name is not None
        and before.last == phrase.first - 2
        and bool(flags[phrase.first - 1] & F.LINK)
        and bool(flags[before.last] & (F.ORG | F.BODY))
        and phrase.owner is None
        and bool(flags[phrase.first] & (F.CAP | F.DET))
    )


def _join(before: Phrase, phrase: Phrase) -> None:
    assert before.name is not None
    before.last = before.head = phrase.last
    before.name = (before.name[0], phrase.last)


def _capital_follows(flags: list[int], k: int, b: int) -> bool:
    for at in range(k + 1, min(k + 4, b)):
        if flags[at] & F.CAP:
            return True
        if not flags[at] & F.PARTICLE:
            return False
    return False


def classify(line: Line, phrase: Phrase, lexicon: Lexicon, own: int | None = None) -> None:
    """What kind it is, by its head, and where its name is."""
    flags = line.flags
    head = phrase.head
    own = phrase.first if own is None else own
    flag = flags[head]
    if flag & F.CAP and not (flag & F.TIME and phrase.first == head):
        start = head
        while start > own and (flags[start - 1] & F.CAP or flags[start - 1] & F.PARTICLE):
            start -= 1
        while start < head and (not flags[start] & F.CAP or _compound(line.words[start], lexicon)):
            start += 1
        after_title = _after_title(flags, start, head, alone=phrase.first == head and not _linked(flags, head))
        if after_title is None:  # nothing but a title: "the Prime Minister", "Farmers"
            phrase.kind = "role"
            return
        phrase.kind = "name"
        if phrase.owner is not None and flags[phrase.owner[1]] & F.CAP and flags[head] & (F.ORG | F.BODY):
            after_title = phrase.owner[0] + phrase.det  # "Chad's Health Ministry"
        phrase.name = (after_title, head)
        return
    if flag & F.TIME:
        phrase.kind = "time"
    elif flag & F.ROLE:
        phrase.kind = "role"
    elif flag & F.BODY:
        phrase.kind = "body"
    elif flag & F.DOC:
        phrase.kind = "document"
    elif flag & F.NUM and head > phrase.first and flags[head - 1] & F.TIME:
        phrase.kind = "time"  # "March 3"
    elif flag & F.NUM:
        phrase.kind = "role" if "-" in line.words[head] else "number"


def _linked(flags: list[int], head: int) -> bool:
    """Whether "of" follows, as it does an office ("Head of the mission") rather than a surname."""
    return head + 1 < len(flags) and bool(flags[head + 1] & F.LINK)


def _after_title(flags: list[int], start: int, head: int, *, alone: bool) -> int | None:
    """The first token of a run of capitals that is no title, or None where it is a title throughout."""
    last_title = start - 1
    for k in range(start, head + 1):
        if flags[k] & _TITLE:
            last_title = k
    if last_title == head:
        if head > start and not flags[start] & (_TITLE | F.ORG | F.BODY) and not flags[head - 1] & F.TITLED:
            return start  # Tyler Baker
        return start if alone and not flags[head] & (F.PLURAL | F.BODY) else None  # Miller
    for k in range(last_title + 1, head + 1):
        if flags[k] & F.ORG:
            return start
    return last_title + 1
