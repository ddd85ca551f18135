"""The tables on speech: cues, and words by their role in a sentence.

A language is a set of ``[[cue]]`` and ``[[word]]`` rules that name it. No code knows a word of any language.
"""

from typing import ClassVar, Literal

from attrs import frozen

from newscorpus.rules.rule import Rule

__all__ = ["FRAMES", "WORD_ROLES", "CueFrame", "CueKind", "CueRule", "WordGender", "WordNumber", "WordRule"]

CueKind = Literal["speech", "belief", "document"]
WordGender = Literal["", "m", "f", "n"]
WordNumber = Literal["", "s", "p"]


CueFrame = Literal[
    "addressee",
    "after-comma",
    "bare",
    "clause",
    "comma",
    "continues",
    "free",
    "infinitive",
    "noun",
    "object",
    "phrase",
    "plain",
    "postposition",
    "quote",
    "quoted",
    "topic",
    "verb-second",
    "wh",
]

# What a cue may take.
FRAMES: dict[CueFrame, str] = {
    "addressee": "somebody who is told (told reporters that …)",
    "after-comma": "of a phrase: it needs a comma or a quote before it (…, so die Polizei)",
    "bare": "a clause without *that* (said the bridge was closed)",
    "clause": "a clause with *that*",
    "comma": "a clause after a comma, without *that* (sagte, die Brücke sei zu)",
    "continues": "earlier words that the verb continues (she added)",
    "free": "with ``bare``: a clause even if no verb is recognised at once",
    "infinitive": "an infinitive with *to* (promised to …)",
    "noun": "a noun whose owner is the speaker (the mayor's claim that …)",
    "object": "a noun phrase, perhaps quoted (called it …)",
    "phrase": "a fixed phrase before its source (according to …)",
    "plain": "a direct quote and nothing else (nodded)",
    "postposition": "of a phrase: its source stands before it (der Polizei zufolge)",
    "quote": "a direct quote",
    "quoted": "a passive whose subject is the speaker (was quoted as saying)",
    "topic": "a noun phrase that names the subject of the words (criticised the plan)",
    "verb-second": "of a phrase: its clause needs no comma (Laut Polizei ist …)",
    "wh": "a clause with *whether* or a question word",
}

# What a word may do in a sentence.
WORD_ROLES = {
    "abbreviation": "an abbreviation whose full stop ends no sentence, without the full stop",
    "adjective": "an adjective",
    "adverb": "an adverb",
    "adverb-ending": "an ending of adverbs",
    "approximator": "a word before a number (about, nearly)",
    "as-marker": "*as* before what somebody is called",
    "auxiliary": "a form of *be* or *do*",
    "body": "a body (ministry, police)",
    "body-ending": "an ending of compounds that name a body",
    "byline": "a word before the author of a text (by)",
    "conjunction": "a coordinating conjunction",
    "definite": "a definite article: the noun was mentioned before",
    "determiner": "a determiner",
    "dialogue-dash": "a dash that opens a paragraph of speech",
    "document": "a document that may speak (report, statement)",
    "elision": "a shortened word that begins with an apostrophe (’em), without the apostrophe",
    "first-person": "a pronoun of the first person",
    "generic-body": "a body that may be any (company, team)",
    "generic-role": "a role that may be anybody's (expert, chief)",
    "genitive": "an article that begins an owner (der Stadt)",
    "given-name": "a given name; its gender is that of the person",
    "have": "a form of *have*",
    "honorific": "a title before a name",
    "indefinite": "an indefinite pronoun that may speak (someone)",
    "interviewer": "a word for somebody who asks (reporter)",
    "kin": "a relation (brother)",
    "label-answer": "a label of answers in an interview (A)",
    "label-question": "a label of questions in an interview (Q)",
    "modal": "a modal verb",
    "name-article": "an article inside a name that comparisons ignore (al)",
    "name-link": "a word that links the parts of a name (of)",
    "name-particle": "a particle inside a name (van)",
    "nationality-ending": "an ending of words for nations",
    "negation": "a negation (not, nobody)",
    "negation-ending": "an ending of auxiliaries that negates them (’t)",
    "negator": "a verb or preposition that negates the next verb (declined to, without)",
    "nominal-determiner": "a determiner that may replace a noun (many, those)",
    "noun-marker": "a word after which a capital shows a noun and no name",
    "null-subject": "a mark that the language leaves out pronouns; any word",
    "number": "a number in words",
    "object-pronoun": "an object pronoun",
    "organisation-word": "a word inside the name of a body (Council)",
    "participle-ending": "an ending of participles",
    "participle-preposition": "a preposition that a participle may follow (after)",
    "partitive": "the word between a quantity and its noun (one of the guards)",
    "passive-agent": "the word before the agent of a passive (by)",
    "plain-noun": "a noun that is written like a form of a cue (claim)",
    "possessive": "a possessive",
    "possessive-clitic": "the ending of an owner (’s)",
    "post-modifier": "an adjective that follows its noun (familiar, based)",
    "preposition": "a preposition",
    "pronoun": "a subject pronoun",
    "relative": "a relative pronoun",
    "role": "a person's office or trade",
    "role-ending": "an ending of compounds that name a role",
    "subordinator": "a subordinating conjunction",
    "term-marker": "a word before a term in quotation marks (so-called)",
    "that": "*that* before a clause",
    "time": "a word for a time",
    "time-adverb": "an adjective that is an adverb before a time (late Friday)",
    "to": "*to* before an infinitive",
    "verb": "a verb that is no cue",
    "verb-ending": "an ending of finite verbs",
    "wh": "a question word",
}


