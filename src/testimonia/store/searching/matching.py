"""Where in some texts a query matches, as FTS5 itself sees it.

The texts are put into a small index in memory, and asked all at once: to ask the index of the whole folder
for each of them costs as much as to search it again.
"""

import secrets
import sqlite3
from collections.abc import Sequence

from testimonia.model import Span
from testimonia.store.searching.excerpt import marked

_INDEX = "CREATE VIRTUAL TABLE shown USING fts5 (text, tokenize='unicode61 remove_diacritics 2')"


def marks_in(texts: Sequence[str], wanted: str) -> list[tuple[Span, ...]]:
    """Where the matches are in each of some texts; nothing for one that does not match as a whole.

    FTS5 puts marks around them. They are random and made for this one question, so no text can hold them.

    Args:
        texts: without NUL.
        wanted: in the language of FTS5.
    """
    found: list[tuple[Span, ...]] = [()] * len(texts)
    if not texts:
        return found
    opening, closing = secrets.token_hex(16), secrets.token_hex(16)
    memory = sqlite3.connect(":memory:")
    try:
        memory.execute(_INDEX)
        memory.executemany("INSERT INTO shown (rowid, text) VALUES (?, ?)", enumerate(texts))
        sql = "SELECT rowid, highlight(shown, 0, ?, ?) FROM shown WHERE shown MATCH ?"
        for number, text in memory.execute(sql, (opening, closing, wanted)):
            found[number] = marked(text, opening, closing)
    finally:
        memory.close()
    return found
