"""The frames, which are the arrangements of cue, source and words, and the value for the words that a frame found."""

from enum import StrEnum

from attrs import frozen

__all__ = ["Content", "Frame"]


class Frame(StrEnum):
    """How a quote was found. The value is the first part of ``Quote.rule``."""

    # a quoted stretch next to its cue
    QUOTE_TAG = "quote.tag"  # “…,” she said
    QUOTE_INVERTED = "quote.inverted"  # “…,” said Cole
    QUOTE_SPLIT = "quote.split"  # “…,” she said, “…”
    QUOTE_RIGHT = "quote.right"  # she said, “…”
    QUOTE_COLON = "quote.colon"  # she said: “…”
    QUOTE_ANY = "quote.any"  # “…,” Cole fumed: the verb is not a cue

    # words of the reporter's sentence
    TAG = "tag"  # the bridge is safe, she said
    TAG_INVERTED = "tag.inverted"  # the bridge is safe, said Cole
    TAIL = "tail"  # it was, she added, a pity
    THAT = "that"  # she said that the bridge was safe
    BARE = "bare"  # she said the bridge was safe
    WH = "wh"  # she asked whether the bridge was safe
    INFINITIVE = "infinitive"  # she promised to repair it
    COLON = "colon"  # she said: the bridge is safe
    OBJECT = "object"  # she called it “safe”
    TOPIC = "topic"  # she criticised the plan
    AS = "as"  # as she said, the bridge is safe
    NOUN = "noun"  # her claim that the bridge was safe

    # a fixed phrase with its source
    ACCORDING = "according"  # according to her, the bridge is safe
    ACCORDING_AFTER = "according.after"  # the bridge is safe, according to her
    ACCORDING_INSIDE = "according.inside"  # the bridge, according to her, is safe

    # a quoted stretch without a cue
    COLON_QUOTE = "colon.quote"  # Cole at her stall: “…”
    COLON_PARAGRAPH = "colon.paragraph"  # the paragraph before ends with a colon
    DASH = "dash"  # “…” — Cole
    LOOSE = "loose"  # a stretch inside a sentence
    TURN = "turn"  # a stretch without a cue, with an unknown speaker
    TURN_SENTENCE = "turn.sentence"  # the subject of the sentence before speaks
    TURN_FOLLOW = "turn.follow"  # the speaker of the stretch before continues
    TURN_BEFORE = "turn.before"  # the next stretch has a speaker
    TURN_CONTINUED = "turn.continued"  # the paragraph before left its quotation open
    TURN_REPLY = "turn.reply"  # speakers take turns
    TRANSCRIPT = "transcript"  # COLE: …

    @property
    def is_quote(self) -> bool:
        """Whether a quoted stretch stands next to its tag."""
        return self in _QUOTES


_QUOTES = frozenset(frame for frame in Frame if frame.value.startswith("quote"))


@frozen
class Content:
    """The words that a frame found.

    Attributes:
        frame: the frame.
        ranges: ranges of tokens, in order, end exclusive.
    """

    frame: Frame
    ranges: tuple[tuple[int, int], ...]
