"""Lines of stamps: lines that contain only dates, their labels, and a few other words."""

import re
from collections.abc import Sequence
from datetime import datetime

from newscorpus.parsing.fast.words import words_of_letters_and_digits
from newscorpus.parsing.fields.date_patterns import DatePatterns, date_patterns, plain_digits
from newscorpus.parsing.fields.dates import STAMP_LINE, Stamp, stamps_in
from newscorpus.parsing.fields.days import YEAR, DayOrder, may_hold_short_day
from newscorpus.parsing.fields.relative_dates import may_hold_relative_date
from newscorpus.parsing.fields.times_of_day import WINDOW
from newscorpus.rules import Rules

__all__ = ["is_alone", "is_stamp_line"]

INSIDE_STAMPS = 12  # letters that may be part of the dates: "3rd", "15h30"
OTHER_LETTERS = 9  # letters in a line of stamps that belong to other words, such as a section
LONGEST_LABEL = 40  # characters of a line that is only a label

_CAPTURED = datetime(2000, 1, 1)  # any time; relative dates are only recognised here
_ROLES = ("published", "modified")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W_]+")
_SEPARATOR = re.compile(r"[|•·–—/\t]|\s{2}")  # between the entries of a line: "3 March 2031 | 4 min read."
_SENTENCE_END = (".", "!", "?", "…", "。", "！", "？", "।", "؟", "۔")
_CLOSING = " \t\xa0\"'”’»)"  # may follow the mark at the end of a sentence


def is_stamp_line(line: str, rules: Rules) -> bool:
    """Whether a line contains only dates, their labels and a few other letters.

    A label alone ("Published") and a relative date ("2 hours ago") count, too.

    >>> is_stamp_line("Published 3 March 2021 | 4 min read", Rules.default())
    True
    >>> is_stamp_line("On 3 March 2021 the ferry left.", Rules.default())
    False
    """
    if not line or len(line) > STAMP_LINE or (len(line) > WINDOW and not _DIGIT.search(line)):
        return False
    patterns = date_patterns(rules)
    plain = plain_digits(line)
    if _is_label(plain, patterns):
        return True
    if not _may_hold_date(plain, patterns) or _unknown_letters(plain, patterns) > OTHER_LETTERS + INSIDE_STAMPS:
        return False
    stamps = stamps_in(line, 0, rules, _CAPTURED, order=DayOrder.DAY_FIRST)
    return bool(stamps) and is_alone(line, stamps, rules)


def _is_label(plain: str, patterns: DatePatterns) -> bool:
    bare = plain.strip(" \t\xa0:：")
    return len(bare) < LONGEST_LABEL and patterns.labels.get(" ".join(bare.casefold().split())) in _ROLES


def _may_hold_date(plain: str, patterns: DatePatterns) -> bool:
    return YEAR.search(plain) is not None or may_hold_short_day(plain) or may_hold_relative_date(plain, patterns)


def is_alone(line: str, stamps: Sequence[Stamp], rules: Rules) -> bool:
    """Whether a line contains only these stamps, their labels and a few other letters. The spans count from 0."""
    patterns = date_patterns(rules)
    plain = plain_digits(line)
    rest: list[str] = []
    free = 0
    for stamp in stamps:
        rest.append(plain[free : stamp.timestamp.span.start])
        free = stamp.timestamp.span.end
    rest.append(plain[free:])
    return (
        len(line) <= STAMP_LINE
        and _unknown_letters(" ".join(rest), patterns) <= OTHER_LETTERS
        and not _is_sentence(plain, stamps, patterns)
    )


def _is_sentence(plain: str, stamps: Sequence[Stamp], patterns: DatePatterns) -> bool:
    """Whether a short line with dates is a sentence, such as "On 3 March 2031 the ferry left.".

    A sentence ends with a mark, and next to one of its dates it has a word in lower case that is not a word of dates.
    A date with a label ("Published in print on 3 March 2031.") belongs to a stamp, even if the stamp is a sentence.
    """
    if not plain.rstrip(_CLOSING).endswith(_SENTENCE_END):
        return False
    free = 0
    for n, stamp in enumerate(stamps):
        start, end = stamp.timestamp.span.start, stamp.timestamp.span.end
        until = stamps[n + 1].timestamp.span.start if n + 1 < len(stamps) else len(plain)
        beside = f"{_SEPARATOR.split(plain[free:start])[-1]} {_SEPARATOR.split(plain[end:until])[0]}"
        if stamp.role is None and any(_is_unknown_in_lower_case(word, patterns) for word in _WORD.findall(beside)):
            return True
        free = end
    return False


def _is_unknown_in_lower_case(word: str, patterns: DatePatterns) -> bool:
    return len(word) > 1 and not word[0].isdigit() and word == word.lower() and word.casefold() not in patterns.words


def _unknown_letters(text: str, patterns: DatePatterns) -> int:
    """Return the number of letters and digits in words that are not words of dates."""
    words = words_of_letters_and_digits(text)
    return sum(len(word) for word in words if word not in patterns.words and not word.isdigit())
