"""A Date: what an expression of time says, in every calendar that it may be written in."""

from dataclasses import dataclass
from enum import StrEnum


class Calendar(StrEnum):
    """In what calendar a date is written."""

    GREGORIAN = "gregorian"
    JULIAN = "julian"
    FRENCH_REPUBLICAN = "french-republican"
    HEBREW = "hebrew"
    ISLAMIC = "islamic"


class NewYear(StrEnum):
    """On what day the number of the year goes up."""

    JANUARY = "1 January"
    MARCH = "1 March"
    LADY_DAY = "25 March"
    SEPTEMBER = "1 September"


@dataclass(frozen=True, slots=True)
class Style:
    """How days are named: a calendar, and when its year begins."""

    calendar: Calendar
    new_year: NewYear = NewYear.JANUARY


NEW_STYLE = Style(Calendar.GREGORIAN)
OLD_STYLE = Style(Calendar.JULIAN)


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to take a date.

    Attributes:
        style: the calendar and new year under which it is taken.
        edtf: in the Gregorian calendar, EDTF (ISO 8601-2:2019). `a/b` lasted from a to b, `[a..b]` is some
            day between. A year or more, in whatever calendar, keeps its number: nobody converts "1066".
        written: the same in the calendar of the style, the year counted from 1 January; None for calendars
            whose years and months EDTF cannot write.
        earliest: the first day it can be, as a day number (see `days`); None if it is open.
        latest: the last day it can be; None if it is open.
        reason: why it may be taken so ("Old Style is stated", "Russia kept the Julian calendar until ..."); a
            clause without a full stop, for a historian. Empty where there is nothing to say.
    """

    style: Style
    edtf: str
    written: str | None
    earliest: int | None
    latest: int | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Date:
    """The reading of an expression of time: one or, where its style is not stated, several.

    Attributes:
        text: as written.
        readings: the likeliest first. Empty if it cannot be placed: never a guess.
    """

    text: str
    readings: tuple[Reading, ...] = ()

    @property
    def placed(self) -> bool:
        """Whether it has a place in time."""
        return bool(self.readings)

    @property
    def edtf(self) -> str | None:
        """The likeliest reading as EDTF, in the Gregorian calendar."""
        return self.readings[0].edtf if self.readings else None

    @property
    def calendars(self) -> tuple[Calendar, ...]:
        """The calendars it may be written in; more than one means that it is not stated."""
        return tuple(dict.fromkeys(reading.style.calendar for reading in self.readings))

    @property
    def earliest(self) -> int | None:
        """The first day under any reading; None if it is open or cannot be placed."""
        if len(self.readings) == 1:
            return self.readings[0].earliest
        days = [reading.earliest for reading in self.readings]
        known = [day for day in days if day is not None]
        return min(known) if known and len(known) == len(days) else None

    @property
    def latest(self) -> int | None:
        """The last day under any reading; None if it is open or cannot be placed."""
        if len(self.readings) == 1:
            return self.readings[0].latest
        days = [reading.latest for reading in self.readings]
        known = [day for day in days if day is not None]
        return max(known) if known and len(known) == len(days) else None
