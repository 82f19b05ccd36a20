"""Lengths of time on the calendar: years and months are not so many days, so they are kept apart."""

from dataclasses import dataclass

from testimonia.model.days import gregorian_day, gregorian_name, month_length


@dataclass(frozen=True, slots=True)
class Length:
    """So many years, months and days. Any of them may be negative: "less than 18 years" ends a day before 18.

    Attributes:
        years: added on the calendar.
        months: added on the calendar, with the years.
        days: added after them.
    """

    years: int = 0
    months: int = 0
    days: int = 0

    def __neg__(self) -> "Length":
        return Length(-self.years, -self.months, -self.days)


def later(day: int, length: Length) -> int:
    """The day that lies a Length after ``day``, in the Gregorian calendar.

    Years and months are added first; if the month then has no such day, its last one is taken (31 January + 1
    month is 28 or 29 February); then days are added.
    """
    year, month, of_month = gregorian_name(day)
    months = (year + length.years) * 12 + month - 1 + length.months
    year, month = months // 12, months % 12 + 1
    return gregorian_day(year, month, min(of_month, month_length(year, month))) + length.days


def earlier(day: int, length: Length) -> int:
    """The day that lies a Length before ``day``: years, months and days, in this order, are counted back."""
    return later(day, -length)
