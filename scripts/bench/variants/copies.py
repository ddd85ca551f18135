"""Makers of copies of a story: the same words, moved, damaged by a machine, or with the text of a page around them."""

# ruff: noqa: ARG001  makers have one signature

import html
import re
import textwrap
from itertools import zip_longest

from scripts.bench.variants.basics import NAME, Draw, Story, Take, page, plain


def capitals(draw: Draw, story: Story, take: Take) -> str | None:
    """All in capitals."""
    return plain(story).upper()


def small_letters(draw: Draw, story: Story, take: Take) -> str | None:
    """All in small letters."""
    return plain(story).lower()


def paragraphs_moved(draw: Draw, story: Story, take: Take) -> str | None:
    """The paragraphs after the first in another order."""
    rest = story.body[1:]
    return page(story.title, [story.body[0], *draw.sample(rest, len(rest))])


def sentences_moved(draw: Draw, story: Story, take: Take) -> str | None:
    """The sentences after the first in another order."""
    rest = story.sentences[1:]
    return page(story.title, [story.sentences[0], *draw.sample(rest, len(rest))])


def accented(story: Story) -> str:
    """Return the story with accents on some vowels, and with typographic marks."""
    text = re.sub(r'"([^"]*)"', "\u201c\\1\u201d", plain(story)).replace("'", "\u2019").replace(" - ", " \u2013 ")
    return re.sub(
        r"(?<=[bcdfglmnprst])[eou](?=[bcdlmnrst][aeiou])", lambda m: {"e": "é", "o": "ö", "u": "ü"}[m[0]], text
    )


def mojibake(draw: Draw, story: Story, take: Take) -> str | None:
    """UTF-8 read as Windows-1252."""
    return accented(story).encode().decode("cp1252", "replace")


def entities_twice(draw: Draw, story: Story, take: Take) -> str | None:
    """Entities that were escaped twice."""
    text = accented(story).replace("“", '"').replace("”", '"')
    once = "".join(c if c.isascii() else f"&#{ord(c)};" for c in html.escape(text))
    return re.sub(r"(, )", ",&nbsp;", once).replace("&", "&amp;")


def hyphenated(draw: Draw, story: Story, take: Take) -> str | None:
    """Narrow lines that end with a broken word."""
    lines: list[str] = []
    rest = " ".join(story.body)
    while len(rest) > 40:
        at = next((n for n in range(36, 20, -1) if rest[n - 3 : n + 3].isalpha()), 0)
        lines.append(rest[:at] + "-" if at else rest[:36])
        rest = rest[at or 36 :]
    return story.title + "\n\n" + "\n".join([*lines, rest])


def soft_hyphens(draw: Draw, story: Story, take: Take) -> str | None:
    """Invisible marks within words."""
    mark = draw.choice(("\u00ad", "\u200b"))
    return re.sub(r"\b([A-Za-z]{3,4})([a-z]{3,})\b", rf"\1{mark}\2", plain(story))


def ligatures(draw: Draw, story: Story, take: Take) -> str | None:
    """Ligatures, as a PDF has them."""
    return plain(story).replace("fi", "ﬁ").replace("fl", "ﬂ").replace("ff", "ﬀ")


def spaced_headline(draw: Draw, story: Story, take: Take) -> str | None:
    """The headline with a space after each letter."""
    return page(" ".join(story.title), story.body)


def two_columns(draw: Draw, story: Story, take: Take) -> str | None:
    """Both columns of a page read as one, line by line."""
    width = draw.choice((30, 36, 44))
    lines = textwrap.wrap(" ".join(story.body), width)
    half = (len(lines) + 1) // 2
    rows = [f"{a:<{width + 2}}{b}" for a, b in zip_longest(lines[:half], lines[half:], fillvalue="")]
    return story.title + "\n\n" + "\n".join(rows)


def agency_lines(draw: Draw, story: Story, take: Take) -> str | None:
    """The lines of an agency around a story: slug, dateline, credits."""
    first = f"HARBOUR CITY, {draw.choice(('March', 'June'))} {draw.randint(1, 28)} (Agency) - {story.body[0]}"
    head = f"{story.title.split()[0].lower()}-{story.title.split()[-1].lower()}   {draw.randint(1000, 9999)}"
    tail = "(Reporting by Ida Brekke and Juan Ortiz; writing by Tove Lund; editing by Rui Campos)"
    return "\n\n".join([head, story.title, "By Ida Brekke", first, *story.body[1:], tail])


def takes(draw: Draw, story: Story, take: Take) -> str | None:
    """Takes of two paragraphs, each with its number and time."""
    pieces: list[str] = []
    for n in range(0, len(story.body), 2):
        head = f"{story.title} ={n // 2 + 1}\n{draw.randint(10, 23)}:{draw.randint(10, 59)} GMT"
        pieces.append("\n\n".join([head, *story.body[n : n + 2], "MORE"]))
    return "\n\n".join(pieces)


