"""When something was, as a time-span (E52): outer bounds, inner bounds where it lasted, EDTF, and the words.

The bounds are moments of `xsd:dateTime` (CRM time extension 1.0, in the RDFS of CIDOC CRM 7.1.3).
"""

import re
from collections.abc import Iterator

from testimonia.exports.formats.rdf.terms import Pair, blank, typed, words
from testimonia.model import Date
from testimonia.model.edtf import EdtfDate, EdtfInterval
from testimonia.model.edtf_bounds import bounds
from testimonia.model.edtf_grammar import parse_edtf
from testimonia.store import iso_day

_OF_STORY = "The date of the story around the sentence, which has none of its own."
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?Z")


def time_span(date: Date, *, of_story: bool = False) -> str:
    """A date as a piece; of one that cannot be placed there are only the words.

    Args:
        date: as it is understood.
        of_story: whether it is only that of the story around the sentence, which is noted.
    """
    noted = (("crm:P3_has_note", words(_OF_STORY)),) if of_story else ()
    return blank(*_said(date), *noted)


def moment_span(moment: str) -> str:
    """A moment in Greenwich time, as the ledger writes it; other words are only the label."""
    pairs = [("a", "crm:E52_Time-Span"), ("rdfs:label", words(moment))]
    if _MOMENT.fullmatch(moment):
        known = typed(moment, "xsd:dateTime")
        pairs += [("crm:P82a_begin_of_the_begin", known), ("crm:P82b_end_of_the_end", known)]
    return blank(*pairs)


def _said(date: Date) -> Iterator[Pair]:
    yield "a", "crm:E52_Time-Span"
    yield "rdfs:label", words(" ".join(date.text.split()))
    if date.earliest is not None:
        yield "crm:P82a_begin_of_the_begin", _moment(date.earliest, "00:00:00")
    if date.latest is not None:
        yield "crm:P82b_end_of_the_end", _moment(date.latest, "23:59:59")
    for edtf in dict.fromkeys(reading.edtf for reading in date.readings):
        yield "crm:P82_at_some_time_within", typed(edtf, "edtf:EDTF")
    if len(date.readings) == 1:
        yield from _lasted(date.readings[0].edtf)


def _lasted(edtf: str) -> Iterator[Pair]:
    """What "from 1914 to 1918" must have lasted through: from the end of 1914 to the beginning of 1918."""
    value = parse_edtf(edtf)
    if not isinstance(value, EdtfInterval):
        return
    if not isinstance(value.start, EdtfDate) or not isinstance(value.end, EdtfDate):
        return
    begin, end = bounds(value.start), bounds(value.end)
    begun, ended = begin and begin.latest, end and end.earliest
    if begun is not None and ended is not None and begun <= ended:
        yield "crm:P81a_end_of_the_begin", _moment(begun, "23:59:59")
        yield "crm:P81b_begin_of_the_end", _moment(ended, "00:00:00")


def _moment(day: int, time: str) -> str:
    return typed(f"{iso_day(day)}T{time}", "xsd:dateTime")
