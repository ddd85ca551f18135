"""Write values as JSON, and read them back without loss."""

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

# UTF-8 cannot encode a lone surrogate, so it is written as an escape. A high surrogate before a low one is not escaped:
# a JSON reader would join the two escapes to one character, and all later offsets would be wrong.
_LONE_SURROGATE = re.compile("[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]")


def configure_converter(converter: Converter) -> None:
    """Add hooks for the values of newscorpus to the user's own cattrs converter.

    Times become ISO 8601 strings. For everything else the settings of the converter apply. Only hooks for the classes
    of this package and for ``datetime`` are added.

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
    """Write a value of newscorpus, or a list or tuple of values, as JSON.

    Args:
        value: the value to write.
        indent: the number of spaces for each level; without it, the JSON is one line.

    Raises:
        TypeError: the value is not one of this package.

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
    """Write plain data as JSON that can be encoded in UTF-8 and is read back unchanged."""
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    return _LONE_SURROGATE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def from_json(text: str, type: type[T]) -> T:  # noqa: A002  the public name
    """Read a value that ``to_json`` wrote.

    Args:
        text: the JSON text.
        type: the type of the value: a class of this package, or a type such as ``tuple[Quote, ...]``.

    Raises:
        FormatError: the text is not JSON, or not of this type. The message names the path and the problem.
        TypeError: the text is not a ``str``.

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
