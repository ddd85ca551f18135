"""Write articles as schema.org NewsArticle, in JSON-LD.

See https://schema.org/NewsArticle, including the properties that it inherits from Article and CreativeWork.
"""

from typing import Any

from newscorpus.model import Article, BlockKind, Caption

__all__ = ["to_newsarticle"]


def to_newsarticle(article: Article) -> dict[str, Any]:
    """Return the article as a schema.org ``NewsArticle``, ready for ``json.dumps``.

    Properties without a value are left out. Dates are ISO 8601, as precise as the text states them. The agency is the
    ``sourceOrganization``. ``articleBody`` is ``Article.text``. A standfirst is the ``abstract``, and it is also the
    beginning of ``articleBody``.

    >>> to_newsarticle(Article(id="pier#0", title="Pier reopens", authors=("Ana Brito",)))["author"]
    [{'@type': 'Person', 'name': 'Ana Brito'}]
    """
    standfirst = [passage.text for passage in article.body if passage.kind is BlockKind.STANDFIRST]
    published, modified = article.date_published, article.date_modified
    properties = {
        "identifier": article.id or None,
        "url": article.url,
        "headline": article.title,
        "abstract": " ".join(standfirst) or None,
        "datePublished": published and published.isoformat(),
        "dateModified": modified and modified.isoformat(),
        "dateline": article.dateline,
        "author": [{"@type": "Person", "name": name} for name in article.authors] or None,
        "publisher": _organization(article.publisher),
        "sourceOrganization": _organization(article.agency),
        "articleBody": article.text or None,
        "wordCount": len(article.text.split()) or None,
        "associatedMedia": [_image(caption) for caption in article.captions] or None,
    }
    known = {name: value for name, value in properties.items() if value is not None}
    return {"@context": "https://schema.org", "@type": "NewsArticle", **known}


def _organization(name: str | None) -> dict[str, str] | None:
    return None if name is None else {"@type": "Organization", "name": name}


def _image(caption: Caption) -> dict[str, str]:
    image = {"@type": "ImageObject", "caption": caption.text}
    return image if caption.credit is None else image | {"creditText": caption.credit}
