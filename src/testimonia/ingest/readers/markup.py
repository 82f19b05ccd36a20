"""The walk through a page's tree, shared by HTML and EPUB: words to the writer, parts and places aside.

The tree is walked step by step, never by recursion, so that no depth of nesting can stop the program.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from testimonia.ingest.extraction import BlockKind
from testimonia.ingest.readers.markup_names import (
    attributes_of,
    layouts_of,
    marked_as,
    resolved,
    signed,
    types_of,
)
from testimonia.ingest.readers.markup_tree import local
from testimonia.ingest.readers.parts import Heading
from testimonia.ingest.readers.roles import (
    ARIA,
    BLOCK_KINDS,
    BLOCK_TAGS,
    INLINE_TAGS,
    SECTION_CLASSES,
    SECTION_KINDS,
    SECTION_TAGS,
    SIGNED,
    SKIPPED_TAGS,
    STANZA,
    VERSE,
    language_code,
)
from testimonia.ingest.readers.writer import Writer
from testimonia.model import Marked, Section, SectionKind, Span, Stated

NAVIGATION_SHARE = 0.6
"""From this share of its characters in links, a page's header, footer or aside is navigation."""
LONGEST_MARK = 24
"""Characters of a note's mark; a longer link is a cross-reference."""
_NOTE_ID = re.compile(r"_?(?:ftn|fn|edn|en|footnote|endnote|note|cite_note)[-_:.]?[a-z]?\d", re.IGNORECASE)
_PAGE_ID = re.compile(r"(?:page|pg|p)[-_.]?(?=[\divxlc])", re.IGNORECASE)
_PAGE_LEVEL = frozenset({"html", "body", "div", "form", "center"})
_VOICES = SIGNED | {SectionKind.BODY, SectionKind.CHAPTER, SectionKind.APPENDIX}
"""Parts with a voice: a signature belongs to the innermost."""
_ENCLOSING = frozenset({"html", "body", "table", "tbody", "thead", "tr", "main"})


@dataclass(slots=True)
class _Frame:
    """An element that is open."""

    tag: str
    place: int
    saved_kind: BlockKind
    block: bool
    kind: SectionKind | None
    types: frozenset[str]
    slot: int | None = None
    links: int = 0
    items: int = 0
    headings: int = 0
    level: int = 0
    named: Span | None = None
    target: str | None = None
    keys: list[str] = field(default_factory=list)
    facts: dict[str, Stated] = field(default_factory=dict)
    language: str | None = None
    lines: bool = False


@dataclass(slots=True)
class Walked:
    """What one page adds to the text.

    Attributes:
        area: the stretch that it fills.
        marked: its parts, outer before inner.
        headings: in order.
        breaks: where a printed page begins, with its label; places of the writer.
        marks: of notes, with the key ("file#id") of the note.
        anchors: the block that each key names.
        quotes: quotations that are set off; inner before outer.
        author: whom a title page names.
        language: of the page.
        named: names that the page itself marks as such.
    """

    area: Span = field(default_factory=lambda: Span(0, 0))
    marked: list[Section] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    breaks: list[tuple[int, str | None]] = field(default_factory=list)
    marks: list[tuple[Span, str]] = field(default_factory=list)
    anchors: dict[str, Span] = field(default_factory=dict)
    quotes: list[Span] = field(default_factory=list)
    author: Stated | None = None
    language: str | None = None
    named: list[Marked] = field(default_factory=list)


def walked(root: "etree._Element", writer: Writer, path: str = "") -> Walked:
    """Write down a page, and say what parts it has.

    Args:
        root: of its tree.
        writer: takes its words; may hold those of earlier pages.
        path: of the page inside its book, so that links between files find their notes.
    """
    walk = _Walk(writer, path, layouts_of(root))
    begin = writer.place()
    steps = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in steps:
        if event == "start":
            if local(element.tag) in SKIPPED_TAGS:
                steps.skip_subtree()
            else:
                walk.enter(element)
        elif event == "end" and local(element.tag) not in SKIPPED_TAGS:
            walk.leave(element)
        else:
            walk.text(element.tail)
    writer.block()
    walk.found.area = writer.since(begin)
    walk.found.marked = [s for s in walk.slots if s is not None and len(s.span)]
    return walk.found


