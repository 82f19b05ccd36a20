"""Reading a text of the evidence base again, for what is read on the way and not kept."""

from dataclasses import dataclass

from testimonia.ingest.sidecars.applying import applied
from testimonia.model import Section, Text
from testimonia.reading.clauses import Clause, clauses_of
from testimonia.reading.encoder import seen_in
from testimonia.reading.mentions import Mentioned, mentions_of
from testimonia.reading.prose import Paragraph, prose_of
from testimonia.reading.quotations.reader import quotations_of
from testimonia.reading.quotations.values import Quotation
from testimonia.store import Store


@dataclass(frozen=True, slots=True)
class Looked:
    """What was read of one text.

    Attributes:
        text: in two layers.
        sections: outer before inner, as a sidecar has them.
        prose: its paragraphs.
        mentioned: who and what it speaks of.
        clauses: who does what.
        quotations: who says what.
    """

    text: Text
    sections: tuple[Section, ...]
    prose: tuple[Paragraph, ...]
    mentioned: Mentioned
    clauses: tuple[Clause, ...]
    quotations: tuple[Quotation, ...]


def looked_at(store: Store, path: str) -> Looked | None:
    """Read a text again; None if nothing of it could be read.

    Args:
        store: the evidence base; only read.
        path: of the source.
    """
    text, description = store.text(path), store.description(path)
    if text is None:
        return None
    sections = tuple(applied(section, description) for section in store.sections(path))
    prose = prose_of(text, sections)
    seen = seen_in(text.reading, prose)
    mentioned = mentions_of(text, sections, prose, seen.marks)
    clauses = clauses_of(text.reading, seen.syntax, mentioned)
    quotations = quotations_of(text.reading, prose, sections, mentioned, seen.syntax, clauses)
    return Looked(text, sections, prose, mentioned, clauses, quotations)
