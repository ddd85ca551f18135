"""Validators, converters and short reprs for the fields of values."""

from collections.abc import Callable
from datetime import datetime, timezone
from typing import Any, cast

from attrs import Attribute

__all__ = [
    "Checks",
    "Validator",
    "fixed_offset",
    "instance_of",
    "length_repr",
    "not_negative",
    "share_of_one",
    "short_repr",
    "tuple_of",
]

Validator = Callable[[Any, "Attribute[Any]", Any], None]
Checks = tuple[tuple[Validator, "Attribute[Any]"], ...]


def _named(instance: object, attribute: "Attribute[Any]") -> str:
    return f"{type(instance).__name__}.{attribute.name}"


def instance_of(wanted: type, *, optional: bool = False) -> Validator:
    """Make a validator for values of type ``wanted``; a ``bool`` is not accepted as an ``int``."""
    named = f"{wanted.__name__} or None" if optional else wanted.__name__

    def check(instance: object, attribute: "Attribute[Any]", value: object) -> None:
        if type(value) is wanted:
            return  # nearly every value takes this single test
        if (optional and value is None) or (isinstance(value, wanted) and not isinstance(value, bool)):
            return
        raise TypeError(f"{_named(instance, attribute)} must be {named}, not {type(value).__name__}")

    return check


def tuple_of(wanted: type) -> Validator:
    """Make a validator for tuples whose items are all of type ``wanted``."""
    exactly = {wanted}

    def check(instance: object, attribute: "Attribute[Any]", value: object) -> None:
        if not isinstance(value, tuple):
            raise TypeError(f"{_named(instance, attribute)} must be a tuple, not {type(value).__name__}")
        if {*map(type, cast("tuple[object, ...]", value))} <= exactly:
            return
        for n, item in enumerate(cast("tuple[object, ...]", value)):  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
            if not isinstance(item, wanted) or isinstance(item, bool):
                raise TypeError(
                    f"{_named(instance, attribute)}[{n}] must be {wanted.__name__}, not {type(item).__name__}"
                )

    return check


def not_negative(instance: object, attribute: "Attribute[Any]", value: Any) -> None:
    """Reject numbers below zero."""
    if value is not None and value < 0:
        raise ValueError(f"{_named(instance, attribute)} must not be negative, but is {value}")


def share_of_one(instance: object, attribute: "Attribute[Any]", value: float) -> None:
    """Reject numbers outside the range from 0 to 1."""
    if not 0.0 <= value <= 1.0:
        raise ValueError(f"{_named(instance, attribute)} must be from 0 to 1, but is {value}")


def fixed_offset(value: Any) -> Any:
    """Replace a named time zone by the offset that it has at that time, so that the value compares and serialises."""
    if isinstance(value, datetime):
        offset = value.utcoffset()
        if offset is not None and not isinstance(value.tzinfo, timezone):
            return value.replace(tzinfo=timezone(offset), fold=0)
    return value


def short_repr(value: Any) -> str:
    """Return a repr that stays short whatever the value holds."""
    if isinstance(value, str):
        return repr(value) if len(value) <= 60 else f"{value[:56]!r}… ({len(value)} characters)"
    if isinstance(value, tuple) and value:
        items = cast("tuple[object, ...]", value)
        shown = ", ".join(short_repr(item) for item in items[:2])
        more = f", … {len(items)} in all" if len(items) > 2 else ""
        return f"({shown}{more})"
    return repr(cast("object", value))


def length_repr(value: tuple[object, ...]) -> str:
    """Return the number of items in angle brackets, for tuples too long to print."""
    return f"<{len(value)}>"
