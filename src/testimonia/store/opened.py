"""An evidence base while it is open: brought to its present shape, read at one moment, written, closed."""

import sqlite3
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Self

from testimonia.store.database import StoreError, close, connect, explained, snapshot, transaction
from testimonia.store.schemas.migrations import migrate, missing


class Opened:
    """An open evidence base; a context manager that closes it.

    Errors of SQLite inside the ``with`` block come out as `StoreError`.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, *, readonly: bool) -> None:
        self.path = path
        self.readonly = readonly
        self.connection = connection

    @classmethod
    def open(cls, path: Path, readonly: bool = False) -> Self:
        """Open the evidence base at ``path``; unless it is only to be read, make it if it is not there.

        Raises:
            StoreError: if it cannot be used; the message says what to do.
        """
        connection = connect(path, readonly=readonly)
        try:
            if not readonly:
                migrate(connection)
            elif missing(connection):
                raise StoreError(f"{path} was made by an older testimonia; build it again.")
        except sqlite3.Error as error:
            connection.close()
            raise explained(error, path) from error
        except StoreError:
            connection.close()
            raise
        return cls(path, connection, readonly=readonly)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
        # other kinds of sqlite3.Error are our own mistakes, and stay what they are
        if isinstance(error, sqlite3.OperationalError) or type(error) is sqlite3.DatabaseError:
            raise explained(error, self.path) from error

    def close(self) -> None:
        """Close it; what was written is then in one plain file."""
        close(self.connection, readonly=self.readonly)

    def batch(self) -> AbstractContextManager[None]:
        """One transaction around many calls, for speed: all of them are done, or none."""
        return transaction(self.connection)

    def snapshot(self) -> AbstractContextManager[None]:
        """Around what is only read: all of it is of one moment, whatever another process writes meanwhile.

        It is not for long: a base that nobody had open for writing cannot be written while it lasts.
        """
        return snapshot(self.connection)
