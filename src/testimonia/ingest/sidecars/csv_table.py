"""``sources.csv``: a table of the documents, one row a file, as a historian writes it in a spreadsheet."""

import csv
import re
from collections.abc import Collection, Iterator
from io import StringIO
from posixpath import basename
from typing import Any

from testimonia.ingest.sidecars.csl import csl_date, people
from testimonia.ingest.sidecars.csl_schema import TYPES
from testimonia.ingest.sidecars.entry import Entry, Found, notice, shown, without_long_values
from testimonia.model import Problem, Trouble
from testimonia.model.rendition import SAID_AS

FILE_NAME = "sources.csv"

TEXTS = {
    "title": "title",
    "container": "container-title",
    "publisher": "publisher",
    "publisher_place": "publisher-place",
    "volume": "volume",
    "issue": "issue",
    "pages": "page",
    "edition": "edition",
    "language": "language",
    "url": "URL",
    "doi": "DOI",
    "isbn": "ISBN",
    "archive": "archive",
    "shelfmark": "archive_location",
    "note": "note",
}
"""Columns that are taken as they stand, and the CSL variables they fill."""

NAMES = {"author": "author", "editor": "editor", "translator": "translator", "recipient": "recipient"}
"""Columns of names."""

DATES = {"published": "issued", "accessed": "accessed"}
"""Columns of dates."""

OWN = ("written", "place", *SAID_AS)
"""Columns for which CSL has no variable: they go to ``custom``, as they stand."""

ALIASES = {"repository": "archive", "authors": "author", "journal": "container", "filename": "file"}
"""Other headings for the same columns."""

COLUMNS = frozenset(("file", "type", *TEXTS, *NAMES, *DATES, *OWN, *ALIASES))
"""All headings that are understood."""

TYPE_WORDS = {
    "letter": "personal_communication",
    "email": "personal_communication",
    "correspondence": "personal_communication",
    "journal article": "article-journal",
    "article": "article-journal",
    "magazine article": "article-magazine",
    "newspaper article": "article-newspaper",
    "newspaper": "article-newspaper",
    "book section": "chapter",
    "book chapter": "chapter",
    "book review": "review-book",
    "memoir": "book",
    "diary": "manuscript",
    "typescript": "manuscript",
    "web page": "webpage",
    "website": "webpage",
    "blog post": "post-weblog",
    "encyclopedia article": "entry-encyclopedia",
    "dictionary entry": "entry-dictionary",
    "conference paper": "paper-conference",
    "film": "motion_picture",
}
"""What people call documents, beside the CSL types themselves."""


def claims(path: str, head: str) -> bool:
    """Whether this is the folder's table of sources: its name says so."""
    return basename(path).casefold() == FILE_NAME and "\0" not in head


def read(path: str, text: str) -> Found:
    """The rows of the table. The first line names the columns; their order is free."""
    rows = rows_of(text, COLUMNS)
    heading, line = next(((row, line) for row, line in rows if any(cell.strip() for cell in row)), ([], 1))
    columns = [_column(cell) for cell in heading]
    if "file" not in columns:
        message = "The table has no column “file”, so nothing in it could be used; add one."
        return (), (Problem(path, message, Trouble.UNREAD),)
    entries: list[Entry] = []
    problems: list[Problem] = [*_heading_problems(path, columns), *_unclosed_quote(path, text)]
    for row, line in rows:
        if not any(cell.strip() for cell in row):
            continue
        entry, troubles = _entry(path, f"line {line}", columns, row)
        problems.extend(troubles)
        if entry:
            entries.append(entry)
    return tuple(entries), tuple(problems)


def rows_of(text: str, columns: Collection[str]) -> Iterator[tuple[list[str], int]]:
    """Rows of a table, each with the line on which it begins; known columns tell what stands between cells.

    What follows a quotation mark that is never closed is read line by line, so that one slip costs one row.
    """
    # Not str.splitlines, which also breaks lines at characters that belong to a cell.
    lines = list(StringIO(text, newline=""))
    delimiter = _delimiter(lines, columns)
    quoted_to = len(lines) if text.count('"') % 2 == 0 else _last_balanced(lines, delimiter)
    reader = csv.reader(lines[:quoted_to], delimiter=delimiter)
    begins = 0
    while (row := _next_row(reader)) is not None:
        yield row, begins + 1
        begins = reader.line_num
    for number in range(quoted_to, len(lines)):
        row = _next_row(csv.reader([lines[number].replace('"', "")], delimiter=delimiter))
        yield row or [], number + 1


