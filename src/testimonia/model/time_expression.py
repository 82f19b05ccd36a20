"""A passage that speaks of time, as written, with what it was understood to say."""

from dataclasses import dataclass
from enum import StrEnum

from testimonia.model.date import Date
from testimonia.model.duration import Duration
from testimonia.model.spans import Span


class TimeKind(StrEnum):
    """What an expression of time is."""

    DATE = "date"
    INTERVAL = "interval"
    DURATION = "duration"
    AGE = "age"
    SET = "set"
    CLOCK = "clock"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class TimePart:
    """A time that is named inside an expression: each end of "1914-18", the day in "two weeks before 9 May".

    Attributes:
        span: in the reading layer, without preposition; what TIMEX2 and TIMEX3 mark.
        date: when it is, taken alone.
        duration: how long it is, where a length of time is named.
    """

    span: Span
    date: Date | None = None
    duration: Duration | None = None


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A stretch of the reading layer that speaks of time.

    Attributes:
        span: in the reading layer, with the words that tie it to its clause ("in 1912", "after 1929").
        core: the time itself, as TIMEX2 and TIMEX3 mark it ("1912"); inside ``span``.
        kind: what it is.
        date: when it is; not placed if the text does not say. None for what is no point or stretch of time
            (a duration, a frequency).
        duration: how long, for durations, ages and distances.
        resolved_from: where the text says what it was reckoned from, in the reading layer; None if it
            stands on its own, or on what is said about the Section.
        why: how it came to be read so, one sentence for a historian; empty for what is plain.
        parts: the times named in it, outermost first; none where it only puts things in order ("later").
    """

    span: Span
    core: Span
    kind: TimeKind
    date: Date | None = None
    duration: Duration | None = None
    resolved_from: Span | None = None
    why: str = ""
    parts: tuple[TimePart, ...] = ()
