"""Who and what the documents speak of, one at a time: asked by entity, and never by going over all of them.

Each question is answered from an index, so that it takes as long as there is to say of one, however much
there is to say of all others.
"""

import json
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from testimonia.model import Appraisal, ChainIn, Doubt, EntityKind, Finding, MentionForm, Same, Span, restored
from testimonia.store import comparisons, statement_rows
from testimonia.store.asked.lives_asked import (
    APPRAISED,
    BETWEEN,
    BORNE,
    BORNE_BY,
    CHAINS,
    COMPANY,
    COPIED,
    DOUBTED,
    DOUBTS,
    FINDINGS,
    HOLDERS,
    HOLDERS_OF_THOUGHT,
    LISTED,
    MOST_COPIED,
    NAMED,
    NAMING,
    NEAR,
    TAKING_PART,
    TOLD,
    TOUCHED,
    VOICES,
    VOICES_TELLING,
)
from testimonia.store.held import HeldAppraisal, HeldEntity, HeldFinding, HeldStatement, Spoken

BOUND = 500
"""How many values are asked for at once; SQLite takes more, but no question needs them."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One of all that the documents speak of.

    Attributes:
        id: of the entity.
        kind: what it is.
        name: the preferred form.
        names: every form, the most frequent first.
        documents: in how many it is spoken of.
        told: how many statements it takes part in.
        findings: how many findings there are about it.
    """

    id: str
    kind: EntityKind
    name: str
    names: tuple[str, ...]
    documents: int
    told: int
    findings: int


@dataclass(frozen=True, slots=True)
class ToldOf:
    """That a statement tells of an entity.

    Attributes:
        id: of the statement.
        source: id of the source.
        role: "subject", "object" or "place".
        predicate: key of the vocabulary.
        edtf: when, if it is placed.
        first_day: from when, as year-month-day.
        last_day: until when.
        voice: id of the section whose author's voice it is.
        responds_to: id of the statement that it rejects or accepts.
        happening: id of the happening that it speaks of, where others do too.
    """

    id: str
    source: str
    role: str
    predicate: str
    edtf: str | None
    first_day: str | None
    last_day: str | None
    voice: str | None
    responds_to: str | None
    happening: str | None


@dataclass(frozen=True, slots=True)
class VoiceOf:
    """Whose voice a section is.

    Attributes:
        section: its id.
        kind: what part of a document it is.
        author: who is named; empty if nobody is.
        title: of the section, or of its document; empty if there is none.
        path: of the document.
        when: when it was written, or else published, in its own words; empty if it does not say.
    """

    section: str
    kind: str
    author: str
    title: str
    path: str
    when: str


@dataclass(frozen=True, slots=True)
class NamedIn:
    """A chain of one document.

    Attributes:
        chain: which.
        path: of the document.
        title: of the document; empty if it has none.
        names: its forms, with how often each stands.
        spoken: how often it is spoken of.
    """

    chain: ChainIn
    path: str
    title: str
    names: tuple[tuple[str, int], ...]
    spoken: Spoken


@dataclass(frozen=True, slots=True)
class Beside:
    """Another that is named near it: who, and how often."""

    id: str
    kind: EntityKind
    name: str
    times: int


@dataclass(frozen=True, slots=True)
class Copied:
    """A stretch that stands in another source too.

    Attributes:
        finding: id of the copy.
        source: the source it stands in.
        span: in the reading layer.
        other: id of the other source.
        path: of that one.
        here_first: whether the other was copied from this one; None if it does not show.
    """

    finding: str
    source: str
    span: Span
    other: str
    path: str
    here_first: bool | None


