"""How the sections of a text lie: which lies in which, and to which one a stretch of text belongs."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from testimonia.model.section import Section
from testimonia.model.spans import Span
from testimonia.model.text import Page


@dataclass(frozen=True, slots=True)
class Layout:
    """Sections as a tree, ready to be asked about stretches of the original layer.

    Attributes:
        parents: for each section the number of the one it lies in; None for the outermost.
        starts: where the innermost section changes, in order.
        owners: the number of the innermost section from there on; None where no section is.
    """

    parents: tuple[int | None, ...]
    starts: tuple[int, ...]
    owners: tuple[int | None, ...]

    def owner(self, spans: Iterable[Span]) -> int | None:
        """The section that holds most characters of ``spans``; of two that hold as many, the first met.

        A paragraph that begins with a page number still belongs to the chapter it is part of.
        """
        held: dict[int | None, int] = {}
        for span in spans:
            number = max(bisect_right(self.starts, span.start) - 1, 0)
            while number < len(self.starts) and self.starts[number] < span.end:
                low = max(self.starts[number], span.start)
                after = self.starts[number + 1] if number + 1 < len(self.starts) else span.end
                held[self.owners[number]] = held.get(self.owners[number], 0) + min(after, span.end) - low
                number += 1
        return max(held, key=lambda owner: held[owner], default=None)


def lay_out(sections: Sequence[Section]) -> Layout:
    """The tree of ``sections``, in one sweep: thousands of footnotes cost no more than they must.

    Of two sections over the very same stretch, the one given first is the outer one, as for
    `testimonia.model.innermost`: a file that is one chapter has the document and the chapter in it.
    """
    parents: list[int | None] = [None] * len(sections)
    changes: list[tuple[int, int | None]] = [(0, None)]
    held: list[int] = []

    def leave_before(offset: int) -> None:
        while held and sections[held[-1]].span.end <= offset:
            end = sections[held.pop()].span.end
            changes.append((end, held[-1] if held else None))

    for number in sorted(range(len(sections)), key=lambda n: _outermost_first(sections[n], n)):
        span = sections[number].span
        leave_before(span.start)
        parents[number] = held[-1] if held else None
        if len(span):
            held.append(number)
            changes.append((span.start, number))
    while held:
        leave_before(sections[held[-1]].span.end)
    last = dict(changes)  # of several changes at one offset, the last one counts
    return Layout(tuple(parents), tuple(last), tuple(last.values()))


def _outermost_first(section: Section, number: int) -> tuple[int, int, int]:
    return (section.span.start, -section.span.end, number)


@dataclass(frozen=True, slots=True)
class Paging:
    """The pages of a text, ready to be asked what page a character is on."""

    pages: tuple[Page, ...]
    starts: tuple[int, ...]

    def at(self, offset: int) -> Page | None:
        """The page that holds the character at ``offset`` of the original layer."""
        number = bisect_right(self.starts, offset) - 1
        page = self.pages[number] if number >= 0 else None
        return page if page and offset < page.span.end else None


def paging(pages: Iterable[Page]) -> Paging:
    """Pages by where they start; those without a character hold none."""
    row = tuple(sorted((p for p in pages if len(p.span)), key=lambda p: p.span))
    return Paging(row, tuple(p.span.start for p in row))
