"""What the pages of a site have in common, learned from many of them."""

from collections import Counter
from collections.abc import Iterable
from urllib.parse import urlsplit

from newscorpus.model import Capture
from newscorpus.parsing.labels.line_labels import read_sign
from newscorpus.parsing.lines.reading import read_lines
from newscorpus.rules import LayoutRule, Rules

__all__ = ["learn_layout"]

AT_LEAST = 3  # captures that print a line
SHARE = 0.3  # of the site's captures
EXAMPLES = 3


def learn_layout(captures: Iterable[str | Capture]) -> Rules:
    r"""The lines that recur over the captures of a site, as rules: they are furniture.

    Captures of one host are one site, those without an address together another. A line counts that at least three
    different captures of its site print, and three in ten of them. Bylines and dates are left alone.

    Args:
        captures: captures of one site or of several.

    Returns:
        one ``[[layout]]`` rule for each site that has such lines; join them to others with ``|``.

    Raises:
        TypeError: one of them is neither ``str`` nor ``Capture``.

    >>> days = ("Monday", "Tuesday", "Wednesday")
    >>> rules = learn_layout(f"Our weather desk\nRain fell on {day} from dawn to dusk." for day in days)
    >>> [rule.lines for rule in rules]
    [('Our weather desk',)]
    """
    sites: dict[str, dict[str, None]] = {}
    for capture in captures:
        if not isinstance(capture, str | Capture):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError(f"learn_layout takes str or Capture, not {type(capture).__name__}")
        text, url = (capture, None) if isinstance(capture, str) else (capture.text, capture.url)
        sites.setdefault(_host(url), {})[text] = None  # the same text twice is one capture
    rules = (_of_site(host, list(texts)) for host, texts in sorted(sites.items()))
    return Rules(tuple(rule for rule in rules if rule is not None))


def _of_site(host: str, texts: list[str]) -> LayoutRule | None:
    plain = Rules.default()
    times = Counter[str]()
    printed: dict[str, str] = {}
    for text in texts:
        keys: set[str] = set()
        for line in read_lines(text):
            key = line.key
            if key not in keys:
                keys.add(key)
                if key in printed or read_sign(line, plain) is None:
                    printed.setdefault(key, line.text)
                    times[key] += 1
    least = max(AT_LEAST, SHARE * len(texts))
    lines = tuple(printed[key] for key in printed if times[key] >= least)
    if not lines:
        return None
    return LayoutRule(id=f"layout.{host or 'site'}", lines=lines, yes=lines[:EXAMPLES])


def _host(url: str | None) -> str:
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:  # an address that is none
        return ""
