"""What was read from a text, as rows: which reading was made, and what it found.

The invariant: a text's reading is replaced wholly or not at all, and goes when the text goes.
"""

import json
import sqlite3
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.model import (
    Problem,
    Read,
    Span,
    Statement,
    Text,
    TimeExpression,
    canonical_json,
    paragraphs,
    record_id,
    restored,
)
from testimonia.model.days import gregorian_name
from testimonia.model.layout import Layout, Paging, lay_out, paging
from testimonia.store import statement_rows
from testimonia.store.held import HeldSection, HeldTime, Unread
from testimonia.store.records import Row, problem_row

STAGE = "reading"
"""What stands beside the problems of a reading."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A reading of one text as rows, so that another process can lay them out.

    Attributes:
        source: id of the source.
        made_by: name and version of the reading.
        times: rows of the table ``times``.
        chains: rows of the table ``chains``.
        mentions: rows of the table ``mentions``.
        statements: rows of the table ``statements``.
        problems: rows of the table ``problems``.
    """

    source: str
    made_by: str
    times: tuple[Row, ...] = ()
    chains: tuple[Row, ...] = ()
    mentions: tuple[Row, ...] = ()
    statements: tuple[Row, ...] = ()
    problems: tuple[Row, ...] = ()

    @property
    def rows(self) -> int:
        """How many rows there are, about: what it costs to write them."""
        return len(self.times) + len(self.mentions) + len(self.statements)


def prepared(
    source_id: str, text: Text, read: Read, made_by: str, sections: Sequence[HeldSection] = ()
) -> Prepared:
    """A reading as rows; the same expression or statement given twice is one.

    Args:
        source_id: id of the source.
        text: what was read.
        read: what was read from it.
        made_by: name and version of the reading.
        sections: of the source, as they are held.
    """
    standing = _standing(text, sections)
    times = (
        _row(source_id, number, time, text, made_by) + standing.at(time.span)
        for number, time in enumerate(dict.fromkeys(read.times))
    )
    said = dict(zip(read.statements, read.sentences, strict=True))
    statements = (
        (
            *_statement_row(source_id, number, statement, sentence, text, made_by),
            standing.section(statement.span),
            *standing.at(statement.span),
        )
        for number, (statement, sentence) in enumerate(said.items())
    )
    troubles = (problem_row(STAGE, source_id, n, problem, made_by) for n, problem in enumerate(read.problems))
    return Prepared(
        source_id,
        made_by,
        tuple(times),
        tuple(statement_rows.chain_row(source_id, chain) for chain in read.chains),
        tuple(statement_rows.mention_rows(source_id, read.mentions)),
        tuple(statements),
        tuple(troubles),
    )


def failed(source_id: str, problem: Problem, made_by: str) -> Prepared:
    """A reading that came to nothing but a Problem."""
    return Prepared(source_id, made_by, problems=(problem_row(STAGE, source_id, 0, problem, made_by),))


def _statement_row(
    source_id: str, number: int, statement: Statement, sentence: Span, text: Text, made_by: str
) -> Row:
    happened = statement.happened
    bounds = (happened.earliest, happened.latest) if happened else (None, None)
    days = [None if day is None else iso_day(day) for day in bounds]
    return statement_rows.statement_row(source_id, number, statement, sentence, text.reading, made_by, days)


_COLUMNS = (
    "source, number, id, kind, text, starts, ends, core_starts, core_ends, edtf, as_written, calendars, "
    "earliest, latest, first_day, last_day, duration, resolved_from, resolved_starts, resolved_ends, why, "
    "value, made_by, paragraph, page_index, page"
)
_INSERT = f"INSERT INTO times ({_COLUMNS}) VALUES ({', '.join('?' * len(_COLUMNS.split(',')))})"  # noqa: S608


def _row(source_id: str, number: int, time: TimeExpression, text: Text, made_by: str) -> Row:
    date, since = time.date, time.resolved_from
    likeliest = date.readings[0] if date and date.readings else None
    bounds = (date.earliest, date.latest) if date else (None, None)
    return (
        *(source_id, number, time_id(source_id, time), time.kind.value, time.span.of(text.reading)),
        *(time.span.start, time.span.end, time.core.start, time.core.end),
        *((likeliest.edtf, likeliest.written) if likeliest else (None, None)),
        ", ".join(date.calendars) if date and date.calendars else None,
        *bounds,
        *(None if day is None else iso_day(day) for day in bounds),
        time.duration.iso if time.duration else None,
        *((since.of(text.reading), since.start, since.end) if since else (None, None, None)),
        *(time.why, canonical_json(time), made_by),
    )


