"""ALTO, the format of libraries for what was read off pictures: versions 1 to 4 (Library of Congress).

https://www.loc.gov/standards/alto/ : a Layout of Pages; on each a PrintSpace and four margins; in these
TextBlocks of TextLines of Strings.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from testimonia.ingest.extraction import Extraction, File, Reader, UnreadableError
from testimonia.ingest.readers.markup_tree import local
from testimonia.ingest.readers.roles import language_code
from testimonia.ingest.readers.scanned.laying import laid_out
from testimonia.ingest.readers.scanned.measures import Box, around, around_points, number, part_of_one, sized
from testimonia.ingest.readers.scanned.sheets import Line, Page, Part, Region, Word, line_of_words
from testimonia.ingest.readers.scanned.tree import Element, child, children, in_order, root_of, words_of

_MARGINS = frozenset({"TopMargin", "BottomMargin", "LeftMargin", "RightMargin"})
_PARTS = {
    **dict.fromkeys(("heading", "title", "headline", "titlezone"), Part.HEADING),
    **dict.fromkeys(("header", "footer", "runningtitle", "runningtitlezone", "page_header"), Part.HEADER),
    **dict.fromkeys(("quiremarkszone", "stampzone", "digitizationartefactzone", "catchword"), Part.HEADER),
    **dict.fromkeys(("page-number", "pagenumber", "numberingzone", "page_number"), Part.NUMBER),
    **dict.fromkeys(("footnote", "footnotes", "endnote", "footnote-continued"), Part.NOTE),
    **dict.fromkeys(("marginalia", "margintextzone", "marginnote"), Part.MARGINAL),
    **dict.fromkeys(("caption", "figurecaption"), Part.CAPTION),
    **dict.fromkeys(("table", "tablezone"), Part.TABLE),
    "paragraph": Part.PARAGRAPH,
}
"""What tags call a block: ALTO leaves the words free; these are those of PAGE and of SegmOnto."""
_TOUCHING = 0.1
"""A gap of less than this part of a line's height, without a blank in the file, is none: "end" and "."."""
_HYPHENS = "-\u2010\u00ad\u00ac\u2e17="


def read(file: File) -> Extraction:
    """The pages of an ALTO file.

    Raises:
        UnreadableError: if it is damaged, too large, or has no words.
    """
    root = root_of(file)
    tags = _tags(root)
    picture = words_of(next(root.iter("{*}fileName"), None)) or None
    pages = [_page(page, tags) for page in root.iter("{*}Page")]
    if not pages:
        raise UnreadableError("This ALTO file has no pages.")
    if len(pages) == 1:
        pages = [replace(pages[0], picture=picture)]
    return laid_out(pages, file)


ALTO = Reader("alto", frozenset({"alto"}), read)


def _tags(root: Element) -> dict[str, Part]:
    """What part of a page each tag stands for, by its id."""
    found = {}
    for tags in root.iter("{*}Tags"):
        for tag in tags:
            part = _part(tag.get("LABEL")) or _part(tag.get("TYPE"))
            if part is not None:
                found[tag.get("ID") or ""] = part
    return found


def _part(name: str | None) -> Part | None:
    words = (name or "").casefold().partition(":")[0].partition("#")[0]
    return _PARTS.get(words.strip())


def _page(page: Element, tags: Mapping[str, Part]) -> Page:
    blocks = [(block, area) for area in page for block in _blocks(area)]
    keys = [block.get("ID") for block, _ in blocks]
    order, ordered = _order(page, [block for block, _ in blocks])
    regions = [_region(block, local(area.tag), tags) for block, area in in_order(blocks, keys, order)]
    width, height = number(page.get("WIDTH")), number(page.get("HEIGHT"))
    label = " ".join((page.get("PRINTED_IMG_NR") or "").split()) or None
    size = (width, height) if width and height else None
    return Page(size, tuple(r for r in regions if r.lines), label, None, ordered)


