"""Collect the candidates for the source of a cue: the noun phrases that have some relation to the cue."""

from newscorpus.attribution.frames.source import Source, SourceRelation
from newscorpus.attribution.frames.subjects import near_subject, subject_of
from newscorpus.attribution.syntax.cues import CueHit
from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.phrase import NAMES_AND_ROLES, NounPhrase, classify
from newscorpus.attribution.syntax.sentence import Sentence

__all__ = ["candidates"]

REACH_ACROSS_COMMAS = 40  # tokens between a subject and its verb, with all appositions
REACH_OF_AGENT = 12  # tokens between a passive and its agent
EARLIER_CUES = 4  # cues before this one whose source it may share


def candidates(sentence: Sentence, hit: CueHit, before: list[tuple[CueHit, Source | None]]) -> list[Source]:
    """Return the candidates of a cue. ``before`` are the earlier cues of the sentence with their sources."""
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
    is_joined = sentence.flag(hit.group - 1) & (Flag.CONJ | Flag.COMMA) or hit.group < hit.first
    is_certain = any(not sentence.flag(source.first - 1) & Flag.PREP for source in found)
    if hit.form == "finite" and not is_joined and is_certain and not hit.base:
        return found
    if hit.form == "participle":
        found += _after_preposition(sentence, hit)
    return found + _shared(sentence, hit, before)


def _shared(sentence: Sentence, hit: CueHit, before: list[tuple[CueHit, Source | None]]) -> list[Source]:
    """Return the candidates that are also the subject of another verb."""
    found: list[Source] = []
    shared = next((source for _, source in reversed(before[-EARLIER_CUES:]) if source is not None), None)
    if shared is not None and shared.last < hit.first:
        found.append(Source(shared.phrase, shared.first, shared.last, "shared.cue", shared.others))
    subject = subject_of(sentence, hit.group)
    near = near_subject(sentence, hit.group)
    if near is not None and near is not subject:
        found.append(Source(near, near.first, near.last, "shared.near"))
    if subject is not None:
        found.append(Source(subject, subject.first, subject.last, "shared.subject"))
    return found


def _owner(sentence: Sentence, hit: CueHit) -> list[Source]:
    """Return the owner of a noun: "the mayor's" claim, "her" claim."""
    k = hit.first - 1
    if sentence.flag(k) & Flag.POSS:
        return [Source(NounPhrase(k, k, k, "pronoun"), k, k, "owner")]
    for phrase in sentence.phrases:
        if phrase.first <= k <= phrase.last and phrase.owner is not None:
            owner = NounPhrase(phrase.owner[0], phrase.owner[1], phrase.owner[1], "name")
            classify(sentence.tokens, owner, sentence.lexicon)
            return [Source(owner, owner.first, owner.last, "owner")]
    before = sentence.by_last.get(k - 1)
    return [] if before is None else [Source(before, before.first, before.last, "owner")]


def _leftward(sentence: Sentence, hit: CueHit) -> list[Source]:
    """Return the candidates to the left of a verb."""
    k = hit.group - 1
    if sentence.flag(k) & Flag.CLOSE:
        k = sentence.before_brackets(k)
    flag = sentence.flag(k)
    phrase = sentence.by_last.get(k)
    if flag & Flag.REL and (phrase is None or phrase.kind != "name"):
        return _before_relative(sentence, k)
    if flag & Flag.COMMA or (flag & Flag.QUOTE and k > sentence.a and sentence.tokens.inner_end(k) == ","):
        return _across_commas(sentence, k)
    if flag & Flag.DASH:
        return _between_dashes(sentence, k)
    if phrase is not None and phrase.kind == "pronoun" and flag & Flag.ADV and sentence.by_last.get(k - 1) is not None:
        k -= 1  # "a cleaner there said"
        phrase = sentence.by_last.get(k)
    while phrase is not None and phrase.kind == "time" and phrase.first > sentence.a:  # "officials on Friday said"
        k = phrase.first - 1
        if sentence.flag(k) & Flag.PREP:
            k -= 1
        phrase = sentence.by_last.get(k)
    return [] if phrase is None else [_leftward_from(sentence, phrase, k, "left.adjacent")]


def _before_relative(sentence: Sentence, k: int) -> list[Source]:
    """Return the candidate before a relative pronoun: "Cole, who said"; "the brother of Cole who said".

    Of a chain of phrases, a name or role is preferred to another noun: "the head of the agency, who said".
    """
    last = k - 2 if sentence.flag(k - 1) & Flag.COMMA else k - 1
    if sentence.flag(last) & Flag.CLOSE:
        last = sentence.before_brackets(last)
    phrase = sentence.by_last.get(last)
    if phrase is None:
        return []
    head, first = sentence.group_left(phrase)
    if head.kind in NAMES_AND_ROLES and phrase.kind not in NAMES_AND_ROLES:
        return [Source(head, first, k, "relative")]
    return [Source(phrase, first if phrase is head else phrase.first, k, "relative")]


