"""An Appraisal: what is thought of somebody or something, and who thinks so."""

from dataclasses import dataclass
from enum import StrEnum

from testimonia.model.spans import Span
from testimonia.model.statement import Holder, Reference


class Stance(StrEnum):
    """Whether it speaks for the target or against it, where that is plain."""

    PRAISE = "praise"
    BLAME = "blame"
    MIXED = "mixed"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Appraisal:
    """An evaluative statement about a person, a work, an event or a cause.

    Attributes:
        span: the clause, in the reading layer; holds the target and the words.
        target: whom or what it is about.
        words: the words that carry it; inside ``span``.
        stance: for or against, where it is plain.
        holders: from the original speaker to the nearest; empty for the voice of the Section itself.
    """

    span: Span
    target: Reference
    words: Span
    stance: Stance
    holders: tuple[Holder, ...] = ()
