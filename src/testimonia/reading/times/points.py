"""Named stretches of time: what they leave out is supplied from where the reader stands."""

from dataclasses import replace

from testimonia.calendars import feast_day
from testimonia.model import TimeKind
from testimonia.model.days import gregorian_name, julian_name, month_length, weekday
from testimonia.reading.times.forms import Point
from testimonia.reading.times.moments import Moment, Moments
from testimonia.reading.times.resolved import Resolved, day_of, moment_of, name_of
from testimonia.reading.times.writing import edtf_of


def resolved_point(point: Point, moments: Moments, outer: Resolved | None) -> Resolved:
    """What a named stretch of time comes to; ``outer`` is what it lies in, if another form named that."""
    if point.calendar is not None:
        return Resolved(TimeKind.DATE, point=point)
    if point.event and point.named:
        return Resolved(TimeKind.DATE, why="the calendar has no such day", point=point)
    filled, basis, why = _filled(point, moments, outer)
    if filled is None:
        kind = TimeKind.CLOCK if point.clock and point.month is None else TimeKind.DATE
        return Resolved(kind, point=point)
    edtf = edtf_of(filled)
    if edtf is None:
        return Resolved(TimeKind.DATE, point=point)
    kind = TimeKind.CLOCK if _only_clock(point) else TimeKind.DATE
    why = why or (WHOLE if filled.part in VAGUE_PARTS and "/" not in edtf and filled.day is None else "")
    return Resolved(kind, edtf, moment_of(edtf), None, filled.style, filled.dual, basis, why, filled)


VAGUE_PARTS = frozenset({"early", "mid", "late"})
WHOLE = "what part of it is meant has no ends that anybody agrees on: the whole stands for it"


def _only_clock(point: Point) -> bool:
    return point.clock is not None and point.month is None and point.weekday is None


def _filled(
    point: Point, moments: Moments, outer: Resolved | None
) -> tuple[Point | None, Moment | None, str]:
    """The Point with its missing year (and month) supplied; None if nothing supplies them."""
    if outer is not None:
        if not outer.moment.known:
            return None, None, ""
        month = outer.moment.month if point.month is None and point.day is not None else point.month
        return (
            feasted(replace(point, within=None, year=outer.moment.year, month=month)),
            outer.basis,
            outer.why,
        )
    if point.short:
        return _of_a_century(point, moments)
    if point.decade is not None or point.century is not None:
        return point, None, ""
    if point.year is not None:
        return feasted(point, kept_old=moments.narrative.julian), None, ""
    basis = moments.narrative if moments.narrative.known else moments.speech
    if not basis.known or basis.year is None:
        return None, None, ""
    if basis is moments.speech and _not_yet(point, basis):
        return None, None, ""  # "in November", in a letter of May: the last or the next?
    if point.weekday is not None and point.day is None:
        return _weekday(point, moments)
    if point.month is None and point.season is None and point.feast is None:
        return _in_month(point, basis, moments)
    return _in_year(point, basis), basis, f"the year is that of {_named(basis, moments)}"


def _named(basis: Moment, moments: Moments) -> str:
    return "the time of writing" if basis is moments.speech else "the time named before"


def _in_year(point: Point, basis: Moment) -> Point | None:
    """A month, season or feast in the year that it falls in beside the basis."""
    filled = feasted(replace(point, year=_year_beside(point, basis)))
    if filled is not None and point.feast and basis.month and basis.month - (filled.month or 12) >= TURNS:
        return feasted(replace(point, year=(basis.year or 0) + 1))
    return filled


def _not_yet(point: Point, speech: Moment) -> bool:
    """Whether something named without its year would come after the day on which it was written."""
    if point.weekday is not None and point.day is None:
        return True
    if point.month is not None:
        return (point.month, point.day or 1) > (speech.month or 12, speech.day or 31)
    return point.day is not None and point.day > (speech.day or 31)


def _year_beside(point: Point, basis: Moment) -> int:
    """The year for a month or season that is named without one."""
    year = basis.year or 0
    reached = basis.month or _SEASON_MONTH.get(basis.season or 0)
    coming = point.month or _SEASON_MONTH.get(point.season or 0)
    if (
        reached is not None
        and coming is not None
        and reached - coming >= (TURNS if point.month else SEASONS_TURN)
    ):
        year += 1
    if (point.month, point.day) == (2, 29):  # only a leap year has it: the nearest one
        return next((y for y in (year, year + 1, year - 1, year + 2) if month_length(y, 2) == 29), year)
    return year


TURNS = 8
"""A month that lies so many or more before the one named last is taken to be of the next year."""


_SEASON_MONTH = {21: 4, 22: 7, 23: 10, 24: 12}
"""A month in the middle of each season; winter is told from its beginning."""
SEASONS_TURN = 6
"""A season that lies so many months or more before the one named last is of the next year."""


def feasted(point: Point, *, kept_old: bool = False) -> Point | None:
    """A feast of a known year as a day."""
    if point.feast is None or point.year is None or point.day is not None:
        return point
    try:
        julian = kept_old or point.year < 1583
        day = feast_day(point.feast, point.year, julian=julian)
    except (KeyError, ValueError):
        return None
    name = julian_name(day) if julian else gregorian_name(day)
    return replace(point, year=name.year, month=name.month, day=name.day)


def _of_a_century(point: Point, moments: Moments) -> tuple[Point | None, Moment | None, str]:
    """Two figures of a year or decade: those that are nearest to the time named before."""
    known = (moment for moment in (moments.last, moments.narrative, moments.speech) if moment.known)
    basis = next(known, None)
    if basis is None or basis.year is None:
        return None, None, ""
    figures = point.decade * 10 if point.decade is not None else point.year or 0
    hundred = basis.year - basis.year % 100
    year = (
        min((hundred + 100, hundred, hundred - 100), key=lambda c: abs(c + figures - (basis.year or 0)))
        + figures
    )
    why = "the century is that which is nearest to the time named before"
    if point.decade is not None:
        return replace(point, decade=year // 10, short=False), basis, why
    return replace(point, year=year, short=False), basis, why


def _in_month(point: Point, basis: Moment, moments: Moments) -> tuple[Point | None, Moment | None, str]:
    """A day of the month that the narrative is in, or an hour of its day."""
    if point.day is not None:
        if basis.month is None or basis.year is None or point.day > month_length(basis.year, basis.month):
            return None, None, ""
        why = f"month and year are those of {_named(basis, moments)}"
        return replace(point, year=basis.year, month=basis.month), basis, why
    if (point.clock or point.daypart) and basis.day is not None:
        why = "the day is the one named before"
        return replace(point, year=basis.year, month=basis.month, day=basis.day), basis, why
    return None, None, ""


def _weekday(point: Point, moments: Moments) -> tuple[Point | None, Moment | None, str]:
    """A day of the week: after the day that the narrative has reached, or before the day of writing."""
    for basis, ahead in ((moments.narrative, True), (moments.speech, False)):
        day = day_of(basis)
        if day is None or point.weekday is None:
            continue
        apart = (point.weekday - weekday(day)) % 7
        found = name_of(day + apart if ahead or not apart else day + apart - 7, basis)
        why = f"the {'next' if ahead else 'last'} such day from the one named before"
        return replace(point, year=found.year, month=found.month, day=found.day), basis, why
    return None, None, ""
