"""Dialogue with dashes: a paragraph that a dash opens is speech, but for what stands between further dashes.

So Spanish prints it (Ortografía de la lengua española, 2010, 3.4.5): "—Ya vienen —dijo el guarda—. Abrid." The words
between the second dash and the third, or the end, are the reporter's.
"""

import re

from newscorpus.attribution.syntax.quotation_marks import Stretch

__all__ = ["find_dialogue"]

MOST_DASHES = 200  # of a paragraph; what follows is speech

_DASH = re.compile(r"(?<=\s)[—―–](?=[^\W\d_])|[—―–](?=[\s.,;:!?…]|$)")


def find_dialogue(text: str, start: int, end: int, dashes: frozenset[str]) -> list[Stretch]:
    """The stretches of speech of a paragraph that begins with a dash; none where another character does.

    >>> text = "—Ya vienen —dijo el guarda—. Abrid la puerta."
    >>> [text[s.inner_start:s.inner_end] for s in find_dialogue(text, 0, len(text), frozenset("—"))]
    ['Ya vienen', 'Abrid la puerta.']
    """
    if text[start : start + 1] not in dashes:
        return []
    found: list[Stretch] = []
    at, spoken = start, True
    for n, match in enumerate(_DASH.finditer(text, start + 1, end)):
        if n >= MOST_DASHES:
            break
        if spoken:
            found += _stretch(text, at, match.start())
        at = match.start()
        spoken = not spoken
    if spoken:
        found += _stretch(text, at, end)
    return found


def _stretch(text: str, dash: int, end: int) -> list[Stretch]:
    """The speech behind a dash; a comma behind the dash is the mark's, a stop the words' before it."""
    inner = dash + 1
    while inner < end and (text[inner].isspace() or text[inner] in ",.;:"):
        inner += 1
        if text[inner - 1] in ".;:":
            dash = inner
    while end > inner and text[end - 1].isspace():
        end -= 1
    return [Stretch(dash, inner, end, end)] if end > inner else []
