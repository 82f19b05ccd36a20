"""Forms to readings: what an expression says, given where the narrative stands and when it is told.

What cannot be placed is not placed: there is no guess. What was reckoned from something says from what.
"""

from dataclasses import dataclass, replace

from testimonia.calendars import feast_day
from testimonia.model import Duration, Style, TimeKind
from testimonia.model.days import gregorian_day, gregorian_name, julian_day, julian_name, month_length, weekday
from testimonia.model.edtf_bounds import bounds
from testimonia.model.length import earlier, later
from testimonia.reading.times.durations import age_duration, duration_of, length_of
from testimonia.reading.times.forms import (
    Age,
    Amount,
    Basis,
    Form,
    Lasting,
    Loose,
    Often,
    Point,
    Several,
    Shift,
    Step,
    Stretch,
)
from testimonia.reading.times.moments import NOWHERE, Moment, Moments
from testimonia.reading.times.writing import edtf_of, year_text


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


def resolved(form: Form, moments: Moments) -> Resolved:
    """What ``form`` comes to at these moments."""
    if isinstance(form, Point):
        return _point(form, moments)
    if isinstance(form, Step):
        return _step(form, moments)
    if isinstance(form, Shift):
        return _shift(form, moments)
    if isinstance(form, Stretch):
        return _stretch(form, moments)
    if isinstance(form, Several):
        texts = [edtf_of(point) for point in form.points if isinstance(point, Point)]
        return Resolved(TimeKind.DATE, "{" + ",".join(text for text in texts if text) + "}")
    if isinstance(form, Lasting):
        return _lasting(form, moments)
    if isinstance(form, Amount):
        within = moments.narrative if form.unit == "daypart" else NOWHERE
        return Resolved(TimeKind.DURATION, within.edtf, duration=duration_of(form), basis=within if within.edtf else None)
    if isinstance(form, Age):
        return _age(form, moments)
    if isinstance(form, Often):
        return Resolved(TimeKind.SET)
    return _loose(form, moments)


def _point(point: Point, moments: Moments) -> Resolved:
    if point.calendar is not None:
        return Resolved(TimeKind.DATE, point=point)
    filled, basis, why = _filled(point, moments)
    if filled is None:
        kind = TimeKind.CLOCK if point.clock and point.month is None else TimeKind.DATE
        return Resolved(kind, point=point)
    edtf = edtf_of(filled)
    if edtf is None:
        return Resolved(TimeKind.DATE, point=point)
    kind = TimeKind.CLOCK if _only_clock(point) else TimeKind.DATE
    if "/" in edtf and point.year is None and point.decade is None and point.century is None:
        kind = TimeKind.DATE
    return Resolved(
        kind, edtf, moment_of(edtf), None, filled.style, filled.dual, basis, why, filled
    )


def _only_clock(point: Point) -> bool:
    return point.clock is not None and point.month is None and point.weekday is None


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


def _filled(point: Point, moments: Moments) -> tuple[Point | None, Moment | None, str]:
    """The Point with its missing year (and month) supplied; None if nothing supplies them."""
    if point.within is not None:
        outer = resolved(point.within, moments)
        if not outer.moment.known:
            return None, None, ""
        return _feasted(replace(point, within=None, year=outer.moment.year)), outer.basis, outer.why
    if point.short:
        return _of_a_century(point, moments)
    if point.decade is not None or point.century is not None:
        return point, None, ""
    if point.year is not None:
        return _feasted(point), None, ""
    basis = moments.narrative if moments.narrative.known else moments.speech
    if not basis.known or basis.year is None:
        return None, None, ""
    if point.weekday is not None and point.day is None:
        return _weekday(point, moments)
    if point.month is None and point.season is None and point.feast is None:
        return _in_month(point, basis)
    filled = _feasted(replace(point, year=_year_beside(point, basis)))
    return filled, basis, "the year is that of the time named before"


def _year_beside(point: Point, basis: Moment) -> int:
    """The year for a month or season that is named without one."""
    assert basis.year is not None
    if point.month is not None and basis.month is not None and basis.month - point.month >= TURNS:
        return basis.year + 1
    return basis.year


TURNS = 7
"""A month that lies so many or more before the one named last is taken to be of the next year."""


