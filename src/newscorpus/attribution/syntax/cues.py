"""Cues in a sentence: which verb forms say that something was said, and in what mood."""

from newscorpus.attribution.syntax.lexicon import Cue, F, Form, Lexicon
from newscorpus.attribution.syntax.tokens import Line

__all__ = ["Hit", "find_cues"]

_GROUP = int(F.AUX | F.HAVE | F.MODAL | F.NEG | F.ADV | F.TO)
_NOUN_BEFORE = int(F.DET | F.POSS | F.CLITIC | F.NUM)
_NO_NOUN = F.CUE | F.VERB | F.PREP | F.STOP | F.COMMA | F.AUX | F.HAVE | F.CONJ | F.ADV | F.SUB


class Hit:
    """A cue where it stands.

    Attributes:
        cue: what the rules say of it.
        first, last: its tokens; ``group`` the first token of its verb group ("has not yet said").
        form: ``finite``, ``participle`` (saying), ``infinitive``, ``passive`` (was quoted) or ``phrase``.
        base: whether the form is the infinitive's, which wants a plural subject.
        negated: whether the sentence says that it was not said, or only might be.
    """

    __slots__ = ("base", "cue", "first", "form", "group", "last", "modal", "negated")

    def __init__(self, cue: Cue, first: int, last: int, group: int, form: str) -> None:
        self.cue: Cue = cue
        self.first: int = first
        self.last: int = last
        self.group: int = group
        self.form: str = form
        self.negated: bool = False
        self.modal: bool = False
        self.base: bool = False


def find_cues(line: Line, a: int, b: int, lexicon: Lexicon) -> list[Hit]:
    """The cues among the tokens ``a`` to ``b``, in order."""
    flags = line.flags
    found: list[Hit] = []
    k = a
    while k < b:
        if flags[k] & F.CUE:
            hit = _hit(line, k, a, b, lexicon)
            if hit is not None:
                found.append(hit)
                k = hit.last
        k += 1
    return found


def _hit(line: Line, k: int, a: int, b: int, lexicon: Lexicon) -> Hit | None:
    flags, lows = line.flags, line.lows
    cue = None
    owned = k > a and flags[k - 1] & (F.POSS | F.CLITIC) and k + 2 < b and flags[k + 1] & F.THAT
    for candidate in lexicon.cues[lows[k]]:
        tail = candidate.tail
        if candidate.forms == Form.NOUN:
            if owned:
                return Hit(candidate, k, k, k, "noun")
            continue
        if not tail or tuple(lows[k + 1 : k + 1 + len(tail)]) == tail:
            cue = candidate
            break
    if cue is None:
        return None
    last = k + len(cue.tail)
    if last >= b:
        return None
    if flags[k] & F.NOUNISH and k > a and _object_noun(line, k, a):
        return None
    if "after-comma" in cue.frames and not (k > a and flags[k - 1] & (F.COMMA | F.QUOTE)):
        return None
    if cue.forms & Form.PHRASE:
        return Hit(cue, k, last, k, "phrase")
    before = flags[k - 1] if k > a else 0
    if before & F.DIGIT and k - 2 >= a and flags[k - 2] & F.CAP:
        before = 0  # "Article 33 affirms"
    if before & F.REL and k - 2 >= a and not flags[k - 2] & _NO_NOUN:
        before = 0  # "a banner that read"
    if before & F.NOMINAL and not flags[k] & F.BASEFORM:
        before = 0  # "one called it"
    if before & _NOUN_BEFORE and not before & (F.AUX | F.PRON | F.HAVE) and not _clitic_verb(line, k, a):
        return None
    if flags[k] & F.CAP and not cue.forms & (Form.PRESENT | Form.PAST):
        return None
    group = k
    auxiliary = have = to = modal = negated = False
    while group > a:
        flag = flags[group - 1]
        if flag & F.CLITIC and _clitic_verb(line, group, a):
            have = True
        elif not flag & _GROUP or (flag & F.TIME and flag & F.CAP) or flag & F.REL:
            break
        auxiliary |= bool(flag & F.AUX)
        have |= bool(flag & F.HAVE)
        modal |= bool(flag & F.MODAL)
        negated |= bool(flag & F.NEG)
        to |= bool(flag & F.TO)
        group -= 1
    forms = cue.forms
    if forms & Form.PRESENT:
        if flags[k] & (F.ROLE | F.BODY | F.DOC) and before & (F.PREP | F.CONJ):
            return None
        if before & F.PREP and not before & F.BEFORE_ING:
            return None
        form = "finite" if auxiliary else "participle"
    elif (auxiliary and forms & Form.PAST and not have) or (auxiliary and have and _been(line, group, k)):
        form = "passive" if forms & Form.PAST else "finite"
    elif to:
        form = "infinitive"
    elif forms & Form.BASE and not forms & Form.FINITE:
        if before & F.PREP and not modal:
            return None
        form = "finite" if modal or _does(line, group, k) else "base"
    elif forms & Form.PAST and not have and "object" in cue.frames and _called(line, last + 1, b, lexicon, before):
        form = "passive"
    elif forms & Form.FINITE or have:
        if before & F.PREP and not before & (F.SUB | F.CONJ | F.ADV):
            return None
        form = "finite"
    else:
        return None
    hit = Hit(cue, k, last, group, "finite" if form == "base" else form)
    hit.base = form == "base"
    hit.modal = modal
    hit.negated = negated or _negator(line, group, a)
    return hit


