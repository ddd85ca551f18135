"""Who published a page: told by the domain printed under it, or by its address."""

import re
from urllib.parse import urlsplit

from newscorpus.rules import Rules

__all__ = ["publisher"]

_DOMAIN = re.compile(
    r"(?:https?://)?(?:www\.)?((?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,4}[^\W\d_]{2,12})/?", re.IGNORECASE
)


def publisher(line: str, url: str | None, rules: Rules) -> str | None:  # noqa: ARG001  the rules of mastheads may decide
    """The publisher of a page.

    Args:
        line: its last line; a bare domain there is the publisher's.
        url: the page's address, used where the line says nothing.
        rules: the rules of the run.

    >>> publisher("harbour-times.example", None, Rules.default())
    'harbour-times.example'
    >>> publisher("The end.", "https://www.harbour-times.example/a/1", Rules.default())
    'harbour-times.example'
    """
    if len(line) <= 80 and (found := _DOMAIN.fullmatch(line.strip())):
        return found[1].lower()
    return _host(url) if url else None


def _host(url: str) -> str | None:
    try:
        host = urlsplit(url).hostname
    except ValueError:  # an address that is none
        return None
    return host.removeprefix("www.") if host else None
