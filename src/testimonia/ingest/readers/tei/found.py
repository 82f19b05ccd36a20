"""What the walk through a TEI text found beside its words."""

from dataclasses import dataclass, field

from testimonia.ingest.extraction import BlockKind
from testimonia.model import Marked, MarkKind, Section, SectionKind, Span, Stated

_QUOTE_SIGNS = "\"'“”„‟‘’‚‛«»‹›「」『』—–"


@dataclass(slots=True)
class Frame:
    """An element that is open.

    Attributes:
        tag: its local name.
        place: where its words begin, as a place of the writer.
        saved_kind: of blocks around it.
        block: whether it begins and ends a block.
        leaf: whether its content is text.
        kind: the part that it is.
        slot: its number among the parts.
        key: its id.
        named: whether it is a name inside of which no other counts.
        facts: what its content says of it.
        title: its heading.
        language: ISO 639-1.
        verbatim: whether its white space counts.
        session: whether it is what was written of a letter at one sitting.
        closing: a quotation mark to be written at its end.
    """

    tag: str
    place: int
    saved_kind: BlockKind
    block: bool
    leaf: bool
    kind: SectionKind | None = None
    slot: int | None = None
    key: str | None = None
    named: bool = False
    facts: dict[str, Stated] = field(default_factory=dict)
    title: Stated | None = None
    language: str | None = None
    verbatim: bool = False
    session: bool = False
    closing: str = ""


@dataclass(slots=True)
class Found:
    """What one text adds.

    Attributes:
        area: the stretch that it fills.
        parts: outer before inner; None for those that came to nothing.
        ids: for each id the stretch of its element.
        breaks: places of the writer where a page begins, its label and its picture.
        marks: of notes, with the id of the note.
        notes: of the notes that stand apart: their stretch by id, those that say where their mark is.
        names: that the text marks, with their attributes already read.
        facts: what is said of the text as a whole.
        losses: sentences on what is missing, and where.
    """

    area: Span = field(default_factory=lambda: Span(0, 0))
    parts: list[Section | None] = field(default_factory=list)
    ids: dict[str, Span] = field(default_factory=dict)
    breaks: list[tuple[int, str | None, str | None]] = field(default_factory=list)
    marks: list[tuple[Span, str]] = field(default_factory=list)
    targets: list[tuple[Span, str]] = field(default_factory=list)
    names: list[Marked] = field(default_factory=list)
    facts: dict[str, Stated] = field(default_factory=dict)
    losses: list[tuple[str, Span]] = field(default_factory=list)

    def mark(self, span: Span, kind: MarkKind, value: str | None, calendar: str | None) -> None:
        """Take down a name or a date."""
        said = " ".join(value.split()) if value else None
        self.names.append(Marked(span, kind, said or None, calendar or None))


def is_quoted(before: str, words: str) -> bool:
    """Whether a quotation mark stands before some words, or at their beginning."""
    return before.rstrip()[-1:] in tuple(_QUOTE_SIGNS) or words.lstrip()[:1] in tuple(_QUOTE_SIGNS)
