"""What every rule has: an id, and the examples that are its tests."""

from typing import ClassVar

from attrs import field, frozen

__all__ = ["Rule"]


@frozen(kw_only=True)
class Rule:
    """One rule of a table of the TOML files.

    Attributes:
        id: its name in ``Block.rule``, ``Quote.rule``, ``explain`` and the errors.
        yes: texts that it is for, at least one.
        no: texts that it must leave alone.
    """

    table: ClassVar[str]

    id: str
    yes: tuple[str, ...] = field()
    no: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        if not self.id:
            raise ValueError("id must not be empty")
        if not self.yes:
            raise ValueError("yes must hold at least one example")
        self.check()

    def check(self) -> None:
        """Hold the rule against itself, its examples included, as far as that needs no other part.

        Raises:
            ValueError: it says what is wrong.
        """
