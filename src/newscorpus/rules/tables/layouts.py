"""The table of layouts: lines that a site prints on every page."""

from typing import ClassVar

from attrs import frozen

from newscorpus.rules.rule import Rule

__all__ = ["LayoutRule", "line_key"]


def line_key(text: str) -> str:
    """Return a key that is equal for lines that differ only in case and whitespace."""
    key = text.strip().casefold()
    # a printable key has no whitespace but spaces; only double spaces are left to normalise
    return key if key.isprintable() and "  " not in key else " ".join(key.split())


@frozen(kw_only=True)
class LayoutRule(Rule):
    """``[[layout]]``: lines that are furniture wherever they appear. ``learn_layout`` makes such rules.

    Attributes:
        lines: the lines as printed. Case and whitespace make no difference.
    """

    table: ClassVar[str] = "layout"

    lines: tuple[str, ...]

    def check(self) -> None:
        """Check the lines against the examples."""
        known = {line_key(line) for line in self.lines}
        for example in self.yes:
            if line_key(example) not in known:
                raise ValueError(f"lines do not contain its yes {example!r}")
        for example in self.no:
            if line_key(example) in known:
                raise ValueError(f"lines contain its no {example!r}")
