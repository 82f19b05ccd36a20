"""Expressions of time and dates as plain records; the names are those of evidence.schema.json."""

from collections.abc import Iterator

from testimonia.exports.passages import ends, passage_record
from testimonia.exports.records import Record, date_record, iso_or_open
from testimonia.model import Reading, Text, TimeExpression, hull
from testimonia.store import HeldSource, HeldTime, Store


def time_records(store: Store, held: HeldSource) -> Iterator[Record]:
    """The expressions of time of one source, in the order of the reading layer."""
    times = store.times(held.source.path)
    text = store.text(held.source.path) if times else None
    if text is not None:
        yield from (_time_record(held, each, text) for each in times)


def _time_record(held: HeldSource, each: HeldTime, text: Text) -> Record:
    return {
        "id": each.id,
        **passage_record(held.source.id, text, each.time.span),
        "page": each.page,
        **expression_record(each.time, text.reading),
        "core": ends(hull(text.alignment.to_original(each.time.core))),
    }


def expression_record(time: TimeExpression, words: str) -> Record:
    """How an expression of time is understood.

    Args:
        time: the expression.
        words: the layer that its spans belong to.
    """
    return {
        "kind": time.kind.value,
        "date": date_record(time.date) if time.date else None,
        "duration": time.duration.iso if time.duration else None,
        "resolved_from": time.resolved_from.of(words) if time.resolved_from else None,
        "why": time.why,
        "readings": [_reading_record(reading) for reading in time.date.readings] if time.date else [],
    }


def _reading_record(reading: Reading) -> Record:
    return {
        "edtf": reading.edtf,
        "as_written": reading.written,
        "calendar": reading.style.calendar.value,
        "new_year": reading.style.new_year.value,
        "earliest": iso_or_open(reading.earliest),
        "latest": iso_or_open(reading.latest),
        "why": reading.reason,
    }
