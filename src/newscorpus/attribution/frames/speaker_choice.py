"""Who may have spoken: the candidates of a cue, their features, and the choice by weight.

Every noun phrase of the sentence that stands in some relation to the cue is a candidate; each relation and each
property is a feature whose weight stands in data/weights.toml. The best candidate above nought is the source.
"""

from functools import lru_cache

from attrs import frozen

from newscorpus.attribution.syntax.cues import Hit
from newscorpus.attribution.syntax.lexicon import F
from newscorpus.attribution.syntax.noun_phrases import Phrase, classify
from newscorpus.attribution.syntax.sentence import Sentence
from newscorpus.attribution.tables import load_table

__all__ = ["Source", "choose_source", "near_subject", "plural", "subject_of"]

_SUBJECT_KINDS = frozenset({"name", "pronoun", "role", "body", "document", "noun", "number"})


@frozen(eq=False)
class Source:
    """The phrase that names the speaker of a cue.

    Attributes:
        phrase: the head phrase.
        first, last: the tokens of all that belongs to it.
        relation: how it stands to the cue.
        others: further phrases that speak with it ("Cole and Amsel").
        score: what it was chosen by.
    """

    phrase: Phrase
    first: int
    last: int
    relation: str
    others: tuple[Phrase, ...] = ()
    score: float = 0.0


def choose_source(sentence: Sentence, hit: Hit, before: list[tuple[Hit, Source | None]]) -> Source | None:
    """The best of the candidates of a cue; ``before`` are the earlier cues of the sentence with theirs."""
    weights = _weights()
    best: Source | None = None
    for source in _candidates(sentence, hit, before):
        score = sum(weights.get(feature, 0.0) for feature in _features(sentence, hit, source))
        if score > 0 and (best is None or score > best.score):
            best = Source(source.phrase, source.first, source.last, source.relation, source.others, score)
    return best


@lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    """The weight of each feature."""
    return {feature: weight for group in load_table("weights.toml").values() for feature, weight in group.items()}


def _candidates(sentence: Sentence, hit: Hit, before: list[tuple[Hit, Source | None]]) -> list[Source]:
    if hit.form == "phrase":
        if "postposition" in hit.cue.frames:
            owner = sentence.by_last.get(hit.first - 1)
            return [] if owner is None else [_leftward_from(sentence, owner, hit.first - 1, "phrase")]
        after = sentence.by_first.get(hit.last + 1)
        return [] if after is None else [_rightward(sentence, after, "phrase")]
    if hit.form == "noun":
        return _owner(sentence, hit)
    found: list[Source] = []
    if hit.form in ("finite", "passive", "infinitive"):
        found += _leftward(sentence, hit)
    if hit.form == "finite":
        found += _inverted(sentence, hit)
    if hit.form == "passive" and "quoted" not in hit.cue.frames:
        found += _agent(sentence, hit)
    joined = sentence.flag(hit.group - 1) & (F.CONJ | F.COMMA) or hit.group < hit.first
    certain = any(not sentence.flag(source.first - 1) & F.PREP for source in found)
    if hit.form == "finite" and not joined and certain and not hit.base:
        return found
    if hit.form == "participle":
        found += _behind_of(sentence, hit)
    shared = next((source for _, source in reversed(before[-4:]) if source is not None), None)
    if shared is not None and shared.last < hit.first:
        found.append(Source(shared.phrase, shared.first, shared.last, "shared.cue", shared.others))
    subject = subject_of(sentence, hit.group)
    near = near_subject(sentence, hit.group)
    if near is not None and near is not subject:
        found.append(Source(near, near.first, near.last, "shared.near"))
    if subject is not None:
        found.append(Source(subject, subject.first, subject.last, "shared.subject"))
    return found


def _owner(sentence: Sentence, hit: Hit) -> list[Source]:
    """Whose claim it is: "the mayor's", "her"."""
    k = hit.first - 1
    for phrase in sentence.phrases:
        if phrase.first <= k <= phrase.last or phrase.last == k:
            if sentence.flag(k) & F.POSS:
                return [Source(Phrase(k, k, k, "pronoun"), k, k, "owner")]
            if phrase.owner is not None:
                owner = Phrase(phrase.owner[0], phrase.owner[1], phrase.owner[1], "name")
                classify(sentence.line, owner, sentence.lexicon)
                return [Source(owner, owner.first, owner.last, "owner")]
    if sentence.flag(k) & F.POSS:
        return [Source(Phrase(k, k, k, "pronoun"), k, k, "owner")]
    before = sentence.by_last.get(k - 1)
    return [] if before is None else [Source(before, before.first, before.last, "owner")]


def near_subject(sentence: Sentence, before: int) -> Phrase | None:
    """The nearest phrase before this token that a verb follows."""
    for phrase in reversed(sentence.phrases):
        if phrase.last >= before or phrase.kind in ("time", "number"):
            continue
        if sentence.flag(phrase.first - 1) & (F.PREP | F.OPEN):
            continue
        if sentence.verbal(phrase.last + 1) or (
            sentence.flag(phrase.last + 1) & F.ADV and sentence.verbal(phrase.last + 2)
        ):
            return phrase
    return None


