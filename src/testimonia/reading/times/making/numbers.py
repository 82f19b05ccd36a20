"""Numbers and hours, as words and figures say them."""


def added(one: int, two: int) -> int:
    """Twenty, two."""
    return one + two


def times(two: int, one: float = 1, three: float = 0) -> float | None:
    """Nineteen, hundred, five."""
    return one * two + three if one < 100 or two >= 1000 else None


def halved(one: float, two: float) -> float:
    """Two and a half."""
    return one + two


def spoken_hundred(one: int, two: int) -> int | None:
    """Nineteen hundred and five."""
    return one * 100 + two if 10 <= one <= 20 and two < 100 else None


def spoken(one: int, two: int) -> int | None:
    """A year said in two halves: nineteen seventeen, nineteen-thirties."""
    return one * 100 + two if 10 <= two <= 99 and one >= 11 else None


def clock(hour: int, minute: int = 0, half: int | None = None) -> tuple[int, int] | None:
    """An hour of the day; ``half`` is 12 for p.m. and 0 for a.m."""
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + half
    return (int(hour), minute) if hour <= 24 else None


def half_past(hour: int) -> tuple[int, int] | None:
    """Half past an hour of twelve."""
    return (int(hour), 30) if 1 <= hour <= 12 else None