def _between_dashes(sentence: Sentence, k: int) -> list[Source]:
    """Return the candidate before an apposition between dashes: "Smith — a farmer — said"."""
    for at in range(k - 1, max(sentence.a, k - REACH_ACROSS_COMMAS), -1):
        if sentence.flag(at) & Flag.DASH:
            phrase = sentence.by_last.get(at - 1)
            return [] if phrase is None else [_leftward_from(sentence, phrase, k - 1, "left.apposition")]
    return []


def _leftward_from(sentence: Sentence, phrase: NounPhrase, last: int, relation: SourceRelation) -> Source:
    """Return the candidate that ends with a phrase, with the phrases that it is attached to or joined with."""
    head, first = sentence.group_left(phrase)
    if sentence.flag(first) & Flag.PREP:
        return Source(phrase, phrase.first, last, relation)
    others: list[NounPhrase] = []
    if sentence.flag(first - 1) & Flag.CONJ:
        other = sentence.by_last.get(first - 2)
        opens = other is not None and _clause_opens(sentence, sentence.group_left(other)[1])
        if other is not None and opens and other.kind == head.kind and head.kind in ("name", "role", "body"):
            others.append(other)
            first = other.first
    return Source(head, first, last, relation, tuple(others))


def _clause_opens(sentence: Sentence, first: int) -> bool:
    flag = sentence.flag(first - 1)
    return first <= sentence.a or bool(flag & (Flag.STOP | Flag.COMMA | Flag.THAT | Flag.QUOTE | Flag.COLON | Flag.SUB))


def _across_commas(sentence: Sentence, k: int) -> list[Source]:
    """Return the candidates before an apposition or clause between commas: "Smith, a farmer from Leeds, said"."""
    found: list[Source] = []
    last = sentence.before_brackets(k - 1) if sentence.flag(k - 1) & Flag.CLOSE else k - 1
    phrase = sentence.by_last.get(last)
    if phrase is not None:
        found.append(_leftward_from(sentence, phrase, k - 1, "left.comma"))
    for at in range(k - 1, max(sentence.a, k - REACH_ACROSS_COMMAS) - 1, -1):
        flag = sentence.flag(at)
        if flag & (Flag.STOP | Flag.COLON):
            break
        if flag & Flag.COMMA or (flag & Flag.QUOTE and at == k - 1):
            last = at - 1
            if sentence.flag(last) & Flag.CLOSE:
                last = sentence.before_brackets(last)
            phrase = sentence.by_last.get(last)
            if phrase is not None:
                found.append(_leftward_from(sentence, phrase, k - 1, "left.apposition"))
    return found


def _after_preposition(sentence: Sentence, hit: CueHit) -> list[Source]:
    """Return the phrase between a preposition and a participle: "footage of Cole saying"."""
    phrase = sentence.by_last.get(hit.group - 1)
    if phrase is None or phrase.kind not in ("name", "pronoun", "role", "number"):
        return []
    if not sentence.flag(phrase.first - 1) & Flag.PREP:
        return []
    return [Source(phrase, phrase.first, phrase.last, "of")]


def _inverted(sentence: Sentence, hit: CueHit) -> list[Source]:
    """Return the candidate to the right of a verb: "“…,” said Cole"."""
    before = sentence.flag(hit.first - 1)
    if not before & (Flag.COMMA | Flag.QUOTE | Flag.STOP | Flag.DASH) and hit.first > sentence.a:
        return []
    if before & Flag.QUOTE and hit.first - 1 > sentence.a and sentence.tokens.inner_end(hit.first - 1).isalnum():
        return []  # The "expert" read a book
    k = hit.last + 1
    while sentence.flag(k) & Flag.ADV and not sentence.flag(k) & Flag.CAP:
        k += 1
    phrase = sentence.by_first.get(k)
    if phrase is None:
        return []
    return [_rightward(sentence, phrase, "right.adjacent")]


def _agent(sentence: Sentence, hit: CueHit) -> list[Source]:
    """Return the agent of a passive: "described by Cole as"."""
    for k in range(hit.last + 1, min(hit.last + REACH_OF_AGENT, sentence.b)):
        if sentence.flag(k) & Flag.STOP:
            break
        if sentence.tokens.lows[k] in sentence.lexicon.agents and sentence.by_first.get(k + 1) is not None:
            return [_rightward(sentence, sentence.by_first[k + 1], "agent")]
    return []


def _rightward(sentence: Sentence, phrase: NounPhrase, relation: SourceRelation) -> Source:
    """Return the candidate that begins with a phrase, with the phrases attached to it or joined with it."""
    last = sentence.group_right(phrase)
    others: list[NounPhrase] = []
    if sentence.flag(last + 1) & Flag.CONJ:
        other = sentence.by_first.get(last + 2)
        if other is not None and other.kind == phrase.kind and phrase.kind in NAMES_AND_ROLES:
            following = other.last + 1
            if not sentence.verbal(following) or sentence.flag(following) & Flag.CAP:
                others.append(other)
                last = other.last
    return Source(phrase, phrase.first, last, relation, tuple(others))