def _leftward(sentence: Sentence, hit: Hit) -> list[Source]:
    k = hit.group - 1
    flag = sentence.flag(k)
    if flag & F.CLOSE:
        k = sentence.in_brackets(k)
        flag = sentence.flag(k)
    if flag & F.REL and (sentence.by_last.get(k) is None or sentence.by_last[k].kind != "name"):
        at = k - 1 if not sentence.flag(k - 1) & F.COMMA else k - 2
        if sentence.flag(at) & F.CLOSE:
            at = sentence.in_brackets(at)
        phrase = sentence.by_last.get(at)
        if phrase is None:
            return []
        head, first = sentence.group_left(phrase)
        nearest = head if head.kind in ("role", "name") and phrase.kind not in ("name", "role") else phrase
        return [Source(nearest, first if nearest is head else phrase.first, k, "relative")]
    if flag & F.COMMA or (flag & F.QUOTE and k > sentence.a and sentence.line.inner_end(k) == ","):
        return _across_commas(sentence, k)
    if flag & F.DASH:
        return _between_dashes(sentence, k)
    phrase = sentence.by_last.get(k)
    if phrase is not None and phrase.kind == "pronoun" and flag & F.ADV and sentence.by_last.get(k - 1) is not None:
        k -= 1  # "a cleaner there said"
        phrase = sentence.by_last.get(k)
    while phrase is not None and phrase.kind == "time" and phrase.first > sentence.a:  # "officials on Friday said"
        k = phrase.first - 1
        if sentence.flag(k) & F.PREP:
            k -= 1
        phrase = sentence.by_last.get(k)
    if phrase is None:
        return []
    return [_leftward_from(sentence, phrase, k, "left.adjacent")]


def _between_dashes(sentence: Sentence, k: int) -> list[Source]:
    """Before an apposition between dashes: "Smith — a farmer — said"."""
    for at in range(k - 1, max(sentence.a, k - 40), -1):
        if sentence.flag(at) & F.DASH:
            phrase = sentence.by_last.get(at - 1)
            return [] if phrase is None else [_leftward_from(sentence, phrase, k - 1, "left.apposition")]
    return []


def _leftward_from(sentence: Sentence, phrase: Phrase, last: int, relation: str) -> Source:
    head, first = sentence.group_left(phrase)
    if sentence.flag(first) & F.PREP:
        return Source(phrase, phrase.first, last, relation)
    others: list[Phrase] = []
    if sentence.flag(first - 1) & F.CONJ:
        other = sentence.by_last.get(first - 2)
        opens = other is not None and _clause_opens(sentence, sentence.group_left(other)[1])
        if other is not None and opens and other.kind == head.kind and head.kind in ("name", "role", "body"):
            others.append(other)
            first = other.first
    return Source(head, first, last, relation, tuple(others))


def _clause_opens(sentence: Sentence, first: int) -> bool:
    flag = sentence.flag(first - 1)
    return first <= sentence.a or bool(flag & (F.STOP | F.COMMA | F.THAT | F.QUOTE | F.COLON | F.SUB))


def _across_commas(sentence: Sentence, k: int) -> list[Source]:
    """Those before an apposition or a clause between commas: "Smith, a farmer from Leeds, said"."""
    found: list[Source] = []
    last = sentence.in_brackets(k - 1) if sentence.flag(k - 1) & F.CLOSE else k - 1
    phrase = sentence.by_last.get(last)
    if phrase is not None:
        found.append(_leftward_from(sentence, phrase, k - 1, "left.comma"))
    for at in range(k - 1, max(sentence.a, k - 40) - 1, -1):
        flag = sentence.flag(at)
        if flag & (F.STOP | F.COLON):
            break
        if flag & F.COMMA or (flag & F.QUOTE and at == k - 1):
            last = at - 1
            if sentence.flag(last) & F.CLOSE:
                last = sentence.in_brackets(last)
            phrase = sentence.by_last.get(last)
            if phrase is not None:
                found.append(_leftward_from(sentence, phrase, k - 1, "left.apposition"))
    return found


def _behind_of(sentence: Sentence, hit: Hit) -> list[Source]:
    """Who speaks in "footage of Cole saying": the phrase between preposition and participle."""
    phrase = sentence.by_last.get(hit.group - 1)
    if phrase is None or phrase.kind not in ("name", "pronoun", "role", "number"):
        return []
    if not sentence.flag(phrase.first - 1) & F.PREP:
        return []
    return [Source(phrase, phrase.first, phrase.last, "of")]


def _inverted(sentence: Sentence, hit: Hit) -> list[Source]:
    before = sentence.flag(hit.first - 1)
    if not before & (F.COMMA | F.QUOTE | F.STOP | F.DASH) and hit.first > sentence.a:
        return []
    if before & F.QUOTE and hit.first - 1 > sentence.a and sentence.line.inner_end(hit.first - 1).isalnum():
        return []  # The "expert" read a book
    k = hit.last + 1
    while sentence.flag(k) & F.ADV and not sentence.flag(k) & F.CAP:
        k += 1
    phrase = sentence.by_first.get(k)
    if phrase is None:
        return []
    return [_rightward(sentence, phrase, "right.adjacent")]


