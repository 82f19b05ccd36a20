"""What a sample is drawn from: the statements that were read by machine, and what was read of each.

People are called here as their own text calls them. Who that is in other documents is decided by comparison,
and is another question than whether the text was read rightly.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

_LOTS = """
SELECT statements.id, statements.source, sources.sha256, statements.text, statements.trigger_words
FROM statements JOIN sources ON sources.id = statements.source
WHERE statements.decided_by IS NULL AND sources.state = 'read'
ORDER BY sources.path, statements.number"""

_COUNT = """
SELECT count(*) FROM statements JOIN sources ON sources.id = statements.source
WHERE statements.decided_by IS NULL AND sources.state = 'read'"""


def _called(role: str) -> str:
    """What the text of a statement calls one who takes part, or else his words there."""
    return f"""coalesce((SELECT nullif(name, '') FROM chains
        WHERE chains.source = statements.source AND chains.number = statements.{role}_chain),
        statements.{role})"""  # noqa: S608 (only names of our own are put in)


_READ = f"""
SELECT predicate, {_called("subject")}, {_called("object")}, {_called("place")}, quantity,
       coalesce(edtf, happened), ordinal, negated, polarity, (
           SELECT group_concat(who, '; ') FROM (
               SELECT coalesce(nullif(chains.name, ''), holders.who) AS who FROM holders
               LEFT JOIN chains ON chains.source = holders.source AND chains.number = holders.chain
               WHERE holders.source = statements.source AND holders.record = statements.id
               ORDER BY holders.number))
FROM statements WHERE id = ?"""  # noqa: S608 (only names of our own are put in)


@dataclass(frozen=True, slots=True)
class Lot:
    """A statement in the urn.

    Attributes:
        id: of the record.
        source: id of the source.
        words: by which it is known whatever else is read: SHA-256 of the file, its words, and its verb.
    """

    id: str
    source: str
    words: tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class AsRead:
    """What was read of a statement, each part in words that do not depend on other documents.

    Attributes:
        predicate: key of the vocabulary.
        subject: of whom it is.
        object: the other party.
        place: where.
        quantity: how many.
        when: as EDTF, or in the words that stand there.
        ordinal: which time it was.
        negated: whether the clause is negative.
        polarity: asserted, hedged or denied.
        holders: who says it; None if it is the author of the section.
    """

    predicate: str
    subject: str
    object: str | None
    place: str | None
    quantity: str | None
    when: str | None
    ordinal: int | None
    negated: bool
    polarity: str
    holders: str | None


@dataclass(frozen=True, slots=True)
class Drawing:
    """Answers from one open evidence base."""

    connection: sqlite3.Connection

    def lots(self) -> Iterator[Lot]:
        """All statements that no person made or corrected, by path and place."""
        for record, source, sha256, words, trigger in self.connection.execute(_LOTS):
            yield Lot(record, source, (sha256, words, trigger))

    def number(self) -> int:
        """How many there are."""
        (count,) = self.connection.execute(_COUNT).fetchone()
        return int(count)

    def as_read(self, statement: str) -> AsRead | None:
        """What was read of the statement with an id; None if there is none."""
        row = self.connection.execute(_READ, (statement,)).fetchone()
        if row is None:
            return None
        predicate, subject, other, place, quantity, when, ordinal, negated, polarity, holders = row
        return AsRead(
            predicate, subject, other, place, quantity, when, ordinal, bool(negated), polarity, holders
        )
