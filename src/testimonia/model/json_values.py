"""Values as JSON, and back: between processes, and in the columns of the store.

JSON, not pickle: what comes out of a process that has read a hostile document may be believed as data, never
run as code.
"""

import dataclasses
import json
import types
import typing
from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")


def plain(value: Any) -> Any:
    """``value`` as JSON knows it: dataclasses as objects, enums as their values, tuples as arrays."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {name: plain(getattr(value, name)) for name in _fields(type(value))}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    return value


def canonical_json(value: Any) -> str:
    """One text for one value: keys sorted, no spaces, characters as they are.

    >>> canonical_json({"b": (1, 2), "a": "é"})
    '{"a":"é","b":[1,2]}'
    """
    return json.dumps(
        value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False, default=_opened
    )


def _opened(value: Any) -> Any:
    """One level of `plain`, for what the encoder does not know itself."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {name: getattr(value, name) for name in _fields(type(value))}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {str(key): item for key, item in value.items()}
    raise TypeError(f"{type(value).__name__} has no JSON")


def restored(kind: type[T], data: Any) -> T:
    """The twin of `plain`: the value of type ``kind`` that `plain` made ``data`` from.

    Raises:
        ValueError: if ``data`` is not the JSON of such a value.
    """
    try:
        reader: Callable[[Any], T] = _reader(typing.cast(Any, kind))
        return reader(data)
    except (KeyError, TypeError, IndexError) as error:
        raise ValueError(f"this is no {getattr(kind, '__name__', kind)}: {error}") from error


@cache
def _fields(kind: type) -> tuple[str, ...]:
    return tuple(f.name for f in dataclasses.fields(kind))


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """A function that restores values of one type; made once for each."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return _dataclass_reader(kind)
    if origin is tuple:
        return _tuple_reader(arguments)
    if origin in (typing.Union, types.UnionType):
        return _union_reader(arguments)
    if origin is not None and issubclass(origin, Mapping):
        return dict
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    return _checked(kind)


def _checked(kind: Any) -> Callable[[Any], Any]:
    allowed = (int, float) if kind is float else kind

    def read(data: Any) -> Any:
        if kind is not Any and not isinstance(data, allowed):
            raise TypeError(f"{type(data).__name__} where {kind.__name__} is wanted")
        return data

    return read


def _dataclass_reader(kind: type) -> Callable[[Any], Any]:
    readers: list[tuple[str, Callable[[Any], Any]]] = []

    def read(data: Any) -> Any:
        if not readers:  # only now: a kind may have values of its own kind
            hints = typing.get_type_hints(kind)
            readers.extend((name, _reader(hints[name])) for name in _fields(kind))
        return kind(*[reader(data[name]) for name, reader in readers])

    return read


def _tuple_reader(arguments: tuple[Any, ...]) -> Callable[[Any], Any]:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        item = _reader(arguments[0])
        return lambda data: tuple(map(item, data))
    items = [_reader(argument) for argument in arguments]
    return lambda data: tuple(read(item) for read, item in zip(items, data, strict=True))


def _union_reader(arguments: tuple[Any, ...]) -> Callable[[Any], Any]:
    """Of several dataclasses, the one whose fields the data has; null only where None is allowed."""
    others = [a for a in arguments if a is not types.NoneType]
    optional = len(others) < len(arguments)
    if optional and len(others) == 1:
        only = _reader(others[0])
        return lambda data: None if data is None else only(data)

    def read(data: Any) -> Any:
        if data is None and optional:
            return None
        fitting = next(a for a in others if isinstance(a, type) and set(_fields(a)) == set(data))
        return _reader(fitting)(data)

    return read
