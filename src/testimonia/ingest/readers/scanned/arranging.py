"""Regions of pages to blocks, with what the format does not say concluded from where the lines stand.

The geometry is that of PDF pages (`testimonia.ingest.readers.pdf`): each picture is scaled to the height of a
sheet of paper, so that the same lengths in points mean the same.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from testimonia.ingest.readers.pdf.blocks import PageBlock, Role, Usual, runs_over
from testimonia.ingest.readers.pdf.columns import regions as columns
from testimonia.ingest.readers.pdf.fragments import Fragment, Frame, Sheet
from testimonia.ingest.readers.pdf.furniture import Edge, Furnishing, edges, furniture
from testimonia.ingest.readers.pdf.lines import Line as TypeLine
from testimonia.ingest.readers.pdf.notes import divided
from testimonia.ingest.readers.pdf.numbers import Number, numbers, without
from testimonia.ingest.readers.pdf.paragraphs import paragraphs
from testimonia.ingest.readers.scanned.measures import size_of
from testimonia.ingest.readers.scanned.sheets import Line, Page, Part, Region

HEIGHT = 792.0
"""Points of a sheet of letter paper."""
FEWEST = 8
"""Lines of a page that is one region, from which on columns are looked for in it."""
_LEADING = 1.35
"""A gap of so many times the usual one begins a paragraph whatever the line above ends with."""
_OUTERMOST = 0.1
"""The part of a page's height in which a number that stands alone is the page's."""
_LONGEST_LABEL = 12
_ENDS = ".!?:…"
_CLOSING = "\"'”’»)]"
_UNNAMED = (Part.UNKNOWN, Part.PARAGRAPH)
"""Regions of which the format does not say what they are, or only that their lines belong together."""
_ROLES = {
    Part.HEADING: Role.HEADING,
    Part.HEADER: Role.MARGIN,
    Part.NUMBER: Role.MARGIN,
    Part.NOTE: Role.NOTE,
    Part.TABLE: Role.TABLE,
}


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """A line as the file has it, and as type on a sheet. Two lines that say the same are two lines."""

    line: Line
    type: TypeLine

    @property
    def placed(self) -> bool:
        """Whether the file says where it stands."""
        return self.line.box is not None


@dataclass(frozen=True, slots=True)
class Arranged:
    """A block of a page, and the lines that it was made of."""

    part: Part
    block: PageBlock
    lines: tuple[Held, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page whose lines were brought to the measure of a sheet.

    Attributes:
        page: as the file has it.
        frame: of the sheet.
        size: of the picture, in the unit of the file.
        regions: its lines, region by region.
    """

    page: Page
    frame: Frame
    size: tuple[float, float]
    regions: tuple[tuple[Region, tuple[Held, ...]], ...]


def leaf(page: Page) -> Leaf:
    """A page brought to the measure of a sheet."""
    given = page.size or (None, None)
    width, height = size_of(given, (line.box for region in page.regions for line in region.lines))
    scale = HEIGHT / height
    frame = Frame(0, Sheet((0.0, -HEIGHT, width * scale, 0.0)))
    held = tuple((r, tuple(Held(line, _type(line, scale)) for line in r.lines)) for r in page.regions)
    return Leaf(page, frame, (width, height), held)


def _type(line: Line, scale: float) -> TypeLine:
    """A line as type: its box is the letters' height, and a quarter of their size below the baseline."""
    left, top, right, bottom = (side * scale for side in line.box or (0.0, 0.0, 0.0, 0.0))
    size = (bottom - top) / 1.05
    return TypeLine(line.text, left, right, bottom - 0.25 * size, size)


def arranged(leaves: Sequence[Leaf]) -> tuple[list[list[Arranged]], dict[int, str]]:
    """The blocks of all pages in reading order, and the numbers printed on them."""
    usual = _usual(leaves)
    found = _furnished(leaves, usual)
    pages, labels = [], {}
    for index, each in enumerate(leaves):
        blocks = _page(each, found[index], usual)
        pages.append(blocks)
        for one in blocks:
            if one.block.number is not None and index not in labels:
                number = one.block.number
                labels[index] = one.block.lines[0].text[number.start : number.end]
    return pages, labels