def _agent(sentence: Sentence, hit: Hit) -> list[Source]:
    for k in range(hit.last + 1, min(hit.last + 12, sentence.b)):
        if sentence.flag(k) & F.STOP:
            break
        if sentence.line.lows[k] in sentence.lexicon.agents and sentence.by_first.get(k + 1) is not None:
            return [_rightward(sentence, sentence.by_first[k + 1], "agent")]
    return []


def _rightward(sentence: Sentence, phrase: Phrase, relation: str) -> Source:
    last = sentence.group_right(phrase)
    others: list[Phrase] = []
    if sentence.flag(last + 1) & F.CONJ:
        other = sentence.by_first.get(last + 2)
        if other is not None and other.kind == phrase.kind and phrase.kind in ("name", "role"):
            following = other.last + 1
            if not sentence.verbal(following) or sentence.flag(following) & F.CAP:
                others.append(other)
                last = other.last
    return Source(phrase, phrase.first, last, relation, tuple(others))


def subject_of(sentence: Sentence, before: int) -> Phrase | None:
    """The subject of the sentence: the first phrase before this token, behind no preposition, that a verb follows.

    Where none has a verb behind it, the first that is a name, a pronoun or a role.
    """
    spare: Phrase | None = None
    for phrase in sentence.phrases:
        if phrase.last >= before:
            break
        if phrase.kind in ("time", "number") or sentence.flag(phrase.first - 1) & (F.PREP | F.OPEN):
            continue
        if phrase.first == sentence.a and sentence.flag(phrase.last + 1) & F.DASH:
            continue  # a dateline
        if _verb_follows(sentence, phrase, before):
            return phrase
        if spare is None and phrase.kind != "noun":
            spare = phrase
    return spare


def _verb_follows(sentence: Sentence, phrase: Phrase, before: int) -> bool:
    k = sentence.group_right(phrase) + 1
    if sentence.flag(k) & F.OPEN:
        while k < before and not sentence.flag(k) & F.CLOSE:
            k += 1
        k += 1
    if sentence.flag(k) & F.COMMA or sentence.flag(k) & F.REL:
        if sentence.flag(k) & F.REL:
            return True
        closing = next((at for at in range(k + 1, min(k + 25, before)) if sentence.flag(at) & F.COMMA), None)
        if closing is None or (sentence.has_verb(k + 1, closing) and not sentence.flag(k + 1) & F.REL):
            return False
        k = closing + 1
    while k < before and sentence.flag(k) & F.ADV and not sentence.verbal(k):
        k += 1
    other = sentence.by_first.get(k + 1) if sentence.flag(k) & F.CONJ else None
    if other is not None:
        k = other.last + 1
    return sentence.verbal(k)


def _features(sentence: Sentence, hit: Hit, source: Source) -> list[str]:
    phrase = source.phrase
    form = "finite" if "quoted" in hit.cue.frames else hit.form
    features = [f"{form}.{source.relation}", f"kind.{phrase.kind}"]
    if phrase.kind == "pronoun" and sentence.flag(phrase.head) & F.OBJ and not sentence.flag(phrase.head) & F.PRON:
        features.append("object-pronoun")
    if source.relation not in {"phrase", "agent"}:
        before = sentence.flag(source.first - 1)
        if (
            before & F.PREP
            and source.first > sentence.a
            and source.relation[0] != "r"
            and hit.form != "infinitive"
            and source.relation != "of"
        ):
            features.append("behind-preposition")
    if hit.base and not plural(sentence, source):
        features.append("wrong-number")
    if source.relation == "right.adjacent" and sentence.verbal(source.last + 1):
        features.append("right-of-clause")
    if phrase.kind == "noun" and not phrase.det and sentence.line.lows[phrase.head][-1:] != "s":
        features.append("bare-noun")
    if source.relation == "right.adjacent" and not sentence.flag(hit.first - 1) & F.QUOTE:
        features.append("right-of-object" if "object" in hit.cue.frames else "right-of-comma")
    if "addressee" in hit.cue.frames and source.relation == "right.adjacent":
        features.append("right-of-telling")
    if source.relation == "right.adjacent" and sentence.flag(hit.first - 1) & F.QUOTE:
        features.append("right-of-quote")
    opens = sentence.flag(source.first - 1) & (F.COMMA | F.QUOTE | F.CONJ | F.SUB | F.STOP | F.THAT | F.CLOSE)
    if source.relation == "left.adjacent" and source.first > sentence.a and not opens:
        features.append("mid-clause")
    return features


def plural(sentence: Sentence, source: Source) -> bool:
    """Whether a subject agrees with a verb in its base form: plural, or a first or second person."""
    phrase = source.phrase
    low = sentence.line.lows[phrase.head]
    if phrase.kind == "pronoun":
        return sentence.lexicon.number.get(low, "") == "p" or not sentence.lexicon.gender.get(low)
    if source.others or sentence.flag(phrase.head) & F.PLURAL:
        return True
    return low.endswith("s") and not low.endswith("ss")
