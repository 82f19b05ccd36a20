"""One TEI file, from its bytes to an Extraction."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml import etree

from testimonia.ingest.extraction import MIB, Extraction, File, Reader, UnreadableError
from testimonia.ingest.readers.html import stated
from testimonia.ingest.readers.marking import outermost
from testimonia.ingest.readers.markup_tree import local
from testimonia.ingest.readers.notes import kinds_given, linked, with_marks, without_parts
from testimonia.ingest.readers.parts import assembled
from testimonia.ingest.readers.tei.found import Found
from testimonia.ingest.readers.tei.header import Header, Letter, header_of
from testimonia.ingest.readers.tei.telling import pictures_of
from testimonia.ingest.readers.tei.tree import Tree, find_all, tree_of
from testimonia.ingest.readers.tei.walk import Walk
from testimonia.ingest.readers.writer import Writer
from testimonia.ingest.sections.nesting import nested
from testimonia.model import (
    Page,
    Problem,
    Section,
    SectionKind,
    Span,
    Stated,
    Trouble,
)

_TEXTS = ("text", "sourceDoc")
_MOST_LOSSES = 50
"""Problems about places where something is missing, at the most."""


def read(file: File) -> Extraction:
    """Read one TEI file, P5 or P4, with or without a namespace.

    Raises:
        UnreadableError: if it is too large, not well-formed, or has no text.
    """
    if len(file.data) > file.limits.text_size:
        raise UnreadableError(
            f"The file is larger than {file.limits.text_size // MIB} MiB, more than is read."
        )
    tree = tree_of(file.data)
    writer = Writer(file.limits.characters)
    header = header_of(tree.root)
    walk = Walk(writer, _people(tree.root), _pictures(tree.root), quoted=header.quoted)
    texts = [(each, header_of(each), walk.take(text)) for each, text in _texts(tree.root)]
    walk.finish(Span(0, writer.length))
    if not writer.length:
        raise UnreadableError("The TEI file has a header, but no text.")
    return _extraction(file.path, tree, header, texts, walk, writer)


TEI = Reader("tei", frozenset({"tei"}), read)


def _texts(root: "etree._Element") -> "Iterator[tuple[etree._Element, etree._Element]]":
    """Each text of the file, with the TEI element that it belongs to."""
    documents = [each for each in root.iter() if local(each.tag) in ("TEI", "TEI.2")] or [root]
    for document in documents:
        texts = [text for name in _TEXTS for text in find_all(document, name)]
        for text in texts[:1]:
            yield document, text


def _people(root: "etree._Element") -> dict[str, str]:
    found: dict[str, str] = {}
    for each in root.iter("{*}TEI", "TEI", "TEI.2", "{*}teiCorpus", "teiCorpus"):
        found.update(header_of(each).people)
    return found


def _pictures(root: "etree._Element") -> dict[str, str]:
    return pictures_of(root.iter("{*}facsimile", "facsimile"))


_Texts = Sequence[tuple["etree._Element", Header, Span]]


def _extraction(
    path: str, tree: Tree, header: Header, texts: _Texts, walk: Walk, writer: Writer
) -> Extraction:
    original, found = writer.original, walk.found
    links = linked(found.marks, found.ids)
    parts = [each for each in found.parts if each is not None and len(each.span)]
    marked = with_marks(parts, links, found.area)
    several = len(texts) > 1
    documents = [_document(original, said, span) for _, said, span in texts] if several else []
    letters = _letters(original, header if not several else None, texts, marked, found)
    sections = _housed(original, found, [*documents, *letters])
    places = {place: writer.start(place) for place in walk.editing.places()}
    sentences = [*tree.doubts, *([f"Only the first {len(original):,} characters were read."] * writer.full)]
    return Extraction(
        original,
        sections=nested([_whole(original, header, found), *sections]),
        blocks=kinds_given(writer.blocks, ()),
        pages=tuple(_pages(writer, found, len(original))),
        marked=outermost(found.names),
        notes=without_parts(links, parts),
        repairs=tuple(walk.editing.repairs(original, places)),
        problems=(
            *(Problem(path, sentence, Trouble.DOUBTFUL) for sentence in sentences),
            *(Problem(path, said, Trouble.NOTICE, None, span) for said, span in found.losses[:_MOST_LOSSES]),
        ),
    )


def _housed(original: str, found: Found, parts: list[Section]) -> list[Section]:
    """The parts, and a body for what stands in none of them; a heading alone is nothing to house."""
    held = [*(part.span for part in parts), Span(found.area.end, found.area.end)]
    at, loose = found.area.start, False
    for span in sorted(held):
        loose = loose or bool(original[at : span.start].strip())
        at = max(at, span.end)
    if not loose:
        return parts
    housed = assembled(original, found.area, parts, [], SectionKind.BODY)
    title = found.facts.get("title")
    own = (each for each in housed if each.kind is SectionKind.BODY and each not in parts)
    home = next(own, None)
    return [replace(each, title=title) if each is home else each for each in housed]


def _whole(original: str, header: Header, found: Found) -> Section:
    """The document, as its header has it; by its text where the header is silent."""
    whole = _document(original, header, Span(0, len(original)))
    # A signature is often a first name; the header of a single letter has all of it.
    sender = stated(original, header.letters[0].sender) if len(header.letters) == 1 else None
    return replace(
        whole,
        kind=SectionKind.DOCUMENT,
        author=whole.author or sender or found.facts.get("author"),
        written=whole.written or found.facts.get("written"),
        place=found.facts.get("place"),
    )


def _document(original: str, header: Header, span: Span) -> Section:
    return Section(
        span,
        SectionKind.CHAPTER,
        title=stated(original, header.title),
        author=stated(original, header.author),
        language=Stated(header.language) if header.language else None,
        written=stated(original, header.written),
        published=stated(original, header.published),
    )


def _letters(
    original: str, header: Header | None, texts: _Texts, parts: list[Section], found: Found
) -> list[Section]:
    """The parts, with what headers say of letters; a text that is one letter becomes a part of its own."""
    row = list(parts)
    for _, said, span in [(None, header, found.area)] if header is not None else texts:
        for letter in said.letters:
            at = found.ids.get(letter.about or "")
            inside = [
                number
                for number, part in enumerate(row)
                if part.kind is SectionKind.LETTER and (part.span == at if at else span.contains(part.span))
            ]
            inside = [
                n for n in inside if not any(row[o].span.contains(row[n].span) for o in inside if o < n)
            ]
            if len(inside) == 1:
                row[inside[0]] = _filled(original, row[inside[0]], letter)
            elif not inside and len(said.letters) == 1:
                row.insert(0, _filled(original, Section(span, SectionKind.LETTER), letter))
    return row


def _filled(original: str, part: Section, letter: Letter) -> Section:
    """A letter with what its header says of it; the header is an editor's, and goes before the words."""
    return replace(
        part,
        author=stated(original, letter.sender) or part.author,
        recipient=stated(original, letter.recipient) or part.recipient,
        place=stated(original, letter.place) or part.place,
        written=stated(original, letter.written) or part.written,
    )


def _pages(writer: Writer, found: Found, end: int) -> Iterator[Page]:
    """Pages side by side; what stands before the first break is a page only if it has words."""
    starts = [(writer.start(place), label, picture) for place, label, picture in found.breaks]
    if not starts:
        return
    if starts[0][0] > 0:
        starts.insert(0, (0, None, None))
    ends = [at for at, _, _ in starts[1:]] + [end]
    for number, ((at, label, picture), after) in enumerate(zip(starts, ends, strict=True)):
        yield Page(number, label, Span(at, max(at, after)), picture)
