"""The laws that hold for any text, each test named after its law."""

import os
import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscorpus import (
    Article,
    Capture,
    Corpus,
    DuplicateGroup,
    Page,
    Quote,
    Span,
    build_corpus,
    compare,
    duplicate_keys,
    explain,
    find_duplicates,
    find_quotes,
    from_json,
    parse,
    same_speaker,
    similar_pairs,
    to_html,
    to_json,
    to_newsarticle,
    to_ninjs,
    to_records,
    to_text,
)
from newscorpus.model.text import read
from support.captures import CAPTURES, OWN, text_of
from support.steps import grows_linearly

LINES = sorted({line for path in OWN for line in text_of(path).split("\n")})

PIECES = [
    *"“”\"'‘’«»„‚`´()[]-–—.,:;!?/|•@#&",
    "\n",
    "\n\n",
    "\n\n\n",
    "\r\n",
    "\t",
    "\x00",
    "\ufeff",
    "\u2028",
    "\x85",
    chr(0xD800),
    chr(0xDFFF),
    " said ",
    " told ",
    " according to ",
    "She said: ",
    "Mr ",
    "Ana Brito",
    "the minister",
    "TT",
    "20",
    "2031-05-01 07:45",
    "Updated 1 May 2031",
    "By Ana Brito",
    "(Reuters)",
    "Photo: ",
    "news.example",
    "Sign up to our newsletter",
    "word",
    "ß",
    "İ",
    "汉字",
    "العربية",
    "e\u0301",
    "😀",
]

any_text = st.one_of(
    st.text(st.characters(exclude_categories=())),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.lists(st.sampled_from(LINES), max_size=25).map("\n".join),
    st.lists(st.one_of(st.sampled_from(LINES), st.sampled_from(PIECES)), max_size=25).map("\n".join),
)

