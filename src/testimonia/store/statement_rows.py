"""Chains, mentions and statements as rows, and rows as these values."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from testimonia.comparison.accounts.moments import in_words
from testimonia.model import (
    Chain,
    Date,
    EntityKind,
    Holder,
    Mention,
    MentionForm,
    Name,
    Reference,
    Span,
    Statement,
    Supposed,
    canonical_json,
    plain,
    record_id,
    restored,
)
from testimonia.store.day_names import iso_day
from testimonia.store.held import HeldStatement, Spoken
from testimonia.store.records import Row

CHAINS = "INSERT INTO chains (source, number, kind, name, names, supposed) VALUES (?, ?, ?, ?, ?, ?)"
MENTIONS = (
    "INSERT INTO mentions (source, number, chain, form, starts, ends, decided_by) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_COLUMNS = (
    "source, number, id, predicate, trigger_words, subject, subject_chain, object, object_chain, place, "
    "place_chain, quantity, least, most, unit, happened, edtf, first_day, last_day, said, ordinal, negated, "
    "polarity, hedge, epistemic, evidence, responds_to, holders, text, starts, ends, sentence_starts, "
    "sentence_ends, value, made_by, decided_by, section, voice, paragraph, page_index, page"
)
HOLDERS = "INSERT INTO holders (source, record, number, who, chain, cue) VALUES (?, ?, ?, ?, ?, ?)"
STATEMENTS = f"INSERT INTO statements ({_COLUMNS}) VALUES ({', '.join('?' * len(_COLUMNS.split(',')))})"  # noqa: S608


def statement_id(source_id: str, statement: Statement) -> str:
    """The id of a statement of a source."""
    return record_id("statement", source_id, statement)


_EVERYWHERE = (-1, 1 << 62)


def ends_of(within: Span | None) -> tuple[int, int]:
    """After what something has to end, and before what to begin, that overlaps a stretch; None is all."""
    return (within.start, within.end) if within is not None else _EVERYWHERE


def chain_row(source_id: str, chain: Chain) -> Row:
    """A row of the table ``chains``."""
    names = [[name.text, name.count] for name in chain.names]
    written = json.dumps(names, ensure_ascii=False)
    return (source_id, chain.number, chain.kind.value, chain.name, written, canonical_json(chain.supposed))


def mention_rows(source_id: str, mentions: Iterable[Mention], by: Mapping[Any, str]) -> Iterator[Row]:
    """Rows of the table ``mentions``; ``by`` names the person for those that a person made."""
    for number, each in enumerate(mentions):
        yield (source_id, number, each.chain, each.form.value, each.span.start, each.span.end, by.get(each))


def holder_rows(source_id: str, record: str, holders: Iterable[Holder]) -> Iterator[Row]:
    """Rows of the table ``holders``, for a statement or an appraisal with an id."""
    for number, holder in enumerate(holders):
        yield (source_id, record, number, holder.who.words, holder.who.chain, holder.cue)


def statement_row(
    source_id: str,
    number: int,
    statement: Statement,
    sentence: Span,
    words: str,
    made_by: str,
    responds_to: str | None,
    by: str | None = None,
) -> Row:
    """All of a row of the table ``statements`` but where it stands: section, voice, paragraph, page.

    Args:
        source_id: id of the source.
        number: order in the reading layer.
        statement: what is said.
        sentence: around it.
        words: the reading layer.
        made_by: name and version of the reading.
        responds_to: id of the statement that it rejects or accepts.
        by: the person who made it; None if no person did.
    """
    quantity, epistemic = statement.quantity, statement.epistemic
    return (
        *(source_id, number, statement_id(source_id, statement), statement.predicate),
        " ".join(statement.trigger.of(words).split()),
        *_reference(statement.subject),
        *_reference(statement.object),
        *_reference(statement.place),
        *((quantity.words, quantity.least, quantity.most, quantity.unit) if quantity else (None,) * 4),
        *_dated(statement.happened),
        date_words(statement.said),
        *(statement.ordinal, statement.negated, statement.polarity.value, statement.hedge),
        *(epistemic.value if epistemic else None, _evidence(statement, words), responds_to),
        held_by(statement.holders),
        *(statement.span.of(words), statement.span.start, statement.span.end, sentence.start, sentence.end),
        *(canonical_json(plain(statement)), made_by, by),
    )


def held_by(holders: Iterable[Holder]) -> str:
    """Those who say it, the original speaker first, in the words of the text."""
    return "; ".join(holder.who.words for holder in holders)


def date_words(date: Date | None) -> str | None:
    """A date in words: "March 1833"; where it cannot be placed, the words that stand there."""
    if date is None:
        return None
    return in_words(date) if date.placed else " ".join(date.text.split())


def _reference(to: Reference | None) -> Row:
    return (to.words, to.chain) if to else (None, None)


def _dated(date: Date | None) -> Row:
    """When it happened: in words, as EDTF, and the bounds of all readings."""
    bounds = (date.earliest, date.latest) if date else (None, None)
    days = (None if day is None else iso_day(day) for day in bounds)
    return (date_words(date), date.edtf if date else None, *days)


def _evidence(statement: Statement, words: str) -> str | None:
    """What the text names for it, or says to be missing; None if nothing."""
    named = (f"{each.status.value}: {' '.join(each.span.of(words).split())}" for each in statement.evidence)
    return "; ".join(named) or None


def chains(connection: sqlite3.Connection, source_id: str) -> Iterator[Chain]:
    """The chains of a source, by number."""
    rows = connection.execute(
        "SELECT number, kind, names, supposed FROM chains WHERE source = ? ORDER BY number", (source_id,)
    )
    for number, kind, names, supposed in rows:
        listed = tuple(Name(text, count) for text, count in json.loads(names))
        yield Chain(number, EntityKind(kind), listed, supposed_in(supposed))


def supposed_in(column: str) -> tuple[Supposed, ...]:
    """Whom somebody may be, from the column of his chain."""
    return () if column == "[]" else restored(tuple[Supposed, ...], json.loads(column))


def mentions(connection: sqlite3.Connection, source_id: str, within: Span | None) -> Iterator[Mention]:
    """The mentions of a source that overlap a stretch, in the order of the reading layer."""
    rows = connection.execute(
        "SELECT chain, form, starts, ends FROM mentions "
        "WHERE source = ? AND ends > ? AND starts < ? ORDER BY number",
        (source_id, *ends_of(within)),
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
    "SELECT id, source, value, text, sentence_starts, sentence_ends, section, page, responds_to, happened, "
    "said, decided_by FROM statements WHERE {} ORDER BY source, number"
)


def statements(
    connection: sqlite3.Connection, source_id: str, within: Span | None
) -> Iterator[HeldStatement]:
    """The statements of a source that overlap a stretch, in the order of the reading layer."""
    asked = (source_id, *ends_of(within))
    return map(_held, connection.execute(_READ.format("source = ? AND ends > ? AND starts < ?"), asked))


def statement(connection: sqlite3.Connection, record: str) -> HeldStatement | None:
    """The statement with an id."""
    row = connection.execute(_READ.format("id = ?"), (record,)).fetchone()
    return None if row is None else _held(row)


def told_of(
    connection: sqlite3.Connection, source_id: str, chains: Collection[int]
) -> Iterator[HeldStatement]:
    """The statements of a source of which one of these chains is the subject, in order."""
    marks = ", ".join("?" * len(chains))
    asked = _READ.format(f"source = ? AND subject_chain IN ({marks})")
    return map(_held, connection.execute(asked, (source_id, *chains)))


def counting(connection: sqlite3.Connection, source_id: str) -> Iterator[HeldStatement]:
    """The statements of a source that tell a number, in order."""
    return map(_held, connection.execute(_READ.format("source = ? AND quantity IS NOT NULL"), (source_id,)))


def _held(row: Row) -> HeldStatement:
    record, source, value, words, starts, ends, *rest = row
    said = restored(Statement, json.loads(value))
    return HeldStatement(record, source, said, words, Span(starts, ends), *rest)
