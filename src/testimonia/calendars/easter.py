"""Easter in either calendar: the Sunday after the full moon on or after 21 March, as churches reckon it."""

from functools import lru_cache

from testimonia.model.days import gregorian_day, julian_day


@lru_cache(maxsize=4096)
def easter(year: int, *, julian: bool = False) -> int:
    """The day number of Easter Sunday.

    The epact (the age of the moon at the start of the year) gives the full moon, and Easter is the Sunday
    after it. For Gregorian years the epact is put right by the leap days that the centuries drop and by eight
    days of the moon in 2,500 years. After Reingold and Dershowitz, Calendrical Calculations, chapter 9, and
    the tables of C. Clavius, Romani calendarii explicatio (1603).

    Args:
        year: astronomical, counted from 1 January; in the calendar that is asked for.
        julian: by the Julian calendar, as all churches before 1583 and most Orthodox churches now.
    """
    golden = year % 19
    if julian:
        moon = julian_day(year, 4, 19) - (14 + 11 * golden) % 30
    else:
        century = year // 100 + 1
        epact = (14 + 11 * golden - 3 * century // 4 + (5 + 8 * century) // 25) % 30
        # Two years of the nineteen must not share a full moon
        if epact == 0 or (epact == 1 and golden > 10):
            epact += 1
        moon = gregorian_day(year, 4, 19) - epact
    return _sunday_after(moon)


def _sunday_after(day: int) -> int:
    """The first Sunday later than ``day``."""
    return day + 7 - day % 7
