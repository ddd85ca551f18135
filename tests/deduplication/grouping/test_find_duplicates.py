"""compare, find_duplicates and duplicate_keys on invented stories."""

import pytest

from newscorpus import Relation
from newscorpus.deduplication import compare, duplicate_keys, find_duplicates
from newscorpus.model import Article, BlockKind, Passage, Span

STORY = """Ferry strike ends on the Ternholm crossing

Crews on the Ternholm crossing returned to work on Thursday after nine days, ending a strike that had cut the \
island off from the mainland for all but the mail boat.

Under the agreement, deckhands will receive 340 crowns more a month from October, the shipping line Norrgate \
said. The union had asked for 500.

"Nobody has won this, least of all the people who had to carry their shopping over the ice," said Mirela \
Vasku, who runs the only grocery in the harbour.

Some 4,000 islanders depend on the crossing. The council of Ternholm wants to discuss in spring whether to \
buy a vessel of its own.
"""
OTHER = """Beekeepers count their losses

A mild January followed by three weeks of frost has killed one colony in four in the Ostrava valley, the \
association of beekeepers reported after a survey of 212 of its members.

Its chairman, Jindrich Havel, spoke of the worst winter since records began in the district. Sugar syrup \
had run out in many hives before the first crocuses, he said, and help came too late.
"""


def page(text):
    menu = "Home\nWorld\nSport\nWeather\nSubscribe"
    return f"{menu}\n\n{text}\nShare this article\nPrint\nEmail\n\nAll rights reserved."


def test_nothing_shared():
    assert compare(STORY, OTHER) is None
    assert compare("", STORY) is None
    assert compare("", "") is None
    assert compare("?!", "?!") is None


@pytest.mark.parametrize(
    "other",
    [
        STORY,
        STORY.upper(),
        STORY.replace('"', "”").replace(",", " ,"),
        " ".join(STORY.split()),
        page(STORY),
        STORY.replace("m", "rn").replace("nd ", "nd"),
        STORY.replace("ship", "sh-\nip"),
        STORY.replace('"', "&quot;").replace("'", "&#39;"),
        STORY.replace("nine", "9"),
        STORY.replace("Ferry strike ends on the Ternholm crossing", "Boats sail again"),
    ],
)
def test_identical(other):
    match = compare(STORY, other)
    assert match is not None
    assert match.relation is Relation.IDENTICAL
    assert len(find_duplicates([other, OTHER, STORY])) == 1


@pytest.mark.parametrize(
    "other",
    [
        STORY.replace("340", "360"),
        STORY.replace("Mirela Vasku", "Agneta Holm"),
        STORY.replace("The union had asked for 500.", "A ballot of members is to follow on Sunday week, it added."),
    ],
)
def test_update(other):
    match = compare(STORY, other)
    assert match is not None
    assert match.relation is Relation.UPDATE


def test_excerpt():
    match = compare(STORY, STORY[: STORY.index("Under")])
    assert match is not None
    assert match.relation is Relation.EXCERPT
    assert match.containment == 1.0
    assert match.jaccard < 0.5


def test_passage():
    quote = '"Nobody has won this, least of all the people who had to carry their shopping over the ice"'
    match = compare(STORY, f"{OTHER}\n{quote}, a shopkeeper had said of another matter.")
    assert match is not None
    assert match.relation is Relation.PASSAGE
    assert [(a.of(STORY)) for a, _ in match.shared] == [quote.strip('"')]
    assert not find_duplicates([STORY, f"{OTHER}\n{quote}, a shopkeeper had said of another matter."])


def test_spans_of_an_article_point_into_its_text():
    parts = STORY.split("\n\n")
    spans = [Span(10 + 1000 * n, 10 + 1000 * n + len(part)) for n, part in enumerate(parts)]
    body = [Passage(BlockKind.PARAGRAPH, part, span) for part, span in zip(parts, spans, strict=True)]
    article = Article(body=tuple(body))
    match = compare(article, STORY)
    assert match is not None
    assert match.shared[0][0].of(article.text) == match.shared[0][1].of(STORY) == STORY.strip(" .\n")


def test_duplicates_share_a_key():
    for other in (STORY.upper(), page(STORY), STORY[: STORY.index("Under")], STORY.replace("340", "360")):
        assert set(duplicate_keys(STORY)) & set(duplicate_keys(other))
    assert not set(duplicate_keys(STORY)) & set(duplicate_keys(OTHER))
    assert duplicate_keys("") == ()
    assert len(duplicate_keys("Rain")) == 1


def test_keys_are_the_same_on_every_machine():
    assert duplicate_keys("Rain is expected in the north.") == (2798320819074539646, 7935040786869149937)


def test_a_page_with_two_stories_does_not_join_them():
    groups = find_duplicates([STORY, OTHER, f"{STORY}\n{OTHER}"])
    assert all(not {0, 1} <= set(group.members) for group in groups)


def test_copies_make_one_group():
    words = STORY.split()
    copies = [" ".join([*words[:n], f"changed{n}", *words[n + 1 :]]) for n in range(len(words))]
    (group,) = find_duplicates([OTHER, *copies])
    assert group.members == tuple(range(1, len(copies) + 1))
    assert len(group.matches) == len(copies) - 1


def test_wrong_types():
    with pytest.raises(TypeError, match=r"sources\[1\] must be str or Article, not int"):
        find_duplicates(["a", 3])
    with pytest.raises(TypeError, match="sources must be an iterable of str or Article, not str"):
        find_duplicates("a text")
    with pytest.raises(TypeError, match="b must be str or Article, not NoneType"):
        compare("a", None)
    with pytest.raises(TypeError, match="source must be str or Article, not bytes"):
        duplicate_keys(b"a")
    with pytest.raises(ValueError, match="threshold must be above 0 and at most 1, but is 2"):
        find_duplicates([], threshold=2)
    with pytest.raises(ValueError, match="threshold must be above 0"):
        duplicate_keys("a", threshold=0)
