"""Write a corpus for people: each article with its quotes, grouped by speaker, and then the duplicates."""

from collections.abc import Iterator

from newscorpus.model import Article, Corpus, DuplicateGroup, Quote

__all__ = ["to_text"]


def to_text(corpus: Corpus) -> str:
    """Return the corpus as plain text, which is empty or ends with a line break.

    >>> to_text(Corpus())
    ''
    """
    lines: list[str] = []
    for article, quotes in zip(corpus.articles, corpus.quotes, strict=True):
        lines += (*_article(article), *_speeches(quotes), "")
    if corpus.groups:
        lines.append("Duplicates")
    for group in corpus.groups:
        lines += _group(group, corpus.articles)
    return "".join(f"{line}\n" for line in lines).rstrip("\n") + "\n" * bool(lines)


def _article(article: Article) -> Iterator[str]:
    title = article.title or "(no title)"
    yield title
    yield "=" * min(len(title), 100)
    facts = (
        ("", article.id),
        ("published ", article.date_published and article.date_published.isoformat()),
        ("modified ", article.date_modified and article.date_modified.isoformat()),
        ("by ", ", ".join(article.authors)),
        ("in ", article.publisher),
        ("agency ", article.agency),
        ("from ", article.dateline),
    )
    yield "; ".join(f"{label}{fact}" for label, fact in facts if fact)
    for caption in article.captions:
        yield f"Caption: {caption.text}" + (f" [{caption.credit}]" if caption.credit else "")


def _speeches(quotes: tuple[Quote, ...]) -> Iterator[str]:
    by_speaker: dict[str, list[Quote]] = {}
    for quote in quotes:
        by_speaker.setdefault(_named(quote), []).append(quote)
    for speaker, said in by_speaker.items():
        yield ""
        yield f"  {speaker}"
        for quote in said:
            yield f"    {quote.kind}: {quote.text}"


def _named(quote: Quote) -> str:
    if quote.speaker is None:
        return "(speaker not told)"
    if quote.speaker.description is None:
        return quote.speaker.name
    return f"{quote.speaker.name}, {quote.speaker.description}"


def _group(group: DuplicateGroup, articles: tuple[Article, ...]) -> Iterator[str]:
    def named(n: int) -> str:
        return f"{articles[n].id}, {articles[n].title or '(no title)'}"

    yield f"  {named(group.canonical)}"
    for match in group.matches:
        other = match.b if match.a == group.canonical else match.a
        yield f"    {match.relation}: {named(other)}"