@dataclass(frozen=True, slots=True)
class Lives:
    """What an evidence base tells of one person or thing."""

    connection: sqlite3.Connection

    def kinds(self) -> dict[EntityKind, int]:
        """How many there are of each kind."""
        rows = self.connection.execute("SELECT kind, count(*) FROM entities GROUP BY kind")
        return {EntityKind(kind): count for kind, count in rows}

    def names(self, kind: EntityKind) -> list[tuple[str, tuple[str, ...]]]:
        """Id and names, the preferred one first, of all of a kind; those first that are most told of."""
        rows = self.connection.execute(BORNE, (kind.value,))
        return [(record, (name, *(each[0] for each in json.loads(names)))) for record, name, names in rows]

    def ranked(self, kind: EntityKind, first: int, count: int) -> tuple[str, ...]:
        """The ids of so many of a kind from the place ``first`` on; those first that are most told of."""
        rows = self.connection.execute(f"{BORNE} LIMIT ? OFFSET ?", (kind.value, count, first))
        return tuple(row[0] for row in rows)

    def listed(self, ids: Sequence[str]) -> tuple[Listed, ...]:
        """Some of them, in the order of ``ids``; those that are gone are left out."""
        found = {}
        for row in self._of_each(LISTED, ids):
            record, kind, name, names, documents, findings = row
            (told,) = self.connection.execute(TOUCHED, (record,) * 3).fetchone()
            forms = tuple(form for form, _ in json.loads(names))
            found[record] = Listed(record, EntityKind(kind), name, forms, documents, told, findings)
        return tuple(found[each] for each in ids if each in found)

    def bearing(self, name: str, most: int) -> tuple[str, ...]:
        """The ids of those whose preferred name it is; if there are none, of those that bear it at all."""
        rows = self.connection.execute(f"{NAMED} WHERE name = ? LIMIT ?", (name, most)).fetchall()
        if not rows:
            rows = self.connection.execute(BORNE_BY, (name, most)).fetchall()
        return tuple(row[0] for row in rows)

    def of_chain(self, chain: ChainIn) -> str | None:
        """The id of the entity that a chain belongs to."""
        return comparisons.entity_of_chain(self.connection, chain.source).get(chain.number)

    def entity(self, record: str) -> HeldEntity | None:
        """The entity with an id."""
        return comparisons.entity(self.connection, record)

    def chains(self, entity: str) -> tuple[NamedIn, ...]:
        """Where it is spoken of, and under which names; that document first which speaks of it most."""
        counts: dict[tuple[str, int], list[tuple[str, int]]] = {}
        known: dict[tuple[str, int], tuple[str, str, str]] = {}
        for source, number, path, title, names, form, count in self.connection.execute(CHAINS, (entity,)):
            known[source, number] = (path, title, names)
            if form is not None:
                counts.setdefault((source, number), []).append((MentionForm(form).value, count))
        found = [
            NamedIn(
                ChainIn(*key),
                path,
                title,
                tuple((text, count) for text, count in json.loads(names)),
                Spoken(**dict(counts.get(key, ()))),
            )
            for key, (path, title, names) in known.items()
        ]
        return tuple(sorted(found, key=lambda each: (-each.spoken.times, each.path, each.chain.number)))

    def named_at(self, chain: ChainIn) -> tuple[Span, ...]:
        """Where a chain stands by name, and no other on the same words; the first few such places."""
        rows = self.connection.execute(NEAR, (chain.source, chain.number, MentionForm.NAME.value))
        return tuple(Span(starts, ends) for starts, ends in rows)

    def told(self, entity: str) -> tuple[ToldOf, ...]:
        """The statements in which it takes part, each once; as subject, if it is that too."""
        found: dict[str, ToldOf] = {}
        for row in self.connection.execute(TOLD, (entity,) * 3):
            found.setdefault(row[0], ToldOf(*row))
        return tuple(found.values())

    def voices_telling(self, entity: str) -> tuple[str, ...]:
        """Ids of the sections in whose voices it is told of, as far as some statements show.

        No more documents and statements are looked at than
        `testimonia.store.asked.lives_asked.MOST_LOOKED_AT`.
        """
        return tuple(row[0] for row in self.connection.execute(VOICES_TELLING, (entity,) * 3))

    def statements(self, ids: Iterable[str]) -> dict[str, HeldStatement]:
        """Statements by their ids; those that are gone are left out."""
        held = (statement_rows.statement(self.connection, each) for each in ids)
        return {each.id: each for each in held if each is not None}

    def holders(self, ids: Sequence[str], *, thought: bool = False) -> dict[str, tuple[str, ...]]:
        """Who holds statements (or appraisals), by their ids: names, the original speaker first."""
        found: dict[str, tuple[str, ...]] = {}
        for record, name in self._of_each(HOLDERS_OF_THOUGHT if thought else HOLDERS, ids):
            found[record] = (*found.get(record, ()), " ".join(name.split()))
        return found

    def voices(self, sections: Iterable[str]) -> dict[str, VoiceOf]:
        """Whose voices some sections are, by their ids."""
        rows = self._of_each(VOICES, tuple(dict.fromkeys(sections)))
        return {row[0]: VoiceOf(*(" ".join((each or "").split()) for each in row)) for row in rows}

    def names_of(self, chains: Iterable[ChainIn]) -> dict[ChainIn, tuple[str, str]]:
        """Id and preferred name of the entities of some chains; those of none are left out."""
        found = {}
        for chain in set(chains):
            row = self.connection.execute(BETWEEN, (chain.source, chain.number)).fetchone()
            if row is not None:
                found[chain] = (row[0], row[1])
        return found

    def sure(self, happenings: Iterable[str]) -> dict[str, tuple[Same, str]]:
        """How sure it is that some happenings are one each, and why, by their ids."""
        rows = self._of_each(
            "SELECT id, same, why FROM happenings WHERE id IN ({})", tuple(dict.fromkeys(happenings))
        )
        return {record: (Same(same), why) for record, same, why in rows}

    def appraisals(self, entity: str) -> tuple[tuple[HeldAppraisal, str], ...]:
        """What is thought of it, in the order of the documents; each with the id of the voice's section."""
        rows = self.connection.execute(APPRAISED, (entity,))
        return tuple(
            (HeldAppraisal(record, source, restored(Appraisal, json.loads(value)), *rest), voice or "")
            for record, source, value, *rest, voice in rows
        )

    def findings(self, entity: str) -> tuple[HeldFinding, ...]:
        """The findings about it, in the order in which they should be looked at."""
        rows = self.connection.execute(FINDINGS, (entity,))
        return tuple(
            HeldFinding(record, rank, restored(Finding, json.loads(value))) for record, rank, value in rows
        )

    def doubts(self, entity: str | None = None, most: int = 1000) -> tuple[Doubt, ...]:
        """Pairs that may be one, that first which would change most; of one entity, or of all."""
        if entity is None:
            return tuple(Doubt(*row) for row in self.connection.execute(DOUBTS, (most,)))
        return tuple(Doubt(*row) for row in self.connection.execute(DOUBTED, (entity, entity, most)))

    def company(self, entity: str) -> tuple[Beside, ...]:
        """Who and what is named within a few lines of it, that first which most often is; itself left out."""
        found = []
        for record, times in self.connection.execute(COMPANY, (entity,)):
            held = self.connection.execute(f"{NAMED} WHERE id = ?", (record,)).fetchone()
            if record != entity and held is not None:
                found.append(Beside(record, EntityKind(held[1]), held[2], times))
        return tuple(found)

    def tells_of(self, source_id: str, chains: Iterable[int]) -> bool:
        """Whether a source tells something of one of these of its chains."""
        asked = "SELECT 1 FROM statements WHERE source = ? AND subject_chain = ? LIMIT 1"
        return any(self.connection.execute(asked, (source_id, chain)).fetchone() for chain in chains)

    def told_in(self, source_id: str, chains: Collection[int]) -> tuple[HeldStatement, ...]:
        """What a source tells of these of its chains, as subjects."""
        return tuple(statement_rows.told_of(self.connection, source_id, chains))

    def spoken_in(self, source_id: str) -> str | None:
        """Who speaks in a source, as comparison keeps it; None if it was not compared."""
        row = self.connection.execute("SELECT voices FROM outlines WHERE source = ?", (source_id,)).fetchone()
        return None if row is None else str(row[0])

    def others_in(self, statements: Sequence[str]) -> tuple[str, ...]:
        """The ids of all entities that take part in some statements, once for each statement."""
        return tuple(row[0] for row in self._of_each(TAKING_PART, statements))

    def naming(self, source: str, at: Span) -> int | None:
        """The number of the chain that exactly these words mean; None if they mean nobody."""
        row = self.connection.execute(NAMING, (source, at.start, at.end, MentionForm.NAME.value)).fetchone()
        return None if row is None else int(row[0])

    def copied(self, sources: Iterable[str]) -> tuple[Copied, ...]:
        """What of some sources stands in others too."""
        found = []
        for finding, source, starts, ends, other, path, direction in self._of_each(
            COPIED, tuple(dict.fromkeys(sources))
        ):
            first = None if direction is None else direction == source
            found.append(Copied(finding, source, Span(starts, ends), other, path, first))
        return tuple(found[:MOST_COPIED])

    def _of_each(self, asked: str, values: Sequence[str]) -> Iterable[tuple[Any, ...]]:
        """Rows of a question about several values, so many at a time; ``{}`` in it stands for them."""
        for first in range(0, len(values), BOUND):
            some = values[first : first + BOUND]
            yield from self.connection.execute(asked.format(", ".join("?" * len(some))), some)
