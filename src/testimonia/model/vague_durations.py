"""What vague words of duration come to ("more than a year", "some sixty years"), by the Conventions.

Each gives a Duration: what is written, and the fewest and the most it can be.
"""

from enum import StrEnum
from fractions import Fraction
from math import ceil, floor

from testimonia.model.conventions import CONVENTIONS, Conventions
from testimonia.model.duration import Duration
from testimonia.model.length import Length


class Unit(StrEnum):
    """In what time is counted; the value is the letter of ISO 8601."""

    YEARS = "Y"
    MONTHS = "M"
    WEEKS = "W"
    DAYS = "D"

    def of(self, number: int) -> Length:
        """So many of them."""
        if self is Unit.YEARS:
            return Length(years=number)
        if self is Unit.MONTHS:
            return Length(months=number)
        return Length(days=number * (7 if self is Unit.WEEKS else 1))


def iso_duration(length: Length) -> str:
    """A Length as ISO 8601 writes it: P1Y6M, P12D; P0D for none at all.

    Raises:
        ValueError: if some part of it is negative, for which ISO 8601 has no form.
    """
    if min(length.years, length.months, length.days) < 0:
        raise ValueError("ISO 8601 has no negative duration")
    parts = ((length.years, "Y"), (length.months, "M"), (length.days, "D"))
    return "P" + ("".join(f"{number}{letter}" for number, letter in parts if number) or "0D")


def about(n: int, unit: Unit = Unit.YEARS, conventions: Conventions = CONVENTIONS) -> Duration:
    """About, some, or nearly so many: a tenth less to a tenth more, at least one, rounded outwards.

    "Some sixty years" are 54 to 66.
    """
    margin = max(Fraction(conventions.about_least), n * conventions.about_share)
    least = max(0, floor(n - margin))
    return Duration(f"P{n}{unit}~", unit.of(least), unit.of(ceil(n + margin)))


def counted(n: int, unit: Unit = Unit.YEARS, *, or_longer: bool = False) -> Duration:
    """A distance counted by the numbers of years or months ("two years later", "a century ago").

    The numbers of two years tell only that it was longer than one year less and shorter than one more; months
    likewise. Weeks and days are exact.

    Args:
        n: how many.
        unit: of what.
        or_longer: whether only the least is said ("nothing for the next sixty years").
    """
    iso = f"P{n}{unit}"
    if unit in (Unit.WEEKS, Unit.DAYS):
        return Duration(iso, unit.of(n), None if or_longer else unit.of(n))
    least = _with_days(unit.of(n - 1), 1) if n > 0 else Length()
    return Duration(iso, least, None if or_longer else _with_days(unit.of(n + 1), -1))


def more_than(length: Length, *, iso: str | None = None) -> Duration:
    """More than so long: a day more at the least."""
    return Duration(iso or iso_duration(length), least=_with_days(length, 1))


def less_than(length: Length, *, iso: str | None = None) -> Duration:
    """Less than so long: a day less at the most."""
    return Duration(iso or iso_duration(length), most=_with_days(length, -1))


def at_least(length: Length, *, iso: str | None = None) -> Duration:
    """At least, or not less than, so long."""
    return Duration(iso or iso_duration(length), least=length)


def within(length: Length, *, iso: str | None = None) -> Duration:
    """Within, or at most, so long."""
    return Duration(iso or iso_duration(length), most=length)


def many_years(conventions: Conventions = CONVENTIONS) -> Duration:
    """Many years: two or more; how many more is not known."""
    return Duration(None, least=Length(years=conventions.many_years))


def several(unit: Unit, conventions: Conventions = CONVENTIONS) -> Duration:
    """Some, a few or several of them, without a number ("some days earlier"): two or more."""
    return Duration(None, least=unit.of(conventions.several))


def _with_days(length: Length, days: int) -> Length:
    return Length(length.years, length.months, length.days + days)
