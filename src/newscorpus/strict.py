"""cattrs without coercion, and its errors in words.

Rules (TOML) and values (JSON) are both read with it: what is of a wrong type, or unknown, is an error that
names the place, never a silent conversion.
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
    """A converter that takes a ``str`` only for a ``str``, and so on, and no key that it does not know."""
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
            except Exception as error:  # noqa: BLE001  every problem is reported, not only the first
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
    """A hook that makes a value of this attrs class of an object with its fields and no others."""
    structure = cast(
        "Callable[[Any, Any], Any]", make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True)
    )

    def hook(value: Any, wanted: Any) -> Any:
        if not isinstance(value, dict):
            raise TypeError(f"must be an object, not {type(value).__name__}")
        return structure(value, wanted)

    return hook


def problems(error: BaseException) -> list[str]:
    """What a structuring error says, a line for each problem, with the path to it."""
    return transform_error(error, path="$", format_exception=_in_words)


def _is_tuple(wanted: Any) -> bool:
    return get_origin(wanted) is tuple


def _exactly(value: Any, wanted: type) -> Any:
    if issubclass(wanted, StrEnum):  # cattrs asks the hook of str for them
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
