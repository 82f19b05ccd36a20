"""The synopsis: what each voice says of each happening in a life, side by side, in its own words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from testimonia.knowledge.predicates import predicates
from testimonia.model import ChainIn, Same
from testimonia.store import HeldFinding, HeldStatement, Store
from testimonia.store.asked.lives import Copied, ToldOf
from testimonia.web.pages.addresses import link_to_entity
from testimonia.web.pages.page import Query, numbered
from testimonia.web.pages.who.findings import judged, of_rival_dates
from testimonia.web.pages.who.telling import by_statement, said
from testimonia.web.pages.who.views import Cell, Chosen, Column, Linked, Row, Said, Synopsis
from testimonia.web.pages.who.voicing import OTHERS, Voices, columns_of, voices_among
from testimonia.web.pages.words import shortened

ROWS = 60
"""Happenings on one page."""
_IN_A_CELL = 5
"""Passages of one voice that are shown of one happening."""
ANY, OTHER = "all", "other"
_FIRST, _DATED, _UNDATED = range(3)
_LONGEST = 60
_DOUBT = {Same.PROBABLE: "probably one", Same.UNDECIDED: "perhaps not one"}


@dataclass(frozen=True, slots=True)
class Happened:
    """What is told of one happening, before its words are looked up.

    Attributes:
        key: id of the happening, or of the only statement.
        told: in order of the documents.
        order: by which rows are put in order; the first is whether it comes first, has a date, or has none.
    """

    key: str
    told: tuple[ToldOf, ...]
    order: tuple[int, int, int]

    @property
    def predicate(self) -> str:
        """What happened: as the first statement has it."""
        return self.told[0].predicate

    @property
    def dated(self) -> bool:
        """Whether its place in the life is known."""
        return self.order[0] != _UNDATED

    @property
    def anchor(self) -> str:
        """On the page."""
        return f"happened-{self.key}"


def happened(told: Iterable[ToldOf]) -> tuple[Happened, ...]:
    """What is told, one for each happening, in order of time; a denial stands with what it denies."""
    every = {each.id: each for each in told}
    groups: dict[str, list[ToldOf]] = defaultdict(list)
    for each in every.values():
        groups[_key(each, every)].append(each)
    found = (Happened(key, tuple(those), _order(those)) for key, those in groups.items())
    return tuple(sorted(found, key=lambda each: each.order))


def _key(told: ToldOf, every: Mapping[str, ToldOf]) -> str:
    seen = {told.id}
    while told.happening is None and (answered := every.get(told.responds_to or "")) is not None:
        if answered.id in seen:
            break
        told = answered
        seen.add(told.id)
    return told.happening or told.responds_to or told.id


def _order(those: Sequence[ToldOf]) -> tuple[int, int, int]:
    """Nothing comes before a birth; a death comes after all else of the same time."""
    known = predicates().get(those[0].predicate)
    once = known.compared_as if known and known.once else ""
    own = those[0].role == "subject"
    days = [ends for each in those if (ends := days_of(each)) is not None]
    first, last = min(days, default=(0, 0))
    if once == "birth" and own:
        return _FIRST, first, last
    if once == "death" and own:
        return (_DATED, last, last + 1) if days else (_DATED, 9999_00_00, 0)
    return (_DATED, first, last) if days else (_UNDATED, _place(those[0].predicate), 0)


@cache
def _place(predicate: str) -> int:
    """Of a predicate in the vocabulary; by it those without a date stand together."""
    known = list(predicates())
    return known.index(predicate) if predicate in known else len(known)


def days_of(told: ToldOf) -> tuple[int, int] | None:
    """The first and the last day, as numbers that grow with them; an open end is the other one."""
    known = [number(day) for day in (told.first_day, told.last_day) if day]
    return (known[0], known[-1]) if known else None


def number(day: str) -> int:
    """A day as year-month-day as a number that grows with it; a year before 1 has a minus sign."""
    year, month, of_month = day.rsplit("-", 2)
    return int(year) * 10_000 + int(month) * 100 + int(of_month)


@dataclass
class _Table:
    """What the rows are made of."""

    store: Store
    entity: str
    voices: Voices
    columns: tuple[Column, ...]
    findings: Mapping[str, tuple[HeldFinding, ...]]
    decided: Mapping[str, str]
    statements: Mapping[str, HeldStatement] = field(default_factory=dict)
    holders: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    copies: Mapping[str, list[Copied]] = field(default_factory=dict)
    subjects: Mapping[ChainIn, tuple[str, str]] = field(default_factory=dict)
    same: Mapping[str, tuple[Same, str]] = field(default_factory=dict)

    def look_up(self, rows: Sequence[Happened]) -> None:
        """All that the words of some rows need, in as few questions as possible."""
        lives, told = self.store.lives, [each for row in rows for each in row.told]
        ids = [each.id for each in told]
        self.statements, self.holders = lives.statements(ids), lives.holders(ids)
        copies: dict[str, list[Copied]] = defaultdict(list)
        for each in lives.copied(each.source for each in told):
            copies[each.source].append(each)
        self.copies = copies
        chains = [
            ChainIn(held.source, held.statement.subject.chain)
            for held in self.statements.values()
            if held.statement.subject.chain is not None
        ]
        self.subjects, self.same = lives.names_of(chains), lives.sure(row.key for row in rows)

    def row(self, row: Happened) -> Row:
        held = [self.statements[each.id] for each in row.told if each.id in self.statements]
        there = {f.id: f for each in row.told for f in self.findings.get(each.id, ())}
        found = tuple(judged(each, self.decided) for each in there.values())
        tones = [each.tone for each in found]
        same, why = self.same.get(row.key, (Same.YES, ""))
        return Row(
            anchor=row.anchor,
            when=tuple(dict.fromkeys(each.happened for each in held if each.happened)),
            rivals=any(map(of_rival_dates, there.values())),
            noun=noun_of(row.predicate, held[0] if held else None),
            about=self._about(row, held),
            tone=min(tones, key=list(type(tones[0])).index) if tones else None,
            findings=found,
            doubt=_DOUBT.get(same, ""),
            why=why,
            cells=tuple(self._cells(row)),
        )

    def _about(self, row: Happened, held: Sequence[HeldStatement]) -> Linked | None:
        """Of whom it is told, where that is another."""
        if row.told[0].role == "subject" or not held:
            return None
        subject = held[0].statement.subject
        chain = ChainIn(held[0].source, subject.chain) if subject.chain is not None else None
        known = self.subjects.get(chain) if chain else None
        if known is not None:
            return Linked(shortened(known[1], _LONGEST), link_to_entity(*known))
        return Linked(f"“{shortened(' '.join(subject.words.split()), _LONGEST)}”")

    def _cells(self, row: Happened) -> Iterator[Cell]:
        own = [each.key for each in self.columns if each.shown]
        rest: list[Said] = []
        found: dict[str, list[Said]] = defaultdict(list)
        for each in row.told:
            held = self.statements.get(each.id)
            if held is None:
                continue
            key = self.voices.of_section.get(each.voice or "", each.source)
            (found[key] if key in own else rest).append(self._said(each, held, key, key in own))
        for column in (each for each in self.columns if each.shown):
            yield _cell(column.name, found.get(column.key, ()))
        if len(own) < len(self.columns):
            yield _cell(OTHERS, rest)

    def _said(self, told: ToldOf, held: HeldStatement, key: str, own: bool) -> Said:
        several = len({each.path for each in self.voices.known.get(key, ())}) > 1
        path = (self.store.path_of(held.source) or "") if several or not own else ""
        name = "" if own else self.voices.name(key)
        page = f"p. {held.page}" if held.page else ""
        place = name if name and path.startswith(name) and not several else ""
        where = ", ".join(filter(None, dict.fromkeys((place or name, "" if place else path, page))))
        copies = self.copies.get(held.source, ())
        return said(held, self.holders.get(told.id, ()), self.findings.get(told.id, ()), copies, where)


def _cell(name: str, those: Sequence[Said]) -> Cell:
    return Cell(name, tuple(those[:_IN_A_CELL]), max(len(those) - _IN_A_CELL, 0))


def noun_of(predicate: str, held: HeldStatement | None) -> str:
    """What happened; of what has no name in the vocabulary, the words that tell it."""
    known = predicates().get(predicate)
    if predicate != OTHER and known is not None:
        return known.noun
    if held is None:
        return predicate
    statement = held.statement
    words = statement.trigger.shifted(-statement.span.start).of(held.words)
    return f"“{shortened(' '.join(words.split()), _LONGEST)}”"


def chosen_rows(rows: Sequence[Happened], wanted: str) -> tuple[Happened, ...]:
    """Those of a kind; what the vocabulary has no word for only if it is asked for, or is all there is."""
    if wanted == ANY:
        return tuple(rows)
    if wanted:
        return tuple(row for row in rows if wanted in {each.predicate for each in row.told})
    return tuple(row for row in rows if row.predicate != OTHER) or tuple(rows)


def synopsis_of(
    store: Store,
    entity: str,
    rows: Sequence[Happened],
    findings: Sequence[HeldFinding],
    query: Query,
    decided: Mapping[str, str],
) -> Synopsis | None:
    """The part of the table that an address asks for; None if nothing is told at all.

    Args:
        store: the evidence base.
        entity: whose it is.
        rows: all happenings, in order.
        findings: about the entity.
        query: ``what`` (a predicate, or "all"), ``voice`` (several), ``rows`` (the part of the table).
        decided: on findings, in words, by their ids.
    """
    if not rows:
        return None
    chosen = chosen_rows(rows, query.text("what"))
    told = [each for row in chosen for each in row.told]
    voices = voices_among(store.lives.voices(each.voice for each in told if each.voice).values())
    counts: dict[str, int] = defaultdict(int)
    for each in told:
        counts[voices.of_section.get(each.voice or "", each.source)] += 1
    columns = columns_of(voices, counts, query.all("voice"))
    pages = max(1, -(-len(chosen) // ROWS))
    here = min(max(query.number("rows") or 1, 1), pages)
    shown = chosen[(here - 1) * ROWS : here * ROWS]
    table = _Table(store, entity, voices, columns, by_statement(findings), decided)
    table.look_up(shown)
    own = [each for each in columns if each.shown]
    if len(own) < len(columns):
        hidden = sum(each.told for each in columns if not each.shown)
        own.append(Column("", OTHERS, f"{len(columns) - len(own)} of them", hidden))
    return Synopsis(
        columns=tuple(own),
        voices=columns,
        dated=tuple(table.row(row) for row in shown if row.dated),
        undated=tuple(table.row(row) for row in shown if not row.dated),
        kinds=tuple(_kinds(rows, query)),
        statements=len(told),
        rows=len(chosen),
        pages=tuple(_pages(pages, here, query)),
    )


def _kinds(rows: Sequence[Happened], query: Query) -> Iterator[Chosen]:
    counts: dict[str, int] = defaultdict(int)
    for row in rows:
        for predicate in {each.predicate for each in row.told}:
            counts[predicate] += 1
    here, named = query.text("what"), len(rows) - sum(row.predicate == OTHER for row in rows)
    if named and named < len(rows):
        yield Chosen(
            "births, deaths and other kinds",
            named,
            f"{query.but(what=None, rows=None) or '?'}#synopsis",
            not here,
        )
    every = here == ANY or (not here and named in (0, len(rows)))
    yield Chosen("everything", len(rows), f"{query.but(what=ANY, rows=None)}#synopsis", every)
    for key, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        noun = predicates()[key].noun if key in predicates() and key != OTHER else "of no such kind"
        yield Chosen(noun, count, f"{query.but(what=key, rows=None)}#synopsis", here == key)


def _pages(pages: int, here: int, query: Query) -> Iterator[Chosen]:
    if pages > 1:
        for each in numbered(pages, here):
            yield Chosen(str(each), ROWS, f"{query.but(rows=each)}#synopsis", each == here)


def page_of(rows: Sequence[Happened], query: Query) -> dict[str, str]:
    """The address of each row, by its key: on this page, or on another part of the table."""
    chosen = chosen_rows(rows, query.text("what"))
    here = min(max(query.number("rows") or 1, 1), max(1, -(-len(chosen) // ROWS)))
    found = {}
    for place, row in enumerate(chosen):
        page = place // ROWS + 1
        found[row.key] = f"#{row.anchor}" if page == here else f"{query.but(rows=page)}#{row.anchor}"
    return found
