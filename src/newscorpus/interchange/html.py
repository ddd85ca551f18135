"""Write a corpus as one self-contained HTML document.

The text of the articles stays unchanged. Quotes are in ``mark`` elements, and the style sheet draws the names of their
speakers, so a reader who copies the page copies only the text.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from html import escape

from attrs import frozen

from newscorpus.model import Article, BlockKind, Corpus, DuplicateGroup, Match, Quote, Span, Speaker
from newscorpus.model.article import PASSAGE_SEPARATOR

__all__ = ["to_html"]

# The characters that an HTML document must not contain, and lone surrogates (HTML Living Standard, 13.2.3.5).
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")

STYLE = """\
:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.55 Georgia, serif; }
h1, h2, h3, dl, nav, figure, .speakers, mark::after { font-family: system-ui, sans-serif; }
article { border-top: 1px solid; margin-top: 3rem; }
dl { display: grid; grid-template-columns: max-content auto; gap: 0 1rem; font-size: .85rem; }
dd { margin: 0; }
figure { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid; font-size: .85rem; }
mark { color: inherit; background: rgb(255 200 60 / .35); }
mark.indirect { background: rgb(90 160 255 / .2); }
mark.last::after { content: " " attr(data-speaker); font-size: .7rem; font-style: italic; opacity: .75; }
.standfirst { font-weight: bold; }
"""


def to_html(corpus: Corpus) -> str:
    """Return the corpus as an HTML document: articles with their captions and quotes, speakers, and duplicates.

    All text is escaped. Characters that HTML cannot contain (NUL and other controls, lone surrogates) become U+FFFD.
    A URL becomes a link only if its scheme is http or https.

    >>> print(to_html(Corpus()).splitlines()[0])
    <!DOCTYPE html>
    """
    count = f"{len(corpus.articles)} article" + "s" * (len(corpus.articles) != 1)
    lines = [
        "<!DOCTYPE html>",
        '<html><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>News corpus: {count}</title>",
        f"<style>\n{STYLE}</style></head><body>",
        f"<h1>News corpus: {count}</h1>",
        *_contents(corpus),
    ]
    matches = _matches_of(corpus.groups)
    for n, (article, quotes) in enumerate(zip(corpus.articles, corpus.quotes, strict=True)):
        lines += _article(n, article, quotes, matches.get(n, []), corpus.articles)
    lines += _duplicates(corpus)
    lines += _speakers(corpus)
    return "\n".join((*lines, "</body></html>", ""))


def _safe(text: str) -> str:
    return escape(FORBIDDEN.sub("\ufffd", text))


def _link(n: int, articles: tuple[Article, ...]) -> str:
    return f'<a href="#article-{n}">{_safe(articles[n].title or articles[n].id or "(no title)")}</a>'


def _contents(corpus: Corpus) -> Iterator[str]:
    if not corpus.articles:
        return
    yield "<nav><ol>"
    yield from (f"<li>{_link(n, corpus.articles)}</li>" for n in range(len(corpus.articles)))
    yield "</ol></nav>"


# --- an article -------------------------------------------------------------------------------------------


def _article(
    n: int, article: Article, quotes: tuple[Quote, ...], matches: list[Match], articles: tuple[Article, ...]
) -> Iterator[str]:
    yield f'<article id="article-{n}"><h2>{_safe(article.title or "(no title)")}</h2>'
    yield from _facts(n, article, matches, articles)
    for caption in article.captions:
        credit = "" if caption.credit is None else f" <small>({_safe(caption.credit)})</small>"
        yield f"<figure><figcaption>{_safe(caption.text)}{credit}</figcaption></figure>"
    yield from _body(article, _marks(quotes))
    yield "</article>"


def _facts(n: int, article: Article, matches: list[Match], articles: tuple[Article, ...]) -> Iterator[str]:
    published, modified = article.date_published, article.date_modified
    facts = {
        "Id": _safe(article.id),
        "Published": published and _safe(published.isoformat()),
        "Modified": modified and _safe(modified.isoformat()),
        "By": _safe(", ".join(article.authors)),
        "Publisher": _safe(article.publisher or ""),
        "Agency": _safe(article.agency or ""),
        "Place": _safe(article.dateline or ""),
        "Page": _url(article.url or ""),
        "Duplicates": ", ".join(_other(n, match, articles) for match in matches),
    }
    yield "<dl>"
    yield from (f"<dt>{name}</dt><dd>{value}</dd>" for name, value in facts.items() if value)
    yield "</dl>"


def _url(url: str) -> str:
    shown = _safe(url)
    is_link = url.startswith(("http://", "https://"))
    return f'<a href="{shown}">{shown}</a>' if is_link else shown


def _other(n: int, match: Match, articles: tuple[Article, ...]) -> str:
    return f"{_link(match.a if match.b == n else match.b, articles)} ({match.relation})"


@frozen
class _Mark:
    """A stretch of the text that belongs to a quote.

    Attributes:
        start, end: offsets in the text of the article.
        quote: the quote.
        is_last: whether the stretch is the last part of the quote, after which the name of the speaker is drawn.
    """

    start: int
    end: int
    quote: Quote
    is_last: bool


def _marks(quotes: tuple[Quote, ...]) -> list[_Mark]:
    """Return the parts of all quotes in order. A part that begins inside an earlier one starts where that one ends."""
    parts = sorted(
        (*_with_quotation_marks(quote, part), n, place)
        for n, quote in enumerate(quotes)
        for place, part in enumerate(quote.parts)
    )
    marks: list[_Mark] = []
    at = 0
    for start, end, n, place in parts:
        if end > max(start, at):
            marks.append(_Mark(max(start, at), end, quotes[n], place == len(quotes[n].parts) - 1))
            at = end
    return marks


def _with_quotation_marks(quote: Quote, part: Span) -> tuple[int, int]:
    """Return the offsets of a part, extended to the quotation marks if it is inside a verbatim stretch."""
    n = bisect_right(quote.verbatim, part.start, key=lambda stretch: stretch.start) - 1
    if n >= 0 and part.end <= quote.verbatim[n].end:
        return quote.verbatim[n].start, quote.verbatim[n].end
    return part.start, part.end


def _body(article: Article, marks: list[_Mark]) -> Iterator[str]:
    starts, ends = [mark.start for mark in marks], [mark.end for mark in marks]
    text, at = article.text, 0
    for passage in article.body:
        end = at + len(passage.text)
        here = marks[bisect_left(ends, at + 1) : bisect_left(starts, end)]
        words = "".join(_words(text, at, end, here))
        match passage.kind:
            case BlockKind.SUBHEADING:
                yield f"<h3>{words}</h3>"
            case BlockKind.STANDFIRST:
                yield f'<p class="standfirst">{words}</p>'
            case _:
                yield f"<p>{words}</p>"
        at = end + len(PASSAGE_SEPARATOR)


def _words(text: str, start: int, end: int, marks: list[_Mark]) -> Iterator[str]:
    """Yield the pieces of a stretch of text: plain text, and marks limited to the stretch."""
    at = start
    for mark in marks:
        first, last = max(mark.start, start), min(mark.end, end)
        yield _safe(text[at:first])
        yield _marked(text[first:last], mark, ends_here=mark.is_last and mark.end <= end)
        at = last
    yield _safe(text[at:end])


def _marked(words: str, mark: _Mark, *, ends_here: bool) -> str:
    quote = mark.quote
    speaker = "speaker not told" if quote.speaker is None else _described(quote.speaker)
    label = _safe("?" if quote.speaker is None else quote.speaker.name)
    title = f"{_safe(speaker)} · {quote.kind} · {_safe(quote.rule)} · {quote.confidence:.2f}"
    last = " last" if ends_here else ""
    return f'<mark class="{quote.kind}{last}" data-speaker="{label}" title="{title}">{_safe(words)}</mark>'


def _described(speaker: Speaker) -> str:
    return speaker.name if speaker.description is None else f"{speaker.name}, {speaker.description}"


# --- the corpus -------------------------------------------------------------------------------------------


def _matches_of(groups: tuple[DuplicateGroup, ...]) -> dict[int, list[Match]]:
    """Return the matches of each article, by its position in the corpus."""
    matches: dict[int, list[Match]] = {}
    for group in groups:
        for match in group.matches:
            matches.setdefault(match.a, []).append(match)
            matches.setdefault(match.b, []).append(match)
    return matches


def _duplicates(corpus: Corpus) -> Iterator[str]:
    if not corpus.groups:
        return
    yield '<section id="duplicates"><h2>Duplicates</h2><ul>'
    for group in corpus.groups:
        others = (_link(n, corpus.articles) for n in group.members if n != group.canonical)
        yield f"<li>{_link(group.canonical, corpus.articles)}<ul>"
        yield from (f"<li>{other}</li>" for other in others)
        yield "</ul></li>"
    yield "</ul></section>"


def _speakers(corpus: Corpus) -> Iterator[str]:
    if not corpus.speakers:
        return
    said = dict.fromkeys(corpus.speakers, 0)
    for quotes in corpus.quotes:
        for quote in quotes:
            if quote.speaker in said:
                said[quote.speaker] += 1
    yield '<section id="speakers" class="speakers"><h2>Speakers</h2><ul>'
    for speaker, count in said.items():
        aliases = f"; also: {_safe(', '.join(speaker.aliases))}" if speaker.aliases else ""
        yield f"<li>{_safe(_described(speaker))} ({speaker.kind}): {count}{aliases}</li>"
    yield "</ul></section>"
