"""What a Form comes to, and what all that resolve Forms need."""

from contextlib import suppress
from dataclasses import dataclass

from testimonia.model import Duration, Style, TimeKind
from testimonia.model.days import YearMonthDay, gregorian_day, gregorian_name, julian_day, julian_name
from testimonia.reading.times.forms import Basis, Placed, Point
from testimonia.reading.times.moments import NOWHERE, Moment, Moments
from testimonia.reading.times.writing import year_text


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a Form comes to.

    Attributes:
        kind: what it is.
        edtf: in the figures of the document; None if it cannot be placed.
        moment: its beginning, where the narrative can go on from.
        duration: how long it is.
        style: if it is stated.
        dual: whether its year was given twice.
        basis: the moment it was reckoned from; None if it stands on its own.
        why: a clause for a historian; empty for what is plain.
        point: the Point it came to, if it is one.
        parts: the times that are named inside it, each taken alone: both ends of a stretch, each of several.
        old_style: what ``edtf`` would be if the writer counted days Old Style, where that is another day.
    """

    kind: TimeKind
    edtf: str | None = None
    moment: Moment = NOWHERE
    duration: Duration | None = None
    style: Style | None = None
    dual: bool = False
    basis: Moment | None = None
    why: str = ""
    point: Point | None = None
    old_style: str | None = None
    parts: "tuple[tuple[Placed, Resolved], ...]" = ()


def moment_of(edtf: str) -> Moment:
    """The beginning of a reading, as far as it is named."""
    first = edtf.strip("[]{}").split("/")[0].split("..")[0].split(",")[0].strip("?~%")
    if not first:
        first = edtf.strip("[]{}./").split("/")[-1].strip("?~%.")
    minus, body = (-1, first[1:]) if first.startswith("-") else (1, first)
    parts = body.split("-")
    if not parts[0][:4].isdigit():
        if len(parts[0]) == 4 and parts[0][:2].isdigit():
            return Moment(edtf)
        return NOWHERE
    year = minus * int(parts[0])
    month = int(parts[1]) if len(parts) > 1 and parts[1].isdigit() else None
    season = month if month and month > 12 else None
    day = int(parts[2][:2]) if len(parts) > 2 and parts[2][:2].isdigit() else None
    return Moment(edtf, year, None if season else month, day, None, season)


def day_of(moment: Moment) -> int | None:
    """The number of the day that a moment names; None if it names none, or one that no calendar has."""
    if moment.year is None or moment.month is None or moment.day is None:
        return None
    name = (moment.year, moment.month, moment.day)
    for counted in (julian_day,) if moment.julian else (gregorian_day, julian_day):
        with suppress(ValueError):  # 29 February of a year that has none
            return counted(*name)
    return None


def name_of(day: int, beside: Moment) -> YearMonthDay:
    """What the calendar of a moment calls a day."""
    return julian_name(day) if beside.julian else gregorian_name(day)


def day_text(day: int, beside: Moment) -> str:
    """A day as EDTF, in the calendar of a moment."""
    year, month, of_month = name_of(day, beside)
    return f"{year_text(year)}-{month:02}-{of_month:02}"


def basis_of(basis: Basis, moments: Moments) -> Moment:
    """What something is reckoned from, where its words do not name it."""
    if basis is Basis.SPEECH and moments.speech.known:
        return moments.speech
    return moments.narrative if moments.narrative.known else moments.speech
