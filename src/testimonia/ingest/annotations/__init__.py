"""Notes that were written in other programs: what they say, who wrote them, and which words they are about.

Nothing here knows the documents; where a note belongs in them is told in `testimonia.pipeline.decisions`. For
the person who brings them in: docs/reference/commands.md, `import`.
"""

import json
from typing import Any

from testimonia.ingest.annotations import hypothesis_rows, tropy_notes, web_annotations, zotero_notes
from testimonia.ingest.annotations.annotation import Annotation, AnnotationFormat, Quote, Read, Target
from testimonia.ingest.sidecars.entry import decoded
from testimonia.model import Problem, Trouble

FORMATS = (
    AnnotationFormat("Web Annotation", web_annotations.claims, web_annotations.read),
    AnnotationFormat("Hypothesis", hypothesis_rows.claims, hypothesis_rows.read),
    AnnotationFormat("Tropy", tropy_notes.claims, tropy_notes.read),
    AnnotationFormat("Zotero RDF", zotero_notes.claims, zotero_notes.read),
)
"""The first that claims a file reads it."""

LARGEST = 64 << 20
"""Bytes of a file of notes."""

__all__ = ["FORMATS", "LARGEST", "Annotation", "Quote", "Target", "read_annotations"]


def read_annotations(path: str, data: bytes) -> Read:
    """The notes of a file, whatever program wrote it.

    Args:
        path: of the file, for Problems.
        data: its bytes.

    Returns:
        Nothing but a Problem if it is too large or no format claims it.
    """
    if len(data) > LARGEST:
        return (), (Problem(path, f"It is larger than {LARGEST >> 20} MiB; split it.", Trouble.UNREAD),)
    text, _ = decoded(data)
    content: Any = text
    if text.lstrip()[:1] in ("{", "["):
        try:
            content = json.loads(text)
        except RecursionError:
            return (), (_unread(path, "Its values lie too deep inside one another."),)
        except ValueError:
            return (), (_unread(path, "It is damaged or cut off; export it again."),)
    for known in FORMATS:
        if known.claims(content):
            return known.read(path, content)
    names = ", ".join(known.name for known in FORMATS[:-1])
    return (), (_unread(path, f"Files of these programs can be read: {names} and {FORMATS[-1].name}."),)


def _unread(path: str, why: str) -> Problem:
    return Problem(path, f"No notes could be read from this file. {why}", Trouble.UNREAD)
