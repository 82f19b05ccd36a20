"""Values as rows, and rows as values: the one place that knows both shapes.

The invariant: what is made of the rows equals what the rows were made of.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from testimonia.model import (
    Csl,
    Description,
    LineBox,
    Move,
    Page,
    Piece,
    Problem,
    Repair,
    RepairKind,
    Replace,
    Section,
    SectionKind,
    Span,
    Stated,
    Text,
    Trouble,
    canonical_json,
    paragraphs,
    plain,
    record_id,
)
from testimonia.model.layout import Layout, paging

Row = tuple[Any, ...]
"""Columns of one row, in the order of the statement that writes or reads it."""

PARTS = ("title", "author", "language", "written", "published", "recipient", "place")
"""What can be stated of a Section."""

_NUL_SHOWN = str.maketrans("\0", "␀")


def section_id(source_id: str, section: Section) -> str:
    """The id of a section of a source."""
    return record_id("section", source_id, section)


def repair_id(source_id: str, repair: Repair) -> str:
    """The id of a repair of a source."""
    said = plain(repair)
    if repair.by is None:
        del said["by"]  # so that what no person made is called as it always was
    return record_id("repair", source_id, said)


def problem_id(stage: str, source_id: str | None, problem: Problem) -> str:
    """The id of a problem; the same trouble met twice in one place is one problem."""
    return record_id("problem", stage, source_id, problem)


def packed(pieces: Iterable[Piece]) -> str:
    """The pieces of an Alignment as compact JSON; `unpacked` is its twin."""
    return canonical_json(
        [
            [p.span.start, p.span.end] if p.after is None else [p.span.start, p.span.end, p.after]
            for p in pieces
        ]
    )


def unpacked(pieces: str) -> Iterator[Piece]:
    """The pieces that `packed` wrote."""
    for start, end, *after in json.loads(pieces):
        yield Piece(Span(start, end), after[0] if after else None)


def _packed_edits(repair: Repair) -> str:
    edits = [[e.span.start, e.span.end, e.after if isinstance(e, Replace) else e.to] for e in repair.edits]
    return canonical_json(edits)


def repair_row(source_id: str, number: int, repair: Repair, original: str, made_by: str) -> Row:
    """A row of the table ``repairs``."""
    span = repair.span
    before, after = repair.before(original), repair.after(original)
    return (
        *(source_id, number, repair_id(source_id, repair), repair.kind.value, span.start, span.end),
        *(before, after, repair.why, repair.proposed, _packed_edits(repair), made_by),
        repair.by,
    )


def repair_of(kind: str, edits: str, why: str, proposed: int, by: str | None = None) -> Repair:
    """The Repair of a row."""
    made = tuple(
        Replace(Span(start, end), what) if isinstance(what, str) else Move(Span(start, end), what)
        for start, end, what in json.loads(edits)
    )
    return Repair(RepairKind(kind), made, why, bool(proposed), by)


def page_rows(source_id: str, pages: Sequence[Page]) -> Iterator[Row]:
    """Rows of the table ``pages``."""
    for number, page in enumerate(pages):
        yield (source_id, number, page.index, page.label, page.span.start, page.span.end, page.picture)


def page_of(index: int, label: str | None, starts: int, ends: int, picture: str | None) -> Page:
    """The Page of a row."""
    return Page(index, label, Span(starts, ends), picture)


def line_rows(source_id: str, boxes: Sequence[LineBox]) -> Iterator[Row]:
    """Rows of the table ``lines``."""
    for number, line in enumerate(boxes):
        yield (source_id, number, line.page, line.span.start, line.span.end, *line.box)


def section_rows(
    source_id: str, ids: Sequence[str], sections: Sequence[Section], layout: Layout, made_by: str
) -> Iterator[Row]:
    """Rows of the table ``sections``; ``ids`` are theirs, in the same order."""
    for number, (section, parent) in enumerate(zip(sections, layout.parents, strict=True)):
        mark = section.mark
        yield (
            *(ids[number], source_id, number, None if parent is None else ids[parent]),
            *(section.span.start, section.span.end, section.kind.value, section.paratext),
            *((mark.start, mark.end) if mark else (None, None)),
            made_by,
        )


def stated_rows(ids: Sequence[str], sections: Sequence[Section]) -> Iterator[Row]:
    """Rows of the table ``stated``."""
    for owner, section in zip(ids, sections, strict=True):
        for part in PARTS:
            said: Stated | None = getattr(section, part)
            if said is not None:
                at = (said.at.start, said.at.end) if said.at else (None, None)
                yield (owner, part, said.value, *at, said.doubtful)


def stated_of(value: str, starts: int | None, ends: int | None, doubtful: int) -> Stated:
    """The Stated of a row."""
    return Stated(value, span_of(starts, ends), bool(doubtful))


def section_of(span: Span, kind: str, mark: Span | None, said: dict[str, Stated]) -> Section:
    """The Section of a row and its rows of the table ``stated``."""
    return Section(span, SectionKind(kind), mark=mark, **said)


def span_of(starts: int | None, ends: int | None) -> Span | None:
    """The Span of two columns that may be empty."""
    return None if starts is None or ends is None else Span(starts, ends)


def paragraph_rows(
    source_id: str, text: Text, ids: Sequence[str], sections: Sequence[Section], layout: Layout
) -> Iterator[Row]:
    """Rows of the table ``paragraphs``, without their handles."""
    pages = paging(text.pages)
    for number, span in enumerate(paragraphs(text.reading)):
        carriers = text.alignment.to_original(span)
        page = pages.at(carriers[0].start) if carriers else None
        owner = layout.owner(carriers)
        yield (
            *(source_id, number, None if owner is None else ids[owner], span.start, span.end),
            *((page.index, page.label) if page else (None, None)),
            owner is not None and sections[owner].paratext,
            shown(span.of(text.reading)),
        )


def shown(words: str) -> str:
    """``words`` without NUL, and as long as before: FTS5 ends a text there."""
    return words.translate(_NUL_SHOWN)


def words_in(rows: Iterable[Row]) -> int:
    """How many words rows of the table ``paragraphs`` hold: runs between white space."""
    return sum(len(row[-1].split()) for row in rows)


def problem_row(stage: str, source_id: str | None, number: int, problem: Problem, made_by: str) -> Row:
    """A row of the table ``problems``."""
    span = (problem.span.start, problem.span.end) if problem.span else (None, None)
    return (
        *(problem_id(stage, source_id, problem), stage, source_id, number, problem.path),
        *(problem.trouble.value, problem.message, problem.page, *span, made_by),
    )


def problem_of(row: Row) -> Problem:
    """The Problem of the columns path, message, trouble, page, starts, ends."""
    path, message, trouble, page, starts, ends = row
    return Problem(path, message, Trouble(trouble), page, span_of(starts, ends))


def description_row(path: str, description: Description) -> Row:
    """A row of the table ``descriptions``."""
    csl = description.csl
    title = csl.get("title")
    return (
        *(path, title if isinstance(title, str) else None, _authors(csl), canonical_json(csl)),
        *(description.repository, description.shelfmark, description.said_in),
    )


def description_of(
    csl: str, repository: str | None, shelfmark: str | None, said_in: str | None
) -> Description:
    """The Description of a row."""
    return Description(json.loads(csl), repository, shelfmark, said_in)


def _authors(csl: Csl) -> str | None:
    """The authors of a CSL-JSON item as one line to be read; None if it names none."""
    listed = csl.get("author")
    names = []
    for name in listed if isinstance(listed, list | tuple) else ():
        if isinstance(name, Mapping):
            given = (
                name.get("literal"),
                name.get("given"),
                name.get("non-dropping-particle"),
                name.get("family"),
            )
            names.append(" ".join(part for part in given if isinstance(part, str)))
    return "; ".join(name for name in names if name) or None