@dataclass(frozen=True, slots=True)
class _Standing:
    """Ready to be asked where in its document a stretch of the reading layer stands."""

    text: Text
    starts: tuple[int, ...]
    pages: Paging
    layout: Layout
    sections: tuple[str, ...]

    def at(self, span: Span) -> Row:
        """The paragraph that a stretch begins in, and its page."""
        number = bisect_right(self.starts, span.start) - 1
        carriers = self.text.alignment.to_original(span) if self.pages.pages else ()
        page = self.pages.at(carriers[0].start) if carriers else None
        return (number if number >= 0 else None, *((page.index, page.label) if page else (None, None)))

    def section(self, span: Span) -> str | None:
        """The id of the section that holds most of a stretch."""
        owner = self.layout.owner(self.text.alignment.to_original(span))
        return None if owner is None else self.sections[owner]


def _standing(text: Text, sections: Sequence[HeldSection]) -> _Standing:
    starts = tuple(span.start for span in paragraphs(text.reading))
    layout = lay_out([held.section for held in sections])
    return _Standing(text, starts, paging(text.pages), layout, tuple(held.id for held in sections))


def time_id(source_id: str, time: TimeExpression) -> str:
    """The id of an expression of time in a source."""
    return record_id("time", source_id, time)


def iso_day(day: int) -> str:
    """A day number as year-month-day of the Gregorian calendar (ISO 8601); the year 0 is 1 BC.

    >>> iso_day(1), iso_day(0), iso_day(-365)
    ('0001-01-01', '0000-12-31', '-0001-12-31')
    """
    year, month, of_month = gregorian_name(day)
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{of_month:02}"


def put(connection: sqlite3.Connection, reading: Prepared) -> None:
    """Write a reading in place of the one that was made of the same text before.

    Of a text that is gone nothing is written: another process found its file changed while it was read.
    """
    held = connection.execute(
        "SELECT csl FROM texts JOIN sources ON sources.id = texts.source LEFT JOIN descriptions USING (path) "
        "WHERE sources.id = ?",
        (reading.source,),
    ).fetchone()
    if held is None:
        return
    connection.execute("DELETE FROM readings WHERE source = ?", (reading.source,))
    connection.execute("DELETE FROM problems WHERE source = ? AND stage = ?", (reading.source, STAGE))
    row = (reading.source, reading.made_by, _described(*held))
    connection.execute("INSERT INTO readings (source, made_by, described) VALUES (?, ?, ?)", row)
    connection.executemany(_INSERT, reading.times)
    connection.executemany(statement_rows.CHAINS, reading.chains)
    connection.executemany(statement_rows.MENTIONS, reading.mentions)
    connection.executemany(statement_rows.STATEMENTS, reading.statements)
    connection.executemany(
        "INSERT OR IGNORE INTO problems VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", reading.problems
    )


def _described(csl: str | None) -> str:
    """What tells whether a sidecar has changed its mind; of a description only the item can give dates."""
    return "" if csl is None else record_id("description", csl)


def unread_by(connection: sqlite3.Connection, made_by: str) -> Iterator[Unread]:
    """The texts whose reading is not by ``made_by``, or was made before a sidecar said something else."""
    rows = connection.execute(
        "SELECT sources.id, path, made_by, described, csl FROM sources "
        "JOIN (SELECT source FROM texts) AS text ON text.source = sources.id "
        "LEFT JOIN readings ON readings.source = sources.id LEFT JOIN descriptions USING (path) ORDER BY path"
    )
    for source, path, by, described, csl in rows:
        if by != made_by or described != _described(csl):
            ask = connection.execute("SELECT characters FROM texts WHERE source = ?", (source,))
            yield Unread(path, int(ask.fetchone()[0]))


def times(connection: sqlite3.Connection, path: str) -> Iterator[HeldTime]:
    """The expressions of time of the source at a path, in the order of the reading layer."""
    rows = connection.execute(
        "SELECT times.id, text, page_index, page, value FROM times JOIN sources ON sources.id = source "
        "WHERE path = ? ORDER BY number",
        (path,),
    )
    for record, words, page_index, page, value in rows:
        time = restored(TimeExpression, json.loads(value))
        yield HeldTime(record, path, time, words, page_index, page)
