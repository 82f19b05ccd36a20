"""Lines for a terminal that are no wider than it is."""

import textwrap
from collections.abc import Iterator

from testimonia.exports.records import Record
from testimonia.exports.terminal import safe_line

WIDTH = 96
"""Columns of a line, at most."""
NARROWEST = 30


def wrapped(text: str, indent: str = "", *, width: int = WIDTH, hanging: str | None = None) -> Iterator[str]:
    """Words as lines, safe to show; a word that is too long sticks out.

    Args:
        text: the words; line ends in them are spaces.
        indent: before the first line.
        width: columns of a line.
        hanging: before the other lines; ``indent`` if None.
    """
    yield from textwrap.wrap(
        safe_line(" ".join(text.split())),
        max(width, NARROWEST),
        initial_indent=indent,
        subsequent_indent=indent if hanging is None else hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )


def cited(record: Record, path: str) -> str:
    """Where a passage stands, and whose voice it is: "[Ada Lind, letter.txt, p. 3, 224–318]"."""
    page = f"p. {record['page']}" if record.get("page") else ""
    parts = (record.get("author"), path, page, f"{record['start']}–{record['end']}")
    return f"[{', '.join(str(part) for part in parts if part)}]"
