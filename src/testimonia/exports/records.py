"""What is held, as plain records: the one place that says what they are called outside.

The names are those of evidence.schema.json. Offsets are code points of the original layer, ends exclusive.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from testimonia.ingest.sidecars.applying import applied, csl_of
from testimonia.model import Date, Problem, Repair, Section, SectionKind, Span, Stated, Text
from testimonia.store import HeldRepair, HeldSection, HeldSource, State, Store, iso_day, repair_id

Record = dict[str, Any]
"""What JSON can hold."""

PARTS = ("title", "author", "language", "written", "published", "recipient", "place")
"""What can be said of a section."""

_DATES = frozenset({"written", "published"})


def held_sources(store: Store) -> Iterator[HeldSource]:
    """The sources that are in the folder, read or not, in order of path."""
    return (held for held in store.sources() if held.state is not State.REMOVED)


def described(store: Store, held: HeldSource) -> tuple[HeldSection, ...]:
    """The sections of a source, with what a sidecar says in place of what was read."""
    sections = store.held_sections(held.source.path)
    return tuple(replace(each, section=applied(each.section, held.description)) for each in sections)


def source_record(store: Store, held: HeldSource) -> Record:
    """A source, with the CSL-JSON item by which it is cited."""
    source, description = held.source, held.description
    sections = store.sections(source.path)
    whole = next((s for s in sections if s.kind is SectionKind.DOCUMENT), None)
    return {
        "id": source.id,
        "path": source.path,
        "sha256": source.sha256,
        "characters": held.characters,
        "csl": csl_of(whole, description, source.path),
        "repository": description.repository if description else None,
        "shelfmark": description.shelfmark if description else None,
        "format": source.format,
        "size": source.size,
        "state": held.state.value,
        "reader": held.reader,
        "words": held.words,
        "pages": held.pages,
        "described_in": description.said_in if description else None,
        "renditions": [
            {"kind": each.kind.value, "of": each.of, "source": store.source_id(each.of)}
            for each in store.renditions(source.path)
            if each.path == source.path
        ],
    }


def section_records(store: Store, held: HeldSource) -> Iterator[Record]:
    """The sections of a source, in the order in which they were found."""
    for read in store.held_sections(held.source.path):
        yield _section_record(held, read, applied(read.section, held.description))


def _section_record(held: HeldSource, read: HeldSection, section: Section) -> Record:
    said: dict[str, Stated | None] = {part: getattr(section, part) for part in PARTS}
    own: dict[str, Stated | None] = {part: getattr(read.section, part) for part in PARTS}
    language = _value(section.language)
    values = {p: _date(s, language) if p in _DATES else _value(s) for p, s in said.items()}
    return {
        "id": read.id,
        "source": held.source.id,
        **_ends(section.span),
        "kind": section.kind.value,
        "paratext": section.paratext,
        **values,
        "parent": read.parent,
        "mark": _ends(section.mark) if section.mark else None,
        "doubtful": [part for part, stated in said.items() if stated and stated.doubtful],
        "stated": {part: _ends(s.at) for part, s in said.items() if s and s.at},
        "from_sidecar": [part for part in PARTS if said[part] != own[part]],
    }


def _ends(span: Span) -> Record:
    return {"start": span.start, "end": span.end}


def _value(stated: Stated | None) -> str | None:
    return stated.value if stated else None


def _date(stated: Stated | None, language: str | None) -> Record | None:
    """When a section says it was written or published; its words alone if they are no date."""
    from testimonia.reading.read import date_of  # with it come the rules, which a search need not wait for

    return date_record(date_of(stated.value, language) or Date(stated.value)) if stated else None


def date_record(date: Date) -> Record:
    """A date: its likeliest reading, and the calendars and bounds of all."""
    return {
        "edtf": date.edtf,
        "as_written": date.readings[0].written if date.readings else None,
        "calendars": [calendar.value for calendar in date.calendars],
        "earliest": iso_or_open(date.earliest),
        "latest": iso_or_open(date.latest),
        "text": date.text,
    }


def iso_or_open(day: int | None) -> str | None:
    """A bound as year-month-day; None if it is open."""
    return None if day is None else iso_day(day)


def repair_record(source_id: str, held: HeldRepair) -> Record:
    """A repair, made or proposed."""
    repair = held.repair
    return {
        "id": held.id,
        "source": source_id,
        **_ends(repair.span),
        "kind": repair.kind.value,
        "before": held.before,
        "after": held.after,
        "why": repair.why,
        "proposed": repair.proposed,
    }


def repair_records(store: Store) -> Iterator[Record]:
    """All repairs, by path and place.

    They and the sources come in the same order of path, so that one pass over both is enough.
    """
    sources = store.sources()
    at = next(sources, None)
    for held in store.repairs():
        while at is not None and at.source.path != held.path:
            at = next(sources, None)
        if at is None:
            return
        yield repair_record(at.source.id, held)


def held_repairs(held: HeldSource, text: Text) -> Iterator[HeldRepair]:
    """The repairs of one source, from its Text."""
    for repair in text.repairs:
        before, after = repair.before(text.original), repair.after(text.original)
        yield HeldRepair(_id(held, repair), held.source.path, repair, before, after)


def _id(held: HeldSource, repair: Repair) -> str:
    return repair_id(held.source.id, repair)


def problem_record(problem: Problem) -> Record:
    """A problem."""
    return {
        "path": problem.path,
        "message": problem.message,
        "page": problem.page,
        "trouble": problem.trouble.value,
        "start": problem.span.start if problem.span else None,
        "end": problem.span.end if problem.span else None,
    }
