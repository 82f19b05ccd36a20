"""Re-DocRED: Wikipedia abstracts with entities and relations (Tan et al. 2022, MIT; texts CC BY-SA)."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.corpora.joining import joined, whole
from training.corpora.values import Document, Mark

_OF_WORKS = frozenset(
    {"P50", "P57", "P58", "P86", "P123", "P161", "P162", "P170", "P175", "P264", "P577", "P674"}
)
"""Wikidata properties whose subject is a work: author, director, composer, publisher, cast, performer, ..."""
_OF_EVENTS = frozenset({"P585", "P580", "P582", "P710", "P1344"})
"""Those whose subject is an event: point in time, start, end, participant."""


def docred(data: Path) -> Iterator[Document]:
    """All abstracts. Names of no clear kind are "MISC", unless a relation says "work" or "event"."""
    for record in json.loads((data / "re-docred" / "dev_revised.json").read_text("utf-8")):
        yield _document(record)


def _document(record: dict[str, Any]) -> Document:
    text, places = joined(record["sents"])
    kinds = _kinds(record)
    marks = {
        Mark(whole(places[m["sent_id"]][m["pos"][0] : m["pos"][1]]), kinds.get(n, m["type"]), "name", str(n))
        for n, entity in enumerate(record["vertexSet"])
        for m in entity
    }
    ordered = tuple(sorted(marks, key=lambda m: (m.span.start, -m.span.end, m.kind)))
    return Document(record["title"], "docred", text, tuple(whole(p) for p in places if p), ordered)


def _kinds(record: dict[str, Any]) -> dict[int, str]:
    """What the relations tell of names that are only "MISC"."""
    kinds: dict[int, str] = {}
    for label in record["labels"]:
        if record["vertexSet"][label["h"]][0]["type"] != "MISC":
            continue
        if label["r"] in _OF_WORKS:
            kinds[label["h"]] = "work"
        elif label["r"] in _OF_EVENTS:
            kinds.setdefault(label["h"], "event")
    return kinds
