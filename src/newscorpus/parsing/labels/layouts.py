"""Learn from many captures of a site which lines its pages have in common."""

from collections import Counter
from collections.abc import Iterable

from newscorpus.model import Capture
from newscorpus.parsing.fields.publishers import host_of
from newscorpus.parsing.labels.line_labels import read_sign
from newscorpus.parsing.lines.reading import read_lines
from newscorpus.rules import LayoutRule, Rules

__all__ = ["learn_layout"]

AT_LEAST = 3  # captures that print a line
SHARE = 0.3  # of the site's captures
EXAMPLES = 3


def learn_layout(captures: Iterable[str | Capture]) -> Rules:
    r"""Return the lines that recur in the captures of a site, as rules that label them as furniture.

    Captures of one host are one site. All captures without a URL together are another. A line counts if at least
    three different captures of its site, and at least three in ten, contain it. Bylines and dates are ignored.

    Args:
        captures: captures of one site or of several.

    Returns:
        One ``[[layout]]`` rule for each site that has such lines. Join them to other rules with ``|``.

    Raises:
        TypeError: an item is neither ``str`` nor ``Capture``.

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
        sites.setdefault(host_of(url or "") or "", {})[text] = None  # a text that occurs twice is one capture
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
