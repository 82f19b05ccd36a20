"""What has a date, in short rows: enough to draw a line of time of a whole folder.

The statements themselves are looked up one by one, where they are shown.
"""

import json
import re
import sqlite3
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from testimonia.model import FindingKind, Polarity, Verdict
from testimonia.model.days import gregorian_day, month_length
from testimonia.store.asked.dated_voices import DatedVoice, dated_voices
from testimonia.store.evidence import Store

_PLAIN = re.compile(r"(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?")

Chain = tuple[str, int]
"""Id of a source, and number of a chain in it."""


@dataclass(frozen=True, slots=True)
class DatedRow:
    """A statement that has a place in time.

    Attributes:
        id: of the statement.
        source: id of its source.
        number: its order there.
        predicate: key of the vocabulary.
        subject: number of a chain of its source; None if the words belong to none.
        object: likewise.
        edtf: when it happened; the likeliest reading, in the Gregorian calendar.
        earliest: day number; None if it is open.
        latest: day number; None if it is open. A year or a month that may be dated Old Style keeps its own
            bounds; a day that may be lies between both.
        denied: whether it is said not to have happened.
    """

    id: str
    source: str
    number: int
    predicate: str
    subject: int | None
    object: int | None
    edtf: str
    earliest: int | None
    latest: int | None
    denied: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """What was found of a happening.

    Attributes:
        finding: id of the finding that says so.
        clash: whether not all values can be true.
        depends: whether that depends on how they are read.
        of_dates: whether it is about the date.
    """

    finding: str
    clash: bool
    depends: bool
    of_dates: bool


@dataclass(frozen=True, slots=True)
class TimeFilter:
    """Which statements; by default all.

    Attributes:
        within: what the path of their source begins with.
        predicate: key of the vocabulary; empty for any.
        chains: of whom, if that is asked: the chains of some entities; None for anybody.
    """

    within: str = ""
    predicate: str = ""
    chains: frozenset[Chain] | None = field(default=None)


_DATED = """
SELECT id, source, number, predicate, subject_chain, object_chain, edtf, first_day, last_day, negated,
       polarity
FROM statements WHERE first_day IS NOT NULL OR last_day IS NOT NULL"""


def dated(store: Store, those: TimeFilter) -> list[DatedRow]:
    """The statements that have a date, in no order."""
    sources = _sources(store.connection, those.within)
    rows = store.connection.execute(_DATED)
    return [
        _row(row)
        for row in rows
        if (sources is None or row[1] in sources)
        and (not those.predicate or row[3] == those.predicate)
        and (those.chains is None or (row[1], row[4]) in those.chains or (row[1], row[5]) in those.chains)
    ]


def _sources(connection: sqlite3.Connection, within: str) -> frozenset[str] | None:
    if not within:
        return None
    rows = connection.execute("SELECT id FROM sources WHERE substr(path, 1, ?) = ?", (len(within), within))
    return frozenset(source for (source,) in rows)


def _row(row: tuple[Any, ...]) -> DatedRow:
    record, source, number, predicate, subject, what, edtf, first, last, negated, polarity = row
    earliest, latest = _bounds(edtf, first, last)
    denied = bool(negated) or polarity == Polarity.DENIED.value
    return DatedRow(record, source, number, predicate, subject, what, edtf or "", earliest, latest, denied)


def _day(written: str | None) -> int | None:
    """A day as `testimonia.store.day_names.iso_day` writes it."""
    if written is None:
        return None
    year, month, day = written.rsplit("-", 2)
    return gregorian_day(int(year), int(month), int(day))


@lru_cache(maxsize=1 << 14)
def _bounds(edtf: str | None, first: str | None, last: str | None) -> tuple[int | None, int | None]:
    span = plain_bounds(edtf or "")
    if span is None or span[0] == span[1]:
        return _day(first), _day(last)
    return span


def plain_bounds(edtf: str) -> tuple[int, int] | None:
    """First and last day of a plain year, month or day; None of anything else.

    >>> plain_bounds("1828-09")
    (667542, 667571)
    """
    found = _PLAIN.fullmatch(edtf)
    if found is None:
        return None
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    if day and day <= month_length(year, month):
        return gregorian_day(year, month, day), gregorian_day(year, month, day)
    if month and not day:
        return gregorian_day(year, month, 1), gregorian_day(year, month, month_length(year, month))
    return None if day else (gregorian_day(year), gregorian_day(year, 12, 31))


