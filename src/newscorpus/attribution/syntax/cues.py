"""Find the cues of a sentence, the verbs, phrases and nouns that report speech, and their forms."""

from typing import Literal

from attrs import define

from newscorpus.attribution.syntax.cue_forms import Cue, VerbForm
from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.lexicon import Lexicon
from newscorpus.attribution.syntax.tokens import Tokens

__all__ = ["CueForm", "CueHit", "find_cues"]

REACH_OF_COMPLEMENT = 12  # tokens after "by" in which "as" is searched
REACH_OF_CLAUSE = 12  # tokens before a noun in which the verb of its clause is searched
REACH_OF_NEGATION = 6  # tokens before a verb group in which a negated subject is searched

_IN_GROUP = int(Flag.AUX | Flag.HAVE | Flag.MODAL | Flag.NEG | Flag.ADV | Flag.TO)
_BEFORE_NOUN = int(Flag.DET | Flag.POSS | Flag.CLITIC | Flag.NUM)
_NO_NOUN = (
    Flag.CUE | Flag.VERB | Flag.PREP | Flag.STOP | Flag.COMMA | Flag.AUX | Flag.HAVE | Flag.CONJ | Flag.ADV | Flag.SUB
)


# The form in which a cue stands in a sentence.
CueForm = Literal[
    "finite",  # she said
    "participle",  # saying
    "infinitive",  # to say
    "passive",  # was quoted
    "phrase",  # according to
    "noun",  # the mayor's claim
]


class CueHit:
    """A cue at its place in a sentence.

    Attributes:
        cue: what the rules say about it.
        first, last: its first and last token.
        group: the first token of its verb group ("has never said").
        form: the form in which it stands.
        base: whether a finite form is spelled like the infinitive, so that its subject must be plural.
        modal: whether the verb group contains a modal verb.
        negated: whether the sentence denies the speech: "has never said", "declined to say".
    """

    __slots__ = ("base", "cue", "first", "form", "group", "last", "modal", "negated")

    def __init__(self, cue: Cue, first: int, last: int, group: int, form: CueForm) -> None:
        self.cue: Cue = cue
        self.first: int = first
        self.last: int = last
        self.group: int = group
        self.form: CueForm = form
        self.negated: bool = False
        self.modal: bool = False
        self.base: bool = False


def find_cues(tokens: Tokens, a: int, b: int, lexicon: Lexicon) -> list[CueHit]:
    """Return the cues among the tokens ``a`` to ``b`` (exclusive), in order."""
    flags = tokens.flags
    found: list[CueHit] = []
    k = a
    while k < b:
        if flags[k] & Flag.CUE:
            hit = _hit(tokens, k, a, b, lexicon)
            if hit is not None:
                found.append(hit)
                k = hit.last
        k += 1
    return found


def _hit(tokens: Tokens, k: int, a: int, b: int, lexicon: Lexicon) -> CueHit | None:
    """Return the cue that begins at ``k``, or None if the word is not a cue here."""
    flags = tokens.flags
    cue = _matching_cue(tokens, k, a, b, lexicon)
    if cue is None:
        return None
    if cue.forms == VerbForm.NOUN:
        return CueHit(cue, k, k, k, "noun")
    last = k + len(cue.tail)
    if last >= b or (flags[k] & Flag.NOUNISH and k > a and _is_object(tokens, k, a)):
        return None
    if "after-comma" in cue.frames and not (k > a and flags[k - 1] & (Flag.COMMA | Flag.QUOTE)):
        return None
    if cue.forms & VerbForm.PHRASE:
        return CueHit(cue, k, last, k, "phrase")
    before = _flags_before(tokens, k, a)
    if before & _BEFORE_NOUN and not before & (Flag.AUX | Flag.PRON | Flag.HAVE) and not _is_clitic_verb(tokens, k, a):
        return None
    if flags[k] & Flag.CAP and not cue.forms & (VerbForm.PRESENT | VerbForm.PAST):
        return None
    group = _verb_group(tokens, k, a)
    form = _verb_form(tokens, cue, k, b, before, group, lexicon)
    if form is None:
        return None
    hit = CueHit(cue, k, last, group.first, form)
    hit.base = form == "finite" and _is_infinitive(cue) and not (group.modal or group.auxiliary)
    hit.modal = group.modal
    hit.negated = group.negated or _is_negated(tokens, group.first, a)
    return hit


def _matching_cue(tokens: Tokens, k: int, a: int, b: int, lexicon: Lexicon) -> Cue | None:
    """Return the first cue whose words follow here. A noun needs an owner and "that": "the mayor's claim that"."""
    flags, lows = tokens.flags, tokens.lows
    is_owned = k > a and flags[k - 1] & (Flag.POSS | Flag.CLITIC) and k + 2 < b and flags[k + 1] & Flag.THAT
    for cue in lexicon.cues[lows[k]]:
        if cue.forms == VerbForm.NOUN:
            if is_owned:
                return cue
        elif not cue.tail or tuple(lows[k + 1 : k + 1 + len(cue.tail)]) == cue.tail:
            return cue
    return None


def _flags_before(tokens: Tokens, k: int, a: int) -> int:
    """Return the flags of the token before a cue, or 0 if that token does not show that the cue is a noun."""
    flags = tokens.flags
    before = flags[k - 1] if k > a else 0
    if before & Flag.DIGIT and k - 2 >= a and flags[k - 2] & Flag.CAP:
        return 0  # "Article 33 affirms"
    if before & Flag.REL and k - 2 >= a and not flags[k - 2] & _NO_NOUN:
        return 0  # "a banner that read"
    if before & Flag.NOMINAL and not flags[k] & Flag.BASEFORM:
        return 0  # "one called it"
    return before


