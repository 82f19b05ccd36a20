"""Voices that are set beside each other, and what is fetched for it: what they say of common subjects."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from testimonia.comparison.accounts.account import Account, accounts
from testimonia.comparison.accounts.references import Names
from testimonia.comparison.testimony import Testimony
from testimonia.model import EntityKind, Finding, Span
from testimonia.pipeline.answers.fetching import named_in, shelf_of, told_of
from testimonia.store import HeldEntity, HeldFinding, HeldHappening, Store


@dataclass(frozen=True, slots=True)
class Heard:
    """A source that is listened to, or a part of one.

    Attributes:
        source: its id.
        span: the part, in the reading layer; None for all of it.
    """

    source: str
    span: Span | None = None

    def has(self, source: str, span: Span) -> bool:
        """Whether a stretch of a source stands in it."""
        return self.source == source and (self.span is None or self.span.overlaps(span))


Column = Sequence[Heard]
"""One voice: a document, a part of one, or documents that are read as one."""


def column_of(columns: Sequence[Column], source: str, span: Span) -> int | None:
    """The number of the column in which a stretch stands; the first, should it stand in several."""
    return next((n for n, column in enumerate(columns) if any(h.has(source, span) for h in column)), None)


def touched(columns: Sequence[Column], finding: Finding) -> set[int]:
    """The numbers of the columns in which a finding has passages."""
    stretches = (stretch for side in finding.sides for stretch in side.passages)
    found = {column_of(columns, each.source, each.span) for each in stretches}
    return {number for number in found if number is not None}


@dataclass(frozen=True, slots=True)
class Ground:
    """What columns say of some subjects, and what comparison made of it.

    Attributes:
        said: by each column, a Testimony of each of its sources.
        entities: that are named in it; accounts have their numbers.
        names: leads references to them.
        accounts: of each column, in the order of the folder.
        happenings: of the subjects.
        findings: that have passages in more than one column, in order.
    """

    said: tuple[tuple[Testimony, ...], ...]
    entities: tuple[HeldEntity, ...]
    names: Names
    accounts: tuple[tuple[Account, ...], ...]
    happenings: tuple[HeldHappening, ...]
    findings: tuple[HeldFinding, ...]


def ground_of(store: Store, columns: Sequence[Column], subjects: Collection[str]) -> Ground:
    """Fetch what columns say of some subjects.

    Args:
        store: the evidence base; only read.
        columns: at least two.
        subjects: ids of entities.
    """
    sources = list(dict.fromkeys(heard.source for column in columns for heard in column))
    fetched = _fetched(store, sources, subjects)
    said = tuple(tuple(_heard(fetched[heard.source], heard) for heard in column) for column in columns)
    every = [testimony for column in said for testimony in column]
    counting = any(told.statement.quantity is not None for each in every for told in each.told)
    events = store.together.events() if counting else set()
    entities = tuple(named_in(store, every, {*subjects, *events}))
    names = Names(every, [held.entity for held in entities])
    wanted = {number for number, held in enumerate(entities) if held.id in subjects}
    told = [accounts(list(column), names) for column in said]
    return Ground(
        said,
        entities,
        names,
        tuple(tuple(account for account in column if account.subject in wanted) for column in told),
        tuple(store.together.happenings(subjects)),
        tuple(_between(store, columns, sources)),
    )


def _fetched(store: Store, sources: Sequence[str], subjects: Collection[str]) -> dict[str, Testimony]:
    """What the sources say of the subjects; of each a Testimony, though it be empty.

    Where an event is among them, what is told with a number comes too: it may be the event that is meant.
    """
    shelf = shelf_of(store, sources)
    kinds = (kind for kind, _ in store.together.names(subjects).values())
    found = told_of(store, shelf, subjects, counting=EntityKind.EVENT in kinds)
    return {
        source: found[source] if source in found else Testimony(source, shelf.paths[source], (), ())
        for source in sources
    }


def _heard(testimony: Testimony, heard: Heard) -> Testimony:
    """What stands in the part that is listened to."""
    if heard.span is None:
        return testimony
    told = tuple(each for each in testimony.told if each.statement.span.overlaps(heard.span))
    return replace(testimony, told=told)


def _between(store: Store, columns: Sequence[Column], sources: Sequence[str]) -> Iterator[HeldFinding]:
    """Findings with passages in more than one column."""
    found = {held.id: held for held in store.together.findings(sources)}
    listed = [{heard.source for heard in column} for column in columns]
    for source in sources:
        if sum(source in each for each in listed) > 1:  # two parts of one document
            found |= {held.id: held for held in store.findings_in(source)}
    for held in sorted(found.values(), key=lambda held: held.rank):
        if len(touched(columns, held.finding)) > 1:
            yield held


def told_in(store: Store, column: Column) -> dict[str, int]:
    """How many statements a column makes of each entity, by id."""
    found: dict[str, int] = {}
    for heard in column:
        for entity, times in store.together.told(heard.source, heard.span).items():
            found[entity] = found.get(entity, 0) + times
    return found


def spoken_in(store: Store, column: Column) -> dict[str, int]:
    """How often a column speaks of each entity, by id."""
    found: dict[str, int] = {}
    for heard in column:
        for each in store.together.spoken(heard.source, heard.span):
            found[each.entity] = found.get(each.entity, 0) + each.times
    return found
