"""Between what days somebody was born and died: as a record, and in words."""

from dataclasses import replace

from testimonia.comparison.lifespans import Lifespan
from testimonia.exports.records import Record, iso_or_open
from testimonia.model.day_words import day_in_words, days_in_words

_WIDE = 100 * 366
"""Days; where two bounds are farther apart, the far one is only how long anybody lives."""


def told_bounds(span: Lifespan) -> Lifespan:
    """A life without the bounds that nobody's words give, but only how long a life can be.

    Of one who was alive in 1927 it follows that he was dead by 2050: that says nothing, and reads as if
    somebody had said it.
    """
    birth, death = span.birth, span.death
    if birth[0] is not None and birth[1] is not None and birth[1] - birth[0] > _WIDE:
        birth = (None, birth[1])
    if death[0] is not None and death[1] is not None and death[1] - death[0] > _WIDE:
        death = (death[0], None)
    return replace(span, birth=birth, death=death)


def lifespan_record(span: Lifespan) -> Record:
    """The first and the last day that each of the two can be, and both in words."""
    return {
        "birth": {"earliest": iso_or_open(span.birth[0]), "latest": iso_or_open(span.birth[1])},
        "death": {"earliest": iso_or_open(span.death[0]), "latest": iso_or_open(span.death[1])},
        "possible": span.possible,
        "in_words": _in_words(span),
    }


def _in_words(span: Lifespan) -> str:
    """ "born 1790 to 1795, died from 1 January 1830 on"."""
    if not span.possible:
        return "what is told of the life cannot all be true, and bounds nothing"
    told = told_bounds(span)
    return f"born {_between(*told.birth)}, died {_between(*told.death)}"


def _between(earliest: int | None, latest: int | None) -> str:
    """Between what days: "1790 to 1795", "from 1 January 1830 on", "by 1 May 1840"."""
    if earliest is None and latest is not None:
        return f"by {day_in_words(latest)}"
    return days_in_words(earliest, latest)
