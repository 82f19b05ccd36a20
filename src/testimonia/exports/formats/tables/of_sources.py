"""Rows about the documents themselves: what they are, of what parts, in which words."""

from collections.abc import Iterator

from testimonia.exports.formats.export import Options
from testimonia.exports.formats.tables.table import Row
from testimonia.exports.paragraphs import paragraphs_of
from testimonia.exports.records import Record, held_sources, problem_record, section_records, source_record
from testimonia.ingest.sidecars.csl import csl_date_text, names_text
from testimonia.store import Store


def sources(store: Store, options: Options) -> Iterator[Row]:
    """One row a document."""
    for held in held_sources(store):
        record = source_record(store, held)
        csl = record["csl"]
        yield (
            record["path"],
            record["state"],
            _words(csl.get("title")),
            names_text(csl.get("author")),
            csl_date_text(csl.get("issued")),
            csl["type"],
            *(record[name] for name in ("repository", "shelfmark", "format", "pages", "words")),
            *(record[name] for name in ("characters", "sha256", "id")),
        )


def sections(store: Store, options: Options) -> Iterator[Row]:
    """One row a part of a document."""
    for held in held_sources(store):
        for record in section_records(store, held):
            yield (
                held.source.path,
                *(record[name] for name in ("kind", "title", "author", "recipient", "place")),
                *(date_words(record[name]) for name in ("written", "published")),
                *(record[name] for name in ("language", "paratext")),
                ", ".join(record["doubtful"]),
                *(record[name] for name in ("start", "end", "id", "parent")),
            )


def repairs(store: Store, options: Options) -> Iterator[Row]:
    """One row a repair, made or proposed."""
    for held in store.repairs():
        repair = held.repair
        yield (
            *(held.path, repair.kind.value, not repair.proposed, held.before, held.after, repair.why),
            *(repair.span.start, repair.span.end, held.id),
        )


def paragraphs(store: Store, options: Options) -> Iterator[Row]:
    """One row a paragraph of the reading text."""
    for held in held_sources(store):
        text = store.text(held.source.path)
        for each in paragraphs_of(store, held, text) if text else ():
            section = each.section.section if each.section else None
            yield (
                held.source.path,
                each.page.label if each.page else None,
                section.kind.value if section else None,
                section.title.value if section and section.title else None,
                section.author.value if section and section.author else None,
                bool(section and section.paratext),
                each.original.start,
                each.original.end,
                each.words,
            )


def problems(store: Store, options: Options) -> Iterator[Row]:
    """One row for each thing that went wrong or was not read."""
    names = ("path", "trouble", "message", "page", "start", "end")
    for problem in store.problems():
        record = problem_record(problem)
        yield tuple(record[name] for name in names)


def date_words(date: Record | None) -> str | None:
    """A date as it is written."""
    return date["text"] if date else None


def _words(value: object) -> str | None:
    return value if isinstance(value, str) else None
