"""Days as they are written into columns."""

from testimonia.model.days import gregorian_name


def iso_day(day: int) -> str:
    """A day number as year-month-day of the Gregorian calendar (ISO 8601); the year 0 is 1 BC.

    >>> iso_day(1), iso_day(0), iso_day(-365)
    ('0001-01-01', '0000-12-31', '-0001-12-31')
    """
    year, month, of_month = gregorian_name(day)
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{of_month:02}"
