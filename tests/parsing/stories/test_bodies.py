"""Which lines that are text make up the body of a story."""

import pytest

from newscorpus.model import BlockKind
from newscorpus.parsing import parse
from newscorpus.parsing.classifier.decoder import emphasis, lines_near_text
from newscorpus.parsing.fields.credits import caption_credit
from newscorpus.parsing.labels.line_labels import Sheet
from newscorpus.parsing.lines.reading import read_lines
from newscorpus.parsing.stories.bodies import body_lines, passage_lines
from newscorpus.parsing.stories.boundaries import Story
from newscorpus.parsing.stories.subheadings import subheadings
from newscorpus.rules import Rules

RULES = Rules.default()
PROSE = (
    "The harbour office opened the northern quay again on Monday after repairs that took nine weeks.",
    "Boats from the outer islands may land there as before, and the fee stays what it was last year.",
    "Divers had found cracks in four of the piles when they looked for a lost anchor in the spring.",
    "The council of the islands pays for the repairs out of the fund that the fishing fleet feeds.",
)


def body_of(lines, *, text, reasons=None):
    """The body of a page that is one story, with these lines told to be text."""
    read = read_lines("\n\n".join(lines))
    kept = [n in text for n in range(len(read))]
    sheet = Sheet(
        read, [None] * len(read), [line.key for line in read], kept, reasons or ["line.text"] * len(read),
        [None] * len(read),
    )  # fmt: skip
    return body_lines(passage_lines(sheet, Story(0, 0, len(read), None, "story.page"), ()), sheet, RULES)


def test_a_few_words_that_are_text_each_time_stay():
    lines = [
        PROSE[0],
        "Fares:",
        PROSE[1],
        "Fares:",
        PROSE[2],
        PROSE[3],
        PROSE[0][:-1] + " or so.",
        PROSE[1][:-1] + ", it says.",
    ]
    lines += [f"{words} At sea, that is." for words in PROSE]
    assert body_of(lines, text=set(range(12))) == list(range(12))


def test_a_paragraph_that_a_page_prints_twice_is_read_once():
    assert body_of([*PROSE, PROSE[1]], text=set(range(5))) == [0, 1, 2, 3]


def test_words_printed_twice_in_a_row_are_read_once():
    lines = [PROSE[0], "Quay fees:", "Quay fees:", PROSE[1], *(f"{words} At sea, that is." for words in PROSE)]
    assert body_of(lines, text=set(range(8))) == [0, 1, 3, 4, 5, 6, 7]


def test_a_label_over_every_paragraph_is_none_of_the_text():
    lines = [line for words in PROSE for line in ("Story text", words)]
    assert [lines[n] for n in body_of(lines, text=set(range(8)))].count("Story text") <= 1


MENU = [f"Entry {n}" for n in range(15)]
IMPRINT = "The Harbour Gazette has told the islands what happens on them since the first mail boat."


def test_little_text_far_below_is_another_part_of_the_page():
    longer = [f"{words} {words}" for words in PROSE]
    assert body_of([*longer, *MENU, IMPRINT], text={0, 1, 2, 3, 19}) == [0, 1, 2, 3]


def test_much_text_far_below_may_be_the_same_story():
    assert (
        body_of([*PROSE, *MENU, *(f"{words} Again." for words in PROSE)], text={0, 1, 2, 3, 19, 20, 21, 22})[-1] == 22
    )


def test_the_story_of_an_agency_stands_in_one_piece():
    lines = [*PROSE, *MENU, *(f"{words} Again." for words in PROSE)]
    reasons = ["line.slug"] + ["line.text"] * (len(lines) - 1)
    assert body_of(lines, text={0, 1, 2, 3, 19, 20, 21, 22}, reasons=reasons) == [0, 1, 2, 3]


def test_text_that_no_story_keeps_is_furniture_with_a_rule_of_its_own():
    more = [f"{words} So it says, at least." for words in PROSE]
    page = parse("\n".join([f"LAGOS, March 3 (AFP) - {PROSE[0]}", *PROSE[1:], *MENU, *more]))
    assert "line.apart" in {block.rule for block in page.blocks if block.kind == BlockKind.FURNITURE}
    assert not any(block.rule.startswith("line.text") for block in page.blocks if block.kind == BlockKind.FURNITURE)


def test_the_questions_of_an_interview_are_no_subheadings():
    asked = [
        "How did you come to the island?", PROSE[0], "Did your family follow you?", PROSE[1],
        "What do you miss most?", PROSE[2],
    ]  # fmt: skip
    kinds = [passage.kind for passage in parse("\n\n".join([PROSE[3], *asked])).articles[0].body]
    assert BlockKind.SUBHEADING not in kinds