@define
class _VerbGroup:
    """The auxiliaries, negations and adverbs before a verb: "has never" said.

    Attributes:
        first: the first token.
        auxiliary, have, modal, negated, to: which kinds of words it contains.
    """

    first: int
    auxiliary: bool = False
    have: bool = False
    modal: bool = False
    negated: bool = False
    to: bool = False


def _verb_group(tokens: Tokens, k: int, a: int) -> _VerbGroup:
    """Return the group of the verb at ``k``."""
    flags = tokens.flags
    first = k
    found = 0
    have = False
    while first > a:
        flag = flags[first - 1]
        if flag & Flag.CLITIC and _is_clitic_verb(tokens, first, a):
            have = True
        elif not flag & _IN_GROUP or (flag & Flag.TIME and flag & Flag.CAP) or flag & Flag.REL:
            break
        found |= flag
        first -= 1
    return _VerbGroup(
        first,
        auxiliary=bool(found & Flag.AUX),
        have=have or bool(found & Flag.HAVE),
        modal=bool(found & Flag.MODAL),
        negated=bool(found & Flag.NEG),
        to=bool(found & Flag.TO),
    )


def _verb_form(
    tokens: Tokens, cue: Cue, k: int, b: int, before: int, group: _VerbGroup, lexicon: Lexicon
) -> CueForm | None:
    """Return the form of a verb, or None if the word is not a verb here.

    ``before`` are the flags of the word before it.
    """
    forms = cue.forms
    if forms & VerbForm.PRESENT:
        if tokens.flags[k] & (Flag.ROLE | Flag.BODY | Flag.DOC) and before & (Flag.PREP | Flag.CONJ):
            return None
        if before & Flag.PREP and not before & Flag.BEFORE_ING:
            return None
        return "finite" if group.auxiliary else "participle"
    if forms & VerbForm.PAST and group.auxiliary and not group.have:
        return "passive"  # "was quoted"
    if group.auxiliary and group.have and _has_other_auxiliary(tokens, group.first, k):
        return "passive" if forms & VerbForm.PAST else "finite"  # "has been quoted"
    if group.to:
        return "infinitive"
    if _is_infinitive(cue):
        return None if before & Flag.PREP and not group.modal else "finite"
    may_be_object = forms & VerbForm.PAST and not group.have and "object" in cue.frames
    if may_be_object and _is_short_passive(tokens, k + len(cue.tail) + 1, b, lexicon, before):
        return "passive"
    if not forms & VerbForm.FINITE and not group.have:
        return None
    return None if before & Flag.PREP and not before & (Flag.SUB | Flag.CONJ | Flag.ADV) else "finite"


def _is_infinitive(cue: Cue) -> bool:
    return bool(cue.forms & VerbForm.BASE) and not cue.forms & VerbForm.FINITE


def _is_short_passive(tokens: Tokens, k: int, b: int, lexicon: Lexicon, before: int) -> bool:
    """Whether a participle says what its noun is called: ", described as …", "described by Cole as …"."""
    if k < b and before & Flag.COMMA and tokens.flags[k] & Flag.AS:
        return True
    if k >= b or tokens.lows[k] not in lexicon.agents:
        return False
    for at in range(k + 1, min(k + REACH_OF_COMPLEMENT, b)):
        if tokens.flags[at] & (Flag.STOP | Flag.QUOTE | Flag.CUE) and not tokens.flags[at] & Flag.PREP:
            return False
        if tokens.flags[at] & Flag.AS:
            return True
    return False


def _is_object(tokens: Tokens, k: int, a: int) -> bool:
    """Whether a word that may be a noun ("claims") follows the verb of its clause, and so is an object."""
    flags = tokens.flags
    for at in range(k - 1, max(a, k - REACH_OF_CLAUSE) - 1, -1):
        if flags[at] & (Flag.COMMA | Flag.STOP | Flag.COLON | Flag.QUOTE | Flag.THAT | Flag.SUB | Flag.REL | Flag.CONJ):
            return False
        if flags[at] & (Flag.VERB | Flag.HAVE | Flag.AUX | Flag.CUE) and at < k - 1 and not flags[at] & Flag.CAP:
            return True
    return False


def _is_clitic_verb(tokens: Tokens, k: int, a: int) -> bool:
    """Whether the token before ``k`` is "'s" for *is* or *has*, as in "He's said"."""
    return k - 2 >= a and bool(tokens.flags[k - 1] & Flag.CLITIC and tokens.flags[k - 2] & (Flag.PRON | Flag.REL))


def _has_other_auxiliary(tokens: Tokens, first: int, k: int) -> bool:
    """Whether a verb group contains an auxiliary that is not a form of *have*: "been" in "has been"."""
    return any(tokens.flags[at] & Flag.AUX and not tokens.flags[at] & Flag.HAVE for at in range(first, k))


def _is_negated(tokens: Tokens, first: int, a: int) -> bool:
    """Whether the words before a verb group negate it: "declined to say", "without saying", "nobody said"."""
    flags = tokens.flags
    at = first - 1
    if at < a:
        return False
    if flags[at] & Flag.NEGATOR:
        return True
    # The subject may be negated: "nobody", "neither man", "no one there". The negation then begins the clause.
    for back in range(at, max(a, at - REACH_OF_NEGATION) - 1, -1):
        flag = flags[back]
        if flag & (Flag.STOP | Flag.COMMA | Flag.QUOTE | Flag.COLON | Flag.THAT | Flag.CUE):
            return False
        if flag & Flag.NEG:
            return not any(flags[x] & (Flag.AUX | Flag.MODAL | Flag.VERB) for x in range(back, at + 1))
    return False
