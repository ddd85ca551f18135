"""Classify the short lines between the paragraphs of a text: subheadings, entries of lists, and links.

A subheading is short, is not a sentence (but may be a question) and stands directly above text. A short line with the
words of a link or an advertisement, or without text directly below it, is a link to another page. Several short lines
in a row are a list. The times of day above the entries of a live blog do not belong to its text.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from newscorpus.parsing.classifier.own_features import HINTS, HintVocabulary
from newscorpus.parsing.fast.hint_words import hint_words
from newscorpus.parsing.fields.credits import credit_of
from newscorpus.parsing.labels.line_labels import Sheet, is_prose
from newscorpus.parsing.lines.reading import CLOSERS, Line, ends_sentence
from newscorpus.rules import HintRule, Rules

__all__ = ["ADDRESSING", "intruders", "is_short", "subheadings"]

WORDS = 16  # at most
CHARACTERS = 200
LEADING_AWAY = ("related", "share", "subscribe", "account", "ads", "comments", "legal", "tags")
_LEADING_AWAY = sum(1 << HINTS.index(hint) for hint in LEADING_AWAY)
BULLETS = frozenset("*+-•·–—○●■▪")
SMALL = 3  # words
ADDRESSING = "addressed"  # the topic of hints that address somebody
FEWEST_QUESTIONS = 3  # of an interview,
ADDRESSED = 0.3  # and the share of those that speak to somebody
ENTRIES = 3  # lines that begin with a time of day make a live blog
AWAY_WORDS = 2  # words; one word does not identify a longer line

_TIME_OF_DAY = re.compile(r"(?:[01]?\d|2[0-3])[:.h][0-5]\d(?![\d%])(?! [/%])")


def is_short(line: Line) -> bool:
    """Whether a line is short and not a sentence, unless it is a question."""
    if line.words > WORDS or len(line.text) > CHARACTERS:
        return False
    return line.text.endswith("?") or (not is_prose(line) and not line.text.endswith((".", ":", ",", ";")))


def intruders(body: Sequence[int], sheet: Sheet, hints: HintVocabulary) -> frozenset[int]:
    """Return the short lines of a body that do not belong to its text."""
    found: set[int] = set()
    short = {n for n in body if is_short(sheet.lines[n])}
    for at, n in enumerate(body):
        if n not in short or sheet.signs[n] is not None:
            continue
        below = body[at + 1] if at + 1 < len(body) else None
        alone = not _right_below(n, below, sheet) and not _right_above(n, body[at - 1] if at else None, sheet)
        if alone or _leads_away(sheet.lines[n], hints):
            found.add(n)
    times = [n for n in body if n in short and _TIME_OF_DAY.match(sheet.lines[n].text)]
    if len(times) >= ENTRIES:
        found.update(times)
    for n in reversed(body):  # a line below the last paragraph is not a subheading
        breaks_off = n == len(sheet.lines) - 1  # the capture ends inside the text
        if breaks_off or n not in short or sheet.lines[n].text[0] in BULLETS or sheet.signs[n]:
            break
        found.add(n)
    return frozenset(found) if len(found) < len(body) else frozenset()


def subheadings(body: Sequence[int], lines: Sequence[Line], keys: Sequence[str], rules: Rules) -> frozenset[int]:
    """Return the short lines of a body that stand above a paragraph of it.

    Of two such lines the lower one is a subheading, because the upper may be a link after the paragraph above. Three
    or more are a list. The questions of an interview, sentences, credits, and lines that are printed several times
    are not subheadings.
    """
    found: set[int] = set()
    times = Counter([keys[n] for n in body])
    short = {n for n in body if is_short(lines[n])}
    interview = _is_interview([lines[n].text for n in body if n in short and lines[n].text.endswith("?")], rules)
    for at, n in enumerate(body):
        text = lines[n].text
        if n not in short or text[0] in BULLETS or at + 1 == len(body) or times[keys[n]] > 1:
            continue
        if _is_said(text) or (interview and text.endswith("?")):
            continue
        over_text = body[at + 1] not in short
        in_list = at > 0 and body[at - 1] in short and (at == 1 or body[at - 2] in short)
        if over_text and not in_list and credit_of(text, rules) is None:
            found.add(n)
    return frozenset(found)


def _is_said(text: str) -> bool:
    """Whether a short text is a whole sentence that somebody says: "Nein." A heading may ask or exclaim."""
    return ends_sentence(text) and not text.rstrip(CLOSERS).endswith(("?", "!", "…", "..."))


def _is_interview(questions: Sequence[str], rules: Rules) -> bool:
    """Whether the questions address somebody."""
    words = _addressing(rules)
    addressed = sum(1 for question in questions if not words.isdisjoint(hint_words(question)))
    return len(questions) >= FEWEST_QUESTIONS and addressed >= ADDRESSED * len(questions)


@lru_cache(maxsize=16)
def _addressing(rules: Rules) -> frozenset[str]:
    return frozenset(word for rule in rules.table(HintRule) if rule.trait == ADDRESSING for word in rule.words)


def _leads_away(line: Line, hints: HintVocabulary) -> bool:
    if "http" in line.text or "www." in line.text:
        return True
    words = hint_words(line.text)
    if hints.keys().isdisjoint(words):
        return False
    away = sum(1 for word in words if hints.get(word, 0) & _LEADING_AWAY)
    return away >= (1 if line.words <= AWAY_WORDS else 2)


def _right_below(n: int, below: int | None, sheet: Sheet) -> bool:
    return below is not None and all(_is_small(m, sheet) for m in range(n + 1, below))


def _right_above(n: int, above: int | None, sheet: Sheet) -> bool:
    return above is not None and all(_is_small(m, sheet) for m in range(above + 1, n))


def _is_small(n: int, sheet: Sheet) -> bool:
    """Whether a line is a widget or a label, which does not separate paragraphs."""
    return sheet.signs[n] is not None or sheet.lines[n].words <= SMALL
