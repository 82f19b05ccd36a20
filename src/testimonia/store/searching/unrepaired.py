"""The words of a paragraph as they stand in the original, for those who search for them.

Where a repair joined "revolu-" and "tion", or put one letter in another's place, the reading layer no longer
has what is printed. Only paragraphs in which a word was changed are kept here: most have none.
"""

import re
import sqlite3
from bisect import bisect_left, bisect_right

from testimonia.model import Alignment, Span, arranged
from testimonia.store import records

_WORD = re.compile(r"\w+")


def standing(alignment: Alignment, span: Span) -> tuple[Span, ...]:
    """The stretches of the original that a stretch of the reading layer was made of, in reading order.

    Unlike `Alignment.to_original` it has what a repair took out inside the stretch as well: the hyphen at a
    line's end. Neighbours are joined.
    """
    found: list[Span] = []
    first = max(bisect_right(alignment.offsets, span.start) - 1, 0)
    last = bisect_left(alignment.offsets, span.end)
    for piece, begins in zip(alignment.pieces[first:last], alignment.offsets[first:last], strict=True):
        low, high = max(span.start, begins), min(span.end, begins + len(piece))
        taken_out = not len(piece) and piece.after is not None and span.start < begins
        if low >= high and not taken_out:
            continue
        there = Span(low, high).shifted(piece.span.start - begins) if piece.after is None else piece.span
        if found and found[-1].end == there.start:
            there = Span(found.pop().start, there.end)
        found.append(there)
    return tuple(found)


def worded(original: str, spans: tuple[Span, ...]) -> str:
    """Those stretches as one text; a line's end stands between two that are apart in the original."""
    return "\n".join(span.of(original) for span in spans)


def located(spans: tuple[Span, ...], inside: Span) -> tuple[Span, ...]:
    """Where a stretch of `worded` lies in the original."""
    found, at = [], 0
    for span in spans:
        low, high = max(inside.start, at), min(inside.end, at + len(span))
        if low < high:
            found.append(Span(low, high).shifted(span.start - at))
        at += len(span) + 1
    return tuple(found)


def put(connection: sqlite3.Connection, source_id: str, original: str, alignment: Alignment) -> None:
    """Write the original words of those paragraphs of a source that have lost some of them."""
    if all(piece.after is None or piece.after.isspace() for piece in alignment.pieces):
        return
    rows = connection.execute(
        "SELECT handle, starts, ends, text FROM paragraphs WHERE source = ?", (source_id,)
    ).fetchall()
    for handle, starts, ends, text in rows:
        before = records.shown(worded(original, standing(alignment, Span(starts, ends))))
        if _WORD.findall(before) != _WORD.findall(text):
            connection.execute("INSERT INTO original_index (rowid, text) VALUES (?, ?)", (handle, before))


def put_all(connection: sqlite3.Connection) -> None:
    """Write them for all sources, in a base that was made when there were none."""
    for (source,) in connection.execute("SELECT source FROM texts").fetchall():
        original, pieces = connection.execute(
            "SELECT original, pieces FROM texts WHERE source = ?", (source,)
        ).fetchone()
        put(connection, source, original, arranged(records.unpacked(pieces)))