def _called(line: Line, k: int, b: int, lexicon: Lexicon, before: int) -> bool:
    """Whether a participle says what its noun is called (", described as …", "described by Cole as …")."""
    if k < b and before & F.COMMA and line.flags[k] & F.AS:
        return True
    if k >= b or line.lows[k] not in lexicon.agents:
        return False
    for at in range(k + 1, min(k + 12, b)):
        if line.flags[at] & (F.STOP | F.QUOTE | F.CUE) and not line.flags[at] & F.PREP:
            return False
        if line.flags[at] & F.AS:
            return True
    return False


def _object_noun(line: Line, k: int, a: int) -> bool:
    """Whether a word that may be a noun ("claims") stands in a clause that has its verb already."""
    flags = line.flags
    for at in range(k - 1, max(a, k - 12) - 1, -1):
        if flags[at] & (F.COMMA | F.STOP | F.COLON | F.QUOTE | F.THAT | F.SUB | F.REL | F.CONJ):
            return False
        if flags[at] & (F.VERB | F.HAVE | F.AUX | F.CUE) and at < k - 1 and not flags[at] & F.CAP:
            return True
    return False


def _does(line: Line, group: int, k: int) -> bool:
    return any(line.flags[at] & F.AUX for at in range(group, k))


def _clitic_verb(line: Line, k: int, a: int) -> bool:
    """Whether the token before is "'s" for *is* or *has* ("He's said")."""
    return k - 2 >= a and bool(line.flags[k - 1] & F.CLITIC and line.flags[k - 2] & (F.PRON | F.REL))


def _been(line: Line, group: int, k: int) -> bool:
    return any(line.flags[at] & F.AUX and not line.flags[at] & F.HAVE for at in range(group, k))


def _negator(line: Line, group: int, a: int) -> bool:
    """Declined to say; without saying; nobody said."""
    flags = line.flags
    at = group - 1
    if at < a:
        return False
    if flags[at] & F.NEGATOR:
        return True
    if flags[group] & F.TO and flags[at] & F.NEGATOR:
        return True
    # the subject is "nobody", "neither man", "no one there": a negation begins the clause
    for back in range(at, max(a, at - 6) - 1, -1):
        flag = flags[back]
        if flag & (F.STOP | F.COMMA | F.QUOTE | F.COLON | F.THAT | F.CUE):
            return False
        if flag & F.NEG:
            return not any(flags[x] & (F.AUX | F.MODAL | F.VERB) for x in range(back, at + 1))
    return False
