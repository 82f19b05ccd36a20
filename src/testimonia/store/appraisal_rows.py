"""Appraisals as rows, and rows as appraisals."""

import json
import sqlite3
from collections.abc import Collection, Iterator

from testimonia.model import Appraisal, Span, canonical_json, plain, record_id, restored
from testimonia.store.held import HeldAppraisal
from testimonia.store.records import Row
from testimonia.store.statement_rows import ends_of, held_by

_COLUMNS = (
    "source, number, id, target, target_chain, words, stance, holders, text, starts, ends, value, made_by, "
    "section, voice, paragraph, page_index, page"
)
APPRAISALS = f"INSERT INTO appraisals ({_COLUMNS}) VALUES ({', '.join('?' * len(_COLUMNS.split(',')))})"  # noqa: S608


def appraisal_id(source_id: str, appraisal: Appraisal) -> str:
    """The id of an appraisal of a source."""
    return record_id("appraisal", source_id, appraisal)


def appraisal_row(source_id: str, number: int, appraisal: Appraisal, words: str, made_by: str) -> Row:
    """All of a row of the table ``appraisals`` but where it stands: section, voice, paragraph, page.

    Args:
        source_id: id of the source.
        number: order in the reading layer.
        appraisal: what is thought.
        words: the reading layer.
        made_by: name and version of the reading.
    """
    return (
        *(source_id, number, appraisal_id(source_id, appraisal)),
        *(appraisal.target.words, appraisal.target.chain),
        *(appraisal.words.of(words), appraisal.stance.value, held_by(appraisal.holders)),
        *(appraisal.span.of(words), appraisal.span.start, appraisal.span.end),
        *(canonical_json(plain(appraisal)), made_by),
    )


def appraisals(
    connection: sqlite3.Connection, source_id: str, within: Span | None
) -> Iterator[HeldAppraisal]:
    """The appraisals of a source that overlap a stretch, in the order of the reading layer."""
    asked = (source_id, *ends_of(within))
    return map(_held, connection.execute(_READ.format("source = ? AND ends > ? AND starts < ?"), asked))


def appraised(
    connection: sqlite3.Connection, source_id: str, chains: Collection[int]
) -> Iterator[HeldAppraisal]:
    """What a source thinks of these of its chains, in order."""
    marks = ", ".join("?" * len(chains))
    asked = _READ.format(f"source = ? AND target_chain IN ({marks})")
    return map(_held, connection.execute(asked, (source_id, *chains)))


_READ = "SELECT id, source, value, text, section, page FROM appraisals WHERE {} ORDER BY number"


def _held(row: Row) -> HeldAppraisal:
    record, source, value, words, section, page = row
    return HeldAppraisal(record, source, restored(Appraisal, json.loads(value)), words, section, page)
