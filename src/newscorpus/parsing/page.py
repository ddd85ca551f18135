"""``parse``: make blocks and articles from a capture."""

from newscorpus.model import Capture, Page
from newscorpus.parsing.assembly import assemble
from newscorpus.parsing.classifier.decoder import lines_near_text, verdicts
from newscorpus.parsing.labels.line_labels import Sheet, read_sign, signs_near
from newscorpus.parsing.lines.reading import read_lines
from newscorpus.parsing.stories.boundaries import find_stories
from newscorpus.parsing.stories.labelling import label_own_text, label_page
from newscorpus.parsing.stories.own_text import is_own_text, is_spaced
from newscorpus.rules import Rules

__all__ = ["parse"]


def parse(source: str | Capture, *, rules: Rules | None = None) -> Page:
    r"""Divide a captured page into blocks, each with its kind and rule, and into articles.

    The time grows linearly with the length of the text.

    Args:
        source: the text of a page as a converter made it, or a capture, which may also have a URL and a time.
        rules: the rules; without them, those of the package.

    Raises:
        TypeError: the source is neither ``str`` nor ``Capture``, or the rules are not ``Rules``.

    >>> page = parse(
    ...     "Ferry to Chiloé resumes\n2031-03-04 09:15\n"
    ...     "The ferry to the island runs again after nine days of storm, the harbour office said.\n"
    ...     "Tickets bought for the cancelled crossings stay valid until the end of the month.\n"
    ... )
    >>> article = page.articles[0]
    >>> article.title, article.date_published.value.isoformat(), len(article.body)
    ('Ferry to Chiloé resumes', '2031-03-04T09:15:00', 2)
    >>> [str(block.kind) for block in page.blocks]
    ['title', 'timestamp', 'paragraph', 'paragraph']
    """
    if isinstance(source, str):
        source = Capture(source)
    if not isinstance(source, Capture):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"parse takes a str or a Capture, not {type(source).__name__}")
    if rules is None:
        rules = Rules.default()
    if not isinstance(rules, Rules):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"parse takes Rules, not {type(rules).__name__}")
    lines = read_lines(source.text)
    if is_spaced(lines):
        signs = [read_sign(line, rules) for line in lines]
        if is_own_text(lines, signs, rules):
            return assemble(source, lines, *label_own_text(lines, signs, rules), rules)
    near = lines_near_text(lines)
    signs = signs_near(near, lines, rules)
    keys = [line.key for line in lines]
    found = verdicts(near, lines, signs, keys, rules)
    kept = [sign is None and text for sign, text in zip(signs, found.text, strict=True)]
    sheet = Sheet(lines, signs, keys, kept, found.reasons, found.topics)
    return assemble(source, lines, *label_page(source, sheet, find_stories(sheet, rules), rules), rules)