def _next_row(reader: Iterator[list[str]]) -> list[str] | None:
    try:
        return next(reader, None)
    except csv.Error:
        # A cell past the module's size limit; the reader goes on after it.
        return []


def _last_balanced(lines: list[str], delimiter: str) -> int:
    """Number of lines before the row in which a quotation mark stays open to the end."""
    reader = csv.reader(lines, delimiter=delimiter)
    begins = at = 0
    while _next_row(reader) is not None:
        begins, at = at, reader.line_num
    return begins


def _delimiter(lines: list[str], columns: Collection[str]) -> str:
    """The one of comma, semicolon and tab that makes most known columns of the first line."""
    first = next((line for line in lines if line.strip()), "")

    def known(delimiter: str) -> int:
        return sum(_column(cell) in columns for cell in first.replace('"', "").split(delimiter))

    return max((",", ";", "\t"), key=known)


def _column(cell: str) -> str:
    name = re.sub(r"[\s\-]+", "_", cell.strip()).casefold()
    return ALIASES.get(name, name)


def _heading_problems(path: str, columns: list[str]) -> Iterator[Problem]:
    unknown = [column for column in dict.fromkeys(columns) if column and column not in COLUMNS]
    if unknown:
        names = ", ".join(f"“{shown(column, 40)}”" for column in unknown[:20])
        yield notice(path, f"These columns are not known and were only kept as notes: {names}.")
    twice = [column for column in dict.fromkeys(columns) if column and columns.count(column) > 1]
    if twice:
        names = ", ".join(f"“{shown(column, 40)}”" for column in twice[:20])
        yield Problem(
            path, f"These columns stand twice in the table, and the first that is filled was used: {names}."
        )


def _unclosed_quote(path: str, text: str) -> Iterator[Problem]:
    if text.count('"') % 2:
        message = "A quotation mark is opened in this table and never closed; check the last rows."
        yield Problem(path, message)


def _entry(path: str, name: str, columns: list[str], row: list[str]) -> tuple[Entry | None, list[Problem]]:
    cells: dict[str, str] = {}
    for column, cell in zip(columns, row, strict=False):
        if cell.strip():
            cells.setdefault(column, cell)
    fields, too_long = without_long_values(path, name, cells)
    problems = list(too_long)
    if any(cell.strip() for cell in row[len(columns) :]):
        message = f"On {name} there are more cells than columns; the last were left out. Is a comma unquoted?"
        problems.append(Problem(path, message))
    file = fields.get("file")
    if not file:
        problems.append(Problem(path, f"On {name} no file is named, so the row could not be used."))
        return None, problems
    csl = _csl(fields)
    if "type" in fields and csl["type"] == "document" and csl_type(fields["type"]) is None:
        message = f"On {name} the type “{shown(fields['type'])}” is not known; it was kept as a note."
        problems.append(notice(path, message))
    return Entry(name, csl, ((file,),), (), fields.get("archive"), fields.get("shelfmark")), problems


def _csl(fields: dict[str, str]) -> dict[str, Any]:
    """The cells of one row as a CSL item."""
    csl: dict[str, Any] = {TEXTS[key]: fields[key] for key in TEXTS if key in fields}
    csl |= {NAMES[key]: names for key in NAMES if (names := people(fields.get(key, "").split(";")))}
    csl |= {DATES[key]: date for key in DATES if (date := csl_date(fields.get(key, "")))}
    custom = {key: fields[key] for key in fields if key and (key in OWN or key not in COLUMNS)}
    if "type" in fields:
        kind = csl_type(fields["type"])
        csl["type"] = kind or "document"
        if not kind:
            custom["type"] = fields["type"]
    if custom:
        csl["custom"] = custom
    return csl


def csl_type(words: str) -> str | None:
    """The CSL type for what somebody calls a document; None if it is not known.

    >>> csl_type("Newspaper article")
    'article-newspaper'
    """
    # Zotero writes its own types in one word: "newspaperArticle".
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", words.strip())
    plain = re.sub(r"[\s_\-]+", " ", spaced).casefold()
    if plain in TYPE_WORDS:
        return TYPE_WORDS[plain]
    return next((kind for kind in TYPES if re.sub(r"[_\-]", " ", kind) == plain), None)
