"""The walk through an OpenDocument text: its words to the writer, notes, comments and boxes aside.

White space is collapsed as the standard has it (ODF 1.3, part 3, section 6.1.2): several spaces in a row are
an element. A note's mark is written in brackets, lest it be read as part of a number before it.
"""

from dataclasses import dataclass, field, replace

from lxml import etree

from testimonia.ingest.extraction import BlockKind
from testimonia.ingest.readers.grid import Grid
from testimonia.ingest.readers.markup_tree import local
from testimonia.ingest.readers.odt.styles import ParagraphStyle, Styles, attribute
from testimonia.ingest.readers.styled import Styled, block_kind
from testimonia.ingest.readers.writer import Writer
from testimonia.model import Section, SectionKind, Span

_SKIPPED = frozenset(
    {
        "tracked-changes", "forms", "sequence-decls", "variable-decls", "user-field-decls",
        "table-of-content-source", "illustration-index-source", "table-index-source", "object-index-source",
        "user-index-source", "bibliography-source", "alphabetical-index-source", "note", "annotation",
        "placeholder", "script", "ruby-text", "image", "object", "object-ole", "math", "plugin", "applet",
        "floating-frame", "event-listeners", "hidden-paragraph", "covered-table-cell",
    }
)  # fmt: skip
"""Elements whose words do not stand where they do, or stand nowhere on the page."""
_INDEXES = {
    "table-of-content": SectionKind.CONTENTS,
    "illustration-index": SectionKind.CONTENTS,
    "table-index": SectionKind.CONTENTS,
    "object-index": SectionKind.CONTENTS,
    "user-index": SectionKind.CONTENTS,
    "alphabetical-index": SectionKind.INDEX,
    "bibliography": SectionKind.BIBLIOGRAPHY,
}
_OF_PICTURES = ("svg-compatible:1.0}title", "svg-compatible:1.0}desc")
"""What a picture is called; a field that shows the document's title has the same local name."""
_MOST_SPACES = 1_000
"""Spaces that one element may stand for."""


@dataclass(slots=True)
class Note:
    """A footnote or endnote: what holds its words, and where its mark stands."""

    body: "etree._Element"
    written: str
    mark: Span


@dataclass(slots=True)
class Comment:
    """A comment in the margin: what holds its words, and the words that it is about."""

    element: "etree._Element"
    about: Span


@dataclass(slots=True)
class Findings(Styled):
    """What the walk found, beside the words.

    Attributes:
        notes: in the order of their marks.
        comments: in order.
        changed: whether there are tracked changes.
    """

    notes: list[Note] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    changed: bool = False


