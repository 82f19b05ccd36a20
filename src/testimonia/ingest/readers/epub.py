"""E-books: every file of the spine through the walk of HTML, into one text."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from testimonia.ingest.archive import MemberError, Package, open_package
from testimonia.ingest.dates import day_of
from testimonia.ingest.extraction import Extraction, File, Limits, Reader, UnreadableError
from testimonia.ingest.readers.charset import page_characters
from testimonia.ingest.readers.html import stated
from testimonia.ingest.readers.marking import outermost
from testimonia.ingest.readers.markup import Walked, walked
from testimonia.ingest.readers.markup_tree import tree_of
from testimonia.ingest.readers.notes import kinds_given, linked, side_by_side, with_marks, without_parts
from testimonia.ingest.readers.package_document import Book, SpineItem, book_of
from testimonia.ingest.readers.parts import assembled
from testimonia.ingest.readers.roles import language_code
from testimonia.ingest.readers.writer import Writer
from testimonia.ingest.sections.nesting import nested
from testimonia.model import Problem, Section, SectionKind, Span, Stated, Trouble


@dataclass(slots=True)
class _Reading:
    """A book while it is read."""

    writer: Writer
    problems: list[Problem] = field(default_factory=list)
    files: list[tuple[SpineItem, Walked]] = field(default_factory=list)


def read(file: File) -> Extraction:
    """Read one book.

    Raises:
        UnreadableError: if it is damaged, locked, built to do harm, or has no text.
    """
    package = open_package(file.data, file.limits)
    book = book_of(package)
    if len(book.spine) > file.limits.pages:
        raise UnreadableError(f"The book has more than {file.limits.pages:,} files, more than are read.")
    reading = _Reading(Writer(file.limits.characters))
    for item in book.spine:
        _read_item(file.path, package, item, file.limits, reading)
        if reading.writer.full:
            break
    if not reading.writer.length:
        raise UnreadableError(_nothing_in(reading.problems))
    if reading.writer.full:
        message = f"Only the first {reading.writer.length:,} characters of the book were read."
        reading.problems.append(Problem(file.path, message, Trouble.UNREAD))
    return _extraction(book, reading)


EPUB = Reader("epub", frozenset({"epub"}), read)


def _read_item(path: str, package: Package, item: SpineItem, limits: Limits, reading: _Reading) -> None:
    name = item.path or "a page that its list of contents does not know"
    if not item.page:
        message = f"The book shows {name} as a picture; what is written in it was not read."
        reading.problems.append(Problem(path, message, Trouble.NOTICE))
        return
    try:
        data = package.read(item.path) if item.path else None
        if data is None or len(data) > limits.text_size:
            raise MemberError("is missing" if data is None else "is larger than what is read")
        page = page_characters(data)
        tree = tree_of(page.characters)
        if page.doubt:
            reading.problems.append(Problem(path, f"In {name}: {page.doubt}"))
        reading.problems.extend(Problem(path, f"In {name}: {doubt}") for doubt in tree.doubts)
        reading.files.append((item, walked(tree.root, reading.writer, item.path)))
    except MemberError as error:
        message = f"A part of the book, {name}, {error} and was left out. Try another copy."
        reading.problems.append(Problem(path, message, Trouble.UNREAD))
    except UnreadableError as error:
        message = f"A part of the book, {name}, was left out: {error}"
        reading.problems.append(Problem(path, message, Trouble.UNREAD))


def _nothing_in(problems: Iterable[Problem]) -> str:
    first = next(iter(problems), None)
    return "The book has no text." if first is None else f"Nothing of the book could be read. {first.message}"


def _extraction(book: Book, reading: _Reading) -> Extraction:
    writer = reading.writer
    original = writer.original
    anchors: dict[str, Span] = {}
    for _, part in reading.files:
        anchors.update(part.anchors)
    links = linked([mark for _, part in reading.files for mark in part.marks], anchors)
    notes = without_parts(links, [s for _, part in reading.files for s in part.marked])
    sections: list[Section] = []
    for item, part in reading.files:
        marked = with_marks(part.marked, links, part.area)
        home = item.kind or SectionKind.CHAPTER
        sections.extend(assembled(original, part.area, marked, part.headings, home))
    breaks = [(writer.start(place), label) for _, part in reading.files for place, label in part.breaks]
    return Extraction(
        original,
        sections=nested([_document(original, book, reading.files), *sections]),
        blocks=kinds_given(writer.blocks, notes),
        pages=side_by_side(breaks, len(original)) if breaks else (),
        notes=notes,
        problems=tuple(reading.problems),
        marked=outermost([name for _, part in reading.files for name in part.named]),
    )


def _document(original: str, book: Book, files: list[tuple[SpineItem, Walked]]) -> Section:
    said = book.said
    language = language_code(said.get("language")) or next((f.language for _, f in files if f.language), None)
    return Section(
        Span(0, len(original)),
        SectionKind.DOCUMENT,
        title=stated(original, said.get("title")),
        author=stated(original, said.get("creator")) or next((f.author for _, f in files if f.author), None),
        language=Stated(language) if language else None,
        published=stated(original, day_of(said.get("date") or "")),
    )
