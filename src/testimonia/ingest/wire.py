"""What crosses between the process that reads a document and the one that asked for it."""

import json
from dataclasses import dataclass
from typing import Any

from testimonia.model import (
    Ingested,
    LineBox,
    Marked,
    Page,
    Problem,
    Repair,
    Section,
    Source,
    WordBox,
    plain,
    repaired,
    restored,
)


@dataclass(frozen=True, slots=True)
class _Read:
    """An Ingested as it travels: the reading layer is laid out again from the repairs on arrival."""

    source: Source
    original: str | None
    repairs: tuple[Repair, ...]
    pages: tuple[Page, ...]
    boxes: tuple[LineBox, ...]
    words: tuple[WordBox, ...]
    marked: tuple[Marked, ...]
    sections: tuple[Section, ...]
    problems: tuple[Problem, ...]
    reader: str


def packed(ingested: Ingested) -> bytes:
    """``ingested`` as JSON in UTF-8."""
    text = ingested.text
    read = _Read(
        ingested.source,
        text.original if text else None,
        text.repairs if text else (),
        text.pages if text else (),
        text.boxes if text else (),
        text.words if text else (),
        text.marked if text else (),
        ingested.sections,
        ingested.problems,
        ingested.reader,
    )
    return packed_json(plain(read))


def unpacked(data: bytes) -> Ingested:
    """The twin of `packed`.

    Raises:
        ValueError: if the bytes were not made by it.
    """
    read = restored(_Read, json.loads(data))
    text = None
    if read.original is not None:
        text = repaired(read.original, read.repairs, read.pages, read.boxes, read.words, read.marked)
    return Ingested(read.source, text, read.sections, read.problems, read.reader)


def packed_json(value: Any) -> bytes:
    """Plain values as compact JSON in UTF-8."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