def running_heads(draw: Draw, story: Story, take: Take) -> str | None:
    """The running head of a printed page between the lines."""
    lines = textwrap.wrap(" ".join(story.body), 60)
    out = [
        line if n % 12 else f"{line}\n\n{7 + n // 12}\nThe Harbour City Courier    Tuesday\n\n"
        for n, line in enumerate(lines, 1)
    ]
    return story.title + "\n" + "\n".join(out)


def numbered_lines(draw: Draw, story: Story, take: Take) -> str | None:
    """A number before each line."""
    lines = textwrap.wrap(" ".join(story.body), 64)
    return "\n".join(f"{n} {line}" for n, line in enumerate([story.title, *lines], 1))


def html_tags(draw: Draw, story: Story, take: Take) -> str | None:
    """Tags left in the text."""
    linked = [
        NAME.sub(lambda m: f'<a href="https://example.com/topic/{m[0].lower()}">{m[0]}</a>', p) for p in story.body
    ]
    return f"<h1>{story.title}</h1>\n" + "\n".join(f'<p class="text">{p}</p>' for p in linked)


def markdown_links(draw: Draw, story: Story, take: Take) -> str | None:
    """Links and notes in Markdown."""
    body = [NAME.sub(lambda m: f"[{m[0]}](https://example.com/topics/{m[0].lower()})", p) for p in story.body]
    return f"# {story.title}\n\n" + "\n\n".join(f"{p}[^{n}]" for n, p in enumerate(body, 1))


def margin_cut(draw: Draw, story: Story, take: Take) -> str | None:
    """The last letters of each line lost at the edge of the page."""
    lines = textwrap.wrap(" ".join(story.body), 58)
    return story.title + "\n" + "\n".join(line[: 58 - draw.randint(2, 4)] for line in lines)


def slips(draw: Draw, story: Story, take: Take) -> str | None:
    """Typing errors."""
    return slipped(draw, plain(story))


def slipped(draw: Draw, text: str) -> str:
    """Return the text with some letters swapped, doubled or left out."""
    out = list(text)
    for n in range(len(out) - 1):
        if draw.random() < 0.03 and out[n].isalpha() and out[n + 1].isalpha():
            how = draw.random()
            if how < 0.4:
                out[n], out[n + 1] = out[n + 1], out[n]
            else:
                out[n] = out[n] * 2 if how < 0.7 else ""
    return "".join(out)


def words_lost(draw: Draw, story: Story, take: Take) -> str | None:
    """One word in 25 lost."""
    return "\n\n".join(
        " ".join(w for w in p.split() if draw.random() > 0.04) for p in (story.title, *story.body)
    )  # fmt: skip


def advertisements(draw: Draw, story: Story, take: Take) -> str | None:
    """Advertisements and teasers between the paragraphs."""
    out: list[str] = []
    for n, paragraph in enumerate(story.body):
        out.append(paragraph)
        if n % 2 == 0:
            head = take().title.title()
            out.append(
                draw.choice(("Advertisement\nStory continues below", f"Read more: {head}", "Scroll to continue"))
            )
    return page(story.title, out)


def comments(draw: Draw, story: Story, take: Take) -> str | None:
    """Comments of readers after the story."""
    said = [f"reader{n}\n{n} hours ago\n{' '.join(take().sentences[2:4])}\nReply" for n in range(2, 6)]
    return plain(story) + f"\n{len(said)} comments\n\n" + "\n\n".join(said)


def subtitles(draw: Draw, story: Story, take: Take) -> str | None:
    """Subtitles: eight words at a time, with their times."""
    words = " ".join(story.body).split()
    stamp = "00:{:02}:{:02},000 --> 00:{:02}:{:02},500"
    rows = [
        f"{n + 1}\n{stamp.format(*divmod(3 * n, 60), *divmod(3 * n + 2, 60))}\n{' '.join(words[8 * n : 8 * n + 8])}\n"
        for n in range((len(words) + 7) // 8)
    ]
    return "\n".join(rows)


def pull_quotes(draw: Draw, story: Story, take: Take) -> str | None:
    """Sentences repeated in capitals between the paragraphs."""
    out: list[str] = []
    for n, sentences in enumerate(story.paragraphs):
        out += [" ".join(sentences)] if n % 2 else [" ".join(sentences), sentences[-1].upper()]
    return page(story.title, out)


def paragraphs_twice(draw: Draw, story: Story, take: Take) -> str | None:
    """Each paragraph twice, as in a capture of a page with two layouts."""
    return page(story.title, [text for text in story.body for _ in range(2)])
