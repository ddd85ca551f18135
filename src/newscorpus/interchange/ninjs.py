"""Write articles as ninjs 3.0, the JSON format of the IPTC for exchanging news.

The schema is ``http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json``. It does not allow unknown properties.
"""

from datetime import datetime
from hashlib import sha1
from html import escape
from typing import Any
from uuid import NAMESPACE_URL, UUID

from newscorpus.model import Article, BlockKind, Caption, Precision, Timestamp

__all__ = ["to_ninjs"]

SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json#"
TO_THE_MINUTE = (Precision.MINUTE, Precision.SECOND)


def to_ninjs(article: Article) -> dict[str, Any]:
    """Return the article as a ninjs 3.0 object of type ``text``, ready for ``json.dumps``.

    ``uri`` is the only property that ninjs requires. It is a name-based UUID (RFC 9562, version 5) made from the
    article's ``id`` and ``url``. An article has the same ``uri`` on every machine, so give each capture its own id.

    ninjs accepts only times with an offset (RFC 3339). If the text states a date without an offset, or less precisely
    than to the minute, the date becomes a description with the role ``datePublished`` or ``dateModified``.

    >>> item = to_ninjs(Article(id="pier#0", title="Pier reopens"))
    >>> item["uri"], item["headlines"]
    ('urn:uuid:591505b6-15a7-521b-847b-6c2a93b60b74', [{'role': 'main', 'value': 'Pier reopens'}])
    """
    uri = _uri(article)
    times = {
        "firstCreated": _time(article.date_published),
        "versionCreated": _time(article.date_modified or article.date_published),
    }
    properties = {
        **times,
        "by": ", ".join(article.authors) or None,
        "located": article.dateline,
        "headlines": None if article.title is None else [{"role": "main", "value": article.title}],
        "descriptions": _descriptions(article) or None,
        "bodies": _bodies(article) or None,
        "infoSources": _sources(article) or None,
        "associations": [_picture(uri, n, caption) for n, caption in enumerate(article.captions)] or None,
        "altIds": _alternatives(article) or None,
    }
    known = {name: value for name, value in properties.items() if value is not None}
    return {
        "uri": uri,
        "type": "text",
        "standard": {"name": "ninjs", "version": "3.0", "schema": SCHEMA},
        **known,
    }


def _uri(article: Article) -> str:
    """Return a URN made from the article's URL and id. They may contain lone surrogates."""
    name = f"{article.url or ''}\n{article.id}".encode("utf-8", "surrogatepass")
    digest = sha1(NAMESPACE_URL.bytes + name, usedforsecurity=False).digest()
    return UUID(bytes=digest[:16], version=5).urn


def _time(stamp: Timestamp | None) -> str | None:
    if stamp is None or stamp.precision not in TO_THE_MINUTE or not _with_offset(stamp.value):
        return None
    return stamp.value.isoformat(timespec="seconds")


def _with_offset(value: datetime) -> bool:
    """Whether the time has an offset that RFC 3339 can write: hours and minutes without seconds."""
    offset = value.utcoffset()
    return offset is not None and offset.total_seconds() % 60 == 0


def _descriptions(article: Article) -> list[dict[str, str]]:
    rows = [
        {"role": "standfirst", "contentType": "text/plain", "value": passage.text}
        for passage in article.body
        if passage.kind is BlockKind.STANDFIRST
    ]
    dates = {"datePublished": article.date_published, "dateModified": article.date_modified}
    rows += [
        {"role": role, "contentType": "text/plain", "value": stamp.isoformat()}
        for role, stamp in dates.items()
        if stamp is not None and _time(stamp) is None
    ]
    return rows


def _bodies(article: Article) -> list[dict[str, Any]]:
    if not article.text:
        return []
    tags = {BlockKind.SUBHEADING: "h2"}
    paragraphs = [(tags.get(passage.kind, "p"), escape(passage.text, quote=False)) for passage in article.body]
    return [
        {
            "role": "main",
            "contentType": "text/plain",
            "charCount": len(article.text),
            "wordCount": len(article.text.split()),
            "value": article.text,
        },
        {
            "role": "richtext",
            "contentType": "text/html",
            "value": "\n".join(f"<{tag}>{text}</{tag}>" for tag, text in paragraphs),
        },
    ]


def _sources(article: Article) -> list[dict[str, str]]:
    roles = {"publisher": article.publisher, "agency": article.agency}
    return [{"name": name, "role": role} for role, name in roles.items() if name is not None]


def _picture(uri: str, n: int, caption: Caption) -> dict[str, Any]:
    """Return a picture with its caption and credit. Nothing else is known about it."""
    picture: dict[str, Any] = {
        "name": f"picture-{n}",
        "uri": f"{uri}#picture-{n}",
        "type": "picture",
        "descriptions": [{"role": "caption", "contentType": "text/plain", "value": caption.text}],
    }
    return picture if caption.credit is None else picture | {"by": caption.credit}


def _alternatives(article: Article) -> list[dict[str, str]]:
    roles = {"newscorpus": article.id or None, "url": article.url}
    return [{"role": role, "value": value} for role, value in roles.items() if value is not None]