def _feasted(point: Point) -> Point | None:
    """A feast of a known year as a day."""
    if point.feast is None or point.year is None:
        return point
    try:
        julian = point.year < 1583
        day = feast_day(point.feast, point.year, julian=julian)
    except (KeyError, ValueError):
        return None
    name = julian_name(day) if julian else gregorian_name(day)
    return replace(point, feast=None, year=name.year, month=name.month, day=name.day)


def _of_a_century(point: Point, moments: Moments) -> tuple[Point | None, Moment | None, str]:
    """Two figures of a year or decade: of the century that the narrative is in."""
    basis = moments.last if moments.last.known else moments.narrative if moments.narrative.known else moments.speech
    if basis.year is None:
        return None, None, ""
    hundred = basis.year // 100
    why = "the century is that of the time named before"
    if point.decade is not None:
        return replace(point, decade=hundred * 10 + point.decade, short=False), basis, why
    return replace(point, year=hundred * 100 + (point.year or 0), short=False), basis, why


def _in_month(point: Point, basis: Moment) -> tuple[Point | None, Moment | None, str]:
    """A day of the month that the narrative is in, or an hour of its day."""
    if point.day is not None:
        if basis.month is None or basis.year is None or point.day > month_length(basis.year, basis.month):
            return None, None, ""
        why = "month and year are those of the time named before"
        return replace(point, year=basis.year, month=basis.month), basis, why
    if (point.clock or point.daypart) and basis.day is not None:
        why = "the day is the one named before"
        return replace(point, year=basis.year, month=basis.month, day=basis.day), basis, why
    return None, None, ""


def _weekday(point: Point, moments: Moments) -> tuple[Point | None, Moment | None, str]:
    """A day of the week: after the day that the narrative has reached, or before the day of writing."""
    for basis, ahead in ((moments.narrative, True), (moments.speech, False)):
        day = _day_of(basis)
        if day is None or point.weekday is None:
            continue
        apart = (point.weekday - weekday(day)) % 7
        found = gregorian_name(day + apart if ahead or not apart else day + apart - 7)
        why = f"the {'next' if ahead else 'last'} such day from the one named before"
        return replace(point, year=found.year, month=found.month, day=found.day), basis, why
    return None, None, ""


def _day_of(moment: Moment) -> int | None:
    if moment.year is None or moment.month is None or moment.day is None:
        return None
    try:
        return gregorian_day(moment.year, moment.month, moment.day)
    except ValueError:
        return julian_day(moment.year, moment.month, moment.day)


def _basis(basis: Basis, moments: Moments) -> Moment:
    if basis is Basis.SPEECH and moments.speech.known:
        return moments.speech
    return moments.narrative if moments.narrative.known else moments.speech


_STEPPED = {
    0: "the same {unit} as the time named before",
    1: "the {unit} after the time named before",
    -1: "the {unit} before the time named before",
}


def _step(step: Step, moments: Moments) -> Resolved:
    basis = _basis(step.basis, moments)
    kind = TimeKind.DATE
    if step.unit == "time":
        return _same_time(step, moments)
    if not basis.known or basis.year is None:
        return Resolved(kind)
    point = _stepped(step, basis)
    if point is None:
        # "that day" in a story that goes by months is some day of the month
        within = step.steps == 0 and step.point is None and basis.edtf is not None
        return Resolved(kind, basis.edtf, basis, basis=basis, why=_why(step)) if within else Resolved(kind)
    if isinstance(point, str):
        return Resolved(kind, point, moment_of(point), basis=basis, why=_why(step))
    filled = _feasted(replace(point, part=step.part or point.part, daypart=step.daypart))
    edtf = edtf_of(filled) if filled else None
    if edtf is None:
        return Resolved(kind)
    return Resolved(kind, edtf, moment_of(edtf), basis=basis, why=_why(step), point=filled)


def _why(step: Step) -> str:
    words = "the same as" if not step.steps else "after" if step.steps > 0 else "before"
    when = "the time of writing" if step.basis is Basis.SPEECH else "the time named before"
    return f"reckoned as {words} {when}"


