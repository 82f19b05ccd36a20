"""One TEI P5 file for each document that was read, made one after another."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote

from testimonia.exports.formats.export import PLAIN, Member, Options
from testimonia.exports.formats.tei.body import Body, divided
from testimonia.exports.formats.tei.elements import NAMESPACE, anchor, date_attributes, element, name_tags
from testimonia.exports.formats.tei.header import header
from testimonia.exports.formats.tei.inline import Change, Line, Point, Wrap, changes_of, nesting
from testimonia.exports.formats.tei.standoff import (
    chain_key,
    crossing_annotations,
    finding_annotation,
    registers,
    statement_annotation,
)
from testimonia.exports.formats.xml_text import xml_attribute
from testimonia.exports.paragraphs import Paragraph, paragraphs_of
from testimonia.exports.records import described, held_sources, source_record
from testimonia.exports.references import references_of
from testimonia.exports.statement_words import Known
from testimonia.exports.statements import told_record
from testimonia.model import Act, Chain, Mention, MentionForm, Text, TimeKind
from testimonia.store import HeldEntity, HeldFinding, HeldSource, HeldStatement, HeldTime, Store

LONGEST_NAME = 240
"""Bytes of a file's name, from which on the document's id stands for it."""
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_IN_ADDRESSES = "/?#@!$&'()*+,;=%~-._"
"""Characters that stay as they are in an address (RFC 3986, section 2.2), without brackets; a colon
only behind a scheme."""
_DATED = frozenset({TimeKind.DATE, TimeKind.INTERVAL})


def members(store: Store, options: Options = PLAIN) -> Iterator[Member]:
    """The files, in order of path; a document that could not be read has none."""
    entities = {held.id: held for held in store.entities()}
    for held in held_sources(store):
        text = store.text(held.source.path)
        if text is not None:
            name = file_name(held.source.path, held.source.id)
            yield name, _encoded(_File(store, held, text, entities), options.rulings)


def file_name(path: str, source: str) -> str:
    """What the file of a document is called: as the document itself, with the ending of XML.

    Args:
        path: of the document.
        source: its id, which stands for a name that is too long for one more ending.
    """
    folder, slash, name = path.rpartition("/")
    if len(name.encode("utf-8", "surrogateescape")) > LONGEST_NAME:
        name = source[:32]
    return f"{folder}{slash}{name}.xml"


def _encoded(file: "_File", rulings: Mapping[str, Act]) -> Iterator[bytes]:
    for piece in file.written(rulings):
        yield piece.encode("utf-8", "replace")


@dataclass
class _Placing:
    """What goes where in one document.

    Attributes:
        wraps: names and dates that nest.
        crossing: those that lie across others.
        points: anchors and page breaks, in order.
        changes: repairs, in order.
        marks: id of the anchor of a note's mark, by the id of its section.
    """

    wraps: list[Wrap] = field(default_factory=list)
    crossing: list[Wrap] = field(default_factory=list)
    points: list[Point] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    marks: dict[str, str] = field(default_factory=dict)


class _File:
    """One document, written piece by piece."""

    def __init__(
        self, store: Store, held: HeldSource, text: Text, entities: Mapping[str, HeldEntity]
    ) -> None:
        self._store, self._held, self._text, self._known = store, held, text, entities
        self._entities = store.entity_of_chain(held.source.id)
        self._sections = described(store, held)

    def written(self, rulings: Mapping[str, Act]) -> Iterator[str]:
        """The file."""
        source = self._held.source
        statements, findings = self._store.statements(source.id), self._store.findings_in(source.id)
        paragraphs = list(paragraphs_of(self._store, self._held, self._text))
        placing = self._placing(statements, findings)
        yield f'<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns={xml_attribute(NAMESPACE)}>\n'
        yield from header(source_record(self._store, self._held), self._sections)
        yield from self._standoff(statements, findings, placing, rulings)
        yield "<text><body>\n"
        before = _Before(placing.points, paragraphs)
        line = Line(self._text.reading, placing.wraps, before.rest, placing.changes)
        yield from Body(line, placing.marks).written(divided(paragraphs, self._sections), before.points)
        yield "</body></text>\n</TEI>\n"

    def _placing(self, statements: Sequence[HeldStatement], findings: Sequence[HeldFinding]) -> _Placing:
        found = _Placing(changes=changes_of(self._text))
        found.wraps, found.crossing = nesting(self._wraps())
        here = self._held.source.id
        spans = [held.statement.span for held in statements]
        spans += [
            p.span for held in findings for s in held.finding.sides for p in s.passages if p.source == here
        ]
        spans += [wrap.span for wrap in found.crossing]
        spans += [c.span for c in self._crossed(found)]
        offsets = sorted({offset for span in spans for offset in (span.start, span.end)})
        found.points = [Point(at, element("anchor", {"xml:id": anchor(at)})) for at in offsets]
        found.points += self._page_breaks()
        found.points += self._note_marks(found.marks)
        found.points.sort(key=lambda point: point.at)
        return found

    def _wraps(self) -> Iterator[Wrap]:
        """Names and descriptions, with whom they are of; dates, with when they are."""
        chains = self._store.chains(self._held.source.id)
        for mention in self._store.mentions(self._held.source.id):
            if mention.form is not MentionForm.PRONOUN and len(mention.span):
                yield self._name(mention, chains[mention.chain])
        for time in self._store.times(self._held.source.path):
            if (wrap := _date(time)) is not None:
                yield wrap

    def _name(self, mention: Mention, chain: Chain) -> Wrap:
        entity = self._entities.get(chain.number)
        held = self._known.get(entity or "")
        kind = held.entity.kind if held is not None else chain.kind
        return Wrap(mention.span, *name_tags(kind, mention.form, chain_key(chain.number, entity)))

    @staticmethod
    def _crossed(found: _Placing) -> list[Change]:
        """Repairs in the middle of whose words something begins or ends."""
        edges = sorted({edge for wrap in found.wraps for edge in (wrap.span.start, wrap.span.end)})
        crossed = []
        for change in found.changes:
            at = bisect_left(edges, change.span.start + 1)
            if at < len(edges) and edges[at] < change.span.end:
                crossed.append(change)
        return crossed

    def _page_breaks(self) -> Iterator[Point]:
        last = 0
        for page in self._text.pages:
            there = self._text.alignment.to_reading(page.span)
            at = max(last, min((span.start for span in there), default=last))
            last = at
            yield Point(at, element("pb", {"n": page.label, "facs": _address(page.picture)}))

    def _note_marks(self, marks: dict[str, str]) -> Iterator[Point]:
        """Where the marks of notes stood, which were lifted out of the words."""
        alignment = self._text.alignment
        lifted = {
            piece.span: begins
            for piece, begins in zip(alignment.pieces, alignment.offsets, strict=True)
            if piece.after == ""
        }
        for held in self._sections:
            mark = held.section.mark
            if mark is not None and mark in lifted:
                key = marks[held.id] = f"mark-{held.id[:16]}"
                words = mark.of(self._text.original)
                yield Point(lifted[mark], element("anchor", {"xml:id": key, "n": words}))

    def _standoff(
        self,
        statements: Sequence[HeldStatement],
        findings: Sequence[HeldFinding],
        placing: _Placing,
        rulings: Mapping[str, Act],
    ) -> Iterator[str]:
        source = self._held.source
        chains = self._store.chains(source.id)
        pieces = [*registers(chains, self._entities, self._known)]
        keys = {entity: chain_key(number, entity) for number, entity in self._entities.items()}
        known = Known({key: held.entity.name for key, held in self._known.items()})
        references = references_of(self._store, self._held)
        records = [told_record(held, self._text.reading, references) for held in statements]
        listed = [
            statement_annotation(held, record, known, keys)
            for held, record in zip(statements, records, strict=True)
        ]
        pointers = self._pointers(findings)
        found = [finding_annotation(each, pointers, source.id, rulings.get(each.id)) for each in findings]
        crossing = crossing_annotations(placing.crossing, self._crossed(placing), self._text.reading)
        for kind, annotations in (("statements", listed), ("findings", found), ("crossing", list(crossing))):
            if annotations:
                pieces.append(element("listAnnotation", {"type": kind}, "\n", *annotations) + "\n")
        if pieces:
            yield "<standOff>\n"
            yield from pieces
            yield "</standOff>\n"

    def _pointers(self, findings: Sequence[HeldFinding]) -> dict[str, str]:
        """The files of the documents that findings stand on, as addresses from this one, by their ids."""
        up = "../" * self._held.source.path.count("/")
        sources = dict.fromkeys(p.source for h in findings for s in h.finding.sides for p in s.passages)
        paths = {source: self._store.path_of(source) for source in sources}
        return {
            source: up + quote(file_name(path, source).encode("utf-8", "surrogateescape"))
            for source, path in paths.items()
            if path is not None
        }


class _Before:
    """Page breaks and anchors between two paragraphs: they stand before the second.

    Attributes:
        rest: those that stand in a paragraph.
    """

    def __init__(self, points: Sequence[Point], paragraphs: Sequence[Paragraph]) -> None:
        self._by_number: dict[int, list[Point]] = {}
        self.rest: list[Point] = []
        starts = [paragraph.span.start for paragraph in paragraphs]
        for point in points:
            number = bisect_left(starts, point.at)
            outside = number == 0 or point.at > paragraphs[number - 1].span.end
            first = number < len(starts) and starts[number] == point.at and "<pb" in point.xml
            if (outside or first) and number < len(starts):
                self._by_number.setdefault(number, []).append(point)
            else:
                self.rest.append(point)

    def points(self, paragraph: Paragraph) -> Sequence[Point]:
        """Those before a paragraph."""
        return self._by_number.get(paragraph.number, ())


def _address(picture: str | None) -> str | None:
    """What a document calls a picture, as an address: one word, with nothing in it that no address has."""
    if not picture:
        return None
    path = picture.encode("utf-8", "replace")
    return quote(path, safe=_IN_ADDRESSES + (":" if _SCHEME.match(picture) else ""))


def _date(time: HeldTime) -> Wrap | None:
    date, span = time.time.date, time.time.core
    if date is None or time.time.kind not in _DATED or not len(span):
        return None
    tag = element("date", date_attributes(date), " ").removesuffix(" </date>")
    return Wrap(span, tag, "</date>")