def _usual(leaves: Sequence[Leaf]) -> Usual:
    sizes = [h.type.size for each in leaves for _, held in each.regions for h in held if h.placed]
    gaps = [
        b.type.y - a.type.y
        for each in leaves
        for _, held in each.regions
        for a, b in pairwise(held)
        if a.placed and b.placed and b.type.y > a.type.y
    ]
    size = median(sizes) if sizes else 10.0
    return Usual(size, median(gaps) if gaps else 1.2 * size, steady=False)


def _furnished(leaves: Sequence[Leaf], usual: Usual) -> list[dict[Held, Furnishing]]:
    """Running headers, footers and page numbers of each page, where the format does not name them."""
    rows = [_from_above(each) for each in leaves]
    every: list[Edge] = []
    for index, row in enumerate(rows):
        every += edges(index, [held.type for held in row], 0.0, HEIGHT, usual.size)
    found: list[dict[Held, Furnishing]] = [{} for _ in leaves]
    for each in furniture(every):
        found[each.edge.page][rows[each.edge.page][each.edge.row]] = each
    for index, row in enumerate(rows):
        if not any(f.number for f in found[index].values()):
            found[index].update(_alone(index, row, leaves[index]))
    return found


def _from_above(each: Leaf) -> list[Held]:
    lines = [h for region, held in each.regions if region.part in _UNNAMED for h in held if h.placed]
    return sorted(lines, key=lambda h: h.type.y)


def _alone(index: int, row: Sequence[Held], each: Leaf) -> Mapping[Held, Furnishing]:
    """The number that is a region of its own at the upper or lower edge: one page is enough to know it.

    A line that is only a part of a region may be the number of a chapter or a figure in a table.
    """
    single = {held[0] for _, held in each.regions if len(held) == 1}
    for top, held in ((True, row[:1]), (False, row[-1:])):
        for one in held:
            number = _only_number(one.line.text)
            height = one.type.y / HEIGHT
            outermost = height <= _OUTERMOST if top else height >= 1 - _OUTERMOST
            if number and outermost and one in single and len(row) > 1:
                return {one: Furnishing(Edge(index, 0, top, height, one.type), number)}
    return {}


def _only_number(text: str) -> Number | None:
    return next((number for number in numbers(text) if not without(text, number)), None)


def _page(each: Leaf, margins: Mapping[Held, Furnishing], usual: Usual) -> list[Arranged]:
    """The blocks of a page: headers, body, footers."""
    upper = [_margin(h, f, each.frame) for h, f in margins.items() if f.edge.top]
    lower = [_margin(h, f, each.frame) for h, f in margins.items() if not f.edge.top]
    body: list[Arranged] = []
    for region, held in _in_columns(each, margins):
        for one in _blocks(region, held, each.frame, usual):
            goes_on = bool(body) and one.part in _UNNAMED and _runs_over(body[-1], one, usual)
            body.append(replace(one, block=replace(one.block, goes_on=goes_on)))
    return [*upper, *body, *lower]


def _runs_over(before: Arranged, after: Arranged, usual: Usual) -> bool:
    """Whether a paragraph runs over from one column into the next."""
    if before.part not in _UNNAMED or not (before.lines[-1].placed and after.lines[0].placed):
        return False
    return runs_over(before.block, after.block, replace(usual, steady=False))


def _margin(held: Held, found: Furnishing, frame: Frame) -> Arranged:
    block = PageBlock(Role.MARGIN, (held.type,), frame, number=found.number)
    return Arranged(Part.HEADER, block, (held,))