@frozen(kw_only=True)
class CueRule(Rule):
    """``[[cue]]``: verbs or fixed phrases that report speech, thought or writing.

    Attributes:
        language: the two-letter code of the language.
        kind: ``speech``, ``belief`` or ``document`` (what a text does and not a person: it reads, it shows).
        frames: what the verbs may take; the list of frames follows below.
        verbs: one string a verb: finite forms, the present participle and the past participle, divided by ``/``. A form
            of several words has ``_`` between them.
        base: whether the first finite form is also the infinitive. As a finite verb it then needs a plural subject or a
            first or second person.
    """

    table: ClassVar[str] = "cue"

    language: str
    kind: CueKind
    frames: tuple[str, ...]
    verbs: tuple[str, ...]
    base: bool = False

    def check(self) -> None:
        """Check the frames and the forms, and that each example of ``yes`` contains a form."""
        for frame in self.frames:
            if frame not in FRAMES:
                raise ValueError(f"there is no frame {frame!r}; the frames are {', '.join(FRAMES)}")
        for verb in self.verbs:
            if verb.count("/") > 2 or not verb.split("/")[0].split():
                raise ValueError(f"verb {verb!r} is not written as finite forms / participle / participle")
        forms = [form for form in self.forms() if form]
        for example in self.yes:
            low = example.lower()
            if not any(form in low for form in forms):
                raise ValueError(f"yes has no form of its verbs: {example!r}")

    def forms(self) -> tuple[str, ...]:
        """Return all forms, with spaces for ``_``."""
        return tuple(form.replace("_", " ") for verb in self.verbs for form in verb.replace("/", " ").split())


@frozen(kw_only=True)
class WordRule(Rule):
    """``[[word]]``: words of one role in a language.

    Attributes:
        language: the two-letter code of the language, or ``all``.
        role: their role in a sentence; the list of roles follows below.
        words: the words, in lower case. A phrase has spaces between its words.
        gender: ``m``, ``f`` or ``n``, if the words show it.
        number: ``s`` or ``p``, if the words show it.
    """

    table: ClassVar[str] = "word"

    language: str
    role: str
    words: tuple[str, ...]
    gender: WordGender = ""
    number: WordNumber = ""

    def check(self) -> None:
        """Check the role, that the words are in lower case, and that each ``yes`` contains one."""
        if self.role not in WORD_ROLES:
            raise ValueError(f"there is no role {self.role!r}; the roles are {', '.join(WORD_ROLES)}")
        for word in self.words:
            if word != word.lower() or not word.strip():
                raise ValueError(f"word {word!r} must be in lower case and not empty")
        for example in self.yes:
            low = example.lower()
            if not any(word in low for word in self.words):
                raise ValueError(f"yes has none of its words: {example!r}")
