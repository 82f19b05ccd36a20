"""Which statements and appraisals somebody asks for: about whom, by whom, of what, when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from testimonia.exports.people_lines import any_bears, is_among
from testimonia.exports.records import Record, held_sources
from testimonia.exports.references import References, references_of
from testimonia.exports.statements import statement_record
from testimonia.model import Date, Holder, Reference
from testimonia.store import HeldEntity, HeldSource, HeldStatement, Store

AUTHOR = "author"
"""In place of the name of a holder: what documents say in their own voice."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whom a name can mean.

    Attributes:
        name: as asked for.
        entities: those that bear it; in full, if any does, else in part.
    """

    name: str
    entities: tuple[HeldEntity, ...] = ()

    def is_meant(self, to: Reference | None, references: References) -> bool:
        """Whether a reference is to one of them; without an Entity, whether it is called so in its text."""
        if to is None:
            return False
        entity = references.entity(to)
        if entity is not None:
            return any(entity == held.id for held in self.entities)
        return any_bears((references.chain_name(to) or "", to.words), self.name)

    def is_named(self, name: str | None) -> bool:
        """Whether a name, of whom no text says more, is one of theirs."""
        known = (each for held in self.entities for each in names_of(held))
        return name is not None and (any_bears((name,), self.name) or is_among(known, name))


def wanted(store: Store, name: str) -> Wanted:
    """Those whom a name can mean: part of it (its words, or how they begin), case and accents aside."""
    bearing = tuple(held for held in store.entities() if any_bears(names_of(held), name))
    exact = tuple(held for held in bearing if is_among(names_of(held), name))
    return Wanted(name, exact or bearing)


def names_of(held: HeldEntity) -> tuple[str, ...]:
    """All names of an entity, the preferred form first."""
    return (held.entity.name, *(name.text for name in held.entity.names))


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for; what is None may be anything.

    Attributes:
        predicates: what is told.
        about: who takes part, as subject or object.
        holder: who holds it, at any place of the chain of holders, or as the author.
        own_voice: only what nobody but the author holds.
        since: it may have happened on this day or later.
        until: it may have happened on this day or before.
    """

    predicates: frozenset[str]
    about: Wanted | None = None
    holder: Wanted | None = None
    own_voice: bool = False
    since: int | None = None
    until: int | None = None

    @property
    def dated(self) -> bool:
        """Whether only what has a date is asked for."""
        return self.since is not None or self.until is not None

    def fits(self, held: HeldStatement, references: References) -> bool:
        """Whether a statement is asked for, its date aside."""
        said = held.statement
        if said.predicate not in self.predicates:
            return False
        parties = (said.subject, said.object)
        if self.about and not any(self.about.is_meant(party, references) for party in parties):
            return False
        return held_so(self.holder, said.holders, held.section, references, own_voice=self.own_voice)

    def is_then(self, happened: Date | None) -> bool | None:
        """Whether it may have been in the time that is asked for; None if it has no date."""
        if happened is None or not happened.placed:
            return None
        begins, ends = happened.earliest, happened.latest
        early = self.until is None or begins is None or begins <= self.until
        return early and (self.since is None or ends is None or ends >= self.since)


def held_so(
    holder: Wanted | None,
    holders: Sequence[Holder],
    section: str | None,
    references: References,
    *,
    own_voice: bool,
) -> bool:
    """Whether somebody who is asked for holds what stands in a section."""
    if own_voice and holders:
        return False
    if holder is None:
        return True
    if not holders:
        return holder.is_named(references.authors.get(section or ""))
    return any(holder.is_meant(each.who, references) for each in holders)


@dataclass(slots=True)
class Selected:
    """What was found.

    Attributes:
        records: of statements, each with the path of its source.
        others: records of those that they respond to, by id.
        undated: how many were left out because they have no date.
    """

    records: list[tuple[str, Record]] = field(default_factory=list)
    others: dict[str, Record] = field(default_factory=dict)
    undated: int = 0


def selected(store: Store, asked: Asked, path: str | None = None) -> Selected:
    """The statements that are asked for, in the order of the documents.

    Args:
        store: the evidence base.
        asked: what for.
        path: of the only source that is looked at; None for all.
    """
    found = Selected()
    for held in held_sources(store):
        if path in (None, held.source.path):
            _select(store, held, asked, found)
    return found


def _select(store: Store, source: HeldSource, asked: Asked, found: Selected) -> None:
    references = references_of(store, source)
    statements = store.statements(source.source.id)
    fitting = [held for held in statements if asked.fits(held, references)]
    chosen = [held for held in fitting if not asked.dated or asked.is_then(held.statement.happened)]
    if asked.dated:
        found.undated += sum(asked.is_then(held.statement.happened) is None for held in fitting)
    text = store.text(source.source.path) if chosen else None
    if text is None:
        return
    answered = {held.responds_to for held in chosen}
    for held in statements:
        if held.id in answered:
            found.others[held.id] = statement_record(held, text, references)
    path = source.source.path
    found.records += ((path, statement_record(held, text, references)) for held in chosen)


def in_order_of_time(records: Sequence[tuple[str, Record]]) -> list[tuple[str, Record]]:
    """Records of statements by when the happening began, at the earliest; those without a date at the end."""
    return sorted(records, key=lambda pair: when_told(pair[1]))


def when_told(record: Record) -> tuple[bool, int, int]:
    """Where a statement stands in time, to sort by: whether it has no date, then its days as numbers."""
    date: Mapping[str, str | None] = record["happened"] or {}
    known = [day for day in (date.get("earliest"), date.get("latest")) if day]
    if not known:
        return (True, 0, 0)
    first, last = (_number(day) for day in (known[0], known[-1]))
    return (False, first, last)


def _number(day: str) -> int:
    """A day as year-month-day as a number that grows with it; a year before 1 has a minus sign."""
    year, month, of_month = day.rsplit("-", 2)
    return int(year) * 10_000 + int(month) * 100 + int(of_month)