def _blocks(area: Element) -> Iterator[Element]:
    """The blocks of text in an area, out of all blocks that hold blocks."""
    if local(area.tag) in ("PrintSpace", *_MARGINS):
        yield from area.iter("{*}TextBlock")


def _order(page: Element, blocks: list[Element]) -> tuple[list[str], bool]:
    """The ids of blocks as they are read: by ReadingOrder (ALTO 4.3), or as each names the next (IDNEXT)."""
    listed = [ref.get("REF") or "" for ref in page.getroottree().getroot().iter("{*}ElementRef")]
    known = {block.get("ID") for block in blocks}
    if any(ref in known for ref in listed):
        return listed, True
    follows = {block.get("ID") or "": block.get("IDNEXT") or "" for block in blocks}
    after = {following for following in follows.values() if following}
    order: list[str] = []
    seen: set[str] = set()
    for first in (key for key in follows if key not in after):
        key = first
        while key in follows and key not in seen:
            seen.add(key)
            order.append(key)
            key = follows[key]
    return (order, True) if after & set(follows) else ([], False)


def _region(block: Element, area: str, tags: Mapping[str, Part]) -> Region:
    said = [tags[ref] for ref in (block.get("TAGREFS") or "").split() if ref in tags]
    part = next(iter(said), _part(block.get("TYPE")) or Part.UNKNOWN)
    if part is Part.UNKNOWN and area in _MARGINS:
        part = Part.HEADER if area in ("TopMargin", "BottomMargin") else Part.MARGINAL
    lines = (_line(line) for line in children(block, "TextLine"))
    language = language_code(block.get("LANG") or block.get("language"))
    return Region(part, tuple(line for line in lines if line.text), language)


def _line(line: Element) -> Line:
    strings = list(children(line, "String", "SP", "HYP"))
    words: list[Word] = []
    gaps: list[str] = []
    blank = True
    spaced = any(local(each.tag) == "SP" for each in strings)
    for each in strings:
        kind = local(each.tag)
        if kind == "SP":
            blank = True
        elif kind == "HYP":
            _hyphenate(words, each)
        else:
            word = _word(each)
            if not word.text.strip():
                continue
            if words:
                gaps.append(" " if blank or not spaced or not _touch(words[-1], word) else "")
            words.append(word)
            blank = False
    return line_of_words(words, _box(line) or _of_shape(line), gaps)


def _hyphenate(words: list[Word], mark: Element) -> None:
    """The hyphen at a line's end belongs to the word before it; what both halves make is SUBS_CONTENT."""
    if words and words[-1].text[-1:] not in _HYPHENS:
        sign = (mark.get("CONTENT") or "").strip() or "-"
        box = around((words[-1].box, _box(mark))) if words[-1].box else None
        words[-1] = Word(words[-1].text + sign, box, words[-1].confidence)


def _word(string: Element) -> Word:
    text = string.get("CONTENT") or ""
    return Word(text, _box(string) or _of_shape(string), part_of_one(string.get("WC")))


def _touch(before: Word, after: Word) -> bool:
    """Whether two words that no blank parts stand so near one another that there is none."""
    if before.box is None or after.box is None:
        return False
    return after.box[0] - before.box[2] <= _TOUCHING * (before.box[3] - before.box[1])


def _box(element: Element) -> Box | None:
    return sized(*(element.get(name) for name in ("HPOS", "VPOS", "WIDTH", "HEIGHT")))


def _of_shape(element: Element) -> Box | None:
    """The box of a polygon, for files that give nothing else."""
    shape = child(element, "Shape")
    polygon = child(shape, "Polygon") if shape is not None else None
    return around_points(_with_commas(polygon.get("POINTS"))) if polygon is not None else None


def _with_commas(points: str | None) -> str:
    """Points as "x,y x,y": some files write them as one row of numbers."""
    if points is None or "," in points:
        return points or ""
    row = points.split()
    return " ".join(f"{x},{y}" for n, (x, y) in enumerate(pairwise(row)) if n % 2 == 0)
