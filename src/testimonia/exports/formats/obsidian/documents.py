"""The note on a document: what it is, and its reading text, each paragraph a block of its own."""

from collections.abc import Iterator, Mapping

from testimonia.exports.formats.obsidian.vault import Vault, block_id, called_notes, title_of
from testimonia.exports.formats.obsidian.writing import Property, block, day, escaped, note
from testimonia.exports.headline import headline
from testimonia.exports.paragraphs import Paragraph, paragraphs_of
from testimonia.exports.records import Record, described, section_records, source_record
from testimonia.model import SectionKind, Text
from testimonia.store import HeldSection, HeldSource

_NO_HEADING = frozenset({SectionKind.DOCUMENT, SectionKind.BODY, SectionKind.FOOTNOTE, SectionKind.CAPTION})
TAG = "testimonia/document"


def document_note(vault: Vault, held: HeldSource, text: Text) -> Iterator[bytes]:
    """The note on a document.

    Args:
        vault: the notes.
        held: the document.
        text: read from it.
    """
    title = title_of(vault.store, held)
    return note(_properties(vault, held, title), [f"# {escaped(title)}", *_text(vault, held, text)])


def _properties(vault: Vault, held: HeldSource, title: str) -> dict[str, Property]:
    store, source = vault.store, held.source
    record = source_record(store, held)
    whole: Record = next((s for s in section_records(store, held) if s["kind"] == "document"), {})
    said = whole.get("author") or ""
    return {
        "kind": "document",
        "title": title,
        "author": headline(" ".join(said.split())),
        **dated("written", whole.get("written")),
        **dated("published", whole.get("published")),
        "language": whole.get("language"),
        "path": source.path,
        "repository": record["repository"],
        "shelfmark": record["shelfmark"],
        "words": held.words,
        "sha256": source.sha256,
        "findings": tuple(found for each in store.findings_in(source.id) if (found := vault.link(each.id))),
        "tags": (TAG,),
    }


def dated(name: str, date: Record | None) -> Mapping[str, Property]:
    """A date as properties: in EDTF, or in its own words, and the first and last day that it can be."""
    if date is None:
        return {}
    return {
        name: date["edtf"] or date["text"],
        f"{name}_earliest": day(date["earliest"]),
        f"{name}_latest": day(date["latest"]),
    }


def _text(vault: Vault, held: HeldSource, text: Text) -> Iterator[str]:
    """The reading text under its headings; the notes that it calls stand at the end."""
    store = vault.store
    sections = {each.id: each for each in described(store, held)}
    called = called_notes(store, held)
    notes = {number: f"n{number + 1}" for number, _, _ in called}
    calls: dict[int, list[tuple[int, str]]] = {}
    for number, call, at in called:
        calls.setdefault(call, []).append((at, notes[number]))
    under: HeldSection | None = None
    page, kept = None, []
    for each in paragraphs_of(store, held, text):
        if each.number in notes:
            kept.append(f"[^{notes[each.number]}]: {escaped(each.words)}")
            continue
        headed = _headed(each.section, sections)
        aside = headed is None and each.section is not None and each.section.section.paratext
        if not aside and (headed.id if headed else None) != (under.id if under else None):
            yield f"## {_heading(headed)}"
            under = headed
        if each.page is not None and each.page.label != page:
            page = each.page.label
            yield f"*p. {escaped(page)}*" if page else ""
        yield f"{_words(each, calls.get(each.number, []))} ^{block_id(each.number)}"
    yield from kept


def _words(paragraph: Paragraph, calls: list[tuple[int, str]]) -> str:
    """The words of a paragraph, with the calls of its notes behind their marks."""
    words, start = paragraph.words, paragraph.span.start
    pieces, at = [], 0
    for end, name in sorted(calls):
        cut = min(max(end - start, at), len(words))
        pieces.append((words[at:cut], f"[^{name}]"))
        at = cut
    said = "".join(f"{block(part) if part.strip() else ''}{call}" for part, call in pieces)
    rest = words[at:]
    space = " " if pieces and rest[:1].isspace() else ""
    return f"{said}{space}{block(rest) if rest.strip() else ''}"


def _headed(section: HeldSection | None, sections: Mapping[str, HeldSection]) -> HeldSection | None:
    """The part of the document that a section belongs to; None where it is only the document itself."""
    while section is not None:
        if not section.section.paratext and section.section.kind not in _NO_HEADING:
            return section
        section = sections.get(section.parent) if section.parent else None
    return None


def _heading(held: HeldSection | None) -> str:
    """What a part is, who speaks, and when it was written."""
    if held is None:
        return "The document itself"
    section = held.section
    when = section.written or section.published
    parts = [section.kind.value.capitalize()]
    parts += [f"“{headline(section.title.value)}”"] if section.title else []
    parts += [headline(section.author.value)] if section.author else []
    parts += [when.value] if when else []
    return escaped(" · ".join(parts))
