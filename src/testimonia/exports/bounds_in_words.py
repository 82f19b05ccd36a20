"""Bounds and lengths of time in English words, for people; see `testimonia.model.day_words`."""

from testimonia.model import Duration, Length
from testimonia.model.day_words import day_in_words
from testimonia.model.days import weekday

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def weekday_and_day(day: int) -> str:
    """A day number with the day of the week, which a document may give as well.

    >>> weekday_and_day(667550)
    'Tuesday 9 September 1828'
    """
    return f"{WEEKDAYS[weekday(day)]} {day_in_words(day)}"


def bounds_in_words(earliest: int | None, latest: int | None) -> str:
    """From which day to which something can be; a bound that is open is said to be.

    >>> bounds_in_words(None, 667550)
    'Tuesday 9 September 1828 or earlier'
    """
    if earliest is None:
        return "any day" if latest is None else f"{weekday_and_day(latest)} or earlier"
    if latest is None:
        return f"{weekday_and_day(earliest)} or later"
    if earliest == latest:
        return weekday_and_day(earliest)
    return f"{weekday_and_day(earliest)} to {weekday_and_day(latest)}"


def length_in_words(length: Length) -> str:
    """A length of time; what is to be taken off stands at the end.

    >>> length_in_words(Length(18, 0, -1))
    '18 years less 1 day'
    """
    parts = ((length.years, "year"), (length.months, "month"), (length.days, "day"))
    added = " ".join(_counted(number, unit) for number, unit in parts if number > 0)
    taken = " ".join(_counted(-number, unit) for number, unit in parts if number < 0)
    return f"{added or '0 days'} less {taken}" if taken else added or "0 days"


def duration_in_words(duration: Duration) -> str:
    """How long something lasted, as far as a number is known.

    >>> duration_in_words(Duration("P5Y", Length(5), None))
    'P5Y: at least 5 years'
    """
    least, most = duration.least, duration.most
    known = []
    if least is not None and least == most:
        known.append(length_in_words(least))
    else:
        known += [f"at least {length_in_words(least)}"] if least is not None else []
        known += [f"at most {length_in_words(most)}"] if most is not None else []
    return ": ".join(part for part in (duration.iso, ", ".join(known)) if part) or "not known how long"


def _counted(number: int, unit: str) -> str:
    return f"{number:,} {unit}{'' if number == 1 else 's'}"
