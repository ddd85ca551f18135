"""Cases: texts of a corpus that belong together, with labels that say how they are related."""

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
    """The relations of two texts that are right, and whether the texts must be grouped (None: they may be)."""

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
    """Return cases of a story and a version of it. ``of`` returns the text of the story."""

    def case(draw: Draw, story: Story, take: Take) -> Case | None:
        text = make(draw, story, take)
        return Case([of(story), text], [Label(0, 1, relations, grouped)]) if text else None

    return case


def apart(texts: Sequence[str], relations: str = RELATED) -> Case:
    """Return a case of texts that must not be grouped."""
    return Case([*texts], [Label(a, b, relations, False) for a, b in combinations(range(len(texts)), 2)])  # noqa: FBT003


def joined(stories: Sequence[Story], whole: str, relations: str) -> Case:
    """Return a case of stories that must not be grouped, and a text that contains all of them."""
    case = apart([story.text for story in stories], "none")
    labels = [Label(n, len(stories), relations, None) for n in range(len(stories))] if relations else []
    return Case([*case.texts, whole], labels + case.labels)


def corrected(texts: Callable[[Draw, Story], str], change: Change) -> Cases:
    """Return cases of a short text and the same text with one fact changed after its headline."""

    def case(draw: Draw, story: Story, take: Take) -> Case | None:
        head, _, body = texts(draw, story).partition("\n")
        new = change(draw, body)
        return Case([f"{head}\n{body}", f"{head}\n{new}"], [Label(0, 1, "update", grouped=True)]) if new else None

    return case


def report(draw: Draw, story: Story) -> str:
    """Return a report from a template that has enough words to be distinct."""
    return draw.choice(REPORTS[:6])(draw)


def two_sentences(draw: Draw, story: Story) -> str:
    """Return the headline and the beginning of a story, as in an agency brief."""
    count = 2 if len(" ".join(story.sentences[:2]).split()) >= 30 else 4
    return page(story.title, [" ".join(story.sentences[:count])])


def reports(draw: Draw, story: Story, take: Take) -> Case:
    """Return two reports from one template."""
    make = draw.choice(REPORTS)
    return apart([make(draw), make(draw)])


def reports_as(change: Callable[[Draw, str], str]) -> Cases:
    """Return cases of two reports from one template, with one or both changed."""

    def case(draw: Draw, story: Story, take: Take) -> Case:
        make = draw.choice(REPORTS)
        one, other = make(draw), make(draw)
        return apart([change(draw, one) if draw.random() < 0.5 else one, change(draw, other)])

    return case


def on_a_page(draw: Draw, text: str) -> str:
    """Return a text with the menus and the small print of one site around it."""
    return f"{MENU}\n\n{text}\n{SMALL_PRINT}\n"


def disclaimed(draw: Draw, story: Story, take: Take) -> Case | None:
    """Return two briefs with the same small print below them, which is about as long as they are."""
    texts = [page(s.title, [" ".join(s.sentences[:2])]) for s in (story, take())]
    return apart([f"{text}\n{SMALL_PRINT}\n" for text in texts])


def told_of_another(draw: Draw, story: Story, take: Take) -> Case | None:
    """Return the first sentences of a story, and the same sentences with every name and figure replaced."""
    names: dict[str, str] = {}
    text = page(story.title, [" ".join(story.sentences[:4])])
    new = NUMBER.sub(lambda m: "".join(draw.choice("123456789") if c.isdigit() else c for c in m[0]), text)
    new = re.sub(r"\b[A-Z][a-z]{2,}\b", lambda m: names.setdefault(m[0], draw.choice(TOWNS + PEOPLE)), new)
    return apart([text, new]) if len(names) >= 5 and len(NUMBER.findall(text)) >= 3 else None


