"""Cases: texts of a corpus that belong together, with labels of what they are to each other."""

# ruff: noqa: ARG001  makers have one signature

import random
import re
from collections.abc import Callable, Sequence
from itertools import combinations, zip_longest
from textwrap import wrap
from typing import NamedTuple

from scripts.bench.variants.basics import NUMBER, Draw, Maker, Story, Take, page, plain
from scripts.bench.variants.reports import PEOPLE, REPORTS, TOWNS

RELATED = "none passage"
MENU = "Home\nWorld\nMoney\nSport\nCulture\nYour town\nSign in\nSubscribe from two crowns a week"
SMALL_PRINT = """This service is meant for readers in the county. The publisher takes no responsibility for what other
sites say to which it links. No part of it may be copied without a written permission of the publisher. Readers who
find a mistake are asked to write to the desk, which answers on working days. All times are local.

About us\nContact\nTerms of use\nPrivacy\nAdvertise"""


class Label(NamedTuple):
    """What two texts of a case are: the relations that are right, and whether they must be grouped (None: may be)."""

    a: int
    b: int
    relations: str
    grouped: bool | None


class Case(NamedTuple):
    """Texts with labels."""

    texts: list[str]
    labels: list[Label]


Cases = Callable[[Draw, Story, Take], Case | None]
Change = Callable[[Draw, str], str | None]


def version(
    make: Maker, relations: str, *, of: Callable[[Story], str] = lambda story: story.text, grouped: bool | None = True
) -> Cases:
    """A story and a version of it; ``of`` gives the text of the story."""

    def case(draw: Draw, story: Story, take: Take) -> Case | None:
        text = make(draw, story, take)
        return Case([of(story), text], [Label(0, 1, relations, grouped)]) if text else None

    return case


def apart(texts: Sequence[str], relations: str = RELATED) -> Case:
    """Texts that must not be grouped."""
    return Case([*texts], [Label(a, b, relations, False) for a, b in combinations(range(len(texts)), 2)])  # noqa: FBT003


def joined(stories: Sequence[Story], whole: str, relations: str) -> Case:
    """Stories that must not be grouped, and a text that holds all of them."""
    case = apart([story.text for story in stories], "none")
    labels = [Label(n, len(stories), relations, None) for n in range(len(stories))] if relations else []
    return Case([*case.texts, whole], labels + case.labels)


def corrected(texts: Callable[[Draw, Story], str], change: Change) -> Cases:
    """A short text, and the same with one fact changed behind its headline."""

    def case(draw: Draw, story: Story, take: Take) -> Case | None:
        head, _, body = texts(draw, story).partition("\n")
        new = change(draw, body)
        return Case([f"{head}\n{body}", f"{head}\n{new}"], [Label(0, 1, "update", grouped=True)]) if new else None

    return case


def report(draw: Draw, story: Story) -> str:
    """A report in a template, with enough words to tell it from others."""
    return draw.choice(REPORTS[:6])(draw)


def two_sentences(draw: Draw, story: Story) -> str:
    """The headline and the beginning, as an agency's brief."""
    count = 2 if len(" ".join(story.sentences[:2]).split()) >= 30 else 4
    return page(story.title, [" ".join(story.sentences[:count])])


def reports(draw: Draw, story: Story, take: Take) -> Case:
    """Two reports in one template."""
    make = draw.choice(REPORTS)
    return apart([make(draw), make(draw)])


def reports_as(change: Callable[[Draw, str], str]) -> Cases:
    """Two reports in one template, the second or both changed in the same way as a page or a machine does."""

    def case(draw: Draw, story: Story, take: Take) -> Case:
        make = draw.choice(REPORTS)
        one, other = make(draw), make(draw)
        return apart([change(draw, one) if draw.random() < 0.5 else one, change(draw, other)])

    return case


def on_a_page(draw: Draw, text: str) -> str:
    """The menus and the small print of one site around a text."""
    return f"{MENU}\n\n{text}\n{SMALL_PRINT}\n"


def disclaimed(draw: Draw, story: Story, take: Take) -> Case | None:
    """Two briefs with the same small print below them, which is about as long."""
    texts = [page(s.title, [" ".join(s.sentences[:2])]) for s in (story, take())]
    return apart([f"{text}\n{SMALL_PRINT}\n" for text in texts])


def told_of_another(draw: Draw, story: Story, take: Take) -> Case | None:
    """The first sentences with every name and figure replaced."""
    names: dict[str, str] = {}
    text = page(story.title, [" ".join(story.sentences[:4])])
    new = NUMBER.sub(lambda m: "".join(draw.choice("123456789") if c.isdigit() else c for c in m[0]), text)
    new = re.sub(r"\b[A-Z][a-z]{2,}\b", lambda m: names.setdefault(m[0], draw.choice(TOWNS + PEOPLE)), new)
    return apart([text, new]) if len(names) >= 5 and len(NUMBER.findall(text)) >= 3 else None


