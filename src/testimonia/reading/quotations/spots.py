"""Where something is quoted, and by whom its sentence says that it is said."""

from dataclasses import dataclass

from testimonia.model import Reference, Span


@dataclass(frozen=True, slots=True)
class Spot:
    """A quotation, and the author's own words around it.

    Attributes:
        span: with its marks.
        before: from the quotation before it, or the beginning of the paragraph.
        after: to the next one, or the end.
    """

    span: Span
    before: Span
    after: Span


@dataclass(frozen=True, slots=True)
class Told:
    """Who is said to say it.

    Attributes:
        speaker: None where the words say that somebody does, and not who.
        cue: the words that say so.
        called: whether these are words for words ("what he called"), so that a single one can be quoted.
        acts: whether he is only said to do something beside it.
        side: -1 if the cue stands before the quotation, 1 if after it, 0 if around it.
    """

    speaker: Reference | None
    cue: Span
    called: bool = False
    side: int = 0
    acts: bool = False
