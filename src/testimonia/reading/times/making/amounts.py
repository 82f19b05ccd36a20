"""Lengths of time, distances and ages."""

from dataclasses import replace

from testimonia.reading.times.forms import Age, Amount, Basis, Form, Lasting, Point, Shift, Step
from testimonia.reading.times.making.years import Year, point_of

_PLACES: dict[int | str, str] = {-1: "last", 1: "first"}
_NEXT: dict[int | str, str] = {-1: "last", 1: "next"}
"""What a number says of a place: "next" is 1, "last" is -1, and so is "first" 1."""


def amount(
    unit: str,
    least: float | None = None,
    most: float | None = None,
    bound: str | None = None,
    few: str | None = None,
    half: float = 0,
    daypart: str | None = None,
) -> Amount | None:
    """More than a year, two or three days, several months, an afternoon."""
    del daypart
    if least is not None and (least > 100_000 or (most is not None and most <= least)):
        return None
    if least is None:
        return Amount(unit, bound=few)
    return Amount(unit, least + half, (least if most is None else most) + half, bound)


def lasting(
    amount: Amount | None = None,
    unit: str | None = None,
    place: int | str | None = None,
    few: str | None = None,
    number: float | None = None,
) -> Lasting | None:
    """The next two years, the last days, the first ten months."""
    if amount is None:
        if unit is None:
            return None
        amount = Amount(unit, bound=few or "several") if number is None else Amount(unit, number, number)
    return Lasting(amount, None if place is None else _NEXT.get(place, str(place)))


def portion(place: int | str, unit: str, within: Form | Year, number: float = 1) -> Lasting | None:
    """The last two weeks of February 1951."""
    if isinstance(within, int):
        within = point_of(within)
    which = place if isinstance(place, int) and place > 1 else 1
    return Lasting(Amount(unit, number, number), _PLACES.get(place, str(place)), within, which)


def some_portion(place: int | str, within: Form | Year) -> Form | None:
    """The last days of May: some of it, towards one end."""
    point = point_of(within) if isinstance(within, int) else within
    part = "late" if place in (-1, "last") else "early"
    return replace(point, part=part) if isinstance(point, Point | Step) and point.part is None else None


def or_more(amount: Amount) -> Amount | None:
    """Ten years or more."""
    return replace(amount, bound="least") if amount.least is not None and amount.bound is None else None


def summed(one: Amount, two: Amount) -> Amount | None:
    """Two years and three months."""
    falling = (
        _SIZES.index(one.unit) > _SIZES.index(two.unit) if {one.unit, two.unit} <= set(_SIZES) else False
    )
    plain = one.plus is None and one.least is not None and two.least is not None and two.bound is None
    return replace(one, plus=two) if falling and plain else None


_SIZES = ("second", "minute", "hour", "day", "week", "month", "year")
"""Units that can be added up, from small to large."""


def shift(
    sign: int,
    amount: Amount | None = None,
    anchor: Form | Year | None = None,
    unit: str | None = None,
    few: str | None = None,
    basis: str = "narrative",
) -> Shift | None:
    """Two years later, five years ago, the day before 9 May."""
    if amount is None:
        if unit is None:
            return None
        amount = Amount(unit, bound=few) if few else Amount(unit, 1, 1)
    if isinstance(anchor, int):
        anchor = point_of(anchor)
    return Shift(amount, sign, anchor, Basis(basis))


def shift_from(amount: Amount, anchor: Form | str) -> Shift | None:
    """Two years from now."""
    return Shift(amount, 1, None, Basis.SPEECH) if isinstance(anchor, str) else Shift(amount, 1, anchor)


def aged(amount: Amount | None = None, least: float | None = None, unit: str = "year") -> Age | None:
    """Sixty years old, aged 22."""
    if amount is not None:
        least, unit, most = amount.least, amount.unit, amount.most
    else:
        most = least
    if least is None or most is None or unit != "year" or not 0 < least < 130:
        return None
    return Age(int(least), int(most))


def aged_between(least: int, most: int) -> Age | None:
    """Aged between 20 and 25."""
    return Age(int(least), int(most)) if 0 < least < most < 130 else None


def in_tens(tens: int) -> Age:
    """In her thirties."""
    return Age(tens, tens + 9)


def nth_year(number: int, unit: str) -> Age | None:
    """In his sixtieth year: fifty-nine years old."""
    return Age(number - 1, number - 1) if unit == "year" and 1 < number < 130 else None


def teenager() -> Age:
    """In his teens."""
    return Age(13, 19)
