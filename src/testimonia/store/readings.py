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
    Text,
    TimeExpression,
    canonical_json,
    paragraphs,
    record_id,
    restored,
)
from testimonia.model.layout import Layout, Paging, lay_out, paging
from testimonia.store import appraisal_rows, corrections, statement_rows
from testimonia.store.day_names import iso_day
from testimonia.store.held import HeldSection, HeldTime, Unread
from testimonia.store.records import Row, problem_row
from testimonia.store.responding import responses
from testimonia.store.voices import bearing

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
        appraisals: rows of the table ``appraisals``.
        holders: rows of the table ``holders``.
        problems: rows of the table ``problems``.
    """

    source: str
    made_by: str
    times: tuple[Row, ...] = ()
    chains: tuple[Row, ...] = ()
    mentions: tuple[Row, ...] = ()
    statements: tuple[Row, ...] = ()
    appraisals: tuple[Row, ...] = ()
    holders: tuple[Row, ...] = ()
    problems: tuple[Row, ...] = ()

    @property
    def rows(self) -> int:
        """How many rows there are, about: what it costs to write them."""
        return len(self.times) + len(self.mentions) + len(self.statements) + len(self.appraisals)


def prepared(
    source_id: str, text: Text, read: Read, made_by: str, sections: Sequence[HeldSection] = ()
) -> Prepared:
    """A reading as rows; the same expression, statement or appraisal given twice is one.

    Args:
        source_id: id of the source.
        text: what was read.
        read: what was read from it.
        made_by: name and version of the reading.
        sections: of the source, as they are held.
    """
    standing = _standing(text, sections)
    times = (
        (*_row(source_id, number, time, text, made_by), read.by.get(time), *standing.at(time.span))
        for number, time in enumerate(dict.fromkeys(read.times))
    )
    troubles = (problem_row(STAGE, source_id, n, problem, made_by) for n, problem in enumerate(read.problems))
    return Prepared(
        source_id,
        made_by,
        tuple(times),
        tuple(statement_rows.chain_row(source_id, chain) for chain in read.chains),
        tuple(statement_rows.mention_rows(source_id, read.mentions, read.by)),
        tuple(_statement_rows(source_id, read, standing, made_by)),
        tuple(_appraisal_rows(source_id, read, standing, made_by)),
        tuple(_holder_rows(source_id, read)),
        tuple(troubles),
    )


def failed(source_id: str, problem: Problem, made_by: str) -> Prepared:
    """A reading that came to nothing but a Problem."""
    return Prepared(source_id, made_by, problems=(problem_row(STAGE, source_id, 0, problem, made_by),))


def _statement_rows(source_id: str, read: Read, standing: "_Standing", made_by: str) -> Iterator[Row]:
    said, reading = dict(zip(read.statements, read.sentences, strict=True)), standing.text.reading
    answers = responses(tuple(said), lambda statement: statement_rows.statement_id(source_id, statement))
    for number, (statement, sentence) in enumerate(said.items()):
        yield (
            *statement_rows.statement_row(
                source_id,
                number,
                statement,
                sentence,
                reading,
                made_by,
                answers.get(statement),
                read.by.get(statement),
            ),
            *standing.section(statement.span),
            *standing.at(statement.span),
        )


def _appraisal_rows(source_id: str, read: Read, standing: "_Standing", made_by: str) -> Iterator[Row]:
    for number, each in enumerate(dict.fromkeys(read.appraisals)):
        yield (
            *appraisal_rows.appraisal_row(source_id, number, each, standing.text.reading, made_by),
            *standing.section(each.span),
            *standing.at(each.span),
        )


def _holder_rows(source_id: str, read: Read) -> Iterator[Row]:
    for said in dict.fromkeys(read.statements):
        record = statement_rows.statement_id(source_id, said)
        yield from statement_rows.holder_rows(source_id, record, said.holders)
    for thought in dict.fromkeys(read.appraisals):
        record = appraisal_rows.appraisal_id(source_id, thought)
        yield from statement_rows.holder_rows(source_id, record, thought.holders)


_COLUMNS = (
    "source, number, id, kind, text, starts, ends, core_starts, core_ends, edtf, as_written, calendars, "
    "earliest, latest, first_day, last_day, duration, resolved_from, resolved_starts, resolved_ends, why, "
    "value, made_by, decided_by, paragraph, page_index, page"
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
    voices: tuple[str, ...]

    def at(self, span: Span) -> Row:
        """The paragraph that a stretch begins in, and its page."""
        number = bisect_right(self.starts, span.start) - 1
        carriers = self.text.alignment.to_original(span) if self.pages.pages else ()
        page = self.pages.at(carriers[0].start) if carriers else None
        return (number if number >= 0 else None, *((page.index, page.label) if page else (None, None)))

    def section(self, span: Span) -> tuple[str | None, str | None]:
        """The ids of the section that holds most of a stretch, and of the one whose voice that is."""
        owner = self.layout.owner(self.text.alignment.to_original(span))
        return (None, None) if owner is None else (self.sections[owner], self.voices[owner])


def _standing(text: Text, sections: Sequence[HeldSection]) -> _Standing:
    starts = tuple(span.start for span in paragraphs(text.reading))
    layout = lay_out([held.section for held in sections])
    by_id = {held.id: held for held in sections}
    voices = tuple(bearing(held, by_id).id for held in sections)
    return _Standing(text, starts, paging(text.pages), layout, tuple(held.id for held in sections), voices)


def time_id(source_id: str, time: TimeExpression) -> str:
    """The id of an expression of time in a source."""
    return record_id("time", source_id, time)


def put(connection: sqlite3.Connection, reading: Prepared) -> None:
    """Write a reading in place of the one that was made of the same text before.

    Of a text that is gone nothing is written: another process found its file changed while it was read.
    """
    held = connection.execute(
        "SELECT sources.path, csl FROM texts JOIN sources ON sources.id = texts.source "
        "LEFT JOIN descriptions USING (path) WHERE sources.id = ?",
        (reading.source,),
    ).fetchone()
    if held is None:
        return
    connection.execute("DELETE FROM readings WHERE source = ?", (reading.source,))
    connection.execute("DELETE FROM problems WHERE source = ? AND stage = ?", (reading.source, STAGE))
    row = (reading.source, reading.made_by, _described(connection, *held))
    connection.execute("INSERT INTO readings (source, made_by, described) VALUES (?, ?, ?)", row)
    connection.executemany(_INSERT, reading.times)
    connection.executemany(statement_rows.CHAINS, reading.chains)
    connection.executemany(statement_rows.MENTIONS, reading.mentions)
    connection.executemany(statement_rows.STATEMENTS, reading.statements)
    connection.executemany(appraisal_rows.APPRAISALS, reading.appraisals)
    connection.executemany(statement_rows.HOLDERS, reading.holders)
    connection.executemany(
        "INSERT OR IGNORE INTO problems VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", reading.problems
    )


def _described(connection: sqlite3.Connection, path: str, csl: str | None) -> str:
    """What tells whether a sidecar, or somebody who corrects, has changed his mind.

    Of a description only the item can give dates.
    """
    return _told(csl, corrections.basis(connection, path))


def _told(csl: str | None, corrected: str) -> str:
    described = "" if csl is None else record_id("description", csl)
    return record_id("corrected", described, corrected) if corrected else described


def read_by(connection: sqlite3.Connection, source_id: str) -> str | None:
    """Name and version of what read a text; None if nothing has."""
    row = connection.execute("SELECT made_by FROM readings WHERE source = ?", (source_id,)).fetchone()
    return row[0] if row else None


def unread_by(connection: sqlite3.Connection, made_by: str) -> Iterator[Unread]:
    """The texts whose reading is not by ``made_by``, or was made before somebody said something else.

    That is what a sidecar says of them, and what people corrected in them.
    """
    corrected = corrections.corrected_paths(connection)
    rows = connection.execute(
        "SELECT sources.id, path, made_by, described, csl FROM sources "
        "JOIN (SELECT source FROM texts) AS text ON text.source = sources.id "
        "LEFT JOIN readings ON readings.source = sources.id LEFT JOIN descriptions USING (path) ORDER BY path"
    )
    for source, path, by, described, csl in rows:
        basis = corrections.basis(connection, path) if path in corrected else ""
        if by != made_by or described != _told(csl, basis):
            ask = connection.execute("SELECT characters FROM texts WHERE source = ?", (source,))
            yield Unread(path, int(ask.fetchone()[0]))


def times(connection: sqlite3.Connection, path: str) -> Iterator[HeldTime]:
    """The expressions of time of the source at a path, in the order of the reading layer."""
    rows = connection.execute(
        "SELECT times.id, text, page_index, page, value, decided_by FROM times "
        "JOIN sources ON sources.id = source WHERE path = ? ORDER BY number",
        (path,),
    )
    for record, words, page_index, page, value, by in rows:
        time = restored(TimeExpression, json.loads(value))
        yield HeldTime(record, path, time, words, page_index, page, by)