def _in_columns(each: Leaf, margins: Mapping[Held, Furnishing]) -> Iterable[tuple[Region, tuple[Held, ...]]]:
    """The regions without what stands in the margins; a page that is one region is divided into columns."""
    left = [(region, tuple(h for h in held if h not in margins)) for region, held in each.regions]
    full = [(region, held) for region, held in left if held]
    if len(full) != 1 or full[0][0].part is not Part.UNKNOWN or len(full[0][1]) < FEWEST:
        return full
    region, held = full[0]
    if not all(h.placed for h in held):
        return full
    pieces = [
        Fragment(h.type.text, h.type.left, h.type.right, h.type.y, h.type.size, order=2 * n)
        for n, h in enumerate(held)
    ]
    return [(region, tuple(held[f.order // 2] for f in column)) for column in _kept_in_order(columns(pieces))]


def _kept_in_order(found: Iterable[Sequence[Fragment]]) -> Iterable[Sequence[Fragment]]:
    """Columns, each with its lines in the order of the file, where that is not from the bottom up."""
    for column in found:
        yield sorted(column, key=lambda f: f.order)


def _blocks(region: Region, held: tuple[Held, ...], frame: Frame, usual: Usual) -> Iterable[Arranged]:
    part = region.part
    if part is Part.NOTE:
        at = 0
        for note in divided([h.type for h in held]):
            lines, at = held[at : at + len(note.lines)], at + len(note.lines)
            yield Arranged(part, PageBlock(Role.NOTE, note.lines, frame, mark=note.mark), lines)
        return
    for lines in _paragraphs(held, usual) if part is Part.UNKNOWN else _without_headings(held):
        types = tuple(h.type for h in lines)
        if (part in _UNNAMED and _is_heading(lines, usual)) or all(h.line.heading for h in lines):
            part_here, role = Part.HEADING, Role.HEADING
        else:
            part_here, role = part, _ROLES.get(part, Role.PROSE)
        number = _called(types[0].text) if part is Part.NUMBER else None
        yield Arranged(part_here, PageBlock(role, types, frame, number=number), lines)


def _called(text: str) -> Number | None:
    """What a page is called where the format says that this is its number: "12", "fol. 12v"."""
    return _only_number(text) or (Number(0, "", 0, len(text)) if len(text) <= _LONGEST_LABEL else None)


def _without_headings(held: tuple[Held, ...]) -> Iterable[tuple[Held, ...]]:
    """Lines, with those apart that the format calls headings."""
    run: list[Held] = []
    for each in held:
        if run and run[-1].line.heading != each.line.heading:
            yield tuple(run)
            run = []
        run.append(each)
    if run:
        yield tuple(run)


def _paragraphs(held: tuple[Held, ...], usual: Usual) -> Iterable[tuple[Held, ...]]:
    """The paragraphs of a region that may hold several.

    Lines of handwriting do not begin below one another, and programs draw their boxes at random heights; so a
    line begins a paragraph only after the end of a sentence, or after a wide gap.
    """
    for run in _without_headings(held):
        if not all(h.placed for h in run):
            yield run
            continue
        at = 0
        parts = paragraphs([h.type for h in run], usual.leading, 9.0)
        ends = [at := at + len(part) for part in parts]
        start = 0
        for end in ends:
            if end < len(run) and not _may_end(run[end - 1], run[end], usual):
                continue
            yield run[start:end]
            start = end


def _may_end(before: Held, after: Held, usual: Usual) -> bool:
    gap = after.type.y - before.type.y
    return before.line.text.rstrip(_CLOSING)[-1:] in _ENDS or gap > _LEADING * usual.leading or gap < 0


def _is_heading(lines: Sequence[Held], usual: Usual) -> bool:
    """Whether a few short lines are set so much larger than the text that they are its heading."""
    text = " ".join(h.line.text for h in lines)
    short = len(lines) <= 3 and len(text) <= 120 and any(c.isalpha() for c in text)
    return short and all(h.placed and h.type.size >= usual.larger for h in lines) and text[-1:] not in ",;-"
