"""Annotations as the API of Hypothesis hands them out: ``{"rows": [...], "total": n}``, or the rows alone.

The shape is that of its documentation (h.readthedocs.io, "search" and "annotations"): words in ``text``, tags
in ``tags``, the author as ``acct:name@host``, the page as ``uri``, and selectors that are those of the W3C.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from testimonia.ingest.annotations.annotation import Annotation, Read, Target
from testimonia.ingest.annotations.json_parts import listed, quote_of, words

_KEYS = frozenset({"uri", "user", "text", "tags", "target", "permissions", "group"})
_DEEPEST = 50


def claims(content: Any) -> bool:
    """Whether this is JSON with rows as Hypothesis writes them."""
    rows = _rows(content)
    first = rows[0] if rows else None
    if first is None:
        return isinstance(content, dict) and content.get("rows") == []
    return isinstance(first, dict) and "uri" in first and len(_KEYS & first.keys()) >= 4


def _rows(content: Any) -> list[Any]:
    return listed(content.get("rows") if isinstance(content, dict) else content)


def read(path: str, content: Any) -> Read:
    """The annotations of a file."""
    rows = [row for row in _rows(content) if isinstance(row, dict)]
    by_id = {row["id"]: row for row in rows if isinstance(row.get("id"), str)}
    found = tuple(_annotation(number, row, by_id) for number, row in enumerate(rows, 1))
    return found, ()


def _annotation(number: int, row: Mapping[str, Any], by_id: Mapping[str, Any]) -> Annotation:
    info = row.get("user_info")
    shown = words(info.get("display_name")) if isinstance(info, dict) else ""
    tags = (words(tag) for tag in listed(row.get("tags")))
    return Annotation(
        name=f"annotation {number}",
        text=words(row.get("text")),
        tags=tuple(dict.fromkeys(tag for tag in tags if tag)),
        by=shown or words(row.get("user")).removeprefix("acct:") or None,
        at=words(row.get("created")) or None,
        targets=tuple(_targets(row, by_id)),
    )


def _targets(row: Mapping[str, Any], by_id: Mapping[str, Any]) -> Iterator[Target]:
    for _ in range(_DEEPEST):  # a reply names the notes above it, the last of which it answers
        answered = [each for each in listed(row.get("references")) if isinstance(each, str) and each in by_id]
        if not answered or by_id[answered[-1]] is row:
            break
        row = by_id[answered[-1]]
    document = row.get("document")
    titles = listed(document.get("title")) if isinstance(document, dict) else []
    for target in listed(row.get("target")) or [{}]:
        if isinstance(target, dict):
            named = (target.get("source"), row.get("uri"), *titles)
            ways = tuple(dict.fromkeys(way for way in map(words, named) if way))
            selectors = listed(target.get("selector"))
            quote, unclear = quote_of(selectors) if selectors else (None, None)
            yield Target(ways, quote, unclear)
