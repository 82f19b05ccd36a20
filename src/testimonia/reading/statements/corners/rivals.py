"""Dates between which a text does not decide: "Born: 5 March 1801? 3 May 1802?" is one birth."""

from collections.abc import Sequence
from dataclasses import replace

from testimonia.model import Date, Reading, TimeExpression
from testimonia.model.edtf_components import EdtfError
from testimonia.model.edtf_grammar import parse_edtf


def one_of(dates: Sequence[Date], words: str) -> Date | None:
    """Some dates as one, of which nobody knows which it is; None if they are not all of one style.

    Args:
        dates: at least one.
        words: in which they stand.
    """
    if len(dates) == 1:
        return dates[0]
    first = dates[0].readings[0] if dates[0].readings else None
    if first is None:
        return None
    same = [next((r for r in date.readings if r.style == first.style), None) for date in dates]
    readings = [reading for reading in same if reading is not None]
    if len(readings) < len(dates) or any(set("[{/~?%") & set(r.edtf) for r in readings):
        return None
    edtf = f"[{','.join(reading.edtf for reading in readings)}]"
    try:
        parse_edtf(edtf)
    except EdtfError:
        return None
    days = [(r.earliest, r.latest) for r in readings]
    if any(early is None or late is None for early, late in days):
        return None
    earliest = min(early for early, _ in days if early is not None)
    latest = max(late for _, late in days if late is not None)
    return Date(words, (Reading(first.style, edtf, None, earliest, latest, "One of several times is meant"),))


def doubted(date: Date | None) -> Date | None:
    """A date behind which there is a question mark; one that cannot bear the mark of EDTF stays as it is."""
    if date is None:
        return None
    readings = tuple(
        replace(r, edtf=f"{r.edtf}?") if r.edtf[-1:].isdigit() and not set("[{/") & set(r.edtf) else r
        for r in date.readings
    )
    return replace(date, readings=readings)


def is_doubted(time: TimeExpression, text: str) -> bool:
    """Whether a question mark stands behind a time, or behind a bracket that follows it."""
    behind = text[time.span.end : time.span.end + 60].lstrip()
    if behind.startswith("("):
        behind = behind.partition(")")[2]
    return behind.startswith("?")
