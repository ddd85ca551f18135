"""Lines that a site prints on page after page."""

from typing import ClassVar

from attrs import frozen

from newscorpus.rules.rule import Rule

__all__ = ["LayoutRule", "line_key"]


def line_key(text: str) -> str:
    """Equal for lines that say the same, whatever their case and blanks."""
    key = text.strip().casefold()
    # of blanks only the plain one is printable: most lines need not be parted
    return key if key.isprintable() and "  " not in key else " ".join(key.split())


@frozen(kw_only=True)
class LayoutRule(Rule):
    """``[[layout]]``: lines that are furniture wherever they stand; ``learn_layout`` makes such rules.

    Attributes:
        lines: the lines, as printed; case and blanks make no difference.
    """

    table: ClassVar[str] = "layout"

    lines: tuple[str, ...]

    def check(self) -> None:
        """Hold the lines against the examples."""
        known = {line_key(line) for line in self.lines}
        for example in self.yes:
            if line_key(example) not in known:
                raise ValueError(f"lines do not hold its yes {example!r}")
        for example in self.no:
            if line_key(example) in known:
                raise ValueError(f"lines hold its no {example!r}")
