"""What an expression of time says before it is known what it is reckoned from.

"The following March" is a March, one step on from something. What from is a question for the narrative; what
was said is not, so the two are kept apart: the grammar makes Forms, `resolving` makes Dates of them.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from testimonia.model import Style


class Basis(StrEnum):
    """What something is reckoned from, where the words do not name it."""

    NARRATIVE = "narrative"
    """The time that the story has reached ("the next day")."""
    SPEECH = "speech"
    """The time at which it is told ("yesterday", "ago")."""


@dataclass(frozen=True, slots=True)
class Point:
    """A named stretch of time, as much of it as was said.

    Attributes:
        year: astronomical; None if not said. A year of two figures is written as it stands, with ``short``.
        month: from 1.
        day: of the month, from 1.
        weekday: 0 for Monday.
        season: EDTF code, 21 to 24.
        decade: a year without its last figure (193 for the 1930s), negative before the common era.
        century: from 1 (20 for the twentieth); negative before the common era.
        feast: key of a feast.
        part: what part of it ("early", "first half"); see `Part`.
        daypart: letters of ISO 8601 and TIMEX for a part of a day (MO, AF, EV, NI, DT).
        clock: hour and minute.
        about: "circa".
        doubted: "probably", or a question mark.
        style: Old or New Style, if stated.
        both: the day is given in both styles; the Point is the Gregorian one.
        dual: the year was given twice, as 1743/44; ``year`` is the second.
        short: the year has two figures and its century was left out.
        calendar: the key of another calendar in which year, month and day are meant.
        named: its day stands in the text, and was not reckoned from its weekday.
        swapped: it is written in figures alone, and day and month may be the other way round.
        within: what it lies in, where that is named by another form ("March of that year").
        event: it is named by what happened ("the day of the battle"), or no calendar has it (31 April).
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: int | None = None
    decade: int | None = None
    century: int | None = None
    feast: str | None = None
    part: str | None = None
    daypart: str | None = None
    clock: tuple[int, int] | None = None
    about: bool = False
    doubted: bool = False
    style: Style | None = None
    both: bool = False
    dual: bool = False
    short: bool = False
    calendar: str | None = None
    named: bool = False
    swapped: bool = False
    within: "Form | None" = None
    event: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """A stretch of time known by its place beside another: "that year", "the following March", "last night".

    Attributes:
        steps: 0 for the same, 1 for the next, -1 for the last.
        unit: of the calendar ("year", "month", "day", ...); None where ``point`` names the stretch.
        point: a month, weekday or season that is meant ("the following March").
        basis: what it is beside.
        part: what part of it.
        daypart: what part of a day.
    """

    steps: int
    unit: str | None = None
    point: Point | None = None
    basis: Basis = Basis.NARRATIVE
    part: str | None = None
    daypart: str | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """So many units of time.

    Attributes:
        unit: "year", "month", "week", "day", "hour", "minute", "decade", "century", ...
        least: how many, at least; None if no number is given ("years").
        most: how many, at most; the same as ``least`` unless the text gives a range ("two or three").
        bound: "more", "less", "least", "atmost", "about", "many", "several", "few" or None.
        plus: a second amount to be added ("two years and three months").
    """

    unit: str
    least: float | None = None
    most: float | None = None
    bound: str | None = None
    plus: "Amount | None" = None


@dataclass(frozen=True, slots=True)
class Shift:
    """A distance from something: "two years later", "ten days before the battle", "five years ago".

    Attributes:
        amount: how far.
        sign: 1 for after, -1 for before.
        anchor: what from; None for the basis.
        basis: what from, where it is not named.
        event: it is named by what happened, so that no calendar tells when it was.
        own: it happened to somebody whom the story is about ("a few days after his release").
    """

    amount: Amount
    sign: int
    anchor: "Form | None" = None
    basis: Basis = Basis.NARRATIVE
    event: bool = False
    own: bool = False


class Placed(NamedTuple):
    """A value, and the stretch of text that says it."""

    value: Any
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """From something to something: ``first`` or ``last`` may be open.

    Attributes:
        lasted: it went on all the time; else something happened on some day of it.
        each: only the two ends are meant, not what lies between ("April 6 and 7").
        either: one of the two ends ("April 6 or 7").
    """

    first: Placed | None
    last: Placed | None
    lasted: bool = True
    each: bool = False
    either: bool = False


@dataclass(frozen=True, slots=True)
class Several:
    """Several times at once: "2002, 2012"; or one of them: "1914 or 1915"."""

    points: tuple[Placed, ...]
    either: bool = False


@dataclass(frozen=True, slots=True)
class Lasting:
    """A length of time, with its place if that is said.

    Attributes:
        amount: how long.
        place: "next", "last", "first", "final" ... or None: where it lies beside ``within``.
        within: what it is a part of, or lies beside.
        number: which of them, counted from its beginning ("the second week of May").
    """

    amount: Amount
    place: str | None = None
    within: "Form | None" = None
    number: int = 1


@dataclass(frozen=True, slots=True)
class Age:
    """How old somebody is: completed years, at least and at most.

    Attributes:
        told: it is told of somebody as the story meets them ("a woman of eighty").
    """

    least: int
    most: int
    told: bool = False


@dataclass(frozen=True, slots=True)
class Often:
    """What comes again and again: "every day", "weekly", "per month"."""

    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Loose:
    """A word that places something only loosely: "now", "recently", "the future", "soon", "then".

    Attributes:
        towards: what `loosely` and `lives` know how to place ("same" for "then", "since", "meanwhile",
            "within" the time of the story, "speech", "future", "written", "childhood", "life", ...); anything
            else only says what kind of word it is ("past", "after", "some").
        names: whether it names a time, and does not only put things in order.
    """

    towards: str | None
    names: bool = True


Form = Point | Step | Shift | Stretch | Several | Lasting | Amount | Age | Often | Loose
"""Whatever the grammar makes of an expression of time."""