def _same_time(step: Step, moments: Moments) -> Resolved:
    """That time, this period: the last that was named; the next period is none that a calendar knows."""
    if step.steps or moments.last.edtf is None:
        return Resolved(TimeKind.DATE)
    return Resolved(
        TimeKind.DATE, moments.last.edtf, moments.last, basis=moments.last, why="the time named before"
    )


def _stepped(step: Step, basis: Moment) -> Point | str | None:
    year = basis.year
    assert year is not None
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
    day = _day_of(basis)
    if day is None:
        return None
    if step.unit in ("day", "night"):
        name = gregorian_name(day + step.steps)
        return Point(year=name.year, month=name.month, day=name.day)
    if step.unit in ("week", "weekend"):
        monday = day - weekday(day) + 7 * step.steps
        first, last = (monday + 5, monday + 6) if step.unit == "weekend" else (monday, monday + 6)
        return f"{_day_text(first)}/{_day_text(last)}"
    return None


def _stepped_point(step: Step, point: Point, basis: Moment) -> Point | None:
    """A month, season or weekday beside the basis."""
    year = basis.year
    assert year is not None
    if point.month is not None and point.day is None:
        if basis.month is None:
            return Point(year=year + step.steps, month=point.month)
        past = point.month - basis.month
        moved = (1 if past <= 0 else 0) if step.steps > 0 else (-1 if past >= 0 else 0) if step.steps < 0 else 0
        return Point(year=year + moved, month=point.month)
    if point.season is not None:
        here = basis.season or (21 + (basis.month - 3) // 3 if basis.month and basis.month > 2 else None)
        if here is None:
            return Point(year=year + step.steps, season=point.season)
        past = point.season - here
        moved = (1 if past <= 0 else 0) if step.steps > 0 else (-1 if past >= 0 else 0) if step.steps < 0 else 0
        return Point(year=year + moved, season=point.season)
    day = _day_of(basis)
    if point.weekday is not None and day is not None:
        apart = (point.weekday - weekday(day)) % 7
        days = (apart or 7) if step.steps > 0 else apart - 7 if step.steps < 0 else apart
        name = gregorian_name(day + days)
        return Point(year=name.year, month=name.month, day=name.day)
    if point.feast is not None:
        return Point(year=year + step.steps, feast=point.feast)
    return None


def _day_text(day: int) -> str:
    year, month, of_month = gregorian_name(day)
    return f"{year_text(year)}-{month:02}-{of_month:02}"


def _shift(shift: Shift, moments: Moments) -> Resolved:
    duration = duration_of(shift.amount)
    if shift.event and shift.own and moments.narrative.edtf is not None:
        return replace(_loose(Loose("own event"), moments), kind=TimeKind.DATE, duration=duration)
    if shift.event:
        return Resolved(TimeKind.DATE, duration=duration, why="reckoned from what happened, not from a date")
    if shift.anchor is not None:
        outer = resolved(shift.anchor, moments)
        basis = outer.moment
    else:
        basis = _basis(shift.basis, moments)
        if shift.basis is Basis.SPEECH and not moments.speech.known:
            return Resolved(TimeKind.DATE, duration=duration)
    edtf = shifted_edtf(basis, shift.amount, shift.sign) or _beyond(basis, duration, shift.sign)
    if edtf is None:
        return Resolved(TimeKind.DATE, duration=duration)
    when = "the time of writing" if shift.basis is Basis.SPEECH and shift.anchor is None else "the time named before"
    return Resolved(
        TimeKind.DATE, edtf, moment_of(edtf), duration, basis=basis,
        why=f"reckoned {'on' if shift.sign > 0 else 'back'} from {when}",
    )


def _beyond(basis: Moment, duration: Duration, sign: int) -> str | None:
    """Some days later: not before two days had passed; how much later is not said."""
    if duration.iso is not None or duration.least is None or basis.year is None:
        return None
    length = duration.least
    if length.years:
        edge = year_text(basis.year + sign * length.years)
    elif length.months and basis.month is not None:
        months = basis.year * 12 + basis.month - 1 + sign * length.months
        edge = f"{year_text(months // 12)}-{months % 12 + 1:02}"
    else:
        day = _day_of(basis)
        if day is None or not length.days:
            return None
        edge = _day_text(day + sign * length.days)
    return f"[{edge}..]" if sign > 0 else f"[..{edge}]"


def shifted_edtf(basis: Moment, amount: Amount, sign: int) -> str | None:
    """Where a distance leads, as exactly as distance and basis are known."""
    if basis.year is None or amount.least is None or amount.least != amount.most:
        return None
    length = length_of(amount.unit, amount.least)
    if length is None:
        return None
    about = "~" if amount.bound == "about" or amount.unit in ("decade", "century") else ""
    if length.years and not length.months and not length.days:
        if amount.bound == "about":
            return _about_years(basis.year, amount, sign)
        return year_text(basis.year + sign * length.years) + about
    if length.months or length.years:
        if basis.month is None:
            return None
        months = basis.year * 12 + basis.month - 1 + sign * (length.years * 12 + length.months)
        return f"{year_text(months // 12)}-{months % 12 + 1:02}{about}"
    day = _day_of(basis)
    return _day_text(day + sign * length.days) + about if day is not None and length.days else None


def _about_years(year: int, amount: Amount, sign: int) -> str | None:
    """Some sixty years later: 54 to 66 years, by the conventions."""
    vague = duration_of(amount)
    if vague.least is None or vague.most is None:
        return None
    ends = sorted((year + sign * vague.least.years, year + sign * vague.most.years))
    return f"[{year_text(ends[0])}..{year_text(ends[1])}]"


def _stretch(stretch: Stretch, moments: Moments) -> Resolved:
    first, last = resolved_ends(stretch, moments)
    starts = first.edtf if first else None
    ends = last.edtf if last else None
    if (stretch.first and not starts) or (stretch.last and not ends):
        return Resolved(TimeKind.INTERVAL)
    starts, ends = _outer(starts, 0), _outer(ends, -1)
    if stretch.each:
        edtf = "{" + f"{starts},{ends}" + "}"
    else:
        edtf = f"{starts or '..'}/{ends or '..'}" if stretch.lasted else f"[{starts or ''}..{ends or ''}]"
    moment = first.moment if first else last.moment if last else NOWHERE
    if stretch.each and any("/" in end or "[" in end for end in (starts, ends) if end):
        edtf = f"{starts}/{ends}"
    style = (first and first.style) or (last and last.style) or None
    basis = (first and first.basis) or (last and last.basis) or None
    why = (first and first.why) or (last and last.why) or ""
    return Resolved(TimeKind.INTERVAL, edtf, replace(moment, edtf=edtf), None, style, False, basis, why)


def _outer(edtf: str | None, end: int) -> str | None:
    """The first or last of an end that is a stretch itself ("from early 1919 to late 1920")."""
    return edtf if edtf is None or edtf[0] in "[{" else edtf.split("/")[end]


def resolved_ends(stretch: Stretch, moments: Moments) -> tuple[Resolved | None, Resolved | None]:
    """Both ends; what one of them leaves out is taken from the other."""
    first = stretch.first.value if stretch.first else None
    last = stretch.last.value if stretch.last else None
    if isinstance(first, Point) and isinstance(last, Point):
        if first.year is None and last.year is not None and first.decade is None and first.century is None:
            year = last.year - (1 if first.month and last.month and first.month > last.month else 0)
            first = replace(first, year=year, month=first.month or (last.month if first.day else None), style=first.style or last.style)
        elif first.year is None and first.month is None and first.day is not None:
            first = replace(first, month=last.month)
        if last.year is None and first.year is not None and last.decade is None and last.century is None and not last.short:
            year = first.year + (1 if first.month and last.month and last.month < first.month else 0)
            last = replace(last, year=year, month=last.month or (first.month if last.day else None))
        elif last.month is None and last.day is not None:
            last = replace(last, month=first.month)
        if last.short and first.year is not None:
            last = replace(last, year=first.year // 100 * 100 + (last.year or 0), short=False)
    start = resolved(first, moments) if first is not None else None
    beside = moments if start is None or not start.moment.known else replace(moments, narrative=start.moment, last=start.moment)
    return start, resolved(last, beside) if last is not None else None


def _lasting(lasting: Lasting, moments: Moments) -> Resolved:
    duration = duration_of(lasting.amount)
    basis = moments.narrative
    if lasting.within is not None:
        return _portion(lasting, duration, moments)
    if lasting.place == "next" and basis.known and basis.year is not None:
        end = shifted_edtf(basis, lasting.amount, 1)
        if end is not None and basis.edtf is not None:
            start = _like(basis, end)
            edtf = f"{start}/{end.rstrip('~')}"
            return Resolved(TimeKind.DURATION, edtf, NOWHERE, duration, basis=basis, why="reckoned on from the time named before")
    return Resolved(TimeKind.DURATION, duration=duration)


def _portion(lasting: Lasting, duration: Duration, moments: Moments) -> Resolved:
    """The last two weeks of February: its days, counted from one end."""
    outer = resolved(lasting.within, moments) if lasting.within else None
    length = length_of(lasting.amount.unit, lasting.amount.least or 0)
    known = bounds(outer.edtf) if outer and outer.edtf else None
    if outer is None or length is None or known is None or known.earliest is None or known.latest is None:
        return Resolved(TimeKind.DURATION, duration=duration)
    if lasting.place == "last":
        first, last = earlier(known.latest + 1, length), known.latest
    else:
        first, last = known.earliest, later(known.earliest, length) - 1
    if not known.earliest <= first <= last <= known.latest:
        return Resolved(TimeKind.DURATION, duration=duration)
    edtf = f"{_day_text(first)}/{_day_text(last)}"
    return Resolved(TimeKind.DURATION, edtf, moment_of(edtf), duration, basis=outer.basis, why=outer.why)


def _like(moment: Moment, other: str) -> str:
    """A moment as exactly as another reading: its year beside a year, its day beside a day."""
    size = other.rstrip("~").count("-", 1)
    text = year_text(moment.year or 0)
    if size >= 1 and moment.month is not None:
        text += f"-{moment.month:02}"
        if size >= 2 and moment.day is not None:
            text += f"-{moment.day:02}"
    return text


def _age(age: Age, moments: Moments) -> Resolved:
    duration = age_duration(age.least, age.most)
    narrative = moments.narrative
    if age.told and narrative.edtf is not None:
        return Resolved(TimeKind.AGE, narrative.edtf, duration=duration, basis=narrative, why=f"said of {REACHED}")
    return Resolved(TimeKind.AGE, duration=duration)


def _loose(loose: Loose, moments: Moments) -> Resolved:
    """Words that place something loosely, as far as narrative and time of writing tell."""
    last, speech, narrative = moments.last, moments.speech, moments.narrative
    if loose.towards == "same" and last.edtf is not None:
        return Resolved(TimeKind.DATE, last.edtf, basis=last, why="the time named before")
    if loose.towards == "since" and narrative.edtf is not None and "/" not in narrative.edtf:
        edtf = f"{narrative.edtf}/{speech.edtf or '..'}"
        return Resolved(TimeKind.INTERVAL, edtf, basis=narrative, why="from the time named before")
    if loose.towards in ("meanwhile", "within") and narrative.edtf is not None and narrative.day is None:
        return Resolved(TimeKind.DATE, narrative.edtf, basis=narrative, why=REACHED)
    if loose.towards == "own event" and narrative.edtf is not None and narrative.edtf[-1].isdigit():
        about = narrative.edtf if "/" in narrative.edtf else f"{narrative.edtf}~"
        return Resolved(TimeKind.VAGUE, about, basis=narrative, why=f"not dated by itself: {REACHED}")
    if speech.edtf is None:
        return Resolved(TimeKind.VAGUE)
    if loose.towards == "speech" or (loose.towards == "present" and speech.day is not None):
        return Resolved(TimeKind.VAGUE, speech.edtf, basis=speech, why="the time of writing")
    if loose.towards == "age" and speech.year is not None:
        return Resolved(TimeKind.VAGUE, f"{year_text(speech.year)}~", basis=speech, why="about the time of writing")
    if loose.towards == "written":
        return Resolved(TimeKind.VAGUE, f"../{speech.edtf}", basis=speech, why="before the time of writing")
    if loose.towards == "future":
        return Resolved(TimeKind.VAGUE, f"{speech.edtf}/..", basis=speech, why="after the time of writing")
    return Resolved(TimeKind.VAGUE)


REACHED = "the time that the story has reached"
