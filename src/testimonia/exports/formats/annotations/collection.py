"""All annotations as one AnnotationCollection with one page, written as they are made.

The shape is that of the Web Annotation Data Model (W3C Recommendation, 23 February 2017), section 5.
"""

from collections.abc import Iterator
from typing import TextIO

from testimonia.exports.formats.annotations.making import (
    SOFTWARE,
    finding_annotations,
    note_annotations,
    statement_annotations,
)
from testimonia.exports.formats.annotations.targets import Targets
from testimonia.exports.formats.export import PLAIN, Options
from testimonia.exports.identifiers import Identifiers
from testimonia.exports.json_text import one_line
from testimonia.exports.records import Record
from testimonia.store import Store

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def write(store: Store, out: TextIO, options: Options = PLAIN) -> None:
    """Write every statement, side of a finding and note as an annotation, one a line.

    Args:
        store: the evidence base.
        out: where to; opened as UTF-8.
        options: the beginning of addresses, where the ledger is, and what people decided on findings.
    """
    identifiers = Identifiers(options.base)
    annotations = _annotations(store, identifiers, options)
    first = next(annotations, None)
    head = {
        "@context": CONTEXT,
        "id": identifiers.of("annotations", "all"),
        "type": "AnnotationCollection",
        "label": "Statements, findings and notes",
        "creator": SOFTWARE,
    }
    lines = ",\n".join(f'"{key}": {one_line(value)}' for key, value in head.items())
    out.write("{\n" + lines)
    total = 0
    if first is not None:
        page = {
            "id": identifiers.of("annotations", "page-1"),
            "type": "AnnotationPage",
            "partOf": head["id"],
            "startIndex": 0,
        }
        out.write(f',\n"first": {one_line(page)[:-1]}, "items": [\n{one_line(first)}')
        total = 1
        for annotation in annotations:
            out.write(f",\n{one_line(annotation)}")
            total += 1
        out.write("\n]}")
    out.write(f',\n"total": {total}\n}}\n')


def _annotations(store: Store, identifiers: Identifiers, options: Options) -> Iterator[Record]:
    targets = Targets(store, identifiers)
    yield from statement_annotations(store, targets, identifiers)
    yield from finding_annotations(store, targets, identifiers, options.rulings)
    yield from note_annotations(store, targets, identifiers, options.ledger)
