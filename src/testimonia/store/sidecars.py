"""What the files that describe others said when they were last read, as rows."""

import sqlite3
from dataclasses import dataclass

from testimonia.store.database import transaction


@dataclass(frozen=True, slots=True)
class Sidecars:
    """What sidecars said, in one evidence base."""

    connection: sqlite3.Connection

    def said(self, asked: str) -> str | None:
        """What was kept under this hash; None if the sidecars, or the documents, were others then."""
        row = self.connection.execute("SELECT answer FROM sidecars WHERE asked = ?", (asked,)).fetchone()
        return None if row is None else str(row[0])

    def keep(self, asked: str, answer: str) -> None:
        """Keep what they say now, in place of what they said before."""
        with transaction(self.connection):
            self.connection.execute("DELETE FROM sidecars")
            self.connection.execute("INSERT INTO sidecars (asked, answer) VALUES (?, ?)", (asked, answer))
