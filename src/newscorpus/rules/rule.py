"""The base of all rules: an id, and the examples that test it."""

from typing import ClassVar

from attrs import field, frozen

__all__ = ["Rule"]


@frozen(kw_only=True)
class Rule:
    """A rule, an entry in a table of a TOML document.

    Attributes:
        id: its name in ``Block.rule``, ``Quote.rule``, ``explain`` and error messages.
        yes: examples to which it applies, at least one.
        no: examples to which it must not apply.
    """

    table: ClassVar[str]

    id: str
    yes: tuple[str, ...] = field()
    no: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        if not self.id:
            raise ValueError("id must not be empty")
        if not self.yes:
            raise ValueError("yes must have at least one example")
        self.check()

    def check(self) -> None:
        """Check the rule and its examples, as far as no other rule is needed.

        Raises:
            ValueError: the message says what is wrong.
        """
