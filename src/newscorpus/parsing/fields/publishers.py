"""Find the publisher of a page: by the domain printed below it, by the name after its title, or by its URL."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from newscorpus.parsing.fields.stamp_lines import is_stamp_line
from newscorpus.rules import Rules

__all__ = ["host_of", "publisher", "site_name"]

LONGEST_DOMAIN = 80  # characters of a line with a domain
LONGEST_NAME = 40  # characters of the name of a site
MOST_WORDS = 6  # of it

_DOMAIN = re.compile(
    r"(?:https?://)?(?:www\.)?((?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,4}[^\W\d_]{2,12})/?", re.IGNORECASE
)
_SEPARATOR = re.compile(r"\s*[|•·»:]\s*|\s+[-–—]+\s+")


def publisher(
    line: str, url: str | None, rules: Rules, *, title: str | None = None, headings: Sequence[str] = ()
) -> str | None:
    """Return the publisher of a page, or None.

    Args:
        line: its last line; a domain there is that of the publisher.
        url: the URL of the page, which is used if the page does not name its publisher.
        rules: the rules of the run.
        title: the title of the page's only article.
        headings: the lines in which the name of the site may follow the title.

    >>> publisher("harbour-times.example", None, Rules.default())
    'harbour-times.example'
    >>> publisher("The end.", "https://www.harbour-times.example/a/1", Rules.default())
    'harbour-times.example'
    """
    if len(line) <= LONGEST_DOMAIN and (found := _DOMAIN.fullmatch(line.strip())):
        return found[1].lower()
    return (site_name(headings, title, rules) if title else None) or (host_of(url) if url else None)


def site_name(headings: Sequence[str], title: str, rules: Rules) -> str | None:
    """Return the name that follows the title in one of the lines, as in the ``<title>`` of a page.

    >>> site_name(["Ferry leaves alone | Harbour | Quay Herald"], "Ferry leaves alone", Rules.default())
    'Quay Herald'
    """
    for heading in headings:
        if not heading.startswith(title) or len(heading) > len(title) + 2 * LONGEST_NAME:
            continue
        behind = heading[len(title) :]
        parts = _SEPARATOR.split(behind)
        name = parts[-1].strip()
        if len(parts) > 1 and not parts[0].strip() and _is_name(name, rules):
            return name
    return None


def _is_name(text: str, rules: Rules) -> bool:
    """Whether a text is a few words of which the first has a capital, and contains no date."""
    if not 1 < len(text) <= LONGEST_NAME or len(text.split()) > MOST_WORDS or text[0].islower():
        return False
    return text[-1] not in ".!?…" and not is_stamp_line(text, rules)


def host_of(url: str) -> str | None:
    """Return the host of a URL without "www.", or None if the URL has no valid host."""
    try:
        host = urlsplit(url).hostname
    except ValueError:  # not a valid URL
        return None
    return host.removeprefix("www.") if host else None
