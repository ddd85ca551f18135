import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscorpus.parsing.fields.bylines import bare_names
from newscorpus.parsing.fields.credits import credit_label, credit_of
from newscorpus.parsing.stories.byline_lines import byline_lines
from newscorpus.parsing.stories.caption_lines import caption_lines
from newscorpus.parsing.stories.story_fields import story_fields
from newscorpus.rules import Rules
from support.steps import grows_linearly

RULES = Rules.default()
TITLE = "Ferry leaves alone"
TEXT = "The ferry left in the night without a single passenger, the harbour office said, and nobody knows why."


def page(text):
    """The lines of a page, and the blank lines before each; T is the title and B a line of the text."""
    lines, blanks, blank = [], [], 0
    for line in text.strip("\n").split("\n"):
        if not line.strip():
            blank += 1
            continue
        lines.append({"T": TITLE, "B": TEXT}.get(line.strip(), line.strip()))
        blanks.append(blank)
        blank = 0
    body = [n for n, line in enumerate(lines) if line == TEXT]
    return lines, blanks, lines.index(TITLE), (body[0], body[-1])


def captions(text):
    lines, blanks, title, body = page(text)
    return [(lines[c.line][: c.end], c.credit, c.rule) for c in caption_lines(lines, blanks, title, body, RULES)]


def bylines(text):
    lines, _, title, body = page(text)
    return [name for line in byline_lines(lines, title, body, RULES) for name in line.names]


# --- captions -----------------------------------------------------------------------------------------------


def test_a_caption_with_its_credit():
    found = captions("T\n\nThe ferry at its quay. Photo: Orla Tenniel\n\nB\n\nB")
    assert found == [("The ferry at its quay.", "Orla Tenniel", "caption.credit")]


@pytest.mark.parametrize(
    "text",
    [
        "T\n\nB\n\nThe ferry at its quay.\nPhoto: Orla Tenniel\n\nB",  # the credit touches the line before
        "T\n\nB\n\nThe ferry at its quay.\n\nPhoto: Orla Tenniel\n\nB",  # or none
        "T\n\nB\n\nPhoto: Orla Tenniel\nThe ferry at its quay.\n\nB",  # or the line behind
        "T\n\nB\n\nsea ships\nPhoto: Orla Tenniel\nThe ferry at its quay.\n\nB",  # or both: the longer
        "T\n\nB\n\nThe ferry at its quay. (\nPhoto:\nOrla Tenniel)\n\nB",  # or is broken in three
        "T\n\nB\n\nThe Island That Lost Its Ferry\n\nPhoto: Orla Tenniel\n\nThe ferry at its quay\n\nB",
    ],
)
def test_a_credit_on_a_line_of_its_own(text):
    ((words, credit, rule),) = captions(text)
    assert (words.rstrip("."), credit, rule) == ("The ferry at its quay", "Orla Tenniel", "caption.credit-line")


def test_names_with_a_stroke_are_a_credit_inside_the_text_only():
    assert (
        captions("T\n\nB\n\nThe ferry at its quay.\n\nOrla Tenniel/Quay Light\n\nB")[0][1] == "Orla Tenniel/Quay Light"
    )
    assert captions("News and more\n\nSport/Chess\n\nT\n\nB\n\nB") == []


@pytest.mark.parametrize(
    "text",
    [
        "T\n\nB\n\nB\n\nPhoto: Orla Tenniel",  # what follows the text is not a caption of its last line
        "T\n\nPhoto: Orla Tenniel\n\nB\n\nB",  # the title is no caption
        "T\n\nBy Orla Tenniel\n\nPhoto: Kofi Brandt\n\nB\n\nB",  # a byline neither
        "T\n\n14 March 2021\n\nPhoto: Kofi Brandt\n\nB\n\nB",  # nor a date
        "T\n\nThe ferry line closes\n\nReuters\n\nB\n\nB",  # an agency over the text wrote it
        "T\n\nB\n\nB\n\n© 2021 Quay Herald Ltd. All rights reserved",
    ],
)
def test_what_is_no_caption(text):
    assert captions(text) == []


def test_credit_lines():
    assert credit_of("AFP", RULES) == "AFP"
    assert credit_of("Photo: Orla Tenniel (Getty)", RULES) == "Orla Tenniel (Getty)"
    assert credit_of("Sport | Chess", RULES, agency_only=True) is None
    assert credit_of("Sport/Chess", RULES, agency_only=True) is None
    assert credit_of("The ferry left.", RULES) is None
    assert credit_of("x" * 200, RULES) is None
    assert credit_label("Photo:", RULES)
    assert not credit_label("Photo: Orla Tenniel", RULES)


