"""Makers of versions of a story with changed facts, and of parts of a story."""

# ruff: noqa: ARG001  makers have one signature

import re
from collections.abc import Sequence

from scripts.bench.variants.basics import NUMBER, Draw, Story, Take, changed_words, page, plain, swapped
from scripts.bench.variants.wordings import OTHER_WORDS

NOTE = "Correction: {} was given wrongly here at first, and has been put right since."
BOX = (
    """At a glance

- Who decides: the standing committee, by two thirds
- Who pays: members, in equal parts, from autumn
- What follows: a review by outside auditors
- Where to read on: the library keeps all minutes""",
    """How we got here. Spring: surveyors find cracks in both towers. Summer: a first tender fails, as nobody bids.
Autumn: engineers propose steel braces, and neighbours sue. Winter: judges hear eleven witnesses in one day.""",
    """Explainer: what is a bonded store? Goods wait there until somebody pays duty. Keepers log every crate, inspectors
count twice a month, and whoever loses a seal owes a fine. Sailors once called such sheds the king's cupboards.""",
)
INTERVIEW = (
    "Q: Were you surprised? A: Not in the least. Anyone who has walked that shore knows how quickly sand moves.",
    "Q: What would you do first? A: Talk with fishermen. They keep diaries, some of them for half a century.",
    "Q: And afterwards? A: Measure, wait, measure again. Impatience has ruined more piers than storms ever did.",
)


def other_number(draw: Draw, number: str) -> str:
    """Return the number with one digit changed."""
    at = draw.choice([n for n, c in enumerate(number) if c.isdigit()])
    return number[:at] + draw.choice([d for d in "123456789" if d != number[at]]) + number[at + 1 :]


def one_figure(draw: Draw, text: str) -> str | None:
    """Return the text with one figure changed."""
    found = list(NUMBER.finditer(text))
    if not found:
        return None
    at = draw.choice(found)
    return text[: at.start()] + other_number(draw, at[0]) + text[at.end() :]


def one_name(draw: Draw, text: str) -> str | None:
    """Return the text with one surname changed."""
    found = list(re.finditer(r"(?<=[a-z,] )[A-Z][a-z]+ ([A-Z][a-z]{3,})(?= (?:said|told|added))", text))
    if not found:
        return None
    start, end = draw.choice(found).span(1)
    return text[:start] + draw.choice(("Brekke", "Ortiz", "Lund", "Campos", "Havel")) + text[end:]


def correction_note(draw: Draw, story: Story, take: Take) -> str | None:
    """A note above the story that something was corrected."""
    return f"{story.title}\n\n{NOTE.format('The day of a meeting')}\n\n" + "\n\n".join(story.body)


def corrected_and_noted(draw: Draw, story: Story, take: Take) -> str | None:
    """A figure changed, with a note below the story."""
    new = one_figure(draw, "\n\n".join(story.body))
    return new and page(story.title, [new, NOTE.format("A figure")])


def name_corrected(draw: Draw, story: Story, take: Take) -> str | None:
    """A name changed."""
    new = one_name(draw, "\n\n".join(story.body))
    return new and page(story.title, [new])


def _inserted(story: Story, new: Sequence[str]) -> str:
    at = len(story.body) // 2
    return page(story.title, [*story.body[:at], *new, *story.body[at:]])


def box_inserted(draw: Draw, story: Story, take: Take) -> str | None:
    """A box in the middle of the story."""
    return _inserted(story, [draw.choice(BOX)])


def interview_inserted(draw: Draw, story: Story, take: Take) -> str | None:
    """A short interview in the middle of the story."""
    return _inserted(story, INTERVIEW)


def list_inserted(draw: Draw, story: Story, take: Take) -> str | None:
    """A list of places and figures in the middle of the story."""
    places = ["Ostrava", "Kisumu", "Trondheim", "Valdivia", "Surabaya", "Tartu", "Mwanza", "Oamaru", "Bitola", "Cuenca"]
    return _inserted(story, ["\n".join(f"{p} {draw.randint(100, 999)}" for p in places)])


def background_replaced(draw: Draw, story: Story, take: Take) -> str | None:
    """Sentences of another story instead of the last third."""
    keep = round(len(story.sentences) * 0.67)
    new = take().sentences[2 : 2 + len(story.sentences) - keep]
    return page(story.title, [" ".join(story.sentences[:keep]), " ".join(new)])


def second_day(draw: Draw, story: Story, take: Take) -> str | None:
    """Another headline and beginning, followed by three quarters of the story."""
    cut = round(len(story.sentences) * 0.75)
    new = take()
    return page(new.title, [" ".join(new.sentences[:2]), " ".join(story.sentences[:cut])])


