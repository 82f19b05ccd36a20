"""hOCR, what Tesseract, Kraken and OCRopus write as a web page (hOCR 1.2, http://kba.github.io/hocr-spec/1.2/).

Ordinary HTML whose classes name pages, areas, paragraphs, lines and words, and whose title attributes hold
properties: "bbox 10 20 110 50; x_wconf 93".
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from testimonia.ingest.extraction import MIB, Extraction, File, Reader, UnreadableError
from testimonia.ingest.readers.charset import page_characters
from testimonia.ingest.readers.markup_tree import local, tree_of
from testimonia.ingest.readers.roles import SKIPPED_TAGS, language_code
from testimonia.ingest.readers.scanned.laying import laid_out
from testimonia.ingest.readers.scanned.measures import Box, box_of, number, part_of_one
from testimonia.ingest.readers.scanned.sheets import (
    Line,
    Page,
    Part,
    Region,
    Word,
    line_of_words,
    shares,
)
from testimonia.ingest.readers.scanned.tree import LARGER, Element, words_of

_PROPERTY = re.compile(r"""\s*([A-Za-z_]+)((?:\s+(?:"[^"]*"|'[^']*'|[^;"'\s]+))*)\s*(?:;|$)""")
_LINES = frozenset({"ocr_line", "ocrx_line", "ocr_textfloat", "ocr_header", "ocr_caption", "ocr_footer"})
"""What a line is called; Tesseract calls headings "ocr_header" and what floats "ocr_textfloat"."""
_WORDS = frozenset({"ocrx_word", "ocr_word"})
_REGIONS: Mapping[str, Part] = {
    **dict.fromkeys(("ocr_carea", "ocr_column", "ocrx_block", "ocr_linear"), Part.UNKNOWN),
    **dict.fromkeys(("ocr_par", "ocr_blockquote", "ocr_abstract", "ocr_display"), Part.PARAGRAPH),
    **dict.fromkeys(("ocr_title", "ocr_chapter", "ocr_section", "ocr_part"), Part.HEADING),
    **dict.fromkeys(("ocr_pageno",), Part.NUMBER),
    **dict.fromkeys(("ocr_table",), Part.TABLE),
}


@dataclass(slots=True)
class _Open:
    """A page while its elements are gone through.

    Attributes:
        page: its element.
        regions: lines by region, each with what the region is and its language.
        stray: characters that stand in no line, since the last line.
    """

    page: Element
    regions: list[tuple[Part, list[Line], str | None]] = field(default_factory=list)
    stray: list[str] = field(default_factory=list)

    def begin(self, part: Part, language: str | None) -> None:
        """Begin a region."""
        self.settle()
        self.regions.append((part, [], language))

    def put(self, line: Line) -> None:
        """Add a line."""
        self.settle()
        if not self.regions:
            self.regions.append((Part.UNKNOWN, [], None))
        if line.text:
            self.regions[-1][1].append(line)

    def settle(self) -> None:
        """Make a line of what stands in none."""
        text = " ".join("".join(self.stray).split())
        self.stray.clear()
        if text:
            self.put(Line(text))


def read(file: File) -> Extraction:
    """The pages of an hOCR file.

    Raises:
        UnreadableError: if it is too large, in no known encoding, or has no words.
    """
    limit = file.limits.text_size * LARGER
    if len(file.data) > limit:
        raise UnreadableError(
            f"This file is larger than {limit // MIB} MiB, more than is read. Divide it by pages."
        )
    tree = tree_of(page_characters(file.data).characters)
    pages = list(_pages(tree.root))
    return laid_out(pages, file)


HOCR = Reader("hocr", frozenset({"hocr"}), read)


def _pages(root: Element) -> Iterator[Page]:
    """The pages in order; a file that marks none is one."""
    found = [each for each in root.iter() if "ocr_page" in _classes(each)]
    outermost = [each for each in found if not any("ocr_page" in _classes(a) for a in each.iterancestors())]
    for page in outermost or [root]:
        yield _page(page)


def _page(page: Element) -> Page:
    said = properties(page)
    box = _box(said)
    size = (box[2] - min(box[0], 0.0), box[3] - min(box[1], 0.0)) if box else None
    picture = said.get("image") or said.get("file") or None
    opened = _walked(page)
    regions = tuple(Region(part, tuple(lines), language) for part, lines, language in opened.regions if lines)
    return Page(size, regions, said.get("lpageno") or None, picture)


def _walked(page: Element) -> _Open:
    """Everything on a page, in the order of the file; what is in no line is a line of its own."""
    opened = _Open(page)
    skipped: Element | None = None
    for event, element in etree.iterwalk(page, events=("start", "end")):
        if event == "start" and skipped is None:
            skipped = element if _enter(element, opened) else None
        elif event == "end" and (skipped is None or skipped is element):
            skipped = None
            if element is not page:
                opened.stray.append(str(element.tail or ""))
    opened.settle()
    return opened


def _enter(element: Element, opened: _Open) -> bool:
    """Take down what begins with an element; whether that is all of it."""
    if local(element.tag).lower() in {"", *SKIPPED_TAGS}:  # a comment has no name
        return True
    classes = _classes(element)
    if classes & _LINES and element is not opened.page:
        opened.put(_line(element))
        return True
    if classes & _WORDS:
        opened.put(line_of_words(list(_words(element, element))))
        return True
    part = next((_REGIONS[name] for name in _REGIONS if name in classes), None)
    if part is not None:
        opened.begin(part, _language(element))
    opened.stray.append(element.text or "")
    return False


def _classes(element: Element) -> set[str]:
    return set((element.get("class") or "").split()) if local(element.tag) else set()


def _language(element: Element) -> str | None:
    return language_code(element.get("lang") or element.get("{http://www.w3.org/XML/1998/namespace}lang"))


def _line(element: Element) -> Line:
    box = _box(properties(element))
    words = [word for each in element.iter() if _classes(each) & _WORDS for word in _words(each, element)]
    text = " ".join(words_of(element).split())
    if not words:
        return line_of_words([Word(text)], box) if box is None else _even(text, box)
    made = line_of_words(words, box)
    # characters that stand beside the words in a line are characters too
    return made if len(made.text) >= len(text) else _even(text, made.box)


def _even(text: str, box: Box | None) -> Line:
    return Line(text, box, shares(text, box))


def _words(element: Element, line: Element) -> Iterator[Word]:
    """The word of an element; none if a word lies inside another."""
    if any(_classes(a) & _WORDS for a in element.iterancestors() if a is not line):
        return
    said = properties(element)
    text = " ".join(words_of(element).split())
    if text:
        yield Word(text, _box(said), part_of_one(said.get("x_wconf"), 100.0))


def properties(element: Element) -> dict[str, str]:
    """The properties in the title of an element, by name; of one that stands twice, the first."""
    found: dict[str, str] = {}
    for one in _PROPERTY.finditer((element.get("title") or "")[:20_000]):
        value = one.group(2).strip()
        if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
            value = value[1:-1]
        found.setdefault(one.group(1), value)
    return found


def _box(said: Mapping[str, str]) -> Box | None:
    sides = [number(side) for side in said.get("bbox", "").split()]
    return box_of(*sides) if len(sides) == 4 else None