# --- bylines ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("T\n\nBy Orla Tenniel\n\nB\n\nB", ["Orla Tenniel"]),
        ("T\n\nA short line\n\nBy Orla Tenniel\nBy Kofi Brandt\n\nB\n\nB", ["Orla Tenniel", "Kofi Brandt"]),
        ("T\n\nOrla Tenniel\nKofi Brandt\n\n14 March 2021\n\nB\n\nB", ["Orla Tenniel", "Kofi Brandt"]),
        ("T\n\nB\n\nOrla Tenniel\n\nB\n\nB\n\nB\n\nB\n\nB", ["Orla Tenniel"]),
        ("By Orla Tenniel\n\nT\n\nB\n\nB", ["Orla Tenniel"]),
        ("T\n\nB\n\nB\n\nReporting by Orla Tenniel and Kofi Brandt", ["Orla Tenniel", "Kofi Brandt"]),
        ("T\n\nB\n\nB\n\nOrla Tenniel", ["Orla Tenniel"]),
        ("T\n\nB\n\nB\n\nThe end", []),
        ("T\n\nOrla TennielUpdated 14 March 2021\n\nB\n\nB", ["Orla Tenniel"]),
        ("T\n\nByOrla Tenniel\n\nB\n\nB", ["Orla Tenniel"]),
        ("T\n\nBy Orla Tenniel on 14 March 2021\n\nB\n\nB", ["Orla Tenniel"]),
        ("T\n\nOrla Tenniel 2 minutes read\n\nB\n\nB", ["Orla Tenniel"]),
        ("T\n\nOrla Tenniel and Reuters\n\nB\n\nB", ["Orla Tenniel", "Reuters"]),
        ("T\n\nReuters\n\nB\n\nB", ["Reuters"]),
    ],
)
def test_authors_of_a_story(text, names):
    assert bylines(text) == names


def test_authors_of_a_story_without_title():
    lines = [TEXT, "x", "x", "x", "x", "x", "Orla Tenniel", "14 March 2021", TEXT, TEXT]
    assert [b.names for b in byline_lines(lines, None, (8, 9), RULES)] == [("Orla Tenniel",)]
    lines = [TEXT, "x", "x", "x", "x", "x", "Orla Tenniel", "x", TEXT, TEXT]
    assert byline_lines(lines, None, (8, 9), RULES) == []


def test_long_lines_name_nobody():
    lines = [TITLE, "Orla Tenniel " * 40, "By " + "Orla Tenniel " * 40, TEXT]
    assert byline_lines(lines, 0, (3, 3), RULES) == []


@pytest.mark.parametrize(
    "line", ["Photo: Orla Tenniel", "By Orla Tenniel", "14 March 2021", "Orla Tenniel", "Photo:", "Sport/Chess"]
)
def test_many_lines_take_linear_work(line):
    def read(text):
        lines = text.split("\n")
        return story_fields(lines, [0] * len(lines), 0, (len(lines) // 2, len(lines) - 1), RULES)

    assert grows_linearly(read, f"{line}\n")


@pytest.mark.parametrize(
    "line",
    ["Last Updated", "Share This", "Orla", "박준석 기자", "Reuters News", "HarbourNews Live", "Sallow QHT", "x" * 300],
)
def test_lines_that_are_no_names(line):
    assert bare_names(line, RULES) == ()


# --- together -----------------------------------------------------------------------------------------------


def test_a_caption_gives_neither_date_nor_author():
    text = "T\n\nThe quay of Orla Tenniel, 9 May 2019. Photo: Kofi Brandt\n\nBy Ana de Luz\n14 March 2021\n\nB\n\nB"
    lines, blanks, title, body = page(text)
    fields = story_fields(lines, blanks, title, body, RULES)
    assert [c.credit for c in fields.captions] == ["Kofi Brandt"]
    assert [b.names for b in fields.bylines] == [("Ana de Luz",)]
    assert str(fields.published.stamp.timestamp.value.date()) == "2021-03-14"
    assert fields.modified is None


PIECES = [
    TITLE,
    TEXT,
    "By Orla Tenniel",
    "Photo: Kofi Brandt",
    "A ferry. (AFP)",
    "14 March 2021",
    "Photo:",
    "Sport/Chess",
]


@given(st.lists(st.tuples(st.sampled_from(PIECES), st.integers(0, 2)), min_size=1, max_size=20), st.data())
def test_every_line_named_is_there(rows, data):
    lines, blanks = [line for line, _ in rows], [blank for _, blank in rows]
    first = data.draw(st.integers(0, len(lines) - 1))
    last = data.draw(st.integers(first, len(lines) - 1))
    title = data.draw(st.one_of(st.none(), st.integers(0, len(lines) - 1)))
    fields = story_fields(lines, blanks, title, (first, last), RULES)
    for caption in fields.captions:
        assert 0 < caption.end <= len(lines[caption.line])
        assert caption.line != title
        assert caption.credit_line is None or abs(caption.credit_line - caption.line) == 1
    for byline in fields.bylines:
        assert byline.names
        assert lines[byline.line]
