"""The parts of a document as divisions, with its paragraphs in reading order.

Parts that are read in several pieces (a note between two halves of a chapter) are closed and begun again.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from testimonia.exports.formats.tei.elements import element
from testimonia.exports.formats.tei.inline import Line, Point
from testimonia.exports.paragraphs import Paragraph
from testimonia.model import SectionKind, Span
from testimonia.store import HeldSection

LEAVES = frozenset(
    {
        SectionKind.HEADING,
        SectionKind.BYLINE,
        SectionKind.DATELINE,
        SectionKind.FOOTNOTE,
        SectionKind.CAPTION,
        SectionKind.PAGE_HEADER,
        SectionKind.PAGE_NUMBER,
    }
)
"""Parts that are one paragraph, or a few, and no division."""
_TOP = {SectionKind.HEADING: "head", SectionKind.BYLINE: "byline", SectionKind.DATELINE: "dateline"}
_FORME_WORK = {SectionKind.PAGE_HEADER: "header", SectionKind.PAGE_NUMBER: "pageNum"}


@dataclass
class Division:
    """A part, or a piece of one, with what stands in it.

    Attributes:
        held: the part; None for the whole text, and for what stands loose between divisions.
        children: paragraphs, and divisions.
        again: whether a piece of the same part was there before.
    """

    held: HeldSection | None
    children: list["Division | Paragraph"] = field(default_factory=list)
    again: bool = False


def divided(paragraphs: Sequence[Paragraph], sections: Sequence[HeldSection]) -> Division:
    """Paragraphs under the parts that they belong to; all under one root."""
    by_id = {held.id: held for held in sections}
    root = Division(None)
    path = [root]
    seen: set[str] = set()
    for paragraph in paragraphs:
        wanted = _path(paragraph.section, by_id)
        shared = 0
        while shared < min(len(path) - 1, len(wanted)) and _same(path[shared + 1].held, wanted[shared]):
            shared += 1
        del path[shared + 1 :]
        for held in wanted[shared:]:
            division = Division(held, again=held.id in seen)
            seen.add(held.id)
            path[-1].children.append(division)
            path.append(division)
        path[-1].children.append(paragraph)
    return root


def _same(one: HeldSection | None, other: HeldSection) -> bool:
    return one is not None and one.id == other.id


def _path(held: HeldSection | None, by_id: dict[str, HeldSection]) -> list[HeldSection]:
    """The divisions around a paragraph, outermost first."""
    found: list[HeldSection] = []
    while held is not None:
        if held.section.kind not in LEAVES and held.section.kind is not SectionKind.DOCUMENT:
            found.append(held)
        held = by_id.get(held.parent or "")
    return found[::-1]


class Body:
    """Writes divisions.

    Args:
        line: writes words.
        marks: for a note, by the id of its section, the id of the anchor where its mark stands.
    """

    def __init__(self, line: Line, marks: dict[str, str]) -> None:
        self._line = line
        self._marks = marks

    def written(self, root: Division, before: Callable[[Paragraph], Sequence[Point]]) -> Iterator[str]:
        """All of it, as the content of ``body``, piece by piece.

        Args:
            root: the whole text.
            before: gives the page breaks that stand before a paragraph.
        """
        if not any(self._is_common(child) for child in root.children):
            yield "<p/>"
        yield from self._content(root, before)

    @staticmethod
    def _is_common(child: "Division | Paragraph") -> bool:
        if isinstance(child, Division):
            return True
        kind = child.section.section.kind if child.section else None
        return kind not in LEAVES

    def _content(self, division: Division, before: Callable[[Paragraph], Sequence[Point]]) -> Iterator[str]:
        top, after = True, False
        loose = False
        number = 0
        children = division.children
        while number < len(children):
            child = children[number]
            if isinstance(child, Division):
                if loose:
                    yield "</div>\n"
                yield self._opening(child)
                yield from self._content(child, before)
                yield "</div>\n"
                top, after, loose = False, True, False
                number += 1
                continue
            if after and not loose:  # TEI has no paragraphs after divisions
                yield "<div>\n"
                loose = True
            run = self._run(children, number)
            yield "".join(point.xml for point in before(run[0]))
            yield self._leaf(run, top=top, before=before) + "\n"
            top = top and self._kind(run[0]) in _TOP
            number += len(run)
        if loose:
            yield "</div>\n"

    def _opening(self, division: Division) -> str:
        held = division.held
        assert held is not None  # noqa: S101  only the root has none, and it is opened by nobody
        section = held.section
        title = " ".join(section.title.value.split()) if section.title else None
        if title == self._head(division):
            title = None
        attributes: dict[str, str | None] = {
            "type": section.kind.value.replace(" ", "-"),
            "n": title,
            "xml:lang": section.language.value if section.language else None,
        }
        name = f"part-{held.id[:16]}"
        attributes |= {"prev": f"#{name}"} if division.again else {"xml:id": name}
        return element("div", attributes, " ").replace("> </div>", ">\n")

    def _head(self, division: Division) -> str | None:
        """The words of the heading with which a division begins."""
        first = division.children[0] if division.children else None
        headed = isinstance(first, Paragraph) and self._kind(first) is SectionKind.HEADING
        return " ".join(first.words.split()) if headed and isinstance(first, Paragraph) else None

    @staticmethod
    def _kind(paragraph: Paragraph) -> SectionKind | None:
        kind = paragraph.section.section.kind if paragraph.section else None
        return kind if kind in LEAVES else None

    def _run(self, children: Sequence["Division | Paragraph"], number: int) -> list[Paragraph]:
        """The paragraphs from one on that are one note."""
        first = children[number]
        run = [first] if isinstance(first, Paragraph) else []
        if run and self._kind(run[0]) is SectionKind.FOOTNOTE:
            for child in children[number + 1 :]:
                if (
                    not isinstance(child, Paragraph)
                    or not child.section
                    or not _same(run[0].section, child.section)
                ):
                    break
                run.append(child)
        return run

    def _leaf(
        self, run: Sequence[Paragraph], *, top: bool, before: Callable[[Paragraph], Sequence[Point]]
    ) -> str:
        kind = self._kind(run[0])
        if kind is None:
            return self._paragraph("p", run[0].span)
        if kind is SectionKind.FOOTNOTE:
            return self._note(run, before)
        if kind in _FORME_WORK:
            return self._paragraph("fw", run[0].span, {"type": _FORME_WORK[kind]})
        if kind is SectionKind.CAPTION:
            return element("figure", None, self._paragraph("head", run[0].span))
        if top:
            return self._paragraph(_TOP[kind], run[0].span)
        return self._paragraph("ab", run[0].span, {"type": kind.value})

    def _note(self, run: Sequence[Paragraph], before: Callable[[Paragraph], Sequence[Point]]) -> str:
        held = run[0].section
        at = self._marks.get(held.id) if held else None
        attributes = {"place": "foot" if at else None, "target": f"#{at}" if at else None}
        inner = [self._paragraph("p", run[0].span)]
        inner += ["".join(p.xml for p in before(each)) + self._paragraph("p", each.span) for each in run[1:]]
        return element("note", attributes, *inner)

    def _paragraph(self, name: str, span: Span, attributes: dict[str, str | None] | None = None) -> str:
        said = dict(attributes or {})
        if self._line.keeps_blanks(span):
            said["xml:space"] = "preserve"
        return element(name, said, self._line.written(span))
