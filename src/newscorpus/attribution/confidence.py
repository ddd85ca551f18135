"""The confidence of a quote: how often quotes of its frame and its kind of source are right."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final, Literal, cast

from newscorpus.attribution.frames.frame import Frame
from newscorpus.attribution.tables import load_table
from newscorpus.errors import RulesError
from newscorpus.model import Quote, Span, Speaker

__all__ = ["Counts", "SourceWords", "confidence", "frame_of", "precision_counts", "source_of"]

# What names the speaker: a name, other words such as a pronoun, or nothing.
SourceWords = Literal["name", "other", "none"]
# The number of right quotes and of all quotes.
Counts = tuple[int, int]

SOURCES: Final[tuple[SourceWords, ...]] = ("name", "other", "none")
# Imagined quotes that are added to each count, so that small counts are not extreme, and the share that is right.
PRIOR = 2
PRIOR_SHARE = 0.75
# The highest confidence of a quote that is not whole sentences between quotation marks. Two people who mark the extent
# of reported speech by hand agree no better.
CEILING = 0.85


def frame_of(quote: Quote) -> str:
    """Return the frame that found a quote."""
    return quote.rule.partition("/")[0]


def source_of(speaker: Speaker | None, mention: Span | None, text: str) -> SourceWords:
    """Return what names the speaker of a quote in the text."""
    if speaker is None or mention is None:
        return "none"
    return "name" if speaker.name.split()[-1] in mention.of(text) else "other"


@lru_cache(maxsize=256)
def confidence(frame: str, source: SourceWords, *, whole: bool) -> float:
    """Return the estimated probability that a quote is right, between 0 and 1.

    The measured precision of the frame and of the source are combined as odds over the average (naive Bayes). Each is
    smoothed with a few imagined quotes. ``whole`` says whether the quote is whole sentences between quotation marks.
    The extent of other quotes is a matter of opinion, so their confidence has a ceiling.
    """
    frames, sources = _counts()
    average = _smoothed(sum(right for right, _ in frames.values()), sum(count for _, count in frames.values()))
    odds = average / (1 - average)
    for right, count in (frames.get(frame, (0, 0)), sources.get(source, (0, 0))):
        share = _smoothed(right, count)
        odds *= share / (1 - share) * (1 - average) / average
    probability = odds / (1 + odds)
    return round(float(probability if whole else min(probability, CEILING)), 3)


@lru_cache(maxsize=1)
def _counts() -> tuple[dict[str, Counts], dict[str, Counts]]:
    table = load_table("confidence.toml")
    return precision_counts(table, "frame", tuple(Frame)), precision_counts(table, "source", SOURCES)


def precision_counts(table: Mapping[str, object], name: str, known: tuple[str, ...]) -> dict[str, Counts]:
    """Return the counts in one part of the table of confidence.

    Raises:
        RulesError: the part is missing, a key is unknown, or a value is not two numbers, the first not larger.
    """
    part = table.get(name)
    if not isinstance(part, dict):
        raise RulesError(f"confidence.toml: [{name}] is missing")
    counts: dict[str, Counts] = {}
    for key, value in cast("dict[str, object]", part).items():
        if key not in known:
            raise RulesError(f"confidence.toml: unknown {name}: {key!r}")
        match value:
            case [int(right), int(count)] if 0 <= right <= count:
                counts[key] = (right, count)
            case _:
                raise RulesError(f"confidence.toml: {key!r} in [{name}] must be [right, all], not {value!r}")
    return counts


def _smoothed(right: int, count: int) -> float:
    return (right + PRIOR * PRIOR_SHARE) / (count + PRIOR)
