"""A page's fragments to blocks in reading order: headers, prose and headings, notes, footers."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from testimonia.ingest.readers.pdf.columns import regions
from testimonia.ingest.readers.pdf.fragments import Fragment, Frame
from testimonia.ingest.readers.pdf.furniture import Furnishing
from testimonia.ingest.readers.pdf.lines import Line, Row, line, lines
from testimonia.ingest.readers.pdf.notes import parted
from testimonia.ingest.readers.pdf.numbers import Number
from testimonia.ingest.readers.pdf.paragraphs import Paragraph, paragraphs

_LONGEST_HEADING = 200
_NO_HEADING_ENDS = ".:;,-?!…\"'”’»"
"""How a bold line ends that is a sentence: the question of an interview, a speaker's name."""


class Role(Enum):
    """What a block is on its page."""

    MARGIN = auto()
    """A running header or footer, or something set across or beside the page."""
    PROSE = auto()
    HEADING = auto()
    TABLE = auto()
    NOTE = auto()


@dataclass(frozen=True, slots=True)
class PageBlock:
    """Lines of a page that belong together.

    Attributes:
        role: what they are.
        lines: from the top down.
        frame: of their writing direction.
        number: for a running header or footer, the page number in it.
        mark: for a note, its mark.
        goes_on: the paragraph of the block before goes on in this one, in the next column.
    """

    role: Role
    lines: Paragraph
    frame: Frame
    number: Number | None = None
    mark: str | None = None
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class PageParts:
    """What a page is made of, before its blocks are found.

    Attributes:
        index: of the page.
        frame: of its common writing direction.
        rows: fragments in that direction, row by row.
        asides: lines in other directions, or outside the page, with their frames.
        rules: horizontal rules: left, right, height downwards.
    """

    index: int
    frame: Frame
    rows: tuple[tuple[Fragment, ...], ...]
    asides: tuple[tuple[Frame, tuple[Line, ...]], ...] = ()
    rules: tuple[tuple[float, float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Usual:
    """What is usual in the document; lengths in points.

    Attributes:
        size: of the running text.
        leading: from baseline to baseline.
        steady: most of the text has this size. OCR makes up a size for each word; then a small difference
            says nothing.
        bold: most of the text is bold; then boldness says nothing.
    """

    size: float
    leading: float
    steady: bool = True
    bold: bool = False

    @property
    def larger(self) -> float:
        """The smallest type of a heading."""
        return self.size * (1.15 if self.steady else 1.45)

    @property
    def smaller(self) -> float:
        """The largest type of a note."""
        return self.size * (0.93 if self.steady else 0.75)

    @property
    def change(self) -> float:
        """By what part the type must change for a paragraph to begin."""
        return 0.12 if self.steady else 0.4


def blocks(page: PageParts, margins: Mapping[int, Furnishing], usual: Usual) -> list[PageBlock]:
    """The blocks of a page in reading order.

    Args:
        page: its parts.
        margins: its running headers and footers, by the number of their row.
        usual: what is usual in the document.
    """
    body = [f for n, row in enumerate(page.rows) if n not in margins for f in row]
    headers = [_margin(page, n, f) for n, f in margins.items() if f.edge.top]
    footers = [_margin(page, n, f) for n, f in margins.items() if not f.edge.top]
    asides = [_aside(frame, held) for frame, held in page.asides if held]
    return [*headers, *_body(body, page, usual), *asides, *footers]


def _margin(page: PageParts, row: int, found: Furnishing) -> PageBlock:
    return PageBlock(Role.MARGIN, (line(page.rows[row]),), page.frame, number=found.number)


def _aside(frame: Frame, held: Paragraph) -> PageBlock:
    """What is set across the page: a stamp, or if it is long a table or a second text."""
    short = sum(len(one.text) for one in held) <= _LONGEST_HEADING
    return PageBlock(Role.MARGIN if short else Role.PROSE, held, frame)


def _body(fragments: Sequence[Fragment], page: PageParts, usual: Usual) -> list[PageBlock]:
    made: list[PageBlock] = []
    above: list[Line] = []
    for region in regions(fragments):
        column = lines(region)
        if not column:
            continue
        prose, notes = parted(column, above, usual.smaller, _rules_over(column, page))
        found = _prose(prose, page, usual)
        if found and made and runs_over(made[-1], found[0], usual):
            found[0] = replace(found[0], goes_on=True)
        made += found
        made += [PageBlock(Role.NOTE, n.lines, page.frame, mark=n.mark) for n in notes]
        above += prose
    return made


def _rules_over(column: Sequence[Line], page: PageParts) -> list[float]:
    """Rules that divide notes from text: they begin where the column does, and stay inside it."""
    left, right = min(line.left for line in column), max(line.right for line in column)
    return [y for x0, x1, y in page.rules if abs(x0 - left) <= 12 and x1 <= right + 12]


def _prose(column: Sequence[Line], page: PageParts, usual: Usual) -> list[PageBlock]:
    found = []
    for paragraph in paragraphs(column, usual.leading, usual.change):
        role = _role(paragraph, usual)
        found.append(PageBlock(role, paragraph, page.frame))
    return found


def _role(paragraph: Paragraph, usual: Usual) -> Role:
    letters = sum(len(held.text) for held in paragraph)
    if len(paragraph) > 1 and sum("\t" in held.text for held in paragraph) >= 0.6 * len(paragraph):
        return Role.TABLE
    words = any(c.isalnum() for held in paragraph for c in held.text)
    if letters > _LONGEST_HEADING or not words:
        return Role.PROSE
    if all(held.size >= usual.larger for held in paragraph):
        return Role.HEADING
    bold = not usual.bold and len(paragraph) <= 2 and all(held.bold for held in paragraph)
    return Role.HEADING if bold and paragraph[-1].text[-1] not in _NO_HEADING_ENDS else Role.PROSE


def runs_over(before: PageBlock, after: PageBlock, usual: Usual) -> bool:
    """Whether a paragraph runs over from one column into the next."""
    if before.role is not Role.PROSE or after.role is not Role.PROSE:
        return False
    last, first = before.lines[-1], after.lines[0]
    next_column = first.y < last.y and abs(last.size - first.size) <= usual.change * last.size
    ended = last.text[-1] in '.!?:;"”’»)…'
    return next_column and (first.text[0].islower() or not ended)


def row_lines(rows: Iterable[Sequence[Fragment]]) -> list[Line]:
    """Whole rows of a page as lines, whatever columns they run through."""
    return [line(row) for row in rows]


def parts(
    index: int,
    frame: Frame,
    found: Sequence[Row],
    others: Iterable[tuple[Frame, Sequence[Line]]],
    rules: Iterable[tuple[float, float, float]],
) -> PageParts:
    """A page's parts, with what lies outside the page set aside."""
    left, top, right, bottom = frame.extent()

    def inside(f: Fragment) -> bool:
        return f.right > left and f.left < right and top <= f.y <= bottom + f.size

    kept = [tuple(f for f in row if inside(f)) for row in found]
    outside = [line(out) for row in found if (out := [f for f in row if not inside(f)])]
    asides = [(other, tuple(held)) for other, held in others]
    asides += [(frame, (held,)) for held in outside]
    level = tuple((a, b, -y) for a, b, y in rules) if frame.angle == 0 else ()
    return PageParts(index, frame, tuple(row for row in kept if row), tuple(asides), level)
