"""Dates as EDTF writes them: ISO 8601-2:2019 (Extended Date/Time Format), levels 0, 1 and 2.

Nothing that is written is lost: each value keeps its digits, its X and its qualifiers, and `str` writes it
again in one way for each value. What days it can mean is another question (see `edtf_bounds`).

The standard writes one thing in several ways; `str` prefers, of those, a qualifier at the end for the whole
("2004-06-11%"), then one on the right for the components from the year on that share it ("2004-06~-11"), and
one on the left for any other ("2004-06-~11").
"""

from dataclasses import dataclass
from enum import StrEnum

from testimonia.model.edtf_components import EdtfError, check, extent


class Qualifier(StrEnum):
    """How far a component is to be trusted."""

    NONE = ""
    UNCERTAIN = "?"
    APPROXIMATE = "~"
    BOTH = "%"

    @property
    def uncertain(self) -> bool:
        """Whether the source is doubted."""
        return self is Qualifier.UNCERTAIN or self is Qualifier.BOTH

    @property
    def approximate(self) -> bool:
        """Whether it is an estimate, near the true value."""
        return self is Qualifier.APPROXIMATE or self is Qualifier.BOTH


@dataclass(frozen=True, slots=True)
class EdtfTime:
    """A time of day, to the second.

    Attributes:
        hour: 0 to 23.
        minute: 0 to 59.
        second: 0 to 59; leap seconds are not known here.
        zone: minutes by which the clock is before UTC; None if it is a local time of no stated zone.
    """

    hour: int
    minute: int
    second: int
    zone: int | None = None

    def __post_init__(self) -> None:
        if not (0 <= self.hour < 24 and 0 <= self.minute < 60 and 0 <= self.second < 60):
            raise EdtfError("There is no such time of day.")
        if self.zone is not None and abs(self.zone) >= 24 * 60:
            raise EdtfError("A zone is less than a day from UTC.")

    def __str__(self) -> str:
        clock = f"{self.hour:02}:{self.minute:02}:{self.second:02}"
        if self.zone is None:
            return clock
        if self.zone == 0:
            return clock + "Z"
        hours, minutes = divmod(abs(self.zone), 60)
        sign = "-" if self.zone < 0 else "+"
        return f"{clock}{sign}{hours:02}:{minutes:02}" if minutes else f"{clock}{sign}{hours:02}"


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A year, month or other part of a year, day, or time of a day.

    Attributes:
        year: as written: "1985", "-0044", "156X", "1950S2", "Y170000002", "Y-17E7".
        month: "01" to "12", with X for digits that are not known; the code of a season or other part of a
            year, "21" to "41" (see `edtf_components.SEASONS`); empty if there is none.
        day: "01" to "31", with X for digits that are not known; empty if there is none.
        time: only with a day without X or qualifiers.
        year_qualifier: how far the year is to be trusted.
        month_qualifier: how far the month, or part of a year, is to be trusted.
        day_qualifier: how far the day is to be trusted.

    Raises:
        EdtfError: if EDTF has no such date, or neither the Gregorian nor the Julian calendar has.
    """

    year: str
    month: str = ""
    day: str = ""
    time: EdtfTime | None = None
    year_qualifier: Qualifier = Qualifier.NONE
    month_qualifier: Qualifier = Qualifier.NONE
    day_qualifier: Qualifier = Qualifier.NONE

    def __post_init__(self) -> None:
        check(self.year, self.month, self.day)
        if (self.month_qualifier and not self.month) or (self.day_qualifier and not self.day):
            raise EdtfError("A qualifier needs a month or a day to qualify.")
        if self.time is not None and (not self.day or "X" in f"{self.year}{self.month}{self.day}"):
            raise EdtfError("A time of day needs a date that is known to the day.")
        if self.time is not None and any(self.qualifiers):
            raise EdtfError("A date with a time of day has no qualifiers.")

    @property
    def qualifiers(self) -> tuple[Qualifier, Qualifier, Qualifier]:
        """Of year, month and day."""
        return self.year_qualifier, self.month_qualifier, self.day_qualifier

    @property
    def uncertain(self) -> bool:
        """Whether any component is doubted."""
        return any(qualifier.uncertain for qualifier in self.qualifiers)

    @property
    def approximate(self) -> bool:
        """Whether any component is an estimate."""
        return any(qualifier.approximate for qualifier in self.qualifiers)

    def __str__(self) -> str:
        if self.year_qualifier or self.month_qualifier or self.day_qualifier:
            return self._qualified()
        date = "-".join(filter(None, (self.year, self.month, self.day)))
        return date if self.time is None else f"{date}T{self.time}"

    def _qualified(self) -> str:
        components = [component for component in (self.year, self.month, self.day) if component]
        qualifiers = self.qualifiers[: len(components)]
        shared = 0
        while self.year_qualifier and shared < len(qualifiers) and qualifiers[shared] == self.year_qualifier:
            shared += 1
        written = [
            component if place < shared else f"{qualifier}{component}"
            for place, (component, qualifier) in enumerate(zip(components, qualifiers, strict=True))
        ]
        if shared:
            written[shared - 1] += self.year_qualifier
        return "-".join(written)


class End(StrEnum):
    """An end of an interval that is no date."""

    OPEN = ".."
    """It goes on, or has always been going on."""
    UNKNOWN = ""
    """It has an end, and we do not know when."""


@dataclass(frozen=True, slots=True)
class EdtfInterval:
    """It lasted from one date to another: "1964/2008", "1985/..", "/1985".

    Attributes:
        start: the date in which it begins, without a time of day.
        end: the date in which it ends, without a time of day.

    Raises:
        EdtfError: if there is no date, a time of day, or an end that certainly lies before the start.
    """

    start: EdtfDate | End
    end: EdtfDate | End

    def __post_init__(self) -> None:
        dates = [end for end in (self.start, self.end) if isinstance(end, EdtfDate)]
        if not dates:
            raise EdtfError("An interval needs a date at one end at least.")
        _check_stretch("An interval", dates)

    @property
    def uncertain(self) -> bool:
        """Whether an end is doubted."""
        return any(isinstance(end, EdtfDate) and end.uncertain for end in (self.start, self.end))

    @property
    def approximate(self) -> bool:
        """Whether an end is an estimate."""
        return any(isinstance(end, EdtfDate) and end.approximate for end in (self.start, self.end))

    def __str__(self) -> str:
        return f"{self.start}/{self.end}"


@dataclass(frozen=True, slots=True)
class EdtfRange:
    """Within a set, all dates from one to another: "1670..1672", "..1984", "1760-12..".

    Attributes:
        first: None for every earlier one.
        last: None for every later one.

    Raises:
        EdtfError: if both are None, one has a time of day, or the last certainly lies before the first.
    """

    first: EdtfDate | None
    last: EdtfDate | None

    def __post_init__(self) -> None:
        dates = [date for date in (self.first, self.last) if date is not None]
        if not dates:
            raise EdtfError("A range needs a date at one end at least.")
        _check_stretch("A range", dates)

    @property
    def uncertain(self) -> bool:
        """Whether an end is doubted."""
        return any(date is not None and date.uncertain for date in (self.first, self.last))

    @property
    def approximate(self) -> bool:
        """Whether an end is an estimate."""
        return any(date is not None and date.approximate for date in (self.first, self.last))

    def __str__(self) -> str:
        return f"{self.first or ''}..{self.last or ''}"


class SetKind(StrEnum):
    """What is said of the members of a set."""

    ONE_OF = "one of"
    ALL_OF = "all of"


@dataclass(frozen=True, slots=True)
class EdtfSet:
    """One of some dates, "[1667,1670..1672]", or all of them, "{1667,1670..1672}".

    `[a..b]` is some day between; it is not `a/b`, which lasted.

    Attributes:
        kind: one, or all.
        members: at least one. Only the first may be open at its beginning, only the last at its end.

    Raises:
        EdtfError: if there is none, one has a time of day, or one is open inside the set.
    """

    kind: SetKind
    members: tuple[EdtfDate | EdtfRange, ...]

    def __post_init__(self) -> None:
        if not self.members:
            raise EdtfError("A set has at least one member.")
        for member in self.members:
            if isinstance(member, EdtfDate) and member.time is not None:
                raise EdtfError("A set has no times of day.")
        if any(isinstance(member, EdtfRange) and member.first is None for member in self.members[1:]):
            raise EdtfError("Only the first member of a set can begin with two dots.")
        if any(isinstance(member, EdtfRange) and member.last is None for member in self.members[:-1]):
            raise EdtfError("Only the last member of a set can end with two dots.")

    @property
    def uncertain(self) -> bool:
        """Whether a member is doubted."""
        return any(member.uncertain for member in self.members)

    @property
    def approximate(self) -> bool:
        """Whether a member is an estimate."""
        return any(member.approximate for member in self.members)

    def __str__(self) -> str:
        members = ",".join(map(str, self.members))
        return f"[{members}]" if self.kind is SetKind.ONE_OF else f"{{{members}}}"


Edtf = EdtfDate | EdtfInterval | EdtfSet
"""What a text in EDTF says."""


def _check_stretch(what: str, dates: list[EdtfDate]) -> None:
    """See that one or two dates have no time of day, and that the second can follow the first."""
    if any(date.time is not None for date in dates):
        raise EdtfError(f"{what} has no times of day.")
    if len(dates) == 2 and _surely_before(dates[1], dates[0]):
        raise EdtfError(f"{what} cannot end before it begins.")


def _surely_before(date: EdtfDate, other: EdtfDate) -> bool:
    """Whether every day that one can be lies before every day of the other; never, where one is qualified."""
    if any(date.qualifiers) or any(other.qualifiers):
        return False
    # names of days are in the same order in both calendars, and the Julian one has all of them
    here = extent(date.year, date.month, date.day, julian=True)
    there = extent(other.year, other.month, other.day, julian=True)
    return here is not None and there is not None and here[1] < there[0]
