"""Chains, mentions and statements as rows, and rows as these values."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from testimonia.model import (
    Chain,
    EntityKind,
    Mention,
    MentionForm,
    Name,
    Span,
    Statement,
    canonical_json,
    plain,
    record_id,
    restored,
)
from testimonia.store.held import HeldStatement, Spoken
from testimonia.store.records import Row

CHAINS = "INSERT INTO chains (source, number, kind, name, names) VALUES (?, ?, ?, ?, ?)"
MENTIONS = "INSERT INTO mentions (source, number, chain, form, starts, ends) VALUES (?, ?, ?, ?, ?, ?)"
_COLUMNS = (
    "source, number, id, predicate, subject, subject_chain, object, object_chain, place, place_chain, edtf, "
    "first_day, last_day, ordinal, negated, polarity, hedge, holders, text, starts, ends, sentence_starts, "
    "sentence_ends, value, made_by, section, paragraph, page_index, page"
)
STATEMENTS = f"INSERT INTO statements ({_COLUMNS}) VALUES ({', '.join('?' * len(_COLUMNS.split(',')))})"  # noqa: S608


def statement_id(source_id: str, statement: Statement) -> str:
    """The id of a statement of a source."""
    return record_id("statement", source_id, statement)


def chain_row(source_id: str, chain: Chain) -> Row:
    """A row of the table ``chains``."""
    names = [[name.text, name.count] for name in chain.names]
    return (source_id, chain.number, chain.kind.value, chain.name, json.dumps(names, ensure_ascii=False))


def mention_rows(source_id: str, mentions: Iterable[Mention]) -> Iterator[Row]:
    """Rows of the table ``mentions``."""
    for number, each in enumerate(mentions):
        yield (source_id, number, each.chain, each.form.value, each.span.start, each.span.end)


def statement_row(
    source_id: str,
    number: int,
    statement: Statement,
    sentence: Span,
    words: str,
    made_by: str,
    days: Sequence[str | None],
) -> Row:
    """All of a row of the table ``statements`` but where it stands: section, paragraph, page.

    Args:
        source_id: id of the source.
        number: order in the reading layer.
        statement: what is said.
        sentence: around it.
        words: the reading layer.
        made_by: name and version of the reading.
        days: the bounds of ``happened`` as they are shown.
    """
    object_, place, happened = statement.object, statement.place, statement.happened
    return (
        *(source_id, number, statement_id(source_id, statement), statement.predicate),
        *(statement.subject.words, statement.subject.chain),
        *((object_.words, object_.chain) if object_ else (None, None)),
        *((place.words, place.chain) if place else (None, None)),
        *(happened.edtf if happened else None, *days, statement.ordinal),
        *(statement.negated, statement.polarity.value, statement.hedge),
        "; ".join(holder.who.words for holder in statement.holders),
        *(statement.span.of(words), statement.span.start, statement.span.end, sentence.start, sentence.end),
        *(canonical_json(plain(statement)), made_by),
    )


def chains(connection: sqlite3.Connection, source_id: str) -> Iterator[Chain]:
    """The chains of a source, by number."""
    rows = connection.execute(
        "SELECT number, kind, names FROM chains WHERE source = ? ORDER BY number", (source_id,)
    )
    for number, kind, names in rows:
        listed = tuple(Name(text, count) for text, count in json.loads(names))
        yield Chain(number, EntityKind(kind), listed)


def mentions(connection: sqlite3.Connection, source_id: str) -> Iterator[Mention]:
    """The mentions of a source, in the order of the reading layer."""
    rows = connection.execute(
        "SELECT chain, form, starts, ends FROM mentions WHERE source = ? ORDER BY number", (source_id,)
    )
    for chain, form, starts, ends in rows:
        yield Mention(Span(starts, ends), MentionForm(form), chain)


def spoken(connection: sqlite3.Connection, source_id: str) -> dict[int, Spoken]:
    """How often a source speaks of each of its chains, by number; those it never speaks of are left out."""
    rows = connection.execute(
        "SELECT chain, form, count(*) FROM mentions WHERE source = ? GROUP BY chain, form ORDER BY chain",
        (source_id,),
    )
    counts: dict[int, dict[str, int]] = {}
    for chain, form, count in rows:
        counts.setdefault(chain, {})[MentionForm(form).value] = count
    return {chain: Spoken(**forms) for chain, forms in counts.items()}


def first_mention(connection: sqlite3.Connection, source_id: str, chain: int) -> Span | None:
    """Where a source first speaks of one of its chains."""
    row = connection.execute(
        "SELECT starts, ends FROM mentions WHERE source = ? AND chain = ? ORDER BY number LIMIT 1",
        (source_id, chain),
    ).fetchone()
    return None if row is None else Span(*row)


_READ = (
    "SELECT id, source, value, text, sentence_starts, sentence_ends, section, page FROM statements "
    "WHERE {} = ? ORDER BY source, number"
)


def statements(connection: sqlite3.Connection, source_id: str) -> Iterator[HeldStatement]:
    """The statements of a source, in the order of the reading layer."""
    return map(_held, connection.execute(_READ.format("source"), (source_id,)))


def statement(connection: sqlite3.Connection, record: str) -> HeldStatement | None:
    """The statement with an id."""
    row = connection.execute(_READ.format("id"), (record,)).fetchone()
    return None if row is None else _held(row)


def _held(row: Row) -> HeldStatement:
    record, source, value, words, starts, ends, section, page = row
    said = restored(Statement, json.loads(value))
    return HeldStatement(record, source, said, words, Span(starts, ends), section, page)