def gloss(draw: Draw, story: Story, take: Take) -> Case:
    """As if translated: other words, the same names and figures."""

    def other(match: re.Match[str]) -> str:
        rng = random.Random(match[0])  # noqa: S311
        return "".join(rng.choice("bdfgklmnprst") + rng.choice("aeiou") for _ in range(max(1, len(match[0]) // 2)))

    text = page(story.title.lower(), story.body)
    return Case([story.text, re.sub(r"\b[a-z]+\b", other, text)], [Label(0, 1, "none", grouped=False)])


def halves(draw: Draw, story: Story, take: Take) -> Case:
    """A story in two instalments, of which neither has what the other has."""
    half = len(story.sentences) // 2
    return apart([page(story.title, [" ".join(story.sentences[:half])]), " ".join(story.sentences[half:])])


def story_and(first: float, last: float) -> Cases:
    """A story with its beginning and its end, which have nothing in common: both belong to it."""

    def case(draw: Draw, story: Story, take: Take) -> Case:
        count = len(story.sentences)
        beginning = page(story.title, [" ".join(story.sentences[: max(2, round(first * count))])])
        end = " ".join(story.sentences[-max(2, round(last * count)) :])
        labels = [Label(0, n, "excerpt", grouped=True) for n in (1, 2)]
        return Case([story.text, beginning, end], labels)

    return case


def _beginning(sentences: Sequence[str], words: float) -> list[str]:
    """As many sentences as have so many words."""
    found: list[str] = []
    for sentence in sentences:
        words -= len(sentence.split())
        if words < 0:
            break
        found.append(sentence)
    return found


def quoted_at_length(share: float, least: int, relations: str) -> Cases:
    """Sentences of one speech, or of a press release, in two stories of which they make up so much."""

    def case(draw: Draw, story: Story, take: Take) -> Case | None:
        texts = []
        for other in (take(), take()):
            new = " ".join(_beginning(story.sentences[1:], share / (1 - share) * len(other.text.split())))
            if len(new.split()) < least:
                return None
            texts.append(page(other.title, [*other.body[:2], new, *other.body[2:]]))
        return apart(texts, relations)

    return case


def profile(draw: Draw, story: Story, take: Take) -> Case | None:
    """The same two sentences about a firm at the end of two stories."""
    new = " ".join(story.sentences[-2:])
    others = [take(), take()]
    if any(3 * len(new) > len(other.text) for other in others):
        return None
    return apart([page(other.title, [*other.body, new]) for other in others])


def background_again(draw: Draw, story: Story, take: Take) -> Case | None:
    """Another story, three tenths of which are background of the first."""
    other = take()
    new = " ".join(_beginning(story.sentences[::-1], 0.43 * len(other.text.split()))[::-1])
    if len(new.split()) > 0.4 * len(story.text.split()) or len(new.split()) < 40:
        return None
    return apart([story.text, page(other.title, [*other.body, new])], "passage")


def one_page_around_two(draw: Draw, story: Story, take: Take) -> Case:
    """Two stories with the same menus and teasers around them, two fifths of each text."""
    other = take()
    words = 0.66 * min(len(story.text.split()), len(other.text.split()))
    around = _beginning([sentence for _ in range(5) for sentence in take().sentences], words)
    half = len(around) // 2
    top, below = "Home\nNews\nSport\n\n" + " ".join(around[:half]), "Also today\n\n" + " ".join(around[half:])
    return apart([f"{top}\n\n{plain(s)}\n\n{below}" for s in (story, other)])


def merged(count: int, *, headed: bool = True) -> Cases:
    """Stories in one text, one behind the other."""

    def case(draw: Draw, story: Story, take: Take) -> Case:
        stories = [story, *(take() for _ in range(count - 1))]
        return joined(stories, "\n\n".join(plain(s) if headed else "\n\n".join(s.body) for s in stories), "excerpt")

    return case


def columns_of_two(draw: Draw, story: Story, take: Take) -> Case:
    """Two stories side by side, read line by line."""
    stories = [story, take()]
    rows = zip_longest(*(wrap(" ".join(s.body), 44) for s in stories), fillvalue="")
    return joined(stories, "\n".join(f"{a:<46}{b}" for a, b in rows), "")


def paragraphs_of_two(draw: Draw, story: Story, take: Take) -> Case:
    """Two stories whose paragraphs take turns."""
    stories = [story, take()]
    turns = zip_longest(*(s.body for s in stories), fillvalue="")
    return joined(stories, "\n\n".join(text for pair in turns for text in pair if text), "excerpt")


def overlapping(draw: Draw, story: Story, take: Take) -> Case:
    """The first and the last four fifths of a story, without the story."""
    count = len(story.sentences)
    first, last = story.sentences[: round(0.8 * count)], story.sentences[round(0.2 * count) :]
    texts = [page(story.title, [" ".join(first)]), page(story.title, [" ".join(last)])]
    return Case(texts, [Label(0, 1, "update excerpt identical", grouped=True)])


def page_of_briefs(draw: Draw, story: Story, take: Take) -> Case:
    """Five stories, and their beginnings on one page."""
    stories = [story, *(take() for _ in range(4))]
    briefs = [f"{s.title}\n{' '.join(s.sentences[:2])}" for s in stories]
    return joined(stories, "News in brief\n\n" + "\n\n".join(briefs), "")


def live_blog(draw: Draw, story: Story, take: Take) -> Case:
    """Entries with their times, of which three are briefs that stand by themselves as well."""
    stories = [story, *(take() for _ in range(5))]
    entries = [
        f"{18 - n}:{draw.randint(10, 59)}\n{s.title.title()}\n\n{' '.join(s.sentences[:3])}"
        for n, s in enumerate(stories)
    ]
    case = apart([page(s.title, [" ".join(s.sentences[:3])]) for s in stories[:3]], "none")
    blog = "Live: the day as it happened\n\n" + "\n\n".join(draw.sample(entries, 6))
    return Case([*case.texts, blog], [Label(n, 3, "excerpt", None) for n in range(3)] + case.labels)
