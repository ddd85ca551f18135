"""Spans of a text, and the repairs inside them."""

from attrs import field, frozen

from newscorpus.model.validation import instance_of, short_repr

__all__ = ["Repair", "Span", "check_repairs", "read"]


@frozen
class Span:
    """A span of a text, ``text[start:end]``: offsets in code points, end exclusive.

    >>> Span(4, 8).of("The news")
    'news'
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        if type(self.start) is int and type(self.end) is int and 0 <= self.start <= self.end:
            return  # a corpus has millions of spans; valid ones take this single test
        for name, value in (("start", self.start), ("end", self.end)):
            if type(value) is not int:
                raise TypeError(f"Span.{name} must be int, not {type(value).__name__}")
        if self.start < 0:
            raise ValueError(f"Span.start must not be negative, but is {self.start}")
        raise ValueError(f"Span.end must not be before its start, but is {self.end} < {self.start}")

    def of(self, text: str) -> str:
        """Return the words of this span in ``text``, the text that it points into."""
        return text[self.start : self.end]

    def __repr__(self) -> str:
        return f"Span({self.start}, {self.end})"


@frozen
class Repair:
    """A correction: the characters of ``span`` in the capture are read as ``text``, for the reason that ``rule`` names.

    A repair with an empty span inserts, such as a space between two words that lost the line break between them. A
    repair with an empty text deletes.
    """

    span: Span = field(validator=instance_of(Span))
    text: str = field(validator=instance_of(str), repr=short_repr)
    rule: str = field(validator=instance_of(str))


def read(text: str, span: Span, repairs: tuple[Repair, ...]) -> str:
    """Return the words of a span of a text, with its repairs applied."""
    if not repairs:
        return text[span.start : span.end]
    pieces: list[str] = []
    at = span.start
    for repair in repairs:
        pieces += (text[at : repair.span.start], repair.text)
        at = repair.span.end
    pieces.append(text[at : span.end])
    return "".join(pieces)


def check_repairs(owner: str, span: Span, repairs: tuple[Repair, ...]) -> None:
    """Raise ``ValueError`` unless the repairs of ``owner`` are in order, apart, and inside ``span``."""
    at = span.start
    for repair in repairs:
        if not at <= repair.span.start <= repair.span.end <= span.end:
            raise ValueError(f"{owner}.repairs must be in order and inside {span}, but one is at {repair.span}")
        at = repair.span.end
