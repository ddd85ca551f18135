"""Law 3: the time is linear in the length of the text.

Two tests show it. One counts function calls for a text and for a longer one. It cannot see the work inside a regular
expression, so the other reads long texts that would make a careless expression backtrack. Quadratic time would keep
this test busy for a minute.
"""

import pytest

from newscorpus import compare, duplicate_keys, find_quotes, parse
from support.steps import grows_linearly

UNITS = [
    *"\0\n\"“”'«(,.-—:1aA ，",
    '."',
    "a\n",
    '"a\n',
    "1 ",
    "A b c d\n",
    "word ",
    "the harbour \n",
    "Home\n\n",
    "Ana Brito ",
    "said ",
    "He said that ",
    "according to ",
    "“A,” said B. ",
    "The dam held, the mayor said. ",
    "12 March 2031\n",
    "2031-05-01 07:45\n",
    "The Dam Holds\n\n\n",
    "A dam. (Reuters)\n",
]


def compare_with_its_half(text):
    return compare(text, text[: len(text) // 2])


@pytest.mark.parametrize("unit", UNITS, ids=ascii)
@pytest.mark.parametrize("function", [parse, find_quotes, duplicate_keys, compare_with_its_half])
def test_four_times_the_text_is_not_sixteen_times_the_work(function, unit):
    assert grows_linearly(function, unit)


def test_the_count_shows_quadratic_work():
    def work(text):
        return [letter.upper() for letter in text for _ in text]

    assert not grows_linearly(work, "a", size=100)
    assert grows_linearly(str.split, "a ", size=100)


LENGTH = 50_000  # characters; quadratic time would be 2.5 billion steps, against a fraction of a second
HOSTILE = {
    "blank": " \n\t\r\n",
    "NULs": "\x00",
    "lone surrogates": chr(0xD800) + chr(0xDFFF) + " ",
    "line breaks": "\n",
    "straight marks": '"',
    "opening marks": "“",
    "closing marks": "”",
    "apostrophes": "'",
    "all marks": "“”\"'‘’«»„`",
    "marks and words": '"word" ',
    "marks a line": '"a\n',
    "one word": "a",
    "capitals": "A",
    "digits": "1",
    "commas": ",",
    "brackets": "(",
    "closing brackets": ")",
    "hyphens": "-",
    "full stops": ". ",
    "names": "Ana Brito ",
    "cues": "said ",
    "quotes of one": "“A,” said B. ",
    "according": "according to ",
    "that": "He said that ",
    "dates": "2031-05-01 07:45\n",
    "short lines": "TT\n20\n",
    "one line many times": "The dam above the town held.\n",
    "one line": "The dam above the town held, the mayor said. ",
    "titles": "The Dam Holds\n\n\n",
    "credits": "A dam. (Reuters)\n",
    "colons": "A: ",
    "combining": "e\u0301",
    "dashes": "— ",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_long_and_hostile_text_is_read(unit):
    text = unit * (LENGTH // len(unit))
    assert parse(text).capture.text == text
    for quote in find_quotes(text):
        assert all(span.end <= len(text) for span in quote.parts)
    compare_with_its_half(text)
    duplicate_keys(text)


def test_one_line_of_ten_megabytes_is_one_paragraph():
    text = "The ferry runs again, the harbour office said. " * 220_000
    (article,) = parse(text).articles
    assert article.body[0].text == text.strip()
