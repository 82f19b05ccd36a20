"""Times beside other times: that year, the following March, last night."""

from dataclasses import replace

from testimonia.model import TimeKind
from testimonia.model.days import weekday
from testimonia.reading.times.forms import Point, Step
from testimonia.reading.times.moments import Moment, Moments
from testimonia.reading.times.points import feasted
from testimonia.reading.times.resolved import Resolved, basis_of, day_of, day_text, moment_of, name_of
from testimonia.reading.times.writing import edtf_of


def resolved_step(step: Step, moments: Moments) -> Resolved:
    """What a time beside another comes to."""
    basis = basis_of(step.basis, moments)
    kind = TimeKind.DATE
    if step.unit == "time":
        return _same_time(step, moments)
    if not basis.known or basis.year is None:
        return Resolved(kind)
    point = _stepped(step, basis)
    if point is None:
        # "that day" in a story that goes by months is some day of the month
        within = step.steps == 0 and step.point is None and basis.edtf is not None
        return (
            Resolved(kind, basis.edtf, basis, basis=basis, why=_why(step, basis is moments.speech))
            if within
            else Resolved(kind)
        )
    if isinstance(point, str):
        return Resolved(kind, point, moment_of(point), basis=basis, why=_why(step, basis is moments.speech))
    filled = feasted(replace(point, part=step.part or point.part, daypart=step.daypart))
    edtf = edtf_of(filled) if filled else None
    if edtf is None:
        return Resolved(kind)
    return Resolved(
        kind, edtf, moment_of(edtf), basis=basis, why=_why(step, basis is moments.speech), point=filled
    )


def _why(step: Step, spoken: bool) -> str:
    words = "the same as" if not step.steps else "after" if step.steps > 0 else "before"
    when = "the time of writing" if spoken else "the time named before"
    return f"reckoned as {words} {when}"


def _same_time(step: Step, moments: Moments) -> Resolved:
    """That time, this period: the last that was named; the next period is none that a calendar knows."""
    if step.steps or moments.last.edtf is None:
        return Resolved(TimeKind.DATE)
    return Resolved(
        TimeKind.DATE, moments.last.edtf, moments.last, basis=moments.last, why="the time named before"
    )


def _stepped(step: Step, basis: Moment) -> Point | str | None:
    year = basis.year or 0
    if step.point is not None:
        return _stepped_point(step, step.point, basis)
    if step.unit == "year":
        return Point(year=year + step.steps)
    if step.unit == "decade":
        return Point(decade=year // 10 + step.steps)
    if step.unit == "century":
        return Point(century=(year - 1) // 100 + 1 + step.steps) if year > 0 else None
    if step.unit == "month" and basis.month is not None:
        months = year * 12 + basis.month - 1 + step.steps
        return Point(year=months // 12, month=months % 12 + 1)
    day = day_of(basis)
    if day is None:
        return None
    if step.unit in ("day", "night"):
        name = name_of(day + step.steps, basis)
        return Point(year=name.year, month=name.month, day=name.day)
    if step.unit in ("week", "weekend"):
        monday = day - weekday(day) + 7 * step.steps
        first, last = (monday + 5, monday + 6) if step.unit == "weekend" else (monday, monday + 6)
        return f"{day_text(first, basis)}/{day_text(last, basis)}"
    return None


def _stepped_point(step: Step, point: Point, basis: Moment) -> Point | None:
    """A month, season or weekday beside the basis."""
    year = basis.year or 0
    if point.month is not None and point.day is None:
        if basis.month is None:
            return Point(year=year + step.steps, month=point.month)
        return Point(year=year + _turned(step.steps, point.month - basis.month), month=point.month)
    if point.season is not None:
        if basis.season is None and basis.month is None:
            return Point(year=year + step.steps, season=point.season)
        # January and February are of the winter that began the year before
        begun = year - 1 if basis.season is None and (basis.month or 12) < 3 else year
        here = basis.season or (24 if (basis.month or 12) in (1, 2, 12) else 20 + (basis.month or 3) // 3)
        return Point(year=begun + _turned(step.steps, point.season - here), season=point.season)
    day = day_of(basis)
    if point.weekday is not None and day is not None:
        apart = (point.weekday - weekday(day)) % 7
        days = (apart or 7) if step.steps > 0 else apart - 7 if step.steps < 0 else apart
        name = name_of(day + days, basis)
        return Point(year=name.year, month=name.month, day=name.day)
    if point.feast is not None:
        return _stepped_feast(step, point, basis)
    return None


def _turned(steps: int, past: int) -> int:
    """By how many years the next or the last is off, if this year's lies ``past`` months or days on."""
    if steps > 0:
        return 1 if past <= 0 else 0
    return -1 if steps < 0 and past >= 0 else 0


def _stepped_feast(step: Step, point: Point, basis: Moment) -> Point | None:
    year, here = basis.year or 0, day_of(basis)
    this = feasted(replace(point, year=year))
    if this is None or here is None:
        return Point(year=year + step.steps, feast=point.feast)
    there = day_of(Moment(None, this.year, this.month, this.day))
    past = 0 if there is None else there - here
    return Point(year=year + _turned(step.steps, past), feast=point.feast)
