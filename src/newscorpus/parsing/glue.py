"""Words glued together by a lost line break or blank."""

from collections.abc import Sequence

from newscorpus.model import Repair, Span
from newscorpus.rules import Rules

__all__ = ["repairs"]


def repairs(text: str, spans: Sequence[Span], rules: Rules) -> tuple[tuple[Repair, ...], ...]:  # noqa: ARG001
    """What is put right in each of the spans."""
    return tuple(() for _ in spans)
