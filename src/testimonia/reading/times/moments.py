"""What an expression of time can be reckoned from: where the narrative stands, and when it is told."""

from dataclasses import dataclass, field, replace

from testimonia.model import Style
from testimonia.reading.times.lives import UNKNOWN, Life


@dataclass(frozen=True, slots=True)
class Moment:
    """A time that was named, as far as it is known.

    Attributes:
        edtf: as it was read; None for nothing.
        year, month, day: of its beginning, as far as named.
        at: the stretch of text that names it; None where it was not read in this text.
        season: EDTF code, if that is how it was named.
        leads: whether a sentence began with it.
        style: if it is stated; what is reckoned from it is in the same.
        spoken: whether it was reckoned from the time of writing ("last year").
        julian: whether days are counted on from it in the Julian calendar.
    """

    edtf: str | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    at: tuple[int, int] | None = None
    season: int | None = None
    leads: bool = False
    spoken: bool = False
    julian: bool = False
    style: Style | None = None

    @property
    def known(self) -> bool:
        """Whether anything is known of it."""
        return self.year is not None


NOWHERE = Moment()


@dataclass(frozen=True, slots=True)
class OwnStyle:
    """The style of a text's own days, where the text tells it.

    Attributes:
        style: Old or New.
        why: a clause for a historian.
        year: of the letter that is dated so. What it tells of other times may come from an almanac of the
            other style, so only the years beside it count; None if the text says it of all its dates.
    """

    style: Style
    why: str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Moments:
    """Where the reader stands.

    Attributes:
        narrative: the time that the story has reached.
        speech: when it is told: the date of a letter, the day an article was published.
        last: the last time that was named, whether the story went there or not.
        own: the last time of the teller's own story.
        life: the last birth and death that were named.
        style: that of the text's own days, if it says so.
    """

    narrative: Moment = field(default=NOWHERE)
    speech: Moment = field(default=NOWHERE)
    last: Moment = field(default=NOWHERE)
    own: Moment = field(default=NOWHERE)
    life: Life = field(default=UNKNOWN)
    style: OwnStyle | None = None

    def old_style(self) -> "Moments":
        """The same, with days counted in the Julian calendar: what a writer who dated Old Style would do."""
        return replace(
            self,
            narrative=replace(self.narrative, julian=True),
            speech=replace(self.speech, julian=True),
            last=replace(self.last, julian=True),
        )
