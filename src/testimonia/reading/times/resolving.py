"""Forms to readings: what an expression says, given where the narrative stands and when it is told.

What cannot be placed is not placed: there is no guess. What was reckoned from something says from what.
"""

from dataclasses import replace

from testimonia.model import TimeKind
from testimonia.reading.times.distances import resolved_lasting, resolved_shift
from testimonia.reading.times.durations import duration_of
from testimonia.reading.times.forms import (
    Age,
    Amount,
    Form,
    Lasting,
    Often,
    Point,
    Several,
    Shift,
    Step,
    Stretch,
)
from testimonia.reading.times.loosely import resolved_age, resolved_loosely
from testimonia.reading.times.moments import NOWHERE, Moments
from testimonia.reading.times.points import resolved_point
from testimonia.reading.times.resolved import Resolved
from testimonia.reading.times.steps import resolved_step
from testimonia.reading.times.writing import edtf_of


def resolved(form: Form, moments: Moments) -> Resolved:
    """What ``form`` comes to at these moments."""
    if isinstance(form, Point):
        return resolved_point(form, moments, _inner(form.within, moments))
    if isinstance(form, Step):
        return resolved_step(form, moments)
    if isinstance(form, Shift):
        return resolved_shift(form, moments, _inner(form.anchor, moments))
    if isinstance(form, Lasting):
        return resolved_lasting(form, moments, _inner(form.within, moments))
    if isinstance(form, Stretch):
        return _stretch(form, moments)
    if isinstance(form, Several):
        return _several(form, moments)
    if isinstance(form, Amount):
        return _amount(form, moments)
    if isinstance(form, Age):
        return resolved_age(form, moments)
    return Resolved(TimeKind.SET) if isinstance(form, Often) else resolved_loosely(form, moments)


def _several(several: Several, moments: Moments) -> Resolved:
    texts = [edtf_of(place.value) for place in several.points]
    edtf = _set([text for text in texts if text], several.either)
    parts = tuple((place, resolved(place.value, moments)) for place in several.points)
    return Resolved(TimeKind.DATE, edtf, parts=parts)


def _set(members: list[str], either: bool) -> str:
    """All of some times, or one of them, in EDTF."""
    return f"[{','.join(members)}]" if either else "{" + ",".join(members) + "}"


def _inner(form: Form | None, moments: Moments) -> Resolved | None:
    return None if form is None else resolved(form, moments)


def _amount(amount: Amount, moments: Moments) -> Resolved:
    """A length of time; "a morning" is one of the time that the story has reached."""
    within = moments.narrative if amount.unit == "daypart" else NOWHERE
    basis = within if within.edtf else None
    return Resolved(TimeKind.DURATION, within.edtf, duration=duration_of(amount), basis=basis)


def _stretch(stretch: Stretch, moments: Moments) -> Resolved:
    first, last = _ends(stretch, moments)
    both = ((stretch.first, first), (stretch.last, last))
    parts = tuple((place, one) for place, one in both if place is not None and one is not None)
    starts = first.edtf if first else None
    ends = last.edtf if last else None
    if (stretch.first and not starts) or (stretch.last and not ends):
        return Resolved(TimeKind.INTERVAL, parts=parts)
    starts, ends = _outer(starts, 0), _outer(ends, -1)
    if stretch.each:
        edtf = _set([end for end in (starts, ends) if end], stretch.either)
    else:
        edtf = f"{starts or '..'}/{ends or '..'}" if stretch.lasted else f"[{starts or ''}..{ends or ''}]"
    moment = first.moment if first else last.moment if last else NOWHERE
    if stretch.each and any("/" in end or "[" in end for end in (starts, ends) if end):
        edtf = f"{starts}/{ends}"
    style = (first and first.style) or (last and last.style) or None
    basis = (first and first.basis) or (last and last.basis) or None
    why = (first and first.why) or (last and last.why) or ""
    moment = replace(moment, edtf=edtf)
    return Resolved(TimeKind.INTERVAL, edtf, moment, style=style, basis=basis, why=why, parts=parts)


def _outer(edtf: str | None, end: int) -> str | None:
    """The first or last of an end that is a stretch itself ("from early 1919 to late 1920")."""
    return edtf if edtf is None or edtf[0] in "[{" else edtf.split("/")[end]


def _ends(stretch: Stretch, moments: Moments) -> tuple[Resolved | None, Resolved | None]:
    """Both ends; what one of them leaves out is taken from the other."""
    first = stretch.first.value if stretch.first else None
    last = stretch.last.value if stretch.last else None
    if isinstance(first, Point) and isinstance(last, Point):
        first, last = _first_filled(first, last), _last_filled(first, last)
    start = resolved(first, moments) if first is not None else None
    beside = moments
    if start is not None and start.moment.known:
        beside = replace(moments, narrative=start.moment, last=start.moment)
    return start, resolved(last, beside) if last is not None else None


def _dateless(point: Point) -> bool:
    return point.year is None and point.decade is None and point.century is None


def _first_filled(first: Point, last: Point) -> Point:
    """ "6-9 July 1944": the month and year of the last day are those of the first."""
    if _dateless(first) and last.year is not None:
        turned = first.month is not None and last.month is not None and first.month > last.month
        month = first.month or (last.month if first.day else None)
        return replace(first, year=last.year - turned, month=month, style=first.style or last.style)
    if first.year is None and first.month is None and first.day is not None:
        return replace(first, month=last.month)
    return first


def _last_filled(first: Point, last: Point) -> Point:
    """ "March 5, 1918 to 9": the month and year of the first day are those of the last."""
    if last.short and first.year is not None:
        return replace(last, year=first.year // 100 * 100 + (last.year or 0), short=False)
    if _dateless(last) and first.year is not None:
        turned = first.month is not None and last.month is not None and last.month < first.month
        return replace(
            last, year=first.year + turned, month=last.month or (first.month if last.day else None)
        )
    if last.month is None and last.day is not None and last.year is None:
        return replace(last, month=first.month)
    return last
