"""build_corpus: the three capabilities combined."""

import pytest

from newscorpus import (
    Capture,
    Corpus,
    Relation,
    Rules,
    SpeakerKind,
    build_corpus,
    find_duplicates,
    find_quotes,
    parse,
)
from support.captures import originals, text_of

STORY = """Ferry Returns to Tavua Bay

The ferry that joins the two shores of Tavua Bay sailed again on Friday after eleven weeks in dock, to the horns of every boat in the harbour.

“We missed her more than we had thought,” said harbour master Litia Waqa, who rode on the first crossing with forty schoolchildren.

The council has promised a second boat by the end of next year, and the harbour will get a longer pier for it.
"""

OTHER = """Pier Works Begin

Divers went down on Monday to look at the old piles of the pier, which has stood in the bay for sixty years and leans a little to the east.

Waqa said the piles were sound. “The wood is better than the iron,” Litia Waqa said.

The works will take until March, and fishing boats will land their catch on the beach until then.
"""


def test_a_corpus_has_the_pages_groups_and_quotes_of_the_three_capabilities():
    corpus = build_corpus([STORY, Capture(OTHER, "pier"), STORY])
    assert corpus.pages == (parse(STORY), parse(Capture(OTHER, "pier")), parse(STORY))
    assert corpus.groups == find_duplicates(corpus.articles)
    assert [group.members for group in corpus.groups] == [(0, 2)]
    for article, quotes in zip(corpus.articles, corpus.quotes, strict=True):
        alone = find_quotes(article)
        assert [(q.parts, q.kind, q.rule) for q in quotes] == [(q.parts, q.kind, q.rule) for q in alone]


def test_a_speaker_in_several_articles_is_one_speaker_of_the_corpus():
    corpus = build_corpus([STORY, OTHER])
    (speaker,) = corpus.speakers
    assert speaker.name == "Litia Waqa"
    assert speaker.kind is SpeakerKind.PERSON
    assert {quote.speaker for quotes in corpus.quotes for quote in quotes} == {speaker}
    assert all(corpus.quotes)


def test_an_unnamed_speaker_is_not_a_speaker_of_the_corpus():
    text = STORY.replace("harbour master Litia Waqa, who", "a fisherman who")
    corpus = build_corpus([text])
    assert [quote.speaker.kind for quote in corpus.quotes[0]] == [SpeakerKind.UNNAMED]
    assert corpus.speakers == ()


def test_captures_are_read_from_an_iterator():
    taken = []

    def captures():
        for text in (STORY, OTHER):
            taken.append(text)
            yield text

    assert len(build_corpus(captures()).pages) == 2
    assert taken == [STORY, OTHER]


def test_no_captures_give_an_empty_corpus():
    assert build_corpus([]) == Corpus()


@pytest.mark.parametrize("wrong", ["text", Capture("text")])
def test_a_single_capture_is_a_type_error(wrong):
    with pytest.raises(TypeError, match="build_corpus takes an iterable of captures, not one"):
        build_corpus(wrong)


def test_the_rules_of_a_user_reach_the_parser():
    mine = Rules.from_toml(
        """
        [[line]]
        id = "furniture.pier"
        kind = "furniture"
        match = "^The works will take"
        yes = ["The works will take years."]
        """
    )
    (article,) = build_corpus([OTHER], rules=Rules.default() | mine).articles
    assert "The works will take" not in article.text
    assert "The works will take" in build_corpus([OTHER]).articles[0].text


@pytest.mark.skipif(len(originals()) < 5, reason="the five originals are not available")
def test_the_originals_make_eight_articles_and_one_group():
    corpus = build_corpus(Capture(text_of(path), path.name) for path in originals())
    assert len(corpus.articles) == 8
    (group,) = corpus.groups
    assert group.members == (0, 2)
    assert [match.relation for match in group.matches] == [Relation.IDENTICAL]
    assert sum(map(len, corpus.quotes)) > 60


def test_a_rule_of_a_user_comes_before_the_rules_of_the_package():
    mine = Rules.from_toml(
        """
        [[line]]
        id = "mine"
        kind = "furniture"
        match = "(?i)^advert"
        yes = ["Advertisement"]
        """
    )
    text = OTHER + "\nAdvertisement\n"
    assert parse(text).blocks[-1].rule == "furniture.advertisement"
    assert parse(text, rules=Rules.default() | mine).blocks[-1].rule == "mine"


def test_the_rules_of_a_user_reach_the_joining_of_speakers():
    mine = Rules.default() | Rules.from_toml(
        '[[nickname]]\nid = "nickname.mine"\nlanguage = "fi"\nnames = ["Vimpi", "Tarvimund"]\nyes = ["Vimpi Lund = Tarvimund Lund"]\n'
    )
    pages = [
        "The quay\n\n“The quay holds,” said Vimpi Salo.\n",
        "The bridge\n\n“The bridge holds,” said Tarvimund Salo.\n",
    ]
    assert [speaker.name for speaker in build_corpus(pages).speakers] == ["Vimpi Salo", "Tarvimund Salo"]
    (speaker,) = build_corpus(pages, rules=mine).speakers
    assert {speaker.name, *speaker.aliases} == {"Vimpi Salo", "Tarvimund Salo"}
