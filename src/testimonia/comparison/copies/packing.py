"""Fingerprints as bytes, and back: a line of JSON, and the rows of numbers as they lie in memory."""

import json
from dataclasses import fields
from typing import Any

import numpy as np

from testimonia.comparison.copies.fingerprints import Fingerprint
from testimonia.comparison.copies.prose import Prose
from testimonia.model import canonical_json, restored

_KINDS = frozenset({"<u1", "<u2", "<u4", "<u8", "|u1", "<i4", "<i8"})


def packed(fingerprint: Fingerprint) -> bytes:
    """A fingerprint as bytes, the same on every machine."""
    head: dict[str, Any] = {}
    rows: list[bytes] = []
    for field in fields(fingerprint):
        value = getattr(fingerprint, field.name)
        if isinstance(value, np.ndarray):
            row = value.astype(value.dtype.newbyteorder("<"))
            head[field.name] = [row.dtype.str, len(row)]
            rows.append(row.tobytes())
        else:
            head[field.name] = value
    return b"\n".join((canonical_json(head).encode("utf-8", "surrogatepass"), b"".join(rows)))


def unpacked(data: bytes) -> Fingerprint:
    """The twin of `packed`.

    Raises:
        ValueError: if these are not the bytes of a fingerprint.
    """
    line, _, rest = data.partition(b"\n")
    head: dict[str, Any] = json.loads(line.decode("utf-8", "surrogatepass"))
    head["prose"] = restored(Prose, head["prose"])
    at = 0
    for field in fields(Fingerprint):  # in the order in which they were put
        if isinstance(value := head[field.name], list):
            kind, count = value
            if kind not in _KINDS:
                raise ValueError(f"no row of numbers: {kind}")
            head[field.name] = np.frombuffer(rest, kind, count, at)
            at += head[field.name].nbytes
    return Fingerprint(**head)
