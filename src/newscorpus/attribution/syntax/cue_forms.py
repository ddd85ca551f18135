"""The forms of the cues in the rules: each form of a verb or phrase, and the frames that it takes."""

from collections.abc import Iterable, Iterator
from typing import Final, cast

from attrs import evolve, frozen

from newscorpus.rules.tables.speech import CueFrame, CueKind, CueRule

__all__ = ["Cue", "VerbForm", "cues_by_first_word"]


class VerbForm:
    """What a form of a cue may be, as bits. English "said" is both finite and a past participle."""

    FINITE: Final = 1
    PRESENT: Final = 2  # present participle
    PAST: Final = 4  # past participle
    PHRASE: Final = 8  # a fixed phrase before or after its source: "according to"
    BASE: Final = 16  # the infinitive; as a finite verb it needs a plural subject: "officials say"
    NOUN: Final = 32  # a noun whose owner is the source: "the mayor's claim that"


@frozen
class Cue:
    """One form of a cue.

    Attributes:
        rule: the id of its rule.
        kind: whether the cue reports speech, thought or a document.
        forms: what the form may be (``VerbForm``).
        frames: what may follow it.
        tail: the words after the first, if the form has several.
        inflected: whether the rule distinguishes the infinitive from finite forms (``base``).
    """

    rule: str
    kind: CueKind
    forms: int
    frames: frozenset[CueFrame]
    tail: tuple[str, ...] = ()
    inflected: bool = False


def cues_by_first_word(rules: Iterable[CueRule]) -> dict[str, tuple[Cue, ...]]:
    """Return the forms of all rules by their first word. Nouns come first, then the longest forms."""
    found: dict[str, list[Cue]] = {}
    for rule in rules:
        for first, cue in _forms(rule):
            found.setdefault(first, []).append(cue)
    return {word: _merged(cues) for word, cues in found.items()}


def _forms(rule: CueRule) -> Iterator[tuple[str, Cue]]:
    """Yield the first word and the cue of each form in a rule."""
    frames = frozenset(cast("tuple[CueFrame, ...]", rule.frames))
    for verb in rule.verbs:
        for form, bits in _verb_forms(verb, rule).items():
            first, *tail = form.split("_")
            yield first, Cue(rule.id, rule.kind, bits, frames, tuple(tail), rule.base)


def _verb_forms(verb: str, rule: CueRule) -> dict[str, int]:
    """Return what each form of a verb may be. The verb is written "say says said / saying / said"."""
    special = VerbForm.PHRASE if "phrase" in rule.frames else VerbForm.NOUN if "noun" in rule.frames else 0
    forms: dict[str, int] = {}
    for kind, part in zip((VerbForm.FINITE, VerbForm.PRESENT, VerbForm.PAST), verb.split("/"), strict=False):
        words = part.split()
        for n, word in enumerate(words):
            if rule.base and n == 0 and kind == VerbForm.FINITE and word not in words[1:]:
                forms[word] = VerbForm.BASE
            else:
                forms[word] = forms.get(word, 0) | (special or kind)
    return forms


def _merged(cues: list[Cue]) -> tuple[Cue, ...]:
    """Merge cues with the same words. The merged cue keeps the id of the first rule."""
    merged: dict[tuple[tuple[str, ...], bool], Cue] = {}
    for cue in cues:
        key = (cue.tail, cue.forms == VerbForm.NOUN)
        earlier = merged.get(key)
        if earlier is None:
            merged[key] = cue
        else:
            merged[key] = evolve(earlier, forms=earlier.forms | cue.forms, frames=earlier.frames | cue.frames)
    return tuple(sorted(merged.values(), key=lambda cue: (cue.forms != VerbForm.NOUN, -len(cue.tail))))
