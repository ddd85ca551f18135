"""Find what each phrase of an invented text refers to."""

from newscorpus.attribution.coreference.referent import Referent
from newscorpus.attribution.coreference.referents import Register
from newscorpus.attribution.discourse.paragraphs import lay_out
from newscorpus.attribution.syntax.lexicon import lexicon
from newscorpus.rules import Rules

__all__ = ["called", "mentions", "register_of"]


def register_of(text: str, language: str = "en") -> Register:
    """Return the referents of a text after all its sentences are read."""
    words = lexicon(Rules.default(), language)
    layout = lay_out(text, words)
    register = Register(words)
    register.names.add_names(layout.names)
    sentences = [sentence for paragraph in layout.paragraphs for sentence in paragraph.sentences]
    for order, sentence in enumerate(sentences, 1):
        register.read(sentence, order)
    return register


def mentions(text: str, language: str = "en") -> dict[str, Referent]:
    """Return the referent of each phrase, by its text. If two phrases are equal, the last one counts."""
    of_phrase = register_of(text, language).of_phrase
    return {text[start:end]: of_phrase[start, end] for start, end in sorted(of_phrase)}


def called(referent: Referent) -> str:
    """Return the name of a referent, or the phrase that introduced it. The members of a pair are joined with +."""
    if referent.same is not None:
        return called(referent.same)
    return " + ".join(map(called, referent.joint)) or referent.name or referent.text
