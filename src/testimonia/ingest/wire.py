"""What crosses between the process that reads a document and the one that asked for it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from testimonia.model import (
    Ingested,
    LineBox,
    Marked,
    Page,
    Problem,
    Recognised,
    Repair,
    Section,
    Source,
    Span,
    WordBox,
    packed_lines,
    plain,
    repaired,
    restored,
    unpacked_lines,
)


@dataclass(frozen=True, slots=True)
class _Read:
    """An Ingested as it travels: the reading layer is laid out again from the repairs on arrival."""

    source: Source
    original: str | None
    repairs: tuple[Repair, ...]
    pages: tuple[Page, ...]
    boxes: tuple[LineBox, ...]
    words: Any
    marked: tuple[Marked, ...]
    sections: tuple[Section, ...]
    problems: tuple[Problem, ...]
    reader: str
    scans: tuple[int, ...]


def packed(ingested: Ingested) -> bytes:
    """``ingested`` as JSON in UTF-8."""
    text = ingested.text
    read = _Read(
        ingested.source,
        text.original if text else None,
        text.repairs if text else (),
        text.pages if text else (),
        text.boxes if text else (),
        (),
        text.marked if text else (),
        ingested.sections,
        ingested.problems,
        ingested.reader,
        ingested.scans,
    )
    words = [_flat(word) for word in text.words] if text else []
    return packed_json({**plain(read), "words": words})


def _flat(word: WordBox) -> tuple[float | None, ...]:
    """A word as a row of numbers: there are hundreds of thousands in a book, and only numbers in them."""
    return (word.span.start, word.span.end, word.page, word.confidence, *word.box)


def unpacked(data: bytes) -> Ingested:
    """The twin of `packed`.

    Raises:
        ValueError: if the bytes were not made by it.
    """
    read = restored(_Read, json.loads(data))
    text = None
    if read.original is not None:
        words = [WordBox(Span(a, b), page, tuple(box), sure) for a, b, page, sure, *box in read.words]
        text = repaired(read.original, read.repairs, read.pages, read.boxes, words, read.marked)
    return Ingested(read.source, text, read.sections, read.problems, read.reader, read.scans)


def packed_page(page: Recognised) -> list[Any]:
    """A recognised page as plain values."""
    about = [page.page, page.engine, page.version, page.width, page.height, page.failure]
    return [*about, packed_lines(page.lines)]


def unpacked_page(values: Sequence[Any]) -> Recognised:
    """The twin of `packed_page`."""
    page, engine, version, width, height, failure, lines = values
    return Recognised(page, engine, version, width, height, unpacked_lines(lines), failure)


def packed_json(value: Any) -> bytes:
    """Plain values as compact JSON in UTF-8."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
