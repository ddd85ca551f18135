"""A corpus as one HTML document."""

import re
from html.parser import HTMLParser

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from newscorpus import (
    Article,
    Capture,
    Corpus,
    DuplicateGroup,
    Match,
    Page,
    Quote,
    QuoteKind,
    Relation,
    Span,
    Speaker,
    SpeakerKind,
)
from newscorpus.interchange.html import to_html
from support.invented_articles import FULL, articles

LEPP = Speaker("Maarja Lepp", SpeakerKind.PERSON, "glazier & <chair>", ("Lepp",))
VOID = {"meta"}


def corpus(*all_articles, quotes=None, groups=(), speakers=()):
    pages = tuple(Page(Capture("x" * 100), (), (article,)) for article in all_articles)
    return Corpus(pages, groups, quotes or ((),) * len(all_articles), speakers)


def quote(*parts, kind=QuoteKind.DIRECT, speaker=LEPP, verbatim=()):
    spans, verbatim = (tuple(Span(*each) for each in some) for some in (parts, verbatim))
    return Quote(kind, spans, verbatim, "words", speaker, rule="cue.said", confidence=0.9)


def at(words):
    start = FULL.text.index(words)
    return start, start + len(words)


class Outline(HTMLParser):
    """Check that every tag is closed, and collect the text of the paragraphs and the marks."""

    def __init__(self, document):
        super().__init__(convert_charrefs=True)
        self.open, self.marks, self.body = [], [], ""
        self.feed(document)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append(tag)
        if tag == "mark":
            self.marks.append((dict(attrs), ""))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "mark" in self.open:
            attrs, words = self.marks[-1]
            self.marks[-1] = (attrs, words + data)
        if "article" in self.open and {"p", "h3"} & {*self.open}:
            self.body += data


def test_an_article_is_shown_with_its_fields_and_captions():
    document = to_html(corpus(FULL))
    assert "<h2>Lantern makers &lt;&amp; sons&gt; of Kuressoo strike</h2>" in document
    for fact in ("lantern#0", "2031-04-02T09:30+03:00", "2031-04-02", "Aino Rebane, Tiit Oja", "Balt Wire", "KURESSOO"):
        assert f"<dd>{fact}</dd>" in document
    assert "<figcaption>A lantern <small>(Jaan Mets)</small></figcaption>" in document
    assert "<figcaption>A strike</figcaption>" in document
    assert '<p class="standfirst">Forty workshops stay shut.</p>' in document
    assert "<h3>Glass &amp; tin</h3>" in document
    assert "<title>News corpus: 1 article</title>" in document


def test_a_quote_is_marked_with_its_speaker():
    said = quote(at("“We want glass, not tin,”"))
    marks = Outline(to_html(corpus(FULL, quotes=((said,),)))).marks
    assert [words for _, words in marks] == ["“We want glass, not tin,”"]
    assert marks[0][0] == {
        "class": "direct last",
        "data-speaker": "Maarja Lepp",
        "title": "Maarja Lepp, glazier & <chair> · direct · cue.said · 0.90",
    }


def test_quotation_marks_are_marked_together_with_the_words_between_them():
    said = quote(at("We want glass, not tin,"), verbatim=[at("“We want glass, not tin,”")])
    marks = Outline(to_html(corpus(FULL, quotes=((said,),)))).marks
    assert [words for _, words in marks] == ["“We want glass, not tin,”"]


def test_a_mixed_quote_is_marked_whole():
    said = quote(at("began at six. “We want glass"), verbatim=[at("“We want glass")], kind=QuoteKind.MIXED)
    marks = Outline(to_html(corpus(FULL, quotes=((said,),)))).marks
    assert [words for _, words in marks] == ["began at six. “We want glass"]


def test_a_quote_without_a_speaker_says_so():
    said = quote(at("the talks would go on"), kind=QuoteKind.INDIRECT, speaker=None)
    attrs, _ = Outline(to_html(corpus(FULL, quotes=((said,),)))).marks[0]
    assert attrs["data-speaker"] == "?"
    assert attrs["title"].startswith("speaker not told · indirect")


def test_only_the_last_part_of_a_quote_is_labelled():
    said = quote(at("“We want glass"), at("not tin,”"))
    marks = Outline(to_html(corpus(FULL, quotes=((said,),)))).marks
    assert [attrs["class"] for attrs, _ in marks] == ["direct", "direct last"]


def test_a_part_that_spans_passages_is_marked_in_each_and_labelled_once():
    said = quote((at("not tin")[0], at("Glass & tin")[1]))
    marks = Outline(to_html(corpus(FULL, quotes=((said,),)))).marks
    assert [words for _, words in marks] == ["not tin,” said Maarja Lepp.", "Glass & tin"]
    assert [attrs["class"] for attrs, _ in marks] == ["direct", "direct last"]


def test_overlapping_quotes_are_marked_one_after_the_other():
    outer, inner = quote(at("We want glass, not tin")), quote(at("glass, not tin,”"))
    marks = Outline(to_html(corpus(FULL, quotes=((outer, inner),)))).marks
    assert [words for _, words in marks] == ["We want glass, not tin", ",”"]


def test_duplicates_are_linked_in_both_directions_with_their_relation():
    match = Match(0, 1, Relation.UPDATE, 0.9, 0.8)
    group = DuplicateGroup((0, 1), 1, (match,))
    document = to_html(corpus(FULL, evolve(FULL, id="late#0", title="Later"), groups=(group,)))
    assert '<dt>Duplicates</dt><dd><a href="#article-1">Later</a> (update)</dd>' in document
    assert document.count("(update)") == 2
    section = document[document.index('id="duplicates"') :]
    assert section.index("Later") < section.index("Lantern")
    assert 'id="duplicates"' not in to_html(corpus(FULL))


def test_speakers_are_listed_with_the_number_of_their_quotes():
    said = (quote((0, 5)), quote((6, 9)))
    document = to_html(corpus(FULL, quotes=(said,), speakers=(LEPP,)))
    assert "<li>Maarja Lepp, glazier &amp; &lt;chair&gt; (person): 2; also: Lepp</li>" in document


def test_only_web_addresses_become_links():
    assert '<a href="https://post.example/lantern?a=1&amp;b=2">' in to_html(corpus(FULL))
    unsafe = to_html(corpus(evolve(FULL, url="javascript:alert(1)")))
    assert 'href="javascript' not in unsafe
    assert "<dd>javascript:alert(1)</dd>" in unsafe


def test_characters_that_html_does_not_allow_are_replaced():
    document = to_html(corpus(Article(id="a\x00#0", title="lone \ud800 and \x85")))
    assert "lone \ufffd and \ufffd" in document
    document.encode("utf-8")


@given(st.lists(articles, max_size=3), st.data())
def test_law_any_corpus_is_a_complete_document_with_unchanged_words(some, data):
    quotes = []
    for article in some:
        spans = st.tuples(st.integers(0, len(article.text)), st.integers(0, len(article.text))).map(sorted)
        quotes.append(tuple(quote(*data.draw(st.lists(spans, min_size=1, max_size=2))) for _ in range(2)))
    document = to_html(corpus(*some, quotes=tuple(quotes)))
    document.encode("utf-8")
    words = "".join(passage.text for article in some for passage in article.body)
    shown = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]", "\ufffd", words)
    assert Outline(document).body == shown
