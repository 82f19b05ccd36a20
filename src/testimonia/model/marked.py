"""What an editor marked in a document: this is a person's name, this is a date."""

from dataclasses import dataclass
from enum import StrEnum

from testimonia.model.spans import Span


class MarkKind(StrEnum):
    """What marked words are."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    WORK = "work"
    EVENT = "event"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Marked:
    """Words that the document itself, by its markup, says to be a name or a date (TEI P5, 3.6 and 13).

    An editor's mark is evidence of a person who has read the words, so the reading follows it; what a reader
    of testimonia corrects comes before it.

    Attributes:
        span: in the original layer.
        kind: what the words are.
        value: for a date, its EDTF; for a name, to whom it refers, as the document has it ("#serge", the
            address of a register); None if it does not say.
        calendar: for a date, the calendar of the words, as the document has it ("#Julian"); None if it does
            not say.
    """

    span: Span
    kind: MarkKind
    value: str | None = None
    calendar: str | None = None
