"""Values in EDTF for the properties, and days for the tables."""

from hypothesis import strategies as st

from testimonia.model.days import gregorian_day, month_length
from testimonia.model.edtf import (
    EdtfDate,
    EdtfInterval,
    EdtfRange,
    EdtfSet,
    EdtfTime,
    End,
    Qualifier,
    SetKind,
)
from testimonia.model.edtf_components import SEASONS, EdtfError


def day(text: str) -> int | None:
    """The number of a day written year-month-day, the year of any length; None for no text."""
    if not text:
        return None
    year, month, of_month = text.rsplit("-", 2)
    return gregorian_day(int(year), int(month), int(of_month))


_QUALIFIER = st.sampled_from(Qualifier)


def _year(number: int) -> str:
    return f"-{-number:04}" if number < 0 else f"{number:04}"


@st.composite
def masked(draw: st.DrawFn, digits: str) -> str:
    """``digits`` with X for some of them."""
    hidden = draw(st.lists(st.booleans(), min_size=len(digits), max_size=len(digits)))
    return "".join("X" if hide and d != "-" else d for d, hide in zip(digits, hidden, strict=True))


@st.composite
def days(draw: st.DrawFn) -> tuple[int, int, int]:
    """A day of the Gregorian calendar of a year that four digits can write."""
    year = draw(st.integers(-9999, 9999))
    month = draw(st.integers(1, 12))
    return year, month, draw(st.integers(1, month_length(year, month)))


@st.composite
def written(draw: st.DrawFn, name: tuple[int, int, int]) -> EdtfDate:
    """A date that can mean the day: of any precision, with X anywhere, without qualifiers."""
    year, month, of_month = name
    components = [
        draw(masked(text)) if draw(st.booleans()) else text
        for text in (_year(year), f"{month:02}", f"{of_month:02}")
    ]
    precision = draw(st.integers(1, 3))
    return EdtfDate(
        components[0], components[1] if precision > 1 else "", components[2] if precision > 2 else ""
    )


@st.composite
def _dates(draw: st.DrawFn) -> EdtfDate:
    date = draw(days().flatmap(written))
    if date.month and not date.day and draw(st.booleans()):
        date = EdtfDate(date.year, draw(st.sampled_from(sorted(SEASONS))))
    return EdtfDate(
        date.year,
        date.month,
        date.day,
        None,
        draw(_QUALIFIER),
        draw(_QUALIFIER) if date.month else Qualifier.NONE,
        draw(_QUALIFIER) if date.day else Qualifier.NONE,
    )


@st.composite
def _years(draw: st.DrawFn) -> EdtfDate:
    """Years that need no more than themselves: long ones, with exponents, with significant digits."""
    sign = draw(st.sampled_from(["", "-"]))
    if draw(st.booleans()):
        digits = draw(st.integers(10_000, 10**30).map(str))
        text, length = f"Y{sign}{digits}", len(digits)
    elif draw(st.booleans()):
        digits, exponent = draw(st.integers(1, 10**9).map(str)), draw(st.integers(1, 900))
        text, length = f"Y{sign}{digits}E{exponent}", len(digits) + exponent
    else:
        text, length = f"{sign}{draw(st.integers(1, 9999)):04}", 4
    significant = f"S{draw(st.integers(1, length))}" if draw(st.booleans()) else ""
    return EdtfDate(text + significant, year_qualifier=draw(_QUALIFIER))


DATES = _dates() | _years()
"""Every kind of date without a time of day."""

_ZONES = st.none() | st.integers(-1439, 1439)
_TIMES = st.builds(EdtfTime, st.integers(0, 23), st.integers(0, 59), st.integers(0, 59), _ZONES)
_MOMENTS = st.builds(
    lambda name, time: EdtfDate(_year(name[0]), f"{name[1]:02}", f"{name[2]:02}", time), days(), _TIMES
)


def _interval(first: EdtfDate, last: EdtfDate) -> EdtfInterval:
    try:
        return EdtfInterval(first, last)
    except EdtfError:
        return EdtfInterval(last, first)


def _range(first: EdtfDate, last: EdtfDate) -> EdtfRange:
    try:
        return EdtfRange(first, last)
    except EdtfError:
        return EdtfRange(last, first)


_ENDS = st.sampled_from(End)
_INTERVALS = (
    st.builds(_interval, DATES, DATES)
    | st.builds(EdtfInterval, DATES, _ENDS)
    | st.builds(EdtfInterval, _ENDS, DATES)
)


@st.composite
def _sets(draw: st.DrawFn) -> EdtfSet:
    members: list[EdtfDate | EdtfRange] = draw(
        st.lists(DATES | st.builds(_range, DATES, DATES), min_size=1, max_size=4)
    )
    if draw(st.booleans()):
        members.insert(0, EdtfRange(None, draw(DATES)))
    if draw(st.booleans()):
        members.append(EdtfRange(draw(DATES), None))
    return EdtfSet(draw(st.sampled_from(SetKind)), tuple(members))


VALUES = DATES | _MOMENTS | _INTERVALS | _sets()
"""Every kind of value."""
