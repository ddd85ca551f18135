"""A cattrs converter that converts no types, and the text of its errors.

It reads rules (TOML) and values (JSON). A wrong type or an unknown key is an error that names the place. No value is
silently converted.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, cast, get_args, get_origin

import attrs
from cattrs import Converter, transform_error
from cattrs.errors import ForbiddenExtraKeysError, IterableValidationError, IterableValidationNote
from cattrs.gen import make_dict_structure_fn

__all__ = ["object_hook", "problems", "strict_converter"]


def strict_converter() -> Converter:
    """Return a converter that accepts a ``str`` only where a ``str`` is expected, and so on, and no unknown key."""
    converter = Converter()
    for wanted in (str, int, bool):
        converter.register_structure_hook(wanted, _exactly)
    converter.register_structure_hook(float, _number)

    def structure_tuple(value: Any, wanted: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise TypeError(f"must be a list, not {type(value).__name__}")
        given = cast("list[Any]", value)  # type: ignore[redundant-cast]
        kinds = get_args(wanted)
        if kinds[-1] is ...:
            kinds = kinds[:1] * len(given)
        if len(kinds) != len(given):
            raise ValueError(f"must have {len(kinds)} items, not {len(given)}")
        items: list[Any] = []
        errors: list[Exception] = []
        for index, (item, kind) in enumerate(zip(given, kinds, strict=True)):
            try:
                items.append(converter.structure(item, kind))
            except Exception as error:  # noqa: BLE001  reports every problem, not only the first
                note = IterableValidationNote(f"at index {index}", index, kind)
                error.add_note(note)
                errors.append(error)
        if errors:
            raise IterableValidationError("list", errors, wanted)  # pyright: ignore[reportCallIssue]
        return tuple(items)

    converter.register_structure_hook_func(_is_tuple, structure_tuple)

    def structure_object(kind: Any) -> Callable[[Any, Any], Any]:
        return object_hook(kind, converter)

    converter.register_structure_hook_factory(attrs.has, structure_object)
    return converter


def object_hook(kind: type, converter: Converter) -> Callable[[Any, Any], Any]:
    """Return a hook that makes a value of this attrs class from an object with exactly its fields."""
    structure = cast(
        "Callable[[Any, Any], Any]", make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True)
    )

    def hook(value: Any, wanted: Any) -> Any:
        if not isinstance(value, dict):
            raise TypeError(f"must be an object, not {type(value).__name__}")
        return structure(value, wanted)

    return hook


def problems(error: BaseException) -> list[str]:
    """Describe each problem in a structuring error in one line, with its path."""
    return transform_error(error, path="$", format_exception=_in_words)


def _is_tuple(wanted: Any) -> bool:
    return get_origin(wanted) is tuple


def _exactly(value: Any, wanted: type) -> Any:
    if issubclass(wanted, StrEnum):  # cattrs uses the hook of str for enums of strings
        return wanted(value)
    if type(value) is not wanted:
        raise TypeError(f"must be {wanted.__name__}, not {type(value).__name__}")
    return value


def _number(value: Any, _: type) -> float:
    if type(value) not in (int, float):
        raise TypeError(f"must be a number, not {type(value).__name__}")
    return float(value)


def _in_words(error: BaseException, _: object) -> str:
    if isinstance(error, KeyError):
        return f"{error.args[0]!r} is missing"
    if isinstance(error, ForbiddenExtraKeysError):
        return f"unknown: {', '.join(repr(name) for name in sorted(error.extra_fields))}"
    return str(error)
