"""What comparison is given of each Source: its voices, its chains, its statements. Values only."""

from dataclasses import dataclass

from testimonia.model import Appraisal, Chain, Date, SectionKind, Span, Statement


@dataclass(frozen=True, slots=True)
class Voice:
    """The Section that a statement stands in, as far as comparison needs it.

    Attributes:
        section: its id; None for what lies in none.
        kind: what part of the document it is.
        author: whose voice it is; None if nobody is named.
        written: when it was composed, or else published; None if nothing is said.
    """

    section: str | None = None
    kind: SectionKind | None = None
    author: str | None = None
    written: Date | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A Statement of a Source.

    Attributes:
        id: of the record.
        source: id of the Source.
        statement: what is said.
        voice: in whose Section.
        sentence: the stretch of the reading layer that a reader needs to understand it; holds the statement.
    """

    id: str
    source: str
    statement: Statement
    voice: Voice
    sentence: Span


@dataclass(frozen=True, slots=True)
class Appraised:
    """An Appraisal of a Source.

    Attributes:
        id: of the record.
        source: id of the Source.
        appraisal: what is thought.
        voice: in whose Section.
    """

    id: str
    source: str
    appraisal: Appraisal
    voice: Voice


@dataclass(frozen=True, slots=True)
class Testimony:
    """What one Source says.

    Attributes:
        source: its id.
        path: relative to the folder.
        chains: who and what it speaks of.
        told: its statements, in the order of the reading layer.
        appraised: its appraisals, in the same order.
    """

    source: str
    path: str
    chains: tuple[Chain, ...]
    told: tuple[Told, ...]
    appraised: tuple[Appraised, ...] = ()
