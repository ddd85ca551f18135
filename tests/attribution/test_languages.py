"""German and Spanish: who says what, as cases that a reader can check; nothing but rules makes a language."""

from pathlib import Path

import pytest

from newscorpus.attribution import find_quotes
from support.steps import steps


def cases():
    for language in ("de", "es"):
        reason, text, expected = "", "", []
        for line in [*Path(__file__).with_name(f"quotes_{language}.txt").read_text("utf-8").splitlines(), ""]:
            if line.startswith("## "):
                reason = line[3:]
            elif line.startswith("> "):
                speaker, _, said = line[2:].partition(" | ")
                expected.append((None if speaker == "-" else speaker, said))
            elif line and not line.startswith("#"):
                text = line.replace(" ¶ ", "\n\n")
            elif text:
                yield pytest.param(language, text, expected, id=f"{language}: {reason}: {text}")
                text, expected = "", []


CASES = list(cases())


def said(text):
    for quote in find_quotes(text):
        words = " … ".join(" ".join(part.of(text).split()) for part in quote.parts)
        yield quote.speaker and quote.speaker.name, words


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_cases(language, text, expected):
    assert list(said(text)) == expected, language


@pytest.mark.parametrize("language", ["de", "es"])
def test_there_are_forty_cases(language):
    assert sum(case.values[0] == language and bool(case.values[2]) for case in CASES) >= 40


@pytest.mark.parametrize(
    "unit",
    [
        "laut Polizei ",
        ", so die Polizei",
        "der Polizei ",
        "„“»«",
        "„Ja“, sagte er. ",
        "—",
        "—Sí —dijo ",
        "según la policía ",
        "Der ",
    ],
)
@pytest.mark.parametrize(
    "start", ["Der Hafen ist laut der Polizei zu. ", "—El puerto está cerrado —dijo la alcaldesa—. "]
)
def test_the_work_is_linear_in_the_text(start, unit):
    find_quotes(2 * start + 10 * unit)  # what is read and compiled once is not counted
    few, many = (steps(find_quotes, 2 * start + count * unit) for count in (400, 3200))
    assert many < 12 * few
