"""Distances and lengths of time: two years later, the next seventeen years, the last week of May."""

from dataclasses import replace

from testimonia.model import Duration, TimeKind
from testimonia.model.edtf_bounds import bounds
from testimonia.model.length import earlier, later
from testimonia.reading.times.durations import added, duration_of, length_of
from testimonia.reading.times.forms import Amount, Basis, Lasting, Loose, Shift
from testimonia.reading.times.loosely import resolved_loosely
from testimonia.reading.times.moments import NOWHERE, Moment, Moments
from testimonia.reading.times.resolved import Resolved, basis_of, day_of, day_text, moment_of
from testimonia.reading.times.writing import year_text


def resolved_shift(shift: Shift, moments: Moments, anchor: Resolved | None) -> Resolved:
    """Where a distance leads; ``anchor`` is what it is reckoned from, if that was named."""
    duration = duration_of(shift.amount)
    if shift.event and shift.own and moments.narrative.edtf is not None:
        return replace(resolved_loosely(Loose("own event"), moments), kind=TimeKind.DATE, duration=duration)
    if shift.event:
        return Resolved(TimeKind.DATE, duration=duration, why="reckoned from what happened, not from a date")
    if anchor is not None:
        basis = replace(anchor.moment, julian=moments.narrative.julian)
    else:
        basis = basis_of(shift.basis, moments)
        if shift.basis is Basis.SPEECH and not moments.speech.known:
            return Resolved(TimeKind.DATE, duration=duration)
    edtf = _bounded(basis, shift) or _beyond(basis, duration, shift.sign)
    if edtf is None:
        return Resolved(TimeKind.DATE, duration=duration)
    when = (
        "the time of writing" if shift.basis is Basis.SPEECH and anchor is None else "the time named before"
    )
    return Resolved(
        TimeKind.DATE,
        edtf,
        moment_of(edtf),
        duration,
        basis=basis,
        why=f"reckoned {'on' if shift.sign > 0 else 'back'} from {when}",
    )


def _bounded(basis: Moment, shift: Shift) -> str | None:
    """Where a distance leads; more than two years later is that or after it, almost two years up to it."""
    edtf = shifted_edtf(basis, shift.amount, shift.sign)
    bound = shift.amount.bound
    if edtf is None or bound not in ("more", "least", "less", "atmost"):
        return edtf
    edge = edtf.rstrip("~")
    if bound in ("more", "least"):
        return f"[{edge}..]" if shift.sign > 0 else f"[..{edge}]"
    near = _like(basis, edge)
    return f"[{near}..{edge}]" if shift.sign > 0 else f"[{edge}..{near}]"


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
        day = day_of(basis)
        if day is None or not length.days:
            return None
        edge = day_text(day + sign * length.days, basis)
    return f"[{edge}..]" if sign > 0 else f"[..{edge}]"


def shifted_edtf(basis: Moment, amount: Amount, sign: int) -> str | None:
    """Where a distance leads, as exactly as distance and basis are known."""
    if basis.year is None or amount.least is None or amount.least != amount.most:
        return None
    length = length_of(amount.unit, amount.least)
    if length is not None and amount.plus is not None:
        more = length_of(amount.plus.unit, amount.plus.least or 0)
        length = added(length, more) if more is not None else None
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
    day = day_of(basis)
    return day_text(day + sign * length.days, basis) + about if day is not None and length.days else None


def _about_years(year: int, amount: Amount, sign: int) -> str | None:
    """Some sixty years later: 54 to 66 years, by the conventions."""
    vague = duration_of(amount)
    if vague.least is None or vague.most is None:
        return None
    ends = sorted((year + sign * vague.least.years, year + sign * vague.most.years))
    return f"[{year_text(ends[0])}..{year_text(ends[1])}]"


def resolved_lasting(lasting: Lasting, moments: Moments, outer: Resolved | None) -> Resolved:
    """A length of time and its place; ``outer`` is what it is a part of, if that was named."""
    duration = duration_of(lasting.amount)
    basis = moments.narrative
    if outer is not None:
        return _portion(lasting, duration, outer)
    if lasting.place == "next" and basis.known and basis.year is not None:
        end = shifted_edtf(basis, lasting.amount, 1)
        if end is not None and basis.edtf is not None:
            start = _like(basis, end)
            edtf = f"{start}/{end.rstrip('~')}"
            return Resolved(
                TimeKind.DURATION,
                edtf,
                NOWHERE,
                duration,
                basis=basis,
                why="reckoned on from the time named before",
            )
    return Resolved(TimeKind.DURATION, duration=duration)


MOST_PORTIONS = 60
"""Of anything that is counted so ("the fifty-second week of the year")."""


def _portion(lasting: Lasting, duration: Duration, outer: Resolved) -> Resolved:
    """The last two weeks of February: its days, counted from one end."""
    length = length_of(lasting.amount.unit, lasting.amount.least or 0)
    known = bounds(outer.edtf) if outer.edtf else None
    if length is None or known is None or known.earliest is None or known.latest is None:
        return Resolved(TimeKind.DURATION, duration=duration)
    if lasting.place == "last":
        first, last = earlier(known.latest + 1, length), known.latest
    else:
        first = known.earliest
        for _ in range(min(lasting.number, MOST_PORTIONS) - 1):
            first = later(first, length)
        last = later(first, length) - 1
    if not known.earliest <= first <= last <= known.latest:
        return Resolved(TimeKind.DURATION, duration=duration)
    edtf = f"{day_text(first, NOWHERE)}/{day_text(last, NOWHERE)}"
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
