"""Ids: what a record is called is a hash of what it says.

The same content has the same id on every machine and in every run, so records can be made anywhere, in any
order, and replaced exactly.
"""

import dataclasses
import hashlib
import json
from collections.abc import Mapping
from enum import Enum
from typing import Any

ID_LENGTH = 20
"""Hexadecimal digits in an id: 80 bits, so that a thousand million records do not collide."""


def plain(value: Any) -> Any:
    """``value`` as JSON knows it: dataclasses as objects, enums as their values, tuples as arrays."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
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
        plain(value), sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False
    )


def record_id(kind: str, *content: Any) -> str:
    """The id of a record: a hash of what kind of record it is and what it says."""
    text = canonical_json([kind, *content])
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:ID_LENGTH]
