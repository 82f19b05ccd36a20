"""A quotation: words that somebody else is given to say, write or think."""

from dataclasses import dataclass
from enum import StrEnum

from testimonia.model import Reference, Span


class Speech(StrEnum):
    """How the words are given."""

    DIRECT = "direct"
    """As said, in quotation marks, or in a paragraph set off."""
    INDIRECT = "indirect"
    """In a clause that depends on a word of saying or thinking: "she said that", "according to her"."""
    FREE = "free"
    """Going on after that without saying so again: "Better to wait." """


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of another.

    Attributes:
        span: from the first of his words to the last, quotation marks included; in the reading layer.
        parts: the same without what the author puts in between ("he wrote"): one stretch or more.
        speech: how they are given.
        speaker: whose they are; None where nobody can tell.
        cue: the words that say whose they are: "he later wrote", "According to Lind"; None if there are none.
        depth: 1 for what the author quotes, 2 for what is quoted in that, and so on.
        denied: whether the speaker says that it is not so: "she denied that".
    """

    span: Span
    parts: tuple[Span, ...]
    speech: Speech
    speaker: Reference | None
    cue: Span | None
    depth: int = 1
    denied: bool = False
