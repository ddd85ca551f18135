"""Find the speech of a dialogue with dashes: a paragraph that begins with a dash is speech, except insertions.

Spanish prints dialogues in this way (Ortografía de la lengua española, 2010, 3.4.5): "—Ya vienen —dijo el guarda—.
Abrid." The words from the second dash to the third, or to the end, are an insertion of the reporter.
"""

import re
from itertools import islice

from newscorpus.attribution.syntax.quotation_marks import Stretch

__all__ = ["find_dialogue"]

MOST_DASHES = 200  # dashes of a paragraph that are read

_DASH = re.compile(
    r"""
      (?<=\s)[—―–](?=[^\W\d_])    # a dash that opens an insertion, before a word: —Sí —dijo
    | [—―–](?=[\s.,;:!?…]|$)       # a dash that closes an insertion, before a space or mark: dijo—, pero
    """,
    re.VERBOSE,
)


def find_dialogue(text: str, start: int, end: int, dashes: frozenset[str]) -> list[Stretch]:
    """Return the stretches of speech of a paragraph. If it does not begin with a dash, there are no stretches.

    >>> text = "—Ya vienen —dijo el guarda—. Abrid la puerta."
    >>> [text[s.inner_start:s.inner_end] for s in find_dialogue(text, 0, len(text), frozenset("—"))]
    ['Ya vienen', 'Abrid la puerta.']
    """
    if text[start : start + 1] not in dashes:
        return []
    found: list[Stretch] = []
    at, is_speech = start, True
    for match in islice(_DASH.finditer(text, start + 1, end), MOST_DASHES):
        if is_speech:
            found += _stretch(text, at, match.start())
        at = match.start()
        is_speech = not is_speech
    if is_speech:
        found += _stretch(text, at, end)
    return found


def _stretch(text: str, dash: int, end: int) -> list[Stretch]:
    """Return the speech after a dash, if there is any.

    A comma after the dash belongs to the dash. A stop belongs to the speech before the insertion.
    """
    inner = dash + 1
    while inner < end and (text[inner].isspace() or text[inner] in ",.;:"):
        inner += 1
        if text[inner - 1] in ".;:":
            dash = inner
    while end > inner and text[end - 1].isspace():
        end -= 1
    return [Stretch(dash, inner, end, end)] if end > inner else []
