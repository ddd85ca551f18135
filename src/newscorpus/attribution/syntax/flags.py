"""What a token may be, as bits. A token may be several things; its neighbours decide what it is here."""

from typing import Final

__all__ = ["WORD_FLAGS", "Flag"]


class Flag:
    """The bits of ``Tokens.flags`` and ``Lexicon.flags``. Examples are in quotation marks."""

    # words of grammar
    DET: Final = 1 << 0  # determiner: "the"
    POSS: Final = 1 << 1  # possessive: "her" claim
    PRON: Final = 1 << 2  # subject pronoun: "she"
    OBJ: Final = 1 << 3  # object pronoun: "him"
    PREP: Final = 1 << 4  # preposition: "on"
    CONJ: Final = 1 << 5  # coordinating conjunction: "and"
    SUB: Final = 1 << 6  # subordinating conjunction: "while"
    AUX: Final = 1 << 7  # a form of *be* or *do*
    MODAL: Final = 1 << 8  # modal verb: "would"
    NEG: Final = 1 << 9  # negation: "not", "nobody"
    ADV: Final = 1 << 10  # adverb: "also"
    TIME: Final = 1 << 11  # a word for a time: "Friday"
    REL: Final = 1 << 12  # relative pronoun: "who"
    THAT: Final = 1 << 20  # "that" before a clause
    TO: Final = 1 << 21  # "to" before an infinitive
    WH: Final = 1 << 22  # "whether", "how"
    HAVE: Final = 1 << 23  # a form of *have*
    CLITIC: Final = 1 << 24  # the ending of an owner, or a short *is* or *has*: "'s"
    NEGATOR: Final = 1 << 28  # a word that negates the next verb: "declined" to say
    BEFORE_ING: Final = 1 << 45  # a preposition that a participle may follow: "after" saying
    NOMINAL: Final = 1 << 49  # a determiner that may replace a noun: "many" said
    AS: Final = 1 << 51  # "as" before what somebody is called
    APPROX: Final = 1 << 52  # a word before a number: "about" forty
    TIMED: Final = 1 << 54  # an adjective that is an adverb before a time: "late" Friday

    # nouns, names and words around names
    HON: Final = 1 << 13  # title before a name: "Mrs"
    ROLE: Final = 1 << 14  # office, trade or relation: "minister", "brother"
    BODY: Final = 1 << 15  # body: "ministry"
    DOC: Final = 1 << 16  # document that may speak: "report"
    NUM: Final = 1 << 19  # number
    CAP: Final = 1 << 25  # begins with a capital
    PARTICLE: Final = 1 << 26  # particle inside a name: "van"
    TERM: Final = 1 << 27  # a word before a term in quotation marks: "so-called"
    ORG: Final = 1 << 29  # a word inside the name of a body: "Council"
    PLURAL: Final = 1 << 39  # a plural: "officials"
    LINK: Final = 1 << 41  # links the parts of a name: "of"
    GENERIC: Final = 1 << 42  # a role that may be anybody's: "expert"
    TITLED: Final = 1 << 43  # the beginning of a title of several words: "prime"
    NOUNISH: Final = 1 << 44  # a noun that is written like a form of a cue: "claim"
    TAIL: Final = 1 << 46  # the last word of a title with a preposition: secretary of "state"
    ADJ: Final = 1 << 47  # adjective
    POSTMOD: Final = 1 << 48  # an adjective that follows its noun: "familiar" with the matter
    GENERIC_BODY: Final = 1 << 53  # a body that may be any: "company"

    # verbs
    VERB: Final = 1 << 17  # a verb that is not a cue
    CUE: Final = 1 << 18  # the first word of a cue
    BASEFORM: Final = 1 << 50  # a cue that is only an infinitive or a noun here

    # marks
    STOP: Final = 1 << 31  # full stop, semicolon, question mark …; also any token outside the sentence
    COMMA: Final = 1 << 32
    COLON: Final = 1 << 33
    DASH: Final = 1 << 34
    OPEN: Final = 1 << 35  # opening bracket
    CLOSE: Final = 1 << 36  # closing bracket
    QUOTE: Final = 1 << 37  # a whole quoted stretch
    DIGIT: Final = 1 << 38  # begins with a digit


# The flags of each word role (``rules.tables.speech.WORD_ROLES``). The lexicon keeps the words of other roles as sets.
WORD_FLAGS: Final[dict[str, int]] = {
    "adjective": Flag.ADJ,
    "adverb": Flag.ADV,
    "approximator": Flag.APPROX,
    "as-marker": Flag.AS,
    "auxiliary": Flag.AUX,
    "body": Flag.BODY,
    "conjunction": Flag.CONJ,
    "determiner": Flag.DET,
    "document": Flag.DOC,
    "generic-body": Flag.GENERIC_BODY | Flag.BODY,
    "generic-role": Flag.GENERIC | Flag.ROLE,
    "have": Flag.HAVE,
    "honorific": Flag.HON,
    "kin": Flag.ROLE,
    "modal": Flag.MODAL,
    "name-link": Flag.LINK,
    "name-particle": Flag.PARTICLE,
    "negation": Flag.NEG,
    "negator": Flag.NEGATOR,
    "nominal-determiner": Flag.NOMINAL,
    "number": Flag.NUM,
    "object-pronoun": Flag.OBJ,
    "organisation-word": Flag.ORG,
    "participle-preposition": Flag.BEFORE_ING,
    "plain-noun": Flag.NOUNISH,
    "possessive": Flag.POSS,
    "possessive-clitic": Flag.CLITIC,
    "post-modifier": Flag.POSTMOD,
    "preposition": Flag.PREP,
    "pronoun": Flag.PRON,
    "relative": Flag.REL,
    "role": Flag.ROLE,
    "subordinator": Flag.SUB,
    "term-marker": Flag.TERM,
    "that": Flag.THAT,
    "time": Flag.TIME,
    "time-adverb": Flag.TIMED,
    "to": Flag.TO,
    "verb": Flag.VERB,
    "wh": Flag.WH,
}