class _Walk:
    """The state of the walk: open elements, and what was found."""

    def __init__(self, writer: Writer, path: str, layouts: frozenset["etree._Element"]) -> None:
        self.found = Walked()
        self.slots: list[Section | None] = []
        self._writer = writer
        self._path = path
        self._layouts = layouts
        self._open: list[_Frame] = []
        self._links = 0
        self._verbatim = 0
        self._tables: list[bool] = []
        self._cells: list[int] = []

    def text(self, words: str | None) -> None:
        if self._verbatim:
            self._writer.verbatim(words)
        else:
            self._writer.words(words)

    def enter(self, element: "etree._Element") -> None:
        if _plain(element):
            self.text(element.text)
            return
        tag = local(element.tag).lower()
        attributes = attributes_of(element)
        types = types_of(attributes)
        classes = frozenset(attributes.get("class", "").lower().split())
        self._separate(tag, element)
        frame = _Frame(
            tag,
            self._writer.place(),
            self._writer.kind,
            tag in BLOCK_TAGS,
            self._kind(tag, attributes, types, classes),
            types,
            links=self._links,
            language=language_code(attributes.get("lang")),
            lines=bool((types | classes) & STANZA),
        )
        self._open.append(frame)
        self._note_places(frame, attributes)
        if frame.kind is not None or tag in ("header", "footer", "aside", "ul", "ol"):
            frame.slot = len(self.slots)
            self.slots.append(None)
        self._writer.kind = self._block_kind(frame, classes)
        self.text(element.text)

    def leave(self, element: "etree._Element") -> None:
        if _plain(element):
            self.text(element.tail)
            return
        frame = self._open.pop()
        span = self._writer.since(frame.place)
        if frame.tag == "a" and frame.target is not None:
            self._links += len(span)
            self._mark(frame, span)
        if frame.slot is not None and (kind := self._decided(frame, span)):
            self.slots[frame.slot] = self._section(frame, span, kind)
        if frame.tag == "blockquote" and len(span):
            self.found.quotes.append(span)
        self._tell(frame, span)
        self._writer.kind = frame.saved_kind
        if frame.tag in ("pre", "listing", "xmp"):
            self._verbatim -= 1
        if frame.tag == "table":
            self._close_table()
        elif frame.block:
            self._end_block()
        self.text(element.tail)

    def _separate(self, tag: str, element: "etree._Element") -> None:
        """Write what stands between this element and what came before."""
        if tag in ("td", "th") and self._in_data():
            self._writer.cell(first=self._cells[-1] == 0)
            self._cells[-1] += 1
        elif tag == "tr" and self._in_data():
            self._writer.row()
            self._cells[-1] = 0
        elif tag == "br":
            self._writer.line()
        elif tag in ("td", "th", "tr", "hr"):
            self._writer.block()
        elif tag == "table":
            nested = self._in_data()
            self._writer.block()
            self._tables.append(element not in self._layouts and not nested)
            self._cells.append(0)
        elif tag in BLOCK_TAGS:
            self._end_block()
        if tag in ("pre", "listing", "xmp"):
            self._verbatim += 1

    def _end_block(self) -> None:
        if any(f.lines for f in self._open[-1:]) and not self._in_data():
            self._writer.fresh_line()
        else:
            self._writer.block()

    def _in_data(self) -> bool:
        return bool(self._tables) and self._tables[-1]

    def _close_table(self) -> None:
        if self._tables:
            data = self._tables.pop()
            self._cells.pop()
            if data:
                self._writer.leave_table()
        self._writer.block()

    def _kind(
        self, tag: str, attributes: Mapping[str, str], types: frozenset[str], classes: frozenset[str]
    ) -> SectionKind | None:
        if "pagebreak" in types:
            return SectionKind.PAGE_NUMBER
        if tag in ("html", "body"):
            return None
        known = next((SECTION_KINDS[t] for t in sorted(types) if t in SECTION_KINDS), None)
        if known is None and tag == "li" and "biblioentry" not in types:
            known = SectionKind.FOOTNOTE if self._among_notes() else None
        if known is not None:
            return known
        if SECTION_TAGS.get(tag) is SectionKind.HEADING and any(f.tag == "hgroup" for f in self._open[-3:]):
            return None
        named = next((SECTION_CLASSES[c] for c in sorted(classes) if c in SECTION_CLASSES), None)
        if "backlink" in types:
            return SectionKind.NAVIGATION
        return SECTION_TAGS.get(tag) or ARIA.get(attributes.get("role", "")) or named

    def _among_notes(self) -> bool:
        """Whether the innermost part that is open is a list of notes."""
        inner = next((f.kind for f in reversed(self._open) if f.kind is not None), None)
        return inner is SectionKind.NOTES

    def _block_kind(self, frame: _Frame, classes: frozenset[str]) -> BlockKind:
        if frame.kind is SectionKind.FOOTNOTE:
            return BlockKind.NOTE
        if (frame.types | classes) & VERSE:
            return BlockKind.VERSE
        if frame.tag == "table" and self._in_data():
            return BlockKind.TABLE
        return BLOCK_KINDS.get(frame.tag, frame.saved_kind)

    def _note_places(self, frame: _Frame, attributes: Mapping[str, str]) -> None:
        """Remember page breaks, names that links may lead to, and where a link leads."""
        if "pagebreak" in frame.types:
            label = attributes.get("title") or attributes.get("aria-label") or attributes.get("id")
            self.found.breaks.append((frame.place, _PAGE_ID.sub("", label, 1)[:20] if label else None))
        for name in {attributes.get("id"), attributes.get("name") if frame.tag == "a" else None} - {None, ""}:
            holders = (f for f in reversed(self._open) if f.block and f.tag not in _ENCLOSING)
            holder = next(holders, None)
            if holder is not None:
                holder.keys.append(f"{self._path}#{name}")
        if frame.tag == "a" and (target := attributes.get("href", "").strip()):
            frame.target = resolved(self._path, target)
        if frame.tag == "li" and len(self._open) > 1:
            self._open[-2].items += 1
        if frame.tag[0:1] == "h" and frame.tag[1:].isdigit():
            for outer in self._open:
                outer.headings += 1
                outer.level = min(outer.level or 9, int(frame.tag[1:]))
        if frame.tag == "html":
            self.found.language = frame.language

    def _mark(self, frame: _Frame, span: Span) -> None:
        target = frame.target or ""
        name = target.partition("#")[2]
        declared = "noteref" in frame.types
        looks = bool(_NOTE_ID.match(name)) and "ref" not in name.lower() and "backlink" not in frame.types
        if (declared or looks) and name and 0 < len(span) <= LONGEST_MARK:
            self.found.marks.append((span, target))

    def _decided(self, frame: _Frame, span: Span) -> SectionKind | None:
        """What an element is, now that all of it is known."""
        if frame.kind is not None:
            return frame.kind if frame.kind is not SectionKind.NAVIGATION or len(span) else None
        linked = (self._links - frame.links) / max(len(span), 1)
        if frame.tag in ("ul", "ol"):
            menu = frame.items >= 3 and linked > 0.8 and len(span) < 60 * frame.items
            return SectionKind.NAVIGATION if menu and not self._inside_aside() else None
        if linked > NAVIGATION_SHARE:
            return SectionKind.NAVIGATION
        at_page_level = all(f.tag in _PAGE_LEVEL for f in self._open)
        slight = frame.tag in ("header", "footer") and at_page_level and not frame.headings
        return SectionKind.PAGE_HEADER if slight else None

    def _inside_aside(self) -> bool:
        return any(
            f.kind in (SectionKind.NAVIGATION, SectionKind.CONTENTS, SectionKind.INDEX) for f in self._open
        )

    def _section(self, frame: _Frame, span: Span, kind: SectionKind) -> Section:
        section = Section(span, kind)
        if frame.language and frame.language != self.found.language:
            section = replace(section, language=Stated(frame.language))
        if kind in SIGNED:
            section = replace(
                section,
                author=frame.facts.get("author"),
                written=frame.facts.get("written"),
                recipient=frame.facts.get("recipient"),
            )
        return section

    def _tell(self, frame: _Frame, span: Span) -> None:
        """Pass on what this element says about the parts that hold it."""
        for key in frame.keys:
            self.found.anchors.setdefault(key, span)
        if not len(span):
            return
        if (kind := marked_as(frame.types)) is not None:
            self.found.named.append(Marked(span, kind))
        if frame.types & {"title", "fulltitle"}:
            outer = next((f for f in reversed(self._open) if f.tag == "hgroup"), None)
            if outer is not None:
                outer.named = span
        if frame.kind is SectionKind.HEADING:
            level = frame.level if frame.tag == "hgroup" else int(frame.tag[1:])
            self.found.headings.append(Heading(level or 6, span, self._stated(frame.named or span)))
        self._tell_voice(frame, span)

    def _tell_voice(self, frame: _Frame, span: Span) -> None:
        facts = []
        if frame.types & {"signature", "sender"} and len(span) < 200:
            facts.append("author")
        if frame.kind is SectionKind.DATELINE or "dateline" in frame.types:
            facts.append("written")
        if frame.types & {"recipient", "addressee"}:
            facts.append("recipient")
        if "author" in frame.types and any(f.kind is SectionKind.TITLE_PAGE for f in self._open):
            self.found.author = self.found.author or self._stated(span)
        if facts:
            stated = signed(self._stated(span)) if "author" in facts else self._stated(span)
            for outer in [f for f in reversed(self._open) if f.kind in _VOICES][:1]:
                for fact in facts:
                    outer.facts.setdefault(fact, stated)

    def _stated(self, span: Span) -> Stated:
        return Stated(self._writer.excerpt(span), span)


def _plain(element: "etree._Element") -> bool:
    """Whether an element only sets words in another type, and says nothing about them."""
    return not element.attrib and local(element.tag) in INLINE_TAGS