def told(store: Store, those: TimeFilter) -> int:
    """How many statements there are, with a date or without."""
    said = ["1"]
    values: list[object] = []
    if those.predicate:
        said.append("predicate = ?")
        values.append(those.predicate)
    if (sources := _sources(store.connection, those.within)) is not None:
        said.append("source IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(sorted(sources)))
    where = " AND ".join(said)  # our own words only
    if those.chains is None:
        sql = f"SELECT count(*) FROM statements WHERE {where}"  # noqa: S608
        return int(store.connection.execute(sql, values).fetchone()[0])
    pairs = json.dumps(sorted(those.chains))
    asked = [
        f"SELECT source, number FROM json_each(?) AS pair JOIN statements "  # noqa: S608
        f"ON source = json_extract(pair.value, '$[0]') AND {role} = json_extract(pair.value, '$[1]') "
        f"WHERE {where}"
        for role in ("subject_chain", "object_chain")
    ]
    sql = f"SELECT count(*) FROM ({' UNION '.join(asked)})"  # noqa: S608
    return int(store.connection.execute(sql, [pairs, *values, pairs, *values]).fetchone()[0])


def happening_of(store: Store) -> dict[str, str]:
    """To which happening a statement belongs: its id by that of the statement."""
    return dict(store.connection.execute("SELECT statement, happening FROM happening_statements").fetchall())


def standings(store: Store) -> dict[str, Standing]:
    """What was found of happenings, by their ids; what cannot be true goes before what agrees."""
    rows = store.connection.execute(
        "SELECT happening, kind, question, verdict, id FROM findings "
        "WHERE happening IS NOT NULL AND kind IN (?, ?)",
        (FindingKind.CONTRADICTION.value, FindingKind.AGREEMENT.value),
    )
    found: dict[str, Standing] = {}
    for happening, kind, question, verdict, finding in rows:
        contradiction = kind == FindingKind.CONTRADICTION.value
        clash = contradiction and verdict == Verdict.CLASH.value
        each = Standing(finding, clash, contradiction and not clash, question == "date" and contradiction)
        if happening not in found or _weight(each) > _weight(found[happening]):
            found[happening] = each
    return found


def _weight(each: Standing) -> tuple[bool, bool, bool]:
    return each.clash, each.depends, each.of_dates


@dataclass(frozen=True, slots=True)
class Called:
    """What somebody is called: his name, and the id of the entity; empty where nothing joins him to one."""

    name: str
    entity: str


def called(store: Store, chains: Collection[Chain]) -> Mapping[Chain, Called]:
    """What those whom some chains speak of are called; those without a name are left out."""
    rows = store.connection.execute(
        "SELECT pair.source, pair.number, coalesce(entities.name, chains.name), coalesce(entities.id, '') "
        "FROM (SELECT json_extract(value, '$[0]') AS source, json_extract(value, '$[1]') AS number "
        "      FROM json_each(?)) AS pair "
        "JOIN chains ON chains.source = pair.source AND chains.number = pair.number "
        "LEFT JOIN entity_chains AS part ON part.source = pair.source AND part.chain = pair.number "
        "LEFT JOIN entities ON entities.id = part.entity",
        (json.dumps(sorted(chains)),),
    )
    return {(source, number): Called(name, entity) for source, number, name, entity in rows if name}


def chains_of(store: Store, entities: Sequence[str]) -> frozenset[Chain]:
    """The chains of some entities."""
    rows = store.connection.execute(
        "SELECT source, chain FROM entity_chains WHERE entity IN (SELECT value FROM json_each(?))",
        (json.dumps(entities),),
    )
    return frozenset((source, chain) for source, chain in rows)


def kinds(store: Store) -> tuple[tuple[str, int], ...]:
    """The predicates of what has a date, with how many statements have each; the most frequent first."""
    rows = store.connection.execute(
        "SELECT predicate, count(*) AS often FROM statements "
        "WHERE first_day IS NOT NULL OR last_day IS NOT NULL "
        "GROUP BY predicate ORDER BY often DESC, predicate"
    )
    return tuple((predicate, often) for predicate, often in rows)


def written(store: Store, within: str = "") -> tuple[DatedVoice, ...]:
    """The documents and their parts that say when they were written."""
    sources = _sources(store.connection, within)
    return tuple(v for v in dated_voices(store.connection) if sources is None or v.source in sources)


@dataclass(frozen=True, slots=True)
class Worded:
    """The words of a statement that tell what happened, and of whom, as written."""

    trigger: str
    subject: str


def worded(store: Store, statements: Sequence[str]) -> Mapping[str, Worded]:
    """Those words of some statements, by their ids."""
    rows = store.connection.execute(
        "SELECT id, trigger_words, subject FROM statements WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(statements),),
    )
    return {record: Worded(trigger, subject) for record, trigger, subject in rows}
