"""What several sources have together: whom they speak of, what of it is one happening, what they share.

Each question is asked of some sources and some subjects, so that the time does not grow with the folder.
"""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from testimonia.model import Chain, ChainIn, Entity, EntityKind, Happening, Name, Same, Span
from testimonia.store import finding_rows, statement_rows
from testimonia.store.held import HeldEntity, HeldFinding, HeldHappening

if TYPE_CHECKING:
    from testimonia.comparison.copies.copying import Copying

_READ_AS = "' ' || readings.made_by || ' ' || readings.described"
_AS_READ = f"coalesce(substr(copied_over.over, -length({_READ_AS})) = {_READ_AS}, 0)"
"""That copies were looked for in what a text is read as now."""
_AT_ONCE = 500
"""Values that are asked for in one question; SQLite takes no more than some thousands."""


@dataclass(frozen=True, slots=True)
class Named:
    """That a source speaks of an entity.

    Attributes:
        entity: its id.
        chain: by which the source speaks of it.
        times: how often, in the stretch that was asked for.
    """

    entity: str
    chain: int
    times: int


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sources with findings between them.

    Attributes:
        one: id of a source.
        other: id of another.
        findings: that have passages of both.
        clashing: how many of these are contradictions.
    """

    one: str
    other: str
    findings: int
    clashing: int


@dataclass(frozen=True, slots=True)
class Together:
    """The tables, asked what several sources have together."""

    connection: sqlite3.Connection

    def paths(self) -> list[tuple[str, str]]:
        """Id and path of the sources that were read, in order of path."""
        return self.connection.execute(
            "SELECT id, path FROM sources WHERE state = 'read' ORDER BY path"
        ).fetchall()

    def words(self, sources: Collection[str]) -> int:
        """How many words these sources have, all together."""
        asked = "SELECT sum(words) FROM texts WHERE source IN ({})"
        return sum(number or 0 for (number,) in self._among(asked, sources))

    def spoken(self, source: str, within: Span | None = None) -> list[Named]:
        """Of whom and what a source speaks, or a stretch of it."""
        starts, ends = (within.start, within.end) if within is not None else (-1, 1 << 62)
        rows = self.connection.execute(
            "SELECT entity, mentions.chain, count(*) FROM mentions "
            "JOIN entity_chains ON entity_chains.source = mentions.source "
            "AND entity_chains.chain = mentions.chain "
            "WHERE mentions.source = ? AND mentions.ends > ? AND mentions.starts < ? "
            "GROUP BY entity, mentions.chain",
            (source, starts, ends),
        )
        return [Named(*row) for row in rows]

    def told(self, source: str, within: Span | None = None) -> dict[str, int]:
        """Of whom and what a source tells something, or a stretch of it: how many statements, by entity."""
        starts, ends = (within.start, within.end) if within is not None else (-1, 1 << 62)
        rows = self.connection.execute(
            "SELECT entity, count(*) FROM statements "
            "JOIN entity_chains ON entity_chains.source = statements.source "
            "AND entity_chains.chain = statements.subject_chain "
            "WHERE statements.source = ? AND statements.ends > ? AND statements.starts < ? GROUP BY entity",
            (source, starts, ends),
        )
        return dict(rows.fetchall())

    def entities(self, records: Collection[str]) -> list[HeldEntity]:
        """The entities with these ids, by kind and name."""
        chains: dict[str, list[ChainIn]] = {}
        asked = "SELECT entity, source, chain FROM entity_chains WHERE entity IN ({}) ORDER BY source, chain"
        for record, source, number in self._among(asked, records):
            chains.setdefault(record, []).append(ChainIn(source, number))
        asked = "SELECT id, kind, name, names, why, authorities FROM entities WHERE id IN ({})"
        found = [
            HeldEntity(
                record,
                Entity(
                    EntityKind(kind),
                    name,
                    tuple(Name(text, count) for text, count in json.loads(names)),
                    tuple(chains.get(record, ())),
                    why,
                    tuple(json.loads(authorities)),
                ),
            )
            for record, kind, name, names, why, authorities in self._among(asked, records)
        ]
        return sorted(found, key=lambda held: (held.entity.kind.value, held.entity.name, held.id))

    def names(self, records: Collection[str]) -> dict[str, tuple[str, str]]:
        """Kind and name of the entities with these ids."""
        asked = "SELECT id, kind, name FROM entities WHERE id IN ({})"
        return {record: (kind, name) for record, kind, name in self._among(asked, records)}

    def in_sources(self, sources: Collection[str]) -> set[str]:
        """The ids of the entities that one of these sources speaks of."""
        asked = "SELECT entity FROM entity_chains WHERE source IN ({})"
        return {entity for (entity,) in self._among(asked, sources)}

    def events(self) -> set[str]:
        """The ids of all named events."""
        return {
            record for (record,) in self.connection.execute("SELECT id FROM entities WHERE kind = 'event'")
        }

    def chains(self, entities: Collection[str]) -> list[tuple[str, int]]:
        """Source and number of all chains of these entities."""
        asked = "SELECT source, chain FROM entity_chains WHERE entity IN ({})"
        return list(self._among(asked, entities))

    def chains_in(self, source: str, numbers: Collection[int]) -> list[Chain]:
        """Some of the chains of a source."""
        asked = "SELECT number, kind, names, supposed FROM chains WHERE source = ? AND number IN ({})"
        return [
            Chain(
                number,
                EntityKind(kind),
                tuple(Name(text, count) for text, count in json.loads(names)),
                statement_rows.supposed_in(supposed),
            )
            for number, kind, names, supposed in self._among(asked, numbers, source)
        ]

    def counting(self) -> list[str]:
        """The sources that tell a number of something."""
        rows = self.connection.execute("SELECT DISTINCT source FROM statements WHERE quantity IS NOT NULL")
        return [source for (source,) in rows]

    def happenings(self, subjects: Collection[str]) -> Iterator[HeldHappening]:
        """The happenings of these entities."""
        asked = "SELECT id, subject, predicate, same, why FROM happenings WHERE subject IN ({}) ORDER BY id"
        for record, subject, predicate, same, why in list(self._among(asked, subjects)):
            listed = self.connection.execute(
                "SELECT statement FROM happening_statements WHERE happening = ? ORDER BY number", (record,)
            )
            statements = tuple(statement for (statement,) in listed)
            yield HeldHappening(record, Happening(subject, predicate, statements, Same(same), why))

    def findings(self, sources: Sequence[str]) -> list[HeldFinding]:
        """The findings that have passages of at least two of these sources, in order."""
        asked = "SELECT finding, source FROM finding_passages WHERE source IN ({})"
        found: dict[str, set[str]] = {}
        for finding, source in self._among(asked, sources):
            found.setdefault(finding, set()).add(source)
        return self._held(finding for finding, those in found.items() if len(those) > 1)

    def of_kind(self, kind: str) -> list[HeldFinding]:
        """All findings of a kind, in order."""
        rows = self.connection.execute("SELECT id FROM findings WHERE kind = ?", (kind,)).fetchall()
        return self._held(record for (record,) in rows)

    def _held(self, records: Iterable[str]) -> list[HeldFinding]:
        found = (finding_rows.finding(self.connection, record) for record in records)
        return sorted((held for held in found if held is not None), key=lambda held: held.rank)

    def pairs(self, most: int, source: str | None = None) -> list[Pair]:
        """The pairs of sources with most findings between them, those first that have most contradictions.

        Args:
            most: how many.
            source: one of each pair; any if None.
        """
        rows = self.connection.execute(
            "SELECT one.source, other.source, count(DISTINCT one.finding) AS listed, "
            "count(DISTINCT CASE findings.kind WHEN 'contradiction' THEN one.finding END) AS clashing "
            "FROM finding_passages AS one JOIN finding_passages AS other ON other.finding = one.finding "
            "AND other.source <> one.source JOIN findings ON findings.id = one.finding "
            "WHERE CASE WHEN ?1 IS NULL THEN one.source < other.source ELSE one.source = ?1 END "
            "GROUP BY one.source, other.source ORDER BY clashing DESC, listed DESC, 1, 2 LIMIT ?2",
            (source, most),
        )
        return [Pair(*row) for row in rows]

    def held_by(self, source: str, chains: Collection[int]) -> set[str]:
        """The ids of the statements and appraisals of a source of which one of these chains is a holder."""
        asked = "SELECT record FROM holders WHERE source = ? AND chain IN ({})"
        return {record for (record,) in self._among(asked, chains, source)}

    def bearing_name(self, word: str) -> list[str]:
        """The ids of the persons who have a name with a word in it, whatever its capitals."""
        pattern = "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        asked = "SELECT id FROM entities WHERE kind = 'person' AND names LIKE ? ESCAPE '\\'"
        return [record for (record,) in self.connection.execute(asked, (pattern,))]

    def kin_of(self, chains: Collection[tuple[str, int]]) -> set[str]:
        """The ids of the entities that are said to be kin of whom these chains, with their sources, name."""
        asked = (
            "SELECT entity FROM statements JOIN entity_chains ON entity_chains.source = statements.source "
            "AND entity_chains.chain = statements.subject_chain WHERE statements.source = ? "
            "AND predicate = 'kinship' AND object_chain IN ({})"
        )
        return self._of_kin(asked, chains)

    def whose_kin(self, chains: Collection[tuple[str, int]]) -> set[str]:
        """The ids of the entities whose kin these chains are said to be: the other way round."""
        asked = (
            "SELECT entity FROM statements JOIN entity_chains ON entity_chains.source = statements.source "
            "AND entity_chains.chain = statements.object_chain WHERE statements.source = ? "
            "AND predicate = 'kinship' AND subject_chain IN ({})"
        )
        return self._of_kin(asked, chains)

    def _of_kin(self, asked: str, chains: Collection[tuple[str, int]]) -> set[str]:
        listed: dict[str, list[int]] = {}
        for source, number in chains:
            listed.setdefault(source, []).append(number)
        return {e for source, those in listed.items() for (e,) in self._among(asked, those, source)}

    def parts(self, parts: Collection[str]) -> list[HeldFinding] | None:
        """The findings that were made in these parts, in order; None if none of them was made in a part.

        A comparison that was made from nothing is in no parts.
        """
        if self.connection.execute("SELECT 1 FROM parts LIMIT 1").fetchone() is None:
            return None
        asked = "SELECT id FROM findings WHERE part IN ({})"
        return self._held(record for (record,) in self._among(asked, parts))

    def busiest(self, most: int) -> list[tuple[str, int]]:
        """The sources with passages in most findings, and in how many."""
        return self.connection.execute(
            "SELECT source, count(DISTINCT finding) AS listed FROM finding_passages "
            "GROUP BY source ORDER BY listed DESC, source LIMIT ?",
            (most,),
        ).fetchall()

    def length(self, source: str) -> int:
        """How many code points the reading layer of a source has, up to the end of its last paragraph."""
        asked = "SELECT coalesce(max(ends), 0) FROM paragraphs WHERE source = ?"
        (length,) = self.connection.execute(asked, (source,)).fetchone()
        return int(length)

    def copies_stand(self) -> bool:
        """Whether what is kept of copies was found in all the texts as they are read now.

        A comparison that was made from nothing keeps nothing of them.
        """
        asked = f"SELECT 1 FROM readings LEFT JOIN copied_over USING (source) WHERE NOT {_AS_READ} LIMIT 1"  # noqa: S608
        return self.connection.execute(asked).fetchone() is None

    def copied(self) -> list[tuple[str, str]]:
        """The pairs of sources that have wording from one another."""
        return self.connection.execute("SELECT one, other FROM copyings ORDER BY one, other").fetchall()

    def copying(self, one: str, other: str) -> "Copying | None":
        """What two sources have from one another, whichever is named first; None if that is not known.

        What was found in another reading of one of them is not known.
        """
        from testimonia.comparison.copies.copying import Copying
        from testimonia.model import restored

        row = self.connection.execute(
            "SELECT value FROM copyings WHERE (one, other) IN ((?1, ?2), (?2, ?1)) AND 2 = "  # noqa: S608
            "(SELECT count(*) FROM readings JOIN copied_over USING (source) "
            f"WHERE source IN (?1, ?2) AND {_AS_READ})",
            (one, other),
        ).fetchone()
        return None if row is None else restored(Copying, json.loads(row[0]))

    def voices(self, source: str, made_by: str) -> str | None:
        """Who speaks in a source, as comparison by ``made_by`` keeps it; None if it keeps nothing."""
        row = self.connection.execute(
            "SELECT voices FROM outlines WHERE source = ? AND made_by = ?", (source, made_by)
        ).fetchone()
        return None if row is None else str(row[0])

    def state(self) -> str:
        """What comparison the base holds: another one whenever anything is compared anew."""
        return " ".join(
            map(str, self.connection.execute("SELECT made_by, over FROM comparisons").fetchone() or ())
        )

    def _among(self, asked: str, values: Collection[str] | Collection[int], *first: str) -> Iterator[Any]:
        """The rows of a question that has a list of values in it, after some others."""
        listed: list[Any] = sorted(values)
        for start in range(0, len(listed), _AT_ONCE):
            some = listed[start : start + _AT_ONCE]
            yield from self.connection.execute(asked.format(", ".join("?" * len(some))), (*first, *some))
