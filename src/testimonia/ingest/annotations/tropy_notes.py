"""The notes on the photos of a Tropy export; each is about the photo, and tells nothing of a place in it.

Transcriptions are no notes and stay out: they are the text of the document, and belong in a file beside it.
"""

import re
from collections.abc import Iterator
from typing import Any

from testimonia.ingest.annotations.annotation import Annotation, Read, Target
from testimonia.ingest.annotations.markup import words_of_html
from testimonia.ingest.sidecars import tropy
from testimonia.ingest.sidecars.csl import plain_text

_DEEPEST = 4


def claims(content: Any) -> bool:
    """Whether this is JSON with items of Tropy."""
    return next(tropy.items(content), None) is not None


def read(path: str, content: Any) -> Read:
    """The notes on all photos, and on selections in them."""
    return tuple(_notes(content)), ()


def _notes(content: Any) -> Iterator[Annotation]:
    number = 0
    for item in tropy.items(content):
        for photo in tropy.photos(item):
            ways = tuple(way for name in ("path", "filename") if (way := tropy.words(photo, name)))
            selections = [each for each in photo.get("selection", ()) if isinstance(each, dict)]
            for notes in (photo.get("note"), *(each.get("note") for each in selections)):
                for text in _texts(notes):
                    number += 1
                    yield Annotation(f"note {number}", text, (), None, None, (Target(ways),))


def _texts(notes: Any, deeper: int = _DEEPEST) -> Iterator[str]:
    """The words of notes: of their HTML, else as plain text."""
    for note in notes if isinstance(notes, list) else [notes]:
        if isinstance(note, list) and deeper:
            yield from _texts(note, deeper - 1)
        if not isinstance(note, dict):
            continue
        if "@list" in note and deeper:
            yield from _texts(note["@list"], deeper - 1)
        said = {re.split(r"[#/:]", key)[-1]: value for key, value in note.items()}
        text = words_of_html(_value(said.get("html"))) or plain_text(_value(said.get("text")))
        if text:
            yield text


def _value(value: Any) -> str:
    """The text behind JSON-LD's lists and value objects."""
    for _ in range(_DEEPEST):
        if isinstance(value, list):
            value = value[0] if value else None
        if isinstance(value, dict):
            value = value.get("@value")
    return value if isinstance(value, str) else ""
