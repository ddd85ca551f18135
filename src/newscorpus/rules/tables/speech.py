"""The tables that attribution reads: cues, and words by role.

A language is a set of ``[[cue]]`` and ``[[word]]`` rules that name it; nothing in the code knows a word of one.
"""

from typing import ClassVar, Literal

from attrs import frozen

from newscorpus.rules.rule import Rule

__all__ = ["CueRule", "WordRule"]

CueKind = Literal["speech", "belief", "document"]

FRAMES = frozenset(
    {
        "quote",
        "clause",
        "bare",
        "wh",
        "object",
        "infinitive",
        "addressee",
        "phrase",
        "plain",
        "quoted",
        "noun",
        "free",
        "continues",
        "topic",
        "comma",
        "verb-second",
        "postposition",
        "after-comma",
    }
)

WORD_ROLES = frozenset(
    {
        "abbreviation",
        "body-ending",
        "dialogue-dash",
        "genitive",
        "noun-marker",
        "null-subject",
        "role-ending",
        "adjective",
        "adverb",
        "adverb-ending",
        "approximator",
        "as-marker",
        "time-adverb",
        "auxiliary",
        "body",
        "byline",
        "conjunction",
        "definite",
        "determiner",
        "document",
        "first-person",
        "generic-body",
        "generic-role",
        "given-name",
        "indefinite",
        "interviewer",
        "label-answer",
        "label-question",
        "have",
        "honorific",
        "kin",
        "modal",
        "name-article",
        "name-link",
        "name-particle",
        "nationality-ending",
        "negation",
        "negator",
        "nominal-determiner",
        "number",
        "object-pronoun",
        "organisation-word",
        "participle-ending",
        "participle-preposition",
        "passive-agent",
        "plain-noun",
        "possessive",
        "possessive-clitic",
        "post-modifier",
        "preposition",
        "pronoun",
        "relative",
        "role",
        "subordinator",
        "term-marker",
        "that",
        "time",
        "to",
        "verb",
        "verb-ending",
        "wh",
    }
)


@frozen(kw_only=True)
class CueRule(Rule):
    """``[[cue]]``: verbs, or fixed phrases, that say that something was said, thought or written.

    Attributes:
        language: the language's two letters.
        kind: ``speech``, ``belief`` or ``document`` (what a text rather than a person does: it reads, it shows).
        frames: what may stand with them:
            ``quote`` a direct quote; ``clause`` a clause with *that*; ``bare`` one without, ``free`` that what
            follows is one though no verb is seen at once, ``comma`` that a comma brings it; ``wh`` a clause with
            *whether*; ``infinitive`` one with *to*; ``object`` a noun phrase that may be quoted ("called it …");
            ``addressee`` somebody told; ``plain`` no reported words but a quote ("nodded");
            ``quoted`` a passive whose subject is the speaker ("was quoted as saying");
            ``continues`` words before, with which it goes on ("she added");
            ``noun`` a noun whose owner is the speaker ("the mayor's claim that …");
            ``phrase`` for *according to*, whose source follows; of a phrase, ``verb-second`` that its clause needs
            no comma before it, ``postposition`` that its source stands before it, ``after-comma`` that it is one
            only behind a comma or a quote.
        base: whether the first finite form is the infinitive too, so that as a finite verb it wants a plural
            subject or a first or second person.
        verbs: one string a verb, ``finite forms / present participle / past participle``, forms divided by
            blanks; a form of several words has ``_`` between them.
    """

    table: ClassVar[str] = "cue"

    language: str
    kind: CueKind
    frames: tuple[str, ...]
    verbs: tuple[str, ...]
    base: bool = False

    def check(self) -> None:
        """Hold the frames and forms against what is known, and find a form in each example of ``yes``."""
        for frame in self.frames:
            if frame not in FRAMES:
                raise ValueError(f"frame {frame!r} is none of {', '.join(sorted(FRAMES))}")
        for verb in self.verbs:
            if verb.count("/") > 2 or not verb.split("/")[0].split():
                raise ValueError(f"verb {verb!r} is not written as finite forms / participle / participle")
        forms = [form for form in self.forms() if form]
        for example in self.yes:
            low = example.lower()
            if not any(form in low for form in forms):
                raise ValueError(f"yes has no form of its verbs: {example!r}")

    def forms(self) -> tuple[str, ...]:
        """All forms, blanks for ``_``."""
        return tuple(form.replace("_", " ") for verb in self.verbs for form in verb.replace("/", " ").split())


@frozen(kw_only=True)
class WordRule(Rule):
    """``[[word]]``: words of one role in a language, in lower case.

    Attributes:
        language: the language's two letters, or ``all``.
        role: what they are: ``pronoun``, ``determiner``, ``role`` (a person's office or trade), ``body``, …
        words: the words; several words of one expression have blanks between them.
        gender: ``m`` or ``f`` where the words tell it.
        number: ``s`` or ``p`` where the words tell it.
    """

    table: ClassVar[str] = "word"

    language: str
    role: str
    words: tuple[str, ...]
    gender: Literal["", "m", "f", "n"] = ""
    number: Literal["", "s", "p"] = ""

    def check(self) -> None:
        """Hold the role against those known, the words against lower case, and find one in each ``yes``."""
        if self.role not in WORD_ROLES:
            raise ValueError(f"role {self.role!r} is none of {', '.join(sorted(WORD_ROLES))}")
        for word in self.words:
            if word != word.lower() or not word.strip():
                raise ValueError(f"word {word!r} must be in lower case and not blank")
        for example in self.yes:
            low = example.lower()
            if not any(word in low for word in self.words):
                raise ValueError(f"yes has none of its words: {example!r}")
