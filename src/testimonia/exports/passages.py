"""Passages as plain records: by the stretches of the original that carry them, with their page."""

from testimonia.exports.records import Record
from testimonia.model import Span, Text, hull


def passage_record(source_id: str, text: Text, span: Span) -> Record:
    """A stretch of the reading layer by the stretches of the original that carry it.

    Where there are several, ``start`` and ``end`` are those of the whole, and ``quote`` is what is read.
    """
    passage = text.passage(source_id, span)
    record = {"source": source_id, **ends(hull(part.span for part in passage.parts)), "quote": passage.quote}
    if len(passage.parts) > 1:
        record["parts"] = [{**ends(part.span), "quote": part.quote} for part in passage.parts]
    else:
        record["quote"] = passage.parts[0].quote
    return record


def paged_record(source_id: str, text: Text, span: Span) -> Record:
    """The same with the label of the page that it begins on."""
    record = passage_record(source_id, text, span)
    page = text.page_at(record["start"]) if text.pages else None
    return {**record, "page": page.label if page else None}


def ends(span: Span) -> Record:
    """Where a stretch begins and ends."""
    return {"start": span.start, "end": span.end}
