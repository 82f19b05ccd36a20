"""Years, decades and centuries."""

from testimonia.reading.times.forms import Placed, Point, Stretch

Year = int | Point
"""A year as figures give it, or as a Point."""


def point_of(year: Year) -> Point:
    """A year as a Point."""
    return year if isinstance(year, Point) else Point(year=int(year))


def year(year: Year, era: int = 1) -> Point | None:
    """A year of an era; 1 BC is the astronomical year 0."""
    figures = point_of(year).year
    if figures is None or not 0 < figures < 10_000:
        return None
    return Point(year=figures if era > 0 else 1 - figures)


def dual_year(year: Year, second: int) -> Point | None:
    """1743/44: one year that is given as it was counted from 25 March and from 1 January."""
    first = point_of(year).year
    if first is None or first > 1760:
        return None
    size = 10 if second < 10 else 100
    return Point(year=first + 1, dual=True) if (first + 1) % size == second % size else None


def short_year(year: int) -> Point:
    """The year '99, of a century that is not said."""
    return Point(year=year, short=True)


def tens(year: int) -> int:
    """The '30s."""
    return year


def named_year(unit: str, year: Year) -> Point | None:
    """The year 1950."""
    return point_of(year) if unit == "year" else None


def decade(decade: int, era: int | None = None) -> Point | None:
    """The 1930s; the thirties, of a century that is not said; the 1600s."""
    if decade % 10 or decade > 2100:
        return None
    if era is None and 100 <= decade < 1000:
        return None
    if era is not None and era < 0:
        return Point(decade=-(decade // 10))
    if decade >= 100 and decade % 100 == 0 and decade < 1900:
        return Point(century=decade // 100 + 1)  # the 1600s are a century; of 1900 it is anybody's guess
    return Point(decade=decade // 10, short=decade < 100)


def century(century: int, unit: str, era: int = 1) -> Point | None:
    """The twentieth century."""
    if unit != "century" or not 0 < century <= 30:
        return None
    return Point(century=int(century) * (1 if era > 0 else -1))


def centuries(at_century: Placed, at_second: Placed, unit: str) -> Stretch | None:
    """The eighteenth and nineteenth centuries."""
    first, last = century(at_century.value, unit), century(at_second.value, unit)
    if first is None or last is None:
        return None
    return Stretch(at_century._replace(value=first), at_second._replace(value=last))