def gloss(draw: Draw, story: Story, take: Take) -> Case:
    """Return a story and a mock translation: other words with the same names and figures."""

    def other(match: re.Match[str]) -> str:
        rng = random.Random(match[0])  # noqa: S311
        return "".join(rng.choice("bdfgklmnprst") + rng.choice("aeiou") for _ in range(max(1, len(match[0]) // 2)))

    text = page(story.title.lower(), story.body)
    return Case([story.text, re.sub(r"\b[a-z]+\b", other, text)], [Label(0, 1, "none", grouped=False)])


def halves(draw: Draw, story: Story, take: Take) -> Case:
    """Return the two halves of a story, which share no sentence."""
    half = len(story.sentences) // 2
    return apart([page(story.title, [" ".join(story.sentences[:half])]), " ".join(story.sentences[half:])])


def story_and(first: float, last: float) -> Cases:
    """Return cases of a story with its beginning and its end. Both are excerpts, although they share nothing."""

    def case(draw: Draw, story: Story, take: Take) -> Case:
        count = len(story.sentences)
        beginning = page(story.title, [" ".join(story.sentences[: max(2, round(first * count))])])
        end = " ".join(story.sentences[-max(2, round(last * count)) :])
        labels = [Label(0, n, "excerpt", grouped=True) for n in (1, 2)]
        return Case([story.text, beginning, end], labels)

    return case


def _beginning(sentences: Sequence[str], words: float) -> list[str]:
    """Return the first sentences, up to a number of words."""
    found: list[str] = []
    for sentence in sentences:
        words -= len(sentence.split())
        if words < 0:
            break
        found.append(sentence)
    return found


def quoted_at_length(share: float, least: int, relations: str) -> Cases:
    """Return cases of two stories with the same sentences of a speech or a press release.

    Args:
        share: of each story that the sentences make up.
        least: the least number of shared words.
        relations: that are right.
    """

    def case(draw: Draw, story: Story, take: Take) -> Case | None:
        texts: list[str] = []
        for other in (take(), take()):
            new = " ".join(_beginning(story.sentences[1:], share / (1 - share) * len(other.text.split())))
            if len(new.split()) < least:
                return None
            texts.append(page(other.title, [*other.body[:2], new, *other.body[2:]]))
        return apart(texts, relations)

    return case


def profile(draw: Draw, story: Story, take: Take) -> Case | None:
    """Return two stories that end with the same two sentences about a firm."""
    new = " ".join(story.sentences[-2:])
    others = [take(), take()]
    if any(3 * len(new) > len(other.text) for other in others):
        return None
    return apart([page(other.title, [*other.body, new]) for other in others])


def background_again(draw: Draw, story: Story, take: Take) -> Case | None:
    """Return a story and another one that takes three tenths of its text from the end of the first."""
    other = take()
    new = " ".join(_beginning(story.sentences[::-1], 0.43 * len(other.text.split()))[::-1])
    if len(new.split()) > 0.4 * len(story.text.split()) or len(new.split()) < 40:
        return None
    return apart([story.text, page(other.title, [*other.body, new])], "passage")


def one_page_around_two(draw: Draw, story: Story, take: Take) -> Case:
    """Return two stories with the same menus and teasers around them, which make up two fifths of each text."""
    other = take()
    words = 0.66 * min(len(story.text.split()), len(other.text.split()))
    around = _beginning([sentence for _ in range(5) for sentence in take().sentences], words)
    half = len(around) // 2
    top, below = "Home\nNews\nSport\n\n" + " ".join(around[:half]), "Also today\n\n" + " ".join(around[half:])
    return apart([f"{top}\n\n{plain(s)}\n\n{below}" for s in (story, other)])


def merged(count: int, *, headed: bool = True) -> Cases:
    """Return cases of stories and one text that contains them one after the other."""

    def case(draw: Draw, story: Story, take: Take) -> Case:
        stories = [story, *(take() for _ in range(count - 1))]
        return joined(stories, "\n\n".join(plain(s) if headed else "\n\n".join(s.body) for s in stories), "excerpt")

    return case


def columns_of_two(draw: Draw, story: Story, take: Take) -> Case:
    """Return two stories and a page that prints them side by side, read line by line."""
    stories = [story, take()]
    rows = zip_longest(*(wrap(" ".join(s.body), 44) for s in stories), fillvalue="")
    return joined(stories, "\n".join(f"{a:<46}{b}" for a, b in rows), "")


def paragraphs_of_two(draw: Draw, story: Story, take: Take) -> Case:
    """Return two stories and a text in which their paragraphs alternate."""
    stories = [story, take()]
    turns = zip_longest(*(s.body for s in stories), fillvalue="")
    return joined(stories, "\n\n".join(text for pair in turns for text in pair if text), "excerpt")


def overlapping(draw: Draw, story: Story, take: Take) -> Case:
    """Return the first and the last four fifths of a story, without the story."""
    count = len(story.sentences)
    first, last = story.sentences[: round(0.8 * count)], story.sentences[round(0.2 * count) :]
    texts = [page(story.title, [" ".join(first)]), page(story.title, [" ".join(last)])]
    return Case(texts, [Label(0, 1, "update excerpt identical", grouped=True)])


def page_of_briefs(draw: Draw, story: Story, take: Take) -> Case:
    """Return five stories and a page with their beginnings."""
    stories = [story, *(take() for _ in range(4))]
    briefs = [f"{s.title}\n{' '.join(s.sentences[:2])}" for s in stories]
    return joined(stories, "News in brief\n\n" + "\n\n".join(briefs), "")


def live_blog(draw: Draw, story: Story, take: Take) -> Case:
    """Return three briefs and a live blog that contains them among its entries."""
    stories = [story, *(take() for _ in range(5))]
    entries = [
        f"{18 - n}:{draw.randint(10, 59)}\n{s.title.title()}\n\n{' '.join(s.sentences[:3])}"
        for n, s in enumerate(stories)
    ]
    case = apart([page(s.title, [" ".join(s.sentences[:3])]) for s in stories[:3]], "none")
    blog = "Live: the day as it happened\n\n" + "\n\n".join(draw.sample(entries, 6))
    return Case([*case.texts, blog], [Label(n, 3, "excerpt", None) for n in range(3)] + case.labels)
