"""Write a corpus as flat tables, for data frames, spreadsheets and databases."""

from newscorpus.model import Article, Corpus, DuplicateGroup, Quote, Timestamp

__all__ = ["Record", "to_records"]

Record = dict[str, str | int | float | bool | None]

SEPARATOR = "; "  # between the items of a list in one cell
GAP = " … "  # between the verbatim stretches of a quote


def to_records(corpus: Corpus) -> dict[str, list[Record]]:
    """Return the tables ``articles``, ``quotes``, ``speakers`` and ``matches``. Every cell is a scalar or None.

    The columns ``article``, ``speaker`` and ``group`` hold positions in the corpus and join the tables. The columns
    ``a`` and ``b`` of a match are positions of articles. Dates are ISO 8601, as precise as the text states them.
    ``start`` and ``end`` of a quote are offsets in the article's text, from its first to its last word.
    ``capture_start`` and ``capture_end`` are the same offsets in the capture.

    >>> to_records(Corpus())
    {'articles': [], 'quotes': [], 'speakers': [], 'matches': []}
    """
    return {
        "articles": _articles(corpus),
        "quotes": _quotes(corpus),
        "speakers": _speakers(corpus),
        "matches": _matches(corpus),
    }


def _articles(corpus: Corpus) -> list[Record]:
    groups: dict[int, tuple[int, DuplicateGroup]] = {}
    for number, one in enumerate(corpus.groups):
        groups |= dict.fromkeys(one.members, (number, one))
    rows: list[Record] = []
    for n, article in enumerate(corpus.articles):
        group = groups.get(n)
        rows.append(
            {
                "article": n,
                "id": article.id,
                "title": article.title,
                "authors": SEPARATOR.join(article.authors),
                "date_published": _date(article.date_published),
                "date_modified": _date(article.date_modified),
                "publisher": article.publisher,
                "agency": article.agency,
                "dateline": article.dateline,
                "url": article.url,
                "text": article.text,
                "captions": SEPARATOR.join(caption.text for caption in article.captions),
                "group": None if group is None else group[0],
                "canonical": None if group is None else group[1].canonical == n,
            }
        )
    return rows


def _date(stamp: Timestamp | None) -> str | None:
    return None if stamp is None else stamp.isoformat()


def _quotes(corpus: Corpus) -> list[Record]:
    positions = {speaker: n for n, speaker in enumerate(corpus.speakers)}
    return [
        _quote(n, article, quote, positions.get(quote.speaker) if quote.speaker else None)
        for n, (article, quotes) in enumerate(zip(corpus.articles, corpus.quotes, strict=True))
        for quote in quotes
    ]


def _quote(n: int, article: Article, quote: Quote, speaker: int | None) -> Record:
    text = article.text
    first, last = article.locate(quote.parts[0]), article.locate(quote.parts[-1])
    return {
        "article": n,
        "kind": quote.kind.value,
        "text": quote.text,
        "verbatim": GAP.join(span.of(text) for span in quote.verbatim),
        "speaker": speaker,
        "speaker_name": None if quote.speaker is None else quote.speaker.name,
        "speaker_kind": None if quote.speaker is None else quote.speaker.kind.value,
        "mention": None if quote.mention is None else quote.mention.of(text),
        "cue": None if quote.cue is None else quote.cue.of(text),
        "rule": quote.rule,
        "confidence": quote.confidence,
        "start": quote.parts[0].start,
        "end": quote.parts[-1].end,
        "capture_start": first.start,
        "capture_end": last.end,
    }


def _speakers(corpus: Corpus) -> list[Record]:
    said = dict.fromkeys(corpus.speakers, 0)
    for quotes in corpus.quotes:
        for quote in quotes:
            if quote.speaker in said:
                said[quote.speaker] += 1
    return [
        {
            "speaker": n,
            "name": speaker.name,
            "kind": speaker.kind.value,
            "description": speaker.description,
            "aliases": SEPARATOR.join(speaker.aliases),
            "quotes": said[speaker],
        }
        for n, speaker in enumerate(corpus.speakers)
    ]


def _matches(corpus: Corpus) -> list[Record]:
    return [
        {
            "group": n,
            "a": match.a,
            "b": match.b,
            "relation": match.relation.value,
            "containment": match.containment,
            "jaccard": match.jaccard,
            "later": match.later,
            "shared_passages": len(match.shared),
        }
        for n, group in enumerate(corpus.groups)
        for match in group.matches
    ]
