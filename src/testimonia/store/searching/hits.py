"""What a search gives back."""

from dataclasses import dataclass

from testimonia.model import Act, SectionKind, Span
from testimonia.store.searching.excerpt import Excerpt


@dataclass(frozen=True, slots=True)
class Match:
    """A run of matched words.

    Attributes:
        span: in the reading layer.
        original: the spans of the original layer that carry it, in reading order.
    """

    span: Span
    original: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class PassageHit:
    """A paragraph in which a query is found.

    Attributes:
        path: of the source.
        page: label as printed; None if there is none.
        page_index: counted from 0, as the file has the pages; None if it has none.
        section: kind of the section that the paragraph belongs to; None if it is in none.
        section_title: heading of that section.
        paratext: whether it is set aside from the running prose.
        span: of the paragraph, in the reading layer.
        original: the spans of the original layer that carry the paragraph.
        matches: the matched words, in order.
        excerpt: what to show.
        read_as: where only the original has it so, what is read there after a repair; the excerpt is of the
            original then. None where the reading layer has it.
        source: id of the source.
        section_id: id of the section.
    """

    path: str
    page: str | None
    page_index: int | None
    section: SectionKind | None
    section_title: str | None
    paratext: bool
    span: Span
    original: tuple[Span, ...]
    matches: tuple[Match, ...]
    excerpt: Excerpt
    read_as: str | None = None
    source: str = ""
    section_id: str | None = None


@dataclass(frozen=True, slots=True)
class NoteHit:
    """A note of the ledger in which a query is found, or the reason given for another decision.

    Attributes:
        judgement: id of the line.
        act: what was decided.
        by: who wrote it.
        at: when.
        path: of the first source that it is about; None if it names none.
        quote: the words that it is about; None if it is about a whole source.
        excerpt: what to show.
    """

    judgement: str
    act: Act
    by: str
    at: str
    path: str | None
    quote: str | None
    excerpt: Excerpt


@dataclass(frozen=True, slots=True)
class Found:
    """One page of hits: notes first, since they are few and the reader's own, then passages.

    Attributes:
        notes: how many notes there are in all.
        passages: how many passages there are in all.
        hits: those asked for.
        unrepaired: how many of the passages are found only in the words before a repair; they come last.
        ordered: whether the passages stand in the order that was asked for; there may be too many for that,
            and they come as the documents were read in.
    """

    notes: int
    passages: int
    hits: tuple[PassageHit | NoteHit, ...]
    unrepaired: int = 0
    ordered: bool = True

    @property
    def total(self) -> int:
        """How many hits there are in all."""
        return self.notes + self.passages
