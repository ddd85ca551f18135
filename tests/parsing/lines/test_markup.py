"""The marks of Markdown are taken away as repairs, and a page is parsed as if it had none."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newscorpus import parse
from newscorpus.model import Repair, Span
from newscorpus.model.text import read
from newscorpus.parsing.assembly import in_order
from newscorpus.parsing.lines.markup import marks_in, without_marks
from newscorpus.parsing.lines.reading import read_lines

MARKDOWN = marks_in("[a](/)" * 3)
assert MARKDOWN is not None


@pytest.mark.parametrize(
    ("marked", "text"),
    [
        ("[Home](https://holm.example/)", "Home"),
        ("* [Home](/)", "* Home"),
        ("# Holm votes", "Holm votes"),
        ("### Holm [votes](#votes) on **Monday**", "Holm votes on Monday"),
        ('Ask [Ada Obi](mailto:ada@holm.example "Write to her"), she knows.', "Ask Ada Obi, she knows."),
        ("![The ferry](/img/ferry_(2).jpg) The ferry on Monday", "The ferry The ferry on Monday"),
        ("[![The ferry](/ferry.jpg)](/story)", "[![The ferry](/ferry.jpg)](/story)"),  # would be a link again
        ("![](/ferry.jpg)", "![](/ferry.jpg)"),  # nothing would be left
        ("[](/ferry) Holm", "[](/ferry) Holm"),  # nor does a line begin with a blank
        ("#holm is far", "#holm is far"),
        ("The ferry [of Holm] (2031) sails", "The ferry [of Holm] (2031) sails"),
        ("f[x](y) = x", "f[x](y) = x"),
        ("Two *stars* and 2 * 3", "Two *stars* and 2 * 3"),
    ],
)
def test_the_marks_of_a_line(marked, text):
    capture = f"Above\n\n{marked}\n\nBelow"
    found, marks = without_marks(marked, 7, MARKDOWN)
    assert found == text
    line = next(line for line in read_lines(f"{capture}\n\n[a](/)\n\n[b](/)\n\n[c](/)") if line.start == 7)
    assert (line.text, line.breaks, line.words) == (text, marks, len(text.split()))
    assert read(capture, Span(7, 7 + len(marked)), marks) == text


def test_marks_that_follow_each_other_are_one_repair():
    assert [mark.span for mark in without_marks("**[Holm](/holm)** votes", 3, MARKDOWN)[1]] == [
        Span(3, 6),
        Span(10, 20),
    ]


def test_marks_in_fragments():
    capture = "The [council](/a) of Holm, that of\n[the next town](/b), and [nobody](/c) else will pay."
    (line,) = read_lines(capture)
    assert line.text == "The council of Holm, that of the next town, and nobody else will pay."
    assert line.words == 14
    assert read(capture, Span(line.start, line.end), line.breaks) == line.text


def test_a_page_with_few_links_is_not_markdown():
    assert marks_in("The ferry [of Holm](/holm) and [of Vik](/vik)") is None
    assert [line.text for line in read_lines("# Holm\n**Vik**")] == ["# Holm", "**Vik**"]


def test_numbers_before_links_are_taken_away():
    capture = (
        "* [1]Home\n* [2]News\n\nThe [3]council of Holm and “[4]Vik”\n\nHolm [5]2031\n\nReferences\n\n1. /home[7]x[9]y"
    )
    lines = read_lines(capture)
    assert [line.text for line in lines[:4]] == ["* Home", "* News", "The council of Holm and “Vik”", "Holm 2031"]
    assert [mark.span.of(capture) for line in lines for mark in line.breaks][:5] == ["[1]", "[2]", "[3]", "[4]", "[5]"]


@pytest.mark.parametrize(
    "capture",
    [
        "[1]Home\n\n[2]News\n\n[3]Sport\n\n[4]Holm\n\nReferences\n\n1. /home",  # few
        "[2]Home\n\n[1]News\n\n[3]Sport\n\n[4]Holm\n\n[5]Vik\n\nReferences\n\n1. /home",  # in no order
        "[1]Home\n\n[2]News\n\n[3]Sport\n\n[4]Holm\n\n[5]Vik",  # and no list
        "[1]Home\n\n[2]News\n\n[3]Sport\n\n[4]Holm\n\n[5]Vik[9]x[9]y\n\nReferences\n\n1. /home",  # most count nothing
        "In 1990[1] it was. In 1991[2], too. In 1992[3] it was not. Nor[4] again. Never[5] more.",  # notes
    ],
)
def test_numbers_that_count_no_links_stay(capture):
    assert "\n\n".join(line.text for line in read_lines(capture)) == capture


SENTENCES = (
    "The [council of Holm](https://holm.example/council) voted on Monday to buy the boat that has lain in the harbour.",
    "It will pay for a crew of four until the end of the year, **Ada Obi** said, and [Vik](/vik) will share the cost.",
    'Tickets will cost what they cost before, and the [first crossing](/plans "Plans") is on Friday at seven o\'clock.',
)
PAGE = "\n\n".join((
    "* [Home](/)\n* [News](/news)\n* [Sport](/sport)\n* [Weather](/weather)",
    "# Holm keeps its [ferry](/ferry)",
    "By [Tora Winge](/authors/winge) | [3 March 2031](/2031/03/03)",
    *SENTENCES,
    "## What comes [next](/next)",
    *(sentence.replace("will", "may").replace("Monday", "Tuesday") for sentence in SENTENCES),
    "[More on ferries](/ferries)",
))  # fmt: skip


def test_a_page_of_markdown_is_parsed_as_without():
    (article,) = parse(PAGE).articles
    assert article.title == "Holm keeps its ferry"
    assert article.authors == ("Tora Winge",)
    assert article.date_published is not None
    assert article.date_published.span.of(PAGE) == "3 March 2031"
    assert [str(passage.kind) for passage in article.body] == [*["paragraph"] * 3, "subheading", *["paragraph"] * 3]
    assert article.body[1].text == (
        "It will pay for a crew of four until the end of the year, Ada Obi said, and Vik will share the cost."
    )
    assert not any(mark in article.text for mark in ("[", "](", "**", "#"))
    assert all(read(PAGE, passage.span, passage.repairs) == passage.text for passage in article.body)


def test_no_blank_is_put_into_an_address():
    address, behind = Repair(Span(5, 20), "", "line.markup"), Repair(Span(30, 31), " ", "line.fragment")
    blanks = [Repair(Span(at, at), " ", "glue.words") for at in (3, 5, 9, 20, 25)]
    assert in_order((address, behind), tuple(blanks)) == (blanks[0], blanks[1], address, *blanks[3:], behind)


@given(st.text(st.sampled_from('[]()#*! a/".'), max_size=40))
@example("*[*](/)")
@example("# # a")
def test_without_marks_there_are_none(text):
    once, _ = without_marks(text.strip(), 0, MARKDOWN)
    assert without_marks(once, 0, MARKDOWN)[0] == once
