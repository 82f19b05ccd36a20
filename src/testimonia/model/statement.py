"""A Statement: what a Text asserts, of whom, and who holds it.

The invariant: subject, object, place and holders are references within the Statement's own Text; entities
come in later, in comparison.
"""

from dataclasses import dataclass
from enum import StrEnum

from testimonia.model.date import Date
from testimonia.model.spans import Span


class Polarity(StrEnum):
    """The stance of the first holder."""

    ASSERTED = "asserted"
    HEDGED = "hedged"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Reference:
    """Somebody or something within a Text: a chain, or only words.

    Attributes:
        words: as written ("he", "the Party").
        chain: number of the Chain; None if the words belong to none.
        span: where the words stand in the reading layer; None where they are understood and not written.
    """

    words: str
    chain: int | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Holder:
    """One who says it.

    Attributes:
        who: the speaker.
        cue: the words that say that he says it ("according to", "wrote"); None for a passage set in quotes
            without any.
    """

    who: Reference
    cue: str | None = None


class Epistemic(StrEnum):
    """How the first holder comes to know it, where the text shows that."""

    WITNESSED = "witnessed"
    """He says that he was there, saw it, heard it happen, did it himself."""
    HEARD = "heard"
    """He was told."""
    READ = "read"
    """He has it from something written."""
    INFERRED = "inferred"
    """He concludes it from something else."""
    RUMOUR = "rumour"
    """It was said, nobody knows by whom."""


class EvidenceStatus(StrEnum):
    """What a text says of the evidence for a claim."""

    CITED = "cited"
    MISSING = "missing"
    """Said to be wanting: "there is no evidence that"."""
    DISPUTED = "disputed"
    """Named in order to be called into question."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a text names as evidence for a claim, or says to be missing.

    Attributes:
        span: the words that name it, in the reading layer.
        status: what is said of it.
    """

    span: Span
    status: EvidenceStatus


class Portion(StrEnum):
    """Why a number is not the whole of what it counts."""

    SOME = "some"
    """So many of those who are counted: "eleven of the dead"."""
    MORE = "more"
    """So many besides others: "three more died later"."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many, or how much.

    Attributes:
        words: as written ("no fewer than 11").
        span: where they stand in the reading layer.
        least: 11 for "no fewer than 11"; None if nothing bounds it from below.
        most: None if nothing bounds it from above.
        unit: what is counted, as written ("people", "dead"); None if it is not said.
        counted: what is counted, in one word for all ways of saying it: "dead", "hurt", "missing", "fallen"
            (dead, hurt and missing together), "present", "signed"; with the noun where not all people are
            meant ("dead women"); None where it is something else.
        portion: why it is not the whole number; None if it is.
        about: whether it is only about so many.
    """

    words: str
    span: Span
    least: float | None = None
    most: float | None = None
    unit: str | None = None
    counted: str | None = None
    portion: Portion | None = None
    about: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """What is asserted about one subject.

    Attributes:
        span: in the reading layer: the clause, with its date and place.
        trigger: the words that carry the predicate; inside ``span``.
        predicate: key of the vocabulary.
        subject: whom it happened to: the one arrested, expelled, born; the work that was published.
        object: the other party of the predicate (what one was expelled from); None if not said.
        place: where, or whither for an arrival; None if not said.
        happened: when, as far as the Text lets it be known.
        dated_by: the words that say when; None where the date is that of the running narrative.
        ordinal: 2 for "arrested again", 1 for "first arrested".
        negated: whether the clause is grammatically negative.
        polarity: the stance of the first holder.
        hedge: the words that make it less than certain.
        holders: from the original speaker to the nearest; empty for the voice of the Section itself.
        quantity: how many, or how much; None if not said.
        said: when the first holder said it, where the Text tells.
        epistemic: how he comes to know it; None where the Text does not show it.
        evidence: what the Text names as evidence for it, or says to be missing.
        responds_to: the trigger of another holder's Statement that this one rejects or accepts.
    """

    span: Span
    trigger: Span
    predicate: str
    subject: Reference
    object: Reference | None = None
    place: Reference | None = None
    happened: Date | None = None
    dated_by: Span | None = None
    ordinal: int | None = None
    negated: bool = False
    polarity: Polarity = Polarity.ASSERTED
    hedge: str | None = None
    holders: tuple[Holder, ...] = ()
    quantity: Quantity | None = None
    said: Date | None = None
    epistemic: Epistemic | None = None
    evidence: tuple[Evidence, ...] = ()
    responds_to: Span | None = None
