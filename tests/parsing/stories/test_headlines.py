"""Which line over a story is its headline."""

import pytest
from attrs import evolve

from newscorpus.parsing import parse
from newscorpus.parsing.classifier.decoder import OPENED
from newscorpus.parsing.classifier.own_features import starts, vocabulary
from newscorpus.parsing.labels.line_labels import Sheet, read_sign
from newscorpus.parsing.lines.reading import read_lines
from newscorpus.parsing.stories.bodies import passage_lines
from newscorpus.parsing.stories.boundaries import Story
from newscorpus.parsing.stories.headline_features import HEADLINE, INSIDE, headline_features
from newscorpus.parsing.stories.headlines import candidates, find_headline
from newscorpus.rules import Rules

RULES = Rules.default()
PROMOTION = "Read every story about the islands first, and long before all others, with our app."
HEADLINE_TEXT = "Northern quay opens again after nine weeks of repairs"
PROSE = (
    "The harbour office opened the northern quay again on Monday after repairs that took nine weeks.",
    "Boats from the outer islands may land there as before, and the fee stays what it was last year.",
    "Divers had found cracks in four of the piles when they looked for a lost anchor in the spring.",
    "The council of the islands pays for the repairs out of the fund that the fishing fleet feeds.",
)


def sheet_of(*texts):
    lines = read_lines("\n\n".join(texts))
    signs = [read_sign(line, RULES) for line in lines]
    return Sheet(lines, signs, [line.key for line in lines], [True] * len(lines), ["line.text"] * len(lines))


def features_of(n, body, *texts, captions=()):
    """The features of the candidate with this number, by name."""
    sheet = sheet_of(*texts)
    found = candidates(0, body, sheet, RULES)
    rows = list(headline_features(found, body, captions, sheet, vocabulary(RULES)))
    at = starts(HEADLINE)
    row = rows[1 + found.index(n)]
    return {name: number - at[name] for name in HEADLINE for number in row if 0 <= number - at[name] < HEADLINE[name]}


def test_a_headline_below_a_promotion_that_was_taken_for_text():
    sheet = sheet_of(PROMOTION, HEADLINE_TEXT, *PROSE)
    assert find_headline(0, [0, 2, 3, 4, 5], (), sheet, RULES) == 1


def test_what_stands_over_the_headline_is_no_text_of_the_story():
    article = parse("\n\n".join([PROMOTION, HEADLINE_TEXT, "By Orla Tenniel, 3 March 2031", *PROSE])).articles[0]
    assert article.title == HEADLINE_TEXT
    assert [passage.text for passage in article.body] == list(PROSE)


def test_nor_if_the_headline_was_taken_for_text_too():
    sheet = sheet_of(PROMOTION, HEADLINE_TEXT, *PROSE)
    assert passage_lines(sheet, Story(0, 0, 6, None, "story.page"), (), title=1) == [2, 3, 4, 5]


def test_no_candidate_stands_deep_in_the_text():
    lines = [f"Point {n}" for n in range(9)]
    assert candidates(0, list(range(9)), sheet_of(*lines), RULES) == list(range(1, INSIDE + 1))


def test_nor_below_much_of_it():
    assert candidates(0, [0, 1, 2], sheet_of(" ".join(PROSE), " ".join(PROSE), HEADLINE_TEXT), RULES) == []


def test_words_of_the_opening_and_lines_that_hold_it():
    features = features_of(1, [2, 3], f"Home / Quays / {HEADLINE_TEXT}", HEADLINE_TEXT, *PROSE[:2])
    assert (features["opening"], features["held"], "inside" in features) == (4, 1, False)


def test_words_of_its_own_are_no_topic():
    assert features_of(1, [0, 1, 2], PROSE[0], "Lagoon lantern festival", PROSE[1])["topic"] == 0


@pytest.mark.parametrize(
    ("text", "marks"), [("Who pays?", 4), ("Quays: who pays", 2), ("„Wir zahlen“", 1), ("“Quays: who?” asks", 7)]
)
def test_marks(text, marks):
    assert features_of(0, [1, 2], text, *PROSE[:2])["marks"] == marks


def test_bylines_stamps_and_captions_ahead():
    texts = [HEADLINE_TEXT, "By Orla Tenniel", "2031-03-03 10:15", "A gull over the quay", *PROSE[:2]]
    features = features_of(0, [4, 5], *texts, captions=[3])
    assert [features[f"{what} ahead"] for what in ("byline", "stamp", "caption")] == [0, 1, 2]


@pytest.mark.parametrize("label", ["Skip to main content", "Aller au contenu", "Reading time: 6 minutes"])
def test_labels_of_the_page_are_no_headline(label):
    page = parse(f"{label}\n\nHome\n\n" + "\n\n".join(PROSE))
    assert page.blocks[0].rule in ("furniture.skip-link", "furniture.reading-time")
    assert page.articles[0].title != label


def test_no_candidate_stands_in_a_text_below_its_byline():
    assert candidates(0, [1, 3], sheet_of("By Orla Tenniel", PROSE[0], HEADLINE_TEXT, PROSE[1]), RULES) == []
    assert candidates(0, [1, 3], sheet_of("Quays and boats", PROSE[0], HEADLINE_TEXT, PROSE[1]), RULES) == [0, 2, 3]


def test_nor_in_one_that_an_agency_opens():
    sheet = sheet_of(PROSE[0], HEADLINE_TEXT, PROSE[1])
    assert candidates(0, [0, 2], sheet, RULES) == [1, 2]
    assert candidates(0, [0, 2], evolve(sheet, reasons=[OPENED, "line.text", "line.text"]), RULES) == []


def test_a_single_word_is_no_candidate():
    assert candidates(0, [2, 3], sheet_of("Quays", HEADLINE_TEXT, *PROSE[:2]), RULES)[0] == 1


def test_the_values_of_a_candidate_are_in_the_order_of_the_table():
    lines = ["Quay House", "Ferry sails again", "The ferry sailed again on Monday, the harbour master of Brindle said."]
    sheet = sheet_of(*lines, "Nobody had seen it for a year, and the whole town came to see it.")
    (_, above), (_, inside) = (
        headline_features([n], body, (), sheet, vocabulary(RULES)) for n, body in ((1, [2, 3]), (2, [1, 2, 3]))
    )
    sizes = list(HEADLINE.values())
    for row, count in ((above, len(sizes) - 5), (inside, len(sizes) - 1)):
        assert len(row) == count
        edges = [sum(sizes[:n]) for n in range(1, count + 2)]
        assert all(low <= number < high for number, low, high in zip(row, edges[:-1], edges[1:], strict=True))
