"""An invented article that the tests of the formats share, and a hypothesis strategy for articles."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import strategies as st

from newscorpus import Article, BlockKind, Caption, Passage, Precision, Repair, Span, Timestamp


def stamp(value, precision=Precision.MINUTE):
    return Timestamp(value, precision, "as printed", Span(0, 10))


def body(*passages):
    """Return passages one after the other, from pairs of kind and text."""
    made, at = [], 0
    for kind, text in passages:
        made.append(Passage(BlockKind(kind), text, Span(at, at + len(text))))
        at += len(text) + 1
    return tuple(made)


FULL = Article(
    id="lantern#0",
    title="Lantern makers <& sons> of Kuressoo strike",
    authors=("Aino Rebane", "Tiit Oja"),
    date_published=stamp(datetime(2031, 4, 2, 9, 30, tzinfo=timezone(timedelta(hours=3)))),
    date_modified=stamp(datetime(2031, 4, 2), Precision.DAY),
    publisher="The Kuressoo Post",
    agency="Balt Wire",
    dateline="KURESSOO",
    url="https://post.example/lantern?a=1&b=2",
    body=body(
        ("standfirst", "Forty workshops stay shut."),
        ("paragraph", "The strike began at six. “We want glass, not tin,” said Maarja Lepp."),
        ("subheading", "Glass & tin"),
        ("paragraph", "Lepp said the talks would go on."),
    ),
    captions=(Caption("A lantern", "Jaan Mets", Span(0, 9)), Caption("A strike", None, Span(10, 18))),
)

texts = st.text(st.characters(), max_size=12)
maybe = st.none() | texts
stamps = st.none() | st.builds(
    stamp,
    st.datetimes(timezones=st.none() | st.just(UTC) | st.just(timezone(timedelta(hours=-3, minutes=-30)))),
    st.sampled_from(Precision),
)
captions = st.builds(
    Caption, texts, maybe, st.just(Span(0, 3)), st.just((Repair(Span(1, 1), " ", "glue"),)) | st.just(())
)
articles = st.builds(
    Article,
    id=texts,
    title=maybe,
    authors=st.lists(texts, max_size=2).map(tuple),
    date_published=stamps,
    date_modified=stamps,
    publisher=maybe,
    agency=maybe,
    dateline=maybe,
    url=maybe,
    body=st.lists(st.tuples(st.sampled_from(["standfirst", "subheading", "paragraph"]), texts), max_size=4).map(
        lambda passages: body(*passages)
    ),
    captions=st.lists(captions, max_size=2).map(tuple),
)
