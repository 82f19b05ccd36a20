"""What the reading page shows of statements and appraisals: marks in the words, and notes; see `views`."""

from dataclasses import dataclass

from testimonia.model import Span


@dataclass(frozen=True, slots=True)
class ToldNote:
    """A statement or an appraisal in the margin.

    Attributes:
        anchor: of the note on the page.
        there: address of the words that say so.
        form: "statement" or "appraisal".
        stance: asserted, hedged or denied; or praise, blame, mixed or undecided.
        subject: of whom or what it is.
        told: what is said of it.
        held: who holds it and on what evidence, in short sentences.
        answers: address of what it responds to; empty if it responds to nothing.
        at: where those words begin in the paragraph.
        by: the person who added or corrected it; empty if it was read by machine.
    """

    anchor: str
    there: str
    form: str
    stance: str
    subject: str
    told: str
    held: str = ""
    answers: str = ""
    at: int = 0
    by: str = ""


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that say so, in the words of a paragraph.

    Attributes:
        span: in the reading layer.
        anchor: of the words on the page.
        note: anchor of the first note on them.
    """

    span: Span
    anchor: str
    note: str


@dataclass(frozen=True, slots=True)
class ToldBeside:
    """The notes on statements and appraisals beside one paragraph, and the words that they are about.

    Attributes:
        notes: those that are in sight at once, in the order of their words.
        folded: those that are unfolded.
        triggers: the words.
    """

    notes: tuple[ToldNote, ...] = ()
    folded: tuple[ToldNote, ...] = ()
    triggers: tuple[Trigger, ...] = ()