class Walk:
    """Takes parts of a document, one after the other."""

    def __init__(self, writer: Writer, styles: Styles) -> None:
        self.found = Findings()
        self._writer = writer
        self._styles = styles
        self._grid = Grid(writer)
        self._paragraphs: list[tuple[ParagraphStyle, int]] = []
        self._boxes: list[etree._Element] = []
        self._indexes: list[int] = []
        self._comments: dict[str, tuple[int, int]] = {}
        self._lists = 0
        self._plain = BlockKind.PROSE
        self._own_mark = ""
        self._layouts: frozenset[etree._Element] = frozenset()

    def take(self, root: "etree._Element", kind: BlockKind = BlockKind.PROSE, own_mark: str = "") -> None:
        """Write down one part.

        Args:
            root: of the part.
            kind: of blocks whose style says nothing.
            own_mark: for a note, the mark that it begins with.
        """
        self._own_mark = own_mark
        self._layouts = _layouts(root)
        self._plain = self._writer.kind = kind
        self._walk(root)
        self._writer.block()
        self._writer.kind = BlockKind.PROSE

    def _walk(self, root: "etree._Element") -> None:
        steps = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in steps:
            name = local(element.tag) if event in ("start", "end") else ""
            left_out = element is not root and (self._is_skipped(name, element) or self._is_box(name))
            if event == "start":
                if left_out:
                    self._aside(name, element)
                    steps.skip_subtree()
                else:
                    self._enter(name, element)
                continue
            if event == "end" and not left_out:
                self._leave(name)
            if element is not root:
                self._write(element.tail)

    def _is_skipped(self, name: str, element: "etree._Element") -> bool:
        return name in _SKIPPED or (name in ("title", "desc") and str(element.tag).endswith(_OF_PICTURES))

    def _is_box(self, name: str) -> bool:
        """A box inside a paragraph is read after it; one that stands alone is read where it stands."""
        return name == "text-box" and bool(self._paragraphs)

    def _aside(self, name: str, element: "etree._Element") -> None:
        if name == "tracked-changes":
            self.found.changed = self.found.changed or element.find("{*}changed-region") is not None
        elif name == "text-box":
            self._boxes.append(element)
        elif name == "note":
            self._note(element)
        elif name == "annotation":
            place = self._writer.place()
            self._comments[attribute(element, "name") or ""] = (len(self.found.comments), place)
            at = self._writer.start(place)
            self.found.comments.append(Comment(element, Span(at, at)))

    def _enter(self, name: str, element: "etree._Element") -> None:
        if name in ("p", "h"):
            self._begin_paragraph(self._styles.of(element))
        elif name in ("table", "table-row", "table-cell"):
            self._table(name, element)
        elif name == "list":
            self._lists += 1
        elif name in _INDEXES:
            self._writer.block()
            self._indexes.append(self._writer.place())
        else:
            self._enter_run(name, element)
        self._write(element.text)

    def _enter_run(self, name: str, element: "etree._Element") -> None:
        if name == "soft-page-break":
            self.found.breaks.append(self._writer.place())
        elif name == "annotation-end":
            self._end_comment(attribute(element, "name") or "")
        elif not self._paragraphs:
            return
        elif name == "tab":
            self._writer.verbatim("\t")
        elif name == "line-break":
            self._writer.line()
        elif name == "s":
            given = attribute(element, "c") or "1"
            number = int(given) if given.isascii() and given.isdigit() and len(given) < 8 else 1
            self._writer.verbatim(" " * min(number, _MOST_SPACES))

    def _leave(self, name: str) -> None:
        if name in ("p", "h"):
            self._end_paragraph()
        elif name == "table":
            self._grid.close()
        elif name == "list":
            self._lists -= 1
        elif name in _INDEXES and self._indexes:
            self._writer.block()
            span = self._writer.since(self._indexes.pop())
            inside = [s for s in self.found.parts if span.contains(s.span)]
            self.found.parts = [s for s in self.found.parts if s not in inside]
            self.found.headings = [h for h in self.found.headings if not span.contains(h.span)]
            if len(span):
                self.found.parts.append(Section(span, _INDEXES[name]))

    def _write(self, text: str | None) -> None:
        """Words count in paragraphs only: elsewhere they are the blanks of a file laid out for people."""
        if self._paragraphs:
            self._writer.words(text)

    def _begin_paragraph(self, given: ParagraphStyle) -> None:
        self._writer.block()
        if given.breaks_before and not self._grid.in_data:
            self.found.breaks.append(self._writer.place())
        if self._lists and given.style.level is None:
            given = replace(given, style=replace(given.style, numbered=True))
        if not self._grid.in_data:
            kind = block_kind(given.style)
            self._writer.kind = self._plain if kind is BlockKind.PROSE else kind
        self._paragraphs.append((given, self._writer.place()))
        if self._own_mark:
            self._writer.verbatim(f"{self._own_mark} ")
            self._own_mark = ""

    def _end_paragraph(self) -> None:
        given, place = self._paragraphs.pop()
        span = self._writer.since(place)
        if len(span):
            self.found.say(given.style, span, self._writer.excerpt(span))
        self._writer.block()
        if given.breaks_after and not self._grid.in_data:
            self.found.breaks.append(self._writer.place())
        if not self._grid.in_data:
            self._writer.kind = self._plain
        if not self._paragraphs:
            boxes, self._boxes = self._boxes, []
            for box in boxes:
                self._walk(box)

    def _table(self, name: str, element: "etree._Element") -> None:
        if name == "table":
            self._grid.open(element in self._layouts)
        elif name == "table-row":
            self._grid.row()
        else:
            self._grid.cell()

    def _note(self, element: "etree._Element") -> None:
        citation, body = element.find("{*}note-citation"), element.find("{*}note-body")
        if body is None or not self._paragraphs:
            return
        label = attribute(citation, "label") or _words(citation)
        written = f"[{' '.join(label.split())[:20] or len(self.found.notes) + 1}]"
        place = self._writer.place()
        self._writer.verbatim(written)
        self.found.notes.append(Note(body, written, self._writer.since(place)))

    def _end_comment(self, name: str) -> None:
        if name in self._comments:
            number, place = self._comments.pop(name)
            self.found.comments[number].about = self._writer.since(place)


def _layouts(root: "etree._Element") -> frozenset["etree._Element"]:
    """Tables that only arrange a page: with a table or more than one paragraph of words in a cell.

    Paragraphs of notes and comments do not count: they stand elsewhere, and figures often have notes.
    """
    found: set[etree._Element] = set()
    aside = {p for note in root.iter("{*}note", "{*}annotation") for p in note.iter("{*}p", "{*}h")}
    for cell in root.iter("{*}table-cell"):
        worded = (p for p in cell.iter("{*}p", "{*}h") if p not in aside and _words(p).strip())
        if cell.find("{*}table") is not None or sum(1 for _ in worded) > 1:
            found.update(cell.iterancestors("{*}table"))
    return frozenset(found)


def _words(element: "etree._Element | None") -> str:
    return "" if element is None else "".join(str(words) for words in element.itertext())
