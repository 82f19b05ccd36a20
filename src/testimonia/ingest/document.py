"""One document, from a file to its Text: read, find its parts, mend it.

This is the whole of ingest for one Source, a function of the file's bytes, of what people read in it where it
has something else, and of what ships with testimonia.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from testimonia.ingest.blocks import blocks_of, is_finished
from testimonia.ingest.draft import Draft
from testimonia.ingest.extraction import BlockKind, Extraction, File, Reader, UnreadableError
from testimonia.ingest.furniture import furniture_of, printed_pages
from testimonia.ingest.languages import with_languages
from testimonia.ingest.notes import notes_of
from testimonia.ingest.readers import READERS
from testimonia.ingest.repairs import repairs_of
from testimonia.ingest.sections import find_sections, notes_as_sections
from testimonia.ingest.sections.merging import filled_in
from testimonia.ingest.sections.nesting import nested
from testimonia.ingest.sections.stating import as_read
from testimonia.ingest.sniff import HEAD, format_of
from testimonia.ingest.spelling import with_spellings
from testimonia.ingest.versions import UNRECOGNISED, made_by
from testimonia.model import (
    Ingested,
    Page,
    Problem,
    SectionKind,
    Source,
    Span,
    Spelling,
    Trouble,
    fitted,
    repaired,
    settled,
)

_FURNITURE = (SectionKind.PAGE_HEADER, SectionKind.PAGE_NUMBER)


def ingest(file: File, spellings: Sequence[Spelling] = ()) -> Ingested:
    """Read one file; what cannot be read becomes a Problem.

    Args:
        file: to be read.
        spellings: what people read in it, in order of time.
    """
    sha256 = hashlib.sha256(file.data).hexdigest()
    try:
        kind = format_of(file.data[:HEAD], file.path)
    except UnreadableError as error:
        return _unread(Source(file.path, sha256, len(file.data), "unknown"), str(error), UNRECOGNISED)
    source = Source(file.path, sha256, len(file.data), kind)
    reader = reader_for(kind)
    made = made_by(reader.name)
    try:
        extraction = reader.read(file)
        if extraction.scans and not extraction.original.strip():
            return Ingested(source, None, (), extraction.problems, made, extraction.scans)
        return _assembled(source, _within_limits(file, extraction), made, spellings)
    except UnreadableError as error:
        return _unread(source, str(error), made)


def reader_for(kind: str) -> Reader:
    """The reader of a format that `sniff.format_of` names."""
    return next(reader for reader in READERS if kind in reader.formats)


def _unread(source: Source, sentence: str, reader: str) -> Ingested:
    return Ingested(source, None, (), (Problem(source.path, sentence, Trouble.UNREAD),), reader)


def _within_limits(file: File, extraction: Extraction) -> Extraction:
    if len(extraction.original) > file.limits.characters:
        raise UnreadableError("This document has too many characters. Split it into parts.")
    if not extraction.original.strip():
        raise UnreadableError("No words were found in this document.")
    return extraction


def _assembled(
    source: Source, extraction: Extraction, reader: str, spellings: Sequence[Spelling]
) -> Ingested:
    original = extraction.original
    plain = not extraction.sections
    given = tuple(s for s in extraction.sections if s.kind in _FURNITURE)
    # a page with boxes has been looked at for its headers already, by their place
    furniture = given or (furniture_of(original) if plain or _is_unseen(extraction) else ())
    blocks = blocks_of(original, extraction.blocks, [s.span for s in furniture])
    notes = extraction.notes or notes_of(original, blocks)
    draft = Draft(original, blocks, furniture, notes)
    others = tuple(s for s in extraction.sections if s.kind not in _FURNITURE)
    rest = find_sections(draft) if plain else others
    if extraction.unparted:
        rest = filled_in(draft, rest)
    own_notes = () if any(s.kind is SectionKind.FOOTNOTE for s in rest) else notes_as_sections(draft)
    sections = nested((*rest, *own_notes, *furniture))
    draft = replace(draft, sections=sections)
    pages = printed_pages(original, furniture, extraction.pages) if plain else extraction.pages
    found = settled((*extraction.repairs, *repairs_of(draft)))
    repairs, crossing = with_spellings(original, source.sha256, source.path, found, spellings)
    words = fitted(extraction.words, len(original))
    text = repaired(original, repairs, pages, extraction.boxes, words, extraction.marked)
    problems = (*extraction.problems, *_truncated(source.path, draft, pages), *crossing)
    parts = as_read(with_languages(original, sections), text)
    return Ingested(source, text, parts, problems, reader, extraction.scans)


def _is_unseen(extraction: Extraction) -> bool:
    """Whether nobody has looked for page headers: the words may have been pasted from a scan."""
    return extraction.unparted and not extraction.boxes


def _truncated(path: str, draft: Draft, pages: tuple[Page, ...]) -> tuple[Problem, ...]:
    """A text whose last words leave a sentence open was cut off; nobody completes it."""
    aside = draft.set_apart() | draft.paratext()
    words = [b for b in draft.blocks if b.span.start not in aside]
    if not words or words[-1].kind is not BlockKind.PROSE or is_finished(draft.words(words[-1])):
        return ()
    end = words[-1].span.end
    tail = " ".join(draft.original[max(end - 40, words[-1].span.start) : end].split())
    label = next((p.label for p in pages if p.span.start < end <= p.span.end), None)
    sentence = f"The text breaks off in the middle of a sentence: “… {tail}”."
    return (Problem(path, sentence, Trouble.DOUBTFUL, label, Span(end - 1, end)),)
