"""The walk through a TEI text: words to the writer, parts, notes, names and an editor's readings aside.

The tree is walked step by step, never by recursion. A note that stands in a line waits until its paragraph
is at its end; a mark such as "[1]" is written where it stands, in brackets, lest it be read as part of a
number before it.
"""

from collections.abc import Mapping

from lxml import etree

from testimonia.ingest.extraction import BlockKind
from testimonia.ingest.readers.grid import Grid
from testimonia.ingest.readers.markup_tree import local
from testimonia.ingest.readers.roles import language_code
from testimonia.ingest.readers.tei import names
from testimonia.ingest.readers.tei.editing import Editing
from testimonia.ingest.readers.tei.found import Found, Frame, is_quoted
from testimonia.ingest.readers.tei.telling import Telling
from testimonia.ingest.readers.tei.tree import attribute, find, words_of
from testimonia.ingest.readers.writer import Writer
from testimonia.model import Section, SectionKind, Span

_Waiting = tuple["etree._Element | str", str, str]
"""A note that waits: itself or its words, its mark, its key."""


class Walk:
    """Takes texts, one after the other, into one writer.

    Args:
        writer: takes the words.
        people: names of editors by id.
        pictures: addresses of pictures by the id of a surface.
        quoted: whether quotation marks stand in the text where ``q`` is.
    """

    def __init__(
        self, writer: Writer, people: Mapping[str, str], pictures: Mapping[str, str], *, quoted: bool
    ) -> None:
        self.found = Found()
        self.editing = Editing()
        self._writer = writer
        self._pictures, self._quoted = pictures, quoted
        self._telling = Telling(self.found, writer, people)
        self._open: list[Frame] = []
        self._grid = Grid(writer)
        self._tables = 0
        self._waiting: list[_Waiting] = []
        self._counted = 0
        self._anchors: dict[str, Span] = {}

    def take(self, root: "etree._Element") -> Span:
        """Write down one text; what comes back is the stretch that it fills."""
        begin = self._writer.place()
        steps = etree.iterwalk(root, events=("start", "end"))
        for event, element in steps:
            if event == "start":
                if self._left_out(element):
                    self.editing.left_out.add(element)
                    steps.skip_subtree()
                else:
                    self._enter(element)
            else:
                self._end(element, root)
        self._writer.block()
        self._flush()
        return self._writer.since(begin)

    def finish(self, area: Span) -> None:
        """Tie notes that stand apart to their marks, once all is written."""
        self.found.area = area
        for note, target in self.found.targets:
            at = self._anchors.get(target)
            if at is not None and not note.overlaps(at):
                key = f"\0{note.start}"
                self.found.marks.append((at, key))
                self.found.ids[key] = note

    def _end(self, element: "etree._Element", root: "etree._Element") -> None:
        if element not in self.editing.left_out:
            self._leave(element)
        if element is not root:
            around = self._open[-1] if self._open else None
            self._text(element.tail, around)

    def _left_out(self, element: "etree._Element") -> bool:
        name = local(element.tag)
        if name in names.SKIPPED or element in self.editing.left_out:
            return True
        if name in ("note", "fw") and self._in_line():
            self._defer(element, name)
            return True
        if name == "gap":
            self._gap(element)
            return True
        return False

    def _in_line(self) -> bool:
        return any(frame.leaf for frame in self._open)

    def _text(self, words: str | None, frame: Frame | None) -> None:
        if not words or (frame is not None and frame.tag in names.HOLDERS and not words.strip()):
            return
        if frame is not None and any(each.verbatim for each in self._open):
            self._writer.verbatim(words)
        else:
            self._writer.words(words)

    def _enter(self, element: "etree._Element") -> None:
        tag = local(element.tag)
        block = self._is_block(tag, element)
        self._separate(tag, block)
        frame = Frame(
            tag,
            self._writer.place(),
            self._writer.kind,
            block,
            leaf=tag in names.LEAVES,
            kind=self._kind(tag, element),
            key=attribute(element, "id"),
            language=language_code(attribute(element, "lang")),
            verbatim=attribute(element, "space") == "preserve" or tag in ("eg", "egXML"),
            session=names.folded(element.get("type")) == "writingsession",
        )
        self._open.append(frame)
        if frame.kind is not None:
            frame.slot = len(self.found.parts)
            self.found.parts.append(None)
        self._choose(tag, element)
        self._place(tag, element, frame)
        if tag in names.KINDS and (tag != "table" or self._grid.in_data):
            self._writer.kind = names.KINDS[tag]
        elif tag in names.QUOTES and block:
            self._writer.kind = BlockKind.QUOTATION
        self._text(element.text, frame)

    def _is_block(self, tag: str, element: "etree._Element") -> bool:
        if tag in names.QUOTES:
            return not self._in_line() or any(local(each.tag) in names.BLOCKS for each in element)
        if tag in names.IN_LINE and self._in_line():
            return False
        return tag in names.BLOCKS

    def _separate(self, tag: str, block: bool) -> None:
        """Write what stands between this element and what came before."""
        if tag == "table":
            self._grid.open(arranges=False)
            self._tables += 1
        elif tag == "row":
            self._grid.row()
        elif tag == "cell":
            self._grid.cell()
        elif tag in ("l", "addrLine", "line"):
            self._writer.fresh_line()
        elif block:
            self._writer.block()

    def _kind(self, tag: str, element: "etree._Element") -> SectionKind | None:
        """What part of the document an element is."""
        said = names.folded(element.get("type"))
        if tag == "fw":
            return names.FORME_WORK.get(element.get("type") or "", SectionKind.PAGE_HEADER)
        if tag == "note":
            return SectionKind.FOOTNOTE
        if tag == "head" and self._open and self._open[-1].tag in ("figure", "table"):
            return SectionKind.CAPTION
        if tag == "ab":
            return names.TYPES.get(said) if said else None
        if tag in names.DIVISIONS or tag == "floatingText":
            return self._division(said, element)
        return names.SECTIONS.get(tag)

    def _division(self, said: str, element: "etree._Element") -> SectionKind | None:
        known = names.TYPES.get(said)
        if known is not None:
            return known
        opener, closer = find(element, "opener"), find(element, "closer")
        if opener is not None and closer is not None:
            return SectionKind.LETTER
        named = find(element, "head") is not None or element.get("n") is not None
        return SectionKind.CHAPTER if said or named else None

    def _choose(self, tag: str, element: "etree._Element") -> None:
        """What editors do to words."""
        if tag == "choice":
            self.editing.choose(element)
        elif tag in names.ORIGINAL:
            self.editing.alone(element)
        elif tag == "app":
            words = self.editing.vary(element)
            if words:
                self._waiting.append((words, "", ""))

    def _place(self, tag: str, element: "etree._Element", frame: Frame) -> None:
        """What stands at a place and has no words, or words of its own."""
        if tag == "pb" or tag == "surface":
            self._page(element)
        elif tag == "lb" or tag == "cb":
            before = self._writer.length
            joined = element.get("break") == "no" and tag == "lb"
            if tag == "lb":
                self._writer.fresh_line()
            if joined:
                self.editing.joins.append((before, self._writer.place()))
        elif tag == "space":
            self._writer.words(" ")
        elif tag == "anchor" and element.get("n") and frame.key:
            self._writer.words(element.get("n"))
            self._anchors[frame.key] = self._writer.since(frame.place)
        elif tag in names.QUOTES and not frame.block and not self._quoted:
            self._quote(element, frame)

    def _page(self, element: "etree._Element") -> None:
        pointed = (element.get("facs") or "").split()
        picture = self._pictures.get(pointed[0].removeprefix("#"), pointed[0]) if pointed else None
        own = element if local(element.tag) == "surface" else None
        graphic = find(own, "graphic") if own is not None else None
        picture = graphic.get("url") if graphic is not None else picture
        label = " ".join((element.get("n") or "").split())[:40] or None
        self.found.breaks.append((self._writer.place(), label, picture))

    def _quote(self, element: "etree._Element", frame: Frame) -> None:
        """Write the quotation marks that the markup stands for, where none stand in the text."""
        sibling, around = element.getprevious(), element.getparent()
        before = (sibling.tail if sibling is not None else around.text if around is not None else "") or ""
        words = words_of(element)
        if words and not is_quoted(before, words):
            inner = sum(bool(each.closing) for each in self._open) % 2
            self._writer.words("‘" if inner else "“")
            frame.closing = "’" if inner else "”"

    def _gap(self, element: "etree._Element") -> None:
        """A place where something is missing, and a sentence if it is much."""
        place = self._writer.place()
        self._writer.words("[…]")
        unit, quantity = (element.get("unit") or "").lower(), element.get("quantity") or "1"
        extent = (element.get("extent") or "").lower()
        many = unit.startswith("line") and quantity.isdecimal() and int(quantity) >= names.MANY_LINES
        if many or unit in names.LARGE or any(word in names.LARGE for word in extent.split()):
            said = extent or f"{quantity} {unit}{'s' * (quantity != '1' and not unit.endswith('s'))}"
            reason = f" ({element.get('reason')})" if element.get("reason") else ""
            sentence = f"The edition leaves out {said} here{reason}. Look for the missing words elsewhere."
            self.found.losses.append((sentence, self._writer.since(place)))

    def _defer(self, element: "etree._Element", name: str) -> None:
        if name == "fw":
            self._waiting.append((element, "", ""))
        else:
            self._mark(element, element.get("n"))

    def _mark(self, note: "etree._Element | str", label: str | None) -> None:
        self._counted += 1
        said = " ".join((label or str(self._counted)).split())[:20]
        mark = f"[{said}]" if said.isalnum() else said
        place, key = self._writer.place(), f"\0note {self._counted}"
        self._writer.words(mark)
        self.found.marks.append((self._writer.since(place), key))
        self._waiting.append((note, mark, key))

    def _leave(self, element: "etree._Element") -> None:
        frame = self._open[-1]
        if frame.closing:
            self._writer.words(frame.closing)
        if frame.tag == "app":
            self._vary(frame)
        self._open.pop()
        span = self._writer.since(frame.place)
        restored = any(each.tag == "restore" for each in self._open)
        self.editing.done(element, span, self._writer.place, restored=restored)
        self._telling.tell(self._open, frame, element, span)
        self._writer.kind = frame.saved_kind
        if frame.tag == "table":
            self._grid.close()
            self._tables -= 1
        elif frame.tag in ("l", "addrLine", "line"):
            self._writer.fresh_line()
        elif frame.block and frame.tag not in ("row", "cell"):
            self._writer.block()
        if frame.block and not self._in_line() and not self._tables:
            self._flush()

    def _vary(self, frame: Frame) -> None:
        """Put the mark of variant readings behind the words that vary."""
        last = self._waiting[-1] if self._waiting else None
        if last is not None and isinstance(last[0], str) and not last[2]:
            self._waiting.pop()
            self._mark(last[0], None)

    def _flush(self) -> None:
        """Write the notes that wait, each as a block of its own."""
        waiting, self._waiting = self._waiting, []
        for note, mark, key in waiting:
            self._writer.block()
            kind, self._writer.kind = self._writer.kind, BlockKind.NOTE
            place = self._writer.place()
            if isinstance(note, str):
                self._writer.words(f"{mark} {note}".strip())
                self.found.parts.append(Section(self._writer.since(place), SectionKind.FOOTNOTE))
            elif local(note.tag) == "fw":
                self._forme_work(note)
            else:
                self._note(note, mark)
            self._writer.block()
            self._writer.kind = kind
            if key:
                self.found.ids[key] = self._writer.since(place)

    def _forme_work(self, element: "etree._Element") -> None:
        place = self._writer.place()
        self._writer.kind = BlockKind.SHORT
        self._writer.words(words_of(element))
        kind = names.FORME_WORK.get(element.get("type") or "", SectionKind.PAGE_HEADER)
        self.found.parts.append(Section(self._writer.since(place), kind))

    def _note(self, note: "etree._Element", mark: str) -> None:
        """A note with all that is in it; notes in it wait for their turn behind it."""
        outer, self._open = self._open, []
        slot, place = len(self.found.parts), self._writer.place()
        self.found.parts.append(None)
        if mark:
            self._writer.words(f"{mark} ")
        self._open = [Frame("#note", place, BlockKind.NOTE, block=True, leaf=True)]
        self._inside(note)
        self._open = outer
        self._writer.block()
        span = self._writer.since(place)
        self.found.parts[slot] = Section(span, SectionKind.FOOTNOTE, author=self._telling.responsible(note))

    def _inside(self, note: "etree._Element") -> None:
        self._text(note.text, None)
        for child in note:
            steps = etree.iterwalk(child, events=("start", "end"))
            for event, element in steps:
                if event == "start" and self._left_out(element):
                    self.editing.left_out.add(element)
                    steps.skip_subtree()
                elif event == "start":
                    self._enter(element)
                else:
                    self._end(element, note)
