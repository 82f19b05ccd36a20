"""The stretch of time that is looked at: from an address, and to those of other stretches."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from testimonia.model.day_words import days_in_words, year_in_words
from testimonia.model.days import gregorian_day, gregorian_name, month_length
from testimonia.web.pages.page import AskingError, Query

NO_TIME = "This address has something else where a year, or a year and a month, belongs."
_MONTH = re.compile(r"(-?[0-9]{1,4})(?:-(0?[1-9]|1[0-2]))?")
_FARTHEST = 9_999
_FEW = 0.03
"""Share of all that may lie out of sight on either side at first, where they lie far out."""
_FAR = 1.5
"""How many times longer the whole must be than the stretch in which most of it lies."""
_MOST_BINS = 75
_SEVERAL_YEARS = 36
"""Months from which on a stretch is kept to whole years."""


class Unit(StrEnum):
    """What is counted together."""

    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"


_YEARS = {Unit.CENTURY: 100, Unit.DECADE: 10, Unit.YEAR: 1}


@dataclass(frozen=True, slots=True)
class Bin:
    """Days that are counted together, the first and the last."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Window:
    """Whole months, from the first to the last; counted from the year 0, twelve to a year.

    Attributes:
        first: number of the first month.
        last: number of the last.
    """

    first: int
    last: int

    @property
    def first_day(self) -> int:
        """Its day number."""
        return gregorian_day(self.first // 12, self.first % 12 + 1, 1)

    @property
    def last_day(self) -> int:
        """Its day number."""
        year, month = self.last // 12, self.last % 12 + 1
        return gregorian_day(year, month, month_length(year, month))

    @property
    def months(self) -> int:
        """How many."""
        return self.last - self.first + 1

    @property
    def words(self) -> str:
        """As it is said: "1905 to 1909"."""
        return days_in_words(self.first_day, self.last_day)

    def holds(self, earliest: int | None, latest: int | None) -> bool:
        """Whether some time may lie in it, at least in part."""
        low = latest if earliest is None else earliest
        high = earliest if latest is None else latest
        return low is not None and high is not None and low <= self.last_day and high >= self.first_day

    def address(self, query: Query) -> str:
        """Its address, all else being as it is."""
        return f"/time{query.but(page=None, **{'from': _said(self.first, 0), 'to': _said(self.last, 11)})}"

    def nearer(self, day: int | None = None) -> "Window":
        """The middle half; or, if a day is given that is not in it, the half around that day."""
        half = self._scaled(self.months // 2)
        if day is None or half.first_day <= day <= half.last_day:
            return half
        name = gregorian_name(day)
        at, least = name.year * 12 + name.month - 1, half.months // 2
        return self._scaled(self.months // 2, min(max(at, self.first + least), self.last + 1 - least))

    def farther(self) -> "Window":
        """Twice as much."""
        return self._scaled(self.months * 2)

    def moved(self, by: int) -> "Window":
        """Half of its length later, or earlier if ``by`` is -1."""
        step = max(self.months // 2, 1)
        if self.months >= _SEVERAL_YEARS:
            step = step // 12 * 12
        return _kept(self.first + by * step, self.last + by * step)

    def _scaled(self, months: int, middle: int | None = None) -> "Window":
        months = max(months, 1)
        middle = (self.first + self.last + 1) // 2 if middle is None else middle
        first = middle - months // 2
        if months >= _SEVERAL_YEARS:
            first = first // 12 * 12
            months = -(-months // 12) * 12
        return _kept(first, first + months - 1)

    def unit(self) -> Unit:
        """What is counted together in it."""
        for unit, months in ((Unit.DAY, 0), (Unit.MONTH, 1), (Unit.YEAR, 12), (Unit.DECADE, 120)):
            if unit is Unit.DAY and self.months <= 2:
                return unit
            if months and self.months / months <= _MOST_BINS:
                return unit
        return Unit.CENTURY

    def bins(self) -> tuple[Bin, ...]:
        """The days that are counted together in it; the first and the last may begin earlier or end later."""
        return tuple(self._bins())

    def _bins(self) -> Iterator[Bin]:
        unit = self.unit()
        if unit is Unit.DAY:
            yield from (Bin(day, day) for day in range(self.first_day, self.last_day + 1))
        elif unit is Unit.MONTH:
            for number in range(self.first, self.last + 1):
                month = Window(number, number)
                yield Bin(month.first_day, month.last_day)
        else:
            step = _YEARS[unit]
            for year in range(self.first // 12 // step * step, self.last // 12 + 1, step):
                yield Bin(gregorian_day(year), gregorian_day(year + step - 1, 12, 31))

    def of_bin(self, each: Bin) -> "Window | None":
        """The stretch of a bin; None for a day, which is no stretch."""
        return None if self.unit() is Unit.DAY else around(each.first, each.last)

    def label(self, each: Bin) -> str:
        """What stands at the axis under a bin: "1905", "1900s", "Mar", "4"."""
        unit, name = self.unit(), gregorian_name(each.first)
        if unit is Unit.DAY:
            return str(name.day)
        if unit is Unit.MONTH:
            return year_in_words(name.year) if name.month == 1 else _SHORT[name.month - 1]
        return year_in_words(name.year)


_SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _said(month: int, plain: int) -> str:
    """A month as an address has it; of a year where it begins, or ends, one."""
    year, of_year = divmod(month, 12)
    return str(year) if of_year == plain else f"{year}-{of_year + 1:02}"


def _kept(first: int, last: int) -> Window:
    """A stretch that calendars can still name."""
    least, most = -_FARTHEST * 12, _FARTHEST * 12 + 11
    first, last = max(first, least), min(last, most)
    return Window(min(first, most), max(last, least, min(first, most)))


def around(first_day: int, last_day: int) -> Window:
    """The months from one day to another."""
    first, last = gregorian_name(first_day), gregorian_name(last_day)
    return _kept(first.year * 12 + first.month - 1, last.year * 12 + last.month - 1)


def asked_window(query: Query) -> Window | None:
    """The stretch that an address asks for; None if it asks for none.

    Raises:
        AskingError: if what stands there is no year and no month.
    """
    first, last = _month(query.text("from"), 0), _month(query.text("to"), 11)
    if first is None and last is None:
        return None
    if first is None or last is None:
        known = first if first is not None else last
        year = (known or 0) // 12
        return _kept(year * 12 if first is None else first, year * 12 + 11 if last is None else last)
    return _kept(min(first, last), max(first, last))


def _month(said: str, missing: int) -> int | None:
    if not said:
        return None
    found = _MONTH.fullmatch(said)
    if found is None:
        raise AskingError(NO_TIME)
    return int(found[1]) * 12 + (int(found[2]) - 1 if found[2] else missing)


def at_first(days: Sequence[tuple[int, int]]) -> Window:
    """The stretch that is shown unasked: all, or where a few lie far out, the years of nearly all.

    Args:
        days: first and last day of each thing.
    """
    if not days:
        return around(gregorian_day(1900), gregorian_day(1999, 12, 31))
    starts = sorted(first for first, _ in days)
    ends = sorted(last for _, last in days)
    few = int(len(days) * _FEW)
    whole = (starts[0], ends[-1])
    most = (starts[few], ends[-1 - few])
    far = few and whole[1] - whole[0] > _FAR * max(most[1] - most[0], 1)
    first, last = most if far else whole
    step = 10 if (last - first) / 365.25 > 30 else 1
    year, end = gregorian_name(first).year // step * step, gregorian_name(last).year
    return _kept(year * 12, (end // step * step + step - 1) * 12 + 11)
