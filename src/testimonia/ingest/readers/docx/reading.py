"""Word documents: body, notes and running heads, by ECMA-376 part 1 (WordprocessingML).

The package is opened by `archive` and each part parsed by itself, so that a damaged picture or an unknown
part does not keep the text from being read. Names are compared without their namespaces: transitional and
strict documents read alike.
"""

import posixpath
from dataclasses import dataclass, field

from lxml import etree

from testimonia.ingest.archive import MemberError, Package, lost, open_package
from testimonia.ingest.extraction import Extraction, File, NoteLink, Reader, UnreadableError
from testimonia.ingest.readers.docx.styles import Styles, styles_of, value
from testimonia.ingest.readers.docx.walk import Findings, Walk
from testimonia.ingest.readers.markup_tree import local, parsed_xml
from testimonia.ingest.readers.styled import Said, extraction_of
from testimonia.ingest.readers.writer import Writer
from testimonia.model import Problem, Section, SectionKind, Span, Trouble

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_NO_TEXT_NOTES = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_DAMAGED = "The Word document cannot be opened: {what} {why}. Try another copy."


@dataclass(slots=True)
class _Document:
    """A document while it is read: its package, parts by role, and what went wrong."""

    package: Package
    path: str
    main: str
    related: dict[str, list[str]]
    problems: list[Problem] = field(default_factory=list)

    def root(self, name: str, what: str) -> "etree._Element | None":
        """A part that the document can do without."""
        try:
            return parsed_xml(self.package.read(name))
        except (MemberError, ValueError) as error:
            self._lost(lost(what, error))
        return None

    def first(self, role: str, what: str) -> "etree._Element | None":
        names = self.related.get(role)
        return self.root(names[0], what) if names else None

    def tell(self, message: str, trouble: Trouble) -> None:
        self.problems.append(Problem(self.path, message, trouble))

    def _lost(self, message: str) -> None:
        self.tell(message, Trouble.UNREAD)


def read(file: File) -> Extraction:
    """Read one document.

    Raises:
        UnreadableError: if it is damaged, protected, built to do harm, or has no text.
    """
    if file.data.startswith(_OLE):
        raise UnreadableError(
            "The document is protected by a password. Save it without one."
            if _LOCKED in file.data
            else "This is a document of an old version of Word. Save it as .docx."
        )
    package = open_package(file.data, file.limits)
    main = next(iter(_related(package, "").get("officeDocument", ())), "word/document.xml")
    document = _Document(package, file.path, main, _related(package, main))
    body = _body(document)
    styles = styles_of(document.first("styles", "styles"))
    writer = Writer(file.limits.characters)
    walk = Walk(writer, styles)
    walk.take(body)
    area = Span(0, writer.length)
    notes, regions = _notes(document, walk, writer)
    heads = _heads(document, walk, writer)
    if not writer.length:
        raise UnreadableError("The document has no text.")
    _tell_findings(document, walk.found, writer)
    after, said = [*regions, *heads], _said(document, styles)
    return extraction_of(writer, walk.found, area, after, notes, said, document.problems)


DOCX = Reader("docx", frozenset({"docx"}), read)


def _body(document: _Document) -> "etree._Element":
    try:
        return parsed_xml(document.package.read(document.main))
    except MemberError as error:
        raise UnreadableError(_DAMAGED.format(what="its text", why=error)) from error
    except ValueError as error:
        raise UnreadableError(_DAMAGED.format(what="its text", why="is damaged")) from error


def _related(package: Package, name: str) -> dict[str, list[str]]:
    """The parts that a part refers to, by role; nothing outside the package."""
    folder, base = posixpath.split(name)
    try:
        root = parsed_xml(package.read(posixpath.join(folder, "_rels", f"{base}.rels")))
    except (MemberError, ValueError):
        return {}
    found: dict[str, list[str]] = {}
    for relation in root.iter("{*}Relationship"):
        target = relation.get("Target") or ""
        if relation.get("TargetMode") == "External" or not target:
            continue
        path = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        found.setdefault((relation.get("Type") or "").rpartition("/")[2], []).append(path)
    return found


def _notes(document: _Document, walk: Walk, writer: Writer) -> tuple[list[NoteLink], list[Section]]:
    """Write the notes at the end, in the order of their marks, and then those that nothing refers to."""
    links: list[NoteLink] = []
    sections: list[Section] = []
    marked = list(walk.found.marks)
    for kind in ("footnote", "endnote"):
        root = document.first(f"{kind}s", f"{kind}s")
        marks = dict(reversed([(name, span) for k, name, span in marked if k == kind]))
        if root is None:
            if marks:
                document.tell(f"The document marks {kind}s, but holds none.", Trouble.DOUBTFUL)
            continue
        region = writer.place()
        texts = {value(n, "id") or "": n for n in root if value(n, "type") not in _NO_TEXT_NOTES}
        order = [name for name in dict.fromkeys(n for k, n, _ in marked if k == kind) if name in texts]
        order += [name for name in texts if name not in marks]
        if missing := [name for name in marks if name not in texts]:
            document.tell(f"{len(missing)} {kind}s are marked but missing.", Trouble.DOUBTFUL)
        for name in order:
            place = writer.place()
            walk.take(texts[name], walk.mark(kind, name) if name in marks else "")
            span = writer.since(place)
            if len(span):
                sections.append(Section(span, SectionKind.FOOTNOTE, mark=marks.get(name)))
                links.extend([NoteLink(marks[name], span)] if name in marks and len(marks[name]) else [])
        sections.append(Section(writer.since(region), SectionKind.NOTES))
    return links, [s for s in sections if len(s.span)]


def _heads(document: _Document, walk: Walk, writer: Writer) -> list[Section]:
    """Write running heads and feet at the end, each wording once."""
    seen: set[str] = set()
    sections = []
    for role, what in (("header", "page header"), ("footer", "page footer")):
        for name in dict.fromkeys(document.related.get(role, ())):
            root = document.root(name, what)
            if root is None:
                continue
            words = " ".join("".join(t.text or "" for t in root.iter("{*}t")).split())
            if not words or words in seen:
                continue
            seen.add(words)
            place = writer.place()
            walk.take(root)
            sections.append(Section(writer.since(place), SectionKind.PAGE_HEADER))
    return [s for s in sections if len(s.span)]


def _tell_findings(document: _Document, found: Findings, writer: Writer) -> None:
    if found.changed:
        document.tell(
            "The document holds tracked changes; it was read as if all were accepted, without the deletions.",
            Trouble.NOTICE,
        )
    comments = document.first("comments", "comments")
    number = sum(1 for _ in comments.iter("{*}comment")) if comments is not None else 0
    if number:
        document.tell(f"{number} comments in the margin were not read.", Trouble.NOTICE)
    if found.symbols:
        document.tell(
            f"{found.symbols} characters stand in a font of symbols, and may be shown wrongly.",
            Trouble.DOUBTFUL,
        )
    if writer.full:
        document.tell(f"Only the first {writer.length:,} characters were read.", Trouble.UNREAD)


def _said(document: _Document, styles: Styles) -> Said:
    """What the core properties say."""
    said: dict[str, str] = {}
    core = _related(document.package, "").get("core-properties")
    root = document.root(core[0], "description") if core else None
    for element in root if root is not None else ():
        words = " ".join((element.text or "").split())
        if words:
            said.setdefault(local(element.tag), words)
    return Said(
        said.get("title"), said.get("creator"), said.get("created"), said.get("language"), styles.language
    )
