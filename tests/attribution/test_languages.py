"""Quotes in other languages than English, as cases that a reader can check. Only the rules make a language."""

from pathlib import Path

import pytest

from newscorpus.attribution import find_quotes
from newscorpus.rules import Rules
from newscorpus.rules.tables.speech import CueRule
from support.steps import grows_linearly

FILES = {path.stem.removeprefix("quotes_"): path for path in sorted(Path(__file__).parent.glob("quotes_*.txt"))}


def cases():
    """Yield the language, the text and the expected quotes of each case. The files explain their format."""
    for language, path in FILES.items():
        reason, text, expected = "", "", []
        for line in [*path.read_text("utf-8").splitlines(), ""]:
            if line.startswith("## "):
                reason = line[3:]
            elif line.startswith("> "):
                speaker, _, words = line[2:].partition(" | ")
                expected.append((None if speaker == "-" else speaker, words))
            elif line and not line.startswith("#"):
                text = line.replace(" ¶ ", "\n\n")
            elif text:
                yield pytest.param(language, text, expected, id=f"{language}: {reason}: {text}")
                text, expected = "", []


CASES = list(cases())


def found(text):
    for quote in find_quotes(text):
        words = " … ".join(" ".join(part.of(text).split()) for part in quote.parts)
        yield quote.speaker and quote.speaker.name, words


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_the_quotes_of_a_case_are_found(language, text, expected):
    assert list(found(text)) == expected, language


def test_every_language_of_the_rules_but_english_has_a_file_of_cases():
    languages = {rule.language for rule in Rules.default().table(CueRule)}
    assert set(FILES) == languages - {"en"}


@pytest.mark.parametrize("language", FILES)
def test_a_language_has_at_least_forty_cases_with_quotes(language):
    assert sum(case.values[0] == language and bool(case.values[2]) for case in CASES) >= 40


@pytest.mark.parametrize(
    "unit",
    ["laut Polizei ", ", so die Polizei", "der Polizei ", "„“»«", "„Ja“, sagte er. ", "—", "—Sí —dijo ",
     "según la policía ", "Der "],
)  # fmt: skip
@pytest.mark.parametrize(
    "start", ["Der Hafen ist laut der Polizei zu. ", "—El puerto está cerrado —dijo la alcaldesa—. "]
)
def test_the_work_is_linear_in_the_text(start, unit):
    assert grows_linearly(lambda text: find_quotes(2 * start + text), unit, size=1_000)
