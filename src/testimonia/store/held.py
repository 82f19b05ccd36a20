"""What an evidence base gives back, where it is more than a value of the model."""

from dataclasses import dataclass
from enum import StrEnum

from testimonia.model import (
    Act,
    Appraisal,
    Description,
    Entity,
    Finding,
    Happening,
    Repair,
    Section,
    Source,
    Span,
    Statement,
    TimeExpression,
)


class State(StrEnum):
    """How it stands with a source."""

    READ = "read"
    UNREAD = "unread"
    """Nothing of it could be read; a Problem says why."""
    REMOVED = "removed"
    """It was in the folder and is no longer there."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a file without opening it.

    Attributes:
        sha256: of its bytes when it was read.
        size: in bytes.
        modified_ns: when it had been changed, in nanoseconds.
        reader: name and version of what read it.
        state: how it stands.
        spelled: a hash of what people read in it, by which it was read; empty if nothing.
    """

    sha256: str
    size: int
    modified_ns: int
    reader: str
    state: State
    spelled: str = ""


@dataclass(frozen=True, slots=True)
class HeldSource:
    """A source in the evidence base.

    Attributes:
        source: the file.
        state: how it stands.
        reader: name and version of what read it.
        characters: of the original layer; 0 if it was not read.
        words: of the reading layer.
        pages: how many the file has; 0 if its format has none.
        description: what a sidecar says it is, if one does.
    """

    source: Source
    state: State
    reader: str
    characters: int
    words: int
    pages: int
    description: Description | None


@dataclass(frozen=True, slots=True)
class HeldSection:
    """A section in the evidence base, with its id and that of the section it lies in."""

    id: str
    parent: str | None
    section: Section


@dataclass(frozen=True, slots=True)
class HeldRepair:
    """A repair in the evidence base.

    Attributes:
        id: of the record.
        path: of the source.
        repair: what is changed.
        before: the original characters.
        after: what is read in their place.
    """

    id: str
    path: str
    repair: Repair
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class HeldTime:
    """An expression of time in the evidence base.

    Attributes:
        id: of the record.
        path: of the source.
        time: how it is understood; its spans are those of the reading layer.
        words: of its span.
        page_index: of the page on which it begins, counted from 0; None if the format has none.
        page: the label of that page, as printed.
        by: the person who made or corrected it; None if no person did.
    """

    id: str
    path: str
    time: TimeExpression
    words: str
    page_index: int | None
    page: str | None
    by: str | None = None


@dataclass(frozen=True, slots=True)
class HeldStatement:
    """A statement in the evidence base.

    Attributes:
        id: of the record.
        source: id of the source.
        statement: what is said; its spans are those of the reading layer.
        words: of its span.
        sentence: the sentence or sentences around it, in the reading layer.
        section: id of the innermost section that it stands in.
        page: the label of the page on which it begins, as printed.
        responds_to: id of the statement of another holder that it rejects or accepts.
        happened: when it happened, in words; None if nothing is said.
        said: when its first holder said it, in words.
        by: the person who made or corrected it; None if no person did.
    """

    id: str
    source: str
    statement: Statement
    words: str
    sentence: Span
    section: str | None
    page: str | None
    responds_to: str | None = None
    happened: str | None = None
    said: str | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True)
class HeldAppraisal:
    """An appraisal in the evidence base.

    Attributes:
        id: of the record.
        source: id of the source.
        appraisal: what is thought; its spans are those of the reading layer.
        words: of its span.
        section: id of the innermost section that it stands in.
        page: the label of the page on which it begins, as printed.
    """

    id: str
    source: str
    appraisal: Appraisal
    words: str
    section: str | None
    page: str | None


@dataclass(frozen=True, slots=True)
class HeldEntity:
    """An entity in the evidence base, with its id."""

    id: str
    entity: Entity


@dataclass(frozen=True, slots=True)
class HeldHappening:
    """A happening in the evidence base, with its id."""

    id: str
    happening: Happening


@dataclass(frozen=True, slots=True)
class HeldFinding:
    """A finding in the evidence base; ``rank`` is its place in the order of looking, from 0."""

    id: str
    rank: int
    finding: Finding


@dataclass(frozen=True, slots=True)
class Spoken:
    """How often somebody or something is spoken of.

    Attributes:
        name: by name.
        description: by a description: "the old warden".
        pronoun: by pronoun.
    """

    name: int = 0
    description: int = 0
    pronoun: int = 0

    @property
    def times(self) -> int:
        """In all."""
        return self.name + self.description + self.pronoun

    def __add__(self, other: "Spoken") -> "Spoken":
        return Spoken(
            self.name + other.name, self.description + other.description, self.pronoun + other.pronoun
        )


@dataclass(frozen=True, slots=True)
class HeldParagraph:
    """A paragraph of the reading layer.

    Attributes:
        number: order in the text.
        span: in the reading layer.
        words: of the span.
        section: id of the innermost section that holds most of it.
        paratext: whether it is set aside from the running prose.
        page: label of its page as printed.
    """

    number: int
    span: Span
    words: str
    section: str | None
    paratext: bool
    page: str | None


@dataclass(frozen=True, slots=True)
class Unread:
    """A text that is still to be read.

    Attributes:
        path: of the source.
        characters: of the original layer.
    """

    path: str
    characters: int


@dataclass(frozen=True, slots=True)
class HeldPlace:
    """A stretch that a decision is about.

    Attributes:
        path: of the source.
        quote: the words; None for a whole source.
        span: in the original layer as it is now; None for a whole source, or while it waits.
        waits: whether it could not be found again for certain.
    """

    path: str
    quote: str | None
    span: Span | None
    waits: bool


@dataclass(frozen=True, slots=True)
class HeldJudgement:
    """A decision that stands, as mirrored from the ledger."""

    id: str
    at: str
    by: str
    act: Act
    value: str | None
    why: str | None
    waits: bool
    places: tuple[HeldPlace, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is of everything; removed sources count only as removed."""

    read: int
    unread: int
    removed: int
    pages: int
    words: int
    repairs: int
    proposed_repairs: int
    times: int
    statements: int
    findings: int
    problems: int
    judgements: int

    @property
    def documents(self) -> int:
        """Files that are in the folder, read or not."""
        return self.read + self.unread
