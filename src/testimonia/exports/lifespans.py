"""Between what days somebody was born and died: as a record, and in words."""

from testimonia.comparison.lifespans import Lifespan
from testimonia.exports.records import Record, iso_or_open
from testimonia.model.day_words import days_in_words


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
    return f"born {days_in_words(*span.birth)}, died {days_in_words(*span.death)}"