N = 200_000
HOSTILE = {
    "nothing": "",
    "blank": " \n\t\r\n" * N,
    "NULs": "\x00" * N,
    "lone surrogates": (chr(0xD800) + chr(0xDFFF) + " ") * N,
    "line breaks": "\n" * N,
    "straight marks": '"' * N,
    "opening marks": "“" * N,
    "closing marks": "”" * N,
    "apostrophes": "'" * N,
    "all marks": "“”\"'‘’«»„`" * (N // 10),
    "marks and words": '"word" ' * (N // 6),
    "marks a line": '"a\n' * (N // 3),
    "one word": "a" * N,
    "capitals": "A" * N,
    "digits": "1" * N,
    "commas": "," * N,
    "brackets": "(" * N,
    "closing brackets": ")" * N,
    "hyphens": "-" * N,
    "full stops": ". " * N,
    "names": "Ana Brito " * (N // 10),
    "cues": "said " * (N // 5),
    "quotes of one": "“A,” said B. " * (N // 12),
    "according": "according to " * (N // 12),
    "that": "He said that " * (N // 12),
    "dates": "2031-05-01 07:45\n" * (N // 17),
    "short lines": "TT\n20\n" * (N // 6),
    "one line many times": "The dam above the town held.\n" * (N // 28),
    "one line": "The dam above the town held, the mayor said. " * (N // 45),
    "titles": "The Dam Holds\n\n\n" * (N // 16),
    "credits": "A dam. (Reuters)\n" * (N // 17),
    "colons": "A: " * (N // 3),
    "combining": "e\u0301" * N,
    "dashes": "— " * N,
}


def all_spans(page):
    """Every span of a page with the text that it points into."""
    text = page.capture.text
    for block in page.blocks:
        yield block.span, text
    for article in page.articles:
        for item in (*article.body, *article.captions):
            yield item.span, text
            for repair in item.repairs:
                yield repair.span, text
        for stamp in (article.date_published, article.date_modified):
            if stamp is not None:
                yield stamp.span, text


def quote_spans(quote):
    yield from quote.parts
    yield from quote.verbatim
    yield from (span for span in (quote.mention, quote.cue) if span is not None)


def hold_law_1(page):
    at = 0
    for block in page.blocks:
        assert page.capture.text[at : block.span.start].strip() == "", "text is in no block"
        assert at <= block.span.start < block.span.end
        assert block.rule
        at = block.span.end
    assert page.capture.text[at:].strip() == "", "text is in no block"


def hold_law_2(page):
    text = page.capture.text
    for span, of in all_spans(page):
        assert 0 <= span.start <= span.end <= len(of)
    for article in page.articles:
        for passage in article.body:
            assert read(text, passage.span, passage.repairs) == passage.text
        for caption in article.captions:
            assert caption.text.strip()
        for before, after in pairwise(article.body):
            assert before.span.end <= after.span.start
        for quote in find_quotes(article):
            for span in quote_spans(quote):
                assert 0 <= span.start < span.end <= len(article.text)
                assert 0 <= article.locate(span).start <= article.locate(span).end <= len(text)
            assert quote.parts
            assert list(quote.parts) == sorted(quote.parts, key=lambda span: span.start)


@given(any_text)
def test_law_1_every_character_is_in_one_block_that_names_its_rule(text):
    hold_law_1(parse(text))


@given(any_text)
def test_law_2_every_span_lies_inside_its_text(text):
    hold_law_2(parse(text))


@pytest.mark.parametrize("path", CAPTURES, ids=lambda path: path.stem)
def test_laws_1_and_2_hold_for_the_captures(path):
    page = parse(text_of(path))
    hold_law_1(page)
    hold_law_2(page)
    assert page.articles


@given(any_text, any_text)
def test_law_3_any_text_is_parsed_attributed_and_compared(one, other):
    corpus = build_corpus([one, other])
    for article in corpus.articles:
        to_newsarticle(article)
        to_ninjs(article)
    to_records(corpus)
    to_text(corpus)
    to_html(corpus)
    explain(corpus).encode("utf-8")
    quotes = (*find_quotes(one), *find_quotes(other))
    for a, b in pairwise(quotes):
        if a.speaker and b.speaker:
            same_speaker(a.speaker, b.speaker)
    compare(one, other)
    find_duplicates([one, other])
    list(similar_pairs([one, other], threshold=0.5))
    duplicate_keys(one)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_law_3_long_and_hostile_texts_are_taken(text):
    hold_law_1(parse(text))
    for quote in find_quotes(text):
        assert all(span.end <= len(text) for span in quote_spans(quote))
    compare(text, text[: len(text) // 2])
    duplicate_keys(text)


UNITS = [
    *"\0\n\"“”'«(,.-—:1aA ",
    "word ",
    "Ana Brito ",
    "said ",
    "He said that ",
    "according to ",
    "“A,” said B. ",
    "The dam held, the mayor said. ",
    '"a\n',
    "2031-05-01 07:45\n",
    "The Dam Holds\n\n\n",
    "A dam. (Reuters)\n",
]


@pytest.mark.parametrize("unit", UNITS, ids=ascii)
@pytest.mark.parametrize("function", [find_quotes, duplicate_keys, lambda text: compare(text, text[: len(text) // 2])])
def test_law_3_the_work_is_linear(function, unit):
    assert grows_linearly(function, unit)


@pytest.mark.parametrize("wrong", [None, b"bytes", 3, ["text"]], ids=repr)
@pytest.mark.parametrize("function", [parse, find_quotes, duplicate_keys, lambda value: compare(value, "a")])
def test_law_3_what_is_no_text_is_a_type_error_that_says_what_was_given(function, wrong):
    with pytest.raises(TypeError, match=type(wrong).__name__):
        function(wrong)


@pytest.mark.parametrize("function", [build_corpus, find_duplicates, lambda v: list(similar_pairs(v, threshold=0.5))])
def test_law_3_what_is_no_text_in_a_list_is_a_type_error(function):
    with pytest.raises(TypeError, match="bytes"):
        function([b"bytes"])
    with pytest.raises(TypeError, match="str"):
        function("one text")


@given(any_text, any_text)
def test_law_4_what_is_written_reads_back(one, other):
    corpus = build_corpus([Capture(one, "one"), Capture(other, "other")])
    assert from_json(to_json(corpus), Corpus) == corpus
    for page in corpus.pages:
        assert from_json(to_json(page), Page) == page


@pytest.mark.parametrize("path", CAPTURES, ids=lambda path: path.stem)
def test_law_4_holds_for_the_captures(path):
    corpus = build_corpus([text_of(path)] * 2)
    assert from_json(to_json(corpus), Corpus) == corpus
    assert from_json(to_json(corpus.quotes[0]), tuple[Quote, ...]) == corpus.quotes[0]
    assert from_json(to_json(corpus.groups), tuple[DuplicateGroup, ...]) == corpus.groups
    assert from_json(to_json(corpus.articles), tuple[Article, ...]) == corpus.articles


PROGRAM = """
import sys
from newscorpus import *
captures = [Capture(open(name, encoding="utf-8", newline="").read(), name) for name in sys.argv[1:]]
corpus = build_corpus(captures)
keys = [duplicate_keys(article) for article in corpus.articles]
pairs = list(similar_pairs([c.text for c in captures], threshold=0.1))
sys.stdout.buffer.write(to_json(corpus).encode())
sys.stdout.buffer.write(repr((explain(corpus), to_records(corpus), keys, pairs)).encode())
"""


def test_law_5_the_same_output_in_any_process():
    outputs = set()
    for seed, zone, locale in (
        ("0", "UTC", "C"),
        ("1", "Asia/Kathmandu", "C.UTF-8"),
        ("4242", "America/St_Johns", "POSIX"),
    ):
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale}
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, *map(str, OWN)], env=environment, capture_output=True, check=True
        )
        outputs.add(done.stdout)
    assert len(outputs) == 1


@given(st.lists(any_text, max_size=6), st.randoms(use_true_random=False))
def test_law_6_groups_do_not_depend_on_the_order(texts, random):
    order = list(range(len(texts)))
    random.shuffle(order)
    groups = {frozenset(group.members) for group in find_duplicates(texts)}
    shuffled = find_duplicates([texts[n] for n in order])
    assert {frozenset(order[member] for member in group.members) for group in shuffled} == groups


@given(any_text)
def test_law_7_parsing_twice_gives_the_same(text):
    assert parse(text) == parse(text)


@given(st.lists(st.sampled_from(LINES), max_size=25).map("\n".join))
def test_law_7_an_articles_own_text_loses_and_adds_nothing(text):
    for article in parse(text).articles:
        assert words(parse(article.text)) == article.text.split()


@pytest.mark.parametrize("path", CAPTURES, ids=lambda path: path.stem)
def test_law_7_holds_for_the_captures(path):
    for article in parse(text_of(path)).articles:
        again = parse(article.text)
        assert words(again) == article.text.split()
        assert len(again.articles) == 1


def words(page):
    """The words of the bodies, and of the titles where a subheading was taken for one."""
    kinds = {"title", "standfirst", "subheading", "paragraph"}
    spans = [(block.span.start, block.span.of(page.capture.text)) for block in page.blocks if block.kind in kinds]
    return " ".join(text for _, text in sorted(spans)).split()


def test_spans_are_code_points():
    text = "😀😀 “It holds,” said Ana Brito."
    (quote,) = find_quotes(text)
    assert quote.parts[0].of(text).strip("“”,") == "It holds"
    assert quote.mention == Span(text.index("Ana"), text.index("Ana") + 9)