def first_flash(draw: Draw, story: Story, take: Take) -> str | None:
    """A first flash: the beginning with another headline and another figure."""
    new = one_figure(draw, " ".join(story.sentences[: max(3, len(story.sentences) // 2)]))
    return new and page(" ".join(story.sentences[0].split()[:8]).upper(), [new])


def paragraph_told_anew(draw: Draw, story: Story, take: Take) -> str | None:
    """One paragraph in the middle replaced by sentences of another story."""
    at = len(story.body) // 2
    return page(story.title, [*story.body[:at], " ".join(take().sentences[1:3]), *story.body[at + 1 :]])


# --- parts


def digest(draw: Draw, story: Story, take: Take) -> str | None:
    """The first sentence of each paragraph."""
    text = page(story.title, [p[0] for p in story.paragraphs])
    return text if len(text) < 0.7 * len(plain(story)) else None


def middle_only(draw: Draw, story: Story, take: Take) -> str | None:
    """The middle third."""
    count = len(story.sentences)
    return " ".join(story.sentences[count // 3 : count - count // 3])


def end_only(draw: Draw, story: Story, take: Take) -> str | None:
    """The last two fifths."""
    return " ".join(story.sentences[round(len(story.sentences) * 0.6) :])


def paywall(draw: Draw, story: Story, take: Take) -> str | None:
    """The first third and an offer to subscribe."""
    third = max(2, len(story.sentences) // 3)
    offer = "Subscribe to read on. Try it free for four weeks, cancel whenever you like. Already with us? Log in here."
    return page(story.title, [" ".join(story.sentences[:third]), offer, "Home delivery\nGift vouchers\nHelp"])


def teaser(draw: Draw, story: Story, take: Take) -> str | None:
    """The headline and the first words."""
    return page(story.title.title(), [" ".join(" ".join(story.body).split()[:24]) + "… Read more"])


def headline_only(draw: Draw, story: Story, take: Take) -> str | None:
    """The headline."""
    return story.title.title()


def brief(draw: Draw, story: Story, take: Take) -> str | None:
    """The headline and two sentences."""
    return page(story.title, [" ".join(story.sentences[:2])])


def brief_with_other_figure(draw: Draw, story: Story, take: Take) -> str | None:
    """Three sentences with a figure changed."""
    new = one_figure(draw, " ".join(story.sentences[:3]))
    return new and page(story.title, [new])


def brief_reworded(draw: Draw, story: Story, take: Take) -> str | None:
    """Four sentences in other words."""
    text = " ".join(story.sentences[:4])
    new = swapped(text, OTHER_WORDS)
    return page(story.title, [new]) if changed_words(text, new) >= 0.08 * len(text.split()) else None


def every_other_sentence(draw: Draw, story: Story, take: Take) -> str | None:
    """Every other sentence."""
    return page(story.title, [" ".join(story.sentences[::2])])


def quotes_only(draw: Draw, story: Story, take: Take) -> str | None:
    """The sentences that quote, in order."""
    found = [s for s in story.sentences if '"' in s]
    text = " ".join(found)
    return text if len(found) >= 3 and len(text.split()) >= 50 else None


def quarter(draw: Draw, story: Story, take: Take) -> str | None:
    """A quarter of the sentences, in order."""
    count = max(3, len(story.sentences) // 4)
    return " ".join(story.sentences[n] for n in sorted(draw.sample(range(len(story.sentences)), count)))


def digest_with_other_figure(draw: Draw, story: Story, take: Take) -> str | None:
    """The first sentence of each paragraph, with a figure changed."""
    text = digest(draw, story, take)
    head, _, body = (text or "").partition("\n")
    new = one_figure(draw, body)
    return new and f"{head}\n{new}"


def opening_reworded(draw: Draw, story: Story, take: Take) -> str | None:
    """Another headline, and the first three sentences in other words."""
    opening = " ".join(story.sentences[:3])
    new = swapped(opening, OTHER_WORDS)
    title = " ".join(story.sentences[1].split()[:8])
    return page(title, [new, *story.sentences[3:]]) if changed_words(opening, new) >= 6 else None


def grown(draw: Draw, story: Story, take: Take) -> str | None:
    """A figure changed, and sentences of another story in three places."""
    new = one_figure(draw, "\n".join(story.sentences))
    if not new or len(story.sentences) < 9:
        return None
    out, more = new.split("\n"), take().sentences[1:4]
    for n, sentence in enumerate(more):
        out.insert((n + 1) * len(out) // 4, sentence)
    return page(story.title, out)
