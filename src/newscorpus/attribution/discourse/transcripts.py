"""Recognize transcripts: paragraphs that begin with the name of the speaker ("RAFIQ: …"), or with Q and A.

A text is a transcript only if at least two paragraphs have a label, and one label occurs twice or is Q or A. A single
"Note: …" does not make a transcript.
"""

import re
from collections import Counter

from attrs import frozen

from newscorpus.attribution.coreference.names_in_text import Names
from newscorpus.attribution.coreference.referent import Referent
from newscorpus.attribution.syntax.lexicon import Lexicon

__all__ = ["TurnLabel", "find_labels", "interview_parties"]

LONGEST_LABEL = 60  # code points

# The label at the beginning of a paragraph.
_LABEL = re.compile(
    r"""
    \s*["“]?
    ((?:[^\W\d_][\w.’'-]*)(?:[ ][^\W\d_][\w.’'-]*){0,4})   # up to five words that begin with a letter: RITA PRADO
    (?:[ ]\([^()\n]{1,20}\))?                              # a note in brackets: RITA PRADO (on the phone)
    [ ]?:[ ]+(?=\S)                                        # a colon before the speech
    """,
    re.VERBOSE,
)


@frozen
class TurnLabel:
    """The label of a paragraph: its text and offset, and the offset where the speech begins."""

    text: str
    start: int
    begins: int


def find_labels(text: str, paragraphs: list[tuple[int, int]], lexicon: Lexicon) -> dict[int, TurnLabel]:
    """Return the labels of a transcript by the number of their paragraph. Other texts have none.

    Args:
        text: the text.
        paragraphs: the offsets of its paragraphs.
        lexicon: the words of the language.
    """
    found: dict[int, TurnLabel] = {}
    for n, (start, end) in enumerate(paragraphs):
        match = _LABEL.match(text, start, min(end, start + LONGEST_LABEL + 2))
        if match is not None and _is_label(match[1], lexicon):
            found[n] = TurnLabel(match[1], match.start(1), match.end())
    counts = Counter(label.text.lower() for label in found.values())
    certain = {
        n for n, label in found.items() if counts[label.text.lower()] > 1 or _is_question_or_answer(label.text, lexicon)
    }
    neighbours = {n for n in found if n - 1 in found or n + 1 in found} if certain else set[int]()
    kept = sorted(certain | neighbours)
    return {n: found[n] for n in kept} if len(kept) > 1 else {}


def _is_question_or_answer(label: str, lexicon: Lexicon) -> bool:
    low = label.lower().rstrip(".")
    return low in lexicon.questions or low in lexicon.answers


def _is_label(label: str, lexicon: Lexicon) -> bool:
    """Whether a text is a name with capitals or a label for a question or an answer. A byline is not a label."""
    words = label.split()
    if words[0].lower() in lexicon.bylines:
        return False
    return _is_question_or_answer(label, lexicon) or all(word[0].isupper() for word in words)


def interview_parties(names: Names, lexicon: Lexicon) -> tuple[Referent | None, Referent | None]:
    """Return who asks and who answers in an interview whose labels are only Q and A.

    The journalist asks, if one is named. A person with a title or a known gender answers rather than another.
    """
    persons = sorted((named for named in names.named if named.kind == "person"), key=lambda named: named.first)
    if len(persons) == 1:
        return None, persons[0]
    asks = next((person for person in persons if person.is_interviewer or person.nouns & lexicon.interviewers), None)
    if asks is None:
        return None, None
    others = [person for person in persons if person is not asks]
    return asks, max(others, key=lambda person: (bool(person.nouns or person.gender), -person.first))
