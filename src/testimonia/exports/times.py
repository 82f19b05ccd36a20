"""Expressions of time and dates as plain records; the names are those of evidence.schema.json."""

from collections.abc import Iterator

from testimonia.exports.records import Record, date_record, iso_or_open
from testimonia.model import Reading, Span, Text, TimeExpression, hull
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
        "core": _ends(hull(text.alignment.to_original(each.time.core))),
    }


def passage_record(source_id: str, text: Text, span: Span) -> Record:
    """A stretch of the reading layer by the stretches of the original that carry it.

    Where there are several, ``start`` and ``end`` are those of the whole, and ``quote`` is what is read.
    """
    passage = text.passage(source_id, span)
    record = {"source": source_id, **_ends(hull(part.span for part in passage.parts)), "quote": passage.quote}
    if len(passage.parts) > 1:
        record["parts"] = [{**_ends(part.span), "quote": part.quote} for part in passage.parts]
    else:
        record["quote"] = passage.parts[0].quote
    return record


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


def _ends(span: Span) -> Record:
    return {"start": span.start, "end": span.end}
