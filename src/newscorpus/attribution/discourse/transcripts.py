"""Transcripts: paragraphs that begin with the name of who speaks ("RAFIQ: …"), or with Q and A.

A text is taken as one only where at least two paragraphs have such a label and one label comes twice or is a
single letter: a lone "Note: …" is no transcript.
"""

import re
from collections import Counter

from newscorpus.attribution.coreference.referents import Referent, Register
from newscorpus.attribution.syntax.lexicon import Lexicon

__all__ = ["Label", "find_labels", "interview_parties"]

_LABEL = re.compile(r"\s*[\"“]?((?:[^\W\d_][\w.’'-]*)(?: [^\W\d_][\w.’'-]*){0,4})(?: \([^()\n]{1,20}\))?\s?: +(?=\S)")
_LONGEST = 60  # characters of a label


class Label:
    """The label of a paragraph: its words, and where the speech behind it begins."""

    __slots__ = ("begins", "start", "text")

    def __init__(self, text: str, start: int, begins: int) -> None:
        self.text: str = text
        self.start: int = start
        self.begins: int = begins


def find_labels(text: str, paragraphs: list[tuple[int, int]], lexicon: Lexicon) -> dict[int, Label]:
    """The labels of a transcript by the number of their paragraph; none where the text is no transcript."""
    found: dict[int, Label] = {}
    for n, (start, end) in enumerate(paragraphs):
        match = _LABEL.match(text, start, min(end, start + _LONGEST + 2))
        if match is not None and _is_label(match.group(1), lexicon):
            found[n] = Label(match.group(1), match.start(1), match.end())
    counts = Counter(label.text.lower() for label in found.values())
    kept = {n for n, label in found.items() if counts[label.text.lower()] > 1 or _letter(label.text, lexicon)}
    kept |= {n for n in found if n - 1 in found or n + 1 in found} if kept else set()
    return {n: found[n] for n in sorted(kept)} if len(kept) > 1 else {}


def _letter(label: str, lexicon: Lexicon) -> bool:
    low = label.lower().rstrip(".")
    return low in lexicon.questions or low in lexicon.answers


def _is_label(label: str, lexicon: Lexicon) -> bool:
    """Capitals throughout, or a name, or the word for a question or an answer; no byline."""
    words = label.split()
    if words[0].lower() in lexicon.bylines:
        return False
    return _letter(label, lexicon) or all(word[0].isupper() for word in words)


def interview_parties(
    register: Register, lexicon: Lexicon, sources: dict[int, set[str]]
) -> tuple[Referent | None, Referent | None]:
    """Who asks and who answers in an interview whose turns are only Q and A.

    Of the persons named, the journalist asks. ``sources`` are the words behind each person's mentions, by the
    identity of the referent.
    """
    persons = [r for r in register.named if r.kind == "person"]
    persons.sort(key=lambda r: r.first)
    if len(persons) == 1:
        return None, persons[0]
    asks = next((r for r in persons if (r.heads | sources.get(id(r), set())) & lexicon.interviewers), None)
    if asks is None:
        return None, None
    others = [r for r in persons if r is not asks]
    return asks, max(others, key=lambda r: (bool(r.heads or r.gender), -r.first))
