"""The named steps by which an evidence base comes to its present shape.

The invariant: a step and the record that it was taken are one transaction, so a killed run leaves a base
either before the step or after it.
"""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

from testimonia.store.asked.lives_asked import SOUGHT
from testimonia.store.database import StoreError, transaction
from testimonia.store.schemas.comparison_schema import COMPARISON, DOUBTS
from testimonia.store.schemas.correction_schema import CORRECTIONS
from testimonia.store.schemas.mark_schema import MARKS
from testimonia.store.schemas.picture_schema import FACSIMILES, WORDS_ON_PICTURES
from testimonia.store.schemas.reading_schema import STATEMENTS, SUPPOSED, TIMES
from testimonia.store.schemas.recognition_schema import RECOGNISED
from testimonia.store.schemas.rendition_schema import RENDITIONS
from testimonia.store.schemas.renewal_schema import COPIED, LOOKED_AT, RENEWAL
from testimonia.store.schemas.schema import INDEXES, TABLES, VIEWS
from testimonia.store.schemas.search_schema import IN_TIME, NAMES, ORIGINALS
from testimonia.store.schemas.sidecar_schema import SIDECARS
from testimonia.store.schemas.statement_schema import TOLD
from testimonia.store.searching import unrepaired


@dataclass(frozen=True, slots=True)
class Migration:
    """One step.

    Attributes:
        name: never changed once it was released; a base remembers its steps by their names.
        does: SQL statements in order, or a function for what SQL cannot do.
    """

    name: str
    does: tuple[str, ...] | Callable[[sqlite3.Connection], None]


MIGRATIONS = (
    Migration("tables", TABLES),
    Migration("search indexes", INDEXES),
    Migration("views", VIEWS),
    Migration("times", TIMES),
    Migration("statements", STATEMENTS),
    Migration("comparison", COMPARISON),
    Migration("statements in full, and appraisals", TOLD),
    Migration("open questions of identity, and known names", DOUBTS),
    Migration("comparison by subject", RENEWAL),
    Migration("copies kept", COPIED),
    Migration("who may be whom", SUPPOSED),
    Migration("pairs looked at for copies", LOOKED_AT),
    Migration("one among all", SOUGHT),
    Migration("words as the original has them", ORIGINALS),
    Migration("words as the original has them, of what is there", unrepaired.put_all),
    Migration("names for search", NAMES),
    Migration("the line of time", IN_TIME),
    Migration("what people corrected", CORRECTIONS),
    Migration("words on pictures", WORDS_ON_PICTURES),
    Migration("pictures of documents", FACSIMILES),
    Migration("names and dates that documents mark", MARKS),
    Migration("text recognition", RECOGNISED),
    Migration("texts in several documents", RENDITIONS),
    Migration("what sidecars said", SIDECARS),
)
"""All steps, oldest first. A released step is never changed: another one is added."""

_RECORDS = """
CREATE TABLE IF NOT EXISTS migrations (
    -- The steps by which this file came to its present shape.
    number INTEGER PRIMARY KEY,
    name   TEXT NOT NULL UNIQUE
)"""


def migrate(connection: sqlite3.Connection, steps: tuple[Migration, ...] = MIGRATIONS) -> None:
    """Take the steps that this base has not seen yet.

    Raises:
        StoreError: if the file is another program's, or was made by a newer testimonia.
    """
    if missing(connection, steps) == ():
        return
    if not _exists(connection, "migrations"):
        with transaction(connection):
            connection.execute(_RECORDS)
    for step in missing(connection, steps):
        with transaction(connection):
            if step not in missing(connection, steps):
                continue  # another process took it while we waited
            if callable(step.does):
                step.does(connection)
            else:
                for statement in step.does:
                    connection.execute(statement)
            connection.execute("INSERT INTO migrations (name) VALUES (?)", (step.name,))


def missing(
    connection: sqlite3.Connection, steps: tuple[Migration, ...] = MIGRATIONS
) -> tuple[Migration, ...]:
    """The steps that this base has not seen yet.

    Raises:
        StoreError: if the file is another program's, or was made by a newer testimonia.
    """
    if not _exists(connection, "migrations"):
        if connection.execute("SELECT 1 FROM sqlite_master").fetchone():
            raise StoreError(
                "This file is a database of another program; name another file for the evidence."
            )
        return steps
    seen = [name for (name,) in connection.execute("SELECT name FROM migrations ORDER BY number")]
    known = [step.name for step in steps]
    strange = [name for name in seen if name not in known]
    if strange:
        raise StoreError(
            f"This evidence base was made by a newer testimonia (it knows “{strange[0]}”). "
            "Update testimonia, or delete the file and build it again."
        )
    return tuple(step for step in steps if step.name not in seen)


def _exists(connection: sqlite3.Connection, table: str) -> bool:
    row = connection.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (table,))
    return row.fetchone() is not None
