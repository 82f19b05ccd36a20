"""What a comparison is renewed from: outlines, bases and parts; and how what it made takes its place.

The invariant: after `Renewal.put` the base says exactly what it would if all parts had been made at once.
"""

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from testimonia.model import Chain, EntityKind, Name, canonical_json, restored
from testimonia.store import appraisal_rows, comparisons, finding_rows, statement_rows, writing
from testimonia.store.database import transaction
from testimonia.store.held import HeldAppraisal, HeldStatement

if TYPE_CHECKING:  # with them come the rules
    from testimonia.comparison.copies.finding import Looked
    from testimonia.comparison.parts import Part
    from testimonia.comparison.renewing import Renewed
    from testimonia.model import Problem


@dataclass(frozen=True, slots=True)
class HeldOutline:
    """What comparison keeps of a reading.

    Attributes:
        source: id of the source.
        outline: as `testimonia.comparison.identity.outlines.packed` gives it.
        voices: who speaks in which section, and the like; JSON that is read only when it is wanted.
        fingerprint: by which copies are found.
    """

    source: str
    outline: Mapping[str, Any]
    voices: str
    fingerprint: bytes


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept for the next time, beside what was made.

    Attributes:
        outlines: of readings that had none.
        looked: pairs of sources that were looked at for copies, and what came of it.
        copied_over: among which sources that was found, by id, with what each was read as.
    """

    outlines: Sequence[HeldOutline]
    looked: "Sequence[Looked]"
    copied_over: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Renewal:
    """The tables from which a comparison is renewed."""

    connection: sqlite3.Connection

    def readings(self) -> dict[str, str]:
        """What each text was read as, by the id of the source: the same as long as the reading is."""
        rows = self.connection.execute("SELECT source, made_by, described FROM readings")
        return {source: f"{made_by} {described}" for source, made_by, described in rows}

    def outlines(self, made_by: str) -> dict[str, HeldOutline]:
        """The outlines by ``made_by``, by the id of the source."""
        rows = self.connection.execute(
            "SELECT source, outline, voices, fingerprint FROM outlines WHERE made_by = ?", (made_by,)
        )
        return {row[0]: HeldOutline(row[0], json.loads(row[1]), row[2], row[3]) for row in rows}

    def chains(self) -> dict[str, tuple[Chain, ...]]:
        """Who and what every source speaks of, by its id."""
        found: dict[str, list[Chain]] = {}
        listed: dict[str, tuple[Name, ...]] = {}
        kinds = {kind.value: kind for kind in EntityKind}
        rows = self.connection.execute(
            "SELECT source, number, kind, names, supposed FROM chains ORDER BY source, number"
        )
        for source, number, kind, names, supposed in rows:
            if names not in listed:  # many sources speak of the same towns
                listed[names] = tuple(Name(text, count) for text, count in json.loads(names))
            chain = Chain(number, kinds[kind], listed[names], statement_rows.supposed_in(supposed))
            found.setdefault(source, []).append(chain)
        return {source: tuple(chains) for source, chains in found.items()}

    def told_of(self, source_id: str, chains: Collection[int]) -> tuple[HeldStatement, ...]:
        """The statements of a source of which one of these chains is the subject, in order."""
        return tuple(statement_rows.told_of(self.connection, source_id, chains))

    def counting(self, source_id: str) -> tuple[HeldStatement, ...]:
        """The statements of a source that tell a number, in order."""
        return tuple(statement_rows.counting(self.connection, source_id))

    def appraised(self, source_id: str, chains: Collection[int]) -> tuple[HeldAppraisal, ...]:
        """What a source thinks of these of its chains, in order."""
        return tuple(appraisal_rows.appraised(self.connection, source_id, chains))

    def subjects(self, statements: Iterable[str]) -> dict[str, tuple[str, int]]:
        """Source and chain of the subjects of statements, by their ids."""
        ask = "SELECT source, subject_chain FROM statements WHERE id = ? AND subject_chain IS NOT NULL"
        rows = ((each, self.connection.execute(ask, (each,)).fetchone()) for each in statements)
        return {each: row for each, row in rows if row is not None}

    def copied(self) -> "tuple[dict[str, str], tuple[Looked, ...]]":
        """What sources have from one another, as found last; before it what these were read as, by id."""
        from testimonia.comparison.copies.copying import Copying
        from testimonia.comparison.copies.finding import Looked

        over = dict(self.connection.execute("SELECT source, over FROM copied_over"))
        rows = self.connection.execute(
            "SELECT one, other, places, value FROM looked_at LEFT JOIN copyings USING (one, other)"
        )
        return over, tuple(
            Looked(one, other, places, None if value is None else restored(Copying, json.loads(value)))
            for one, other, places, value in rows
        )

    def bases(self) -> dict[str, str]:
        """What each part that is there was made from, by part."""
        return dict(self.connection.execute("SELECT part, basis FROM parts"))

    def put(
        self,
        renewed: "Renewed",
        kept: "Kept",
        rules: str,
        made_by: str,
        made_over: str,
        problems: "Sequence[Problem]" = (),
    ) -> None:
        """Write what was made anew, and take away what is no more; what was kept stays as it is.

        Where another process has replaced that meanwhile, no comparison is there afterwards.

        Args:
            renewed: what was made.
            kept: what was made for it.
            rules: name and version of those by which that was made.
            made_by: name and version of the rules, with what people have decided.
            made_over: the readings that were compared.
            problems: what went wrong.
        """
        with transaction(self.connection):
            self._put_outlines(kept.outlines, rules)
            self._put_copied(kept)
            if not renewed.kept.items() <= self.bases().items():  # another process has compared meanwhile
                self.connection.execute("DELETE FROM comparisons")
                return
            self.connection.execute("DELETE FROM comparisons")
            row = (made_by, made_over)
            self.connection.execute("INSERT INTO comparisons (made_by, over) VALUES (?, ?)", row)
            self._renew_entities(renewed)
            self._remove_parts(renewed.kept.keys())
            self._put_parts(renewed.made)
            order = (*renewed.ids, *renewed.sources, "")
            finding_rows.rank(self.connection, {part: n for n, part in enumerate(order)})
            writing.replace_problems(self.connection, "comparison", problems)

    def _put_outlines(self, made: Sequence[HeldOutline], rules: str) -> None:
        """Write outlines; of a reading that is gone meanwhile, nothing."""
        self.connection.execute("DELETE FROM outlines WHERE made_by <> ?", (rules,))
        rows = (
            (
                rules,
                json.dumps(each.outline, ensure_ascii=False, separators=(",", ":")),
                each.voices,
                each.fingerprint,
                each.source,
            )
            for each in made
        )
        self.connection.executemany(
            "INSERT OR REPLACE INTO outlines (source, made_by, outline, voices, fingerprint) "
            "SELECT source, ?, ?, ?, ? FROM readings WHERE source = ?",
            rows,
        )

    def _put_copied(self, kept: "Kept") -> None:
        if kept.copied_over == dict(self.connection.execute("SELECT source, over FROM copied_over")):
            return
        for table in ("copyings", "looked_at", "copied_over"):
            self.connection.execute(f"DELETE FROM {table}")  # noqa: S608
        over = kept.copied_over.items()
        self.connection.executemany("INSERT INTO copied_over (source, over) VALUES (?, ?)", over)
        pairs = ((each.one, each.other, each.places) for each in kept.looked)
        self.connection.executemany("INSERT INTO looked_at (one, other, places) VALUES (?, ?, ?)", pairs)
        rows = ((each.one, each.other, canonical_json(each.copying)) for each in kept.looked if each.copying)
        self.connection.executemany("INSERT INTO copyings (one, other, value) VALUES (?, ?, ?)", rows)

    def _renew_entities(self, renewed: "Renewed") -> None:
        there = {record for (record,) in self.connection.execute("SELECT id FROM entities")}
        now = dict(zip(renewed.ids, renewed.entities, strict=True))
        gone = [(record,) for record in there - now.keys()]
        self.connection.execute("DELETE FROM doubts")
        self.connection.executemany("DELETE FROM entities WHERE id = ?", gone)
        new = (entity for record, entity in now.items() if record not in there)
        comparisons.put_entities(self.connection, new)
        comparisons.put_doubts(self.connection, renewed.doubts)

    def _remove_parts(self, kept: Collection[str]) -> None:
        """Take away all but these parts."""
        if not kept:  # what was put at once is in no parts
            for table in ("parts", "happenings", "findings", "ranks"):
                self.connection.execute(f"DELETE FROM {table}")  # noqa: S608
        gone = [(part,) for part in self.bases().keys() - kept]
        self.connection.executemany("DELETE FROM parts WHERE part = ?", gone)
        self.connection.executemany("DELETE FROM happenings WHERE subject = ?", gone)
        finding_rows.remove(self.connection, gone)

    def _put_parts(self, made: "Sequence[Part]") -> None:
        rows = [(part.subject, part.basis) for part in made]
        self.connection.executemany("INSERT INTO parts (part, basis) VALUES (?, ?)", rows)
        happenings = dict.fromkeys(each for part in made for each in part.happenings)
        comparisons.put_happenings(self.connection, happenings)
        finding_rows.put(
            self.connection, [(part.subject, list(dict.fromkeys(part.findings))) for part in made]
        )
