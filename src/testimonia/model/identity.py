"""Ids: what a record is called is a hash of what it says.

The same content has the same id on every machine and in every run, so records can be made anywhere, in any
order, and replaced exactly.
"""

import hashlib
from typing import Any

from testimonia.model.json_values import canonical_json

ID_LENGTH = 20
"""Hexadecimal digits in an id: 80 bits, so that a thousand million records do not collide."""


def record_id(kind: str, *content: Any) -> str:
    """The id of a record: a hash of what kind of record it is and what it says."""
    text = canonical_json([kind, *content])
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:ID_LENGTH]