def test_questions_over_the_parts_of_a_text_are_subheadings():
    parts = ["Why was the quay closed?", PROSE[0], "Who pays for it?", PROSE[1], "When will boats land?", PROSE[2]]
    kinds = [passage.kind for passage in parse("\n\n".join([PROSE[3], *parts])).articles[0].body]
    assert kinds.count(BlockKind.SUBHEADING) == 3


def test_names_in_brackets_do_not_make_a_paragraph_a_caption():
    text = "\n\n".join(
        [PROSE[0], f"{PROSE[1]} All of it is told in the yearly report of the islands (Northern Quays).", *PROSE[2:]]
    )
    assert parse(text + "\n\nHome\nContact\n").articles[0].captions == ()


def test_a_credit_that_is_printed_twice_begins_no_story():
    credit = "Image by Kofi Brandt from Pexels"
    text = "\n\n".join([*PROSE[:2], f"\n{credit}", f"TT\n\n{credit}", *PROSE[2:], "Home\nContact"])
    assert len(parse(text).articles) == 1


@pytest.mark.parametrize(("words", "times"), [(1, 1.0), (30, 1.0), (45, 1.5), (60, 2.0), (900, 2.0)])
def test_a_long_line_weighs_more_up_to_double(words, times):
    assert emphasis(words) == times


def test_a_long_paragraph_over_a_credit_is_no_caption():
    long = " ".join(PROSE)
    text = "\n\n".join(
        [PROSE[0], f"{long} All of it is told.\nPhoto: Kofi Brandt/AFP", PROSE[1], PROSE[2], "Home\nContact"]
    )
    assert len(long.split()) > 60
    assert parse(text).articles[0].captions == ()


def subheadings_of(*texts):
    lines = read_lines("\n\n".join(texts))
    return subheadings(range(len(lines)), lines, [line.key for line in lines], RULES)


def test_a_few_words_over_a_paragraph_are_a_subheading():
    assert subheadings_of(PROSE[0], "What boats pay", PROSE[1]) == {1}


def test_the_lower_of_two_short_lines_is_a_subheading_and_none_of_a_list():
    assert subheadings_of(PROSE[0], "The old pier in pictures", "What boats pay", PROSE[1]) == {2}
    assert not subheadings_of(PROSE[0], "The old pier", "The new pier", "What boats pay", PROSE[1])
    assert not subheadings_of("The old pier", "What boats pay", PROSE[1])


@pytest.mark.parametrize(
    ("text", "heads"), [("“No.”", False), ("“Never!”", True), ("“And now?”", True), ("“No”", True)]
)
def test_what_somebody_says_is_no_subheading_unless_it_asks_or_calls(text, heads):
    assert bool(subheadings_of(PROSE[0], text, PROSE[1])) == heads


def test_a_credit_over_a_paragraph_is_no_subheading():
    assert not subheadings_of(PROSE[0], "Photo: Kofi Brandt", PROSE[1])


def test_what_is_printed_several_times_is_no_subheading():
    assert not subheadings_of(PROSE[0], "What boats pay", PROSE[1], "What boats pay", PROSE[2])


def test_a_sentence_on_copyright_holds_no_credit():
    assert caption_credit("The council asked for a report on copyright on the islands", RULES) is None


def test_the_times_over_the_entries_of_a_live_blog_are_none_of_its_text():
    entries = [
        line
        for hour, words in zip((20, 19, 18, 17), PROSE, strict=True)
        for line in (f"{hour}:20 Orla Tenniel", f"News at {hour} from the quay", words)
    ]
    article = parse("\n".join(["Quay opens again: live", *entries, "Home", "Contact"])).articles[0]
    assert [passage.text for passage in article.body if passage.kind == BlockKind.SUBHEADING][-3:] == [
        f"News at {hour} from the quay" for hour in (19, 18, 17)
    ]
    assert not any("Tenniel" in passage.text for passage in article.body)


def test_figures_are_no_times_of_day():
    marks = ("4.52 / 5.0", "4.40 / 5.0", "4.38 / 5.0", "4.35 / 5.0")
    lines = [line for mark, words in zip(marks, PROSE, strict=True) for line in (mark, words)]
    assert body_of(lines, text=set(range(8))) == list(range(1, 8))


def test_a_label_between_all_paragraphs_parts_no_text():
    between = [
        line for words in (*PROSE, *(f"{words} So it says." for words in PROSE)) for line in ("Story text", words)
    ]
    lines = read_lines("\n\n".join(between))
    assert {lines[n].text for n in lines_near_text(lines)}.isdisjoint({"Story text"})


def test_a_label_once_in_each_entry_of_a_list_stays():
    entries = [line for words in PROSE * 3 for line in ("What it costs", words, f"{words} So it says.", words)]
    lines = read_lines("\n\n".join(entries))
    assert "What it costs" in {lines[n].text for n in lines_near_text(lines)}
