"""OpenDocument texts: body, notes, comments and running heads, by OASIS ODF 1.3 (and 1.0 to 1.2).

The package is opened by `archive` and each part parsed by itself; the flat form of the same has all parts in
one file. Names are compared without their namespaces.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml import etree

from testimonia.ingest.archive import MemberError, Package, lost, open_package
from testimonia.ingest.dates import day_of
from testimonia.ingest.extraction import MIB, BlockKind, Extraction, File, NoteLink, Reader, UnreadableError
from testimonia.ingest.readers.markup_tree import local, parsed_xml
from testimonia.ingest.readers.odt.styles import Styles, styles_of
from testimonia.ingest.readers.odt.walk import Comment, Findings, Note, Walk
from testimonia.ingest.readers.styled import Said, extraction_of
from testimonia.ingest.readers.writer import Writer
from testimonia.model import Problem, Section, SectionKind, Span, Stated, Trouble

_PACKED = b"PK"
_DAMAGED = "The OpenDocument text cannot be opened: {what} {why}. Try another copy."
_LOCKED = "The document is protected by a password. Save it without one."
_HEADS = ("header", "header-left", "header-first", "footer", "footer-left", "footer-first")


@dataclass(slots=True)
class _Document:
    """A document while it is read: its parts, and what went wrong."""

    path: str
    content: "etree._Element"
    styles: "etree._Element | None" = None
    meta: "etree._Element | None" = None
    problems: list[Problem] = field(default_factory=list)

    def tell(self, message: str, trouble: Trouble) -> None:
        self.problems.append(Problem(self.path, message, trouble))


def read(file: File) -> Extraction:
    """Read one document.

    Raises:
        UnreadableError: if it is damaged, protected, built to do harm, no text document, or has no text.
    """
    document = _unpacked(file) if file.data.startswith(_PACKED) else _flat(file)
    body = next(document.content.iterfind("{*}body/{*}text"), None)
    if body is None:
        raise UnreadableError("This is an OpenDocument file, but no text document. Save it as PDF or text.")
    styles = styles_of(r for r in (document.content, document.styles) if r is not None)
    writer = Writer(file.limits.characters)
    walk = Walk(writer, styles)
    walk.take(body)
    area = Span(0, writer.length)
    links, notes = _notes(walk, writer)
    remarks = _remarks(list(walk.found.comments), walk, writer)
    heads = _heads(document, walk, writer)
    if not writer.length:
        raise UnreadableError("The document has no text.")
    _tell_findings(document, walk.found, len(remarks), writer)
    said, after = _said(document, styles), [*notes, *remarks, *heads]
    return extraction_of(writer, walk.found, area, after, links, said, document.problems)


ODT = Reader("odt", frozenset({"odt"}), read)


def _flat(file: File) -> _Document:
    if len(file.data) > file.limits.text_size:
        raise UnreadableError(
            f"The document is larger than {file.limits.text_size // MIB} MiB, more than is read in this "
            "form. Save it as .odt."
        )
    try:
        root = parsed_xml(file.data)
    except ValueError as error:
        raise UnreadableError(_DAMAGED.format(what="its XML", why="is damaged")) from error
    return _Document(file.path, root, None, root)


def _unpacked(file: File) -> _Document:
    package = open_package(file.data, file.limits)
    if package.holds("encrypted-package") or _is_locked(package):
        raise UnreadableError(_LOCKED)
    try:
        content = parsed_xml(package.read("content.xml"))
    except MemberError as error:
        raise UnreadableError(_DAMAGED.format(what="its text", why=error)) from error
    except ValueError as error:
        raise UnreadableError(_DAMAGED.format(what="its text", why="is damaged")) from error
    document = _Document(file.path, content)
    document.styles = _part(document, package, "styles.xml", "styles")
    document.meta = _part(document, package, "meta.xml", "description")
    return document


def _is_locked(package: Package) -> bool:
    """Whether the list of parts says that the text is encrypted (ODF 1.3, part 2, section 3.4)."""
    try:
        root = parsed_xml(package.read("META-INF/manifest.xml"))
    except (MemberError, ValueError):
        return False
    return next(root.iter("{*}encryption-data"), None) is not None


def _part(document: _Document, package: Package, name: str, what: str) -> "etree._Element | None":
    """A part that the document can do without."""
    if not package.holds(name):
        return None
    try:
        return parsed_xml(package.read(name))
    except (MemberError, ValueError) as error:
        document.tell(lost(what, error), Trouble.UNREAD)
    return None


def _notes(walk: Walk, writer: Writer) -> tuple[list[NoteLink], list[Section]]:
    """Write the notes at the end, in the order of their marks; a note of a note comes after it."""
    links: list[NoteLink] = []
    sections: list[Section] = []
    region, done = writer.place(), 0
    while done < len(walk.found.notes):
        note: Note = walk.found.notes[done]
        done += 1
        place = writer.place()
        walk.take(note.body, BlockKind.NOTE, note.written)
        span = writer.since(place)
        if len(span):
            sections.append(Section(span, SectionKind.FOOTNOTE, mark=note.mark if len(note.mark) else None))
            links.extend([NoteLink(note.mark, span)] if len(note.mark) else [])
    return links, _with_region(sections, writer.since(region))


def _remarks(comments: Sequence[Comment], walk: Walk, writer: Writer) -> list[Section]:
    """Write the comments at the end: each is a note by whoever made it."""
    sections: list[Section] = []
    region = writer.place()
    for comment in comments:
        place = writer.place()
        walk.take(comment.element, BlockKind.NOTE)
        span = writer.since(place)
        if len(span):
            by, on = (_words_of(comment.element, name) for name in ("creator", "date"))
            sections.append(
                Section(
                    span,
                    SectionKind.FOOTNOTE,
                    author=Stated(by) if by else None,
                    written=Stated(day_of(on)) if on else None,
                    mark=comment.about if len(comment.about) else None,
                )
            )
    return _with_region(sections, writer.since(region))


def _with_region(sections: list[Section], region: Span) -> list[Section]:
    return [Section(region, SectionKind.NOTES), *sections] if sections else []


def _words_of(element: "etree._Element", name: str) -> str:
    return " ".join((element.findtext(f"{{*}}{name}") or "").split())


def _heads(document: _Document, walk: Walk, writer: Writer) -> list[Section]:
    """Write running heads and feet at the end, each wording once."""
    seen: set[str] = set()
    sections = []
    root = document.content if document.styles is None else document.styles
    pages = root.iterfind("{*}master-styles/{*}master-page")
    for head in (h for page in pages for h in page if local(h.tag) in _HEADS):
        words = " ".join("".join(str(t) for t in head.itertext()).split())
        if not words or words in seen:
            continue
        seen.add(words)
        place = writer.place()
        walk.take(head)
        sections.append(Section(writer.since(place), SectionKind.PAGE_HEADER))
    return [s for s in sections if len(s.span)]


def _tell_findings(document: _Document, found: Findings, remarks: int, writer: Writer) -> None:
    if found.changed:
        document.tell(
            "The document holds tracked changes; it was read as if all were accepted, without the deletions.",
            Trouble.NOTICE,
        )
    if remarks:
        document.tell(
            "The comments in the margin were read as notes by those who made them, after the text.",
            Trouble.NOTICE,
        )
    if writer.full:
        document.tell(f"Only the first {writer.length:,} characters were read.", Trouble.UNREAD)


def _said(document: _Document, styles: Styles) -> Said:
    """What the description of the document says (ODF 1.3, part 3, section 4.3)."""
    said: dict[str, str] = {}
    about = () if document.meta is None else document.meta.iterfind("{*}meta/*")
    for element in about:
        words = " ".join((element.text or "").split())
        if words:
            said.setdefault(local(element.tag), words)
    author = said.get("initial-creator") or said.get("creator")
    created = said.get("creation-date") or said.get("date")
    return Said(said.get("title"), author, created, said.get("language"), styles.language)
