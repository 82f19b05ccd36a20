"""What editors do to words: choices, deletions, variant readings. The words of the document stay in the text.

The original layer has what stands in the document; what the editor reads is a Repair with its reason, which
can be taken back like any other.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from testimonia.ingest.readers.markup_tree import local
from testimonia.ingest.readers.tei.names import EDITED, ORIGINAL, STRUCK
from testimonia.ingest.readers.tei.tree import words_of
from testimonia.model import Repair, RepairKind, Replace, Span

_WHY = {
    "sic": "The edition corrects “{}” to “{}”.",
    "orig": "The edition regularises “{}” to “{}”.",
    "abbr": "The edition expands “{}” to “{}”.",
}
_HYPHENS = frozenset("-\u2010\u00ad¬")
_ONE_WORD = "The edition marks this as one word, cut by the end of a line."
_BEFORE_CLOSING = re.compile(r"[ ,.;:!?)\]”’»\n]|$")


@dataclass(slots=True)
class Editing:
    """Choices that are open, and the changes that come of those that are done.

    Attributes:
        left_out: elements whose words do not go into the text, or go in as a Repair.
        changes: what is read in place of which stretch, and why; with the place after it, where it ends with
            the end of a line.
        joins: places of a line's end inside a word: the offset before it, and the place after it.
    """

    left_out: set["etree._Element"] = field(default_factory=set)
    changes: list[tuple[Span, str, str, int | None]] = field(default_factory=list)
    joins: list[tuple[int, int]] = field(default_factory=list)
    _instead: dict["etree._Element", tuple[str, str]] = field(default_factory=dict)

    def choose(self, choice: "etree._Element") -> None:
        """Look at a ``choice``: which of its children stands in the document, and what is read for it."""
        children = list(choice)
        kept = next((c for c in children if local(c.tag) in ORIGINAL and words_of(c)), None)
        edited = next((c for c in children if local(c.tag) in EDITED), None)
        stands = kept if kept is not None else edited if edited is not None else next(iter(children), None)
        self.left_out.update(child for child in children if child is not stands)
        if kept is not None and edited is not None:
            why = _WHY[local(kept.tag)].format(words_of(kept), words_of(edited))
            self._instead[kept] = (words_of(edited), why)

    def alone(self, element: "etree._Element") -> None:
        """Look at a ``sic``, ``orig`` or ``abbr`` outside a choice: TEI P4 has the other in an attribute."""
        name = local(element.tag)
        other = element.get(dict(zip(ORIGINAL, EDITED, strict=True))[name])
        if other and element not in self._instead:
            self._instead[element] = (other, _WHY[name].format(words_of(element), other))

    def vary(self, app: "etree._Element") -> str:
        """Look at an ``app``: its lemma, or first reading, stays in the text; the others come back."""
        readings = [each for each in app.iter() if local(each.tag) in ("lem", "rdg")]
        readings = [each for each in readings if next(each.iterancestors("{*}app", "app"), None) is app]
        lemma = next((each for each in readings if local(each.tag) == "lem"), next(iter(readings), None))
        others = [each for each in readings if each is not lemma]
        self.left_out.update(others)
        said = "; ".join(_variant(each) for each in others)
        return f"Variant readings: {said}." if said else ""

    def done(
        self, element: "etree._Element", span: Span, after: Callable[[], int], *, restored: bool
    ) -> None:
        """An element is closed: note the change that comes of it.

        Args:
            element: that is closed.
            span: of its words.
            after: gives the place after it.
            restored: whether it stands in words that were restored after they had been struck out.
        """
        name = local(element.tag)
        instead = self._instead.pop(element, None)
        if instead is not None and len(span):
            children = list(element)
            broken = (
                bool(children) and local(children[-1].tag) == "lb" and not (children[-1].tail or "").strip()
            )
            self.changes.append((span, *instead, after() if broken else None))
        elif name in STRUCK and len(span) and not restored:
            self.changes.append((span, "", STRUCK[name], None))

    def places(self) -> Iterator[int]:
        """The places whose offsets are wanted when all is written."""
        yield from (place for _, place in self.joins)
        yield from (place for *_, place in self.changes if place is not None)

    def repairs(self, original: str, starts: dict[int, int]) -> Iterator[Repair]:
        """The Repairs, outer before inner.

        Args:
            original: all the text.
            starts: the offset of each place of ``joins`` and ``changes``.
        """
        for span, after, why, place in sorted(self.changes, key=lambda c: (c[0].start, -c[0].end)):
            if place is not None:
                span = Span(span.start, starts[place])
            if span.of(original) != after:
                yield Repair(RepairKind.EDITION, (Replace(_tidy(original, span, after), after),), why)
        for before, place in self.joins:
            start = before - 1 if original[before - 1 : before] in _HYPHENS else before
            if 0 < start < starts[place] <= len(original):
                broken = Span(start, starts[place])
                yield Repair(RepairKind.HYPHENATION, (Replace(broken, ""),), _ONE_WORD)


def _variant(reading: "etree._Element") -> str:
    words = words_of(reading)
    sigla = " ".join(each.lstrip("#") for each in (reading.get("wit") or "").split())
    said = f"“{words}”" if words else "omitted"
    return f"{said} ({sigla})" if sigla else said


def _tidy(original: str, span: Span, after: str) -> Span:
    """The stretch with the blank before it, where nothing is read in its place: one blank is enough."""
    blank = not after and original[span.start - 1 : span.start] == " "
    if blank and _BEFORE_CLOSING.match(original, span.end):
        return Span(span.start - 1, span.end)
    return span
