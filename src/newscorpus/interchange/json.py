"""Values to JSON and back, exactly."""

import json
import re
from datetime import datetime
from typing import Any, TypeVar, cast

import attrs
from cattrs import Converter
from cattrs.gen import make_dict_unstructure_fn

from newscorpus import model
from newscorpus.errors import FormatError
from newscorpus.strict import object_hook, problems, strict_converter

__all__ = ["configure_converter", "from_json", "json_text", "to_json"]

T = TypeVar("T")

VALUES: tuple[type, ...] = tuple(filter(attrs.has, (cast("type", getattr(model, name)) for name in model.__all__)))

# A surrogate that stands alone cannot be encoded, so it is escaped. A high one before a low one must not be:
# a reader of JSON would make one character of the two escapes, and all offsets behind it would be wrong.
_LONE_SURROGATE = re.compile("[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]")


def configure_converter(converter: Converter) -> None:
    """Teach the user's own cattrs converter the values of newscorpus.

    Times become ISO 8601 strings; all else is as the converter has it. Only hooks for this package's
    classes and for ``datetime`` are added.

    >>> from cattrs import Converter
    >>> from newscorpus import Span
    >>> converter = Converter()
    >>> configure_converter(converter)
    >>> converter.unstructure(Span(2, 5))
    {'start': 2, 'end': 5}
    """
    converter.register_unstructure_hook(datetime, datetime.isoformat)
    converter.register_structure_hook(datetime, _moment)
    for value in VALUES:
        converter.register_unstructure_hook(value, make_dict_unstructure_fn(value, converter))
        converter.register_structure_hook(value, object_hook(value, converter))


def _moment(value: Any, _: type) -> datetime:
    if not isinstance(value, str):
        raise TypeError(f"must be a time in ISO 8601, not {type(value).__name__}")
    return datetime.fromisoformat(value)


def _converter() -> Converter:
    converter = strict_converter()
    configure_converter(converter)
    return converter


_CONVERTER = _converter()


def to_json(value: object, *, indent: int | None = None) -> str:
    """Any value of newscorpus, or a list or tuple of them, as JSON.

    Args:
        value: what to write.
        indent: blanks for each level; one line without.

    Raises:
        TypeError: the value is none of this package.

    >>> from newscorpus import Span
    >>> to_json(Span(2, 5))
    '{"start": 2, "end": 5}'
    """
    items = cast("tuple[object, ...]", value) if isinstance(value, list | tuple) else (value,)
    for item in items:
        if not isinstance(item, VALUES):
            raise TypeError(f"to_json takes the values of newscorpus, not {type(item).__name__}")
    return json_text(_CONVERTER.unstructure(value), indent=indent)


def json_text(data: object, *, indent: int | None = None) -> str:
    """Plain data as JSON that any encoding can carry and that reads back exactly."""
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    return _LONE_SURROGATE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def from_json(text: str, type: type[T]) -> T:  # noqa: A002  the name that the contract gives it
    """The value that ``to_json`` wrote.

    Args:
        text: JSON.
        type: what it holds: a class of this package, or ``tuple[Quote, ...]`` and the like.

    Raises:
        FormatError: the text is no JSON, or not of this type; the message names the path and the problem.
        TypeError: the text is no ``str``.

    >>> from newscorpus import Span
    >>> from_json('{"start": 2, "end": 5}', Span)
    Span(2, 5)
    >>> from_json('{"start": 2, "end": "5"}', Span)
    Traceback (most recent call last):
    newscorpus.errors.FormatError: Span: must be int, not str @ $.end
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"from_json takes a str, not {text.__class__.__name__}")
    name = getattr(type, "__name__", str(type))
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FormatError(f"{name}: not JSON: {error}") from error
    try:
        return _CONVERTER.structure(data, type)
    except Exception as error:
        raise FormatError(f"{name}: {'; '.join(problems(error)[:5])}") from error
