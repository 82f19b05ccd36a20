"""What is looked at for copies: the words of one Source."""

from dataclasses import dataclass

from testimonia.model import Date, Span


@dataclass(frozen=True, slots=True)
class Prose:
    """One Source's words, ready to be compared.

    Attributes:
        source: its id.
        path: relative to the folder.
        language: ISO 639-1; None if it is not known.
        written: when it was composed or published, if the document says so; for the direction.
        stretches: paragraphs of the reading layer that are prose, in order; paratext is left out.
    """

    source: str
    path: str
    language: str | None
    written: Date | None
    stretches: tuple[Span, ...]
