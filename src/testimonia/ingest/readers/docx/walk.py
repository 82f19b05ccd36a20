"""The walk through the parts of a Word document: its words to the writer, places and references aside.

A footnote's number is not in the file, because Word counts when it prints. A mark such as "[1]" is written
where it would stand, in brackets, lest it be read as part of a number before it; "[i]" for an endnote.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from testimonia.ingest.extraction import BlockKind
from testimonia.ingest.readers.docx.styles import Styles, paragraph_style, value
from testimonia.ingest.readers.grid import Grid
from testimonia.ingest.readers.markup_tree import local
from testimonia.ingest.readers.styled import PLAIN, Style, Styled, block_kind, roman
from testimonia.ingest.readers.writer import Writer
from testimonia.model import Span

DELETED = frozenset({"del", "moveFrom"})
"""What a tracked change took out (ECMA-376, part 1, section 17.13.5)."""
CHANGED = DELETED | {"ins", "moveTo"}
_SKIPPED = DELETED | {
    "pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr", "sectPr", "instrText", "delText",
    "delInstrText", "fldData", "annotationRef", "drawingML",
}  # fmt: skip
_LETTERS = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}


@dataclass(slots=True)
class Findings(Styled):
    """What the walk found, beside the words.

    Attributes:
        marks: of notes: which kind, its id, and where it stands.
        changed: whether there are tracked changes.
        symbols: how many characters stand in a font of symbols.
    """

    marks: list[tuple[str, str, Span]] = field(default_factory=list)
    changed: bool = False
    symbols: int = 0


class Walk:
    """Takes parts of a document, one after the other."""

    def __init__(self, writer: Writer, styles: Styles) -> None:
        self.found = Findings()
        self._writer = writer
        self._styles = styles
        self._boxes: list[etree._Element] = []
        self._fields: list[bool] = []
        self._counted: dict[str, dict[str, int]] = {}
        self._paragraphs: list[tuple[Style, int]] = []
        self._grid = Grid(writer)
        self._layouts: frozenset[etree._Element] = frozenset()
        self._own_mark = ""

    def take(self, root: "etree._Element", own_mark: str = "") -> None:
        """Write down one part, and then the text boxes that stand in it.

        Args:
            root: of the part.
            own_mark: for a note, the mark that it begins with.
        """
        self._own_mark = own_mark
        self._layouts = _layouts(root)
        self._fields.clear()
        waiting = [root]
        while waiting:
            self._boxes = []
            self._walk(waiting.pop(0))
            self._writer.block()
            waiting = self._boxes + waiting

    def mark(self, kind: str, name: str) -> str:
        """The mark that was written for a note: Word's default numbering, in brackets."""
        number = self._counted[kind][name]
        return f"[{number}]" if kind == "footnote" else f"[{roman(number)}]"

    def _walk(self, root: "etree._Element") -> None:
        steps = etree.iterwalk(root, events=("start", "end"))
        for event, element in steps:
            name = local(element.tag)
            if event == "start":
                if element is not root and self._left_out(name, element):
                    steps.skip_subtree()
                else:
                    self._enter(name, element)
            elif name == "p":
                self._end_paragraph()
            elif name == "tbl":
                self._grid.close()

    def _left_out(self, name: str, element: "etree._Element") -> bool:
        self.found.changed = self.found.changed or name in CHANGED
        if name == "txbxContent":
            self._boxes.append(element)
            return True
        if name == "Fallback":
            parent = element.getparent()
            return parent is not None and parent.find("{*}Choice") is not None
        if name == "sdt":
            return element.find("{*}sdtPr/{*}showingPlcHdr") is not None
        return name in _SKIPPED

    def _enter(self, name: str, element: "etree._Element") -> None:
        if name == "p":
            self._begin_paragraph(element)
        elif name in ("tbl", "tr", "tc"):
            self._table(name, element)
        elif name in _NOTES:
            self._mark(_NOTES[name], value(element, "id") or "")
        else:
            self._enter_run(name, element)

    def _enter_run(self, name: str, element: "etree._Element") -> None:
        """What stands in a run of characters."""
        if name == "t":
            self._write(element.text)
        elif name in _LETTERS:
            self._write(_LETTERS[name])
        elif name in ("br", "cr"):
            self._break(value(element, "type"))
        elif name == "lastRenderedPageBreak":
            self._page()
        elif name == "sym":
            self._symbol(value(element, "char") or "")
        elif name == "fldChar":
            self._field(value(element, "fldCharType"))
        elif name in ("footnoteRef", "endnoteRef"):
            self._write(self._own_mark)

    def _write(self, text: str | None) -> None:
        if text and all(self._fields):
            self._writer.verbatim(text.replace("\n", " "))

    def _break(self, kind: str | None) -> None:
        if kind == "page":
            self._page()
        self._writer.line()

    def _page(self) -> None:
        self.found.breaks.append(self._writer.place())

    def _symbol(self, code: str) -> None:
        try:
            number = int(code[:6], 16)
        except ValueError:
            return
        self.found.symbols += 0xE000 <= number <= 0xF8FF
        self._write(chr(number) if 31 < number < 0xD800 or 0xDFFF < number < 0x110000 else "\ufffd")

    def _field(self, kind: str | None) -> None:
        """Between "begin" and "separate" stand instructions; what comes after is shown."""
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _mark(self, kind: str, name: str) -> None:
        if not all(self._fields):
            return
        numbers = self._counted.setdefault(kind, {})
        numbers.setdefault(name, len(numbers) + 1)
        place = self._writer.place()
        self._write(self.mark(kind, name))
        self.found.marks.append((kind, name, self._writer.since(place)))

    def _begin_paragraph(self, element: "etree._Element") -> None:
        style = paragraph_style(element, self._styles)
        self._separate()
        place = self._writer.place()
        if not self._grid.in_data:
            self._writer.kind = block_kind(style)
        if style.part is not None or style.level is not None:
            self._paragraphs.append((style, place))
        else:
            self._paragraphs.append((PLAIN, place))

    def _end_paragraph(self) -> None:
        style, place = self._paragraphs.pop() if self._paragraphs else (PLAIN, self._writer.place())
        span = self._writer.since(place)
        if len(span):
            self.found.say(style, span, self._writer.excerpt(span))
        self._separate()
        if not self._grid.in_data:
            self._writer.kind = BlockKind.PROSE

    def _separate(self) -> None:
        self._writer.block()

    def _table(self, name: str, element: "etree._Element") -> None:
        if name == "tbl":
            self._grid.open(element in self._layouts)
        elif name == "tr":
            self._grid.row()
        else:
            self._grid.cell()


def _layouts(root: "etree._Element") -> frozenset["etree._Element"]:
    """Tables that only arrange a page: with a table or more than one paragraph of words in a cell."""
    found: set[etree._Element] = set()
    for cell in root.iter("{*}tc"):
        if cell.find("{*}tbl") is not None or sum(1 for _ in _worded(cell)) > 1:
            found.update(cell.iterancestors("{*}tbl"))
    return frozenset(found)


def _worded(cell: "etree._Element") -> Iterator["etree._Element"]:
    for paragraph in cell.iterfind("{*}p"):
        if next((t for t in paragraph.iter("{*}t") if (t.text or "").strip()), None) is not None:
            yield paragraph
